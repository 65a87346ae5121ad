#include "engine/files/safetensors.h"
#include "engine/patterns/patterns.h"
#include "models/document.h"
#include "tests/suite.h"

#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using engine::PatternSource;
using engine::TraceRequest;
using models::Document;

namespace {

constexpr int kPatience = 60'000; ///< milliseconds

TraceRequest request(const char* name, int64_t length = 16, uint64_t seed = 1)
{
    PatternSource source;
    source.name = name;
    source.length = length;
    source.seed = seed;
    return {source, {}};
}

/// A small model of many layers, and a text that is long enough to wait for.
TraceRequest slowRequest(const QTemporaryDir& folder)
{
    constexpr int64_t kWidth = 64;
    constexpr int64_t kFeed = 128;
    constexpr int64_t kVocabulary = 48;
    constexpr int kLayers = 24;
    constexpr int64_t kTokens = 3000;
    const std::filesystem::path path = folder.path().toStdString();
    const nlohmann::json config = {{"model_type", "llama"},
                                   {"architectures", {"LlamaForCausalLM"}},
                                   {"hidden_size", kWidth},
                                   {"intermediate_size", kFeed},
                                   {"num_hidden_layers", kLayers},
                                   {"num_attention_heads", 8},
                                   {"num_key_value_heads", 8},
                                   {"vocab_size", kVocabulary},
                                   {"max_position_embeddings", 2 * kTokens},
                                   {"rms_norm_eps", 1e-5},
                                   {"rope_theta", 10000.0},
                                   {"hidden_act", "silu"},
                                   {"tie_word_embeddings", true}};
    std::ofstream(path / "config.json") << config.dump();
    std::mt19937 random(1);
    std::normal_distribution<float> normal(0, 0.1F);
    std::vector<std::unique_ptr<std::vector<float>>> kept;
    std::vector<engine::TensorSource> tensors;
    const auto add = [&](const std::string& name, std::vector<int64_t> shape) {
        const bool norm = shape.size() == 1;
        const int64_t count = norm ? shape[0] : shape[0] * shape[1];
        kept.push_back(std::make_unique<std::vector<float>>(size_t(count), 1.F));
        if (!norm)
            for (float& value : *kept.back())
                value = normal(random);
        tensors.push_back(engine::TensorSource::of({name, engine::DataType::F32, std::move(shape)},
                                                   std::as_bytes(std::span(*kept.back()))));
    };
    add("model.embed_tokens.weight", {kVocabulary, kWidth});
    add("model.norm.weight", {kWidth});
    for (int layer = 0; layer < kLayers; ++layer) {
        const std::string prefix = "model.layers." + std::to_string(layer) + ".";
        for (const char* name : {"input_layernorm", "post_attention_layernorm"})
            add(prefix + name + ".weight", {kWidth});
        for (const char* name : {"q_proj", "k_proj", "v_proj", "o_proj"})
            add(prefix + "self_attn." + name + ".weight", {kWidth, kWidth});
        for (const char* name : {"gate_proj", "up_proj"})
            add(prefix + "mlp." + name + ".weight", {kFeed, kWidth});
        add(prefix + "mlp.down_proj.weight", {kWidth, kFeed});
    }
    const auto written =
        engine::writeSafetensors(path / "model.safetensors", std::move(tensors), {});
    Q_ASSERT(written);
    engine::ModelSource source;
    source.folder = path;
    for (int64_t token = 0; token < kTokens; ++token)
        source.inputs.tokenIds.push_back(token * 7 % kVocabulary);
    return {source, {}};
}

bool same(const engine::Trace& a, const engine::Trace& b)
{
    const auto sameTensor = [](const engine::Tensor& x, const engine::Tensor& y) {
        return x.shape() == y.shape() &&
               std::memcmp(x.data(), y.data(), size_t(x.size()) * sizeof(float)) == 0;
    };
    return std::ranges::equal(a.attentions, b.attentions,
                              [&](const engine::Attention& x, const engine::Attention& y) {
                                  return sameTensor(x.query, y.query) && sameTensor(x.key, y.key) &&
                                         sameTensor(x.value, y.value) &&
                                         sameTensor(x.logSumExp, y.logSumExp);
                              }) &&
           std::ranges::equal(a.stacks.at(engine::Stack::Decoder).hidden,
                              b.stacks.at(engine::Stack::Decoder).hidden, sameTensor);
}

TraceRequest badRequest()
{
    engine::ModelSource source;
    source.folder = "/nowhere/at/all";
    source.inputs.text = "text";
    return {source, {}};
}

} // namespace

