#pragma once

#include "engine/endedby.h"

#include <functional>
#include <memory>
#include <mutex>
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

/// Says on the receiver's behalf why a computation ended without a value; GUI thread.
void tellFailure(const engine::Error& failure);
/// How that is said; null: not at all.
void setFailureMessage(std::function<void(const engine::Error&)> message);

template <class Value>
inline constexpr bool kHoldsErrors = false;
template <class Value>
inline constexpr bool kHoldsErrors<engine::Result<Value>> = true;

/// What `work` gives. Where an exception ended it, such as a size from a file that no memory has:
/// an error as the value if it can be one, else beside it.
template <class Value, class Work>
engine::Result<std::shared_ptr<Value>> valueOf(const Work& work, const std::stop_token& stop)
try {
    return std::make_shared<Value>(work(stop));
} catch (const std::exception& problem) {
    if constexpr (kHoldsErrors<Value>)
        return std::make_shared<Value>(engine::endedBy(problem));
    else
        return engine::endedBy(problem);
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

    /// `work(std::stop_token) -> Value` runs on a worker; what it throws is told as an error.
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
                        tellFailure(value.error());
                        return;
                    }
                    stop->request_stop();
                    const auto deliver = m_deliver; // outlives what it may destroy
                    deliver(std::move(**value));
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
