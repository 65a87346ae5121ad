#include "engine/analysis/metrics.h"
#include "engine/analysis/rowsums.h"
#include "engine/attention/multihead.h"
#include "engine/files/safetensors.h"
#include "engine/patterns/patterns.h"
#include "tests/suite.h"

#include <cstring>
#include <ctime>
#include <fstream>
#include <nlohmann/json.hpp>
#include <QTest>

using namespace engine;

namespace {

Attention dense(Eigen::MatrixXf weights, int heads = 1)
{
    Attention attention;
    attention.heads = attention.keyHeads = heads;
    attention.queries = weights.rows() / heads;
    attention.keys = weights.cols();
    attention.storedWeights = [weights, q = attention.queries](int head, Range queries, Range keys,
                                                               MatrixRef out) {
        out = weights.block(head * q + queries.begin, keys.begin, queries.size(), keys.size());
    };
    return attention;
}

std::vector<TraceToken> tokens(const std::vector<std::string>& words)
{
    std::vector<TraceToken> result;
    for (const std::string& word : words) {
        TraceToken token;
        token.text = word;
        token.special = word.front() == '[';
        result.push_back(token);
    }
    return result;
}

/// The definitions, straight from the paper's formulas, over full matrices in float64.
std::map<Metric, double> reference(const Matrix& w, const Attention& a, int head,
                                   const std::vector<TraceToken>& words, double epsilon,
                                   int64_t period)
{
    const auto shown = [&](int64_t i, int64_t j) {
        return j >= 0 && j < a.keys && !a.mask.hides(head, i, j);
    };
    std::map<Metric, double> sum{{Metric::DuplicateToken, 0}, {Metric::Induction, 0}};
    std::map<Metric, double> count;
    const auto add = [&](Metric m, double value, double weight = 1) {
        sum[m] += value;
        count[m] += weight;
    };
    double most = 0;
    double whole = 0;
    for (int64_t i = 0; i < a.queries; ++i) {
        std::vector<double> row;
        double entropy = 0;
        for (int64_t j = 0; j < a.keys; ++j) {
            if (!shown(i, j))
                continue;
            const double p = w(i, j);
            row.push_back(p);
            whole += p;
            entropy -= p > 0 ? p * std::log(p) : 0;
            add(Metric::Sparsity, p < epsilon ? 1 : 0);
            add(Metric::DistanceMean, p * double(std::abs(i - j)), p);
            if (words[size_t(i)].text == words[size_t(j)].text && j < i)
                add(Metric::DuplicateToken, p, 0);
            if (j >= 1 && j <= i && words[size_t(i)].text == words[size_t(j - 1)].text)
                add(Metric::Induction, p, 0);
        }
        if (row.empty())
            continue;
        const auto n = double(row.size());
        const double used =
            double(std::ranges::count_if(row, [&](double p) { return p >= epsilon; }));
        most = std::max(most, used);
        add(Metric::NonzeroPerRowMean, used);
        add(Metric::Entropy, entropy);
        if (n > 1)
            add(Metric::EntropyNormalised, entropy / std::log(n));
        double divergence = 0;
        for (const double p : row)
            divergence += p > 0 ? p * std::log(p * n) : 0;
        add(Metric::KlUniform, divergence);
        add(Metric::Confidence, *std::ranges::max_element(row));
        double differences = 0; // mean absolute difference: the definition without any sorting
        double total = 0;
        for (const double p : row) {
            total += p;
            for (const double other : row)
                differences += std::abs(p - other);
        }
        add(Metric::Gini, differences / (2 * n * total));
        double special = 0;
        for (int64_t j = 0; j < a.keys; ++j)
            special += shown(i, j) && words[size_t(j)].special ? double(w(i, j)) : 0;
        add(Metric::SpecialToken, special);
        for (const auto& [metric, key] : {std::pair{Metric::PreviousToken, i - 1},
                                          {Metric::NextToken, i + 1},
                                          {Metric::SelfToken, i},
                                          {Metric::FirstToken, int64_t{0}}})
            if (shown(i, key))
                add(metric, w(i, key));
        if (shown(i, i - period + 1))
            add(Metric::InductionRepeated, w(i, i - period + 1));
        add(Metric::Sink, shown(i, 0) ? double(w(i, 0)) : 0, 0);
    }
    count[Metric::DuplicateToken] = count[Metric::Induction] = whole;
    count[Metric::Sink] = double(a.queries);
    std::map<Metric, double> result{{Metric::NonzeroPerRowMax, most}};
    for (const auto& [metric, value] : sum)
        if (count[metric] > 0)
            result[metric] = value / count[metric];
    return result;
}

void compare(const HeadMetrics& found, const std::map<Metric, double>& expected)
{
    double worst = 0;
    for (const MetricInfo& info : metricInfos()) {
        const auto wanted = expected.find(info.metric);
        const auto& value = found[info.metric];
        QVERIFY2(value.has_value() == (wanted != expected.end()), info.id.data());
        if (!value)
            continue;
        const double difference = std::abs(*value - wanted->second);
        const double limit =
            (info.metric == Metric::Gini ? 1e-4 : 2e-5) * std::max(1.0, std::abs(wanted->second));
        QVERIFY2(difference <= limit,
                 qPrintable(QString("%1: %2, expected %3")
                                .arg(QString::fromUtf8(info.id.data(), int(info.id.size())))
                                .arg(*value, 0, 'g', 12)
                                .arg(wanted->second, 0, 'g', 12)));
        worst = std::max(worst, difference);
    }
    qInfo("largest difference %.2g", worst);
}

} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT

