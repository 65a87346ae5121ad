#include "engine/trace/pyramid.h"

#include "engine/attention/blocks.h"
#include "engine/linear/rowwise.h"
#include "engine/linear/threads.h"

#include <atomic>
#include <bit>
#include <numeric>

namespace engine {

namespace {

constexpr float kInfinity = std::numeric_limits<float>::infinity();
constexpr int64_t kBlockRows = 4 * kScoreRows;         // of the cells that are pooled at once
constexpr int64_t kSampledProducts = int64_t{1} << 28; // multiplications behind an estimate
constexpr int64_t kSide = TileCache::kSide;

/// Borders of the groups of a range; a group has at least one member.
struct Groups
{
    std::vector<int64_t> first;
    std::vector<int64_t> last;

    static Groups ofRange(Range range, int64_t count)
    {
        Groups groups;
        const int64_t size = range.size();
        for (int64_t i = 0; i < count; ++i) {
            groups.first.push_back(range.begin + std::min(i * size / count, size - 1));
            groups.last.push_back(
                std::max(groups.first.back() + 1, range.begin + (i + 1) * size / count));
        }
        return groups;
    }

    /// Groups of 2^level members from `begin` on, cut off at `end`.
    static Groups ofTile(int64_t begin, int64_t end, int level)
    {
        const int64_t size = std::min(end - begin, kSide << level);
        Groups groups;
        for (int64_t at = begin; at < begin + size; at += int64_t{1} << level) {
            groups.first.push_back(at);
            groups.last.push_back(std::min(at + (int64_t{1} << level), begin + size));
        }
        return groups;
    }

    int64_t size() const { return static_cast<int64_t>(first.size()); }
    int64_t begin(int64_t index) const { return first[static_cast<size_t>(index)]; }
    int64_t end(int64_t index) const { return last[static_cast<size_t>(index)]; }
    int64_t members(int64_t index) const { return end(index) - begin(index); }
};

/// The matrix that is reduced.
struct Cells
{
    const Attention& attention;
    int head;
    Quantity quantity;
    bool hideMasked = false; ///< weights that the mask hides are −inf too

    bool hides() const { return quantity == Quantity::Scores || hideMasked; }
    bool exist() const { return quantity == Quantity::Weights || hasScores(attention); }

    void fill(Range queries, Range keys, MatrixRef out) const
    {
        fillBlock(attention, head, quantity, queries, keys, out);
        if (hideMasked)
            attention.mask.apply(head, queries, keys, out);
    }

    void sample(const Steps& queries, const Steps& keys, MatrixRef out) const
    {
        sampleBlock(attention, head, quantity, queries, keys, out);
        for (int64_t row = 0; hideMasked && row < queries.count; ++row)
            for (int64_t column = 0; column < keys.count; ++column)
                if (attention.mask.hides(head, queries.at(row), keys.at(column)))
                    out(row, column) = -kInfinity;
    }
};

/// Pools cells into groups.
class Pooler
{
public:
    Pooler(const Cells& cells, Groups rows, Groups columns)
        : m_cells(cells), m_rows(std::move(rows)), m_columns(std::move(columns))
    {
        const int64_t down = m_rows.size();
        const int64_t across = m_columns.size();
        m_pooled.maximum = Matrix::Constant(down, across, -kInfinity);
        m_pooled.minimum = Matrix::Constant(down, across, kInfinity);
        m_pooled.sum = Matrix::Zero(down, across);
        if (m_cells.hides())
            m_pooled.visible = Matrix::Zero(down, across);
    }

    int64_t rows() const { return m_rows.size(); }
    /// Groups of rows that make a fair piece of work.
    int64_t grain() const
    {
        return std::max<int64_t>(1, kBlockRows / std::max<int64_t>(1, m_rows.members(0)));
    }

