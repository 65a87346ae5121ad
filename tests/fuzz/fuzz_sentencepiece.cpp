#include "engine/text/sentencepiecefiles.h"
#include "tests/fuzz/memoryfile.h"
#include "tests/fuzz/mutate.h"
#include "tests/fuzz/readwrite.h"

// A SentencePiece model as three families read it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const MemoryFile file({data, size});
    for (const char* name : {"", "T5Tokenizer", "AlbertTokenizer"}) {
        engine::text::TokenizerConfig config;
        config.tokenizer = {{"tokenizer_class", name}};
        if (const auto tokenizer = engine::text::openSentencePiece(file.path(), config))
            readAndWrite(**tokenizer);
    }
    return 0;
}

MUTATES_BY(mutate::protocolBuffer)
