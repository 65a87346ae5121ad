#include "engine/checkpoint/weights.h"
#include "engine/trace/counterpart.h"
#include "engine/tracer.h"
#include "models/comparison.h"
#include "tests/patterntrace.h"
#include "tests/suite.h"

#include <cmath>
#include <limits>
#include <QTest>

using engine::Matrix;
using models::Comparison;

namespace {

Matrix all(const models::BlockSource& source)
{
    Matrix out(source.rows(), source.columns());
    source.read({0, source.rows()}, {0, source.columns()}, out);
    return out;
}

} // namespace

class TestComparison : public QObject
{
    Q_OBJECT

private slots:
    void anotherHead();
    void maskedCellsAreNone();
    void whatWasKept();
    void withoutInterventions();
    void withoutTheAdapter();
    void sizesMayDiffer();
    void stacksOfOtherNames();
    void namesBoth();
    void keepsAgain();
    void restsWhileInactive();
};

void TestComparison::anotherHead()
{
    models::Document document;
    Comparison comparison(&document);
    QVERIFY(!comparison.reason().isEmpty());
    document.setTrace(pattern("random", 20));
    comparison.setOther(1, 2);
    comparison.computeNow();
    QVERIFY(comparison.reason().isEmpty());
    QCOMPARE(comparison.secondAttention()->layer, 1);
    const Matrix difference = all(*comparison.second()) - all(*comparison.first());
    QVERIFY((all(*comparison.difference()) - difference).cwiseAbs().maxCoeff() < 1e-7F);
    const Comparison::Distances& distances = *comparison.distances();
    QVERIFY(std::abs(distances.largest - double(difference.cwiseAbs().maxCoeff())) < 1e-6);
    QVERIFY(std::abs(distances.mean - double(difference.cwiseAbs().mean())) < 1e-6);
    QVERIFY(distances.jensenShannon > 0 && distances.jensenShannon < std::log(2.0));
    // A head does not differ from itself; an aggregate over layers can be compared as well.
    comparison.setOther(0, 0);
    comparison.computeNow();
    QVERIFY(comparison.distances()->jensenShannon < 1e-9);
    comparison.setOther(engine::kMeanLayer, engine::kMaxHead);
    comparison.computeNow();
    QVERIFY(comparison.distances()->largest > 0);
    comparison.setOtherBeside();
    QCOMPARE(comparison.other(), std::pair(0, 1));
    document.selection().setHead(engine::kMeanHead);
    QCOMPARE(comparison.other(), std::pair(0, 0));
    document.selection().setHead(0);
    comparison.setOther(7, 0);
    comparison.computeNow();
    QVERIFY(!comparison.second());
    QVERIFY(!comparison.reason().isEmpty());
}

void TestComparison::maskedCellsAreNone()
{
    // A causal matrix that looks equally at what it sees, and one that looks at itself alone.
    constexpr int64_t n = 4;
    engine::Trace trace;
    engine::Attention attention;
    attention.heads = 2;
    attention.queries = attention.keys = n;
    attention.mask.after = 0;
    attention.storedWeights = [](int head, engine::Range queries, engine::Range keys,
                                 engine::MatrixRef out) {
        for (int64_t q = queries.begin; q < queries.end; ++q)
            for (int64_t k = keys.begin; k < keys.end; ++k)
                out(q - queries.begin, k - keys.begin) = k > q       ? 0.0F
                                                         : head == 0 ? 1 / float(q + 1)
                                                                     : float(k == q);
    };
    trace.attentions = {attention};
    models::Document document;
    document.setTrace(std::make_shared<const engine::Trace>(std::move(trace)));
    Comparison comparison(&document);
    comparison.setOther(0, 1);
    comparison.computeNow();
    // Σ|B − A| is 2 (1 − 1/(i+1)) in row i: 2 (0 + 1/2 + 2/3 + 3/4), over 1 + 2 + 3 + 4 cells.
    const Comparison::Distances& distances = *comparison.distances();
    QVERIFY(std::abs(distances.mean - 2 * (1.0 / 2 + 2.0 / 3 + 3.0 / 4) / 10) < 1e-6);
    QVERIFY(std::abs(distances.largest - 0.75) < 1e-6);
    // Smoothed over the keys that a row sees; the first row has a single one.
    double divergence = 0;
    for (int row = 0; row < n; ++row)
        for (int key = 0; key <= row; ++key) {
            const double p = 0.999 / (row + 1) + 0.001 / (row + 1);
            const double q = (key == row ? 0.999 : 0) + 0.001 / (row + 1);
            const double m = (p + q) / 2;
            divergence += 0.5 * (p * std::log(p / m) + q * std::log(q / m)) / n;
        }
    QVERIFY(std::abs(distances.jensenShannon - divergence) < 1e-6);
    for (const models::BlockSourcePtr& source :
         {comparison.first(), comparison.second(), comparison.difference()}) {
        const Matrix cells = all(*source);
        for (int64_t row = 0; row < n; ++row)
            for (int64_t key = 0; key < n; ++key)
                QCOMPARE(cells(row, key) == -std::numeric_limits<float>::infinity(), key > row);
    }
}

