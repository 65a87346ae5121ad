#include "engine/attention/multihead.h"

#include "engine/attention/random.h"
#include "engine/attention/scores.h"
#include "engine/linear/rowwise.h"
#include "engine/linear/threads.h"

#include <cmath>

namespace engine {

namespace {

constexpr float kMinusInfinity = -std::numeric_limits<float>::infinity();

int64_t blocksOf(int64_t all, int64_t block)
{
    return (all + block - 1) / block;
}

/// Keys and values of one key head in the order in which products read them.
struct PackedHead
{
    float* keys = nullptr;   ///< all keys
    float* values = nullptr; ///< one after the other, blocks of kScoreColumns keys
};

/// What one thread needs for a block of rows.
struct Workspace
{
    /// The calling thread's, kept from one block to the next: fresh pages would cost more than a
    /// small block's products.
    static Workspace& ofThread(int64_t valueSize, int64_t keys)
    {
        thread_local Workspace own;
        if (own.valueSize < valueSize) {
            own.joined = panels::allocate(kScoreRows * valueSize);
            own.valueSize = valueSize;
        }
        constexpr int64_t kLine = 16; // rows of few keys lie close together in the cache
        own.stride = std::min(kScoreColumns, (keys + kLine - 1) / kLine * kLine);
        return own;
    }

    panels::Buffer scores = panels::allocate(kScoreRows * kScoreColumns); // [rows, stride]
    panels::Buffer joined; // [kScoreRows, Dv], the weighted sum of the values so far
    int64_t valueSize = 0;
    int64_t stride = kScoreColumns;
    float top[kScoreRows] = {};
    double sum[kScoreRows] = {}; ///< of exp(score − top)
    int32_t best[kScoreRows] = {};
};

/// One head's block of rows, after Dao et al. 2022.
class RowBlock
{
public:
    RowBlock(Attention& attention, int head, Range rows, const PackedHead& packed, Workspace& work)
        : m_attention(attention), m_head(head), m_rows(rows), m_packed(packed), m_work(work),
          m_rule(attention.rule(head)), m_scores(attention, head)
    {
    }

    /// Computes sums and, for soft heads, context; `sums` [rows], `chosen` [rows] or null.
    void run(float* sums, int32_t* chosen, float* out, int64_t stride)
    {
        const int64_t size = m_attention.value.extent(2);
        const bool soft = m_rule.normaliser == Normaliser::Soft;
        const bool joins = soft && !m_rule.ablated;
        // A sink is the first of the scores; it has no value.
        const float sink = m_scores.sink();
        std::fill_n(m_work.top, m_rows.size(), sink);
        std::fill_n(m_work.sum, m_rows.size(), sink == kMinusInfinity ? 0.0 : 1.0);
        std::fill_n(m_work.best, m_rows.size(), -1);
        if (joins)
            std::fill_n(m_work.joined.get(), m_rows.size() * size, 0.f);
        forTiles([&](const Steps& keys) { accumulate(keys, joins, size); });
        for (int64_t row = 0; row < m_rows.size(); ++row) {
            const double sum = m_work.sum[row];
            sums[row] =
                sum > 0 ? static_cast<float>(m_work.top[row] + std::log(sum)) : kMinusInfinity;
        }
        if (m_rule.normaliser == Normaliser::Sampled)
            draw(sums);
        if (!soft)
            std::copy_n(m_work.best, m_rows.size(), chosen);
        writeContext(joins, out, stride, size);
    }

private:
    /// Calls body(keys) for the blocks of keys that some row may see.
    template <class Body>
    void forTiles(const Body& body) const
    {
        for (int64_t key = 0; key < m_attention.keys; key += kScoreColumns) {
            const Steps keys(Range{key, std::min(key + kScoreColumns, m_attention.keys)});
            const Range visible = m_scores.visible(m_rows, keys);
            if (visible.size() > 0 && !allPadded({key, key + visible.end}))
                body(keys.part(0, visible.end));
        }
    }

    bool allPadded(Range keys) const
    {
        const std::vector<uint8_t>& hidden = m_attention.mask.hiddenKeys;
        return !hidden.empty() &&
               std::all_of(hidden.begin() + keys.begin, hidden.begin() + keys.end,
                           [](uint8_t padded) { return padded != 0; });
    }

