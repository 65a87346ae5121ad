#include "models/steps/stepnumbers.h"

#include "engine/analysis/steps.h"
#include "engine/attention/blocks.h"
#include "models/attentionmodel.h"
#include "models/defaultrow.h"
#include "models/visibletoken.h"

#include <algorithm>
#include <cmath>
#include <QLocale>

namespace models {

using engine::Attention;
using engine::Matrix;
using engine::Range;

namespace {

constexpr int64_t kWindowRows = 16;
constexpr int64_t kWindowColumns = 24;
constexpr int kLeftAlone = 8;        ///< features without numbers that are stepped over
constexpr float kTurnedFrom = 1e-3F; ///< relative difference that rounding does not make

Range windowAround(int64_t center, int64_t size, int64_t all)
{
    size = std::min(size, all);
    const int64_t begin = std::clamp<int64_t>(center - size / 2, 0, all - size);
    return {begin, begin + size};
}

float limitOf(const Matrix& matrix)
{
    float limit = 0;
    for (Eigen::Index i = 0; i < matrix.size(); ++i)
        if (std::isfinite(matrix.data()[i]))
            limit = std::max(limit, std::abs(matrix.data()[i]));
    return limit;
}

/// Whether positions turned the query and the key after the projection.
void noteTurns(StepNumbers& n, const engine::Projections& p, int keyHead)
{
    const Matrix& memory = p.memory.size() != 0 ? p.memory : p.input;
    const auto differs = [](const engine::Vector& seen, const engine::Vector& made) {
        return (seen - made).norm() > kTurnedFrom * std::max(1.0F, made.norm());
    };
    const auto project = [&](const auto& row, const Matrix& matrix, const engine::Vector& bias,
                             int index) {
        engine::Vector made = row * matrix.middleCols(index * n.size, n.size);
        if (bias.size() != 0)
            made += bias.segment(index * n.size, n.size);
        return made;
    };
    n.queryTurned =
        differs(n.queryRow, project(p.input.row(n.query), p.query, p.queryBias, n.head));
    n.keyTurned = differs(n.keyRow, project(memory.row(n.key), p.key, p.keyBias, keyHead));
}

} // namespace

bool hidesAnything(const Attention& a)
{
    const engine::Mask& mask = a.mask;
    return !mask.hiddenCells.empty() || !mask.groups.empty() ||
           std::ranges::any_of(mask.hiddenKeys, [](uint8_t hidden) { return hidden != 0; }) ||
           mask.visible(0, a.keys).size() < a.keys ||
           mask.visible(a.queries - 1, a.keys).size() < a.keys;
}

QString tokenName(const std::vector<engine::TraceToken>& tokens, qint64 position)
{
    if (position < 0 || size_t(position) >= tokens.size())
        return QLocale().toString(position);
    const engine::TraceToken& token = tokens[size_t(position)];
    const QString plain = QString::fromStdString(token.text).trimmed();
    return plain.isEmpty() ? axisText(token) : visibleToken(plain);
}

Eigen::Index firstUsed(const engine::Vector& row)
{
    if (row.size() == 0)
        return 0;
    const float least = 0.01F * row.cwiseAbs().maxCoeff();
    for (Eigen::Index column = 0; column < row.size(); ++column)
        if (std::abs(row[column]) > least)
            return column < kLeftAlone ? 0 : column;
    return 0;
}

Matrix thumbnailOf(const BlockSource& source, int side, bool maxima, const std::stop_token& stop)
{
    const int64_t rows = std::min<int64_t>(side, source.rows());
    const int64_t columns = std::min<int64_t>(side, source.columns());
    Matrix out = Matrix::Zero(rows, columns);
    if (rows == 0 || columns == 0)
        return out;
    if (maxima) {
        Matrix mean = out;
        source.estimate({0, source.rows()}, {0, source.columns()}, out, mean, stop);
        return out;
    }
    const int64_t step = source.rows() / rows;
    Matrix lines(rows, source.columns());
    source.sample({(source.rows() - (rows - 1) * step) / 2, rows, step}, lines);
    for (int64_t c = 0; c < columns; ++c)
        out.col(c) = lines.col((2 * c + 1) * source.columns() / (2 * columns));
    return out;
}

void countWeights(StepNumbers& n, const engine::Trace& trace, const Attention& a,
                  const SelectionState& state)
{
    n.query = state.query < 0 ? defaultRow(trace, a) : std::min<qint64>(state.query, a.queries - 1);
    Matrix weights(1, a.keys);
    engine::fillBlock(a, n.head, engine::Quantity::Weights, {n.query, n.query + 1}, {0, a.keys},
                      weights);
    for (int64_t k = 0; k < a.keys; ++k) {
        const auto weight = double(weights(0, k));
        if (n.first.key < 0 || weight > n.first.weight) {
            n.second = n.first;
            n.first = {k, {}, weight};
        } else if (n.second.key < 0 || weight > n.second.weight) {
            n.second = {k, {}, weight};
        }
    }
    const auto& keyTokens = trace.keyTokens(a);
    for (StepNumbers::Winner* winner : {&n.first, &n.second})
        if (winner->key >= 0)
            winner->text = numberedToken(tokenName(keyTokens, winner->key), keyTokens, winner->key);
    n.key = state.key >= 0 && state.key < a.keys ? state.key : n.first.key;
    const auto& queryTokens = trace.queryTokens(a);
    n.queryText = numberedToken(tokenName(queryTokens, n.query), queryTokens, n.query);
    n.keyText = numberedToken(tokenName(keyTokens, n.key), keyTokens, n.key);
    n.weight = double(weights(0, n.key));
    n.hidden = a.mask.hides(std::max(n.head, 0), n.query, n.key);
    n.visible = a.mask.visibleCount(std::max(n.head, 0), n.query, a.keys);
}

void readVectors(StepNumbers& n, const Attention& a, const engine::Projections* projections)
{
    const engine::HeadRule rule = a.rule(n.head);
    const int keyHead = a.keyHead(n.head);
    n.temperature = double(rule.temperature);
    n.normaliser = rule.normaliser;
    n.ablated = rule.ablated;
    n.queryRow = a.query.matrix(n.head).row(n.query);
    n.keyRow = a.key.matrix(keyHead).row(n.key);
    n.valueRow = a.value.matrix(keyHead).row(n.key);
    const engine::CellSteps cell = engine::cellSteps(a, n.head, n.query, n.key);
    n.product = cell.product;
    n.bias = cell.bias;
    n.score = cell.score;
    n.logSum = double(a.logSumExp.matrix()(n.head, n.query));
    if (projections)
        noteTurns(n, *projections, keyHead);
    n.context = engine::context(a, n.head, Range{n.query, n.query + 1});
}

void readWindow(Step& step, StepNumbers& n)
{
    const int64_t columns = step.source->columns();
    const int64_t marked = step.rowsAreKeys() ? n.key : n.query;
    step.rows = windowAround(marked, kWindowRows, step.source->rows());
    if (step.columnsAreKeys()) {
        step.columns = windowAround(n.key, kWindowColumns, columns);
    } else {
        engine::Matrix row(1, columns);
        step.source->read({marked, marked + 1}, {0, columns}, row);
        const int64_t begin = step.kind == StepKind::Concat && n.head >= 0 ? n.head * n.valueSize
                                                                           : firstUsed(row.row(0));
        step.columns = {begin, std::min(begin + kWindowColumns, columns)};
        if (step.kind == StepKind::Concat)
            n.concatLength = double(row.norm());
        else if (step.kind == StepKind::Output)
            n.output = row.row(0);
    }
    step.window.resize(step.rows.size(), step.columns.size());
    step.source->read(step.rows, step.columns, step.window);
    step.limit = std::max(limitOf(step.thumbnail), limitOf(step.window));
}

} // namespace models
