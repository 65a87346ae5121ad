#include "views/heatmap/heatmaprenderer.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <limits>
#include <tuple>

namespace views {

using engine::Matrix;
using engine::Range;

namespace {

/// Below this share of the range colours would be told apart no more: the matrix looks black.
constexpr double kSmall = 0.3;

using Clock = std::chrono::steady_clock;

/// Below so many cells a picture is there before a coarse one would be seen.
constexpr int64_t kCoarseFrom = int64_t(3) << 20;

ValueRange extent(const Matrix& values)
{
    float low = std::numeric_limits<float>::max();
    float high = std::numeric_limits<float>::lowest();
    const float* data = values.data();
    for (int64_t i = 0; i < values.size(); ++i) {
        const float value = data[i];
        const bool there = value >= std::numeric_limits<float>::lowest() &&
                           value <= std::numeric_limits<float>::max();
        low = there ? std::min(low, value) : low;
        high = there ? std::max(high, value) : high;
    }
    if (low > high)
        return {0, 1};
    return {double(low), double(high)};
}

/// A range that people can read: from 0 for what is never negative, symmetric for differences.
ValueRange presentable(ValueRange range, MapId map)
{
    if (map == MapId::Diverging) {
        const double size = std::max({std::abs(range.low), std::abs(range.high), 1e-12});
        return {-size, size};
    }
    if (range.low >= 0)
        return {0, std::max(range.high, 1e-12)};
    return range;
}

bool covers(const PictureRequest& request)
{
    return request.rows == Range{0, request.source->rows()} &&
           request.columns == Range{0, request.source->columns()};
}

ValueRange rangeFor(const PictureRequest& request, const HeatmapBlock& block, bool complete)
{
    if (request.range && !request.fitSmall)
        return *request.range;
    std::optional<ValueRange> whole = request.facts ? request.facts->range() : std::nullopt;
    if (!whole) {
        whole = extent(block.maximum);
        if (block.mean.size() != 0)
            whole->low = std::min(whole->low, extent(block.mean).low);
        if (request.facts && complete && covers(request))
            request.facts->setRange(*whole);
    }
    if (request.range && whole->high >= kSmall * request.range->high)
        return *request.range;
    return presentable(*whole, request.map);
}

Picture paint(const PictureRequest& request, std::shared_ptr<const HeatmapBlock> block,
              bool isFinal)
{
    Picture picture;
    picture.range = rangeFor(request, *block, isFinal);
    picture.isFinal = isFinal;
    const Matrix& values = request.reduction == Reduction::Mean && block->mean.size() != 0
                               ? block->mean
                               : block->maximum;
    const ColorMap colors(request.map, request.scale, picture.range, request.dark);
    picture.image = QImage(int(values.cols()), int(values.rows()), QImage::Format_RGB32);
    for (int64_t row = 0; row < values.rows(); ++row) {
        auto* line = reinterpret_cast<QRgb*>(picture.image.scanLine(int(row)));
        if (request.scale == ScaleId::PerRow && block->rowMaximum.size() == values.rows())
            colors.rowColors(values.row(row).data(), values.cols(), block->rowMaximum(row), line);
        else
            colors.colors(values.row(row).data(), values.cols(), line);
    }
    picture.block = std::move(block);
    return picture;
}

float largest(const engine::ConstMatrixRef& values)
{
    float result = 0;
    for (int64_t r = 0; r < values.rows(); ++r)
        for (int64_t c = 0; c < values.cols(); ++c)
            if (std::isfinite(values(r, c)))
                result = std::max(result, std::abs(values(r, c)));
    return result;
}

/// What can be shown at once of a matrix that takes long.
std::shared_ptr<HeatmapBlock> estimate(const PictureRequest& request, int64_t rows, int64_t columns,
                                       const std::stop_token& stop)
{
    auto block = std::make_shared<HeatmapBlock>();
    block->rows = request.rows;
    block->columns = request.columns;
    block->maximum.setZero(rows, columns);
    block->mean.setZero(rows, columns);
    request.source->estimate(request.rows, request.columns, block->maximum, block->mean, stop);
    if (request.scale == ScaleId::PerRow) {
        block->rowMaximum.setZero(rows);
        for (int64_t r = 0; r < rows; ++r)
            block->rowMaximum(r) = largest(block->maximum.row(r));
    }
    return block;
}

void readRowMaxima(const PictureRequest& request, HeatmapBlock& block, const std::stop_token& stop)
{
    const Range all{0, request.source->columns()};
    block.rowMaximum.setZero(block.maximum.rows());
    if (block.columns == all) {
        for (int64_t r = 0; r < block.maximum.rows(); ++r)
            block.rowMaximum(r) = largest(block.maximum.row(r));
        return;
    }
    Matrix maximum(block.maximum.rows(), 1);
    Matrix mean(block.maximum.rows(), 1);
    request.source->reduce(block.rows, all, maximum, mean, stop);
    for (int64_t r = 0; r < maximum.rows(); ++r)
        block.rowMaximum(r) = largest(maximum.row(r));
}

} // namespace

bool PictureRequest::asksLike(const PictureRequest& other) const
{
    const auto asked = [](const PictureRequest& r) {
        return std::tie(r.source, r.facts, r.rows, r.columns, r.pixels, r.map, r.scale, r.reduction,
                        r.range, r.fitSmall, r.dark);
    };
    return asked(*this) == asked(other);
}

std::optional<ValueRange> MatrixFacts::range() const
{
    const std::scoped_lock lock(m_mutex);
    return m_range;
}

void MatrixFacts::setRange(ValueRange range)
{
    const std::scoped_lock lock(m_mutex);
    m_range = range;
}

Picture makePicture(const PictureRequest& request, const std::stop_token& stop,
                    const std::function<void(Picture)>& partial)
{
    const int64_t rows =
        std::min<int64_t>(request.rows.size(), std::max(1, request.pixels.height()));
    const int64_t columns =
        std::min<int64_t>(request.columns.size(), std::max(1, request.pixels.width()));
    const bool wantsMaxima = request.scale == ScaleId::PerRow;
    if (const auto& known = request.known;
        known && known->rows == request.rows && known->columns == request.columns &&
        known->maximum.rows() == rows && known->maximum.cols() == columns) {
        if (!wantsMaxima || known->rowMaximum.size() != 0)
            return paint(request, known, true);
        auto block = std::make_shared<HeatmapBlock>(*known);
        readRowMaxima(request, *block, stop);
        return stop.stop_requested() ? Picture{} : paint(request, std::move(block), true);
    }

    auto block = std::make_shared<HeatmapBlock>();
    block->rows = request.rows;
    block->columns = request.columns;
    const bool exact = rows == request.rows.size() && columns == request.columns.size();
    const bool isLong = request.rows.size() * request.columns.size() > kCoarseFrom;
    if (isLong && partial) {
        const auto coarse = estimate(request, rows, columns, stop);
        if (stop.stop_requested())
            return {};
        partial(paint(request, coarse, false));
        // Refined from top to bottom.
        block->maximum = coarse->maximum;
        if (!exact)
            block->mean = coarse->mean;
    } else {
        block->maximum.setZero(rows, columns);
        if (!exact)
            block->mean.setZero(rows, columns);
    }

    auto shown = Clock::now();
    constexpr int64_t kStrip = int64_t(1) << 24; // cells between two looks at the clock
    const int64_t strip = std::clamp<int64_t>(
        rows * kStrip / std::max<int64_t>(1, request.rows.size() * request.columns.size()), 1,
        rows);
    for (int64_t r = 0; r < rows; r += strip) {
        const int64_t end = std::min(rows, r + strip);
        const Range part{request.rows.begin + r * request.rows.size() / rows,
                         request.rows.begin + end * request.rows.size() / rows};
        if (exact)
            request.source->read(part, request.columns, block->maximum.middleRows(r, end - r));
        else
            request.source->reduce(part, request.columns, block->maximum.middleRows(r, end - r),
                                   block->mean.middleRows(r, end - r), stop);
        if (stop.stop_requested())
            return {};
        if (partial && end < rows && Clock::now() - shown > std::chrono::milliseconds(120)) {
            partial(paint(request, std::make_shared<HeatmapBlock>(*block), false));
            shown = Clock::now();
        }
    }
    if (wantsMaxima)
        readRowMaxima(request, *block, stop);
    return stop.stop_requested() ? Picture{} : paint(request, std::move(block), true);
}

} // namespace views