    /// Pools some of the groups of rows; different ones on different threads. Stops early, with
    /// part of the answer.
    void run(Range rows, const std::stop_token& stop)
    {
        Buffer buffer;
        for (int64_t first = 0; first < m_columns.size();) {
            // As many groups as fit the buffer, or a single one in several parts.
            int64_t next = first + 1;
            while (next < m_columns.size() &&
                   m_columns.end(next) - m_columns.begin(first) <= kScoreColumns)
                ++next;
            const int64_t end = m_columns.end(next - 1);
            for (int64_t key = m_columns.begin(first); key < end; key += kScoreColumns)
                runColumns(rows, {first, next}, {key, std::min(key + kScoreColumns, end)}, buffer,
                           stop);
            first = next;
        }
    }

    TileCache::Tile takeTile() { return std::move(m_pooled); }

    Reduced takeReduced(bool exact)
    {
        Reduced result{.maximum = std::move(m_pooled.maximum),
                       .mean = std::move(m_pooled.sum),
                       .minimum = std::move(m_pooled.minimum),
                       .exact = exact};
        for (int64_t row = 0; row < m_rows.size(); ++row)
            for (int64_t column = 0; column < m_columns.size(); ++column) {
                const float count =
                    m_pooled.visible.size() > 0
                        ? m_pooled.visible(row, column)
                        : static_cast<float>(m_rows.members(row) * m_columns.members(column));
                if (count > 0) {
                    result.mean(row, column) /= count;
                } else {
                    result.mean(row, column) = result.maximum(row, column);
                    result.minimum(row, column) = result.maximum(row, column);
                }
            }
        return result;
    }

private:
    struct Buffer
    {
        panels::Buffer cells = panels::allocate(kBlockRows * kScoreColumns);
        float largest[kScoreColumns];
        float smallest[kScoreColumns];
        float sum[kScoreColumns];
        float visible[kScoreColumns];
    };

    void runColumns(Range rows, Range groups, Range keys, Buffer& buffer,
                    const std::stop_token& stop)
    {
        const bool hiding = m_cells.hides();
        Range filled;
        for (int64_t row = rows.begin; row < rows.end; ++row)
            for (int64_t query = m_rows.begin(row); query < m_rows.end(row);) {
                if (query < filled.begin || query >= filled.end) {
                    if (stop.stop_requested())
                        return;
                    filled = {query, std::min(query + kBlockRows, m_rows.end(rows.end - 1))};
                    m_cells.fill(
                        filled, keys,
                        Eigen::Map<Matrix>(buffer.cells.get(), filled.size(), keys.size()));
                }
                const int64_t end = std::min(m_rows.end(row), filled.end);
                reduceColumns(buffer.cells.get() + (query - filled.begin) * keys.size(),
                              end - query, keys.size(), keys.size(), buffer.largest,
                              buffer.smallest, buffer.sum, hiding ? buffer.visible : nullptr);
                for (int64_t group = groups.begin; group < groups.end; ++group)
                    addGroup(row, group, keys, buffer);
                query = end;
            }
    }

    void addGroup(int64_t row, int64_t group, Range keys, const Buffer& buffer)
    {
        const int64_t first = std::max(m_columns.begin(group), keys.begin) - keys.begin;
        const int64_t last = std::min(m_columns.end(group), keys.end) - keys.begin;
        float& high = m_pooled.maximum(row, group);
        float& low = m_pooled.minimum(row, group);
        high = std::max(high, *std::max_element(buffer.largest + first, buffer.largest + last));
        low = std::min(low, *std::min_element(buffer.smallest + first, buffer.smallest + last));
        m_pooled.sum(row, group) += std::accumulate(buffer.sum + first, buffer.sum + last, 0.f);
        if (m_pooled.visible.size() > 0)
            m_pooled.visible(row, group) +=
                std::accumulate(buffer.visible + first, buffer.visible + last, 0.f);
    }

