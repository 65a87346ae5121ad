#include "models/stepmodel.h"

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
constexpr int kVectorShown = 4;      ///< numbers of a vector that a line of text shows
constexpr double kLargestExp = 300;  ///< above, sums of exponentials are written as logarithms
constexpr float kTurnedFrom = 1e-3F; ///< relative difference that rounding does not make

/// One head of a tensor [H, T, D].
class SliceSource : public BlockSource
{
public:
    SliceSource(engine::Tensor tensor, int64_t index) : m_tensor(std::move(tensor)), m_index(index)
    {
    }
    int64_t rows() const override { return m_tensor.extent(1); }
    int64_t columns() const override { return m_tensor.extent(2); }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        out =
            m_tensor.matrix(m_index).block(rows.begin, columns.begin, rows.size(), columns.size());
    }

private:
    engine::Tensor m_tensor;
    int64_t m_index;
};

/// What was projected; shares the projections.
class InputSource : public BlockSource
{
public:
    explicit InputSource(std::shared_ptr<const engine::Projections> p) : m_projections(std::move(p))
    {
    }
    int64_t rows() const override { return m_projections->input.rows(); }
    int64_t columns() const override { return m_projections->input.cols(); }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        out = m_projections->input.block(rows.begin, columns.begin, rows.size(), columns.size());
    }

private:
    std::shared_ptr<const engine::Projections> m_projections;
};

/// Scores on their way, before the mask: any block is a product of a few rows.
class ScoreSource : public BlockSource
{
public:
    ScoreSource(TracePtr trace, const Attention* attention, int head, engine::ScoreStage stage)
        : m_trace(std::move(trace)), m_attention(attention), m_head(head), m_stage(stage)
    {
    }
    int64_t rows() const override { return m_attention->queries; }
    int64_t columns() const override { return m_attention->keys; }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        engine::fillScores(*m_attention, m_head, m_stage, rows, columns, out);
    }

private:
    TracePtr m_trace;
    const Attention* m_attention;
    int m_head;
    engine::ScoreStage m_stage;
};

/// Weighted sums of values of one head, or (head −1) of all side by side.
class ContextSource : public BlockSource
{
public:
    ContextSource(TracePtr trace, const Attention* attention, int head)
        : m_trace(std::move(trace)), m_attention(attention), m_head(head)
    {
    }
    int64_t rows() const override { return m_attention->queries; }
    int64_t columns() const override
    {
        return m_attention->value.extent(2) * (m_head < 0 ? m_attention->heads : 1);
    }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        fill(rows, columns, out);
    }
    void sample(const engine::Steps& rows, engine::MatrixRef out) const override
    {
        fill(rows, {0, this->columns()}, out);
    }

private:
    void fill(const engine::Steps& rows, Range columns, engine::MatrixRef out) const
    {
        const int64_t size = m_attention->value.extent(2);
        for (int64_t h = columns.begin / size; h * size < columns.end; ++h) {
            const Range part{std::max(columns.begin, h * size),
                             std::min(columns.end, (h + 1) * size)};
            out.middleCols(part.begin - columns.begin, part.size()) =
                engine::context(*m_attention, m_head < 0 ? int(h) : m_head, rows)
                    .middleCols(part.begin - h * size, part.size());
        }
    }

    TracePtr m_trace;
    const Attention* m_attention;
    int m_head;
};

/// What the attention hands on: all heads times W_O.
class OutputSource : public BlockSource
{
public:
    OutputSource(BlockSourcePtr joined, std::shared_ptr<const engine::Projections> p)
        : m_joined(std::move(joined)), m_projections(std::move(p))
    {
    }
    int64_t rows() const override { return m_joined->rows(); }
    int64_t columns() const override { return m_projections->output.cols(); }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        Matrix joined(rows.size(), m_joined->columns());
        m_joined->read(rows, {0, m_joined->columns()}, joined);
        project(joined, columns, out);
    }
    void sample(const engine::Steps& rows, engine::MatrixRef out) const override
    {
        Matrix joined(rows.count, m_joined->columns());
        m_joined->sample(rows, joined);
        project(joined, {0, columns()}, out);
    }

