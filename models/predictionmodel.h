#pragma once

#include "models/candidatemodel.h"
#include "models/document.h"

namespace models {

/// What the model predicts at one position, best first; beside it what it would predict without the
/// interventions, where there are any. Computed by a worker.
class PredictionModel : public CandidateModel
{
    Q_OBJECT

public:
    static constexpr int kCandidates = 20;

    explicit PredictionModel(Document* document, QObject* parent = nullptr);

    /// The position that is predicted from: the selected query, else the last one.
    qint64 position() const { return m_shown.position; }
    /// Where the prediction stands, in words: after which token, in place of which, of what.
    QString place() const;
    /// The same without the position: where there is little room.
    QString shortPlace() const;
    /// Kullback–Leibler divergence after ‖ before, nats; meaningful where hasBefore().
    double divergence() const { return m_shown.divergence; }
    /// Why there is nothing to show; empty where there is.
    const QString& reason() const { return m_shown.reason; }

private:
    struct Shown
    {
        std::vector<Candidate> candidates;
        qint64 position = -1;
        engine::Task task = engine::Task::Features;
        QString token; ///< at the position
        bool changed = false;
        double divergence = 0;
        QString reason;
    };
    void reload();
    static Shown compute(const TracePtr& trace, engine::Tracer& tracer, qint64 query,
                         const std::stop_token& stop);

    Document* m_document;
    Shown m_shown; ///< its candidates are moved to the table
    LatestJob<Shown> m_job;
};

} // namespace models
