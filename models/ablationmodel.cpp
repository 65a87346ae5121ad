#include "models/ablationmodel.h"

#include "engine/explanations/heads.h"
#include "models/figuretext.h"
#include "models/headtext.h"
#include "models/roles.h"

#include <cmath>
#include <limits>

namespace models {

namespace explanations = engine::explanations;

using engine::Result;
using engine::gradient::Scalar;
using explanations::Replacement;
using explanations::Subject;
using explanations::Unit;

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

double importanceOf(const Unit& unit, const std::vector<explanations::HeadTable>& tables)
{
    for (const auto& table : tables)
        if (unit.what == Unit::What::Head && table.stack == unit.stack && table.kind == unit.kind &&
            unit.layer < table.values.rows())
            return double(table.values(unit.layer, unit.head));
    return kNone;
}

} // namespace

AblationModel::AblationModel(Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document),
      m_job(this, [this](Result<Measured> measured) {
          if (!measured && measured.error().sentence.empty())
              return;
          clear();
          beginResetModel();
          if (measured)
              m_measured = std::move(*measured);
          else
              m_reason = errorText(measured.error());
          m_summary = m_measured.summary;
          endResetModel();
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

void AblationModel::clear()
{
    beginResetModel();
    m_measured = {};
    m_summary.clear();
    m_reason.clear();
    endResetModel();
}

void AblationModel::start(Measure measure, Replacement replacement)
{
    const TracePtr trace = m_document->trace();
    if (!trace)
        return;
    m_job.start([trace, measure, replacement](const std::stop_token& stop) -> Result<Measured> {
        const Result<Subject> subject = Subject::of(trace, {0, stop, {}});
        if (!subject)
            return tl::make_unexpected(subject.error());
        const Result<Scalar> scalar = scalarFor(*subject, measure);
        if (!scalar)
            return tl::make_unexpected(scalar.error());
        const auto reverse = subject->reverse(*scalar, {.keepAttentions = true});
        if (!reverse)
            return tl::make_unexpected(reverse.error());
        const auto source = explanations::Activity::of(*subject);
        if (!source)
            return tl::make_unexpected(source.error());
        const std::vector<Unit> units = explanations::unitsOf(*subject);
        const auto values =
            explanations::ablateUnits(*subject, *scalar, units, replacement, &*source);
        if (!values)
            return tl::make_unexpected(values.error());
        const auto tables = explanations::headImportance(*reverse);
        Measured measured;
        measured.whole = reverse->scalar.value;
        measured.last = subject->last();
        measured.summary = scalarText(*subject, *scalar, measure, measured.whole);
        for (size_t i = 0; i < units.size(); ++i)
            measured.rows.push_back({units[i], (*values)[i], importanceOf(units[i], tables)});
        return measured;
    });
}

PlotData AblationModel::scatter() const
{
    PlotData plot{tr("First-order importance"), tr("Exact change, absolute"), {}, true};
    for (const Row& row : m_measured.rows) {
        if (row.unit.what != Unit::What::Head || std::isnan(row.importance))
            continue;
        const auto layer = size_t(row.unit.layer);
        while (plot.series.size() <= layer)
            plot.series.push_back({layerName(int(plot.series.size())), {}, false});
        plot.series[layer].points.push_back(
            {row.importance, std::abs(row.ablated - m_measured.whole), 0,
             QStringLiteral("%1.%2").arg(row.unit.layer).arg(row.unit.head)});
    }
    return plot;
}

NumberGrid AblationModel::grid() const
{
    NumberGrid grid;
    for (const Row& row : m_measured.rows)
        if (row.unit.what == Unit::What::Head && row.unit.stack == m_measured.last &&
            row.unit.kind == engine::Kind::Self) {
            grid.rows = std::max(grid.rows, row.unit.layer + 1);
            grid.columns = std::max(grid.columns, row.unit.head + 1);
        }
    grid.values.assign(size_t(grid.rows) * size_t(grid.columns), float(kNone));
    for (const Row& row : m_measured.rows)
        if (row.unit.what == Unit::What::Head && row.unit.stack == m_measured.last &&
            row.unit.kind == engine::Kind::Self)
            grid.values[size_t(row.unit.layer * grid.columns + row.unit.head)] =
                float(row.ablated - m_measured.whole);
    for (int l = 0; l < grid.rows; ++l)
        grid.rowNames << layerName(l);
    for (int h = 0; h < grid.columns; ++h)
        grid.columnNames << QString::number(h);
    return grid;
}

std::optional<SelectionState> AblationModel::place(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    const Unit& unit = m_measured.rows[size_t(row)].unit;
    if (unit.what == Unit::What::FeedForward)
        return {};
    SelectionState state = m_document->selection().state();
    state.stack = unit.stack;
    state.kind = unit.kind;
    state.layer = unit.layer;
    if (unit.what == Unit::What::Head)
        state.head = unit.head;
    return state;
}

int AblationModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_measured.rows.size());
}

int AblationModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AblationModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Row& row = m_measured.rows[size_t(index.row())];
    const Unit& unit = row.unit;
    if (index.column() == UnitName) {
        if (role != Qt::DisplayRole)
            return {};
        const QString kind =
            unit.kind == engine::Kind::Cross ? tr("cross-attention") : tr("attention");
        const QString what = unit.what == Unit::What::Head          ? tr("head of %1").arg(kind)
                             : unit.what == Unit::What::Attention   ? kind
                             : unit.what == Unit::What::FeedForward ? tr("feed-forward layer")
                                                                    : tr("layer");
        return tr("%1: %2").arg(stackTitle(unit.stack), what);
    }
    const bool isHead = unit.what == Unit::What::Head;
    const std::array<double, ColumnCount> values = {kNone,
                                                    double(unit.layer),
                                                    isHead ? double(unit.head) : kNone,
                                                    row.ablated,
                                                    row.ablated - m_measured.whole,
                                                    row.importance};
    const double value = values[size_t(index.column())];
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (std::isnan(value))
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("–")) : QVariant();
    if (role == ValueRole)
        return value;
    return role == Qt::DisplayRole ? QVariant(figureText(value)) : QVariant();
}

QVariant AblationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const bool explains = role == Qt::ToolTipRole;
    switch (section) {
    case UnitName:
        return explains ? QVariant() : tr("Switched off");
    case Layer:
        return explains ? QVariant() : tr("Layer");
    case Head:
        return explains ? QVariant() : tr("Head");
    case Ablated:
        return explains ? tr("What is measured when this is switched off") : tr("Without it");
    case Change:
        return explains ? tr("The same less what the whole model gives") : tr("Change");
    default:
        return explains ? tr("Sum of the head's output times its gradient, absolute (Michel et al. "
                             "2019)")
                        : tr("Importance");
    }
}

} // namespace models
