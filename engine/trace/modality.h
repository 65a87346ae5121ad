#pragma once

#include "engine/vision/image.h"

#include <algorithm>
#include <memory>
#include <optional>

namespace engine {

/// What the positions of a stack stand for where they are no words: patches of a picture or frames
/// of a sound, cell by cell of a grid, row by row.
struct Modality
{
    enum class Unit {
        Patch, ///< of a picture
        Frame, ///< of a sound; the grid has one row
    };

    Unit unit = Unit::Patch;
    int columns = 0;
    int rows = 0;
    int leading = 0; ///< features that stand for no cell, before the first: class, registers
    /// [leading + rows * columns], which position of the stack each feature is; empty = 0, 1, 2, …
    std::vector<int64_t> positions;
    /// What the model sees, as a person is shown it; of a sound the spectrogram. Never null;
    /// without rgb where nothing can be shown.
    std::shared_ptr<const vision::Image> picture = std::make_shared<const vision::Image>();
    double seconds = 0; ///< how long the grid's row lasts; frames only

    int64_t cells() const { return int64_t{rows} * columns; }
    /// The position of the stack that stands for a cell.
    int64_t position(int64_t cell) const
    {
        return positions.empty() ? leading + cell : positions[static_cast<size_t>(leading + cell)];
    }
    /// The cell that a position of the stack stands for, if it stands for one.
    std::optional<int64_t> cell(int64_t position) const
    {
        int64_t feature = position;
        if (!positions.empty())
            feature = std::ranges::find(positions, position) - positions.begin();
        const int64_t cell = feature - leading;
        return cell >= 0 && cell < cells() ? std::optional(cell) : std::nullopt;
    }
};

} // namespace engine
