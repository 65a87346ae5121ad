#include "engine/tracer.h"
#include "engine/training/sweep.h"
#include "tests/suite.h"

#include <cmath>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;
using namespace engine::training;

namespace {

TrainingOptions smallOptions(const char* task)
{
    TrainingOptions options;
    options.task.name = task;
    options.task.length = 4;
    options.architecture.layers = 1;
    options.architecture.heads = 2;
    options.architecture.width = 32;
    options.batch = 16;
    options.steps = 60;
    options.warmUp = 10;
    options.learningRate = 1e-2;
    options.threads = 2;
    return options;
}

} // namespace

/// Small models learn on the engine's own reverse pass.
class TestTraining : public QObject
{
    Q_OBJECT

private slots:
    void tasksAskForWhatCanBeKnown_data();
    void tasksAskForWhatCanBeKnown();
    void lossFalls_data();
    void lossFalls();
    void runsRepeatAndGoOn();
    void savedFolderOpens();
    void readsTablesAndTexts();
    void readsTablesAsTheyAreSaved_data();
    void readsTablesAsTheyAreSaved();
    void sweepsAreSummarised();
    void refusesWhatDoesNotFit();
};

void TestTraining::tasksAskForWhatCanBeKnown_data()
{
    QTest::addColumn<QString>("name");
    for (const TaskInfo& info : taskInfos())
        if (!info.needsData)
            QTest::newRow(info.id) << QString::fromLatin1(info.id);
}

void TestTraining::tasksAskForWhatCanBeKnown()
{
    QFETCH(const QString, name);
    TaskOptions options;
    options.name = name.toStdString();
    const auto task = openTask(options);
    QVERIFY(task);
    std::mt19937_64 random(1);
    for (int i = 0; i < 50; ++i) {
        const Example example = (*task)->draw(random, i % 2 == 0);
        QCOMPARE(int64_t(example.ids.size()), (*task)->length());
        QCOMPARE(example.targets.size(), example.ids.size());
        int asked = 0;
        for (size_t t = 0; t < example.ids.size(); ++t) {
            QVERIFY(example.ids[t] >= 0 && example.ids[t] < int64_t((*task)->vocabulary().size()));
            if (example.targets[t] < 0)
                continue;
            ++asked;
            if (t + 1 < example.ids.size())
                QCOMPARE(example.targets[t], example.ids[t + 1]);
        }
        QVERIFY(asked > 0);
    }
}

void TestTraining::lossFalls_data()
{
    QTest::addColumn<QString>("family");
    QTest::newRow("gpt2") << QStringLiteral("gpt2");
    QTest::newRow("llama") << QStringLiteral("llama");
    QTest::newRow("bloom") << QStringLiteral("bloom");
}

void TestTraining::lossFalls()
{
    QFETCH(const QString, family);
    TrainingOptions options = smallOptions("copy");
    options.architecture.family = family.toStdString();
    const auto trainer = Trainer::create(options);
    QVERIFY2(trainer, trainer ? "" : trainer.error().message().c_str());
    const auto before = (*trainer)->evaluate(32);
    QVERIFY(before);
    while ((*trainer)->stepsDone() < options.steps)
        QVERIFY((*trainer)->step());
    const auto after = (*trainer)->evaluate(32);
    QVERIFY(after);
    QVERIFY2(after->loss < 0.8 * before->loss,
             qPrintable(QStringLiteral("%1 → %2").arg(before->loss).arg(after->loss)));
    for (const ParameterReport& report : (*trainer)->parameters())
        QVERIFY2(report.update > 0, report.name.c_str());
}

void TestTraining::runsRepeatAndGoOn()
{
    const TrainingOptions options = smallOptions("reverse");
    const auto one = Trainer::create(options);
    const auto other = Trainer::create(options);
    QVERIFY(one && other);
    for (int i = 0; i < 4; ++i)
        QCOMPARE((*one)->step()->loss, (*other)->step()->loss);
    // Back to a step that was kept, training goes the same way again.
    const auto kept = (*one)->keep();
    const double next = (*one)->step()->loss;
    QVERIFY((*one)->step());
    (*one)->restore(*kept);
    QCOMPARE((*one)->stepsDone(), int64_t(4));
    QCOMPARE((*one)->step()->loss, next);
    // A stopped step changes nothing.
    std::stop_source stop;
    stop.request_stop();
    QVERIFY(!(*one)->step(stop.get_token()));
    QCOMPARE((*one)->stepsDone(), int64_t(5));
}

void TestTraining::savedFolderOpens()
{
    QTemporaryDir folder;
    for (const char* family : {"gpt2", "llama", "bloom"}) {
        TrainingOptions options = smallOptions("sort");
        options.architecture.family = family;
        const auto trainer = Trainer::create(options);
        QVERIFY(trainer && (*trainer)->step());
        QVERIFY((*trainer)->save(folder.path().toStdString()));
        const auto watched = (*trainer)->watch();
        QVERIFY(watched);
        ModelSource source;
        source.folder = folder.path().toStdString();
        std::string text;
        for (const TraceToken& token : (*watched)->tokens(Stack::Decoder))
            text += (text.empty() ? "" : " ") + token.text;
        source.inputs.text = text;
        TraceRequest request;
        request.source = source;
        Tracer tracer;
        const auto opened = tracer.trace(request, {});
        QVERIFY2(opened, opened ? "" : opened.error().message().c_str());
        QCOMPARE((*opened)->tokens(Stack::Decoder).size(),
                 (*watched)->tokens(Stack::Decoder).size());
        const MatrixMap a = (*opened)->stacks.at(Stack::Decoder).hidden.back().matrix();
        const MatrixMap b = (*watched)->stacks.at(Stack::Decoder).hidden.back().matrix();
        QVERIFY((a - b).cwiseAbs().maxCoeff() < 1e-5f);
    }
}