private:
    void project(const Matrix& joined, Range columns, engine::MatrixRef out) const
    {
        out.noalias() = joined * m_projections->output.middleCols(columns.begin, columns.size());
        if (m_projections->outputBias.size() != 0)
            out.rowwise() += m_projections->outputBias.segment(columns.begin, columns.size());
    }

    BlockSourcePtr m_joined;
    std::shared_ptr<const engine::Projections> m_projections;
};

/// Where the numbers of a row begin whose first features hold next to nothing, as a pattern's
/// output does; else 0.
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

/// A few cells, evenly spaced, of a signed matrix; weights by their maxima.
Matrix thumbnailOf(const BlockSource& source, bool maxima, const std::stop_token& stop)
{
    const int64_t rows = std::min<int64_t>(StepModel::kThumbnailSide, source.rows());
    const int64_t columns = std::min<int64_t>(StepModel::kThumbnailSide, source.columns());
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

QString exact(double value)
{
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    return QLocale().toString(value, 'g', 6);
}

QString rounded(double value)
{
    return QLocale().toString(value, 'f', 2);
}

QString thousandths(double value)
{
    return QLocale().toString(value, 'f', 3);
}

QString vectorText(const engine::Vector& vector)
{
    const QLocale locale;
    QStringList parts;
    const Eigen::Index first = firstUsed(vector);
    const Eigen::Index end = std::min<Eigen::Index>(first + kVectorShown, vector.size());
    if (first > 0)
        parts << QStringLiteral("…");
    for (Eigen::Index i = first; i < end; ++i)
        parts << locale.toString(double(vector[i]), 'g', 4);
    if (end < vector.size())
        parts << QStringLiteral("…");
    return QStringLiteral("(%1)").arg(parts.join(QStringLiteral("; ")));
}

} // namespace

StepModel::StepModel(Document* document, QObject* parent)
    : QAbstractListModel(parent), m_document(document),
      m_job(this, [this](Shown shown) { present(std::move(shown)); })
{
    connect(document, &Document::traceChanged, this, &StepModel::reload);
    connect(&document->selection(), &Selection::cellChanged, this, &StepModel::reload);
    connect(&document->selection(), &Selection::headsChanged, this, &StepModel::reload);
    reload();
}

int StepModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.steps.size());
}

QHash<int, QByteArray> StepModel::roleNames() const
{
    QHash<int, QByteArray> names = QAbstractListModel::roleNames();
    names[KindRole] = "kind";
    names[FormulaRole] = "formula";
    names[DefinitionRole] = "definition";
    names[CaptionRole] = "caption";
    names[ShapeRole] = "shape";
    names[SentenceRole] = "sentence";
    names[NumbersRole] = "numbers";
    return names;
}

QVariant StepModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Step& step = m_shown.steps[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return name(step.kind);
    case Qt::ToolTipRole:
    case SentenceRole:
        return sentence(step.kind);
    case KindRole:
        return int(step.kind);
    case FormulaRole:
        return formula(step.kind);
    case DefinitionRole:
        return definition(step);
    case CaptionRole:
        return caption(step.kind);
    case ShapeRole:
        return tr("%1 × %2").arg(QLocale().toString(qint64(step.source->rows())),
                                 QLocale().toString(qint64(step.source->columns())));
    case NumbersRole:
        return calculation(step.kind);
    default:
        return {};
    }
}

int StepModel::find(StepKind kind) const
{
    const auto found = std::ranges::find(m_shown.steps, kind, &Step::kind);
    return found == m_shown.steps.end() ? -1 : int(found - m_shown.steps.begin());
}

void StepModel::reload()
{
    const Attention* attention = m_document->attention();
    if (!attention) {
        m_job.cancel();
        present({});
        return;
    }
    m_job.start([trace = m_document->trace(), attention, state = m_document->selection().state(),
                 previous = m_shown.prepared](const std::stop_token& stop) {
        return compute(trace, attention, state, previous, stop);
    });
}

void StepModel::wait()
{
    if (!m_job.isBusy())
        return;
    m_job.cancel();
    if (const Attention* attention = m_document->attention())
        present(compute(m_document->trace(), attention, m_document->selection().state(),
                        m_shown.prepared, {}));
}

