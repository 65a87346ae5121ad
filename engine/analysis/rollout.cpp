#include "engine/analysis/rollout.h"

#include "engine/linear/product.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <queue>

namespace engine {

namespace {

Result<std::vector<const Attention*>> layersOf(const Trace& trace, Stack stack, int64_t most)
{
    std::vector<const Attention*> layers;
    for (const Attention& attention : trace.attentions)
        if (attention.stack == stack && attention.kind == Kind::Self && attention.isKnown())
            layers.push_back(&attention);
    if (layers.empty())
        return fail(translatable("Engine", "This trace has no self-attention there."));
    for (const Attention* layer : layers) {
        if (layer->queries != layer->keys || layer->queries != layers.front()->queries)
            return fail(translatable("Engine", "The layers must all have the same tokens."));
        if (layer->queries > most)
            return fail(translatable("Engine", "This is computed for at most %1 tokens; there are "
                                               "%2."),
                        {std::to_string(most), std::to_string(layer->queries)});
    }
    return layers;
}

/// ½ W̄ + ½ I, rows normalised; a row that sees no key passes itself on.
Matrix layerGraph(const Attention& layer, HeadFusion fusion, double discard)
{
    const int64_t tokens = layer.queries;
    const Range all{0, tokens};
    Matrix fused(tokens, tokens);
    if (fusion == HeadFusion::Minimum) {
        Matrix one(tokens, tokens);
        fillBlock(layer, 0, Quantity::Weights, all, all, fused);
        for (int head = 1; head < layer.heads; ++head) {
            fillBlock(layer, head, Quantity::Weights, all, all, one);
            fused = fused.cwiseMin(one);
        }
    } else {
        fillBlock(layer, fusion == HeadFusion::Mean ? kMeanHead : kMaxHead, Quantity::Weights, all,
                  all, fused);
    }
    const auto dropped =
        static_cast<int64_t>(std::clamp(discard, 0.0, 1.0) * static_cast<double>(fused.size()));
    if (dropped > 0) {
        std::vector<float> sorted(fused.data(), fused.data() + fused.size());
        const auto cut = sorted.begin() + std::min<int64_t>(dropped, fused.size() - 1);
        std::nth_element(sorted.begin(), cut, sorted.end());
        fused = (fused.array() < *cut).select(0, fused);
    }
    fused *= 0.5F;
    fused.diagonal().array() += 0.5F;
    for (int64_t row = 0; row < tokens; ++row)
        fused.row(row) /= fused.row(row).sum();
    return fused;
}

constexpr int64_t kEveryLayer = std::numeric_limits<int64_t>::max();

/// Ã after the first `layers` layers; `each` gets it after every layer.
Result<Matrix> rollOut(const Trace& trace, Stack stack, int64_t most, const RolloutOptions& options,
                       const std::function<void(const Matrix&)>& each)
{
    const auto layers = layersOf(trace, stack, kMostRolloutTokens);
    if (!layers)
        return tl::make_unexpected(layers.error());
    const int64_t tokens = layers->front()->queries;
    Matrix reached = Matrix::Identity(tokens, tokens);
    const auto count = std::min(most, static_cast<int64_t>(layers->size()));
    for (int64_t layer = 0; layer < count; ++layer) {
        if (options.stop.stop_requested())
            return fail("");
        Matrix graph = layerGraph(*(*layers)[size_t(layer)], options.fusion, options.discard);
        if (layer > 0) {
            Matrix joined(tokens, tokens);
            product(graph, reached, joined, false, 1, 0, options.threads);
            reached = std::move(joined);
        } else {
            reached = std::move(graph);
        }
        each(reached);
    }
    return reached;
}

/// Largest flow in a graph with real capacities (Dinic 1970).
class FlowNetwork
{
public:
    explicit FlowNetwork(int nodes) : m_edges(static_cast<size_t>(nodes)) {}

    void connect(int from, int to, double capacity)
    {
        if (capacity <= kNothing)
            return;
        auto& there = m_edges[size_t(from)];
        auto& back = m_edges[size_t(to)];
        there.push_back({to, static_cast<int>(back.size()), capacity, capacity});
        back.push_back({from, static_cast<int>(there.size()) - 1, 0, 0});
    }