class TestDocument : public QObject
{
    Q_OBJECT

private slots:
    void opens();
    void doesNotRepeatItself();
    void latestWins();
    void failureKeepsWhatWasOpen();
    void failureOfTheFirst();
    void cancels();
    void setsTraces();
    void anotherTraceBeginsWhereItSaysMost();
    void keepsAReference();
    void reportsProgress();
    void showsTheFirstLayerFirst();
    void cancelsWhatWasShownInPart();
    void goesOnWithAPart();
    void partsLeaveTheSelectionAlone();
    void wholeTracesBeginWhereTheySayMost();
    void diesWhileBusy();
    void translatesErrors();
};

void TestDocument::opens()
{
    Document document;
    QVERIFY(!document.trace());
    QVERIFY(!document.attention());
    QSignalSpy traces(&document, &Document::traceChanged);
    QSignalSpy busy(&document, &Document::busyChanged);
    QSignalSpy requests(&document, &Document::requestChanged);
    document.open(request("local"));
    QVERIFY(document.isBusy());
    QCOMPARE(requests.size(), 1);
    QVERIFY(traces.wait(kPatience));
    QVERIFY(!document.isBusy());
    QCOMPARE(traces.size(), 1);
    QCOMPARE(busy.size(), 2);
    QCOMPARE(busy[0][0].toBool(), true);
    QCOMPARE(busy[1][0].toBool(), false);
    QVERIFY(document.trace()->request == request("local"));
    QVERIFY(document.attention());
    QCOMPARE(document.attention()->queries, 16);
}

void TestDocument::doesNotRepeatItself()
{
    Document document;
    QSignalSpy traces(&document, &Document::traceChanged);
    document.open(request("local"));
    document.open(request("local"));
    QVERIFY(traces.wait(kPatience));
    document.open(request("local"));
    QVERIFY(!document.isBusy());
    document.open(request("local"), true);
    QVERIFY(document.isBusy());
    QVERIFY(traces.wait(kPatience));
    QCOMPARE(traces.size(), 2);
}

void TestDocument::latestWins()
{
    Document document;
    QSignalSpy traces(&document, &Document::traceChanged);
    QSignalSpy busy(&document, &Document::busyChanged);
    for (uint64_t seed = 1; seed <= 20; ++seed)
        document.open(request("random", 128, seed));
    QVERIFY(traces.wait(kPatience));
    QTest::qWait(100);
    QCOMPARE(traces.size(), 1);
    QCOMPARE(busy.size(), 2);
    QVERIFY(document.trace()->request == request("random", 128, 20));
}

void TestDocument::failureKeepsWhatWasOpen()
{
    Document document;
    QSignalSpy traces(&document, &Document::traceChanged);
    document.open(request("local"));
    QVERIFY(traces.wait(kPatience));
    const models::TracePtr before = document.trace();
    QSignalSpy failures(&document, &Document::failed);
    document.open(badRequest());
    QVERIFY(failures.wait(kPatience));
    QCOMPARE(failures.size(), 1);
    QCOMPARE(traces.size(), 1);
    QCOMPARE(document.trace(), before);
    QVERIFY(document.request() == request("local"));
    QVERIFY(!document.isBusy());
    const auto error = failures[0][0].value<engine::Error>();
    QVERIFY(models::errorText(error).contains(QLatin1String("/nowhere/at/all")));
}

void TestDocument::failureOfTheFirst()
{
    Document document;
    QSignalSpy failures(&document, &Document::failed);
    QSignalSpy traces(&document, &Document::traceChanged);
    document.open(badRequest());
    QVERIFY(failures.wait(kPatience));
    QVERIFY(!document.trace());
    document.open(request("local"));
    QVERIFY(traces.wait(kPatience));
}

void TestDocument::cancels()
{
    Document document;
    QSignalSpy traces(&document, &Document::traceChanged);
    document.open(request("local"));
    QVERIFY(traces.wait(kPatience));
    QSignalSpy busy(&document, &Document::busyChanged);
    QSignalSpy failures(&document, &Document::failed);
    document.open(request("random", 4096));
    document.cancel();
    QVERIFY(!document.isBusy());
    QVERIFY(document.request() == request("local"));
    document.cancel();
    QTest::qWait(300);
    QCOMPARE(traces.size(), 1);
    QCOMPARE(failures.size(), 0);
    QCOMPARE(busy.size(), 2);
}

