#pragma once

#include "engine/atlas/compare.h"
#include "models/atlas/atlasmodel.h"

namespace models {

/// The heads of two atlases, a row each, those that changed most first. GUI thread.
class ChangeModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Head, Change, Pairs, Distances, Confidence, ColumnCount };

    explicit ChangeModel(QObject* parent = nullptr);

    /// What two atlases differ in; takes some milliseconds a head. Any thread.
    struct Comparison
    {
        AtlasPtr before, after;
        std::vector<engine::atlas::HeadChange> changes;
    };
    using ComparisonPtr = std::shared_ptr<const Comparison>;
    static engine::Result<ComparisonPtr> compare(AtlasPtr before, AtlasPtr after);

    /// May be null.
    void setComparison(ComparisonPtr comparison);
    const ComparisonPtr& comparison() const { return m_comparison; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation,
                        int role = Qt::DisplayRole) const override;

    QString headTitle(int row) const;
    /// Row of AtlasModel of the first atlas.
    int headBefore(int row) const;
    /// The model and the data of both, a line each.
    QStringList titles() const;
    /// Everything about one head that changed, by the names of `atlas A B --compare`.
    QJsonObject page(int row) const;

private:
    ComparisonPtr m_comparison;
};

} // namespace models
