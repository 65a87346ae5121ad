#pragma once

#include "engine/gradient/parameters.h"
#include "engine/trace/trace.h"
#include "engine/training/task.h"
#include "engine/transformer/model.h"

#include <stop_token>

namespace engine::training {

/// The decoder that is trained.
struct Architecture
{
    /// "gpt2": learned positions, LayerNorm, GELU; "llama": rotary, RMS norm, gated; "bloom": ALiBi
    std::string family = "gpt2";
    int layers = 2;
    int heads = 4;
    int64_t width = 64;
    int64_t feedWidth = 0;  ///< 0: four times the width
    double temperature = 1; ///< that scores are divided by; of "llama" (saved as Granite)
    int64_t window =
        0; ///< keys that a query sees, itself too; 0: all; of "llama" (saved as Mistral)

    bool operator==(const Architecture&) const = default;
};

struct TrainingOptions
{
    TaskOptions task;
    Architecture architecture;
    int64_t batch = 32;
    int64_t steps = 1000;
    double learningRate = 3e-3; ///< at its highest; it rises over the warm-up and falls to a tenth
    int64_t warmUp = 50;
    double clip = 1; ///< largest norm of a step's gradient; 0: not clipped
    double weightDecay = 0.01;
    uint64_t seed = 1;
    int threads = 0;
};

/// What one step did.
struct StepReport
{
    int64_t step = 0; ///< counted from 1
    double loss = 0;  ///< mean cross-entropy of the batch, nats
    double accuracy = 0;
    double gradientNorm = 0; ///< before clipping
    double learningRate = 0;
    int64_t tokens = 0; ///< that were read
};

/// The size of a tensor's gradient and of its last step.
struct ParameterReport
{
    std::string name;
    double weight = 0; ///< root of the mean square
    double gradient = 0;
    double update = 0; ///< of the last step
};

struct Evaluation
{
    double loss = 0;
    double accuracy = 0; ///< share of asked tokens that have the largest logit
    double whole = 0;    ///< share of sequences in which all of them have
};

/// Trains a small decoder on a task by Adam (Kingma & Ba 2015, decoupled weight decay) on the
/// engine's own reverse pass. Equal options give equal runs on equally many threads. One thread at
/// a time.
class Trainer
{
public:
    /// Fails on sizes that do not fit together, and as openTask() does.
    static Result<std::unique_ptr<Trainer>> create(const TrainingOptions& options);

    /// One more step. Fails with an empty sentence when stopped, and where the loss is no number.
    Result<StepReport> step(const std::stop_token& stop = {});
    int64_t stepsDone() const { return m_step; }
    /// On examples that training never sees.
    Result<Evaluation> evaluate(int64_t sequences);
    /// Sizes of weights, gradients and steps, tensor by tensor.
    std::vector<ParameterReport> parameters() const;
    /// The attention of the present weights on a held-out example, always the same one.
    Result<std::shared_ptr<const Trace>> watch() const;
    /// Writes config.json, model.safetensors and tokenizer.json; the folder opens like any other.
    Result<void> save(const std::filesystem::path& folder) const;

    /// Weights and moments at one step, to come back to.
    struct State;
    std::shared_ptr<const State> keep() const;
    void restore(const State& state);

    const TrainingOptions& options() const { return m_options; }
    const Task& task() const { return *m_task; }

private:
    struct Tensors;
    Trainer(TrainingOptions options, std::shared_ptr<const Task> task);
    Result<void> open();
    Result<std::shared_ptr<const Model>> model() const;
    void update(const gradient::ParameterGradients& gradients, double rate, double scale);

    TrainingOptions m_options;
    std::shared_ptr<const Task> m_task;
    ModelOptions m_modelOptions;
    std::shared_ptr<Tensors> m_tensors;
    std::mt19937_64 m_random;
    int64_t m_step = 0;
};

struct Trainer::State
{
    int64_t step = 0;
    std::mt19937_64 random;
    std::vector<std::vector<float>> weights, first, second; ///< in the order of the tensors' names
};

} // namespace engine::training
