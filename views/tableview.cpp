#include "views/tableview.h"

#include "models/document.h"
#include "models/roles.h"
#include "models/tablecsv.h"
#include "views/theme.h"

#include <algorithm>
#include <numeric>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPainter>
#include <QRegularExpression>

namespace views {

namespace {

QStringList wordsOf(const QString& text)
{
    static const QRegularExpression between(QStringLiteral("[\\s,，·]+"));
    return text.split(between, Qt::SkipEmptyParts);
}

void paintShare(QPainter& painter, const QRectF& cell, double share, const QPalette& palette)
{
    const QRectF track(cell.left() + 6, cell.center().y() - 3, cell.width() - 12, 6);
    QRectF bar = track;
    bar.setWidth(track.width() * std::clamp(share, 0.0, 1.0));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(gridColor(palette));
    painter.drawRoundedRect(track, 3, 3);
    painter.setBrush(palette.color(QPalette::Highlight));
    if (bar.width() > 0.5)
        painter.drawRoundedRect(bar, std::min(3.0, bar.width() / 2), 3);
    painter.restore();
}

} // namespace

NumberProxy::NumberProxy(QObject* parent) : QSortFilterProxyModel(parent)
{
    setSortCaseSensitivity(Qt::CaseInsensitive);
    setSortLocaleAware(true);
}

void NumberProxy::setWords(const QString& words)
{
    m_words.clear();
    m_limits.clear();
    for (const QString& word : wordsOf(words)) {
        if (const auto limit = limitOf(word))
            m_limits << *limit;
        else
            m_words << word;
    }
    invalidateFilter();
}

std::optional<NumberProxy::Limit> NumberProxy::limitOf(const QString& word) const
{
    static const QRegularExpression comparison(QStringLiteral("^(.+?)(<=|>=|[<>≤≥])([^<>=]+)$"));
    const QRegularExpressionMatch match = comparison.match(word);
    bool isNumber = false;
    const double value = match.captured(3).toDouble(&isNumber);
    if (!isNumber)
        return {};
    const QString sign = match.captured(2);
    for (int column = 0; column < sourceModel()->columnCount(); ++column)
        for (const int role : {kColumnKeyRole, int(Qt::DisplayRole)})
            if (sourceModel()
                    ->headerData(column, Qt::Horizontal, role)
                    .toString()
                    .remove(u' ')
                    .startsWith(match.captured(1), Qt::CaseInsensitive))
                return Limit{column, sign.startsWith(u'>') || sign == u"≥",
                             sign.size() > 1 || sign == u"≤" || sign == u"≥", value};
    return {};
}

bool NumberProxy::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(models::ValueRole);
    const QVariant b = right.data(models::ValueRole);
    if (a.isValid() && b.isValid())
        return a.toDouble() < b.toDouble();
    // Names keep the order of the table: "head 2" before "head 10".
    if (!a.isValid() && !b.isValid() && left.column() == 0)
        return left.row() < right.row();
    if (a.isValid() != b.isValid()) {
        // Last in either direction.
        return (sortOrder() == Qt::AscendingOrder) == a.isValid();
    }
    return QSortFilterProxyModel::lessThan(left, right);
}

