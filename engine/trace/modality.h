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
    /// [features()], which position of the stack each feature is; empty = 0, 1, 2, …
    std::vector<int64_t> positions;
    /// What the model sees, as a person is shown it; of a sound the spectrogram. Never null;
    /// without rgb where nothing can be shown.
    std::shared_ptr<const vision::Image> picture = std::make_shared<const vision::Image>();
    double seconds = 0; ///< how long the grid's row lasts; frames only
    /// > 0: the picture was cut in pieces of so many cells. Features then stand piece by piece, and
    /// after the last there are as many as a piece has for the whole picture, seen once more at a
    /// lower resolution (Idefics 3).
    int pieceColumns = 0;
    int pieceRows = 0;

    int64_t cells() const { return int64_t{rows} * columns; }
    /// Cells of the whole picture at a lower resolution; 0 where it was not cut.
    int64_t wholeCells() const { return int64_t{pieceRows} * pieceColumns; }
    int64_t features() const { return leading + cells() + wholeCells(); }
    /// The position of the stack that stands for a cell.
    int64_t position(int64_t cell) const { return positionOf(leading + inPieces(cell)); }
    /// The same for a cell of the whole picture.
    int64_t wholePosition(int64_t cell) const { return positionOf(leading + cells() + cell); }
    /// The cell that a position of the stack stands for, if it stands for one.
    std::optional<int64_t> cell(int64_t position) const
    {
        int64_t feature = position;
        if (!positions.empty())
            feature = std::ranges::find(positions, position) - positions.begin();
        const int64_t at = feature - leading;
        return at >= 0 && at < cells() ? std::optional(cellAt(at)) : std::nullopt;
    }
    /// Of a row over the stack's positions, what falls on a cell: its own number, and its part of
    /// that of the cell of the whole picture that covers it.
    template <class Row>
    float at(const Row& row, int64_t cell) const
    {
        const float own = static_cast<float>(row[position(cell)]);
        if (wholeCells() == 0)
            return own;
        const int down = rows / pieceRows;
        const int across = columns / pieceColumns;
        const int64_t whole = cell / columns / down * pieceColumns + cell % columns / across;
        return own +
               static_cast<float>(row[wholePosition(whole)]) / static_cast<float>(down * across);
    }

private:
    int64_t positionOf(int64_t feature) const
    {
        return positions.empty() ? feature : positions[static_cast<size_t>(feature)];
    }
    /// Place of a cell among the features of all pieces, and the cell of such a place.
    int64_t inPieces(int64_t cell) const
    {
        if (wholeCells() == 0)
            return cell;
        const int64_t row = cell / columns;
        const int64_t column = cell % columns;
        const int64_t piece = row / pieceRows * (columns / pieceColumns) + column / pieceColumns;
        return piece * wholeCells() + row % pieceRows * pieceColumns + column % pieceColumns;
    }
    int64_t cellAt(int64_t place) const
    {
        if (wholeCells() == 0)
            return place;
        const int64_t piece = place / wholeCells();
        const int64_t within = place % wholeCells();
        const int64_t across = columns / pieceColumns;
        return (piece / across * pieceRows + within / pieceColumns) * columns +
               piece % across * pieceColumns + within % pieceColumns;
    }
};

} // namespace engine
