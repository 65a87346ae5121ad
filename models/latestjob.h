#pragma once

#include "engine/outofmemory.h"

#include <functional>
#include <memory>
#include <mutex>
#include <new>
#include <QObject>
#include <stop_token>

namespace models {

/// Carries calls from worker threads to the thread of a QObject for as long as that lives.
class Courier
{
public:
    explicit Courier(QObject* receiver) : m_receiver(receiver) {}
    /// Any thread. The call is dropped once the courier was closed.
    void post(std::function<void()> call);
    /// Receiver's thread, before it is destroyed.
    void close();
    /// Receiver's thread.
    bool isClosed() const { return !m_receiver; }

private:
    std::mutex m_mutex;
    QObject* m_receiver;
};

/// Runs `task` on the application's one pool of workers; it ends with the program, which waits for
/// what is still running. A larger priority goes first.
void startOnWorker(std::function<void()> task, int priority = 0);

/// Says on the receiver's behalf that a computation ended for want of memory; GUI thread.
void tellOutOfMemory();
/// How that is said; null: not at all.
void setOutOfMemoryMessage(std::function<void()> message);

template <class Value>
inline constexpr bool kHoldsErrors = false;
template <class Value>
inline constexpr bool kHoldsErrors<engine::Result<Value>> = true;

/// What `work` gives; where there is not the memory for it, an error if it can give one, else null.
template <class Value, class Work>
std::shared_ptr<Value> valueOf(const Work& work, const std::stop_token& stop)
try {
    return std::make_shared<Value>(work(stop));
} catch (const std::bad_alloc&) {
    if constexpr (kHoldsErrors<Value>)
        return std::make_shared<Value>(engine::outOfMemory());
    else
        return nullptr;
}

/// One computation at a time for one receiver: a newer one cancels and replaces the one before, and
/// only the newest result is delivered, on the receiver's thread. Use from that thread alone. The
/// destructor cancels and does not wait: the work must share in owning everything that it reads.
template <class Value>
class LatestJob
{
public:
    LatestJob(QObject* receiver, std::function<void(Value)> deliver)
        : m_courier(std::make_shared<Courier>(receiver)), m_deliver(std::move(deliver))
    {
    }
    ~LatestJob()
    {
        m_busyChanged = nullptr;
        cancel();
        m_courier->close();
    }
    Q_DISABLE_COPY_MOVE(LatestJob)

    /// Told when the first of several computations starts, and after the last result was delivered
    /// or all were cancelled.
    void onBusyChanged(std::function<void(bool)> busyChanged)
    {
        m_busyChanged = std::move(busyChanged);
    }

    /// `work(std::stop_token) -> Value` runs on a worker and throws nothing but std::bad_alloc.
    template <class Work>
    void start(Work work, int priority = 0)
    {
        const bool wasBusy = isBusy();
        if (wasBusy)
            m_stop->request_stop();
        m_stop = std::make_shared<std::stop_source>();
        startOnWorker(
            [this, work = std::move(work), stop = m_stop, courier = m_courier] {
                if (stop->stop_requested())
                    return;
                const auto value = valueOf<Value>(work, stop->get_token());
                courier->post([this, value, stop, courier] {
                    // `this` lives: the courier drops the call otherwise.
                    if (stop->stop_requested())
                        return;
                    if (!value) {
                        cancel();
                        tellOutOfMemory();
                        return;
                    }
                    stop->request_stop();
                    const auto deliver = m_deliver; // outlives what it may destroy
                    deliver(std::move(*value));
                    if (!courier->isClosed() && !isBusy() && m_busyChanged)
                        m_busyChanged(false);
                });
            },
            priority);
        if (!wasBusy && m_busyChanged)
            m_busyChanged(true);
    }
    void cancel()
    {
        if (!isBusy())
            return;
        m_stop->request_stop();
        if (m_busyChanged)
            m_busyChanged(false);
    }
    bool isBusy() const { return m_stop && !m_stop->stop_requested(); }
    std::shared_ptr<Courier> courier() const { return m_courier; }

private:
    std::shared_ptr<Courier> m_courier;
    std::function<void(Value)> m_deliver;
    std::function<void(bool)> m_busyChanged;
    std::shared_ptr<std::stop_source> m_stop;
};

} // namespace models
