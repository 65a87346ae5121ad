#pragma once

#include "engine/training/trainer.h"
#include "models/document.h"
#include "models/plotdata.h"

#include <QAbstractTableModel>

namespace models {

/// When training ends before its last step; 0: that rule does not hold.
struct StopRules
{
    double accuracy = 0; ///< on sequences that training never sees
    double loss = 0;     ///< the same: at most
};

/// A small model that is trained on a worker: a row for each step. Every so many steps its weights,
/// its attention and the sizes of its gradients are kept, to look back at and to branch from. GUI
/// thread.
class TrainingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class State { Idle, Running, Paused, Done, Failed };
    enum Column { Step, Loss, Accuracy, HeldLoss, HeldAccuracy, GradientNorm, Rate, ColumnCount };

    /// What one head looks at, [queries, keys]; every so many of both where they are many.
    struct HeadPicture
    {
        int layer = 0;
        int head = 0;
        engine::Matrix weights;
    };
    /// A figure of one head.
    struct HeadFigure
    {
        int layer = 0;
        int head = 0;
        double induction = 0; ///< weight on the token after the last time, else metric `induction`
        double previous = 0;
    };
    struct Checkpoint
    {
        qint64 step = 0;
        engine::training::Evaluation held;
        std::vector<HeadPicture> pictures;
        std::vector<HeadFigure> figures;
        std::vector<engine::training::ParameterReport> parameters;
        QStringList tokens; ///< of the sequence that is looked at
        std::shared_ptr<const engine::training::Trainer::State> state;
    };
    struct Record
    {
        engine::training::StepReport report;
        double heldLoss = 0; ///< NaN where it was not measured
        double heldAccuracy = 0;
    };

    explicit TrainingModel(QObject* parent = nullptr);
    /// The one that belongs to a document: it trains on when the view that began it is closed.
    static TrainingModel* of(Document* document);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Begins anew; what was there becomes the run before, to compare with.
    void start(const engine::training::TrainingOptions& options, const StopRules& rules);
    void pause();
    void resume();
    /// One step, and pauses again.
    void stepOnce();
    /// Goes on from a checkpoint with other options: learning rate, batch, clipping, steps.
    void branch(int checkpoint, const engine::training::TrainingOptions& options,
                const StopRules& rules);
    /// Writes the model as it is, or as it was at a checkpoint (−1: is). Paused or done.
    engine::Result<void> save(const QString& folder, int checkpoint = -1);

    State state() const { return m_state; }
    bool isBusy() const { return m_job.isBusy(); }
    void cancel() { pause(); }
    const QString& reason() const { return m_reason; }
    const engine::training::TrainingOptions& options() const { return m_options; }
    const std::vector<Record>& records() const { return m_records; }
    const std::vector<std::shared_ptr<const Checkpoint>>& checkpoints() const
    {
        return m_checkpoints;
    }
    /// Seconds that training took so far.
    double seconds() const { return m_seconds; }
    PlotData lossCurves() const;
    PlotData accuracyCurves() const;
    /// The induction of every head over the checkpoints.
    PlotData headCurves() const;
    /// Root mean square of the gradient of each layer, over the checkpoints.
    PlotData gradientCurves() const;

signals:
    void busyChanged(bool busy);
    void stateChanged();
    void recordsAdded();
    void checkpointAdded(int index);

private:
    struct Session; ///< the trainer and who may touch it
    struct News;    ///< what a worker tells

    void run(qint64 steps);
    void take(const News& news);
    void setState(State state);
    void openSession(const engine::training::TrainingOptions& options, const StopRules& rules);

    engine::training::TrainingOptions m_options;
    StopRules m_rules;
    std::shared_ptr<Session> m_session;
    State m_state = State::Idle;
    QString m_reason;
    std::vector<Record> m_records;
    std::vector<Record> m_before; ///< of the run before
    std::vector<std::shared_ptr<const Checkpoint>> m_checkpoints;
    double m_seconds = 0;
    LatestJob<engine::Result<bool>> m_job;
};

} // namespace models
