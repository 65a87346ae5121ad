#include "app/mainwindow.h"

#include "app/cli/dataexport.h"
#include "app/helpdialog.h"
#include "app/viewcatalogue.h"
#include "engine/linear/threads.h"
#include "models/attentionmodel.h"
#include "models/examplemodel.h"
#include "models/findmodel.h"
#include "models/interventionmodel.h"
#include "models/startingrequest.h"
#include "views/banner.h"
#include "views/breadcrumb.h"
#include "views/exportdialog.h"
#include "views/findbox.h"
#include "views/heatmap/heatmapview.h"
#include "views/icons.h"
#include "views/overlay/overlayview.h"
#include "views/overview/overviewview.h"
#include "views/panels/controlpanel.h"
#include "views/panels/datasetpanel.h"
#include "views/panels/examplepanel.h"
#include "views/panels/interventionpanel.h"
#include "views/theme.h"
#include "views/tokenstrip.h"

#include <algorithm>
#include <limits>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QContextMenuEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QProgressBar>
#include <QRegularExpression>
#include <QScreen>
#include <QSettings>
#include <QStatusBar>
#include <QStyle>
#include <QTabBar>
#include <QToolBar>
#include <QToolButton>
#include <set>
#include <tuple>

namespace app {

namespace {

/// A layout that was kept with other docks than these would scatter them. The same in every run,
/// which a qHash is not.
int layoutVersion()
{
    QByteArray ids;
    for (const ViewEntry& entry : viewCatalogue())
        ids.append(entry.id).append(' ');
    return qChecksum(ids);
}

constexpr int kRecentFiles = 10;
constexpr int kBusyDelay = 200;
constexpr QSize kDefaultSize(1280, 800);
constexpr int kFrameHeight = 48;
constexpr int kFindWidth = 300;
constexpr int kControlsWidth = 250;
constexpr int kResizeStep = 24; ///< of a panel by keys
constexpr int kMessageMilliseconds = 5000;
constexpr int kSettledMilliseconds = 100; ///< until the docks stand still below a message
constexpr int kAutosaveMilliseconds = 30'000;
constexpr int kChangedMilliseconds = 2000; ///< from a change to the autosave that keeps it

} // namespace

namespace {

/// Asks for a path without blocking: nested event loops would stall whoever drives the window.
/// `chosen(path)` is called only when the person accepts.
template <class Chosen>
void askForPath(QWidget* parent, const QString& title, QFileDialog::AcceptMode accept,
                QFileDialog::FileMode mode, const QString& filter, Chosen chosen)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(accept);
    dialog->setFileMode(mode);
    if (!filter.isEmpty())
        dialog->setNameFilters(filter.split(QLatin1String(";;")));
    // The dialog itself adds the suffix, so that it asks before it replaces the file meant.
    const auto addSuffix = [dialog](const QString& chosenFilter) {
        static const QRegularExpression suffix(QStringLiteral("\\*\\.(\\w+)"));
        dialog->setDefaultSuffix(suffix.match(chosenFilter).captured(1));
    };
    if (accept == QFileDialog::AcceptSave) {
        addSuffix(dialog->selectedNameFilter());
        QObject::connect(dialog, &QFileDialog::filterSelected, dialog, addSuffix);
    }
    dialog->setDirectory(QSettings().value(QStringLiteral("folder"), QDir::homePath()).toString());
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, [chosen](const QString& path) {
        QSettings().setValue(QStringLiteral("folder"), QFileInfo(path).absolutePath());
        chosen(path);
    });
    dialog->open();
}

} // namespace

/// A dock and what stands in it, which is made when it is first shown.
struct MainWindow::Panel
{
    const ViewEntry* entry = nullptr;
    QDockWidget* dock = nullptr;
    QWidget* content = nullptr;
};

MainWindow::MainWindow(Languages* languages)
    : m_languages(languages), m_history(&m_document),
      m_recoveryLock(recoveryPath() + QLatin1String(".lock")),
      m_opening(this, [this](const engine::Result<engine::TraceFile>& file) { showFile(file); }),
      m_completing(this,
                   [this](const engine::Result<models::TracePtr>& made) { finishTrace(made); }),
      m_saving(this, [this](const engine::Result<void>& saved) { showSaved(saved); }),
      m_exporting(this, [this](const engine::Result<void>& result) {
          showBusy();
          if (!result) {
              m_closing = false;
              showError(result.error());
              return;
          }
          if (m_closing)
              close();
          statusBar()->showMessage(tr("Exported."), kMessageMilliseconds);
      })
{
    setWindowIcon(QIcon(QStringLiteral(":/icons/attention-visualizer.svg")));
    setDockOptions(AnimatedDocks | AllowNestedDocks | AllowTabbedDocks | GroupedDragging);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setAcceptDrops(true);
    qApp->installEventFilter(this);
    buildActions();
    buildStatusBar();
    buildDocks();
    retranslate();

    connect(&m_document, &models::Document::traceChanged, this, &MainWindow::showTrace);
    connect(&m_document, &models::Document::traceChanged, m_banner, &views::Banner::dismissWork);
    connect(&m_document, &models::Document::traceChanged, this, &MainWindow::finishOpening);
    connect(&m_document, &models::Document::traceChanged, this, [this] {
        // The overlay has something to show only as long as there is a picture.
        const bool picture = m_document.trace()->perceives();
        const bool had = std::exchange(m_hadPicture, picture);
        if (picture && !had)
            raise("overlay");
        for (const auto& panel : m_panels)
            if (had && !picture && QLatin1String(panel->entry->id) == QLatin1String("overlay") &&
                !panel->dock->isFloating() && !panel->dock->visibleRegion().isEmpty())
                raise("heatmap");
    });
    connect(&m_document, &models::Document::busyChanged, this, &MainWindow::showBusy);
    // Whatever is asked for now counts more.
    connect(&m_document, &models::Document::requestChanged, this, [this] {
        m_completing.cancel();
        showBusy();
    });
    connect(&m_document, &models::Document::failed, this, [this](const engine::Error& error) {
        m_banner->show([error] { return models::errorText(error); },
                       [error] { return models::errorHint(error); }, views::Banner::About::Work);
        if (std::exchange(m_pending, std::nullopt).value_or(Opening()).recovered)
            openDefault();
    });
    connect(&m_document, &models::Document::progressChanged, this, &MainWindow::showProgress);
    connect(&m_document.selection(), &models::Selection::headChanged, this, &MainWindow::showTrace);
    connect(&m_document.selection(), &models::Selection::cellChanged, this, &MainWindow::showCell);
    connect(&m_document.selection(), &models::Selection::hoverChanged, this, &MainWindow::showCell);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (const Panel* panel = panelOf(now))
            if (auto* view = qobject_cast<views::View*>(panel->content))
                m_currentView = view;
    });

    // A second window leaves the recovery file to the first.
    m_recoveryLock.setStaleLockTime(0);
    m_recovering = m_recoveryLock.tryLock(0) && takeRecovery();
    connect(&m_autosave, &QTimer::timeout, this, [this] {
        autosave();
        m_autosave.start(kAutosaveMilliseconds);
    });
    m_autosave.start(kAutosaveMilliseconds);
    connect(&m_document, &models::Document::traceChanged, this,
            [this] { m_autosave.start(kChangedMilliseconds); });

    QSettings settings;
    setTheme(settings.value(QStringLiteral("theme"), QStringLiteral("system")).toString());
    // With its frame the window would not fit a screen of just its size.
    const QSize screenSize = screen()->availableSize();
    resize(kDefaultSize.boundedTo(screenSize - QSize(0, kFrameHeight)));
    if (size() != kDefaultSize)
        setWindowState(Qt::WindowMaximized);
    restoreGeometry(settings.value(QStringLiteral("geometry")).toByteArray());
    if (const QByteArray kept = settings.value(QStringLiteral("layout")).toByteArray();
        !kept.isEmpty()) {
        arrangeDocks();
        m_arranged = restoreLayout(kept);
    }
}

