#include "engine/atlas/page.h"
#include "engine/atlas/run.h"
#include "engine/atlas/weightviews.h"
#include "engine/attention/blocks.h"
#include "engine/attention/random.h"
#include "engine/files/safetensors.h"
#include "engine/tracer.h"
#include "engine/transformer/model.h"
#include "tests/suite.h"

#include <limits>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <fstream>

using namespace engine;
using namespace engine::atlas;

namespace {

std::string model(const char* name)
{
    std::string folder = std::string(TEST_DATA "/conformance/models/") + name;
    return std::filesystem::exists(folder) ? folder
                                           : std::string(TEST_DATA "/families/models/") + name;
}

/// Windows of random ids of one model, always the same.
struct Sample
{
    std::vector<WindowTrace> windows;
    Tracer tracer;

    Sample(const char* name, int count, int64_t length)
    {
        const auto opened = Model::open(model(name));
        const bool pair = (*opened)->options().encoder && (*opened)->options().decoder;
        const int64_t vocabulary =
            std::min<int64_t>((*opened)->options().vocabulary,
                              pair ? (*opened)->options().targetVocabulary : 1 << 20);
        for (int w = 0; w < count; ++w) {
            const auto ids = [&](uint64_t seed, int64_t size) {
                std::vector<int64_t> list;
                for (int64_t i = 0; i < size; ++i)
                    // Few kinds, so that pairs of tokens come again.
                    list.push_back(4 + int64_t(splitMix(seed * 1000 + uint64_t(i)) %
                                               uint64_t(std::min<int64_t>(vocabulary - 4, 9))));
                return list;
            };
            ModelSource source;
            source.folder = model(name);
            (pair ? source.inputs.sourceTokenIds : source.inputs.tokenIds) =
                ids(uint64_t(w), length + w % 3);
            if (pair)
                source.inputs.targetTokenIds = ids(uint64_t(w) + 100, length - 2);
            TraceRequest request;
            request.source = source;
            const auto trace = tracer.trace(request, {});
            if (!trace)
                qFatal("%s", trace.error().message().c_str());
            windows.push_back({w * kWindowsPerRow, *trace});
        }
    }
};

Plan smallPlan(int64_t pairs = 4096)
{
    Plan plan;
    plan.sizes = {12, 30, pairs};
    return plan;
}

Atlas gathered(const Sample& sample, size_t begin, size_t end, size_t together, int threads,
               int64_t pairs = 4096)
{
    Atlas atlas(smallPlan(pairs));
    for (size_t i = begin; i < end; i += together) {
        const size_t count = std::min(together, end - i);
        const auto added = atlas.add(std::span(sample.windows).subspan(i, count), threads);
        if (!added)
            qFatal("%s", added.error().message().c_str());
    }
    return atlas;
}

QByteArray bytesOf(Atlas& atlas, const QString& path)
{
    const auto saved = atlas.save(path.toStdString());
    if (!saved)
        qFatal("%s", saved.error().message().c_str());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no file");
    return file.readAll();
}

bool near(double a, double b)
{
    return std::abs(a - b) <= 1e-6 * std::max(1.0, std::max(std::abs(a), std::abs(b)));
}

bool sameSums(const Sums& a, const Sums& b)
{
    return std::ranges::equal(a.values, b.values, near);
}

bool sameTop(const Top& a, const Top& b)
{
    return std::ranges::equal(a.items(), b.items(), [](const auto& x, const auto& y) {
        return x.value == y.value && x.cell.window == y.cell.window &&
               x.cell.query == y.cell.query && x.cell.key == y.cell.key;
    });
}

bool samePairs(const PairTable& a, const PairTable& b)
{
    return a.cells() == b.cells() && a.exact() == b.exact() &&
           std::ranges::equal(a.pairs(), b.pairs(), [](const auto& x, const auto& y) {
               return x.query == y.query && x.key == y.key && x.count == y.count &&
                      near(x.mass, y.mass);
           });
}

/// Bit for bit for counts and choices, 1e-6 for sums.
bool same(const HeadAtlas& a, const HeadAtlas& b)
{
    bool equal = a.place == b.place && a.confidence.bins == b.confidence.bins &&
                 a.weights.bins == b.weights.bins;
    for (size_t i = 0; i < a.measures.size(); ++i)
        equal = equal && a.measures[i].count == b.measures[i].count &&
                near(a.measures[i].mean, b.measures[i].mean) &&
                near(a.measures[i].deviation(), b.measures[i].deviation());
    return equal && sameSums(a.rows, b.rows) && sameSums(a.entropy, b.entropy) &&
           sameSums(a.first, b.first) && sameSums(a.keys, b.keys) && sameSums(a.back, b.back) &&
           sameSums(a.ahead, b.ahead) && sameTop(a.byWeight, b.byWeight) &&
           sameTop(a.byNorm, b.byNorm) && sameTop(a.byEffect, b.byEffect) &&
           sameTop(a.rowsByNorm, b.rowsByNorm) && sameTop(a.rowsByEffect, b.rowsByEffect) &&
           samePairs(a.pairs, b.pairs);
}

} // namespace

