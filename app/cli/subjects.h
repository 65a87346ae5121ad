#pragma once

#include "app/cli/options.h"
#include "engine/explanations/subject.h"
#include "engine/tracer.h"

#include <nlohmann/json_fwd.hpp>
#include <QStringList>

namespace app {

/// A run that is to be explained, as a trace. Stops with Ctrl-C.
engine::Result<std::shared_ptr<const engine::Trace>>
tracedFor(engine::Tracer& tracer, const Options& options, const engine::TraceRequest& request);
/// The same, ready to be read backwards.
engine::Result<engine::explanations::Subject>
subjectOf(engine::Tracer& tracer, const Options& options, const engine::TraceRequest& request);
/// What --scalar, --position, --token, --target and --against say of a Subject or CaptionSubject;
/// entryNamed(subject, name) finds the token or class that --target names.
template <class Explained, class EntryNamed>
engine::Result<engine::gradient::Scalar> scalarOf(const Explained& subject, const Options& options,
                                                  EntryNamed entryNamed)
{
    if (options.text("scalar") == QLatin1String("loss"))
        return subject.loss();
    const auto optional = [&](const char* name) {
        return options.has(name) ? std::optional<int64_t>(options.number(name, 0)) : std::nullopt;
    };
    std::optional<int64_t> entry = optional("token");
    if (options.has("target")) {
        const engine::Result<int64_t> named =
            entryNamed(subject, options.text("target").toStdString());
        if (!named)
            return tl::make_unexpected(named.error());
        entry = *named;
    }
    engine::Result<engine::gradient::Scalar> scalar = subject.logit(optional("position"), entry);
    if (scalar && options.has("against"))
        scalar->terms.push_back({scalar->terms.front().row, options.number("against", 0), -1});
    return scalar;
}
/// The same of a Subject.
engine::Result<engine::gradient::Scalar> scalarOf(const engine::explanations::Subject& subject,
                                                  const Options& options);
/// What is explained, for JSON and for the line on standard error.
nlohmann::json factsOf(const engine::explanations::Subject& subject,
                       const engine::gradient::Scalar& scalar, double value);
/// The request of the corrupted input.
engine::TraceRequest corruptedRequest(engine::TraceRequest request, const Options& options);

/// Rows for people, or an object of facts with the rows under "values", as --format says.
int deliverFacts(const nlohmann::json& facts, const QList<QStringList>& rows,
                 const Options& options);

/// A figure that the model computed, as tables and CSV have it: the digits of a float32.
QString figure(double value);
QString named(std::string_view name);

/// The texts of --texts, --column and --rows. Fails as models::readTexts() does.
engine::Result<std::vector<std::string>> textRowsOf(const Options& options);

} // namespace app
