#include "engine/analysis/metrics.h"
#include "engine/analysis/routing.h"
#include "engine/checkpoint/weights.h"
#include "engine/files/npy.h"
#include "engine/linear/rowwise.h"
#include "engine/trace/tracefile.h"
#include "engine/tracer.h"
#include "engine/transformer/positions.h"
#include "tests/suite.h"

#include <cmath>
#include <filesystem>
#include <QTest>

using namespace engine;
namespace fs = std::filesystem;

namespace {

std::vector<float> values(const WeightInfo& info)
{
    std::vector<float> out(info.data.count());
    info.data.toFloat(out.data());
    return out;
}

std::vector<int64_t> integers(const Weights& golden, const char* name)
{
    std::vector<int64_t> out;
    if (const WeightInfo* info = golden.find(name))
        for (const float v : values(*info))
            out.push_back(static_cast<int64_t>(v));
    return out;
}

/// Rows whose attention mask is 1 (all where there is none); other rows carry no meaning.
bool counts(const std::vector<int64_t>& mask, int64_t rows, int64_t row)
{
    return mask.size() != static_cast<size_t>(rows) || mask[static_cast<size_t>(row)] != 0;
}

struct Differences
{
    double attention = 0, hidden = 0, logits = 0;
    int compared = 0;
};

/// Largest differences between a golden and a trace.
void compare(const Weights& golden, const Trace& trace, Differences& worst)
{
    const std::vector<int64_t> mask = integers(golden, "attention_mask");
    for (const WeightInfo& info : golden.tensors()) {
        const std::string& name = info.name;
        if (name.ends_with("ids") || name == "attention_mask" || name == "pixel_values" ||
            name == "image" || name.starts_with("input_"))
            continue;
        const std::vector<float> expected = values(info);
        const Stack stack = name.starts_with("encoder") ? Stack::Encoder : Stack::Decoder;
        if (name.ends_with(".weights")) {
            const Kind kind = name.find(".self.") != std::string::npos ? Kind::Self : Kind::Cross;
            const int layer = std::stoi(name.substr(name.find("layer.") + 6));
            const Attention* a = trace.find(stack, layer, kind);
            QVERIFY2(a, name.c_str());
            QCOMPARE(int64_t(expected.size()), a->heads * a->queries * a->keys);
            Matrix block(a->queries, a->keys);
            for (int head = 0; head < a->heads; ++head) {
                fillBlock(*a, head, Quantity::Weights, {0, a->queries}, {0, a->keys}, block);
                const float* at = expected.data() + head * block.size();
                for (int64_t row = 0; row < a->queries; ++row)
                    if (counts(mask, a->queries, row))
                        for (int64_t key = 0; key < a->keys; ++key)
                            worst.attention = std::fmax(worst.attention,
                                                        std::abs(double(at[row * a->keys + key]) -
                                                                 double(block(row, key))));
            }
            ++worst.compared;
            continue;
        }
        Matrix actual;
        if (const size_t at = name.find(".hidden."); at != std::string::npos) {
            const StackTrace& record = trace.stacks.at(stack);
            const std::string which = name.substr(at + 8);
            const Tensor& tensor = which == "final_norm"
                                       ? record.finalNorm
                                       : record.hidden.at(size_t(std::stoi(which)));
            QVERIFY2(!tensor.empty(), name.c_str());
            actual = tensor.matrix();
        } else if (name == "logits") {
            const Stack last =
                trace.stacks.contains(Stack::Decoder) ? Stack::Decoder : Stack::Encoder;
            const auto logits =
                trace.origin->logits(last, trace.stacks.at(last).hidden.back().matrix());
            QVERIFY2(logits, logits ? "" : logits.error().message().c_str());
            actual = *logits;
        } else {
            Tensor tensor = name == "pooled" ? trace.pooled : trace.classLogits;
            if (name == "class_logits.distillation")
                tensor = trace.distillationLogits;
            QVERIFY2(!tensor.empty(), name.c_str());
            actual = MatrixMap(tensor.data(), 1, tensor.size());
            if (name == "class_logits" && !trace.distillationLogits.empty())
                actual = 0.5f * (actual + MatrixMap(trace.distillationLogits.data(), 1,
                                                    trace.distillationLogits.size()));
        }
        QVERIFY2(actual.size() == int64_t(expected.size()), name.c_str());
        double difference = 0, square = 0, largest = 0;
        for (int64_t row = 0; row < actual.rows(); ++row)
            if (counts(mask, actual.rows(), row))
                for (int64_t column = 0; column < actual.cols(); ++column) {
                    const double e = expected[size_t(row * actual.cols() + column)];
                    const double d = e - double(actual(row, column));
                    QVERIFY(std::isfinite(d));
                    difference += d * d;
                    square += e * e;
                    largest = std::fmax(largest, std::abs(d));
                }
        ++worst.compared;
        if (name.find(".hidden.") != std::string::npos)
            worst.hidden = std::fmax(worst.hidden, std::sqrt(difference / (square + 1e-24)));
        else
            worst.logits = std::fmax(worst.logits, largest);
    }
}

TraceRequest requestOf(const fs::path& folder, const Weights& golden, const fs::path& scratch)
{
    TraceRequest request;
    ModelSource source;
    source.folder = folder;
    source.inputs.tokenIds = integers(golden, "input_ids");
    source.inputs.sourceTokenIds = integers(golden, "encoder_input_ids");
    source.inputs.targetTokenIds = integers(golden, "decoder_input_ids");
    source.inputs.tokenTypeIds = integers(golden, "token_type_ids");
    source.inputs.attentionMask = integers(golden, "attention_mask");
    const auto array = [&](const char* name, fs::path& where) {
        const WeightInfo* stored = golden.find(name);
        if (!stored)
            return;
        where = scratch / (std::string(name) + ".npy");
        const std::vector<float> all = values(*stored);
        (void)writeNpy(where, DataType::F32, stored->data.shape, std::as_bytes(std::span(all)));
    };
    array("pixel_values", source.inputs.pixels);
    array("input_features", source.inputs.features);
    array("input_values", source.inputs.samples);
    request.source = source;
    return request;
}

std::string reason(const Error& error)
{
    return error.message() + " " + error.hintMessage();
}

} // namespace

