#include "models/explainmodel.h"

#include "engine/analysis/rollout.h"
#include "engine/explanations/relevance.h"
#include "models/attentionmodel.h"
#include "models/roles.h"

#include <QLocale>

namespace models {

namespace explanations = engine::explanations;

using engine::Result;
using engine::Vector;
using engine::gradient::Scalar;
using explanations::Subject;

namespace {

constexpr int kSteps = 32; ///< of integrated gradients
/// Deletion runs the model once more for each position, twice.
constexpr int64_t kMostMeasured = 128;

QString numberText(double value)
{
    return QLocale().toString(value, 'g', 4);
}

} // namespace

ExplainModel::ExplainModel(Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document),
      m_job(this, [this](const Result<void>& result) {
          if (result || result.error().sentence.empty())
              return;
          beginResetModel();
          m_reason = errorText(result.error());
          endResetModel();
          emit factsChanged();
      })
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
    connect(document, &Document::traceChanged, this, &ExplainModel::reload);
    reload();
}

void ExplainModel::reload()
{
    m_job.cancel();
    beginResetModel();
    m_trace = m_document->trace();
    m_targets.clear();
    m_target = 0;
    m_against = -1;
    m_reason.clear();
    for (size_t i = 0; i < kMethods.size(); ++i) {
        m_columns[i] = {};
        m_facts[i] = {};
    }
    if (m_trace) {
        m_stack = m_trace->answering();
        if (!m_trace->predictions.empty())
            for (const auto& candidate : m_trace->predictions.back().top)
                m_targets.push_back({qint64(m_trace->predictions.back().position),
                                     qint64(candidate.id), QString::fromStdString(candidate.token),
                                     double(candidate.probability)});
    }
    m_stale = true;
    endResetModel();
    emit factsChanged();
    if (m_active)
        start();
}

void ExplainModel::setActive(bool active)
{
    m_active = active;
    if (active && m_stale)
        start();
    else if (!active && m_job.isBusy()) {
        m_job.cancel();
        m_stale = true;
    }
}

void ExplainModel::setTarget(int target, int against)
{
    if (target == m_target && against == m_against)
        return;
    m_target = target;
    m_against = against;
    start();
}

void ExplainModel::setBaseline(explanations::Baseline baseline)
{
    if (baseline == m_baseline)
        return;
    m_baseline = baseline;
    start();
}

void ExplainModel::start()
{
    m_stale = !m_active;
    if (!m_trace || !m_active)
        return;
    for (size_t i = 0; i < kMethods.size(); ++i) {
        m_columns[i] = {};
        m_facts[i] = {};
    }
    if (rowCount() > 0)
        emit dataChanged(index(0, 1), index(rowCount() - 1, columnCount() - 1));
    emit factsChanged();
    std::optional<Target> target;
    std::optional<Target> against;
    if (size_t(m_target) < m_targets.size())
        target = m_targets[size_t(m_target)];
    if (m_against >= 0 && size_t(m_against) < m_targets.size())
        against = m_targets[size_t(m_against)];
    m_job.start([this, trace = m_trace, stack = m_stack, target, against, baseline = m_baseline,
                 courier = m_job.courier()](const std::stop_token& stop) -> Result<void> {
        const Result<Subject> subject = Subject::of(trace, {0, stop, {}});
        if (!subject)
            return tl::make_unexpected(subject.error());
        Result<Scalar> scalar =
            target ? subject->logit(target->position, target->entry) : subject->logit({}, {});
        if (!scalar)
            return tl::make_unexpected(scalar.error());
        if (against)
            scalar->terms.push_back({scalar->terms.front().row, against->entry, -1});
        const auto reverse = subject->reverse(*scalar, {.keepAttentions = true});
        if (!reverse)
            return tl::make_unexpected(reverse.error());
        const int64_t row = scalar->terms.front().row;
        const auto deliver = [&](Column column) {
            column.value = reverse->scalar.value;
            const auto post = [this, stop, courier](const Column& ready) {
                courier->post([this, stop, ready] {
                    if (!stop.stop_requested())
                        store(ready);
                });
            };
            post(column);
            if (column.values.size() > kMostMeasured)
                return;
            auto measured = explanations::faithfulness(*subject, *scalar, stack, column.values,
                                                       baseline == explanations::Baseline::Token
                                                           ? explanations::Baseline::Mean
                                                           : baseline);
            if (!measured)
                return;
            column.faithfulness = std::move(*measured);
            post(column);
        };
        deliver({Method::GradientInput,
                 explanations::gradientTimesInput(*subject, *reverse).at(stack),
                 0,
                 {},
                 {},
                 {}});
        deliver({Method::Attention,
                 explanations::attentionTimesGradient(*subject, *reverse).at(stack),
                 0,
                 {},
                 {},
                 {}});
        if (const auto relevance = explanations::relevance(*subject, *reverse))
            deliver({Method::Relevance, relevance->rows(stack, row).at(stack), 0, {}, {}, {}});
        const auto layers = int64_t(subject->passed().hidden.at(stack).size()) - 1;
        if (const auto rolled = engine::rolloutThrough(*trace, stack, layers, {.stop = stop}))
            deliver({Method::Rollout, Vector(rolled->row(row)), 0, {}, {}, {}});
        auto integrated = explanations::integratedGradients(
            *subject, *scalar, {.steps = kSteps, .baseline = baseline});
        if (!integrated)
            return tl::make_unexpected(integrated.error());
        deliver({Method::Integrated,
                 integrated->values.at(stack),
                 0,
                 integrated->baselineValue,
                 integrated->gap,
                 {}});
        return {};
    });
}

