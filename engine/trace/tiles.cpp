#include "engine/trace/tiles.h"

#include "engine/linear/product.h"
#include "engine/linear/rowwise.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int64_t kRows = 64;
constexpr int64_t kColumns = 512;

void addBias(const Attention& attention, int head, Range queries, Range keys, MatrixRef scores)
{
    const PositionBias& bias = attention.bias;
    if (!bias.relative.empty()) {
        const float* entries =
            bias.relative.data() + head * bias.relative.extent(1) + attention.queries - 1;
        for (int64_t row = 0; row < queries.size(); ++row)
            scores.row(row) +=
                Eigen::Map<const Vector>(entries + keys.begin - (queries.begin + row), keys.size());
    }
    if (!bias.dense.empty())
        scores +=
            bias.dense.matrix(head).block(queries.begin, keys.begin, queries.size(), keys.size());
}

void fillScores(const Attention& attention, int head, Range queries, Range keys, MatrixRef out)
{
    if (!attention.hasVectors()) {
        if (attention.storedScores)
            attention.storedScores(head, queries, keys, out);
        else
            out.setConstant(std::numeric_limits<float>::quiet_NaN());
        return;
    }
    const MatrixMap query = attention.query.matrix(head);
    const MatrixMap key = attention.key.matrix(attention.keyHead(head));
    product(query.middleRows(queries.begin, queries.size()),
            key.middleRows(keys.begin, keys.size()), out, true, attention.scale, 0, 1);
    addBias(attention, head, queries, keys, out);
    const float temperature = attention.rule(head).temperature;
    if (temperature != 1)
        out /= temperature;
    attention.mask.apply(head, queries, keys, out);
}

void fillWeights(const Attention& attention, int head, Range queries, Range keys, MatrixRef out)
{
    if (attention.storedWeights) {
        attention.storedWeights(head, queries, keys, out);
        return;
    }
    if (attention.rule(head).normaliser != Normaliser::Soft) {
        out.setZero();
        for (int64_t row = 0; row < queries.size(); ++row) {
            const int32_t key =
                attention
                    .chosenKey[static_cast<size_t>(head * attention.queries + queries.begin + row)];
            if (key >= keys.begin && key < keys.end)
                out(row, key - keys.begin) = 1;
        }
        return;
    }
    fillScores(attention, head, queries, keys, out);
    const float* sums = attention.logSumExp.data() + head * attention.queries + queries.begin;
    for (int64_t row = 0; row < queries.size(); ++row)
        expMinus(out.row(row).data(), keys.size(), sums[row]);
}

void fillHead(const Attention& attention, int head, Quantity quantity, Range queries, Range keys,
              MatrixRef out)
{
    if (quantity == Quantity::Scores)
        fillScores(attention, head, queries, keys, out);
    else
        fillWeights(attention, head, queries, keys, out);
}

/// Mean or maximum over the heads, by pieces small enough for one buffer.
void fillOverHeads(const Attention& attention, bool mean, Quantity quantity, Range queries,
                   Range keys, MatrixRef out)
{
    Matrix buffer(std::min(kRows, queries.size()), std::min(kColumns, keys.size()));
    for (int64_t q = queries.begin; q < queries.end; q += kRows) {
        const Range rows{q, std::min(q + kRows, queries.end)};
        for (int64_t k = keys.begin; k < keys.end; k += kColumns) {
            const Range columns{k, std::min(k + kColumns, keys.end)};
            auto part = out.block(q - queries.begin, k - keys.begin, rows.size(), columns.size());
            fillHead(attention, 0, quantity, rows, columns, part);
            for (int head = 1; head < attention.heads; ++head) {
                auto other = buffer.topLeftCorner(rows.size(), columns.size());
                fillHead(attention, head, quantity, rows, columns, other);
                if (mean)
                    part += other;
                else
                    part = part.cwiseMax(other);
            }
            if (mean)
                part /= static_cast<float>(attention.heads);
        }
    }
}

} // namespace

bool hasScores(const Attention& attention)
{
    return attention.hasVectors() || attention.storedScores;
}

void fillBlock(const Attention& attention, int head, Quantity quantity, Range queries, Range keys,
               MatrixRef out)
{
    if (queries.size() <= 0 || keys.size() <= 0)
        return;
    if (head >= 0)
        fillHead(attention, head, quantity, queries, keys, out);
    else
        fillOverHeads(attention, head == kMeanHead, quantity, queries, keys, out);
}

Matrix context(const Attention& attention, int head, Range queries)
{
    const MatrixMap values = attention.value.matrix(attention.keyHead(head));
    Matrix result = Matrix::Zero(queries.size(), values.cols());
    if (attention.rule(head).ablated)
        return result;
    Matrix weights(std::min(kRows, queries.size()), std::min(kColumns, attention.keys));
    for (int64_t q = queries.begin; q < queries.end; q += kRows) {
        const Range rows{q, std::min(q + kRows, queries.end)};
        for (int64_t k = 0; k < attention.keys; k += kColumns) {
            const Range columns{k, std::min(k + kColumns, attention.keys)};
            auto part = weights.topLeftCorner(rows.size(), columns.size());
            fillHead(attention, head, Quantity::Weights, rows, columns, part);
            product(part, values.middleRows(columns.begin, columns.size()),
                    result.middleRows(rows.begin - queries.begin, rows.size()), false, 1, 1, 1);
        }
    }
    return result;
}

} // namespace engine
