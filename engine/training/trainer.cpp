#include "engine/training/trainer.h"

#include "engine/files/filewriter.h"
#include "engine/files/safetensors.h"
#include "engine/gradient/pass.h"
#include "engine/gradient/tapedstack.h"
#include "engine/linear/threads.h"
#include "engine/training/architecture.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>

namespace engine::training {

using gradient::ModelRun;
using gradient::ParameterGradients;
using gradient::Scalar;

namespace {

constexpr double kFirstDecay = 0.9;
constexpr double kSecondDecay = 0.98;
constexpr double kTiny = 1e-8;
constexpr int64_t kMostOnTape = int64_t{1} << 26; // floats of a part of a batch
constexpr int64_t kRowsTogether = 512;            // of a part, so that its tape stays in the cache
constexpr uint64_t kHeldOutSeed = 0x5DEECE66Dull;

/// A batch, or a part of one, as the reverse pass reads it.
struct Batch
{
    gradient::TokenInput input;
    gradient::Sequences sequences;
    Scalar scalar;

    void add(const Example& example)
    {
        const auto first = static_cast<int64_t>(input.ids.size());
        for (size_t t = 0; t < example.targets.size(); ++t)
            if (example.targets[t] >= 0)
                scalar.targets.push_back({first + static_cast<int64_t>(t), example.targets[t]});
        input.ids.insert(input.ids.end(), example.ids.begin(), example.ids.end());
        sequences.length = static_cast<int64_t>(example.ids.size());
        sequences.count = static_cast<int64_t>(input.ids.size()) / sequences.length;
    }
};

struct Outcome
{
    double loss = 0; ///< sum over the targets, each times the scalar's factor
    int64_t hits = 0;
};

/// A batch forwards and backwards with all that lies between kept: ∂s/∂h_0 and the scalar.
Result<gradient::Reverse> learnOnTape(const ModelRun& run, const Batch& batch,
                                      const Tensor& entering, ParameterGradients& gradients)
{
    gradient::TapedStack stack(run.stack(Stack::Decoder), &gradients);
    const Result<Tensor> last = stack.forward(entering.matrix());
    if (!last)
        return tl::make_unexpected(last.error());
    gradient::Reverse reverse;
    Result<gradient::ScalarGradient> scalar =
        gradient::scalarGradient(run.model, *last, batch.sequences, batch.scalar, 1, &gradients);
    if (!scalar)
        return tl::make_unexpected(scalar.error());
    reverse.scalar = std::move(*scalar);
    reverse.stacks[Stack::Decoder].hidden = {stack.backward(reverse.scalar.hidden.matrix())};
    return reverse;
}

/// The same layer by layer, in the memory of one.
Result<gradient::Reverse> learnByLayer(const ModelRun& run, const Batch& batch,
                                       const Tensor& entering, ParameterGradients& gradients)
{
    const auto passed = gradient::forward(run, {{Stack::Decoder, entering}});
    if (!passed)
        return tl::make_unexpected(passed.error());
    return gradient::backward(
        run, *passed, batch.scalar,
        {.keepAttentions = false, .keepHidden = false, .parameters = &gradients});
}

/// Runs a batch forwards, and backwards where `gradients` is not null.
Result<Outcome> learn(const Model& model, const Batch& batch, ParameterGradients* gradients,
                      const std::stop_token& stop)
{
    const ModelRun run{.model = model,
                       .sequences = {{Stack::Decoder, batch.sequences}},
                       .layers = {},
                       .interventions = {},
                       .control = {1, stop, {}}};
    const Result<Tensor> entering =
        gradient::embedded(model, Stack::Decoder, batch.sequences, batch.input);
    if (!entering)
        return tl::make_unexpected(entering.error());
    if (!gradients) {
        const auto passed = gradient::forward(run, {{Stack::Decoder, *entering}});
        if (!passed)
            return tl::make_unexpected(passed.error());
        const auto scalar = gradient::scalarOf(run, *passed, batch.scalar);
        if (!scalar)
            return tl::make_unexpected(scalar.error());
        return Outcome{scalar->value, scalar->hits};
    }
    const bool isSmall = gradient::TapedStack::floats(run.stack(Stack::Decoder)) <= kMostOnTape;
    const auto reverse = (isSmall ? learnOnTape : learnByLayer)(run, batch, *entering, *gradients);
    if (!reverse)
        return tl::make_unexpected(reverse.error());
    const auto embedding = gradient::embeddingGradient(
        model, Stack::Decoder, batch.sequences, batch.input,
        reverse->stacks.at(Stack::Decoder).hidden.front().matrix(), 1, gradients);
    if (!embedding)
        return tl::make_unexpected(embedding.error());
    return Outcome{reverse->scalar.value, reverse->scalar.hits};
}

/// The parts of a share of a batch, one after the other; `asked` targets in all shares.
Result<Outcome> learnAll(const Model& model, std::vector<Batch>& parts, int64_t asked,
                         ParameterGradients& gradients, const std::stop_token& stop)
{
    Outcome all;
    for (Batch& part : parts) {
        part.scalar.targetFactor = 1 / static_cast<float>(asked);
        const Result<Outcome> own = learn(model, part, &gradients, stop);
        if (!own)
            return own;
        all.loss += own->loss;
        all.hits += own->hits;
    }
    return all;
}

double meanSquareRoot(const std::vector<float>& values)
{
    double sum = 0;
    for (const float value : values)
        sum += static_cast<double>(value) * static_cast<double>(value);
    return std::sqrt(sum / static_cast<double>(std::max<size_t>(values.size(), 1)));
}

} // namespace

/// The weights, as a checkpoint's tensors, and what Adam remembers of them.
struct Trainer::Tensors
{
    std::vector<NewTensor> kinds;
    std::vector<std::vector<float>> weights, first, second, gradients, updates;
    std::vector<ParameterGradients> shares; ///< of each thread; kept for their memory

