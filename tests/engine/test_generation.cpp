#include "engine/files/npy.h"
#include "engine/runners/transformer.h"
#include "engine/trace/tracefile.h"
#include "engine/tracer.h"
#include "engine/transformer/generation.h"
#include "tests/suite.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <QTest>

using namespace engine;
namespace fs = std::filesystem;

namespace {

const fs::path kConformance = fs::path(TEST_DATA) / "conformance" / "models";
const fs::path kFamilies = fs::path(TEST_DATA) / "families" / "models";

fs::path folderOf(const std::string& name)
{
    return fs::exists(kConformance / name) ? kConformance / name : kFamilies / name;
}

TraceRequest requestFor(const std::string& name, std::vector<int64_t> ids)
{
    TraceRequest request;
    ModelSource source;
    source.folder = folderOf(name);
    source.inputs.tokenIds = std::move(ids);
    request.source = source;
    return request;
}

ModelSource& model(TraceRequest& request)
{
    return std::get<ModelSource>(request.source);
}

std::string reason(const Error& error)
{
    return error.message() + " " + error.hintMessage();
}

#define TRACE(name, request)                                                                       \
    const auto name##Result = m_tracer.trace(request, control);                                    \
    QVERIFY2(name##Result, name##Result ? "" : reason(name##Result.error()).c_str());              \
    [[maybe_unused]] const Trace& name = **name##Result

Matrix weightsOf(const Attention& a, int head)
{
    Matrix block(a.queries, a.keys);
    fillBlock(a, head, Quantity::Weights, {0, a.queries}, {0, a.keys}, block);
    return block;
}

/// Largest difference of two traces' hidden states and weights.
double difference(const Trace& a, const Trace& b)
{
    double worst = a.attentions.size() == b.attentions.size() ? 0 : INFINITY;
    for (const auto& [stack, record] : a.stacks)
        for (size_t l = 0; l < record.hidden.size(); ++l)
            worst = std::fmax(worst,
                              (record.hidden[l].matrix() - b.stacks.at(stack).hidden.at(l).matrix())
                                  .cwiseAbs()
                                  .maxCoeff());
    for (size_t i = 0; i < a.attentions.size(); ++i)
        for (int head = 0; head < a.attentions[i].heads; ++head)
            worst = std::fmax(
                worst, (weightsOf(a.attentions[i], head) - weightsOf(b.attentions.at(i), head))
                           .cwiseAbs()
                           .maxCoeff());
    return worst;
}

/// Sum of the log-probabilities of what was written, from a run without a cache.
double logProbability(const Trace& trace, const std::vector<int64_t>& written, int64_t firstRow)
{
    const Matrix hidden = trace.stacks.at(Stack::Decoder).hidden.back().matrix();
    const auto logits = trace.origin->logits(Stack::Decoder, hidden);
    double sum = 0;
    for (size_t i = 0; i < written.size(); ++i) {
        const Vector row = logits->row(firstRow + static_cast<Eigen::Index>(i));
        const double largest = row.maxCoeff();
        sum += row[written[i]] - largest -
               std::log((row.cast<double>().array() - largest).exp().sum());
    }
    return sum;
}

} // namespace

class TestGeneration : public QObject
{
    Q_OBJECT

private slots:
    void init() { control = {}; }
    void cachedEqualsWhole_data();
    void cachedEqualsWhole();
    void translationWrites();
    void beamsFindNoLess();
    void beamsAsTheModelSays();
    void speechBeginsWithItsLanguage();
    void samplingIsSeeded();
    void interventionsReachTheText();
    void incrementalEqualsFull();
    void paddingChangesNothingElse_data();
    void paddingChangesNothingElse();
    void threadsChangeNothing();
    void stopsAndReports();
    void textInput();
    void projectionsMakeTheQueries_data();
    void projectionsMakeTheQueries();
    void fileRoundTrip_data();
    void fileRoundTrip();
    void requestRoundTrip();
    void refusals_data();
    void refusals();
    void thirdParty_data();
    void thirdParty();

private:
    Tracer m_tracer;
    TraceControl control;
};

void TestGeneration::cachedEqualsWhole_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"gpt2", "gpt2_f16", "gpt_neox", "llama", "gpt_neo", "mistral", "qwen2",
                             "gemma", "opt_postnorm", "llama_stretched", "gpt_neox_sequential"})
        QTest::newRow(name) << name;
}

