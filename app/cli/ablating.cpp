#include "app/cli/ablating.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/options.h"
#include "app/cli/subjects.h"
#include "engine/analysis/metricsummary.h"
#include "engine/explanations/units.h"

#include <nlohmann/json.hpp>

namespace app {

using engine::Result;
using engine::explanations::Activity;
using engine::explanations::Replacement;
using engine::explanations::Subject;
using engine::explanations::Unit;
using engine::gradient::Scalar;
using nlohmann::json;

namespace {

namespace explanations = engine::explanations;

/// The inputs that are measured, one after another.
class Inputs
{
public:
    Inputs(const Options& options, const engine::TraceRequest& request,
           std::vector<std::string> texts)
        : m_options(options), m_request(request), m_texts(std::move(texts))
    {
    }

    size_t size() const { return std::max<size_t>(m_texts.size(), 1); }
    Result<Subject> at(size_t index)
    {
        return subjectOf(m_tracer, m_options,
                         m_texts.empty() ? m_request : withInput(m_request, m_texts[index]));
    }

private:
    engine::Tracer m_tracer;
    const Options& m_options;
    const engine::TraceRequest& m_request;
    std::vector<std::string> m_texts;
};

Replacement replacementOf(const Options& options)
{
    const QString name = options.text("replace");
    return name == QLatin1String("mean")        ? Replacement::Mean
           : name == QLatin1String("resampled") ? Replacement::Resampled
                                                : Replacement::Zero;
}

/// What every unit did to the scalar of every input.
struct Effects
{
    std::vector<Unit> units;
    std::vector<double> whole;                ///< an input each
    std::vector<std::vector<double>> ablated; ///< [units][inputs]
    json facts;
};

/// The mean activity of all inputs.
Result<Activity> meanActivity(Inputs& inputs)
{
    Result<Activity> all = engine::fail("");
    for (size_t i = 0; i < inputs.size(); ++i) {
        const Result<Subject> subject = inputs.at(i);
        if (!subject)
            return tl::make_unexpected(subject.error());
        Result<Activity> own = Activity::of(*subject);
        if (!own)
            return own;
        if (i == 0)
            all = std::move(own);
        else
            all->addToMean(*own);
    }
    return all;
}

Result<Effects> measure(Inputs& inputs, const Options& options)
{
    const Replacement replacement = replacementOf(options);
    Effects effects;
    Result<Activity> source = engine::fail("");
    if (replacement == Replacement::Mean) {
        source = meanActivity(inputs);
        if (!source)
            return tl::make_unexpected(source.error());
    }
    ProgressBar bar;
    for (size_t i = 0; i < inputs.size(); ++i) {
        const Result<Subject> subject = inputs.at(i);
        if (!subject)
            return tl::make_unexpected(subject.error());
        const Result<Scalar> scalar = scalarOf(*subject, options);
        if (!scalar)
            return tl::make_unexpected(scalar.error());
        const Result<double> whole = subject->value(*scalar);
        if (!whole)
            return tl::make_unexpected(whole.error());
        if (replacement == Replacement::Resampled) {
            const Result<Subject> donor = inputs.at((i + 1) % inputs.size());
            source = donor ? Activity::of(*donor) : tl::make_unexpected(donor.error());
            if (!source)
                return tl::make_unexpected(source.error());
        }
        if (i == 0) {
            effects.units =
                explanations::unitsOf(*subject, options.text("units") != QLatin1String("all"));
            effects.ablated.resize(effects.units.size());
            effects.facts = factsOf(*subject, *scalar, *whole);
        }
        const auto values = explanations::ablateUnits(
            *subject, *scalar, effects.units, replacement, source ? &*source : nullptr,
            [&](float share) { bar.show((float(i) + share) / float(inputs.size())); });
        if (!values)
            return tl::make_unexpected(values.error());
        effects.whole.push_back(*whole);
        for (size_t unit = 0; unit < values->size(); ++unit)
            effects.ablated[unit].push_back((*values)[unit]);
    }
    return effects;
}

QList<QStringList> rowsOf(const Effects& effects)
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
        std::vector<double> changes;
        for (size_t input = 0; input < effects.whole.size(); ++input)
            changes.push_back(effects.ablated[i][input] - effects.whole[input]);
        const engine::MetricSpread spread = engine::spreadOf(changes);
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
        Result<TextRows> rows = textRowsOf(options);
        if (!rows)
            return failed(rows.error());
        texts = std::move(rows->texts);
    }
    if (replacementOf(options) == Replacement::Resampled && texts.size() < 2)
        return failed(CommandLine::tr("Another input's activity needs two texts: give --texts."));
    Inputs inputs(options, request, std::move(texts));
    const Result<Effects> effects = measure(inputs, options);
    if (!effects)
        return failed(effects.error());
    json facts = effects->facts;
    facts["inputs"] = effects->whole.size();
    facts["values_of_inputs"] = effects->whole;
    return deliverFacts(facts, rowsOf(*effects), options);
}

} // namespace app
