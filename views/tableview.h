#pragma once

#include <QSortFilterProxyModel>
#include <QTableView>

namespace views {

/// Sorts by the raw numbers, numbers that do not exist last; text as people sort it. Filters rows
/// that hold every word of the filter in one of their texts.
class NumberProxy : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit NumberProxy(QObject* parent = nullptr);
    void setWords(const QString& words);

protected:
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
    int m_textColumns = 4; ///< words are looked for in these; numbers are not text
};

/// A table of numbers as all panels show it: sorted by a click on a header, rows picked as a whole,
/// copied as text.
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

/// Asks for a file and writes the table as CSV; a message box says why where that fails.
void exportTable(QWidget* parent, const QAbstractItemModel& table, const QString& name);

} // namespace views