void TestGeneration::cachedEqualsWhole()
{
    QFETCH(QString, name);
    TraceRequest request = requestFor(name.toStdString(), {5, 9, 17, 4, 30, 8});
    model(request).generation.newTokens = 9;
    TRACE(trace, request);
    const size_t written = trace.tokens(Stack::Decoder).size() - 6;
    QVERIFY(written >= 1 && written <= 9);
    QCOMPARE(trace.predictions.size(), written);
    QVERIFY(trace.tokens(Stack::Decoder).back().generated &&
            !trace.tokens(Stack::Decoder)[5].generated);
    // Every candidate's probability, found step by step with the cache, from the whole run's rows.
    const Matrix hidden = trace.stacks.at(Stack::Decoder).hidden.back().matrix();
    const auto logits = trace.origin->logits(Stack::Decoder, hidden);
    QVERIFY(logits);
    double worst = 0;
    for (size_t i = 0; i < written; ++i) {
        const Prediction& prediction = trace.predictions[i];
        QCOMPARE(prediction.position, int64_t(5 + i));
        const Vector row = logits->row(prediction.position);
        const double sum = (row.cast<double>().array() - row.maxCoeff()).exp().sum();
        for (const Prediction::Candidate& c : prediction.top)
            worst = std::fmax(worst, std::abs(std::exp(double(row[c.id]) - row.maxCoeff()) / sum -
                                              double(c.probability)));
        QCOMPARE(prediction.top.front().id, trace.tokens(Stack::Decoder)[6 + i].id);
    }
    qInfo("largest difference %.1e", worst);
    QVERIFY(worst <= 1e-5);
}

void TestGeneration::translationWrites()
{
    for (const char* name : {"marian", "t5", "bart", "mbart", "t5_gated"}) {
        TraceRequest request = requestFor(name, {});
        model(request).inputs.sourceTokenIds = {5, 9, 17, 4, 30, 2};
        model(request).generation.newTokens = 7;
        TRACE(trace, request);
        QCOMPARE(trace.task, Task::Translation);
        QVERIFY(!trace.predictions.empty() && !trace.generatedText.empty());
        QCOMPARE(trace.tokens(Stack::Decoder).size(), trace.predictions.size());
        // Given as a target, the same rows come out of one run.
        std::vector<int64_t> target;
        for (const TraceToken& token : trace.tokens(Stack::Decoder))
            target.push_back(token.id);
        TraceRequest forced = request;
        model(forced).inputs.targetTokenIds = target;
        TRACE(again, forced);
        QVERIFY(difference(trace, again) <= 1e-5);
        for (size_t i = 0; i < trace.predictions.size(); ++i)
            QVERIFY(std::abs(trace.predictions[i].top.front().probability -
                             again.predictions[i].top.front().probability) <= 1e-5);
    }
}

void TestGeneration::beamsFindNoLess()
{
    const auto opened = Model::open(folderOf("gpt2"));
    QVERIFY(opened);
    GenerationRules rules;
    rules.newTokens = 6;
    rules.lengthPenalty = 0; // plain sums, so that the searches can be compared
    const std::vector<int64_t> prompt = {5, 9, 17};
    double greedy = 0;
    for (const int beams : {1, 4, 12}) {
        rules.beams = beams;
        const auto written = generate(**opened, prompt, {}, {}, 3, rules, {}, {});
        QVERIFY(written);
        QCOMPARE(written->ids.size(), size_t(6));
        std::vector<int64_t> all = prompt;
        all.insert(all.end(), written->ids.begin(), written->ids.end());
        TraceRequest request = requestFor("gpt2", all);
        TRACE(trace, request);
        const double found = logProbability(trace, written->ids, 2);
        qInfo("%d beams: %.4f", beams, found);
        if (beams == 1)
            greedy = found;
        QVERIFY(found >= greedy - 1e-4);
    }
}

