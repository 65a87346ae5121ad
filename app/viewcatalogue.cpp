#include "app/viewcatalogue.h"

#include "views/activations/activationsview.h"
#include "views/charts/chartsview.h"
#include "views/compare/compareview.h"
#include "views/experts/expertsview.h"
#include "views/explain/ablationview.h"
#include "views/explain/circuitsview.h"
#include "views/explain/directview.h"
#include "views/explain/explainview.h"
#include "views/explain/patchingview.h"
#include "views/flow/flowview.h"
#include "views/heatmap/heatmapview.h"
#include "views/lens/logitlensview.h"
#include "views/overlay/overlayview.h"
#include "views/overview/overviewview.h"
#include "views/panels/controlpanel.h"
#include "views/panels/datasetpanel.h"
#include "views/panels/debuggingpanel.h"
#include "views/panels/examplepanel.h"
#include "views/panels/inputpanel.h"
#include "views/panels/interpretabilitypanel.h"
#include "views/panels/interventionpanel.h"
#include "views/panels/lessonpanel.h"
#include "views/panels/predictionpanel.h"
#include "views/panels/timesteppanel.h"
#include "views/scene/sceneview.h"
#include "views/steps/detailview.h"
#include "views/steps/stepsview.h"
#include "views/text/textview.h"
#include "views/training/sweepview.h"
#include "views/training/trainingview.h"

