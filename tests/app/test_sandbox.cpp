#include "app/cli/sandbox.h"
#include "tests/suite.h"

#include <cerrno>
#include <fcntl.h>
#include <functional>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace {

/// What a process answers (0 … 125) that confined itself.
int confined(const app::Permissions& permissions, const std::function<int()>& work)
{
    const pid_t child = ::fork();
    if (child == 0) {
        app::confine(permissions);
        ::_exit(work());
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/// 0 where the call succeeds, else why not.
int reason(long result)
{
    return result < 0 ? errno : 0;
}

bool hasLandlock()
{
#ifdef SYS_landlock_create_ruleset
    return ::syscall(SYS_landlock_create_ruleset, nullptr, size_t(0), 1) > 0;
#else
    return false;
#endif
}

} // namespace

/// What a command cannot do, whatever the files that it reads do to it.
class TestSandbox : public QObject
{
    Q_OBJECT

private slots:
    void runsNothing();
    void opensNoSocket();
    void writesInItsFolderAlone();

private:
    QByteArray path(const char* name) const { return QFile::encodeName(m_folder.filePath(name)); }

    QTemporaryDir m_folder;
};

void TestSandbox::runsNothing()
{
#if !defined(__x86_64__) && !defined(__aarch64__)
    QSKIP("calls are not filtered on this processor");
#endif
    const auto run = [] {
        char name[] = "true";
        char* const arguments[] = {name, nullptr};
        return reason(::execv("/bin/true", arguments));
    };
    QVERIFY(confined({}, run) > 0);
    QVERIFY(confined({.written = {"/"}, .sockets = true}, run) > 0);
}

void TestSandbox::opensNoSocket()
{
#if !defined(__x86_64__) && !defined(__aarch64__)
    QSKIP("calls are not filtered on this processor");
#endif
    const auto open = [] { return reason(::socket(AF_INET, SOCK_STREAM, 0)); };
    QCOMPARE(confined({}, open), EPERM);
    QCOMPARE(confined({.written = {}, .sockets = true}, open), 0);
}

void TestSandbox::writesInItsFolderAlone()
{
    if (!hasLandlock())
        QSKIP("the kernel has no Landlock");
    QFile precious(m_folder.filePath(QStringLiteral("precious")));
    QVERIFY(precious.open(QIODevice::WriteOnly) && precious.write("x") == 1);
    precious.close();
    QVERIFY(QDir(m_folder.path()).mkdir(QStringLiteral("out")));
    const app::Permissions permissions = {.written = {path("out").toStdString()}, .sockets = false};
    const auto writes = [](const QByteArray& file) {
        return [file] { return reason(::open(file.constData(), O_WRONLY | O_CREAT, 0600)); };
    };
    QCOMPARE(confined(permissions, writes(path("out/new"))), 0);
    QCOMPARE(confined(permissions, writes(path("new"))), EACCES);
    QCOMPARE(confined(permissions, writes(path("precious"))), EACCES);
    QCOMPARE(confined(permissions, [&] { return reason(::unlink(path("precious"))); }), EACCES);
    QCOMPARE(confined(permissions,
                      [&] { return reason(::open(path("precious").constData(), O_RDONLY)); }),
             0);
    QCOMPARE(confined(permissions, writes("/dev/null")), 0);
    QVERIFY(precious.exists());
}

SUITE(TestSandbox)
#include "test_sandbox.moc"
