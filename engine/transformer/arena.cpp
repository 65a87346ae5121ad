#include "engine/transformer/arena.h"

#include <algorithm>
#include <cstdlib>
#include <functional>
#include <map>
#include <mutex>
#include <new>
#include <numeric>
#ifdef __linux__
#include <sys/mman.h>
#endif

namespace engine {

namespace {

constexpr size_t kHugePage = size_t{2} << 20;
constexpr size_t kSmallStep = 4096;
constexpr size_t kKept = size_t{512} << 20; ///< bytes that may lie unused

/// Free pieces by size. Never destroyed: tensors may outlive every other static.
class Pool
{
public:
    static Pool& instance()
    {
        static Pool* pool = new Pool;
        return *pool;
    }

    std::pair<void*, size_t> take(size_t bytes)
    {
        const size_t step = bytes >= kHugePage ? kHugePage : kSmallStep;
        const size_t size = std::max<size_t>((bytes + step - 1) / step * step, step);
        {
            const std::lock_guard lock(m_mutex);
            // A piece that is a quarter larger will do; more would be waste.
            const auto found = m_free.lower_bound(size);
            if (found != m_free.end() && found->first <= size + size / 4) {
                const std::pair<void*, size_t> piece{found->second, found->first};
                m_kept -= piece.second;
                m_free.erase(found);
                return piece;
            }
        }
        void* memory = std::aligned_alloc(step, size);
        if (!memory)
            throw std::bad_alloc();
#ifdef __linux__
        if (step == kHugePage)
            madvise(memory, size, MADV_HUGEPAGE);
#endif
        return {memory, size};
    }

    void give(void* memory, size_t size)
    {
        {
            const std::lock_guard lock(m_mutex);
            if (m_kept + size <= kKept) {
                m_free.emplace(size, memory);
                m_kept += size;
                return;
            }
        }
        std::free(memory);
    }

private:
    std::mutex m_mutex;
    std::multimap<size_t, void*> m_free;
    size_t m_kept = 0;
};

} // namespace

std::shared_ptr<float> takeStorage(int64_t count)
{
    const auto [memory, size] =
        Pool::instance().take(static_cast<size_t>(std::max<int64_t>(count, 1)) * sizeof(float));
    const size_t bytes = size;
    return {static_cast<float*>(memory),
            [bytes](float* piece) { Pool::instance().give(piece, bytes); }};
}

Tensor pooledTensor(std::vector<int64_t> shape, float** writable)
{
    const int64_t count =
        std::accumulate(shape.begin(), shape.end(), int64_t{1}, std::multiplies<>());
    std::shared_ptr<float> storage = takeStorage(count);
    *writable = storage.get();
    return Tensor(std::move(shape), std::shared_ptr<const float>(std::move(storage)));
}

} // namespace engine