private slots:
    void tableIsComplete();
    void matchesTheDefinitions_data();
    void matchesTheDefinitions();
    void goldens_data();
    void goldens();
    void giniIsClose();
    void absentWhatCannotBe();
    void oneToken();
    void maskedRows();
    void notANumber();
    void patchDistances();
    void meanOfHeads();
    void stops();
    void speed();
};

void TestMetrics::tableIsComplete()
{
    QCOMPARE(metricInfos().size(), kMetricCount);
    for (size_t i = 0; i < kMetricCount; ++i) {
        QCOMPARE(size_t(metricInfos()[i].metric), i);
        QVERIFY(!metricInfos()[i].name.empty() && !metricInfos()[i].definition.empty());
    }
}

void TestMetrics::matchesTheDefinitions_data()
{
    QTest::addColumn<QString>("pattern");
    QTest::addColumn<int>("length");
    QTest::addColumn<QString>("mask");
    for (const char* pattern : {"local", "global", "induction", "random", "uniform"})
        for (const char* mask : {"own", "causal", "window", "padding", "cells", "hard", "warm"})
            for (const int length : {19, 150})
                QTest::addRow("%s %s %d", pattern, mask, length) << pattern << length << mask;
}

void TestMetrics::matchesTheDefinitions()
{
    QFETCH(QString, pattern);
    QFETCH(int, length);
    QFETCH(QString, mask);
    Intervention change;
    if (mask == "causal")
        change.mask = MaskChoice::Causal;
    if (mask == "window" || mask == "padding") {
        change.mask = mask == "window" ? MaskChoice::Window : MaskChoice::Padding;
        change.maskSize = 5;
    }
    if (mask == "cells")
        change.hiddenCells = {{3, 2}, {3, 3}, {7, 0}};
    if (mask == "hard")
        change.normaliser = Normaliser::Hard;
    if (mask == "warm")
        change.temperature = 2.5f;
    const auto trace = tracePattern({pattern.toStdString(), 4, length, 2, 16, 2}, {change});
    QVERIFY(trace.has_value());
    const Attention& attention = (*trace)->attentions.back();
    for (int head = 0; head < 2; ++head) {
        Matrix weights(length, length);
        fillBlock(attention, head, Quantity::Weights, {0, length}, {0, length}, weights);
        MetricOptions options;
        options.period = 9;
        auto expected = reference(weights, attention, head, (*trace)->queryTokens(attention),
                                  sparsityThreshold(attention, options), 9);
        const auto& words = (*trace)->queryTokens(attention);
        if (std::ranges::none_of(words, [](const auto& t) { return t.special; }))
            expected.erase(Metric::SpecialToken);
        const HeadMetrics found = headMetrics(**trace, attention, head, options);
        compare(found, expected);

        double meanLog = 0;
        int64_t rows = 0;
        for (int64_t i = 0; i < length; ++i)
            if (const int64_t n = attention.mask.visibleCount(head, i, length); n > 0) {
                meanLog += std::log(double(n));
                ++rows;
            }
        const double both = *found[Metric::Entropy] + *found[Metric::KlUniform];
        QVERIFY(std::abs(both - meanLog / double(rows)) < 1e-5);
    }
}

