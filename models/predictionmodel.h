#pragma once

#include "models/document.h"

#include <QAbstractTableModel>

namespace models {

/// What the model predicts at one position, best first; beside it what it would predict without the
/// interventions, where there are any. Computed by a worker.
class PredictionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Rank, Token, Probability, Before, ColumnCount };
    static constexpr int kCandidates = 20;

    explicit PredictionModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// The position that is predicted from: the selected query, else the last one.
    qint64 position() const { return m_shown.position; }
    bool hasBefore() const { return m_shown.changed; }
    /// Kullback–Leibler divergence after ‖ before, nats; meaningful where hasBefore().
    double divergence() const { return m_shown.divergence; }
    /// Why there is nothing to show; empty where there is.
    const QString& reason() const { return m_shown.reason; }

private:
    struct Candidate
    {
        QString token;
        qint64 id = 0;
        double probability = 0;
        double before = 0;
    };
    struct Shown
    {
        std::vector<Candidate> candidates;
        qint64 position = -1;
        bool changed = false;
        double divergence = 0;
        QString reason;
    };
    void reload();
    static Shown compute(const TracePtr& trace, engine::Tracer& tracer, qint64 query,
                         const std::stop_token& stop);

    Document* m_document;
    Shown m_shown;
    LatestJob<Shown> m_job;
};

} // namespace models
