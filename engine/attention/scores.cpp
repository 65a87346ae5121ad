#include "engine/attention/scores.h"

#include <algorithm>

namespace engine {

namespace {

constexpr float kMinusInfinity = -std::numeric_limits<float>::infinity();

} // namespace

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

void HeadScores::packKeys(const Steps& keys, float* packed) const
{
    const float* key =
        m_attention.key.data() +
        (m_attention.keyHead(m_head) * m_attention.key.extent(1) + keys.begin) * m_size;
    panels::packTransposed(key, keys.step * m_size, m_size, keys.count, packed);
}

void HeadScores::fill(const Steps& queries, const Steps& keys, const float* packed, float* scores,
                      int64_t stride) const
{
    const float* query =
        m_attention.query.data() + (m_head * m_attention.query.extent(1) + queries.begin) * m_size;
    panels::multiply(queries.count, keys.count, m_size, query, queries.step * m_size,
                     panels::packedView(packed, m_size), scores, stride,
                     {.alpha = m_attention.scale * m_factor});
    if (!m_attention.bias.empty())
        for (int64_t row = 0; row < queries.count; ++row)
            addBias(queries.at(row), keys, scores + row * stride);
    if (m_attention.mask.hasGaps())
        hide(queries, keys, scores, stride);
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
    const Range first = m_attention.mask.visible(queries.begin, m_attention.keys);
    const Range last = m_attention.mask.visible(queries.at(queries.count - 1), m_attention.keys);
    return keys.inside({first.begin, std::max(first.end, last.end)});
}

} // namespace engine
