#include "app/workspace/docks.h"

#include "views/icons.h"
#include "views/theme.h"

#include <algorithm>
#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QDockWidget>
#include <QHBoxLayout>
#include <QMainWindow>
#include <QMenu>
#include <QScreen>
#include <QTabBar>
#include <QToolButton>

namespace app {

namespace {

/// Alt+1 … Alt+9, Alt+0 for the first ten panels, with Ctrl besides for the next ten; then letters.
QKeySequence keyOf(size_t number)
{
    const auto digit = Qt::Key(Qt::Key_0 + (int(number) + 1) % 10);
    return number < 10   ? Qt::ALT | digit
           : number < 20 ? Qt::CTRL | Qt::ALT | digit
                         : Qt::CTRL | Qt::ALT | Qt::Key(Qt::Key_A + int(number) - 20);
}

constexpr int kAside = 40; ///< pixels that a panel floats off where it was

/// What a button does, and the name that it got by that: properties of it.
constexpr const char* kWords = "words";
constexpr const char* kNamed = "named";

QString wordsOf(const QToolButton* button)
{
    if (button->defaultAction())
        return button->defaultAction()->text();
    const QString name = button->accessibleName();
    return name == button->property(kNamed).toString() ? button->property(kWords).toString() : name;
}

} // namespace

Docks::Docks(QMainWindow* window, models::Document* document, Host* host)
    : QObject(window), m_window(window), m_document(document), m_host(host)
{
    for (const ViewEntry& entry : viewCatalogue())
        build(entry);
    m_titleBars.setSingleShot(true);
    connect(&m_titleBars, &QTimer::timeout, this, &Docks::updateTitleBars);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (const Panel* panel = panelOf(now))
            if (auto* view = qobject_cast<views::View*>(panel->content))
                m_current = view;
    });
}

void Docks::build(const ViewEntry& entry)
{
    auto panel = std::make_unique<Panel>();
    panel->entry = &entry;
    panel->dock = new QDockWidget(m_window);
    panel->dock->setObjectName(QLatin1String(entry.id));
    panel->dock->setAcceptDrops(true);
    connect(panel->dock, &QDockWidget::visibilityChanged, this,
            [this, shown = panel.get()](bool visible) {
                if (!visible || m_arranging)
                    return;
                fill(*shown);
                // What is in front now is meant, wherever the focus stayed.
                if (auto* view = qobject_cast<views::View*>(shown->content))
                    m_current = view;
                emit this->shown();
            });
    connect(panel->dock, &QDockWidget::topLevelChanged, this,
            [this, dock = panel->dock](bool floating) {
                if (floating && !m_arranging && QApplication::mouseButtons() == Qt::NoButton)
                    standAside(dock);
            });
    for (const auto moved : {&QDockWidget::visibilityChanged, &QDockWidget::topLevelChanged})
        connect(panel->dock, moved, &m_titleBars, qOverload<>(&QTimer::start));
    connect(panel->dock, &QDockWidget::dockLocationChanged, &m_titleBars,
            qOverload<>(&QTimer::start));
    QAction* toggle = panel->dock->toggleViewAction();
    // Who asks for a view wants to see it, not its tab: only a dock in front is closed.
    disconnect(toggle, SIGNAL(triggered(bool)), panel->dock, nullptr);
    connect(toggle, &QAction::triggered, panel->dock, [toggle, dock = panel->dock](bool shown) {
        if (shown || dock->visibleRegion().isEmpty()) {
            toggle->setChecked(true);
            dock->show();
            dock->raise();
        } else {
            dock->close();
        }
    });
    toggle->setShortcut(keyOf(m_panels.size()));
    m_panels.push_back(std::move(panel));
}

Docks::Panel* Docks::find(QLatin1String id) const
{
    const auto found = std::ranges::find_if(
        m_panels, [id](const auto& panel) { return QLatin1String(panel->entry->id) == id; });
    return found == m_panels.end() ? nullptr : found->get();
}

Docks::Panel* Docks::panelOf(const QWidget* widget) const
{
    for (const auto& panel : m_panels)
        if (panel->content && widget &&
            (panel->content == widget || panel->content->isAncestorOf(widget)))
            return panel.get();
    return nullptr;
}

views::View* Docks::viewInFront() const
{
    const auto inFront = [](const QWidget* view) {
        return view && !view->visibleRegion().isEmpty();
    };
    if (inFront(m_current))
        return m_current;
    views::View* found = nullptr;
    for (const auto& panel : m_panels)
        if (auto* view = qobject_cast<views::View*>(panel->content);
            inFront(view) && (!found || panel->entry->place == Place::Centre))
            found = view;
    return found;
}

