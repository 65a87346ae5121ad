#include "models/patchingmodel.h"

#include "engine/analysis/metricsummary.h"
#include "engine/explanations/paths.h"
#include "models/attentionmodel.h"
#include "models/figuretext.h"
#include "models/headtext.h"

#include <cmath>

namespace models {

namespace explanations = engine::explanations;

using engine::Matrix;
using engine::Result;
using engine::Vector;
using engine::gradient::Scalar;
using explanations::Subject;

namespace {

/// Two runs and what is measured of them.
struct Runs
{
    Subject clean, corrupted;
    Scalar scalar;
};

Result<Runs> runsOf(const TracePtr& trace, engine::Tracer& tracer, const std::string& text,
                    Measure measure, const std::stop_token& stop)
{
    Result<Subject> clean = Subject::of(trace, {0, stop, {}});
    if (!clean)
        return tl::make_unexpected(clean.error());
    const engine::TraceRequest& request = trace->request;
    const auto* model = std::get_if<engine::ModelSource>(&request.source);
    if (!model || model->inputs.source || !model->inputs.image.empty())
        return engine::fail(
            engine::translatable("Engine", "Patching needs a model that reads one text."), {},
            engine::translatable("Engine", "Open a language model or a classifier of texts."));
    engine::TraceControl control;
    control.stop = stop;
    const auto other = tracer.trace(withInput(request, text), control);
    if (!other)
        return tl::make_unexpected(other.error());
    Result<Subject> corrupted = Subject::of(*other, {0, stop, {}});
    if (!corrupted)
        return tl::make_unexpected(corrupted.error());
    Result<Scalar> scalar = scalarFor(*clean, measure);
    if (!scalar)
        return tl::make_unexpected(scalar.error());
    return Runs{std::move(*clean), std::move(*corrupted), std::move(*scalar)};
}

NumberGrid gridOf(const Matrix& values, float middle, QStringList rows, QStringList columns)
{
    NumberGrid grid;
    grid.rows = int(values.rows());
    grid.columns = int(values.cols());
    grid.values.assign(values.data(), values.data() + values.size());
    grid.rowNames = std::move(rows);
    grid.columnNames = std::move(columns);
    grid.middle = middle;
    return grid;
}

} // namespace

/// What is patched into what.
struct PatchingModel::Question
{
    TracePtr trace;
    std::shared_ptr<engine::Tracer> tracer;
    QString text; ///< the corrupted one, or the file of pairs
    What what = What::Residual;
    Measure measure = Measure::Logit;
    bool exact = false;
    std::vector<explanations::Edge> edges = {};
};

namespace {

QStringList numbered(int count)
{
    QStringList names;
    for (int i = 0; i < count; ++i)
        names << QString::number(i);
    return names;
}

QStringList layersOf(int count)
{
    QStringList names;
    for (int l = 0; l < count; ++l)
        names << layerName(l);
    return names;
}

/// What enters each layer, and what leaves the last.
QStringList streamOf(int count)
{
    return layersOf(count - 1) << PatchingModel::tr("output");
}

/// Estimates of all heads, one below the other.
Matrix stacked(const std::vector<Matrix>& layers, int heads)
{
    Matrix all(int64_t(layers.size()) * heads, layers.empty() ? 0 : layers.front().cols());
    for (size_t l = 0; l < layers.size(); ++l)
        all.middleRows(int64_t(l) * heads, heads) = layers[l];
    return all;
}

} // namespace

PatchingModel::PatchingModel(Document* document, QObject* parent) : ResultModel(document, parent) {}

void PatchingModel::start(const QString& corrupted, What what, Measure measure, bool exact)
{
    const TracePtr trace = wholeTrace();
    if (!trace)
        return;
    const Question question{trace, document()->sharedTracer(), corrupted, what, measure, exact};
    compute([this, question](const std::stop_token& stop, const Report& report) -> Result<Show> {
        auto found = patch(question, stop, report,
                           [&](const Found& so) { post(stop, [this, so] { take(so); }); });
        if (!found)
            return tl::make_unexpected(found.error());
        return Show([this, all = std::move(*found)] { m_found = all; });
    });
}

void PatchingModel::startEdges(const QString& corrupted, std::vector<explanations::Edge> edges,
                               Measure measure)
{
    const TracePtr trace = document()->trace();
    if (!trace)
        return;
    const Question question{
        trace, document()->sharedTracer(), corrupted, What::Edges, measure, true, std::move(edges)};
    compute([this, question](const std::stop_token& stop, const Report&) -> Result<Show> {
        auto found = patchEdges(question, stop);
        if (!found)
            return tl::make_unexpected(found.error());
        return Show([this, all = std::move(*found)] { m_found = all; });
    });
}

std::optional<explanations::Edge> PatchingModel::edgeAt(qint64 query, qint64 key) const
{
    const SelectionState& state = document()->selection().state();
    if (state.layer < 0 || state.head < 0 || query < 0 || key < 0)
        return std::nullopt;
    return explanations::Edge{state.stack, state.kind, state.layer, state.head, query, key};
}

void PatchingModel::startPairs(const QString& file, What what, Measure measure)
{
    const TracePtr trace = wholeTrace();
    if (!trace)
        return;
    const Question question{trace, document()->sharedTracer(), file, what, measure, true};
    compute([this, question](const std::stop_token& stop, const Report& report) -> Result<Show> {
        auto found = patchAll(question, stop, report);
        if (!found)
            return tl::make_unexpected(found.error());
        return Show([this, all = std::move(*found)] { m_found = all; });
    });
}

Result<PatchingModel::Found> PatchingModel::patch(const Question& question,
                                                  const std::stop_token& stop, const Report& report,
                                                  const std::function<void(const Found&)>& tell)
{
    const Result<Runs> runs = runsOf(question.trace, *question.tracer, question.text.toStdString(),
                                     question.measure, stop);
    if (!runs)
        return tl::make_unexpected(runs.error());
    const auto estimate =
        explanations::estimatePatching(runs->clean, runs->corrupted, runs->scalar);
    if (!estimate)
        return tl::make_unexpected(estimate.error());
    Found found;
    found.what = question.what;
    found.stack = runs->clean.last();
    found.heads = runs->clean.model().options().stack(found.stack).heads;
    found.summary =
        tr("%1; of the other text: %2")
            .arg(scalarText(runs->clean, runs->scalar, question.measure, estimate->clean),
                 figureText(estimate->corrupted, 5));
    const auto middle = float(estimate->clean);
    QStringList tokens;
    for (const engine::TraceToken& token : question.trace->tokens(found.stack))
        tokens << axisText(token);
    if (question.what == What::Paths) {
        const auto paths =
            explanations::patchPaths(runs->clean, runs->corrupted, runs->scalar, {}, report);
        if (!paths)
            return tl::make_unexpected(paths.error());
        found.grid =
            gridOf(*paths, middle, layersOf(int(paths->rows())), numbered(int(paths->cols())));
        found.exactRows = found.grid.rows;
        return found;
    }
    const bool residual = question.what == What::Residual;
    if (residual) {
        found.grid = gridOf(estimate->residEstimate, middle,
                            streamOf(int(estimate->residEstimate.rows())), tokens);
    } else {
        QStringList names;
        for (int l = 0; l < int(estimate->headEstimate.size()); ++l)
            for (int h = 0; h < found.heads; ++h)
                names << QStringLiteral("%1.%2").arg(l).arg(h);
        found.grid = gridOf(stacked(estimate->headEstimate, found.heads), middle, names, tokens);
    }
    tell(found);
    if (!question.exact)
        return found;
    const auto keep = [&](int64_t first, const Matrix& rows) {
        std::copy_n(rows.data(), rows.size(),
                    found.grid.values.begin() + first * found.grid.columns);
        found.exactRows = int(first + rows.rows());
        report(float(found.exactRows) / float(found.grid.rows));
        tell(found);
    };
    if (residual) {
        const auto measured =
            explanations::patchResid(runs->clean, runs->corrupted, runs->scalar,
                                     [&](int row, const Vector& values) { keep(row, values); });
        return measured ? Result<Found>(found) : tl::make_unexpected(measured.error());
    }
    for (int l = 0; l < int(estimate->headEstimate.size()); ++l) {
        const auto measured =
            explanations::patchHeads(runs->clean, runs->corrupted, runs->scalar, l);
        if (!measured)
            return tl::make_unexpected(measured.error());
        keep(int64_t(l) * found.heads, *measured);
    }
    return found;
}

Result<PatchingModel::Found> PatchingModel::patchEdges(const Question& question,
                                                       const std::stop_token& stop)
{
    const Result<Runs> runs = runsOf(question.trace, *question.tracer, question.text.toStdString(),
                                     question.measure, stop);
    if (!runs)
        return tl::make_unexpected(runs.error());
    const auto patched =
        explanations::patchEdges(runs->clean, runs->corrupted, runs->scalar, question.edges);
    if (!patched)
        return tl::make_unexpected(patched.error());
    Found found;
    found.what = What::Edges;
    found.edges = question.edges;
    found.summary =
        tr("%1; of the other text: %2")
            .arg(scalarText(runs->clean, runs->scalar, question.measure, patched->clean),
                 figureText(patched->corrupted, 5));
    Matrix values(int64_t(question.edges.size()), 2);
    QStringList names;
    for (size_t i = 0; i < question.edges.size(); ++i) {
        const explanations::Edge& edge = question.edges[i];
        const engine::Attention& a = *question.trace->find(edge.stack, edge.layer, edge.kind);
        values(Eigen::Index(i), 0) = float(patched->estimate[i] - patched->clean);
        values(Eigen::Index(i), 1) = float(patched->exact[i] - patched->clean);
        names << tr("%1.%2: %3 → %4", "layer.head: key → query")
                     .arg(QString::number(edge.layer), QString::number(edge.head),
                          axisText(question.trace->keyTokens(a)[size_t(edge.key)]),
                          axisText(question.trace->queryTokens(a)[size_t(edge.query)]));
    }
    found.grid = gridOf(values, 0, names, {tr("change, estimated"), tr("change, exact")});
    found.exactRows = found.grid.rows;
    return found;
}

Result<PatchingModel::Found>
PatchingModel::patchAll(const Question& question, const std::stop_token& stop, const Report& report)
{
    const auto pairs = readPairs(question.text, 0, stop);
    if (!pairs)
        return tl::make_unexpected(pairs.error());
    if (pairs->empty())
        return engine::fail(engine::translatable("Engine", "The file %1 has no texts."),
                            {question.text.toStdString()});
    Found found;
    QStringList tokens;
    const auto effects = patchPairs(
        *pairs,
        [&](const std::string& text) -> Result<Subject> {
            engine::TraceControl control;
            control.stop = stop;
            const auto run =
                question.tracer->trace(withInput(question.trace->request, text), control);
            if (!run)
                return tl::make_unexpected(run.error());
            Result<Subject> subject = Subject::of(*run, {0, stop, {}});
            if (subject)
                found.stack = subject->last();
            return subject;
        },
        [&](const Subject& subject) { return scalarFor(subject, question.measure); }, report);
    if (!effects)
        return tl::make_unexpected(effects.error());
    const bool residual = question.what == What::Residual;
    if (residual && !effects->aligned())
        return engine::fail(
            engine::translatable("Engine", "The texts of %1 differ in their numbers of tokens: "
                                           "their positions cannot be compared."),
            {question.text.toStdString()}, engine::translatable("Engine", "Patch heads instead."));
    const std::vector<Matrix>& changes = residual ? effects->resid : effects->heads;
    Matrix mean = Matrix::Zero(changes.front().rows(), changes.front().cols());
    Matrix deviation = mean;
    for (Eigen::Index i = 0; i < mean.size(); ++i) {
        std::vector<double> values;
        for (const Matrix& one : changes)
            values.push_back(double(one.data()[i]));
        const engine::MetricSpread spread = engine::spreadOf(values);
        mean.data()[i] = float(spread.mean);
        deviation.data()[i] = float(spread.deviation);
    }
    const auto rows = int(mean.rows());
    found.grid =
        gridOf(mean, 0, residual ? streamOf(rows) : layersOf(rows), numbered(int(mean.cols())));
    found.deviations.assign(deviation.data(), deviation.data() + deviation.size());
    found.what = residual ? What::Residual : What::Paths;
    found.heads = int(effects->heads.front().cols());
    found.exactRows = rows;
    found.pairs = int(changes.size());
    found.summary = tr("Mean change over %Ln pair(s). Unpatched: %1, of the other texts: %2.",
                       nullptr, found.pairs)
                        .arg(figureText(engine::spreadOf(effects->clean).mean, 5),
                             figureText(engine::spreadOf(effects->corrupted).mean, 5));
    return found;
}

void PatchingModel::take(const Found& found)
{
    const bool same = found.grid.rows == m_found.grid.rows &&
                      found.grid.columns == m_found.grid.columns && found.pairs == m_found.pairs;
    if (!same)
        beginResetModel();
    m_found = found;
    if (!same)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit changed();
}

SelectionState PatchingModel::place(int row, int column) const
{
    SelectionState state = document()->selection().state();
    if (m_found.what == What::Edges) {
        const explanations::Edge& edge = m_found.edges[size_t(row)];
        state.stack = edge.stack;
        state.kind = edge.kind;
        state.layer = edge.layer;
        state.head = edge.head;
        state.query = edge.query;
        state.key = edge.key;
        return state;
    }
    state.stack = m_found.stack;
    state.kind = engine::Kind::Self;
    if (m_found.what == What::Residual) {
        state.layer = std::min(row, std::max(0, m_found.grid.rows - 2));
        if (m_found.pairs == 0)
            state.query = column;
    } else if (m_found.what == What::Heads) {
        state.layer = row / m_found.heads;
        state.head = row % m_found.heads;
        state.query = column;
    } else {
        state.layer = row;
        state.head = column;
    }
    return state;
}

int PatchingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_found.grid.rows;
}

int PatchingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_found.grid.columns * (m_found.pairs > 0 ? 2 : 1);
}

QVariant PatchingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const NumberGrid& grid = m_found.grid;
    const int column = index.column() % grid.columns;
    const auto at = size_t(index.row()) * size_t(grid.columns) + size_t(column);
    return figure(double(index.column() < grid.columns ? grid.values[at] : m_found.deviations[at]),
                  role);
}

QVariant PatchingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    const NumberGrid& grid = m_found.grid;
    if (orientation == Qt::Vertical)
        return grid.rowNames.value(section);
    return section < grid.columns
               ? grid.columnNames.value(section)
               : tr("deviation of %1").arg(grid.columnNames.value(section - grid.columns));
}

} // namespace models
