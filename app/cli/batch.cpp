#include "app/cli/batch.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/cli/leaving.h"
#include "app/cli/options.h"
#include "engine/analysis/metricsummary.h"
#include "engine/tracer.h"
#include "models/batchmetrics.h"
#include "models/dataset.h"
#include "models/figuretext.h"

#include <cstdio>
#include <nlohmann/json.hpp>

namespace app {

using engine::MetricSummary;
using nlohmann::json;

namespace {

/// The column that --column names, by its header or its number from 1; −1 where there is none.
int columnOf(const Options& options, const models::DataSet& texts)
{
    if (!options.has("column"))
        return texts.guessTextColumn();
    const QString name = options.text("column");
    if (const auto named = texts.header().indexOf(name); named >= 0)
        return int(named);
    bool whole = false;
    const int number = name.toInt(&whole);
    return whole && number >= 1 && number <= texts.columnCount() ? number - 1 : -1;
}

std::vector<std::string> placeOf(const MetricSummary::Head& head)
{
    const auto& [stack, layer, kind, index] = head;
    return {std::string(engine::name(stack)), std::to_string(layer),
            std::string(engine::name(kind)), std::to_string(index)};
}

json asJson(const MetricSummary& summary)
{
    json list = json::array();
    for (const auto& [head, spreads] : summary.result()) {
        const auto& [stack, layer, kind, index] = head;
        json means = json::object();
        json deviations = json::object();
        json intervals = json::object();
        json counts = json::object();
        for (const engine::MetricInfo& info : engine::metricInfos()) {
            const auto& spread = spreads[size_t(info.metric)];
            if (!spread)
                continue;
            const std::string id(info.id);
            means[id] = spread->mean;
            counts[id] = spread->count;
            if (spread->count < 2)
                continue;
            deviations[id] = spread->deviation;
            intervals[id] = {spread->low, spread->high};
        }
        list.push_back({{"stack", engine::name(stack)},
                        {"layer", layer},
                        {"kind", engine::name(kind)},
                        {"head", index},
                        {"inputs", summary.inputs()},
                        {"metrics", means},
                        {"standard_deviation", deviations},
                        {"confidence_interval", intervals},
                        {"counts", counts}});
    }
    return list;
}

/// A row for each head and metric.
QList<QStringList> asRows(const MetricSummary& summary, int digits, const QString& absent)
{
    QList<QStringList> rows = {{QStringLiteral("stack"), QStringLiteral("layer"),
                                QStringLiteral("kind"), QStringLiteral("head"),
                                QStringLiteral("metric"), QStringLiteral("inputs"),
                                QStringLiteral("mean"), QStringLiteral("standard_deviation"),
                                QStringLiteral("interval_low"), QStringLiteral("interval_high")}};
    for (const auto& [head, spreads] : summary.result())
        for (const engine::MetricInfo& info : engine::metricInfos()) {
            const auto& spread = spreads[size_t(info.metric)];
            if (!spread)
                continue;
            QStringList row;
            for (const std::string& part : placeOf(head))
                row << QString::fromStdString(part);
            row << QString::fromUtf8(info.id.data(), qsizetype(info.id.size()))
                << QString::number(spread->count) << models::plainNumber(spread->mean, digits);
            for (const double value : {spread->deviation, spread->low, spread->high})
                row << (spread->count < 2 ? absent : models::plainNumber(value, digits));
            rows << row;
        }
    return rows;
}

/// What became of the inputs.
struct Course
{
    qint64 wanted = 0;
    qint64 leftOut = 0;
    std::optional<engine::Error> why; ///< of the first that was left out
    bool stopped = false;
};

Course measure(const Options& options, const engine::TraceRequest& request,
               const models::DataSet& texts, int column, MetricSummary& summary)
{
    Course course;
    course.wanted = std::min<qint64>(texts.rowCount(), options.number("rows", texts.rowCount()));
    const auto& inputs = std::get<engine::ModelSource>(request.source).inputs;
    engine::TraceControl control;
    control.stop = interruptToken();
    control.threads = int(options.number("threads", 0));
    const engine::MetricOptions metrics = metricOptionsOf(options);
    engine::Tracer& tracer = commandTracer();
    ProgressBar bar;
    const bool translates = !inputs.sourceLanguage.empty() || !inputs.targetLanguage.empty();
    for (qint64 row = 0; row < course.wanted; ++row) {
        const QString text = texts.row(row)[column];
        const auto one = models::withText(request, text, translates, inputs.padTo, inputs.cut);
        const auto trace = tracer.trace(one, control);
        const auto heads =
            trace ? engine::traceMetrics(**trace, metrics) : tl::make_unexpected(trace.error());
        if (control.stop.stop_requested()) {
            course.stopped = true;
            return course;
        }
        if (heads)
            summary.add(*heads);
        else if (course.leftOut++ == 0)
            course.why = heads.error();
        bar.show(float(row + 1) / float(course.wanted));
    }
    return course;
}

} // namespace

engine::MetricOptions metricOptionsOf(const Options& options)
{
    engine::MetricOptions metrics;
    metrics.stop = interruptToken();
    metrics.threads = int(options.number("threads", 0));
    if (options.has("epsilon"))
        metrics.epsilon = options.text("epsilon").toDouble();
    return metrics;
}

int runMetricsOfTexts(const Options& options)
{
    const auto request = options.request();
    if (!request)
        return kFailed;
    QStringList asked = {options.text("column")};
    asked.removeAll(QString());
    const auto texts = models::DataSet::open(options.text("texts"), interruptToken(), {}, asked);
    if (!texts)
        return failed(texts.error());
    const int column = columnOf(options, **texts);
    if (column < 0)
        return failed(CommandLine::tr("%1 has no column “%2”.")
                          .arg(options.text("texts"), options.text("column")));
    MetricSummary summary;
    const Course course = measure(options, *request, **texts, column, summary);
    if (summary.inputs() == 0)
        return course.why && !course.stopped ? failed(*course.why) : failed(engine::Error{});
    if (course.leftOut > 0) {
        std::fprintf(stderr, "note: %s\n",
                     qUtf8Printable(CommandLine::tr("%n inputs were left out; the first:", nullptr,
                                                    int(course.leftOut))));
        failed(*course.why);
    }
    const QString format = options.text("format");
    const QByteArray data = format == QLatin1String("json") ? lines(asJson(summary))
                            : format == QLatin1String("csv")
                                ? csv(asRows(summary, 0, {}))
                                : table(asRows(summary, 4, QStringLiteral("-")));
    if (const int code = deliver(data, options.text("o")); code != kDone)
        return code;
    if (course.stopped)
        return failed(CommandLine::tr("Stopped after %1 of %2 inputs: the figures are of those.")
                          .arg(QString::number(summary.inputs()), QString::number(course.wanted)));
    return kDone;
}

} // namespace app
