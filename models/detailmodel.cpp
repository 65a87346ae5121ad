#include "models/detailmodel.h"

#include "engine/analysis/steps.h"
#include "models/attentionmodel.h"
#include "models/defaultrow.h"
#include "models/roles.h"
#include "models/visibletoken.h"

#include <algorithm>
#include <cmath>
#include <QLocale>

namespace models {

namespace {

QString tokenAt(const std::vector<engine::TraceToken>& tokens, qint64 position)
{
    if (position < 0 || size_t(position) >= tokens.size())
        return QLocale().toString(position);
    const QString plain = QString::fromStdString(tokens[size_t(position)].text).trimmed();
    return plain.isEmpty() ? axisText(tokens[size_t(position)]) : visibleToken(plain);
}

DetailFacts compute(const TracePtr& trace, const engine::Attention* attention,
                    const SelectionState& state, const std::stop_token& stop)
{
    const std::shared_ptr<const engine::Attention> whole = attention->whole();
    const engine::Attention& a = *whole;
    DetailFacts f;
    f.head = state.head;
    f.heads = a.heads;
    f.queryCount = a.queries;
    f.keyCount = a.keys;
    // A file of weights alone is named first: choosing one head would not help.
    f.absent = std::ranges::none_of(trace->attentions, &engine::Attention::hasVectors)
                   ? DetailFacts::Absent::Imported
               : a.layer < 0 || state.head < 0 ? DetailFacts::Absent::Aggregate
               : !a.hasVectors()               ? DetailFacts::Absent::Imported
                                               : DetailFacts::Absent::No;
    if (f.absent != DetailFacts::Absent::No || a.queries == 0 || a.keys == 0)
        return f;
    const engine::HeadRule rule = a.rule(f.head);
    f.keyHead = a.keyHead(f.head);
    f.keyHeads = a.keyHeads;
    f.scale = double(a.scale);
    f.hasBias = a.addsToScores();
    f.temperature = double(rule.temperature);
    f.normaliser = rule.normaliser;
    f.ablated = rule.ablated;
    f.query =
        state.query < 0 ? defaultRow(*trace, a) : std::min<qint64>(state.query, a.queries - 1);

    // The whole row in double precision: the sums below are then exact to what is shown.
    engine::RowSteps row = engine::rowSteps(a, f.head, f.query, stop);
    f.scores = std::move(row.scores);
    f.exps = std::move(row.exps);
    f.weights = std::move(row.weights);
    f.largest = row.largest;
    f.expSum = row.sum;
    f.key = state.key >= 0 && state.key < a.keys
                ? state.key
                : std::ranges::max_element(f.weights) - f.weights.begin();
    const Eigen::RowVectorXd query = a.query.matrix(f.head).row(f.query).cast<double>();
    const Eigen::RowVectorXd key = a.key.matrix(f.keyHead).row(f.key).cast<double>();
    f.queries.assign(query.begin(), query.end());
    f.keys.assign(key.begin(), key.end());
    f.products.resize(f.queries.size());
    for (size_t d = 0; d < f.products.size(); ++d) {
        f.products[d] = f.queries[d] * f.keys[d];
        f.sum += f.products[d];
    }
    const engine::CellSteps cell = engine::cellSteps(a, f.head, f.query, f.key);
    f.bias = cell.bias;
    f.score = cell.score;
    f.hidden = cell.hidden;
    f.weight = f.weights[size_t(f.key)];
    const auto& queryTokens = trace->queryTokens(a);
    const auto& keyTokens = trace->keyTokens(a);
    f.queryText = numberedToken(tokenAt(queryTokens, f.query), queryTokens, f.query);
    f.keyText = numberedToken(tokenAt(keyTokens, f.key), keyTokens, f.key);
    return f;
}

QString exact(double value)
{
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    return QLocale().toString(value, 'g', 6);
}

} // namespace

int DetailFacts::strongest() const
{
    const auto found = std::ranges::max_element(products, {}, [](double p) { return std::abs(p); });
    return found == products.end() ? -1 : int(found - products.begin());
}

DetailKeysModel::DetailKeysModel(const DetailFacts* facts, Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_facts(facts), m_document(document)
{
}

int DetailKeysModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_facts->scores.size());
}

int DetailKeysModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DetailKeysModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    const auto row = size_t(index.row());
    const double value = index.column() == Score         ? m_facts->scores[row]
                         : index.column() == Exponential ? m_facts->exps[row]
                                                         : m_facts->weights[row];
    if (role == ValueRole)
        return value;
    return role == Qt::DisplayRole || role == Qt::ToolTipRole ? exact(value) : QVariant();
}

QVariant DetailKeysModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role == Qt::ToolTipRole && orientation == Qt::Horizontal && section == Exponential)
        return tr("exp(score − largest)");
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return tokenText(section);
    switch (section) {
    case Score:
        return tr("Score");
    case Exponential:
        return QStringLiteral("exp");
    case Weight:
        return tr("Weight");
    default:
        return {};
    }
}

QString DetailKeysModel::tokenText(qint64 key) const
{
    const engine::Attention* attention = m_document ? m_document->attention() : nullptr;
    return attention ? tokenAt(m_document->trace()->keyTokens(*attention), key) : QString();
}

DetailModel::DetailModel(Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document),
      m_keys(new DetailKeysModel(&m_facts, document, this)),
      m_job(this, [this](DetailFacts facts) { present(std::move(facts)); })
{
    connect(document, &Document::traceChanged, this, &DetailModel::reload);
    connect(&document->selection(), &Selection::cellChanged, this, &DetailModel::reload);
    connect(&document->selection(), &Selection::headsChanged, this, &DetailModel::reload);
    reload();
}

int DetailModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_facts.products.size());
}

int DetailModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant DetailModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != ValueRole)
        return {};
    const auto row = size_t(index.row());
    double value = 0;
    switch (index.column()) {
    case Query:
        value = m_facts.queries[row];
        break;
    case Key:
        value = m_facts.keys[row];
        break;
    case Product:
        value = m_facts.products[row];
        break;
    default:
        for (size_t d = 0; d <= row; ++d)
            value += m_facts.products[d];
    }
    return role == ValueRole ? QVariant(value) : exact(value);
}

QVariant DetailModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return QLocale().toString(section);
    switch (section) {
    case Query:
        return QStringLiteral("q");
    case Key:
        return QStringLiteral("k");
    case Product:
        return QStringLiteral("q × k");
    case RunningSum:
        return tr("Sum so far");
    default:
        return {};
    }
}

void DetailModel::reload()
{
    const engine::Attention* attention = m_document->attention();
    if (!attention) {
        m_job.cancel();
        present({});
        return;
    }
    m_job.start([trace = m_document->trace(), attention,
                 state = m_document->selection().state()](const std::stop_token& stop) {
        return compute(trace, attention, state, stop);
    });
}

void DetailModel::wait()
{
    if (!m_job.isBusy())
        return;
    m_job.cancel();
    if (const engine::Attention* attention = m_document->attention())
        present(compute(m_document->trace(), attention, m_document->selection().state(), {}));
}

void DetailModel::present(DetailFacts facts)
{
    beginResetModel();
    m_keys->beginResetModel();
    m_facts = std::move(facts);
    m_keys->endResetModel();
    endResetModel();
    emit changed();
}

} // namespace models