void TestGeneration::beamsAsTheModelSays()
{
    const fs::path folder =
        fs::temp_directory_path() / ("beams-" + std::to_string(QCoreApplication::applicationPid()));
    fs::remove_all(folder);
    fs::copy(folderOf("gpt2"), folder);
    std::ofstream(folder / "generation_config.json") << R"({"num_beams": 3})";
    const auto opened = Model::open(folder);
    QVERIFY(opened);
    GenerationOptions wanted;
    wanted.newTokens = 4;
    QCOMPARE(generationRules(**opened, wanted, 3)->beams, 3);
    wanted.sample = true;
    QCOMPARE(generationRules(**opened, wanted, 3)->beams, 1);
    QVERIFY(generationRules(**opened, wanted, 3)->sample);
    wanted = {.newTokens = 4, .beams = 1};
    QCOMPARE(generationRules(**opened, wanted, 3)->beams, 1);
    wanted.beams = 2;
    QCOMPARE(generationRules(**opened, wanted, 3)->beams, 2);
    TraceRequest request = requestFor("gpt2", {5, 9, 17});
    model(request).folder = folder;
    TRACE(trace, request);
    QCOMPARE(trace.fact("num_beams", 0), 3);
    fs::remove_all(folder);
}

/// Whisper: the language that is spoken, and whether it is translated into English.
void TestGeneration::speechBeginsWithItsLanguage()
{
    const fs::path folder = fs::temp_directory_path() /
                            ("speech-" + std::to_string(QCoreApplication::applicationPid()));
    fs::remove_all(folder);
    fs::copy(fs::path(TEST_DATA) / "perception/models/whisper", folder);
    std::ofstream(folder / "generation_config.json")
        << R"({"lang_to_id": {"<|en|>": 10, "<|de|>": 11}, "no_timestamps_token_id": 14,
               "task_to_id": {"transcribe": 12, "translate": 13}})";
    const auto opened = Model::open(folder);
    QVERIFY2(opened, opened ? "" : opened.error().message().c_str());
    const auto opening = [&](const char* heard, const char* written) {
        const auto rules = generationRules(**opened, {}, 1, {heard, written});
        return rules ? rules->opening : std::vector<int64_t>();
    };
    QCOMPARE(opening("", ""), (std::vector<int64_t>{10, 12, 14}));
    QCOMPARE(opening("de", ""), (std::vector<int64_t>{11, 12, 14}));
    QCOMPARE(opening("de", "de"), (std::vector<int64_t>{11, 12, 14}));
    QCOMPARE(opening("de", "en"), (std::vector<int64_t>{11, 13, 14}));
    const auto unknown = generationRules(**opened, {}, 1, {"fr", ""});
    QVERIFY(!unknown);
    QVERIFY(unknown.error().hintMessage().find("de, en") != std::string::npos);
    QVERIFY(!generationRules(**opened, {}, 1, {"en", "de"}));
    fs::remove_all(folder);
}

void TestGeneration::samplingIsSeeded()
{
    TraceRequest request = requestFor("gpt2", {5, 9, 17});
    GenerationOptions& options = model(request).generation;
    options.newTokens = 12;
    options.sample = true;
    options.seed = 7;
    TRACE(first, request);
    TRACE(second, request);
    QCOMPARE(first.generatedText, second.generatedText);
    options.seed = 8;
    TRACE(other, request);
    QVERIFY(other.generatedText != first.generatedText);
    options.topK = 1; // only the best is left: greedy
    TRACE(narrow, request);
    options = {};
    options.newTokens = 12;
    TRACE(greedy, request);
    QCOMPARE(narrow.generatedText, greedy.generatedText);
}

void TestGeneration::interventionsReachTheText()
{
    // Hard attention, an ablated head and a hidden cell act on each step as on the whole.
    TraceRequest request = requestFor("gpt2", {5, 9, 17, 4});
    model(request).generation.newTokens = 5;
    Intervention hard;
    hard.scope.layer = 1;
    hard.normaliser = Normaliser::Hard;
    Intervention ablated;
    ablated.scope = {.stack = {}, .kind = {}, .layer = 0, .head = 2};
    ablated.ablate = true;
    ablated.temperature = 0.5f;
    Intervention hidden;
    hidden.hiddenCells = {{5, 1}, {6, 0}};
    for (const Normaliser normaliser : {Normaliser::Hard, Normaliser::Sampled}) {
        hard.normaliser = normaliser;
        request.interventions = {hard, ablated, hidden};
        TRACE(trace, request);
        const Matrix rows = trace.stacks.at(Stack::Decoder).hidden.back().matrix();
        const auto logits = trace.origin->logits(Stack::Decoder, rows);
        for (const Prediction& prediction : trace.predictions) {
            Eigen::Index best = 0;
            logits->row(prediction.position).maxCoeff(&best);
            QCOMPARE(prediction.top.front().id, int64_t(best));
        }
    }
}