    Cells m_cells;
    Groups m_rows;
    Groups m_columns;
    TileCache::Tile m_pooled;
};

/// An answer of NaN where there are no scores.
Reduced nothing(int64_t rows, int64_t columns)
{
    const Matrix none = Matrix::Constant(rows, columns, std::numeric_limits<float>::quiet_NaN());
    return {none, none, none, true};
}

bool isEmpty(Range queries, Range keys, int64_t rows, int64_t columns)
{
    return queries.size() <= 0 || keys.size() <= 0 || rows <= 0 || columns <= 0;
}

/// Groups of 2^level cells are at most half as large as the groups that are asked for.
int levelFor(int64_t cells, int64_t entries)
{
    const int64_t half = cells / (2 * entries);
    return half < 2 ? 0 : std::bit_width(static_cast<uint64_t>(half)) - 1;
}

/// Borders, in groups of 2^level cells, that are nearest to borders in cells.
Groups coarsened(const Groups& groups, int level)
{
    Groups result;
    const int64_t half = level > 0 ? int64_t{1} << (level - 1) : 0;
    const int64_t end = ((groups.last.back() - 1) >> level) + 1;
    for (int64_t i = 0; i < groups.size(); ++i) {
        const int64_t first = std::min((groups.begin(i) + half) >> level, end - 1);
        const int64_t last = i + 1 == groups.size() ? end : (groups.end(i) + half) >> level;
        result.first.push_back(i == 0 ? groups.begin(0) >> level : first);
        result.last.push_back(std::clamp(last, result.first.back() + 1, end));
    }
    return result;
}

/// Rows and columns of which an estimate is made.
struct Sample
{
    Steps rows;
    Steps columns;
    bool whole = false; ///< cheap enough to take all

    Sample(const Cells& cells, Range queries, Range keys, int64_t entriesDown)
    {
        const Attention& attention = cells.attention;
        const int64_t perCell =
            (attention.headSize() + 16) * (cells.head < 0 ? attention.heads : 1);
        const int64_t most = std::max<int64_t>(4096, kSampledProducts / perCell);
        whole = queries.size() <= most / keys.size();
        // Whole rows show what lies beside the diagonal; columns are left out where there are so
        // many that too few rows would remain.
        const int64_t fewest = std::min<int64_t>({entriesDown, queries.size(), 64});
        const int64_t keyStep = std::max<int64_t>(1, keys.size() * fewest / most);
        columns = {keys.begin, (keys.size() + keyStep - 1) / keyStep, keyStep};
        const int64_t lines = std::max(fewest, most / columns.count);
        const int64_t step = (queries.size() + lines - 1) / lines;
        rows = {queries.begin + step / 2, (queries.size() - step / 2 + step - 1) / step, step};
    }

