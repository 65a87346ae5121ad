#include "engine/patterns/patterns.h"

#include "engine/attention/intervention.h"
#include "engine/attention/multihead.h"
#include "engine/linear/product.h"
#include "engine/patterns/design.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <mutex>
#include <nlohmann/json.hpp>

namespace engine {

namespace {

class PatternOrigin : public TraceOrigin
{
public:
    explicit PatternOrigin(std::shared_ptr<const PatternDesign> design)
        : m_design(std::move(design))
    {
    }

    const std::shared_ptr<const PatternDesign>& design() const { return m_design; }
    /// The matrices of an attention; those that were asked for last are kept.
    std::shared_ptr<const PatternDesign::Weights> weights(const Attention& attention) const;

    Result<Projections> projections(const Trace& trace, const Attention& attention) const override;

    Result<Matrix> logits(Stack, const ConstMatrixRef&) const override
    {
        return fail(translatable("Engine", "A pattern has no vocabulary, so it has no logits."));
    }
    std::string tokenText(int64_t) const override { return {}; }

private:
    struct Kept
    {
        std::tuple<Stack, Kind, int> of;
        std::shared_ptr<const PatternDesign::Weights> weights;
    };

    std::shared_ptr<const PatternDesign> m_design;
    mutable std::mutex m_mutex;
    mutable std::deque<Kept> m_kept;
};

std::shared_ptr<const PatternDesign::Weights>
PatternOrigin::weights(const Attention& attention) const
{
    constexpr int64_t kMost = int64_t{16} << 20; // numbers: 64 MiB
    const std::tuple of(attention.stack, attention.kind, attention.layer);
    {
        const std::lock_guard lock(m_mutex);
        for (const Kept& kept : m_kept)
            if (kept.of == of)
                return kept.weights;
    }
    auto made = std::make_shared<const PatternDesign::Weights>(
        m_design->weights(attention.stack, attention.kind, attention.layer));
    const std::lock_guard lock(m_mutex);
    m_kept.push_back({of, made});
    while (!m_kept.empty() && static_cast<int64_t>(m_kept.size()) * 4 * made->query.size() > kMost)
        m_kept.pop_front();
    return made;
}

/// [H, T, D] = the heads of input [T, M] · weights [M, H*D].
Tensor project(const Matrix& input, const Matrix& weights, int heads, int threads)
{
    float* out = nullptr;
    const int64_t dimension = weights.cols() / heads;
    Tensor tensor = Tensor::zeros({heads, input.rows(), dimension}, &out);
    for (int head = 0; head < heads; ++head)
        product(input, weights.middleCols(head * dimension, dimension),
                Eigen::Map<Matrix>(out + head * input.rows() * dimension, input.rows(), dimension),
                false, 1, 0, threads);
    return tensor;
}

Attention makeAttention(const PatternDesign& design, Stack stack, Kind kind, int layer)
{
    const PatternSource& source = design.source();
    Attention attention;
    attention.stack = stack;
    attention.kind = kind;
    attention.layer = layer;
    attention.heads = attention.keyHeads = source.heads;
    attention.queries = attention.keys = source.length;
    attention.scale = 1 / std::sqrt(static_cast<float>(source.dimension));
    if (stack == Stack::Decoder && kind == Kind::Self)
        attention.mask.after = 0;
    return attention;
}

struct Run
{
    const PatternOrigin& origin;
    int threads;
    const std::stop_token& stop;

