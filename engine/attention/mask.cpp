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

Range Mask::visible(int64_t query, int64_t keys) const
{
    const int64_t centre = query + offset;
    const int64_t begin = std::clamp<int64_t>(centre - before, 0, keys);
    const int64_t end = std::clamp<int64_t>(centre + after + 1, begin, keys);
    const auto block = std::ranges::upper_bound(blocks, centre, {}, &Range::end);
    if (block == blocks.end() || centre < block->begin)
        return {begin, end};
    return {std::min(begin, block->begin), std::max(end, std::min(block->end, keys))};
}

bool Mask::hides(int head, int64_t query, int64_t key) const
{
    const Range band = visible(query, key + 1);
    if (key < band.begin || key >= band.end)
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
        if (hiddenKeys.empty() && groups.empty())
            continue;
        for (int64_t column = first; column < last; ++column) {
            const auto key = static_cast<size_t>(keys.begin + column);
            if ((!hiddenKeys.empty() && hiddenKeys[key] != 0) ||
                (!groups.empty() && groups[key] != groups[static_cast<size_t>(query + offset)]))
                scores(row, column) = kHidden;
        }
    }
    for (const HiddenCell& cell : hiddenCells) {
        const bool inside = cell.query >= queries.begin && cell.query < queries.end &&
                            cell.key >= keys.begin && cell.key < keys.end;
        if (inside && (cell.head == -1 || cell.head == head))
            scores(cell.query - queries.begin, cell.key - keys.begin) = kHidden;
    }
}

} // namespace engine
