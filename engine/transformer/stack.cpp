#include "engine/transformer/stack.h"

#include "engine/attention/intervention.h"
#include "engine/attention/multihead.h"
#include "engine/linear/threads.h"
#include "engine/transformer/arena.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int64_t kFewRows = 32;
constexpr int64_t kRowsPerPiece = 192;

/// Calls body(rows, threads for the products inside): pieces of rows side by side, or, where there
/// are few rows, all of them with threads inside.
bool overRows(int64_t rows, const RunControl& control, const std::function<void(Range, int)>& body)
{
    if (control.stop.stop_requested())
        return false;
    const int threads = control.threads > 0 ? control.threads : threadCount();
    if (rows <= kFewRows || threads == 1) {
        for (int64_t first = 0; first < rows; first += kRowsPerPiece) {
            if (control.stop.stop_requested())
                return false;
            body({first, std::min(rows, first + kRowsPerPiece)}, threads);
        }
        return true;
    }
    const int64_t share = (rows + threads - 1) / threads;
    const int64_t pieces = (share + kRowsPerPiece - 1) / kRowsPerPiece;
    const int64_t grain = (share + pieces - 1) / pieces;
    return parallelFor(
        0, rows, grain, threads, [&](Range piece) { body(piece, 1); }, control.stop);
}

/// Storage of one attention's Q, K and V.
struct Vectors
{
    HeadSink query, key, value;

    Vectors(Attention& attention, int64_t headSize)
        : query{nullptr, attention.heads, attention.queries}, key{nullptr, attention.keyHeads,
                                                                  attention.keys},
          value(key)
    {
        attention.query = pooledTensor({attention.heads, attention.queries, headSize}, &query.data);
        attention.key = pooledTensor({attention.keyHeads, attention.keys, headSize}, &key.data);
        attention.value = pooledTensor({attention.keyHeads, attention.keys, headSize}, &value.data);
    }
};

} // namespace

tl::unexpected<Error> stoppedError()
{
    return fail("");
}

Attention plainAttention(const StackOptions& options, int layer, Kind kind, int64_t queries,
                         int64_t keys, const std::vector<uint8_t>& hiddenKeys,
                         const std::vector<Intervention>& interventions, int64_t offset)
{
    Attention attention;
    attention.stack = options.stack;
    attention.layer = layer;
    attention.kind = kind;
    attention.heads = options.heads;
    attention.keyHeads = options.keyHeads;
    attention.queries = queries;
    attention.keys = keys;
    attention.scale = options.scale;
    if (options.scaleByLayer)
        attention.scale /= static_cast<float>(layer + 1);
    if (std::ranges::find(hiddenKeys, uint8_t{1}) != hiddenKeys.end())
        attention.mask.hiddenKeys = hiddenKeys;
    if (kind == Kind::Self) {
        attention.mask.offset = offset;
        if (options.causal)
            attention.mask.after = 0;
        if (!options.windows.empty()) {
            const int64_t window = options.windows[static_cast<size_t>(layer)];
            if (window > 0)
                attention.mask.before = window - 1;
        }
    }
    applyInterventions(attention, interventions);
    return attention;
}

