#include "engine/attention/scores.h"

#include "engine/linear/rowwise.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr float kMinusInfinity = -std::numeric_limits<float>::infinity();

} // namespace

float PositionBias::at(int head, int64_t query, int64_t key, int64_t queries) const
{
    float sum = 0;
    if (!relative.empty())
        sum += relative.matrix()(head, key - query + queries - 1);
    if (!keys.empty())
        sum += keys.matrix()(head, key);
    if (!dense.empty())
        sum += dense.matrix(head)(query, key);
    return sum;
}

double addedToScore(const Attention& attention, int head, int64_t query, int64_t key)
{
    const std::shared_ptr<const Attention> whole = attention.whole();
    const Attention& a = *whole;
    const auto q = a.query.matrix(head).row(query).cast<double>();
    const auto k = a.key.matrix(a.keyHead(head)).row(key).cast<double>();
    const double product = double{a.scale} * q.dot(k);
    double score = product;
    for (const DistanceTerm& term : a.terms) {
        const int32_t row = (*term.rows)[static_cast<size_t>(key - query + a.queries - 1)];
        const auto vector =
            term.vectors.matrix(term.vectors.extent(0) > 1 ? head : 0).row(row).cast<double>();
        score += double{a.scale} * (term.ofKeys ? k.dot(vector) : q.dot(vector));
    }
    if (a.softCap > 0)
        score = double{a.softCap} * std::tanh(score / double{a.softCap});
    return score - product + double{a.bias.at(head, query, key, a.queries)};
}

Range Steps::inside(Range range) const
{
    const auto index = [&](int64_t position) {
        return std::clamp<int64_t>((position - begin + step - 1) / step, 0, count);
    };
    const int64_t first = range.begin <= begin ? 0 : index(range.begin);
    const int64_t last = range.end <= begin ? 0 : index(range.end);
    return {first, std::max(first, last)};
}

HeadScores::HeadScores(const Attention& attention, int head)
    : m_attention(attention), m_head(head), m_size(attention.query.extent(2)),
      m_factor(1 / attention.rule(head).temperature)
{
}

int64_t HeadScores::packedSize(int64_t keys) const
{
    return panels::packedSize(m_size, keys);
}

const float* HeadScores::query(int64_t at) const
{
    return m_attention.query.data() + (m_head * m_attention.query.extent(1) + at) * m_size;
}

const float* HeadScores::key(int64_t at) const
{
    return m_attention.key.data() +
           (m_attention.keyHead(m_head) * m_attention.key.extent(1) + at) * m_size;
}

void HeadScores::packKeys(const Steps& keys, float* packed) const
{
    panels::packTransposed(key(keys.begin), keys.step * m_size, m_size, keys.count, packed);
}

void HeadScores::fill(const Steps& queries, const Steps& keys, const float* packed, float* scores,
                      int64_t stride) const
{
    panels::multiply(queries.count, keys.count, m_size, query(queries.begin), queries.step * m_size,
                     panels::packedView(packed, m_size), scores, stride,
                     {.alpha = m_attention.scale * m_factor});
    complete(queries, keys, scores, stride);
}

void HeadScores::fillRow(int64_t at, const Steps& keys, float* scores) const
{
    const Eigen::Map<const Vector> q(query(at), m_size);
    const Eigen::Map<const Matrix, 0, Eigen::OuterStride<>> k(
        key(keys.begin), keys.count, m_size, Eigen::OuterStride<>(keys.step * m_size));
    Eigen::Map<Vector>(scores, keys.count).noalias() =
        m_attention.scale * m_factor * (q * k.transpose());
    complete(Steps(at, 1, 1), keys, scores, keys.count);
}

float HeadScores::sink() const
{
    return m_attention.sinks.empty() ? kMinusInfinity : m_attention.sinks.data()[m_head] * m_factor;
}

/// All that is added to the products of queries and keys.
void HeadScores::complete(const Steps& queries, const Steps& keys, float* scores,
                          int64_t stride) const
{
    for (const DistanceTerm& term : m_attention.terms)
        addTerm(term, queries, keys, scores, stride);
    if (m_attention.softCap > 0)
        cap(queries.count, keys.count, scores, stride);
    if (!m_attention.bias.empty())
        for (int64_t row = 0; row < queries.count; ++row)
            addBias(queries.at(row), keys, scores + row * stride);
    if (m_attention.mask.hasGaps())
        hide(queries, keys, scores, stride);
}