class TestFamilies : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_scratch = fs::temp_directory_path() / "test_families";
        fs::create_directories(m_scratch);
    }
    void cleanupTestCase() { fs::remove_all(m_scratch); }
    void golden_data();
    void golden();
    void shared_data();
    void shared();
    void continued_data();
    void continued();
    void routing();
    void sinks();
    void alibiCounts();

private:
    fs::path m_scratch;
};

void TestFamilies::golden_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("golden");
    for (const char* set : {"conformance", "quantised", "families"}) {
        const fs::path base = fs::path(TEST_DATA) / set;
        if (!fs::exists(base / "golden"))
            continue;
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(base / "golden"))
            if (entry.path().extension() == ".safetensors")
                files.push_back(entry.path());
        std::sort(files.begin(), files.end());
        for (const fs::path& file : files)
            QTest::newRow(file.stem().c_str())
                << QString::fromStdString((base / "models" / file.stem()).string())
                << QString::fromStdString(file.string());
    }
    // The shipped models, held against what PyTorch computes for them.
    for (const char* name :
         {"translator", "sentiment", "language", "induction", "coreference", "vision"}) {
        const fs::path file =
            fs::path(TEST_DATA) / "examples" / (std::string(name) + ".safetensors");
        if (fs::exists(file))
            QTest::newRow(name) << QString::fromStdString(
                                       (fs::path(EXAMPLES_DIR) / "models" / name).string())
                                << QString::fromStdString(file.string());
    }
}

/// Sets that lie beside the repository, where they do.
void TestFamilies::shared_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("golden");
    for (const char* set : {"conformance2", "conformance3"}) {
        const fs::path base = fs::path(PROJECT_DIR).parent_path() / "shared" / set;
        if (!fs::exists(base / "golden"))
            continue;
        std::vector<std::string> models;
        for (const auto& entry : fs::directory_iterator(base / "models"))
            models.push_back(entry.path().filename().string());
        std::ranges::sort(models, std::greater<>(), &std::string::size);
        for (const auto& entry : fs::directory_iterator(base / "golden")) {
            const std::string name = entry.path().stem().string();
            if (entry.path().extension() != ".safetensors")
                continue;
            const auto model = std::ranges::find_if(
                models, [&](const std::string& known) { return name.starts_with(known); });
            const auto golden = Weights::open(entry.path());
            const bool words =
                golden && ((*golden)->find("input_ids") || (*golden)->find("encoder_input_ids")) &&
                !(*golden)->find("pixel_values");
            if (model != models.end() && words)
                QTest::newRow(name.c_str())
                    << QString::fromStdString((base / "models" / *model).string())
                    << QString::fromStdString(entry.path().string());
        }
    }
    if (!fs::exists(fs::path(PROJECT_DIR).parent_path() / "shared" / "conformance2"))
        QTest::newRow("none") << QString() << QString();
}

