#include "engine/attention/blocks.h"
#include "engine/explanations/subject.h"
#include "engine/runners/tracememory.h"
#include "engine/trace/tracefile.h"
#include "engine/tracer.h"
#include "tests/suite.h"

#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;
using nlohmann::json;

namespace {

using TracePtr = std::shared_ptr<const Trace>;

bool same(const Tensor& a, const Tensor& b)
{
    return a.shape() == b.shape() &&
           (a.size() == 0 ||
            std::memcmp(a.data(), b.data(), static_cast<size_t>(a.size()) * sizeof(float)) == 0);
}

bool same(const Attention& a, const Attention& b)
{
    const auto x = a.whole();
    const auto y = b.whole();
    return x->stack == y->stack && x->kind == y->kind && x->layer == y->layer &&
           same(x->query, y->query) && same(x->key, y->key) && same(x->value, y->value) &&
           same(x->logSumExp, y->logSumExp) && x->chosenKey == y->chosenKey;
}

/// Every number of two traces, bit for bit.
bool same(const Trace& a, const Trace& b)
{
    if (!std::ranges::equal(a.attentions, b.attentions,
                            [](const Attention& x, const Attention& y) { return same(x, y); }))
        return false;
    for (const auto& [stack, kept] : a.stacks) {
        const StackTrace& other = b.stacks.at(stack);
        if (!std::ranges::equal(kept.hidden, other.hidden,
                                [](const Tensor& x, const Tensor& y) { return same(x, y); }) ||
            !same(kept.finalNorm, other.finalNorm))
            return false;
    }
    return a.stacks.size() == b.stacks.size() && same(a.classLogits, b.classLogits) &&
           a.predictions.size() == b.predictions.size();
}

/// The request of a golden: the model and its input.
TraceRequest requestOf(const char* model)
{
    ModelSource source;
    source.folder = std::string(TEST_DATA "/conformance/models/") + model;
    const json config = json::parse(std::ifstream(source.folder / "config.json"));
    const std::vector<int64_t> ids = {3, 7, 1, 12, 5, 9, 2, 8};
    if (config.value("is_encoder_decoder", false)) {
        source.inputs.sourceTokenIds = ids;
        source.inputs.targetTokenIds = {0, 4, 6, 2};
    } else {
        source.inputs.tokenIds = ids;
    }
    return {source, {}};
}

void addModels()
{
    QTest::addColumn<QByteArray>("model");
    for (const auto& entry : std::filesystem::directory_iterator(TEST_DATA "/conformance/models")) {
        const std::string name = entry.path().filename().string();
        const json config =
            json::parse(std::ifstream(entry.path() / "config.json"), nullptr, false);
        if (config.is_object() && config.contains("vocab_size"))
            QTest::newRow(name.c_str()) << QByteArray::fromStdString(name);
    }
}

} // namespace

/// What is shown of a trace while it is being made, and what a large one does not keep.
class TestParts : public QObject
{
    Q_OBJECT

private slots:
    void init() { setTraceMemory(0); }
    void cleanupTestCase() { setTraceMemory(0); }
    void partsGrow_data() { addModels(); }
    void partsGrow();
    void noPartsOfWhatIsSoonThere();
    void aPartIsGoneOnWith();
    void aStopIsTheLastOfIt();
    void partsAreNoFiles();
    void vectorsAreMadeAgain_data() { addModels(); }
    void vectorsAreMadeAgain();
    void vectorsOfInterventionsAreMadeAgain();
    void onlyLargeTracesForget();
    void filesHoldWhatIsNotKept();
    void whatIsReadStaysAtHand();
    void explainsWhatIsNotKept();
};