void TestMetrics::goldens_data()
{
    QTest::addColumn<QString>("model");
    for (const char* model : {"bert", "gpt2", "t5"})
        QTest::newRow(model) << model;
}

void TestMetrics::goldens()
{
    QFETCH(QString, model);
    const QString base = QString(TEST_DATA "/conformance/golden/") + model;
    const auto file = SafetensorsFile::open((base + ".safetensors").toStdString());
    QVERIFY(file.has_value());
    std::ifstream stream((base + ".metrics.json").toStdString());
    const auto list = nlohmann::json::parse(stream);
    double worst = 0;
    int compared = 0;
    for (const auto& entry : list) {
        const std::string stack = entry["stack"];
        const std::string kind = entry["kind"];
        const std::string name =
            stack + ".layer." + std::to_string(entry["layer"].get<int>()) + "." + kind + ".weights";
        const TensorInfo* tensor = (*file)->find(name);
        QVERIFY2(tensor, name.c_str());
        Matrix all(tensor->shape[0] * tensor->shape[1], tensor->shape[2]);
        std::memcpy(all.data(), tensor->data, tensor->bytes);
        Attention attention = dense(all, int(tensor->shape[0]));
        attention.stack = stack == "encoder" ? Stack::Encoder : Stack::Decoder;
        attention.kind = kind == "self" ? Kind::Self : Kind::Cross;
        if (stack == "decoder" && kind == "self")
            attention.mask.after = 0;
        const HeadMetrics found = headMetrics({}, attention, entry["head"]);
        for (const auto& [id, expected] : entry["metrics"].items()) {
            const auto info = std::ranges::find(metricInfos(), id, &MetricInfo::id);
            QVERIFY(info != metricInfos().end());
            const auto& value = found[info->metric];
            QVERIFY2(value.has_value(), id.c_str());
            worst = std::max(worst, std::abs(*value - expected.get<double>()));
            ++compared;
        }
        if (kind == "cross")
            QVERIFY(!found[Metric::DistanceMean] && !found[Metric::PreviousToken] &&
                    !found[Metric::FirstToken] && !found[Metric::Sink]);
    }
    qInfo("%d values, largest difference %.2g", compared, worst);
    QVERIFY(compared > 0 && worst < 1e-5);
}

