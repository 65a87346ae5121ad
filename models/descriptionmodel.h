#pragma once

#include "engine/checkpoint/description.h"

#include <QAbstractTableModel>

namespace models {

/// The options of somebody's own model (attention_visualizer.json), one a row: name, value. What is
/// open comes first, then what was said, then what is as usual and is not written unless it is
/// changed. Values are edited as text; `ChoicesRole` holds the names of options that take one of a
/// few, the tool tip what people look up in the model's code. Loaded and saved on the caller's
/// thread; both take milliseconds.
class DescriptionModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Columns { OptionColumn, ValueColumn, ColumnCount };
    enum Roles {
        ChoicesRole = Qt::UserRole, ///< QStringList; empty: any value
        OpenRole,                   ///< bool: must be said
        UsualRole                   ///< bool: as usual, and nobody said so
    };
    /// A tensor of the file.
    struct Tensor
    {
        QString name;
        QString shape;
        bool listed = false;  ///< without a place among the parts that were recognised
        bool ignored = false; ///< somebody said that it does not matter
    };

    using QAbstractTableModel::QAbstractTableModel;

    /// The description beside the weights at `path` (a file or its folder), or a first one.
    engine::Result<void> load(const QString& path);
    /// Whether the weights at `path` cannot be opened before somebody describes them.
    static bool isNeeded(const QString& path);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    /// False for a value that the option cannot have.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    /// What layers were recognised as.
    const QString& kind() const { return m_kind; }
    /// Options that are still open.
    int openCount() const;
    /// Those that were listed as without a place come first.
    const QList<Tensor>& tensors() const { return m_tensors; }
    /// Whether a tensor was recognised, or an option names it by now.
    bool isPlaced(const Tensor& tensor) const;
    /// Tensors that have no place and of which nobody said that they do not matter.
    int unplacedCount() const;
    void setIgnored(int tensor, bool ignored);
    /// Writes attention_visualizer.json beside the weights.
    engine::Result<void> save() const;

signals:
    /// What must still be said changed: options or tensors.
    void openCountChanged();

private:
    struct Row
    {
        QString option; ///< "stack.heads"
        nlohmann::json value;
        bool asked = false;        ///< was open when the description was loaded
        nlohmann::json usual = {}; ///< what it is where it is not said; null: it must be
        bool said = true;
    };

    void fillRows(const nlohmann::json& usual);
    nlohmann::json joined() const;

    std::filesystem::path m_file; ///< where the description goes
    nlohmann::json m_description;
    QString m_kind;
    QList<Row> m_rows;
    QList<Tensor> m_tensors;
};

} // namespace models
