#include "engine/patterns/patterns.h"

#include "engine/attention/intervention.h"
#include "engine/attention/multihead.h"
#include "engine/linear/product.h"
#include "engine/patterns/design.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

class PatternOrigin : public TraceOrigin
{
public:
    explicit PatternOrigin(std::shared_ptr<const PatternDesign> design)
        : m_design(std::move(design))
    {
    }

    Result<Projections> projections(const Trace& trace, const Attention& attention) const override;

    Result<Matrix> logits(Stack, const ConstMatrixRef&) const override
    {
        return fail(translatable("Engine", "A pattern has no vocabulary, so it has no logits."));
    }
    std::string tokenText(int64_t) const override { return {}; }

private:
    std::shared_ptr<const PatternDesign> m_design;
};

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
    const PatternDesign& design;
    const std::vector<Intervention>& interventions;
    int threads;
    const std::stop_token& stop;

    /// Adds to `stream` what the heads write; false when stopped.
    bool attention(Attention& attention, Matrix& stream, const Matrix& memory) const
    {
        const auto weights = design.weights(attention.stack, attention.kind, attention.layer);
        const int heads = attention.heads;
        attention.query = project(stream, weights.query, heads, threads);
        attention.key = project(memory, weights.key, heads, threads);
        attention.value = project(memory, weights.value, heads, threads);
        applyInterventions(attention, interventions);
        Matrix joined;
        if (stop.stop_requested() || !attend(attention, joined, threads, stop))
            return false;
        product(joined, weights.output, stream, false, 1, 1, threads);
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
    auto weights = m_design->weights(attention.stack, attention.kind, attention.layer);
    Projections result;
    result.query = std::move(weights.query);
    result.key = std::move(weights.key);
    result.value = std::move(weights.value);
    result.output = std::move(weights.output);
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
        product(joined, m_design->weights(self->stack, self->kind, self->layer).output,
                result.input, false, 1, 1);
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

Result<std::shared_ptr<Trace>> tracePattern(const PatternSource& source,
                                            const std::vector<Intervention>& interventions,
                                            int threads, const std::stop_token& stop,
                                            const std::function<void(float)>& progress)
{
    if (Result<void> checked = checkPattern(source); !checked)
        return tl::make_unexpected(checked.error());

    const auto design = std::make_shared<const PatternDesign>(source);
    auto trace = std::make_shared<Trace>();
    trace->request = {source, interventions};
    trace->title = source.name;
    trace->origin = std::make_shared<PatternOrigin>(design);
    trace->facts = {{"pattern", source.name},
                    {"heads", source.heads},
                    {"head_dimension", source.dimension},
                    {"layers", source.layers},
                    {"model_width", design->width()},
                    {"positions", design->hasLearnedPositions() ? "learned" : "sinusoidal"}};

    const Run run{*design, interventions, threads, stop};
    const bool translation = design->isTranslation();
    int done = 0;
    const int steps = source.layers * (translation ? 2 : 1);
    Matrix memory;
    for (const Stack stack : {design->firstStack(), Stack::Decoder}) {
        if (trace->stacks.contains(stack) || (stack != design->firstStack() && !translation))
            continue;
        const PatternText& text = design->text(stack);
        (stack == Stack::Encoder ? trace->sourceTokens : trace->targetTokens) = text.tokens;
        if (text.period > 0)
            trace->facts["period"] = text.period;
        if (source.name == "block")
            trace->facts["blocks"] = text.code;
        if (translation && stack == Stack::Decoder)
            trace->facts["alignment"] = text.code;

        Matrix stream = design->inputs(stack);
        std::vector<Tensor>& hidden = trace->stacks[stack].hidden;
        hidden.emplace_back(stream);
        for (int layer = 0; layer < source.layers; ++layer) {
            Attention self = makeAttention(*design, stack, Kind::Self, layer);
            if (!run.attention(self, stream, stream))
                return fail("");
            trace->attentions.push_back(std::move(self));
            if (translation && stack == Stack::Decoder) {
                Attention cross = makeAttention(*design, stack, Kind::Cross, layer);
                if (!run.attention(cross, stream, memory))
                    return fail("");
                trace->attentions.push_back(std::move(cross));
            }
            hidden.emplace_back(stream);
            if (progress)
                progress(static_cast<float>(++done) / static_cast<float>(steps));
        }
        memory = std::move(stream);
    }
    trace->summariseLayers();
    return trace;
}

} // namespace engine