Result<void> runStack(const Model& model, const StackInput& input,
                      const std::vector<Intervention>& interventions, const Trace* previous,
                      bool* intact, Trace& trace, const RunControl& control)
{
    const StackOptions& o = model.options().stack(input.stack);
    const int64_t tokens = input.embedded.extent(0);
    const int64_t sources = input.memory.extent(0);
    const int64_t queryWidth = o.heads * o.headSize;
    const int64_t keyWidth = o.keyHeads * o.headSize;
    StackTrace& record = trace.stacks[input.stack];
    const StackTrace* old = nullptr;
    if (previous && previous->stacks.contains(input.stack))
        old = &previous->stacks.at(input.stack);
    *intact = *intact && old;
    record.hidden.push_back(*intact ? old->hidden.front() : input.embedded);

    RotaryTable rotary;
    if (o.positions.kind == PositionKind::Rotary && o.positions.rotary.dimensions > 0)
        rotary = RotaryTable(o.positions.rotary, tokens);
    const RotaryTable* turning = rotary.empty() ? nullptr : &rotary;
    Tensor bias;
    if (o.positions.kind == PositionKind::Buckets) {
        const Result<Matrix> table = model.biasTable(input.stack);
        if (!table)
            return tl::make_unexpected(table.error());
        bias = relativeBias(o.positions, *table, tokens, tokens);
    }

    Matrix context;
    for (int l = 0; l < input.layers; ++l) {
        if (control.stop.stop_requested())
            return stoppedError();
        Attention self =
            plainAttention(o, l, Kind::Self, tokens, tokens, input.hiddenKeys, interventions);
        self.bias.relative = bias;
        std::optional<Attention> cross;
        if (o.cross)
            cross = plainAttention(o, l, Kind::Cross, tokens, sources, input.memoryHiddenKeys,
                                   interventions);

        // Whatever the previous trace has below the first change is what would be computed here.
        const Attention* oldSelf = *intact ? previous->find(input.stack, l, Kind::Self) : nullptr;
        const Attention* oldCross =
            *intact && cross ? previous->find(input.stack, l, Kind::Cross) : nullptr;
        const bool known = oldSelf && old->hidden.size() > static_cast<size_t>(l) + 1;
        if (known && sameRules(*oldSelf, self) &&
            (!cross || (oldCross && sameRules(*oldCross, *cross)))) {
            trace.attentions.push_back(*oldSelf);
            if (cross)
                trace.attentions.push_back(*oldCross);
            record.hidden.push_back(old->hidden[static_cast<size_t>(l) + 1]);
            if (control.layerDone)
                control.layerDone();
            continue;
        }
        *intact = false;

        const Result<const LayerWeights*> loaded = model.layer(input.stack, l);
        if (!loaded)
            return tl::make_unexpected(loaded.error());
        const LayerWeights& w = **loaded;
        const MatrixMap x = record.hidden.back().matrix();
        if (oldSelf) {
            self.query = oldSelf->query;
            self.key = oldSelf->key;
            self.value = oldSelf->value;
        } else {
            const Vectors to(self, o.headSize);
            const bool done = overRows(tokens, control, [&](Range rows, int threads) {
                const Scratch qkv(rows.size(), queryWidth + 2 * keyWidth);
                projectSelf(w, o, x.middleRows(rows.begin, rows.size()), qkv.matrix(), threads);
                const auto part = [&](int64_t first, int64_t width) {
                    return qkv.matrix().middleCols(first, width);
                };
                splitHeads(part(0, queryWidth), o.headSize, rows.begin, to.query, turning,
                           rows.begin);
                splitHeads(part(queryWidth, keyWidth), o.headSize, rows.begin, to.key, turning,
                           rows.begin);
                splitHeads(part(queryWidth + keyWidth, keyWidth), o.headSize, rows.begin, to.value);
            });
            if (!done)
                return stoppedError();
        }
        if (!attend(self, context, control.threads, control.stop))
            return stoppedError();

        float* out = nullptr;
        Tensor next = pooledTensor({tokens, o.width}, &out);
        Eigen::Map<Matrix> y(out, tokens, o.width);
        if (!cross) {
            const bool done = overRows(tokens, control, [&](Range rows, int threads) {
                auto part = y.middleRows(rows.begin, rows.size());
                part = x.middleRows(rows.begin, rows.size());
                addSelfAttention(w, o, context.middleRows(rows.begin, rows.size()), part, threads);
                finishLayer(w, o, x.middleRows(rows.begin, rows.size()), part, threads);
            });
            if (!done)
                return stoppedError();
            trace.attentions.push_back(std::move(self));
        } else {
            const Vectors to(*cross, o.headSize);
            bool done = overRows(sources, control, [&](Range rows, int threads) {
                const Scratch kv(rows.size(), 2 * keyWidth);
                w.crossKeyValue.apply(input.memory.matrix().middleRows(rows.begin, rows.size()),
                                      kv.matrix(), threads);
                splitHeads(kv.matrix().leftCols(keyWidth), o.headSize, rows.begin, to.key);
                splitHeads(kv.matrix().rightCols(keyWidth), o.headSize, rows.begin, to.value);
            });
            done = done && overRows(tokens, control, [&](Range rows, int threads) {
                       auto part = y.middleRows(rows.begin, rows.size());
                       part = x.middleRows(rows.begin, rows.size());
                       addSelfAttention(w, o, context.middleRows(rows.begin, rows.size()), part,
                                        threads);
                       const Scratch query(rows.size(), queryWidth);
                       projectCross(w, o, part, query.matrix(), threads);
                       splitHeads(query.matrix(), o.headSize, rows.begin, to.query);
                   });
            if (!done || !attend(*cross, context, control.threads, control.stop))
                return stoppedError();
            done = overRows(tokens, control, [&](Range rows, int threads) {
                auto part = y.middleRows(rows.begin, rows.size());
                addCrossAttention(w, o, context.middleRows(rows.begin, rows.size()), part, threads);
                finishLayer(w, o, x.middleRows(rows.begin, rows.size()), part, threads);
            });
            if (!done)
                return stoppedError();
            trace.attentions.push_back(std::move(self));
            trace.attentions.push_back(std::move(*cross));
        }
        record.hidden.push_back(std::move(next));
        if (control.layerDone)
            control.layerDone();
    }

    if (*intact && old->hidden.size() == record.hidden.size()) {
        record.finalNorm = old->finalNorm;
        return {};
    }
    const Result<std::optional<Norm>> norm = model.finalNorm(input.stack);
    if (!norm)
        return tl::make_unexpected(norm.error());
    if (*norm) {
        float* out = nullptr;
        record.finalNorm = pooledTensor({tokens, o.width}, &out);
        (*norm)->apply(record.hidden.back().matrix(), Eigen::Map<Matrix>(out, tokens, o.width),
                       control.threads);
    }
    return {};
}

} // namespace engine
