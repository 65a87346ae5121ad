#pragma once

#include "engine/error.h"
#include "models/roles.h"

#include <functional>
#include <optional>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>

namespace views {

/// What a column is called in files, where its header says so.
constexpr int kColumnKeyRole = models::UserRole;

/// Sorts by the raw numbers, numbers that do not exist last; text as people sort it. Filters rows
/// that hold every word of the filter in one of their texts; a word such as "entropy<1.5" compares
/// the number of a column, by the beginning of its name or of its key.
class NumberProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit NumberProxy(QObject* parent = nullptr);
    void setWords(const QString& words);
    /// Columns, from the first on, in which words are looked for.
    void setTextColumns(int columns) { m_textColumns = columns; }

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    /// A comparison with the numbers of a column.
    struct Limit
    {
        int column = 0;
        bool above = false;
        bool equal = false;
        double value = 0;
    };
    std::optional<Limit> limitOf(const QString& word) const;

    QStringList m_words;
    QList<Limit> m_limits;
    int m_textColumns = 4;
};

/// A table of numbers as all panels show it: sorted by a click on a header, or by Ctrl+Up and
/// Ctrl+Down; rows picked as a whole, copied as text.
class TableView : public QTableView
{
    Q_OBJECT

public:
    explicit TableView(QWidget* parent = nullptr);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void copy() const;
};

/// Draws a share (0 … 1) as a bar, where an item has one in `role`.
class ShareDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ShareDelegate(int role, QObject* parent) : QStyledItemDelegate(parent), m_role(role) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    int m_role;
};

/// How a table is painted into a picture.
struct TablePicture
{
    QString title;
    int shareRole = -1; ///< role of bars; −1 = none
    int current = -1;   ///< row that is marked
    int most = 60;      ///< rows; how many more there are is written below
};

/// Paints a table as text, scaled down where it would not fit in width; returns the height used.
double paintTable(QPainter& painter, const QRectF& area, const QAbstractItemModel& table,
                  const QPalette& palette, const QFont& font, const TablePicture& options);

/// Asks for a CSV file and has it written; a message box says why where that fails.
void exportCsv(QWidget* parent, const QString& name,
               const std::function<engine::Result<void>(const QString& path)>& write);
/// The same with what a table shows.
void exportTable(QWidget* parent, const QAbstractItemModel& table, const QString& name);

} // namespace views
