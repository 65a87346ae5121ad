#include "engine/files/npy.h"
#include "engine/trace/attentionfile.h"
#include "tests/fuzz/memoryfile.h"

// One array, an archive of arrays, and both as attention weights.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace engine;
    const auto read = [](const SharedBytes& bytes) {
        if (const auto array = parseNpy(bytes, "array")) {
            std::vector<float> values(array->count());
            array->toFloat(values.data());
        }
        if (const auto texts = parseNpyStrings(bytes, "array"))
            for (const std::string& text : *texts)
                (void)text.size();
    };
    const MemoryFile memory({data, size});
    const auto mapped = MappedFile::open(memory.path());
    if (!mapped)
        return 0;
    read({(*mapped)->bytes(), *mapped});
    if (ZipArchive::looksLikeZip((*mapped)->bytes()))
        if (auto archive = NpzFile::open(*mapped))
            for (const std::string& name : archive->names())
                if (const auto bytes = archive->bytes(name))
                    read(*bytes);
    if (const auto file = openAttentionFile(memory.path())) {
        for (const ImportedAttention& attention : file->attentions) {
            Matrix block(attention.queries(), attention.keys());
            for (int head = 0; head < attention.heads(); ++head)
                attention.weights.reader()(head, {0, attention.queries()}, {0, attention.keys()},
                                           block);
        }
    }
    return 0;
}
