#include "app/cli/ranking.h"

#include "app/cli/batch.h"
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/cli/leaving.h"
#include "app/cli/options.h"
#include "app/cli/subjects.h"
#include "app/cli/tracing.h"
#include "engine/analysis/formula.h"

#include <QDir>
#include <QFileInfo>

namespace app {

using engine::Attention;
using engine::Formula;
using engine::Result;

namespace {

using TracePtr = std::shared_ptr<const engine::Trace>;

Result<Formula> formulaOf(const Options& options)
{
    if (!options.has("cell"))
        return Formula::parse(options.text("by").toStdString());
    const std::vector<int64_t> cell = options.numbers("cell");
    if (cell.size() != 2)
        return engine::fail(
            engine::translatable("Engine", "A cell is a query and a key, such as 7,3, not “%1”."),
            {options.text("cell").toStdString()});
    return Formula::parse("cell(" + std::to_string(cell[0]) + "," + std::to_string(cell[1]) + ")");
}

/// What the first is compared with; nothing where nobody asked.
std::optional<engine::TraceRequest> otherRequest(const Options& options,
                                                 const engine::TraceRequest& request)
{
    engine::TraceRequest other = request;
    auto* model = std::get_if<engine::ModelSource>(&other.source);
    if (options.has("other-text") && model) {
        model->inputs.text = options.text("other-text").toStdString();
        model->inputs.tokenIds.clear();
    }
    if (options.has("other-model") && model)
        model->folder = QDir::cleanPath(QFileInfo(options.text("other-model")).absoluteFilePath())
                            .toStdString();
    if (options.has("other"))
        other.source = engine::FileSource{options.text("other").toStdString()};
    const bool asked =
        options.has("other-text") || options.has("other-model") || options.has("other");
    return asked ? std::optional(other) : std::nullopt;
}

QStringList placeOf(const Attention& attention, int head)
{
    return {named(engine::name(attention.stack)), named(engine::name(attention.kind)),
            QString::number(attention.layer), QString::number(head)};
}

QStringList headerWith(const QStringList& columns)
{
    return QStringList{QStringLiteral("rank"), QStringLiteral("stack"), QStringLiteral("kind"),
                       QStringLiteral("layer"), QStringLiteral("head")} +
           columns;
}

} // namespace

int runRank(const Options& options)
{
    const auto request = options.request();
    if (!request)
        return kFailed;
    const Result<Formula> formula = formulaOf(options);
    if (!formula)
        return failed(formula.error());
    engine::Tracer& tracer = commandTracer();
    engine::TraceControl control;
    control.stop = interruptToken();
    control.threads = int(options.number("threads", 0));
    const Result<TracePtr> first = traceOf(options, *request, tracer, control);
    if (!first)
        return failed(first.error());
    const engine::MetricOptions metrics = metricOptionsOf(options);
    QList<QStringList> rows;
    if (const auto other = otherRequest(options, *request)) {
        const Result<TracePtr> second = tracer.trace(*other, control);
        if (!second)
            return failed(second.error());
        const auto ranked = engine::rankDifferences(**first, **second, *formula, metrics);
        if (!ranked)
            return failed(ranked.error());
        rows.append(headerWith(
            {QStringLiteral("first"), QStringLiteral("second"), QStringLiteral("difference")}));
        for (const auto& head : *ranked)
            rows.append(QStringList{QString::number(rows.size())} +
                        placeOf(*head.attention, head.head) +
                        QStringList{figure(head.first), figure(head.second),
                                    figure(head.first - head.second)});
    } else {
        const auto ranked = engine::rankHeads(**first, *formula, metrics);
        if (!ranked)
            return failed(ranked.error());
        if (ranked->empty())
            return failed(CommandLine::tr("No head has this figure: its cell lies outside, or it "
                                          "is no finite number."));
        rows.append(headerWith({QStringLiteral("value")}));
        for (const auto& head : *ranked)
            rows.append(QStringList{QString::number(rows.size())} +
                        placeOf(*head.attention, head.head) + QStringList{figure(head.value)});
    }
    return deliver(formatted(rows, options.text("format")), options.text("o"));
}

} // namespace app
