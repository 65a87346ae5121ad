#pragma once

#include "models/document.h"

namespace models {

/// Attention over the patches of a picture or the frames of a sound: one number for each, found by
/// a worker.
class OverlayModel : public QObject
{
    Q_OBJECT

public:
    enum class Measure {
        Head,    ///< the selected head (or the mean or maximum of heads)
        Rollout, ///< through all layers up to the selected one (Abnar & Zuidema 2020)
    };

    explicit OverlayModel(Document* document, QObject* parent = nullptr);

    /// What the keys of the selected attention stand for; null where they are words.
    const engine::Modality* modality() const;
    /// [rows, columns] of the modality; empty where there is no picture.
    const engine::Matrix& patches() const { return m_shown.patches; }
    /// Queries whose attention it is: the selected ones, else the class token, a caption's first
    /// word or the last word of a text that holds the picture.
    const QList<qint64>& queries() const { return m_shown.queries; }
    Pool pool() const { return m_shown.pool; }
    /// The same for every word by itself, the last kMostWords at most; empty unless asked for.
    static constexpr qint64 kMostWords = 64;
    const std::vector<engine::Matrix>& words() const { return m_shown.words; }
    /// The queries that these words are, and which word a query is; −1 where it is none.
    const QList<qint64>& wordQueries() const { return m_shown.wordQueries; }
    qint64 wordOf(qint64 query) const { return m_shown.wordQueries.indexOf(query); }
    /// Leaves cells out that every query looks at.
    void setWithoutSinks(bool without);
    bool withoutSinks() const { return m_withoutSinks; }
    /// The cells that were left out.
    const std::vector<int64_t>& sinks() const { return m_shown.sinks; }
    void setWordByWord(bool each);
    bool wordByWord() const { return m_wordByWord; }
    /// Whether the queries are words, which a caption has, and not patches alone.
    bool hasWords() const;
    /// Why there is nothing to show; empty where there is.
    const QString& reason() const { return m_shown.reason; }
    Measure measure() const { return m_measure; }
    void setMeasure(Measure measure);
    /// While inactive nothing is computed; what was missed follows.
    void setActive(bool active);
    /// The same at once, on this thread: for pictures that are written to files.
    void computeNow();

signals:
    void changed();

private:
    struct Shown
    {
        engine::Matrix patches;
        std::vector<engine::Matrix> words;
        QList<qint64> wordQueries;
        std::vector<int64_t> sinks;
        QList<qint64> queries;
        Pool pool = Pool::Mean;
        QString reason;
    };
    struct Question
    {
        SelectionState state;
        QList<qint64> queries;
        Pool pool = Pool::Mean;
        Measure measure = Measure::Head;
        bool wordByWord = false;
        bool withoutSinks = false;
    };
    void reload();
    static Shown compute(const engine::Trace& trace, const engine::Attention& attention,
                         const Question& question, const std::stop_token& stop);
    Question question() const;

    Document* m_document;
    Measure m_measure = Measure::Head;
    bool m_wordByWord = false;
    bool m_withoutSinks = false;
    bool m_active = true;
    bool m_missed = false;
    Shown m_shown;
    LatestJob<Shown> m_job;
};

} // namespace models