views::View* Docks::viewInCentre() const
{
    for (const auto& panel : m_panels)
        if (auto* view = qobject_cast<views::View*>(panel->content);
            view && panel->entry->place == Place::Centre && !view->visibleRegion().isEmpty())
            return view;
    return nullptr;
}

void Docks::standAside(QDockWidget* dock)
{
    // Where it was it would hide what it left.
    const QRect window = m_window->window()->frameGeometry();
    const QRect screen = m_window->screen()->availableGeometry();
    QPoint corner(window.right() + 1, dock->y());
    if (corner.x() + dock->width() > screen.right())
        corner.setX(window.left() - dock->width());
    if (corner.x() < screen.left())
        corner = dock->pos() + QPoint(kAside, kAside);
    dock->move(corner.x(), std::clamp(corner.y(), screen.top(),
                                      std::max(screen.top(), screen.bottom() - dock->height())));
}

void Docks::fill(Panel& panel)
{
    if (panel.content)
        return;
    panel.content = panel.entry->make(m_document, m_host);
    panel.dock->setWidget(panel.content);
    panel.content->setAccessibleName(panel.entry->title());
    m_titleBars.start();
    auto* view = qobject_cast<views::View*>(panel.content);
    if (!view)
        return;
    connect(view, &views::View::exportRequested, this,
            [this, view] { emit exportRequested(view); });
    if (m_states.contains(view->id()))
        view->restoreState(m_states.take(view->id()).toObject());
    if (!m_current)
        m_current = view;
}

Docks::Panel* Docks::raise(QLatin1String id)
{
    Panel* panel = find(id);
    if (!panel)
        return nullptr;
    fill(*panel);
    panel->dock->show();
    panel->dock->raise();
    return panel;
}

void Docks::fillShown()
{
    for (const auto& panel : m_panels)
        if (!panel->dock->visibleRegion().isEmpty())
            fill(*panel);
}

void Docks::empty()
{
    for (const auto& panel : m_panels) {
        panel->dock->setWidget(nullptr);
        delete std::exchange(panel->content, nullptr);
    }
}

void Docks::showFloating(bool shown)
{
    if (shown) {
        for (const QPointer<QDockWidget>& dock : std::exchange(m_floating, {}))
            if (dock)
                dock->show();
        return;
    }
    for (const auto& panel : m_panels)
        if (panel->dock->isFloating() && panel->dock->isVisible()) {
            m_floating.append(panel->dock);
            panel->dock->hide();
        }
}

QJsonObject Docks::viewStates() const
{
    QJsonObject states = m_states;
    for (const auto& panel : m_panels)
        if (const auto* view = qobject_cast<views::View*>(panel->content))
            states.insert(view->id(), view->saveState());
    return states;
}

void Docks::restoreViews(const QJsonObject& states)
{
    m_states = states;
    for (const auto& panel : m_panels)
        if (auto* view = qobject_cast<views::View*>(panel->content))
            if (m_states.contains(view->id()))
                view->restoreState(m_states.take(view->id()).toObject());
}

std::map<QDockWidget*, int> Docks::heights() const
{
    const QList<QTabBar*> bars = m_window->findChildren<QTabBar*>(Qt::FindDirectChildrenOnly);
    std::map<QDockWidget*, int> heights;
    for (const auto& panel : m_panels) {
        QDockWidget* dock = panel->dock;
        if (dock->isFloating() || dock->visibleRegion().isEmpty())
            continue;
        const auto above = std::ranges::find_if(bars, [dock](const QTabBar* bar) {
            return bar->isVisible() && bar->x() == dock->x() &&
                   bar->geometry().bottom() + 1 == dock->y();
        });
        heights.emplace(dock, dock->height() + (above != bars.end() ? (*above)->height() : 0));
    }
    return heights;
}

void Docks::resize(const Panel& panel, Qt::Orientation orientation, int step)
{
    QDockWidget* dock = panel.dock;
    const bool across = orientation == Qt::Horizontal;
    if (dock->isFloating()) {
        dock->resize(dock->size() + (across ? QSize(step, 0) : QSize(0, step)));
        return;
    }
    // What one panel gets the next one gives: Qt takes lengths for shares of all.
    std::map<int, std::pair<QDockWidget*, int>> row;
    for (const auto& [other, height] : heights())
        if (across || other->x() == dock->x())
            row.try_emplace(across ? other->x() : other->y(), other,
                            across ? other->width() : height);
    const auto mine = row.find(across ? dock->x() : dock->y());
    if (mine == row.end() || row.size() < 2)
        return;
    const auto next = std::next(mine) == row.end() ? std::prev(mine) : std::next(mine);
    mine->second.second += step;
    next->second.second -= step;
    QList<QDockWidget*> docks;
    QList<int> lengths;
    for (const auto& [place, one] : row) {
        docks.append(one.first);
        lengths.append(std::max(1, one.second));
    }
    m_window->resizeDocks(docks, lengths, orientation);
}

