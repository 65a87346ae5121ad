#pragma once

#include "models/blocksource.h"
#include "views/colormap.h"

#include <functional>
#include <mutex>
#include <QImage>

namespace views {

/// How several cells become one pixel.
enum class Reduction { Maximum, Mean };

/// Facts about a whole matrix, found while pictures of it are made. Any thread.
class MatrixFacts
{
public:
    std::optional<ValueRange> range() const;
    void setRange(ValueRange range);

private:
    mutable std::mutex m_mutex;
    std::optional<ValueRange> m_range;
};

/// Numbers of a part of a matrix, one per cell or one per group of cells.
struct HeatmapBlock
{
    engine::Range rows; ///< cells that it covers
    engine::Range columns;
    engine::Matrix maximum;    ///< [pixels down, pixels across]
    engine::Matrix mean;       ///< the same size where cells are grouped, else empty
    engine::Vector rowMaximum; ///< of whole rows of the matrix (of groups of them); PerRow alone

    /// Whether every cell has an entry of its own.
    bool isExact() const
    {
        return maximum.rows() == rows.size() && maximum.cols() == columns.size();
    }
};

/// What a picture is made of.
struct PictureRequest
{
    models::BlockSourcePtr source;
    std::shared_ptr<MatrixFacts> facts;
    engine::Range rows;
    engine::Range columns;
    QSize pixels; ///< most pixels that the picture needs; cells are grouped where they are more
    MapId map = MapId::Viridis;
    ScaleId scale = ScaleId::Linear;
    Reduction reduction = Reduction::Maximum;
    std::optional<ValueRange> range; ///< absent: of the whole matrix
    bool fitSmall = false; ///< of the matrix all the same where its largest is small in `range`
    bool dark = false;     ///< the ground
    std::shared_ptr<const HeatmapBlock> known; ///< reused where it is the block asked for

    /// Whether both ask for the same picture; `known` only shortens the way to it.
    bool asksLike(const PictureRequest& other) const;
};

struct Picture
{
    QImage image; ///< covers `block`'s cells; null before the first picture
    std::shared_ptr<const HeatmapBlock> block;
    ValueRange range; ///< of its colours
    bool isFinal = false;
};

/// Reads and colours a part of a matrix; a pure function of the request. Where that takes long,
/// `partial` gets coarser pictures first. An empty picture where it was stopped. Any thread.
Picture makePicture(const PictureRequest& request, const std::stop_token& stop = {},
                    const std::function<void(Picture)>& partial = {});

} // namespace views
