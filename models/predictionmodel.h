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
    /// Kullback–Leibler divergences of the two predictions in nats, Σ p ln(p/q): KL(after‖before)
    /// has p = after, as where the change is asked what it did; KL(before‖after) has p = before, as
    /// work on patching reports it. Meaningful where hasBefore().
    double divergenceFromBefore() const { return m_shown.afterBefore; }
    double divergenceFromAfter() const { return m_shown.beforeAfter; }
    /// Both with their names.
    QString divergenceText() const;
    /// KL(after‖before) of every position of the tokens that are there now; empty where nothing
    /// was changed, or the model cannot be asked.
    const std::vector<double>& divergences() const { return m_shown.divergences; }
    /// What the model writes without the changes and with them; empty where it writes nothing.
    const QString& textBefore() const { return m_shown.textBefore; }
    const QString& textAfter() const { return m_shown.textAfter; }
    /// The position where the prediction is another one first, and the KL there and of the others;
    /// empty where none is.
    QString firstDifferenceText() const;
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
        bool diverges = false; ///< changed, and both are distributions
        bool values = false;   ///< what a regression gives
        double afterBefore = 0;
        double beforeAfter = 0;
        std::vector<double> divergences;
        QString textBefore, textAfter;
        QStringList tokens; ///< of the first positions
        QString reason;
    };
    void reload();
    void take(Shown shown);
    static Shown compute(const TracePtr& trace, engine::Tracer& tracer, qint64 query,
                         const std::stop_token& stop);
    /// What it would predict without the interventions; empty where it cannot be asked. Compares
    /// all positions, and what it writes, on the way.
    static Eigen::VectorXd distributionBefore(Shown& shown, const engine::Trace& trace,
                                              engine::Tracer& tracer, const std::stop_token& stop);
    static void listCandidates(Shown& shown, const engine::Trace& trace,
                               const Eigen::VectorXd& after, const Eigen::VectorXd& before);
    static void compareAll(Shown& shown, const engine::Trace& after, const engine::Trace& before);

    Document* m_document;
    Shown m_shown; ///< its candidates are moved to the table
    LatestJob<Shown> m_job;
};

} // namespace models
