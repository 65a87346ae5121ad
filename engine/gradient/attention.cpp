#include "engine/gradient/attention.h"

#include "engine/attention/multihead.h"
#include "engine/attention/scores.h"
#include "engine/linear/product.h"
#include "engine/linear/rowback.h"
#include "engine/linear/threads.h"
#include "engine/transformer/layer.h"
#include "engine/transformer/stack.h"

#include <mutex>
#include <utility>

namespace engine::gradient {

namespace {

constexpr float kMinusInfinity = -std::numeric_limits<float>::infinity();

/// A head that takes one key: its gradient goes to that key's value, and scores do not move it.
void chosenBackward(const Attention& attention, int head, const ConstMatrixRef& contextGradient,
                    MatrixRef value)
{
    const int32_t* chosen = attention.chosenKey.data() + head * attention.queries;
    for (int64_t row = 0; row < attention.queries; ++row)
        if (chosen[row] >= 0)
            value.row(chosen[row]) += contextGradient.row(row);
}

/// The loops of headBackward(), with everything that products read packed once.
class HeadBackward
{
public:
    HeadBackward(const Attention& attention, int head, const ConstMatrixRef& context,
                 const ConstMatrixRef& gradient)
        : m_attention(attention), m_head(head), m_context(context), m_gradient(gradient),
          m_size(attention.query.extent(2)), m_valueSize(attention.value.extent(2)),
          m_scale(attention.scale / attention.rule(head).temperature), m_scores(attention, head),
          m_stride(std::min(kScoreColumns, rounded(attention.keys)) + kApart),
          m_rows(std::min(kScoreRows, attention.queries)), m_memory(1, floats())
    {
        float* next = m_memory.matrix().data();
        const auto take = [&next](int64_t count) {
            return std::exchange(next, next + rounded(count));
        };
        m_keys = take(panels::packedSize(m_size, attention.keys));
        m_keysForQueries = take(blocks() * kScoreColumns * panelled(m_size));
        m_values = take(panels::packedSize(m_valueSize, attention.keys));
        m_rowsOfQueries = take(m_rows * panelled(m_size));
        m_rowsOfGradients = take(m_rows * panelled(m_valueSize));
        m_weights = take(m_rows * m_stride);
        m_slopes = take(m_rows * m_stride);
        const float* keys = attention.key.matrix(attention.keyHead(head)).data();
        panels::packTransposed(keys, m_size, m_size, attention.keys, m_keys);
        panels::packTransposed(attention.value.matrix(attention.keyHead(head)).data(), m_valueSize,
                               m_valueSize, attention.keys, m_values);
        for (int64_t block = 0; block < blocks(); ++block) {
            const int64_t key = block * kScoreColumns;
            panels::pack(keys + key * m_size, m_size, std::min(kScoreColumns, attention.keys - key),
                         m_size, keyBlock(block));
        }
    }

    void run(MatrixRef query, MatrixRef key, MatrixRef value, float* bias,
             std::vector<Matrix>* terms)
    {
        m_terms = terms;
        if (terms)
            for (const DistanceTerm& term : m_attention.terms)
                terms->push_back(Matrix::Zero(term.vectors.extent(1), m_size));
        for (int64_t first = 0; first < m_attention.queries; first += kScoreRows) {
            const Range rows{first, std::min(first + kScoreRows, m_attention.queries)};
            panels::pack(m_attention.query.matrix(m_head).row(first).data(), m_size, rows.size(),
                         m_size, m_rowsOfQueries);
            panels::pack(m_gradient.row(first).data(), m_gradient.outerStride(), rows.size(),
                         m_valueSize, m_rowsOfGradients);
            for (int64_t block = 0; block < blocks(); ++block) {
                const int64_t begin = block * kScoreColumns;
                const Steps keys(Range{begin, std::min(begin + kScoreColumns, m_attention.keys)});
                const Range visible = m_scores.visible(rows, keys);
                if (visible.size() > 0)
                    tile(rows, keys.part(0, visible.end), block, query, key, value, bias);
            }
        }
    }

private:
    /// Beside a row, so that rows do not meet in one set of a cache.
    static constexpr int64_t kApart = 16;
    /// Whole cache lines.
    static int64_t rounded(int64_t count) { return (count + 15) / 16 * 16; }
    int64_t floats() const
    {
        return rounded(panels::packedSize(m_size, m_attention.keys)) +
               rounded(blocks() * kScoreColumns * panelled(m_size)) +
               rounded(panels::packedSize(m_valueSize, m_attention.keys)) +
               rounded(m_rows * panelled(m_size)) + rounded(m_rows * panelled(m_valueSize)) +
               2 * rounded(m_rows * m_stride);
    }
    int64_t blocks() const { return (m_attention.keys + kScoreColumns - 1) / kScoreColumns; }
    static int64_t panelled(int64_t columns) { return panels::packedSize(1, columns); }
    float* keyBlock(int64_t block) const
    {
        return m_keysForQueries + block * kScoreColumns * panelled(m_size);
    }

