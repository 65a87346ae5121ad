#include "tests/fuzz/memoryfile.h"
#include "tests/fuzz/mutate.h"
#include "tests/fuzz/readwrite.h"

// The older formats: vocab.txt (WordPiece), or vocab.json with merges.txt (byte pairs).
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const MemoryFolder<5> folder({reinterpret_cast<const char*>(data), size},
                                 {"vocab.txt", "vocab.json", "merges.txt", "tokenizer_config.json",
                                  "special_tokens_map.json"});
    if (const auto tokenizer = engine::text::Tokenizer::open(folder.path()))
        readAndWrite(**tokenizer);
    return 0;
}

MUTATES_BY(mutate::jsonTexts)
