#include "app/cli/circuitry.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/cli/leaving.h"
#include "app/cli/options.h"
#include "app/cli/subjects.h"
#include "engine/explanations/circuits.h"
#include "engine/explanations/repeated.h"
#include "engine/runners/modelorigin.h"

#include <nlohmann/json.hpp>

namespace app {

using engine::Result;
using engine::explanations::Circuits;
using engine::explanations::Composition;
using engine::explanations::Spectrum;
using engine::explanations::Subject;
using nlohmann::json;

namespace {

namespace explanations = engine::explanations;

constexpr int kTop = 5; ///< tokens and pairs of singular vectors that are named

/// A model and what turns its ids into text, from a run on a short text.
struct Opened
{
    std::shared_ptr<const engine::Trace> trace;
    std::shared_ptr<const engine::Model> model;
};

Result<Opened> openModel(engine::Tracer& tracer, engine::TraceRequest request, int threads)
{
    engine::ModelInputs& inputs = std::get<engine::ModelSource>(request.source).inputs;
    const bool given = inputs.text || !inputs.tokenIds.empty();
    engine::TraceControl control;
    control.stop = interruptToken();
    control.threads = threads;
    if (!given)
        inputs.text.emplace(1, 'a'); // shows what texts begin with
    auto trace = tracer.trace(request, control);
    if (!trace && !given) { // a folder without a tokenizer
        inputs.text.reset();
        inputs.tokenIds = {0};
        trace = tracer.trace(request, control);
    }
    if (!trace)
        return tl::make_unexpected(trace.error());
    const auto* origin = dynamic_cast<const engine::ModelOrigin*>((*trace)->origin.get());
    if (!origin)
        return engine::fail(
            engine::translatable("Engine", "Only runs of a transformer can be explained."), {},
            engine::translatable("Engine", "Open a model folder and give it an input."));
    return Opened{*trace, origin->share()};
}

QString share(const Result<std::vector<std::complex<double>>>& values)
{
    return values ? figure(explanations::positiveShare(*values)) : QString();
}

/// A row for each head; what needs tokens is left out where the model has no tables of them.
Result<QList<QStringList>> headRows(Circuits& circuits)
{
    QList<QStringList> rows = {{QStringLiteral("layer"), QStringLiteral("head"),
                                QStringLiteral("copying"), QStringLiteral("matching"),
                                QStringLiteral("ov_positive"), QStringLiteral("ov_largest"),
                                QStringLiteral("qk_largest")}};
    ProgressBar bar;
    for (int l = 0; l < circuits.layers(); ++l)
        for (int h = 0; h < circuits.heads(); ++h) {
            const Result<Spectrum> moves = circuits.outputValue(l, h);
            const Result<Spectrum> scores = circuits.queryKey(l, h);
            if (!moves || !scores)
                return tl::make_unexpected(moves ? scores.error() : moves.error());
            rows.append({QString::number(l), QString::number(h),
                         share(circuits.copying(l, h, interruptToken())),
                         share(circuits.matching(l, h, interruptToken())),
                         figure(explanations::positiveShare(moves->eigenvalues)),
                         figure(double(moves->singular[0])), figure(double(scores->singular[0]))});
            if (interruptToken().stop_requested())
                return engine::fail("");
            bar.show(float(l * circuits.heads() + h + 1) /
                     float(circuits.layers() * circuits.heads()));
        }
    return rows;
}

QList<QStringList> compositionRows(const std::vector<Composition>& all, double random)
{
    QList<QStringList> rows = {{QStringLiteral("from_layer"), QStringLiteral("from_head"),
                                QStringLiteral("to_layer"), QStringLiteral("to_head"),
                                QStringLiteral("query"), QStringLiteral("key"),
                                QStringLiteral("value"), QStringLiteral("random")}};
    for (const Composition& one : all)
        rows.append({QString::number(one.fromLayer), QString::number(one.fromHead),
                     QString::number(one.toLayer), QString::number(one.toHead), figure(one.query),
                     figure(one.key), figure(one.value), figure(random)});
    return rows;
}

/// The tokens along a direction, as they are shown, with spaces between them.
QString tokensText(Circuits& circuits, const Opened& opened, const engine::Vector& direction,
                   bool written, int count)
{
    const auto tokens = circuits.tokensAlong(direction, written, count);
    QStringList texts;
    if (tokens)
        for (const auto& token : *tokens)
            texts << QString::fromStdString(
                json(opened.trace->origin->tokenText(token.id))
                    .dump(-1, ' ', false, json::error_handler_t::replace));
    return texts.join(u' ');
}

/// The singular vectors of one head's two matrices, both of their signs, with what they meet.
Result<QList<QStringList>> vectorRows(Circuits& circuits, const Opened& opened, int layer, int head,
                                      int top)
{
    QList<QStringList> rows = {{QStringLiteral("circuit"), QStringLiteral("vector"),
                                QStringLiteral("sign"), QStringLiteral("singular_value"),
                                QStringLiteral("left_tokens"), QStringLiteral("right_tokens")}};
    for (const bool moves : {false, true}) {
        const Result<Spectrum> spectrum =
            moves ? circuits.outputValue(layer, head) : circuits.queryKey(layer, head);
        if (!spectrum)
            return tl::make_unexpected(spectrum.error());
        const int count = std::min<int>(top, int(spectrum->singular.size()));
        for (int i = 0; i < count; ++i)
            for (const float sign : {1.f, -1.f}) {
                const engine::Vector left = sign * spectrum->left.col(i).transpose();
                const engine::Vector right = sign * spectrum->right.col(i).transpose();
                rows.append({moves ? QStringLiteral("ov") : QStringLiteral("qk"),
                             QString::number(i),
                             sign > 0 ? QStringLiteral("+") : QStringLiteral("-"),
                             figure(double(spectrum->singular[i])),
                             tokensText(circuits, opened, left, false, top),
                             tokensText(circuits, opened, right, moves, top)});
            }
    }
    return rows;
}

json asPairs(const std::vector<std::complex<double>>& values)
{
    json list = json::array();
    for (const std::complex<double>& value : values)
        list.push_back({value.real(), value.imag()});
    return list;
}

/// Eigenvalues of one head's matrices.
json eigenvaluesOf(Circuits& circuits, int layer, int head)
{
    json facts = {{"layer", layer}, {"head", head}};
    if (const auto spectrum = circuits.outputValue(layer, head))
        facts["ov_eigenvalues"] = asPairs(spectrum->eigenvalues);
    if (const auto spectrum = circuits.queryKey(layer, head))
        facts["qk_eigenvalues"] = asPairs(spectrum->eigenvalues);
    if (const auto values = circuits.copying(layer, head, interruptToken())) {
        facts["copying_eigenvalues"] = asPairs(*values);
        facts["copying"] = explanations::positiveShare(*values);
    }
    if (const auto values = circuits.matching(layer, head, interruptToken())) {
        facts["matching_eigenvalues"] = asPairs(*values);
        facts["matching"] = explanations::positiveShare(*values);
    }
    return facts;
}

Result<explanations::RepeatedTest> repeatedTest(const Options& options, const Opened& opened,
                                                engine::Tracer& tracer,
                                                const engine::TraceRequest& request)
{
    ProgressBar bar;
    explanations::RepeatedOptions chosen;
    chosen.period = options.number("length", chosen.period);
    chosen.sequences = int(options.number("sequences", chosen.sequences));
    chosen.seed = uint64_t(options.number("seed", qint64(chosen.seed)));
    chosen.stop = interruptToken();
    chosen.progress = [&bar](float share) { bar.show(share); };
    const auto run = [&](const std::vector<int64_t>& ids) -> Result<Subject> {
        engine::TraceRequest one = request;
        engine::ModelInputs& inputs = std::get<engine::ModelSource>(one.source).inputs;
        inputs.text.reset();
        inputs.tokenIds = ids;
        return subjectOf(tracer, options, one);
    };
    return explanations::repeatedTest(run,
                                      explanations::drawableTokens(*opened.trace, *opened.model),
                                      explanations::startToken(*opened.trace), chosen);
}

int runRepeated(const Options& options, const Opened& opened, engine::Tracer& tracer,
                const engine::TraceRequest& request)
{
    const auto test = repeatedTest(options, opened, tracer, request);
    if (!test)
        return failed(test.error());
    QList<QStringList> rows = {{QStringLiteral("layer"), QStringLiteral("head"),
                                QStringLiteral("prefix"), QStringLiteral("previous"),
                                QStringLiteral("duplicate"), QStringLiteral("copying")}};
    for (const explanations::RepeatedHead& head : test->heads)
        rows.append({QString::number(head.layer), QString::number(head.head), figure(head.prefix),
                     figure(head.previous), figure(head.duplicate),
                     head.copying ? figure(*head.copying) : QString()});
    return deliverFacts({{"period", test->period},
                         {"sequences", test->sequences},
                         {"first_loss", test->firstLoss},
                         {"second_loss", test->secondLoss},
                         {"second_accuracy", test->secondAccuracy}},
                        rows, options);
}

/// The head that --of names; nothing where it is none.
std::optional<std::pair<int, int>> headOf(const Options& options)
{
    const QStringList parts = options.text("of").split(u'.');
    bool layer = false;
    bool head = false;
    const std::pair<int, int> place = {parts.value(0).toInt(&layer), parts.value(1).toInt(&head)};
    return layer && head && parts.size() == 2 ? std::optional(place) : std::nullopt;
}

int runHead(const Options& options, const Opened& opened, Circuits& circuits, const QString& what)
{
    const auto place = headOf(options);
    if (!place)
        return failed(CommandLine::tr("--of takes a head such as 3.0 (layer.head), not “%1”.")
                          .arg(options.text("of")));
    const auto [layer, head] = *place;
    if (what == QLatin1String("feeding")) {
        auto all = circuits.feeding(layer, head);
        if (!all)
            return failed(all.error());
        std::ranges::stable_sort(*all, [](const Composition& a, const Composition& b) {
            return std::max({a.query, a.key, a.value}) > std::max({b.query, b.key, b.value});
        });
        return deliverFacts({{"layer", layer}, {"head", head}},
                            compositionRows(*all, circuits.randomComposition()), options);
    }
    const auto rows = vectorRows(circuits, opened, layer, head, int(options.number("top", kTop)));
    if (!rows)
        return failed(rows.error());
    return deliverFacts(eigenvaluesOf(circuits, layer, head), *rows, options);
}

} // namespace

int runCircuits(const Options& options)
{
    const auto request = options.request();
    if (!request)
        return kFailed;
    engine::Tracer& tracer = commandTracer();
    const auto opened = openModel(tracer, *request, int(options.number("threads", 0)));
    if (!opened)
        return failed(opened.error());
    const QString what = options.has("what") ? options.text("what")
                         : options.has("of") ? QStringLiteral("vectors")
                                             : QStringLiteral("heads");
    if (what == QLatin1String("repeated"))
        return runRepeated(options, *opened, tracer, *request);
    auto circuits =
        Circuits::of(opened->model, opened->trace->answering(), int(options.number("threads", 0)));
    if (!circuits)
        return failed(circuits.error());
    if (what == QLatin1String("vectors") || what == QLatin1String("feeding"))
        return runHead(options, *opened, *circuits, what);
    if (what == QLatin1String("composition")) {
        ProgressBar bar;
        const auto all =
            circuits->composition([&bar](float done) { bar.show(done); }, interruptToken());
        if (!all)
            return failed(all.error());
        return deliverFacts({{"random", circuits->randomComposition()}},
                            compositionRows(*all, circuits->randomComposition()), options);
    }
    const auto rows = headRows(*circuits);
    if (!rows)
        return failed(rows.error());
    return deliverFacts(json::object(), *rows, options);
}

} // namespace app
