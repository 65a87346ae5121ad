#include "models/ablationmodel.h"

#include "engine/analysis/metricsummary.h"
#include "engine/explanations/heads.h"
#include "models/figuretext.h"
#include "models/headtext.h"

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

AblationModel::AblationModel(Document* document, QObject* parent) : ResultModel(document, parent) {}

void AblationModel::start(const Plan& plan)
{
    const TracePtr trace = wholeTrace();
    if (!trace)
        return;
    compute([this, trace, tracer = document()->sharedTracer(),
             plan](const std::stop_token& stop, const Report& report) -> Result<Show> {
        auto measured = measure(trace, *tracer, plan, stop, report);
        if (!measured)
            return tl::make_unexpected(measured.error());
        return Show([this, found = std::move(*measured)] { m_measured = found; });
    });
}

Result<AblationModel::Measured> AblationModel::measure(const TracePtr& trace,
                                                       engine::Tracer& tracer, const Plan& plan,
                                                       const std::stop_token& stop,
                                                       const Report& report)
{
    std::vector<std::string> texts;
    if (!plan.texts.isEmpty()) {
        auto read = readTexts(plan.texts, plan.column, plan.most, stop);
        if (!read)
            return tl::make_unexpected(read.error());
        texts = std::move(*read);
    }
    Measured measured;
    std::vector<std::vector<double>> importances;
    std::vector<Unit> units;
    const auto seen = [&](size_t input, const Subject& subject, const Scalar& scalar,
                          double whole) -> Result<void> {
        const auto reverse = subject.reverse(scalar, {.keepAttentions = true});
        if (!reverse)
            return tl::make_unexpected(reverse.error());
        if (input == 0) {
            units = explanations::unitsOf(subject);
            importances.resize(units.size());
            measured.last = subject.last();
            measured.stacks = int(subject.inputs().size());
            measured.summary = scalarText(subject, scalar, plan.measure, whole);
        }
        const auto tables = explanations::headImportance(*reverse);
        for (size_t i = 0; i < units.size(); ++i)
            importances[i].push_back(importanceOf(units[i], tables));
        return {};
    };
    const auto effects = ablateOver(
        std::max<size_t>(1, texts.size()),
        [&](size_t input) -> Result<Subject> {
            if (texts.empty())
                return Subject::of(trace, {0, stop, {}});
            engine::TraceControl control;
            control.stop = stop;
            const auto other = tracer.trace(withInput(trace->request, texts[input]), control);
            return other ? Subject::of(*other, {0, stop, {}})
                         : Result<Subject>(tl::make_unexpected(other.error()));
        },
        [&](const Subject& subject) { return scalarFor(subject, plan.measure); },
        {.replacement = plan.replacement, .seen = seen, .progress = report});
    if (!effects)
        return tl::make_unexpected(effects.error());
    measured.inputs = int(effects->whole.size());
    measured.whole = engine::spreadOf(effects->whole).mean;
    for (size_t i = 0; i < units.size(); ++i) {
        const engine::MetricSpread spread = engine::spreadOf(effects->changes(i));
        const bool many = spread.count > 1;
        measured.rows.push_back({units[i], spread.mean, many ? spread.deviation : kNone,
                                 many ? spread.low : kNone, many ? spread.high : kNone,
                                 engine::spreadOf(importances[i]).mean});
    }
    if (measured.inputs > 1)
        measured.summary = tr("Mean over %Ln text(s): %1", nullptr, measured.inputs)
                               .arg(figureText(measured.whole, 5));
    return measured;
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
            {row.importance, std::abs(row.change), 0,
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
            grid.values[size_t(row.unit.layer * grid.columns + row.unit.head)] = float(row.change);
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
    SelectionState state = document()->selection().state();
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
        const QString what =
            unit.what == Unit::What::Head
                ? (unit.kind == engine::Kind::Cross ? tr("head of cross-attention") : tr("head"))
            : unit.what == Unit::What::Attention   ? kind
            : unit.what == Unit::What::FeedForward ? tr("feed-forward layer")
                                                   : tr("layer");
        return m_measured.stacks < 2 ? what : tr("%1: %2").arg(stackTitle(unit.stack), what);
    }
    const std::array<double, ColumnCount> values = {
        kNone,
        double(unit.layer),
        unit.what == Unit::What::Head ? double(unit.head) : kNone,
        m_measured.whole + row.change,
        row.change,
        row.deviation,
        row.low,
        row.high,
        row.importance};
    return figure(values[size_t(index.column())], role);
}

QVariant AblationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == UnitName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    struct Name
    {
        QString shown, meaning;
    };
    const std::array<Name, ColumnCount> names = {
        Name{tr("Switched off"), {}},
        Name{tr("Layer"), {}},
        Name{tr("Head"), {}},
        Name{tr("Without it"), tr("What is measured when this is switched off")},
        Name{tr("Change"), tr("The same less what the whole model gives")},
        Name{tr("Deviation"), tr("Standard deviation of the change over the texts")},
        Name{tr("From"), tr("Lower end of the 95 % interval of the mean change")},
        Name{tr("To"), tr("Upper end of the 95 % interval of the mean change")},
        Name{tr("Importance"), tr("Sum of the head's output times its gradient, absolute (Michel "
                                  "et al. 2019)")}};
    const Name& name = names[size_t(section)];
    return role == Qt::DisplayRole ? name.shown : name.meaning;
}

} // namespace models
