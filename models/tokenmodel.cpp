#include "models/tokenmodel.h"

#include "models/attentionmodel.h"
#include "models/roles.h"
#include "models/visibletoken.h"

#include <algorithm>
#include <QLocale>
#include <set>

namespace models {

using engine::Attention;
using engine::Matrix;
using engine::Quantity;
using engine::TraceToken;
using Piece = TokenModel::Piece;

namespace {

/// The tokens of a text, or its words with the sums over their tokens.
std::vector<Piece> piecesOf(const std::vector<TraceToken>& tokens, const Eigen::VectorXd& values,
                            bool words)
{
    std::vector<Piece> pieces;
    for (int64_t i = 0; i < values.size(); ++i) {
        const TraceToken* token = size_t(i) < tokens.size() ? &tokens[size_t(i)] : nullptr;
        const TraceToken* before = token && i > 0 ? &tokens[size_t(i - 1)] : nullptr;
        const QString text = token && !token->text.empty() ? QString::fromStdString(token->text)
                                                           : QLocale().toString(qint64(i));
        if (words && before && token->word >= 0 && token->word == before->word &&
            token->segment == before->segment) {
            Piece& piece = pieces.back();
            piece.text += text.startsWith(QLatin1String("##")) ? text.mid(2) : text;
            ++piece.count;
            piece.value += values[i];
            continue;
        }
        pieces.push_back(
            {text, int(i), 1, values[i], token && token->special, token && token->generated});
    }
    return pieces;
}

/// The tokens of the word that a token belongs to.
engine::Range wordAround(const std::vector<TraceToken>& tokens, int64_t token, int64_t count)
{
    const auto same = [&](int64_t i) {
        return i >= 0 && i < std::min<int64_t>(count, int64_t(tokens.size())) &&
               tokens[size_t(i)].word >= 0 &&
               tokens[size_t(i)].word == tokens[size_t(token)].word &&
               tokens[size_t(i)].segment == tokens[size_t(token)].segment;
    };
    engine::Range word{token, token + 1};
    while (token < int64_t(tokens.size()) && same(word.begin - 1))
        --word.begin;
    while (token < int64_t(tokens.size()) && same(word.end))
        ++word.end;
    return word;
}

} // namespace

TokenModel::TokenModel(Document* document, QObject* parent)
    : QAbstractListModel(parent), m_document(document), m_job(this, [this](Shown shown) {
          beginResetModel();
          m_shown = std::move(shown);
          endResetModel();
      })
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
    connect(document, &Document::traceChanged, this, &TokenModel::reload);
    connect(&document->selection(), &Selection::headChanged, this, &TokenModel::reload);
    connect(&document->selection(), &Selection::cellChanged, this, &TokenModel::reload);
    connect(&document->selection(), &Selection::queriesChanged, this, &TokenModel::reload);
    reload();
}

void TokenModel::setShade(Shade shade)
{
    if (shade == m_shade)
        return;
    m_shade = shade;
    reload();
}

void TokenModel::setWholeWords(bool words)
{
    if (words == m_words)
        return;
    m_words = words;
    reload();
}

TokenModel::Shown TokenModel::compute(const engine::Trace& trace, const Attention& attention,
                                      const Question& question, const std::stop_token& stop)
{
    const SelectionState& state = question.state;
    const bool keys = question.shade == Shade::FromQuery;
    const auto& tokens = keys ? trace.keyTokens(attention) : trace.queryTokens(attention);
    const int64_t count = keys ? attention.keys : attention.queries;
    Eigen::VectorXd values = Eigen::VectorXd::Zero(count);
    if (keys && !question.queries.isEmpty()) {
        QList<qint64> queries = question.queries;
        if (question.words) {
            std::set<qint64> all;
            for (const qint64 query : question.queries) {
                const engine::Range word =
                    wordAround(trace.queryTokens(attention), query, attention.queries);
                for (qint64 i = word.begin; i < word.end; ++i)
                    all.insert(i);
            }
            queries = QList<qint64>(all.begin(), all.end());
        }
        values = pooledRow(attention, state.head, queries, question.pool, stop)
                     .cast<double>()
                     .cwiseMax(0.0);
    } else if (keys) {
        constexpr int64_t kStrip = 64;
        Matrix strip;
        for (int64_t begin = 0; begin < attention.queries && !stop.stop_requested();
             begin += kStrip) {
            const engine::Range rows{begin, std::min(begin + kStrip, attention.queries)};
            strip.resize(rows.size(), count);
            engine::fillBlock(attention, state.head, Quantity::Weights, rows, {0, count}, strip);
            values += strip.cast<double>().colwise().sum();
        }
        values /= double(attention.queries);
    } else {
        const int64_t key = std::max<int64_t>(0, state.key);
        const engine::Range word = question.words
                                       ? wordAround(trace.keyTokens(attention), key, attention.keys)
                                       : engine::Range{key, key + 1};
        Matrix columns(count, word.size());
        engine::fillBlock(attention, state.head, Quantity::Weights, {0, count}, word, columns);
        values = columns.cast<double>().rowwise().sum();
    }

    Shown shown;
    shown.pieces = piecesOf(tokens, values, question.words);
    for (Piece& piece : shown.pieces) {
        // What a word receives is the sum over its parts; what it gives is their mean.
        if (!keys)
            piece.value /= piece.count;
        shown.largest = std::max(shown.largest, piece.value);
    }
    if (attention.kind == engine::Kind::Cross)
        shown.others = piecesOf(keys ? trace.queryTokens(attention) : trace.keyTokens(attention),
                                Eigen::VectorXd::Zero(keys ? attention.queries : attention.keys),
                                question.words);
    return shown;
}

void TokenModel::reload()
{
    const TracePtr trace = m_document->trace();
    const Attention* attention = m_document->attention();
    if (!attention) {
        m_job.cancel();
        beginResetModel();
        m_shown = {};
        endResetModel();
        return;
    }
    m_job.start([trace, attention, question = question()](const std::stop_token& stop) {
        return compute(*trace, *attention, question, stop);
    });
}

void TokenModel::cancel()
{
    if (!m_job.isBusy())
        return;
    m_job.cancel();
    // What was there belongs to another question.
    beginResetModel();
    m_shown = {};
    endResetModel();
}

TokenModel::Question TokenModel::question() const
{
    const Selection& selection = m_document->selection();
    return {selection.state(), selection.queries(), selection.pool(), m_shade, m_words};
}

void TokenModel::finish()
{
    if (!m_job.isBusy())
        return;
    m_job.cancel();
    beginResetModel();
    m_shown = compute(*m_document->trace(), *m_document->attention(), question(), {});
    endResetModel();
}

int TokenModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_shown.pieces.size());
}

QVariant TokenModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const Piece& piece = m_shown.pieces[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return piece.text;
    case ValueRole:
        return piece.value;
    case SpecialRole:
        return piece.special;
    case GeneratedRole:
        return piece.generated;
    case PositionRole:
        return piece.first;
    case CountRole:
        return piece.count;
    case Qt::ToolTipRole:
        return tr("%1 (position %2): %3")
            .arg(visibleToken(piece.text), QLocale().toString(piece.first),
                 QLocale().toString(piece.value, 'g', 6));
    default:
        return {};
    }
}

} // namespace models
