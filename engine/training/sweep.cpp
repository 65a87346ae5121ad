#include "engine/training/sweep.h"

#include "engine/analysis/metricsummary.h"
#include "engine/training/architecture.h"

#include <algorithm>
#include <cmath>

namespace engine::training {

namespace {

/// Some of the combinations, each with all its seeds, in their order.
void drawSome(const SweepOptions& options, std::vector<SweepRun>& runs)
{
    const size_t seeds = options.seeds.size();
    const size_t all = seeds > 0 ? runs.size() / seeds : 0;
    const auto wanted = static_cast<size_t>(options.random);
    if (wanted == 0 || wanted >= all)
        return;
    std::vector<size_t> order(all);
    for (size_t i = 0; i < all; ++i)
        order[i] = i;
    std::mt19937_64 random(options.base.seed);
    for (size_t i = 0; i < wanted; ++i)
        std::swap(order[i], order[i + random() % (all - i)]);
    order.resize(wanted);
    std::ranges::sort(order);
    std::vector<SweepRun> drawn;
    for (const size_t at : order)
        for (size_t seed = 0; seed < seeds; ++seed)
            drawn.push_back(runs[at * seeds + seed]);
    runs = std::move(drawn);
}

template <class T>
std::vector<T> orOwn(const std::vector<T>& choices, T own)
{
    return choices.empty() ? std::vector<T>{std::move(own)} : choices;
}

} // namespace

bool SweepRun::sameChoice(const SweepRun& other) const
{
    return architecture == other.architecture && rate == other.rate && seed == other.seed;
}

namespace {

/// Every architecture that the choices give and that can be trained.
std::vector<Architecture> architecturesOf(const SweepOptions& options)
{
    const Architecture& own = options.base.architecture;
    const int64_t ownSize = std::max<int64_t>(1, own.width / std::max(1, own.heads));
    std::vector<Architecture> all;
    for (const std::string& family : orOwn(options.families, own.family))
        for (const int layers : orOwn(options.layers, own.layers))
            for (const int heads : orOwn(options.heads, own.heads))
                for (const int64_t size : orOwn(options.headSizes, ownSize))
                    for (const double temperature : orOwn(options.temperatures, own.temperature))
                        for (const int64_t window : orOwn(options.windows, own.window)) {
                            Architecture one = own;
                            one.family = family;
                            one.layers = layers;
                            one.heads = heads;
                            one.width = heads * size;
                            one.temperature = temperature;
                            one.window = window;
                            // Rotary positions turn pairs of dimensions.
                            if (isStandard(one) && (family != "llama" || size % 2 == 0))
                                all.push_back(one);
                        }
    return all;
}

} // namespace

std::vector<SweepRun> planSweep(const SweepOptions& options)
{
    std::vector<SweepRun> runs;
    for (const Architecture& architecture : architecturesOf(options))
        for (const double rate : orOwn(options.rates, options.base.learningRate))
            for (const uint64_t seed : options.seeds)
                runs.push_back({architecture, rate, seed, {}});
    drawSome(options, runs);
    return runs;
}

Result<void> checkSweep(const SweepOptions& options)
{
    constexpr double kMost = 100'000;
    double runs = 1;
    for (const size_t choices :
         {options.families.size(), options.layers.size(), options.heads.size(),
          options.headSizes.size(), options.temperatures.size(), options.windows.size(),
          options.rates.size(), options.seeds.size()})
        runs *= static_cast<double>(std::max<size_t>(choices, 1));
    if (runs <= kMost)
        return {};
    return fail(translatable("Engine", "The choices make %1 runs; a sweep has at most %2."),
                {std::to_string(static_cast<int64_t>(std::min(runs, 1e18))),
                 std::to_string(static_cast<int64_t>(kMost))},
                translatable("Engine", "Give fewer choices, or fewer seeds."));
}

Result<SweepRun> measureRun(const SweepOptions& options, SweepRun run, const std::stop_token& stop)
{
    TrainingOptions own = options.base;
    own.architecture = run.architecture;
    own.learningRate = run.rate;
    own.seed = run.seed;
    const auto trainer = Trainer::create(own);
    if (!trainer)
        return tl::make_unexpected(trainer.error());
    while ((*trainer)->stepsDone() < own.steps)
        if (const Result<StepReport> step = (*trainer)->step(stop); !step)
            return tl::make_unexpected(step.error());
    const Result<Evaluation> measured = (*trainer)->evaluate(options.sequences);
    if (!measured)
        return tl::make_unexpected(measured.error());
    run.measured = *measured;
    return run;
}

std::vector<SweepSummary> summarise(const std::vector<SweepRun>& runs)
{
    std::vector<SweepSummary> summaries;
    std::vector<double> squares;
    for (const SweepRun& run : runs) {
        const auto same = std::ranges::find_if(summaries, [&](const SweepSummary& s) {
            return s.architecture == run.architecture && s.rate == run.rate;
        });
        const auto at = static_cast<size_t>(same - summaries.begin());
        if (same == summaries.end()) {
            summaries.push_back({run.architecture, run.rate});
            squares.push_back(0);
        }
        SweepSummary& summary = summaries[at];
        ++summary.seeds;
        summary.accuracy += run.measured.accuracy;
        summary.loss += run.measured.loss;
        squares[at] += run.measured.accuracy * run.measured.accuracy;
    }
    for (size_t i = 0; i < summaries.size(); ++i) {
        SweepSummary& s = summaries[i];
        const auto n = static_cast<double>(s.seeds);
        s.accuracy /= n;
        s.loss /= n;
        if (s.seeds > 1)
            s.interval =
                studentFactor(s.seeds - 1) *
                std::sqrt(std::max(0.0, squares[i] / n - s.accuracy * s.accuracy) / (n - 1));
    }
    std::ranges::stable_sort(summaries, [](const SweepSummary& a, const SweepSummary& b) {
        return a.accuracy != b.accuracy ? a.accuracy > b.accuracy : a.loss < b.loss;
    });
    return summaries;
}

} // namespace engine::training
