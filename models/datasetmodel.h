#pragma once

#include "models/dataset.h"
#include "models/document.h"

#include <QAbstractTableModel>
#include <QCache>

namespace models {

/// The rows of a data set that the filter lets through, one column for each of the file;
/// DisplayRole is the beginning of a field on one line, EditRole all of it. Files are read and rows
/// are searched by workers; the newest wins. GUI thread.
class DatasetModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit DatasetModel(QObject* parent = nullptr);

    /// Starts to read a file; loaded or failed follows. What was open stays until then.
    void open(const QString& path);
    void cancel();
    bool isBusy() const { return m_loading.isBusy() || m_filtering.isBusy(); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Null until a file is there.
    const DataSetPtr& dataSet() const { return m_set; }
    /// Keeps the rows in which some field holds the text, in whatever case; empty keeps all.
    void setFilter(const QString& text);
    const QString& filter() const { return m_filter; }
    /// What the file calls a column, or its number.
    QString columnName(int column) const;

    int textColumn() const { return m_textColumn; }
    void setTextColumn(int column);
    /// −1 where no column is the label.
    int labelColumn() const { return m_labelColumn; }
    void setLabelColumn(int column);
    /// All of a row's text.
    QString text(int row) const;
    /// Number of a row in the file's data, from 0.
    qint64 sourceRow(int row) const;
    /// The first `count` rows shown, by their number in the file's data.
    std::vector<uint32_t> sourceRows(int count) const;

signals:
    void loaded();
    void failed(const engine::Error& error);
    void busyChanged(bool busy);
    void progressChanged(double share); ///< 0 … 1, of reading the file
    void columnsChanged();

private:
    struct Filtered
    {
        bool all = true;
        std::vector<uint32_t> rows;
    };
    struct Loaded
    {
        DataSetPtr set;
        int textColumn = 0;
        int labelColumn = -1;
        Filtered filtered;
    };
    static Filtered search(const DataSet& set, const QString& text, const std::stop_token& stop);
    const QStringList& fields(qint64 row) const;

    DataSetPtr m_set;
    QString m_filter;
    Filtered m_filtered;
    int m_textColumn = 0;
    int m_labelColumn = -1;
    bool m_wasBusy = false;
    mutable QCache<qint64, QStringList> m_cache; ///< by KB
    LatestJob<engine::Result<Loaded>> m_loading;
    LatestJob<Filtered> m_filtering;
};

} // namespace models
