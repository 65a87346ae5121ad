#include "app/menus.h"

#include "app/atlaswindows.h"
#include "app/guide/helpdialog.h"
#include "app/mainwindow.h"
#include "app/memory.h"
#include "app/presentation.h"
#include "app/recent.h"
#include "app/textsize.h"
#include "app/workspace/askforpath.h"
#include "models/atlas/exampleatlases.h"
#include "models/examplemodel.h"
#include "views/icons.h"

#include <algorithm>
#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSettings>
#include <QToolBar>

namespace app {

namespace {

constexpr int kResizeStep = 24; ///< of a panel by keys

/// Without what is only for the menu.
QString plain(QString text)
{
    return text.remove(QStringLiteral("…"))
        .remove(QRegularExpression(QStringLiteral("\\(&\\w\\)|&")));
}

} // namespace

Menus::Menus(MainWindow* window)
    : QObject(window), m_window(window), m_atlases(new AtlasWindows(window)),
      m_panelsEnd(separator())
{
    connect(m_atlases, &AtlasWindows::opened, this,
            [](const QString& path) { remember(path, true); });
    m_file = addMenu(nullptr, [] { return tr("&File"); });
    m_edit = addMenu(nullptr, [] { return tr("&Edit"); });
    m_view = addMenu(nullptr, [] { return tr("&View"); });
    m_help = addMenu(nullptr, [] { return tr("&Help"); });
    buildFile();
    buildEdit();
    buildView();
    buildHelp();
    // An entry that an assistive program presses leaves its menus open; a mouse or key would not.
    for (QMenu* menu : window->findChildren<QMenu*>())
        connect(menu, &QMenu::triggered, menu, &QWidget::close);
}

Workspace* Menus::front() const
{
    return m_window->workspace();
}

QAction* Menus::add(QMenu* menu, Entry entry, std::function<void()> act)
{
    QAction* action = menu->addAction(QString(), this, std::move(act));
    if (entry.icon)
        action->setIcon(views::icon(entry.icon));
    action->setShortcuts(entry.keys);
    m_names.push_back([action, text = std::move(entry.text)] { action->setText(text()); });
    return action;
}

QAction* Menus::separator()
{
    auto* action = new QAction(this);
    action->setSeparator(true);
    return action;
}

QMenu* Menus::addMenu(QMenu* menu, Text title)
{
    QMenu* added = menu ? menu->addMenu(QString()) : m_window->menuBar()->addMenu(QString());
    m_names.push_back([added, title = std::move(title)] { added->setTitle(title()); });
    return added;
}

void Menus::buildFile()
{
    QAction* anew = add(m_file, {[] { return tr("&New"); }, "new", {QKeySequence::New}},
                        [this] { m_window->showStart(); });
    add(m_file, {[] { return tr("New &Tab"); }, nullptr, {Qt::CTRL | Qt::Key_T}},
        [this] { m_window->newTab(); });
    QAction* open = add(m_file, {[] { return tr("&Open…"); }, "open", {QKeySequence::Open}},
                        [this] { front()->opening()->browseFile(); });
    add(m_file,
        {[] { return tr("Open &Model Folder…"); }, nullptr, {Qt::CTRL | Qt::SHIFT | Qt::Key_O}},
        [this] { front()->opening()->browseFolder(); });
    m_recent = addMenu(m_file, [] { return tr("Open &Recent"); });
    connect(m_recent, &QMenu::aboutToShow, this, &Menus::fillRecent);
    m_examples = addMenu(m_file, [] { return tr("E&xamples"); });
    connect(m_examples, &QMenu::aboutToShow, this, &Menus::fillExamples);
    buildAtlases(m_file);
    m_file->addSeparator();
    QAction* save = add(m_file, {[] { return tr("&Save"); }, "save", {QKeySequence::Save}},
                        [this] { front()->saving()->save(); });
    add(m_file, {[] { return tr("Save &As…"); }, nullptr, {Qt::CTRL | Qt::SHIFT | Qt::Key_S}},
        [this] { front()->saving()->saveAs(); });
    m_file->addSeparator();
    QAction* image =
        add(m_file, {[] { return tr("Export &Image…"); }, "save-image", {Qt::CTRL | Qt::Key_E}},
            [this] { front()->saving()->exportImage(front()->docks()->viewInFront()); });
    add(m_file, {[] { return tr("Export &Data…"); }, "export-data"},
        [this] { front()->saving()->exportNumbers(); });
    add(m_file, {[] { return tr("Print &View…"); }, nullptr, {QKeySequence::Print}},
        [this] { front()->saving()->print(front()->docks()->viewInFront()); });
    m_file->addSeparator();
    add(m_file, {[] { return tr("&Close Tab"); }, nullptr, {Qt::CTRL | Qt::Key_W}},
        [this] { m_window->closeTab(front()); });
    add(m_file, {[] { return tr("&Quit"); }, nullptr, {QKeySequence::Quit}},
        [this] { m_window->quit(); });
    m_tools = {anew, open, save, image};
}

void Menus::buildAtlases(QMenu* menu)
{
    menu->addSeparator();
    add(menu, {[] { return tr("Ne&w Atlas…"); }}, [this] { m_atlases->make(); });
    add(menu, {[] { return tr("Open At&las…"); }}, [this] { m_atlases->browse(); });
    m_exampleAtlases = addMenu(menu, [] { return tr("&Example Atlases"); });
    connect(m_exampleAtlases, &QMenu::aboutToShow, this, &Menus::fillAtlases);
}

void Menus::fillAtlases()
{
    m_exampleAtlases->clear();
    for (const models::ExampleAtlas& atlas : models::exampleAtlases())
        m_exampleAtlases->addAction(atlas.name, this,
                                    [this, path = atlas.path] { m_atlases->open(path); });
}

void Menus::buildEdit()
{
    m_undo = add(m_edit, {[] { return tr("&Undo"); }, "undo", {QKeySequence::Undo}},
                 [this] { front()->history()->undo(); });
    // Each desktop has one of them, people have both in their fingers.
    m_redo = add(m_edit,
                 {[] { return tr("&Redo"); },
                  "redo",
                  {Qt::CTRL | Qt::SHIFT | Qt::Key_Z, Qt::CTRL | Qt::Key_Y}},
                 [this] { front()->history()->redo(); });
    m_edit->addSeparator();
    add(m_edit, {[] { return tr("&Copy"); }, "copy", {QKeySequence::Copy}},
        [this] { front()->saving()->copy(); });
    using models::MatrixFormat;
    QMenu* forms = addMenu(m_edit, [] { return tr("Copy &As"); });
    add(forms, {[] { return tr("&PNG"); }}, [this] { front()->saving()->copy(); });
    add(forms, {[] { return tr("&SVG"); }}, [this] { front()->saving()->copySvg(); });
    add(forms, {[] { return tr("&CSV"); }},
        [this] { front()->saving()->copyNumbers(MatrixFormat::Csv); });
    add(forms, {[] { return tr("&LaTeX Table"); }},
        [this] { front()->saving()->copyNumbers(MatrixFormat::Latex); });
    add(forms, {[] { return tr("&TikZ"); }},
        [this] { front()->saving()->copyNumbers(MatrixFormat::Tikz); });
    add(m_edit,
        {[] { return tr("Copy as Co&mmand"); }, nullptr, {Qt::CTRL | Qt::SHIFT | Qt::Key_C}},
        [this] { front()->saving()->copyCommand(); });
    m_edit->addSeparator();
    m_find = add(m_edit, {[] { return tr("&Find…"); }, "search", {Qt::CTRL | Qt::Key_K}},
                 [this] { front()->find(); });
    m_tools.append({separator(), m_undo, m_redo, separator()});
}

void Menus::buildView()
{
    const auto zoom = [this](void (views::View::*act)()) {
        return [this, act] {
            if (auto* view = front()->docks()->viewInFront())
                (view->*act)();
        };
    };
    m_zoomIn = add(m_view, {[] { return tr("Zoom &In"); }, "zoom-in", {QKeySequence::ZoomIn}},
                   zoom(&views::View::zoomIn));
    QAction* out =
        add(m_view, {[] { return tr("Zoom &Out"); }, "zoom-out", {QKeySequence::ZoomOut}},
            zoom(&views::View::zoomOut));
    QAction* reset =
        add(m_view, {[] { return tr("Reset &Zoom"); }, "zoom-reset", {Qt::CTRL | Qt::Key_0}},
            zoom(&views::View::resetZoom));
    m_view->addSeparator();
    buildPanels();
    m_view->addSeparator();
    add(m_view, {[] { return tr("Next Ta&b"); }, nullptr, {Qt::CTRL | Qt::Key_Tab}},
        [this] { m_window->goToTab(1); });
    add(m_view, {[] { return tr("Previous T&ab"); }, nullptr, {Qt::CTRL | Qt::SHIFT | Qt::Key_Tab}},
        [this] { m_window->goToTab(-1); });
    add(m_view, {[] { return tr("Move Tab to New &Window"); }},
        [this] { m_window->moveToWindow(front(), m_window->pos() + QPoint(40, 40)); });
    m_view->addSeparator();
    buildPerspectives();
    m_present = add(m_view, {[] { return tr("P&resent"); }, nullptr, {Qt::Key_F5}},
                    [this] { m_window->presentation()->toggle(); });
    m_present->setCheckable(true);
    QAction* layout = add(m_view, {[] { return tr("Reset &Layout"); }, "layout"},
                          [this] { front()->arrangement()->reset(); });
    m_tools.append({m_zoomIn, out, reset, separator(), m_perspectives->menuAction(), layout});
    buildSizes();
    buildLook();
}

QList<QAction*> Menus::addChoices(QMenu* menu, const std::vector<std::pair<int, Text>>& choices,
                                  const std::function<void(int)>& act)
{
    auto* group = new QActionGroup(this);
    for (const auto& [data, text] : choices) {
        QAction* action = add(menu, {text}, [act, data = data] { act(data); });
        action->setData(data);
        action->setCheckable(true);
        group->addAction(action);
    }
    return group->actions();
}

void Menus::buildPerspectives()
{
    m_perspectives = addMenu(m_view, [] { return tr("P&erspective"); });
    m_perspectives->setIcon(views::icon("layout"));
    addChoices(m_perspectives,
               {{int(Perspective::Learn), [] { return tr("&Learn"); }},
                {int(Perspective::Explore), [] { return tr("&Explore"); }},
                {int(Perspective::Compare), [] { return tr("&Compare"); }},
                {int(Perspective::Publish), [] { return tr("&Publish"); }}},
               [this](int perspective) { front()->use(Perspective(perspective)); });
}

void Menus::showPerspective()
{
    for (QAction* action : m_perspectives->actions())
        action->setChecked(action->data().toInt() == int(front()->arrangement()->perspective()));
}

void Menus::showPresenting(bool on)
{
    m_present->setChecked(on);
}

void Menus::buildSizes()
{
    m_sizes = addMenu(m_view, [] { return tr("Te&xt Size"); });
    std::vector<std::pair<int, Text>> sizes;
    sizes.reserve(std::size(kTextSizes));
    for (const int size : kTextSizes)
        sizes.emplace_back(size, [size] { return tr("%L1 %").arg(size); });
    for (QAction* action :
         addChoices(m_sizes, sizes, [this](int size) { m_window->setTextSize(size); }))
        action->setChecked(action->data().toInt() == keptTextSize());
}

void Menus::buildPanels()
{
    const auto focused = [this] { return front()->docks()->panelOf(QApplication::focusWidget()); };
    add(m_view, {[] { return tr("&Next Panel"); }, nullptr, {Qt::Key_F6}},
        [this] { front()->focus()->goToPanel(1); });
    add(m_view, {[] { return tr("&Previous Panel"); }, nullptr, {Qt::SHIFT | Qt::Key_F6}},
        [this] { front()->focus()->goToPanel(-1); });
    add(m_view, {[] { return tr("&Float Panel"); }, nullptr, {Qt::CTRL | Qt::SHIFT | Qt::Key_F}},
        [this, focused] {
            if (const Docks::Panel* panel = focused()) {
                panel->dock->setFloating(!panel->dock->isFloating());
                panel->dock->raise();
                front()->focus()->goTo(panel->content);
            }
        });
    add(m_view, {[] { return tr("&Maximise Panel"); }, nullptr, {Qt::CTRL | Qt::SHIFT | Qt::Key_M}},
        [this, focused] { front()->toggleMaximised(focused()); });
    add(m_view, {[] { return tr("&Close Panel"); }, nullptr, {Qt::CTRL | Qt::SHIFT | Qt::Key_W}},
        [this, focused] {
            if (const Docks::Panel* panel = focused()) {
                panel->dock->close();
                front()->focus()->goToPanel(1);
            }
        });
    QMenu* sizes = addMenu(m_view, [] { return tr("&Size of Panel"); });
    const auto addSize = [&](Text text, const QKeySequence& keys, Qt::Orientation orientation,
                             int step) {
        add(sizes, {std::move(text), nullptr, {keys}}, [this, focused, orientation, step] {
            if (const Docks::Panel* panel = focused())
                front()->docks()->resize(*panel, orientation, step);
        });
    };
    addSize([] { return tr("&Wider"); }, Qt::Key_F9, Qt::Horizontal, kResizeStep);
    addSize([] { return tr("&Narrower"); }, Qt::SHIFT | Qt::Key_F9, Qt::Horizontal, -kResizeStep);
    addSize([] { return tr("&Taller"); }, Qt::Key_F11, Qt::Vertical, kResizeStep);
    addSize([] { return tr("&Shorter"); }, Qt::SHIFT | Qt::Key_F11, Qt::Vertical, -kResizeStep);
}

void Menus::buildLook()
{
    m_themes = addMenu(m_view, [] { return tr("&Theme"); });
    auto* themes = new QActionGroup(this);
    const auto addTheme = [&](const char* theme, Text text) {
        QAction* action = add(m_themes, {std::move(text)}, [this, theme] {
            QSettings().setValue(QStringLiteral("theme"), QLatin1String(theme));
            m_window->setTheme(QLatin1String(theme));
        });
        action->setData(QLatin1String(theme));
        action->setCheckable(true);
        themes->addAction(action);
    };
    addTheme("system", [] { return tr("&System"); });
    addTheme("light", [] { return tr("&Light"); });
    addTheme("dark", [] { return tr("&Dark"); });
    addTheme("contrast", [] { return tr("&High Contrast"); });
    QMenu* memory = addMenu(m_view, [] { return tr("Memor&y of a Trace"); });
    std::vector<std::pair<int, Text>> memories = {{0, [] { return tr("&Half of the Machine's"); }}};
    for (const int gigabytes : kMemories)
        memories.emplace_back(gigabytes, [gigabytes] { return tr("%L1 GB").arg(gigabytes); });
    for (QAction* action : addChoices(memory, memories, keepMemory))
        action->setChecked(action->data().toInt() == keptMemory());
    m_languages = addMenu(m_view, [] { return tr("Lan&guage"); });
    auto* languages = new QActionGroup(this);
    for (const Languages::Language& language : Languages::all()) {
        QAction* action = m_languages->addAction(
            language.name, this, [this, code = language.code] { m_window->setLanguage(code); });
        action->setData(language.code);
        action->setCheckable(true);
        action->setChecked(language.code == m_window->languages()->current());
        languages->addAction(action);
    }
}

void Menus::buildHelp()
{
    add(m_help, {[] { return tr("User &Guide"); }, nullptr, {QKeySequence::HelpContents}}, [this] {
        const Docks::Panel* panel = front()->docks()->panelOf(QApplication::focusWidget());
        help()->showAbout(panel ? QLatin1String(panel->entry->id) : QString());
    });
    add(m_help, {[] { return tr("&Keyboard and Mouse"); }},
        [this] { help()->showPage(QStringLiteral("keys")); });
    add(m_help, {[] { return tr("&Tour of the Window"); }},
        [this] { front()->guidance()->showTour(); });
    add(m_help, {[] { return tr("&Lessons"); }}, [this] {
        front()->use(Perspective::Learn);
        front()->docks()->raise(QLatin1String("lessons"));
    });
    add(m_help, {[] { return tr("&About Attention Visualizer"); }},
        [this] { m_window->showAbout(); });
}

HelpDialog* Menus::help()
{
    if (!m_guide) {
        m_guide = new HelpDialog(m_window->menuBar(), m_window->languages(), m_window);
        m_guide->setAttribute(Qt::WA_DeleteOnClose);
    }
    m_guide->show();
    m_guide->raise();
    m_guide->activateWindow();
    return m_guide;
}

void Menus::show(Workspace* workspace)
{
    for (QAction* panel : std::exchange(m_panels, {}))
        m_view->removeAction(panel);
    for (const auto& panel : workspace->docks()->panels())
        m_panels.append(panel->dock->toggleViewAction());
    m_panels.append({workspace->tokenBar()->toggleViewAction(), m_panelsEnd});
    m_view->insertActions(m_zoomIn, m_panels);
    m_atlases->follow(workspace);
    showPerspective();
    showHistory();
}

void Menus::showHistory()
{
    const History& history = *front()->history();
    m_undo->setEnabled(history.canUndo());
    m_redo->setEnabled(history.canRedo());
    const auto tip = [](const QAction* action, const QString& text) {
        return tr("%1 (%2)", "what a key does (key)")
            .arg(text, action->shortcut().toString(QKeySequence::NativeText));
    };
    const QString undo = history.undoName();
    const QString redo = history.redoName();
    m_undo->setToolTip(tip(m_undo, undo.isEmpty() ? tr("Undo") : tr("Undo: %1").arg(undo)));
    m_redo->setToolTip(tip(m_redo, redo.isEmpty() ? tr("Redo") : tr("Redo: %1").arg(redo)));
}

void Menus::showTheme(const QString& theme)
{
    for (QAction* action : m_themes->actions())
        action->setChecked(action->data().toString() == theme);
}

void Menus::offerCommands(Workspace* workspace)
{
    using models::FindModel;
    fillRecent();
    QList<FindModel::Command> commands;
    for (const auto& panel : workspace->docks()->panels())
        commands.append({FindModel::Type::View, panel->entry->title(), tr("view"),
                         [docks = workspace->docks(), id = QLatin1String(panel->entry->id)] {
                             docks->raise(id);
                         }});
    const std::function<void(QMenu*)> addAll = [&](QMenu* menu) {
        for (QAction* action : menu->actions()) {
            const bool dock = qobject_cast<QDockWidget*>(action->parent());
            if (QMenu* inner = action->menu())
                addAll(inner);
            else if (!action->isSeparator() && action->isEnabled() && !dock && action != m_find)
                commands.append({FindModel::Type::Command, plain(action->text()),
                                 tr("%1 %2")
                                     .arg(plain(menu->title()),
                                          action->shortcut().toString(QKeySequence::NativeText))
                                     .trimmed(),
                                 [action] { action->trigger(); }});
        }
    };
    for (QMenu* menu : {m_file, m_edit, m_view, m_help})
        addAll(menu);
    workspace->setCommands(std::move(commands));
}

void Menus::fillRecent()
{
    m_recent->clear();
    for (const QString& path : recentFiles())
        m_recent->addAction(QDir::toNativeSeparators(path), this,
                            [this, path] { m_window->openPath(path); });
    if (m_recent->isEmpty())
        m_recent->addAction(tr("Nothing was opened yet"))->setEnabled(false);
}

void Menus::fillExamples()
{
    qDeleteAll(m_examples->findChildren<QMenu*>(Qt::FindDirectChildrenOnly));
    m_examples->clear();
    const models::ExampleModel examples(models::examplesFolder());
    QMenu* menu = nullptr;
    for (int row = 0; row < examples.rowCount(); ++row) {
        const QModelIndex index = examples.index(row);
        const auto text = [&index](int role) {
            return index.data(role).toString().replace(QLatin1Char('&'), QStringLiteral("&&"));
        };
        const QString task = text(models::ExampleModel::TaskRole);
        if (!menu || menu->title() != task) {
            menu = m_examples->addMenu(task);
            menu->setToolTipsVisible(true);
            connect(menu, &QMenu::triggered, menu, &QWidget::close);
        }
        QAction* action = menu->addAction(
            QIcon(index.data(models::ExampleModel::PictureRole).toString()), text(Qt::DisplayRole),
            this, [this, request = examples.request(row)] { front()->openExample(request); });
        action->setToolTip(index.data(Qt::ToolTipRole).toString());
    }
}

void Menus::retranslate()
{
    for (const auto& name : m_names)
        name();
    for (QAction* language : m_languages->actions())
        language->setChecked(language->data().toString() == m_window->languages()->current());
    showHistory();
}

} // namespace app