void TestDocument::setsTraces()
{
    Document document;
    QSignalSpy traces(&document, &Document::traceChanged);
    QSignalSpy busy(&document, &Document::busyChanged);
    document.open(request("random", 2048));
    const auto trace = *engine::tracePattern(PatternSource{});
    document.setTrace(trace);
    QCOMPARE(document.trace(), trace);
    QVERIFY(document.request() == trace->request);
    QCOMPARE(traces.size(), 1);
    QCOMPARE(busy.size(), 2);
    // The one that was under way does not come after it.
    QTest::qWait(300);
    QCOMPARE(document.trace(), trace);
}

void TestDocument::anotherTraceBeginsWhereItSaysMost()
{
    auto trace = std::make_shared<engine::Trace>(**engine::tracePattern(PatternSource{}));
    trace->attentions.push_back(trace->attentions.front());
    trace->attentions.back().stack = engine::Stack::Decoder;
    trace->attentions.back().kind = engine::Kind::Cross;
    Document document;
    document.setTrace(trace);
    QCOMPARE(document.attention()->kind, engine::Kind::Cross);
    // The same made anew leaves the choice alone.
    document.selection().setAttention(engine::Stack::Encoder, engine::Kind::Self, 0);
    document.setTrace(std::make_shared<engine::Trace>(*trace));
    QCOMPARE(document.attention()->kind, engine::Kind::Self);
}

void TestDocument::keepsAReference()
{
    Document document;
    QSignalSpy references(&document, &Document::referenceChanged);
    const auto trace = *engine::tracePattern(PatternSource{});
    document.setReference(trace);
    QCOMPARE(document.reference(), trace);
    QVERIFY(!document.trace());
    document.setReference(nullptr);
    QCOMPARE(references.size(), 2);
}

void TestDocument::reportsProgress()
{
    Document document;
    QSignalSpy traces(&document, &Document::traceChanged);
    QSignalSpy progress(&document, &Document::progressChanged);
    document.open(request("random", 1024));
    QVERIFY(traces.wait(kPatience));
    QVERIFY(!progress.isEmpty());
    double last = 0;
    for (const QList<QVariant>& share : progress) {
        QVERIFY(share[0].toDouble() >= last && share[0].toDouble() <= 1);
        last = share[0].toDouble();
    }
}

void TestDocument::showsTheFirstLayerFirst()
{
    const QTemporaryDir folder;
    const TraceRequest slow = slowRequest(folder);
    Document document;
    QSignalSpy completed(&document, &Document::traceCompleted);
    std::vector<models::TracePtr> shown;
    connect(&document, &Document::traceChanged, &document,
            [&] { shown.push_back(document.trace()); });
    document.open(slow);
    QVERIFY(completed.wait(kPatience));
    QVERIFY2(shown.size() >= 2, "it was there too soon");
    QVERIFY(shown.front()->isPart);
    QVERIFY(shown.front()->find(engine::Stack::Decoder, 0, engine::Kind::Self)->isKnown());
    QVERIFY(!shown.front()->find(engine::Stack::Decoder, 1, engine::Kind::Self)->isKnown());
    QVERIFY(shown.size() <= 8); // each part costs whoever shows it
    QVERIFY(document.isWhole() && !document.isBusy());
    QCOMPARE(completed.size(), 1);
    const auto plain = engine::Tracer().trace(slow, {});
    QVERIFY(plain && same(**plain, *document.trace()));
}

void TestDocument::cancelsWhatWasShownInPart()
{
    const QTemporaryDir folder;
    Document document;
    QSignalSpy completed(&document, &Document::traceCompleted);
    document.open(request("local"));
    QVERIFY(completed.wait(kPatience));
    const models::TracePtr before = document.trace();
    QSignalSpy traces(&document, &Document::traceChanged);
    document.open(slowRequest(folder));
    QVERIFY(traces.wait(kPatience));
    QVERIFY(!document.isWhole() && document.isBusy());
    QCOMPARE(document.selection().state().layer, 0);
    traces.clear();
    document.cancel();
    // What had been open is there again, and nothing follows.
    QCOMPARE(document.trace(), before);
    QVERIFY(document.request() == request("local"));
    QCOMPARE(traces.size(), 1);
    QTest::qWait(500);
    QCOMPARE(traces.size(), 1);
    QCOMPARE(document.trace(), before);
}

