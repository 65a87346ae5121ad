#pragma once

#include "engine/checkpoint/config.h"
#include "engine/transformer/loader.h"

namespace engine {

/// The patches of a picture, row by row, after `leading` positions that stand for none.
struct PatchGrid
{
    int64_t rows = 0;
    int64_t columns = 0;
    int64_t leading = 0;
    /// > 0: the picture is cut in pieces of so many patches, which stand one after the other; last
    /// comes the whole picture, made as small as a piece.
    int64_t pieceRows = 0;
    int64_t pieceColumns = 0;

    int64_t cells() const { return rows * columns; }
    int64_t pieceCells() const { return pieceRows * pieceColumns; }
    int64_t positions() const { return leading + cells() + pieceCells(); }
    /// How many pictures the model sees: the pieces and the whole.
    int64_t pictures() const { return pieceCells() > 0 ? cells() / pieceCells() + 1 : 1; }
    /// One of them by itself.
    PatchGrid piece() const
    {
        return pieceCells() > 0 ? PatchGrid{pieceRows, pieceColumns, leading} : *this;
    }
};

/// The patches of preprocessed pixels [channels, height, width], and of `whole`, of a piece's
/// shape, where they are to be cut in pieces. Fails on shapes that the stack, which must read
/// pictures, does not take; `model` is what messages call it.
Result<PatchGrid> patchGrid(const StackOptions& options, const Tensor& pixels, const Tensor& whole,
                            const std::string& model);

/// Tokens before the first patch: class, distillation and register tokens.
int64_t leadingTokens(const StackOptions& options);

/// Checks, or reads and forgets, what embedPicture() needs besides the norm.
void expectPicture(WeightLoader& loader, const StackOptions& options);

/// What enters the first layer: patches projected, special tokens before them, positions added,
/// normed where the stack norms its embedding: [positions, M]. The loader's error() says whether it
/// could be read.
Tensor embedPicture(WeightLoader& loader, const StackOptions& options, const PatchGrid& grid,
                    const Tensor& pixels, const Tensor& whole);

/// Positions of each of the pictures, which see nothing of one another; empty where there is one.
std::vector<Range> pictureBlocks(const PatchGrid& grid);

/// Rows of a table over a grid [from.rows · from.columns, M] as rows for another grid.
Matrix stretch(const Matrix& table, const PatchGrid& from, const PatchGrid& to,
               Stretching stretching);

/// Angles by which queries and keys are turned: [positions, D / 2]; empty where they are not.
Eigen::MatrixXd pictureAngles(const StackOptions& options, const PatchGrid& grid);

/// Which window of the picture each patch lies in [positions], row by row from the upper left
/// corner; empty where the stack has none.
std::vector<int32_t> pictureWindows(const StackOptions& options, const PatchGrid& grid);

/// BEiT's bias of a layer [H, T, T] by the offset between patches; empty where there is none.
Tensor pictureBias(WeightLoader& loader, const StackOptions& options, const PatchGrid& grid,
                   int layer);

} // namespace engine