    /// Adds to `stream` what the heads write; false when stopped. `same` had the same input.
    bool attention(Attention& attention, Matrix& stream, const Matrix& memory,
                   const Attention* same) const
    {
        const auto weights = origin.weights(attention);
        if (same) {
            attention.query = same->query;
            attention.key = same->key;
            attention.value = same->value;
        } else {
            attention.query = project(stream, weights->query, attention.heads, threads);
            attention.key = project(memory, weights->key, attention.heads, threads);
            attention.value = project(memory, weights->value, attention.heads, threads);
        }
        Matrix joined;
        if (stop.stop_requested() || !attend(attention, joined, threads, stop))
            return false;
        product(joined, weights->output, stream, false, 1, 1, threads);
        return true;
    }
};

Result<Projections> PatternOrigin::projections(const Trace& trace, const Attention& attention) const
{
    const auto stack = trace.stacks.find(attention.stack);
    const auto layer = static_cast<size_t>(attention.layer);
    if (stack == trace.stacks.end() || layer >= stack->second.hidden.size())
        return fail(translatable("Engine", "This trace keeps no residual stream of layer %1."),
                    {std::to_string(attention.layer)});
    const auto made = weights(attention);
    Projections result;
    result.query = made->query;
    result.key = made->key;
    result.value = made->value;
    result.output = made->output;
    result.input = stack->second.hidden[layer].matrix();
    if (attention.kind == Kind::Cross) {
        // The stream between the two attentions of the layer is not kept: it is one step away.
        const Attention* self = trace.find(attention.stack, attention.layer, Kind::Self);
        const auto encoder = trace.stacks.find(Stack::Encoder);
        if (!self || encoder == trace.stacks.end() || encoder->second.hidden.empty())
            return fail(translatable("Engine", "This trace keeps no residual stream of layer %1."),
                        {std::to_string(attention.layer)});
        Attention copy = *self;
        Matrix joined;
        attend(copy, joined);
        product(joined, weights(*self)->output, result.input, false, 1, 1);
        result.memory = encoder->second.hidden.back().matrix();
    }
    return result;
}

Result<void> inRange(std::string_view sentence, int64_t value, int64_t largest)
{
    if (value >= 1 && value <= largest)
        return {};
    return fail(sentence, {"1", std::to_string(largest), std::to_string(value)});
}

std::string gibibytes(int64_t bytes)
{
    const int64_t tenths = (bytes * 10 + (int64_t{1} << 29)) >> 30;
    return std::to_string(tenths / 10) + "." + std::to_string(tenths % 10);
}

int64_t keptBytes(const PatternSource& source)
{
    const int64_t stacks = source.name == "translation" ? 2 : 1;
    const int64_t attentions = (stacks == 2 ? 3 : 1) * int64_t{source.layers};
    const int64_t perHead = source.length * (3 * source.dimension + 1);
    const int64_t hidden =
        stacks * (source.layers + 1) * source.length * PatternDesign::widthFor(source);
    return 4 * (attentions * source.heads * perHead + hidden);
}

} // namespace

const std::vector<PatternInfo>& patterns()
{
    constexpr std::pair encoder{Stack::Encoder, Kind::Self};
    constexpr std::pair decoder{Stack::Decoder, Kind::Self};
    constexpr std::pair cross{Stack::Decoder, Kind::Cross};
    static const std::vector<PatternInfo> list = {
        {"local",
         translatable("Engine", "Local"),
         translatable("Engine", "Each token attends to the tokens near itself; heads differ in "
                                "direction and reach."),
         {encoder}},
        {"global",
         translatable("Engine", "Global"),
         translatable("Engine", "Marker tokens attend to every token and are attended by every "
                                "token; the others also look around themselves."),
         {encoder}},
        {"translation",
         translatable("Engine", "Translation"),
         translatable("Engine", "Each word of a German translation attends to the English word "
                                "that it means, in another order."),
         {encoder, decoder, cross}},
        {"previous-token",
         translatable("Engine", "Previous token"),
         translatable("Engine", "Each token attends to the one before it."),
         {decoder}},
        {"induction",
         translatable("Engine", "Induction"),
         translatable("Engine", "In words that repeat, heads of the first layer look at the "
                                "previous token, and those of later layers find what followed the "
                                "same word before."),
         {decoder},
         2},
        {"block",
         translatable("Engine", "Block"),
         translatable("Engine", "Tokens attend to their own group of words, or to the group before "
                                "or after it."),
         {encoder}},
        {"random",
         translatable("Engine", "Random"),
         translatable("Engine", "Queries and keys have nothing to do with each other."),
         {encoder}},
        {"uniform",
         translatable("Engine", "Uniform"),
         translatable("Engine",
                      "All keys are alike, so each token attends to all of them equally."),
         {encoder}},
    };
    return list;
}

Result<void> checkPattern(const PatternSource& source)
{
    if (std::ranges::none_of(patterns(), [&](const auto& p) { return p.id == source.name; }))
        return fail(translatable("Engine", "There is no pattern named “%1”."), {source.name},
                    translatable("Engine", "Use one of: local, global, translation, "
                                           "previous-token, induction, block, random, uniform."));
    using namespace patternlimits;
    const auto ranges = {
        inRange(translatable("Engine", "The sequence length must lie between %1 and %2; it is %3."),
                source.length, kLength),
        inRange(translatable("Engine", "The number of heads must lie between %1 and %2; it is %3."),
                source.heads, kHeads),
        inRange(translatable("Engine", "The head dimension must lie between %1 and %2; it is %3."),
                source.dimension, kDimension),
        inRange(
            translatable("Engine", "The number of layers must lie between %1 and %2; it is %3."),
            source.layers, kLayers),
    };
    for (const Result<void>& range : ranges)
        if (!range)
            return range;
    if (keptBytes(source) > kBytes)
        return fail(translatable("Engine", "This pattern would need %1 GiB of memory; at most %2 "
                                           "GiB are allowed."),
                    {gibibytes(keptBytes(source)), gibibytes(kBytes)},
                    translatable("Engine", "Use fewer tokens, layers or heads, or a smaller head "
                                           "dimension."));
    return {};
}

namespace {

/// Runs a pattern stack by stack, layer by layer, and takes over what is the same as in a previous
/// trace.
class PatternRun
{
public:
    PatternRun(const PatternSource& source, const std::vector<Intervention>& interventions,
               int threads, const std::stop_token& stop, const std::function<void(float)>& progress,
               const Trace* previous)
        : m_source(source), m_interventions(interventions), m_progress(progress),
          m_previous(previous), m_origin(originOf(previous, source)), m_intact(m_origin != nullptr),
          m_threads(threads), m_stop(stop)
    {
        if (!m_origin)
            m_origin =
                std::make_shared<const PatternOrigin>(std::make_shared<PatternDesign>(source));
        const PatternDesign& design = *m_origin->design();
        m_trace->request = {source, interventions};
        m_trace->title = source.name;
        m_trace->origin = m_origin;
        m_facts = {{"pattern", source.name},
                   {"heads", source.heads},
                   {"head_dimension", source.dimension},
                   {"layers", source.layers},
                   {"model_width", design.width()},
                   {"positions", design.hasLearnedPositions() ? "learned" : "sinusoidal"}};
    }

