#include "models/batchmetrics.h"

#include "engine/analysis/metrics.h"
#include "engine/analysis/similarity.h"
#include "engine/files/filewriter.h"
#include "engine/numbertext.h"
#include "engine/text/textfile.h"
#include "engine/text/tokenizer.h"
#include "engine/transformer/model.h"
#include "models/classanswers.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace models {

namespace {

/// So many rows fail one after another from the first before a batch is given up.
constexpr qint64 kHopeless = 20;
/// Bytes of weights for the variability: further rows are left out of that figure.
constexpr qint64 kMostVariability = qint64(128) << 20;

using HeadKey = std::tuple<engine::Stack, int, engine::Kind, int>;

/// Means of figures, each over what has it.
struct Means
{
    std::array<double, engine::kMetricCount> sum{};
    std::array<qint64, engine::kMetricCount> count{};

    void add(const engine::HeadMetrics& head)
    {
        for (size_t i = 0; i < engine::kMetricCount; ++i)
            if (head.values[i])
                add(i, *head.values[i]);
    }
    void add(const Means& other)
    {
        for (size_t i = 0; i < engine::kMetricCount; ++i)
            if (other.count[i] > 0)
                add(i, other.sum[i] / double(other.count[i]));
    }
    void add(size_t metric, double value)
    {
        sum[metric] += value;
        ++count[metric];
    }
};

using HeadMeans = std::map<HeadKey, Means>;

QByteArray number(double value)
{
    return QByteArray::fromStdString(engine::numberText(value));
}

/// ",stack,layer,kind,head" of a head.
QByteArray headFields(const HeadKey& key)
{
    const auto& [stack, layer, kind, head] = key;
    return ',' + QByteArray::fromStdString(std::string(engine::name(stack))) + ',' +
           QByteArray::number(layer) + ',' +
           QByteArray::fromStdString(std::string(engine::name(kind))) + ',' +
           QByteArray::number(head);
}

/// The figures, each after a comma; empty where there is none.
QByteArray figureFields(const Means& means)
{
    QByteArray fields;
    for (size_t i = 0; i < engine::kMetricCount; ++i) {
        fields += ',';
        if (means.count[i] > 0)
            fields += number(means.sum[i] / double(means.count[i]));
    }
    return fields;
}

/// ",class,probability" of a classifier, ",value," of a regression; two empty fields for all other
/// models.
QByteArray predictedClass(const engine::Trace& trace)
{
    const Eigen::VectorXd numbers = classNumbers(trace);
    if (numbers.size() == 0)
        return ",,";
    if (answersOf(trace) == Answers::Values)
        return ',' + number(numbers[0]) + ',';
    Eigen::Index best = 0;
    const double probability = numbers.maxCoeff(&best);
    const QString label = size_t(best) < trace.labels.size()
                              ? QString::fromStdString(trace.labels[size_t(best)])
                              : QString::number(best);
    return ',' + csvField(label) + ',' + number(probability);
}

/// Cuts texts into pieces that a model can read, each closed by the special tokens of the whole.
class Windows
{
public:
    static engine::Result<Windows> open(const engine::ModelSource& source, int64_t padTo)
    {
        const auto model = engine::Model::open(source.folder);
        if (!model)
            return tl::make_unexpected(model.error());
        auto tokenizer = engine::text::Tokenizer::open(source.folder);
        if (!tokenizer)
            return tl::make_unexpected(tokenizer.error());
        Windows windows;
        windows.m_tokenizer = std::move(*tokenizer);
        windows.m_most = (*model)->info().maximumTokens;
        if (padTo > 0)
            windows.m_most = windows.m_most > 0 ? std::min(windows.m_most, padTo) : padTo;
        return windows;
    }