void TestGeneration::incrementalEqualsFull()
{
    for (const char* name : {"gpt2", "bart", "bert"}) {
        TraceRequest request = requestFor(name, {5, 9, 17, 4, 30, 8});
        if (std::string(name) == "bart")
            model(request).inputs.targetTokenIds = {2, 7, 11, 19};
        TraceControl with;
        const auto base = m_tracer.trace(request, with);
        QVERIFY(base);
        with.previous = *base;
        Intervention change;
        change.scope.layer = 1;
        change.scope.head = 1;
        for (int step = 0; step < 6; ++step) {
            change.ablate = step % 2 == 1;
            change.temperature = 1.0f + 0.3f * float(step);
            change.scope.layer = step == 5 ? 0 : 1;
            request.interventions = {change};
            const auto quick = m_tracer.trace(request, with);
            Tracer fresh;
            const auto full = fresh.trace(request, TraceControl{});
            QVERIFY(quick && full);
            QVERIFY(difference(**quick, **full) <= 1e-6);
            // What lies below the change is shared, not computed again.
            const Attention& below = (*quick)->attentions.front();
            if (step < 5 && step > 0)
                QCOMPARE(below.query.data(), with.previous->attentions.front().query.data());
            with.previous = *quick;
        }
    }
}

void TestGeneration::paddingChangesNothingElse_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"bert", "roberta", "distilbert", "albert", "gpt2", "llama", "opt",
                             "electra_generator", "t5_encoder"})
        QTest::newRow(name) << name;
}

void TestGeneration::paddingChangesNothingElse()
{
    QFETCH(QString, name);
    const std::vector<int64_t> ids = {5, 9, 17, 4, 30, 8, 12};
    TraceRequest request = requestFor(name.toStdString(), ids);
    TRACE(plain, request);
    model(request).inputs.padTo = 12;
    TRACE(padded, request);
    const Stack stack = padded.stacks.begin()->first;
    for (size_t l = 0; l < plain.stacks.at(stack).hidden.size(); ++l) {
        const auto a = plain.stacks.at(stack).hidden[l].matrix();
        const auto b = padded.stacks.at(stack).hidden[l].matrix();
        QCOMPARE(b.rows(), 12);
        QVERIFY((a - b.topRows(7)).cwiseAbs().maxCoeff() <= 1e-5);
    }
    const Matrix weights = weightsOf(padded.attentions.front(), 0);
    QCOMPARE(weights.topRightCorner(7, 5).cwiseAbs().maxCoeff(), 0.0f);
    QVERIFY(padded.tokens(Stack::Encoder).empty() ? padded.tokens(Stack::Decoder).back().special
                                                  : padded.tokens(Stack::Encoder).back().special);
}

void TestGeneration::threadsChangeNothing()
{
    std::vector<int64_t> ids;
    for (int i = 0; i < 60; ++i)
        ids.push_back(i * 7 % 300);
    const TraceRequest request = requestFor("gpt2", ids);
    control.threads = 1;
    TRACE(one, request);
    control.threads = 3;
    TRACE(three, request);
    QVERIFY(difference(one, three) <= 1e-5);
}

void TestGeneration::stopsAndReports()
{
    const TraceRequest request = requestFor("gpt2", {5, 9, 17, 4});
    std::vector<float> shares;
    control.progress = [&](float share) { shares.push_back(share); };
    TRACE(trace, request);
    QVERIFY(std::is_sorted(shares.begin(), shares.end()) && shares.size() >= 3);
    QCOMPARE(shares.back(), 1.0f);
    std::stop_source stop;
    stop.request_stop();
    control.stop = stop.get_token();
    const auto stopped = m_tracer.trace(request, control);
    QVERIFY(!stopped);
    QVERIFY(stopped.error().sentence.empty());
}

