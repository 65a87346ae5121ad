#include "views/experts/expertsview.h"

#include "views/focusring.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace views {

using models::ExpertsModel;

namespace {

constexpr double kMargin = 12;
constexpr double kGap = 1;         ///< between cells
constexpr double kLeastCell = 3;   ///< width of a cell on the screen
constexpr double kMostHeight = 44; ///< of a row
constexpr double kLoads = 0.24;    ///< share of the width that the loads take
constexpr double kFewestLetters = 3;

} // namespace

ExpertsWidget::ExpertsWidget(ExpertsModel* model, QWidget* parent)
    : QAbstractScrollArea(parent), m_model(model)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    new FocusRing(this);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        m_row = m_column = -1;
        updateScroll();
        viewport()->update();
    });
}

void ExpertsWidget::setMessage(const QString& message)
{
    m_message = message;
    viewport()->update();
}

void ExpertsWidget::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 1.0, 32.0);
    updateScroll();
    viewport()->update();
}

void ExpertsWidget::setCurrent(int row, int column)
{
    m_row = row;
    m_column = column;
    viewport()->update();
}

ExpertsWidget::Layout ExpertsWidget::layoutFor(const QRectF& area, bool fits) const
{
    Layout layout;
    const QFontMetricsF metrics(font());
    const int rows = m_model->rowCount();
    for (int row = 0; row < rows; ++row)
        layout.names = std::max(layout.names, metrics.horizontalAdvance(m_model->rowName(row)));
    layout.header = metrics.height() * 3;
    const QRectF inner = area.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    const double loads = inner.width() * kLoads;
    const double left = inner.left() + layout.names + 8;
    const double across = std::max(1.0, inner.right() - loads - 16 - left);
    const int columns = std::max(1, m_model->columnCount());
    double width = across / columns;
    if (!fits)
        width = std::max(width, kLeastCell) * m_zoom;
    const double height = std::clamp(
        (inner.bottom() - inner.top() - layout.header) / std::max(1, rows), 2.0, kMostHeight);
    layout.cell = {width, height};
    const double top = inner.top() + layout.header;
    layout.grid = {left, top, std::min(across, width * columns), height * rows};
    layout.loads = {left + across + 16, top, loads, height * rows};
    return layout;
}

void ExpertsWidget::updateScroll()
{
    const Layout layout = layoutFor(viewport()->rect(), false);
    const double whole = layout.cell.width() * m_model->columnCount();
    horizontalScrollBar()->setRange(0, int(std::max(0.0, std::ceil(whole - layout.grid.width()))));
    horizontalScrollBar()->setPageStep(int(layout.grid.width()));
    horizontalScrollBar()->setSingleStep(int(layout.cell.width()) + 1);
}

void ExpertsWidget::paintCell(QPainter& painter, const QRectF& cell, int row, int column) const
{
    const int experts = m_model->experts();
    const std::vector<ExpertsModel::Visit> visits = m_model->visits(row, column);
    double sum = 0;
    for (const ExpertsModel::Visit& visit : visits)
        sum += visit.weight;
    double top = cell.top();
    for (const ExpertsModel::Visit& visit : visits) {
        const double height =
            sum > 0 ? cell.height() * visit.weight / sum : cell.height() / double(visits.size());
        const QRectF stripe(cell.left(), top, cell.width(), height);
        const QColor color = headColor(visit.expert, experts);
        painter.fillRect(stripe, color);
        const QString name = QLocale().toString(visit.expert);
        const QFontMetricsF metrics(painter.font());
        if (height >= metrics.height() * 0.9 &&
            cell.width() >= metrics.horizontalAdvance(name) + 4) {
            painter.setPen(qGray(color.rgb()) > 128 ? Qt::black : Qt::white);
            painter.drawText(stripe, Qt::AlignCenter, name);
        }
        top += height;
    }
}

