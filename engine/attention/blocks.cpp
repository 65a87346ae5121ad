#include "engine/attention/blocks.h"

#include "engine/linear/product.h"
#include "engine/linear/rowwise.h"
#include "engine/linear/threads.h"

#include <algorithm>

namespace engine {

namespace {

constexpr float kMinusInfinity = -std::numeric_limits<float>::infinity();

/// Where a block goes: rows of floats `stride` apart.
struct Target
{
    float* data;
    int64_t stride;

    float* row(int64_t index) const { return data + index * stride; }
    Target at(int64_t row, int64_t column) const { return {data + row * stride + column, stride}; }
};

using Block = Eigen::Map<Matrix, 0, Eigen::OuterStride<>>;

Block blockAt(const Target& target, int64_t rows, int64_t columns)
{
    return {target.data, rows, columns, Eigen::OuterStride<>(target.stride)};
}

void setRows(const Target& target, int64_t rows, int64_t columns, float value)
{
    for (int64_t row = 0; row < rows; ++row)
        std::fill_n(target.row(row), columns, value);
}

/// Scores, or weights of a soft head, from queries and keys.
void compute(const Attention& attention, int head, Quantity quantity, const Steps& queries,
             const Steps& keys, const Target& out)
{
    const bool weights = quantity == Quantity::Weights;
    const float outside = weights ? 0 : kMinusInfinity;
    const HeadScores scores(attention, head);
    const float* sums = attention.logSumExp.data() + head * attention.queries;
    const panels::Buffer packed =
        panels::allocate(scores.packedSize(std::min(keys.count, kScoreColumns)));
    for (int64_t column = 0; column < keys.count; column += kScoreColumns) {
        const Steps block = keys.part(column, std::min(kScoreColumns, keys.count - column));
        bool isPacked = false;
        for (int64_t row = 0; row < queries.count; row += kScoreRows) {
            const Steps rows = queries.part(row, std::min(kScoreRows, queries.count - row));
            const Target part = out.at(row, column);
            const int64_t end = scores.visible(rows, block).end;
            if (end == 0) {
                setRows(part, rows.count, block.count, outside);
                continue;
            }
            if (!isPacked)
                scores.packKeys(block, packed.get());
            isPacked = true;
            scores.fill(rows, block.part(0, end), packed.get(), part.data, part.stride);
            for (int64_t i = 0; i < rows.count; ++i) {
                float* values = part.row(i);
                const Range visible = scores.visible(rows.at(i), block);
                std::fill_n(values, visible.begin, outside);
                if (weights)
                    expMinus(values + visible.begin, visible.size(), sums[rows.at(i)]);
                std::fill_n(values + visible.end, block.count - visible.end, outside);
            }
        }
    }
}

/// Weights of a hard or sampled head: 1 on the chosen keys.
void choose(const Attention& attention, int head, const Steps& queries, const Steps& keys,
            const Target& out)
{
    for (int64_t row = 0; row < queries.count; ++row) {
        std::fill_n(out.row(row), keys.count, 0.f);
        const int64_t key =
            attention.chosenKey[static_cast<size_t>(head * attention.queries + queries.at(row))];
        const Range index = keys.inside({key, key + 1});
        if (key >= 0 && index.size() == 1)
            out.row(row)[index.begin] = 1;
    }
}

/// Blocks that are stored; rows are read whole where they are sampled.
void read(const BlockReader& reader, int head, const Steps& queries, const Steps& keys,
          const Target& out)
{
    if (queries.step == 1 && keys.step == 1) {
        auto block = blockAt(out, queries.count, keys.count);
        reader(head, {queries.begin, queries.at(queries.count)}, {keys.begin, keys.at(keys.count)},
               block);
        return;
    }
    const int64_t span = std::max<int64_t>(1, 4 * kScoreColumns / keys.step);
    Matrix buffer(1, span * keys.step);
    for (int64_t row = 0; row < queries.count; ++row)
        for (int64_t column = 0; column < keys.count; column += span) {
            const int64_t count = std::min(span, keys.count - column);
            const Range from{keys.at(column), keys.at(column + count - 1) + 1};
            reader(head, {queries.at(row), queries.at(row) + 1}, from,
                   buffer.leftCols(from.size()));
            for (int64_t i = 0; i < count; ++i)
                out.row(row)[column + i] = buffer(0, i * keys.step);
        }
}

void fillHead(const Attention& attention, int head, Quantity quantity, const Steps& queries,
              const Steps& keys, const Target& out)
{
    const bool weights = quantity == Quantity::Weights;
    const BlockReader& reader = weights ? attention.storedWeights : attention.storedScores;
    if (reader)
        read(reader, head, queries, keys, out);
    else if (!attention.hasVectors())
        setRows(out, queries.count, keys.count, std::numeric_limits<float>::quiet_NaN());
    else if (weights && attention.rule(head).normaliser != Normaliser::Soft)
        choose(attention, head, queries, keys, out);
    else
        compute(attention, head, quantity, queries, keys, out);
}

/// Mean or maximum over the heads, by pieces small enough for one buffer.
void fillOverHeads(const Attention& attention, bool mean, Quantity quantity, const Steps& queries,
                   const Steps& keys, const Target& out)
{
    const int64_t width = std::min(kScoreColumns, keys.count);
    const panels::Buffer buffer = panels::allocate(std::min(kScoreRows, queries.count) * width);
    const Target other{buffer.get(), width};
    for (int64_t column = 0; column < keys.count; column += kScoreColumns) {
        const Steps block = keys.part(column, std::min(kScoreColumns, keys.count - column));
        for (int64_t row = 0; row < queries.count; row += kScoreRows) {
            const Steps rows = queries.part(row, std::min(kScoreRows, queries.count - row));
            const Target part = out.at(row, column);
            Block all = blockAt(part, rows.count, block.count);
            fillHead(attention, 0, quantity, rows, block, part);
            for (int head = 1; head < attention.heads; ++head) {
                fillHead(attention, head, quantity, rows, block, other);
                const Block one = blockAt(other, rows.count, block.count);
                if (mean)
                    all += one;
                else
                    all = all.cwiseMax(one);
            }
            if (mean)
                all /= static_cast<float>(attention.heads);
        }
    }
}

void fill(const Attention& attention, int head, Quantity quantity, const Steps& queries,
          const Steps& keys, const Target& out)
{
    if (queries.count <= 0 || keys.count <= 0)
        return;
    const std::shared_ptr<const Attention> whole = attention.whole();
    if (head >= 0)
        fillHead(*whole, head, quantity, queries, keys, out);
    else
        fillOverHeads(*whole, head == kMeanHead, quantity, queries, keys, out);
}

} // namespace

bool hasScores(const Attention& attention)
{
    return attention.hasVectors() || attention.storedScores;
}

void fillBlock(const Attention& attention, int head, Quantity quantity, Range queries, Range keys,
               MatrixRef out)
{
    fill(attention, head, quantity, queries, keys, {out.data(), out.outerStride()});
}

bool fillBlock(const Attention& attention, int head, Quantity quantity, Range queries, Range keys,
               MatrixRef out, int threads, const std::stop_token& stop)
{
    const int64_t across = (keys.size() + kScoreColumns - 1) / kScoreColumns;
    const int64_t rows = 4 * kScoreRows;
    const int64_t down = (queries.size() + rows - 1) / rows;
    const Target target{out.data(), out.outerStride()};
    return parallelFor(
        0, across * down, 1, threads,
        [&](Range piece) {
            const int64_t row = piece.begin / across * rows;
            const int64_t column = piece.begin % across * kScoreColumns;
            fill(
                attention, head, quantity,
                Range{queries.begin + row, std::min(queries.begin + row + rows, queries.end)},
                Range{keys.begin + column, std::min(keys.begin + column + kScoreColumns, keys.end)},
                target.at(row, column));
        },
        stop);
}

void sampleBlock(const Attention& attention, int head, Quantity quantity, const Steps& queries,
                 const Steps& keys, MatrixRef out)
{
    fill(attention, head, quantity, queries, keys, {out.data(), out.outerStride()});
}

Matrix context(const Attention& attention, int head, const Steps& queries)
{
    const std::shared_ptr<const Attention> whole = attention.whole();
    const MatrixMap values = whole->value.matrix(attention.keyHead(head));
    Matrix result = Matrix::Zero(queries.count, values.cols());
    if (attention.rule(head).ablated)
        return result;
    Matrix weights(std::min(kScoreRows, queries.count), std::min(kScoreColumns, attention.keys));
    for (int64_t row = 0; row < queries.count; row += kScoreRows) {
        const Steps rows = queries.part(row, std::min(kScoreRows, queries.count - row));
        for (int64_t k = 0; k < attention.keys; k += kScoreColumns) {
            const Range columns{k, std::min(k + kScoreColumns, attention.keys)};
            auto part = weights.topLeftCorner(rows.count, columns.size());
            sampleBlock(*whole, head, Quantity::Weights, rows, columns, part);
            product(part, values.middleRows(columns.begin, columns.size()),
                    result.middleRows(row, rows.count), false, 1, 1, 1);
        }
    }
    return result;
}

} // namespace engine