void StepModel::present(Shown shown)
{
    const bool sameSteps =
        std::ranges::equal(shown.steps, m_shown.steps, {}, &Step::kind, &Step::kind);
    if (!sameSteps)
        beginResetModel();
    m_shown = std::move(shown);
    if (!sameSteps)
        endResetModel();
    else if (!m_shown.steps.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
    emit changed();
}

void StepModel::retranslate()
{
    if (!m_shown.steps.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
    emit changed();
}

StepModel::PreparedPtr StepModel::prepare(const TracePtr& trace, const Attention* attention,
                                          int head, const PreparedPtr& previous,
                                          const std::stop_token& stop)
{
    const bool sameAttention =
        previous && previous->trace == trace && previous->attention == attention;
    if (sameAttention && previous->head == head)
        return previous;
    auto result = std::make_shared<Prepared>();
    result->trace = trace;
    result->attention = attention;
    result->head = head;
    if (sameAttention) {
        result->projections = previous->projections;
        result->error = previous->error;
    } else if (trace->origin && attention->hasVectors()) {
        auto made = trace->origin->projections(*trace, *attention);
        if (made)
            result->projections = std::make_shared<engine::Projections>(std::move(*made));
        else
            result->error = made.error();
    }
    const auto add = [&](StepKind kind, BlockSourcePtr source) {
        Step& step = result->steps.emplace_back();
        step.kind = kind;
        step.source = std::move(source);
    };
    const auto miss = [&](Why why, std::initializer_list<StepKind> kinds) {
        result->missing << QList<StepKind>(kinds);
        result->why = why;
    };
    using enum StepKind;
    const bool vectors = attention->hasVectors();
    if (result->projections)
        add(Input, std::make_shared<InputSource>(result->projections));
    if (vectors && head >= 0) {
        using Stage = engine::ScoreStage;
        const auto scores = [&](Stage stage) {
            return std::make_shared<ScoreSource>(trace, attention, head, stage);
        };
        const int keyHead = attention->keyHead(head);
        add(Query, std::make_shared<SliceSource>(attention->query, head));
        add(Key, std::make_shared<SliceSource>(attention->key, keyHead));
        add(Value, std::make_shared<SliceSource>(attention->value, keyHead));
        add(Products, scores(Stage::Product));
        add(Scaled, scores(Stage::Scaled));
        if (attention->addsToScores())
            add(Biased, scores(Stage::Biased));
        if (attention->rule(head).temperature != 1)
            add(Tempered, scores(Stage::Tempered));
        if (hidesAnything(*attention))
            add(Masked, headSource(trace, attention, head, models::Shown::Scores));
    } else if (attention->storedScores) {
        add(Stored, headSource(trace, attention, head, models::Shown::Scores));
    }
    add(Softmax, headSource(trace, attention, head, models::Shown::Weights));
    if (vectors) {
        if (head >= 0)
            add(Context, std::make_shared<ContextSource>(trace, attention, head));
        const auto joined = std::make_shared<ContextSource>(trace, attention, -1);
        add(Concat, joined);
        if (result->projections)
            add(Output, std::make_shared<OutputSource>(joined, result->projections));
    }
    if (attention->layer < 0)
        miss(Why::Aggregate, {Input, Query, Key, Value, Products, Scaled, Context, Concat, Output});
    else if (!vectors)
        miss(Why::Imported, {Input, Query, Key, Value, Products, Scaled, Context, Concat, Output});
    else if (head < 0)
        miss(Why::Aggregate, {Query, Key, Value, Products, Scaled, Context});
    else if (!result->projections)
        miss(Why::NoProjections, {Input, Output});
    for (Step& step : result->steps)
        step.thumbnail = thumbnailOf(*step.source, step.kind == Softmax, stop);
    return result;
}

namespace {

/// The two keys that get most from the query, and the cell that is looked at.
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

/// The vectors of the cell, and how its score comes to be.
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

/// What of a step's matrix is shown around the cell that is looked at.
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

} // namespace

StepModel::Shown StepModel::compute(const TracePtr& trace, const Attention* attention,
                                    const SelectionState& state, const PreparedPtr& previous,
                                    const std::stop_token& stop)
{
    Shown shown;
    shown.prepared = prepare(trace, attention, state.head, previous, stop);
    shown.steps = shown.prepared->steps;
    const Attention& a = *attention;
    StepNumbers& n = shown.numbers;
    n.layer = a.layer;
    n.head = state.head;
    n.heads = a.heads;
    n.queries = a.queries;
    n.keys = a.keys;
    n.size = a.query.extent(2);
    n.valueSize = a.value.extent(2);
    n.cross = a.kind == engine::Kind::Cross;
    n.scale = double(a.scale);
    if (a.queries == 0 || a.keys == 0)
        return shown;
    countWeights(n, *trace, a, state);
    const engine::Projections* projections = shown.prepared->projections.get();
    if (projections)
        n.input = projections->input.row(n.query);
    if (a.hasVectors() && n.head >= 0)
        readVectors(n, a, projections);
    for (Step& step : shown.steps) {
        if (stop.stop_requested())
            return shown;
        readWindow(step, n);
    }
    return shown;
}

QString StepModel::rowText(const Step& step, qint64 row) const
{
    const Prepared* p = m_shown.prepared.get();
    if (!p)
        return {};
    return tokenName(step.rowsAreKeys() ? p->trace->keyTokens(*p->attention)
                                        : p->trace->queryTokens(*p->attention),
                     row);
}

QString StepModel::columnText(const Step& step, qint64 column) const
{
    const Prepared* p = m_shown.prepared.get();
    if (!p)
        return {};
    return step.columnsAreKeys() ? tokenName(p->trace->keyTokens(*p->attention), column)
                                 : QLocale().toString(column);
}

QString StepModel::missingText() const
{
    const Prepared* p = m_shown.prepared.get();
    if (!p || p->missing.isEmpty())
        return {};
    QStringList names;
    for (const StepKind kind : p->missing)
        names << name(kind);
    QString reason;
    switch (p->why) {
    case Why::None:
        return {};
    case Why::Imported:
        reason = tr("what is open holds attention weights, but no vectors.");
        break;
    case Why::Aggregate:
        reason = tr("a mean or maximum over heads or layers has no vectors of its own; choose one "
                    "head of one layer.");
        break;
    case Why::NoProjections:
        reason = p->trace->origin ? errorText(p->error)
                                  : tr("the file does not hold the layer's matrices.");
        break;
    }
    return tr("Not shown: %1. Reason: %2")
        .arg(names.join(tr(", ", "between the names of steps")), reason);
}

QString StepModel::name(StepKind kind) const
{
    switch (kind) {
    case StepKind::Input:
        return QStringLiteral("X");
    case StepKind::Query:
        return QStringLiteral("Q");
    case StepKind::Key:
        return QStringLiteral("K");
    case StepKind::Value:
        return QStringLiteral("V");
    case StepKind::Products:
        return QStringLiteral("QKᵀ");
    case StepKind::Scaled:
        return tr("÷ √d");
    case StepKind::Biased:
        return tr("+ bias");
    case StepKind::Tempered:
        return tr("÷ temperature");
    case StepKind::Masked:
        return tr("mask");
    case StepKind::Stored:
        return tr("scores");
    case StepKind::Softmax:
        return tr("softmax");
    case StepKind::Context:
        return QStringLiteral("· V");
    case StepKind::Concat:
        return tr("concat");
    case StepKind::Output:
        return QStringLiteral("→ W_O");
    }
    return {};
}

QString StepModel::formula(StepKind kind) const
{
    const bool cross = m_shown.numbers.cross;
    switch (kind) {
    case StepKind::Input:
        return QStringLiteral("X");
    case StepKind::Query:
        return QStringLiteral("Q = XW_Q");
    case StepKind::Key:
        return cross ? QStringLiteral("K = EW_K") : QStringLiteral("K = XW_K");
    case StepKind::Value:
        return cross ? QStringLiteral("V = EW_V") : QStringLiteral("V = XW_V");
    case StepKind::Products:
        return QStringLiteral("QK^T");
    case StepKind::Scaled:
        return m_shown.numbers.scale == 1 ? QStringLiteral("× 1") : QStringLiteral("÷ √d");
    case StepKind::Biased:
        return QStringLiteral("+ B");
    case StepKind::Tempered:
        return QStringLiteral("÷ τ");
    case StepKind::Masked:
        return QStringLiteral("mask");
    case StepKind::Stored:
        return QStringLiteral("S");
    case StepKind::Softmax:
        return m_shown.numbers.normaliser == engine::Normaliser::Hard ? QStringLiteral("argmax")
               : m_shown.numbers.normaliser == engine::Normaliser::Sampled
                   ? QStringLiteral("sample")
                   : QStringLiteral("softmax");
    case StepKind::Context:
        return QStringLiteral("· V");
    case StepKind::Concat:
        return QStringLiteral("concat");
    case StepKind::Output:
        return QStringLiteral("→ W_O");
    }
    return {};
}

QString StepModel::definition(const Step& step) const
{
    const StepNumbers& n = m_shown.numbers;
    const engine::Projections* p = m_shown.prepared ? m_shown.prepared->projections.get() : nullptr;
    const auto biased = [](const QString& product, const QString& bias, bool there) {
        return there ? product + QStringLiteral(" + ") + bias : product;
    };
    const QString read = n.cross ? QStringLiteral("E") : QStringLiteral("X");
    switch (step.kind) {
    case StepKind::Input:
        return QStringLiteral("X ∈ ℝ^{%1 × %2}")
            .arg(qint64(step.source->rows()))
            .arg(qint64(step.source->columns()));
    case StepKind::Query:
        return biased(QStringLiteral("Q = XW_Q"), QStringLiteral("b_Q"),
                      p && p->queryBias.size() != 0);
    case StepKind::Key:
        return biased(QStringLiteral("K = %1W_K").arg(read), QStringLiteral("b_K"),
                      p && p->keyBias.size() != 0);
    case StepKind::Value:
        return biased(QStringLiteral("V = %1W_V").arg(read), QStringLiteral("b_V"),
                      p && p->valueBias.size() != 0);
    case StepKind::Products:
        return QStringLiteral("(QK^T)_{ij} = Σ_c q_{ic} k_{jc}");
    case StepKind::Scaled:
        if (n.scale == 1)
            return QStringLiteral("S = QK^T");
        if (std::abs(n.scale * std::sqrt(double(n.size)) - 1) < 1e-4)
            return QStringLiteral("S = \\frac{QK^T}{\\sqrt{d}} = \\frac{QK^T}{\\sqrt{%1}}")
                .arg(n.size);
        return QStringLiteral("S = QK^T × %1").arg(exact(n.scale));
    case StepKind::Biased:
        return n.scale == 1 ? QStringLiteral("S = QK^T + B")
                            : QStringLiteral("S = \\frac{QK^T}{\\sqrt{d}} + B");
    case StepKind::Tempered:
        return QStringLiteral("S ← \\frac{S}{τ} = \\frac{S}{%1}").arg(exact(n.temperature));
    case StepKind::Masked:
        return QStringLiteral("s_{ij} ← −∞");
    case StepKind::Stored:
        return QStringLiteral("S");
    case StepKind::Softmax:
        if (n.normaliser == engine::Normaliser::Hard)
            return QStringLiteral("α_{ij} = [j = argmax_k s_{ik}]");
        if (n.normaliser == engine::Normaliser::Sampled)
            return QStringLiteral("P(α_{ij} = 1) = \\frac{e^{s_{ij}}}{Σ_k e^{s_{ik}}}");
        return QStringLiteral("α_{ij} = \\frac{e^{s_{ij}}}{Σ_k e^{s_{ik}}}");
    case StepKind::Context:
        return QStringLiteral("z_i = Σ_j α_{ij} v_j");
    case StepKind::Concat:
        return QStringLiteral("Z = [Z_1, …, Z_{%1}]").arg(n.heads);
    case StepKind::Output:
        return biased(QStringLiteral("Y = ZW_O"), QStringLiteral("b_O"),
                      p && p->outputBias.size() != 0);
    }
    return {};
}

QString StepModel::caption(StepKind kind) const
{
    switch (kind) {
    case StepKind::Input:
        return tr("hidden");
    case StepKind::Query:
        return tr("query");
    case StepKind::Key:
        return tr("key");
    case StepKind::Value:
        return tr("value");
    case StepKind::Products:
        return tr("scores");
    case StepKind::Scaled:
        return tr("scaled");
    case StepKind::Biased:
        return tr("position");
    case StepKind::Tempered:
        return tr("tempered");
    case StepKind::Masked:
        return tr("masked");
    case StepKind::Stored:
        return tr("stored");
    case StepKind::Softmax:
        return tr("weights");
    case StepKind::Context:
        return tr("values");
    case StepKind::Concat:
        return tr("heads");
    case StepKind::Output:
        return tr("output");
    }
    return {};
}

QString StepModel::sentence(StepKind kind) const
{
    const StepNumbers& n = m_shown.numbers;
    const QLocale locale;
    const auto length = [](const engine::Vector& vector) { return rounded(double(vector.norm())); };
    const QString size = locale.toString(n.size);
    switch (kind) {
    case StepKind::Input:
        return tr("X: what layer %1 reads, a row of %2 numbers for every token; that of “%3” has "
                  "length %4.")
            .arg(locale.toString(n.layer), locale.toString(qint64(n.input.size())), n.queryText,
                 length(n.input));
    case StepKind::Query:
        return (n.queryTurned
                    ? tr("Q: every row of X times W_Q, then fitted to its position, is a query: %1 "
                         "numbers saying what the token looks for; that of “%2” has length %3.")
                    : tr("Q: every row of X times W_Q is a query: %1 numbers saying what the token "
                         "looks for; that of “%2” has length %3."))
            .arg(size, n.queryText, length(n.queryRow));
    case StepKind::Key:
        return (n.cross ? tr("K: every row of the encoder's output E times W_K is a key: %1 "
                             "numbers saying what the token offers; that of “%2” has length %3.")
                : n.keyTurned
                    ? tr("K: every row of X times W_K, then fitted to its position, is a key: %1 "
                         "numbers saying what the token offers; that of “%2” has length %3.")
                    : tr("K: every row of X times W_K is a key: %1 numbers saying what the token "
                         "offers; that of “%2” has length %3."))
            .arg(size, n.keyText, length(n.keyRow));
    case StepKind::Value:
        return (n.cross ? tr("V: every row of the encoder's output E times W_V gives %1 numbers to "
                             "hand on; the value of “%2” has length %3.")
                        : tr("V: every row of X times W_V gives %1 numbers to hand on; the value "
                             "of “%2” has length %3."))
            .arg(locale.toString(n.valueSize), n.keyText, length(n.valueRow));
    case StepKind::Products:
        return tr("QKᵀ: every query meets every key; “%1” times “%2” is %3, the sum of %4 "
                  "products.")
            .arg(n.queryText, n.keyText, exact(n.product), size);
    case StepKind::Scaled:
        if (n.scale == 1)
            return tr("scale: this model does not divide by √d; %1 of “%2” and “%3” stays.")
                .arg(rounded(n.product), n.queryText, n.keyText);
        if (std::abs(n.scale * std::sqrt(double(n.size)) - 1) > 1e-4)
            return tr("scale: products grow with the number of dimensions, a factor undoes it; "
                      "times %1, %2 of “%3” and “%4” becomes %5.")
                .arg(exact(n.scale), rounded(n.product), n.queryText, n.keyText,
                     thousandths(n.product * n.scale));
        return tr("÷ √d: products grow with the number of dimensions, dividing by √%1 undoes it; "
                  "divided by √%1, %2 of “%3” and “%4” becomes %5.")
            .arg(size, rounded(n.product), n.queryText, n.keyText,
                 thousandths(n.product * n.scale));
    case StepKind::Biased:
        return tr("bias: where two tokens stand counts too; for “%1” and “%2” it adds %3.")
            .arg(n.queryText, n.keyText, exact(n.bias));
    case StepKind::Tempered:
        return tr("temperature: scores are divided by %1, which makes the weights %2; “%3” and "
                  "“%4” score %5.")
            .arg(exact(n.temperature), n.temperature < 1 ? tr("sharper") : tr("flatter"),
                 n.queryText, n.keyText, exact(n.score));
    case StepKind::Masked:
        return (n.hidden ? tr("mask: “%1” sees %2 of %3 keys; “%4” is hidden from it.")
                         : tr("mask: “%1” sees %2 of %3 keys; “%4” is one of them."))
            .arg(n.queryText, locale.toString(n.visible), locale.toString(n.keys), n.keyText);
    case StepKind::Stored:
        return tr("scores: as the file holds them, one row for each of %1 queries.")
            .arg(locale.toString(n.queries));
    case StepKind::Softmax:
        if (n.visible == 0)
            return tr("softmax: “%1” sees no key, so its row is zeros.").arg(n.queryText);
        if (n.head == engine::kMeanHead)
            return tr("softmax, mean of %1 heads: for “%2”, “%3” wins with %4.")
                .arg(locale.toString(n.heads), n.queryText, n.first.text, rounded(n.first.weight));
        if (n.head == engine::kMaxHead)
            return tr("softmax, maximum of %1 heads: for “%2”, “%3” wins with %4.")
                .arg(locale.toString(n.heads), n.queryText, n.first.text, rounded(n.first.weight));
        if (n.normaliser == engine::Normaliser::Hard)
            return tr("argmax: the largest score of a row takes all; for “%1” it is “%2”.")
                .arg(n.queryText, n.first.text);
        if (n.normaliser == engine::Normaliser::Sampled)
            return tr("sample: one key of a row is drawn by its probability; for “%1” it is “%2”.")
                .arg(n.queryText, n.first.text);
        if (n.keys == 1)
            return tr("softmax: with a single key, its weight is 1.");
        return tr("softmax: every row of scaled scores becomes probabilities; for “%1”, “%2” "
                  "wins with %3 and “%4” takes %5.")
            .arg(n.queryText, n.first.text, rounded(n.first.weight), n.second.text,
                 rounded(n.second.weight));
    case StepKind::Context:
        if (n.ablated)
            return tr("· V: this head is ablated, so “%1” receives zeros from it.")
                .arg(n.queryText);
        return tr("· V: “%1” receives the values, each as much as it weighs: most of “%2” (%3); "
                  "the "
                  "sum has length %4.")
            .arg(n.queryText, n.first.text, rounded(n.first.weight), length(n.context));
    case StepKind::Concat:
        return tr("concat: the results of %1 heads stand side by side, %2 numbers for every token; "
                  "the row of “%3” has length %4.")
            .arg(locale.toString(n.heads), locale.toString(n.heads * n.valueSize), n.queryText,
                 rounded(n.concatLength));
    case StepKind::Output:
        return tr("W_O: mixes the heads into the %1 numbers that go back to the residual stream; "
                  "for “%2” they have length %3.")
            .arg(locale.toString(qint64(n.output.size())), n.queryText, length(n.output));
    }
    return {};
}

QString StepModel::calculation(StepKind kind) const
{
    const StepNumbers& n = m_shown.numbers;
    const auto vector = [](QChar letter, const engine::Vector& values) {
        return QStringLiteral("%1 = %2").arg(letter).arg(vectorText(values));
    };
    const double scaled = n.product * n.scale;
    switch (kind) {
    case StepKind::Input:
        return vector(u'x', n.input);
    case StepKind::Query:
        return vector(u'q', n.queryRow);
    case StepKind::Key:
        return vector(u'k', n.keyRow);
    case StepKind::Value:
        return vector(u'v', n.valueRow);
    case StepKind::Products:
        return QStringLiteral("q · k = %1").arg(exact(n.product));
    case StepKind::Scaled:
        return QStringLiteral("s = %1 × %2 = %3")
            .arg(exact(n.product), exact(n.scale), exact(scaled));
    case StepKind::Biased:
        return QStringLiteral("s = %1 + %2 = %3")
            .arg(exact(scaled), exact(n.bias), exact(scaled + n.bias));
    case StepKind::Tempered:
        return QStringLiteral("s = %1 ÷ %2 = %3")
            .arg(exact(scaled + n.bias), exact(n.temperature), exact(n.score));
    case StepKind::Masked:
        return QStringLiteral("s = %1").arg(n.hidden ? QStringLiteral("−∞") : exact(n.score));
    case StepKind::Stored:
        return {};
    case StepKind::Softmax:
        if (n.size == 0 || n.head < 0 || n.normaliser != engine::Normaliser::Soft)
            return QStringLiteral("α = %1").arg(exact(n.weight));
        if (n.hidden)
            return QStringLiteral("α = exp(−∞) / Σ exp(s)   α = 0");
        return (n.logSum > kLargestExp
                    ? QStringLiteral("α = exp(s − ln Σ)   s = %1   ln Σ = %2   α = %3")
                    : QStringLiteral("α = exp(s) / Σ exp(s)   s = %1   Σ = %2   α = %3"))
            .arg(exact(n.score), exact(n.logSum > kLargestExp ? n.logSum : std::exp(n.logSum)),
                 exact(n.weight));
    case StepKind::Context:
        return vector(u'z', n.context);
    case StepKind::Concat:
        return QStringLiteral("‖z‖ = %1").arg(exact(n.concatLength));
    case StepKind::Output:
        return vector(u'y', n.output);
    }
    return {};
}

} // namespace models
