#include "engine/linear/threads.h"

#include "engine/linear/stopscope.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <utility>

namespace engine {

namespace {

std::atomic<int> g_threadCount{0};
thread_local bool t_insideBody = false;
thread_local const std::stop_token* t_scope = nullptr;

/// One parallelFor: pieces are drawn from `next` by whoever takes part.
struct Task
{
    int64_t end;
    int64_t grain;
    const std::function<void(Range)>& body;
    const std::stop_token& stop;
    const std::stop_token* scope; ///< of the StopScope that it was called in; or null
    std::atomic<int64_t> next;
    std::atomic<bool> stopped{false};
    int helpers = 0; ///< threads of the pool inside work(); guarded by the pool's mutex
    std::exception_ptr error = nullptr;
    std::once_flag errorOnce = {};

    bool stopRequested() const
    {
        return stop.stop_requested() || (scope && scope->stop_requested());
    }

    void work()
    {
        t_insideBody = true;
        const std::stop_token* const outer = std::exchange(t_scope, scope);
        while (!stopped.load(std::memory_order_relaxed)) {
            const int64_t first = next.fetch_add(grain, std::memory_order_relaxed);
            if (first >= end)
                break;
            if (stopRequested()) {
                stopped = true;
                break;
            }
            try {
                body({first, std::min(first + grain, end)});
            } catch (...) {
                std::call_once(errorOnce, [&] { error = std::current_exception(); });
                stopped = true;
            }
        }
        t_scope = outer;
        t_insideBody = false;
    }
};

/// The only place of the engine that starts threads: they are started when first wanted and sleep
/// between tasks.
class Pool
{
public:
    static Pool& instance()
    {
        static Pool pool;
        return pool;
    }

    ~Pool()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_closing = true;
        }
        m_wake.notify_all();
    }

    void run(Task& task, int helpers)
    {
        {
            const std::lock_guard lock(m_mutex);
            while (m_threads.size() < static_cast<size_t>(helpers))
                m_threads.emplace_back([this] { loop(); });
            m_wanted.insert(m_wanted.end(), static_cast<size_t>(helpers), &task);
        }
        for (int i = 0; i < helpers; ++i)
            m_wake.notify_one();
        task.work();
        std::unique_lock lock(m_mutex);
        std::erase(m_wanted, &task); // places that nobody took
        m_left.wait(lock, [&] { return task.helpers == 0; });
    }

private:
    void loop()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_wake.wait(lock, [&] { return m_closing || !m_wanted.empty(); });
            if (m_closing)
                return;
            Task* task = m_wanted.front();
            m_wanted.pop_front();
            ++task->helpers;
            lock.unlock();
            task->work();
            lock.lock();
            if (--task->helpers == 0)
                m_left.notify_all();
        }
    }

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_left;
    std::deque<Task*> m_wanted;
    bool m_closing = false;
    std::vector<std::jthread> m_threads; ///< last: joined before the rest goes
};

} // namespace

StopScope::StopScope(const std::stop_token& stop) : m_outer(std::exchange(t_scope, &stop)) {}

StopScope::~StopScope()
{
    t_scope = m_outer;
}

int threadCount()
{
    const int chosen = g_threadCount.load(std::memory_order_relaxed);
    static const int cores = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return chosen > 0 ? chosen : cores;
}

void setThreadCount(int count)
{
    g_threadCount.store(std::max(0, count), std::memory_order_relaxed);
}

bool parallelFor(int64_t begin, int64_t end, int64_t grain, int threads,
                 const std::function<void(Range)>& body, const std::stop_token& stop)
{
    if (begin >= end)
        return true;
    grain = std::max<int64_t>(1, grain);
    const int64_t pieces = (end - begin + grain - 1) / grain;
    const int64_t workers = std::min<int64_t>(pieces, threads > 0 ? threads : threadCount());
    Task task{
        .end = end, .grain = grain, .body = body, .stop = stop, .scope = t_scope, .next = begin};
    if (workers <= 1 || t_insideBody) {
        const bool inside = t_insideBody;
        task.work();
        t_insideBody = inside;
    } else {
        Pool::instance().run(task, static_cast<int>(workers) - 1);
    }
    if (task.error)
        std::rethrow_exception(task.error);
    return !task.stopped;
}

} // namespace engine
