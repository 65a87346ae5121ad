#include "app/viewcatalogue.h"
#include "app/workspace/layoutcheck.h"
#include "app/workspace/session.h"
#include "tests/fuzz/mutate.h"
#include "tests/patterntrace.h"
#include "views/view.h"

#include <cstdlib>
#include <QApplication>
#include <QDockWidget>
#include <QMainWindow>
#include <QStandardPaths>

namespace {

/// Every view over one small trace, and docks to arrange.
struct Window
{
    models::Document document;
    std::vector<std::unique_ptr<QWidget>> panels;
    QMainWindow docks;

    Window()
    {
        document.setTrace(pattern("induction", 12, 3, 2));
        for (const app::ViewEntry& entry : app::viewCatalogue()) {
            panels.emplace_back(entry.make(&document, nullptr));
            panels.back()->resize(400, 300);
        }
        for (const char* id : {"controls", "heatmap", "overview"}) {
            auto* dock = new QDockWidget(QLatin1String(id), &docks);
            dock->setObjectName(QLatin1String(id));
            docks.addDockWidget(Qt::LeftDockWidgetArea, dock);
        }
    }
};

} // namespace

// View states of sessions: read back they are what was written, and views that take them can be
// shown.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_session";
    static char* argv[] = {name, nullptr};
    static const bool offscreen = qputenv("QT_QPA_PLATFORM", "offscreen");
    static QApplication application(argc, argv);
    QStandardPaths::setTestModeEnabled(offscreen);
    static Window window;

    const app::SessionState state =
        app::sessionFromJson({reinterpret_cast<const char*>(data), qsizetype(size)});
    const QByteArray written = app::toJson(state);
    if (app::toJson(app::sessionFromJson(written)) != written)
        std::abort();
    if (app::isSoundLayout(state.layout))
        window.docks.restoreState(state.layout);
    QList<views::View*> restored;
    for (const auto& panel : window.panels)
        if (auto* view = qobject_cast<views::View*>(panel.get());
            view && state.views.contains(view->id())) {
            view->restoreState(state.views[view->id()].toObject());
            restored << view;
        }
    models::Selection& selection = window.document.selection();
    selection.restore(state.selection, state.heads, state.queries, *window.document.trace());
    selection.setPool(state.pool);
    for (views::View* view : restored)
        view->grab();
    QCoreApplication::processEvents();
    return 0;
}

MUTATES_BY(mutate::jsonTexts)