void TestTraining::readsTablesAndTexts()
{
    QTemporaryDir folder;
    const QString table = folder.filePath(QStringLiteral("rows.csv"));
    QFile csv(table);
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write("text,other,label\n");
    for (int i = 0; i < 40; ++i)
        csv.write(i % 2 == 0 ? "\"a good, \"\"fine\"\" day\",1,good\n" : "a bad day,2,bad\n");
    csv.close();
    TaskOptions options;
    options.name = "classification";
    options.data = table.toStdString();
    const auto task = openTask(options);
    QVERIFY2(task, task ? "" : task.error().message().c_str());
    QVERIFY(std::ranges::find((*task)->vocabulary(), "label:good") != (*task)->vocabulary().end());
    QVERIFY(std::ranges::find((*task)->vocabulary(), "\"fine\"") != (*task)->vocabulary().end());
    options.labelColumn = "none";
    QVERIFY(!openTask(options));

    const QString prose = folder.filePath(QStringLiteral("prose.txt"));
    QFile text(prose);
    QVERIFY(text.open(QIODevice::WriteOnly));
    for (int i = 0; i < 200; ++i)
        text.write("注意 attention\n");
    text.close();
    TaskOptions characters;
    characters.name = "characters";
    characters.data = prose.toStdString();
    const auto read = openTask(characters);
    QVERIFY2(read, read ? "" : read.error().message().c_str());
    QVERIFY(std::ranges::find((*read)->vocabulary(), "注") != (*read)->vocabulary().end());
    std::mt19937_64 random(1);
    const Example example = (*read)->draw(random, true);
    QCOMPARE(example.targets[3], example.ids[4]);
}

void TestTraining::readsTablesAsTheyAreSaved_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<bool>("reads");
    QTest::newRow("byte-order mark")
        << QByteArray("\xEF\xBB\xBFtext,label\n") << QByteArray("\"a, day\",good\n") << true;
    QTest::newRow("semicolons") << QByteArray("text;label\n") << QByteArray("a, day;good\n")
                                << true;
    QTest::newRow("tabs") << QByteArray("text\tlabel\r\n") << QByteArray("a, day\tgood\r\n")
                          << true;
    QTest::newRow("Latin-1") << QByteArray("text,label\n") << QByteArray("caf\xE9,good\n") << false;
    QTest::newRow("UTF-16") << QByteArray("\xFF\xFEt\0e\0", 6) << QByteArray("x\0,\0y\0\n\0", 8)
                            << false;
}

void TestTraining::readsTablesAsTheyAreSaved()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, row);
    QFETCH(const bool, reads);
    QTemporaryDir folder;
    QFile csv(folder.filePath(QStringLiteral("rows.csv")));
    QVERIFY(csv.open(QIODevice::WriteOnly));
    csv.write(head + row.repeated(40));
    csv.close();
    TaskOptions options;
    options.name = "classification";
    options.data = csv.fileName().toStdString();
    options.textColumn = "text";
    options.labelColumn = "label";
    const auto task = openTask(options);
    if (!reads) {
        QVERIFY(!task);
        QVERIFY(task.error().message().find("UTF-8") != std::string::npos);
        return;
    }
    QVERIFY2(task, task ? "" : task.error().message().c_str());
    QVERIFY(std::ranges::find((*task)->vocabulary(), "label:good") != (*task)->vocabulary().end());
    QVERIFY(std::ranges::find((*task)->vocabulary(), "a,") != (*task)->vocabulary().end());
}

void TestTraining::sweepsAreSummarised()
{
    SweepOptions options;
    options.base = smallOptions("copy");
    options.heads = {1, 2};
    options.headSizes = {8};
    options.families = {"gpt2", "llama"};
    options.seeds = {1, 2};
    const std::vector<SweepRun> plan = planSweep(options);
    QCOMPARE(plan.size(), size_t(8));
    std::vector<SweepRun> runs = plan;
    for (SweepRun& run : runs)
        run.measured.accuracy = 0.1 * run.architecture.heads + 0.02 * double(run.seed);
    const std::vector<SweepSummary> best = summarise(runs);
    QCOMPARE(best.size(), size_t(4));
    QCOMPARE(best.front().architecture.heads, 2);
    QCOMPARE(best.front().seeds, 2);
    QVERIFY(std::abs(best.front().accuracy - 0.23) < 1e-9);
    // ± t(0.975, 1) · s / √2 with s = 0.02 / √2
    QVERIFY(std::abs(best.front().interval - 12.706 * 0.01) < 1e-5);
    runs.assign(21, plan.front());
    for (size_t i = 0; i < runs.size(); ++i)
        runs[i].measured.accuracy = i < 10 ? 0 : i > 10 ? 1 : 0.5;
    // t(0.975, 20) = 2.0860, s = 0.5
    QVERIFY(std::abs(summarise(runs).front().interval - 2.0860 * 0.5 / std::sqrt(21)) < 1e-4);
    options.base.steps = 2;
    const auto measured = measureRun(options, plan.front());
    QVERIFY(measured && measured->measured.loss > 0);
}

void TestTraining::refusesWhatDoesNotFit()
{
    TrainingOptions options = smallOptions("copy");
    options.architecture.width = 33;
    QVERIFY(!Trainer::create(options));
    options = smallOptions("no such task");
    QVERIFY(!Trainer::create(options));
    options = smallOptions("copy");
    options.architecture.family = "bert";
    QVERIFY(!Trainer::create(options));
    options = smallOptions("characters");
    QVERIFY(!Trainer::create(options));
}

SUITE(TestTraining)
#include "test_training.moc"