void TestMetrics::giniIsClose()
{
    Gini gini;
    uint64_t state = 1;
    double worst = 0;
    for (const size_t n : {1, 2, 64, 65, 300, 4000})
        for (const double spread : {0.0, 0.01, 0.3, 1.0, 3.0, 8.0}) {
            std::vector<float> values(n);
            double sum = 0;
            for (float& value : values) {
                state = state * 6364136223846793005u + 1442695040888963407u;
                value = float(std::exp(spread * (double(state >> 40) / double(1 << 23) - 1)));
                sum += value;
            }
            for (float& value : values)
                value = float(value / sum);
            std::vector<double> sorted(values.begin(), values.end());
            std::ranges::sort(sorted);
            double ranked = 0;
            double total = 0;
            for (size_t i = 0; i < n; ++i) {
                ranked += double(i + 1) * sorted[i];
                total += sorted[i];
            }
            const double exact = 2 * ranked / (double(n) * total) - (double(n) + 1) / double(n);
            const auto [least, largest] = std::ranges::minmax(values);
            const double found = gini(values, least, largest).value();
            const double difference = std::abs(found - exact);
            worst = std::max(worst, difference);
        }
    qInfo("largest difference %.2g", worst);
    QVERIFY(worst < 1e-4);
    QVERIFY(!gini(std::vector<float>(5, 0.f), 0, 0));
}

void TestMetrics::absentWhatCannotBe()
{
    Trace trace;
    Attention attention = dense(Matrix::Constant(4, 5, 0.2f));
    attention.kind = Kind::Cross;
    attention.stack = Stack::Decoder;
    const HeadMetrics cross = headMetrics(trace, attention, 0);
    for (const Metric metric :
         {Metric::DistanceMean, Metric::PreviousToken, Metric::NextToken, Metric::SelfToken,
          Metric::FirstToken, Metric::SpecialToken, Metric::DuplicateToken, Metric::Induction,
          Metric::InductionRepeated, Metric::Sink})
        QVERIFY(!cross[metric]);
    QVERIFY(std::abs(*cross[Metric::Entropy] - std::log(5.0)) < 1e-6);
    QVERIFY(std::abs(*cross[Metric::Gini]) < 1e-6);

    // No token identities: nothing is known about duplicates.
    const Attention self = dense(Matrix::Constant(4, 4, 0.25f));
    QVERIFY(!headMetrics(trace, self, 0)[Metric::DuplicateToken]);
    trace.tokens(Stack::Encoder) = tokens({"0", "1", "2", "3"});
    QVERIFY(!headMetrics(trace, self, 0)[Metric::Induction]);
    trace.tokens(Stack::Encoder) = tokens({"a", "b", "a", "[SEP]"});
    QVERIFY(std::abs(*headMetrics(trace, self, 0)[Metric::DuplicateToken] - 0.25 / 4) < 1e-9);
    QVERIFY(std::abs(*headMetrics(trace, self, 0)[Metric::SpecialToken] - 0.25) < 1e-9);
}

void TestMetrics::oneToken()
{
    const auto trace = tracePattern({"local", 1, 1, 1, 8, 1});
    const HeadMetrics metrics = headMetrics(**trace, (*trace)->attentions[0], 0);
    QVERIFY(!metrics[Metric::PreviousToken] && !metrics[Metric::NextToken]);
    QVERIFY(!metrics[Metric::EntropyNormalised] && !metrics[Metric::Induction]);
    QVERIFY(std::abs(*metrics[Metric::Entropy]) < 1e-6);
    QVERIFY(std::abs(*metrics[Metric::SelfToken] - 1) < 1e-6);
}

void TestMetrics::maskedRows()
{
    Intervention hide;
    for (int64_t key = 0; key < 6; ++key)
        hide.hiddenCells.emplace_back(2, key);
    const auto trace = tracePattern({"uniform", 1, 6, 1, 8, 1}, {hide});
    const HeadMetrics metrics = headMetrics(**trace, (*trace)->attentions[0], 0);
    QVERIFY(std::abs(*metrics[Metric::Entropy] - std::log(6.0)) < 1e-5);

    Intervention all;
    all.mask = MaskChoice::Padding;
    all.maskSize = 6;
    const auto nothing = tracePattern({"uniform", 1, 6, 1, 8, 1}, {all});
    for (const auto& value : headMetrics(**nothing, (*nothing)->attentions[0], 0).values)
        QVERIFY(!value.has_value());
}