/// What is gathered over many texts, against a plain computation that keeps everything.
class TestAtlas : public QObject
{
    Q_OBJECT

private slots:
    void momentsJoin();
    void topsJoin();
    void reservoirsJoin();
    void pairsJoinAndStaySmall();
    void pairsWithoutPriorityComeLast();
    void agreesWithPlain_data();
    void agreesWithPlain();
    void effectsAddUpToLogits_data();
    void effectsAddUpToLogits();
    void threadsAndBatchesChangeNothing();
    void partsJoin_data();
    void partsJoin();
    void otherWholesDoNotJoin();
    void fileComesBack();
    void damagedFilesAreRefused();
    void headsAreLimited();
    void runGoesOnAfterKills();
    void rowsOfFolderAndText();
    void textsAreReadAsWritten();
    void inductionHeadShowsInduction();
    void plantedModesAreFound();
};

void TestAtlas::textsAreReadAsWritten()
{
    const HeadPlace place{Stack::Encoder, 0, Kind::Self, 0};
    const HeadAtlas head(place, Sizes{});
    const auto textOf = [&](const std::vector<std::string>& tokens, int32_t query, int32_t key) {
        Atlas atlas{Plan{}};
        for (size_t i = 0; i < tokens.size(); ++i) {
            const auto id = static_cast<int32_t>(i);
            atlas.vocabulary[Stack::Encoder].entries[id] = {1, tokens[i]};
            atlas.windows[0].ids[Stack::Encoder].push_back(id);
        }
        return excerpt(atlas, head, {0, query, key}, 3);
    };
    const auto cut = [](const std::string& text, size_t begin, size_t end) {
        return QString::fromStdString(text.substr(begin, end - begin));
    };
    // Word pieces have no spaces of their own.
    const Excerpt pieces =
        textOf({"[CLS]", "it", "isn", "'", "t", "te", "##pid", "(", "sadly", ")", "."}, 6, 2);
    QCOMPARE(QString::fromStdString(pieces.text), QStringLiteral("[CLS] it isn't tepid (sadly) …"));
    QCOMPARE(cut(pieces.text, pieces.queryBegin, pieces.queryEnd), QStringLiteral("pid"));
    QCOMPARE(cut(pieces.text, pieces.keyBegin, pieces.keyEnd), QStringLiteral("isn"));
    // Words alone, as of the shipped model that repeats them; Chinese characters.
    QCOMPARE(QString::fromStdString(textOf({"east", "of", "apple"}, 2, 0).text),
             QStringLiteral("east of apple"));
    QCOMPARE(QString::fromStdString(textOf({"[CLS]", "猫", "很", "黑", "ok"}, 2, 1).text),
             QStringLiteral("[CLS] 猫很黑 ok"));
    // Tokens that hold their spaces are left as they are.
    QCOMPARE(QString::fromStdString(textOf({"The", " cat", "s", "##", "."}, 1, 0).text),
             QStringLiteral("The cats##."));
}

void TestAtlas::momentsJoin()
{
    std::vector<double> values;
    for (int i = 0; i < 300; ++i)
        values.push_back(uniform(3, 0, i) * 10 - 3);
    Moments whole, left, middle, right;
    for (size_t i = 0; i < values.size(); ++i) {
        whole.add(values[i]);
        (i < 20 ? left : i < 170 ? middle : right).add(values[i]);
    }
    Moments one = left; // (left + middle) + right
    one.merge(middle);
    one.merge(right);
    Moments other = middle; // left + (middle + right), the other way round
    other.merge(right);
    other.merge(left);
    for (const Moments& joined : {one, other}) {
        QCOMPARE(joined.count, whole.count);
        QVERIFY(near(joined.mean, whole.mean));
        QVERIFY(near(joined.squares, whole.squares));
        QCOMPARE(joined.least, whole.least);
        QCOMPARE(joined.largest, whole.largest);
    }
    double mean = 0;
    for (const double value : values)
        mean += value / 300;
    double squares = 0;
    for (const double value : values)
        squares += (value - mean) * (value - mean);
    QVERIFY(near(whole.deviation(), std::sqrt(squares / 299)));
    Moments none;
    none.merge(Moments{});
    QCOMPARE(none.count, 0);
    QCOMPARE(none.deviation(), 0.0);
}

