#include "engine/trace/tracefile.h"
#include "tests/fuzz/memoryfile.h"
#include "tests/fuzz/mutate.h"

#include <cstdlib>

// Trace and session files: whatever opens must answer with its blocks, and survive being written
// and read again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace engine;
    const MemoryFile memory({data, size});
    const auto file = openTraceFile(memory.path());
    if (!file || !file->trace)
        return 0;
    const Trace& trace = *file->trace;
    for (const Attention& attention : trace.attentions) {
        const Range queries{0, std::min<int64_t>(attention.queries, 64)};
        const Range keys{0, std::min<int64_t>(attention.keys, 64)};
        Matrix block(queries.end - queries.begin, keys.end - keys.begin);
        for (const int head : {0, attention.heads - 1, kMeanHead})
            for (const Quantity quantity : {Quantity::Scores, Quantity::Weights})
                fillBlock(attention, head, quantity, queries, keys, block);
        (void)trace.queryTokens(attention);
        (void)trace.level(attention);
    }
    const std::string copy = "/dev/shm/fuzz_trace." + std::to_string(::getpid());
    if (writeTrace(copy, trace, {.logits = true, .session = file->session})) {
        const auto again = openTraceFile(copy);
        ::unlink(copy.c_str());
        if (!again || !again->trace || again->trace->attentions.size() != trace.attentions.size())
            std::abort();
    }
    return 0;
}

MUTATES_BY(mutate::safetensors)
