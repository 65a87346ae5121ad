#include "models/patchingmodel.h"

#include "engine/explanations/paths.h"
#include "models/attentionmodel.h"
#include "models/figuretext.h"
#include "models/headtext.h"
#include "models/roles.h"

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
    engine::TraceRequest request = trace->request;
    auto* model = std::get_if<engine::ModelSource>(&request.source);
    if (!model || model->inputs.source || !model->inputs.image.empty())
        return engine::fail(
            engine::translatable("Engine", "Patching needs a model that reads one text."), {},
            engine::translatable("Engine", "Open a language model or a classifier of texts."));
    model->inputs.text = text;
    model->inputs.tokenIds.clear();
    engine::TraceControl control;
    control.stop = stop;
    const auto other = tracer.trace(request, control);
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

struct PatchingModel::News
{
    NumberGrid grid;
    int exactRows = 0;
    int heads = 1;
    engine::Stack stack = engine::Stack::Decoder;
    QString summary;
};

PatchingModel::PatchingModel(Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document),
      m_job(this, [this](const Result<void>& done) {
          if (done || done.error().sentence.empty())
              return;
          clear();
          m_reason = errorText(done.error());
          emit changed();
      })
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
    connect(document, &Document::traceChanged, this, [this] {
        m_job.cancel();
        clear();
        emit changed();
    });
}

void PatchingModel::clear()
{
    beginResetModel();
    m_grid = {};
    m_exactRows = 0;
    m_summary.clear();
    m_reason.clear();
    endResetModel();
}

void PatchingModel::start(const QString& corrupted, What what, Measure measure, bool exact)
{
    const TracePtr trace = m_document->trace();
    if (!trace)
        return;
    m_what = what;
    m_reason.clear();
    m_job.start([this, trace, tracer = m_document->sharedTracer(), text = corrupted.toStdString(),
                 what, measure, exact,
                 courier = m_job.courier()](const std::stop_token& stop) -> Result<void> {
        const Result<Runs> runs = runsOf(trace, *tracer, text, measure, stop);
        if (!runs)
            return tl::make_unexpected(runs.error());
        const auto estimate =
            explanations::estimatePatching(runs->clean, runs->corrupted, runs->scalar);
        if (!estimate)
            return tl::make_unexpected(estimate.error());
        News news;
        news.stack = runs->clean.last();
        news.heads = runs->clean.model().options().stack(news.stack).heads;
        news.summary = tr("%1; of the other text: %2")
                           .arg(scalarText(runs->clean, runs->scalar, measure, estimate->clean),
                                figureText(estimate->corrupted, 5));
        const auto middle = float(estimate->clean);
        QStringList tokens;
        for (const engine::TraceToken& token : trace->tokens(news.stack))
            tokens << axisText(token);
        const auto post = [&] {
            courier->post([this, stop, news] {
                if (!stop.stop_requested())
                    take(news);
            });
        };
        if (what == What::Paths) {
            const auto paths = explanations::patchPaths(runs->clean, runs->corrupted, runs->scalar);
            if (!paths)
                return tl::make_unexpected(paths.error());
            QStringList rows;
            QStringList columns;
            for (int l = 0; l < int(paths->rows()); ++l)
                rows << layerName(l);
            for (int h = 0; h < int(paths->cols()); ++h)
                columns << QString::number(h);
            news.grid = gridOf(*paths, middle, rows, columns);
            news.exactRows = news.grid.rows;
            post();
            return {};
        }
        QStringList names;
        Matrix all = estimate->residEstimate;
        if (what == What::Residual) {
            for (int l = 0; l < int(all.rows()); ++l)
                names << (l + 1 < int(all.rows()) ? layerName(l) : tr("output"));
        } else {
            const auto layers = int64_t(estimate->headEstimate.size());
            all.resize(layers * news.heads, all.cols());
            for (int64_t l = 0; l < layers; ++l) {
                all.middleRows(l * news.heads, news.heads) = estimate->headEstimate[size_t(l)];
                for (int h = 0; h < news.heads; ++h)
                    names << QStringLiteral("%1.%2").arg(l).arg(h);
            }
        }
        news.grid = gridOf(all, middle, names, tokens);
        post();
        if (!exact)
            return {};
        const auto keep = [&](int64_t first, const Matrix& rows) {
            std::copy_n(rows.data(), rows.size(),
                        news.grid.values.begin() + first * news.grid.columns);
            news.exactRows = int(first + rows.rows());
            post();
        };
        if (what == What::Residual) {
            const auto measured =
                explanations::patchResid(runs->clean, runs->corrupted, runs->scalar,
                                         [&](int row, const Vector& values) { keep(row, values); });
            return measured ? Result<void>() : tl::make_unexpected(measured.error());
        }
        for (int l = 0; l < int(estimate->headEstimate.size()); ++l) {
            const auto measured =
                explanations::patchHeads(runs->clean, runs->corrupted, runs->scalar, l);
            if (!measured)
                return tl::make_unexpected(measured.error());
            keep(int64_t(l) * news.heads, *measured);
        }
        return {};
    });
}

void PatchingModel::take(const News& news)
{
    const bool same = news.grid.rows == m_grid.rows && news.grid.columns == m_grid.columns;
    if (!same)
        beginResetModel();
    m_grid = news.grid;
    m_exactRows = news.exactRows;
    m_heads = news.heads;
    m_stack = news.stack;
    m_summary = news.summary;
    if (!same)
        endResetModel();
    else if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    emit changed();
}

SelectionState PatchingModel::place(int row, int column) const
{
    SelectionState state = m_document->selection().state();
    state.stack = m_stack;
    state.kind = engine::Kind::Self;
    if (m_what == What::Residual) {
        state.layer = std::min(row, std::max(0, m_grid.rows - 2));
        state.query = column;
    } else if (m_what == What::Heads) {
        state.layer = row / m_heads;
        state.head = row % m_heads;
        state.query = column;
    } else {
        state.layer = row;
        state.head = column;
    }
    return state;
}

int PatchingModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_grid.rows;
}

int PatchingModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_grid.columns;
}

QVariant PatchingModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != ValueRole))
        return {};
    const double value = double(m_grid.at(index.row(), index.column()));
    if (std::isnan(value))
        return {};
    return role == ValueRole ? QVariant(value) : QVariant(figureText(value));
}

QVariant PatchingModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    return orientation == Qt::Horizontal ? m_grid.columnNames.value(section)
                                         : m_grid.rowNames.value(section);
}

} // namespace models
