#include "engine/files/gguf.h"
#include "engine/text/tokenizergguf.h"
#include "tests/fuzz/memoryfile.h"

// Whatever opens must lie inside the file; a tokenizer that opens must cope with any text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace engine;
    const MemoryFile memory({data, size});
    const auto file = GgufFile::open(memory.path());
    if (!file)
        return 0;
    for (const GgufTensor& tensor : (*file)->tensors()) {
        if (tensor.data.storedBytes() > size || (*file)->tensor(tensor.name) == nullptr)
            continue; // a name that was shortened for people
        std::vector<float> values(tensor.data.readable() ? tensor.data.count() : 0);
        if (!values.empty())
            tensor.data.toFloat(values.data());
    }
    if (const auto tokenizer = text::openTokenizerGguf(memory.path()))
        if (const auto encoding = (*tokenizer)->encode("Any text, 123 \xE2\x96\x81 [MASK] \xFF"))
            for (const text::Token& token : encoding->tokens)
                (*tokenizer)->displayText(token.id);
    return 0;
}