    double flow(int source, int sink)
    {
        for (auto& edges : m_edges)
            for (Edge& edge : edges)
                edge.left = edge.capacity;
        double total = 0;
        while (level(source, sink)) {
            m_next.assign(m_edges.size(), 0);
            while (const double pushed =
                       push(source, sink, std::numeric_limits<double>::infinity()))
                total += pushed;
        }
        return total;
    }

private:
    static constexpr double kNothing = 1e-9;

    struct Edge
    {
        int to;
        int reverse;
        double capacity;
        double left;
    };

    bool level(int source, int sink)
    {
        m_level.assign(m_edges.size(), -1);
        m_level[size_t(source)] = 0;
        std::queue<int> queue({source});
        while (!queue.empty()) {
            const int node = queue.front();
            queue.pop();
            for (const Edge& edge : m_edges[size_t(node)])
                if (edge.left > kNothing && m_level[size_t(edge.to)] < 0) {
                    m_level[size_t(edge.to)] = m_level[size_t(node)] + 1;
                    queue.push(edge.to);
                }
        }
        return m_level[size_t(sink)] >= 0;
    }

    double push(int node, int sink, double limit)
    {
        if (node == sink)
            return limit;
        for (size_t& i = m_next[size_t(node)]; i < m_edges[size_t(node)].size(); ++i) {
            Edge& edge = m_edges[size_t(node)][i];
            if (edge.left <= kNothing || m_level[size_t(edge.to)] != m_level[size_t(node)] + 1)
                continue;
            if (const double pushed = push(edge.to, sink, std::min(limit, edge.left)); pushed > 0) {
                edge.left -= pushed;
                m_edges[size_t(edge.to)][size_t(edge.reverse)].left += pushed;
                return pushed;
            }
        }
        return 0;
    }

