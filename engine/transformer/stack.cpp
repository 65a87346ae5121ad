#include "engine/transformer/stack.h"

#include "engine/attention/intervention.h"
#include "engine/attention/multihead.h"
#include "engine/transformer/arena.h"
#include "engine/transformer/projection.h"

#include <algorithm>

namespace engine {

namespace {

/// Storage of what the router of one layer chooses.
struct RoutingRecord
{
    Routing routing;
    RoutingSink sink;

    RoutingRecord(const ExpertOptions& options, int layer, int64_t tokens)
    {
        routing.layer = layer;
        routing.experts.resize(static_cast<size_t>(tokens * options.chosen));
        routing.weights = pooledTensor({tokens, options.chosen}, &sink.weights);
        routing.probabilities = pooledTensor({tokens, options.count}, &sink.probabilities);
        sink.experts = routing.experts.data();
    }
    RoutingSink from(int64_t row) const
    {
        RoutingSink part = sink;
        part.first = row;
        return part;
    }
};

void addAt(const std::vector<int64_t>& positions, const Matrix& features, MatrixRef rows)
{
    for (size_t i = 0; i < positions.size(); ++i)
        rows.row(positions[i]) += features.row(static_cast<Eigen::Index>(i));
}

/// One run of a stack over all its tokens.
class StackRun
{
public:
    StackRun(const Model& model, const StackInput& input,
             const std::vector<Intervention>& interventions, const Trace* previous, bool intact,
             Trace& trace, const RunControl& control)
        : m_model(model), m_options(model.options().stack(input.stack)), m_input(input),
          m_interventions(interventions), m_previous(previous), m_trace(trace), m_control(control),
          m_record(trace.stacks[input.stack]), m_tokens(input.embedded.extent(0)),
          m_sources(input.memory.extent(0)),
          m_projection(std::make_shared<SelfProjection>(
              m_options,
              rotaryOf(model.options(), input.stack, input.grid, input.insertions, m_tokens),
              input.global)),
          m_positions(model, m_options, m_tokens, m_tokens, 0, input.hiddenKeys)
    {
        if (previous && previous->stacks.contains(input.stack))
            m_old = &previous->stacks.at(input.stack);
        m_intact = intact && m_old;
        if (input.insertions)
            m_mask.blocks = input.insertions->blocks;
        if (input.grid) {
            m_mask.groups = pictureWindows(m_options, *input.grid);
            if (input.grid->pieceCells() > 0) {
                m_mask.blocks = pictureBlocks(*input.grid);
                m_mask.blocksAlone = true;
            }
        }
        m_mask.global = input.global;
        if (input.recompute)
            m_recent = std::make_shared<RecentVectors>();
    }

    Result<void> run();
    bool intact() const { return m_intact; }

private:
    /// The attentions of one layer.
    struct Pair
    {
        Attention self;
        std::optional<Attention> cross;
    };

    void announceLayers();
    Result<void> runLayer(int layer);
    Attention& attentionOf(int layer, Kind kind);
    bool takeOld(const Pair& pair);
    void foldGlobal();
    void forgetVectors(Attention& self) const;
    Result<void> finishAlone(const LayerWeights& w, const MatrixMap& x, Eigen::Map<Matrix> y,
                             const RoutingRecord* routing);
    Result<void> finishWithCross(const LayerWeights& w, const MatrixMap& x, Eigen::Map<Matrix> y,
                                 Attention& cross);
    Result<void> finalNorm();
    Result<void> done(bool all) const
    {
        if (!all)
            return stoppedError();
        return {};
    }