    void fill(const Steps& keys) const
    {
        m_scores.fill(m_rows, keys, m_packed.keys + keys.begin * m_attention.key.extent(2),
                      m_work.scores.get(), m_work.stride);
    }

    void accumulate(const Steps& keys, bool joins, int64_t size)
    {
        fill(keys);
        for (int64_t row = 0; row < m_rows.size(); ++row) {
            float* scores = m_work.scores.get() + row * m_work.stride;
            const Range visible = m_scores.visible(m_rows.begin + row, keys);
            const float top = maximum(scores + visible.begin, visible.size());
            if (top == kMinusInfinity) {
                std::fill_n(scores, keys.count, 0.f);
                continue;
            }
            if (top > m_work.top[row]) {
                if (m_rule.normaliser == Normaliser::Hard)
                    m_work.best[row] = static_cast<int32_t>(
                        keys.begin +
                        (std::find(scores + visible.begin, scores + visible.end, top) - scores));
                const float shrink = std::exp(m_work.top[row] - top);
                m_work.sum[row] *= static_cast<double>(shrink);
                if (joins && m_work.top[row] != kMinusInfinity)
                    Eigen::Map<Vector>(m_work.joined.get() + row * size, size) *= shrink;
                m_work.top[row] = top;
            }
            std::fill_n(scores, visible.begin, 0.f);
            m_work.sum[row] += static_cast<double>(expMinus(
                scores + visible.begin, scores + visible.begin, visible.size(), m_work.top[row]));
            std::fill_n(scores + visible.end, keys.count - visible.end, 0.f);
        }
        if (joins) {
            const float* values = m_packed.values + panels::packedSize(keys.begin, size);
            const int64_t depth = std::min(kScoreColumns, m_attention.keys - keys.begin);
            panels::multiply(m_rows.size(), size, keys.count, m_work.scores.get(), m_work.stride,
                             panels::packedView(values, depth), m_work.joined.get(), size,
                             {.accumulate = true});
        }
    }

    /// Draws a key for each row: the first at which the cumulated weights exceed the row's number.
    void draw(const float* sums)
    {
        double cumulated[kScoreRows] = {};
        double drawn[kScoreRows];
        for (int64_t row = 0; row < m_rows.size(); ++row)
            drawn[row] = uniform(m_rule.seed, m_head, m_rows.begin + row);
        forTiles([&](const Steps& keys) {
            fill(keys);
            for (int64_t row = 0; row < m_rows.size(); ++row) {
                if (cumulated[row] > drawn[row])
                    continue;
                float* scores = m_work.scores.get() + row * m_work.stride;
                const Range visible = m_scores.visible(m_rows.begin + row, keys);
                expMinus(scores + visible.begin, visible.size(), sums[row]);
                for (int64_t i = visible.begin; i < visible.end && cumulated[row] <= drawn[row];
                     ++i) {
                    cumulated[row] += static_cast<double>(scores[i]);
                    if (scores[i] > 0)
                        m_work.best[row] = static_cast<int32_t>(keys.begin + i);
                }
            }
        });
        // Whatever the keys leave belongs to the sink.
        for (int64_t row = 0; row < m_rows.size() && !m_attention.sinks.empty(); ++row)
            if (cumulated[row] <= drawn[row])
                m_work.best[row] = -1;
    }

    void writeContext(bool joins, float* out, int64_t stride, int64_t size) const
    {
        const MatrixMap values = m_attention.value.matrix(m_attention.keyHead(m_head));
        for (int64_t row = 0; row < m_rows.size(); ++row) {
            Eigen::Map<Vector> target(out + row * stride, size);
            const int32_t key = m_work.best[row];
            if (joins && m_work.sum[row] > 0)
                target = Eigen::Map<const Vector>(m_work.joined.get() + row * size, size) *
                         static_cast<float>(1 / m_work.sum[row]);
            else if (!m_rule.ablated && key >= 0)
                target = values.row(key);
            else
                target.setZero();
        }
    }