void TestParts::partsGrow()
{
    QFETCH(QByteArray, model);
    const TraceRequest request = requestOf(model.constData());
    Tracer tracer;
    const auto plain = tracer.trace(request, {});
    QVERIFY2(plain, plain ? "" : plain.error().sentence.c_str());
    std::vector<TracePtr> parts;
    TraceControl control;
    control.patience = std::chrono::milliseconds(0);
    control.part = [&parts](TracePtr part) { parts.push_back(std::move(part)); };
    const auto whole = tracer.trace(request, control);
    QVERIFY(whole && !(*whole)->isPart);
    QVERIFY(same(**plain, **whole));
    const size_t layers = [&] {
        size_t count = 0;
        for (const auto& [stack, kept] : (*whole)->stacks)
            count += kept.hidden.size() - 1;
        return count;
    }();
    QCOMPARE(parts.size(), layers - 1); // after the last one it is whole
    size_t known = 0;
    for (const TracePtr& part : parts) {
        QVERIFY(part->isPart && part->origin);
        QVERIFY(part->overLayers.empty() && part->predictions.empty());
        size_t now = 0;
        for (const Attention& attention : part->attentions) {
            const Attention* final =
                (*whole)->find(attention.stack, attention.layer, attention.kind);
            QVERIFY(final);
            QCOMPARE(attention.queries, final->queries);
            QCOMPARE(attention.keys, final->keys);
            QCOMPARE(attention.heads, final->heads);
            if (!attention.isKnown())
                continue;
            ++now;
            QVERIFY(same(attention, *final));
        }
        QVERIFY(now > known);
        known = now;
    }
    // The first layer comes first, and alone.
    if (!parts.empty()) {
        QVERIFY(parts.front()->attentions.front().isKnown());
        QCOMPARE(parts.front()->stacks.begin()->second.hidden.size(), size_t(2));
    }
}

void TestParts::noPartsOfWhatIsSoonThere()
{
    TraceControl control;
    int parts = 0;
    control.part = [&parts](const TracePtr&) { ++parts; };
    QVERIFY(Tracer().trace(requestOf("llama"), control));
    QCOMPARE(parts, 0);
}

void TestParts::aPartIsGoneOnWith()
{
    const TraceRequest request = requestOf("llama");
    Tracer tracer;
    TracePtr first;
    TraceControl control;
    control.patience = std::chrono::milliseconds(0);
    control.part = [&first](TracePtr part) {
        if (!first)
            first = std::move(part);
    };
    const auto whole = tracer.trace(request, control);
    QVERIFY(whole && first);
    control = {};
    control.previous = first;
    const auto again = tracer.trace(request, control);
    QVERIFY(again && same(**whole, **again));
    // What was there is not computed once more.
    QCOMPARE((*again)->attentions.front().query.data(), first->attentions.front().query.data());
}

void TestParts::aStopIsTheLastOfIt()
{
    std::stop_source stop;
    TraceControl control;
    control.stop = stop.get_token();
    control.patience = std::chrono::milliseconds(0);
    int parts = 0;
    control.part = [&](const TracePtr&) {
        ++parts;
        stop.request_stop();
    };
    const auto made = Tracer().trace(requestOf("llama"), control);
    QVERIFY(!made && made.error().sentence.empty());
    QCOMPARE(parts, 1);
}

void TestParts::partsAreNoFiles()
{
    TracePtr part;
    TraceControl control;
    control.patience = std::chrono::milliseconds(0);
    control.part = [&part](TracePtr one) { part = std::move(one); };
    QVERIFY(Tracer().trace(requestOf("llama"), control));
    const QTemporaryDir folder;
    const std::filesystem::path path = folder.filePath(QStringLiteral("part")).toStdString();
    for (const bool tensors : {true, false}) {
        TraceFileOptions options;
        options.tensors = tensors;
        const auto written = writeTrace(path, *part, options);
        QVERIFY(!written);
        QVERIFY(written.error().sentence.find("still to be computed") != std::string::npos);
        QVERIFY(!std::filesystem::exists(path));
    }
    const auto subject = explanations::Subject::of(part);
    QVERIFY(!subject);
}

