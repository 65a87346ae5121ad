#include "app/cli/atlas.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/cli/interventions.h"
#include "app/cli/leaving.h"
#include "app/cli/options.h"
#include "app/cli/outputs.h"
#include "engine/atlas/compare.h"
#include "engine/atlas/run.h"
#include "engine/atlas/written.h"
#include "engine/files/adapterbase.h"
#include "engine/tracer.h"
#include "models/atlas/datarows.h"
#include "models/figuretext.h"
#include "models/files.h"

#include <cstdio>
#include <nlohmann/json.hpp>
#include <QDir>
#include <QFileInfo>

namespace app {

using engine::Result;
using engine::atlas::Atlas;
using engine::atlas::HeadAtlas;
using engine::atlas::HeadPlace;

namespace {

namespace atlas = engine::atlas;

QString words(std::string_view text)
{
    return QString::fromUtf8(text.data(), qsizetype(text.size()));
}

atlas::Plan planOf(const Options& options)
{
    atlas::Plan plan;
    plan.model.folder =
        QDir::cleanPath(QFileInfo(options.text("model")).absoluteFilePath()).toStdString();
    if (options.has("base"))
        engine::setAdapterBase(plan.model.folder,
                               QFileInfo(options.text("base")).absoluteFilePath().toStdString());
    plan.besideModel = QFileInfo(options.text("model")).isRelative();
    plan.model.ignoreUnknown = options.has("ignore-unknown");
    plan.model.inputs.sourceLanguage = options.text("source-language").toStdString();
    plan.model.inputs.targetLanguage = options.text("target-language").toStdString();
    plan.data = options.text("data").toStdString();
    plan.column = options.text("column").toStdString();
    plan.rows = options.number("rows", 0);
    plan.window = options.number("window", plan.window);
    plan.seed = uint64_t(options.number("seed", qint64(plan.seed)));
    plan.sizes.samples = options.number("sample-size", plan.sizes.samples);
    plan.sizes.pairs = options.number("pair-kinds", plan.sizes.pairs);
    return plan;
}

void sayLeftOut(const Atlas& made)
{
    if (made.progress.leftOut == 0)
        return;
    std::fprintf(stderr, "note: %s %s\n",
                 qUtf8Printable(CommandLine::tr("%n inputs were left out; the first:", nullptr,
                                                int(made.progress.leftOut))),
                 made.progress.whyLeftOut.c_str());
}

int make(const Options& options)
{
    const auto rows = models::dataRows(options.text("data"), options.text("column"),
                                       options.text("target-column"), interruptToken());
    if (!rows)
        return failed(rows.error());
    const QStringList shard = options.text("shard").split(u'/');
    const bool part = shard.size() == 2;
    Result<Atlas> planned = atlas::planAtlas(planOf(options), *rows, part ? shard[0].toInt() : 1,
                                             part ? shard[1].toInt() : 1);
    if (!planned)
        return failed(planned.error());
    atlas::RunOptions how;
    how.threads = int(options.number("threads", 0));
    how.stop = interruptToken();
    how.output = options.text("o").toStdString();
    ProgressBar bar;
    how.progress = [&bar](const Atlas&, double share) { bar.show(float(share)); };
    auto resumed = atlas::resumable(*planned, how.output);
    engine::Tracer& tracer = commandTracer();
    const auto trace = [&tracer](const engine::TraceRequest& request,
                                 const engine::TraceControl& control) {
        return tracer.trace(request, control);
    };
    const Result<Atlas> made =
        atlas::run(resumed ? std::move(*resumed) : std::move(*planned), *rows, trace, how);
    if (!made)
        return failed(made.error());
    sayLeftOut(*made);
    if (made->progress.complete)
        return kDone;
    return failed(CommandLine::tr("Stopped after %1 of %2 rows; the same command goes on there.")
                      .arg(QString::number(made->progress.next), QString::number(made->plan.rows)));
}

int merge(const Options& options)
{
    std::optional<Atlas> whole;
    for (const QString& path : options.inputs()) {
        if (models::sameFile(path, options.text("o")))
            return failed(
                CommandLine::tr("%1 is one of the parts; give another name with -o.").arg(path));
        Result<Atlas> part = Atlas::load(path.toStdString());
        if (!part)
            return failed(part.error());
        if (!part->progress.complete)
            return failed(CommandLine::tr("%1 is not finished; run its command again.").arg(path));
        if (!whole) {
            whole.emplace(std::move(*part));
        } else if (const Result<void> joined = whole->merge(*part); !joined) {
            return failed(joined.error());
        }
    }
    if (const Result<void> saved = whole->save(options.text("o").toStdString()); !saved)
        return failed(saved.error());
    const auto missing = whole->progress.shards - qint64(whole->progress.parts.size());
    if (missing > 0)
        std::fprintf(stderr, "note: %s\n",
                     qUtf8Printable(CommandLine::tr("%1 of %2 parts are not in it.")
                                        .arg(QString::number(missing),
                                             QString::number(whole->progress.shards))));
    return kDone;
}

/// The head that --head names: of the last stack where nothing else is said.
const HeadAtlas* headOf(const Atlas& made, const QString& text)
{
    const engine::Scope scope = *scopeFrom(text);
    const HeadAtlas* found = nullptr;
    for (const HeadAtlas& head : made.heads)
        if (head.place.layer == *scope.layer && head.place.head == *scope.head &&
            head.place.kind == scope.kind.value_or(engine::Kind::Self) &&
            (!scope.stack || *scope.stack == head.place.stack))
            found = &head;
    return found;
}

/// A row for each head and measure.
QList<QStringList> measureRows(const Atlas& made, int digits)
{
    QList<QStringList> rows = {{QStringLiteral("stack"), QStringLiteral("layer"),
                                QStringLiteral("kind"), QStringLiteral("head"),
                                QStringLiteral("measure"), QStringLiteral("windows"),
                                QStringLiteral("mean"), QStringLiteral("standard_deviation"),
                                QStringLiteral("least"), QStringLiteral("largest")}};
    for (const HeadAtlas& head : made.heads)
        for (size_t i = 0; i < head.measures.size(); ++i) {
            const atlas::Moments& one = head.measures[i];
            if (one.count == 0)
                continue;
            QStringList row = {
                words(engine::name(head.place.stack)), QString::number(head.place.layer),
                words(engine::name(head.place.kind)),  QString::number(head.place.head),
                words(atlas::measures()[i].id),        QString::number(one.count)};
            for (const double value : {one.mean, one.deviation(), one.least, one.largest})
                row << models::plainNumber(value, digits);
            rows << row;
        }
    return rows;
}

QList<QStringList> texts(const std::vector<std::vector<std::string>>& rows)
{
    QList<QStringList> result;
    for (const auto& row : rows) {
        QStringList cells;
        for (const std::string& cell : row)
            cells << QString::fromStdString(cell);
        result << cells;
    }
    return result;
}

int print(const Options& options)
{
    const Result<Atlas> made = Atlas::load(options.inputs().constFirst().toStdString());
    if (!made)
        return failed(made.error());
    const QString format = options.text("format");
    if (!options.has("head")) {
        const int digits = format.isEmpty() || format == QLatin1String("table") ? 4 : 0;
        return deliver(formatted(measureRows(*made, digits), format), options.text("o"));
    }
    const HeadAtlas* head = headOf(*made, options.text("head"));
    if (!head)
        return failed(CommandLine::tr("The atlas has no head %1.").arg(options.text("head")));
    if (format == QLatin1String("json"))
        return deliver(lines(atlas::pageJson(*made, *head)), options.text("o"));
    return deliver(formatted(texts(atlas::pageRows(*made, *head)), format), options.text("o"));
}

int compare(const Options& options)
{
    const Result<Atlas> before = Atlas::load(options.inputs()[0].toStdString());
    if (!before)
        return failed(before.error());
    const Result<Atlas> after = Atlas::load(options.inputs()[1].toStdString());
    if (!after)
        return failed(after.error());
    auto changes = atlas::compareAtlases(*before, *after);
    if (!changes)
        return failed(changes.error());
    if (options.has("head")) {
        const HeadAtlas* head = headOf(*before, options.text("head"));
        std::erase_if(*changes, [&](const atlas::HeadChange& change) {
            return &before->heads[change.before] != head;
        });
        if (changes->empty())
            return failed(CommandLine::tr("The atlas has no head %1.").arg(options.text("head")));
    }
    const QString format = options.text("format");
    if (format == QLatin1String("json"))
        return deliver(lines(atlas::compareJson(*before, *after, *changes)), options.text("o"));
    return deliver(formatted(texts(atlas::compareRows(*before, *changes)), format),
                   options.text("o"));
}

} // namespace

int runAtlas(const Options& options)
{
    return options.has("merge")     ? merge(options)
           : options.has("compare") ? compare(options)
           : options.has("model")   ? make(options)
                                    : print(options);
}

} // namespace app