    engine::Result<std::vector<engine::TraceRequest>> of(const engine::TraceRequest& whole) const
    {
        const auto& source = std::get<engine::ModelSource>(whole.source);
        const auto& text = source.inputs.text ? source.inputs.text : source.inputs.source;
        const auto encoding =
            m_tokenizer->encode(*text, {.addSpecialTokens = true,
                                        .sourceLanguage = source.inputs.sourceLanguage,
                                        .targetLanguage = source.inputs.targetLanguage});
        if (!encoding)
            return tl::make_unexpected(encoding.error());
        const auto& tokens = encoding->tokens;
        const auto isSpecial = [](const engine::text::Token& token) { return token.special; };
        const auto begin = std::ranges::find_if_not(tokens, isSpecial);
        const auto end =
            std::find_if_not(tokens.rbegin(), std::make_reverse_iterator(begin), isSpecial).base();
        const auto around = (begin - tokens.begin()) + (tokens.end() - end);
        if (m_most <= 0 || int64_t(tokens.size()) <= m_most || m_most <= around)
            return std::vector{whole};
        std::vector<engine::TraceRequest> pieces;
        for (auto from = begin; from < end;) {
            const auto to = from + std::min<std::ptrdiff_t>(m_most - around, end - from);
            std::vector<int64_t> ids;
            const auto append = [&ids](auto first, auto last) {
                for (auto token = first; token < last; ++token)
                    ids.push_back(token->id);
            };
            append(tokens.begin(), begin);
            append(from, to);
            append(end, tokens.end());
            engine::TraceRequest piece = whole;
            auto& inputs = std::get<engine::ModelSource>(piece.source).inputs;
            (inputs.source ? inputs.sourceTokenIds : inputs.tokenIds) = std::move(ids);
            pieces.push_back(std::move(piece));
            from = to;
        }
        return pieces;
    }

private:
    std::shared_ptr<const engine::text::Tokenizer> m_tokenizer;
    int64_t m_most = 0; ///< tokens; 0 = no limit
};

class Batch
{
public:
    Batch(const BatchMetrics::Plan& plan, engine::Tracer& tracer, const std::stop_token& stop)
        : m_plan(plan), m_tracer(tracer)
    {
        m_control.stop = stop;
        m_options.stop = stop;
    }

    BatchMetrics::Outcome run(const std::function<void(qint64)>& progress)
    {
        m_outcome.path = m_plan.path;
        if (!begin())
            return m_outcome;
        qint64 done = 0;
        for (const uint32_t row : m_plan.rows) {
            const auto measured = measure(row);
            if (m_control.stop.stop_requested()) {
                m_outcome.cancelled = true;
                break;
            }
            progress(++done);
            if (!measured && m_outcome.leftOut++ == 0)
                m_outcome.why = measured.error();
            if (m_outcome.measured == 0 && m_outcome.leftOut >= kHopeless)
                break;
            if (!m_written) // a full disk need not wait for the end
                break;
        }
        finish();
        return m_outcome;
    }

private:
    bool begin()
    {
        auto file = engine::FileWriter::create(m_plan.path.toStdString());
        const auto* source = std::get_if<engine::ModelSource>(&m_plan.request.source);
        if (file && source && m_plan.longTexts == LongTexts::Windows) {
            auto windows = Windows::open(*source, m_plan.padTo);
            if (windows)
                m_windows = std::move(*windows);
            else
                m_outcome.failure = windows.error();
        }
        if (!file)
            m_outcome.failure = file.error();
        if (m_outcome.failure)
            return false;
        m_file = std::move(*file);
        QByteArray line = "row,text,label,predicted,probability,stack,layer,kind,head";
        for (const engine::MetricInfo& info : engine::metricInfos())
            line += ',' + QByteArray::fromStdString(std::string(info.id));
        write(line + ",variability\n");
        return true;
    }

    void write(const QByteArray& text)
    {
        if (m_written)
            m_written = m_file->write({text.constData(), size_t(text.size())});
    }

