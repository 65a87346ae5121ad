#include "engine/explanations/explanationfile.h"

#include "engine/explanations/attribution.h"
#include "engine/explanations/direct.h"
#include "engine/explanations/heads.h"
#include "engine/explanations/patching.h"
#include "engine/explanations/relevance.h"
#include "engine/files/safetensors.h"
#include "engine/gradient/parameters.h"

#include <list>

namespace engine::explanations {

using gradient::Reverse;
using gradient::Scalar;

namespace {

/// Tensors on their way into a file.
class Collection
{
public:
    void add(std::string name, std::vector<int64_t> shape, const float* values)
    {
        const auto bytes = std::as_bytes(std::span(values, static_cast<size_t>(countOf(shape))));
        m_tensors.push_back(
            TensorSource::of({std::move(name), DataType::F32, std::move(shape)}, bytes));
    }
    void add(std::string name, const Tensor& tensor)
    {
        m_kept.push_back(tensor);
        add(std::move(name), tensor.shape(), tensor.data());
    }
    /// A copy; `shape` where it is not that of the matrix.
    void add(std::string name, const ConstMatrixRef& matrix, std::vector<int64_t> shape = {})
    {
        float* out = nullptr;
        Tensor copy = Tensor::zeros({matrix.rows(), matrix.cols()}, &out);
        Eigen::Map<Matrix>(out, matrix.rows(), matrix.cols()) = matrix;
        if (shape.empty())
            shape = copy.shape();
        m_kept.push_back(copy);
        add(std::move(name), std::move(shape), copy.data());
    }
    void addVector(std::string name, const Vector& values)
    {
        add(std::move(name), values, {values.size()});
    }
    void addNumber(std::string name, double value)
    {
        addVector(std::move(name), Vector::Constant(1, static_cast<float>(value)));
    }
    /// A tensor whose bytes are made while they are written.
    void add(TensorSource source) { m_tensors.push_back(std::move(source)); }

    Result<void> write(const std::filesystem::path& path,
                       const std::map<std::string, std::string>& metadata)
    {
        return writeSafetensors(path, std::move(m_tensors), metadata);
    }

private:
    static int64_t countOf(const std::vector<int64_t>& shape)
    {
        int64_t count = 1;
        for (const int64_t extent : shape)
            count *= extent;
        return count;
    }

