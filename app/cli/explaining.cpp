#include "app/cli/explaining.h"

#include "app/cli/ablating.h"
#include "app/cli/captioning.h"
#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/cli/leaving.h"
#include "app/cli/options.h"
#include "app/cli/subjects.h"
#include "engine/analysis/rollout.h"
#include "engine/explanations/captions.h"
#include "engine/explanations/direct.h"
#include "engine/explanations/explanationfile.h"
#include "engine/explanations/heads.h"
#include "engine/explanations/patching.h"
#include "engine/explanations/relevance.h"
#include "engine/tracer.h"

#include <nlohmann/json.hpp>

namespace app {

using engine::Result;
using engine::explanations::Subject;
using engine::gradient::Scalar;
using nlohmann::json;

namespace {

namespace explanations = engine::explanations;

/// Rows for people and what a JSON answer says besides them.
struct Answer
{
    QList<QStringList> rows;
    json facts = json::object();
};

QList<QStringList> headRows(const std::vector<explanations::HeadTable>& tables,
                            const QString& column, std::optional<double> minus)
{
    QList<QStringList> rows = {{QStringLiteral("stack"), QStringLiteral("kind"),
                                QStringLiteral("layer"), QStringLiteral("head"), column}};
    if (minus)
        rows.front().append(QStringLiteral("change"));
    for (const auto& table : tables)
        for (Eigen::Index layer = 0; layer < table.values.rows(); ++layer)
            for (Eigen::Index head = 0; head < table.values.cols(); ++head) {
                const double value = double(table.values(layer, head));
                rows.append({named(engine::name(table.stack)), named(engine::name(table.kind)),
                             QString::number(layer), QString::number(head), figure(value)});
                if (minus)
                    rows.back().append(figure(value - *minus));
            }
    return rows;
}

Result<Answer> directAnswer(const Subject& subject, const Scalar& scalar)
{
    const auto direct = explanations::directAttribution(subject, scalar);
    if (!direct)
        return tl::make_unexpected(direct.error());
    Answer answer;
    answer.rows = {{QStringLiteral("part"), QStringLiteral("layer"), QStringLiteral("head"),
                    QStringLiteral("value")}};
    const auto add = [&](const char* part, int layer, int head, float value) {
        answer.rows.append({QLatin1String(part), layer < 0 ? QString() : QString::number(layer),
                            head < 0 ? QString() : QString::number(head), figure(double(value))});
    };
    add("embedding", -1, -1, direct->embedding);
    for (int l = 0; l < direct->heads.rows(); ++l) {
        for (int h = 0; h < direct->heads.cols(); ++h)
            add("head", l, h, direct->heads(l, h));
        add("attention_bias", l, -1, direct->attentionBias[l]);
        add("mlp", l, -1, direct->mlp[l]);
    }
    add("bias", -1, -1, direct->bias);
    if (subject.model().options().head.softCap > 0)
        add("soft_cap", -1, -1, direct->softCap);
    add("sum", -1, -1, direct->sum());
    answer.facts["scale"] = direct->scale;
    return answer;
}

/// Attribution of one of the methods that give each position a number.
Result<explanations::Attribution> attributionBy(const QString& method, const Subject& subject,
                                                const Scalar& scalar, const Options& options,
                                                json& facts)
{
    ProgressBar bar;
    if (method == QLatin1String("integrated")) {
        const auto chosen = integratedOptions(options, bar);
        if (!chosen)
            return tl::make_unexpected(chosen.error());
        const auto integrated = explanations::integratedGradients(subject, scalar, *chosen);
        if (!integrated)
            return tl::make_unexpected(integrated.error());
        facts["baseline_value"] = integrated->baselineValue;
        facts["gap"] = integrated->gap;
        return integrated->values;
    }
    const int64_t row = scalar.terms.empty() ? subject.usualRow() : scalar.terms.front().row;
    if (method == QLatin1String("rollout")) {
        const auto layers = int64_t(subject.passed().hidden.at(subject.last()).size()) - 1;
        const auto rolled = engine::rolloutThrough(subject.trace(), subject.last(), layers,
                                                   {.stop = interruptToken()});
        if (!rolled)
            return tl::make_unexpected(rolled.error());
        return explanations::Attribution{{subject.last(), rolled->row(row)}};
    }
    const auto reverse = subject.reverse(scalar, {.keepAttentions = true});
    if (!reverse)
        return tl::make_unexpected(reverse.error());
    if (method == QLatin1String("attention"))
        return explanations::attentionTimesGradient(subject, *reverse);
    if (method == QLatin1String("relevance")) {
        const auto relevance = explanations::relevance(subject, *reverse);
        if (!relevance)
            return tl::make_unexpected(relevance.error());
        return relevance->rows(subject.last(), row);
    }
    return explanations::gradientTimesInput(subject, *reverse);
}

Result<Answer> answerOf(const Subject& subject, const Scalar& scalar, const Options& options,
                        double value)
{
    const QString method =
        options.has("method") ? options.text("method") : QStringLiteral("gradient");
    if (method == QLatin1String("direct"))
        return directAnswer(subject, scalar);
    Answer answer;
    if (method == QLatin1String("importance")) {
        const auto reverse = subject.reverse(scalar, {.keepAttentions = true});
        if (!reverse)
            return tl::make_unexpected(reverse.error());
        answer.rows = headRows(explanations::headImportance(*reverse), QStringLiteral("importance"),
                               std::nullopt);
        return answer;
    }
    if (method == QLatin1String("ablation")) {
        ProgressBar bar;
        const auto ablated =
            explanations::ablation(subject, scalar, [&bar](float share) { bar.show(share); });
        if (!ablated)
            return tl::make_unexpected(ablated.error());
        answer.rows = headRows(*ablated, QStringLiteral("ablated"), value);
        return answer;
    }
    const auto values = attributionBy(method, subject, scalar, options, answer.facts);
    if (!values)
        return tl::make_unexpected(values.error());
    answer.rows = positionRows(subject.trace(), *values);
    if (options.has("faithful")) {
        const engine::Stack stack = values->begin()->first;
        const auto faithful = explanations::faithfulness(subject, scalar, stack, values->at(stack),
                                                         explanations::Baseline::Mean);
        if (!faithful)
            return tl::make_unexpected(faithful.error());
        answer.facts["comprehensiveness"] = faithful->comprehensiveness;
        answer.facts["sufficiency"] = faithful->sufficiency;
        answer.facts["deletion"] = faithful->deletion;
        answer.facts["insertion"] = faithful->insertion;
    }
    return answer;
}

int writeDense(const Subject& subject, const Scalar& scalar, const Options& options)
{
    ProgressBar bar;
    const std::filesystem::path path = options.text("o").toStdString();
    const Result<void> written =
        scalar.terms.empty()
            ? explanations::writeLossExplanation(path, subject, scalar)
            : explanations::writeLogitExplanation(
                  path, subject, scalar, {.progress = [&bar](float share) { bar.show(share); }});
    return written ? int(kDone) : failed(written.error());
}

} // namespace

Result<explanations::IntegratedOptions> integratedOptions(const Options& options, ProgressBar& bar)
{
    explanations::IntegratedOptions result;
    result.steps = int(options.number("steps", result.steps));
    result.progress = [&bar](float share) { bar.show(share); };
    const QString baseline = options.text("baseline");
    if (baseline == QLatin1String("mean")) {
        result.baseline = explanations::Baseline::Mean;
    } else if (!baseline.isEmpty() && baseline != QLatin1String("zero")) {
        bool isNumber = false;
        result.baseline = explanations::Baseline::Token;
        result.token = baseline.toLongLong(&isNumber);
        if (!isNumber)
            return engine::fail(
                engine::translatable("Engine", "A baseline is zero, mean or a token id, not “%1”."),
                {baseline.toStdString()});
    }
    return result;
}

QList<QStringList> positionRows(const engine::Trace& trace, const explanations::Attribution& values)
{
    QList<QStringList> rows = {{QStringLiteral("stack"), QStringLiteral("position"),
                                QStringLiteral("token"), QStringLiteral("value")}};
    for (const auto& [stack, own] : values) {
        const auto& tokens = trace.tokens(stack);
        for (Eigen::Index t = 0; t < own.size(); ++t)
            rows.append({named(engine::name(stack)), QString::number(t),
                         QString::fromStdString(tokens[size_t(t)].text), figure(double(own[t]))});
    }
    return rows;
}

int runExplain(const Options& options)
{
    const auto request = options.request();
    if (!request)
        return kFailed;
    if (options.text("method") == QLatin1String("ablation") && asksForUnits(options))
        return runAblation(options, *request);
    if (options.has("dense") && !options.has("o"))
        return failed(CommandLine::tr("Say which file to write with -o."));
    engine::Tracer& tracer = commandTracer();
    const auto trace = tracedFor(tracer, options, *request);
    if (!trace)
        return failed(trace.error());
    if (explanations::CaptionSubject::made(**trace))
        return explainCaption(*trace, options);
    const Result<Subject> subject =
        Subject::of(*trace, {int(options.number("threads", 0)), interruptToken(), {}});
    if (!subject)
        return failed(subject.error());
    const Result<Scalar> scalar = scalarOf(*subject, options);
    if (!scalar)
        return failed(scalar.error());
    if (options.has("dense") && options.has("corrupted-token-ids")) {
        const Result<Subject> corrupted =
            subjectOf(tracer, options, corruptedRequest(*request, options));
        if (!corrupted)
            return failed(corrupted.error());
        const auto written = explanations::writePatching(options.text("o").toStdString(), *subject,
                                                         *corrupted, *scalar);
        return written ? int(kDone) : failed(written.error());
    }
    if (options.has("dense"))
        return writeDense(*subject, *scalar, options);
    const Result<double> value = subject->value(*scalar);
    if (!value)
        return failed(value.error());
    Result<Answer> answer = answerOf(*subject, *scalar, options, *value);
    if (!answer)
        return failed(answer.error());
    json facts = factsOf(*subject, *scalar, *value);
    facts.update(answer->facts);
    return deliverFacts(facts, answer->rows, options);
}

} // namespace app