void TestDocument::goesOnWithAPart()
{
    const QTemporaryDir folder;
    const TraceRequest slow = slowRequest(folder);
    Document document;
    QSignalSpy traces(&document, &Document::traceChanged);
    QSignalSpy completed(&document, &Document::traceCompleted);
    document.open(slow);
    QVERIFY(traces.wait(kPatience));
    document.cancel();
    // Nothing else had been open: what there is stays to be looked at.
    const models::TracePtr part = document.trace();
    QVERIFY(part && part->isPart && !document.isBusy());
    QTest::qWait(300);
    QCOMPARE(document.trace(), part);
    document.open(slow);
    QVERIFY(document.isBusy());
    QVERIFY(completed.wait(kPatience));
    QVERIFY(document.isWhole());
    QCOMPARE(document.trace()->attentions.front().query.data(),
             part->attentions.front().query.data());
    const auto plain = engine::Tracer().trace(slow, {});
    QVERIFY(plain && same(**plain, *document.trace()));
}

void TestDocument::partsLeaveTheSelectionAlone()
{
    const QTemporaryDir folder;
    TraceRequest slow = slowRequest(folder);
    Document document;
    QSignalSpy completed(&document, &Document::traceCompleted);
    document.open(slow);
    QVERIFY(completed.wait(kPatience));
    document.selection().setAttention(engine::Stack::Decoder, engine::Kind::Self, 5);
    std::vector<models::TracePtr> shown;
    connect(&document, &Document::traceChanged, &document,
            [&] { shown.push_back(document.trace()); });
    std::get<engine::ModelSource>(slow.source).inputs.tokenIds[0] = 3;
    document.open(slow);
    QVERIFY(completed.wait(kPatience));
    QVERIFY(!shown.empty());
    QCOMPARE(document.selection().state().layer, 5);
    for (const models::TracePtr& trace : shown)
        QVERIFY(trace->find(engine::Stack::Decoder, 5, engine::Kind::Self)->isKnown());
    // A layer that is not there yet is not gone to.
    auto part = std::make_shared<engine::Trace>(*document.trace());
    part->isPart = true;
    for (engine::Attention& attention : part->attentions)
        if (attention.layer > 7)
            attention.query = {};
    document.setTrace(part);
    document.selection().setAttention(engine::Stack::Decoder, engine::Kind::Self, 12);
    QCOMPARE(document.selection().state().layer, 7);
    QVERIFY(document.attention()->isKnown());
}

void TestDocument::wholeTracesBeginWhereTheySayMost()
{
    auto whole = std::make_shared<engine::Trace>(**engine::tracePattern(PatternSource{}));
    whole->attentions.push_back(whole->attentions.front());
    whole->attentions.back().stack = engine::Stack::Decoder;
    whole->attentions.back().kind = engine::Kind::Cross;
    auto part = std::make_shared<engine::Trace>(*whole);
    part->isPart = true;
    part->attentions.back().query = {};
    Document document;
    document.setTrace(part);
    QCOMPARE(document.attention()->kind, engine::Kind::Self);
    document.setTrace(whole);
    QCOMPARE(document.attention()->kind, engine::Kind::Cross);
    // Unless somebody chose something meanwhile.
    Document other;
    other.setTrace(part);
    other.selection().setCell(1, 0);
    other.setTrace(whole);
    QCOMPARE(other.attention()->kind, engine::Kind::Self);
}

void TestDocument::diesWhileBusy()
{
    for (int i = 0; i < 20; ++i) {
        Document document;
        document.open(request("random", 512, uint64_t(i)));
        if (i % 2)
            QTest::qWait(i / 2);
    }
    QTest::qWait(200);
}

void TestDocument::translatesErrors()
{
    engine::Error error;
    error.sentence = "%1 is not %2; 100 % of %3.";
    error.arguments = {"a%2", "b"};
    // Arguments are not looked into, and what has no argument stays.
    QCOMPARE(models::errorText(error), QStringLiteral("a%2 is not b; 100 % of %3."));
    QVERIFY(models::errorHint(error).isEmpty());
}

SUITE(TestDocument)
#include "test_document.moc"
