#include "models/findmodel.h"

#include "models/attentionmodel.h"
#include "models/headtext.h"

#include <algorithm>
#include <QLocale>
#include <QRegularExpression>

namespace models {

using engine::Attention;
using engine::Kind;
using engine::Stack;

namespace {

constexpr int kMostHeads = 12;
constexpr int kMostTokens = 12;

/// How well a text answers a query: 0 = not, 3 = begins with it.
int score(const QString& text, const QString& query)
{
    int worst = 3;
    for (const QString& word : query.split(u' ', Qt::SkipEmptyParts)) {
        const qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive);
        if (at < 0)
            return 0;
        worst = std::min(worst, at == 0 ? 3 : text.at(at - 1).isLetterOrNumber() ? 1 : 2);
    }
    return worst;
}

/// Takes what a pattern matches out of a text; the captured part, or the whole match.
std::optional<QString> take(QString& text, const QString& pattern)
{
    const QRegularExpression expression(pattern,
                                        QRegularExpression::CaseInsensitiveOption |
                                            QRegularExpression::UseUnicodePropertiesOption);
    const QRegularExpressionMatch match = expression.match(text);
    if (!match.hasMatch())
        return {};
    text.replace(match.capturedStart(), match.capturedLength(), u' ');
    return match.captured(match.lastCapturedIndex());
}

/// "layer 3", "l3", and in the language of the interface before or after the number.
std::optional<int> takeNumber(QString& text, const char* word, const char* letter,
                              const QString& translated)
{
    std::optional<QString> number =
        take(text, QStringLiteral("(?<![a-z])(?:%1|%2|%3)\\s*(\\d{1,6})")
                       .arg(QLatin1String(word), QLatin1String(letter),
                            QRegularExpression::escape(translated)));
    if (!number)
        number =
            take(text, QStringLiteral("(\\d{1,6})%1").arg(QRegularExpression::escape(translated)));
    return number ? std::optional(number->toInt()) : std::nullopt;
}

bool takeWord(QString& text, const QString& pattern, const QString& translated)
{
    return take(text, QStringLiteral("\\b(?:%1)\\b|%2")
                          .arg(pattern, QRegularExpression::escape(translated)))
        .has_value();
}

} // namespace

FindModel::FindModel(Document* document, QObject* parent)
    : QAbstractListModel(parent), m_document(document), m_examples(examplesFolder())
{
}

int FindModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_found.size());
}

QVariant FindModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Found& found = m_found[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return found.text;
    case Qt::AccessibleTextRole:
        return found.detail.isEmpty() ? found.text : tr("%1, %2").arg(found.text, found.detail);
    case DetailRole:
        return found.detail;
    case TypeRole:
        return int(found.type);
    default:
        return {};
    }
}

void FindModel::setCommands(QList<Command> commands)
{
    m_commands = std::move(commands);
}

void FindModel::setQuery(const QString& query)
{
    beginResetModel();
    const QString wanted = query.simplified();
    m_found.clear();
    if (!wanted.isEmpty())
        m_found = heads(wanted) + tokens(wanted);
    addTexts(wanted, m_found);
    endResetModel();
}

void FindModel::activate(int row, bool second) const
{
    // What it does may search anew.
    const auto go = m_found[row].go;
    go(second);
}

std::optional<FindModel::HeadQuery> FindModel::headQuery(const QString& query)
{
    QString rest = query;
    HeadQuery wanted;
    wanted.layer = takeNumber(rest, "layer", "l", tr("layer", "typed to find a head"));
    if (takeWord(
            rest,
            QStringLiteral("(?:mean|average)(?: of)?(?: the)? layers|layers? (?:mean|average)"),
            layerName(engine::kMeanLayer)))
        wanted.layer = engine::kMeanLayer;
    else if (takeWord(rest,
                      QStringLiteral("max(?:imum)?(?: of)?(?: the)? layers|layers? max(?:imum)?"),
                      layerName(engine::kMaxLayer)))
        wanted.layer = engine::kMaxLayer;
    wanted.head = takeNumber(rest, "head", "h", tr("head", "typed to find a head"));
    if (takeWord(rest, QStringLiteral("mean|average"), tr("mean", "typed to find a head")))
        wanted.head = engine::kMeanHead;
    else if (takeWord(rest, QStringLiteral("max|maximum"), tr("maximum", "typed to find a head")))
        wanted.head = engine::kMaxHead;
    if (takeWord(rest, QStringLiteral("enc|encoder"), tr("encoder", "typed to find a head")))
        wanted.stack = Stack::Encoder;
    else if (takeWord(rest, QStringLiteral("dec|decoder"), tr("decoder", "typed to find a head")))
        wanted.stack = Stack::Decoder;
    else if (takeWord(rest, QStringLiteral("text"), tr("text", "typed to find a head")))
        wanted.stack = Stack::Text;
    else if (takeWord(rest, QStringLiteral("vision"), tr("vision", "typed to find a head")))
        wanted.stack = Stack::Vision;
    if (takeWord(rest, QStringLiteral("self(?:-attention)?"),
                 tr("self-attention", "typed to find a head")))
        wanted.kind = Kind::Self;
    else if (takeWord(rest, QStringLiteral("cross(?:-attention)?"),
                      tr("cross-attention", "typed to find a head")))
        wanted.kind = Kind::Cross;
    const bool heads = takeWord(rest, QStringLiteral("heads?"), tr("head", "typed to find a head"));
    takeWord(rest, QStringLiteral("layers?"), tr("layer", "typed to find a head"));
    static const QRegularExpression kWordCharacter(QStringLiteral("\\w"),
                                                   QRegularExpression::UseUnicodePropertiesOption);
    if ((!wanted.layer && !wanted.head && !wanted.stack && !wanted.kind && !heads) ||
        rest.contains(kWordCharacter))
        return {};
    return wanted;
}

