#include "app/cli/subjects.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/cli/tracing.h"
#include "models/figuretext.h"
#include "models/manyinputs.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace app {

using engine::Result;
using engine::explanations::Subject;
using engine::gradient::Scalar;
using nlohmann::json;

QString figure(double value)
{
    return models::plainNumber(double(float(value)));
}

QString named(std::string_view name)
{
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

Result<std::shared_ptr<const engine::Trace>>
tracedFor(engine::Tracer& tracer, const Options& options, const engine::TraceRequest& request)
{
    engine::TraceControl control;
    control.stop = interruptToken();
    control.threads = int(options.number("threads", 0));
    const auto trace = tracer.trace(request, control);
    if (!trace)
        return tl::make_unexpected(trace.error());
    if (const Result<void> written = checkActed(options, request, **trace); !written)
        return tl::make_unexpected(written.error());
    return *trace;
}

Result<Subject> subjectOf(engine::Tracer& tracer, const Options& options,
                          const engine::TraceRequest& request)
{
    const auto trace = tracedFor(tracer, options, request);
    if (!trace)
        return tl::make_unexpected(trace.error());
    return Subject::of(*trace, {int(options.number("threads", 0)), interruptToken(), {}});
}

Result<Scalar> scalarOf(const Subject& subject, const Options& options)
{
    return scalarOf(subject, options, models::entryNamed);
}

json factsOf(const Subject& subject, const Scalar& scalar, double value)
{
    json facts = {{"scalar", scalar.terms.empty() ? "loss" : "logit"}, {"value", value}};
    if (scalar.terms.empty())
        return facts;
    const Scalar::Term& term = scalar.terms.front();
    const auto& labels = subject.trace().labels;
    facts["position"] = term.row;
    facts["token"] = term.entry;
    facts["name"] = subject.classifies() ? labels[size_t(term.entry)]
                                         : subject.trace().origin->tokenText(term.entry);
    return facts;
}

engine::TraceRequest corruptedRequest(engine::TraceRequest request, const Options& options)
{
    engine::ModelInputs& inputs = std::get<engine::ModelSource>(request.source).inputs;
    if (options.has("corrupted")) {
        inputs.text = options.text("corrupted").toStdString();
        inputs.tokenIds.clear();
    } else {
        inputs.tokenIds = options.numbers("corrupted-token-ids");
    }
    return request;
}

int deliverFacts(const json& facts, const QList<QStringList>& rows, const Options& options)
{
    if (options.text("format") == QLatin1String("json")) {
        json all = facts;
        all["values"] = json::parse(formatted(rows, QStringLiteral("json")).toStdString());
        return deliver(lines(all), options.text("o"));
    }
    std::fprintf(stderr, "%s\n",
                 facts.dump(-1, ' ', false, json::error_handler_t::replace).c_str());
    return deliver(formatted(rows, options.text("format")), options.text("o"));
}

Result<std::vector<std::string>> textRowsOf(const Options& options)
{
    return models::readTexts(options.text("texts"), options.text("column"),
                             options.number("rows", 0), interruptToken());
}

} // namespace app
