#include "tests/fuzz/memoryfile.h"
#include "tests/fuzz/mutate.h"
#include "tests/fuzz/readwrite.h"

// tokenizer.json and the tokenizer_config.json beside it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const MemoryFolder<2> folder({reinterpret_cast<const char*>(data), size},
                                 {"tokenizer.json", "tokenizer_config.json"});
    if (const auto tokenizer = engine::text::Tokenizer::open(folder.path()))
        readAndWrite(**tokenizer);
    return 0;
}

MUTATES_BY(mutate::jsonTexts)
