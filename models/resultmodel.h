#pragma once

#include "models/document.h"

#include <functional>
#include <QAbstractTableModel>

namespace models {

/// A table that a worker fills from the run that is open, and that empties when another one opens.
/// GUI thread.
class ResultModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    ResultModel(Document* document, QObject* parent);

    /// Why there is nothing, in words; empty where there is something or nothing was asked for.
    const QString& reason() const { return m_reason; }
    bool isBusy() const { return m_job.isBusy(); }
    void cancel() { m_job.cancel(); }

signals:
    void busyChanged(bool busy);
    /// How much of the work is done, 0 … 1.
    void progressed(double share);
    void changed();

protected:
    /// What shows a result, called on the GUI thread while the model is reset.
    using Show = std::function<void()>;
    /// Tells how far a worker has come; any thread.
    using Report = std::function<void(float share)>;

    /// Replaces what is under way. `work(stop, report) -> engine::Result<Show>` runs on a worker; a
    /// failure with an empty sentence was stopped.
    void compute(std::function<engine::Result<Show>(const std::stop_token&, const Report&)> work);
    /// Shows something on the way there; any thread, dropped once the work was replaced.
    void post(const std::stop_token& stop, std::function<void()> call);
    /// Forgets results; within a reset of the model.
    virtual void forget() = 0;
    /// Empties the table and what was said about it.
    void clear();

    Document* document() const { return m_document; }
    /// Null where nothing is open, or only a part of a trace.
    TracePtr wholeTrace() const { return m_document->isWhole() ? m_document->trace() : nullptr; }
    /// A number as cells have it in the usual roles; NaN: there is none.
    static QVariant figure(double value, int role, int digits = 4);

private:
    Document* m_document;
    QString m_reason;
    LatestJob<engine::Result<Show>> m_job;
    std::shared_ptr<Courier> m_courier; ///< the job's, for any thread
};

} // namespace models
