#include "engine/trace/tilecache.h"

namespace engine {

size_t TileCache::Tile::bytes() const
{
    return static_cast<size_t>(maximum.size() + minimum.size() + sum.size() + visible.size()) *
           sizeof(float);
}

size_t TileCache::Hash::operator()(const Key& key) const
{
    size_t hash = std::hash<const void*>()(key.attention) ^ key.trace;
    for (const int64_t part :
         {int64_t{key.head}, static_cast<int64_t>(key.quantity), int64_t{key.hideMasked},
          int64_t{key.rowLevel}, int64_t{key.columnLevel}, key.row, key.column})
        hash = hash * 1000003 + static_cast<size_t>(part);
    return hash;
}

std::shared_ptr<TileCache> TileCache::shared()
{
    static const auto cache = std::make_shared<TileCache>();
    return cache;
}

void TileCache::setCapacity(size_t bytes)
{
    const std::lock_guard lock(m_mutex);
    m_capacity = bytes;
    shrink();
}

size_t TileCache::capacity() const
{
    const std::lock_guard lock(m_mutex);
    return m_capacity;
}

size_t TileCache::bytes() const
{
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

void TileCache::clear()
{
    const std::lock_guard lock(m_mutex);
    m_index.clear();
    m_entries.clear();
    m_bytes = 0;
}

uint64_t TileCache::number(const std::shared_ptr<const Trace>& trace)
{
    const std::lock_guard lock(m_mutex);
    const auto known = m_numbers.find(trace);
    if (known != m_numbers.end())
        return known->second;
    for (auto it = m_numbers.begin(); it != m_numbers.end();) {
        if (!it->first.expired()) {
            ++it;
            continue;
        }
        for (auto entry = m_entries.begin(); entry != m_entries.end();) {
            if (entry->first.trace != it->second) {
                ++entry;
                continue;
            }
            m_bytes -= entry->second->bytes();
            m_index.erase(entry->first);
            entry = m_entries.erase(entry);
        }
        it = m_numbers.erase(it);
    }
    m_numbers.emplace(trace, m_next);
    return m_next++;
}

TileCache::TilePtr TileCache::find(const Key& key)
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_index.find(key);
    if (found == m_index.end())
        return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, found->second);
    return found->second->second;
}

void TileCache::insert(const Key& key, TilePtr tile)
{
    const std::lock_guard lock(m_mutex);
    if (m_index.contains(key))
        return;
    m_bytes += tile->bytes();
    m_entries.emplace_front(key, std::move(tile));
    m_index.emplace(key, m_entries.begin());
    shrink();
}

void TileCache::shrink()
{
    while (m_bytes > m_capacity && !m_entries.empty()) {
        m_bytes -= m_entries.back().second->bytes();
        m_index.erase(m_entries.back().first);
        m_entries.pop_back();
    }
}

} // namespace engine
