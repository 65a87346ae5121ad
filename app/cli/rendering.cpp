#include "app/cli/rendering.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/cli/leaving.h"
#include "app/cli/options.h"
#include "app/cli/tracing.h"
#include "app/languages.h"
#include "app/viewcatalogue.h"
#include "app/workspace/headsheet.h"
#include "app/workspace/session.h"
#include "engine/checkpoint/storedmodel.h"
#include "engine/trace/counterpart.h"
#include "engine/trace/tracefile.h"
#include "engine/tracer.h"
#include "models/comparison.h"
#include "models/headtext.h"
#include "views/exporter.h"
#include "views/figureparts.h"
#include "views/theme.h"
#include "views/view.h"

#include <algorithm>
#include <cstdio>
#include <QApplication>
#include <QFontDatabase>
#include <QJsonObject>

namespace app {

namespace {

int wrong(const QString& message)
{
    std::fprintf(stderr, "error: %s\n", qUtf8Printable(message));
    return kWrongUsage;
}

/// A name on the command line: which view it is, and the state that shows it.
struct Rendered
{
    const char* name;
    const char* view;
    QJsonObject state;
};

const std::vector<Rendered>& renderedViews()
{
    static const std::vector<Rendered> views = {
        {"heatmap", "heatmap", {}},
        {"flow", "flow", {}},
        {"overview", "overview", {}},
        {"text", "text", {}},
        {"distribution", "charts", {{QStringLiteral("chart"), QStringLiteral("distribution")}}},
        {"scene", "scene", {{QStringLiteral("mode"), QStringLiteral("vectors")}}},
        {"surface", "scene", {{QStringLiteral("mode"), QStringLiteral("surface")}}},
        {"overlay", "overlay", {}},
        {"steps", "steps", {}},
        {"metrics", "interpretability", {}},
        {"lens", "lens", {}},
        {"experts", "experts", {}},
        {"compare", "compare", {}},
    };
    return views;
}

/// What a session file keeps of where a person was looking; nothing for other inputs.
std::optional<SessionState> savedState(const engine::TraceRequest& request)
{
    const auto* source = std::get_if<engine::FileSource>(&request.source);
    if (!source)
        return std::nullopt;
    const auto file = engine::openTraceFile(source->path);
    if (!file || file->session.empty())
        return std::nullopt;
    return sessionFromJson(QByteArray::fromStdString(file->session));
}

/// The attention that the options ask for. Without a word about it: what was saved, else what the
/// last stack looks at in its last layer, which says the most.
const engine::Attention* chosen(const Options& options, const engine::Trace& trace,
                                const std::optional<SessionState>& saved)
{
    const bool asked = options.has("stack") || options.has("kind") || options.has("layer");
    if (!asked && saved)
        if (const auto* own =
                trace.find(saved->selection.stack, saved->selection.layer, saved->selection.kind))
            return own;
    const auto matches = [&](const engine::Attention& a) {
        return (!options.has("stack") ||
                options.text("stack").toStdString() == engine::name(a.stack)) &&
               (!options.has("kind") ||
                options.text("kind").toStdString() == engine::name(a.kind)) &&
               (!options.has("layer") || a.layer == options.place("layer"));
    };
    const engine::Attention* found = nullptr;
    for (const auto* among : {&trace.attentions, &trace.overLayers})
        for (const engine::Attention& a : *among)
            if (matches(a) && (a.layer >= 0 || options.has("layer")) &&
                (!found || !options.has("layer") || a.stack != found->stack))
                found = &a;
    return found;
}

/// Selects what the options and the session say; says what the trace lacks, or nothing.
QString select(const Options& options, models::Document* document,
               const std::optional<SessionState>& saved)
{
    const engine::Trace& trace = *document->trace();
    models::SelectionState state = document->selection().state();
    if (saved) {
        document->selection().restore(saved->selection, saved->heads, saved->queries, trace);
        document->selection().setPool(saved->pool);
        state = document->selection().state();
    }
    const engine::Attention* found = chosen(options, trace, saved);
    if (!found)
        return CommandLine::tr("The trace has no attention of that stack, kind and layer.");
    state.stack = found->stack;
    state.kind = found->kind;
    state.layer = found->layer;
    state.head = options.place("head", saved ? state.head : 0);
    if (state.head >= found->heads)
        return CommandLine::tr("The attention has %1 heads; there is no head %2.")
            .arg(QString::number(found->heads), QString::number(state.head));
    state.query = options.number("query", saved ? state.query : -1);
    if (state.query >= found->queries)
        return CommandLine::tr("The attention has %1 queries; there is no query %2.")
            .arg(QString::number(found->queries), QString::number(state.query));
    if (!(state == document->selection().state()))
        document->selection().set(state);
    return {};
}

/// The stack that --with-stack names; nothing where it was not given.
std::optional<engine::Stack> otherStack(const Options& options)
{
    for (const engine::Stack stack : engine::kStacks)
        if (options.has("with-stack") &&
            options.text("with-stack").toStdString() == engine::name(stack))
            return stack;
    return std::nullopt;
}

/// Whether there is the head that is compared with; says what is missing, or nothing.
QString missingOther(const Options& options, const models::Document& document)
{
    const models::SelectionState own = document.selection().state();
    const int layer = options.place("with-layer", own.layer);
    const int head = options.place("with-head", own.head);
    const engine::Stack stack = otherStack(options).value_or(own.stack);
    const engine::Attention* found =
        document.reference() ? engine::counterpart(*document.reference(), *document.attention(),
                                                   layer, otherStack(options))
                             : document.trace()->find(stack, layer, own.kind);
    if (found && head < found->heads)
        return {};
    return CommandLine::tr("There is nothing at %1 to compare with.")
        .arg(models::headText({stack, own.kind, layer, head}));
}

/// What the first is compared with: a file, or another model that is given the same.
engine::TraceRequest otherRequest(const Options& options, const engine::TraceRequest& own)
{
    const std::filesystem::path path = options.text("with").toStdString();
    engine::TraceRequest other = own;
    auto* model = std::get_if<engine::ModelSource>(&other.source);
    if (!model || !engine::isModelPath(path))
        return {engine::FileSource{path}, {}};
    model->folder = std::filesystem::absolute(path);
    return other;
}

/// How the view is to be shown: as it was saved, then as its name on the command line says, then as
/// the options say.
QJsonObject stateOf(const Rendered& rendered, const Options& options,
                    const std::optional<SessionState>& saved,
                    const models::SelectionState& selection)
{
    QJsonObject state;
    if (saved)
        state = saved->views[QLatin1String(rendered.view)].toObject();
    for (auto entry = rendered.state.begin(); entry != rendered.state.end(); ++entry)
        state.insert(entry.key(), entry.value());
    if (options.has("with"))
        state.insert(QStringLiteral("with"), int(models::Comparison::With::Kept));
    if (options.has("with-base"))
        state.insert(QStringLiteral("with"), int(models::Comparison::With::Base));
    if (const auto stack = otherStack(options))
        state.insert(QStringLiteral("stack"), int(*stack));
    if (options.has("with-layer") || options.has("with-head")) {
        state.insert(QStringLiteral("layer"), options.place("with-layer", selection.layer));
        state.insert(QStringLiteral("head"), options.place("with-head", selection.head));
    }
    if (options.has("colormap"))
        state.insert(QStringLiteral("colormap"), options.text("colormap"));
    return state;
}

/// What stands on one sheet, and in how many columns (0: about as many as rows).
struct SheetPlaces
{
    QList<models::SelectionState> places;
    int columns = 0;
};

/// Says what is wrong with the list, or nothing.
QString readSheet(const QString& list, const models::Document& document, SheetPlaces* sheet)
{
    const engine::Trace& trace = *document.trace();
    const engine::Attention& attention = *document.attention();
    const models::SelectionState at = document.selection().state();
    const QList<models::SelectionState> heads = allHeads(at, attention);
    sheet->places = list == QLatin1String("layers")  ? allLayers(at, trace)
                    : list == QLatin1String("grid")  ? allHeadsOfLayers(at, trace)
                    : list == QLatin1String("steps") ? allSteps(at, trace, attention)
                                                     : heads;
    sheet->columns = list == QLatin1String("grid") ? attention.heads : 0;
    if (sheet->places.size() > kMostOnSheet)
        return CommandLine::tr("--sheet: %1 pictures do not fit on one sheet; at most %2 do.")
            .arg(QString::number(sheet->places.size()), QString::number(kMostOnSheet));
    for (const char* named : {"all", "layers", "grid", "steps"})
        if (list == QLatin1String(named))
            return {};
    QList<models::SelectionState> chosen;
    for (const QString& part : list.split(u',')) {
        bool isNumber = false;
        const int head = part.trimmed().toInt(&isNumber);
        if (!isNumber || head < 0 || head >= attention.heads)
            return CommandLine::tr("--sheet: “%1” is no head of this attention, which has %2.")
                .arg(part, QString::number(attention.heads));
        chosen.append(heads.at(head));
    }
    sheet->places = chosen;
    return {};
}

double real(const Options& options, const char* name, double otherwise)
{
    return options.has(name) ? options.text(name).toDouble() : otherwise;
}

/// Sizes, type and titles as the options say, of what stands on the sheet if there is one.
views::ExportOptions figureOf(const Options& options, const views::View& view,
                              const SheetPlaces& sheet)
{
    views::ExportOptions picture;
    picture.columns = int(options.number("columns", sheet.columns));
    picture.size = view.exportSize();
    picture.background = options.has("theme") ? views::Background::Theme : views::Background::White;
    const double share = views::heightShare(view, picture.grid(sheet.places.size()));
    for (const views::FigurePreset& preset : views::figurePresets())
        if (options.text("preset") == QLatin1String(preset.key)) {
            picture.millimetres = preset.millimetres;
            picture.millimetres.setHeight(
                std::min(preset.millimetres.height(), preset.millimetres.width() * share));
            picture.textPoints = preset.textPoints;
        }
    if (options.has("width-mm") || options.has("height-mm")) {
        const double width = real(options, "width-mm", real(options, "height-mm", 0) / share);
        picture.millimetres = {width, real(options, "height-mm", width * share)};
    }
    picture.stop = interruptToken();
    picture.family = options.text("font");
    picture.textPoints = real(options, "text-pt", picture.textPoints);
    picture.scale = real(options, "scale", 1);
    picture.figure = {.title = options.text("title"),
                      .subtitle = options.text("subtitle"),
                      .ownTitles = !options.has("bare"),
                      .barLabel = options.text("bar-label"),
                      .selection = options.has("frame"),
                      .letters = options.has("sheet")};
    if (options.has("size")) {
        const QStringList size = options.text("size").split(u'x');
        picture.size = QSize(size[0].toInt(), size[1].toInt());
        picture.millimetres = {};
    }
    return picture;
}

/// Says which option asks for a part of a figure that the view does not have, or nothing.
QString missingPart(const Options& options, const views::View& view)
{
    const views::FigureParts::Parts parts = views::FigureParts::of(&view);
    for (const auto& [option, has] :
         {std::pair("bare", parts.titles), std::pair("bar-label", parts.bar),
          std::pair("frame", parts.selection)})
        if (!has && options.has(option))
            return CommandLine::tr("--%1 does not apply to --view %2, which has no such thing.")
                .arg(QLatin1String(option), options.text("view"));
    return {};
}

int paint(const Rendered& rendered, const Options& options, views::PictureFormat format,
          const std::optional<SessionState>& saved, models::Document& document)
{
    const auto entry = std::ranges::find_if(viewCatalogue(), [&](const ViewEntry& one) {
        return QLatin1String(one.id) == QLatin1String(rendered.view);
    });
    const std::unique_ptr<QWidget> widget(entry->make(&document, nullptr));
    auto* view = qobject_cast<views::View*>(widget.get());
    if (const QString why = missingPart(options, *view); !why.isEmpty())
        return wrong(why);
    view->restoreState(stateOf(rendered, options, saved, document.selection().state()));
    SheetPlaces chosen;
    if (options.has("sheet"))
        if (const QString why = readSheet(options.text("sheet"), document, &chosen); !why.isEmpty())
            return wrong(why);
    views::ExportOptions picture = figureOf(options, *view, chosen);
    picture.format = format;
    if (!picture.family.isEmpty() && !QFontDatabase::families().contains(picture.family))
        return wrong(CommandLine::tr("There is no font “%1” on this machine.").arg(picture.family));
    if (options.has("sheet")) {
        picture.labels = labelsOf(chosen.places, *document.trace());
        const HeadSheet sheet(document.trace(), QLatin1String(rendered.view), view->saveState(),
                              chosen.places);
        const auto written = views::exportPicture(sheet.views(), options.text("o"), picture);
        return written ? int(kDone) : failed(written.error());
    }
    const auto written = views::exportPicture({view}, options.text("o"), picture);
    return written ? int(kDone) : failed(written.error());
}

} // namespace

int runRender(const Options& options)
{
    Languages languages;
    if (options.has("language") && !languages.use(options.text("language")))
        return wrong(CommandLine::tr("“%1” is not a language of this program; choose one of %2.")
                         .arg(options.text("language"), Languages::codes().join(u' ')));
    const auto format = views::formatOf(options.text("o"));
    if (!format)
        return wrong(CommandLine::tr("Pictures are written as .png, .svg or .pdf, not “%1”.")
                         .arg(options.text("o")));
    const auto request = options.request();
    if (!request)
        return kFailed;

    engine::TraceControl control;
    control.stop = interruptToken();
    control.threads = int(options.number("threads", 0));
    engine::Tracer& tracer = commandTracer();
    auto trace = traceOf(options, *request, tracer, control);
    if (!trace)
        return failed(trace.error());
    models::Document document;
    document.setTrace(*trace);
    const std::optional<SessionState> saved = savedState(*request);
    if (const QString missing = select(options, &document, saved); !missing.isEmpty())
        return failed(missing);
    if (options.has("with")) {
        auto other = tracer.trace(otherRequest(options, *request), control);
        if (!other)
            return failed(other.error());
        document.setReference(*other);
    }
    if (const QString missing = missingOther(options, document); !missing.isEmpty())
        return failed(missing);

    QApplication::setPalette(views::themePalette(options.text("theme") == QLatin1String("dark")));
    for (const Rendered& rendered : renderedViews())
        if (options.text("view") == QLatin1String(rendered.name))
            return paint(rendered, options, *format, saved, document);
    return wrong(CommandLine::tr("There is no view “%1”.").arg(options.text("view")));
}

} // namespace app
