#include "app/cli/subjects.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/cli/options.h"
#include "models/dataset.h"

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
    return QString::number(value, 'g', 7);
}

QString named(std::string_view name)
{
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

Result<Subject> subjectOf(engine::Tracer& tracer, const Options& options,
                          const engine::TraceRequest& request)
{
    engine::TraceControl control;
    control.stop = interruptToken();
    control.threads = int(options.number("threads", 0));
    const auto trace = tracer.trace(request, control);
    if (!trace)
        return tl::make_unexpected(trace.error());
    return Subject::of(*trace, {control.threads, control.stop, {}});
}

Result<int64_t> entryNamed(const Subject& subject, const std::string& name)
{
    bool isNumber = false;
    const qint64 entry = QString::fromStdString(name).toLongLong(&isNumber);
    if (isNumber)
        return entry;
    const engine::Trace& trace = subject.trace();
    if (const auto label = std::ranges::find(trace.labels, name); label != trace.labels.end())
        return label - trace.labels.begin();
    const auto& model = subject.model().options();
    const int64_t entries =
        model.encoder && model.decoder ? model.targetVocabulary : model.vocabulary;
    std::optional<int64_t> spaced;
    for (int64_t id = 0; !subject.classifies() && id < entries; ++id) {
        const std::string text = trace.origin->tokenText(id);
        if (text == name)
            return id;
        if (text.size() == name.size() + 1 && text.front() == ' ' && text.ends_with(name))
            spaced = id;
    }
    if (spaced)
        return *spaced;
    return engine::fail(engine::translatable("Engine", "The model has no token or class “%1”."),
                        {name}, engine::translatable("Engine", "Give its number."));
}

Result<Scalar> scalarOf(const Subject& subject, const Options& options)
{
    if (options.text("scalar") == QLatin1String("loss"))
        return subject.loss();
    const auto optional = [&](const char* name) {
        return options.has(name) ? std::optional<int64_t>(options.number(name, 0)) : std::nullopt;
    };
    std::optional<int64_t> entry = optional("token");
    if (options.has("target")) {
        const Result<int64_t> named = entryNamed(subject, options.text("target").toStdString());
        if (!named)
            return tl::make_unexpected(named.error());
        entry = *named;
    }
    Result<Scalar> scalar = subject.logit(optional("position"), entry);
    if (scalar && options.has("against"))
        scalar->terms.push_back({scalar->terms.front().row, options.number("against", 0), -1});
    return scalar;
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

engine::TraceRequest withInput(engine::TraceRequest request, const std::string& text)
{
    engine::ModelInputs& inputs = std::get<engine::ModelSource>(request.source).inputs;
    inputs.text = text;
    inputs.tokenIds.clear();
    return request;
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

Result<TextRows> textRowsOf(const Options& options)
{
    const auto table = models::DataSet::open(options.text("texts"), interruptToken());
    if (!table)
        return tl::make_unexpected(table.error());
    int column = (*table)->guessTextColumn();
    if (options.has("column")) {
        const QString name = options.text("column");
        bool whole = false;
        const int number = name.toInt(&whole);
        column = int((*table)->header().indexOf(name));
        if (column < 0 && whole && number >= 1 && number <= (*table)->columnCount())
            column = number - 1;
    }
    if (column < 0)
        return engine::fail(engine::translatable("Engine", "The file has no column “%1”."),
                            {options.text("column").toStdString()});
    TextRows rows;
    const qint64 count =
        std::min<qint64>((*table)->rowCount(), options.number("rows", (*table)->rowCount()));
    for (qint64 row = 0; row < count; ++row)
        rows.texts.push_back((*table)->row(row)[column].toStdString());
    if (rows.texts.empty())
        return engine::fail(engine::translatable("Engine", "The file %1 has no texts."),
                            {options.text("texts").toStdString()});
    return rows;
}

} // namespace app
