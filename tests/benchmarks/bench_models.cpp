// Whole traces of large models from any format, and generation; tests/benchmarks/make_model.py
// writes such models. The peer is tests/benchmarks/peer_llama.js: the same lines from llama.cpp.
//
//   bench_models MODEL [--threads N] [--prefill T,T,…] [--runs N] [--generate N] [--first T]
//
// Prints "prefill T SECONDS" with everything kept that a trace keeps, "generate TOKENS/S" after 64
// tokens, "first SECONDS" from opening the model to a trace of its first layer over T tokens, and
// "peak MIB" of resident memory with "kept MIB", what the longest trace holds in it.

#include "engine/tracer.h"
#include "engine/transformer/generation.h"
#include "engine/transformer/model.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <sstream>
#include <sys/resource.h>

using namespace engine;

namespace {

constexpr int64_t kPrompt = 64;

struct Wanted
{
    std::filesystem::path model;
    std::vector<int64_t> prefill;
    int64_t generate = 0;
    int64_t first = 0;
    int threads = 2;
    int runs = 3;
};

Wanted wantedOf(int argc, char** argv)
{
    Wanted wanted;
    wanted.model = argv[1];
    for (int i = 2; i + 1 < argc; i += 2) {
        const std::string name = argv[i];
        std::istringstream values(argv[i + 1]);
        std::string value;
        while (std::getline(values, value, ',')) {
            const int number = std::atoi(value.c_str());
            if (name == "--prefill")
                wanted.prefill.push_back(number);
            else if (name == "--generate")
                wanted.generate = number;
            else if (name == "--first")
                wanted.first = number;
            else if (name == "--threads")
                wanted.threads = number;
            else if (name == "--runs")
                wanted.runs = number;
        }
    }
    return wanted;
}

std::vector<int64_t> tokens(int64_t count)
{
    std::vector<int64_t> ids;
    for (int64_t i = 0; i < count; ++i)
        ids.push_back(i * 7919 % 50'000);
    return ids;
}

double secondsSince(std::chrono::steady_clock::time_point begin)
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values[values.size() / 2];
}

template <class Value>
Value valueOf(Result<Value> result)
{
    if (!result) {
        std::fprintf(stderr, "%s\n", result.error().message().c_str());
        std::exit(1);
    }
    return std::move(*result);
}

std::shared_ptr<const Trace> traced(Tracer& tracer, const Wanted& wanted, int64_t length,
                                    std::optional<int> layers = {})
{
    ModelSource source;
    source.folder = wanted.model;
    source.inputs.tokenIds = tokens(length);
    source.layers = layers;
    TraceRequest request;
    request.source = source;
    TraceControl control;
    control.threads = wanted.threads;
    return valueOf(tracer.trace(request, control));
}

/// Queries, keys, values and hidden states, in MiB.
double keptBy(const Trace& trace)
{
    int64_t floats = 0;
    for (const Attention& a : trace.attentions)
        for (const Tensor* tensor : {&a.query, &a.key, &a.value})
            floats += tensor->size();
    for (const auto& [stack, record] : trace.stacks)
        for (const Tensor& hidden : record.hidden)
            floats += hidden.size();
    return static_cast<double>(floats) * sizeof(float) / (1 << 20);
}

/// Tokens a second after the prompt.
double generation(const Model& model, const Wanted& wanted, int64_t count)
{
    GenerationOptions options;
    options.newTokens = count + 1;
    options.beams = 1;
    GenerationRules rules = valueOf(generationRules(model, options, kPrompt));
    rules.ends.clear();
    std::vector<std::chrono::steady_clock::time_point> times;
    const auto note = [&](float) { times.push_back(std::chrono::steady_clock::now()); };
    valueOf(generate(model, tokens(kPrompt), {}, {}, model.options().last().layers, rules, {},
                     {wanted.threads, {}, {}}, note));
    const std::chrono::duration<double> taken = times.back() - times.front();
    return static_cast<double>(times.size() - 1) / taken.count();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc < 2) {
        std::fprintf(stderr, "bench_models MODEL [--threads N] [--prefill T,T,…] [--runs N] "
                             "[--generate N] [--first T]\n");
        return 2;
    }
    const Wanted wanted = wantedOf(argc, argv);
    if (wanted.first > 0) {
        Tracer tracer;
        const auto begin = std::chrono::steady_clock::now();
        traced(tracer, wanted, wanted.first, 1);
        std::printf("first %.3f\n", secondsSince(begin));
    }
    double kept = 0;
    if (!wanted.prefill.empty()) {
        Tracer tracer;
        for (const int64_t length : wanted.prefill) {
            kept = std::max(kept, keptBy(*traced(tracer, wanted, length)));
            std::vector<double> taken;
            for (int i = 0; i < wanted.runs; ++i) {
                const auto begin = std::chrono::steady_clock::now();
                traced(tracer, wanted, length);
                taken.push_back(secondsSince(begin));
            }
            std::printf("prefill %lld %.4f\n", static_cast<long long>(length), median(taken));
            std::fflush(stdout);
        }
    }
    if (wanted.generate > 0) {
        const std::shared_ptr<const Model> model = valueOf(Model::open(wanted.model));
        generation(*model, wanted, 4);
        std::vector<double> rates;
        for (int i = 0; i < wanted.runs; ++i)
            rates.push_back(generation(*model, wanted, wanted.generate));
        std::printf("generate %.3f\n", median(rates));
    }
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("peak %.0f\nkept %.0f\n", static_cast<double>(usage.ru_maxrss) / 1024, kept);
    return 0;
}
