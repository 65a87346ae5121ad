#pragma once

#include "models/dataset.h"
#include "models/document.h"

namespace models {

/// The request with another text in it: its source where the model translates, its text elsewhere.
/// Padded to `padTo` tokens; 0 = not. `cut`: to as many tokens as that, or as the model has
/// positions.
engine::TraceRequest withText(const engine::TraceRequest& request, const QString& text,
                              bool translates, int64_t padTo, bool cut = false);

/// What becomes of texts that are longer than a model has positions, or than they are padded to.
enum class LongTexts {
    Cut,      ///< their beginning is read
    Windows,  ///< they are read piece by piece; their figures are the means over the pieces
    LeaveOut, ///< they are refused
};

/// Metrics of every head for many rows, traced one after another by a worker and written to a CSV
/// file: a line for each row and head, then a line for each head with the means over the rows
/// and its variability over them, whose row is "mean". The file appears when all is done, or what
/// was done when it is cancelled. GUI thread.
class BatchMetrics : public QObject
{
    Q_OBJECT

public:
    struct Plan
    {
        DataSetPtr set;
        std::vector<uint32_t> rows;
        int textColumn = 0;
        int labelColumn = -1;
        engine::TraceRequest request; ///< the model; its text is replaced
        bool translates = false;
        int64_t padTo = 0;
        LongTexts longTexts = LongTexts::LeaveOut;
        QString path;
    };
    struct Outcome
    {
        QString path;
        qint64 measured = 0;
        qint64 leftOut = 0;                   ///< rows that the model could not read
        bool cancelled = false;               ///< the file, if any, holds what was done
        std::optional<engine::Error> why;     ///< of the first row left out
        std::optional<engine::Error> failure; ///< no file was written
    };

    explicit BatchMetrics(std::shared_ptr<engine::Tracer> tracer, QObject* parent = nullptr);

    void start(Plan plan);
    /// Ends after the row under way is given up; finished follows.
    void cancel();
    bool isBusy() const { return m_job.isBusy(); }

signals:
    void progressChanged(qint64 done, qint64 total);
    void finished(const models::BatchMetrics::Outcome& outcome);
    void busyChanged(bool busy);

private:
    std::shared_ptr<engine::Tracer> m_tracer;
    std::stop_source m_halt;
    LatestJob<Outcome> m_job;
};

} // namespace models
