// The whole forward pass of a model of GPT-2-small's shape, everything kept that a trace keeps.
// The peer is tests/benchmarks/peer_gpt2.py: the same numbers asked of PyTorch.
//
//   bench_trace                 1 and 2 threads, T = 128, 512, 1024
//   bench_trace --long          T = 8192 as well
//   bench_trace --peak          T = 1024 once, for its peak of resident memory

#include "engine/tracer.h"
#include "tests/benchmarks/gpt2shape.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <sys/resource.h>
#include <unistd.h>

using namespace engine;
namespace fs = std::filesystem;

namespace {

double secondsOf(Tracer& tracer, const TraceRequest& request, int threads, double* processor)
{
    TraceControl control;
    control.threads = threads;
    const auto begin = std::chrono::steady_clock::now();
    const std::clock_t work = std::clock();
    const auto trace = tracer.trace(request, control);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - begin;
    *processor = static_cast<double>(std::clock() - work) / CLOCKS_PER_SEC;
    if (!trace) {
        std::fprintf(stderr, "%s\n", trace.error().message().c_str());
        std::exit(1);
    }
    return taken.count();
}

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

} // namespace

int main(int argc, char** argv)
{
    const bool withLong = argc > 1 && std::strcmp(argv[1], "--long") == 0;
    const bool peakOnly = argc > 1 && std::strcmp(argv[1], "--peak") == 0;
    const fs::path folder = fs::temp_directory_path() / ("bench_trace_" + std::to_string(getpid()));
    if (!gpt2shape::write(folder)) {
        std::fprintf(stderr, "cannot write %s\n", folder.c_str());
        return 1;
    }
    Tracer tracer;
    std::printf("threads  tokens  median s   best s    CPU s  peak MiB\n");
    for (const int threads : {1, 2})
        for (const int64_t tokens : {128, 512, 1024, 8192}) {
            if (tokens == 8192 && (!withLong || threads == 1))
                continue;
            if (peakOnly && (tokens != 1024 || threads != 1))
                continue;
            TraceRequest request;
            ModelSource source;
            source.folder = folder;
            for (int64_t i = 0; i < tokens; ++i)
                source.inputs.tokenIds.push_back(i * 7919 % gpt2shape::kVocabulary);
            request.source = source;
            std::vector<double> taken;
            double work = 0;
            if (tokens < 8192)
                secondsOf(tracer, request, threads, &work); // packs the matrices, warms the pages
            double least = 1e9;
            for (int i = 0; i < (tokens < 8192 ? 5 : 1); ++i) {
                taken.push_back(secondsOf(tracer, request, threads, &work));
                least = std::min(least, work);
            }
            std::ranges::sort(taken);
            std::printf("%7d %7lld %9.3f %8.3f %8.3f %9.0f\n", threads,
                        static_cast<long long>(tokens), taken[taken.size() / 2], taken.front(),
                        least, peakMegabytes());
            std::fflush(stdout);
        }
    fs::remove_all(folder);
    return 0;
}
