#pragma once

#include "engine/attention/mask.h"

#include <Eigen/Core>

namespace models {

/// Which groups of cells of a block a mask hides altogether: a picture that shows several cells as
/// one marks them. Costs a look at each row for each column of groups. Any thread.
class MaskGroups
{
public:
    /// The block's `rows` × `columns` of `keys` keys, as `down` × `across` groups.
    MaskGroups(const engine::Mask& mask, int head, int64_t keys, engine::Range rows,
               engine::Range columns, int64_t down, int64_t across);

    bool hides(int64_t row, int64_t column) const
    {
        return m_visible.size() > 0 && m_visible(row, column) <= 0;
    }

private:
    Eigen::Array<int64_t, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>
        m_visible; ///< cells of each group that are seen; empty where all are
};

} // namespace models