    engine::Result<void> measure(uint32_t row)
    {
        const QStringList fields = m_plan.set->row(row);
        const QString& text = fields[m_plan.textColumn];
        engine::TraceRequest whole = withText(m_plan.request, text, m_plan.translates, m_plan.padTo,
                                              m_plan.longTexts == LongTexts::Cut);
        // A row is read, not continued: new tokens would need room of their own.
        if (auto* source = std::get_if<engine::ModelSource>(&whole.source))
            source->generation.newTokens = 0;
        std::vector<engine::TraceRequest> pieces = {whole};
        if (m_windows) {
            auto cut = m_windows->of(whole);
            if (!cut)
                return tl::make_unexpected(cut.error());
            pieces = std::move(*cut);
        }
        HeadMeans heads;
        QByteArray predicted = ",,";
        for (size_t i = 0; i < pieces.size(); ++i) {
            const auto trace = m_tracer.trace(pieces[i], m_control);
            if (!trace)
                return tl::make_unexpected(trace.error());
            const auto measured = engine::traceMetrics(**trace, m_options);
            if (!measured)
                return tl::make_unexpected(measured.error());
            for (const engine::HeadMetrics& head : *measured)
                heads[{head.attention->stack, head.attention->layer, head.attention->kind,
                       head.head}]
                    .add(head);
            if (i == 0 && m_variability.size() < kMostVariability)
                m_variability.add(**trace);
            if (pieces.size() == 1) // pieces of a text have no class in common
                predicted = predictedClass(**trace);
        }
        ++m_outcome.measured;
        const QByteArray begin =
            QByteArray::number(qint64(row) + 1) + ',' + csvField(text) + ',' +
            (m_plan.labelColumn >= 0 ? csvField(fields[m_plan.labelColumn]) : QByteArray()) +
            predicted;
        for (const auto& [key, means] : heads) {
            write(begin + headFields(key) + figureFields(means) + ",\n");
            m_means[key].add(means);
        }
        return {};
    }

    void finish()
    {
        if (m_outcome.measured == 0) {
            if (!m_outcome.cancelled)
                m_outcome.failure = m_written ? m_outcome.why : m_written.error();
            return;
        }
        std::map<HeadKey, std::optional<double>> varying;
        for (const auto& [head, value] : m_variability.result())
            varying[{head.stack, head.layer, head.kind, head.head}] = value;
        for (const auto& [key, means] : m_means) {
            const auto value = varying.find(key);
            write(
                "mean,,,," + headFields(key) + figureFields(means) + ',' +
                (value != varying.end() && value->second ? number(*value->second) : QByteArray()) +
                '\n');
        }
        if (m_written)
            m_written = m_file->commit();
        if (!m_written)
            m_outcome.failure = m_written.error();
    }

    const BatchMetrics::Plan& m_plan;
    engine::Tracer& m_tracer;
    engine::TraceControl m_control;
    engine::MetricOptions m_options;
    std::optional<Windows> m_windows;
    std::unique_ptr<engine::FileWriter> m_file;
    engine::Result<void> m_written;
    HeadMeans m_means;
    engine::Variability m_variability;
    BatchMetrics::Outcome m_outcome;
};

} // namespace

engine::TraceRequest withText(const engine::TraceRequest& request, const QString& text,
                              bool translates, int64_t padTo, bool cut)
{
    engine::TraceRequest changed = request;
    auto* source = std::get_if<engine::ModelSource>(&changed.source);
    if (!source)
        return changed;
    engine::ModelInputs& inputs = source->inputs;
    inputs.tokenIds.clear();
    inputs.sourceTokenIds.clear();
    inputs.targetTokenIds.clear();
    inputs.tokenTypeIds.clear();
    inputs.attentionMask.clear();
    inputs.textPair.reset();
    inputs.target.reset();
    inputs.text.reset();
    inputs.source.reset();
    (translates ? inputs.source : inputs.text) =
        engine::text::withoutByteOrderMark(text.toStdString());
    inputs.padTo = padTo;
    inputs.cut = cut;
    return changed;
}

BatchMetrics::BatchMetrics(std::shared_ptr<engine::Tracer> tracer, QObject* parent)
    : QObject(parent), m_tracer(std::move(tracer)),
      m_job(this, [this](const Outcome& outcome) { emit finished(outcome); })
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
}

void BatchMetrics::start(Plan plan)
{
    const auto total = qint64(plan.rows.size());
    m_halt = std::stop_source();
    m_job.start([this, plan = std::move(plan), tracer = m_tracer, courier = m_job.courier(), total,
                 halt = m_halt](const std::stop_token& stop) {
        const std::stop_callback both(stop, [halt] { halt.request_stop(); });
        return Batch(plan, *tracer, halt.get_token()).run([&](qint64 done) {
            courier->post([this, stop, done, total] {
                if (!stop.stop_requested())
                    emit progressChanged(done, total);
            });
        });
    });
}

void BatchMetrics::cancel()
{
    m_halt.request_stop();
}

} // namespace models