void TestParts::vectorsAreMadeAgain()
{
    QFETCH(QByteArray, model);
    const TraceRequest request = requestOf(model.constData());
    Tracer tracer;
    const auto kept = tracer.trace(request, {});
    QVERIFY2(kept, kept ? "" : kept.error().sentence.c_str());
    setTraceMemory(1);
    const auto light = tracer.trace(request, {});
    QVERIFY(light);
    for (const Attention& attention : (*light)->attentions) {
        QCOMPARE(attention.query.empty(), attention.kind == Kind::Self);
        QVERIFY(attention.hasVectors());
        const Attention& other = *(*kept)->find(attention.stack, attention.layer, attention.kind);
        QCOMPARE(attention.headSize(), other.headSize());
        for (const Quantity quantity : {Quantity::Scores, Quantity::Weights}) {
            Matrix a(attention.queries, attention.keys);
            Matrix b = a;
            fillBlock(attention, 0, quantity, {0, attention.queries}, {0, attention.keys}, a);
            fillBlock(other, 0, quantity, {0, attention.queries}, {0, attention.keys}, b);
            QVERIFY(std::memcmp(a.data(), b.data(), static_cast<size_t>(a.size()) * 4) == 0);
        }
        QVERIFY(context(attention, 0, Range{0, attention.queries}) ==
                context(other, 0, Range{0, attention.queries}));
    }
    QVERIFY(same(**kept, **light));
}

void TestParts::vectorsOfInterventionsAreMadeAgain()
{
    TraceRequest request = requestOf("llama");
    Tracer tracer;
    setTraceMemory(1);
    TraceControl control;
    const auto before = tracer.trace(request, {});
    QVERIFY(before);
    Intervention warmer;
    warmer.scope.layer = 1;
    warmer.temperature = 2;
    request.interventions = {warmer};
    control.previous = *before;
    const auto light = tracer.trace(request, control);
    setTraceMemory(0);
    const auto kept = Tracer().trace(request, {});
    QVERIFY(light && kept && same(**kept, **light));
}

void TestParts::onlyLargeTracesForget()
{
    // 8 tokens of llama's golden take a few kilobytes.
    setTraceMemory(int64_t{1} << 24);
    const auto trace = Tracer().trace(requestOf("llama"), {});
    QVERIFY(trace);
    for (const Attention& attention : (*trace)->attentions)
        QVERIFY(!attention.vectors && !attention.query.empty());
}

void TestParts::filesHoldWhatIsNotKept()
{
    const QTemporaryDir folder;
    std::vector<std::string> contents;
    for (const int64_t memory : {int64_t{0}, int64_t{1}}) {
        setTraceMemory(memory);
        const auto trace = Tracer().trace(requestOf("llama"), {});
        QVERIFY(trace);
        const std::filesystem::path path = folder.filePath(QStringLiteral("trace")).toStdString();
        TraceFileOptions options;
        options.dense = true;
        QVERIFY(writeTrace(path, **trace, options));
        std::ifstream file(path, std::ios::binary);
        contents.emplace_back(std::istreambuf_iterator<char>(file),
                              std::istreambuf_iterator<char>());
    }
    QVERIFY(contents[0] == contents[1]);
}

void TestParts::whatIsReadStaysAtHand()
{
    setTraceMemory(1);
    const auto trace = Tracer().trace(requestOf("llama"), {});
    QVERIFY(trace);
    const Attention& first = (*trace)->attentions.front();
    QVERIFY(!first.isAtHand());
    const auto held = first.whole();
    QVERIFY(first.isAtHand());
    QCOMPARE(first.whole()->query.data(), held->query.data());
}

void TestParts::explainsWhatIsNotKept()
{
    setTraceMemory(1);
    const auto trace = Tracer().trace(requestOf("llama"), {});
    QVERIFY(trace);
    const auto subject = explanations::Subject::of(*trace);
    QVERIFY2(subject, subject ? "" : subject.error().sentence.c_str());
    for (const Attention& attention : subject->trace().attentions)
        QVERIFY(!attention.query.empty());
}

SUITE(TestParts)
#include "test_parts.moc"