QList<FindModel::Found> FindModel::heads(const QString& query) const
{
    const TracePtr& trace = m_document->trace();
    const std::optional<HeadQuery> wanted = trace ? headQuery(query) : std::nullopt;
    if (!wanted)
        return {};
    const SelectionState current = m_document->selection().state();
    std::vector<const Attention*> attentions;
    const bool overLayers = wanted->layer.value_or(0) < 0;
    for (const Attention& attention : overLayers ? trace->overLayers : trace->attentions)
        if ((!wanted->layer || attention.layer == *wanted->layer) &&
            (!wanted->stack || attention.stack == *wanted->stack) &&
            (!wanted->kind || attention.kind == *wanted->kind))
            attentions.push_back(&attention);
    std::ranges::stable_sort(attentions, {}, [&](const Attention* attention) {
        return std::tuple(attention->stack != current.stack || attention->kind != current.kind,
                          attention->layer != current.layer);
    });
    QList<Found> found;
    for (const Attention* attention : attentions)
        for (int h = wanted->head.value_or(0); h < attention->heads && found.size() < kMostHeads;
             ++h) {
            SelectionState state = current;
            state.stack = attention->stack;
            state.kind = attention->kind;
            state.layer = attention->layer;
            state.head = h;
            found.append({Type::Head, headText(state), tr("head"), [this, state](bool) {
                              Selection& selection = m_document->selection();
                              SelectionState next = state;
                              next.query = selection.state().query;
                              next.key = selection.state().key;
                              selection.set(next);
                              // The cell may lie outside the other attention.
                              selection.fitTo(*m_document->trace());
                          }});
            if (wanted->head)
                break;
        }
    return found;
}

QList<FindModel::Found> FindModel::tokens(const QString& query) const
{
    const TracePtr& trace = m_document->trace();
    const Attention* attention = m_document->attention();
    if (!attention)
        return {};
    bool isPosition = false;
    const qint64 position = QString(query).remove(u'#').toLongLong(&isPosition);
    const bool both = attention->kind == Kind::Self;
    std::array<QList<Found>, 4> byScore;
    const auto search = [&](const std::vector<engine::TraceToken>& tokens, qint64 count,
                            bool queries) {
        qsizetype good = 0;
        for (qint64 i = 0; i < count && good < kMostTokens; ++i) {
            const bool named = size_t(i) < tokens.size();
            const QString text = named ? QString::fromStdString(tokens[size_t(i)].text) : QString();
            const int points = isPosition && i == position ? 3 : score(text.trimmed(), query);
            if (points == 0 || byScore[size_t(points)].size() >= kMostTokens)
                continue;
            good += points == 3 ? 1 : 0;
            const QString number = QLocale().toString(i);
            byScore[size_t(points)].append({Type::Token,
                                            named ? axisText(tokens[size_t(i)]) : number,
                                            both ? tr("query %1 · with Shift key %1").arg(number)
                                            : queries ? tr("query %1").arg(number)
                                                      : tr("key %1").arg(number),
                                            [this, i, both, queries](bool second) {
                                                Selection& selection = m_document->selection();
                                                if (both ? !second : queries)
                                                    selection.setQuery(i);
                                                else
                                                    selection.setKey(i);
                                            }});
        }
    };
    search(trace->queryTokens(*attention), attention->queries, true);
    if (!both)
        search(trace->keyTokens(*attention), attention->keys, false);
    return (byScore[3] + byScore[2] + byScore[1]).mid(0, kMostTokens);
}

void FindModel::addTexts(const QString& query, QList<Found>& found) const
{
    std::vector<std::pair<int, Found>> scored;
    for (const Command& command : m_commands)
        if (const int points = score(command.text, query))
            scored.emplace_back(points, Found{command.type, command.text, command.detail,
                                              [run = command.run](bool) { run(); }});
    for (int row = 0; row < m_examples.rowCount(); ++row) {
        const QModelIndex index = m_examples.index(row);
        const QString text = index.data().toString();
        const QString task = index.data(ExampleModel::TaskRole).toString();
        const int points =
            std::max({score(text, query),
                      std::min(1, score(index.data(ExampleModel::ModelRole).toString(), query)),
                      std::min(1, score(task, query))});
        if (points > 0)
            scored.emplace_back(
                points, Found{Type::Example, text, tr("example · %1").arg(task),
                              [this, row](bool) { m_document->open(m_examples.request(row)); }});
    }
    std::ranges::stable_sort(scored, std::greater(), &std::pair<int, Found>::first);
    for (auto& [points, entry] : scored)
        found.append(std::move(entry));
}

} // namespace models
