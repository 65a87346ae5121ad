#include "app/atlaswindows.h"

#include "app/atlaswindow.h"
#include "app/mainwindow.h"
#include "app/newatlasdialog.h"
#include "app/workspace/askforpath.h"
#include "views/overview/overviewview.h"

namespace app {

AtlasWindows::AtlasWindows(MainWindow* window) : QObject(window), m_window(window) {}

void AtlasWindows::open(const QString& path)
{
    add()->open(path);
    emit opened(path);
}

void AtlasWindows::browse()
{
    askForPath(m_window, {.title = tr("Open Atlas"), .filter = tr("Atlases (*.safetensors)")},
               [this](const QString& path) { open(path); });
}

void AtlasWindows::make()
{
    const auto* model = std::get_if<engine::ModelSource>(&m_window->document()->request().source);
    auto* dialog = new NewAtlasDialog(
        m_window->document()->sharedTracer(),
        model ? QString::fromStdString(model->folder.string()) : QString(), m_window);
    connect(dialog, &NewAtlasDialog::chosen, this,
            [this](const models::AtlasRun::Plan& plan) { add()->make(plan); });
    dialog->open();
}

AtlasWindow* AtlasWindows::add()
{
    auto* atlas = new AtlasWindow(
        m_window->document()->sharedTracer(),
        [this](const engine::TraceRequest& request, const models::SelectionState& cell) {
            showExample(request, cell);
        },
        m_window);
    m_all.append(atlas);
    connect(atlas, &QObject::destroyed, this, [this, atlas] { m_all.removeAll(atlas); });
    connect(atlas, &AtlasWindow::shown, this, [this, atlas](const QString& path) {
        models::Document* front = m_window->document();
        models::Documents::around(front)->setAtlas(atlas, {path, atlas->atlas()});
        // It begins with the head that is looked at.
        if (front->trace() && models::isOfModel(*atlas->atlas(), front->trace()->request))
            atlas->setHead(front->selection().state());
    });
    connect(
        atlas, &AtlasWindow::headChosen, this,
        [this, atlas](const models::SelectionState& head) { selectHead(atlas->atlas(), head); });
    connect(atlas, &AtlasWindow::overviewWanted, this,
            [this, atlas](int measure) { colourOverview(atlas, measure); });
    atlas->show();
    return atlas;
}

/// In a tab of its own of the window that the atlas was asked for in.
void AtlasWindows::showExample(const engine::TraceRequest& request,
                               const models::SelectionState& cell)
{
    models::Document* document = m_window->newTab()->document();
    auto once = std::make_shared<QMetaObject::Connection>();
    *once = connect(document, &models::Document::traceCompleted, document, [document, cell, once] {
        QObject::disconnect(*once);
        document->selection().set(cell);
    });
    document->open(request, true);
    m_window->raise();
    m_window->activateWindow();
}

Workspace* AtlasWindows::showing(const models::AtlasPtr& atlas) const
{
    QList<Workspace*> all = m_window->workspaces();
    all.prepend(m_window->workspace());
    for (Workspace* workspace : std::as_const(all))
        if (workspace->document()->trace() &&
            models::isOfModel(*atlas, workspace->document()->trace()->request))
            return workspace;
    return nullptr;
}

void AtlasWindows::selectHead(const models::AtlasPtr& atlas, const models::SelectionState& head)
{
    models::Document* document = m_window->document();
    if (!document->trace() || !models::isOfModel(*atlas, document->trace()->request) ||
        document->selection().state().sameHead(head))
        return;
    models::SelectionState state = head;
    const models::SelectionState& now = document->selection().state();
    // The cell stays, where both heads have the same tokens.
    if (now.stack == head.stack && now.kind == head.kind) {
        state.query = now.query;
        state.key = now.key;
    }
    document->selection().set(state);
}

void AtlasWindows::colourOverview(AtlasWindow* from, int measure)
{
    const models::AtlasPtr& atlas = from->atlas();
    Workspace* workspace = showing(atlas);
    if (!workspace) {
        if (atlas->windows.empty())
            return;
        showExample(atlas->requestOf(atlas->windows.begin()->first), from->head());
        workspace = m_window->workspace();
    }
    const QList<Workspace*> tabs = m_window->workspaces();
    m_window->goToTab(int(tabs.indexOf(workspace) - tabs.indexOf(m_window->workspace())));
    Docks::Panel* panel = workspace->docks()->raise(QLatin1String("overview"));
    if (auto* overview = qobject_cast<views::OverviewView*>(panel ? panel->content : nullptr))
        overview->colourByAtlas(from->path(), measure);
    m_window->raise();
    m_window->activateWindow();
}

void AtlasWindows::follow(Workspace* front)
{
    disconnect(m_following);
    models::Document* document = front->document();
    m_following =
        connect(&document->selection(), &models::Selection::headChanged, this, [this, document] {
            for (AtlasWindow* atlas : std::as_const(m_all))
                if (atlas->atlas() && document->trace() &&
                    models::isOfModel(*atlas->atlas(), document->trace()->request))
                    atlas->setHead(document->selection().state());
        });
}

} // namespace app
