#include "models/latestjob.h"
#include "models/workers.h"
#include "tests/suite.h"

#include <atomic>
#include <cstring>
#include <QTest>
#include <QThread>

using models::LatestJob;

class TestLatestJob : public QObject
{
    Q_OBJECT

private slots:
    void deliversTheNewest();
    void survivesExceptions();
    void mayBeDestroyedByItsResult();
    void urgentWorkWaitsForNobody();
    void workersEndBeforeTheProgram();
};

void TestLatestJob::deliversTheNewest()
{
    QObject receiver;
    QList<int> results;
    QList<bool> busy;
    LatestJob<int> job(&receiver, [&results](int result) { results << result; });
    job.onBusyChanged([&busy](bool now) { busy << now; });
    for (int i = 0; i < 20; ++i)
        job.start([i](const std::stop_token&) { return i; });
    QTRY_VERIFY(!job.isBusy());
    QCOMPARE(results, QList<int>{19});
    QCOMPARE(busy, (QList<bool>{true, false}));
}

/// A size from a file asks for more than there is memory, or more than there are addresses; or this
/// program has a mistake: the job ends with a sentence, and the next one runs.
void TestLatestJob::survivesExceptions()
{
    using Sizes = std::vector<qint64>;
    using Answer = engine::Result<Sizes>;
    const auto lengthError = [](const std::stop_token&) { return Sizes(Sizes().max_size() + 1); };
    const auto noMemory = [](const std::stop_token&) { return Sizes(size_t{1} << 58); };
    const auto mistake = [](const std::stop_token&) { return Sizes{Sizes(2).at(2)}; };
    const std::string memory = engine::outOfMemory().value().sentence;

    QObject receiver;
    std::vector<engine::Error> told;
    models::setFailureMessage([&told](const engine::Error& failure) { told.push_back(failure); });
    const auto quiet = qScopeGuard([] { models::setFailureMessage(nullptr); });
    QList<int> results;
    LatestJob<Sizes> plain(&receiver, [&](const Sizes& sizes) { results << int(sizes.size()); });
    const auto run = [&](const auto& work) {
        plain.start(work);
        QTRY_VERIFY(!plain.isBusy());
    };
    run(lengthError);
    run(noMemory);
    run(mistake);
    QCOMPARE(told.size(), size_t(3));
    QCOMPARE(told[0].sentence, memory);
    QCOMPARE(told[1].sentence, memory);
    QVERIFY2(told[2].sentence != memory && !told[2].arguments.empty(), "what() is told");
    run([](const std::stop_token&) { return Sizes{1, 2}; });
    QCOMPARE(results, QList<int>{2});

    // What can hold an error is delivered with it.
    QStringList answers;
    LatestJob<Answer> answering(&receiver, [&](const Answer& answer) {
        answers << QString::fromStdString(answer ? "value" : answer.error().sentence);
    });
    answering.start([&](const std::stop_token& stop) -> Answer { return lengthError(stop); });
    QTRY_COMPARE(answers.size(), 1);
    QCOMPARE(answers.front().toStdString(), memory);
    QCOMPARE(told.size(), size_t(3));
}

void TestLatestJob::mayBeDestroyedByItsResult()
{
    using Job = LatestJob<int>;
    QObject receiver;
    alignas(Job) std::array<std::byte, sizeof(Job)> room;
    int told = 0;
    Job* job = nullptr;
    job = new (room.data()) Job(&receiver, [&](int result) {
        job->~Job();
        std::memset(room.data(), 0xFF, room.size()); // whatever is read there now is an accident
        told = result;
    });
    job->start([](const std::stop_token&) { return 7; });
    QTRY_COMPARE(told, 7);
    QTest::qWait(20);
}

void TestLatestJob::urgentWorkWaitsForNobody()
{
    // As many long computations as there are workers, and more.
    const auto held = std::make_shared<std::atomic<bool>>(true);
    const auto running = std::make_shared<std::atomic<int>>(0);
    const int many = QThread::idealThreadCount() + 8;
    for (int i = 0; i < many; ++i)
        models::startOnWorker([held, running] {
            ++*running;
            while (*held)
                QThread::msleep(5);
            --*running;
        });
    QObject receiver;
    int result = 0;
    LatestJob<int> usual(&receiver, [&](int) { result = -1; });
    usual.start([](const std::stop_token&) { return 0; });
    LatestJob<int> urgent(&receiver, [&](int value) { result = value; });
    urgent.start([](const std::stop_token&) { return 7; }, models::kUrgent);
    QTRY_COMPARE(result, 7);
    QVERIFY(*running > 0 && *running < many);
    *held = false;
    QTRY_COMPARE(result, -1);
    QTRY_COMPARE(running->load(), 0);
}

void TestLatestJob::workersEndBeforeTheProgram()
{
    const auto held = std::make_shared<std::atomic<bool>>(true);
    const auto begun = std::make_shared<std::atomic<int>>(0);
    const auto ended = std::make_shared<std::atomic<int>>(0);
    const int many = QThread::idealThreadCount() + 8;
    for (int i = 0; i < many; ++i)
        models::startOnWorker([held, begun, ended] {
            ++*begun;
            while (*held)
                QThread::msleep(5);
            ++*ended;
        });
    models::startOnWorker([ended] { ended->fetch_add(100); }, models::kUrgent);
    QTRY_VERIFY(*begun > 0);
    QVERIFY(!models::endWorkers(20));
    QCOMPARE(ended->load(), 100);
    *held = false;
    QVERIFY(models::endWorkers(60'000));
    QVERIFY2(*begun < many, "what had not begun is dropped");
    QCOMPARE(ended->load(), *begun + 100);
}

SUITE(TestLatestJob)
#include "test_latestjob.moc"