    Attention& m_attention;
    int m_head;
    Range m_rows;
    PackedHead m_packed;
    Workspace& m_work;
    HeadRule m_rule;
    HeadScores m_scores;
};

} // namespace

bool attend(Attention& attention, Matrix& context, int threads, const std::stop_token& stop)
{
    const int64_t size = attention.value.extent(2);
    const int keyHeads = attention.keyHeads > 0 ? attention.keyHeads : attention.heads;
    const int64_t blocks = blocksOf(attention.queries, kScoreRows);
    context.resize(attention.queries, attention.heads * size);
    float* sums = nullptr;
    Tensor logSumExps = Tensor::zeros({attention.heads, attention.queries}, &sums);
    const bool choosing = std::ranges::any_of(
        attention.rules, [](const HeadRule& rule) { return rule.normaliser != Normaliser::Soft; });
    attention.chosenKey.assign(
        choosing ? static_cast<size_t>(attention.heads * attention.queries) : 0, -1);
    const int64_t work =
        attention.heads * attention.queries * attention.keys * (attention.query.extent(2) + size);
    if (work < kSerialWork)
        threads = 1;

    const int64_t keyFloats = panels::packedSize(attention.key.extent(2), attention.keys);
    const int64_t valueFloats = panels::packedSize(attention.keys, size);
    const panels::Buffer packed = panels::allocate(keyHeads * (keyFloats + valueFloats));
    const auto packedHead = [&](int64_t keyHead) {
        float* keys = packed.get() + keyHead * (keyFloats + valueFloats);
        return PackedHead{keys, keys + keyFloats};
    };
    bool done = parallelFor(
        0, keyHeads, 1, threads,
        [&](Range piece) {
            const PackedHead head = packedHead(piece.begin);
            panels::packTransposed(attention.key.matrix(piece.begin).data(),
                                   attention.key.extent(2), attention.key.extent(2), attention.keys,
                                   head.keys);
            const float* values = attention.value.matrix(piece.begin).data();
            for (int64_t key = 0; key < attention.keys; key += kScoreColumns)
                panels::pack(values + key * size, size,
                             std::min(kScoreColumns, attention.keys - key), size,
                             head.values + panels::packedSize(key, size));
        },
        stop);
    done = done &&
           parallelFor(
               0, attention.heads * blocks, 1, threads,
               [&](Range piece) {
                   const int head = static_cast<int>(piece.begin / blocks);
                   // Later rows of a causal head cost most: they go first.
                   const int64_t block = blocks - 1 - piece.begin % blocks;
                   const int64_t first = block * kScoreRows;
                   const Range rows{first, std::min(first + kScoreRows, attention.queries)};
                   const int64_t at = head * attention.queries + first;
                   Workspace& workspace = Workspace::ofThread(size, attention.keys);
                   RowBlock(attention, head, rows, packedHead(attention.keyHead(head)), workspace)
                       .run(sums + at, choosing ? attention.chosenKey.data() + at : nullptr,
                            context.data() + first * context.cols() + head * size, context.cols());
               },
               stop);
    attention.logSumExp = std::move(logSumExps);
    return done;
}

void attendRow(const Attention& attention, int head, int64_t query, Eigen::Ref<Vector> context)
{
    const HeadRule rule = attention.rule(head);
    const Range band = attention.mask.visible(query, attention.keys);
    context.setZero();
    if (rule.ablated || band.size() == 0)
        return;
    const HeadScores scores(attention, head);
    Vector line(band.size());
    scores.fillRow(query, band, line.data());
    Eigen::Index best = 0;
    const float largest = line.maxCoeff(&best);
    const float sink = scores.sink();
    const float top = std::max(largest, sink);
    if (largest == kMinusInfinity || (rule.normaliser == Normaliser::Hard && sink > largest))
        return;
    const auto values =
        attention.value.matrix(attention.keyHead(head)).middleRows(band.begin, band.size());
    if (rule.normaliser == Normaliser::Hard) {
        context = values.row(best);
        return;
    }
    const float sum = expMinus(line.data(), line.data(), line.size(), top) +
                      (sink == kMinusInfinity ? 0 : std::exp(sink - top));
    context.noalias() = line / sum * values;
}

} // namespace engine
