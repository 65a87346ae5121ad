#pragma once

#include "engine/transformer/stack.h"

#include <algorithm>
#include <list>
#include <mutex>

namespace engine {

/// Calls body(rows, threads for the products inside): pieces of rows side by side, or, where there
/// are few rows or the weights are decoded for each product, long ones with threads inside. False
/// when stopped.
bool overRows(const LayerWeights& weights, int64_t rows, const RunControl& control,
              const std::function<void(Range, int)>& body);

/// Gives an attention storage for its queries, keys and values, and says where they go.
struct VectorSinks
{
    HeadSink query, key, value;

    VectorSinks(Attention& attention, int64_t headSize);
};

/// From the residual stream to queries, keys and values of self-attention, in any layer of a stack.
/// Immutable; any thread.
class SelfProjection
{
public:
    /// `options` are those of a model that outlives it.
    SelfProjection(const StackOptions& options, RotaryTables rotary, std::vector<int64_t> global)
        : m_options(options), m_rotary(std::move(rotary)), m_global(std::move(global))
    {
    }

    /// Fills query, key and value of `self` from what enters its layer, x [T, M]: the same numbers
    /// each time that it is asked with as many threads. False when stopped.
    bool fill(const LayerWeights& weights, const MatrixMap& x, Attention& self,
              const RunControl& control) const;
    bool isGlobal(int64_t token) const { return std::ranges::binary_search(m_global, token); }

private:
    void addGlobal(const LayerWeights& weights, const MatrixMap& x, Attention& self,
                   int threads) const;

    const StackOptions& m_options;
    RotaryTables m_rotary;
    std::vector<int64_t> m_global; ///< sorted
};

/// The vectors of a trace that were asked for last; what is older is let go. Any thread.
class RecentVectors
{
public:
    void add(std::shared_ptr<const Attention> vectors);

private:
    std::mutex m_mutex;
    std::list<std::shared_ptr<const Attention>> m_kept; ///< newest first
};

/// Vectors of one layer's self-attention, made again from the residual stream that is kept.
class RecomputedVectors : public VectorSource
{
public:
    /// `residual` [T, M] enters the layer; `size` is D of its vectors.
    RecomputedVectors(std::shared_ptr<const Model> model,
                      std::shared_ptr<const SelfProjection> projection, Tensor residual,
                      int64_t size, int threads, std::shared_ptr<RecentVectors> recent);

    std::shared_ptr<const Attention> whole(const Attention& attention) const override;
    bool isAtHand() const override;
    int64_t size() const override { return m_size; }

private:
    std::shared_ptr<const Attention> make(const Attention& attention) const;
    void fillUnknown(Attention& attention) const;

    std::shared_ptr<const Model> m_model;
    std::shared_ptr<const SelfProjection> m_projection;
    Tensor m_residual;
    int64_t m_size;
    int m_threads;
    std::shared_ptr<RecentVectors> m_recent;
    mutable std::mutex m_making; ///< held while they are made: who also asks waits
    mutable std::mutex m_mutex;
    mutable std::weak_ptr<const Attention> m_made;
};

} // namespace engine
