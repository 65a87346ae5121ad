#include "engine/attention/mask.h"

#include <algorithm>

namespace engine {

namespace {

constexpr float kHidden = -std::numeric_limits<float>::infinity();

bool hasCell(const std::vector<HiddenCell>& cells, int head, int64_t query, int64_t key)
{
    return std::binary_search(cells.begin(), cells.end(), HiddenCell{-1, query, key}) ||
           std::binary_search(cells.begin(), cells.end(), HiddenCell{head, query, key});
}

} // namespace

bool Mask::isGlobal(int64_t position) const
{
    return std::ranges::binary_search(global, position);
}

Range Mask::near(int64_t query, int64_t keys) const
{
    const int64_t centre = query + offset;
    const int64_t begin = std::clamp<int64_t>(centre - before, 0, keys);
    const int64_t end = std::clamp<int64_t>(centre + after + 1, begin, keys);
    const auto block = std::ranges::upper_bound(blocks, centre, {}, &Range::end);
    if (block == blocks.end() || centre < block->begin)
        return {begin, end};
    return {std::min(begin, block->begin), std::max(end, std::min(block->end, keys))};
}

Range Mask::visible(int64_t query, int64_t keys) const
{
    const Range band = near(query, keys);
    if (global.empty() || global.front() >= keys)
        return band;
    if (isGlobal(query + offset))
        return {0, keys};
    return {std::min(band.begin, global.front()),
            std::max(band.end, std::min(global.back() + 1, keys))};
}

Range Mask::visible(Range queries, int64_t keys) const
{
    if (!global.empty())
        return {0, keys};
    // Bands move with the query: the first row's begins leftmost, the last one's ends rightmost.
    const Range first = visible(queries.begin, keys);
    return {first.begin, std::max(first.end, visible(queries.end - 1, keys).end)};
}

bool Mask::hides(int head, int64_t query, int64_t key) const
{
    const Range band = near(query, key + 1);
    if ((key < band.begin || key >= band.end) && !isGlobal(key) && !isGlobal(query + offset))
        return true;
    if (!groups.empty() &&
        groups[static_cast<size_t>(query + offset)] != groups[static_cast<size_t>(key)])
        return true;
    if (!hiddenKeys.empty() && hiddenKeys[static_cast<size_t>(key)] != 0)
        return true;
    return !hiddenCells.empty() && hasCell(hiddenCells, head, query, key);
}

int64_t Mask::visibleCount(int head, int64_t query, int64_t keys) const
{
    const Range band = visible(query, keys);
    if (!hasGaps())
        return band.size();
    int64_t count = 0;
    for (int64_t key = band.begin; key < band.end; ++key)
        count += hides(head, query, key) ? 0 : 1;
    return count;
}

void Mask::apply(int head, Range queries, Range keys, MatrixRef scores) const
{
    for (int64_t row = 0; row < queries.size(); ++row) {
        const int64_t query = queries.begin + row;
        const Range band = visible(query, keys.end);
        const int64_t first = std::clamp<int64_t>(band.begin - keys.begin, 0, keys.size());
        const int64_t last = std::clamp<int64_t>(band.end - keys.begin, first, keys.size());
        scores.row(row).head(first).setConstant(kHidden);
        scores.row(row).tail(keys.size() - last).setConstant(kHidden);
        for (int64_t column = first; column < last && hasGaps(); ++column)
            if (hides(head, query, keys.begin + column))
                scores(row, column) = kHidden;
    }
}

} // namespace engine