    void tile(Range rows, const Steps& keys, int64_t block, MatrixRef query, MatrixRef key,
              MatrixRef value, float* bias)
    {
        m_scores.fill(rows, keys, m_keys + keys.begin * m_size, m_weights, m_stride);
        panels::multiply(rows.size(), keys.count, m_valueSize, m_gradient.row(rows.begin).data(),
                         m_gradient.outerStride(),
                         panels::packedView(m_values + keys.begin * m_valueSize, m_valueSize),
                         m_slopes, m_stride);
        for (int64_t row = 0; row < rows.size(); ++row)
            turnRow(rows.begin + row, keys, m_weights + row * m_stride, m_slopes + row * m_stride,
                    bias);
        // value += Aᵀ ∂O, query += ∂S K, key += ∂Sᵀ Q
        panels::multiplyTransposed(keys.count, m_valueSize, rows.size(), m_weights, m_stride,
                                   panels::packedView(m_rowsOfGradients, rows.size()),
                                   value.row(keys.begin).data(), value.outerStride(),
                                   {.accumulate = true});
        panels::multiply(
            rows.size(), m_size, keys.count, m_slopes, m_stride,
            panels::packedView(keyBlock(block),
                               std::min(kScoreColumns, m_attention.keys - block * kScoreColumns)),
            query.row(rows.begin).data(), query.outerStride(),
            {.alpha = m_scale, .accumulate = true});
        panels::multiplyTransposed(keys.count, m_size, rows.size(), m_slopes, m_stride,
                                   panels::packedView(m_rowsOfQueries, rows.size()),
                                   key.row(keys.begin).data(), key.outerStride(),
                                   {.alpha = m_scale, .accumulate = true});
        for (size_t term = 0; term < m_attention.terms.size(); ++term)
            throughTerm(term, rows, keys, query, key);
    }

    /// Gradients of a tile's scores to the queries or keys that a term of distances reads, and to
    /// its vectors. Slopes that belong to one distance are added up first.
    void throughTerm(size_t index, Range rows, const Steps& keys, MatrixRef query, MatrixRef key)
    {
        const DistanceTerm& term = m_attention.terms[index];
        const std::vector<int32_t>& all = *term.rows;
        const int64_t nearest = m_attention.queries - 1;
        const auto distance = [&](int64_t row, int64_t at) {
            return all[static_cast<size_t>(at - row + nearest)];
        };
        const int64_t lastKey = keys.begin + keys.count - 1;
        const int32_t one = distance(rows.end - 1, keys.begin);
        const int32_t other = distance(rows.begin, lastKey);
        const int32_t first = std::min(one, other);
        const int64_t count = std::max(one, other) - first + 1;
        Matrix sums = Matrix::Zero(term.ofKeys ? keys.count : rows.size(), count);
        for (int64_t row = 0; row < rows.size(); ++row)
            for (int64_t i = 0; i < keys.count; ++i)
                sums(term.ofKeys ? i : row, distance(rows.begin + row, keys.begin + i) - first) +=
                    m_slopes[row * m_stride + i];
        const auto vectors =
            term.vectors.matrix(term.vectors.extent(0) > 1 ? m_head : 0).middleRows(first, count);
        const Range own = term.ofKeys ? Range{keys.begin, keys.begin + keys.count} : rows;
        MatrixRef to = term.ofKeys ? key : query;
        to.middleRows(own.begin, own.size()) += m_scale * (sums * vectors);
        if (m_terms)
            (*m_terms)[index].middleRows(first, count) +=
                m_scale * (sums.transpose() *
                           (term.ofKeys ? m_attention.key.matrix(m_attention.keyHead(m_head))
                                        : m_attention.query.matrix(m_head))
                               .middleRows(own.begin, own.size()));
    }

