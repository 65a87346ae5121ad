#pragma once

#include "engine/atlas/archive.h"

#include <algorithm>
#include <bit>
#include <limits>
#include <span>
#include <unordered_map>

// Small values that gather numbers as they come. Each has add(), merge(), save() and load(); merge
// is associative and commutative, exactly for counts and choices, to rounding for sums: a whole is
// what its parts are together, in whatever order they came.

namespace engine::atlas {

/// Count, mean, spread and extremes of numbers (Welford 1962; Chan, Golub & LeVeque 1983).
struct Moments
{
    int64_t count = 0;
    double mean = 0;
    double squares = 0; ///< of the distances from the mean
    double least = std::numeric_limits<double>::infinity();
    double largest = -std::numeric_limits<double>::infinity();

    void add(double value);
    void merge(const Moments& other);
    double deviation() const; ///< of the sample; 0 where there are fewer than two numbers

    static constexpr size_t kNumbers = 5;
    void save(std::vector<double>& to) const;
    static Moments load(const double* from);
};

/// Counts in bins of equal width over [low, high]; what lies outside counts in the outermost bins.
struct Counts
{
    double low = 0;
    double high = 1;
    std::vector<int64_t> bins;

    Counts(double from, double to, size_t number) : low(from), high(to), bins(number, 0) {}
    void add(double value);
    void merge(const Counts& other);
    int64_t total() const;
    void save(ArchiveWriter& to, const std::string& name) const { to.put(name, bins); }
    void load(ArchiveReader& from, const std::string& name);
};

/// Sums by index, of as many indices as were met.
struct Sums
{
    std::vector<double> values;

    void add(size_t index, double value);
    /// Room for index `size` − 1.
    void grow(size_t size);
    void merge(const Sums& other);
    void save(ArchiveWriter& to, const std::string& name) const { to.put(name, values); }
    void load(ArchiveReader& from, const std::string& name) { values = from.get<double>(name); }
};

/// A cell of one head in one window: what a query gave a key. Of whole rows the key is the
/// strongest.
struct Cell
{
    int64_t window = -1;
    int32_t query = 0;
    int32_t key = 0;
    float weight = 0;
    float norm = std::numeric_limits<float>::quiet_NaN();   ///< ‖α f(x)‖; NaN = absent
    float effect = std::numeric_limits<float>::quiet_NaN(); ///< on the logit; NaN = absent

    /// Orders equal values, by chance and always alike.
    uint64_t tie() const;
};

/// The largest of many, with where they were met. Equal values are ordered by their cells' tie().
class Top
{
public:
    struct Item
    {
        double value = 0;
        Cell cell;
    };

    explicit Top(size_t capacity) : m_capacity(capacity) {}
    /// Smaller values are not taken.
    double threshold() const
    {
        return m_items.size() < m_capacity ? -std::numeric_limits<double>::infinity()
                                           : m_items.back().value;
    }
    void add(double value, const Cell& cell);
    void merge(const Top& other);
    const std::vector<Item>& items() const { return m_items; } ///< the largest first
    void save(ArchiveWriter& to, const std::string& name) const;
    void load(ArchiveReader& from, const std::string& name);

private:
    size_t m_capacity;
    std::vector<Item> m_items;
};

/// Which positions are kept as a sample: those with the smallest hashes, so that the sample is
/// uniform and the same whatever order they come in. A place that is kept has a slot, which is
/// where others keep what belongs to it.
class Reservoir
{
public:
    struct Place
    {
        uint64_t hash = 0;
        int64_t window = -1; ///< −1: the slot is free
        int64_t query = 0;

        auto operator<=>(const Place&) const = default;
    };

    explicit Reservoir(size_t capacity) : m_capacity(capacity) {}
    /// The slot that the place takes; none where it is not kept.
    std::optional<size_t> add(const Place& place);
    /// Where slots of both go: `own[i]` and `others[i]` are the new slot of slot i, or none.
    struct Moves
    {
        std::vector<std::optional<size_t>> own, others;
    };
    Moves merge(const Reservoir& other);
    const std::vector<Place>& places() const { return m_slots; }
    size_t capacity() const { return m_capacity; }
    void save(ArchiveWriter& to, const std::string& name) const;
    void load(ArchiveReader& from, const std::string& name);

private:
    size_t m_capacity;
    std::vector<Place> m_slots;
    size_t m_last = 0; ///< the slot of the largest hash, once all are taken
};

/// How often and with how much weight a query token gave to a key token. Up to `capacity` kinds of
/// pairs are counted exactly. Of more, as many are kept, drawn with probabilities that go by their
/// whole weight (Cohen 2015, bottom-k sampling of sums), and their counts and weights are read from
/// a count–min sketch (Cormode & Muthukrishnan 2005), which can only be too large: by some ten
/// thousandths of the whole for a capacity of 4,096 and more, by more where it is smaller.
class PairTable
{
public:
    struct Pair
    {
        int32_t query = 0;
        int32_t key = 0;
        double mass = 0;
        int64_t count = 0;
    };

    explicit PairTable(size_t capacity)
        : m_capacity(capacity),
          m_columns(std::clamp<size_t>(std::bit_ceil(2 * capacity), 256, kMostColumns))
    {
    }
    /// `chance` is a hash that belongs to the cell.
    void add(int32_t query, int32_t key, double weight, uint64_t chance);
    void merge(const PairTable& other);
    /// Whether no kind of pair was dropped.
    bool exact() const { return m_sketch.empty(); }
    double mass() const { return inWeights(m_mass); }
    int64_t cells() const { return m_cells; }
    /// The largest mass first.
    std::vector<Pair> pairs() const;
    /// Drops what is beyond the capacity; saving does so first.
    void settle();
    void save(ArchiveWriter& to, const std::string& name);
    void load(ArchiveReader& from, const std::string& name);

private:
    // Weights add up in whole numbers of 2⁻³⁰: so the order in which they come is nothing to them.
    static constexpr double kUnit = 0x1.0p-30;
    static double inWeights(int64_t units) { return static_cast<double>(units) * kUnit; }
    struct Entry
    {
        double priority = 0;
        int64_t mass = 0;
        int64_t count = 0;
    };
    struct Bin
    {
        int64_t mass = 0;
        int64_t count = 0;
    };
    static constexpr size_t kRows = 3;
    static constexpr size_t kMostColumns = 8192;

    void note(uint64_t pair, int64_t mass, int64_t count);
    Bin estimate(uint64_t pair) const;
    void sketchAll();

    size_t m_capacity;
    size_t m_columns; ///< of the sketch
    std::unordered_map<uint64_t, Entry> m_entries;
    std::vector<Bin> m_sketch; ///< [kRows, m_columns]; empty while all pairs are kept
    double m_limit = std::numeric_limits<double>::infinity(); ///< priorities above are dropped
    int64_t m_mass = 0;
    int64_t m_cells = 0;
};

} // namespace engine::atlas
