#include "engine/gradient/attention.h"

#include "engine/attention/multihead.h"
#include "engine/attention/scores.h"
#include "engine/linear/product.h"
#include "engine/linear/threads.h"
#include "engine/transformer/layer.h"
#include "engine/transformer/stack.h"

#include <mutex>

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
          m_keys(panels::allocate(panels::packedSize(m_size, attention.keys))),
          m_keysForQueries(panels::allocate(blocks() * kScoreColumns * panelled(m_size))),
          m_values(panels::allocate(panels::packedSize(m_valueSize, attention.keys))),
          m_rowsOfQueries(panels::allocate(kScoreRows * panelled(m_size))),
          m_rowsOfGradients(panels::allocate(kScoreRows * panelled(m_valueSize))),
          m_weights(panels::allocate(kScoreRows * kScoreColumns)),
          m_slopes(panels::allocate(kScoreRows * kScoreColumns)),
          m_turned(panels::allocate(kScoreRows * kScoreColumns))
    {
        const float* keys = attention.key.matrix(attention.keyHead(head)).data();
        panels::packTransposed(keys, m_size, m_size, attention.keys, m_keys.get());
        panels::packTransposed(attention.value.matrix(attention.keyHead(head)).data(), m_valueSize,
                               m_valueSize, attention.keys, m_values.get());
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
                         m_size, m_rowsOfQueries.get());
            panels::pack(m_gradient.row(first).data(), m_gradient.outerStride(), rows.size(),
                         m_valueSize, m_rowsOfGradients.get());
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
    int64_t blocks() const { return (m_attention.keys + kScoreColumns - 1) / kScoreColumns; }
    static int64_t panelled(int64_t columns) { return panels::packedSize(1, columns); }
    float* keyBlock(int64_t block) const
    {
        return m_keysForQueries.get() + block * kScoreColumns * panelled(m_size);
    }

    void tile(Range rows, const Steps& keys, int64_t block, MatrixRef query, MatrixRef key,
              MatrixRef value, float* bias)
    {
        m_scores.fill(rows, keys, m_keys.get() + keys.begin * m_size, m_weights.get(),
                      kScoreColumns);
        panels::multiply(rows.size(), keys.count, m_valueSize, m_gradient.row(rows.begin).data(),
                         m_gradient.outerStride(),
                         panels::packedView(m_values.get() + keys.begin * m_valueSize, m_valueSize),
                         m_slopes.get(), kScoreColumns);
        for (int64_t row = 0; row < rows.size(); ++row)
            turnRow(rows.begin + row, keys, m_weights.get() + row * kScoreColumns,
                    m_slopes.get() + row * kScoreColumns, bias);
        // value += Aᵀ ∂O, query += ∂S K, key += ∂Sᵀ Q
        transposed(m_weights.get(), rows.size(), keys.count);
        panels::multiply(keys.count, m_valueSize, rows.size(), m_turned.get(), kScoreRows,
                         panels::packedView(m_rowsOfGradients.get(), rows.size()),
                         value.row(keys.begin).data(), value.outerStride(), {.accumulate = true});
        panels::multiply(
            rows.size(), m_size, keys.count, m_slopes.get(), kScoreColumns,
            panels::packedView(keyBlock(block),
                               std::min(kScoreColumns, m_attention.keys - block * kScoreColumns)),
            query.row(rows.begin).data(), query.outerStride(),
            {.alpha = m_scale, .accumulate = true});
        transposed(m_slopes.get(), rows.size(), keys.count);
        panels::multiply(keys.count, m_size, rows.size(), m_turned.get(), kScoreRows,
                         panels::packedView(m_rowsOfQueries.get(), rows.size()),
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
                    m_slopes[static_cast<size_t>(row * kScoreColumns + i)];
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
        for (int64_t i = 0; i < keys.count; ++i)
            slopes[i] -= mean;
        if (m_attention.softCap > 0)
            throughCap(visible, weights, slopes);
        std::fill_n(weights, visible.begin, 0.f);
        expMinus(weights + visible.begin, visible.size(), sum);
        std::fill_n(weights + visible.end, keys.count - visible.end, 0.f);
        for (int64_t i = 0; i < keys.count; ++i)
            slopes[i] *= weights[i];
        if (bias) {
            float* to = bias + keys.begin - row + m_attention.queries - 1;
            for (int64_t i = 0; i < keys.count; ++i)
                to[i] += slopes[i];
        }
    }

    /// The slope of cap · tanh(s / cap) at scores that were capped; hidden ones have no weight.
    void throughCap(Range visible, const float* scores, float* slopes) const
    {
        const float most = m_attention.softCap / m_attention.rule(m_head).temperature;
        for (int64_t i = visible.begin; i < visible.end; ++i) {
            const float share = scores[i] / most;
            if (scores[i] != kMinusInfinity)
                slopes[i] *= 1 - share * share;
        }
    }

    void transposed(const float* from, int64_t rows, int64_t columns)
    {
        using Strided = Eigen::Map<Matrix, 0, Eigen::OuterStride<>>;
        using ConstStrided = Eigen::Map<const Matrix, 0, Eigen::OuterStride<>>;
        Strided(m_turned.get(), columns, rows, Eigen::OuterStride<>(kScoreRows)) =
            ConstStrided(from, rows, columns, Eigen::OuterStride<>(kScoreColumns)).transpose();
    }

    const Attention& m_attention;
    int m_head;
    const ConstMatrixRef& m_context;
    const ConstMatrixRef& m_gradient;
    int64_t m_size;
    int64_t m_valueSize;
    float m_scale;
    HeadScores m_scores;
    panels::Buffer m_keys;           ///< for scores
    panels::Buffer m_keysForQueries; ///< blocks of kScoreColumns keys, one after the other
    panels::Buffer m_values;         ///< for gradients of weights
    panels::Buffer m_rowsOfQueries, m_rowsOfGradients;
    panels::Buffer m_weights, m_slopes; ///< [kScoreRows, kScoreColumns]
    panels::Buffer m_turned;            ///< [kScoreColumns, kScoreRows]
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

/// Adds heads [heads · T, D] to the columns they came from.
void joinInto(const Eigen::Map<Matrix>& heads, MatrixRef joined)
{
    const int64_t tokens = joined.rows();
    for (int64_t head = 0; head < heads.rows() / tokens; ++head)
        joined.middleCols(head * heads.cols(), heads.cols()) +=
            heads.middleRows(head * tokens, tokens);
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
    const Scratch queries(a.heads * a.queries, size);
    const Scratch keys(a.heads * a.keys, size);
    const Scratch values(a.heads * a.keys, valueSize);
    Matrix biases = Matrix::Zero(rule.biasGradient ? a.heads : 0, a.queries + a.keys - 1);
    std::vector<std::vector<Matrix>> terms(rule.termGradients ? static_cast<size_t>(a.heads) : 0);
    parallelFor(0, a.heads, 1, threads, [&](Range range) {
        for (int64_t head = range.begin; head < range.end; ++head) {
            auto dq = queries.matrix().middleRows(head * a.queries, a.queries);
            auto dk = keys.matrix().middleRows(head * a.keys, a.keys);
            auto dv = values.matrix().middleRows(head * a.keys, a.keys);
            dq.setZero();
            dk.setZero();
            dv.setZero();
            headBackward(a, static_cast<int>(head), context.middleCols(head * valueSize, valueSize),
                         gradient.middleCols(head * valueSize, valueSize), dq, dk, dv,
                         rule.biasGradient ? biases.row(head).data() : nullptr,
                         rule.termGradients ? &terms[static_cast<size_t>(head)] : nullptr);
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
    const int64_t group = a.heads / a.keyHeads;
    for (int64_t head = 0; head < a.heads; ++head) {
        if (head % group == 0)
            continue;
        const int64_t first = head / group * group;
        keys.matrix().middleRows(first * a.keys, a.keys) +=
            keys.matrix().middleRows(head * a.keys, a.keys);
        values.matrix().middleRows(first * a.keys, a.keys) +=
            values.matrix().middleRows(head * a.keys, a.keys);
    }
    joinInto(queries.matrix(), query);
    for (int64_t head = 0; head < a.keyHeads; ++head) {
        key.middleCols(head * size, size) +=
            keys.matrix().middleRows(head * group * a.keys, a.keys);
        value.middleCols(head * valueSize, valueSize) +=
            values.matrix().middleRows(head * group * a.keys, a.keys);
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

AttentionOnTape attention(Tape& tape, const AttentionRule& rule, Variable query, Variable key,
                          Variable value)
{
    const StackOptions& o = rule.options;
    const int64_t queries = rule.queries.length;
    const int64_t keys = rule.keys.length;
    AttentionOnTape result;
    result.sequences =
        std::make_shared<std::vector<Attention>>(static_cast<size_t>(rule.queries.count));
    result.context = tape.add(rule.queries.rows(), tape.value(value).cols() / o.keyHeads * o.heads);
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
        a.query = split(tape.value(query).middleRows(b * queries, queries), o.heads);
        a.key = split(tape.value(key).middleRows(b * keys, keys), o.keyHeads);
        a.value = split(tape.value(value).middleRows(b * keys, keys), o.keyHeads);
        Matrix context;
        attend(a, context, threads);
        tape.value(result.context).middleRows(b * queries, queries) = context;
    });
    tape.onBackward(result.context, [&tape, rule, over, result, query, key, value] {
        const int64_t tq = rule.queries.length;
        const int64_t tk = rule.keys.length;
        const Eigen::Map<Matrix> context = tape.value(result.context);
        const Eigen::Map<Matrix> gradient = tape.gradient(result.context);
        Eigen::Map<Matrix> dq = tape.gradient(query);
        Eigen::Map<Matrix> dk = tape.gradient(key);
        Eigen::Map<Matrix> dv = tape.gradient(value);
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
