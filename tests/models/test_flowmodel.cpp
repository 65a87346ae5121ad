#include "engine/explanations/attribution.h"
#include "models/flowmodel.h"
#include "models/roles.h"
#include "tests/patterntrace.h"
#include "tests/suite.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using engine::Matrix;
using engine::Range;
using models::FlowFilter;
using models::FlowLine;
using models::FlowModel;

namespace {

constexpr int kPatience = 60'000; ///< milliseconds

/// A trace whose only attention is one head with these weights, special first and last tokens, and
/// two segments.
std::shared_ptr<engine::Trace> traceOf(const Matrix& weights)
{
    auto trace = std::make_shared<engine::Trace>();
    engine::Attention attention;
    attention.heads = 1;
    attention.keyHeads = 1;
    attention.queries = weights.rows();
    attention.keys = weights.cols();
    attention.storedWeights = [weights](int, Range queries, Range keys, engine::MatrixRef out) {
        out = weights.block(queries.begin, keys.begin, queries.size(), keys.size());
    };
    trace->attentions.push_back(attention);
    for (int64_t i = 0; i < std::max(weights.rows(), weights.cols()); ++i) {
        engine::TraceToken token;
        token.text = "t" + std::to_string(i);
        token.special = i == 0 || i + 1 == weights.rows();
        token.segment = i >= weights.rows() / 2 ? 1 : 0;
        trace->tokens(engine::Stack::Encoder).push_back(token);
    }
    return trace;
}

/// The filter as its definition reads, cell by cell.
std::vector<FlowLine> findSlowly(const engine::Trace& trace, const engine::Attention& attention,
                                 const QList<int>& heads, const FlowFilter& filter, Range queries,
                                 Range keys)
{
    std::vector<FlowLine> lines;
    const auto& queryTokens = trace.queryTokens(attention);
    const auto& keyTokens = trace.keyTokens(attention);
    for (const int head : heads)
        for (int64_t q = 0; q < attention.queries; ++q) {
            if (filter.hideSpecial && queryTokens[size_t(q)].special)
                continue;
            Matrix row(1, attention.keys);
            engine::fillBlock(attention, head, engine::Quantity::Weights, {q, q + 1},
                              {0, attention.keys}, row);
            if (filter.hideSpecial) {
                for (int64_t k = 0; k < attention.keys; ++k)
                    if (keyTokens[size_t(k)].special)
                        row(0, k) = 0;
                if (const float sum = row.row(0).sum(); filter.renormalise && sum > 0)
                    row /= sum;
            }
            std::vector<int64_t> order(static_cast<size_t>(attention.keys));
            std::iota(order.begin(), order.end(), 0);
            std::ranges::stable_sort(order,
                                     [&](int64_t a, int64_t b) { return row(0, a) > row(0, b); });
            double mass = 0;
            const double all = row.cast<double>().sum();
            for (size_t rank = 0; rank < order.size(); ++rank) {
                const int64_t k = order[rank];
                const float weight = row(0, k);
                const bool kept = filter.rule == FlowFilter::Rule::Threshold
                                      ? double(weight) >= double(float(filter.value))
                                  : filter.rule == FlowFilter::Rule::Top
                                      ? double(rank) < filter.value
                                      : mass < filter.value * all - 1e-6;
                mass += double(weight);
                if (!kept || weight < 1e-6F)
                    continue;
                const bool visible =
                    (q >= queries.begin && q < queries.end) || (k >= keys.begin && k < keys.end);
                const int from = queryTokens[size_t(q)].segment;
                const int to = keyTokens[size_t(k)].segment;
                using Pairs = FlowFilter::Pairs;
                const bool pair = filter.pairs == Pairs::All ||
                                  (filter.pairs == Pairs::AToA && from == 0 && to == 0) ||
                                  (filter.pairs == Pairs::AToB && from == 0 && to == 1) ||
                                  (filter.pairs == Pairs::BToA && from == 1 && to == 0) ||
                                  (filter.pairs == Pairs::BToB && from == 1 && to == 1);
                if (visible && pair)
                    lines.push_back({head, int(q), int(k), weight});
            }
        }
    return lines;
}

void sortByPlace(std::vector<FlowLine>& lines)
{
    std::ranges::sort(lines, [](const FlowLine& a, const FlowLine& b) {
        return std::tie(a.head, a.query, a.key) < std::tie(b.head, b.query, b.key);
    });
}

Matrix randomWeights(int64_t rows, int64_t columns)
{
    std::srand(7);
    Matrix weights = Matrix::Random(rows, columns).array().abs().pow(4) + 1e-4F;
    for (int64_t r = 0; r < rows; ++r)
        weights.row(r) /= weights.row(r).sum();
    return weights;
}

} // namespace

