#include "views/flow/headbar.h"

#include "models/headtext.h"
#include "views/ink.h"
#include "views/theme.h"

#include <algorithm>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLinearGradient>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace views {

namespace {

constexpr int kMargin = 8;
constexpr int kGap = 3;
constexpr int kVertical = 3;
constexpr int kPadding = 10; ///< of a chip's text, both sides together
constexpr int kTightPadding = 6;
constexpr int kFade = 24; ///< where a chip goes on beyond the edge

} // namespace

HeadBar::HeadBar(models::Document* document, QWidget* parent)
    : QAbstractScrollArea(parent), m_document(document)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setMouseTracking(true);
    connect(document, &models::Document::traceChanged, this, &HeadBar::layOut);
    const models::Selection& selection = document->selection();
    connect(&selection, &models::Selection::headChanged, this, &HeadBar::showSelection);
    connect(&selection, &models::Selection::headsChanged, this, &HeadBar::showSelection);
    layOut();
}

int HeadBar::chipHeight() const
{
    return fontMetrics().height() + 4;
}

QSize HeadBar::sizeHint() const
{
    return {300, chipHeight() + 2 * kVertical};
}

QString HeadBar::textOf(int head) const
{
    return head == engine::kMeanHead  ? tr("mean")
           : head == engine::kMaxHead ? tr("max")
                                      : QLocale().toString(head);
}

void HeadBar::layOut()
{
    const engine::Attention* attention = m_document->attention();
    m_heads = attention ? attention->heads : 0;
    // Many heads stand closer, so that fewer have to be scrolled to.
    int end = placeChips(kPadding, chipHeight());
    if (end > viewport()->width())
        end = placeChips(kTightPadding, 0);
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setRange(0, std::max(0, end - viewport()->width()));
    showSelection();
}

int HeadBar::placeChips(int padding, int least)
{
    m_chips.clear();
    int left = kMargin;
    const auto add = [&](int head) {
        const int width = std::max(least, fontMetrics().horizontalAdvance(textOf(head)) + padding);
        m_chips.push_back({head, left, width});
        left += width + kGap;
    };
    if (m_heads > 0) {
        add(engine::kMeanHead);
        add(engine::kMaxHead);
        left += 2 * kGap;
    }
    for (int head = 0; head < m_heads; ++head)
        add(head);
    return left - kGap + kMargin;
}

void HeadBar::showSelection()
{
    const engine::Attention* attention = m_document->attention();
    if (m_heads != (attention ? attention->heads : 0)) {
        layOut();
        return;
    }
    m_cursor = m_document->selection().state().head;
    reveal(m_cursor);
    QStringList names;
    for (const Chip& chip : m_chips)
        if (isShown(chip.head))
            names << models::headName(chip.head);
    setAccessibleName(tr("Heads shown"));
    setAccessibleDescription(QLocale().createSeparatedList(names));
    viewport()->update();
}

bool HeadBar::isShown(int head) const
{
    const models::Selection& selection = m_document->selection();
    return head == selection.state().head || selection.heads().contains(head);
}

QRect HeadBar::chipRect(int head) const
{
    const auto chip = std::ranges::find(m_chips, head, &Chip::head);
    if (chip == m_chips.end())
        return {};
    return {chip->left - horizontalScrollBar()->value(), kVertical, chip->width, chipHeight()};
}

void HeadBar::reveal(int head)
{
    const QRect rect = chipRect(head);
    QScrollBar* bar = horizontalScrollBar();
    if (rect.isEmpty())
        return;
    if (rect.left() < kFade)
        bar->setValue(bar->value() + rect.left() - kFade);
    else if (rect.right() > viewport()->width() - kFade)
        bar->setValue(bar->value() + rect.right() - viewport()->width() + kFade);
}

const HeadBar::Chip* HeadBar::chipAt(const QPoint& point) const
{
    const int x = point.x() + horizontalScrollBar()->value();
    const auto chip = std::ranges::find_if(
        m_chips, [x](const Chip& c) { return x >= c.left && x < c.left + c.width; });
    return chip == m_chips.end() ? nullptr : &*chip;
}