void ExplainModel::store(const Column& column)
{
    const auto at = size_t(column.method);
    m_columns[at] = column.values;
    Facts& facts = m_facts[at];
    facts.known = true;
    facts.largest = double(column.values.cwiseAbs().maxCoeff());
    facts.sum = double(column.values.sum());
    facts.gap = column.gap;
    facts.faithfulness = column.faithfulness;
    m_value = column.value;
    if (column.baselineValue)
        m_baselineValue = *column.baselineValue;
    if (rowCount() > 0)
        emit dataChanged(index(0, columnOf(column.method)),
                         index(rowCount() - 1, columnOf(column.method)));
    emit factsChanged();
}

int ExplainModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_trace || !m_reason.isEmpty()
               ? 0
               : int(m_trace->tokens(m_stack).size());
}

int ExplainModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(kMethods.size()) + 1;
}

QVariant ExplainModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_trace)
        return {};
    const auto& token = m_trace->tokens(m_stack)[size_t(index.row())];
    if (index.column() == 0) {
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return axisText(token);
        return role == ValueRole ? QVariant(index.row()) : QVariant();
    }
    const Vector& values = m_columns[size_t(index.column() - 1)];
    if (index.row() >= values.size())
        return {};
    const auto value = double(values[index.row()]);
    switch (role) {
    case Qt::DisplayRole:
        return numberText(value);
    case ValueRole:
        return value;
    case Qt::TextAlignmentRole:
        return int(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1 of “%2”: %3")
            .arg(nameOf(Method(index.column() - 1)), axisText(token), numberText(value));
    default:
        return {};
    }
}

QVariant ExplainModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section) : QVariant();
    if (section == 0)
        return role == Qt::DisplayRole ? QVariant(tr("Token")) : QVariant();
    if (role == Qt::DisplayRole)
        return nameOf(Method(section - 1));
    if (role == Qt::ToolTipRole)
        return definitionOf(Method(section - 1));
    return {};
}

PlotData ExplainModel::curves(Curve curve) const
{
    PlotData plot{curve == Curve::Deletion ? tr("Tokens taken away, the strongest first")
                                           : tr("Tokens put back, the strongest first"),
                  tr("What is explained"),
                  {},
                  false};
    for (const Method method : kMethods) {
        const auto& measured = facts(method).faithfulness;
        if (!measured)
            continue;
        PlotData::Series series{nameOf(method), {}, true};
        const auto& values = curve == Curve::Deletion ? measured->deletion : measured->insertion;
        for (size_t i = 0; i < values.size(); ++i)
            series.points.push_back({double(i), values[i], 0, {}});
        plot.series.push_back(std::move(series));
    }
    return plot;
}

QString ExplainModel::nameOf(Method method)
{
    switch (method) {
    case Method::GradientInput:
        return tr("Gradient × input");
    case Method::Integrated:
        return tr("Integrated gradients");
    case Method::Attention:
        return tr("Attention × gradient");
    case Method::Relevance:
        return tr("Relevance");
    case Method::Rollout:
        return tr("Roll-out");
    }
    return {};
}

QString ExplainModel::definitionOf(Method method)
{
    switch (method) {
    case Method::GradientInput:
        return tr("What a position's vector adds to the logit, to first order.");
    case Method::Integrated:
        return tr("The same, averaged along the way from the baseline to the input "
                  "(Sundararajan et al. 2017).");
    case Method::Attention:
        return tr("What the attention on a position adds to the logit, to first order, over all "
                  "layers.");
    case Method::Relevance:
        return tr("Positive parts of attention × gradient, followed through the layers (Chefer "
                  "et al. 2021).");
    case Method::Rollout:
        return tr("Attention followed through the layers, whatever is predicted (Abnar and "
                  "Zuidema 2020).");
    }
    return {};
}

QString ExplainModel::summaryOf(Method method) const
{
    const Facts& facts = m_facts[size_t(method)];
    if (!facts.known)
        return {};
    QStringList parts = {tr("%1: sum %2").arg(nameOf(method), numberText(facts.sum))};
    if (facts.gap)
        parts << tr("gap of completeness %1").arg(numberText(*facts.gap));
    if (facts.faithfulness)
        parts << tr("comprehensiveness %1").arg(numberText(facts.faithfulness->comprehensiveness))
              << tr("sufficiency %1").arg(numberText(facts.faithfulness->sufficiency));
    return parts.join(tr(", "));
}

} // namespace models
