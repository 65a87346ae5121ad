#include "app/workspace/focus.h"

#include <algorithm>
#include <limits>
#include <QApplication>
#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QStatusBar>
#include <QTabBar>
#include <tuple>

namespace app {

namespace {

using Spot = std::tuple<int, int, int, int>; ///< area, left, top, tool

/// The bars on top, then the panels and their tabs from left to right and from top to bottom, in
/// each panel its tools before its content, then the status bar.
Spot spotOf(const QWidget* root, QWidget* widget)
{
    int tool = std::numeric_limits<int>::max();
    QWidget* child = widget; // of the root, in the end
    while (child->parentWidget() != root) {
        QWidget* parent = child->parentWidget();
        if (parent->objectName() == QLatin1String("tools"))
            tool = parent->layout()->indexOf(child);
        child = parent;
    }
    if (qobject_cast<QDockWidget*>(child) || qobject_cast<QTabBar*>(child))
        return {1, child->x(), child->y(), tool};
    return {qobject_cast<QStatusBar*>(child) ? 2 : 0, 0, child->y(), tool};
}

} // namespace

Focus::Focus(QMainWindow* window, Docks* docks) : QObject(window), m_window(window), m_docks(docks)
{
}

void Focus::goToPanel(int step)
{
    std::vector<const Docks::Panel*> shown;
    for (const auto& panel : m_docks->panels())
        if (panel->content && !panel->content->visibleRegion().isEmpty())
            shown.push_back(panel.get());
    if (shown.empty())
        return;
    const auto now = std::ranges::find(shown, m_docks->panelOf(QApplication::focusWidget()));
    const auto count = int(shown.size());
    const int next = now == shown.end() ? (step > 0 ? 0 : count - 1)
                                        : (int(now - shown.begin()) + step + count) % count;
    goTo(shown[size_t(next)]->content);
}

void Focus::goTo(QWidget* content)
{
    QWidget* floating = content->window();
    const QList<QWidget*> all = stops(floating == m_window->window() ? m_window : floating);
    const auto inside = std::ranges::find_if(
        all, [content](const QWidget* widget) { return content->isAncestorOf(widget); });
    QWidget* target = content;
    while (target->focusProxy())
        target = target->focusProxy();
    if (!all.contains(target)) {
        if (inside == all.end())
            return;
        target = *inside;
    }
    floating->activateWindow();
    target->setFocus(Qt::TabFocusReason);
}

QList<QWidget*> Focus::stops(QWidget* root) const
{
    std::vector<std::pair<Spot, QWidget*>> placed;
    for (QWidget* widget = root->nextInFocusChain(); widget != root;
         widget = widget->nextInFocusChain()) {
        const Docks::Panel* panel = m_docks->panelOf(widget);
        if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() &&
            widget->window() == root->window() && root->isAncestorOf(widget) &&
            widget->isVisible() && widget->isEnabled() &&
            (!panel || !panel->dock->visibleRegion().isEmpty()))
            placed.emplace_back(spotOf(root, widget), widget);
    }
    std::ranges::stable_sort(placed, {}, &std::pair<Spot, QWidget*>::first);
    QList<QWidget*> all;
    for (const auto& [place, widget] : placed)
        all.append(widget);
    return all;
}

bool Focus::goOn(bool next)
{
    // The order of Qt is that in which the panels were made, which is when each was first shown.
    QList<QWidget*> all = stops(m_window);
    // The tabs of workspaces stand above.
    if (auto* tabs = m_window->window()->findChild<QTabBar*>(QStringLiteral("documents"));
        tabs && tabs->isVisible())
        all.prepend(tabs);
    if (all.isEmpty())
        return false;
    const qsizetype now = all.indexOf(QApplication::focusWidget());
    const qsizetype to =
        now < 0 ? (next ? 0 : all.size() - 1) : (now + (next ? 1 : all.size() - 1)) % all.size();
    all[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Focus::goToCentre()
{
    // The first in the order of Tab would have it: a tool, or the line that finds. Who goes from
    // tab to tab stays on them.
    const QWidget* has = m_window->window()->focusWidget();
    if (has && has->isVisible() && (m_docks->panelOf(has) || !m_window->isAncestorOf(has)))
        return;
    for (const auto& panel : m_docks->panels())
        if (panel->entry->place == Place::Centre && panel->content &&
            !panel->content->visibleRegion().isEmpty()) {
            panel->content->setFocus();
            break;
        }
}

} // namespace app