    /// Scores of a row become weights, and gradients of its weights those of its scores.
    void turnRow(int64_t row, const Steps& keys, float* weights, float* slopes, float* bias) const
    {
        const Range visible = m_scores.visible(row, keys);
        const float sum = m_attention.logSumExp.data()[m_head * m_attention.queries + row];
        const float mean = m_gradient.row(row).dot(m_context.row(row));
        const Vector caps = capSlopes(visible, weights);
        std::fill_n(weights, visible.begin, 0.f);
        std::fill_n(slopes, visible.begin, 0.f);
        softmaxBack(weights + visible.begin, slopes + visible.begin, visible.size(), sum, mean);
        std::fill_n(weights + visible.end, keys.count - visible.end, 0.f);
        std::fill_n(slopes + visible.end, keys.count - visible.end, 0.f);
        if (caps.size() > 0)
            Eigen::Map<Vector>(slopes + visible.begin, caps.size()).array() *= caps.array();
        if (bias) {
            float* to = bias + keys.begin - row + m_attention.queries - 1;
            for (int64_t i = 0; i < keys.count; ++i)
                to[i] += slopes[i];
        }
    }

    /// The slopes of cap · tanh(s / cap) at scores that were capped; empty where there is no cap.
    Vector capSlopes(Range visible, const float* scores) const
    {
        if (m_attention.softCap <= 0)
            return {};
        const float most = m_attention.softCap / m_attention.rule(m_head).temperature;
        Vector slopes(visible.size());
        for (int64_t i = 0; i < visible.size(); ++i) {
            const float score = scores[visible.begin + i];
            const float share = score == kMinusInfinity ? 0 : score / most; // that has no weight
            slopes[i] = 1 - share * share;
        }
        return slopes;
    }

