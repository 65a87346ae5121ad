#include "app/cli/ablating.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/leaving.h"
#include "app/cli/options.h"
#include "app/cli/subjects.h"
#include "engine/analysis/metricsummary.h"
#include "models/manyinputs.h"

#include <nlohmann/json.hpp>

namespace app {

using engine::Result;
using engine::explanations::Replacement;
using engine::explanations::Subject;
using engine::explanations::Unit;
using engine::gradient::Scalar;
using nlohmann::json;

namespace {

namespace explanations = engine::explanations;

Replacement replacementOf(const Options& options)
{
    const QString name = options.text("replace");
    return name == QLatin1String("mean")        ? Replacement::Mean
           : name == QLatin1String("resampled") ? Replacement::Resampled
                                                : Replacement::Zero;
}

QList<QStringList> rowsOf(const models::AblationEffects& effects)
{
    QList<QStringList> rows = {{QStringLiteral("unit"), QStringLiteral("stack"),
                                QStringLiteral("kind"), QStringLiteral("layer"),
                                QStringLiteral("head"), QStringLiteral("inputs"),
                                QStringLiteral("whole"), QStringLiteral("ablated"),
                                QStringLiteral("change"), QStringLiteral("standard_deviation"),
                                QStringLiteral("interval_low"), QStringLiteral("interval_high")}};
    const double whole = engine::spreadOf(effects.whole).mean;
    for (size_t i = 0; i < effects.units.size(); ++i) {
        const Unit& unit = effects.units[i];
        const engine::MetricSpread spread = engine::spreadOf(effects.changes(i));
        const bool isHead = unit.what == Unit::What::Head;
        const bool attends = isHead || unit.what == Unit::What::Attention;
        QStringList row = {named(explanations::name(unit.what)),
                           named(engine::name(unit.stack)),
                           attends ? named(engine::name(unit.kind)) : QString(),
                           QString::number(unit.layer),
                           isHead ? QString::number(unit.head) : QString(),
                           QString::number(spread.count),
                           figure(whole),
                           figure(whole + spread.mean),
                           figure(spread.mean)};
        for (const double value : {spread.deviation, spread.low, spread.high})
            row << (spread.count < 2 ? QString() : figure(value));
        rows << row;
    }
    return rows;
}

} // namespace

bool asksForUnits(const Options& options)
{
    return options.has("texts") || options.has("replace") || options.has("units");
}

int runAblation(const Options& options, const engine::TraceRequest& request)
{
    std::vector<std::string> texts;
    if (options.has("texts")) {
        auto read = textRowsOf(options);
        if (!read)
            return failed(read.error());
        texts = std::move(*read);
    }
    const Replacement replacement = replacementOf(options);
    if (replacement == Replacement::Resampled && texts.size() < 2)
        return failed(CommandLine::tr("Another input's activity needs two texts: give --texts."));
    engine::Tracer& tracer = commandTracer();
    json facts;
    ProgressBar bar;
    const Result<models::AblationEffects> effects = models::ablateOver(
        std::max<size_t>(texts.size(), 1),
        [&](size_t input) {
            return subjectOf(tracer, options,
                             texts.empty() ? request : models::withInput(request, texts[input]));
        },
        [&](const Subject& subject) { return scalarOf(subject, options); },
        {.replacement = replacement,
         .headsAlone = options.text("units") != QLatin1String("all"),
         .seen = [&](size_t input, const Subject& subject, const Scalar& scalar,
                     double whole) -> Result<void> {
             if (input == 0)
                 facts = factsOf(subject, scalar, whole);
             return {};
         },
         .progress = [&](float share) { bar.show(share); }});
    if (!effects)
        return failed(effects.error());
    facts["inputs"] = effects->whole.size();
    facts["values_of_inputs"] = effects->whole;
    return deliverFacts(facts, rowsOf(*effects), options);
}

} // namespace app
