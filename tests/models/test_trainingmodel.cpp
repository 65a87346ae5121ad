#include "models/folderfollower.h"
#include "models/roles.h"
#include "models/sweepmodel.h"
#include "models/trainingmodel.h"
#include "tests/suite.h"

#include <cmath>
#include <QAbstractItemModelTester>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using models::SweepModel;
using models::TrainingModel;

namespace {

engine::training::TrainingOptions smallOptions(int64_t steps)
{
    engine::training::TrainingOptions options;
    options.task.name = "copy";
    options.task.length = 3;
    options.architecture.layers = 1;
    options.architecture.heads = 2;
    options.architecture.width = 16;
    options.batch = 8;
    options.steps = steps;
    options.warmUp = 5;
    options.learningRate = 1e-2;
    options.threads = 1;
    return options;
}

} // namespace

/// Training and sweeps on a worker, and folders that others write into.
class TestTrainingModel : public QObject
{
    Q_OBJECT

private slots:
    void trainsToTheEnd();
    void pausesStepsAndBranches();
    void stopsWhereTheRuleSays();
    void savesWhatOpens();
    void saysWhatCannotBeTrained();
    void sweepsPauseAndGoOn();
    void sweepsOverTemperaturesAndWindows();
    void followsWhatLands();
};

void TestTrainingModel::trainsToTheEnd()
{
    TrainingModel model;
    const QAbstractItemModelTester tester(&model);
    QSignalSpy records(&model, &TrainingModel::recordsAdded);
    model.start(smallOptions(40), {});
    QCOMPARE(model.state(), TrainingModel::State::Running);
    QTRY_COMPARE(model.state(), TrainingModel::State::Done);
    QCOMPARE(model.rowCount(), 40);
    QVERIFY(!records.isEmpty());
    const auto& all = model.checkpoints();
    QCOMPARE(all.front()->step, 0);
    QCOMPARE(all.back()->step, 40);
    QCOMPARE(all.back()->pictures.size(), size_t(2));
    QCOMPARE(all.back()->figures.size(), size_t(2));
    QVERIFY(!all.back()->parameters.empty() && all.back()->tokens.size() == 7);
    for (Eigen::Index row = 0; row < all.back()->pictures.front().weights.rows(); ++row)
        QVERIFY(std::abs(all.back()->pictures.front().weights.row(row).sum() - 1) < 1e-4f);
    QVERIFY(all.back()->held.loss < all.front()->held.loss);
    QCOMPARE(model.index(39, TrainingModel::Step).data(models::ValueRole).toDouble(), 40.0);
    QVERIFY(!model.index(0, TrainingModel::HeldLoss).data().isValid() ||
            model.index(0, TrainingModel::HeldLoss).data(models::ValueRole).toDouble() > 0);
    QCOMPARE(model.lossCurves().series.size(), size_t(2));
    QCOMPARE(model.headCurves().series.size(), size_t(2));
    QCOMPARE(model.gradientCurves().series.size(), size_t(1));
}

void TestTrainingModel::pausesStepsAndBranches()
{
    TrainingModel model;
    model.start(smallOptions(100000), {});
    QTRY_VERIFY(model.rowCount() > 3);
    model.pause();
    QCOMPARE(model.state(), TrainingModel::State::Paused);
    QTest::qWait(100); // what the worker had on its way
    const int before = model.rowCount();
    model.stepOnce();
    QTRY_COMPARE(model.state(), TrainingModel::State::Paused);
    QTRY_VERIFY(model.rowCount() > before);
    auto other = smallOptions(20);
    other.learningRate = 1e-3;
    model.branch(0, other, {});
    QTRY_COMPARE(model.state(), TrainingModel::State::Done);
    QCOMPARE(model.rowCount(), 20);
    QCOMPARE(model.lossCurves().series.size(), size_t(3)); // the run before beside it
    QCOMPARE(model.checkpoints().front()->step, 0);
}

void TestTrainingModel::stopsWhereTheRuleSays()
{
    TrainingModel model;
    model.start(smallOptions(2000), {0, 100}); // any loss will do
    QTRY_COMPARE(model.state(), TrainingModel::State::Done);
    QVERIFY(model.rowCount() < 2000);
}

void TestTrainingModel::savesWhatOpens()
{
    const QTemporaryDir folder;
    TrainingModel model;
    QVERIFY(!model.save(folder.path()));
    model.start(smallOptions(10), {});
    QTRY_COMPARE(model.state(), TrainingModel::State::Done);
    QVERIFY(model.save(folder.path() + QStringLiteral("/last")));
    QVERIFY(model.save(folder.path() + QStringLiteral("/first"), 0));
    const auto last = engine::Model::open((folder.path() + QStringLiteral("/last")).toStdString());
    const auto first =
        engine::Model::open((folder.path() + QStringLiteral("/first")).toStdString());
    QVERIFY(last && first);
    QVERIFY((*last)->layer(engine::Stack::Decoder, 0) &&
            (*first)->layer(engine::Stack::Decoder, 0));
    const auto weight = [](const auto& opened) {
        return (*(*opened)->layer(engine::Stack::Decoder, 0))->qkv.weight();
    };
    QVERIFY((weight(last) - weight(first)).norm() > 0);
}

