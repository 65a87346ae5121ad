#pragma once

#include "engine/tracer.h"
#include "models/latestjob.h"
#include "models/selection.h"

#include <QString>

namespace models {

using TracePtr = std::shared_ptr<const engine::Trace>;

/// The sentence of an engine error in the language of the user interface, and its hint.
QString errorText(const engine::Error& error);
QString errorHint(const engine::Error& error);

/// Why the numbers of a trace may not be the model's: a sentence each. They hold as long as it is
/// shown.
QStringList warnings(const engine::Trace& trace);
/// What else was passed over when it was made.
QStringList notes(const engine::Trace& trace);
/// Says that a tokenizer's file asks for chance, which is left out.
QString dropoutWarning(double share);

/// Bytes of the numbers that a trace keeps in memory.
qint64 byteCount(const engine::Trace& trace);

/// What is open: the newest trace, the one that it is compared with, the request behind it. Makes
/// traces on a worker; the latest request wins. GUI thread.
class Document : public QObject
{
    Q_OBJECT

public:
    explicit Document(QObject* parent = nullptr);

    /// Null until the first trace is there. A part of one (engine::Trace::isPart) while the rest
    /// of a large one is computed, and after that was cancelled where nothing else had been open.
    const TracePtr& trace() const { return m_trace; }
    bool isWhole() const { return m_trace && !m_trace->isPart; }
    const engine::TraceRequest& request() const { return m_request; }
    /// The trace kept for comparison; null where none was kept.
    const TracePtr& reference() const { return m_reference; }
    bool isBusy() const { return m_job.isBusy(); }
    /// What making the trace took; 0 where it was not made here.
    double seconds() const { return m_seconds; }
    Selection& selection() { return m_selection; }
    const Selection& selection() const { return m_selection; }
    engine::Tracer& tracer() { return *m_tracer; }
    /// For workers, which may outlive the document.
    std::shared_ptr<engine::Tracer> sharedTracer() const { return m_tracer; }

    /// The current attention of the selection; null where there is no trace.
    const engine::Attention* attention() const;

    /// Starts a trace; traceCompleted or failed follows, or neither where it is cancelled. A
    /// request equal to the current one is traced again only where `force` is set.
    void open(const engine::TraceRequest& request, bool force = false);
    /// Shows a trace that is there already (a session, a step back).
    void setTrace(TracePtr trace);
    void setReference(TracePtr trace);
    /// What was open before is shown again, whole.
    void cancel();

signals:
    void requestChanged();
    /// Sent once for every new trace, after the selection was moved to something that it has; for
    /// one that takes long also for parts of it.
    void traceChanged();
    /// Follows traceChanged where the trace is whole.
    void traceCompleted();
    void referenceChanged();
    void busyChanged(bool busy);
    void progressChanged(double share); ///< 0 … 1
    void failed(const engine::Error& error);

private:
    struct Made
    {
        engine::Result<TracePtr> trace;
        double seconds = 0;
    };
    void finish(Made made);
    void showPart(TracePtr part);
    void take(TracePtr trace);
    void announce();
    void returnToWhole();

    std::shared_ptr<engine::Tracer> m_tracer;
    Selection m_selection;
    engine::TraceRequest m_request; ///< of m_trace, or under way
    TracePtr m_trace;
    TracePtr m_before; ///< the whole trace that a part took the place of; null: none
    TracePtr m_reference;
    double m_seconds = 0;
    LatestJob<Made> m_job;
};

} // namespace models

Q_DECLARE_METATYPE(engine::Error)
