#include "models/explainmodel.h"

#include "engine/analysis/rollout.h"
#include "engine/explanations/captions.h"
#include "engine/explanations/relevance.h"
#include "models/attentionmodel.h"
#include "models/classanswers.h"
#include "models/figuretext.h"
#include "models/headtext.h"
#include "models/roles.h"
#include "models/tablecsv.h"
#include "models/visibletoken.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <QLocale>

namespace models {

namespace explanations = engine::explanations;

using engine::Result;
using engine::Stack;
using engine::Vector;
using engine::gradient::Scalar;
using explanations::Attribution;
using explanations::Baseline;
using explanations::Subject;

namespace {

constexpr int kSteps = 32;      ///< of integrated gradients
constexpr int kCandidates = 10; ///< that are offered at a position
constexpr float kNone = std::numeric_limits<float>::quiet_NaN();
/// Deletion runs the model once more for each position, twice.
constexpr int64_t kMostMeasured = 128;

/// Digits behind the point with which the largest number of a column has four that count.
int decimalsFor(double largest)
{
    constexpr int kDigits = 4;
    return largest > 0 ? std::clamp(kDigits - 1 - int(std::floor(std::log10(largest))), 0, 9) : 2;
}

bool hasLetter(const QString& text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

/// What a person reads before an answer: a source beside the text that is written.
Stack readStack(const engine::Trace& trace)
{
    const Stack answering = trace.answering();
    const bool translates = answering == Stack::Decoder && !trace.tokens(Stack::Encoder).empty();
    return translates ? Stack::Encoder : answering;
}

/// Whether a position's answer is what stands there: the words of a recurrent captioner.
bool writesInPlace(const engine::Trace& trace)
{
    return explanations::CaptionSubject::made(trace);
}

} // namespace

/// Everything that a worker needs to explain an answer.
struct ExplainModel::Question
{
    TracePtr trace;
    std::vector<Place> places;
    qint64 position = 0;
    std::optional<qint64> entry, against;
    Baseline baseline = Baseline::Mean;
};

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
    connect(&document->selection(), &Selection::queriesChanged, this,
            &ExplainModel::followSelection);
    reload();
}

void ExplainModel::reload()
{
    m_job.cancel();
    beginResetModel();
    m_trace = m_document->isWhole() ? m_document->trace() : nullptr;
    m_places.clear();
    m_targets.clear();
    m_target = 0;
    m_against = -1;
    m_position = -1;
    m_reason.clear();
    m_columns = {};
    m_facts = {};
    if (m_trace) {
        std::vector<Stack> stacks = {readStack(*m_trace)};
        if (stacks.front() != m_trace->answering())
            stacks.push_back(m_trace->answering());
        for (const Stack stack : stacks)
            for (size_t i = 0; i < m_trace->tokens(stack).size(); ++i)
                m_places.push_back({stack, qint64(i)});
        m_position = startingPosition();
    }
    m_stale = true;
    endResetModel();
    emit targetsChanged();
    emit factsChanged();
    if (m_active)
        start();
}

qint64 ExplainModel::startingPosition() const
{
    const auto& tokens = m_trace->tokens(m_trace->answering());
    const qint64 last = std::max<qint64>(0, qint64(tokens.size()) - 1);
    if (m_trace->predictions.empty())
        return m_trace->task == engine::Task::MaskedLanguage ? std::min<qint64>(1, last) : last;
    // Of a text that was written, its last word: what ends it says little.
    if (m_trace->predictions.size() > 1 && readStack(*m_trace) != m_trace->answering())
        for (auto at = m_trace->predictions.rbegin(); at != m_trace->predictions.rend(); ++at) {
            const auto next = size_t(at->position) + (writesInPlace(*m_trace) ? 0 : 1);
            if (next < tokens.size() && !tokens[next].special &&
                hasLetter(QString::fromStdString(tokens[next].text)))
                return at->position;
        }
    return m_trace->predictions.back().position;
}

QStringList ExplainModel::positions() const
{
    QStringList names;
    const bool perceives = m_trace && m_trace->modalities.contains(m_trace->answering());
    if (!m_trace || m_trace->task == engine::Task::Classification || perceives)
        return names;
    const auto& tokens = m_trace->tokens(m_trace->answering());
    const bool masked = m_trace->task == engine::Task::MaskedLanguage || writesInPlace(*m_trace);
    for (size_t i = 0; i < tokens.size(); ++i) {
        const QString token = visibleToken(QString::fromStdString(tokens[i].text));
        const QString place = QLocale().toString(qlonglong(i));
        names << (masked ? tr("%1: at “%2”", "position: token").arg(place, token)
                         : tr("%1: after “%2”", "position: token").arg(place, token));
    }
    return names;
}

void ExplainModel::setPosition(qint64 position)
{
    if (position == m_position || position < 0 || position >= positions().size())
        return;
    m_position = position;
    m_targets.clear();
    m_target = 0;
    m_against = -1;
    emit targetsChanged();
    start();
}

void ExplainModel::followSelection()
{
    const SelectionState& state = m_document->selection().state();
    if (m_active && m_trace && state.stack == m_trace->answering())
        setPosition(state.query);
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

void ExplainModel::setBaseline(Baseline baseline)
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
    m_columns = {};
    m_facts = {};
    if (!m_reason.isEmpty()) {
        beginResetModel();
        m_reason.clear();
        endResetModel();
    } else if (rowCount() > 0) {
        emit dataChanged(index(0, 1), index(rowCount() - 1, columnCount() - 1));
    }
    emit factsChanged();
    const auto entryOf = [&](int at) {
        return at >= 0 && size_t(at) < m_targets.size()
                   ? std::optional<qint64>(m_targets[size_t(at)].entry)
                   : std::nullopt;
    };
    const Question question{m_trace,           m_places,           m_position,
                            entryOf(m_target), entryOf(m_against), m_baseline};
    m_job.start([this, question, courier = m_job.courier()](const std::stop_token& stop) {
        const auto post = [&](std::function<void()> call) {
            courier->post([stop, call = std::move(call)] {
                if (!stop.stop_requested())
                    call();
            });
        };
        return explain(
            question, stop,
            [&](Column column) { post([this, column = std::move(column)] { store(column); }); },
            [&](std::vector<Target> targets) {
                post([this, targets = std::move(targets)] {
                    if (targets == m_targets)
                        return;
                    m_targets = targets;
                    emit targetsChanged();
                });
            });
    });
}

std::vector<float> ExplainModel::valuesOf(const Attribution& attribution,
                                          const std::vector<Place>& places)
{
    std::vector<float> values(places.size(), kNone);
    for (size_t i = 0; i < places.size(); ++i) {
        const auto own = attribution.find(places[i].stack);
        if (own != attribution.end() && places[i].position < own->second.size())
            values[i] = own->second[places[i].position];
    }
    return values;
}

std::vector<ExplainModel::Target>
ExplainModel::likeliest(const Vector& logits, const std::function<QString(int64_t)>& nameOf)
{
    std::vector<Target> targets;
    const double most = double(logits.maxCoeff());
    double sum = 0;
    std::vector<Eigen::Index> order(size_t(logits.size()));
    for (Eigen::Index i = 0; i < logits.size(); ++i) {
        sum += std::exp(double(logits[i]) - most);
        order[size_t(i)] = i;
    }
    const auto count = std::min<size_t>(kCandidates, order.size());
    std::ranges::partial_sort(
        order, order.begin() + ptrdiff_t(count),
        [&](Eigen::Index a, Eigen::Index b) { return logits[a] > logits[b]; });
    for (size_t i = 0; i < count; ++i)
        targets.push_back(
            {qint64(order[i]), nameOf(order[i]), std::exp(double(logits[order[i]]) - most) / sum});
    return targets;
}

std::vector<ExplainModel::Target> ExplainModel::candidatesOf(const Subject& subject, qint64 row)
{
    const Result<Vector> logits = subject.logits(row);
    if (!logits || logits->size() == 0)
        return {};
    const auto& trace = subject.trace();
    std::vector<Target> targets = likeliest(*logits, [&](int64_t entry) {
        return subject.classifies() && size_t(entry) < trace.labels.size()
                   ? QString::fromStdString(trace.labels[size_t(entry)])
                   : visibleToken(QString::fromStdString(trace.origin->tokenText(entry)), entry);
    });
    if (subject.classifies() && answersOf(trace) == Answers::Values)
        for (Target& target : targets)
            target.probability = double((*logits)[target.entry]);
    return targets;
}

/// The same for a caption that a recurrent captioner wrote.
Result<void> ExplainModel::explainCaption(const Question& question, const std::stop_token& stop,
                                          const Tell& tell, const Offer& offer)
{
    using explanations::CaptionSubject;
    const Result<CaptionSubject> subject = CaptionSubject::of(question.trace, stop);
    if (!subject)
        return tl::make_unexpected(subject.error());
    Result<Scalar> scalar = subject->logit(question.position, question.entry);
    if (!scalar)
        return tl::make_unexpected(scalar.error());
    const int64_t row = scalar->terms.front().row;
    const Result<Vector> logits = subject->logits(row);
    if (!logits)
        return tl::make_unexpected(logits.error());
    offer(likeliest(*logits, [&](int64_t entry) {
        return visibleToken(QString::fromStdString(question.trace->origin->tokenText(entry)),
                            entry);
    }));
    if (question.against)
        scalar->terms.push_back({row, *question.against, -1});
    const auto reverse = explanations::reverse(*subject, *scalar);
    if (!reverse)
        return tl::make_unexpected(reverse.error());
    const auto deliver = [&](Method method, const Attribution& values,
                             std::optional<double> gap = {}) {
        Column column{method, valuesOf(values, question.places), reverse->value, gap, {}};
        tell(column);
        const Vector& cells = values.at(Stack::Encoder);
        if (cells.size() > kMostMeasured)
            return;
        auto measured =
            explanations::faithfulness(*subject, *scalar, Stack::Encoder, cells, question.baseline);
        if (!measured)
            return;
        column.faithfulness = std::move(*measured);
        tell(column);
    };
    deliver(Method::GradientInput, explanations::gradientTimesInput(*subject, *reverse).values);
    deliver(Method::Attention, explanations::attentionTimesGradient(*reverse).values);
    deliver(Method::Relevance,
            {{Stack::Encoder, Vector(explanations::relevance(*reverse).row(row))}});
    deliver(Method::Rollout, {{Stack::Encoder, Vector(reverse->attended.row(row))}});
    const auto integrated = explanations::integratedGradients(
        *subject, *scalar, {.steps = kSteps, .baseline = question.baseline});
    if (!integrated)
        return tl::make_unexpected(integrated.error());
    deliver(Method::Integrated, integrated->values, integrated->gap);
    return {};
}

Result<void> ExplainModel::explain(const Question& question, const std::stop_token& stop,
                                   const Tell& tell, const Offer& offer)
{
    if (explanations::CaptionSubject::made(*question.trace))
        return explainCaption(question, stop, tell, offer);
    const Result<Subject> subject = Subject::of(question.trace, {0, stop, {}});
    if (!subject)
        return tl::make_unexpected(subject.error());
    Result<Scalar> scalar = subject->logit(question.position, question.entry);
    if (!scalar)
        return tl::make_unexpected(scalar.error());
    const int64_t row = scalar->terms.front().row;
    offer(candidatesOf(*subject, row));
    if (question.against)
        scalar->terms.push_back({row, *question.against, -1});
    const auto reverse = subject->reverse(*scalar, {.keepAttentions = true});
    if (!reverse)
        return tl::make_unexpected(reverse.error());
    const Stack last = subject->last();
    const Stack read = readStack(*question.trace);
    const auto deliver = [&](Method method, const Attribution& values,
                             std::optional<double> gap = {}) {
        Column column{method, valuesOf(values, question.places), reverse->scalar.value, gap, {}};
        tell(column);
        const auto own = values.find(read);
        if (own == values.end() || own->second.size() > kMostMeasured)
            return;
        auto measured =
            explanations::faithfulness(*subject, *scalar, read, own->second, question.baseline);
        if (!measured)
            return;
        column.faithfulness = std::move(*measured);
        tell(column);
    };
    deliver(Method::GradientInput, explanations::gradientTimesInput(*subject, *reverse));
    deliver(Method::Attention, explanations::attentionTimesGradient(*subject, *reverse));
    if (const auto relevance = explanations::relevance(*subject, *reverse))
        deliver(Method::Relevance, relevance->rows(last, row));
    const auto layers = int64_t(subject->passed().hidden.at(last).size()) - 1;
    if (const auto rolled = engine::rolloutThrough(*question.trace, last, layers, {.stop = stop}))
        deliver(Method::Rollout, {{last, Vector(rolled->row(row))}});
    const auto integrated = explanations::integratedGradients(
        *subject, *scalar, {.steps = kSteps, .baseline = question.baseline});
    if (!integrated)
        return tl::make_unexpected(integrated.error());
    deliver(Method::Integrated, integrated->values, integrated->gap);
    return {};
}

void ExplainModel::store(const Column& column)
{
    const auto at = size_t(column.method);
    m_columns[at] = column.values;
    Facts& facts = m_facts[at];
    facts = {true, 0, 0, column.gap, column.faithfulness};
    for (const float value : column.values)
        if (!std::isnan(value)) {
            facts.largest = std::max(facts.largest, std::abs(double(value)));
            facts.sum += double(value);
        }
    m_value = column.value;
    const auto known = std::ranges::count_if(m_facts, &Facts::known);
    emit progressed(double(known) / double(kMethods.size()));
    if (rowCount() > 0)
        emit dataChanged(index(0, columnOf(column.method)),
                         index(rowCount() - 1, columnOf(column.method)));
    emit factsChanged();
}

bool ExplainModel::hasSource() const
{
    return !m_places.empty() && m_places.front().stack != m_places.back().stack;
}

const engine::Modality* ExplainModel::modality() const
{
    if (m_places.empty())
        return nullptr;
    const auto found = m_trace->modalities.find(m_places.front().stack);
    return found == m_trace->modalities.end() ? nullptr : &found->second;
}

engine::Matrix ExplainModel::cells(Method method) const
{
    const engine::Modality* grid = modality();
    const std::vector<float>& values = m_columns[size_t(method)];
    if (!grid || values.empty())
        return {};
    engine::Matrix cells(grid->rows, grid->columns);
    const int64_t whole = grid->wholeCells();
    const bool complete = whole == 0 || size_t(grid->wholePosition(whole - 1)) < values.size();
    for (int64_t cell = 0; cell < grid->cells(); ++cell) {
        const auto at = size_t(grid->position(cell));
        cells.data()[cell] = at < values.size() && complete ? grid->at(values, cell) : kNone;
    }
    return cells;
}

QString ExplainModel::question() const
{
    if (!m_trace || size_t(m_target) >= m_targets.size())
        return {};
    const QString name = m_targets[size_t(m_target)].name;
    const QString other = m_against >= 0 && size_t(m_against) < m_targets.size()
                              ? m_targets[size_t(m_against)].name
                              : QString();
    return other.isEmpty() ? tr("Logit of “%1”").arg(name)
                           : tr("Logit of “%1” less that of “%2”").arg(name, other);
}

std::optional<ExplainModel::Method> ExplainModel::mostFaithful() const
{
    std::optional<Method> best;
    double most = 0;
    for (const Method method : kMethods)
        if (const auto& measured = facts(method).faithfulness) {
            const double margin = measured->comprehensiveness - measured->sufficiency;
            if (!best || margin > most) {
                best = method;
                most = margin;
            }
        }
    return best;
}

int ExplainModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_trace || !m_reason.isEmpty() ? 0 : int(m_places.size());
}

int ExplainModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(kMethods.size()) + 1;
}

QVariant ExplainModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || !m_trace)
        return {};
    const Place& place = m_places[size_t(index.row())];
    const auto& token = m_trace->tokens(place.stack)[size_t(place.position)];
    if (index.column() == 0)
        return role == Qt::DisplayRole || role == Qt::AccessibleTextRole ? axisText(token)
                                                                         : QVariant();
    const auto at = size_t(index.column() - 1);
    if (size_t(index.row()) >= m_columns[at].size())
        return {};
    const auto value = double(m_columns[at][size_t(index.row())]);
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (std::isnan(value))
        return role == Qt::DisplayRole ? QVariant(kAbsent) : QVariant();
    switch (role) {
    case Qt::DisplayRole:
        return QLocale().toString(value, 'f', decimalsFor(m_facts[at].largest));
    case ValueRole:
        return value;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1 of “%2”: %3").arg(nameOf(Method(at)), axisText(token), figureText(value, 6));
    default:
        return {};
    }
}

QVariant ExplainModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (role != Qt::DisplayRole || size_t(section) >= m_places.size())
            return {};
        const Place& place = m_places[size_t(section)];
        const QString number = QLocale().toString(place.position);
        return !hasSource()                    ? number
               : place.stack == Stack::Encoder ? tr("source %1").arg(number)
                                               : tr("target %1").arg(number);
    }
    if (role == Qt::TextAlignmentRole)
        return int((section == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter) |
               int(Qt::TextWordWrap);
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
    QStringList parts = {tr("%1: sum %2").arg(nameOf(method), figureText(facts.sum))};
    if (facts.gap)
        parts << tr("gap of completeness %1").arg(figureText(*facts.gap));
    if (facts.faithfulness)
        parts << tr("comprehensiveness %1").arg(figureText(facts.faithfulness->comprehensiveness))
              << tr("sufficiency %1").arg(figureText(facts.faithfulness->sufficiency));
    return parts.join(tr(", "));
}

} // namespace models