void TestGeneration::textInput()
{
    TraceRequest request;
    ModelSource source;
    source.folder = folderOf("bert");
    source.inputs.text = "The students were waiting.";
    source.inputs.textPair = "He didn't open the door!";
    request.source = source;
    TRACE(trace, request);
    QCOMPARE(trace.tokens(Stack::Encoder).size(), size_t(23));
    QCOMPARE(trace.tokens(Stack::Encoder).front().text, std::string("[CLS]"));
    QVERIFY(trace.tokens(Stack::Encoder).front().special);
    QCOMPARE(trace.tokens(Stack::Encoder).back().segment, 1);
    QVERIFY(trace.predictions.empty());
    model(request).inputs.text = "The [MASK] were waiting.";
    model(request).inputs.textPair.reset();
    TRACE(masked, request);
    QCOMPARE(masked.predictions.size(), size_t(1));
    QCOMPARE(masked.tokens(Stack::Encoder).at(size_t(masked.predictions[0].position)).text,
             std::string("[MASK]"));
    QCOMPARE(masked.predictions[0].top.size(), size_t(20));
}

void TestGeneration::projectionsMakeTheQueries_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"gpt2", "bert", "bart", "mbart", "t5", "marian"})
        QTest::newRow(name) << name;
}

void TestGeneration::projectionsMakeTheQueries()
{
    QFETCH(QString, name);
    TraceRequest request = requestFor(name.toStdString(), {5, 9, 17, 4, 30, 8});
    model(request).inputs.targetTokenIds = {2, 7, 11, 19};
    TRACE(trace, request);
    for (const Attention& a : trace.attentions) {
        const auto p = trace.origin->projections(trace, a);
        QVERIFY2(p, p ? "" : reason(p.error()).c_str());
        const auto project = [](const Matrix& x, const Matrix& w, const Vector& b) {
            Matrix y = x * w;
            if (b.size() > 0)
                y.rowwise() += b;
            return y;
        };
        const Matrix query = project(p->input, p->query, p->queryBias);
        const Matrix& memory = p->memory.size() > 0 ? p->memory : p->input;
        const Matrix value = project(memory, p->value, p->valueBias);
        const int64_t size = a.query.extent(2);
        for (int head = 0; head < a.heads; ++head) {
            QVERIFY(
                (query.middleCols(head * size, size) - a.query.matrix(head)).cwiseAbs().maxCoeff() <
                1e-4f);
            QVERIFY(
                (value.middleCols(head * size, size) - a.value.matrix(head)).cwiseAbs().maxCoeff() <
                1e-4f);
        }
    }
}

void TestGeneration::fileRoundTrip_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"gpt2", "t5", "bert_padding", "deit_teacher", "llama"})
        QTest::newRow(name) << name;
}

void TestGeneration::fileRoundTrip()
{
    QFETCH(QString, name);
    const fs::path path =
        fs::temp_directory_path() / ("trace_" + name.toStdString() + ".safetensors");
    const fs::path pixels = fs::temp_directory_path() / "trace_pixels.npy";
    TraceRequest request = requestFor(name.toStdString(), {5, 9, 17, 4, 30, 8});
    if (name == "t5")
        model(request).inputs.targetTokenIds = {0, 7, 11, 19};
    if (name == "bert_padding")
        model(request).inputs.padTo = 9;
    if (name == "deit_teacher") {
        std::vector<float> values(3 * 12 * 16);
        for (size_t i = 0; i < values.size(); ++i)
            values[i] = std::sin(float(i));
        QVERIFY(writeNpy(pixels, DataType::F32, {3, 12, 16}, std::as_bytes(std::span(values))));
        model(request).inputs = {};
        model(request).inputs.pixels = pixels;
    }
    Intervention change;
    change.temperature = 2.0f;
    change.normaliser = Normaliser::Hard;
    change.scope.head = 0;
    change.hiddenCells = {{3, 1}};
    request.interventions = {change};
    TRACE(trace, request);
    for (const bool dense : {false, true}) {
        TraceFileOptions options;
        options.dense = dense;
        options.logits = true;
        options.session = R"({"zoom": 2})";
        options.metadata = {{"other.program", "kept"}};
        const auto written = writeTrace(path, trace, options);
        QVERIFY2(written, written ? "" : reason(written.error()).c_str());
        const auto file = openTraceFile(path);
        QVERIFY2(file, file ? "" : reason(file.error()).c_str());
        QVERIFY(file->trace && file->request && *file->request == request);
        QCOMPARE(file->session, options.session);
        QCOMPARE(file->metadata.at("other.program"), std::string("kept"));
        QVERIFY(difference(trace, *file->trace) <= 1e-6);
        QCOMPARE(file->trace->tokens(Stack::Encoder).size(), trace.tokens(Stack::Encoder).size());
        for (size_t i = 0; i < trace.tokens(Stack::Decoder).size(); ++i)
            QCOMPARE(file->trace->tokens(Stack::Decoder)[i].text,
                     trace.tokens(Stack::Decoder)[i].text);
        QCOMPARE(file->trace->predictions.size(), trace.predictions.size());
        QCOMPARE(file->trace->modalities.size(), trace.modalities.size());
        for (const auto& [stack, modality] : trace.modalities) {
            const Modality& read = file->trace->modalities.at(stack);
            QCOMPARE(std::tuple(read.unit, read.columns, read.rows, read.leading, read.positions),
                     std::tuple(modality.unit, modality.columns, modality.rows, modality.leading,
                                modality.positions));
            QVERIFY(*read.picture == *modality.picture);
        }
        QCOMPARE(file->trace->classLogits.size(), trace.classLogits.size());
    }
    TraceFileOptions bare;
    bare.tensors = false;
    QVERIFY(writeTrace(path, trace, bare));
    TraceRequest again;
    again.source = FileSource{path};
    TRACE(made, again);
    QVERIFY(difference(trace, made) <= 1e-6);

    // Every truncation is refused, never a crash.
    QVERIFY(writeTrace(path, trace, {}));
    const auto bytes = fs::file_size(path);
    for (const double share : {0.0, 0.001, 0.1, 0.5, 0.99}) {
        fs::resize_file(path, uintmax_t(double(bytes) * share));
        QVERIFY(!openTraceFile(path));
        QVERIFY(writeTrace(path, trace, {}));
    }
    fs::remove(path);
}

