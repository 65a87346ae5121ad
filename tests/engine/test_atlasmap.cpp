#include "engine/atlas/compare.h"
#include "engine/atlas/map.h"
#include "engine/atlas/run.h"
#include "engine/attention/blocks.h"
#include "engine/attention/random.h"
#include "engine/tracer.h"
#include "tests/suite.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace engine;
using namespace engine::atlas;

namespace {

/// Windows of random ids of a model, always the same; `few` kinds of tokens.
std::vector<WindowTrace> windowsOf(const std::string& folder, int count, int64_t length,
                                   uint64_t seed = 1, uint64_t few = 40)
{
    Tracer tracer;
    std::vector<WindowTrace> windows;
    for (int w = 0; w < count; ++w) {
        ModelSource source;
        source.folder = folder;
        for (int64_t i = 0; i < length; ++i)
            source.inputs.tokenIds.push_back(
                4 + int64_t(splitMix(seed * 100000 + uint64_t(w) * 1000 + uint64_t(i)) % few));
        TraceRequest request;
        request.source = source;
        const auto trace = tracer.trace(request, {});
        if (!trace)
            qFatal("%s", trace.error().message().c_str());
        windows.push_back({w * kWindowsPerRow, *trace});
    }
    return windows;
}

const std::string kLanguage = EXAMPLES_DIR "/models/language";

Atlas gathered(const std::vector<WindowTrace>& windows, int64_t samples = 60)
{
    Plan plan;
    plan.model.folder = kLanguage;
    plan.sizes = {6, samples, 200};
    Atlas atlas(plan);
    const auto added = atlas.add(windows, 2);
    if (!added)
        qFatal("%s", added.error().message().c_str());
    return atlas;
}

} // namespace

/// Maps of an atlas: what its samples hold and how they are laid out; and two atlases compared.
class TestAtlasMap : public QObject
{
    Q_OBJECT

private slots:
    void samplesHoldWhatTheModelComputed();
    void movingKeysChangesNoSoftmax();
    void mapsTurnIntoEachOther();
    void clustersOfManyRows();
    void cellsHoldTheirTokens();
    void lensIsRead();
    void departureIsThatOfAllWindows();
    void modelBesideTheFile();
    void divergences();
    void comparesAtlases();
};