void Docks::setBare(bool bare)
{
    m_bare = bare;
    for (const auto& panel : m_panels)
        if (panel->content)
            if (auto* tools = panel->content->findChild<QWidget*>(QStringLiteral("tools")))
                tools->setVisible(!bare);
    m_titleBars.start();
}

void Docks::updateTitleBars()
{
    // A tab says the title already.
    for (const auto& panel : m_panels) {
        QDockWidget* dock = panel->dock;
        const QList<QDockWidget*> others = m_window->tabifiedDockWidgets(dock);
        const bool tabbed = m_bare || (!dock->isFloating() &&
                                       std::ranges::any_of(others, [](const QDockWidget* other) {
                                           return !other->isHidden();
                                       }));
        QWidget* none = dock->titleBarWidget();
        if (tabbed && !none) {
            auto* nothing = new QWidget(dock);
            (new QHBoxLayout(nothing))->setContentsMargins({});
            dock->setTitleBarWidget(nothing);
        } else if (!tabbed && none) {
            dock->setTitleBarWidget(nullptr);
            delete none;
        }
    }
    for (QTabBar* bar : m_window->findChildren<QTabBar*>(Qt::FindDirectChildrenOnly))
        views::fitTabs(bar);
    nameButtons();
}

void Docks::nameButtons()
{
    // Qt names them once, before the language is known.
    const std::pair<QLatin1String, QString> names[] = {
        {QLatin1String("qt_dockwidget_floatbutton"), tr("Float", "what a button does")},
        {QLatin1String("qt_dockwidget_closebutton"), tr("Close", "what a button does")}};
    std::map<QString, QList<std::pair<QAbstractButton*, QString>>> buttons; // by what they do
    for (const auto& panel : m_panels) {
        const QString title = panel->entry->title();
        for (const auto& [object, words] : names)
            if (auto* button =
                    panel->dock->findChild<QAbstractButton*>(object, Qt::FindDirectChildrenOnly))
                buttons[words].append({button, title});
        const auto* tools =
            panel->content ? panel->content->findChild<QWidget*>(QStringLiteral("tools")) : nullptr;
        if (!tools)
            continue;
        for (QToolButton* button : tools->findChildren<QToolButton*>())
            if (const QString words = wordsOf(button); !words.isEmpty() && !button->isCheckable())
                buttons[words].append({button, title});
    }
    // Those that several panels have say whose they are.
    for (const auto& [words, all] : buttons)
        for (const auto& [button, title] : all) {
            button->setAccessibleName(
                all.size() == 1
                    ? words
                    : tr("%1: %2", "title of a panel, what a button of it does").arg(title, words));
            button->setProperty(kWords, words);
            button->setProperty(kNamed, button->accessibleName());
        }
}

void Docks::retranslate()
{
    m_titleBars.start();
    for (const auto& panel : m_panels) {
        panel->dock->setWindowTitle(panel->entry->title());
        if (panel->content)
            panel->content->setAccessibleName(panel->entry->title());
    }
}

bool Docks::filter(QObject* watched, QEvent* event)
{
    // By its key a panel is gone to; the entry of the menu also closes it.
    if (event->type() == QEvent::Shortcut)
        for (const auto& panel : m_panels)
            if (panel->dock->toggleViewAction() == watched) {
                emit wanted(raise(QLatin1String(panel->entry->id))->content);
                return true;
            }
    const bool resized = event->type() == QEvent::Resize;
    if ((!resized && event->type() != QEvent::ContextMenu) || watched->parent() != m_window)
        return false;
    auto* bar = qobject_cast<QTabBar*>(watched);
    if (bar && resized)
        m_titleBars.start();
    return bar && !resized && showTabMenu(bar, *static_cast<QContextMenuEvent*>(event));
}

bool Docks::showTabMenu(QTabBar* bar, const QContextMenuEvent& event)
{
    // A key means the tab in front, wherever the pointer is.
    const bool byKey = event.reason() == QContextMenuEvent::Keyboard;
    const int tab = byKey ? bar->currentIndex() : bar->tabAt(event.pos());
    const auto found = std::ranges::find_if(m_panels, [&](const auto& panel) {
        return tab >= 0 && panel->dock->windowTitle() == bar->tabText(tab);
    });
    if (found == m_panels.end())
        return true;
    QDockWidget* dock = (*found)->dock;
    auto* menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Float"), dock, [dock] { dock->setFloating(true); });
    menu->addAction(views::icon("close"), tr("&Close"), dock, &QWidget::hide);
    menu->popup(byKey ? bar->mapToGlobal(bar->tabRect(tab).bottomLeft()) : event.globalPos());
    return true;
}

} // namespace app
