// What a person waits for in the views. Each line carries its target.
#include "engine/patterns/patterns.h"
#include "engine/trace/pyramid.h"
#include "views/charts/chartsview.h"
#include "views/heatmap/heatmapview.h"
#include "views/overview/overviewview.h"
#include "views/scene/sceneview.h"
#include "views/steps/stepsview.h"

#include <array>
#include <benchmark/benchmark.h>
#include <ctime>
#include <QApplication>
#include <QElapsedTimer>
#include <QPixmap>
#include <QThread>
#include <QTimer>

namespace {

models::TracePtr traceOf(int layers, int heads, int64_t length)
{
    static std::map<std::tuple<int, int, int64_t>, models::TracePtr> made;
    auto& trace = made[{layers, heads, length}];
    if (!trace) {
        engine::PatternSource source;
        source.name = "local";
        source.length = length;
        source.heads = heads;
        source.layers = layers;
        source.dimension = 64;
        trace = *engine::tracePattern(source);
    }
    return trace;
}

void label(benchmark::State& state, double target)
{
    state.counters["target ms"] = target;
}

bool settled(const views::HeatmapWidget& heatmap)
{
    return !heatmap.isBusy() && heatmap.picture().isFinal;
}

void waitFor(const views::HeatmapWidget& heatmap)
{
    while (!settled(heatmap))
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

/// GUI thread's time for one frame at 1920 × 1080 while the matrix is panned.
void pannedFrame(benchmark::State& state)
{
    models::Document document;
    views::HeatmapView view(&document);
    view.resize(1920, 1080);
    view.show();
    document.setTrace(traceOf(1, 2, state.range(0)));
    document.selection().setCell(50, 50);
    views::HeatmapWidget& heatmap = *view.heatmap();
    const auto rows = state.range(1);
    heatmap.zoomTo({20, 20 + rows}, {20, 20 + rows * 2});
    waitFor(heatmap);
    QPixmap target(heatmap.size());
    heatmap.render(&target);
    for (auto _ : state)
        heatmap.render(&target);
    label(state, 8);
}
BENCHMARK(pannedFrame)
    ->ArgNames({"T", "rows"})
    ->ArgsProduct({{1024, 4096, 16384}, {40, 400}})
    ->Unit(benchmark::kMillisecond);

/// Notes when something was painted last.
class PaintClock : public QObject
{
public:
    PaintClock() { qApp->installEventFilter(this); }

    /// Milliseconds from `change` to the end of the last painting that it caused: everything has
    /// been shown once nothing is painted and no worker reports for a while.
    template <class Change>
    double timeOf(const Change& change)
    {
        constexpr int kQuiet = 120; // milliseconds
        m_timer.start();
        m_painting = false;
        m_last = 0;
        change();
        // Sleeps between events, as the event loop of a program does.
        QTimer wake;
        wake.start(kQuiet / 4);
        do {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            note();
        } while (m_timer.nsecsElapsed() < m_last + qint64(kQuiet) * 1'000'000);
        return double(m_last) / 1e6;
    }

    bool eventFilter(QObject*, QEvent* event) override
    {
        note();
        m_painting = event->type() == QEvent::Paint || event->type() == QEvent::UpdateRequest;
        return false;
    }

private:
    void note()
    {
        if (std::exchange(m_painting, false))
            m_last = m_timer.nsecsElapsed();
    }

    QElapsedTimer m_timer;
    bool m_painting = false; ///< the event that was handed out last paints
    qint64 m_last = 0;
};

/// From the change of the head to its final picture on the screen.
void headSwitch(benchmark::State& state)
{
    models::Document document;
    views::HeatmapView view(&document);
    view.resize(900, 800);
    view.show();
    document.setTrace(traceOf(1, 8, 1024));
    waitFor(*view.heatmap());
    PaintClock clock;
    int head = 0;
    for (auto _ : state) {
        engine::TileCache::shared()->clear();
        head = (head + 1) % 8;
        state.SetIterationTime(clock.timeOf([&] { document.selection().setHead(head); }) / 1000);
        if (!settled(*view.heatmap()))
            state.SkipWithError("the picture was not final");
    }
    label(state, 16);
}
BENCHMARK(headSwitch)->Unit(benchmark::kMillisecond)->Iterations(16)->UseManualTime();

/// Numbers and colours of a whole head; `first` is the time to the first picture.
void wholePicture(benchmark::State& state)
{
    const int64_t length = state.range(0);
    const models::TracePtr trace = traceOf(1, 2, length);
    views::PictureRequest request;
    request.rows = request.columns = {0, length};
    request.pixels = {1024, 1024};
    request.range = views::ValueRange{0, 1};
    double first = 0;
    for (auto _ : state) {
        engine::TileCache::shared()->clear();
        request.source =
            models::headSource(trace, &trace->attentions[0], 0, models::Shown::Weights, true);
        QElapsedTimer timer;
        timer.start();
        double seen = -1;
        benchmark::DoNotOptimize(views::makePicture(request, {}, [&](const views::Picture&) {
            if (seen < 0)
                seen = double(timer.nsecsElapsed()) / 1e6;
        }));
        first = seen < 0 ? double(timer.nsecsElapsed()) / 1e6 : seen;
    }
    state.counters["first ms"] = first;
    state.counters["first target ms"] = 50;
    label(state, length <= 1024 ? 10 : length <= 4096 ? 120 : 2000);
}
BENCHMARK(wholePicture)
    ->ArgName("T")
    ->Arg(1024)
    ->Arg(4096)
    ->Arg(16384)
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

/// 12 × 12 heads at T = 512: all thumbnails; `first` is the time to the first.
void overview(benchmark::State& state)
{
    models::Document document;
    document.setTrace(traceOf(12, 12, 512));
    double first = 0;
    for (auto _ : state) {
        models::HeadModel model(&document);
        QList<int> rows;
        for (int row = 0; row < model.rowCount(); ++row)
            rows << row;
        QElapsedTimer timer;
        timer.start();
        first = 0;
        QObject::connect(&model, &models::HeadModel::thumbnailsChanged, [&] {
            if (first == 0)
                first = double(timer.nsecsElapsed()) / 1e6;
        });
        model.requestThumbnails(rows);
        const auto complete = [&] {
            return std::ranges::all_of(rows,
                                       [&](int row) { return model.thumbnail(row) != nullptr; });
        };
        while (!complete())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    state.counters["first ms"] = first;
    state.counters["first target ms"] = 50;
    label(state, 250);
}
BENCHMARK(overview)->Unit(benchmark::kMillisecond)->UseRealTime();

/// Another temperature (0), seed (1) or pattern (2) at T = 256 with 8 heads, until the views of the
/// default layout have shown it.
void liveChange(benchmark::State& state)
{
    models::Document document;
    views::HeatmapView heatmap(&document);
    views::OverviewView overview(&document);
    views::ChartsView charts(&document);
    views::StepsView steps(&document);
    const std::array<QWidget*, 4> all = {&heatmap, &overview, &charts, &steps};
    for (QWidget* view : all) {
        view->resize(640, 480);
        view->show();
    }
    engine::PatternSource source;
    source.name = "local";
    source.length = 256;
    source.heads = 8;
    engine::TraceRequest request{source, {}};
    document.open(request);
    while (document.isBusy())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    waitFor(*heatmap.heatmap());
    PaintClock clock;
    const auto change = [&](int round) {
        switch (state.range(0)) {
        case 0: {
            engine::Intervention intervention;
            intervention.temperature = 1 + 0.1F * float(1 + round % 20);
            request.interventions = {intervention};
            break;
        }
        case 1:
            source.seed = uint64_t(round);
            request.source = source;
            break;
        default:
            source.name = round % 2 == 0 ? "induction" : "local";
            request.source = source;
        }
        document.open(request);
    };
    int round = 0;
    clock.timeOf([&] { change(++round); }); // the first one fills the caches of texts and glyphs
    for (auto _ : state)
        state.SetIterationTime(clock.timeOf([&] { change(++round); }) / 1000);
    label(state, 16);
}
BENCHMARK(liveChange)
    ->ArgName("what")
    ->DenseRange(0, 2)
    ->Unit(benchmark::kMillisecond)
    ->Iterations(16)
    ->UseManualTime();

/// Processor time until nothing of this program runs any more.
double restingSeconds(int milliseconds)
{
    std::clock_t before = std::clock();
    QElapsedTimer still;
    still.start();
    while (still.elapsed() < milliseconds) {
        QCoreApplication::processEvents(QEventLoop::AllEvents);
        QThread::msleep(5);
        if (std::clock() - before > CLOCKS_PER_SEC / 1000)
            still.restart();
        before = std::clock();
    }
    return double(std::clock()) / CLOCKS_PER_SEC;
}

/// One frame of the 3-D scene at 1280 × 800: processor time of all threads. On a display
/// (`xvfb-run`, QT_QPA_PLATFORM=xcb) with OpenGL, else painted; `moving` = while the camera moves.
void sceneFrame(benchmark::State& state)
{
    const bool openGl = state.range(2) != 0;
    const bool moving = state.range(3) != 0;
    if (openGl && QGuiApplication::platformName() != QLatin1String("xcb")) {
        state.SkipWithError("there is no display with OpenGL");
        return;
    }
    models::Document document;
    views::SceneView view(&document);
    view.resize(1280, 800);
    const std::array modes = {"vectors", "surface", "bars"};
    view.restoreState({{QStringLiteral("mode"), QLatin1String(modes[size_t(state.range(1))])},
                       {QStringLiteral("opengl"), openGl}});
    view.show();
    document.setTrace(traceOf(1, 2, state.range(0)));
    document.selection().setCell(5, 5);
    restingSeconds(500);
    views::SceneCamera camera = view.scene()->camera();
    for (auto _ : state) {
        camera.orbit(3, 0);
        const double begin = double(std::clock()) / CLOCKS_PER_SEC;
        if (moving)
            view.scene()->move(camera);
        else
            view.scene()->setCamera(camera);
        // Soon enough that the camera has not come to rest.
        state.SetIterationTime(restingSeconds(moving ? 30 : 120) - begin);
    }
    label(state, state.range(0) < 1000 && state.range(1) == 0 ? 60 : 200);
}
// Queries, keys and values: three arrows a token.
BENCHMARK(sceneFrame)
    ->ArgNames({"T", "mode", "gl", "moving"})
    ->ArgsProduct({{341, 1365}, {0}, {0, 1}, {0, 1}})
    ->ArgsProduct({{256}, {1, 2}, {0, 1}, {0, 1}})
    ->Unit(benchmark::kMillisecond)
    ->Iterations(5)
    ->UseManualTime();

} // namespace

int main(int argc, char** argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