bool NumberProxy::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    for (const Limit& limit : m_limits) {
        const QVariant number =
            sourceModel()->index(row, limit.column, parent).data(models::ValueRole);
        const double value = number.toDouble();
        if (!number.isValid() || !((limit.above ? value > limit.value : value < limit.value) ||
                                   (limit.equal && value == limit.value)))
            return false;
    }
    if (m_words.isEmpty())
        return true;
    QString text;
    const int columns = std::min(m_textColumns, sourceModel()->columnCount(parent));
    for (int column = 0; column < columns; ++column)
        text += sourceModel()->index(row, column, parent).data().toString() + u' ';
    // A number stands for itself: 1 does not find 11.
    const QStringList names = wordsOf(text);
    return std::ranges::all_of(m_words, [&](const QString& word) {
        const bool number = std::ranges::all_of(word, [](QChar c) { return c.isDigit(); });
        return number ? names.contains(word) : text.contains(word, Qt::CaseInsensitive);
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
    // Keys do not reach the headers: they sort by the column of the current cell.
    if (isSortingEnabled() && currentIndex().isValid() &&
        event->modifiers() == Qt::ControlModifier &&
        (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)) {
        sortByColumn(currentIndex().column(),
                     event->key() == Qt::Key_Up ? Qt::AscendingOrder : Qt::DescendingOrder);
        scrollTo(currentIndex());
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

void ShareDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                          const QModelIndex& index) const
{
    const QVariant share = index.data(m_role);
    QStyledItemDelegate::paint(painter, option, index);
    if (share.isValid())
        paintShare(*painter, option.rect, share.toDouble(), option.palette);
}

namespace {

constexpr double kTableGap = 18;
constexpr double kTableBar = 110;

bool isNumber(const QAbstractItemModel& table, int row, int column)
{
    return (table.index(row, column).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight) != 0;
}

/// Pixels across of each column with its header and its rows.
QList<double> columnWidths(const QAbstractItemModel& table, int rows, const QFont& font,
                           int shareRole)
{
    const QFontMetricsF metrics(font);
    const QFontMetricsF numbers(numberFont(font));
    QList<double> widths;
    for (int column = 0; column < table.columnCount(); ++column) {
        double width =
            metrics.horizontalAdvance(table.headerData(column, Qt::Horizontal).toString());
        for (int row = 0; row < rows; ++row) {
            const QString text = table.index(row, column).data().toString();
            width = std::max(width, isNumber(table, row, column) ? numbers.horizontalAdvance(text)
                                                                 : metrics.horizontalAdvance(text));
            if (shareRole >= 0 && table.index(row, column).data(shareRole).isValid())
                width = std::max(width, kTableBar);
        }
        widths << width + kTableGap;
    }
    return widths;
}

/// Row −1 is the header.
void paintRow(QPainter& painter, const QAbstractItemModel& table, int row, double y, double height,
              const QList<double>& widths, const QPalette& palette, const QFont& font,
              int shareRole)
{
    double x = 0;
    for (int column = 0; column < table.columnCount(); ++column) {
        const QRectF cell(x + 6, y, widths[column] - 12, height);
        const bool right = table.rowCount() > 0 && isNumber(table, std::max(0, row), column);
        const QString text = row < 0 ? table.headerData(column, Qt::Horizontal).toString()
                                     : table.index(row, column).data().toString();
        painter.setFont(row < 0 || !right ? font : numberFont(font));
        painter.setPen(row < 0 ? secondaryTextColor(palette) : palette.color(QPalette::Text));
        painter.drawText(cell, (right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter, text);
        const QVariant share =
            row >= 0 && shareRole >= 0 ? table.index(row, column).data(shareRole) : QVariant();
        if (share.isValid())
            paintShare(painter, cell, share.toDouble(), palette);
        x += widths[column];
    }
}

} // namespace

double paintTable(QPainter& painter, const QRectF& area, const QAbstractItemModel& table,
                  const QPalette& palette, const QFont& font, const TablePicture& options)
{
    const int rows = std::min(table.rowCount(), options.most);
    const double height = QFontMetricsF(font).height() + 7;
    const QList<double> widths = columnWidths(table, rows, font, options.shareRole);
    const double wanted = std::max(1.0, std::accumulate(widths.begin(), widths.end(), 0.0));
    const double scale = std::min(1.0, area.width() / wanted);
    painter.save();
    painter.translate(area.topLeft());
    painter.scale(scale, scale);
    double y = 0;
    if (!options.title.isEmpty()) {
        QFont bold = font;
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(QRectF(0, y, wanted, height), Qt::AlignLeft | Qt::AlignVCenter,
                         options.title);
        y += height + 2;
    }
    for (int row = -1; row < rows; ++row) {
        if (row >= 0 && row == options.current) {
            QColor mark = palette.color(QPalette::Highlight);
            mark.setAlpha(50);
            painter.fillRect(QRectF(0, y, wanted, height), mark);
        } else if (row >= 0 && row % 2 == 1) {
            painter.fillRect(QRectF(0, y, wanted, height), palette.color(QPalette::AlternateBase));
        }
        paintRow(painter, table, row, y, height, widths, palette, font, options.shareRole);
        y += height;
    }
    if (table.rowCount() > rows) {
        painter.setFont(font);
        painter.setPen(secondaryTextColor(palette));
        painter.drawText(QRectF(6, y, wanted, height), Qt::AlignLeft | Qt::AlignVCenter,
                         TableView::tr("… and %L1 more").arg(table.rowCount() - rows));
        y += height;
    }
    painter.restore();
    return y * scale;
}

void exportCsv(QWidget* parent, const QString& name,
               const std::function<engine::Result<void>(const QString& path)>& write)
{
    const QString path = QFileDialog::getSaveFileName(
        parent, TableView::tr("Export Data"), name + QStringLiteral(".csv"),
        TableView::tr("Comma-separated values (*.csv)"));
    if (path.isEmpty())
        return;
    const auto fail = [parent](const QString& sentence) {
        QMessageBox box(QMessageBox::Warning, TableView::tr("Export Data"), sentence,
                        QMessageBox::Ok, parent);
        box.setTextFormat(Qt::PlainText); // a name of a file is no markup
        box.exec();
    };
    if (!path.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive))
        fail(TableView::tr("Tables are written as .csv, not as “%1”.")
                 .arg(QFileInfo(path).fileName()));
    else if (const auto written = write(path); !written)
        fail(models::errorText(written.error()));
}

void exportTable(QWidget* parent, const QAbstractItemModel& table, const QString& name)
{
    exportCsv(parent, name,
              [&table](const QString& path) { return models::writeCsv(table, path); });
}

} // namespace views
