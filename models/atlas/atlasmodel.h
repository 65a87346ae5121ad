#pragma once

#include "engine/atlas/atlas.h"
#include "models/roles.h"

#include <QAbstractTableModel>
#include <QJsonObject>

namespace models {

using AtlasPtr = std::shared_ptr<const engine::atlas::Atlas>;

/// Reads a file. Any thread.
engine::Result<AtlasPtr> loadAtlas(const QString& path);
/// Whether a trace that was made from this request is of the atlas's model.
bool isOfModel(const engine::atlas::Atlas& atlas, const engine::TraceRequest& request);

/// The heads of an atlas, a row each: where they stand, then the mean of every measure over the
/// windows. GUI thread.
class AtlasModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Stack, Layer, Kind, Head, FirstMeasure };
    /// double: the standard deviation of a measure over the windows; invalid where there is none.
    static constexpr int SpreadRole = UserRole + 1;

    explicit AtlasModel(QObject* parent = nullptr);

    /// May be null.
    void setAtlas(AtlasPtr atlas);
    const AtlasPtr& atlas() const { return m_atlas; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    static int measureCount();
    /// As files name it, for keeping; translated, for reading.
    static QString measureId(int measure);
    static QString measureName(int measure);
    static QString measureDefinition(int measure);
    /// The number of the measure with that id; 0 where there is none.
    static int measureOf(const char* id);
    /// "Decoder · layer 2 · head 3", translated.
    QString headTitle(int row) const;
    /// Everything about a head, by the names of `atlas FILE --head L.H --format json`.
    QJsonObject page(int row) const;
    /// The same as CSV.
    QByteArray pageCsv(int row) const;
    /// What would show the window of an example.
    engine::TraceRequest requestOf(qint64 row, qint64 window) const;

private:
    AtlasPtr m_atlas;
};

} // namespace models