    /// Null when stopped.
    std::shared_ptr<Trace> run()
    {
        const PatternDesign& design = *m_origin->design();
        if (!runStack(design.firstStack()) || (design.isTranslation() && !runStack(Stack::Decoder)))
            return nullptr;
        m_trace->facts = std::make_shared<const nlohmann::json>(std::move(m_facts));
        m_trace->summariseLayers();
        return m_trace;
    }

private:
    /// What made the previous trace, where that was the same pattern.
    static std::shared_ptr<const PatternOrigin> originOf(const Trace* previous,
                                                         const PatternSource& source)
    {
        if (!previous)
            return nullptr;
        auto origin = std::dynamic_pointer_cast<const PatternOrigin>(previous->origin);
        return origin && origin->design()->source() == source ? origin : nullptr;
    }

    void describe(Stack stack)
    {
        const PatternText& text = m_origin->design()->text(stack);
        m_trace->tokens(stack) = text.tokens;
        if (text.period > 0)
            m_facts["period"] = text.period;
        if (m_source.name == "block")
            m_facts["blocks"] = text.code;
        if (m_origin->design()->isTranslation() && stack == Stack::Decoder)
            m_facts["alignment"] = text.code;
    }

    bool runStack(Stack stack)
    {
        const PatternDesign& design = *m_origin->design();
        describe(stack);
        const std::vector<Tensor>* old = m_intact ? &m_previous->stacks.at(stack).hidden : nullptr;
        Matrix stream = old ? Matrix(old->front().matrix()) : design.inputs(stack);
        std::vector<Tensor>& hidden = m_trace->stacks[stack].hidden;
        hidden.emplace_back(stream);
        const int steps = m_source.layers * (design.isTranslation() ? 2 : 1);
        for (int layer = 0; layer < m_source.layers; ++layer) {
            std::vector<Attention> made = attentionsOf(stack, layer);
            if (isAsBefore(made)) {
                for (const Attention& one : made)
                    m_trace->attentions.push_back(*before(one));
                hidden.push_back((*old)[static_cast<size_t>(layer) + 1]);
                stream = hidden.back().matrix();
            } else {
                if (!attend(made, stream))
                    return false;
                hidden.emplace_back(stream);
            }
            if (m_progress)
                m_progress(static_cast<float>(++m_done) / static_cast<float>(steps));
        }
        m_memory = std::move(stream);
        return true;
    }