    const Attention& m_attention;
    int m_head;
    const ConstMatrixRef& m_context;
    const ConstMatrixRef& m_gradient;
    int64_t m_size;
    int64_t m_valueSize;
    float m_scale;
    HeadScores m_scores;
    int64_t m_stride;        ///< of rows of weights and slopes
    int64_t m_rows;          ///< of a block
    Scratch m_memory;        ///< of all that follow
    float* m_keys;           ///< for scores
    float* m_keysForQueries; ///< blocks of kScoreColumns keys, one after the other
    float* m_values;         ///< for gradients of weights
    float *m_rowsOfQueries, *m_rowsOfGradients;
    float *m_weights, *m_slopes; ///< [m_rows, m_stride]
    std::vector<Matrix>* m_terms = nullptr;
};

/// Columns of a sequence's rows dealt out to the heads, [heads, T, D].
Tensor split(const ConstMatrixRef& joined, int heads)
{
    const int64_t size = joined.cols() / heads;
    float* out = nullptr;
    Tensor tensor = pooledTensor({heads, joined.rows(), size}, &out);
    splitHeads(joined, size, 0, {out, heads, joined.rows()});
    return tensor;
}

/// Adds the heads' gradients of vectors of distances to those of the tables that they read.
void addTerms(const Attention& a, const std::vector<std::vector<Matrix>>& heads,
              std::vector<Matrix>& to)
{
    for (size_t i = 0; i < a.terms.size(); ++i) {
        const Tensor& vectors = a.terms[i].vectors;
        if (to.size() == i)
            to.push_back(Matrix::Zero(vectors.extent(0) * vectors.extent(1), vectors.extent(2)));
        for (size_t head = 0; head < heads.size(); ++head)
            if (heads[head].size() > i)
                to[i].middleRows(
                    vectors.extent(0) > 1 ? static_cast<int64_t>(head) * vectors.extent(1) : 0,
                    vectors.extent(1)) += heads[head][i];
    }
}

/// Gradients of one sequence's queries, keys and values; heads of a group add theirs up.
void sequenceBackward(const AttentionRule& rule, const Attention& a, const ConstMatrixRef& context,
                      const ConstMatrixRef& gradient, MatrixRef query, MatrixRef key,
                      MatrixRef value, int threads)
{
    const int64_t size = a.query.extent(2);
    const int64_t valueSize = a.value.extent(2);
    const int64_t group = a.heads / a.keyHeads;
    // Heads that share keys add to copies of their own: they run side by side.
    const Scratch keys(group > 1 ? a.heads * a.keys : 0, size);
    const Scratch values(group > 1 ? a.heads * a.keys : 0, valueSize);
    Matrix biases = Matrix::Zero(rule.biasGradient ? a.heads : 0, a.queries + a.keys - 1);
    std::vector<std::vector<Matrix>> terms(rule.termGradients ? static_cast<size_t>(a.heads) : 0);
    parallelFor(0, a.heads, 1, threads, [&](Range range) {
        for (int64_t head = range.begin; head < range.end; ++head) {
            const auto back = [&](MatrixRef dk, MatrixRef dv) {
                headBackward(a, static_cast<int>(head),
                             context.middleCols(head * valueSize, valueSize),
                             gradient.middleCols(head * valueSize, valueSize),
                             query.middleCols(head * size, size), dk, dv,
                             rule.biasGradient ? biases.row(head).data() : nullptr,
                             rule.termGradients ? &terms[static_cast<size_t>(head)] : nullptr);
            };
            if (group == 1) {
                back(key.middleCols(head * size, size),
                     value.middleCols(head * valueSize, valueSize));
                continue;
            }
            auto dk = keys.matrix().middleRows(head * a.keys, a.keys);
            auto dv = values.matrix().middleRows(head * a.keys, a.keys);
            dk.setZero();
            dv.setZero();
            back(dk, dv);
        }
    });
    if (rule.biasGradient || rule.termGradients) {
        static std::mutex mutex; // sequences run side by side
        const std::lock_guard lock(mutex);
        if (rule.biasGradient)
            *rule.biasGradient += biases;
        if (rule.termGradients)
            addTerms(a, terms, *rule.termGradients);
    }
    for (int64_t head = 0; group > 1 && head < a.heads; ++head) {
        key.middleCols(head / group * size, size) +=
            keys.matrix().middleRows(head * a.keys, a.keys);
        value.middleCols(head / group * valueSize, valueSize) +=
            values.matrix().middleRows(head * a.keys, a.keys);
    }
}

} // namespace

const std::vector<uint8_t>& Sequences::hiddenKeysOf(int64_t sequence) const
{
    static const std::vector<uint8_t> none;
    if (hiddenKeys.empty())
        return none;
    return hiddenKeys.size() == 1 ? hiddenKeys.front() : hiddenKeys[static_cast<size_t>(sequence)];
}

Variable turn(Tape& tape, const RotaryTable& rotary, Variable x, int64_t headSize, int64_t length)
{
    const Variable y = tape.input(tape.value(x));
    const auto overHeads = [headSize, length](Eigen::Map<Matrix> rows, const auto& body) {
        for (int64_t row = 0; row < rows.rows(); ++row)
            for (int64_t column = 0; column < rows.cols(); column += headSize)
                body(rows.row(row).data() + column, row % length);
    };
    overHeads(tape.value(y), [&](float* head, int64_t position) { rotary.turn(head, position); });
    tape.onBackward(y, [&tape, &rotary, overHeads, x, y] {
        overHeads(tape.gradient(y),
                  [&](float* head, int64_t position) { rotary.turnBack(head, position); });
        tape.gradient(x) += tape.gradient(y);
    });
    return y;
}

void headBackward(const Attention& attention, int head, const ConstMatrixRef& context,
                  const ConstMatrixRef& contextGradient, MatrixRef query, MatrixRef key,
                  MatrixRef value, float* bias, std::vector<Matrix>* terms)
{
    const HeadRule rule = attention.rule(head);
    if (rule.ablated)
        return;
    if (rule.normaliser != Normaliser::Soft) {
        chosenBackward(attention, head, contextGradient, value);
        return;
    }
    HeadBackward(attention, head, context, contextGradient).run(query, key, value, bias, terms);
}

void weightGradient(const Attention& attention, int head, const ConstMatrixRef& contextGradient,
                    Range queries, Range keys, MatrixRef out)
{
    product(contextGradient.middleRows(queries.begin, queries.size()),
            attention.value.matrix(attention.keyHead(head)).middleRows(keys.begin, keys.size()),
            out, true, 1, 0, 1);
    for (int64_t row = 0; row < queries.size(); ++row)
        for (int64_t i = 0; i < keys.size(); ++i)
            if (attention.mask.hides(head, queries.begin + row, keys.begin + i))
                out(row, i) = 0;
}

AttentionOnTape attention(Tape& tape, const AttentionRule& rule, HeadColumns query, HeadColumns key,
                          HeadColumns value)
{
    const StackOptions& o = rule.options;
    const int64_t queries = rule.queries.length;
    const int64_t keys = rule.keys.length;
    const auto part = [](Eigen::Map<Matrix> all, const HeadColumns& own, int64_t width) {
        return MatrixRef(all.middleCols(own.first, width));
    };
    AttentionOnTape result;
    result.sequences =
        std::make_shared<std::vector<Attention>>(static_cast<size_t>(rule.queries.count));
    result.context = tape.add(rule.queries.rows(), o.queryWidth());
    const bool alone = rule.queries.count == 1; // else threads take sequences, not heads
    const auto over = [&tape, alone, count = rule.queries.count](const auto& body) {
        parallelFor(0, count, 1, alone ? 1 : tape.threads(), [&](Range range) {
            for (int64_t b = range.begin; b < range.end; ++b)
                body(b, alone ? tape.threads() : 1);
        });
    };
    over([&](int64_t b, int threads) {
        Attention& a = (*result.sequences)[static_cast<size_t>(b)];
        a = plainAttention(o, rule.layer, rule.kind, queries, keys, rule.keys.hiddenKeysOf(b),
                           rule.interventions, 0, rule.mask ? *rule.mask : MaskParts{});
        if (rule.equip)
            rule.equip(a, b);
        const auto heads = [&](const HeadColumns& own, int count, int64_t rows) {
            return split(
                part(tape.value(own.of), own, count * o.headSize).middleRows(b * rows, rows),
                count);
        };
        a.query = heads(query, o.heads, queries);
        a.key = heads(key, o.keyHeads, keys);
        a.value = heads(value, o.keyHeads, keys);
        Matrix context;
        attend(a, context, threads);
        tape.value(result.context).middleRows(b * queries, queries) = context;
    });
    tape.onBackward(result.context, [&tape, rule, over, part, result, query, key, value] {
        const int64_t tq = rule.queries.length;
        const int64_t tk = rule.keys.length;
        const Eigen::Map<Matrix> context = tape.value(result.context);
        const Eigen::Map<Matrix> gradient = tape.gradient(result.context);
        const auto slopes = [&](const HeadColumns& own, int64_t width) {
            return part(tape.gradient(own.of), own, width);
        };
        MatrixRef dq = slopes(query, rule.options.queryWidth());
        MatrixRef dk = slopes(key, rule.options.keyWidth());
        MatrixRef dv = slopes(value, rule.options.keyWidth());
        over([&](int64_t b, int threads) {
            sequenceBackward(rule, (*result.sequences)[static_cast<size_t>(b)],
                             context.middleRows(b * tq, tq), gradient.middleRows(b * tq, tq),
                             dq.middleRows(b * tq, tq), dk.middleRows(b * tk, tk),
                             dv.middleRows(b * tk, tk), threads);
        });
    });
    return result;
}

} // namespace engine::gradient
