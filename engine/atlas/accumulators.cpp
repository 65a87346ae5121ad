#include "engine/atlas/accumulators.h"

#include "engine/attention/random.h"

#include <algorithm>
#include <cmath>

namespace engine::atlas {

void Moments::add(double value)
{
    ++count;
    const double distance = value - mean;
    mean += distance / static_cast<double>(count);
    squares += distance * (value - mean);
    least = std::min(least, value);
    largest = std::max(largest, value);
}

void Moments::merge(const Moments& other)
{
    if (other.count == 0)
        return;
    const auto own = static_cast<double>(count);
    const auto more = static_cast<double>(other.count);
    const double distance = other.mean - mean;
    mean += distance * more / (own + more);
    squares += other.squares + distance * distance * own * more / (own + more);
    count += other.count;
    least = std::min(least, other.least);
    largest = std::max(largest, other.largest);
}

double Moments::deviation() const
{
    return count > 1 ? std::sqrt(squares / static_cast<double>(count - 1)) : 0;
}

void Moments::save(std::vector<double>& to) const
{
    to.insert(to.end(), {static_cast<double>(count), mean, squares, least, largest});
}

Moments Moments::load(const double* from)
{
    // Beyond 2^53 a float64 is no count any more.
    const double count = from[0] >= 0 && from[0] <= 0x1p53 ? from[0] : 0;
    return {static_cast<int64_t>(count), from[1], from[2], from[3], from[4]};
}

void Counts::add(double value)
{
    const auto last = static_cast<double>(bins.size() - 1);
    const double place = (value - low) / (high - low) * static_cast<double>(bins.size());
    if (!std::isnan(place))
        ++bins[static_cast<size_t>(std::clamp(std::floor(place), 0.0, last))];
}

void Counts::merge(const Counts& other)
{
    for (size_t i = 0; i < bins.size(); ++i)
        bins[i] += other.bins[i];
}

int64_t Counts::total() const
{
    int64_t sum = 0;
    for (const int64_t bin : bins)
        sum += bin;
    return sum;
}

void Counts::load(ArchiveReader& from, const std::string& name)
{
    bins = from.get<int64_t>(name, static_cast<int64_t>(bins.size()));
}

void Sums::grow(size_t size)
{
    if (values.size() < size)
        values.resize(size, 0);
}

void Sums::add(size_t index, double value)
{
    grow(index + 1);
    values[index] += value;
}

void Sums::merge(const Sums& other)
{
    grow(other.values.size());
    for (size_t i = 0; i < other.values.size(); ++i)
        values[i] += other.values[i];
}

uint64_t Cell::tie() const
{
    return splitMix(splitMix(static_cast<uint64_t>(window)) ^
                    (static_cast<uint64_t>(query) << 32 | static_cast<uint32_t>(key)));
}

namespace {

bool before(const Top::Item& a, const Top::Item& b)
{
    if (a.value != b.value)
        return a.value > b.value;
    const auto order = [](const Cell& cell) {
        return std::tuple(cell.tie(), cell.window, cell.query, cell.key);
    };
    return order(a.cell) < order(b.cell);
}

} // namespace

void Top::add(double value, const Cell& cell)
{
    if (!(value >= threshold()))
        return;
    const Item item{value, cell};
    const auto place = std::ranges::upper_bound(m_items, item, before);
    if (place == m_items.end() && m_items.size() == m_capacity)
        return;
    m_items.insert(place, item);
    if (m_items.size() > m_capacity)
        m_items.pop_back();
}

void Top::merge(const Top& other)
{
    for (const Item& item : other.m_items)
        add(item.value, item.cell);
}

void Top::save(ArchiveWriter& to, const std::string& name) const
{
    std::vector<double> values;
    std::vector<int64_t> places;
    std::vector<float> facts;
    for (const Item& item : m_items) {
        values.push_back(item.value);
        places.insert(places.end(), {item.cell.window, item.cell.query, item.cell.key});
        facts.insert(facts.end(), {item.cell.weight, item.cell.norm, item.cell.effect});
    }
    const auto count = static_cast<int64_t>(m_items.size());
    to.put(name + ".value", values);
    to.put(name + ".place", places, {count, 3});
    to.put(name + ".facts", facts, {count, 3});
}

void Top::load(ArchiveReader& from, const std::string& name)
{
    const auto values = from.get<double>(name + ".value");
    const auto count = static_cast<int64_t>(values.size());
    const auto places = from.get<int64_t>(name + ".place", 3 * count);
    const auto facts = from.get<float>(name + ".facts", 3 * count);
    m_items.clear();
    for (size_t i = 0; i < values.size() && i < m_capacity; ++i)
        m_items.push_back({values[i],
                           {places[3 * i], static_cast<int32_t>(places[3 * i + 1]),
                            static_cast<int32_t>(places[3 * i + 2]), facts[3 * i], facts[3 * i + 1],
                            facts[3 * i + 2]}});
}

std::optional<size_t> Reservoir::add(const Place& place)
{
    const auto findLast = [this] {
        if (m_slots.size() == m_capacity)
            m_last = static_cast<size_t>(std::ranges::max_element(m_slots) - m_slots.begin());
    };
    if (m_slots.size() < m_capacity) {
        m_slots.push_back(place);
        findLast();
        return m_slots.size() - 1;
    }
    if (m_capacity == 0 || m_slots[m_last] <= place)
        return std::nullopt;
    const size_t slot = m_last;
    m_slots[slot] = place;
    findLast();
    return slot;
}

Reservoir::Moves Reservoir::merge(const Reservoir& other)
{
    struct Origin
    {
        Place place;
        bool own;
        size_t slot;
    };
    std::vector<Origin> all;
    for (size_t i = 0; i < m_slots.size(); ++i)
        all.push_back({m_slots[i], true, i});
    for (size_t i = 0; i < other.m_slots.size(); ++i)
        all.push_back({other.m_slots[i], false, i});
    std::ranges::sort(all, {}, &Origin::place);
    Moves moves;
    moves.own.resize(m_slots.size());
    moves.others.resize(other.m_slots.size());
    m_slots.clear();
    for (const Origin& origin : all) {
        if (m_slots.size() == m_capacity)
            break;
        (origin.own ? moves.own : moves.others)[origin.slot] = m_slots.size();
        m_slots.push_back(origin.place);
    }
    m_last = m_slots.empty() ? 0 : m_slots.size() - 1;
    return moves;
}

void Reservoir::save(ArchiveWriter& to, const std::string& name) const
{
    std::vector<int64_t> places;
    for (const Place& place : m_slots)
        places.insert(places.end(), {static_cast<int64_t>(place.hash), place.window, place.query});
    to.put(name, places, {static_cast<int64_t>(m_slots.size()), 3});
}

void Reservoir::load(ArchiveReader& from, const std::string& name)
{
    const auto places = from.get<int64_t>(name);
    m_slots.clear();
    if (places.size() % 3 != 0 || places.size() / 3 > m_capacity)
        return from.refuse(name);
    for (size_t i = 0; i + 2 < places.size(); i += 3)
        m_slots.push_back({static_cast<uint64_t>(places[i]), places[i + 1], places[i + 2]});
    if (!m_slots.empty())
        m_last = static_cast<size_t>(std::ranges::max_element(m_slots) - m_slots.begin());
}

namespace {

uint64_t pairOf(int32_t query, int32_t key)
{
    return static_cast<uint64_t>(static_cast<uint32_t>(query)) << 32 | static_cast<uint32_t>(key);
}

} // namespace

void PairTable::note(uint64_t pair, int64_t mass, int64_t count)
{
    for (size_t row = 0; row < kRows; ++row) {
        Bin& bin = m_sketch[row * m_columns + splitMix(pair + row) % m_columns];
        bin.mass += mass;
        bin.count += count;
    }
}

void PairTable::sketchAll()
{
    if (!m_sketch.empty())
        return;
    m_sketch.resize(kRows * m_columns);
    for (const auto& [pair, entry] : m_entries)
        note(pair, entry.mass, entry.count);
}

void PairTable::add(int32_t query, int32_t key, double weight, uint64_t chance)
{
    const uint64_t pair = pairOf(query, key);
    const auto units = static_cast<int64_t>(std::llround(weight / kUnit));
    m_mass += units;
    ++m_cells;
    if (!m_sketch.empty())
        note(pair, units, 1);
    // The least of many exponential variables is one whose rate is the sum of theirs.
    const double share = (static_cast<double>(chance >> 11) + 0.5) * 0x1.0p-53;
    const double priority = -std::log(share) / weight;
    const auto known = m_entries.find(pair);
    if (known != m_entries.end()) {
        known->second.priority = std::min(known->second.priority, priority);
        known->second.mass += units;
        ++known->second.count;
        return;
    }
    if (priority > m_limit)
        return;
    m_entries.emplace(pair, Entry{priority, units, 1});
    if (m_entries.size() > 2 * m_capacity)
        settle();
}

void PairTable::settle()
{
    if (m_entries.size() <= m_capacity && exact())
        return;
    sketchAll();
    std::vector<std::pair<double, uint64_t>> order;
    for (const auto& [pair, entry] : m_entries)
        order.emplace_back(entry.priority, pair);
    std::ranges::sort(order);
    for (size_t i = m_capacity; i < order.size(); ++i)
        m_entries.erase(order[i].second);
    order.resize(std::min(order.size(), m_capacity));
    if (order.size() == m_capacity && m_capacity > 0)
        m_limit = order.back().first;
}

void PairTable::merge(const PairTable& other)
{
    const bool whole = exact() && other.exact();
    if (!whole) {
        sketchAll();
        if (other.exact())
            for (const auto& [pair, entry] : other.m_entries)
                note(pair, entry.mass, entry.count);
        else
            for (size_t i = 0; i < m_sketch.size(); ++i) {
                m_sketch[i].mass += other.m_sketch[i].mass;
                m_sketch[i].count += other.m_sketch[i].count;
            }
    }
    for (const auto& [pair, entry] : other.m_entries) {
        const auto [known, added] = m_entries.try_emplace(pair, entry);
        if (added)
            continue;
        known->second.priority = std::min(known->second.priority, entry.priority);
        known->second.mass += entry.mass;
        known->second.count += entry.count;
    }
    m_mass += other.m_mass;
    m_cells += other.m_cells;
    settle();
}

PairTable::Bin PairTable::estimate(uint64_t pair) const
{
    if (exact()) {
        const Entry& entry = m_entries.at(pair);
        return {entry.mass, entry.count};
    }
    Bin least = m_sketch[splitMix(pair) % m_columns];
    for (size_t row = 1; row < kRows; ++row) {
        const Bin& bin = m_sketch[row * m_columns + splitMix(pair + row) % m_columns];
        least = {std::min(least.mass, bin.mass), std::min(least.count, bin.count)};
    }
    return least;
}

std::vector<PairTable::Pair> PairTable::pairs() const
{
    std::vector<std::pair<double, uint64_t>> order;
    for (const auto& [pair, entry] : m_entries)
        order.emplace_back(entry.priority, pair);
    if (order.size() > m_capacity) {
        std::ranges::sort(order);
        order.resize(m_capacity);
    }
    std::vector<Pair> result;
    for (const auto& [priority, pair] : order) {
        const Bin sums = estimate(pair);
        const Pair one{static_cast<int32_t>(pair >> 32), static_cast<int32_t>(pair & 0xffffffff),
                       inWeights(sums.mass), sums.count};
        result.push_back(one);
    }
    std::ranges::sort(result, [](const Pair& a, const Pair& b) {
        return std::tuple(-a.mass, a.query, a.key) < std::tuple(-b.mass, b.query, b.key);
    });
    return result;
}

void PairTable::save(ArchiveWriter& to, const std::string& name)
{
    settle();
    std::vector<uint64_t> order;
    for (const auto& [pair, entry] : m_entries)
        order.push_back(pair);
    std::ranges::sort(order);
    std::vector<int32_t> tokens;
    std::vector<double> sums;
    std::vector<int64_t> counts;
    for (const uint64_t pair : order) {
        const Bin own = estimate(pair);
        tokens.insert(tokens.end(),
                      {static_cast<int32_t>(pair >> 32), static_cast<int32_t>(pair & 0xffffffff)});
        sums.insert(sums.end(), {inWeights(own.mass), m_entries.at(pair).priority});
        counts.push_back(own.count);
    }
    const auto count = static_cast<int64_t>(order.size());
    to.put(name + ".tokens", tokens, {count, 2});
    to.put(name + ".mass", sums, {count, 2});
    to.put(name + ".count", counts);
    to.put(name + ".total", std::vector{inWeights(m_mass), m_limit, static_cast<double>(m_cells)});
    if (exact())
        return;
    std::vector<double> mass;
    std::vector<int64_t> cells;
    for (const Bin& bin : m_sketch) {
        mass.push_back(inWeights(bin.mass));
        cells.push_back(bin.count);
    }
    const auto columns = static_cast<int64_t>(m_columns);
    to.put(name + ".sketch_mass", mass, {kRows, columns});
    to.put(name + ".sketch_count", cells, {kRows, columns});
}

void PairTable::load(ArchiveReader& from, const std::string& name)
{
    // What a damaged file says must not leave the whole numbers.
    const auto unitsOf = [](double mass) {
        return mass >= 0 && mass < 0x1p32 ? static_cast<int64_t>(std::llround(mass / kUnit)) : 0;
    };
    const auto counts = from.get<int64_t>(name + ".count");
    const auto count = static_cast<int64_t>(counts.size());
    const auto tokens = from.get<int32_t>(name + ".tokens", 2 * count);
    const auto sums = from.get<double>(name + ".mass", 2 * count);
    const auto total = from.get<double>(name + ".total", 3);
    // They are put in order by it.
    const auto priorityOf = [](double priority) {
        return std::isnan(priority) ? std::numeric_limits<double>::infinity() : priority;
    };
    m_entries.clear();
    for (size_t i = 0; i < counts.size(); ++i)
        m_entries[pairOf(tokens[2 * i], tokens[2 * i + 1])] = {priorityOf(sums[2 * i + 1]),
                                                               unitsOf(sums[2 * i]), counts[i]};
    m_mass = unitsOf(total[0]);
    m_limit = total[1];
    m_cells = total[2] >= 0 && total[2] <= 0x1p53 ? static_cast<int64_t>(total[2]) : 0;
    m_sketch.clear();
    if (!from.has(name + ".sketch_count"))
        return;
    const auto mass =
        from.get<double>(name + ".sketch_mass", static_cast<int64_t>(kRows * m_columns));
    const auto cells =
        from.get<int64_t>(name + ".sketch_count", static_cast<int64_t>(kRows * m_columns));
    for (size_t i = 0; i < cells.size(); ++i)
        m_sketch.push_back({unitsOf(mass[i]), cells[i]});
}

} // namespace engine::atlas