Q_DECLARE_METATYPE(FlowFilter)

class TestFlowModel : public QObject
{
    Q_OBJECT

private slots:
    void isAModel();
    void follows();
    void filters_data();
    void filters();
    void patterns();
    void tiesCountOnce();
    void cutsTheWeakest();
    void windowBeyondTheEnd();
    void findsNow();
    void effectsAddUp();
    void effectsNeedAModel();
};

void TestFlowModel::isAModel()
{
    models::Document document;
    FlowModel model(&document);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    QSignalSpy resets(&model, &FlowModel::modelReset);
    document.setTrace(pattern("local", 12, 3, 1));
    QVERIFY(resets.wait(kPatience));
    QVERIFY(model.rowCount() > 0);
    QCOMPARE(size_t(model.rowCount()), model.lines().size());
    const FlowLine& line = model.lines().front();
    QCOMPARE(model.index(0, FlowModel::Query).data(models::ValueRole).toInt(), line.query);
    QCOMPARE(model.index(0, FlowModel::Key).data(models::ValueRole).toInt(), line.key);
    QCOMPARE(model.index(0, FlowModel::Weight).data(models::ValueRole).toFloat(), line.weight);
    for (int column = 0; column < FlowModel::ColumnCount; ++column) {
        QVERIFY(!model.index(0, column).data(Qt::DisplayRole).toString().isEmpty());
        QVERIFY(!model.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
    }
    // Weakest first.
    for (size_t i = 1; i < model.lines().size(); ++i)
        QVERIFY(model.lines()[i - 1].weight <= model.lines()[i].weight);
}

void TestFlowModel::follows()
{
    models::Document document;
    FlowModel model(&document);
    document.setTrace(pattern("local", 12, 3, 1));
    QSignalSpy resets(&model, &FlowModel::modelReset);
    QVERIFY(resets.wait(kPatience));
    document.selection().setHeads({0, 2});
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::any_of(model.lines(), [](const FlowLine& l) { return l.head == 2; }),
        kPatience);
    document.selection().setHead(1);
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::all_of(model.lines(), [](const FlowLine& l) { return l.head == 1; }),
        kPatience);
    document.selection().setHead(engine::kMeanHead);
    QTRY_VERIFY_WITH_TIMEOUT(
        !model.lines().empty() &&
            std::ranges::all_of(model.lines(),
                                [](const FlowLine& l) { return l.head == engine::kMeanHead; }),
        kPatience);
    FlowFilter filter;
    filter.rule = FlowFilter::Rule::Threshold;
    filter.value = 2;
    model.setFilter(filter);
    QTRY_VERIFY_WITH_TIMEOUT(model.lines().empty(), kPatience);
    QCOMPARE(model.filter(), filter);
}

void TestFlowModel::filters_data()
{
    QTest::addColumn<FlowFilter>("filter");
    using Rule = FlowFilter::Rule;
    using Pairs = FlowFilter::Pairs;
    const std::pair<const char*, std::pair<Rule, double>> rules[] = {
        {"threshold 0", {Rule::Threshold, 0}},
        {"threshold 0.05", {Rule::Threshold, 0.05}},
        {"threshold 1", {Rule::Threshold, 1}},
        {"top 1", {Rule::Top, 1}},
        {"top 3", {Rule::Top, 3}},
        {"top 1000", {Rule::Top, 1000}},
        {"mass 0.5", {Rule::Mass, 0.5}},
        {"mass 0.9", {Rule::Mass, 0.9}},
        {"mass 1", {Rule::Mass, 1}}};
    for (const auto& [name, rule] : rules)
        for (const Pairs pairs : {Pairs::All, Pairs::AToA, Pairs::AToB, Pairs::BToA, Pairs::BToB})
            for (const int special : {0, 1, 2}) {
                const FlowFilter filter{rule.first, rule.second, pairs, special > 0, special > 1};
                QTest::addRow("%s, pairs %d, special %d", name, int(pairs), special) << filter;
            }
}