void TestAtlas::topsJoin()
{
    std::vector<Top> parts(3, Top(5));
    Top whole(5);
    std::vector<std::pair<double, Cell>> all;
    for (int i = 0; i < 200; ++i) {
        const Cell cell{i, i % 7, i % 5, 0, 0, 0};
        const double value = int(uniform(8, 0, i) * 20); // many are equal
        whole.add(value, cell);
        parts[size_t(i % 3)].add(value, cell);
        all.emplace_back(value, cell);
    }
    std::ranges::sort(all, [](const auto& a, const auto& b) {
        return std::pair(-a.first, a.second.tie()) < std::pair(-b.first, b.second.tie());
    });
    for (size_t i = 0; i < 5; ++i)
        QCOMPARE(whole.items()[i].cell.window, all[i].second.window);
    for (const auto& order : {std::array{0, 1, 2}, std::array{2, 0, 1}}) {
        Top joined = parts[size_t(order[0])];
        joined.merge(parts[size_t(order[1])]);
        joined.merge(parts[size_t(order[2])]);
        QVERIFY(sameTop(joined, whole));
    }
}

void TestAtlas::reservoirsJoin()
{
    Reservoir whole(10), left(10), right(10);
    std::vector<Reservoir::Place> all;
    for (int i = 0; i < 300; ++i) {
        const Reservoir::Place place{splitMix(uint64_t(i)), i, 0};
        whole.add(place);
        (i % 4 == 0 ? left : right).add(place);
        all.push_back(place);
    }
    std::ranges::sort(all);
    all.resize(10);
    auto kept = whole.places();
    std::ranges::sort(kept);
    QVERIFY(kept == all);
    const auto before = left.places();
    const auto others = right.places();
    const Reservoir::Moves moves = left.merge(right);
    QVERIFY(left.places() == all);
    for (size_t i = 0; i < before.size(); ++i)
        if (moves.own[i])
            QVERIFY(left.places()[*moves.own[i]] == before[i]);
    for (size_t i = 0; i < others.size(); ++i)
        if (moves.others[i])
            QVERIFY(left.places()[*moves.others[i]] == others[i]);
}

void TestAtlas::pairsJoinAndStaySmall()
{
    constexpr size_t kCapacity = 64;
    PairTable whole(kCapacity), left(kCapacity), middle(kCapacity), right(kCapacity);
    std::map<std::pair<int, int>, std::pair<double, int64_t>> plain;
    for (int i = 0; i < 20000; ++i) {
        // Every fourth cell is of one of five kinds; the rest are spread over 2,500.
        const bool heavy = i % 4 == 0;
        const int query = heavy ? i / 4 % 5 : 100 + int(uniform(1, 0, i) * 50);
        const int key = heavy ? 7 : 200 + int(uniform(2, 0, i) * 50);
        const double weight = 0.05 + 0.9 * uniform(3, 0, i);
        const uint64_t chance = splitMix(uint64_t(i));
        whole.add(query, key, weight, chance);
        (i < 50 ? left : i < 9000 ? middle : right).add(query, key, weight, chance);
        auto& [mass, count] = plain[{query, key}];
        mass += weight;
        ++count;
    }
    QVERIFY(!whole.exact());
    QVERIFY(left.exact());
    PairTable one = left;
    one.merge(middle);
    one.merge(right);
    PairTable other = right;
    other.merge(middle);
    other.merge(left);
    QVERIFY(samePairs(one, whole));
    QVERIFY(samePairs(other, whole));
    const auto pairs = whole.pairs();
    QCOMPARE(pairs.size(), kCapacity);
    for (size_t i = 0; i < 5; ++i) {
        // The kinds that hold most are kept for certain, and measured well for so small a table.
        QCOMPARE(pairs[i].key, 7);
        const auto& [mass, count] = plain.at({pairs[i].query, 7});
        QVERIFY(pairs[i].mass >= mass - 1e-5 && pairs[i].mass < mass * 1.1);
        QVERIFY(pairs[i].count >= count && double(pairs[i].count) < double(count) * 1.1);
    }
}

// A file may say what is no number where pairs are put in order by it.
void TestAtlas::pairsWithoutPriorityComeLast()
{
    constexpr int32_t kPairs = 1000;
    constexpr size_t kCapacity = 64;
    QTemporaryDir folder;
    const std::string path = folder.filePath("pairs").toStdString();
    std::vector<int32_t> tokens;
    std::vector<double> sums;
    for (int32_t i = 0; i < kPairs; ++i) {
        tokens.insert(tokens.end(), {i, i});
        const bool known = i % 10 == 0;
        sums.insert(sums.end(), {1.0, known ? i : std::numeric_limits<double>::quiet_NaN()});
    }
    ArchiveWriter archive;
    archive.put("p.tokens", tokens, {kPairs, 2});
    archive.put("p.mass", sums, {kPairs, 2});
    archive.put("p.count", std::vector<int64_t>(kPairs, 1));
    archive.put("p.total", std::vector<double>{1000, 0, 1000});
    QVERIFY(archive.write(path, {}));
    const auto file = SafetensorsFile::open(path);
    QVERIFY(file);
    ArchiveReader reader(*file);
    PairTable table(kCapacity);
    table.load(reader, "p");
    QVERIFY(!reader.error());
    const auto pairs = table.pairs();
    QCOMPARE(pairs.size(), kCapacity);
    for (size_t i = 0; i < kCapacity; ++i)
        QCOMPARE(pairs[i].query, int32_t(10 * i));
}

