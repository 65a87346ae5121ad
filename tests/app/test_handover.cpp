#include "app/cli/commandline.h"
#include "app/handover.h"
#include "tests/suite.h"

#include <memory>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QtNetwork/QLocalSocket>

/// One window takes what later starts of the program hand over.
class TestHandover : public QObject
{
    Q_OBJECT

private slots:
    void pathsAreTaken();
    void oneListens();
    void survivesAKilledProcess();
    void sharesNoFolder();
    void refusesWhatIsNoList();
    void asksForItWithAnOption();
    void secondProgramEnds();

private:
    /// The server answers in this thread, so that the giver waits in another.
    static bool give(const QString& folder, const QStringList& paths)
    {
        bool given = false;
        const std::unique_ptr<QThread> giver(
            QThread::create([&] { given = app::Handover(folder).give(paths); }));
        giver->start();
        const bool ended = QTest::qWaitFor([&] { return giver->isFinished(); }, 30'000);
        giver->wait();
        return ended && given;
    }
};

void TestHandover::pathsAreTaken()
{
    const QTemporaryDir work;
    const QString folder = work.filePath(QStringLiteral("runtime/windows"));
    QVERIFY(!give(folder, {QStringLiteral("/nobody/listens")}));
    app::Handover handover(folder);
    QSignalSpy taken(&handover, &app::Handover::taken);
    QVERIFY(handover.listen());
    QVERIFY(handover.listen());
    const QString odd = QStringLiteral("/a \"b\"\n猫.npy");
    QVERIFY(give(folder, {odd, QStringLiteral("near.npy")}));
    QCOMPARE(taken.size(), 1);
    QCOMPARE(taken[0][0].toStringList(),
             (QStringList{odd, QDir::current().absoluteFilePath(QStringLiteral("near.npy"))}));
    QVERIFY(give(folder, {}));
    QCOMPARE(taken.size(), 2);
    QVERIFY(taken[1][0].toStringList().isEmpty());
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    QCOMPARE(QFile::permissions(folder) &
                 ~(QFileDevice::ReadUser | QFileDevice::WriteUser | QFileDevice::ExeUser),
             owner);
}

void TestHandover::oneListens()
{
    const QTemporaryDir work;
    const QString folder = work.filePath(QStringLiteral("windows"));
    auto first = std::make_unique<app::Handover>(folder);
    app::Handover second(folder);
    QVERIFY(first->listen());
    QVERIFY(!second.listen());
    first.reset();
    QVERIFY(second.listen());
    // Another display has windows of its own.
    const QByteArray display = qgetenv("DISPLAY");
    qputenv("DISPLAY", ":4711");
    app::Handover elsewhere(folder);
    if (display.isNull())
        qunsetenv("DISPLAY");
    else
        qputenv("DISPLAY", display);
    QVERIFY(elsewhere.listen());
}

void TestHandover::survivesAKilledProcess()
{
    const QTemporaryDir work;
    const QString folder = work.filePath(QStringLiteral("windows"));
    QStringList left;
    {
        app::Handover killed(folder);
        QVERIFY(killed.listen());
        left = QDir(folder).entryList(QDir::Files | QDir::System);
        for (const QString& name : left) // as it stays behind
            if (!name.endsWith(QLatin1String(".lock")))
                QVERIFY(QFile::rename(folder + u'/' + name, folder + QStringLiteral("/kept")));
    }
    for (const QString& name : left)
        if (!name.endsWith(QLatin1String(".lock")))
            QVERIFY(QFile::rename(folder + QStringLiteral("/kept"), folder + u'/' + name));
    QVERIFY(!give(folder, {QStringLiteral("/a")}));
    app::Handover next(folder);
    QVERIFY(next.listen());
    QSignalSpy taken(&next, &app::Handover::taken);
    QVERIFY(give(folder, {QStringLiteral("/a")}));
    QCOMPARE(taken.size(), 1);
}

/// Nothing is said to a socket that others could have put there.
void TestHandover::sharesNoFolder()
{
    const QTemporaryDir work;
    const QString folder = work.filePath(QStringLiteral("windows"));
    QVERIFY(QDir().mkdir(folder));
    QVERIFY(QFile::setPermissions(folder, QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                              QFileDevice::ExeOwner | QFileDevice::ReadGroup |
                                              QFileDevice::ExeGroup | QFileDevice::ExeOther));
    app::Handover handover(folder);
    QVERIFY(!handover.listen());
    QVERIFY(!give(folder, {}));
    const QString other = work.filePath(QStringLiteral("other"));
    QVERIFY(QDir().mkdir(other));
    QVERIFY(QFile::setPermissions(other, QFileDevice::ReadOwner | QFileDevice::WriteOwner |
                                             QFileDevice::ExeOwner));
    QVERIFY(QFile::link(other, work.filePath(QStringLiteral("link"))));
    QVERIFY(!app::Handover(work.filePath(QStringLiteral("link"))).listen());
    QVERIFY(!app::Handover(QStringLiteral("/proc/nowhere/windows")).listen());
}

void TestHandover::refusesWhatIsNoList()
{
    const QTemporaryDir work;
    const QString folder = work.filePath(QStringLiteral("windows"));
    app::Handover handover(folder);
    QVERIFY(handover.listen());
    QString name;
    for (const QString& entry : QDir(folder).entryList(QDir::System))
        name = folder + u'/' + entry;
    QSignalSpy taken(&handover, &app::Handover::taken);
    for (const QByteArray& message :
         {QByteArray("{\"a\": 1}\n"), QByteArray("open /a\n"), QByteArray((1 << 20) + 4096, '[')}) {
        QLocalSocket socket;
        socket.connectToServer(name);
        QVERIFY(socket.waitForConnected(5000));
        socket.write(message);
        QTRY_COMPARE_WITH_TIMEOUT(socket.state(), QLocalSocket::UnconnectedState, 30'000);
    }
    QCOMPARE(taken.size(), 0);
    QVERIFY(give(folder, {QStringLiteral("/a")}));
}

void TestHandover::asksForItWithAnOption()
{
    const auto reuses = [](const QStringList& arguments) {
        return app::reusesWindow(QStringList{QStringLiteral("program")} + arguments);
    };
    const QString reuse = QStringLiteral("--reuse");
    QVERIFY(reuses({reuse}));
    QVERIFY(reuses({reuse, QStringLiteral("a"), QStringLiteral("b")}));
    QVERIFY(!reuses({}));
    QVERIFY(!reuses({QStringLiteral("a"), reuse}));
    QVERIFY(!reuses({reuse, QStringLiteral("--size"), QStringLiteral("1x1")}));
    QVERIFY(!app::isCommand({QStringLiteral("program"), reuse, QStringLiteral("a")}));
    QVERIFY(app::isCommand({QStringLiteral("program"), reuse, QStringLiteral("--size")}));
}

void TestHandover::secondProgramEnds()
{
    const QTemporaryDir work;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), work.path());
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), work.path());
    environment.insert(QStringLiteral("HOME"), work.path());
    QProcess first;
    first.setProcessEnvironment(environment);
    first.start(QStringLiteral(APP_BINARY), {});
    QVERIFY(first.waitForStarted());
    QDir folder(work.filePath(QStringLiteral("attention-visualizer/windows")));
    QTRY_VERIFY_WITH_TIMEOUT((folder.refresh(), !folder.entryList(QDir::System).isEmpty()), 30'000);
    QProcess second;
    second.setProcessEnvironment(environment);
    second.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    second.start(QStringLiteral(APP_BINARY),
                 {QStringLiteral("--reuse"), QStringLiteral(EXAMPLES_DIR "/models/vision")});
    const bool ended = second.waitForFinished(50'000);
    const QString recent =
        work.filePath(QStringLiteral("attention-visualizer/attention-visualizer.conf"));
    const auto remembers = [&] {
        QFile file(recent);
        return file.open(QIODevice::ReadOnly) && file.readAll().contains("models/vision");
    };
    const bool opened = QTest::qWaitFor(remembers, 30'000);
    first.kill();
    first.waitForFinished(10'000);
    if (!ended) {
        second.kill();
        second.waitForFinished(10'000);
    }
    QVERIFY(ended);
    QCOMPARE(second.exitCode(), 0);
    QVERIFY(opened);
}

SUITE(TestHandover)
#include "test_handover.moc"