void HeadBar::choose(int head, bool alone)
{
    models::Selection& selection = m_document->selection();
    if (!alone && head >= 0) {
        selection.toggleHead(head);
    } else {
        selection.setHead(head);
        if (head >= 0)
            selection.setHeads({head});
    }
}

void HeadBar::mousePressEvent(QMouseEvent* event)
{
    const Chip* chip = chipAt(event->pos());
    if (chip && event->button() == Qt::LeftButton)
        choose(chip->head, false);
}

void HeadBar::mouseDoubleClickEvent(QMouseEvent* event)
{
    const Chip* chip = chipAt(event->pos());
    if (chip && event->button() == Qt::LeftButton)
        choose(chip->head, true);
}

void HeadBar::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() -
                                    (angle.x() != 0 ? angle.x() : angle.y()));
    event->accept();
}

void HeadBar::keyPressEvent(QKeyEvent* event)
{
    const auto now = std::ranges::find(m_chips, m_cursor, &Chip::head);
    const auto at = now == m_chips.end() ? 0 : int(now - m_chips.begin());
    int next = at;
    switch (event->key()) {
    case Qt::Key_Left:
        next = at - 1;
        break;
    case Qt::Key_Right:
        next = at + 1;
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = int(m_chips.size()) - 1;
        break;
    case Qt::Key_Space:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (now != m_chips.end()) {
            const int head = m_cursor; // the choice moves it
            choose(head, event->key() != Qt::Key_Space);
            m_cursor = head;
            reveal(head);
        }
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (m_chips.empty())
        return;
    m_cursor = m_chips[size_t(std::clamp(next, 0, int(m_chips.size()) - 1))].head;
    reveal(m_cursor);
    viewport()->update();
}

bool HeadBar::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Chip* chip = chipAt(help->pos());
        const QString text =
            !chip ? QString()
            : chip->head < 0
                ? tr("%1: a click shows it alone").arg(models::headName(chip->head))
                : tr("%1: a click adds it or takes it away, a double click shows it alone")
                      .arg(models::headName(chip->head));
        QToolTip::showText(help->globalPos(), text, viewport(),
                           chip ? chipRect(chip->head) : QRect());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void HeadBar::resizeEvent(QResizeEvent*)
{
    layOut();
}

void HeadBar::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        layOut();
        updateGeometry();
    }
}

void HeadBar::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().base());
    painter.setRenderHint(QPainter::Antialiasing);
    for (const Chip& chip : m_chips) {
        const QRect rect = chipRect(chip.head);
        if (!rect.intersects(viewport()->rect()))
            continue;
        const QColor color =
            chip.head < 0 ? roleColor(ColorRole::Query) : headColor(chip.head, m_heads);
        const bool shown = isShown(chip.head);
        const QRectF box = QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.setPen(QPen(shown ? color : outlineColor(palette()), 1));
        painter.setBrush(shown ? color : palette().color(QPalette::Base));
        painter.drawRoundedRect(box, 4, 4);
        painter.setPen(shown ? inkOn(color) : palette().color(QPalette::Text));
        painter.drawText(rect, Qt::AlignCenter, textOf(chip.head));
        if (!shown && chip.head >= 0) {
            painter.setPen(QPen(color, 2.5));
            painter.drawLine(box.bottomLeft() + QPointF(4, -1.5),
                             box.bottomRight() + QPointF(-4, -1.5));
        }
        if (chip.head == m_cursor && hasFocus()) {
            painter.setPen(QPen(palette().color(QPalette::Text), 1, Qt::DotLine));
            painter.setBrush(Qt::NoBrush);
            painter.drawRoundedRect(box.adjusted(-2, -2, 2, 2), 5, 5);
        }
    }
    const QColor ground = palette().color(QPalette::Base);
    QColor clear = ground;
    clear.setAlpha(0);
    const auto fade = [&](int from, int to) {
        QLinearGradient gradient(from, 0, to, 0);
        gradient.setColorAt(0, ground);
        gradient.setColorAt(1, clear);
        painter.fillRect(QRect(std::min(from, to), 0, kFade, viewport()->height()), gradient);
    };
    const QScrollBar* bar = horizontalScrollBar();
    if (bar->value() > 0)
        fade(0, kFade);
    if (bar->value() < bar->maximum())
        fade(viewport()->width(), viewport()->width() - kFade);
}

} // namespace views