void ExpertsWidget::paintLoads(QPainter& painter, const QRectF& area, int row) const
{
    const engine::RoutingFigures& figures = m_model->figures(row);
    const double most = std::max(1e-9, *std::ranges::max_element(figures.load));
    const auto count = double(figures.load.size());
    const QFontMetricsF metrics(painter.font());
    const QLocale locale;
    const QString text = tr("entropy %1 · Gini %2")
                             .arg(locale.toString(figures.entropy, 'f', 2),
                                  locale.toString(figures.loadGini, 'f', 2));
    const bool says =
        area.width() >= metrics.horizontalAdvance(text) && area.height() >= metrics.height() * 1.7;
    const double words = says ? metrics.height() : 0;
    const QRectF bars = area.adjusted(0, 1, 0, -words - 1);
    for (size_t e = 0; e < figures.load.size(); ++e) {
        const double height = bars.height() * figures.load[e] / most;
        const double width = bars.width() / count;
        painter.fillRect(QRectF(bars.left() + double(e) * width, bars.bottom() - height,
                                std::max(0.5, width - (width > 3 ? kGap : 0)), height),
                         headColor(int(e), m_model->experts()));
    }
    painter.setPen(gridColor(palette()));
    painter.drawLine(bars.bottomLeft(), bars.bottomRight());
    if (says) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(QRectF(area.left(), bars.bottom(), area.width(), words),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

void ExpertsWidget::paint(QPainter& painter, const QRectF& area, const Layout& layout,
                          double scrolled) const
{
    painter.fillRect(area, palette().base());
    painter.setFont(font());
    if (m_model->rowCount() == 0) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(area.adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                         m_message);
        return;
    }
    paintHeads(painter, area, layout);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const double top = layout.grid.top() + row * layout.cell.height();
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRectF(area.left() + kMargin, top, layout.names, layout.cell.height()),
                         Qt::AlignRight | Qt::AlignVCenter, m_model->rowName(row));
        paintLoads(painter,
                   QRectF(layout.loads.left(), top, layout.loads.width(), layout.cell.height()),
                   row);
    }
    paintGrid(painter, layout, scrolled);
}

void ExpertsWidget::paintHeads(QPainter& painter, const QRectF& area, const Layout& layout) const
{
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    const double line = QFontMetricsF(font()).height();
    painter.drawText(QRectF(layout.grid.left(), area.top() + kMargin, layout.grid.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("Experts of each token"));
    painter.drawText(QRectF(layout.loads.left(), area.top() + kMargin, layout.loads.width(), line),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("Share of the tokens"));
    painter.setFont(font());
}

void ExpertsWidget::paintGrid(QPainter& painter, const Layout& layout, double scrolled) const
{
    painter.save();
    painter.setClipRect(layout.grid.adjusted(-1, -layout.header, 1, 1));
    painter.setRenderHint(QPainter::Antialiasing, false);
    const int first = int(scrolled / layout.cell.width());
    const int last = std::min(m_model->columnCount(),
                              first + int(layout.grid.width() / layout.cell.width()) + 2);
    const QFont words = tokenFont(font());
    const QFontMetricsF wordMetrics(words);
    const double line = QFontMetricsF(font()).height();
    const int step = std::max(1, int(std::ceil(wordMetrics.averageCharWidth() *
                                               (kFewestLetters + 1) / layout.cell.width())));
    const double gap = layout.cell.width() > 4 ? kGap : 0;
    const auto cell = [&](int row, int column) {
        return QRectF(layout.grid.left() + column * layout.cell.width() - scrolled,
                      layout.grid.top() + row * layout.cell.height(), layout.cell.width() - gap,
                      layout.cell.height() - kGap);
    };
    for (int column = first; column < last; ++column) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            paintCell(painter, cell(row, column), row, column);
        if (column % step != 0)
            continue;
        painter.setFont(words);
        painter.setPen(palette().color(QPalette::Text));
        const double room = layout.cell.width() * step - 2;
        painter.drawText(
            QRectF(cell(0, column).left(), layout.grid.top() - line * 1.4, room, line * 1.4),
            (step > 1 ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter,
            wordMetrics.elidedText(m_model->tokenText(column), Qt::ElideRight, room));
        painter.setFont(font());
    }
    if (m_row >= 0 && m_column >= 0) {
        painter.setPen(QPen(palette().color(QPalette::Text), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell(m_row, m_column));
    }
    painter.restore();
}

void ExpertsWidget::paintTo(QPainter& painter, const QRectF& target)
{
    painter.save();
    paint(painter, target, layoutFor(target, true), 0);
    painter.restore();
}

void ExpertsWidget::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(viewport());
    const QRectF area = viewport()->rect();
    paint(painter, area, layoutFor(area, false), horizontalScrollBar()->value());
}

void ExpertsWidget::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScroll();
}