    /// The weights as they are at this moment: valid until the next step.
    std::shared_ptr<const Weights> asWeights() const
    {
        std::vector<WeightInfo> infos;
        for (size_t i = 0; i < kinds.size(); ++i) {
            WeightInfo info;
            info.name = kinds[i].name;
            info.typeName = "F32";
            info.data = TensorData::rowMajor(DataType::F32, kinds[i].shape,
                                             reinterpret_cast<const std::byte*>(weights[i].data()),
                                             nullptr);
            infos.push_back(std::move(info));
        }
        return Weights::of(std::move(infos));
    }
};

Trainer::Trainer(TrainingOptions options, std::shared_ptr<const Task> task)
    : m_options(std::move(options)), m_task(std::move(task)),
      m_tensors(std::make_shared<Tensors>()), m_random(m_options.seed)
{
}

Result<std::unique_ptr<Trainer>> Trainer::create(const TrainingOptions& options)
{
    const Architecture& a = options.architecture;
    constexpr int64_t kWidest = 1024;
    if (a.layers < 1 || a.layers > 24 || a.heads < 1 || a.width < a.heads || a.width > kWidest ||
        a.width % a.heads != 0 || a.feedWidth < 0 || a.feedWidth > 8 * kWidest)
        return fail(translatable("Engine", "%1 layers of %2 heads and width %3 cannot be trained: "
                                           "the width is a multiple of the heads and at most %4, "
                                           "the layers at most 24."),
                    {std::to_string(a.layers), std::to_string(a.heads), std::to_string(a.width),
                     std::to_string(kWidest)});
    if (a.family != "gpt2" && a.family != "llama" && a.family != "bloom")
        return fail(translatable("Engine", "Models of the family %1 cannot be trained."),
                    {a.family}, translatable("Engine", "Choose gpt2, llama or bloom."));
    if (!isStandard(a))
        return fail(translatable("Engine",
                                 "The family %1 has no window of %2 keys with a temperature of "
                                 "%3."),
                    {a.family, std::to_string(a.window), std::to_string(a.temperature)},
                    translatable("Engine", "Choose llama, and either a window or a temperature."));
    if (options.batch < 1 || options.batch > 4096 || options.steps < 1)
        return fail(translatable("Engine", "A batch has from 1 to 4,096 sequences, and there is at "
                                           "least one step."));
    Result<std::shared_ptr<const Task>> task = openTask(options.task);
    if (!task)
        return tl::make_unexpected(task.error());
    std::unique_ptr<Trainer> trainer(new Trainer(options, std::move(*task)));
    if (const Result<void> opened = trainer->open(); !opened)
        return tl::make_unexpected(opened.error());
    return trainer;
}

Result<void> Trainer::open()
{
    const auto words = static_cast<int64_t>(m_task->vocabulary().size());
    const int64_t positions = std::max<int64_t>(m_task->length(), 64);
    Result<ModelOptions> read = modelOptions(configOf(m_options.architecture, words, positions));
    if (!read)
        return tl::make_unexpected(read.error());
    m_modelOptions = std::move(*read);
    m_tensors->kinds = tensorsOf(m_options.architecture, words, positions);
    std::normal_distribution<float> normal;
    for (const NewTensor& kind : m_tensors->kinds) {
        size_t count = 1;
        for (const int64_t extent : kind.shape)
            count *= static_cast<size_t>(extent);
        std::vector<float> values(count, kind.mean);
        if (kind.deviation > 0)
            for (float& value : values)
                value = kind.mean + kind.deviation * normal(m_random);
        m_tensors->weights.push_back(std::move(values));
        for (auto* more :
             {&m_tensors->first, &m_tensors->second, &m_tensors->gradients, &m_tensors->updates})
            more->emplace_back(count, 0.f);
    }
    const Result<std::shared_ptr<const Model>> made = model();
    return made ? Result<void>() : tl::make_unexpected(made.error());
}

Result<std::shared_ptr<const Model>> Trainer::model() const
{
    return Model::of(m_modelOptions, m_tensors->asWeights(), "training");
}

Result<StepReport> Trainer::step(const std::stop_token& stop)
{
    const Result<std::shared_ptr<const Model>> current = model();
    if (!current)
        return tl::make_unexpected(current.error());
    const int threads = std::max(1, m_options.threads > 0 ? m_options.threads : threadCount());
    // Each thread takes its share of the batch part by part, always the same one.
    const int64_t shares = std::min<int64_t>(threads, m_options.batch);
    std::vector<std::vector<Batch>> batches(static_cast<size_t>(shares));
    int64_t asked = 0;
    for (int64_t i = 0; i < m_options.batch; ++i) {
        std::vector<Batch>& own = batches[static_cast<size_t>(i % shares)];
        const Example example = m_task->draw(m_random, false);
        const auto length = static_cast<int64_t>(example.ids.size());
        if (own.empty() || own.back().sequences.rows() + length > kRowsTogether)
            own.emplace_back();
        const size_t before = own.back().scalar.targets.size();
        own.back().add(example);
        asked += static_cast<int64_t>(own.back().scalar.targets.size() - before);
    }
    std::vector<ParameterGradients>& gradients = m_tensors->shares;
    gradients.resize(batches.size());
    for (ParameterGradients& own : gradients)
        own.setZero();
    std::vector<Result<Outcome>> outcomes(batches.size());
    parallelFor(0, shares, 1, threads, [&](Range range) {
        for (auto i = static_cast<size_t>(range.begin); i < static_cast<size_t>(range.end); ++i)
            outcomes[i] = learnAll(**current, batches[i], asked, gradients[i], stop);
    });
    StepReport report;
    int64_t hits = 0;
    for (size_t i = 0; i < outcomes.size(); ++i) {
        if (!outcomes[i])
            return tl::make_unexpected(outcomes[i].error());
        report.loss += outcomes[i]->loss;
        hits += outcomes[i]->hits;
        if (i > 0)
            gradients.front().add(gradients[i]);
    }
    if (!std::isfinite(report.loss))
        return fail(translatable("Engine", "The loss is no number any more after step %1."),
                    {std::to_string(m_step)},
                    translatable("Engine", "Choose a smaller learning rate, or clip gradients."));
    double squares = 0;
    for (const auto& [name, values] : gradients.front().all())
        squares += values.cast<double>().squaredNorm();
    report.gradientNorm = std::sqrt(squares);
    ++m_step;
    // Linear warm-up, then a half cosine down to a tenth.
    const double progress = std::clamp(
        static_cast<double>(m_step - m_options.warmUp) /
            static_cast<double>(std::max<int64_t>(m_options.steps - m_options.warmUp, 1)),
        0.0, 1.0);
    report.learningRate =
        m_step <= m_options.warmUp
            ? m_options.learningRate * static_cast<double>(m_step) /
                  static_cast<double>(m_options.warmUp)
            : m_options.learningRate * (0.1 + 0.45 * (1 + std::cos(std::numbers::pi * progress)));
    const bool clips = m_options.clip > 0 && report.gradientNorm > m_options.clip;
    update(gradients.front(), report.learningRate,
           clips ? m_options.clip / report.gradientNorm : 1);
    report.step = m_step;
    report.accuracy = static_cast<double>(hits) / static_cast<double>(std::max<int64_t>(asked, 1));
    report.tokens = m_options.batch * m_task->length();
    return report;
}

void Trainer::update(const ParameterGradients& gradients, double rate, double scale)
{
    const double firstCorrection = 1 - std::pow(kFirstDecay, static_cast<double>(m_step));
    const double secondCorrection = 1 - std::pow(kSecondDecay, static_cast<double>(m_step));
    Tensors& t = *m_tensors;
    for (size_t i = 0; i < t.kinds.size(); ++i) {
        const Matrix* gradient = gradients.find(t.kinds[i].name);
        if (!gradient)
            continue;
        using Values = Eigen::Map<Eigen::ArrayXf>;
        const auto count = static_cast<Eigen::Index>(t.weights[i].size());
        Values weights(t.weights[i].data(), count);
        Values first(t.first[i].data(), count);
        Values second(t.second[i].data(), count);
        Values kept(t.gradients[i].data(), count);
        Values change(t.updates[i].data(), count);
        kept =
            static_cast<float>(scale) * Eigen::Map<const Eigen::ArrayXf>(gradient->data(), count);
        first =
            static_cast<float>(kFirstDecay) * first + static_cast<float>(1 - kFirstDecay) * kept;
        second = static_cast<float>(kSecondDecay) * second +
                 static_cast<float>(1 - kSecondDecay) * kept.square();
        change =
            static_cast<float>(-rate / firstCorrection) * first /
            ((second / static_cast<float>(secondCorrection)).sqrt() + static_cast<float>(kTiny));
        if (t.kinds[i].decays)
            change -= static_cast<float>(rate * m_options.weightDecay) * weights;
        weights += change;
    }
}

Result<Evaluation> Trainer::evaluate(int64_t sequences)
{
    const Result<std::shared_ptr<const Model>> current = model();
    if (!current)
        return tl::make_unexpected(current.error());
    std::mt19937_64 random(m_options.seed ^ kHeldOutSeed);
    std::vector<Batch> batches(static_cast<size_t>(sequences));
    for (Batch& batch : batches)
        batch.add(m_task->draw(random, true));
    std::vector<Result<Outcome>> outcomes(batches.size());
    parallelFor(0, sequences, 1, m_options.threads, [&](Range range) {
        for (auto i = static_cast<size_t>(range.begin); i < static_cast<size_t>(range.end); ++i)
            outcomes[i] = learn(**current, batches[i], nullptr, {});
    });
    Evaluation result;
    double asked = 0;
    for (size_t i = 0; i < outcomes.size(); ++i) {
        if (!outcomes[i])
            return tl::make_unexpected(outcomes[i].error());
        const auto own = static_cast<double>(batches[i].scalar.targets.size());
        asked += own;
        result.loss += own * outcomes[i]->loss;
        result.accuracy += static_cast<double>(outcomes[i]->hits);
        result.whole += static_cast<double>(outcomes[i]->hits) == own ? 1 : 0;
    }
    result.loss /= std::max(asked, 1.0);
    result.accuracy /= std::max(asked, 1.0);
    result.whole /= static_cast<double>(std::max<int64_t>(sequences, 1));
    return result;
}

std::vector<ParameterReport> Trainer::parameters() const
{
    std::vector<ParameterReport> reports;
    for (size_t i = 0; i < m_tensors->kinds.size(); ++i)
        reports.push_back({m_tensors->kinds[i].name, meanSquareRoot(m_tensors->weights[i]),
                           meanSquareRoot(m_tensors->gradients[i]),
                           meanSquareRoot(m_tensors->updates[i])});
    return reports;
}

Result<std::shared_ptr<const Trace>> Trainer::watch() const
{
    const Result<std::shared_ptr<const Model>> current = model();
    if (!current)
        return tl::make_unexpected(current.error());
    std::mt19937_64 random(kHeldOutSeed);
    const Example example = m_task->draw(random, true);
    auto trace = std::make_shared<Trace>();
    trace->title = m_options.task.name;
    trace->family = m_options.architecture.family;
    trace->task = engine::Task::CausalLanguage;
    for (const int64_t id : example.ids) {
        TraceToken token;
        token.id = id;
        token.text = m_task->vocabulary()[static_cast<size_t>(id)];
        trace->tokens(Stack::Decoder).push_back(std::move(token));
    }
    StackInput input;
    input.stack = Stack::Decoder;
    input.layers = m_options.architecture.layers;
    Result<Tensor> entering = (*current)->embed(Stack::Decoder, example.ids, {}, {});
    if (!entering)
        return tl::make_unexpected(entering.error());
    input.embedded = std::move(*entering);
    bool intact = false;
    const Result<void> ran =
        runStack(**current, input, {}, nullptr, &intact, *trace, {m_options.threads, {}, {}});
    if (!ran)
        return tl::make_unexpected(ran.error());
    trace->summariseLayers();
    return std::shared_ptr<const Trace>(std::move(trace));
}

Result<void> Trainer::save(const std::filesystem::path& folder) const
{
    std::error_code code;
    std::filesystem::create_directories(folder, code);
    if (code)
        return fail(translatable("Engine", "The folder %1 cannot be made: %2."),
                    {folder.string(), code.message()});
    const auto write = [&](const char* name, const nlohmann::json& json) -> Result<void> {
        auto file = FileWriter::create(folder / name);
        if (!file)
            return tl::make_unexpected(file.error());
        const Result<void> written = (*file)->write(std::string_view(json.dump(2) + "\n"));
        return written ? (*file)->commit() : written;
    };
    const int64_t positions = std::max<int64_t>(m_task->length(), 64);
    Result<void> done = write(
        "config.json", configOf(m_options.architecture,
                                static_cast<int64_t>(m_task->vocabulary().size()), positions));
    if (done)
        done = write("tokenizer.json", tokenizerOf(*m_task));
    if (done)
        done = write("tokenizer_config.json", {{"tokenizer_class", "PreTrainedTokenizerFast"},
                                               {"unk_token", m_task->vocabulary()[1]},
                                               {"eos_token", m_task->vocabulary()[0]},
                                               {"pad_token", m_task->vocabulary()[0]},
                                               {"model_max_length", positions}});
    if (!done)
        return done;
    std::vector<TensorSource> tensors;
    for (size_t i = 0; i < m_tensors->kinds.size(); ++i)
        tensors.push_back(
            TensorSource::of({m_tensors->kinds[i].name, DataType::F32, m_tensors->kinds[i].shape},
                             std::as_bytes(std::span(m_tensors->weights[i]))));
    return writeSafetensors(folder / "model.safetensors", std::move(tensors), {{"format", "pt"}});
}

std::shared_ptr<const Trainer::State> Trainer::keep() const
{
    auto state = std::make_shared<State>();
    *state = {m_step, m_random, m_tensors->weights, m_tensors->first, m_tensors->second};
    return state;
}

void Trainer::restore(const State& state)
{
    m_step = state.step;
    m_random = state.random;
    m_tensors->weights = state.weights;
    m_tensors->first = state.first;
    m_tensors->second = state.second;
}

} // namespace engine::training
