#include "engine/transformer/projection.h"

#include "engine/linear/stopscope.h"
#include "engine/linear/threads.h"
#include "engine/transformer/arena.h"

#include <algorithm>
#include <limits>

namespace engine {

namespace {

constexpr int64_t kFewRows = 32;
constexpr int64_t kRowsPerPiece = 192;
constexpr int64_t kRowsPerDecoding = 1024; // that share one decoding of the weights
constexpr size_t kLayersAtHand = 4;

} // namespace

bool overRows(const LayerWeights& weights, int64_t rows, const RunControl& control,
              const std::function<void(Range, int)>& body)
{
    if (control.stop.stop_requested())
        return false;
    const StopScope scope(control.stop); // a product of many rows takes seconds in large models
    const int threads = control.threads > 0 ? control.threads : threadCount();
    if (rows <= kFewRows || threads == 1 || weights.decodes()) {
        const int64_t length = weights.decodes() ? kRowsPerDecoding : kRowsPerPiece;
        for (int64_t first = 0; first < rows; first += length) {
            if (control.stop.stop_requested())
                return false;
            body({first, std::min(rows, first + length)}, threads);
        }
        return !control.stop.stop_requested();
    }
    const int64_t share = (rows + threads - 1) / threads;
    const int64_t pieces = (share + kRowsPerPiece - 1) / kRowsPerPiece;
    const int64_t grain = (share + pieces - 1) / pieces;
    return parallelFor(
               0, rows, grain, threads, [&](Range piece) { body(piece, 1); }, control.stop) &&
           !control.stop.stop_requested();
}

VectorSinks::VectorSinks(Attention& attention, int64_t headSize)
    : query{nullptr, attention.heads, attention.queries}, key{nullptr, attention.keyHeads,
                                                              attention.keys},
      value(key)
{
    attention.query = pooledTensor({attention.heads, attention.queries, headSize}, &query.data);
    attention.key = pooledTensor({attention.keyHeads, attention.keys, headSize}, &key.data);
    attention.value = pooledTensor({attention.keyHeads, attention.keys, headSize}, &value.data);
}

bool SelfProjection::fill(const LayerWeights& weights, const MatrixMap& x, Attention& self,
                          const RunControl& control) const
{
    const VectorSinks to(self, m_options.headSize);
    const bool all = overRows(weights, x.rows(), control, [&](Range rows, int threads) {
        const Scratch qkv(rows.size(), m_options.queryWidth() + 2 * m_options.keyWidth());
        projectSelf(weights, m_options, x.middleRows(rows.begin, rows.size()), qkv.matrix(),
                    threads);
        dealHeads(weights, m_options, qkv.matrix(), m_rotary.of(self.layer),
                  {to.query, to.key, to.value, rows.begin, rows.begin, rows.begin});
    });
    if (all && !m_global.empty())
        addGlobal(weights, x, self, control.threads);
    return all;
}

/// Rows of global tokens have queries, keys and values of their own. Both kinds stand side by side
/// in vectors of twice the size: queries are zero where the other kind is, so that one product
/// gives every row its scores.
void SelfProjection::addGlobal(const LayerWeights& weights, const MatrixMap& x, Attention& self,
                               int threads) const
{
    const int64_t tokens = x.rows();
    const int64_t size = m_options.headSize;
    const int64_t width = m_options.queryWidth();
    Matrix own(tokens, 3 * width);
    weights.globalQkv.apply(x, own, threads);
    const auto joined = [&](const Tensor& local, int64_t first, bool ofQueries) {
        float* out = nullptr;
        Tensor both = pooledTensor({m_options.heads, tokens, 2 * size}, &out);
        Eigen::Map<Matrix> rows(out, m_options.heads * tokens, 2 * size);
        for (int head = 0; head < m_options.heads; ++head) {
            auto part = rows.middleRows(head * tokens, tokens);
            part.leftCols(size) = local.matrix(head);
            part.rightCols(size) = own.middleCols(first + head * size, size);
            for (int64_t token = 0; ofQueries && token < tokens; ++token)
                part.row(token).segment(isGlobal(token) ? 0 : size, size).setZero();
        }
        return both;
    };
    self.query = joined(self.query, 0, true);
    self.key = joined(self.key, width, false);
    self.value = joined(self.value, 2 * width, false);
}

void RecentVectors::add(std::shared_ptr<const Attention> vectors)
{
    const std::lock_guard lock(m_mutex);
    m_kept.remove(vectors);
    m_kept.push_front(std::move(vectors));
    if (m_kept.size() > kLayersAtHand)
        m_kept.pop_back();
}

RecomputedVectors::RecomputedVectors(std::shared_ptr<const Model> model,
                                     std::shared_ptr<const SelfProjection> projection,
                                     Tensor residual, int64_t size, int threads,
                                     std::shared_ptr<RecentVectors> recent)
    : m_model(std::move(model)), m_projection(std::move(projection)),
      m_residual(std::move(residual)), m_size(size), m_threads(threads), m_recent(std::move(recent))
{
}

bool RecomputedVectors::isAtHand() const
{
    const std::lock_guard lock(m_mutex);
    return !m_made.expired();
}

/// The weights cannot be read any more: no number is better than a wrong one.
void RecomputedVectors::fillUnknown(Attention& attention) const
{
    const VectorSinks to(attention, m_size);
    for (const HeadSink& sink : {to.query, to.key, to.value})
        std::fill_n(sink.data, sink.heads * sink.stride * m_size,
                    std::numeric_limits<float>::quiet_NaN());
}

std::shared_ptr<const Attention> RecomputedVectors::make(const Attention& attention) const
{
    const auto known = [this] {
        const std::lock_guard lock(m_mutex);
        return m_made.lock();
    };
    if (std::shared_ptr<const Attention> made = known())
        return made;
    const std::lock_guard making(m_making);
    if (std::shared_ptr<const Attention> made = known()) // meanwhile
        return made;
    auto made = std::make_shared<Attention>(attention);
    made->vectors = nullptr;
    if (const auto weights = m_model->layer(attention.stack, attention.layer))
        m_projection->fill(**weights, m_residual.matrix(), *made, {m_threads, {}, {}});
    else
        fillUnknown(*made);
    const std::lock_guard lock(m_mutex);
    m_made = made;
    return made;
}

std::shared_ptr<const Attention> RecomputedVectors::whole(const Attention& attention) const
{
    const std::shared_ptr<const Attention> vectors = make(attention);
    m_recent->add(vectors);
    // They stay at hand as long as somebody reads them.
    struct Reading
    {
        Attention attention;
        std::shared_ptr<const Attention> vectors;
    };
    auto reading = std::make_shared<Reading>(Reading{attention, vectors});
    reading->attention.vectors = nullptr;
    reading->attention.query = vectors->query;
    reading->attention.key = vectors->key;
    reading->attention.value = vectors->value;
    return {reading, &reading->attention};
}

} // namespace engine