void TestAtlas::agreesWithPlain_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("decoder") << QByteArray("gpt2");
    QTest::newRow("encoder") << QByteArray("bert");
    QTest::newRow("encoder and decoder") << QByteArray("marian");
}

namespace {

/// Everything about one head, from dense matrices that are all kept.
struct Plain
{
    std::vector<double> entropyOfWindow, normOfWindow;
    std::map<std::pair<int, int>, std::pair<double, int64_t>> pairs;
    std::vector<int64_t> confidence = std::vector<int64_t>(20, 0);
    std::vector<double> keys, back, weights, norms;

    void add(const Trace& trace, const Attention& a, int head, const Matrix& output)
    {
        Matrix alpha(a.queries, a.keys);
        fillBlock(a, head, Quantity::Weights, {0, a.queries}, {0, a.keys}, alpha);
        const Eigen::MatrixXd values = a.value.matrix(a.keyHead(head)).cast<double>();
        const int64_t size = a.value.extent(2);
        const Eigen::MatrixXd written =
            values * output.middleRows(head * size, size).cast<double>(); // [Tk, M]
        double entropy = 0;
        double norm = 0;
        for (int64_t i = 0; i < a.queries; ++i) {
            double largest = 0;
            int64_t seen = 0;
            Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(output.cols());
            for (int64_t j = 0; j < a.keys; ++j) {
                const double w = double(alpha(i, j));
                const Range band = a.mask.visible(i, a.keys);
                if (j < band.begin || j >= band.end)
                    continue;
                ++seen;
                entropy -= w > 0 ? w * std::log(w) : 0;
                largest = std::max(largest, w);
                sum += w * written.row(j);
                put(keys, j, w);
                if (a.kind == Kind::Self && j <= i)
                    put(back, i - j, w);
            }
            norm += sum.norm();
            if (seen < 2)
                continue;
            ++confidence[std::min<size_t>(size_t(largest * 20), 19)];
            for (int64_t j = 0; j < a.keys; ++j) {
                const double w = double(alpha(i, j));
                if (w > 0)
                    weights.push_back(w);
                if (w > 0)
                    norms.push_back(w * written.row(j).norm());
                if (w < double(kPairWeight))
                    continue;
                auto& [mass, count] = pairs[{int(trace.queryTokens(a)[size_t(i)].id),
                                             int(trace.keyTokens(a)[size_t(j)].id)}];
                mass += w;
                ++count;
            }
        }
        entropyOfWindow.push_back(entropy / double(a.queries));
        normOfWindow.push_back(norm / double(a.queries));
    }

    static void put(std::vector<double>& to, int64_t index, double value)
    {
        if (to.size() <= size_t(index))
            to.resize(size_t(index) + 1, 0);
        to[size_t(index)] += value;
    }
};

double meanOf(const std::vector<double>& values)
{
    double sum = 0;
    for (const double value : values)
        sum += value;
    return sum / double(values.size());
}

} // namespace