    /// Indices of those inside a group, or of the one nearest to it.
    static Range nearest(const Steps& steps, Range group)
    {
        const Range inside = steps.inside(group);
        if (inside.size() > 0)
            return inside;
        const int64_t index = std::clamp<int64_t>(
            (group.begin - steps.begin + steps.step / 2) / steps.step, 0, steps.count - 1);
        return {index, index + 1};
    }
};

/// Reduces rows of sampled cells to one row of entries.
void reduceSample(const Matrix& cells, Range lines, const std::vector<Range>& groups, int64_t row,
                  Reduced& out)
{
    const int64_t n = cells.cols();
    Matrix sums(4, n); // largest, smallest, sum, count
    reduceColumns(cells.row(lines.begin).data(), lines.size(), n, n, sums.row(0).data(),
                  sums.row(1).data(), sums.row(2).data(), sums.row(3).data());
    for (size_t column = 0; column < groups.size(); ++column) {
        float high = -kInfinity;
        float low = kInfinity;
        float total = 0;
        float count = 0;
        for (int64_t i = groups[column].begin; i < groups[column].end; ++i) {
            high = std::max(high, sums(0, i));
            low = std::min(low, sums(1, i));
            total += sums(2, i);
            count += sums(3, i);
        }
        const int64_t at = static_cast<int64_t>(column);
        out.maximum(row, at) = high;
        out.mean(row, at) = count > 0 ? total / count : high;
        out.minimum(row, at) = count > 0 ? low : high;
    }
}

Reduced estimateOf(const Cells& cells, Range queries, Range keys, int64_t rows, int64_t columns,
                   int threads, const std::stop_token& stop)
{
    if (isEmpty(queries, keys, rows, columns))
        return {};
    if (!cells.exist())
        return nothing(rows, columns);
    const Sample sample(cells, queries, keys, rows);
    const Groups down = Groups::ofRange(queries, rows);
    const Groups across = Groups::ofRange(keys, columns);
    if (sample.whole) {
        Pooler pooler(cells, down, across);
        const bool done = parallelFor(
            0, rows, pooler.grain(), threads, [&](Range part) { pooler.run(part, stop); }, stop);
        return pooler.takeReduced(done && !stop.stop_requested());
    }
    Reduced result{.maximum = Matrix::Constant(rows, columns, -kInfinity),
                   .mean = Matrix::Zero(rows, columns),
                   .minimum = Matrix::Zero(rows, columns),
                   .exact = false};
    std::vector<Range> groups;
    for (int64_t column = 0; column < columns; ++column)
        groups.push_back(
            Sample::nearest(sample.columns, {across.begin(column), across.end(column)}));
    const auto linesOf = [&](int64_t row) {
        return Sample::nearest(sample.rows, {down.begin(row), down.end(row)});
    };
    const int64_t grain = std::max<int64_t>(1, rows * 32 / sample.rows.count);
    parallelFor(
        0, rows, grain, threads,
        [&](Range part) {
            const int64_t first = linesOf(part.begin).begin;
            const Steps lines = sample.rows.part(first, linesOf(part.end - 1).end - first);
            Matrix values(lines.count, sample.columns.count);
            cells.sample(lines, sample.columns, values);
            Range before;
            for (int64_t row = part.begin; row < part.end; ++row) {
                const Range own = linesOf(row);
                if (own == before) {
                    for (Matrix* plane : {&result.maximum, &result.mean, &result.minimum})
                        plane->row(row) = plane->row(row - 1);
                    continue;
                }
                reduceSample(values, {own.begin - first, own.end - first}, groups, row, result);
                before = own;
            }
        },
        stop);
    return result;
}

} // namespace

Reduced reduceBlock(const Attention& attention, int head, Quantity quantity, Range queries,
                    Range keys, int64_t rows, int64_t columns, int threads,
                    const std::stop_token& stop)
{
    if (isEmpty(queries, keys, rows, columns))
        return {};
    if (quantity == Quantity::Scores && !hasScores(attention))
        return nothing(rows, columns);
    if (rows == queries.size() && columns == keys.size()) {
        Reduced whole{.maximum = Matrix(rows, columns)};
        whole.exact =
            fillBlock(attention, head, quantity, queries, keys, whole.maximum, threads, stop);
        return whole;
    }
    Pooler pooler({attention, head, quantity}, Groups::ofRange(queries, rows),
                  Groups::ofRange(keys, columns));
    const bool done = parallelFor(
        0, rows, pooler.grain(), threads, [&](Range part) { pooler.run(part, stop); }, stop);
    return pooler.takeReduced(done && !stop.stop_requested());
}

Reduced estimateBlock(const Attention& attention, int head, Quantity quantity, Range queries,
                      Range keys, int64_t rows, int64_t columns, int threads,
                      const std::stop_token& stop)
{
    return estimateOf({attention, head, quantity}, queries, keys, rows, columns, threads, stop);
}

Matrix thumbnail(const Attention& attention, int head, int64_t size, int threads,
                 const std::stop_token& stop)
{
    const int64_t longer = std::max(attention.queries, attention.keys);
    if (longer <= 0 || size <= 0)
        return {};
    const auto side = [&](int64_t cells) {
        return longer <= size ? cells : std::max<int64_t>(1, cells * size / longer);
    };
    return reduceBlock(attention, head, Quantity::Weights, {0, attention.queries},
                       {0, attention.keys}, side(attention.queries), side(attention.keys), threads,
                       stop)
        .maximum;
}

Pyramid::Pyramid(std::shared_ptr<const Trace> trace, const Attention* attention, int head,
                 Quantity quantity, bool hideMasked, std::shared_ptr<TileCache> cache)
    : m_trace(std::move(trace)), m_attention(attention), m_head(head), m_quantity(quantity),
      m_hideMasked(hideMasked && quantity == Quantity::Weights), m_cache(std::move(cache)),
      m_number(m_cache->number(m_trace))
{
}

TileCache::Key Pyramid::key(int rowLevel, int columnLevel, int64_t row, int64_t column) const
{
    return {m_number, m_attention, m_head, m_quantity, m_hideMasked,
            rowLevel, columnLevel, row,    column};
}

namespace {

/// The tiles that a block needs.
struct Plan
{
    int rowLevel;
    int columnLevel;
    Range rows; ///< of tiles
    Range columns;

