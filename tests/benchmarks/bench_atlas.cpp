// An atlas of a model of GPT-2-small's shape over windows of 256 tokens, beside the forward pass
// alone. The peer is tests/benchmarks/peer_atlas.py: PyTorch's pass, then the statistics in NumPy.
//
//   bench_atlas [WINDOWS [THREADS]]      default: 32 and 2

#include "engine/analysis/barneshut.h"
#include "engine/atlas/page.h"
#include "engine/attention/random.h"
#include "engine/tracer.h"
#include "tests/benchmarks/gpt2shape.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <sys/resource.h>
#include <unistd.h>

using namespace engine;

namespace {

constexpr int64_t kWindow = 256;

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

std::shared_ptr<const Trace> traced(Tracer& tracer, const std::filesystem::path& folder, int window,
                                    int threads)
{
    TraceRequest request;
    ModelSource source;
    source.folder = folder;
    for (int64_t i = 0; i < kWindow; ++i)
        source.inputs.tokenIds.push_back(
            int64_t(splitMix(uint64_t(window * kWindow + i)) % uint64_t(gpt2shape::kVocabulary)));
    request.source = source;
    TraceControl control;
    control.threads = threads;
    const auto trace = tracer.trace(request, control);
    if (!trace) {
        std::fprintf(stderr, "%s\n", trace.error().message().c_str());
        std::exit(1);
    }
    return *trace;
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
    const int windows = argc > 1 ? std::atoi(argv[1]) : 32;
    const int threads = argc > 2 ? std::atoi(argv[2]) : 2;
    const auto folder =
        std::filesystem::temp_directory_path() / ("bench_atlas_" + std::to_string(getpid()));
    if (!gpt2shape::write(folder)) {
        std::fprintf(stderr, "cannot write %s\n", folder.c_str());
        return 1;
    }
    Tracer tracer;
    traced(tracer, folder, 0, threads); // packs the matrices
    atlas::Atlas made{atlas::Plan{}};
    double forward = 0;
    double gathering = 0;
    for (int window = 0; window < windows; ++window) {
        auto begin = std::chrono::steady_clock::now();
        const atlas::WindowTrace one{window * atlas::kWindowsPerRow,
                                     traced(tracer, folder, window, threads)};
        forward += secondsSince(begin);
        begin = std::chrono::steady_clock::now();
        if (!made.add(std::span(&one, 1), threads))
            return 1;
        gathering += secondsSince(begin);
    }
    std::printf("%d windows of %lld tokens, %d threads\n", windows, static_cast<long long>(kWindow),
                threads);
    std::printf("forward pass  %8.3f s a window\n", forward / windows);
    std::printf("with atlas    %8.3f s a window, %.2f of the pass (wanted: 2)\n",
                (forward + gathering) / windows, (forward + gathering) / forward);
    double page = 0;
    for (const atlas::HeadAtlas& head : made.heads) {
        const auto begin = std::chrono::steady_clock::now();
        if (atlas::pageJson(made, head).empty())
            return 1;
        page = std::max(page, secondsSince(begin));
    }
    std::printf("slowest page of %zu heads: %.0f ms (wanted: 100)\n", made.heads.size(),
                page * 1000);
    std::printf("peak of resident memory: %.0f MiB\n", peakMegabytes());
    Matrix points(20'000, 64);
    for (Eigen::Index i = 0; i < points.rows(); ++i)
        for (Eigen::Index d = 0; d < points.cols(); ++d)
            points(i, d) = float(uniform(3, int(d), i)) + (d == i % 10 ? 2.F : 0.F); // ten clusters
    const auto begin = std::chrono::steady_clock::now();
    BarnesHutOptions options;
    options.threads = threads;
    if (!barnesHutTsne(points, options))
        return 1;
    std::printf("t-SNE of 20,000 x 64: %.1f s (wanted: 10)\n", secondsSince(begin));
    std::filesystem::remove_all(folder);
    return 0;
}