void TestAtlas::agreesWithPlain()
{
    QFETCH(QByteArray, name);
    const Sample sample(name.constData(), 7, 14);
    const Atlas atlas = gathered(sample, 0, 7, 3, 2);
    const auto opened = *Model::open(model(name.constData()));
    double worst = 0;
    const auto close = [&](double a, double b, double tolerance = 1e-5) {
        worst = std::max(worst, std::abs(a - b));
        return std::abs(a - b) <= tolerance * std::max(1.0, std::abs(b));
    };
    for (const HeadAtlas& head : atlas.heads) {
        Plain plain;
        std::vector<std::vector<double>> metrics(kMetricCount);
        for (const WindowTrace& window : sample.windows) {
            const Attention* a =
                window.trace->find(head.place.stack, head.place.layer, head.place.kind);
            plain.add(*window.trace, *a, head.place.head, outputMatrix(*opened, *a));
            const HeadMetrics own = headMetrics(*window.trace, *a, head.place.head);
            for (size_t i = 0; i < kMetricCount; ++i)
                if (own.values[i])
                    metrics[i].push_back(*own.values[i]);
        }
        for (size_t i = 0; i < kMetricCount; ++i) {
            QCOMPARE(head.measures[i].count, int64_t(metrics[i].size()));
            if (!metrics[i].empty())
                QVERIFY(close(head.measures[i].mean, meanOf(metrics[i]), 1e-9));
        }
        QVERIFY(close(head.measures[*measureNamed("entropy")].mean, meanOf(plain.entropyOfWindow)));
        QVERIFY(
            close(head.measures[*measureNamed("written_norm")].mean, meanOf(plain.normOfWindow)));
        QCOMPARE(head.confidence.bins, plain.confidence);
        QCOMPARE(head.keys.values.size(), plain.keys.size());
        for (size_t i = 0; i < plain.keys.size(); ++i)
            QVERIFY(close(head.keys.values[i], plain.keys[i]));
        for (size_t i = 0; i < plain.back.size(); ++i)
            QVERIFY(close(head.back.values[i], plain.back[i]));
        QVERIFY(head.pairs.exact());
        QCOMPARE(head.pairs.pairs().size(), plain.pairs.size());
        for (const PairTable::Pair& pair : head.pairs.pairs()) {
            const auto& [mass, count] = plain.pairs.at({pair.query, pair.key});
            QCOMPARE(pair.count, count);
            QVERIFY(close(pair.mass, mass));
        }
        std::ranges::sort(plain.weights, std::greater<>());
        std::ranges::sort(plain.norms, std::greater<>());
        QCOMPARE(head.byWeight.items().size(), size_t(12));
        for (size_t i = 0; i < 12; ++i) {
            QVERIFY(close(head.byWeight.items()[i].value, plain.weights[i]));
            QVERIFY(close(head.byNorm.items()[i].value, plain.norms[i]));
        }
        const auto rows = sampleRows(atlas, head);
        QVERIFY(!rows.empty());
        for (const SampleRow& row : rows) {
            const auto& trace = *sample.windows[size_t(row.cell.window / kWindowsPerRow)].trace;
            const Attention* a = trace.find(head.place.stack, head.place.layer, head.place.kind);
            Matrix one(1, a->keys);
            fillBlock(*a, head.place.head, Quantity::Weights, {row.cell.query, row.cell.query + 1},
                      {0, a->keys}, one);
            QVERIFY(close(double(row.cell.weight), double(one.maxCoeff())));
        }
    }
    qInfo("largest difference %.3g", worst);
}

void TestAtlas::effectsAddUpToLogits_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << QByteArray("gpt2");
    QTest::newRow("scaled") << QByteArray("granite");
}

void TestAtlas::effectsAddUpToLogits()
{
    QFETCH(const QByteArray, name);
    const Sample sample(name.constData(), 1, 12);
    const Atlas atlas = gathered(sample, 0, 1, 1, 1);
    const auto opened = *Model::open(model(name.constData()));
    const Trace& trace = *sample.windows[0].trace;
    const Matrix directions = *logitDirections(*opened, trace);
    for (const HeadAtlas& head : atlas.heads) {
        const Attention* a = trace.find(Stack::Decoder, head.place.layer, Kind::Self);
        const Matrix output = outputMatrix(*opened, *a);
        const int64_t size = a->value.extent(2);
        const Matrix written = context(*a, head.place.head, Range{0, a->queries}) *
                               output.middleRows(head.place.head * size, size);
        const double plain = double(written.cwiseProduct(directions).sum()) / double(a->queries);
        QVERIFY(std::abs(head.measures[*measureNamed("effect")].mean - plain) < 1e-5);
    }
    // What all parts write along a direction is the logit, less what is no part of the stream.
    const Matrix hidden = trace.stacks.at(Stack::Decoder).hidden.back().matrix();
    const auto logits = trace.origin->logits(Stack::Decoder, hidden);
    QVERIFY(logits);
    const auto& tokens = trace.tokens(Stack::Decoder);
    const auto norm = *opened->finalNorm(Stack::Decoder);
    for (int64_t t = 0; t + 1 < hidden.rows(); ++t) {
        Matrix shifted = hidden.row(t);
        const int64_t next = tokens[size_t(t + 1)].id;
        const double logit = double((*logits)(t, next));
        // The bias of the norm is the same wherever: a doubled stream has the same logit.
        shifted *= 2;
        const auto doubled = trace.origin->logits(Stack::Decoder, shifted);
        QVERIFY(std::abs(double((*doubled)(0, next)) - logit) < 1e-3);
        Matrix flipped = -hidden.row(t);
        const auto opposite = trace.origin->logits(Stack::Decoder, flipped);
        const double half = (logit - double((*opposite)(0, next))) / 2;
        QVERIFY(std::abs(double(hidden.row(t).dot(directions.row(t))) - half) < 1e-3);
    }
}

void TestAtlas::threadsAndBatchesChangeNothing()
{
    const Sample sample("gpt2", 9, 12);
    QTemporaryDir folder;
    Atlas one = gathered(sample, 0, 9, 1, 1);
    Atlas other = gathered(sample, 0, 9, 4, 2);
    QCOMPARE(bytesOf(one, folder.filePath("a")), bytesOf(other, folder.filePath("b")));
}

