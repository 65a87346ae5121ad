#include "app/cli/patching.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/cli/leaving.h"
#include "app/cli/options.h"
#include "app/cli/subjects.h"
#include "engine/analysis/metricsummary.h"
#include "engine/explanations/edgepatching.h"
#include "engine/explanations/paths.h"
#include "models/manyinputs.h"

#include <array>
#include <nlohmann/json.hpp>

namespace app {

using engine::Matrix;
using engine::Result;
using engine::Vector;
using engine::explanations::PathEnd;
using engine::explanations::Subject;
using engine::gradient::Scalar;
using nlohmann::json;

namespace {

namespace explanations = engine::explanations;

/// Two inputs and what is asked of them.
struct Pair
{
    Subject clean, corrupted;
    Scalar scalar;
};

/// One place's estimate and, where it was run, its exact value.
void addPlaces(QList<QStringList>& rows, const Subject& clean, const char* what, int layer,
               int head, const Vector& guess, const std::optional<Vector>& measured)
{
    const auto& tokens = clean.trace().tokens(clean.last());
    for (Eigen::Index p = 0; p < guess.size(); ++p) {
        rows.append({QLatin1String(what), QString::number(layer),
                     head < 0 ? QString() : QString::number(head), QString::number(p),
                     QString::fromStdString(tokens[size_t(p)].text), figure(double(guess[p]))});
        if (measured)
            rows.back().append(figure(double((*measured)[p])));
    }
}

Result<QList<QStringList>> activationRows(const Pair& pair, const explanations::Patching& estimate,
                                          bool exact)
{
    QList<QStringList> rows = {{QStringLiteral("what"), QStringLiteral("layer"),
                                QStringLiteral("head"), QStringLiteral("position"),
                                QStringLiteral("token"), QStringLiteral("estimate")}};
    if (exact)
        rows.front().append(QStringLiteral("exact"));
    ProgressBar bar;
    Matrix resid;
    if (exact) {
        const auto measured = explanations::patchResid(pair.clean, pair.corrupted, pair.scalar);
        if (!measured)
            return tl::make_unexpected(measured.error());
        resid = *measured;
    }
    const auto rowOf = [exact](const Matrix& values, int row) {
        return exact ? std::optional<Vector>(values.row(row)) : std::nullopt;
    };
    for (int l = 0; l < int(estimate.residEstimate.rows()); ++l)
        addPlaces(rows, pair.clean, "resid", l, -1, estimate.residEstimate.row(l), rowOf(resid, l));
    for (int l = 0; l < int(estimate.headEstimate.size()); ++l) {
        const Matrix& guess = estimate.headEstimate[size_t(l)];
        Matrix heads;
        if (exact) {
            const auto measured =
                explanations::patchHeads(pair.clean, pair.corrupted, pair.scalar, l);
            if (!measured)
                return tl::make_unexpected(measured.error());
            heads = *measured;
            bar.show(float(l + 1) / float(estimate.headEstimate.size()));
        }
        for (int h = 0; h < int(guess.rows()); ++h)
            addPlaces(rows, pair.clean, "head", l, h, guess.row(h), rowOf(heads, h));
    }
    return rows;
}

/// Where --end says that a path ends: LAYER.HEAD.query, .key or .value.
Result<std::optional<PathEnd>> endOf(const Options& options)
{
    if (!options.has("end"))
        return std::optional<PathEnd>();
    const QStringList parts = options.text("end").split(u'.');
    bool layer = false;
    bool head = false;
    PathEnd end;
    end.layer = parts.value(0).toInt(&layer);
    end.head = parts.value(1).toInt(&head);
    const QString input = parts.value(2);
    end.input = input == QLatin1String("key")     ? PathEnd::Input::Key
                : input == QLatin1String("value") ? PathEnd::Input::Value
                                                  : PathEnd::Input::Query;
    const bool known = input == QLatin1String("query") || end.input != PathEnd::Input::Query;
    if (!layer || !head || !known || parts.size() != 3)
        return engine::fail(
            engine::translatable("Engine", "A path ends in a head's query, key or value, such as "
                                           "5.1.query, not “%1”."),
            {options.text("end").toStdString()});
    return std::optional<PathEnd>(end);
}

Result<QList<QStringList>> pathRows(const Pair& pair, const Options& options)
{
    const auto end = endOf(options);
    if (!end)
        return tl::make_unexpected(end.error());
    ProgressBar bar;
    const auto values = explanations::patchPaths(pair.clean, pair.corrupted, pair.scalar, *end,
                                                 [&bar](float share) { bar.show(share); });
    if (!values)
        return tl::make_unexpected(values.error());
    const Result<double> clean = pair.clean.value(pair.scalar);
    if (!clean)
        return tl::make_unexpected(clean.error());
    QList<QStringList> rows = {{QStringLiteral("layer"), QStringLiteral("head"),
                                QStringLiteral("end"), QStringLiteral("patched"),
                                QStringLiteral("change")}};
    const int senders = *end ? (*end)->layer : int(values->rows());
    for (int l = 0; l < senders; ++l)
        for (int h = 0; h < int(values->cols()); ++h)
            rows.append({QString::number(l), QString::number(h),
                         *end ? options.text("end") : QStringLiteral("logits"),
                         figure(double((*values)(l, h))),
                         figure(double((*values)(l, h)) - *clean)});
    return rows;
}

/// The edges that --edge names, LAYER.HEAD.QUERY.KEY each, of the stack that answers.
Result<std::vector<explanations::Edge>> edgesOf(const Options& options, engine::Stack stack)
{
    std::vector<explanations::Edge> edges;
    for (const QString& one : options.text("edge").split(u',')) {
        const QStringList parts = one.split(u'.');
        std::array<int, 4> numbers{};
        bool known = parts.size() == qsizetype(numbers.size());
        for (size_t i = 0; known && i < numbers.size(); ++i)
            numbers[i] = parts[qsizetype(i)].toInt(&known);
        if (!known)
            return engine::fail(
                engine::translatable("Engine", "An edge is a layer, a head, a query and a key, "
                                               "such as 5.1.7.3, not “%1”."),
                {one.toStdString()});
        edges.push_back(
            {stack, engine::Kind::Self, numbers[0], numbers[1], numbers[2], numbers[3]});
    }
    return edges;
}

Result<QList<QStringList>> edgeRows(const Pair& pair, const Options& options)
{
    const auto edges = edgesOf(options, pair.clean.last());
    if (!edges)
        return tl::make_unexpected(edges.error());
    const auto patched = explanations::patchEdges(pair.clean, pair.corrupted, pair.scalar, *edges);
    if (!patched)
        return tl::make_unexpected(patched.error());
    QList<QStringList> rows = {
        {QStringLiteral("layer"), QStringLiteral("head"), QStringLiteral("query"),
         QStringLiteral("key"), QStringLiteral("query_token"), QStringLiteral("key_token"),
         QStringLiteral("estimate"), QStringLiteral("exact"), QStringLiteral("change")}};
    const auto& tokens = pair.clean.trace().tokens(pair.clean.last());
    for (size_t i = 0; i < edges->size(); ++i) {
        const explanations::Edge& edge = (*edges)[i];
        rows.append(
            {QString::number(edge.layer), QString::number(edge.head), QString::number(edge.query),
             QString::number(edge.key), QString::fromStdString(tokens[size_t(edge.query)].text),
             QString::fromStdString(tokens[size_t(edge.key)].text), figure(patched->estimate[i]),
             figure(patched->exact[i]), figure(patched->exact[i] - patched->clean)});
    }
    return rows;
}

Result<Pair> pairOf(engine::Tracer& tracer, const Options& options,
                    const engine::TraceRequest& clean, const engine::TraceRequest& corrupted)
{
    Result<Subject> first = subjectOf(tracer, options, clean);
    if (!first)
        return tl::make_unexpected(first.error());
    Result<Subject> second = subjectOf(tracer, options, corrupted);
    if (!second)
        return tl::make_unexpected(second.error());
    Result<Scalar> scalar = scalarOf(*first, options);
    if (!scalar)
        return tl::make_unexpected(scalar.error());
    return Pair{std::move(*first), std::move(*second), std::move(*scalar)};
}

// ---- Files of pairs ----

/// A row for each place: the mean of what patching it changed, and its spread over the pairs.
void addSpreads(QList<QStringList>& rows, const char* what, const std::vector<Matrix>& changes,
                const models::PairEffects& effects)
{
    const bool heads = QLatin1String(what) == QLatin1String("head");
    for (int l = 0; l < int(changes.front().rows()); ++l)
        for (int i = 0; i < int(changes.front().cols()); ++i) {
            std::vector<double> values;
            std::vector<double> shares;
            for (size_t pair = 0; pair < changes.size(); ++pair) {
                const double whole = effects.corrupted[pair] - effects.clean[pair];
                values.push_back(double(changes[pair](l, i)));
                if (whole != 0)
                    shares.push_back(values.back() / whole);
            }
            const engine::MetricSpread spread = engine::spreadOf(values);
            const engine::MetricSpread share = engine::spreadOf(shares);
            QStringList row = {QLatin1String(what),
                               QString::number(l),
                               heads ? QString::number(i) : QString(),
                               heads ? QString() : QString::number(i),
                               QString::number(spread.count),
                               figure(spread.mean)};
            for (const double value : {spread.deviation, spread.low, spread.high})
                row << (spread.count < 2 ? QString() : figure(value));
            row << (shares.empty() ? QString() : figure(share.mean));
            rows << row;
        }
}

int runPairs(const Options& options, const engine::TraceRequest& request)
{
    const auto pairs =
        models::readPairs(options.text("pairs"), options.number("rows", 0), interruptToken());
    if (!pairs)
        return failed(pairs.error());
    if (pairs->empty())
        return failed(CommandLine::tr("%1 has no pairs.").arg(options.text("pairs")));
    engine::Tracer& tracer = commandTracer();
    ProgressBar bar;
    const auto effects = models::patchPairs(
        *pairs,
        [&](const std::string& text) {
            return subjectOf(tracer, options, models::withInput(request, text));
        },
        [&](const Subject& subject) { return scalarOf(subject, options); },
        [&](float share) { bar.show(share); });
    if (!effects)
        return failed(effects.error());
    QList<QStringList> rows = {
        {QStringLiteral("what"), QStringLiteral("layer"), QStringLiteral("head"),
         QStringLiteral("position"), QStringLiteral("pairs"), QStringLiteral("mean_change"),
         QStringLiteral("standard_deviation"), QStringLiteral("interval_low"),
         QStringLiteral("interval_high"), QStringLiteral("mean_share")}};
    addSpreads(rows, "head", effects->heads, *effects);
    const bool aligned = effects->aligned();
    if (aligned)
        addSpreads(rows, "resid", effects->resid, *effects);
    return deliverFacts({{"pairs", effects->clean.size()},
                         {"clean", effects->clean},
                         {"corrupted", effects->corrupted},
                         {"positions_alike", aligned}},
                        rows, options);
}

} // namespace

int runPatch(const Options& options)
{
    auto request = options.request();
    if (!request)
        return kFailed;
    if (options.has("pairs"))
        return runPairs(options, *request);
    if (options.has("clean"))
        std::get<engine::ModelSource>(request->source).inputs.text =
            options.text("clean").toStdString();
    engine::Tracer& tracer = commandTracer();
    const Result<Pair> pair =
        pairOf(tracer, options, *request, corruptedRequest(*request, options));
    if (!pair)
        return failed(pair.error());
    const auto estimate =
        explanations::estimatePatching(pair->clean, pair->corrupted, pair->scalar);
    if (!estimate)
        return failed(estimate.error());
    const bool paths = options.has("paths") || options.has("end");
    const auto rows = options.has("edge") ? edgeRows(*pair, options)
                      : paths             ? pathRows(*pair, options)
                                          : activationRows(*pair, *estimate, options.has("exact"));
    if (!rows)
        return failed(rows.error());
    json facts = factsOf(pair->clean, pair->scalar, estimate->clean);
    facts["clean"] = estimate->clean;
    facts["corrupted"] = estimate->corrupted;
    return deliverFacts(facts, *rows, options);
}

} // namespace app
