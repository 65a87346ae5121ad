#include "models/latestjob.h"
#include "tests/suite.h"

#include <cstring>
#include <QTest>

using models::LatestJob;

class TestLatestJob : public QObject
{
    Q_OBJECT

private slots:
    void deliversTheNewest();
    void mayBeDestroyedByItsResult();
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

SUITE(TestLatestJob)
#include "test_latestjob.moc"
