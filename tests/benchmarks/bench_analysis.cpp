// Metrics of all heads against computing their weights alone, and a dense file of 600 MB.
#include "attentioncases.h"
#include "engine/analysis/metrics.h"
#include "engine/files/safetensors.h"
#include "engine/linear/threads.h"
#include "engine/trace/pyramid.h"
#include "engine/trace/tracefile.h"

#include <benchmark/benchmark.h>
#include <fstream>
#include <unistd.h>

using namespace engine;

namespace {

constexpr int kLayers = 12;
constexpr int kHeads = 12;
constexpr int64_t kTokens = 1024;

const Trace& gptShaped()
{
    static const Trace trace = [] {
        std::mt19937 generator(1);
        Trace made;
        for (int layer = 0; layer < kLayers; ++layer) {
            Attention attention =
                cases::randomAttention(generator, {kHeads, kHeads, kTokens, kTokens, 64, 64});
            attention.layer = layer;
            attention.mask.after = 0;
            Matrix joined;
            attend(attention, joined);
            made.attentions.push_back(std::move(attention));
        }
        return made;
    }();
    return trace;
}

/// Calls `work(attention, head)` for all 144 heads on two threads.
template <class Work>
void forAllHeads(const Trace& trace, Work work)
{
    parallelFor(0, kLayers * kHeads, 1, 2, [&](Range part) {
        for (int64_t i = part.begin; i < part.end; ++i)
            work(trace.attentions[size_t(i / kHeads)], int(i % kHeads));
    });
}

void weightsAlone(benchmark::State& state)
{
    const Trace& trace = gptShaped();
    for (auto _ : state)
        forAllHeads(trace, [](const Attention& attention, int head) {
            Matrix rows(64, kTokens);
            for (int64_t first = 0; first < kTokens; first += 64)
                fillBlock(attention, head, Quantity::Weights, {first, first + 64}, {0, kTokens},
                          rows);
            benchmark::DoNotOptimize(rows.data());
        });
}
BENCHMARK(weightsAlone)->MeasureProcessCPUTime()->UseRealTime()->Unit(benchmark::kMillisecond);

void onePassMetrics(benchmark::State& state)
{
    const Trace& trace = gptShaped();
    for (auto _ : state)
        forAllHeads(trace, [&trace](const Attention& attention, int head) {
            benchmark::DoNotOptimize(headMetrics(trace, attention, head));
        });
}
BENCHMARK(onePassMetrics)->MeasureProcessCPUTime()->UseRealTime()->Unit(benchmark::kMillisecond);

double residentMegabytes()
{
    std::ifstream file("/proc/self/statm");
    double total = 0;
    double resident = 0;
    file >> total >> resident;
    return resident * double(::sysconf(_SC_PAGESIZE)) / 1e6;
}

/// 12 × 12 × 1,024² float32 weights under the names of a dumped model.
class DenseFile
{
public:
    DenseFile()
    {
        std::vector<TensorPlan> plan;
        for (int layer = 0; layer < kLayers; ++layer)
            plan.push_back(
                {"attentions." + std::to_string(layer), DataType::F32, {kHeads, kTokens, kTokens}});
        auto writer = SafetensorsWriter::create(m_path, plan, {});
        Matrix weights(kTokens, kTokens);
        for (const Attention& attention : gptShaped().attentions)
            for (int head = 0; head < kHeads; ++head) {
                fillBlock(attention, head, Quantity::Weights, {0, kTokens}, {0, kTokens}, weights);
                (void)(*writer)->write(
                    std::span<const float>(weights.data(), size_t(weights.size())));
            }
        (void)(*writer)->finish();
    }
    ~DenseFile() { std::filesystem::remove(m_path); }
    const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path = std::filesystem::temp_directory_path() /
                                   ("bench_dense_" + std::to_string(::getpid()) + ".safetensors");
};

void openDenseFile(benchmark::State& state)
{
    static const DenseFile dense;
    double grown = 0;
    for (auto _ : state) {
        const double before = residentMegabytes();
        const auto file = openTraceFile(dense.path());
        if (!file || !file->trace) {
            state.SkipWithError("the file cannot be opened");
            break;
        }
        const Pyramid pyramid(file->trace, file->trace->attentions.data(), 0, Quantity::Weights,
                              false, std::make_shared<TileCache>());
        benchmark::DoNotOptimize(pyramid.reduce({0, kTokens}, {0, kTokens}, 1024, 1024));
        grown = residentMegabytes() - before;
    }
    // Four megabytes of them are the head that is looked at.
    state.counters["resident MB"] = grown;
}
BENCHMARK(openDenseFile)->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace
