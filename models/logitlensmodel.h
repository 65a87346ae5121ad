#pragma once

#include "models/candidatemodel.h"
#include "models/document.h"

#include <QHash>

namespace models {

/// What each layer's residual stream would predict if the model ended there (the logit lens): rows
/// are layers, the embeddings first, columns positions; a cell's text is its likeliest token, its
/// value the probability. Computed by a worker for the columns that are looked at.
class LogitLensModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kTop = 10; ///< candidates kept for each cell

    explicit LogitLensModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    engine::Stack stack() const { return m_stack; }
    /// Why there is nothing to show; empty where there is, or will be.
    const QString& reason() const { return m_reason; }
    /// The columns on the screen: these are computed, and some to their left and right.
    void setWindow(engine::Range positions);
    /// The same at once, on this thread: for pictures that are written to files.
    void computeNow(engine::Range positions);
    /// Empty where they are not known yet.
    std::vector<Candidate> candidates(int row, int column) const;
    bool isKnown(int column) const { return m_columns.contains(column); }
    bool isBusy() const { return m_job.isBusy(); }
    /// −1: the embeddings.
    static int layerOf(int row) { return row - 1; }
    static int rowOf(int layer) { return layer + 1; }

signals:
    /// Candidates of these columns are known now.
    void computed(int first, int last);

private:
    /// Candidates of the layers at one position.
    using ColumnOf = std::vector<engine::Prediction>;
    void reload();
    void request(engine::Range positions);
    void store(int64_t first, std::vector<ColumnOf> columns);
    static engine::Result<std::vector<ColumnOf>> compute(const engine::Trace& trace,
                                                         engine::Stack stack,
                                                         engine::Range positions,
                                                         const std::stop_token& stop);

    Document* m_document;
    TracePtr m_trace;
    engine::Stack m_stack = engine::Stack::Decoder;
    int m_levels = 0; ///< 0 until the first column is there: the model may have no vocabulary
    int m_positions = 0;
    engine::Range m_window;
    QHash<int, ColumnOf> m_columns;
    QString m_reason;
    LatestJob<engine::Result<void>> m_job;
};

} // namespace models