void TestFamilies::shared()
{
    QFETCH(QString, model);
    if (model.isEmpty())
        QSKIP("The sets beside the repository are not there.");
    golden();
}

void TestFamilies::golden()
{
    QFETCH(QString, model);
    QFETCH(QString, golden);
    const auto weights = Weights::open(golden.toStdString());
    QVERIFY2(weights, weights ? "" : reason(weights.error()).c_str());
    Tracer tracer;
    const auto trace =
        tracer.trace(requestOf(model.toStdString(), **weights, m_scratch), TraceControl{});
    QVERIFY2(trace, trace ? "" : reason(trace.error()).c_str());
    Differences worst;
    compare(**weights, **trace, worst);
    if (QTest::currentTestFailed())
        return;
    qInfo("attention %.1e, hidden %.1e, logits %.1e over %d tensors", worst.attention, worst.hidden,
          worst.logits, worst.compared);
    QVERIFY(worst.compared > 0);
    QVERIFY(worst.attention <= 1e-5);
    QVERIFY(worst.hidden <= 1e-4);
    QVERIFY(worst.logits <= 1e-3);
}

void TestFamilies::continued_data()
{
    golden_data();
}

/// What is generated step by step is what whole passes over the text say.
void TestFamilies::continued()
{
    QFETCH(QString, model);
    QFETCH(QString, golden);
    const auto weights = Weights::open(golden.toStdString());
    QVERIFY(weights);
    TraceRequest request = requestOf(model.toStdString(), **weights, m_scratch);
    auto& source = std::get<ModelSource>(request.source);
    source.inputs.targetTokenIds.clear();
    source.inputs.attentionMask.clear();
    source.generation.newTokens = 4;
    source.generation.beams = 1;
    Tracer tracer;
    const auto trace = tracer.trace(request, TraceControl{});
    if (!trace && reason(trace.error()).find("decoder_start_token_id") != std::string::npos)
        QSKIP("Nothing says what the model's text begins with.");
    QVERIFY2(trace, trace ? "" : reason(trace.error()).c_str());
    if (!(*trace)->stacks.contains(Stack::Decoder) || (*trace)->generatedText.empty())
        return; // nothing is written by such a model
    if (model.endsWith(QStringLiteral("llama_dynamic")))
        return; // its angles change with the length
    const MatrixMap hidden = (*trace)->stacks.at(Stack::Decoder).hidden.back().matrix();
    for (const Prediction& step : (*trace)->predictions) {
        if (step.position >= hidden.rows())
            continue;
        const auto logits =
            (*trace)->origin->logits(Stack::Decoder, hidden.middleRows(step.position, 1));
        QVERIFY(logits);
        const float sum = logSumExp(logits->data(), logits->cols());
        for (const Prediction::Candidate& candidate : step.top) {
            const float whole = std::exp((*logits)(0, candidate.id) - sum);
            QVERIFY2(std::abs(whole - candidate.probability) < 1e-5F,
                     qPrintable(QStringLiteral("position %1: %2 and %3")
                                    .arg(step.position)
                                    .arg(double(whole))
                                    .arg(double(candidate.probability))));
        }
    }
}

namespace {

std::shared_ptr<const Trace> traceOf(const char* name, const fs::path& scratch)
{
    const fs::path base = fs::path(TEST_DATA) / "families";
    const auto golden = Weights::open(base / "golden" / (std::string(name) + ".safetensors"));
    if (!golden)
        return nullptr;
    Tracer tracer;
    const auto trace =
        tracer.trace(requestOf(base / "models" / name, **golden, scratch), TraceControl{});
    return trace ? *trace : nullptr;
}

} // namespace