void TestFlowModel::filters()
{
    QFETCH(FlowFilter, filter);
    const auto trace = traceOf(randomWeights(90, 90));
    const engine::Attention& attention = trace->attentions.front();
    for (const auto& [queries, keys] :
         {std::pair(Range{0, 90}, Range{0, 90}), std::pair(Range{20, 50}, Range{10, 40}),
          std::pair(Range{60, 90}, Range{0, 5})}) {
        auto expected = findSlowly(*trace, attention, {0}, filter, queries, keys);
        auto found = FlowModel::find(*trace, attention, {0}, filter, queries, keys, {});
        QCOMPARE(found.passed, qint64(expected.size()));
        if (expected.size() > size_t(FlowModel::kMostLines)) {
            QCOMPARE(found.lines.size(), size_t(FlowModel::kMostLines));
            continue;
        }
        sortByPlace(expected);
        sortByPlace(found.lines);
        QCOMPARE(found.lines.size(), expected.size());
        for (size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(found.lines[i].query, expected[i].query);
            QCOMPARE(found.lines[i].key, expected[i].key);
            QVERIFY(std::abs(found.lines[i].weight - expected[i].weight) < 1e-6F);
        }
    }
}

void TestFlowModel::patterns()
{
    // The same with heads of a trace whose weights are computed.
    for (const char* name : {"local", "global", "induction", "translation"}) {
        const auto trace = pattern(name, 40, 3, 1);
        for (const engine::Attention& attention : trace->attentions) {
            const FlowFilter filter{FlowFilter::Rule::Threshold, 0.03, {}, false, false};
            const QList<int> heads = {0, 2, engine::kMeanHead};
            const Range all{0, std::max(attention.queries, attention.keys)};
            auto expected = findSlowly(*trace, attention, heads, filter, all, all);
            auto found = FlowModel::find(*trace, attention, heads, filter, all, all, {}).lines;
            sortByPlace(expected);
            sortByPlace(found);
            QCOMPARE(found.size(), expected.size());
            for (size_t i = 0; i < expected.size(); ++i)
                QVERIFY(found[i].head == expected[i].head && found[i].query == expected[i].query &&
                        found[i].key == expected[i].key);
        }
    }
}

void TestFlowModel::tiesCountOnce()
{
    // Equal weights: the three largest are three, half of the attention is half of the keys.
    const auto trace = traceOf(Matrix::Constant(10, 10, 0.1F));
    const engine::Attention& attention = trace->attentions.front();
    FlowFilter filter{FlowFilter::Rule::Top, 3, {}, false, false};
    QCOMPARE(FlowModel::find(*trace, attention, {0}, filter, {0, 10}, {0, 10}, {}).passed, 30);
    filter = {FlowFilter::Rule::Mass, 0.5, {}, false, false};
    QCOMPARE(FlowModel::find(*trace, attention, {0}, filter, {0, 10}, {0, 10}, {}).passed, 50);
}

void TestFlowModel::cutsTheWeakest()
{
    const auto trace = traceOf(randomWeights(300, 300));
    const FlowFilter filter{FlowFilter::Rule::Threshold, 0, {}, false, false};
    const auto found =
        FlowModel::find(*trace, trace->attentions.front(), {0}, filter, {0, 300}, {0, 300}, {});
    QCOMPARE(found.lines.size(), size_t(FlowModel::kMostLines));
    std::vector<float> weights;
    for (const FlowLine& line :
         findSlowly(*trace, trace->attentions.front(), {0}, filter, {0, 300}, {0, 300}))
        weights.push_back(line.weight);
    QCOMPARE(found.passed, qint64(weights.size()));
    std::ranges::sort(weights, std::greater<>());
    QCOMPARE(found.lines.front().weight, weights[FlowModel::kMostLines - 1]);
    QCOMPARE(found.lines.back().weight, weights.front());
}