namespace app {

namespace {

template <class Widget>
QWidget* make(models::Document* document, Host* /*host*/)
{
    return new Widget(document);
}

/// The same, with what a view asks of its host bound by `bind(widget, host)`.
template <class Widget, class Bind>
auto makeBound(Bind bind)
{
    return [bind](models::Document* document, Host* host) -> QWidget* {
        auto* widget = new Widget(document);
        if (host)
            bind(widget, host);
        return widget;
    };
}

void bindControls(views::ControlPanel* controls, Host* host)
{
    using views::ControlPanel;
    QObject::connect(controls, &ControlPanel::browseModelRequested, controls,
                     [host] { host->browseFolder(); });
    for (const auto asks :
         {&ControlPanel::browseFileRequested, &ControlPanel::browseImageRequested})
        QObject::connect(controls, asks, controls, [host] { host->browseFile(); });
}

void bindHeatmap(views::HeatmapView* heatmap, Host* host)
{
    using views::HeatmapView;
    QObject::connect(heatmap, &HeatmapView::cellPainted, heatmap,
                     [host](qint64 query, qint64 key, bool hidden, int stroke) {
                         host->hideCell(query, key, hidden, stroke);
                     });
    QObject::connect(heatmap, &HeatmapView::activated, heatmap, [host] { host->raise("detail"); });
}

void bindFlow(views::FlowView* flow, Host* host)
{
    QObject::connect(flow, &views::FlowView::cellCut, flow,
                     [host](qint64 query, qint64 key) { host->hideCell(query, key, true, 0); });
    QObject::connect(flow, &views::FlowView::cellPatched, flow, [host](qint64 query, qint64 key) {
        if (auto* patching = qobject_cast<views::PatchingView*>(host->raise("patching")))
            patching->patchEdge(query, key);
    });
}

void bindOverview(views::OverviewView* overview, Host* host)
{
    QObject::connect(overview, &views::OverviewView::activated, overview,
                     [host] { host->raise("heatmap"); });
}

void bindOverlay(views::OverlayView* overlay, Host* host)
{
    QObject::connect(overlay, &views::OverlayView::imageChosen, overlay,
                     [host](const QString& path) { host->openPath(path); });
}

void bindExamples(views::ExamplePanel* examples, Host* host)
{
    QObject::connect(examples, &views::ExamplePanel::chosen, examples,
                     [host](const engine::TraceRequest& request) { host->openExample(request); });
}

void bindInterventions(views::InterventionPanel* interventions, Host* host)
{
    QObject::connect(interventions, &views::InterventionPanel::reachChanged, interventions,
                     [host](models::Reach reach) { host->setReach(reach); });
}

QWidget* makeLessons(models::Document* document, Host* host)
{
    if (host)
        return new views::LessonPanel(host->lessons(), models::lessonsFolder());
    auto* player = new models::LessonPlayer(document, models::examplesFolder());
    auto* panel = new views::LessonPanel(player, models::lessonsFolder());
    player->setParent(panel);
    return panel;
}

void openTable(QWidget* panel, const QString& path)
{
    static_cast<views::DatasetPanel*>(panel)->openFile(path);
}

} // namespace

const std::vector<ViewEntry>& viewCatalogue()
{
    // clang-format off
    static const std::vector<ViewEntry> entries = {
        {"controls", [] { return views::ControlPanel::tr("Controls"); }, Place::Left, true, makeBound<views::ControlPanel>(bindControls)},
        {"heatmap", [] { return views::HeatmapView::tr("Heatmap"); }, Place::Centre, true, makeBound<views::HeatmapView>(bindHeatmap)},
        {"flow", [] { return views::FlowView::tr("Flow"); }, Place::Centre, true, makeBound<views::FlowView>(bindFlow)},
        {"overview", [] { return views::OverviewView::tr("Head overview"); }, Place::Right, true, makeBound<views::OverviewView>(bindOverview)},
        {"scene", [] { return views::SceneView::tr("3-D scene"); }, Place::Centre, true, make<views::SceneView>},
        {"text", [] { return views::TextView::tr("Text view"); }, Place::Centre, true, make<views::TextView>},
        {"overlay", [] { return views::OverlayView::tr("Overlay"); }, Place::Centre, false, makeBound<views::OverlayView>(bindOverlay)},
        {"compare", [] { return views::CompareView::tr("Compare"); }, Place::Centre, true, make<views::CompareView>},
        {"steps", [] { return views::StepsView::tr("Steps"); }, Place::BottomLeft, true, make<views::StepsView>},
        {"activations", [] { return views::ActivationsView::tr("Activations"); }, Place::Centre, true, make<views::ActivationsView>},
        {"lens", [] { return views::LogitLensView::tr("Logit lens"); }, Place::Centre, false, make<views::LogitLensView>},
        {"experts", [] { return views::ExpertsView::tr("Experts"); }, Place::Centre, false, make<views::ExpertsView>},
        {"charts", [] { return views::ChartsView::tr("Charts"); }, Place::BottomRight, true, make<views::ChartsView>},
        {"interpretability", [] { return views::InterpretabilityPanel::tr("Interpretability"); }, Place::RightBelow, true, make<views::InterpretabilityPanel>},
        {"debugging", [] { return views::DebuggingPanel::tr("Debugging"); }, Place::RightBelow, false, make<views::DebuggingPanel>},
        {"detail", [] { return views::DetailView::tr("Query–key detail"); }, Place::BottomLeft, true, make<views::DetailView>},
        {"input", [] { return views::InputPanel::tr("Input"); }, Place::BottomLeft, true, make<views::InputPanel>},
        {"examples", [] { return views::ExamplePanel::tr("Examples"); }, Place::BottomLeft, false, makeBound<views::ExamplePanel>(bindExamples)},
        {"dataset", [] { return views::DatasetPanel::tr("Data set"); }, Place::BottomLeft, false, make<views::DatasetPanel>,
         {QStringLiteral("csv"), QStringLiteral("tsv"), QStringLiteral("txt")}, openTable},
        {"explain", [] { return views::ExplainView::tr("Explain"); }, Place::Centre, false, make<views::ExplainView>},
        {"predictions", [] { return views::PredictionPanel::tr("Predictions"); }, Place::RightBelow, true, make<views::PredictionPanel>},
        {"interventions", [] { return views::InterventionPanel::tr("Interventions"); }, Place::BottomLeft, false, makeBound<views::InterventionPanel>(bindInterventions)},
        {"lessons", [] { return views::LessonPanel::tr("Lessons"); }, Place::Left, false, makeLessons},
        {"timestep", [] { return views::TimeStepPanel::tr("Time step"); }, Place::RightBelow, true, make<views::TimeStepPanel>},
        {"direct", [] { return views::DirectView::tr("Direct attribution"); }, Place::Centre, false, make<views::DirectView>},
        {"ablation", [] { return views::AblationView::tr("Ablation"); }, Place::Centre, false, make<views::AblationView>},
        {"patching", [] { return views::PatchingView::tr("Patching"); }, Place::Centre, false, make<views::PatchingView>},
        {"circuits", [] { return views::CircuitsView::tr("Circuits"); }, Place::Centre, false, make<views::CircuitsView>},
        {"training", [] { return views::TrainingView::tr("Training"); }, Place::Centre, false, make<views::TrainingView>},
        {"sweep", [] { return views::SweepView::tr("Sweep"); }, Place::Centre, false, make<views::SweepView>},
    };
    // clang-format on
    return entries;
}

} // namespace app