void TestAtlas::partsJoin_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("pairs");
    QTest::newRow("decoder") << QByteArray("gpt2") << 4096;
    QTest::newRow("few pairs are kept") << QByteArray("gpt2") << 8;
    QTest::newRow("encoder and decoder") << QByteArray("marian") << 4096;
}

void TestAtlas::partsJoin()
{
    QFETCH(QByteArray, name);
    QFETCH(int, pairs);
    const Sample sample(name.constData(), 9, 12);
    Atlas whole = gathered(sample, 0, 9, 3, 1, pairs);
    std::vector<Atlas> parts;
    for (int part = 0; part < 3; ++part) {
        parts.push_back(gathered(sample, size_t(part) * 3, size_t(part) * 3 + 3, 1, 1, pairs));
        parts.back().progress.shards = 3;
        parts.back().progress.parts = {part + 1};
    }
    for (const auto& order : {std::array{0, 1, 2}, std::array{2, 1, 0}}) {
        Atlas joined = parts[size_t(order[0])];
        for (const int next : {order[1], order[2]}) {
            const auto merged = joined.merge(parts[size_t(next)]);
            QVERIFY2(merged, merged ? "" : merged.error().message().c_str());
        }
        QCOMPARE(joined.progress.windows, whole.progress.windows);
        QCOMPARE(joined.progress.tokens, whole.progress.tokens);
        for (size_t i = 0; i < whole.heads.size(); ++i) {
            QVERIFY(same(joined.heads[i], whole.heads[i]));
            const auto a = sampleRows(joined, joined.heads[i]);
            const auto b = sampleRows(whole, whole.heads[i]);
            QCOMPARE(a.size(), b.size());
            double difference = 0;
            for (const SampleRow& row : a) {
                const auto twin = std::ranges::find_if(b, [&](const SampleRow& r) {
                    return r.cell.window == row.cell.window && r.cell.query == row.cell.query;
                });
                QVERIFY(twin != b.end());
                const auto size = size_t(whole.heads[i].samples.outputSize);
                for (size_t d = 0; d < size; ++d)
                    difference = std::max(
                        difference,
                        std::abs(double(joined.heads[i].samples.outputs[row.slot * size + d]) -
                                 double(whole.heads[i].samples.outputs[twin->slot * size + d])));
            }
            QCOMPARE(difference, 0.0);
            const auto own = modes(joined, joined.heads[i]);
            const auto theirs = modes(whole, whole.heads[i]);
            QVERIFY(std::ranges::equal(own, theirs, {}, &Mode::share, &Mode::share));
            for (size_t m = 0; m < own.size(); ++m)
                QVERIFY(std::ranges::equal(own[m].examples, theirs[m].examples, {}, &Cell::tie,
                                           &Cell::tie));
        }
        for (const auto& [stack, side] : whole.vocabulary)
            for (const auto& [id, entry] : side.entries)
                QCOMPARE(joined.vocabulary[stack].entries[id].count, entry.count);
        for (const auto& [id, record] : whole.windows)
            QVERIFY(joined.window(id) != nullptr);
    }
}

void TestAtlas::otherWholesDoNotJoin()
{
    const Sample sample("gpt2", 2, 8);
    Atlas one = gathered(sample, 0, 1, 1, 1);
    Atlas two = gathered(sample, 1, 2, 1, 1);
    QVERIFY(!one.merge(two)); // both are part 1
    two.progress.parts = {2};
    two.plan.window = 99;
    const auto merged = one.merge(two);
    QVERIFY(!merged);
    QVERIFY(!merged.error().hint.empty());
}

void TestAtlas::fileComesBack()
{
    const Sample sample("marian", 4, 10);
    QTemporaryDir folder;
    Atlas atlas = gathered(sample, 0, 4, 2, 1, 6);
    const QByteArray first = bytesOf(atlas, folder.filePath("a"));
    QVERIFY(Atlas::isAtlas(folder.filePath("a").toStdString()));
    auto loaded = Atlas::load(folder.filePath("a").toStdString());
    QVERIFY2(loaded, loaded ? "" : loaded.error().message().c_str());
    QCOMPARE(bytesOf(*loaded, folder.filePath("b")), first);
    QCOMPARE(loaded->title, atlas.title);
    for (size_t i = 0; i < atlas.heads.size(); ++i)
        QVERIFY(same(loaded->heads[i], atlas.heads[i]));
    // A window that an example points to can be traced again.
    const Cell& cell = loaded->heads[0].byWeight.items()[0].cell;
    loaded->plan.model.folder = model("marian");
    Tracer tracer;
    const auto trace = tracer.trace(loaded->requestOf(cell.window), {});
    QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
    const HeadPlace& place = loaded->heads[0].place;
    Matrix one(1, 1);
    fillBlock(*(*trace)->find(place.stack, place.layer, place.kind), place.head, Quantity::Weights,
              {cell.query, cell.query + 1}, {cell.key, cell.key + 1}, one);
    QVERIFY(std::abs(one(0, 0) - cell.weight) < 1e-6F);
}