    const Model& m_model;
    const StackOptions& m_options;
    const StackInput& m_input;
    const std::vector<Intervention>& m_interventions;
    const Trace* m_previous;
    const StackTrace* m_old = nullptr;
    bool m_intact = false;
    Trace& m_trace;
    const RunControl& m_control;
    StackTrace& m_record;
    size_t m_first = 0; ///< of the stack's among the trace's attentions
    int64_t m_tokens;
    int64_t m_sources;
    std::shared_ptr<const SelfProjection> m_projection;
    StackPositions m_positions;
    MaskParts m_mask;
    std::shared_ptr<RecentVectors> m_recent; ///< null where all vectors are kept
    Matrix m_context;
};

/// Whatever the previous trace has below the first change is what would be computed here.
bool StackRun::takeOld(const Pair& pair)
{
    if (!m_intact)
        return false;
    const int layer = pair.self.layer;
    const Attention* self = m_previous->find(m_input.stack, layer, Kind::Self);
    const Attention* cross =
        pair.cross ? m_previous->find(m_input.stack, layer, Kind::Cross) : nullptr;
    if (!self || m_old->hidden.size() <= static_cast<size_t>(layer) + 1 ||
        !sameRules(*self, pair.self) || (pair.cross && !(cross && sameRules(*cross, *pair.cross))))
        return false;
    attentionOf(layer, Kind::Self) = *self;
    if (cross)
        attentionOf(layer, Kind::Cross) = *cross;
    for (const Routing& routing : m_old->routing)
        if (routing.layer == layer)
            m_record.routing.push_back(routing);
    m_record.hidden.push_back(m_old->hidden[static_cast<size_t>(layer) + 1]);
    return true;
}

/// Of every row's sums of both kinds of values, the one that is its own.
void StackRun::foldGlobal()
{
    const int64_t size = m_options.headSize;
    Matrix folded(m_tokens, m_options.queryWidth());
    for (int64_t token = 0; token < m_tokens; ++token) {
        const int64_t half = m_projection->isGlobal(token) ? size : 0;
        for (int head = 0; head < m_options.heads; ++head)
            folded.row(token).segment(head * size, size) =
                m_context.row(token).segment(head * 2 * size + half, size);
    }
    m_context = std::move(folded);
}

Result<void> StackRun::finishAlone(const LayerWeights& w, const MatrixMap& x, Eigen::Map<Matrix> y,
                                   const RoutingRecord* routing)
{
    return done(overRows(w, m_tokens, m_control, [&](Range rows, int threads) {
        auto part = y.middleRows(rows.begin, rows.size());
        part = x.middleRows(rows.begin, rows.size());
        addSelfAttention(w, m_options, m_context.middleRows(rows.begin, rows.size()), part,
                         threads);
        const std::optional<RoutingSink> sink =
            routing ? std::optional(routing->from(rows.begin)) : std::nullopt;
        finishLayer(w, m_options, x.middleRows(rows.begin, rows.size()), part, threads,
                    sink ? &*sink : nullptr);
    }));
}

Result<void> StackRun::finishWithCross(const LayerWeights& w, const MatrixMap& x,
                                       Eigen::Map<Matrix> y, Attention& cross)
{
    const StackOptions& o = m_options;
    const VectorSinks to(cross, o.headSize);
    const MatrixMap memory = m_input.memory.matrix();
    bool all = overRows(w, m_sources, m_control, [&](Range rows, int threads) {
        const Scratch kv(rows.size(), 2 * o.keyWidth());
        w.crossKeyValue.apply(memory.middleRows(rows.begin, rows.size()), kv.matrix(), threads);
        splitHeads(kv.matrix().leftCols(o.keyWidth()), o.headSize, rows.begin, to.key);
        splitHeads(kv.matrix().rightCols(o.keyWidth()), o.headSize, rows.begin, to.value);
    });
    all = all && overRows(w, m_tokens, m_control, [&](Range rows, int threads) {
              auto part = y.middleRows(rows.begin, rows.size());
              part = x.middleRows(rows.begin, rows.size());
              addSelfAttention(w, o, m_context.middleRows(rows.begin, rows.size()), part, threads);
              const Scratch query(rows.size(), o.queryWidth());
              projectCross(w, o, part, query.matrix(), threads);
              splitHeads(query.matrix(), o.headSize, rows.begin, to.query);
          });
    if (!all || !attend(cross, m_context, m_control.threads, m_control.stop))
        return stoppedError();
    return done(overRows(w, m_tokens, m_control, [&](Range rows, int threads) {
        auto part = y.middleRows(rows.begin, rows.size());
        addCrossAttention(w, o, m_context.middleRows(rows.begin, rows.size()), part, threads);
        finishLayer(w, o, x.middleRows(rows.begin, rows.size()), part, threads);
    }));
}

/// Leaves it to the residual stream to make them again.
void StackRun::forgetVectors(Attention& self) const
{
    const int64_t size = self.query.extent(2);
    self.query = self.key = self.value = Tensor();
    self.vectors = std::make_shared<RecomputedVectors>(
        m_input.recompute, m_projection, m_record.hidden.back(), size, m_control.threads, m_recent);
}

/// Enters the attentions of all layers, of which sizes and masks are known from the start.
void StackRun::announceLayers()
{
    m_first = m_trace.attentions.size();
    for (int layer = 0; layer < m_input.layers; ++layer) {
        m_trace.attentions.push_back(plainAttention(m_options, layer, Kind::Self, m_tokens,
                                                    m_tokens, m_input.hiddenKeys, m_interventions,
                                                    0, m_mask));
        if (m_options.cross)
            m_trace.attentions.push_back(plainAttention(m_options, layer, Kind::Cross, m_tokens,
                                                        m_sources, m_input.memoryHiddenKeys,
                                                        m_interventions, 0, m_mask));
    }
}

Attention& StackRun::attentionOf(int layer, Kind kind)
{
    const size_t each = m_options.cross ? 2 : 1;
    return m_trace
        .attentions[m_first + static_cast<size_t>(layer) * each + (kind == Kind::Cross ? 1 : 0)];
}

Result<void> StackRun::runLayer(int layer)
{
    Pair pair{attentionOf(layer, Kind::Self), {}};
    if (m_options.cross)
        pair.cross = attentionOf(layer, Kind::Cross);
    if (takeOld(pair))
        return {};
    const Attention* oldSelf =
        m_intact ? m_previous->find(m_input.stack, layer, Kind::Self) : nullptr;
    m_intact = false;

    const Result<const LayerWeights*> loaded = m_model.layer(m_input.stack, layer);
    if (!loaded)
        return tl::make_unexpected(loaded.error());
    const LayerWeights& w = **loaded;
    if (Result<void> equipped = m_positions.equip(pair.self, w); !equipped)
        return equipped;
    if (m_input.grid) {
        Result<Tensor> bias = m_model.pictureBias(*m_input.grid, layer);
        if (!bias)
            return tl::make_unexpected(bias.error());
        pair.self.bias.dense = std::move(*bias);
    }
    const MatrixMap x = m_record.hidden.back().matrix();
    const bool projected = oldSelf && !oldSelf->query.empty();
    if (projected) {
        pair.self.query = oldSelf->query;
        pair.self.key = oldSelf->key;
        pair.self.value = oldSelf->value;
    } else if (!m_projection->fill(w, x, pair.self, m_control)) {
        return stoppedError();
    }
    const bool global = !m_mask.global.empty();
    if (!attend(pair.self, m_context, m_control.threads, m_control.stop))
        return stoppedError();
    if (global)
        foldGlobal();

    float* out = nullptr;
    Tensor next = pooledTensor({m_tokens, m_options.width}, &out);
    const Eigen::Map<Matrix> y(out, m_tokens, m_options.width);
    std::optional<RoutingRecord> routing;
    if (m_options.experts.in(layer))
        routing.emplace(m_options.experts, layer, m_tokens);
    const Result<void> finished = pair.cross ? finishWithCross(w, x, y, *pair.cross)
                                             : finishAlone(w, x, y, routing ? &*routing : nullptr);
    if (!finished)
        return finished;
    if (layer == 0 && m_options.convolution.kernel > 0)
        if (const Result<void> convolved =
                m_model.convolve(m_input.stack, x, m_input.hiddenKeys, y, m_control.threads);
            !convolved)
            return convolved;
    if (m_recent)
        forgetVectors(pair.self);
    attentionOf(layer, Kind::Self) = std::move(pair.self);
    if (pair.cross)
        attentionOf(layer, Kind::Cross) = std::move(*pair.cross);
    if (routing)
        m_record.routing.push_back(std::move(routing->routing));
    if (m_input.insertions && static_cast<size_t>(layer) < m_input.insertions->deep.size())
        addAt(m_input.insertions->positions, m_input.insertions->deep[static_cast<size_t>(layer)],
              Eigen::Map<Matrix>(out, m_tokens, m_options.width));
    m_record.hidden.push_back(std::move(next));
    return {};
}

Result<void> StackRun::finalNorm()
{
    if (m_intact && !m_previous->isPart && m_old->hidden.size() == m_record.hidden.size()) {
        m_record.finalNorm = m_old->finalNorm;
        return {};
    }
    const Result<std::optional<Norm>> norm = m_model.finalNorm(m_input.stack);
    if (!norm)
        return tl::make_unexpected(norm.error());
    if (*norm) {
        float* out = nullptr;
        m_record.finalNorm = pooledTensor({m_tokens, m_options.width}, &out);
        (*norm)->apply(m_record.hidden.back().matrix(),
                       Eigen::Map<Matrix>(out, m_tokens, m_options.width), m_control.threads);
    }
    return {};
}

Result<void> StackRun::run()
{
    m_record.hidden.push_back(m_intact ? m_old->hidden.front() : m_input.embedded);
    announceLayers();
    for (int layer = 0; layer < m_input.layers; ++layer) {
        if (m_control.stop.stop_requested())
            return stoppedError();
        if (Result<void> ran = runLayer(layer); !ran)
            return ran;
        if (m_control.layerDone)
            m_control.layerDone();
    }
    return finalNorm();
}

} // namespace

int64_t Insertions::shift() const
{
    int64_t next = 0;
    for (const std::vector<int64_t>& place : places)
        for (const int64_t at : place)
            next = std::max(next, at + 1);
    return static_cast<int64_t>(places[0].size()) - next;
}

RotaryTables rotaryOf(const ModelOptions& model, Stack stack, const std::optional<PatchGrid>& grid,
                      const Insertions* insertions, int64_t tokens)
{
    const StackOptions& options = model.stack(stack);
    if (grid && options.image->rotary != ImageOptions::Rotary::None)
        return RotaryTables(RotaryTable(pictureAngles(options, *grid)));
    if (!insertions || insertions->places[0].empty())
        return {options, tokens};
    TokenPlaces places = insertions->places;
    const int64_t shift = insertions->shift();
    for (std::vector<int64_t>& place : places)
        while (static_cast<int64_t>(place.size()) < tokens)
            place.push_back(static_cast<int64_t>(place.size()) - shift);
    return RotaryTables(RotaryTable(options.positions.rotary, places, model.rotarySections,
                                    model.rotaryInterleaved));
}

Tensor inserted(const Tensor& embedded, const Insertions& insertions)
{
    float* out = nullptr;
    Tensor result = pooledTensor(embedded.shape(), &out);
    Eigen::Map<Matrix> rows(out, embedded.extent(0), embedded.extent(1));
    rows = embedded.matrix();
    for (size_t i = 0; i < insertions.positions.size(); ++i)
        rows.row(insertions.positions[i]) = insertions.features.row(static_cast<Eigen::Index>(i));
    return result;
}

tl::unexpected<Error> stoppedError()
{
    return fail("");
}

Attention plainAttention(const StackOptions& options, int layer, Kind kind, int64_t queries,
                         int64_t keys, const std::vector<uint8_t>& hiddenKeys,
                         const std::vector<Intervention>& interventions, int64_t offset,
                         const MaskParts& parts)
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
        attention.mask.blocks = parts.blocks;
        if (parts.blocksAlone)
            attention.mask.before = attention.mask.after = 0;
        attention.mask.global = parts.global;
        const int64_t window = options.window(layer);
        if (window > 0 && options.image) {
            attention.mask.groups = parts.groups;
        } else if (window > 0) {
            attention.mask.before = window - 1;
            if (!options.causal)
                attention.mask.after = window - 1;
        }
    }
    applyInterventions(attention, interventions);
    return attention;
}