void TestFlowModel::windowBeyondTheEnd()
{
    const auto trace = traceOf(randomWeights(7, 5));
    const FlowFilter filter{FlowFilter::Rule::Top, 1, {}, false, false};
    const auto& attention = trace->attentions.front();
    QCOMPARE(FlowModel::find(*trace, attention, {0}, filter, {0, 64}, {0, 64}, {}).passed, 7);
    QCOMPARE(FlowModel::find(*trace, attention, {0}, filter, {50, 64}, {50, 64}, {}).passed, 0);
}

void TestFlowModel::findsNow()
{
    models::Document document;
    FlowModel model(&document);
    model.findNow({0, 5}, {0, 5});
    QCOMPARE(model.rowCount(), 0);
    document.setTrace(pattern("local", 30, 3, 1));
    model.findNow({0, 30}, {0, 30});
    const auto now = model.lines().size();
    QVERIFY(now > 0);
    // Nothing comes after it.
    QTest::qWait(200);
    QCOMPARE(model.lines().size(), now);
}

void TestFlowModel::effectsAddUp()
{
    models::Document document;
    engine::TraceRequest request;
    engine::ModelSource source;
    source.folder = EXAMPLES_DIR "/models/induction";
    source.inputs.tokenIds = {5, 9, 12, 7, 5, 9, 12};
    request.source = source;
    document.open(request);
    QTRY_VERIFY(document.trace() && !document.isBusy());
    FlowModel model(&document);
    FlowFilter filter;
    filter.rule = FlowFilter::Rule::Threshold;
    filter.value = 0;
    filter.effects = true;
    model.setFilter(filter);
    const auto subject = engine::explanations::Subject::of(document.trace());
    QVERIFY(subject);
    const auto scalar = subject->logit({}, {});
    const auto reverse = subject->reverse(*scalar, {.keepAttentions = true});
    QVERIFY(scalar && reverse);
    // The effects of all layers and heads on a key are what attention × gradient says of it.
    const auto whole =
        engine::explanations::attentionTimesGradient(*subject, *reverse).at(engine::Stack::Decoder);
    std::vector<double> sums(size_t(whole.size()), 0.0);
    int heads = 0;
    bool both[2] = {false, false};
    for (const engine::Attention& attention : document.trace()->attentions)
        for (int head = 0; head < attention.heads; ++head) {
            models::SelectionState state = document.selection().state();
            state.layer = attention.layer;
            state.head = head;
            document.selection().set(state);
            model.findNow({0, attention.queries}, {0, attention.keys});
            QVERIFY2(model.reason().isEmpty(), qPrintable(model.reason()));
            QVERIFY(!model.explained().isEmpty());
            for (const FlowLine& line : model.lines()) {
                sums[size_t(line.key)] += double(line.lowers ? -line.weight : line.weight);
                both[line.lowers ? 1 : 0] = true;
            }
            heads = attention.heads;
        }
    QVERIFY(both[0] && both[1]);
    for (size_t key = 0; key < sums.size(); ++key)
        QVERIFY(std::abs(sums[key] / heads - double(whole[Eigen::Index(key)])) < 1e-3);
    QVERIFY(model.headerData(FlowModel::Weight, Qt::Horizontal, Qt::DisplayRole).toString() !=
            QStringLiteral("Weight"));
}

void TestFlowModel::effectsNeedAModel()
{
    models::Document document;
    FlowModel model(&document);
    FlowFilter filter;
    filter.effects = true;
    model.setFilter(filter);
    document.setTrace(pattern("local", 12, 3, 1));
    QTRY_VERIFY(!model.reason().isEmpty());
    QCOMPARE(model.rowCount(), 0);
}

SUITE(TestFlowModel)
#include "test_flowmodel.moc"
