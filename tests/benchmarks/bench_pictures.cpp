// Pictures of attention matrices. Each line carries its target; the colours of a picture (a table
// of 256 entries) are the view's and are included here as a plain look-up.
#include "attentioncases.h"
#include "engine/trace/pyramid.h"

#include <benchmark/benchmark.h>

using namespace engine;

namespace {

constexpr int64_t kScreen = 1024; // pixels along the longer side

std::shared_ptr<const Trace> traceOf(int heads, int64_t length)
{
    static std::map<std::pair<int, int64_t>, std::shared_ptr<const Trace>> made;
    auto& trace = made[{heads, length}];
    if (!trace) {
        std::mt19937 generator(1);
        auto fresh = std::make_shared<Trace>();
        fresh->attentions.push_back(
            cases::randomAttention(generator, {heads, heads, length, length, 64, 64}));
        Matrix joined;
        attend(fresh->attentions[0], joined);
        trace = fresh;
    }
    return trace;
}

std::vector<uint32_t> colours(const Matrix& values)
{
    static const std::vector<uint32_t> table = [] {
        std::vector<uint32_t> grey;
        for (uint32_t i = 0; i < 256; ++i)
            grey.push_back(0xff000000u | i * 0x10101u);
        return grey;
    }();
    std::vector<uint32_t> pixels(static_cast<size_t>(values.size()));
    for (int64_t i = 0; i < values.size(); ++i)
        pixels[static_cast<size_t>(i)] =
            table[static_cast<size_t>(std::clamp(values.data()[i], 0.f, 1.f) * 255)];
    return pixels;
}

void label(benchmark::State& state, double target)
{
    state.counters["target ms"] = target;
}

void wholeHead(benchmark::State& state)
{
    const int64_t length = state.range(0);
    const auto trace = traceOf(1, length);
    const int64_t side = std::min(length, kScreen);
    for (auto _ : state) {
        const Pyramid pyramid(trace, trace->attentions.data(), 0, Quantity::Weights, false,
                              std::make_shared<TileCache>());
        const Reduced picture = pyramid.reduce({0, length}, {0, length}, side, side);
        benchmark::DoNotOptimize(colours(picture.maximum));
    }
    label(state, length <= 1024 ? 10 : length <= 4096 ? 120 : 2000);
}
BENCHMARK(wholeHead)
    ->Arg(1024)
    ->Arg(4096)
    ->Arg(16384)
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);

void firstPicture(benchmark::State& state)
{
    const int64_t length = state.range(0);
    const auto trace = traceOf(1, length);
    const int64_t side = std::min(length, kScreen);
    for (auto _ : state)
        benchmark::DoNotOptimize(colours(estimateBlock(trace->attentions[0], 0, Quantity::Weights,
                                                       {0, length}, {0, length}, side, side)
                                             .maximum));
    label(state, 50);
}
BENCHMARK(firstPicture)
    ->Arg(1024)
    ->Arg(4096)
    ->Arg(16384)
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);

/// Panning over tiles that are there.
void framesAfterwards(benchmark::State& state)
{
    const int64_t length = state.range(0);
    const auto trace = traceOf(1, length);
    const Pyramid pyramid(trace, trace->attentions.data(), 0, Quantity::Weights, false,
                          std::make_shared<TileCache>());
    const int64_t cells = state.range(1);
    const int64_t warm = std::min<int64_t>(1080, cells);
    benchmark::DoNotOptimize(pyramid.reduce({0, cells}, {0, cells}, warm, warm));
    int64_t at = 0;
    for (auto _ : state) {
        at = (at + 16) % (length - cells + 1);
        const int64_t side = std::min<int64_t>(1080, cells);
        benchmark::DoNotOptimize(pyramid.reduce({at, at + cells}, {at, at + cells}, side, side));
    }
    label(state, 8);
}
BENCHMARK(framesAfterwards)
    ->Args({4096, 1080})
    ->Args({16384, 1080})
    ->Args({16384, 8000})
    ->UseRealTime()
    ->MeasureProcessCPUTime()
    ->Unit(benchmark::kMillisecond);

void headSwitch(benchmark::State& state)
{
    const auto trace = traceOf(12, 1024);
    const auto cache = std::make_shared<TileCache>();
    int head = 0;
    for (auto _ : state) {
        cache->clear();
        const Pyramid pyramid(trace, trace->attentions.data(), head, Quantity::Weights, false,
                              cache);
        benchmark::DoNotOptimize(colours(pyramid.reduce({0, 1024}, {0, 1024}, 1024, 1024).maximum));
        head = (head + 1) % 12;
    }
    label(state, 16);
}
BENCHMARK(headSwitch)->UseRealTime()->MeasureProcessCPUTime()->Unit(benchmark::kMillisecond);

/// One layer's 12 thumbnails, times 12.
void overview(benchmark::State& state)
{
    const auto trace = traceOf(12, 512);
    for (auto _ : state)
        for (int i = 0; i < 144; ++i)
            benchmark::DoNotOptimize(thumbnail(trace->attentions[0], i % 12, 96));
    label(state, 250);
}
BENCHMARK(overview)->UseRealTime()->MeasureProcessCPUTime()->Unit(benchmark::kMillisecond);

} // namespace
