#pragma once

#include "engine/trace/tilecache.h"

#include <stop_token>

namespace engine {

/// A matrix made smaller: one entry per group of cells. Hidden cells (−inf scores) count only where
/// a group has no others.
struct Reduced
{
    Matrix maximum = {}; ///< [rows, columns]
    Matrix mean = {};    ///< empty where each entry is one cell: all three are then the same
    Matrix minimum = {}; ///< likewise
    bool exact = true;   ///< false: groups were sampled, or the work was stopped
};

/// Reduces a block of one head (or kMeanHead, kMaxHead) to [rows, columns] entries: entry r covers
/// the queries [r·n/rows, (r + 1)·n/rows) of the block, at least one, and so for the keys. Exact;
/// nothing is kept. `threads` = 0 means threadCount().
Reduced reduceBlock(const Attention& attention, int head, Quantity quantity, Range queries,
                    Range keys, int64_t rows, int64_t columns, int threads = 0,
                    const std::stop_token& stop = {});

/// The same from a sample of the rows (and, beyond 30,000 keys or so, of the columns) of each
/// group: within 50 ms on any length. Falls back to the exact answer where that is no dearer.
Reduced estimateBlock(const Attention& attention, int head, Quantity quantity, Range queries,
                      Range keys, int64_t rows, int64_t columns, int threads = 0,
                      const std::stop_token& stop = {});

/// Maximum of a whole head's weights in a picture whose longer side has at most `size` entries.
Matrix thumbnail(const Attention& attention, int head, int64_t size, int threads = 0,
                 const std::stop_token& stop = {});

/// One head's matrix at every scale: tiles of groups of 1, 2, 4, … cells are computed when they are
/// first wanted and kept in the cache. Keeps the trace alive. Any thread.
class Pyramid
{
public:
    /// `attention` belongs to `trace`. With `hideMasked`, weights that the mask hides are −inf, as
    /// scores are.
    Pyramid(std::shared_ptr<const Trace> trace, const Attention* attention, int head,
            Quantity quantity, bool hideMasked = false,
            std::shared_ptr<TileCache> cache = TileCache::shared());

    /// Like reduceBlock(), from tiles. Groups of four cells and more are moved to the borders of
    /// the tiles' groups, which are at most half as large. When stopped, `exact` is false.
    Reduced reduce(Range queries, Range keys, int64_t rows, int64_t columns, int threads = 0,
                   const std::stop_token& stop = {}) const;
    /// A first picture for reduce(): see estimateBlock().
    Reduced estimate(Range queries, Range keys, int64_t rows, int64_t columns, int threads = 0,
                     const std::stop_token& stop = {}) const;
    /// Whether reduce() would find all tiles in the cache.
    bool isCached(Range queries, Range keys, int64_t rows, int64_t columns) const;

private:
    struct Job;

    bool computeTiles(bool plain, const std::vector<std::unique_ptr<Job>>& jobs,
                      std::vector<TileCache::TilePtr>& tiles, int threads,
                      const std::stop_token& stop) const;
    TileCache::Key key(int rowLevel, int columnLevel, int64_t row, int64_t column) const;

    std::shared_ptr<const Trace> m_trace;
    const Attention* m_attention;
    int m_head;
    Quantity m_quantity;
    bool m_hideMasked;
    std::shared_ptr<TileCache> m_cache;
    uint64_t m_number;
};

} // namespace engine