    Plan(Range queries, Range keys, int64_t entriesDown, int64_t entriesAcross)
        : rowLevel(levelFor(queries.size(), entriesDown)),
          columnLevel(levelFor(keys.size(), entriesAcross)), rows(tiles(queries, rowLevel)),
          columns(tiles(keys, columnLevel))
    {
    }

    bool isPlain() const { return rowLevel == 0 && columnLevel == 0; }
    int64_t count() const { return rows.size() * columns.size(); }
    int64_t row(int64_t index) const { return rows.begin + index / columns.size(); }
    int64_t column(int64_t index) const { return columns.begin + index % columns.size(); }

    static Range tiles(Range cells, int level)
    {
        const int64_t side = kSide << level;
        return {cells.begin / side, (cells.end - 1) / side + 1};
    }
};

/// Cells of a group of 2^level that a matrix of `all` cells has.
int64_t cellsIn(int64_t group, int level, int64_t all)
{
    return std::min(all, (group + 1) << level) - (group << level);
}

/// Joins tiles into the entries of a picture.
class Joiner
{
public:
    /// `rows` and `columns` are in groups of the plan's levels; missing tiles count as nothing.
    Joiner(const Attention& attention, const Plan& plan,
           const std::vector<TileCache::TilePtr>& tiles, const Groups& rows, const Groups& columns)
        : m_queries(attention.queries), m_plan(plan), m_tiles(tiles), m_rows(rows),
          m_columns(columns), m_cells(plan.columns.size() * kSide)
    {
        for (int64_t i = 0; i < m_cells.size(); ++i)
            m_cells[i] = static_cast<float>(
                cellsIn(plan.columns.begin * kSide + i, plan.columnLevel, attention.keys));
    }

    /// Some of the rows of `out`.
    void run(Range rows, Reduced& out) const
    {
        Sums sums(m_cells.size(), m_columns.size());
        for (int64_t row = rows.begin; row < rows.end; ++row) {
            sums.clear();
            run(row, sums, out);
        }
    }

private:
    /// Of the groups of columns, over the lines of one entry.
    struct Sums
    {
        Sums(int64_t n, int64_t entries) : high(n), low(n), total(n), count(n), seen(entries) {}
        void clear()
        {
            high.setConstant(-kInfinity);
            low.setConstant(kInfinity);
            total.setZero();
            count.setZero();
        }
        Vector high, low, total, count;
        Vector seen; ///< cells of each entry
    };

    void run(int64_t row, Sums& sums, Reduced& out) const
    {
        for (int64_t line = m_rows.begin(row); line < m_rows.end(row); ++line)
            for (int64_t tile = 0; tile < m_plan.columns.size(); ++tile) {
                const int64_t index =
                    (line / kSide - m_plan.rows.begin) * m_plan.columns.size() + tile;
                if (const TileCache::TilePtr& from = m_tiles[static_cast<size_t>(index)])
                    add(*from, line, tile * kSide, sums);
            }
        const int64_t offset = m_plan.columns.begin * kSide;
        for (int64_t column = 0; column < m_columns.size(); ++column) {
            float most = -kInfinity;
            float least = kInfinity;
            float total = 0;
            float seen = 0;
            for (int64_t i = m_columns.begin(column) - offset; i < m_columns.end(column) - offset;
                 ++i) {
                most = std::max(most, sums.high[i]);
                least = std::min(least, sums.low[i]);
                total += sums.total[i];
                seen += sums.count[i];
            }
            out.maximum(row, column) = most;
            out.minimum(row, column) = seen > 0 ? least : most;
            out.mean(row, column) = seen > 0 ? total : most;
            sums.seen[column] = seen > 0 ? seen : 1;
        }
        out.mean.row(row).array() /= sums.seen.array();
    }

