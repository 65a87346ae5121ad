#include "app/cli/similarity.h"

#include "app/cli/commandline.h"
#include "app/cli/console.h"
#include "app/cli/interrupt.h"
#include "app/cli/leaving.h"
#include "app/cli/options.h"
#include "app/cli/tracing.h"
#include "engine/runners/sentence.h"
#include "engine/tracer.h"
#include "models/figuretext.h"
#include "models/visibletoken.h"

#include <nlohmann/json.hpp>

namespace app {

using engine::Matrix;
using engine::Vector;
using nlohmann::json;

namespace {

/// A text as the model has read it.
struct Read
{
    std::vector<std::string> tokens;
    Matrix states; ///< [T, M] of the last layer
    Vector pooled;
};

Read readOf(const engine::Trace& trace, const engine::SentencePooling& pooling)
{
    const engine::Stack stack = trace.answering();
    const engine::StackTrace& record = trace.stacks.at(stack);
    Read read;
    for (const engine::TraceToken& token : trace.tokens(stack))
        read.tokens.push_back(token.text);
    read.states = (record.finalNorm.empty() ? record.hidden.back() : record.finalNorm).matrix();
    read.pooled = pooling.embed(read.states, {});
    return read;
}

double cosine(const Vector& a, const Vector& b)
{
    const Eigen::VectorXd x = a.transpose().cast<double>();
    const Eigen::VectorXd y = b.transpose().cast<double>();
    const double lengths = x.norm() * y.norm();
    return lengths > 0 ? x.dot(y) / lengths : 0;
}

json asJson(const Read& one, const Read& other, const engine::SentencePooling& pooling)
{
    json cells = json::array();
    for (int64_t row = 0; row < one.states.rows(); ++row) {
        json line = json::array();
        for (int64_t column = 0; column < other.states.rows(); ++column)
            line.push_back(cosine(one.states.row(row), other.states.row(column)));
        cells.push_back(std::move(line));
    }
    const auto numbers = [](const Vector& v) {
        return std::vector<float>(v.data(), v.data() + v.size());
    };
    return {{"similarity", cosine(one.pooled, other.pooled)},
            {"pooling", pooling.name()},
            {"tokens", one.tokens},
            {"other_tokens", other.tokens},
            {"token_similarity", std::move(cells)},
            {"embedding", numbers(one.pooled)},
            {"other_embedding", numbers(other.pooled)}};
}

QList<QStringList> asRows(const Read& one, const Read& other, int digits)
{
    const auto shown = [](const std::string& token) {
        return models::visibleToken(QString::fromStdString(token));
    };
    QStringList header = {CommandLine::tr("token")};
    for (const std::string& token : other.tokens)
        header.append(shown(token));
    QList<QStringList> rows = {header};
    for (int64_t row = 0; row < one.states.rows(); ++row) {
        QStringList line = {shown(one.tokens[size_t(row)])};
        for (int64_t column = 0; column < other.states.rows(); ++column) {
            const double value = double(cosine(one.states.row(row), other.states.row(column)));
            line.append(digits > 0 ? QString::number(value, 'f', digits)
                                   : models::plainNumber(value));
        }
        rows.append(line);
    }
    return rows;
}

} // namespace

int runSimilarity(const Options& options)
{
    auto request = options.request();
    if (!request)
        return kFailed;
    auto& model = std::get<engine::ModelSource>(request->source);
    auto stated = engine::readSentencePooling(model.folder);
    if (!stated)
        return failed(stated.error());
    engine::SentencePooling pooling;
    pooling.mean = true;
    if (*stated)
        pooling = std::move(**stated);
    engine::Tracer& tracer = commandTracer();
    engine::TraceControl control;
    control.stop = interruptToken();
    control.threads = int(options.number("threads", 0));
    std::vector<Read> texts;
    for (const QString& text : {options.text("text"), options.text("with-text")}) {
        model.inputs.text = text.toStdString();
        const auto trace = traceOf(options, *request, tracer, control);
        if (!trace)
            return failed(trace.error());
        if ((*trace)->perceives() || !(*trace)->stacks.contains((*trace)->answering()))
            return failed(CommandLine::tr("Only texts are compared."));
        texts.push_back(readOf(**trace, pooling));
        if (texts.back().pooled.size() == 0)
            return failed(
                CommandLine::tr("The layers of the folder's modules do not fit together."));
    }
    const QString format = options.has("format") ? options.text("format") : QStringLiteral("table");
    if (format == QLatin1String("json"))
        return deliver(lines(asJson(texts[0], texts[1], pooling)), options.text("o"));
    if (format == QLatin1String("csv"))
        return deliver(csv(asRows(texts[0], texts[1], 0)), options.text("o"));
    const double whole = cosine(texts[0].pooled, texts[1].pooled);
    const QByteArray head =
        CommandLine::tr("similarity %1 (pooled by %2)")
            .arg(QString::number(whole, 'f', 4), QString::fromStdString(pooling.name()))
            .toUtf8();
    return deliver(head + "\n\n" + table(asRows(texts[0], texts[1], 3)), options.text("o"));
}

} // namespace app
