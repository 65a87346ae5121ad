#include "models/maskgroups.h"

#include <algorithm>
#include <vector>

namespace models {

using engine::Range;

namespace {

/// Cells of a group; there are no more groups than cells.
Range groupOf(Range all, int64_t index, int64_t count)
{
    const int64_t begin = all.begin + index * all.size() / count;
    return {begin, std::max(begin + 1, all.begin + (index + 1) * all.size() / count)};
}

/// The group that a cell belongs to.
int64_t indexOf(Range all, int64_t cell, int64_t count)
{
    int64_t index = (cell - all.begin) * count / all.size();
    while (index + 1 < count && groupOf(all, index, count).end <= cell)
        ++index;
    return index;
}

} // namespace

MaskGroups::MaskGroups(const engine::Mask& mask, int head, int64_t keys, Range rows, Range columns,
                       int64_t down, int64_t across)
{
    const bool banded =
        mask.before < engine::Mask::kUnlimited || mask.after < engine::Mask::kUnlimited;
    if ((!banded && !mask.hasGaps()) || down < 1 || across < 1)
        return;
    std::vector<int64_t> padded(size_t(keys) + 1, 0); // hidden keys before each
    for (int64_t key = 0; key < keys; ++key)
        padded[size_t(key) + 1] =
            padded[size_t(key)] +
            (size_t(key) < mask.hiddenKeys.size() && mask.hiddenKeys[size_t(key)] != 0 ? 1 : 0);
    std::vector<Range> keyGroups;
    for (int64_t c = 0; c < across; ++c)
        keyGroups.push_back(groupOf(columns, c, across));
    const auto within = [](Range all, int64_t index) {
        return index >= all.begin && index < all.end;
    };
    // Whether the windows of a picture part them, or what lies between a band and global keys.
    const bool parted = !mask.groups.empty() || !mask.global.empty();
    const auto apart = [&mask](int64_t query, int64_t key) {
        if (!mask.groups.empty() &&
            mask.groups[size_t(query + mask.offset)] != mask.groups[size_t(key)])
            return true;
        if (mask.global.empty() || mask.isGlobal(key) || mask.isGlobal(query + mask.offset))
            return false;
        const Range near = mask.near(query, key + 1);
        return key < near.begin || key >= near.end;
    };
    m_visible.setZero(down, across);
    for (int64_t r = 0; r < down; ++r) {
        const Range queries = groupOf(rows, r, down);
        for (int64_t query = queries.begin; query < queries.end; ++query) {
            const Range seen = mask.visible(query, keys);
            for (int64_t c = 0; c < across; ++c) {
                const int64_t begin = std::max(keyGroups[size_t(c)].begin, seen.begin);
                const int64_t end = std::min(keyGroups[size_t(c)].end, seen.end);
                if (!parted && end > begin)
                    m_visible(r, c) += end - begin - (padded[size_t(end)] - padded[size_t(begin)]);
                for (int64_t key = begin; parted && key < end; ++key)
                    if (!apart(query, key) && padded[size_t(key) + 1] == padded[size_t(key)])
                        ++m_visible(r, c);
            }
        }
    }
    for (const engine::HiddenCell& cell : mask.hiddenCells) {
        const bool ours = (cell.head == -1 || cell.head == head) && within(rows, cell.query) &&
                          within(columns, cell.key);
        // Those that are hidden anyway were not counted.
        if (ours && within(mask.visible(cell.query, keys), cell.key) &&
            !apart(cell.query, cell.key) &&
            padded[size_t(cell.key) + 1] == padded[size_t(cell.key)])
            --m_visible(indexOf(rows, cell.query, down), indexOf(columns, cell.key, across));
    }
}

} // namespace models
