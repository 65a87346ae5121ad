#pragma once

#include "models/document.h"

#include <QAbstractListModel>

namespace models {

/// The tokens of the selected attention with how much attention they receive or give, in the
/// selected head. DisplayRole is the text, ValueRole the share (0 … 1), found by a worker.
class TokenModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum class Shade {
        FromQuery, ///< keys, by what the selected queries (or all, on average) give to them
        ToKey, ///< queries, by what they give to the selected key (or, without one, to the first)
    };
    enum Role { PositionRole = Qt::UserRole + 100, CountRole };

    explicit TokenModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    Shade shade() const { return m_shade; }
    void setShade(Shade shade);
    bool wholeWords() const { return m_words; }
    /// Tokens of a word are read as one, and asked for together.
    void setWholeWords(bool words);
    /// Computes here and now what is under way (for pictures that are written to files).
    void finish();
    bool isBusy() const { return m_job.isBusy(); }
    /// Stops what is under way; nothing is shown then.
    void cancel();
    double largest() const { return m_shown.largest; }

    /// One entry of the text: a token, or all tokens of a word.
    struct Piece
    {
        QString text;
        int first = 0; ///< position of its first token
        int count = 1; ///< tokens
        double value = 0;
        bool special = false;
        bool generated = false;
    };
    const std::vector<Piece>& pieces() const { return m_shown.pieces; }
    /// The other sequence of a cross-attention, without values; empty where one text is both.
    const std::vector<Piece>& others() const { return m_shown.others; }

signals:
    void busyChanged(bool busy);

private:
    struct Shown
    {
        std::vector<Piece> pieces;
        std::vector<Piece> others;
        double largest = 0;
    };
    void reload();
    struct Question
    {
        SelectionState state;
        QList<qint64> queries;
        Pool pool = Pool::Mean;
        Shade shade = Shade::FromQuery;
        bool words = false;
    };
    Question question() const;
    static Shown compute(const engine::Trace& trace, const engine::Attention& attention,
                         const Question& question, const std::stop_token& stop);

    Document* m_document;
    Shade m_shade = Shade::FromQuery;
    bool m_words = false;
    Shown m_shown;
    LatestJob<Shown> m_job;
};

} // namespace models