// Each head takes ten thousand bytes, and a few letters of the file.
void TestAtlas::headsAreLimited()
{
    const Sample sample("gpt2", 2, 8);
    QTemporaryDir folder;
    const std::string path = folder.filePath("a").toStdString();
    Atlas atlas = gathered(sample, 0, 2, 2, 1);
    QVERIFY(atlas.save(path));
    const auto stored = SafetensorsFile::open(path);
    QVERIFY(stored);
    auto metadata = (*stored)->metadata();
    nlohmann::json facts = nlohmann::json::parse(metadata.at("attention_visualizer.atlas"));
    const nlohmann::json head = facts["heads"][0];
    facts["heads"] = nlohmann::json(size_t{100'000}, head);
    metadata["attention_visualizer.atlas"] = facts.dump();
    const std::string many = folder.filePath("b").toStdString();
    QVERIFY(writeSafetensors(many, {}, metadata));
    const auto opened = Atlas::load(many);
    QVERIFY(!opened);
    QVERIFY2(opened.error().message().find("facts") != std::string::npos,
             opened.error().message().c_str());
}

void TestAtlas::damagedFilesAreRefused()
{
    const Sample sample("gpt2", 2, 8);
    QTemporaryDir folder;
    Atlas atlas = gathered(sample, 0, 2, 2, 1);
    const QByteArray whole = bytesOf(atlas, folder.filePath("a"));
    const auto opens = [&](QByteArray bytes) {
        QFile file(folder.filePath("b"));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("no file");
        file.close();
        return Atlas::load(folder.filePath("b").toStdString()).has_value();
    };
    QVERIFY(opens(whole));
    QVERIFY(!opens(whole.left(whole.size() / 2)));
    QVERIFY(!opens({}));
    for (const auto& [from, to] :
         {std::pair("attention_visualizer.atlas", "attention_visualizer.other"),
          std::pair("layer.0.self.head.0.rows", "layer.0.self.head.0.rowz"),
          std::pair("\"attention_visualizer.format\":\"1\"",
                    "\"attention_visualizer.format\":\"9\""),
          std::pair("\\\"window\\\":256", "\\\"window\\\":-56")}) {
        QByteArray changed = whole;
        QVERIFY2(changed.contains(from), from);
        changed.replace(from, to);
        QVERIFY2(!opens(changed), from);
    }
}

void TestAtlas::runGoesOnAfterKills()
{
    QTemporaryDir folder;
    const QString data = folder.filePath("data.txt");
    std::ofstream text(data.toStdString());
    for (int i = 0; i < 30; ++i) {
        for (int word = 0; word < 4 + i % 9; ++word)
            text << "the cat sat on a mat and " << char('a' + (i + word) % 26) << ' ';
        text << '\n';
    }
    text.close();
    const auto rows = textRows(data.toStdString());
    QVERIFY(rows);
    QCOMPARE(rows->count, 30);
    Tracer tracer;
    const TraceMaker trace = [&](const TraceRequest& request, const TraceControl& control) {
        return tracer.trace(request, control);
    };
    Plan plan;
    plan.model.folder = EXAMPLES_DIR "/models/language";
    plan.window = 16;
    plan.sizes = {8, 20, 50};
    const auto make = [&](const QString& name, int threads, const std::stop_token& stop,
                          int64_t killAfter = -1) -> std::optional<Atlas> {
        Result<Atlas> planned = planAtlas(plan, *rows);
        if (!planned)
            qFatal("%s", planned.error().message().c_str());
        RunOptions options;
        options.threads = threads;
        options.stop = stop;
        options.output = folder.filePath(name).toStdString();
        options.checkpoint = std::chrono::milliseconds(0);
        struct Killed
        {
        };
        int64_t told = 0;
        options.progress = [&](const Atlas&, double) {
            if (told++ == killAfter)
                throw Killed(); // as a kill, nothing is tidied up
        };
        auto resumed = resumable(*planned, options.output);
        try {
            auto made = run(resumed ? *resumed : *planned, *rows, trace, options);
            if (!made)
                qFatal("%s", made.error().message().c_str());
            return *made;
        } catch (const Killed&) {
            return std::nullopt;
        }
    };
    const auto whole = make(QStringLiteral("whole"), 2, {});
    QVERIFY(whole->progress.complete);
    QVERIFY(whole->progress.windows > 30);
    QFile file(folder.filePath("whole"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray wanted = file.readAll();
    int kills = 0;
    for (; kills < 100; ++kills)
        if (make(QStringLiteral("killed"), 1 + kills % 2, {}, 1 + int64_t(splitMix(kills) % 4)))
            break;
    QVERIFY(kills > 5);
    QFile killed(folder.filePath("killed"));
    QVERIFY(killed.open(QIODevice::ReadOnly));
    QVERIFY(killed.readAll() == wanted);
    // Stopped before it begins, it says how far it is.
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = make(QStringLiteral("stopped"), 1, stop.get_token());
    QVERIFY(!stopped->progress.complete);
    QVERIFY(make(QStringLiteral("stopped"), 1, {})->progress.complete);
}

void TestAtlas::rowsOfFolderAndText()
{
    QTemporaryDir folder;
    const auto write = [&](const char* name, const char* content) {
        std::ofstream(folder.filePath(QLatin1String(name)).toStdString()) << content;
        return std::filesystem::path(folder.filePath(QLatin1String(name)).toStdString());
    };
    QVERIFY(!folderRows(folder.path().toStdString()));
    const auto lines = textRows(write("lines.txt", "one\ntwo\r\nthree\n"));
    QCOMPARE(lines->count, 3);
    QCOMPARE(lines->row(1)->text, std::string("two"));
    const auto paragraphs = textRows(write("book.txt", "\na\nb\n\n \nc\n\n"));
    QCOMPARE(paragraphs->count, 2);
    QCOMPARE(paragraphs->row(0)->text, std::string("a\nb"));
    QCOMPARE(paragraphs->row(1)->text, std::string("c"));
    write("z.PNG", "no picture");
    const auto all = folderRows(folder.path().toStdString());
    QCOMPARE(all->count, 3);
    QCOMPARE(all->row(0)->text, std::string("\na\nb\n\n \nc\n\n"));
    QVERIFY(all->row(2)->picture.string().ends_with("z.PNG"));
    QVERIFY(all->fingerprint != paragraphs->fingerprint);
}

void TestAtlas::inductionHeadShowsInduction()
{
    const std::string folder = EXAMPLES_DIR "/models/induction";
    const auto opened = Model::open(folder);
    QVERIFY(opened);
    const int64_t vocabulary = (*opened)->options().vocabulary;
    Tracer tracer;
    Plan plan = smallPlan();
    plan.model.folder = folder;
    Atlas atlas(plan);
    for (int w = 0; w < 40; ++w) {
        ModelSource source;
        source.folder = folder;
        for (int i = 0; i < 30; ++i)
            source.inputs.tokenIds.push_back(
                4 + int64_t(splitMix(uint64_t(w * 100 + i % 15)) % uint64_t(vocabulary - 4)));
        TraceRequest request;
        request.source = source;
        const auto trace = tracer.trace(request, {});
        QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
        const WindowTrace window{w * kWindowsPerRow, *trace};
        QVERIFY(atlas.add(std::span(&window, 1), 1));
    }
    const size_t induction = *measureNamed("induction");
    const auto best = std::ranges::max_element(
        atlas.heads, {}, [&](const HeadAtlas& head) { return head.measures[induction].mean; });
    QVERIFY(best->measures[induction].mean > 0.3);
    // Where the sequence has not begun again there is nothing to copy: such queries rest on a key
    // that says nothing, with a weight as large as any, but do not move the logit of what comes.
    const auto right = [&](const Top& top) {
        double count = 0;
        for (const Top::Item& item : top.items()) {
            const auto& ids = atlas.window(item.cell.window)->ids.at(Stack::Decoder);
            const auto key = size_t(item.cell.key);
            count += key > 0 && ids[key - 1] == ids[size_t(item.cell.query)] ? 1 : 0;
        }
        return count / double(top.items().size());
    };
    qInfo("head %d.%d: induction are %.2f of the strongest cells by weight, %.2f by norm, %.2f by "
          "effect",
          best->place.layer, best->place.head, right(best->byWeight), right(best->byNorm),
          right(best->byEffect));
    QVERIFY(right(best->byEffect) >= 0.9);
}

void TestAtlas::plantedModesAreFound()
{
    for (int planted = 1; planted <= 4; ++planted) {
        Matrix rows(160, 8);
        for (Eigen::Index i = 0; i < rows.rows(); ++i)
            for (Eigen::Index d = 0; d < rows.cols(); ++d)
                rows(i, d) =
                    float(0.5 * (uniform(9, int(d), i) - 0.5)) + (d == i % planted ? 2.F : 0.F);
        const Clusters clusters = cluster(rows);
        QCOMPARE(clusters.count, planted);
        for (Eigen::Index i = planted; i < rows.rows(); ++i)
            QCOMPARE(clusters.labels[size_t(i)], clusters.labels[size_t(i % planted)]);
    }
}

SUITE(TestAtlas)
#include "test_atlas.moc"