/// Experts are recorded, and a trace file keeps them.
void TestFamilies::routing()
{
    const auto trace = traceOf("qwen2_moe", m_scratch);
    QVERIFY(trace);
    const StackTrace& record = trace->stacks.at(Stack::Decoder);
    QCOMPARE(record.routing.size(), size_t(2)); // the layer between is dense
    QCOMPARE(record.routing[1].layer, 2);
    const Routing& routing = record.routing.front();
    const int64_t tokens = record.hidden.front().extent(0);
    QCOMPARE(routing.weights.shape(), (std::vector<int64_t>{tokens, 2}));
    for (int64_t token = 0; token < tokens; ++token) {
        const auto probabilities = routing.probabilities.matrix().row(token);
        QVERIFY(std::abs(probabilities.sum() - 1) < 1e-5F);
        const int32_t best = routing.experts[size_t(2 * token)];
        QCOMPARE(probabilities[best], probabilities.maxCoeff());
        QCOMPARE(routing.weights.matrix()(token, 0), probabilities[best]); // not renormalised
        QVERIFY(best != routing.experts[size_t(2 * token + 1)]);
    }
    const auto figures = routingFigures(*trace);
    QCOMPARE(figures.size(), size_t(2));
    double load = 0;
    for (const double share : figures.front().load)
        load += share;
    QVERIFY(std::abs(load - 2) < 1e-9); // two experts a token
    QVERIFY(figures.front().entropy > 0 && figures.front().entropy < std::log(5.0));

    const fs::path file = m_scratch / "experts.safetensors";
    QVERIFY(writeTrace(file, *trace, {}));
    const auto read = readTrace(file);
    QVERIFY2(read, read ? "" : reason(read.error()).c_str());
    const Routing& kept = (*read)->stacks.at(Stack::Decoder).routing.front();
    QCOMPARE(kept.experts, routing.experts);
    QCOMPARE(kept.weights.matrix(), routing.weights.matrix());
}

/// Rows of a head with a sink miss its share; files keep sinks, caps and terms of distances.
void TestFamilies::sinks()
{
    const auto trace = traceOf("gpt_oss", m_scratch);
    QVERIFY(trace);
    const Attention& attention = trace->attentions.front();
    QVERIFY(!attention.sinks.empty());
    const HeadMetrics metrics = headMetrics(*trace, attention, 0);
    Matrix block(attention.queries, attention.keys);
    fillBlock(attention, 0, Quantity::Weights, {0, attention.queries}, {0, attention.keys}, block);
    const double missing = 1 - double(block.sum()) / double(attention.queries);
    QVERIFY(missing > 0);
    QVERIFY(std::abs(*metrics[Metric::SinkMass] - missing) < 1e-5);
    const auto without = traceOf("olmo", m_scratch);
    QVERIFY(!headMetrics(*without, without->attentions.front(), 0)[Metric::SinkMass]);

    for (const char* name :
         {"gpt_oss", "gemma2", "deberta_v3", "bert_relative_key_query", "bloom"}) {
        const auto made = traceOf(name, m_scratch);
        QVERIFY2(made, name);
        const fs::path file = m_scratch / "parts.safetensors";
        QVERIFY(writeTrace(file, *made, {}));
        const auto read = readTrace(file);
        QVERIFY2(read, read ? "" : reason(read.error()).c_str());
        for (size_t i = 0; i < made->attentions.size(); ++i) {
            const Attention& a = made->attentions[i];
            const Attention& b = (*read)->attentions[i];
            Matrix first(a.queries, a.keys);
            Matrix second(a.queries, a.keys);
            for (int head = 0; head < a.heads; ++head) {
                fillBlock(a, head, Quantity::Weights, {0, a.queries}, {0, a.keys}, first);
                fillBlock(b, head, Quantity::Weights, {0, a.queries}, {0, a.keys}, second);
                QCOMPARE(first, second);
                // A cell computed by itself is the block's.
                const double score =
                    double(a.scale) * a.query.matrix(head).row(2).cast<double>().dot(
                                          a.key.matrix(a.keyHead(head)).row(1).cast<double>()) +
                    addedToScore(a, head, 2, 1);
                fillBlock(a, head, Quantity::Scores, {0, a.queries}, {0, a.keys}, first);
                QVERIFY(std::abs(double(first(2, 1)) - score) < 1e-4);
            }
        }
    }
}

/// BLOOM and Falcon count the tokens that the mask shows, MPT all.
void TestFamilies::alibiCounts()
{
    PositionOptions options;
    options.slopes = {0.5F};
    const auto positions = [&] {
        const Tensor bias = alibi(options, 5, {1, 0, 1, 0, 0});
        return std::vector<float>(bias.data(), bias.data() + bias.size());
    };
    QCOMPARE(positions(), (std::vector<float>{0, 0.5F, 0, 1.5F, 2}));
    options.count = PositionCount::NotMasked;
    QCOMPARE(positions(), (std::vector<float>{0, 0, 0, 0.5F, 1}));
}

SUITE(TestFamilies)
#include "test_families.moc"