StackPositions::StackPositions(const Model& model, const StackOptions& options, int64_t queries,
                               int64_t keys, int64_t offset, const std::vector<uint8_t>& hiddenKeys)
    : m_model(model), m_options(options), m_queries(queries), m_keys(keys), m_offset(offset)
{
    if (options.positions.bias == BiasKind::Alibi)
        m_bias.keys = alibi(options.positions, keys, hiddenKeys);
    if (options.distances.any())
        m_distances = distanceRows(options.distances, queries, keys, offset);
    if (options.positions.bias == BiasKind::Buckets && !options.positions.biasByLayer)
        if (const Result<Matrix> table = model.biasTable(options.stack, 0))
            m_bias.relative = relativeBias(options.positions, *table, queries, keys, offset);
}

Result<void> StackPositions::equip(Attention& self, const LayerWeights& weights) const
{
    self.softCap = m_options.softCap;
    self.sinks = weights.sinks;
    self.bias = m_bias;
    if (m_options.positions.bias == BiasKind::Buckets && m_bias.relative.empty()) {
        const Result<Matrix> table = m_model.biasTable(self.stack, self.layer);
        if (!table)
            return tl::make_unexpected(table.error());
        self.bias.relative = relativeBias(m_options.positions, *table, m_queries, m_keys, m_offset);
    }
    for (const bool ofKeys : {false, true}) {
        const Tensor& vectors = ofKeys ? weights.distanceQueries : weights.distanceKeys;
        if (!vectors.empty())
            self.terms.push_back({ofKeys, vectors, m_distances});
    }
    return {};
}

Result<void> runStack(const Model& model, const StackInput& input,
                      const std::vector<Intervention>& interventions, const Trace* previous,
                      bool* intact, Trace& trace, const RunControl& control)
{
    StackRun run(model, input, interventions, previous, *intact, trace, control);
    const Result<void> done = run.run();
    *intact = run.intact();
    return done;
}

} // namespace engine
