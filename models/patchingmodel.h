#pragma once

#include "models/explained.h"
#include "models/numbergrid.h"

#include <QAbstractTableModel>

namespace models {

/// The clean run is the document's; each number says what the measure becomes when one activation
/// is taken from a run on another text of as many tokens. First the first-order estimates of all,
/// then, where asked, the exact numbers as they come. A row a layer or head, a column a position.
class PatchingModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum class What {
        Residual, ///< layers × positions
        Heads,    ///< heads × positions
        Paths,    ///< layers × heads: what a head sends straight to the logits; exact alone
    };

    explicit PatchingModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    void start(const QString& corrupted, What what, Measure measure, bool exact);
    const NumberGrid& grid() const { return m_grid; }
    /// Rows whose numbers are exact.
    int exactRows() const { return m_exactRows; }
    What what() const { return m_what; }
    /// The head or layer of a row: where the selection goes.
    SelectionState place(int row, int column) const;
    /// What is measured, of both runs.
    const QString& summary() const { return m_summary; }
    const QString& reason() const { return m_reason; }
    bool isBusy() const { return m_job.isBusy(); }
    void cancel() { m_job.cancel(); }

signals:
    void busyChanged(bool busy);
    void changed();

private:
    struct News;
    void clear();
    void take(const News& news);

    Document* m_document;
    NumberGrid m_grid;
    int m_exactRows = 0;
    int m_heads = 1;
    What m_what = What::Residual;
    engine::Stack m_stack = engine::Stack::Decoder;
    QString m_summary, m_reason;
    LatestJob<engine::Result<void>> m_job;
};

} // namespace models
