#include "app/cli/captioning.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/explaining.h"
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "app/cli/subjects.h"
#include "engine/explanations/captions.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace app {

using engine::Result;
using engine::Stack;
using engine::explanations::CaptionSubject;
using engine::gradient::Scalar;
using nlohmann::json;

namespace {

namespace explanations = engine::explanations;

/// The token that --target names.
Result<int64_t> wordNamed(const CaptionSubject& subject, const std::string& name)
{
    bool isNumber = false;
    const int64_t entry = QString::fromStdString(name).toLongLong(&isNumber);
    if (isNumber)
        return entry;
    const std::vector<std::string>& words = subject.captioner().vocabulary();
    const auto found = std::ranges::find(words, name);
    if (found != words.end())
        return found - words.begin();
    return engine::fail(engine::translatable("Engine", "The model has no token or class “%1”."),
                        {name}, engine::translatable("Engine", "Give its number."));
}

json captionFacts(const CaptionSubject& subject, const Scalar& scalar, double value)
{
    json facts = {{"scalar", scalar.terms.empty() ? "loss" : "logit"},
                  {"value", value},
                  {"text", subject.trace().generatedText}};
    if (!scalar.terms.empty()) {
        facts["position"] = scalar.terms.front().row;
        facts["token"] = scalar.terms.front().entry;
        facts["name"] = subject.trace().origin->tokenText(scalar.terms.front().entry);
    }
    return facts;
}

/// The one head's row, as tables of heads have it.
QList<QStringList> headRow(const char* column, double value, std::optional<double> minus)
{
    QList<QStringList> rows = {{QStringLiteral("stack"), QStringLiteral("kind"),
                                QStringLiteral("layer"), QStringLiteral("head"),
                                QLatin1String(column)},
                               {QStringLiteral("decoder"), QStringLiteral("cross"),
                                QStringLiteral("0"), QStringLiteral("0"), figure(value)}};
    if (minus) {
        rows[0].append(QStringLiteral("change"));
        rows[1].append(figure(value - *minus));
    }
    return rows;
}

/// Attribution of one of the methods that give each position a number.
Result<explanations::CaptionAttribution> attributionBy(const QString& method,
                                                       const CaptionSubject& subject,
                                                       const Scalar& scalar, const Options& options,
                                                       json& facts)
{
    if (method == QLatin1String("integrated")) {
        ProgressBar bar;
        const auto chosen = integratedOptions(options, bar);
        if (!chosen)
            return tl::make_unexpected(chosen.error());
        const auto integrated = explanations::integratedGradients(subject, scalar, *chosen);
        if (!integrated)
            return tl::make_unexpected(integrated.error());
        facts["baseline_value"] = integrated->baselineValue;
        facts["gap"] = integrated->gap;
        facts["beginning"] = integrated->beginning;
        return *integrated;
    }
    const auto reverse = explanations::reverse(subject, scalar);
    if (!reverse)
        return tl::make_unexpected(reverse.error());
    explanations::CaptionAttribution result;
    const int64_t row = scalar.terms.empty() ? subject.usualRow() : scalar.terms.front().row;
    if (method == QLatin1String("attention"))
        return explanations::attentionTimesGradient(*reverse);
    if (method == QLatin1String("relevance")) {
        result.values[Stack::Encoder] = explanations::relevance(*reverse).row(row);
        return result;
    }
    if (method == QLatin1String("rollout")) { // of one attention: itself
        result.values[Stack::Encoder] = reverse->attended.row(row);
        return result;
    }
    if (method != QLatin1String("gradient"))
        return engine::fail(
            engine::translatable("Engine", "The words of a recurrent captioner are no sum of what "
                                           "its parts add: the method %1 does not apply."),
            {method.toStdString()}, engine::translatable("Engine", "Choose another method."));
    result = explanations::gradientTimesInput(subject, *reverse);
    facts["beginning"] = result.beginning;
    return result;
}

Result<QList<QStringList>> captionRows(const CaptionSubject& subject, const Scalar& scalar,
                                       const Options& options, double value, json& facts)
{
    const QString method =
        options.has("method") ? options.text("method") : QStringLiteral("gradient");
    if (method == QLatin1String("importance")) {
        const auto reverse = explanations::reverse(subject, scalar);
        if (!reverse)
            return tl::make_unexpected(reverse.error());
        return headRow("importance", reverse->importance, std::nullopt);
    }
    if (method == QLatin1String("ablation")) {
        const Result<double> ablated = subject.withoutAttention(scalar);
        if (!ablated)
            return tl::make_unexpected(ablated.error());
        return headRow("ablated", *ablated, value);
    }
    const auto attribution = attributionBy(method, subject, scalar, options, facts);
    if (!attribution)
        return tl::make_unexpected(attribution.error());
    if (options.has("faithful")) {
        const auto faithful = explanations::faithfulness(subject, scalar, Stack::Encoder,
                                                         attribution->values.at(Stack::Encoder),
                                                         explanations::Baseline::Mean);
        if (!faithful)
            return tl::make_unexpected(faithful.error());
        facts["comprehensiveness"] = faithful->comprehensiveness;
        facts["sufficiency"] = faithful->sufficiency;
        facts["deletion"] = faithful->deletion;
        facts["insertion"] = faithful->insertion;
    }
    return positionRows(subject.trace(), attribution->values);
}

} // namespace

int explainCaption(std::shared_ptr<const engine::Trace> trace, const Options& options)
{
    const Result<CaptionSubject> subject = CaptionSubject::of(std::move(trace), interruptToken());
    if (!subject)
        return failed(subject.error());
    const Result<Scalar> scalar = scalarOf(*subject, options, wordNamed);
    if (!scalar)
        return failed(scalar.error());
    if (options.has("dense")) {
        ProgressBar bar;
        const auto written = explanations::writeCaptionExplanation(
            options.text("o").toStdString(), *subject, *scalar,
            {.progress = [&bar](float share) { bar.show(share); }});
        return written ? int(kDone) : failed(written.error());
    }
    const Result<double> value = subject->value(*scalar);
    if (!value)
        return failed(value.error());
    json facts = captionFacts(*subject, *scalar, *value);
    const auto rows = captionRows(*subject, *scalar, options, *value, facts);
    if (!rows)
        return failed(rows.error());
    return deliverFacts(facts, *rows, options);
}

} // namespace app