    /// The attentions of a layer in the order in which they act.
    std::vector<Attention> attentionsOf(Stack stack, int layer) const
    {
        const PatternDesign& design = *m_origin->design();
        std::vector<Attention> made{makeAttention(design, stack, Kind::Self, layer)};
        if (design.isTranslation() && stack == Stack::Decoder)
            made.push_back(makeAttention(design, stack, Kind::Cross, layer));
        for (Attention& one : made)
            applyInterventions(one, m_interventions);
        return made;
    }

    const Attention* before(const Attention& one) const
    {
        return m_previous->find(one.stack, one.layer, one.kind);
    }

    bool isAsBefore(const std::vector<Attention>& made) const
    {
        return m_intact && std::ranges::all_of(made, [&](const Attention& one) {
                   return sameRules(*before(one), one);
               });
    }

    /// From here on nothing is as before, but for the projections of the first layer that differs.
    bool attend(std::vector<Attention>& made, Matrix& stream)
    {
        const Run run{*m_origin, m_threads, m_stop};
        for (Attention& one : made) {
            const bool isSelf = one.kind == Kind::Self;
            const Attention* same = m_intact && isSelf ? before(one) : nullptr;
            if (!run.attention(one, stream, isSelf ? stream : m_memory, same))
                return false;
            m_trace->attentions.push_back(std::move(one));
        }
        m_intact = false;
        return true;
    }

    const PatternSource& m_source;
    const std::vector<Intervention>& m_interventions;
    const std::function<void(float)>& m_progress;
    const Trace* m_previous;
    std::shared_ptr<const PatternOrigin> m_origin;
    bool m_intact; ///< what comes is the same as in the previous trace
    int m_threads;
    const std::stop_token& m_stop;
    std::shared_ptr<Trace> m_trace = std::make_shared<Trace>();
    nlohmann::json m_facts;
    Matrix m_memory; ///< what the stack before handed on
    int m_done = 0;  ///< layers
};

} // namespace

Result<std::shared_ptr<Trace>> tracePattern(const PatternSource& source,
                                            const std::vector<Intervention>& interventions,
                                            int threads, const std::stop_token& stop,
                                            const std::function<void(float)>& progress,
                                            const Trace* previous)
{
    if (Result<void> checked = checkPattern(source); !checked)
        return tl::make_unexpected(checked.error());
    auto trace = PatternRun(source, interventions, threads, stop, progress, previous).run();
    if (!trace)
        return fail("");
    return trace;
}

} // namespace engine