void TestAtlasMap::samplesHoldWhatTheModelComputed()
{
    const auto windows = windowsOf(kLanguage, 5, 24);
    const Atlas atlas = gathered(windows);
    const auto& places = atlas.samples.at(Stack::Decoder).places();
    QCOMPARE(places.size(), size_t(60));
    for (const HeadAtlas& head : atlas.heads) {
        const auto size = size_t(head.samples.querySize);
        QCOMPARE(head.samples.queries.size(), places.size() * size);
        QCOMPARE(head.samples.keys.size(), places.size() * size);
        for (size_t slot = 0; slot < places.size(); ++slot) {
            const Trace& trace = *windows[size_t(places[slot].window / kWindowsPerRow)].trace;
            const Attention* a = trace.find(head.place.stack, head.place.layer, head.place.kind);
            const MatrixMap query = a->query.matrix(head.place.head);
            const MatrixMap key = a->key.matrix(a->keyHead(head.place.head));
            for (size_t i = 0; i < size; ++i) {
                // Halves have 11 bits.
                const auto near = [](Half kept, float own) {
                    return std::abs(float(kept) - own) <= std::abs(own) * 0x1p-11F + 1e-7F;
                };
                QVERIFY(near(head.samples.queries[slot * size + i],
                             query(places[slot].query, Eigen::Index(i))));
                QVERIFY(near(head.samples.keys[slot * size + i],
                             key(places[slot].query, Eigen::Index(i))));
            }
        }
    }
    const States& states = atlas.states.at(Stack::Decoder);
    QCOMPARE(states.levels.size(), size_t(4));
    const MapVectors map = stateVectors(atlas, Stack::Decoder, 2);
    QCOMPARE(map.points.size(), places.size());
    for (size_t i = 0; i < map.points.size(); ++i) {
        const Trace& trace = *windows[size_t(map.points[i].window / kWindowsPerRow)].trace;
        const MatrixMap hidden = trace.stacks.at(Stack::Decoder).hidden[2].matrix();
        QVERIFY((map.vectors.row(Eigen::Index(i)) - hidden.row(map.points[i].position))
                    .cwiseAbs()
                    .maxCoeff() < 0.01F);
        QCOMPARE(int64_t(map.points[i].token),
                 trace.tokens(Stack::Decoder)[size_t(map.points[i].position)].id);
    }
    // Fewer are kept where they would take too much memory.
    QVERIFY(States::capacity(100'000, 80, 8192) < 100);
    QCOMPARE(States::capacity(500, 12, 768), size_t(500));
}

void TestAtlasMap::movingKeysChangesNoSoftmax()
{
    const Atlas atlas = gathered(windowsOf(kLanguage, 3, 20));
    for (const HeadAtlas& head : atlas.heads) {
        const MapVectors map = headVectors(atlas, head);
        const auto queries = std::ranges::count(map.points, MapPoint::Side::Query, &MapPoint::side);
        QCOMPARE(queries * 2, std::ptrdiff_t(map.points.size()));
        const Eigen::MatrixXd q = map.vectors.topRows(queries).cast<double>();
        const Eigen::MatrixXd k = map.vectors.bottomRows(queries).cast<double>();
        const auto size = Eigen::Index(head.samples.querySize);
        using Rows = Eigen::Matrix<Half, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        const Eigen::MatrixXd ownQ =
            Eigen::Map<const Rows>(head.samples.queries.data(), queries, size).cast<double>();
        const Eigen::MatrixXd ownK =
            Eigen::Map<const Rows>(head.samples.keys.data(), queries, size).cast<double>();
        const auto softmax = [](Eigen::MatrixXd scores) {
            scores.colwise() -= Eigen::VectorXd(scores.rowwise().maxCoeff());
            Eigen::MatrixXd weights = scores.array().exp();
            weights.array().colwise() /= weights.rowwise().sum().array().eval();
            return weights;
        };
        const double difference =
            (softmax(q * k.transpose()) - softmax(ownQ * ownK.transpose())).cwiseAbs().maxCoeff();
        QVERIFY2(difference < 1e-4, qPrintable(QString::number(difference)));
        QVERIFY((q.colwise().mean() - k.colwise().mean()).norm() < 1e-3);
        const auto spread = [](const Eigen::MatrixXd& rows) {
            const Eigen::RowVectorXd centre = rows.colwise().mean();
            return (rows.rowwise() - centre).rowwise().squaredNorm().mean();
        };
        QVERIFY(std::abs(spread(q) / spread(k) - 1) < 1e-3);
    }
    QCOMPARE(headVectors(atlas, atlas.heads[0], 10).points.size(), size_t(20));
}

void TestAtlasMap::mapsTurnIntoEachOther()
{
    Matrix before(40, 2);
    for (Eigen::Index i = 0; i < 40; ++i)
        before.row(i) << float(uniform(1, 0, i)) * 3, float(uniform(1, 1, i));
    // Turned by a third and mirrored.
    Matrix turn(2, 2);
    turn << -0.5F, 0.866F, 0.866F, 0.5F;
    const Matrix after = before * turn;
    const Matrix back = aligned(after, before);
    const Matrix moved = back.rowwise() - (back.colwise().mean() - before.colwise().mean()).eval();
    QVERIFY((moved - before).cwiseAbs().maxCoeff() < 1e-3F);
    QVERIFY(aligned(after, Matrix(3, 2)) == after);
}

void TestAtlasMap::clustersOfManyRows()
{
    constexpr int kPlanted = 3;
    Matrix rows(5000, 6);
    for (Eigen::Index i = 0; i < rows.rows(); ++i)
        for (Eigen::Index d = 0; d < rows.cols(); ++d)
            rows(i, d) = float(0.4 * uniform(2, int(d), i)) + (d == i % kPlanted ? 3.F : 0.F);
    const std::vector<int> labels = clusterLabels(rows);
    for (size_t i = kPlanted; i < labels.size(); ++i)
        QCOMPARE(labels[i], labels[i % kPlanted]);
    QCOMPARE(std::set<int>(labels.begin(), labels.end()).size(), size_t(kPlanted));
}

void TestAtlasMap::cellsHoldTheirTokens()
{
    const Atlas atlas = gathered(windowsOf(kLanguage, 4, 24));
    const MapVectors map = stateVectors(atlas, Stack::Decoder, 0);
    const auto projected = principalComponents(map.vectors, 2);
    QVERIFY(projected);
    const Matrix points = projected->points.cast<float>();
    const auto cells = mapCells(atlas, map, 0, points, 5);
    QVERIFY(cells.size() > 3);
    std::set<size_t> all;
    for (const MapCell& cell : cells) {
        QVERIFY(cell.column >= 0 && cell.column < 5 && cell.row >= 0 && cell.row < 5);
        for (const size_t member : cell.members)
            QVERIFY(all.insert(member).second);
        QVERIFY(!cell.tokens.empty());
        const auto held = std::ranges::count_if(cell.members, [&](size_t member) {
            return map.points[member].token == cell.tokens[0].first;
        });
        QCOMPARE(int64_t(held), cell.tokens[0].second);
        QVERIFY(cell.readings.empty());
    }
    QCOMPARE(all.size(), map.points.size());
    QVERIFY(mapCells(atlas, map, 0, Matrix(), 5).empty());
}

void TestAtlasMap::lensIsRead()
{
    const auto windows = windowsOf(kLanguage, 2, 20);
    Atlas atlas = gathered(windows, 12);
    States& states = atlas.states.at(Stack::Decoder);
    const TraceOrigin& origin = *windows[0].trace->origin;
    QVERIFY(readLens(states, Stack::Decoder, origin, {}));
    QCOMPARE(states.readings.size(), size_t(4));
    // The last level is what the model predicts.
    const auto& places = states.places.places();
    for (size_t slot = 0; slot < places.size(); ++slot) {
        const Trace& trace = *windows[size_t(places[slot].window / kWindowsPerRow)].trace;
        const Matrix hidden =
            trace.stacks.at(Stack::Decoder).hidden.back().matrix().row(places[slot].query);
        const auto logits = origin.logits(Stack::Decoder, hidden);
        Eigen::Index best = 0;
        logits->row(0).maxCoeff(&best);
        const States::Readings& own = states.readings.back()[slot];
        QCOMPARE(int64_t(own[0].token), int64_t(best));
        QVERIFY(own[0].probability >= own[1].probability && own[1].probability > 0);
    }
    QTemporaryDir folder;
    const std::string path = folder.filePath("a").toStdString();
    QVERIFY(atlas.save(path));
    const auto loaded = Atlas::load(path);
    QVERIFY2(loaded, loaded ? "" : loaded.error().message().c_str());
    const States& again = loaded->states.at(Stack::Decoder);
    QCOMPARE(again.readings.size(), states.readings.size());
    QCOMPARE(again.readings[3][0][0].token, states.readings[3][0][0].token);
    QVERIFY(again.level(1) == states.level(1));
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!readLens(states, Stack::Decoder, origin, stop.get_token()));
}

void TestAtlasMap::departureIsThatOfAllWindows()
{
    const auto windows = windowsOf(kLanguage, 6, 20);
    const Atlas atlas = gathered(windows);
    const size_t departure = *measureNamed("departure");
    for (const HeadAtlas& head : atlas.heads) {
        std::vector<Matrix> all;
        for (const WindowTrace& window : windows) {
            const Attention* a =
                window.trace->find(head.place.stack, head.place.layer, head.place.kind);
            all.emplace_back(kPattern, kPattern);
            fillBlock(*a, head.place.head, Quantity::Weights, {0, kPattern}, {0, kPattern},
                      all.back());
        }
        Eigen::MatrixXd mean = Eigen::MatrixXd::Zero(kPattern, kPattern);
        for (const Matrix& one : all)
            mean += one.cast<double>() / double(all.size());
        double away = 0;
        double whole = 0;
        for (const Matrix& one : all) {
            away += (one.cast<double>() - mean).squaredNorm();
            whole += one.cast<double>().squaredNorm();
        }
        QVERIFY(std::abs(head.measures[departure].mean - away / whole) < 1e-6);
        QCOMPARE(head.measures[departure].count, int64_t(windows.size()));
    }
    // One window does not depart from itself.
    const Atlas one = gathered({windows[0]});
    QVERIFY(one.heads[0].measures[departure].mean < 1e-9);
}

void TestAtlasMap::modelBesideTheFile()
{
    QTemporaryDir folder;
    QVERIFY(QDir(folder.path()).mkpath("a/models") && QDir(folder.path()).mkpath("a/atlases"));
    Atlas atlas = gathered(windowsOf(kLanguage, 1, 12));
    atlas.plan.model.folder = folder.filePath("a/models/small").toStdString();
    atlas.plan.besideModel = true;
    QVERIFY(atlas.save(folder.filePath("a/atlases/x.safetensors").toStdString()));
    QVERIFY(QDir(folder.path()).rename("a", "b"));
    const auto moved = Atlas::load(folder.filePath("b/atlases/x.safetensors").toStdString());
    QVERIFY(moved);
    QCOMPARE(moved->plan.model.folder.string(), folder.filePath("b/models/small").toStdString());
    QFile file(folder.filePath("b/atlases/x.safetensors"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(folder.path().toUtf8()));
}

void TestAtlasMap::divergences()
{
    QVERIFY(!divergence({}, {1}));
    QVERIFY(!divergence({0, 0}, {1, 2}));
    QCOMPARE(*divergence({1, 2, 3}, {2, 4, 6}), 0.0);
    QCOMPARE(*divergence({1, 0}, {0, 5}), 1.0);
    // ½ (1 · log₂ 4/3 + ½ log₂ 2/3 + ½ log₂ 2).
    QVERIFY(std::abs(*divergence({1}, {1, 1}) -
                     0.5 * (std::log2(4.0 / 3) + 0.5 * std::log2(2.0 / 3) + 0.5)) < 1e-12);
}

void TestAtlasMap::comparesAtlases()
{
    const Atlas before = gathered(windowsOf(kLanguage, 6, 24, 1, 12));
    // The same again: nothing changed.
    const auto none = compareAtlases(before, before);
    QVERIFY(none);
    QCOMPARE(none->size(), before.heads.size());
    for (const HeadChange& change : *none)
        QVERIFY(change.change < 1e-12);
    // Other tokens: the pairs are others, and the heads that follow content changed more.
    Atlas after = gathered(windowsOf(kLanguage, 6, 24, 2, 400));
    const auto changes = compareAtlases(before, after);
    QVERIFY(changes);
    QVERIFY(changes->front().change > 0.1);
    for (size_t i = 1; i < changes->size(); ++i)
        QVERIFY((*changes)[i - 1].change >= (*changes)[i].change);
    const HeadChange& first = changes->front();
    QCOMPARE(before.heads[first.before].place.head, after.heads[first.after].place.head);
    const auto pairs =
        pairChanges(before, before.heads[first.before], after, after.heads[first.after]);
    QVERIFY(!pairs.empty());
    QVERIFY(std::abs(pairs[0].after - pairs[0].before) >=
            std::abs(pairs.back().after - pairs.back().before));
    const auto json = compareJson(before, after, *changes);
    QCOMPARE(json["heads"].size(), changes->size());
    QVERIFY(!json["heads"][0]["examples_after"].empty());
    QCOMPARE(compareRows(before, *changes).size(), changes->size() + 1);
    after.heads.clear();
    QVERIFY(!compareAtlases(before, after));
}

SUITE(TestAtlasMap)
#include "test_atlasmap.moc"