std::pair<int, int> ExpertsWidget::cellAt(const QPointF& position) const
{
    const Layout layout = layoutFor(viewport()->rect(), false);
    if (m_model->rowCount() == 0 || !layout.grid.contains(position))
        return {-1, -1};
    const int row = int((position.y() - layout.grid.top()) / layout.cell.height());
    const int column = int((position.x() - layout.grid.left() + horizontalScrollBar()->value()) /
                           layout.cell.width());
    if (row >= m_model->rowCount() || column >= m_model->columnCount())
        return {-1, -1};
    return {row, column};
}

void ExpertsWidget::mousePressEvent(QMouseEvent* event)
{
    if (const auto [row, column] = cellAt(event->position()); row >= 0)
        emit picked(row, column);
}

void ExpertsWidget::mouseMoveEvent(QMouseEvent* event)
{
    const auto [row, column] = cellAt(event->position());
    emit hovered(row, column);
}

void ExpertsWidget::keyPressEvent(QKeyEvent* event)
{
    const int across = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int down = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if ((across == 0 && down == 0) || m_model->rowCount() == 0) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    emit picked(std::clamp(m_row + down, 0, m_model->rowCount() - 1),
                std::clamp(m_column + across, 0, m_model->columnCount() - 1));
    const Layout layout = layoutFor(viewport()->rect(), false);
    const double left = m_column * layout.cell.width();
    QScrollBar* bar = horizontalScrollBar();
    if (left < bar->value() || left + layout.cell.width() > bar->value() + layout.grid.width())
        bar->setValue(int(left - layout.grid.width() / 2));
}

bool ExpertsWidget::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        emit hovered(-1, -1);
    if (event->type() != QEvent::ToolTip)
        return QAbstractScrollArea::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto [row, column] = cellAt(help->pos()); row >= 0)
        QToolTip::showText(
            help->globalPos(),
            m_model->index(row, column).data(Qt::AccessibleTextRole).toString().toHtmlEscaped());
    return true;
}

ExpertsView::ExpertsView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("experts"), document, parent), m_model(new ExpertsModel(document, this)),
      m_widget(new ExpertsWidget(m_model, this))
{
    setContent(m_widget);
    settings().add(m_widget, {.name = QT_TR_NOOP("Experts of each token")});
    zoomWith(m_widget);
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_widget->setMessage(message());
        follow();
    });
    connect(&selection(), &models::Selection::headChanged, this, &ExpertsView::follow);
    connect(&selection(), &models::Selection::cellChanged, this, &ExpertsView::follow);
    connect(m_widget, &ExpertsWidget::picked, this, [this](int row, int column) {
        models::SelectionState next = selection().state();
        if (next.stack != m_model->stack())
            next.key = -1;
        next.stack = m_model->stack();
        next.kind = engine::Kind::Self;
        next.layer = m_model->layerOf(row);
        next.query = column;
        selection().set(next);
    });
    connect(m_widget, &ExpertsWidget::hovered, this, [this](int row, int column) {
        if (row < 0 || selection().state().stack == m_model->stack())
            selection().setHover(column, -1);
    });
    ExpertsView::retranslate();
}

QString ExpertsView::message() const
{
    return document()->trace() ? tr("This model has no experts: every token goes through the same "
                                    "feed-forward layer.")
                               : tr("Choose a mixture of experts to see which of them each token "
                                    "goes to here.");
}

QString ExpertsView::absence()
{
    return m_model->rowCount() > 0 ? QString() : message();
}

void ExpertsView::follow()
{
    const models::SelectionState& state = selection().state();
    const bool own = m_model->rowCount() > 0 && state.stack == m_model->stack();
    const bool there = own && state.query >= 0 && state.query < m_model->columnCount();
    m_widget->setCurrent(there ? m_model->rowOf(state.layer) : -1, there ? int(state.query) : -1);
    describe();
}

void ExpertsView::describe()
{
    QString text = m_model->rowCount() == 0 ? message() : tr("No token is selected.");
    if (m_widget->currentRow() >= 0)
        text = m_model->index(m_widget->currentRow(), m_widget->currentColumn())
                   .data(Qt::AccessibleTextRole)
                   .toString();
    setAccessibleDescription(text);
    m_widget->setAccessibleDescription(text);
}

void ExpertsView::retranslate()
{
    View::retranslate();
    m_widget->setMessage(message());
    describe();
}

} // namespace views
