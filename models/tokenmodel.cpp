#include "models/tokenmodel.h"

#include "models/attentionmodel.h"
#include "models/roles.h"

#include <algorithm>
#include <QLocale>

namespace models {

using engine::Attention;
using engine::Matrix;
using engine::Quantity;
using engine::TraceToken;

TokenModel::TokenModel(Document* document, QObject* parent)
    : QAbstractListModel(parent), m_document(document), m_job(this, [this](Shown shown) {
          beginResetModel();
          m_shown = std::move(shown);
          endResetModel();
      })
{
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
        values = pooledRow(attention, state.head, question.queries, question.pool, stop)
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
        Matrix column(count, 1);
        engine::fillBlock(attention, state.head, Quantity::Weights, {0, count}, {key, key + 1},
                          column);
        values = column.col(0).cast<double>();
    }

    Shown shown;
    for (int64_t i = 0; i < count; ++i) {
        const TraceToken* token = size_t(i) < tokens.size() ? &tokens[size_t(i)] : nullptr;
        const TraceToken* before = token && i > 0 ? &tokens[size_t(i - 1)] : nullptr;
        QString text = token && !token->text.empty() ? QString::fromStdString(token->text)
                                                     : QLocale().toString(qint64(i));
        if (question.words && before && token->word >= 0 && token->word == before->word &&
            token->segment == before->segment) {
            Piece& piece = shown.pieces.back();
            piece.text += text.startsWith(QLatin1String("##")) ? text.mid(2) : text;
            ++piece.count;
            // What a word receives is the sum over its parts; what it gives is their mean.
            piece.value += values[i];
            continue;
        }
        shown.pieces.push_back(
            {text, int(i), 1, values[i], token && token->special, token && token->generated});
    }
    for (Piece& piece : shown.pieces) {
        if (!keys)
            piece.value /= piece.count;
        shown.largest = std::max(shown.largest, piece.value);
    }
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
    const Selection& selection = m_document->selection();
    m_job.start([trace, attention,
                 question = Question{selection.state(), selection.queries(), selection.pool(),
                                     m_shade, m_words}](const std::stop_token& stop) {
        return compute(*trace, *attention, question, stop);
    });
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
            .arg(piece.text, QLocale().toString(piece.first),
                 QLocale().toString(piece.value, 'g', 6));
    default:
        return {};
    }
}

} // namespace models
