#include "app/viewcatalogue.h"

#include "views/activations/activationsview.h"
#include "views/charts/chartsview.h"
#include "views/compare/compareview.h"
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
#include "views/panels/predictionpanel.h"
#include "views/panels/timesteppanel.h"
#include "views/scene/sceneview.h"
#include "views/steps/detailview.h"
#include "views/steps/stepsview.h"
#include "views/text/textview.h"

namespace app {

namespace {

template <class Widget>
QWidget* make(models::Document* document)
{
    return new Widget(document);
}

} // namespace

const std::vector<ViewEntry>& viewCatalogue()
{
    // clang-format off
    static const std::vector<ViewEntry> entries = {
        {"controls", [] { return views::ControlPanel::tr("Controls"); }, Place::Left, true, make<views::ControlPanel>},
        {"heatmap", [] { return views::HeatmapView::tr("Heatmap"); }, Place::Centre, true, make<views::HeatmapView>},
        {"flow", [] { return views::FlowView::tr("Flow"); }, Place::Centre, true, make<views::FlowView>},
        {"overview", [] { return views::OverviewView::tr("Head overview"); }, Place::Right, true, make<views::OverviewView>},
        {"scene", [] { return views::SceneView::tr("3-D scene"); }, Place::Centre, true, make<views::SceneView>},
        {"text", [] { return views::TextView::tr("Text view"); }, Place::Centre, true, make<views::TextView>},
        {"overlay", [] { return views::OverlayView::tr("Overlay"); }, Place::Centre, false, make<views::OverlayView>},
        {"compare", [] { return views::CompareView::tr("Compare"); }, Place::Centre, true, make<views::CompareView>},
        {"steps", [] { return views::StepsView::tr("Steps"); }, Place::BottomLeft, true, make<views::StepsView>},
        {"activations", [] { return views::ActivationsView::tr("Activations"); }, Place::Centre, true, make<views::ActivationsView>},
        {"lens", [] { return views::LogitLensView::tr("Logit lens"); }, Place::Centre, true, make<views::LogitLensView>},
        {"charts", [] { return views::ChartsView::tr("Charts"); }, Place::BottomRight, true, make<views::ChartsView>},
        {"interpretability", [] { return views::InterpretabilityPanel::tr("Interpretability"); }, Place::RightBelow, true, make<views::InterpretabilityPanel>},
        {"debugging", [] { return views::DebuggingPanel::tr("Debugging"); }, Place::RightBelow, false, make<views::DebuggingPanel>},
        {"detail", [] { return views::DetailView::tr("Query–key detail"); }, Place::BottomLeft, true, make<views::DetailView>},
        {"input", [] { return views::InputPanel::tr("Input"); }, Place::BottomLeft, true, make<views::InputPanel>},
        {"examples", [] { return views::ExamplePanel::tr("Examples"); }, Place::BottomLeft, true, make<views::ExamplePanel>},
        {"dataset", [] { return views::DatasetPanel::tr("Data set"); }, Place::BottomLeft, false, make<views::DatasetPanel>},
        {"predictions", [] { return views::PredictionPanel::tr("Predictions"); }, Place::RightBelow, true, make<views::PredictionPanel>},
        {"interventions", [] { return views::InterventionPanel::tr("Interventions"); }, Place::BottomLeft, true, make<views::InterventionPanel>},
        {"timestep", [] { return views::TimeStepPanel::tr("Time step"); }, Place::RightBelow, true, make<views::TimeStepPanel>},
    };
    // clang-format on
    return entries;
}

} // namespace app
