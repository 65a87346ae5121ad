#include "engine/trace/attentioncheck.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <limits>

namespace engine {

namespace {

constexpr float kNegative = -1e-6f;               // below this, a value is no rounded zero
constexpr int64_t kAllColumns = int64_t(1) << 24; ///< cells up to which every column is looked at
constexpr int64_t kSomeColumns = 16;

std::string numberText(double value)
{
    std::array<char, 32> text = {};
    std::snprintf(text.data(), text.size(), "%.4g", value);
    return text.data();
}

struct RowFacts
{
    double sum = 0;
    float least = 0;
    float greatest = 0;

    bool empty() const { return least == 0 && greatest == 0; }
    bool isProbability(double tolerance, bool fallsShort = false) const
    {
        return !std::isnan(sum) && least >= kNegative && sum <= 1 + tolerance &&
               (fallsShort || sum >= 1 - tolerance);
    }
};

RowFacts inspect(std::span<const float> row)
{
    RowFacts facts;
    facts.least = std::numeric_limits<float>::infinity();
    facts.greatest = -std::numeric_limits<float>::infinity();
    std::array<double, 4> sums = {}; // several, so that additions need not wait for each other
    for (size_t key = 0; key < row.size(); ++key) {
        sums[key % sums.size()] += static_cast<double>(row[key]);
        facts.least = std::min(facts.least, row[key]);
        facts.greatest = std::max(facts.greatest, row[key]);
    }
    facts.sum = sums[0] + sums[1] + sums[2] + sums[3];
    return facts;
}

bool holdsNan(std::span<const float> row)
{
    return std::ranges::any_of(row, [](float value) { return std::isnan(value); });
}

bool columnsAreProbabilities(const StoredWeights& weights, int64_t head)
{
    const int64_t keys = weights.keys();
    const int64_t count = weights.queries() * keys <= kAllColumns ? keys : kSomeColumns;
    std::vector<float> column(static_cast<size_t>(weights.queries()));
    for (int64_t i = 0; i < count; ++i) {
        const int64_t key = count > 1 ? i * (keys - 1) / (count - 1) : 0;
        weights.readColumn(head, key, column.data());
        const RowFacts facts = inspect(column);
        if (!facts.empty() && !facts.isProbability(sumTolerance(weights.type())))
            return false;
    }
    return true;
}

/// Whether at most half of a head's rows are no probabilities: then they are the fault, not what
/// the tensor holds.
bool fewAreWrong(const StoredWeights& weights, int64_t head)
{
    const int64_t looked =
        weights.queries() * weights.keys() <= kAllColumns ? weights.queries() : kSomeColumns;
    std::vector<float> row(static_cast<size_t>(weights.keys()));
    int64_t wrong = 0;
    for (int64_t i = 0; i < looked; ++i) {
        weights.readRow(head, i * weights.queries() / looked, {0, weights.keys()}, row.data());
        const RowFacts facts = inspect(row);
        wrong += facts.empty() || facts.isProbability(sumTolerance(weights.type())) ? 0 : 1;
    }
    return 2 * wrong <= looked;
}

tl::unexpected<Error> holdsScores(std::vector<std::string> where, float value)
{
    where.push_back(numberText(static_cast<double>(value)));
    return fail(translatable("Engine",
                             "%1 holds scores, not probabilities: head %2, row %3 has the "
                             "value %4."),
                std::move(where),
                translatable("Engine", "Apply the softmax over the keys (the last axis) first."));
}

tl::unexpected<Error> badRow(const StoredWeights& weights, const std::string& label, int64_t head,
                             int64_t query, std::span<const float> row)
{
    const RowFacts facts = inspect(row);
    std::vector<std::string> where = {label, std::to_string(head), std::to_string(query)};
    if (std::isnan(facts.sum) && holdsNan(row))
        return fail(
            translatable("Engine", "%1 holds values that are not numbers (NaN): head %2, row %3."),
            std::move(where),
            translatable("Engine", "A row whose keys are all masked becomes NaN in some "
                                   "programs: save zeros there."));
    if (facts.least < kNegative)
        return holdsScores(std::move(where), facts.least);
    const bool few = fewAreWrong(weights, head);
    if (!few && columnsAreProbabilities(weights, head)) {
        where.push_back(numberText(facts.sum));
        return fail(translatable("Engine",
                                 "The axes of %1 are transposed: its columns sum to 1, its rows "
                                 "do not (head %2, row %3 sums to %4)."),
                    std::move(where),
                    translatable("Engine", "Queries come first, keys last: in Python, "
                                           "weights.swapaxes(-1, -2)."));
    }
    // Dropout makes weights larger as well, and sums a little; scores add up to anything.
    constexpr double kLargestSum = 3;
    if (!few && static_cast<double>(facts.greatest) > 1 + sumTolerance(weights.type()) &&
        facts.sum > kLargestSum && std::abs(facts.sum - 100) > 1)
        return holdsScores(std::move(where), facts.greatest);
    where.push_back(numberText(facts.sum));
    return fail(
        translatable("Engine", "The rows of %1 are no probabilities: head %2, row %3 sums to %4, "
                               "not 1."),
        std::move(where),
        translatable("Engine", "Was the model in training mode, where dropout removes weights? "
                               "Call model.eval() first. Rows cut to fewer keys do not sum to 1 "
                               "either."));
}

} // namespace

double sumTolerance(DataType type)
{
    switch (type) {
    case DataType::BF16:
        return 3e-2;
    case DataType::F16:
        return 1e-2;
    default:
        return 5e-3;
    }
}

SeenKeys::SeenKeys(int64_t queries, int64_t keys)
    : m_queries(queries), m_keys(keys), m_keySeen(static_cast<size_t>(keys), 0),
      m_states(static_cast<size_t>(queries), 0), m_first(static_cast<size_t>(queries), keys),
      m_last(static_cast<size_t>(queries), -1)
{
}

void SeenKeys::add(int64_t query, std::span<const float> row)
{
    const auto at = static_cast<size_t>(query);
    const auto [least, greatest] = std::ranges::minmax(row);
    if (least == 0 && greatest == 0) {
        m_states[at] |= kEmpty;
        return;
    }
    if (least == greatest && row.size() > 1) {
        m_states[at] |= kConstant;
        return;
    }
    m_states[at] |= kOther;
    for (size_t key = 0; key < row.size(); ++key)
        m_keySeen[key] |= row[key] != 0 ? 1 : 0;
    int64_t first = 0;
    while (row[static_cast<size_t>(first)] == 0)
        ++first;
    int64_t last = m_keys - 1;
    while (row[static_cast<size_t>(last)] == 0)
        --last;
    m_first[at] = std::min(m_first[at], first);
    m_last[at] = std::max(m_last[at], last);
}

void SeenKeys::merge(const SeenKeys& other)
{
    for (size_t key = 0; key < m_keySeen.size(); ++key)
        m_keySeen[key] |= other.m_keySeen[key];
    for (size_t row = 0; row < m_states.size(); ++row) {
        m_states[row] |= other.m_states[row];
        m_first[row] = std::min(m_first[row], other.m_first[row]);
        m_last[row] = std::max(m_last[row], other.m_last[row]);
    }
}

void SeenKeys::finish()
{
    int64_t padded = 0;
    while (padded < m_queries && m_states[static_cast<size_t>(padded)] == kConstant &&
           padded < m_keys && m_keySeen[static_cast<size_t>(padded)] == 0)
        ++padded;
    const bool some = std::ranges::find(m_keySeen, 1) != m_keySeen.end();
    if (m_queries != m_keys || !some || looksAhead())
        padded = 0;
    for (int64_t query = 0; query < m_queries; ++query) {
        uint8_t& state = m_states[static_cast<size_t>(query)];
        if (!(state & kConstant))
            continue;
        state = query < padded ? kEmpty : kOther;
        if (query < padded)
            continue;
        std::ranges::fill(m_keySeen, uint8_t{1});
        m_first[static_cast<size_t>(query)] = 0;
        m_last[static_cast<size_t>(query)] = m_keys - 1;
    }
}

bool SeenKeys::looksAhead() const
{
    for (int64_t query = 0; query < m_queries; ++query)
        if (m_last[static_cast<size_t>(query)] > query)
            return true;
    return false;
}

bool SeenKeys::nothing() const
{
    return std::ranges::all_of(m_states, [](uint8_t state) { return (state & ~kEmpty) == 0; });
}

std::vector<uint8_t> SeenKeys::hiddenKeys() const
{
    std::vector<uint8_t> hidden;
    if (nothing() || std::ranges::find(m_keySeen, 0) == m_keySeen.end())
        return hidden;
    for (const uint8_t seen : m_keySeen)
        hidden.push_back(seen ? 0 : 1);
    return hidden;
}

std::vector<int64_t> SeenKeys::emptyRows() const
{
    std::vector<int64_t> rows;
    for (int64_t query = 0; query < m_queries; ++query)
        if (m_states[static_cast<size_t>(query)] == kEmpty)
            rows.push_back(query);
    return rows;
}

std::optional<SeenKeys::Band> SeenKeys::window(bool bothSides) const
{
    Band band;
    for (int64_t query = 0; query < m_queries; ++query) {
        const auto at = static_cast<size_t>(query);
        if (m_last[at] < 0)
            continue;
        band.before = std::max(band.before, query - m_first[at]);
        band.after = std::max(band.after, m_last[at] - query);
    }
    if (bothSides ? band.after < 1 : band.after > 0)
        return std::nullopt;
    // A window shows in several rows that all end it at the same distance.
    int64_t left = 0;
    int64_t right = 0;
    for (int64_t query = 0; query < m_queries; ++query) {
        const auto at = static_cast<size_t>(query);
        const bool cutLeft =
            query >= band.before && m_keySeen[static_cast<size_t>(query - band.before)] != 0;
        const bool cutRight =
            query + band.after < m_keys && m_keySeen[static_cast<size_t>(query + band.after)] != 0;
        const bool ends = (!cutLeft || m_first[at] == query - band.before) &&
                          (!cutRight || m_last[at] == query + band.after);
        if ((cutLeft || (cutRight && bothSides)) && (m_states[at] != kOther || !ends))
            return std::nullopt;
        left += cutLeft ? 1 : 0;
        right += cutRight ? 1 : 0;
    }
    if (band.before < 1 || left < 2 || (bothSides && right < 2) ||
        band.before + band.after + 1 >= m_keys)
        return std::nullopt;
    return band;
}

int64_t SeenKeys::prefix() const
{
    const int64_t prefix = m_queries == m_keys && m_queries > 0 ? m_last[0] + 1 : 0;
    if (prefix < 2 || prefix >= m_queries)
        return 0;
    for (int64_t query = 0; query < m_queries; ++query) {
        const auto at = static_cast<size_t>(query);
        if (m_last[at] != std::max(query, prefix - 1) || m_first[at] != 0)
            return 0;
    }
    return prefix;
}

std::vector<int32_t> SeenKeys::packed() const
{
    if (m_queries != m_keys)
        return {};
    const bool ahead = looksAhead();
    std::vector<int32_t> stretches;
    int64_t begin = 0;
    while (begin < m_queries) {
        int64_t end = begin + 1;
        while (end < m_queries && m_first[static_cast<size_t>(end)] == begin)
            ++end;
        for (int64_t query = begin; query < end; ++query) {
            const auto at = static_cast<size_t>(query);
            if (m_first[at] != begin || m_last[at] != (ahead ? end - 1 : query))
                return {};
        }
        if (end - begin < 2)
            return {};
        stretches.insert(stretches.end(), static_cast<size_t>(end - begin),
                         stretches.empty() ? 0 : stretches.back() + 1);
        begin = end;
    }
    return stretches.empty() || stretches.back() == 0 ? std::vector<int32_t>() : stretches;
}

Result<void> checkWeights(const StoredWeights& weights, const std::string& label,
                          const CheckOptions& options)
{
    const int64_t queries = weights.queries();
    const int64_t rows = options.rows > 0 ? std::min(options.rows, queries) : queries;
    const double tolerance = sumTolerance(weights.type());
    std::vector<float> row(static_cast<size_t>(weights.keys()));
    for (int64_t head = 0; head < weights.heads(); ++head)
        for (int64_t i = 0; i < rows; ++i) {
            const int64_t query = rows == queries || rows == 1 ? i : i * (queries - 1) / (rows - 1);
            weights.readRow(head, query, {0, weights.keys()}, row.data());
            const RowFacts facts = inspect(row);
            if (!facts.empty() && !facts.isProbability(tolerance, options.fallsShort))
                return badRow(weights, label, head, query, row);
            const bool padded =
                !options.padded.empty() && options.padded[static_cast<size_t>(query)] != 0;
            if (options.seen && !padded)
                options.seen->add(query, row);
        }
    return {};
}

bool looksLikeProbabilities(const StoredWeights& weights)
{
    std::vector<float> row(static_cast<size_t>(weights.keys()));
    bool some = false;
    for (const int64_t head : {int64_t{0}, weights.heads() - 1})
        for (const int64_t query : {int64_t{0}, weights.queries() - 1}) {
            weights.readRow(head, query, {0, weights.keys()}, row.data());
            const RowFacts facts = inspect(row);
            if (!facts.empty() && !facts.isProbability(sumTolerance(weights.type())))
                return false;
            some = some || !facts.empty();
        }
    return some;
}

} // namespace engine