    std::vector<std::vector<Edge>> m_edges;
    std::vector<int> m_level;
    std::vector<size_t> m_next;
};

/// The likeliest entries of a row of logits; of equal ones the first. `order` is scratch.
Prediction best(const TraceOrigin& origin, int64_t position, const Vector& logits, int top,
                std::vector<int64_t>& order)
{
    order.resize(static_cast<size_t>(logits.size()));
    std::iota(order.begin(), order.end(), 0);
    const auto kept = std::min<int64_t>(std::max(top, 1), logits.size());
    std::partial_sort(order.begin(), order.begin() + kept, order.end(), [&](int64_t a, int64_t b) {
        return logits(a) > logits(b) || (logits(a) == logits(b) && a < b);
    });
    Prediction prediction;
    prediction.position = position;
    if (order.empty())
        return prediction;
    const double largest = logits(order.front());
    const double sum = (logits.cast<double>().array() - largest).exp().sum();
    for (int64_t i = 0; i < kept; ++i) {
        const int64_t id = order[static_cast<size_t>(i)];
        const double probability = std::exp(logits(id) - largest) / sum;
        prediction.top.push_back({id, origin.tokenText(id), static_cast<float>(probability)});
    }
    return prediction;
}

} // namespace

Result<std::vector<Matrix>> rollout(const Trace& trace, Stack stack, const RolloutOptions& options)
{
    std::vector<Matrix> result;
    const auto finished = rollOut(trace, stack, kEveryLayer, options,
                                  [&result](const Matrix& reached) { result.push_back(reached); });
    if (!finished)
        return tl::make_unexpected(finished.error());
    return result;
}

Result<Matrix> rolloutThrough(const Trace& trace, Stack stack, int64_t layers,
                              const RolloutOptions& options)
{
    return rollOut(trace, stack, layers, options, [](const Matrix&) {});
}

Result<Matrix> attentionFlow(const Trace& trace, Stack stack, const std::stop_token& stop)
{
    const auto layers = layersOf(trace, stack, kMostFlowTokens);
    if (!layers)
        return tl::make_unexpected(layers.error());
    const auto tokens = static_cast<int>(layers->front()->queries);
    const auto depth = static_cast<int>(layers->size());
    // Node layer · T + token; layer 0 is the input.
    FlowNetwork network((depth + 1) * tokens);
    for (int layer = 0; layer < depth; ++layer) {
        const Matrix graph = layerGraph(*(*layers)[size_t(layer)], HeadFusion::Mean, 0);
        for (int query = 0; query < tokens; ++query)
            for (int key = 0; key < tokens; ++key)
                network.connect((layer + 1) * tokens + query, layer * tokens + key,
                                graph(query, key));
    }
    Matrix flows(tokens, tokens);
    for (int query = 0; query < tokens; ++query)
        for (int key = 0; key < tokens; ++key) {
            if (stop.stop_requested())
                return fail("");
            flows(query, key) = static_cast<float>(network.flow(depth * tokens + query, key));
        }
    return flows;
}

Result<Vector> valueNorms(const Trace& trace, const Attention& attention, int head)
{
    if (!attention.hasVectors() || head < 0)
        return fail(translatable("Engine", "This needs the values of a single head; imported "
                                           "attention and means over heads have none."));
    if (!trace.origin)
        return fail(translatable("Engine", "This needs the output matrix of the model, which a "
                                           "trace does not hold."),
                    {}, translatable("Engine", "Open the model, or say where its folder is now."));
    const auto made = trace.origin->projections(trace, attention);
    if (!made)
        return tl::make_unexpected(made.error());
    const std::shared_ptr<const Attention> whole = attention.whole();
    const int64_t width = whole->value.extent(2);
    const Matrix written =
        whole->value.matrix(attention.keyHead(head)) * made->output.middleRows(head * width, width);
    return Vector(written.rowwise().norm().transpose());
}

Result<Matrix> valueWeighted(const Trace& trace, const Attention& attention, int head,
                             Range queries)
{
    const auto norms = valueNorms(trace, attention, head);
    if (!norms)
        return tl::make_unexpected(norms.error());
    Matrix result(queries.size(), attention.keys);
    fillBlock(attention, head, Quantity::Weights, queries, {0, attention.keys}, result);
    result.array().rowwise() *= norms->array();
    return result;
}

Result<std::vector<std::vector<Prediction>>>
logitLens(const Trace& trace, Stack stack, Range positions, int top, const std::stop_token& stop)
{
    const auto stream = trace.stacks.find(stack);
    if (std::holds_alternative<FileSource>(trace.request.source))
        return fail(translatable("Engine", "The logit lens needs the model: open the model, not a "
                                           "file of its attention."));
    const bool hasStream = stream != trace.stacks.end() && !stream->second.hidden.empty();
    if (!trace.origin && hasStream)
        return fail(translatable("Engine", "The logit lens needs the model, which is not at hand."),
                    {}, translatable("Engine", "Open the model, or say where its folder is now."));
    const auto noVocabulary = [] {
        return fail(translatable("Engine", "The logit lens needs hidden states and a head over a "
                                           "vocabulary, which this model does not have."));
    };
    if (!hasStream)
        return noVocabulary();
    constexpr int64_t rowsAtOnce = 64; // a row of logits is as long as the vocabulary
    const std::vector<Tensor>& hidden = stream->second.hidden;
    const int64_t each = std::min(positions.end, hidden.front().extent(0)) - positions.begin;
    const int64_t all = static_cast<int64_t>(hidden.size()) * each;
    std::vector<std::vector<Prediction>> result(hidden.size());
    std::vector<int64_t> order;
    // Rows of all layers together, so that the vocabulary is read once for many of them.
    for (int64_t begin = 0; begin < all; begin += rowsAtOnce) {
        if (stop.stop_requested())
            return fail("");
        Matrix chosen(std::min(rowsAtOnce, all - begin), hidden.front().extent(1));
        for (int64_t row = 0; row < chosen.rows(); ++row)
            chosen.row(row) = hidden[static_cast<size_t>((begin + row) / each)].matrix().row(
                positions.begin + (begin + row) % each);
        const auto logits = trace.origin->logits(stack, chosen);
        if (!logits)
            return tl::make_unexpected(logits.error());
        if (logits->cols() < 2) // a detector's one number per token
            return noVocabulary();
        for (int64_t row = 0; row < chosen.rows(); ++row)
            result[static_cast<size_t>((begin + row) / each)].push_back(
                best(*trace.origin, positions.begin + (begin + row) % each, logits->row(row), top,
                     order));
    }
    return result;
}

} // namespace engine
