// Matrix products, row functions and attention: GFLOP/s, and nanoseconds an element.
#include "attentioncases.h"
#include "engine/linear/panels.h"
#include "engine/linear/product.h"
#include "engine/linear/rowwise.h"
#include "engine/linear/threads.h"

#include <benchmark/benchmark.h>

using namespace engine;

namespace {

Matrix noise(int64_t rows, int64_t columns)
{
    return Matrix::Random(rows, columns);
}

void countProducts(benchmark::State& state, double multiplications)
{
    state.counters["GFLOP/s"] =
        benchmark::Counter(2e-9 * multiplications, benchmark::Counter::kIsIterationInvariantRate);
}

void countElements(benchmark::State& state, int64_t elements)
{
    state.counters["ns/element"] = benchmark::Counter(
        1e-9 * static_cast<double>(elements),
        benchmark::Counter::kIsIterationInvariantRate | benchmark::Counter::kInvert);
}

void linear(benchmark::State& state)
{
    const int64_t rows = state.range(0);
    const int64_t in = state.range(1);
    const int64_t out = state.range(2);
    const int threads = static_cast<int>(state.range(3));
    const Matrix weights = noise(out, in);
    const Linear layer = Linear::fromOutIn(weights.data(), out, in);
    const Matrix x = noise(rows, in);
    Matrix y(rows, out);
    for (auto _ : state)
        layer.apply(x, y, threads);
    countProducts(state, static_cast<double>(rows * in * out));
}
BENCHMARK(linear)
    ->ArgNames({"rows", "in", "out", "threads"})
    ->ArgsProduct({{128, 512, 1024}, {768}, {768, 3072}, {1, 2}})
    ->Args({20, 128, 128, 2})
    ->Args({20, 128, 512, 2})
    ->Args({1, 768, 3072, 1})
    ->UseRealTime();

void headOnEmbeddings(benchmark::State& state)
{
    const int64_t rows = state.range(0);
    const Matrix embeddings = noise(50257, 768);
    const Matrix x = noise(rows, 768);
    Matrix logits(rows, 50257);
    for (auto _ : state)
        product(x, embeddings, logits, true, 1, 0, 2);
    countProducts(state, static_cast<double>(rows) * 50257 * 768);
}
BENCHMARK(headOnEmbeddings)->Arg(1)->Arg(16)->UseRealTime();

void packTransposed(benchmark::State& state)
{
    const int64_t columns = state.range(0);
    const Matrix b = noise(columns, 64);
    const panels::Buffer packed = panels::allocate(panels::packedSize(64, columns));
    for (auto _ : state)
        panels::packTransposed(b.data(), 64, 64, columns, packed.get());
    countElements(state, columns * 64);
}
BENCHMARK(packTransposed)->Arg(256)->Arg(16384);

template <Activation Function>
void activation(benchmark::State& state)
{
    Matrix x = noise(64, 768);
    for (auto _ : state) {
        activate(Function, x, 1);
        benchmark::ClobberMemory();
    }
    countElements(state, x.size());
}
BENCHMARK(activation<Activation::Gelu>);
BENCHMARK(activation<Activation::GeluTanh>);
BENCHMARK(activation<Activation::Silu>);

void softmax(benchmark::State& state)
{
    const Matrix scores = noise(16, 1024);
    Matrix x = scores;
    for (auto _ : state) {
        softmaxRows(x, nullptr, 1);
        benchmark::ClobberMemory();
    }
    countElements(state, x.size()); // target: 0.6 … 0.9 ns
}
BENCHMARK(softmax);

void norm(benchmark::State& state)
{
    const Matrix x = noise(128, 768);
    const Matrix gain = noise(2, 768);
    Matrix y(128, 768);
    for (auto _ : state)
        layerNorm(x, gain.row(0).data(), gain.row(1).data(), 1e-5f, y, 1);
    countElements(state, x.size());
}
BENCHMARK(norm);

void attention(benchmark::State& state)
{
    const int64_t length = state.range(0);
    const int threads = static_cast<int>(state.range(1));
    std::mt19937 generator(1);
    Attention a = cases::randomAttention(generator, {12, 12, length, length, 64, 64});
    a.mask.after = 0;
    Matrix joined;
    for (auto _ : state)
        attend(a, joined, threads);
    countProducts(state, 12 * 64 * static_cast<double>(length * (length + 1)));
}
BENCHMARK(attention)
    ->ArgNames({"T", "threads"})
    ->ArgsProduct({{20, 128, 512, 1024, 4096}, {1, 2}})
    ->UseRealTime();

} // namespace