void TestGeneration::requestRoundTrip()
{
    TraceRequest request = requestFor("gpt2", {1, 2});
    ModelSource& source = model(request);
    source.inputs.text = "Größe 你好";
    source.inputs.target = "";
    source.inputs.padTo = 5;
    source.layers = 2;
    source.generation = {.newTokens = 3,
                         .beams = 2,
                         .sample = true,
                         .temperature = 0.5f,
                         .topK = 4,
                         .topP = 0.5f,
                         .seed = uint64_t(1) << 63,
                         .candidates = 7};
    Intervention change;
    change.scope = {Stack::Decoder, Kind::Cross, 3, 1};
    change.mask = MaskChoice::Window;
    change.maskSize = 4;
    change.normaliser = Normaliser::Sampled;
    change.seed = 9;
    change.hiddenCells = {{1, 2}, {3, 4}};
    request.interventions = {change, {}};
    const auto back = requestFromJson(toJson(request));
    QVERIFY(back && *back == request);
    TraceRequest pattern;
    pattern.source = PatternSource{"induction", 3, 40, 2, 8, 1};
    QVERIFY(requestFromJson(toJson(pattern)) == pattern);
    for (const char* wrong :
         {"[]", "{}", R"({"pattern": 3})", R"({"pattern": {"heads": -1}})",
          R"({"model": {"inputs": {"token_ids": ["a"]}}})",
          R"({"file": {"path": "x"}, "interventions": [{"temperature": 0}]})",
          R"({"file": {"path": "x"}, "interventions": [{"mask": "diagonal"}]})"})
        QVERIFY2(!requestFromJson(nlohmann::json::parse(wrong)), wrong);
}

void TestGeneration::refusals_data()
{
    QTest::addColumn<QString>("change"); // merged into the configuration of a GPT-2
    QTest::addColumn<QString>("word");   // that the message must have
    QTest::newRow("family") << R"({"model_type": "mamba"})"
                            << "mamba";
    QTest::newRow("no family") << R"({"model_type": null})"
                               << "model_type";
    QTest::newRow("unknown key") << R"({"attn_logit_softcapping": 50.0})"
                                 << "attn_logit_softcapping";
    QTest::newRow("activation") << R"({"activation_function": "snake"})"
                                << "snake";
    QTest::newRow("cross") << R"({"add_cross_attention": true})"
                           << "add_cross_attention";
    QTest::newRow("heads") << R"({"n_head": 7})"
                           << "7";
    QTest::newRow("type") << R"({"n_layer": "three"})"
                          << "n_layer";
    QTest::newRow("huge") << R"({"n_layer": 1000000000})"
                          << "n_layer";
    QTest::newRow("layers") << R"({"n_layer": 4})"
                            << "h.3.ln_1.weight";
    QTest::newRow("shape") << R"({"n_inner": 100})"
                           << "mlp.c_fc.weight";
}

