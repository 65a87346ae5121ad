#include "app/cli/rendering.h"

#include "app/cli/commandline.h"
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/languages.h"
#include "app/viewcatalogue.h"
#include "engine/tracer.h"
#include "models/comparison.h"
#include "models/headtext.h"
#include "views/exporter.h"
#include "views/theme.h"
#include "views/view.h"

#include <cstdio>
#include <QApplication>
#include <QJsonObject>

namespace app {

namespace {

int failed(const engine::Error& error)
{
    if (error.sentence.empty()) {
        std::fprintf(stderr, "error: %s\n",
                     qUtf8Printable(CommandLine::tr("Stopped before the work was done.")));
        return kFailed;
    }
    std::fprintf(stderr, "error: %s\n", qUtf8Printable(models::errorText(error)));
    if (!error.hint.empty())
        std::fprintf(stderr, "hint: %s\n", qUtf8Printable(models::errorHint(error)));
    return kFailed;
}

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
        {"compare", "compare", {}},
    };
    return views;
}

/// The part of the trace that the options ask for; says what is missing, or nothing.
QString select(const Options& options, models::Document* document)
{
    const engine::Trace& trace = *document->trace();
    models::SelectionState state = document->selection().state();
    const auto matches = [&](const engine::Attention& a) {
        return (!options.has("stack") ||
                options.text("stack").toStdString() == engine::name(a.stack)) &&
               (!options.has("kind") ||
                options.text("kind").toStdString() == engine::name(a.kind)) &&
               (!options.has("layer") || a.layer == options.place("layer"));
    };
    // Without a word about it, what the last stack looks at in its last layer says the most.
    const engine::Attention* found = nullptr;
    for (const auto* among : {&trace.attentions, &trace.overLayers})
        for (const engine::Attention& a : *among)
            if (matches(a) && (a.layer >= 0 || options.has("layer")) &&
                (!found || !options.has("layer") || a.stack != found->stack))
                found = &a;
    if (!found)
        return CommandLine::tr("The trace has no attention of that stack, kind and layer.");
    state.stack = found->stack;
    state.kind = found->kind;
    state.layer = found->layer;
    state.head = options.place("head");
    if (state.head >= found->heads)
        return CommandLine::tr("The attention has %1 heads; there is no head %2.")
            .arg(QString::number(found->heads), QString::number(state.head));
    state.query = options.number("query", -1);
    if (state.query >= found->queries)
        return CommandLine::tr("The attention has %1 queries; there is no query %2.")
            .arg(QString::number(found->queries), QString::number(state.query));
    document->selection().set(state);
    return {};
}

/// Whether a trace has the head that is compared with; says what is missing, or nothing.
QString missingOther(const Options& options, const engine::Trace& trace,
                     const models::SelectionState& own)
{
    const int layer = options.place("with-layer", own.layer);
    const int head = options.place("with-head", own.head);
    const engine::Attention* found = trace.find(own.stack, layer, own.kind);
    if (found && head < found->heads)
        return {};
    return CommandLine::tr("There is nothing at %1 to compare with.")
        .arg(models::headText({own.stack, own.kind, layer, head}));
}

} // namespace

int runRender(const Options& options)
{
    Languages languages;
    if (options.has("language") && !languages.use(options.text("language")))
        return wrong(CommandLine::tr("“%1” is not a language of this program; choose en or zh_CN.")
                         .arg(options.text("language")));
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
    engine::Tracer tracer;
    auto trace = tracer.trace(*request, control);
    if (!trace)
        return failed(trace.error());
    models::Document document;
    document.setTrace(*trace);
    if (const QString missing = select(options, &document); !missing.isEmpty()) {
        std::fprintf(stderr, "error: %s\n", qUtf8Printable(missing));
        return kFailed;
    }

    if (options.has("with")) {
        auto other =
            tracer.trace({engine::FileSource{options.text("with").toStdString()}, {}}, control);
        if (!other)
            return failed(other.error());
        document.setReference(*other);
    }
    if (const QString missing =
            missingOther(options, document.reference() ? *document.reference() : *document.trace(),
                         document.selection().state());
        !missing.isEmpty()) {
        std::fprintf(stderr, "error: %s\n", qUtf8Printable(missing));
        return kFailed;
    }

    QApplication::setPalette(views::themePalette(options.text("theme") == QLatin1String("dark")));
    for (const Rendered& rendered : renderedViews()) {
        if (options.text("view") != QLatin1String(rendered.name))
            continue;
        for (const ViewEntry& entry : viewCatalogue()) {
            if (QLatin1String(entry.id) != QLatin1String(rendered.view))
                continue;
            const std::unique_ptr<QWidget> widget(entry.make(&document, nullptr));
            auto* view = qobject_cast<views::View*>(widget.get());
            QJsonObject state = rendered.state;
            if (options.has("with"))
                state.insert(QStringLiteral("with"), int(models::Comparison::With::Kept));
            if (options.has("with-layer") || options.has("with-head")) {
                const models::SelectionState& own = document.selection().state();
                state.insert(QStringLiteral("layer"), options.place("with-layer", own.layer));
                state.insert(QStringLiteral("head"), options.place("with-head", own.head));
            }
            if (options.has("colormap"))
                state.insert(QStringLiteral("colormap"), options.text("colormap"));
            view->restoreState(state);
            views::ExportOptions picture;
            picture.format = *format;
            picture.size = view->exportSize();
            picture.background =
                options.has("theme") ? views::Background::Theme : views::Background::White;
            if (options.has("size")) {
                const QStringList size = options.text("size").split(u'x');
                picture.size = QSize(size[0].toInt(), size[1].toInt());
            }
            const auto written = views::exportPicture({view}, options.text("o"), picture);
            return written ? int(kDone) : failed(written.error());
        }
    }
    return wrong(CommandLine::tr("There is no view “%1”.").arg(options.text("view")));
}

} // namespace app