    void add(const TileCache::Tile& tile, int64_t line, int64_t at, Sums& sums) const
    {
        const int64_t row = line % kSide;
        const int64_t n = tile.maximum.cols();
        const auto highest = tile.maximum.row(row);
        sums.high.segment(at, n) = sums.high.segment(at, n).cwiseMax(highest);
        if (tile.sum.size() == 0) {
            // Without a branch, so that several cells are added at once.
            float* low = sums.low.data() + at;
            float* total = sums.total.data() + at;
            float* count = sums.count.data() + at;
            for (int64_t i = 0; i < n; ++i) {
                const float value = highest[i];
                const bool hidden = value == -kInfinity;
                low[i] = std::min(low[i], hidden ? kInfinity : value);
                total[i] += hidden ? 0.F : value;
                count[i] += hidden ? 0.F : 1.F;
            }
            return;
        }
        sums.low.segment(at, n) = sums.low.segment(at, n).cwiseMin(tile.minimum.row(row));
        sums.total.segment(at, n) += tile.sum.row(row);
        if (tile.visible.size() > 0)
            sums.count.segment(at, n) += tile.visible.row(row);
        else
            sums.count.segment(at, n) +=
                static_cast<float>(cellsIn(line, m_plan.rowLevel, m_queries)) *
                m_cells.segment(at, n);
    }

    int64_t m_queries;
    const Plan& m_plan;
    const std::vector<TileCache::TilePtr>& m_tiles;
    const Groups& m_rows;
    const Groups& m_columns;
    Vector m_cells; ///< in each group of columns
};

} // namespace

/// A tile that is being computed: by bands of its rows, the last of which hands it over.
struct Pyramid::Job
{
    int64_t index; ///< in the plan
    TileCache::Key key;
    std::unique_ptr<Pooler> pooler; ///< null where groups are cells
    TileCache::Tile cells;
    std::atomic<int64_t> bandsLeft = 0;

