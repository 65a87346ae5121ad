#include "views/tableview.h"

#include "models/document.h"
#include "models/roles.h"
#include "models/tablecsv.h"

#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMessageBox>

namespace views {

NumberProxy::NumberProxy(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void NumberProxy::setWords(const QString& words)
{
    m_words = words.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool NumberProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(models::ValueRole);
    const QVariant b = right.data(models::ValueRole);
    if (a.isValid() && b.isValid())
        return a.toDouble() < b.toDouble();
    if (a.isValid() != b.isValid()) {
        // Last in either direction.
        return (sortOrder() == Qt::AscendingOrder) == a.isValid();
    }
    return QSortFilterProxyModel::lessThan(left, right);
}

bool NumberProxy::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    QString text;
    const int columns = std::min(m_textColumns, sourceModel()->columnCount(parent));
    for (int column = 0; column < columns; ++column)
        text += sourceModel()->index(row, column, parent).data().toString() + u' ';
    return std::ranges::all_of(m_words, [&text](const QString& word) {
        return text.contains(word, Qt::CaseInsensitive);
    });
}

TableView::TableView(QWidget* parent) : QTableView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 8);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

void TableView::keyPressEvent(QKeyEvent* event)
{
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return;
    }
    QTableView::keyPressEvent(event);
}

void TableView::copy() const
{
    QStringList lines;
    const QModelIndexList rows = selectionModel()->selectedRows();
    for (const QModelIndex& row : rows) {
        QStringList cells;
        for (int column = 0; column < model()->columnCount(); ++column)
            cells << row.siblingAtColumn(column).data().toString();
        lines << cells.join(u'\t');
    }
    if (!lines.isEmpty())
        QApplication::clipboard()->setText(lines.join(u'\n'));
}

void exportTable(QWidget* parent, const QAbstractItemModel& table, const QString& name)
{
    const QString path = QFileDialog::getSaveFileName(
        parent, QCoreApplication::translate("views::TableView", "Export Data"),
        name + QStringLiteral(".csv"),
        QCoreApplication::translate("views::TableView", "Comma-separated values (*.csv)"));
    if (path.isEmpty())
        return;
    if (const auto written = models::writeCsv(table, path); !written)
        QMessageBox::warning(parent,
                             QCoreApplication::translate("views::TableView", "Export Data"),
                             models::errorText(written.error()));
}

} // namespace views
