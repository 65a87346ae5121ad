#pragma once

#include "models/charts/chartdata.h"

#include <QAbstractTableModel>

namespace models {

/// The table behind a chart, of the document's trace and selection; found by a worker, what was
/// there stays until then. GUI thread.
class ChartModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit ChartModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    Chart chart() const { return m_chart; }
    void setChart(Chart chart);
    bool wholeStack() const { return m_wholeStack; }
    void setWholeStack(bool wholeStack);
    /// Distribution: weights times the length of what the head writes for each key.
    bool valueWeighted() const { return m_valueWeighted; }
    void setValueWeighted(bool weighted);
    engine::Metric metricX() const { return m_x; }
    engine::Metric metricY() const { return m_y; }
    void setMetrics(engine::Metric x, engine::Metric y);
    /// Numbers for painters.
    const ChartData& numbers() const { return m_data; }
    /// Row that the selection is at; −1 = none. Of Joint the query's, else the key's.
    int selectedRow() const;
    /// The same for Joint's key; −1 elsewhere.
    int selectedKeyRow() const;
    /// Moves the selection to what a row stands for, where that is a key or a head.
    void select(int row);
    /// One sentence with all numbers of a row.
    QString rowText(int row) const;
    QString tokenText(qint64 key) const;
    /// Name of a row's dot: its token, or layer and head.
    QString dotText(int row) const;
    /// The queries of the chart by name, or how many they are.
    QString chosenText() const;
    QString columnName(ChartColumn column) const;

    bool isBusy() const { return m_job.isBusy(); }
    void cancel();
    /// The same at once, on this thread: for pictures that are written to files.
    void computeNow();
    /// What the worker does. Any thread.
    static ChartData compute(const ChartRequest& request, const std::stop_token& stop = {},
                             const std::function<void(double)>& progress = {});

signals:
    void busyChanged(bool busy);
    void progressChanged(double share); ///< 0 … 1

private:
    ChartRequest request() const;
    void reload();
    void followHead();
    void store(ChartData data);
    int rowOf(bool isKey, qint64 place) const; ///< of Joint
    QString text(ChartColumn column, double value) const;

    Document* m_document;
    Chart m_chart = Chart::Distribution;
    bool m_wholeStack = false;
    bool m_valueWeighted = false;
    engine::Metric m_x = engine::Metric::DistanceMean;
    engine::Metric m_y = engine::Metric::Entropy;
    std::shared_ptr<MetricCache> m_cache;
    SelectionState m_shown; ///< what m_data, or what is under way, belongs to
    ChartData m_data;
    LatestJob<ChartData> m_job;
};

/// Unit of a metric (empty for shares), translated, and the paper that it comes from.
QString metricUnit(engine::Metric metric);
QString metricSource(engine::Metric metric);

} // namespace models
