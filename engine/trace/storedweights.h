#pragma once

#include "engine/attention/attention.h"
#include "engine/error.h"
#include "engine/files/tensordata.h"

namespace engine {

/// The largest number that a file may give a layer.
constexpr int kMostLayers = 99'999;

/// Attention weights [H, Tq, Tk] of a file, in one tensor or in several: rows one below the other
/// (generation with a cache stores a step's rows alone), or a tensor for each head. Where a tensor
/// has fewer keys than the whole, the rest is 0. Keeps its files mapped; cheap to copy; any thread.
class StoredWeights
{
public:
    StoredWeights() = default;
    /// One tensor [H, Tq, Tk].
    explicit StoredWeights(TensorData whole);
    /// Tensors [H, any, at most `keys`], one below the other; not empty.
    static StoredWeights ofRows(std::vector<TensorData> steps, int64_t keys);
    /// Tensors [1, Tq, Tk] of one shape, one for each head; not empty.
    static StoredWeights ofHeads(std::vector<TensorData> heads);

    int64_t heads() const { return m_heads; }
    int64_t queries() const { return m_queries; }
    int64_t keys() const { return m_keys; }
    int64_t count() const { return m_heads * m_queries * m_keys; }
    const std::vector<TensorData>& parts() const { return m_parts; }
    DataType type() const { return m_parts.empty() ? DataType::Other : m_parts.front().type; }

    void readRow(int64_t head, int64_t query, Range keys, float* out) const;
    void readColumn(int64_t head, int64_t key, float* out) const; // [Tq]
    /// Reads NaN where the file was written since it was opened, or could not be read.
    BlockReader reader() const;
    /// Fails in that case. Of readers of other kinds nothing is known.
    static Result<void> check(const BlockReader& reader);

private:
    struct Reader;

    std::vector<TensorData> m_parts;
    std::vector<int64_t> m_firstQuery; ///< of each part, where they are rows
    bool m_perHead = false;
    int64_t m_heads = 0;
    int64_t m_queries = 0;
    int64_t m_keys = 0;
};

} // namespace engine
