// The whole forward pass of a model of GPT-2-small's shape, everything kept that a trace keeps.
// The peer is tests/benchmarks/peer_gpt2.py: the same numbers asked of PyTorch.
//
//   bench_trace                 1 and 2 threads, T = 128, 512, 1024
//   bench_trace --long          T = 8192 as well
//   bench_trace --peak          T = 1024 once, for its peak of resident memory

#include "engine/files/safetensors.h"
#include "engine/tracer.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <sys/resource.h>
#include <unistd.h>

using namespace engine;
namespace fs = std::filesystem;

namespace {

constexpr int kLayers = 12;
constexpr int64_t kWidth = 768;
constexpr int64_t kVocabulary = 50257;
constexpr int64_t kPositions = 8192;

/// Small numbers that need no library's distribution.
std::vector<float> numbers(int64_t count, float scale, uint32_t& state)
{
    std::vector<float> values(static_cast<size_t>(count));
    for (float& value : values) {
        state = state * 1664525U + 1013904223U;
        value = scale * (static_cast<float>(state >> 8) / 8388608.0F - 1.0F);
    }
    return values;
}

/// Writes a random checkpoint of GPT-2-small's shape.
bool writeModel(const fs::path& folder)
{
    fs::create_directories(folder);
    std::ofstream(folder / "config.json")
        << R"({"model_type": "gpt2", "architectures": ["GPT2LMHeadModel"], "n_layer": 12,)"
        << R"( "n_head": 12, "n_embd": 768, "vocab_size": 50257, "n_positions": 8192})";
    std::vector<TensorPlan> plan = {{"wte.weight", DataType::F32, {kVocabulary, kWidth}},
                                    {"wpe.weight", DataType::F32, {kPositions, kWidth}}};
    for (int l = 0; l < kLayers; ++l) {
        const std::string h = "h." + std::to_string(l) + ".";
        const auto add = [&](const char* name, std::vector<int64_t> shape) {
            plan.push_back({h + name, DataType::F32, std::move(shape)});
        };
        for (const char* norm : {"ln_1.weight", "ln_1.bias", "ln_2.weight", "ln_2.bias"})
            add(norm, {kWidth});
        add("attn.c_attn.weight", {kWidth, 3 * kWidth});
        add("attn.c_attn.bias", {3 * kWidth});
        add("attn.c_proj.weight", {kWidth, kWidth});
        add("attn.c_proj.bias", {kWidth});
        add("mlp.c_fc.weight", {kWidth, 4 * kWidth});
        add("mlp.c_fc.bias", {4 * kWidth});
        add("mlp.c_proj.weight", {4 * kWidth, kWidth});
        add("mlp.c_proj.bias", {kWidth});
    }
    plan.push_back({"ln_f.weight", DataType::F32, {kWidth}});
    plan.push_back({"ln_f.bias", DataType::F32, {kWidth}});
    auto writer = SafetensorsWriter::create(folder / "model.safetensors", plan, {});
    if (!writer)
        return false;
    uint32_t state = 1;
    for (const TensorPlan& tensor : plan) {
        int64_t count = 1;
        for (const int64_t extent : tensor.shape)
            count *= extent;
        if (!(*writer)->write(numbers(count, 0.04F, state)))
            return false;
    }
    return bool((*writer)->finish());
}

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
    if (!writeModel(folder)) {
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
                source.inputs.tokenIds.push_back(i * 7919 % kVocabulary);
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
