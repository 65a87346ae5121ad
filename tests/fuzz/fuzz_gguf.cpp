#include "engine/files/gguf.h"
#include "engine/text/tokenizergguf.h"
#include "tests/fuzz/made.h"
#include "tests/fuzz/memoryfile.h"

// A whole file, or how to make one. Whatever opens must lie inside the file; a tokenizer that opens
// must cope with any text.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace engine;
    FuzzedDataProvider from(data, size);
    const std::string text = size >= 4 && std::memcmp(data, "GGUF", 4) == 0
                                 ? from.ConsumeRemainingBytesAsString()
                                 : made::gguf(from);
    const MemoryFile memory({reinterpret_cast<const uint8_t*>(text.data()), text.size()});
    const auto file = GgufFile::open(memory.path());
    if (!file)
        return 0;
    for (const GgufTensor& tensor : (*file)->tensors()) {
        if (tensor.data.storedBytes() > text.size() || (*file)->tensor(tensor.name) == nullptr)
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
