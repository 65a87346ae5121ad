#include "app/documenttabs.h"

#include <QContextMenuEvent>
#include <QMouseEvent>
#include <QTimer>

namespace app {

namespace {

constexpr int kOutside = 40; ///< pixels from the bar where a tab leaves it

} // namespace

DocumentTabs::DocumentTabs(QWidget* parent) : QTabBar(parent)
{
    setObjectName(QStringLiteral("documents"));
    setDocumentMode(true);
    setExpanding(false);
    setMovable(true);
    setTabsClosable(true);
    setElideMode(Qt::ElideMiddle);
    setFocusPolicy(Qt::TabFocus);
}

bool DocumentTabs::isOutside(const QMouseEvent& event) const
{
    return !rect()
                .adjusted(-kOutside, -kOutside, kOutside, kOutside)
                .contains(event.position().toPoint());
}

void DocumentTabs::mouseMoveEvent(QMouseEvent* event)
{
    QTabBar::mouseMoveEvent(event);
    if (event->buttons() & Qt::LeftButton) {
        if (isOutside(*event))
            setCursor(Qt::DragMoveCursor);
        else
            unsetCursor();
    }
}

void DocumentTabs::mouseReleaseEvent(QMouseEvent* event)
{
    QTabBar::mouseReleaseEvent(event);
    unsetCursor();
    if (event->button() != Qt::LeftButton || currentIndex() < 0 || !isOutside(*event))
        return;
    // Once the bar is done with the event: the tab may be gone after.
    QTimer::singleShot(0, this, [this, place = event->globalPosition().toPoint()] {
        emit draggedOut(currentIndex(), place);
    });
}

void DocumentTabs::contextMenuEvent(QContextMenuEvent* event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const int tab = byKey ? currentIndex() : tabAt(event->pos());
    if (tab >= 0)
        emit menuWanted(tab, byKey ? mapToGlobal(tabRect(tab).bottomLeft()) : event->globalPos());
}

DocumentPages::DocumentPages(QWidget* parent) : QTabWidget(parent), m_tabs(new DocumentTabs(this))
{
    setTabBar(m_tabs);
    setDocumentMode(true);
    setTabBarAutoHide(true);
    setFocusPolicy(Qt::NoFocus); // its bar has the focus, or its page
}

} // namespace app
