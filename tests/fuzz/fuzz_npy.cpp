#include "engine/files/npy.h"
#include "engine/trace/attentionfile.h"
#include "tests/fuzz/made.h"
#include "tests/fuzz/memoryfile.h"

#include <algorithm>

// One array, an archive of arrays, and both as attention weights; or how to make them.
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
    FuzzedDataProvider from(data, size);
    std::string text;
    if (size >= 2 && (data[0] == 0x93 || (data[0] == 'P' && data[1] == 'K')))
        text = from.ConsumeRemainingBytesAsString();
    else if (from.ConsumeBool())
        text = made::npy(from);
    else
        text = made::zip([&] {
            auto entries = made::arrays(from);
            for (auto& [name, content] : entries)
                name += ".npy";
            return entries;
        }());
    const MemoryFile memory({reinterpret_cast<const uint8_t*>(text.data()), text.size()});
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
            const Range queries{0, std::min<int64_t>(attention.queries(), 64)};
            const Range keys{0, std::min<int64_t>(attention.keys(), 64)};
            Matrix block(queries.size(), keys.size());
            for (int head = 0; head < std::min(attention.heads(), 4); ++head)
                attention.weights.reader()(head, queries, keys, block);
        }
    }
    return 0;
}
