#pragma once

#include "engine/explanations/subject.h"
#include "engine/tracer.h"

#include <nlohmann/json_fwd.hpp>
#include <QStringList>

namespace app {

class Options;

/// A run that is to be explained. Stops with Ctrl-C.
engine::Result<engine::explanations::Subject>
subjectOf(engine::Tracer& tracer, const Options& options, const engine::TraceRequest& request);
/// The token or class that a person names: a number, a class's label, or a token as it is shown,
/// with or without the space before it.
engine::Result<int64_t> entryNamed(const engine::explanations::Subject& subject,
                                   const std::string& name);
/// What --scalar, --position, --token, --target and --against say.
engine::Result<engine::gradient::Scalar> scalarOf(const engine::explanations::Subject& subject,
                                                  const Options& options);
/// What is explained, for JSON and for the line on standard error.
nlohmann::json factsOf(const engine::explanations::Subject& subject,
                       const engine::gradient::Scalar& scalar, double value);
/// The same request with another text, or other ids in its place.
engine::TraceRequest withInput(engine::TraceRequest request, const std::string& text);
/// The request of the corrupted input.
engine::TraceRequest corruptedRequest(engine::TraceRequest request, const Options& options);

/// Rows for people, or an object of facts with the rows under "values", as --format says.
int deliverFacts(const nlohmann::json& facts, const QList<QStringList>& rows,
                 const Options& options);

/// A figure as tables and CSV have it.
QString figure(double value);
QString named(std::string_view name);

/// A file of texts and the column that is read.
struct TextRows
{
    std::vector<std::string> texts;
};
/// The texts of --texts, --column and --rows. Fails as DataSet::open() does, and where there is no
/// such column.
engine::Result<TextRows> textRowsOf(const Options& options);

} // namespace app