    std::vector<TensorSource> m_tensors;
    std::list<Tensor> m_kept;
};

/// ∂s/∂A of one attention, head after head: no more than one head is in memory.
TensorSource weightsSource(const gradient::AttentionGradient& at, std::string name)
{
    const Attention& a = at.attention;
    return {{std::move(name), DataType::F32, {a.heads, a.queries, a.keys}},
            [&at](const TensorSink& sink) -> Result<void> {
                const Attention& own = at.attention;
                const int64_t size = own.value.extent(2);
                Matrix block(own.queries, own.keys);
                for (int head = 0; head < own.heads; ++head) {
                    gradient::weightGradient(own, head,
                                             at.gradient.matrix().middleCols(head * size, size),
                                             {0, own.queries}, {0, own.keys}, block);
                    const Result<void> written = sink(
                        std::as_bytes(std::span(block.data(), static_cast<size_t>(block.size()))));
                    if (!written)
                        return written;
                }
                return {};
            }};
}

std::string named(std::string_view what, Stack stack)
{
    return std::string(what) + "." + std::string(name(stack));
}

std::string named(std::string_view what, Stack stack, Kind kind)
{
    return named(what, stack) + "." + std::string(name(kind));
}

Result<void> addGradients(Collection& file, const Subject& subject, const Reverse& reverse)
{
    for (const auto& [stack, gradient] : reverse.stacks) {
        const std::string prefix = named("grad", stack);
        for (size_t level = 0; level < gradient.hidden.size(); ++level)
            file.add(prefix + ".hidden." + std::to_string(level), gradient.hidden[level]);
        for (const gradient::AttentionGradient& at : gradient.attentions)
            file.add(weightsSource(at, prefix + ".layer." + std::to_string(at.attention.layer) +
                                           "." + std::string(name(at.attention.kind)) +
                                           ".weights"));
        const gradient::TokenInput& input = subject.inputs().at(stack);
        if (input.ids.empty()) {
            file.add(prefix + ".embedding", gradient.hidden.front());
            continue;
        }
        const Result<Tensor> embedding = gradient::embeddingGradient(
            subject.model(), stack, subject.run().sequences.at(stack), input,
            gradient.hidden.front().matrix(), subject.run().control.threads);
        if (!embedding)
            return tl::make_unexpected(embedding.error());
        file.add(prefix + ".embedding", *embedding);
    }
    return {};
}

void addAttribution(Collection& file, const std::string& method, const Attribution& attribution)
{
    for (const auto& [stack, values] : attribution)
        file.addVector(named("attribution", stack) + "." + method, values);
}

Result<void> addRelevance(Collection& file, const Subject& subject, const Reverse& reverse,
                          int64_t row)
{
    const Result<Relevance> all = relevance(subject, reverse);
    if (!all)
        return tl::make_unexpected(all.error());
    for (const auto& [stack, matrix] : all->self)
        file.add(named("relevance", stack) + ".self", matrix);
    if (all->cross.size() > 0)
        file.add("relevance.decoder.cross", all->cross);
    for (const auto& [stack, values] : all->rows(subject.last(), row))
        file.addVector(named("relevance", stack) + ".row", values);
    return {};
}

Result<void> addDirect(Collection& file, const Subject& subject, const Scalar& scalar)
{
    const Result<DirectAttribution> direct = directAttribution(subject, scalar);
    if (!direct)
        return tl::make_unexpected(direct.error());
    file.addNumber("direct.embedding", static_cast<double>(direct->embedding));
    file.add("direct.heads", direct->heads);
    file.addVector("direct.attention_bias", direct->attentionBias);
    file.addVector("direct.mlp", direct->mlp);
    file.addNumber("direct.bias", static_cast<double>(direct->bias));
    if (subject.model().options().head.softCap > 0)
        file.addNumber("direct.soft_cap", static_cast<double>(direct->softCap));
    return {};
}

std::map<std::string, std::string> facts(const Subject& subject, const char* scalar, double value)
{
    return {{"model", subject.trace().title},
            {"model_type", subject.trace().family},
            {"architecture", subject.model().options().architecture},
            {"scalar", scalar},
            {"value", std::to_string(value)}};
}

} // namespace

Result<void> writeLogitExplanation(const std::filesystem::path& path, const Subject& subject,
                                   const Scalar& scalar, const DenseOptions& options)
{
    const Scalar::Term& term = scalar.terms.front();
    const Result<Reverse> reverse = subject.reverse(scalar, {.keepAttentions = true});
    if (!reverse)
        return tl::make_unexpected(reverse.error());
    Collection file;
    Result<void> done = addGradients(file, subject, *reverse);
    if (done)
        done = addRelevance(file, subject, *reverse, term.row);
    if (done && hasDirectAttribution(subject.model()))
        done = addDirect(file, subject, scalar);
    if (!done)
        return done;
    addAttribution(file, "gradient_input", gradientTimesInput(subject, *reverse));
    const auto part = [&](float from, float share) {
        return [&options, from, share](float some) {
            if (options.progress)
                options.progress(from + share * some);
        };
    };
    const Result<Integrated> integrated = integratedGradients(
        subject, scalar, {.steps = options.integratedSteps, .progress = part(0.1f, 0.5f)});
    if (!integrated)
        return tl::make_unexpected(integrated.error());
    addAttribution(file, "integrated", integrated->values);
    for (const HeadTable& table : headImportance(*reverse))
        file.add(named("head_importance.logit", table.stack, table.kind), table.values);
    const Result<std::vector<HeadTable>> ablated = ablation(subject, scalar, part(0.6f, 0.4f));
    if (!ablated)
        return tl::make_unexpected(ablated.error());
    for (const HeadTable& table : *ablated)
        file.add(named("ablate.zero", table.stack, table.kind), table.values);
    auto metadata = facts(subject, "logit", reverse->scalar.value);
    if (!subject.classifies())
        metadata["position"] = std::to_string(term.row);
    metadata["token"] = std::to_string(term.entry);
    if (scalar.terms.size() > 1)
        metadata["against"] = std::to_string(scalar.terms[1].entry);
    metadata["relevance_row"] = std::to_string(term.row);
    metadata["integrated_steps"] = std::to_string(options.integratedSteps);
    metadata["integrated_baseline_value"] = std::to_string(integrated->baselineValue);
    metadata["integrated_gap"] = std::to_string(integrated->gap);
    return file.write(path, metadata);
}

Result<void> writeLossExplanation(const std::filesystem::path& path, const Subject& subject,
                                  const Scalar& scalar)
{
    gradient::ParameterGradients parameters;
    const Result<Reverse> reverse =
        subject.reverse(scalar, {.keepAttentions = true, .parameters = &parameters});
    if (!reverse)
        return tl::make_unexpected(reverse.error());
    for (const auto& [stack, gradient] : reverse->stacks) {
        const gradient::TokenInput& input = subject.inputs().at(stack);
        if (input.ids.empty()) // a picture or a sound
            continue;
        const Result<Tensor> embedding = gradient::embeddingGradient(
            subject.model(), stack, subject.run().sequences.at(stack), input,
            gradient.hidden.front().matrix(), subject.run().control.threads, &parameters);
        if (!embedding)
            return tl::make_unexpected(embedding.error());
    }
    Collection file;
    for (const auto& [name, values] : parameters.all()) {
        const WeightInfo* stored = subject.model().weights().find(name);
        file.add("loss.grad.parameter." + name, values,
                 stored ? stored->data.shape : std::vector<int64_t>());
    }
    for (const HeadTable& table : headImportance(*reverse))
        file.add(named("head_importance.loss", table.stack, table.kind), table.values);
    return file.write(path, facts(subject, "loss", reverse->scalar.value));
}

Result<void> writePatching(const std::filesystem::path& path, const Subject& clean,
                           const Subject& corrupted, const Scalar& scalar)
{
    const Result<Patching> estimate = estimatePatching(clean, corrupted, scalar);
    if (!estimate)
        return tl::make_unexpected(estimate.error());
    const Result<Matrix> resid = patchResid(clean, corrupted, scalar);
    if (!resid)
        return tl::make_unexpected(resid.error());
    Collection file;
    file.addNumber("patch.clean", estimate->clean);
    file.addNumber("patch.corrupted", estimate->corrupted);
    file.add("patch.resid", *resid);
    file.add("patch.resid_estimate", estimate->residEstimate);
    for (size_t layer = 0; layer < estimate->headEstimate.size(); ++layer) {
        const std::string prefix = "patch.heads." + std::to_string(layer);
        const Result<Matrix> exact = patchHeads(clean, corrupted, scalar, static_cast<int>(layer));
        if (!exact)
            return tl::make_unexpected(exact.error());
        file.add(prefix, *exact);
        file.add(prefix + "_estimate", estimate->headEstimate[layer]);
    }
    return file.write(path, facts(clean, "logit", estimate->clean));
}

} // namespace engine::explanations
