#include "views/explain/resultview.h"

#include "views/icons.h"
#include "views/messagepages.h"
#include "views/tableview.h"
#include "views/theme.h"

#include <algorithm>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {

ResultView::ResultView(QString id, models::Document* document, QWidget* parent)
    : View(std::move(id), document, parent), m_status(new QLabel(this))
{
    m_status->setWordWrap(true);
    m_status->setContentsMargins(8, 4, 8, 6);
    m_status->setTextInteractionFlags(Qt::TextSelectableByMouse);
}

QTabWidget* ResultView::makeTabs(std::initializer_list<QWidget*> pages)
{
    auto* tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    for (QWidget* page : pages)
        tabs->addTab(page, QString());
    return tabs;
}

void ResultView::setResult(QWidget* content)
{
    auto* whole = new QWidget(this);
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(content, 1);
    column->addWidget(m_status);
    m_pages = new MessagePages(whole, this);
    setContent(m_pages);
}

void ResultView::showResult(const QString& status, const QString& message, bool exports)
{
    m_pages->setMessage(message);
    m_status->setText(status);
    m_status->setVisible(!status.isEmpty());
    setAccessibleDescription(message.isEmpty() ? status : message);
    if (m_export)
        m_export->setEnabled(exports);
}

void ResultView::addExport(std::function<void()> write)
{
    m_export = new QToolButton(this);
    m_export->setIcon(icon("export-data"));
    m_export->setFocusPolicy(Qt::StrongFocus);
    m_export->setEnabled(false);
    addControl(m_export);
    connect(m_export, &QToolButton::clicked, this, [write = std::move(write)] { write(); });
}

void ResultView::prepare(TableView* table)
{
    table->setSortingEnabled(true);
    table->sortByColumn(-1, Qt::AscendingOrder); // as the model has them, to begin with
    QHeaderView* header = table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setResizeContentsPrecision(50);
    header->setStretchLastSection(false);
}

QString ResultView::absence()
{
    return m_pages->showsContent() ? QString() : m_pages->label()->text();
}

QRectF ResultView::paintHead(QPainter& painter, const QRectF& target) const
{
    painter.fillRect(target, palette().base());
    const QRectF area = target.adjusted(16, 12, -16, -12);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, title());
    const double line = QFontMetricsF(bold).height() + 4;
    painter.setFont(font());
    painter.setPen(secondaryTextColor(palette()));
    QRectF used;
    painter.drawText(area.adjusted(0, line, 0, 0), Qt::TextWordWrap, m_status->text(), &used);
    return area.adjusted(0, line + used.height() + 10, 0, 0);
}

bool ResultView::paintAbsence(QPainter& painter, const QRectF& target) const
{
    if (m_pages->showsContent())
        return false;
    painter.fillRect(target, palette().base());
    painter.setFont(font());
    painter.setPen(secondaryTextColor(palette()));
    painter.drawText(target.adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                     m_pages->label()->text());
    return true;
}

QFont ResultView::contentFont() const
{
    QFont scaled = font();
    scaled.setPointSizeF(scaled.pointSizeF() * m_zoom);
    return scaled;
}

void ResultView::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 0.6, 3.0);
    m_pages->setFont(contentFont());
    for (auto* table : m_pages->findChildren<QTableView*>())
        table->verticalHeader()->setDefaultSectionSize(QFontMetrics(contentFont()).height() + 8);
}

void ResultView::retranslate()
{
    View::retranslate();
    if (!m_export)
        return;
    m_export->setAccessibleName(tr("Export Data…"));
    m_export->setToolTip(tr("Write the numbers to a CSV file"));
}

void nameTabs(QTabWidget* tabs, const QStringList& names)
{
    for (int i = 0; i < names.size(); ++i)
        tabs->setTabText(i, names[i]);
}

} // namespace views
