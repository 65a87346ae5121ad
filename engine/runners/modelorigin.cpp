#include "engine/runners/modelorigin.h"

#include "engine/attention/blocks.h"

namespace engine {

Result<Matrix> ModelOrigin::logits(Stack stack, const ConstMatrixRef& hidden) const
{
    const Model& model = *m_opened.model;
    if (stack != model.options().last().stack)
        return fail(translatable("Engine", "The head reads the decoder, not the encoder."));
    const Result<std::optional<Norm>> norm = model.finalNorm(stack);
    if (!norm)
        return tl::make_unexpected(norm.error());
    Matrix x = hidden;
    if (*norm)
        (*norm)->apply(x, x, 0);
    Result<Matrix> logits = classifiesEach(model.options().head.kind) ? model.classifyEach(x)
                                                                      : model.vocabularyLogits(x);
    if (const Result<void> whole = model.weights().check(); !whole)
        return tl::make_unexpected(whole.error());
    return logits;
}

namespace {

Vector part(const Vector& bias, int64_t first, int64_t count)
{
    return bias.size() > 0 ? Vector(bias.segment(first, count)) : Vector();
}

Projections selfProjections(const StackOptions& o, const LayerWeights& w)
{
    const int64_t queryWidth = o.heads * o.headSize;
    const int64_t keyWidth = o.keyHeads * o.headSize;
    Projections p;
    const Matrix joined = w.qkv.weight();
    p.query = joined.leftCols(queryWidth);
    p.key = joined.middleCols(queryWidth, keyWidth);
    p.value = joined.rightCols(keyWidth);
    p.queryBias = part(w.qkv.bias(), 0, queryWidth);
    p.keyBias = part(w.qkv.bias(), queryWidth, keyWidth);
    p.valueBias = part(w.qkv.bias(), queryWidth + keyWidth, keyWidth);
    p.output = w.output.weight();
    p.outputBias = w.output.bias();
    return p;
}

Projections crossProjections(const StackOptions& o, const LayerWeights& w)
{
    const int64_t keyWidth = o.keyHeads * o.headSize;
    Projections p;
    const Matrix joined = w.crossKeyValue.weight();
    p.query = w.crossQuery.weight();
    p.queryBias = w.crossQuery.bias();
    p.key = joined.leftCols(keyWidth);
    p.value = joined.rightCols(keyWidth);
    p.keyBias = part(w.crossKeyValue.bias(), 0, keyWidth);
    p.valueBias = part(w.crossKeyValue.bias(), keyWidth, keyWidth);
    p.output = w.crossOutput.weight();
    p.outputBias = w.crossOutput.bias();
    return p;
}

/// The residual stream after self-attention, which cross-attention reads and which is not kept.
Matrix afterSelfAttention(const StackOptions& o, const LayerWeights& w, const Attention& self,
                          const Matrix& residual)
{
    Matrix joinedHeads(residual.rows(), o.heads * o.headSize);
    for (int head = 0; head < o.heads; ++head)
        joinedHeads.middleCols(head * o.headSize, o.headSize) =
            context(self, head, Range{0, self.queries});
    Matrix y = residual;
    addSelfAttention(w, o, joinedHeads, y, 0);
    return y;
}

} // namespace

Result<Projections> ModelOrigin::projections(const Trace& trace, const Attention& attention) const
{
    if (!attention.mask.global.empty())
        return fail(translatable("Engine", "Rows of global tokens are projected by matrices of "
                                           "their own; steps are shown of inputs without any."));
    const Model& model = *m_opened.model;
    const StackOptions& o = model.options().stack(attention.stack);
    const Result<const LayerWeights*> loaded = model.layer(attention.stack, attention.layer);
    if (!loaded)
        return tl::make_unexpected(loaded.error());
    if (const Result<void> whole = model.weights().check(); !whole)
        return tl::make_unexpected(whole.error());
    const LayerWeights& w = **loaded;
    const Matrix residual =
        trace.stacks.at(attention.stack).hidden[static_cast<size_t>(attention.layer)].matrix();
    const auto normed = [&](const Norm& norm, Matrix x) {
        if (o.preNorm)
            norm.apply(x, x, 0);
        return x;
    };
    if (attention.kind == Kind::Self) {
        Projections p = selfProjections(o, w);
        p.input = normed(w.attentionNorm, residual);
        return p;
    }
    Projections p = crossProjections(o, w);
    const Attention* self = trace.find(attention.stack, attention.layer, Kind::Self);
    p.input = normed(w.crossNorm, afterSelfAttention(o, w, *self, residual));
    const StackTrace& encoder = trace.stacks.at(Stack::Encoder);
    const Result<Tensor> memory =
        model.memory(encoder.finalNorm.empty() ? encoder.hidden.back() : encoder.finalNorm);
    if (!memory)
        return tl::make_unexpected(memory.error());
    p.memory = memory->matrix();
    return p;
}

} // namespace engine
