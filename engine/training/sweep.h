#pragma once

#include "engine/training/trainer.h"

#include <functional>

namespace engine::training {

/// Choices whose every combination is trained with every seed; an empty list keeps the base's.
struct SweepOptions
{
    TrainingOptions base;
    std::vector<std::string> families = {};
    std::vector<int> layers = {};
    std::vector<int> heads = {};
    std::vector<int64_t> headSizes = {}; ///< the width is heads · head size
    std::vector<double> rates = {};
    std::vector<double> temperatures = {};
    std::vector<int64_t> windows = {};
    std::vector<uint64_t> seeds = {1, 2, 3};
    int64_t sequences = 128; ///< held-out sequences that a run is measured on
    /// Combinations drawn at random, the same ones for equal seeds of the base; 0: all of them.
    int64_t random = 0;
};

struct SweepRun
{
    Architecture architecture;
    double rate = 0;
    uint64_t seed = 1;
    Evaluation measured = {};

    /// Whether the two are the same but for what was measured.
    bool sameChoice(const SweepRun& other) const;
};

/// All runs of a sweep, not yet measured, in the order in which they are made. Combinations that
/// cannot be trained are left out: odd head sizes of Llama, windows and temperatures of GPT-2.
std::vector<SweepRun> planSweep(const SweepOptions& options);

/// Fails where a sweep would have more runs than anybody waits for.
Result<void> checkSweep(const SweepOptions& options);

/// Trains and measures one run. Fails like Trainer, and with an empty sentence when stopped.
Result<SweepRun> measureRun(const SweepOptions& options, SweepRun run,
                            const std::stop_token& stop = {});

/// Runs that differ by their seeds alone, taken together.
struct SweepSummary
{
    Architecture architecture;
    double rate = 0;
    int seeds = 0;
    double accuracy = 0; ///< mean
    double interval = 0; ///< half of the 95 % interval of the mean (Student's t); 0 for one seed
    double loss = 0;     ///< mean
};

/// The best accuracy first; equal ones by loss.
std::vector<SweepSummary> summarise(const std::vector<SweepRun>& runs);

} // namespace engine::training
