#pragma once

#include "engine/explanations/units.h"
#include "models/explained.h"
#include "models/numbergrid.h"
#include "models/plotdata.h"

#include <QAbstractTableModel>

namespace models {

/// What each head, feed-forward layer and layer does to a measure: a row a unit, switched off in
/// turn, beside what a first-order estimate says of its heads (Michel et al. 2019).
class AblationModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { UnitName, Layer, Head, Ablated, Change, Importance, ColumnCount };

    explicit AblationModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// `replacement`: zero or the mean over the input's own positions.
    void start(Measure measure, engine::explanations::Replacement replacement);
    const QString& summary() const { return m_summary; }
    const QString& reason() const { return m_reason; }
    bool isBusy() const { return m_job.isBusy(); }
    void cancel() { m_job.cancel(); }
    /// The estimate of every head against what switching it off really does.
    PlotData scatter() const;
    /// Changes of the last stack's self-attentions, layers × heads.
    NumberGrid grid() const;
    /// Where the selection goes for a row; nothing for feed-forward layers.
    std::optional<SelectionState> place(int row) const;

signals:
    void busyChanged(bool busy);
    void changed();

private:
    struct Row
    {
        engine::explanations::Unit unit;
        double ablated = 0;
        double importance = 0; ///< NaN where there is no estimate
    };
    struct Measured
    {
        std::vector<Row> rows;
        double whole = 0;
        QString summary;
        engine::Stack last = engine::Stack::Decoder;
    };
    void clear();

    Document* m_document;
    Measured m_measured;
    QString m_summary, m_reason;
    LatestJob<engine::Result<Measured>> m_job;
};

} // namespace models
