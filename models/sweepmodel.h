#pragma once

#include "engine/training/sweep.h"
#include "models/document.h"
#include "models/plotdata.h"

#include <QAbstractTableModel>

namespace models {

/// A sweep over configurations of small models on a worker: a row a run, filled as it is measured.
/// May be paused, and goes on where it was. GUI thread.
class SweepModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Family,
        Layers,
        Heads,
        Width,
        Temperature,
        Window,
        Rate,
        Seed,
        Loss,
        Accuracy,
        Whole,
        ColumnCount
    };
    enum class State { Idle, Running, Paused, Done, Failed };

    explicit SweepModel(QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void start(const engine::training::SweepOptions& options);
    void pause();
    void resume();
    State state() const { return m_state; }
    int done() const { return m_done; }
    bool isBusy() const { return m_job.isBusy(); }
    void cancel() { pause(); }
    const QString& reason() const { return m_reason; }
    /// Configurations that were measured, the best first.
    std::vector<engine::training::SweepSummary> summaries() const;
    /// Whether configurations differ in their temperatures, or in their windows.
    bool varies(Column column) const;
    /// Accuracy of each configuration with its interval, the best first.
    PlotData accuracies() const;
    /// The best configuration and its uncertainty, in words; empty where there is none yet.
    QString best() const;
    static QString nameOf(const engine::training::SweepSummary& summary);

signals:
    void busyChanged(bool busy);
    /// How much of the work is done, 0 … 1.
    void progressed(double share);
    void changed();

private:
    void run();
    void setState(State state);

    engine::training::SweepOptions m_options;
    std::vector<engine::training::SweepRun> m_runs;
    int m_done = 0;
    State m_state = State::Idle;
    QString m_reason;
    LatestJob<engine::Result<void>> m_job;
};

} // namespace models
