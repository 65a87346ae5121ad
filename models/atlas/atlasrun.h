#pragma once

#include "models/atlas/atlasmodel.h"
#include "models/latestjob.h"

#include <QElapsedTimer>
#include <QObject>

namespace engine {
class Tracer;
}

namespace models {

/// "40 seconds", "3.5 minutes", "2.1 hours": translated.
QString durationText(double seconds);

/// Makes an atlas on a worker, shows it while it grows, and saves it every few seconds. Stopped, it
/// goes on later with the row after. GUI thread.
class AtlasRun : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        QString model;
        QString data;
        QString column;      ///< of a table; empty: the one that looks like text
        qint64 rows = 0;     ///< 0: all
        qint64 window = 256; ///< tokens
        QString path;        ///< of the file that is written
    };

    explicit AtlasRun(std::shared_ptr<engine::Tracer> tracer, QObject* parent = nullptr);

    void start(const Plan& plan);
    /// Ends after the windows under way are given up; finished() follows, with what there is.
    void stop();
    bool isBusy() const { return m_job.isBusy(); }
    const Plan& plan() const { return m_plan; }

    /// What a run of a plan would take, from one window that is traced for it. Waits.
    struct Estimate
    {
        qint64 rows = 0;
        double secondsPerRow = 0;
        qint64 bytes = 0; ///< of memory beside the weights
    };
    static engine::Result<Estimate> estimate(const Plan& plan, engine::Tracer& tracer,
                                             const std::stop_token& stop);

signals:
    /// `secondsLeft` < 0: not known yet.
    void progressChanged(double share, double secondsLeft);
    void atlasChanged(const models::AtlasPtr& atlas);
    /// Either the atlas, which may be unfinished, or why there is none.
    void finished(const models::AtlasPtr& atlas, const QString& failure, const QString& hint);
    void busyChanged(bool busy);

private:
    struct Outcome
    {
        AtlasPtr atlas;
        std::optional<engine::Error> failure;
    };
    static Outcome work(const Plan& plan, engine::Tracer& tracer, const std::stop_token& halt,
                        const std::function<void(double, double, AtlasPtr)>& tell);

    std::shared_ptr<engine::Tracer> m_tracer;
    Plan m_plan;
    std::stop_source m_halt;
    LatestJob<Outcome> m_job;
};

} // namespace models