void TestMetrics::notANumber()
{
    Matrix weights = Matrix::Constant(100, 100, 0.01f);
    weights(50, 50) = std::numeric_limits<float>::quiet_NaN();
    const HeadMetrics metrics = headMetrics({}, dense(weights), 0);
    for (const auto& value : metrics.values)
        QVERIFY(!value || std::isfinite(*value));
    QVERIFY(!metrics[Metric::Entropy]);
}

void TestMetrics::patchDistances()
{
    Trace trace;
    Modality& modality = trace.modalities[Stack::Encoder];
    modality.columns = 3;
    modality.rows = 2;
    modality.leading = 1;
    modality.picture = std::make_shared<const vision::Image>(vision::Image{30, 8, {}});
    Matrix weights = Matrix::Zero(7, 7);
    weights.col(0).setConstant(0.5f); // the class token does not count
    weights(0, 6) = 0.5f;
    for (int64_t i = 1; i < 7; ++i)
        weights(i, 6) = 0.5f;
    const HeadMetrics metrics = headMetrics(trace, dense(weights), 0);
    double expected = 0;
    for (int row = 0; row < 2; ++row)
        for (int column = 0; column < 3; ++column)
            expected += std::hypot(10 * (2 - column), 4 * (1 - row)) / 6;
    QVERIFY(std::abs(*metrics[Metric::DistanceMean] - expected) < 1e-6);
}

void TestMetrics::meanOfHeads()
{
    const auto trace = tracePattern({"local", 1, 40, 4, 16, 1});
    const Attention& attention = (*trace)->attentions[0];
    double own = 0;
    for (int head = 0; head < 4; ++head)
        own += *headMetrics(**trace, attention, head)[Metric::SelfToken] / 4;
    QVERIFY(std::abs(*headMetrics(**trace, attention, kMeanHead)[Metric::SelfToken] - own) < 1e-6);
    const auto all = traceMetrics(**trace);
    QVERIFY(all.has_value());
    QCOMPARE(all->size(), size_t(4));
    QCOMPARE((*all)[2].head, 2);
    QCOMPARE(*(*all)[2][Metric::Gini], *headMetrics(**trace, attention, 2)[Metric::Gini]);
}

void TestMetrics::stops()
{
    const auto trace = tracePattern({"local", 1, 64, 16, 16, 4});
    std::stop_source stop;
    MetricOptions options;
    options.stop = stop.get_token();
    options.progress = [&](float share) {
        if (share > 0.2f)
            stop.request_stop();
    };
    const auto metrics = traceMetrics(**trace, options);
    QVERIFY(!metrics.has_value());
    QVERIFY(metrics.error().sentence.empty());
}

/// Against computing the weights alone, by the same tiles on one thread.
void TestMetrics::speed()
{
    const auto trace = tracePattern({"random", 1, 1024, 4, 64, 1});
    const Attention& attention = (*trace)->attentions[0];
    const auto seconds = [](const auto& work) {
        double best = 1e9;
        for (int i = 0; i < 9; ++i) {
            const std::clock_t begin = std::clock(); // processor time: other programs do not count
            work();
            best = std::min(best, double(std::clock() - begin) / CLOCKS_PER_SEC);
        }
        return best;
    };
    Matrix tile(32, 1024);
    const double weights = seconds([&] {
        for (int head = 0; head < 4; ++head)
            for (int64_t row = 0; row < 1024; row += 32)
                fillBlock(attention, head, Quantity::Weights, {row, row + 32}, {0, 1024}, tile);
    });
    const double metrics = seconds([&] {
        for (int head = 0; head < 4; ++head)
            headMetrics(**trace, attention, head);
    });
    qInfo("weights %.2f ms, metrics %.2f ms, ratio %.2f", weights * 1e3, metrics * 1e3,
          metrics / weights);
    QVERIFY(metrics < 5 * weights); // twice what was measured
}

SUITE(TestMetrics)
#include "test_metrics.moc"