void TestTrainingModel::saysWhatCannotBeTrained()
{
    TrainingModel model;
    auto options = smallOptions(10);
    options.architecture.width = 15;
    model.start(options, {});
    QCOMPARE(model.state(), TrainingModel::State::Failed);
    QVERIFY(!model.reason().isEmpty());
}

void TestTrainingModel::sweepsPauseAndGoOn()
{
    SweepModel model;
    const QAbstractItemModelTester tester(&model);
    engine::training::SweepOptions options;
    options.base = smallOptions(6);
    options.layers = {1};
    options.heads = {1, 2};
    options.headSizes = {8};
    options.seeds = {1, 2};
    options.sequences = 8;
    model.start(options);
    QCOMPARE(model.rowCount(), 4);
    QTRY_VERIFY(model.done() >= 1);
    model.pause();
    model.resume();
    QTRY_COMPARE(model.state(), SweepModel::State::Done);
    QCOMPARE(model.done(), 4);
    QCOMPARE(model.summaries().size(), size_t(2));
    QCOMPARE(model.accuracies().series.front().points.size(), size_t(2));
    QVERIFY(!model.best().isEmpty());
    options.heads = {1, 2, 4};
    options.random = 2;
    const auto some = engine::training::planSweep(options);
    QCOMPARE(some.size(), size_t(4));
    const auto again = engine::training::planSweep(options);
    for (size_t i = 0; i < some.size(); ++i)
        QVERIFY(some[i].sameChoice(again[i]));
}

void TestTrainingModel::sweepsOverTemperaturesAndWindows()
{
    engine::training::SweepOptions options;
    options.base = smallOptions(4);
    options.families = {"gpt2", "llama"};
    options.temperatures = {1, 2};
    options.windows = {0, 3};
    options.seeds = {1};
    options.sequences = 8;
    // GPT-2 as it is; Llama as it is, with the one or the other.
    const auto plan = engine::training::planSweep(options);
    QCOMPARE(plan.size(), size_t(4));
    SweepModel model;
    model.start(options);
    QTRY_COMPARE(model.state(), SweepModel::State::Done);
    QVERIFY(model.varies(SweepModel::Temperature) && model.varies(SweepModel::Window));
    QCOMPARE(model.summaries().size(), size_t(4));
    // They are saved as families that others know, and read as they were trained.
    for (const auto& run : plan) {
        const QTemporaryDir folder;
        auto own = options.base;
        own.architecture = run.architecture;
        const auto trainer = engine::training::Trainer::create(own);
        QVERIFY(trainer && (*trainer)->save(folder.path().toStdString()));
        const auto opened = engine::Model::open(folder.path().toStdString());
        QVERIFY(opened);
        const auto& stack = *(*opened)->options().decoder;
        const double plain = 1 / std::sqrt(double(run.architecture.width) / 2);
        if (run.architecture.family == "llama")
            QVERIFY(std::abs(double(stack.scale) * run.architecture.temperature - plain) < 1e-6 ||
                    (run.architecture.temperature == 1 && stack.scale == 0));
        QCOMPARE(stack.windows.empty() ? 0 : stack.windows.front(), run.architecture.window);
    }
    options.families = {"gpt2"};
    options.windows = {3};
    model.start(options);
    QCOMPARE(model.state(), SweepModel::State::Failed);
    QVERIFY(!model.reason().isEmpty());
}

void TestTrainingModel::followsWhatLands()
{
    const QTemporaryDir folder;
    models::Document document;
    models::FolderFollower follower(&document);
    follower.follow(folder.path());
    follower.look();
    QVERIFY(follower.seen().isEmpty());
    const QString source = QStringLiteral(TEST_DATA "/conformance/models/gpt2");
    const auto copy = [&](const QString& name) {
        QDir(folder.path()).mkdir(name);
        for (const QString& file : QDir(source).entryList(QDir::Files))
            QVERIFY(QFile::copy(source + u'/' + file, folder.path() + u'/' + name + u'/' + file));
    };
    copy(QStringLiteral("step-1"));
    follower.look(); // seen: it may still grow
    QVERIFY(follower.seen().isEmpty());
    follower.look(); // it did not
    QCOMPARE(follower.seen(), QStringList{QStringLiteral("step-1")});
    QTest::qWait(20);
    copy(QStringLiteral("step-2"));
    follower.look();
    follower.look();
    QCOMPARE(follower.seen().constLast(), QStringLiteral("step-2"));
    const auto* opened = std::get_if<engine::ModelSource>(&document.request().source);
    QVERIFY(opened && opened->folder.string().ends_with("step-2"));
    follower.follow({});
    QVERIFY(follower.folder().isEmpty());
    document.cancel();
}

SUITE(TestTrainingModel)
#include "test_trainingmodel.moc"