MainWindow::~MainWindow()
{
    // The focus still moves while the widgets of a visible window are destroyed.
    disconnect(qApp, nullptr, this, nullptr);
    // A visible one would be painted once more when its document is gone.
    hide();
}

void MainWindow::buildDocks()
{
    for (const ViewEntry& entry : viewCatalogue()) {
        auto panel = std::make_unique<Panel>();
        panel->entry = &entry;
        panel->dock = new QDockWidget(this);
        panel->dock->setObjectName(QLatin1String(entry.id));
        panel->dock->setAcceptDrops(true);
        connect(panel->dock, &QDockWidget::visibilityChanged, this,
                [this, shown = panel.get()](bool visible) {
                    // While docks are arranged every tab is in front once.
                    if (visible && !m_arranging)
                        fill(*shown);
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
        // Alt+1 … Alt+9, Alt+0 for the first ten, with Ctrl besides for the next; there are no more
        // digits for the last.
        const auto number = m_panels.size();
        const auto digit = Qt::Key(Qt::Key_0 + (int(number) + 1) % 10);
        toggle->setShortcut(number < 10   ? Qt::ALT | digit
                            : number < 20 ? Qt::CTRL | Qt::ALT | digit
                                          : Qt::CTRL | Qt::Key_T);
        m_viewMenu->insertAction(m_zoomIn, toggle);
        m_panels.push_back(std::move(panel));
    }
    m_viewMenu->insertSeparator(m_zoomIn);
    m_titleBars.setSingleShot(true);
    connect(&m_titleBars, &QTimer::timeout, this, &MainWindow::updateTitleBars);
}

void MainWindow::updateTitleBars()
{
    // A tab says the title already.
    for (const auto& panel : m_panels) {
        QDockWidget* dock = panel->dock;
        const QList<QDockWidget*> others = tabifiedDockWidgets(dock);
        const bool tabbed =
            !dock->isFloating() && std::ranges::any_of(others, [](const QDockWidget* other) {
                return !other->isHidden();
            });
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
    for (QTabBar* bar : findChildren<QTabBar*>(Qt::FindDirectChildrenOnly))
        views::fitTabs(bar);
}

void MainWindow::showTabMenu(const QTabBar* bar, int tab, const QPoint& point)
{
    const auto found = std::ranges::find_if(m_panels, [&](const auto& panel) {
        return tab >= 0 && panel->dock->windowTitle() == bar->tabText(tab);
    });
    if (found == m_panels.end())
        return;
    QDockWidget* dock = (*found)->dock;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Float"), dock, [dock] { dock->setFloating(true); });
    menu->addAction(views::icon("close"), tr("&Close"), dock, &QWidget::hide);
    menu->popup(point);
}

void MainWindow::focusPanel(int step)
{
    std::vector<Panel*> shown;
    for (const auto& panel : m_panels)
        if (panel->content && !panel->content->visibleRegion().isEmpty())
            shown.push_back(panel.get());
    if (shown.empty())
        return;
    const auto now = std::ranges::find(shown, panelOf(QApplication::focusWidget()));
    const auto count = int(shown.size());
    const int next = now == shown.end() ? (step > 0 ? 0 : count - 1)
                                        : (int(now - shown.begin()) + step + count) % count;
    focusContent(shown[size_t(next)]->content);
}

void MainWindow::resizePanel(Qt::Orientation orientation, int step)
{
    const Panel* panel = panelOf(QApplication::focusWidget());
    if (!panel)
        return;
    QDockWidget* dock = panel->dock;
    if (dock->isFloating()) {
        dock->resize(dock->size() +
                     (orientation == Qt::Horizontal ? QSize(step, 0) : QSize(0, step)));
        return;
    }
    // What one panel gets the next one gives: Qt takes lengths for shares of all.
    const bool across = orientation == Qt::Horizontal;
    std::map<int, std::pair<QDockWidget*, int>> row;
    for (const auto& [other, height] : dockHeights())
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
    resizeDocks(docks, lengths, orientation);
}

void MainWindow::focusContent(QWidget* content)
{
    const QList<QWidget*> stops = tabStops(content->window());
    const auto inside = std::ranges::find_if(
        stops, [content](const QWidget* widget) { return content->isAncestorOf(widget); });
    QWidget* target = content;
    while (target->focusProxy())
        target = target->focusProxy();
    if (!stops.contains(target)) {
        if (inside == stops.end())
            return;
        target = *inside;
    }
    content->window()->activateWindow();
    target->setFocus(Qt::TabFocusReason);
}

QList<QWidget*> MainWindow::tabStops(QWidget* window)
{
    // The bars on top, then the panels and their tabs from left to right and from top to bottom, in
    // each panel its tools before its content, then the status bar.
    using Spot = std::tuple<int, int, int, int>; // area, left, top, tool
    const auto placeOf = [window](QWidget* widget) -> Spot {
        int tool = std::numeric_limits<int>::max();
        QWidget* child = widget; // of the window, in the end
        while (child->parentWidget() != window) {
            QWidget* parent = child->parentWidget();
            if (parent->objectName() == QLatin1String("tools"))
                tool = parent->layout()->indexOf(child);
            child = parent;
        }
        if (qobject_cast<QDockWidget*>(child) || qobject_cast<QTabBar*>(child))
            return {1, child->x(), child->y(), tool};
        return {qobject_cast<QStatusBar*>(child) ? 2 : 0, 0, child->y(), tool};
    };
    std::vector<std::pair<Spot, QWidget*>> placed;
    for (QWidget* widget = window->nextInFocusChain(); widget != window;
         widget = widget->nextInFocusChain()) {
        const Panel* panel = panelOf(widget);
        if ((widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy() &&
            widget->window() == window && widget->isVisible() && widget->isEnabled() &&
            (!panel || !panel->dock->visibleRegion().isEmpty()))
            placed.emplace_back(placeOf(widget), widget);
    }
    std::ranges::stable_sort(placed, {}, &std::pair<Spot, QWidget*>::first);
    QList<QWidget*> stops;
    for (const auto& [place, widget] : placed)
        stops.append(widget);
    return stops;
}

bool MainWindow::focusNextPrevChild(bool next)
{
    // The order of Qt is that in which the panels were made, which is when each was first shown.
    const QList<QWidget*> stops = tabStops(this);
    if (stops.isEmpty())
        return false;
    const qsizetype now = stops.indexOf(focusWidget());
    const qsizetype to = now < 0 ? (next ? 0 : stops.size() - 1)
                                 : (now + (next ? 1 : stops.size() - 1)) % stops.size();
    stops[to]->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void MainWindow::offerCommands()
{
    using Command = models::FindModel::Command;
    fillRecent();
    QList<Command> commands;
    for (const auto& panel : m_panels)
        commands.append({models::FindModel::Type::View, panel->entry->title(), tr("view"),
                         [this, id = panel->entry->id] { raise(id); }});
    const auto plain = [](QString text) {
        return text.remove(QStringLiteral("…"))
            .remove(QRegularExpression(QStringLiteral("\\(&\\w\\)|&")));
    };
    const std::function<void(QMenu*)> add = [&](QMenu* menu) {
        for (QAction* action : menu->actions()) {
            const bool dock = std::ranges::any_of(m_panels, [&](const auto& panel) {
                return panel->dock->toggleViewAction() == action;
            });
            if (QMenu* inner = action->menu())
                add(inner);
            else if (!action->isSeparator() && action->isEnabled() && !dock && action != m_find)
                commands.append({models::FindModel::Type::Command, plain(action->text()),
                                 tr("%1 %2")
                                     .arg(plain(menu->title()),
                                          action->shortcut().toString(QKeySequence::NativeText))
                                     .trimmed(),
                                 [action] { action->trigger(); }});
        }
    };
    for (QMenu* menu : {m_fileMenu, m_editMenu, m_viewMenu, m_helpMenu})
        add(menu);
    m_findModel->setCommands(std::move(commands));
}

void MainWindow::fill(Panel& panel)
{
    if (panel.content)
        return;
    panel.content = panel.entry->make(&m_document);
    panel.dock->setWidget(panel.content);
    panel.content->setAccessibleName(panel.entry->title());
    if (auto* controls = qobject_cast<views::ControlPanel*>(panel.content)) {
        connect(controls, &views::ControlPanel::browseModelRequested, this,
                &MainWindow::openFolderWithDialog);
        connect(controls, &views::ControlPanel::browseFileRequested, this,
                &MainWindow::openWithDialog);
        connect(controls, &views::ControlPanel::browseImageRequested, this,
                &MainWindow::openWithDialog);
    }
    if (auto* overview = qobject_cast<views::OverviewView*>(panel.content))
        connect(overview, &views::OverviewView::activated, this, [this] { raise("heatmap"); });
    if (auto* examples = qobject_cast<views::ExamplePanel*>(panel.content))
        connect(examples, &views::ExamplePanel::chosen, this, &MainWindow::openExample);
    if (auto* heatmap = qobject_cast<views::HeatmapView*>(panel.content)) {
        connect(heatmap, &views::HeatmapView::cellPainted, this, &MainWindow::hideCell);
        connect(heatmap, &views::HeatmapView::activated, this, [this] { raise("detail"); });
    }
    if (auto* overlay = qobject_cast<views::OverlayView*>(panel.content))
        connect(overlay, &views::OverlayView::imageChosen, this, &MainWindow::openPath);
    if (auto* view = qobject_cast<views::View*>(panel.content)) {
        connect(view, &views::View::exportRequested, this, [this, view] { exportImage(view); });
        if (m_viewStates.contains(view->id()))
            view->restoreState(m_viewStates.take(view->id()).toObject());
        if (!m_currentView)
            m_currentView = view;
    }
}

void MainWindow::raise(const char* id)
{
    for (const auto& panel : m_panels)
        if (QLatin1String(panel->entry->id) == QLatin1String(id)) {
            fill(*panel);
            panel->dock->show();
            panel->dock->raise();
        }
}

void MainWindow::hideCell(qint64 query, qint64 key, bool hidden, int stroke)
{
    const models::SelectionState& state = m_document.selection().state();
    if (state.head < 0 || state.layer < 0)
        return;
    // Where the interventions are told to act; at first that is the head that is painted on.
    auto reach = models::Reach::Head;
    for (const auto& panel : m_panels)
        if (const auto* interventions = qobject_cast<views::InterventionPanel*>(panel->content))
            reach = interventions->reach();
    std::vector<engine::Scope> scopes = models::scopesOf(m_document.selection(), reach);
    if (reach == models::Reach::All)
        scopes = {{state.stack, state.kind, std::nullopt, std::nullopt}};
    m_history.change(stroke, [&] {
        models::intervene(m_document, scopes, [&](engine::Intervention& intervention) {
            const std::pair<int64_t, int64_t> cell{query, key};
            std::erase(intervention.hiddenCells, cell);
            if (hidden)
                intervention.hiddenCells.push_back(cell);
        });
    });
}

MainWindow::Panel* MainWindow::panelOf(const QWidget* widget)
{
    for (const auto& panel : m_panels)
        if (panel->content && widget &&
            (panel->content == widget || panel->content->isAncestorOf(widget)))
            return panel.get();
    return nullptr;
}

views::View* MainWindow::currentView()
{
    return m_currentView;
}

void MainWindow::arrangeDocks()
{
    // All in one area, each place split off the one that it stands beside: between areas without a
    // central widget the window would not keep the shares.
    const std::map<Place, std::pair<Place, Qt::Orientation>> neighbours = {
        {Place::Right, {Place::Left, Qt::Horizontal}},
        {Place::Centre, {Place::Left, Qt::Horizontal}},
        {Place::BottomLeft, {Place::Centre, Qt::Vertical}},
        {Place::RightBelow, {Place::Right, Qt::Vertical}},
        {Place::BottomRight, {Place::RightBelow, Qt::Vertical}}};
    m_arranging = true;
    for (const auto& panel : m_panels) {
        panel->dock->setFloating(false);
        removeDockWidget(panel->dock);
    }
    // One dock a place first: what is split off a tab would become a tab.
    std::map<Place, QDockWidget*> first;
    for (const Place place : {Place::Left, Place::Right, Place::Centre, Place::BottomLeft,
                              Place::RightBelow, Place::BottomRight})
        for (const auto& panel : m_panels) {
            if (panel->entry->place != place)
                continue;
            const auto neighbour = neighbours.find(place);
            if (neighbour != neighbours.end() && first.contains(neighbour->second.first))
                splitDockWidget(first.at(neighbour->second.first), panel->dock,
                                neighbour->second.second);
            else
                addDockWidget(Qt::LeftDockWidgetArea, panel->dock);
            first.emplace(place, panel->dock);
            break;
        }
    for (const auto& panel : m_panels) {
        if (QDockWidget* front = first.at(panel->entry->place); front != panel->dock)
            tabifyDockWidget(front, panel->dock);
        panel->dock->setVisible(panel->entry->open);
    }
    for (const auto& [place, dock] : first)
        dock->raise();
}

void MainWindow::settleDocks()
{
    m_arranging = false;
    fillShown();
    const auto share = [this](std::initializer_list<std::pair<Place, int>> sizes,
                              Qt::Orientation orientation) {
        QList<QDockWidget*> docks;
        QList<int> lengths;
        for (const auto& [place, size] : sizes)
            for (const auto& panel : m_panels)
                if (panel->entry->place == place && panel->dock->isVisible() &&
                    !panel->dock->isFloating()) {
                    docks.append(panel->dock);
                    lengths.append(size);
                    break;
                }
        resizeDocks(docks, lengths, orientation);
    };
    updateTitleBars();
    const int right = width() * 32 / 100;
    const int area =
        statusBar()->y() - (m_tokenBar->isVisible() ? m_tokenBar : m_toolBar)->geometry().bottom();
    const int bottom = area * 30 / 100;
    const int top = area - bottom;
    // The controls have the whole height: who works with them sees them all.
    share({{Place::Left, kControlsWidth},
           {Place::Centre, width() - kControlsWidth - right},
           {Place::Right, right}},
          Qt::Horizontal);
    share({{Place::Centre, top}, {Place::BottomLeft, bottom}}, Qt::Vertical);
    // The chart has its names below and the tools above the bars; the panels in the middle have as
    // much as the highest of them needs, so that none moves the others when it comes to the front.
    share({{Place::Right, area * 34 / 100},
           {Place::RightBelow, area * 34 / 100},
           {Place::BottomRight, area * 32 / 100}},
          Qt::Vertical);
    focusCentre();
}

bool MainWindow::restoreLayout(const QByteArray& layout)
{
    m_arranging = true;
    const bool restored = restoreState(layout, layoutVersion());
    m_arranging = false;
    // A message is in sight for as long as there is one, not as it was when the layout was kept.
    m_bannerBar->setVisible(!m_banner->isHidden());
    return restored;
}

void MainWindow::fillShown()
{
    for (const auto& panel : m_panels)
        if (!panel->dock->visibleRegion().isEmpty())
            fill(*panel);
}

void MainWindow::focusCentre()
{
    // The first in the order of Tab would have it: the line that finds.
    if (focusWidget() && !m_findBox->hasFocus())
        return;
    for (const auto& panel : m_panels)
        if (panel->entry->place == Place::Centre && panel->content &&
            !panel->content->visibleRegion().isEmpty()) {
            panel->content->setFocus();
            break;
        }
}

void MainWindow::resetLayout()
{
    arrangeDocks();
    QTimer::singleShot(0, this, &MainWindow::settleDocks);
}

void MainWindow::buildActions()
{
    m_fileMenu = menuBar()->addMenu(QString());
    m_editMenu = menuBar()->addMenu(QString());
    m_viewMenu = menuBar()->addMenu(QString());
    m_helpMenu = menuBar()->addMenu(QString());

    m_new = m_fileMenu->addAction(views::icon("new"), QString(), QKeySequence::New, this,
                                  &MainWindow::openDefault);
    m_open = m_fileMenu->addAction(views::icon("open"), QString(), QKeySequence::Open, this,
                                   &MainWindow::openWithDialog);
    m_openFolder = m_fileMenu->addAction(QString(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O),
                                         this, &MainWindow::openFolderWithDialog);
    m_recentMenu = m_fileMenu->addMenu(QString());
    connect(m_recentMenu, &QMenu::aboutToShow, this, &MainWindow::fillRecent);
    m_examplesMenu = m_fileMenu->addMenu(QString());
    connect(m_examplesMenu, &QMenu::aboutToShow, this, &MainWindow::fillExamples);
    m_fileMenu->addSeparator();
    m_save = m_fileMenu->addAction(views::icon("save"), QString(), QKeySequence::Save, this,
                                   &MainWindow::save);
    m_saveAs = m_fileMenu->addAction(QString(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                                     this, &MainWindow::saveAs);
    m_fileMenu->addSeparator();
    m_exportImage = m_fileMenu->addAction(views::icon("save-image"), QString(),
                                          QKeySequence(Qt::CTRL | Qt::Key_E), this,
                                          [this] { exportImage(currentView()); });
    m_exportData = m_fileMenu->addAction(views::icon("export-data"), QString(), this,
                                         &MainWindow::exportNumbers);
    m_fileMenu->addSeparator();
    m_quit = m_fileMenu->addAction(QString(), QKeySequence::Quit, this, &QWidget::close);

    m_undo = m_editMenu->addAction(views::icon("undo"), QString(), QKeySequence::Undo, &m_history,
                                   &History::undo);
    m_redo = m_editMenu->addAction(views::icon("redo"), QString(), &m_history, &History::redo);
    // Each desktop has one of them, people have both in their fingers.
    m_redo->setShortcuts({Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y});
    connect(&m_history, &History::changed, this, &MainWindow::showHistory);
    m_editMenu->addSeparator();
    m_copy = m_editMenu->addAction(views::icon("copy"), QString(), QKeySequence::Copy, this,
                                   &MainWindow::copy);
    m_editMenu->addSeparator();
    m_find =
        m_editMenu->addAction(views::icon("search"), QString(), QKeySequence(Qt::CTRL | Qt::Key_K),
                              this, [this] { m_findBox->open(); });

    m_zoomIn = m_viewMenu->addAction(views::icon("zoom-in"), QString(), QKeySequence::ZoomIn, this,
                                     [this] {
                                         if (auto* view = currentView())
                                             view->zoomIn();
                                     });
    m_zoomOut = m_viewMenu->addAction(views::icon("zoom-out"), QString(), QKeySequence::ZoomOut,
                                      this, [this] {
                                          if (auto* view = currentView())
                                              view->zoomOut();
                                      });
    m_resetZoom = m_viewMenu->addAction(views::icon("zoom-reset"), QString(),
                                        QKeySequence(Qt::CTRL | Qt::Key_0), this, [this] {
                                            if (auto* view = currentView())
                                                view->resetZoom();
                                        });
    m_viewMenu->addSeparator();
    m_nextPanel =
        m_viewMenu->addAction(QString(), QKeySequence(Qt::Key_F6), this, [this] { focusPanel(1); });
    m_previousPanel = m_viewMenu->addAction(QString(), QKeySequence(Qt::SHIFT | Qt::Key_F6), this,
                                            [this] { focusPanel(-1); });
    m_floatPanel = m_viewMenu->addAction(
        QString(), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F), this, [this] {
            if (Panel* panel = panelOf(QApplication::focusWidget())) {
                QDockWidget* dock = panel->dock;
                dock->setFloating(!dock->isFloating());
                dock->raise();
                focusContent(panel->content);
            }
        });
    m_closePanel = m_viewMenu->addAction(QString(), QKeySequence::Close, this, [this] {
        if (Panel* panel = panelOf(QApplication::focusWidget())) {
            panel->dock->close();
            focusPanel(1);
        }
    });
    m_sizeMenu = m_viewMenu->addMenu(QString());
    for (const auto& [keys, orientation, step] :
         {std::tuple(QKeySequence(Qt::Key_F9), Qt::Horizontal, kResizeStep),
          std::tuple(QKeySequence(Qt::SHIFT | Qt::Key_F9), Qt::Horizontal, -kResizeStep),
          std::tuple(QKeySequence(Qt::Key_F11), Qt::Vertical, kResizeStep),
          std::tuple(QKeySequence(Qt::SHIFT | Qt::Key_F11), Qt::Vertical, -kResizeStep)})
        m_sizeMenu->addAction(
            QString(), keys, this,
            [this, orientation = orientation, step = step] { resizePanel(orientation, step); });
    m_viewMenu->addSeparator();
    m_resetLayout =
        m_viewMenu->addAction(views::icon("layout"), QString(), this, &MainWindow::resetLayout);
    m_themeMenu = m_viewMenu->addMenu(QString());
    auto* themes = new QActionGroup(this);
    for (const char* theme : {"system", "light", "dark"}) {
        QAction* action = m_themeMenu->addAction(QString(), this, [this, theme] {
            setTheme(QLatin1String(theme));
            QSettings().setValue(QStringLiteral("theme"), QLatin1String(theme));
        });
        action->setData(QLatin1String(theme));
        action->setCheckable(true);
        themes->addAction(action);
    }
    m_languageMenu = m_viewMenu->addMenu(QString());
    auto* languages = new QActionGroup(this);
    for (const Languages::Language& language : Languages::all()) {
        QAction* action = m_languageMenu->addAction(
            language.name, this, [this, code = language.code] { setLanguage(code); });
        action->setCheckable(true);
        action->setChecked(language.code == m_languages->current());
        languages->addAction(action);
    }

    m_keys = m_helpMenu->addAction(QString(), QKeySequence::HelpContents, this, [this] {
        auto* help = new HelpDialog(menuBar(), this);
        help->setAttribute(Qt::WA_DeleteOnClose);
        help->show();
    });
    m_about = m_helpMenu->addAction(QString(), this, [this] {
        auto* box = new QMessageBox(this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setWindowTitle(tr("About Attention Visualizer"));
        box->setIconPixmap(windowIcon().pixmap(64));
        box->setText(tr("<h3>Attention Visualizer %1</h3><p>Shows what transformer attention does: "
                        "every head of every layer, exactly, at any length, offline.</p>"
                        "<p>MIT licence.</p>")
                         .arg(QCoreApplication::applicationVersion()));
        box->open();
    });

    // An entry that an assistive program presses leaves its menus open; a mouse or key would not.
    for (QMenu* menu : findChildren<QMenu*>())
        connect(menu, &QMenu::triggered, menu, &QWidget::close);

    m_toolBar = addToolBar(QString());
    m_toolBar->setObjectName(QStringLiteral("toolbar"));
    m_toolBar->setIconSize({16, 16});
    m_toolBar->addActions({m_new, m_open, m_save, m_exportImage});
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_undo, m_redo});
    m_toolBar->addSeparator();
    m_toolBar->addActions({m_zoomIn, m_zoomOut, m_resetZoom});
    m_toolBar->addSeparator();
    m_toolBar->addAction(m_resetLayout);
    auto* breadcrumb = new views::Breadcrumb(&m_document, this);
    breadcrumb->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(breadcrumb);
    m_findModel = new models::FindModel(&m_document, this);
    m_findBox = new views::FindBox(m_findModel, this);
    m_findBox->setFixedWidth(kFindWidth);
    connect(m_findBox, &views::FindBox::aboutToOpen, this, &MainWindow::offerCommands);
    m_toolBar->addWidget(m_findBox);
    m_toolBar->setMovable(false);

    addToolBarBreak();
    m_tokenBar = addToolBar(QString());
    m_tokenBar->setObjectName(QStringLiteral("tokens"));
    m_tokenBar->setMovable(false);
    m_tokens = new views::TokenStrip(&m_document, this);
    m_tokens->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_tokenBar->addWidget(m_tokens);
    m_viewMenu->insertAction(m_zoomIn, m_tokenBar->toggleViewAction());

    addToolBarBreak();
    m_bannerBar = addToolBar(QString());
    m_bannerBar->setObjectName(QStringLiteral("messages"));
    m_bannerBar->setMovable(false);
    m_banner = new views::Banner(this);
    m_banner->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_bannerBar->addWidget(m_banner);
    m_bannerBar->toggleViewAction()->setVisible(false);
    // An empty bar would leave a strip.
    m_bannerBar->hide();
    connect(m_banner, &views::Banner::shownOrHidden, this, &MainWindow::showMessages);
    m_messageShown.setSingleShot(true);
    m_messageShown.setInterval(kSettledMilliseconds);
    connect(&m_messageShown, &QTimer::timeout, this, [this] { m_heightsBelow = dockHeights(); });
    m_toolBar->toggleViewAction()->setVisible(false);
}

std::map<QDockWidget*, int> MainWindow::dockHeights() const
{
    const QList<QTabBar*> bars = findChildren<QTabBar*>(Qt::FindDirectChildrenOnly);
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

void MainWindow::showMessages(bool shown)
{
    if (shown == !m_bannerBar->isHidden())
        return;
    if (shown) {
        m_heights = dockHeights();
        m_bannerBar->show();
        m_messageShown.start();
        return;
    }
    const bool untouched = m_messageShown.isActive() || m_heightsBelow == dockHeights();
    m_messageShown.stop();
    m_bannerBar->hide();
    if (!untouched)
        return;
    // The room that comes back would go to some docks more than to others.
    layout()->activate();
    std::map<int, std::map<int, std::pair<QDockWidget*, int>>> columns;
    for (const auto& [dock, height] : m_heights)
        if (!dock->isFloating() && !dock->visibleRegion().isEmpty())
            columns[dock->x()][dock->y()] = {dock, height};
    for (const auto& [left, column] : columns) {
        QList<QDockWidget*> docks;
        QList<int> heights;
        for (const auto& [top, place] : column) {
            docks.append(place.first);
            heights.append(place.second);
        }
        resizeDocks(docks, heights, Qt::Vertical);
    }
}

void MainWindow::buildStatusBar()
{
    m_facts = new QLabel(this);
    m_cell = new QLabel(this);
    m_progress = new QProgressBar(this);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(160);
    m_progress->setTextVisible(false);
    m_cancel = new QToolButton(this);
    m_cancel->setAutoRaise(true);
    m_cancel->setIcon(views::icon("cancel"));
    connect(m_cancel, &QToolButton::clicked, this, &MainWindow::cancel);
    statusBar()->addWidget(m_facts);
    statusBar()->addPermanentWidget(m_cell);
    statusBar()->addPermanentWidget(m_progress);
    statusBar()->addPermanentWidget(m_cancel);
    m_languageButton = new QToolButton(this);
    m_languageButton->setAutoRaise(true);
    m_languageButton->setMenu(m_languageMenu);
    m_languageButton->setPopupMode(QToolButton::InstantPopup);
    m_languageButton->setFocusPolicy(Qt::TabFocus);
    m_machine = new QLabel(this);
    statusBar()->addPermanentWidget(m_languageButton);
    statusBar()->addPermanentWidget(m_machine);
    m_progress->hide();
    m_cancel->hide();
    m_busyDelay.setSingleShot(true);
    m_busyDelay.setInterval(kBusyDelay);
    connect(&m_busyDelay, &QTimer::timeout, this, [this] {
        m_progress->show();
        m_cancel->show();
    });
}

void MainWindow::retranslate()
{
    m_titleBars.start();
    m_fileMenu->setTitle(tr("&File"));
    m_editMenu->setTitle(tr("&Edit"));
    m_viewMenu->setTitle(tr("&View"));
    m_helpMenu->setTitle(tr("&Help"));
    m_new->setText(tr("&New"));
    m_open->setText(tr("&Open…"));
    m_openFolder->setText(tr("Open &Model Folder…"));
    m_recentMenu->setTitle(tr("Open &Recent"));
    m_examplesMenu->setTitle(tr("E&xamples"));
    m_save->setText(tr("&Save"));
    m_saveAs->setText(tr("Save &As…"));
    m_exportImage->setText(tr("Export &Image…"));
    m_exportData->setText(tr("Export &Data…"));
    m_quit->setText(tr("&Quit"));
    m_undo->setText(tr("&Undo"));
    m_redo->setText(tr("&Redo"));
    showHistory();
    m_copy->setText(tr("&Copy"));
    m_zoomIn->setText(tr("Zoom &In"));
    m_zoomOut->setText(tr("Zoom &Out"));
    m_resetZoom->setText(tr("Reset &Zoom"));
    m_resetLayout->setText(tr("Reset &Layout"));
    m_find->setText(tr("&Find…"));
    m_nextPanel->setText(tr("&Next Panel"));
    m_previousPanel->setText(tr("&Previous Panel"));
    m_floatPanel->setText(tr("&Float Panel"));
    m_closePanel->setText(tr("&Close Panel"));
    m_sizeMenu->setTitle(tr("&Size of Panel"));
    const QList<QAction*> sizes = m_sizeMenu->actions();
    sizes[0]->setText(tr("&Wider"));
    sizes[1]->setText(tr("&Narrower"));
    sizes[2]->setText(tr("&Taller"));
    sizes[3]->setText(tr("&Shorter"));
    m_tokenBar->setWindowTitle(tr("Token Strip"));
    m_tokenBar->toggleViewAction()->setText(tr("To&ken Strip"));
    m_themeMenu->setTitle(tr("&Theme"));
    m_languageMenu->setTitle(tr("Lan&guage"));
    const QList<QAction*> themes = m_themeMenu->actions();
    themes[0]->setText(tr("&System"));
    themes[1]->setText(tr("&Light"));
    themes[2]->setText(tr("&Dark"));
    m_keys->setText(tr("&Keyboard and Mouse"));
    m_about->setText(tr("&About Attention Visualizer"));
    m_toolBar->setWindowTitle(tr("Toolbar"));
    for (const Languages::Language& language : Languages::all())
        if (language.code == m_languages->current())
            m_languageButton->setText(language.name);
    m_languageButton->setAccessibleName(tr("Language of the program"));
    m_languageButton->setToolTip(m_languageButton->accessibleName());
    m_machine->setText(tr("float32 · %n thread(s)", nullptr, engine::threadCount()));
    m_cancel->setToolTip(tr("Cancel the computation"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_progress->setAccessibleName(tr("Progress"));
    for (const auto& panel : m_panels) {
        panel->dock->setWindowTitle(panel->entry->title());
        if (panel->content)
            panel->content->setAccessibleName(panel->entry->title());
    }
    showTrace();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MainWindow::showEvent(QShowEvent* event)
{
    QMainWindow::showEvent(event);
    if (std::exchange(m_shown, true))
        return;
    if (m_arranged) {
        QTimer::singleShot(0, this, [this] {
            fillShown();
            focusCentre();
        });
        return;
    }
    // Shares of the window are respected only once it has its size.
    arrangeDocks();
    QTimer::singleShot(0, this, [this] {
        // A session that was faster brought its own layout.
        if (!m_arranged)
            settleDocks();
    });
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_closing = isWriting();
    if (m_closing) {
        event->ignore();
        return;
    }
    QSettings settings;
    settings.setValue(QStringLiteral("geometry"), saveGeometry());
    settings.setValue(QStringLiteral("layout"), saveState(layoutVersion()));
    if (m_recoveryLock.isLocked())
        QFile::remove(recoveryPath());
    if (m_recovered)
        QFile::remove(recoveredPath());
    event->accept();
}

bool MainWindow::eventFilter(QObject* watched, QEvent* event)
{
    // By its key a panel is gone to; the entry of the menu also closes it.
    if (event->type() == QEvent::Shortcut)
        for (const auto& panel : m_panels)
            if (panel->dock->toggleViewAction() == watched) {
                raise(panel->entry->id);
                focusContent(panel->content);
                return true;
            }
    if (event->type() == QEvent::Resize && watched->parent() == this &&
        qobject_cast<QTabBar*>(watched))
        m_titleBars.start();
    if (event->type() == QEvent::ContextMenu && watched->parent() == this)
        if (const auto* bar = qobject_cast<QTabBar*>(watched)) {
            const auto* menu = static_cast<QContextMenuEvent*>(event);
            // A key means the tab in front, wherever the pointer is.
            const int tab = menu->reason() == QContextMenuEvent::Keyboard ? bar->currentIndex()
                                                                          : bar->tabAt(menu->pos());
            showTabMenu(bar, tab,
                        menu->reason() == QContextMenuEvent::Keyboard
                            ? bar->mapToGlobal(bar->tabRect(tab).bottomLeft())
                            : menu->globalPos());
            return true;
        }
    // Before a text field takes the path for text, and in docks that float.
    const bool drops = event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove ||
                       event->type() == QEvent::Drop;
    auto* widget = drops ? qobject_cast<QWidget*>(watched) : nullptr;
    if (!widget || (widget->window() != this && widget->window()->parentWidget() != this))
        return QMainWindow::eventFilter(watched, event);
    auto* drop = static_cast<QDropEvent*>(event);
    const QList<QUrl> urls = drop->mimeData()->urls();
    if (urls.size() != 1 || !urls.constFirst().isLocalFile())
        return QMainWindow::eventFilter(watched, event);
    drop->setDropAction(Qt::CopyAction); // a move would take the file from where it is
    drop->accept();
    if (event->type() == QEvent::Drop)
        openPath(urls.constFirst().toLocalFile());
    return true;
}

void MainWindow::openDefault()
{
    const engine::TraceRequest request = models::ExampleModel(models::examplesFolder()).request(0);
    m_pending = Opening{.request = request, .anew = true};
    m_document.open(request, true);
}

void MainWindow::openPath(const QString& path)
{
    const bool recovering = std::exchange(m_recovering, false);
    if (path.isEmpty()) {
        if (recovering)
            openFile(recoveredPath());
        else
            openDefault();
        return;
    }
    if (recovering) {
        remember(recoveredPath());
        m_banner->show(
            [] { return tr("The program ended unexpectedly; what was open then is kept."); },
            [] {
                return tr("Open it with File → Open Recent → %1.")
                    .arg(QDir::toNativeSeparators(recoveredPath()));
            },
            views::Banner::About::Itself);
    }
    const QFileInfo info(path);
    remember(info.absoluteFilePath(), info.exists());
    static const QStringList kPictures = {QStringLiteral("png"), QStringLiteral("jpg"),
                                          QStringLiteral("jpeg")};
    if (kPictures.contains(info.suffix().toLower())) {
        openImage(info.absoluteFilePath());
        return;
    }
    static const QStringList kTables = {QStringLiteral("csv"), QStringLiteral("tsv"),
                                        QStringLiteral("txt")};
    if (kTables.contains(info.suffix().toLower())) {
        raise("dataset");
        for (const auto& panel : m_panels)
            if (auto* dataset = qobject_cast<views::DatasetPanel*>(panel->content))
                dataset->openFile(info.absoluteFilePath());
        return;
    }
    if (!info.isDir()) {
        openFile(info.absoluteFilePath());
        return;
    }
    const engine::TraceRequest request = models::startingRequest(info.absoluteFilePath());
    m_pending = Opening{.request = request};
    m_document.open(request, true);
}

void MainWindow::openImage(const QString& path)
{
    // An image model that is open looks at the picture; else the captioner does.
    engine::TraceRequest request = m_document.request();
    const models::TracePtr& trace = m_document.trace();
    auto* model = std::get_if<engine::ModelSource>(&request.source);
    if (!model || !trace || !trace->perceives()) {
        const models::ExampleModel examples(models::examplesFolder());
        const int row = examples.firstOf(QStringLiteral("captioner"));
        if (row < 0) {
            m_banner->show(
                [path] {
                    return tr("No image model is open to look at %1.")
                        .arg(QDir::toNativeSeparators(path));
                },
                [] { return tr("Open the folder of a ViT or DeiT model first."); },
                views::Banner::About::Work);
            return;
        }
        request = examples.request(row);
        model = std::get_if<engine::ModelSource>(&request.source);
    }
    model->inputs.image = path.toStdString();
    model->inputs.pixels.clear();
    m_document.open(request);
}

void MainWindow::openFile(const QString& path)
{
    m_openingPath = path;
    m_opening.start([path](const std::stop_token&) {
        return engine::openTraceFile(std::filesystem::path(path.toStdString()));
    });
    showBusy();
}

void MainWindow::showFile(const engine::Result<engine::TraceFile>& file)
{
    showBusy();
    const bool recovered = m_openingPath == recoveredPath();
    if (!file) {
        if (recovered && !m_document.trace()) {
            QFile::remove(recoveredPath());
            openDefault();
        }
        m_banner->show([error = file.error()] { return models::errorText(error); },
                       [error = file.error()] { return models::errorHint(error); },
                       recovered ? views::Banner::About::Itself : views::Banner::About::Work);
        return;
    }
    m_pending = Opening{.request = file->trace ? file->trace->request : *file->request,
                        .anew = true,
                        .recovered = recovered};
    if (!file->session.empty()) {
        m_pending->state = sessionFromJson(QByteArray::fromStdString(file->session));
        m_pending->state->metadata = file->metadata;
        m_pending->path = recovered ? QString() : m_openingPath;
    }
    if (file->trace)
        m_document.setTrace(file->trace);
    else
        m_document.open(*file->request, true);
}

SessionState MainWindow::sessionState() const
{
    SessionState state;
    state.views = m_viewStates;
    state.selection = m_document.selection().state();
    state.heads = m_document.selection().heads();
    state.queries = m_document.selection().queries();
    state.pool = m_document.selection().pool();
    state.layout = saveState(layoutVersion());
    state.metadata = m_metadata;
    for (const auto& panel : m_panels)
        if (const auto* view = qobject_cast<views::View*>(panel->content))
            state.views.insert(view->id(), view->saveState());
    return state;
}

void MainWindow::finishOpening()
{
    const std::optional<Opening> opened = std::exchange(m_pending, std::nullopt);
    // What could not be made is not what is open now.
    if (!opened || !(opened->request == m_document.request()))
        return;
    m_sessionPath = opened->path;
    m_metadata.clear();
    if (opened->state)
        applySession(*opened->state);
    if (opened->anew)
        m_history.restart();
    m_recovered = m_recovered || opened->recovered;
    if (opened->recovered)
        m_banner->show(
            [] { return tr("The program ended unexpectedly; what was open is here again."); },
            [] { return tr("Save it with File → Save As if you want to keep it."); },
            views::Banner::About::Itself);
    showTrace();
}

void MainWindow::applySession(const SessionState& state)
{
    m_metadata = state.metadata;
    if (restoreLayout(state.layout)) {
        m_arranged = true;
        QTimer::singleShot(0, this, &MainWindow::fillShown);
    }
    // A view that was not shown yet takes its state when it is made.
    m_viewStates = state.views;
    for (const auto& panel : m_panels)
        if (auto* view = qobject_cast<views::View*>(panel->content))
            if (m_viewStates.contains(view->id()))
                view->restoreState(m_viewStates.take(view->id()).toObject());
    models::Selection& selection = m_document.selection();
    selection.restore(state.selection, state.heads, state.queries, *m_document.trace());
    selection.setPool(state.pool);
    completeTrace();
}

void MainWindow::completeTrace()
{
    if (m_document.trace()->origin ||
        std::holds_alternative<engine::FileSource>(m_document.request().source))
        return;
    m_completing.start([tracer = m_document.sharedTracer(), request = m_document.request(),
                        progress = progressOf(m_completing)](const std::stop_token& stop) {
        engine::TraceControl control;
        control.stop = stop;
        control.progress = progress;
        return tracer->trace(request, control);
    });
    showBusy();
}

void MainWindow::finishTrace(const engine::Result<models::TracePtr>& made)
{
    showBusy();
    // Where the model is not at hand, what was saved is all there is to see.
    if (!made)
        return;
    if (alike(*m_document.trace(), **made))
        m_document.setTrace(*made);
    else
        m_banner->show(
            [title = QString::fromStdString((*made)->title)] {
                return tr("The model %1 has changed since this session was saved; what was saved "
                          "is shown.")
                    .arg(title);
            },
            [] { return tr("A change of any setting shows the model as it is now."); },
            views::Banner::About::Work);
}

void MainWindow::save()
{
    if (m_sessionPath.isEmpty())
        saveAs();
    else
        saveTo(m_sessionPath);
}

void MainWindow::saveAs()
{
    askForPath(this, tr("Save Session"), QFileDialog::AcceptSave, QFileDialog::AnyFile,
               tr("Sessions (*.safetensors)"), [this](const QString& path) { saveTo(path); });
}

void MainWindow::saveTo(const QString& path)
{
    if (!m_document.trace())
        return;
    m_savingPath = path;
    m_saving.start([path, trace = m_document.trace(), state = sessionState(),
                    progress = progressOf(m_saving)](const std::stop_token& stop) {
        return saveSession(path, *trace, state, true, stop, progress);
    });
    showBusy();
}

void MainWindow::showSaved(const engine::Result<void>& saved)
{
    showBusy();
    if (!saved) {
        m_closing = false;
        showError(saved.error());
        return;
    }
    m_sessionPath = m_savingPath;
    remember(m_savingPath);
    showTrace();
    if (m_closing)
        close();
    statusBar()->showMessage(tr("Saved as %1.").arg(QDir::toNativeSeparators(m_savingPath)),
                             kMessageMilliseconds);
}

void MainWindow::autosave()
{
    // Without tensors: a few kilobytes, written in no time.
    if (!m_document.trace())
        return;
    // The first window may have ended; where it did so unexpectedly, its file is left alone.
    if (!m_recoveryLock.isLocked() &&
        (QFileInfo::exists(recoveryPath()) || !m_recoveryLock.tryLock(0)))
        return;
    engine::Trace kept = *m_document.trace();
    // Where the model is not at hand, only the file shows it again.
    if (!kept.origin)
        kept.request =
            m_sessionPath.isEmpty()
                ? m_document.request()
                : engine::TraceRequest{engine::FileSource{m_sessionPath.toStdString()}, {}};
    (void)saveSession(recoveryPath(), kept, sessionState(), false);
}

void MainWindow::exportNumbers()
{
    const engine::Attention* attention = m_document.attention();
    if (!attention)
        return;
    askForPath(this, tr("Export Data"), QFileDialog::AcceptSave, QFileDialog::AnyFile,
               tr("Table of this head (*.csv *.tsv);;NumPy array of this head (*.npy);;"
                  "Whole trace with weights (*.safetensors)"),
               [this, trace = m_document.trace(), attention,
                head = m_document.selection().state().head](const QString& path) {
                   m_exporting.start(
                       [path, trace, attention, head,
                        progress = progressOf(m_exporting)](const std::stop_token& stop) {
                           return exportData(path, trace, *attention, head, models::Shown::Weights,
                                             stop, progress);
                       });
                   showBusy();
               });
}

void MainWindow::copy()
{
    views::View* view = currentView();
    if (!view)
        return;
    views::ExportOptions options;
    options.size = view->size();
    options.scale = devicePixelRatioF();
    options.background = views::Background::Theme;
    if (const auto copied = views::copyPicture({view}, options); !copied)
        showError(copied.error());
}

void MainWindow::openWithDialog()
{
    askForPath(this, tr("Open"), QFileDialog::AcceptOpen, QFileDialog::ExistingFile,
               tr("All that can be opened (*.safetensors *.npy *.npz *.png *.jpg *.jpeg *.csv "
                  "*.tsv *.txt);;All files (*)"),
               [this](const QString& path) { openPath(path); });
}

void MainWindow::openFolderWithDialog()
{
    askForPath(this, tr("Open Model Folder"), QFileDialog::AcceptOpen, QFileDialog::Directory,
               QString(), [this](const QString& path) { openPath(path); });
}

void MainWindow::remember(const QString& path, bool exists)
{
    QSettings settings;
    QStringList recent = settings.value(QStringLiteral("recent")).toStringList();
    recent.removeAll(path);
    if (exists)
        recent.prepend(path);
    settings.setValue(QStringLiteral("recent"), QStringList(recent.mid(0, kRecentFiles)));
}

void MainWindow::fillRecent()
{
    m_recentMenu->clear();
    for (const QString& path : QSettings().value(QStringLiteral("recent")).toStringList())
        m_recentMenu->addAction(QDir::toNativeSeparators(path), this,
                                [this, path] { openPath(path); });
    if (m_recentMenu->isEmpty())
        m_recentMenu->addAction(tr("Nothing was opened yet"))->setEnabled(false);
}

void MainWindow::fillExamples()
{
    qDeleteAll(m_examplesMenu->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    m_examplesMenu->clear();
    const models::ExampleModel examples(models::examplesFolder());
    QMenu* menu = nullptr;
    for (int row = 0; row < examples.rowCount(); ++row) {
        const QModelIndex index = examples.index(row);
        const auto text = [&index](int role) {
            return index.data(role).toString().replace(QLatin1Char('&'), QStringLiteral("&&"));
        };
        const QString task = text(models::ExampleModel::TaskRole);
        if (!menu || menu->title() != task) {
            menu = m_examplesMenu->addMenu(task);
            menu->setToolTipsVisible(true);
            connect(menu, &QMenu::triggered, menu, &QWidget::close);
        }
        QAction* action = menu->addAction(
            QIcon(index.data(models::ExampleModel::PictureRole).toString()), text(Qt::DisplayRole),
            this, [this, request = examples.request(row)] { openExample(request); });
        action->setToolTip(index.data(Qt::ToolTipRole).toString());
    }
}

void MainWindow::openExample(const engine::TraceRequest& request)
{
    m_document.open(request);
    const auto* model = std::get_if<engine::ModelSource>(&request.source);
    raise(model && !model->inputs.image.empty() ? "overlay" : "heatmap");
}

void MainWindow::exportImage(views::View* view)
{
    if (!view)
        return;
    auto* dialog = new views::ExportDialog({view}, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &views::ExportDialog::exported, this, [this](const QString& path) {
        statusBar()->showMessage(tr("Saved as %1.").arg(QDir::toNativeSeparators(path)),
                                 kMessageMilliseconds);
    });
    dialog->open();
}

void MainWindow::setTheme(const QString& theme)
{
    const QPalette system = QApplication::style()->standardPalette();
    const bool dark = theme == QLatin1String("dark") ||
                      (theme == QLatin1String("system") && views::isDark(system));
    QApplication::setPalette(views::themePalette(dark));
    qApp->setStyleSheet(views::themeStyleSheet(QApplication::palette()));
    for (QAction* action : m_themeMenu->actions())
        action->setChecked(action->data().toString() == theme);
}

void MainWindow::setLanguage(const QString& code)
{
    m_languages->use(code);
    QSettings().setValue(QStringLiteral("language"), code);
}

void MainWindow::showTrace()
{
    const models::TracePtr& trace = m_document.trace();
    const engine::Attention* attention = m_document.attention();
    const QString program = tr("Attention Visualizer");
    if (!trace || !attention) {
        setWindowTitle(program);
        m_facts->setText(tr("Nothing is open yet."));
        return;
    }
    const QString title = QString::fromStdString(trace->title);
    setWindowTitle(
        m_sessionPath.isEmpty()
            ? tr("%1 — %2").arg(title, program)
            : tr("%1 · %2 — %3").arg(QFileInfo(m_sessionPath).fileName(), title, program));
    std::set<int> layers;
    int heads = 0;
    for (const engine::Attention& other : trace->attentions)
        if (other.stack == attention->stack && other.kind == attention->kind) {
            layers.insert(other.layer);
            heads = std::max(heads, other.heads);
        }
    const QLocale locale;
    const QString shape =
        tr("%1 × %2 · %3 × %4")
            .arg(locale.toString(qint64(attention->queries)),
                 locale.toString(qint64(attention->keys)),
                 tr("%n layer(s)", nullptr, int(layers.size())), tr("%n head(s)", nullptr, heads));
    const QString size =
        locale.formattedDataSize(models::byteCount(*trace), 1, QLocale::DataSizeSIFormat);
    const double seconds = m_document.seconds();
    m_facts->setText(
        seconds <= 0 ? tr("%1 · trace %2").arg(shape, size)
        : seconds < 1
            ? tr("%1 · trace %2, made in %3 ms")
                  .arg(shape, size, locale.toString(seconds * 1000, 'f', 0))
            : tr("%1 · trace %2, made in %3 s").arg(shape, size, locale.toString(seconds, 'f', 1)));
    showCell();
}

void MainWindow::showCell()
{
    const models::TracePtr& trace = m_document.trace();
    const engine::Attention* attention = m_document.attention();
    const models::Selection& selection = m_document.selection();
    // A look at a token tells what the selected one on the other side gives it or gets.
    const qint64 query =
        selection.hoverQuery() >= 0 ? selection.hoverQuery() : selection.state().query;
    const qint64 key = selection.hoverKey() >= 0 ? selection.hoverKey() : selection.state().key;
    if (!attention || query < 0 || key < 0 || query >= attention->queries ||
        key >= attention->keys) {
        m_cell->clear();
        return;
    }
    engine::Matrix cell(1, 1);
    engine::fillBlock(*attention, selection.state().head, engine::Quantity::Weights,
                      {query, query + 1}, {key, key + 1}, cell);
    const auto text = [](const std::vector<engine::TraceToken>& tokens, qint64 i) {
        return size_t(i) < tokens.size() ? models::axisText(tokens[size_t(i)])
                                         : QLocale().toString(i);
    };
    m_cell->setText(tr("%1 → %2: %3")
                        .arg(text(trace->queryTokens(*attention), query),
                             text(trace->keyTokens(*attention), key),
                             QLocale().toString(double(cell(0, 0)), 'g', 6)));
}

void MainWindow::showHistory()
{
    m_undo->setEnabled(m_history.canUndo());
    m_redo->setEnabled(m_history.canRedo());
    const auto tip = [](const QAction* action, const QString& text) {
        return tr("%1 (%2)", "what a key does (key)")
            .arg(text, action->shortcut().toString(QKeySequence::NativeText));
    };
    const QString undo = m_history.undoName();
    const QString redo = m_history.redoName();
    m_undo->setToolTip(tip(m_undo, undo.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(undo)));
    m_redo->setToolTip(tip(m_redo, redo.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(redo)));
}

void MainWindow::showBusy()
{
    if (!m_document.isBusy() && !m_opening.isBusy() && !m_completing.isBusy() && !isWriting()) {
        m_busyDelay.stop();
        m_progress->hide();
        m_cancel->hide();
    } else if (m_progress->isHidden() && !m_busyDelay.isActive()) {
        // Moves by itself until it is told how much is done.
        m_progress->setRange(0, 0);
        m_busyDelay.start();
    }
}

void MainWindow::cancel()
{
    m_document.cancel();
    m_opening.cancel();
    m_completing.cancel();
    m_saving.cancel();
    m_exporting.cancel();
    m_closing = false;
    showBusy();
}

template <class Job>
std::function<void(float)> MainWindow::progressOf(const Job& job)
{
    return [this, courier = job.courier()](float share) {
        courier->post([this, share] { showProgress(double(share)); });
    };
}

void MainWindow::showProgress(double share)
{
    m_progress->setRange(0, 1000);
    m_progress->setValue(int(share * 1000));
}

void MainWindow::showError(const engine::Error& error)
{
    m_banner->show([error] { return models::errorText(error); },
                   [error] { return models::errorHint(error); }, views::Banner::About::Itself);
}

} // namespace app
