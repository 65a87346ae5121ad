#include "models/latestjob.h"

#include <algorithm>
#include <QMetaObject>
#include <QThread>
#include <QThreadPool>

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

void startOnWorker(std::function<void()> task, int priority)
{
    // One more thread than cores, so that a short job does not wait behind long ones.
    static QThreadPool pool;
    static const bool ready = [] {
        pool.setMaxThreadCount(std::max(3, QThread::idealThreadCount() + 1));
        return true;
    }();
    Q_UNUSED(ready)
    pool.start(std::move(task), priority);
}

} // namespace models