void TestComparison::whatWasKept()
{
    models::Document document;
    Comparison comparison(&document);
    document.setTrace(pattern("random", 12));
    comparison.setWith(Comparison::With::Kept);
    comparison.computeNow();
    QVERIFY(!comparison.reason().isEmpty());
    const models::TracePtr before = document.trace();
    comparison.keep();
    document.setTrace(pattern("local", 12));
    comparison.computeNow();
    QCOMPARE(comparison.secondTrace(), before);
    QVERIFY(comparison.distances()->largest > 0);
}

void TestComparison::withoutInterventions()
{
    models::Document document;
    Comparison comparison(&document);
    document.setTrace(pattern("random", 12));
    comparison.setWith(Comparison::With::Plain);
    comparison.computeNow();
    QVERIFY(!comparison.reason().isEmpty());
    engine::TraceRequest request = document.trace()->request;
    engine::Intervention sharper;
    sharper.temperature = 0.2F;
    const Matrix plain = all(*comparison.first());
    const auto changed = document.tracer().trace({request.source, {sharper}}, {});
    QVERIFY(changed.has_value());
    document.setTrace(*changed);
    comparison.computeNow();
    QVERIFY(comparison.reason().isEmpty());
    QVERIFY((all(*comparison.second()) - plain).cwiseAbs().maxCoeff() < 1e-6F);
    QVERIFY(comparison.distances()->largest > 0.01);
}

// Against what PyTorch computes with the adapter and without it (make_adapter_golden.py).
void TestComparison::withoutTheAdapter()
{
    const auto golden = engine::Weights::open(TEST_DATA "/adapter/golden.safetensors");
    QVERIFY(golden);
    const auto valuesOf = [&](const std::string& name) {
        const engine::WeightInfo* info = (*golden)->find(name);
        std::vector<float> values(info ? info->data.count() : 0);
        if (info)
            info->data.toFloat(values.data());
        return values;
    };
    engine::ModelSource source;
    source.folder = TEST_DATA "/adapter";
    for (const float id : valuesOf("input_ids"))
        source.inputs.tokenIds.push_back(int64_t(id));
    models::Document document;
    Comparison comparison(&document);
    comparison.setWith(Comparison::With::Base);
    document.setTrace(pattern("random", 12));
    comparison.computeNow();
    QVERIFY(comparison.reason().contains(QStringLiteral("no adapter")));
    const auto trace = document.tracer().trace({source, {}}, {});
    QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
    document.setTrace(*trace);
    const auto n = int64_t(source.inputs.tokenIds.size());
    for (const int layer : {0, 1, 2})
        for (const int head : {0, 3}) {
            document.selection().setAttention(engine::Stack::Decoder, engine::Kind::Self, layer);
            document.selection().setHead(head);
            comparison.computeNow();
            QVERIFY2(comparison.reason().isEmpty(), qPrintable(comparison.reason()));
            const std::string name = ".layer." + std::to_string(layer) + ".weights";
            const std::vector<float> base = valuesOf("base" + name);
            const std::vector<float> adapted = valuesOf("adapted" + name);
            const Matrix difference = all(*comparison.difference());
            float worst = 0;
            for (int64_t row = 0; row < n; ++row)
                for (int64_t key = 0; key <= row; ++key) {
                    const auto at = size_t((head * n + row) * n + key);
                    worst =
                        std::fmax(worst, std::abs(difference(row, key) - (base[at] - adapted[at])));
                }
            QVERIFY2(worst <= 1e-5F, qPrintable(QString::number(double(worst))));
            QVERIFY(comparison.distances()->largest > 0.1);
        }
    QVERIFY(comparison.firstName().contains(QStringLiteral("adapter")));
    QVERIFY(comparison.secondName().contains(QStringLiteral("llama")));
}

