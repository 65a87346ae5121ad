#include "app/cli/leaving.h"
#include "tests/suite.h"

#include <QTest>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#endif

class TestLeaving : public QObject
{
    Q_OBJECT

private slots:
    void endsAtOnceAndIsLetGoOfLater();
};

#ifdef Q_OS_LINUX

namespace {

/// What was written until nobody can write any more.
QByteArray readAll(int file)
{
    QByteArray all;
    char piece[256];
    for (ssize_t count = 0; (count = ::read(file, piece, sizeof(piece))) != 0;)
        if (count > 0)
            all.append(piece, count);
        else if (errno != EINTR)
            break;
    return all;
}

} // namespace

#endif

/// A process that leaves prints what it had to say and is gone: nothing is destroyed, whoever reads
/// from it reads its end, and somebody else holds its memory for a moment and lets go of it.
void TestLeaving::endsAtOnceAndIsLetGoOfLater()
{
#ifdef Q_OS_LINUX
    QCOMPARE(::prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0), 0); // whoever is left behind comes here
    int ends[2] = {};
    QCOMPARE(::pipe(ends), 0);
    std::fflush(nullptr);
    const pid_t process = ::fork();
    if (process == 0) {
        ::dup2(ends[1], STDOUT_FILENO);
        ::close(ends[0]);
        ::close(ends[1]);
        static_cast<void>(std::atexit([] {
            std::fputs("destroyed", stdout);
            std::fflush(stdout);
        }));
        std::fputs("said", stdout);
        app::leave(7);
    }
    QVERIFY(process > 0);
    ::close(ends[1]);
    const QByteArray said = readAll(ends[0]);
    ::close(ends[0]);
    int status = 0;
    QCOMPARE(::waitpid(process, &status, 0), process);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 7);
    QCOMPARE(said, QByteArray("said"));
    pid_t holder = 0;
    while ((holder = ::waitpid(-1, &status, __WALL)) < 0 && errno == EINTR) {
    }
    QVERIFY2(holder > 0, "nobody held the memory");
    QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    ::prctl(PR_SET_CHILD_SUBREAPER, 0, 0, 0, 0);
#else
    QSKIP("A process of another system ends as it likes.");
#endif
}

SUITE(TestLeaving)
#include "test_leaving.moc"
