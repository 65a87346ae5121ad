#include "models/stepmodel.h"

#include "models/attentionmodel.h"
#include "models/steps/stepnumbers.h"
#include "models/steps/stepsources.h"
#include "models/steps/steptext.h"

#include <algorithm>
#include <QLocale>

namespace models {

using engine::Attention;

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
        return stepText(step.kind).name();
    case Qt::ToolTipRole:
    case SentenceRole:
        return stepText(step.kind).sentence(m_shown.numbers);
    case KindRole:
        return int(step.kind);
    case FormulaRole:
        return stepText(step.kind).formula(m_shown.numbers);
    case DefinitionRole:
        return stepText(step.kind).definition(m_shown.numbers, step,
                                              m_shown.prepared ? m_shown.prepared->projections.get()
                                                               : nullptr);
    case CaptionRole:
        return stepText(step.kind).caption();
    case ShapeRole:
        return tr("%1 × %2").arg(QLocale().toString(qint64(step.source->rows())),
                                 QLocale().toString(qint64(step.source->columns())));
    case NumbersRole:
        return stepText(step.kind).calculation(m_shown.numbers);
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
    addSteps(*result);
    noteMissing(*result);
    for (Step& step : result->steps)
        step.thumbnail =
            thumbnailOf(*step.source, kThumbnailSide, step.kind == StepKind::Softmax, stop);
    return result;
}

void StepModel::addSteps(Prepared& to)
{
    using enum StepKind;
    using Stage = engine::ScoreStage;
    const TracePtr& trace = to.trace;
    const Attention* attention = to.attention;
    const int head = to.head;
    const bool vectors = attention->hasVectors();
    const auto add = [&](StepKind kind, BlockSourcePtr source) {
        Step& step = to.steps.emplace_back();
        step.kind = kind;
        step.source = std::move(source);
    };
    const auto addScores = [&](StepKind kind, Stage stage) {
        add(kind, scoreSource(trace, attention, head, stage));
    };
    if (to.projections)
        add(Input, inputSource(to.projections));
    if (vectors && head >= 0) {
        const int keyHead = attention->keyHead(head);
        const std::shared_ptr<const Attention> whole = attention->whole();
        add(Query, sliceSource(whole->query, head));
        add(Key, sliceSource(whole->key, keyHead));
        add(Value, sliceSource(whole->value, keyHead));
        addScores(Products, Stage::Product);
        addScores(Scaled, Stage::Scaled);
        if (attention->addsToScores())
            addScores(Biased, Stage::Biased);
        if (attention->rule(head).temperature != 1)
            addScores(Tempered, Stage::Tempered);
        if (hidesAnything(*attention))
            add(Masked, headSource(trace, attention, head, models::Shown::Scores));
    } else if (attention->storedScores) {
        add(Stored, headSource(trace, attention, head, models::Shown::Scores));
    }
    // What the mask hides is no weight that came out as 0.
    add(Softmax, headSource(trace, attention, head, models::Shown::Weights, true));
    if (vectors) {
        if (head >= 0)
            add(Context, contextSource(trace, attention, head));
        const BlockSourcePtr joined = contextSource(trace, attention, -1);
        add(Concat, joined);
        if (to.projections)
            add(Output, outputSource(joined, to.projections));
    }
}

void StepModel::noteMissing(Prepared& to)
{
    using enum StepKind;
    const auto miss = [&](Why why, std::initializer_list<StepKind> kinds) {
        to.missing << QList<StepKind>(kinds);
        to.why = why;
    };
    if (to.attention->layer < 0)
        miss(Why::Aggregate, {Input, Query, Key, Value, Products, Scaled, Context, Concat, Output});
    else if (!to.attention->hasVectors())
        miss(Why::Imported, {Input, Query, Key, Value, Products, Scaled, Context, Concat, Output});
    else if (to.head < 0)
        miss(Why::Aggregate, {Query, Key, Value, Products, Scaled, Context});
    else if (!to.projections)
        miss(Why::NoProjections, {Input, Output});
}

StepModel::Shown StepModel::compute(const TracePtr& trace, const Attention* attention,
                                    const SelectionState& state, const PreparedPtr& previous,
                                    const std::stop_token& stop)
{
    Shown shown;
    shown.prepared = prepare(trace, attention, state.head, previous, stop);
    shown.steps = shown.prepared->steps;
    const std::shared_ptr<const Attention> whole = attention->whole();
    const Attention& a = *whole;
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
        names << stepText(kind).name();
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

} // namespace models
