#include "models/directmodel.h"

#include "engine/explanations/direct.h"
#include "models/attentionmodel.h"

namespace models {

namespace explanations = engine::explanations;

using engine::Result;
using engine::Vector;
using engine::gradient::Scalar;
using explanations::DirectAttribution;
using explanations::Subject;

DirectModel::DirectModel(Document* document, QObject* parent) : ResultModel(document, parent) {}

void DirectModel::start(Measure measure, bool heads)
{
    const TracePtr trace = wholeTrace();
    if (!trace)
        return;
    compute([this, trace, measure, heads](const std::stop_token& stop,
                                          const Report& report) -> Result<Show> {
        auto measured = DirectModel::measure(trace, measure, heads, stop, report);
        if (!measured)
            return tl::make_unexpected(measured.error());
        return Show([this, found = std::move(*measured)] { m_measured = found; });
    });
}

Result<DirectModel::Measured> DirectModel::measure(const TracePtr& trace, Measure measure,
                                                   bool heads, const std::stop_token& stop,
                                                   const Report& report)
{
    const Result<Subject> subject = Subject::of(trace, {0, stop, {}});
    if (!subject)
        return tl::make_unexpected(subject.error());
    const Result<Scalar> scalar =
        scalarFor(*subject, measure == Measure::Loss ? Measure::Logit : measure);
    if (!scalar)
        return tl::make_unexpected(scalar.error());
    const Result<double> whole = subject->value(*scalar);
    if (!whole)
        return tl::make_unexpected(whole.error());
    Measured measured;
    measured.summary = scalarText(*subject, *scalar, measure, *whole);
    for (const engine::TraceToken& token : trace->tokens(subject->last()))
        measured.tokens << axisText(token);
    for (const Scalar::Term& term : scalar->terms) {
        const auto direct = explanations::directAttribution(*subject, term.row, term.entry);
        if (!direct)
            return tl::make_unexpected(direct.error());
        size_t at = 0;
        const auto add = [&](const QString& name, float value, const Vector& sources = {}) {
            if (measured.parts.size() == at)
                measured.parts.push_back(
                    {name, 0, std::vector<float>(size_t(sources.size()), 0.f)});
            PartRow& part = measured.parts[at++];
            part.value += double(term.factor) * double(value);
            for (Eigen::Index i = 0; i < sources.size(); ++i)
                part.sources[size_t(i)] += term.factor * sources[i];
        };
        add(tr("embedding"), direct->embedding);
        for (int l = 0; l < int(direct->heads.rows()); ++l) {
            report(float(l) / float(direct->heads.rows()));
            if (!heads)
                add(tr("heads of layer %1").arg(l),
                    direct->heads.row(l).sum() + direct->attentionBias[l]);
            for (int h = 0; heads && h < int(direct->heads.cols()); ++h) {
                if (stop.stop_requested())
                    return engine::fail("");
                const auto sources = explanations::directThroughHead(*subject, *direct, l, h);
                if (!sources)
                    return tl::make_unexpected(sources.error());
                add(tr("head %1.%2").arg(l).arg(h), direct->heads(l, h), *sources);
            }
            if (heads && direct->attentionBias.any())
                add(tr("attention bias %1").arg(l), direct->attentionBias[l]);
            add(tr("feed-forward %1").arg(l), direct->mlp[l]);
        }
        add(tr("bias"), direct->bias);
        if (subject->model().options().head.softCap > 0)
            add(tr("soft cap"), direct->softCap);
    }
    return measured;
}

double DirectModel::before(int row) const
{
    double sum = 0;
    for (int i = 0; i < row; ++i)
        sum += m_measured.parts[size_t(i)].value;
    return sum;
}

NumberGrid DirectModel::sources(int row) const
{
    NumberGrid grid;
    if (row < 0 || row >= rowCount() || m_measured.parts[size_t(row)].sources.empty())
        return grid;
    const PartRow& part = m_measured.parts[size_t(row)];
    grid.rows = 1;
    grid.columns = int(part.sources.size());
    grid.values = part.sources;
    grid.rowNames << part.name;
    grid.columnNames = m_measured.tokens;
    return grid;
}

int DirectModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_measured.parts.size());
}

int DirectModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DirectModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const PartRow& part = m_measured.parts[size_t(index.row())];
    if (index.column() == Part)
        return role == Qt::DisplayRole ? QVariant(part.name) : QVariant();
    const double value = index.column() == Value ? part.value : before(index.row()) + part.value;
    return figure(value, role, 5);
}

QVariant DirectModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
        return int((section == Part ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Part ? tr("Part") : section == Value ? tr("Adds") : tr("Sum so far");
}

} // namespace models
