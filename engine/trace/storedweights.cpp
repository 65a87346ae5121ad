#include "engine/trace/storedweights.h"

#include "engine/files/convert.h"
#include "engine/files/mappedfile.h"

#include <algorithm>
#include <limits>

namespace engine {

namespace {

/// `count` elements of one head, `step` elements apart, from (query, key) on.
void readCells(const TensorData& part, int64_t head, int64_t query, int64_t key, int64_t count,
               int64_t step, float* out)
{
    const int64_t offset = head * part.strides[0] + query * part.strides[1] + key * part.strides[2];
    convertToFloat(part.type, part.data + offset * static_cast<int64_t>(sizeOf(part.type)),
                   static_cast<size_t>(count), step, out);
}

} // namespace

StoredWeights::StoredWeights(TensorData whole)
    : m_firstQuery{0}, m_heads(whole.shape[0]), m_queries(whole.shape[1]), m_keys(whole.shape[2])
{
    m_parts.push_back(std::move(whole));
}

StoredWeights StoredWeights::ofRows(std::vector<TensorData> steps, int64_t keys)
{
    StoredWeights weights;
    weights.m_heads = steps.front().shape[0];
    weights.m_keys = keys;
    for (const TensorData& step : steps) {
        weights.m_firstQuery.push_back(weights.m_queries);
        weights.m_queries += step.shape[1];
    }
    weights.m_parts = std::move(steps);
    return weights;
}

StoredWeights StoredWeights::ofHeads(std::vector<TensorData> heads)
{
    StoredWeights weights;
    weights.m_perHead = true;
    weights.m_heads = static_cast<int64_t>(heads.size());
    weights.m_queries = heads.front().shape[1];
    weights.m_keys = heads.front().shape[2];
    weights.m_parts = std::move(heads);
    return weights;
}

void StoredWeights::readRow(int64_t head, int64_t query, Range keys, float* out) const
{
    if (m_perHead) {
        const TensorData& part = m_parts[static_cast<size_t>(head)];
        readCells(part, 0, query, keys.begin, keys.size(), part.strides[2], out);
        return;
    }
    const auto above = std::ranges::upper_bound(m_firstQuery, query) - 1;
    const TensorData& part = m_parts[static_cast<size_t>(above - m_firstQuery.begin())];
    const int64_t held = std::clamp<int64_t>(part.shape[2] - keys.begin, 0, keys.size());
    readCells(part, head, query - *above, keys.begin, held, part.strides[2], out);
    std::fill(out + held, out + keys.size(), 0.f);
}

void StoredWeights::readColumn(int64_t head, int64_t key, float* out) const
{
    for (size_t i = 0; i < m_parts.size(); ++i) {
        if (m_perHead && static_cast<int64_t>(i) != head)
            continue;
        const TensorData& part = m_parts[i];
        if (key < part.shape[2])
            readCells(part, m_perHead ? 0 : head, 0, key, part.shape[1], part.strides[1], out);
        else
            std::fill_n(out, part.shape[1], 0.f);
        out += part.shape[1];
    }
}

struct StoredWeights::Reader
{
    const std::byte* place() const
    {
        return weights.m_parts.empty() ? nullptr : weights.m_parts.front().data;
    }
    void operator()(int head, Range queries, Range keys, MatrixRef out) const
    {
        for (int64_t query = queries.begin; query < queries.end; ++query)
            weights.readRow(head, query, keys, out.row(query - queries.begin).data());
        // Nothing is better than numbers of something else.
        if (!MappedFile::isIntactAt(place()))
            out.setConstant(std::numeric_limits<float>::quiet_NaN());
    }

    StoredWeights weights;
};

BlockReader StoredWeights::reader() const
{
    return Reader{*this};
}

Result<void> StoredWeights::check(const BlockReader& reader)
{
    const auto* known = reader.target<Reader>();
    return MappedFile::checkAt(known ? known->place() : nullptr);
}

} // namespace engine