void TestGeneration::refusals()
{
    QFETCH(QString, change);
    QFETCH(QString, word);
    const fs::path folder = fs::temp_directory_path() / "refused_model";
    fs::remove_all(folder);
    fs::create_directories(folder);
    nlohmann::json config =
        nlohmann::json::parse(std::ifstream(kConformance / "gpt2" / "config.json"));
    config.merge_patch(nlohmann::json::parse(change.toStdString()));
    std::ofstream(folder / "config.json") << config;
    fs::copy(kConformance / "gpt2" / "model.safetensors", folder);
    const auto opened = Model::open(folder);
    QVERIFY(!opened);
    const std::string message = reason(opened.error());
    qInfo("%s", message.c_str());
    QVERIFY2(message.find(word.toStdString()) != std::string::npos, message.c_str());
    fs::remove_all(folder);
    // Too many tokens and ids that do not exist are refused too.
    QVERIFY(!m_tracer.trace(requestFor("gpt2", std::vector<int64_t>(65, 1)), control));
    QVERIFY(!m_tracer.trace(requestFor("gpt2", {457}), control));
    QVERIFY(!m_tracer.trace(requestFor("gpt2", {-1}), control));
    QVERIFY(!m_tracer.trace(requestFor("gpt2", {}), control));
}

void TestGeneration::thirdParty_data()
{
    QTest::addColumn<QString>("name");
    for (const char* name : {"bert_ticket", "gpt2_nanosort", "llama_stories260K"})
        QTest::newRow(name) << name;
}

void TestGeneration::thirdParty()
{
    QFETCH(QString, name);
    const fs::path folder = fs::path(THIRD_PARTY_DATA) / "models" / name.toStdString();
    if (!fs::exists(folder / "golden.npz"))
        QSKIP("third-party models are not there");
    auto mapped = MappedFile::open(folder / "golden.npz");
    QVERIFY(mapped);
    auto golden = NpzFile::open(*mapped);
    QVERIFY(golden);
    const auto read = [&](const std::string& array) {
        const auto bytes = golden->bytes(array);
        const auto data = parseNpy(*bytes, array);
        std::vector<float> values(data->count());
        data->toFloat(values.data());
        return values;
    };
    TraceRequest request = requestFor("", {});
    model(request).folder = folder;
    for (const float id : read("input_ids"))
        model(request).inputs.tokenIds.push_back(int64_t(id));
    TRACE(trace, request);
    const StackTrace& record = trace.stacks.begin()->second;
    double attention = 0, hidden = 0;
    for (size_t l = 0; l < trace.attentions.size(); ++l) {
        const std::vector<float> expected = read("attn_" + std::to_string(l));
        const Attention& a = trace.attentions[l];
        QCOMPARE(int64_t(expected.size()), a.heads * a.queries * a.keys);
        for (int head = 0; head < a.heads; ++head)
            attention = std::fmax(attention, (weightsOf(a, head) -
                                              MatrixMap(expected.data() + head * a.queries * a.keys,
                                                        a.queries, a.keys))
                                                 .cwiseAbs()
                                                 .maxCoeff());
    }
    for (size_t l = 0; l < record.hidden.size(); ++l) {
        if (!golden->contains("hidden_" + std::to_string(l)))
            continue;
        const std::vector<float> expected = read("hidden_" + std::to_string(l));
        // These files keep the last hidden state after the final norm, where there is one.
        const bool normed = l + 1 == record.hidden.size() && !record.finalNorm.empty();
        const Tensor& own = normed ? record.finalNorm : record.hidden[l];
        const MatrixMap map(expected.data(), own.extent(0), own.extent(1));
        hidden = std::fmax(hidden, (own.matrix() - map).norm() / map.norm());
    }
    qInfo("attention %.1e, hidden %.1e", attention, hidden);
    QVERIFY(attention <= 1e-5);
    QVERIFY(hidden <= 1e-4);
    if (name == "gpt2_nanosort") { // sorts: what it was trained for
        model(request).inputs.tokenIds = {2, 0, 1, 1, 2, 0};
        model(request).generation.newTokens = 5;
        TRACE(sorted, request);
        QCOMPARE(sorted.generatedText, std::string("0 0 1 1 2"));
    }
}

SUITE(TestGeneration)
#include "test_generation.moc"