void TestComparison::sizesMayDiffer()
{
    models::Document document;
    Comparison comparison(&document);
    document.setTrace(pattern("random", 12));
    comparison.keep();
    document.setTrace(pattern("random", 9));
    comparison.setWith(Comparison::With::Kept);
    comparison.computeNow();
    QVERIFY(comparison.second());
    QVERIFY(!comparison.difference());
    QVERIFY(!comparison.distances());
}

/// A dump's stack is guessed from its masks: the same model's causal and bidirectional attention
/// stand in stacks of different names, and are compared all the same.
void TestComparison::stacksOfOtherNames()
{
    models::Document document;
    Comparison comparison(&document);
    const auto first = pattern("random", 12);
    auto renamed = std::make_shared<engine::Trace>(*first);
    const engine::Stack own = first->attentions.front().stack;
    const engine::Stack other =
        own == engine::Stack::Encoder ? engine::Stack::Decoder : engine::Stack::Encoder;
    for (engine::Attention& attention : renamed->attentions)
        attention.stack = other;
    renamed->tokens(other) = first->tokens(own);
    document.setTrace(renamed);
    comparison.keep();
    document.setTrace(first);
    comparison.setWith(Comparison::With::Kept);
    comparison.computeNow();
    QVERIFY2(comparison.reason().isEmpty(), qPrintable(comparison.reason()));
    QCOMPARE(comparison.secondAttention()->stack, other);
    QVERIFY(comparison.distances()->largest < 1e-7);
    comparison.setOtherStack(own);
    comparison.computeNow();
    QVERIFY(!comparison.reason().isEmpty());
    // Of two that could be meant, the one of the same size; none where both are.
    auto both = std::make_shared<engine::Trace>(*renamed);
    for (const engine::Attention& attention : renamed->attentions) {
        both->attentions.push_back(attention);
        both->attentions.back().stack = engine::Stack::Text;
    }
    QVERIFY(!engine::counterpart(*both, first->attentions.front(), 0));
    for (engine::Attention& attention : both->attentions)
        if (attention.stack == engine::Stack::Text)
            attention.queries = 5;
    const engine::Attention* found = engine::counterpart(*both, first->attentions.front(), 0);
    QVERIFY(found && found->stack == other);
}

void TestComparison::namesBoth()
{
    models::Document document;
    Comparison comparison(&document);
    document.setTrace(pattern("random", 12));
    comparison.keep();
    document.setTrace(pattern("local", 12));
    comparison.setWith(Comparison::With::Kept);
    comparison.computeNow();
    QVERIFY(comparison.firstName().contains(QStringLiteral("local")));
    QVERIFY(comparison.secondName().contains(QStringLiteral("random")));
}

void TestComparison::keepsAgain()
{
    models::Document document;
    Comparison comparison(&document);
    document.setTrace(pattern("random", 12));
    QVERIFY(comparison.keptRequest().isEmpty());
    comparison.keep();
    const QString request = comparison.keptRequest();
    models::Document later;
    Comparison again(&later);
    later.setTrace(pattern("local", 12));
    again.setWith(Comparison::With::Kept);
    for (const char* broken : {"", "{", "{}", "[1]"})
        again.keepAgain(QString::fromLatin1(broken));
    QVERIFY(!later.reference());
    again.keepAgain(request);
    again.computeNow();
    QVERIFY(later.reference());
    QVERIFY(later.reference()->request == document.reference()->request);
    QVERIFY(again.difference());
}

void TestComparison::restsWhileInactive()
{
    models::Document document;
    Comparison comparison(&document);
    document.setTrace(pattern("random", 12));
    QTRY_VERIFY(comparison.second());
    const auto before = comparison.first();
    comparison.setActive(false);
    document.selection().setHead(2);
    QTest::qWait(50);
    QCOMPARE(comparison.first(), before);
    comparison.setActive(true);
    QTRY_VERIFY(comparison.first() != before);
}

SUITE(TestComparison)
#include "test_comparison.moc"