void HeadScores::addTerm(const DistanceTerm& term, const Steps& queries, const Steps& keys,
                         float* scores, int64_t stride) const
{
    // The vectors of all distances in the block, times its queries or keys.
    const std::vector<int32_t>& rows = *term.rows;
    const int64_t nearest = m_attention.queries - 1;
    const auto rowOf = [&](int64_t query, int64_t key) {
        return rows[static_cast<size_t>(key - query + nearest)];
    };
    const int32_t one = rowOf(queries.at(queries.count - 1), keys.begin);
    const int32_t other = rowOf(queries.begin, keys.at(keys.count - 1));
    const int32_t first = std::min(one, other);
    const int64_t count = std::max(one, other) - first + 1;
    const int64_t table = term.vectors.extent(0) > 1 ? m_head : 0;
    const float* vectors = term.vectors.data() + (table * term.vectors.extent(1) + first) * m_size;
    const Steps& with = term.ofKeys ? keys : queries;
    const panels::Buffer packed = panels::allocate(panels::packedSize(m_size, count));
    panels::packTransposed(vectors, m_size, m_size, count, packed.get());
    const panels::Buffer products = panels::allocate(with.count * count);
    panels::multiply(with.count, count, m_size, term.ofKeys ? key(with.begin) : query(with.begin),
                     with.step * m_size, panels::packedView(packed.get(), m_size), products.get(),
                     count, {.alpha = m_attention.scale * m_factor});
    for (int64_t row = 0; row < queries.count; ++row) {
        const int32_t* distances = rows.data() + keys.begin - queries.at(row) + nearest;
        const float* from = products.get() + (term.ofKeys ? 0 : row * count) - first;
        const int64_t next = term.ofKeys ? count : 0;
        for (int64_t i = 0; i < keys.count; ++i)
            scores[row * stride + i] += from[i * next + distances[i * keys.step]];
    }
}

void HeadScores::cap(int64_t rows, int64_t columns, float* scores, int64_t stride) const
{
    const float most = m_attention.softCap;
    for (int64_t row = 0; row < rows; ++row) {
        Eigen::Map<Eigen::Array<float, 1, Eigen::Dynamic>> line(scores + row * stride, columns);
        line /= most * m_factor;
        activate(Activation::Tanh, line.data(), columns);
        line *= most * m_factor;
    }
}

void HeadScores::addBias(int64_t query, const Steps& keys, float* scores) const
{
    const PositionBias& bias = m_attention.bias;
    const auto add = [&](const float* values) {
        for (int64_t i = 0; i < keys.count; ++i)
            scores[i] += values[i * keys.step] * m_factor;
    };
    if (!bias.relative.empty())
        add(bias.relative.data() + m_head * bias.relative.extent(1) + keys.begin - query +
            m_attention.queries - 1);
    if (!bias.keys.empty())
        add(bias.keys.data() + m_head * bias.keys.extent(1) + keys.begin);
    if (!bias.dense.empty())
        add(bias.dense.data() + (m_head * m_attention.queries + query) * m_attention.keys +
            keys.begin);
}

void HeadScores::hide(const Steps& queries, const Steps& keys, float* scores, int64_t stride) const
{
    const Mask& mask = m_attention.mask;
    if (!mask.hiddenKeys.empty())
        for (int64_t i = 0; i < keys.count; ++i)
            if (mask.hiddenKeys[static_cast<size_t>(keys.at(i))] != 0)
                for (int64_t row = 0; row < queries.count; ++row)
                    scores[row * stride + i] = kMinusInfinity;
    if (!mask.groups.empty())
        for (int64_t row = 0; row < queries.count; ++row) {
            const int32_t own = mask.groups[static_cast<size_t>(queries.at(row) + mask.offset)];
            for (int64_t i = 0; i < keys.count; ++i)
                if (mask.groups[static_cast<size_t>(keys.at(i))] != own)
                    scores[row * stride + i] = kMinusInfinity;
        }
    for (int64_t row = 0; row < queries.count && !mask.global.empty(); ++row) {
        const int64_t query = queries.at(row);
        if (mask.isGlobal(query + mask.offset))
            continue;
        const Range near = mask.near(query, m_attention.keys);
        for (int64_t i = 0; i < keys.count; ++i)
            if (const int64_t key = keys.at(i);
                (key < near.begin || key >= near.end) && !mask.isGlobal(key))
                scores[row * stride + i] = kMinusInfinity;
    }
    for (const int head : {-1, m_head})
        for (int64_t row = 0; row < queries.count; ++row) {
            const int64_t query = queries.at(row);
            auto cell =
                std::ranges::lower_bound(mask.hiddenCells, HiddenCell{head, query, keys.begin});
            for (; cell != mask.hiddenCells.end() && cell->head == head && cell->query == query &&
                   cell->key < keys.at(keys.count);
                 ++cell)
                if ((cell->key - keys.begin) % keys.step == 0)
                    scores[row * stride + (cell->key - keys.begin) / keys.step] = kMinusInfinity;
        }
}

Range HeadScores::visible(int64_t query, const Steps& keys) const
{
    return keys.inside(m_attention.mask.visible(query, m_attention.keys));
}

Range HeadScores::visible(const Steps& queries, const Steps& keys) const
{
    const Range all{queries.begin, queries.at(queries.count - 1) + 1};
    return keys.inside(m_attention.mask.visible(all, m_attention.keys));
}

} // namespace engine
