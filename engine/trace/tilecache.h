#pragma once

#include "engine/trace/trace.h"

#include <list>
#include <mutex>
#include <unordered_map>

namespace engine {

/// Pooled tiles of any number of traces, dropped in the order of their last use when they take more
/// than the capacity. Thread-safe.
class TileCache
{
public:
    static constexpr size_t kDefaultCapacity = size_t{256} << 20;
    static constexpr int64_t kSide = 256; ///< entries along a side of a tile

    /// Groups of 2^rowLevel by 2^columnLevel cells.
    struct Tile
    {
        Matrix maximum;
        Matrix minimum; ///< empty where a group is a cell
        Matrix sum;     ///< likewise; of the visible cells
        Matrix visible; ///< number of visible cells; empty where all are
        size_t bytes() const;
    };
    using TilePtr = std::shared_ptr<const Tile>;

    struct Key
    {
        uint64_t trace = 0; ///< from number()
        const Attention* attention = nullptr;
        int head = 0;
        Quantity quantity = Quantity::Weights;
        bool hideMasked = false;
        int rowLevel = 0;
        int columnLevel = 0;
        int64_t row = 0; ///< of the tile
        int64_t column = 0;

        bool operator==(const Key&) const = default;
    };

    explicit TileCache(size_t capacity = kDefaultCapacity) : m_capacity(capacity) {}
    /// The one that all pyramids share unless they are told otherwise.
    static std::shared_ptr<TileCache> shared();

    void setCapacity(size_t bytes);
    size_t capacity() const;
    size_t bytes() const; ///< in use
    void clear();

    /// A number that no other trace has or will have; drops tiles of traces that are gone.
    uint64_t number(const std::shared_ptr<const Trace>& trace);
    TilePtr find(const Key& key);
    void insert(const Key& key, TilePtr tile);

private:
    struct Hash
    {
        size_t operator()(const Key& key) const;
    };
    using Entries = std::list<std::pair<Key, TilePtr>>;

    void shrink();

    mutable std::mutex m_mutex;
    size_t m_capacity;
    size_t m_bytes = 0;
    Entries m_entries; ///< last used first
    std::unordered_map<Key, Entries::iterator, Hash> m_index;
    std::map<std::weak_ptr<const Trace>, uint64_t, std::owner_less<>> m_numbers;
    uint64_t m_next = 1;
};

} // namespace engine
