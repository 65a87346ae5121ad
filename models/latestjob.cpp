#include "models/latestjob.h"

#include "models/workers.h"

#include <algorithm>
#include <QMetaObject>
#include <QThread>
#include <QThreadPool>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace models {

void Courier::post(std::function<void()> call)
{
    const std::scoped_lock lock(m_mutex);
    if (m_receiver)
        QMetaObject::invokeMethod(m_receiver, std::move(call), Qt::QueuedConnection);
}

void Courier::close()
{
    const std::scoped_lock lock(m_mutex);
    m_receiver = nullptr;
}

namespace {

std::function<void(const engine::Error&)>& failureMessage()
{
    static std::function<void(const engine::Error&)> message;
    return message;
}

/// Lets the thread of the window go first where both want a core: workers take what is left.
void stepBack()
{
#ifdef Q_OS_LINUX
    constexpr int kNice = 5;
    static thread_local const bool done =
        setpriority(PRIO_PROCESS, id_t(syscall(SYS_gettid)), kNice) == 0;
    Q_UNUSED(done)
#endif
}

/// One more thread than cores, so that a short job does not wait behind long ones.
QThreadPool& workers()
{
    static QThreadPool pool;
    static const bool ready = [] {
        pool.setMaxThreadCount(std::max(3, QThread::idealThreadCount() + 1));
        return true;
    }();
    Q_UNUSED(ready)
    return pool;
}

QThreadPool& urgentWorker()
{
    static QThreadPool pool;
    static const bool ready = [] {
        pool.setMaxThreadCount(1);
        return true;
    }();
    Q_UNUSED(ready)
    return pool;
}

} // namespace

void tellFailure(const engine::Error& failure)
{
    if (failureMessage())
        failureMessage()(failure);
}

void setFailureMessage(std::function<void(const engine::Error&)> message)
{
    failureMessage() = std::move(message);
}

void startOnWorker(std::function<void()> task, int priority)
{
    if (priority >= kUrgent) {
        urgentWorker().start(std::move(task));
        return;
    }
    workers().start(
        [task = std::move(task)] {
            stepBack();
            task();
        },
        priority);
}

bool endWorkers(int milliseconds)
{
    workers().clear();
    const bool kept = urgentWorker().waitForDone(milliseconds);
    return workers().waitForDone(milliseconds) && kept;
}

} // namespace models