    Job(int64_t place, const TileCache::Key& name) : index(place), key(name) {}
};

bool Pyramid::isCached(Range queries, Range keys, int64_t rows, int64_t columns) const
{
    if (isEmpty(queries, keys, rows, columns))
        return true;
    const Plan plan(queries, keys, rows, columns);
    for (int64_t i = 0; i < plan.count(); ++i)
        if (!m_cache->find(key(plan.rowLevel, plan.columnLevel, plan.row(i), plan.column(i))))
            return false;
    return true;
}

Reduced Pyramid::reduce(Range queries, Range keys, int64_t rows, int64_t columns, int threads,
                        const std::stop_token& stop) const
{
    if (isEmpty(queries, keys, rows, columns))
        return {};
    if (m_quantity == Quantity::Scores && !hasScores(*m_attention))
        return nothing(rows, columns);
    const Plan plan(queries, keys, rows, columns);
    std::vector<TileCache::TilePtr> tiles(static_cast<size_t>(plan.count()));
    std::vector<std::unique_ptr<Job>> jobs;
    for (int64_t i = 0; i < plan.count(); ++i) {
        const TileCache::Key name =
            key(plan.rowLevel, plan.columnLevel, plan.row(i), plan.column(i));
        tiles[static_cast<size_t>(i)] = m_cache->find(name);
        if (!tiles[static_cast<size_t>(i)])
            jobs.push_back(std::make_unique<Job>(i, name));
    }
    const bool done = computeTiles(plan.isPlain(), jobs, tiles, threads, stop);

    Reduced result{.maximum = Matrix(rows, columns), .exact = done};
    const bool copies = rows == queries.size() && columns == keys.size();
    if (!copies) {
        result.mean.resize(rows, columns);
        result.minimum.resize(rows, columns);
    }
    const Groups down = coarsened(Groups::ofRange(queries, rows), plan.rowLevel);
    const Groups across = coarsened(Groups::ofRange(keys, columns), plan.columnLevel);
    const Joiner joiner(*m_attention, plan, tiles, down, across);
    const int64_t grain = std::max<int64_t>(8, (int64_t{1} << 17) / std::max(columns, keys.size()));
    parallelFor(0, rows, grain, threads, [&](Range part) {
        if (!copies) {
            joiner.run(part, result);
            return;
        }
        for (int64_t row = part.begin; row < part.end; ++row) {
            const int64_t query = queries.begin + row;
            for (int64_t column = plan.columns.begin; column < plan.columns.end; ++column) {
                const Range shared{std::max(keys.begin, column * kSide),
                                   std::min(keys.end, (column + 1) * kSide)};
                const int64_t index = (query / kSide - plan.rows.begin) * plan.columns.size() +
                                      column - plan.columns.begin;
                const TileCache::TilePtr& tile = tiles[static_cast<size_t>(index)];
                auto out =
                    result.maximum.row(row).segment(shared.begin - keys.begin, shared.size());
                if (tile)
                    out = tile->maximum.row(query % kSide)
                              .segment(shared.begin - column * kSide, shared.size());
                else
                    out.setConstant(-kInfinity);
            }
        }
    });
    return result;
}

bool Pyramid::computeTiles(bool plain, const std::vector<std::unique_ptr<Job>>& jobs,
                           std::vector<TileCache::TilePtr>& tiles, int threads,
                           const std::stop_token& stop) const
{
    if (jobs.empty())
        return true;
    const Cells cells{*m_attention, m_head, m_quantity, m_hideMasked};
    // One piece is a band of the groups of rows of one tile.
    struct Piece
    {
        Job* job;
        Range rows;
    };
    std::vector<Piece> pieces;
    for (const std::unique_ptr<Job>& job : jobs) {
        const int64_t row = (job->key.row * kSide) << job->key.rowLevel;
        const int64_t column = (job->key.column * kSide) << job->key.columnLevel;
        Groups rows = Groups::ofTile(row, m_attention->queries, job->key.rowLevel);
        Groups columns = Groups::ofTile(column, m_attention->keys, job->key.columnLevel);
        const int64_t height = rows.size();
        int64_t grain = height;
        if (plain) {
            job->cells.maximum.resize(height, columns.size());
        } else {
            job->pooler = std::make_unique<Pooler>(cells, std::move(rows), std::move(columns));
            grain = job->pooler->grain();
        }
        for (int64_t first = 0; first < height; first += grain)
            pieces.push_back({job.get(), {first, std::min(first + grain, height)}});
        job->bandsLeft = (height + grain - 1) / grain;
    }
    return parallelFor(
               0, static_cast<int64_t>(pieces.size()), 1, threads,
               [&](Range range) {
                   const Piece& piece = pieces[static_cast<size_t>(range.begin)];
                   Job& job = *piece.job;
                   if (plain) {
                       const int64_t row = job.key.row * kSide;
                       const int64_t column = job.key.column * kSide;
                       Matrix& out = job.cells.maximum;
                       cells.fill({row, row + out.rows()}, {column, column + out.cols()}, out);
                   } else {
                       job.pooler->run(piece.rows, stop);
                   }
                   if (--job.bandsLeft > 0 || stop.stop_requested())
                       return;
                   const auto tile = std::make_shared<const TileCache::Tile>(
                       plain ? std::move(job.cells) : job.pooler->takeTile());
                   tiles[static_cast<size_t>(job.index)] = tile;
                   m_cache->insert(job.key, tile);
               },
               stop) &&
           !stop.stop_requested();
}

Reduced Pyramid::estimate(Range queries, Range keys, int64_t rows, int64_t columns, int threads,
                          const std::stop_token& stop) const
{
    return estimateOf({*m_attention, m_head, m_quantity, m_hideMasked}, queries, keys, rows,
                      columns, threads, stop);
}

} // namespace engine
