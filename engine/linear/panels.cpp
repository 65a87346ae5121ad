#include "engine/linear/targets.h"

#undef HWY_TARGET_INCLUDE
#define HWY_TARGET_INCLUDE "engine/linear/panels.cpp"
#include <hwy/foreach_target.h> // compiles the rest of this file once per target

#include "engine/linear/panels.h"

#include <algorithm>
#include <array>
#include <hwy/cache_control.h>
#include <hwy/highway.h>
#include <utility>

HWY_BEFORE_NAMESPACE();
namespace engine::panels::HWY_NAMESPACE {

namespace hn = hwy::HWY_NAMESPACE;

// As many sums as the registers hold beside one row of a panel and one value of A; the depth of a
// panel keeps it in the first-level cache, or in the second where wide vectors wait less for it
// than for the sums that a shallower one would read and write again.
#if HWY_TARGET <= HWY_AVX3
using Lane = hn::CappedTag<float, 16>;
constexpr int kVectors = 2;
constexpr int kTileRows = 12;
constexpr int64_t kDepth = 768;
#elif HWY_TARGET <= HWY_AVX2
using Lane = hn::CappedTag<float, 8>;
constexpr int kVectors = 2;
constexpr int kTileRows = 6;
constexpr int64_t kDepth = 256;
#elif HWY_ARCH_ARM_A64
using Lane = hn::CappedTag<float, 4>;
constexpr int kVectors = 4;
constexpr int kTileRows = 6;
constexpr int64_t kDepth = 256;
#else
using Lane = hn::CappedTag<float, 4>;
constexpr int kVectors = 2;
constexpr int kTileRows = 6;
constexpr int64_t kDepth = 256;
#endif
constexpr int kMaximalWidth = 32;
constexpr int64_t kCopiedStride = kDepth + 16; // rows of a copy do not meet in one set of a cache
constexpr int64_t kColumnsWorthCopy = 128;

using Vec = hn::Vec<Lane>;

int64_t width()
{
    return kVectors * static_cast<int64_t>(hn::Lanes(Lane()));
}

int64_t tileRows()
{
    return kTileRows;
}

/// One tile of C, `Rows` by `Panels` panels; A's rows are `aStride` apart, or its columns are where
/// it is `Turned`.
template <int Rows, int Panels, bool Turned>
HWY_NOINLINE void tile(int64_t depth, const float* HWY_RESTRICT a, int64_t aStride,
                       const float* HWY_RESTRICT b, const View& view, float* HWY_RESTRICT c,
                       int64_t cStride, const Ending& ending)
{
    const Lane lane;
    const int64_t lanes = static_cast<int64_t>(hn::Lanes(lane));
    constexpr int kColumns = kVectors * Panels;
    Vec sums[Rows][kColumns];
    for (int row = 0; row < Rows; ++row) {
        hwy::Prefetch(c + row * cStride);
        for (int column = 0; column < kColumns; ++column)
            sums[row][column] = hn::Zero(lane);
    }
    for (int64_t p = 0; p < depth; ++p) {
        Vec right[kColumns];
        for (int panel = 0; panel < Panels; ++panel)
            for (int i = 0; i < kVectors; ++i)
                right[panel * kVectors + i] =
                    hn::LoadU(lane, b + panel * view.panelStride + p * view.rowStride + i * lanes);
        for (int row = 0; row < Rows; ++row) {
            const Vec left = hn::Set(lane, Turned ? a[p * aStride + row] : a[row * aStride + p]);
            for (int column = 0; column < kColumns; ++column)
                sums[row][column] = hn::MulAdd(left, right[column], sums[row][column]);
        }
    }
    const Vec alpha = hn::Set(lane, ending.alpha);
    for (int column = 0; column < kColumns; ++column) {
        const Vec bias =
            ending.bias ? hn::LoadU(lane, ending.bias + column * lanes) : hn::Zero(lane);
        for (int row = 0; row < Rows; ++row) {
            const float* out = c + row * cStride + column * lanes;
            const Vec before = ending.accumulate ? hn::Add(hn::LoadU(lane, out), bias) : bias;
            sums[row][column] = hn::MulAdd(sums[row][column], alpha, before);
        }
    }
    // After all of C was read: rows a multiple of 4 KiB apart would wait for each other's stores.
    for (int row = 0; row < Rows; ++row)
        for (int column = 0; column < kColumns; ++column)
            hn::StoreU(sums[row][column], lane, c + row * cStride + column * lanes);
}

using TileFunction = void (*)(int64_t, const float*, int64_t, const float*, const View&, float*,
                              int64_t, const Ending&);

template <bool Turned, int... Rows>
constexpr std::array<TileFunction, sizeof...(Rows)> tiles(std::integer_sequence<int, Rows...>)
{
    return {&tile<Rows + 1, 1, Turned>...};
}

template <bool Turned>
constexpr auto kTiles = tiles<Turned>(std::make_integer_sequence<int, kTileRows>());

/// A tile of fewer columns than a panel has: through a buffer, by the same arithmetic.
template <bool Turned>
void edgeTile(int64_t rows, int64_t columns, int64_t depth, const float* a, int64_t aStride,
              const float* b, const View& view, float* c, int64_t cStride, Ending ending)
{
    alignas(64) float buffer[kTileRows * kMaximalWidth] = {};
    alignas(64) float bias[kMaximalWidth] = {};
    if (ending.bias) {
        std::copy_n(ending.bias, columns, bias);
        ending.bias = bias;
    }
    if (ending.accumulate)
        for (int64_t row = 0; row < rows; ++row)
            std::copy_n(c + row * cStride, columns, buffer + row * kMaximalWidth);
    kTiles<Turned>[static_cast<size_t>(rows - 1)](depth, a, aStride, b, view, buffer, kMaximalWidth,
                                                  ending);
    for (int64_t row = 0; row < rows; ++row)
        std::copy_n(buffer + row * kMaximalWidth, columns, c + row * cStride);
}

/// Memory of this thread for a block of A.
float* copyOf(int64_t rows)
{
    thread_local Buffer buffer;
    thread_local int64_t size = 0;
    if (size < rows) {
        buffer = allocate(rows * kCopiedStride);
        size = rows;
    }
    return buffer.get();
}

/// Columns first … of Aᵀ [depth, rows] tile by tile as the loops read them: kTileRows side by side.
void packTiles(const float* a, int64_t aStride, int64_t depth, int64_t rows, float* packed)
{
    for (int64_t row = 0; row < rows; row += kTileRows) {
        const int64_t height = std::min<int64_t>(kTileRows, rows - row);
        for (int64_t p = 0; p < depth; ++p, packed += kTileRows)
            std::copy_n(a + p * aStride + row, height, packed);
    }
}

template <bool Turned>
void multiplyAny(int64_t rows, int64_t columns, int64_t depth, const float* a, int64_t aStride,
                 const View& b, float* c, int64_t cStride, const Ending& ending)
{
    const int64_t panel = width();
    // Rows of A that lie a large power of two apart would push each other out of the cache.
    const bool copies = Turned ? columns >= 2 * panel
                               : rows > 1 && columns >= kColumnsWorthCopy && aStride >= kDepth;
    float* copied = copies ? copyOf(rows + kTileRows) : nullptr;
    for (int64_t p = 0; p < std::max<int64_t>(depth, 1); p += kDepth) {
        const int64_t part = std::min(kDepth, depth - p);
        Ending now = ending;
        if (p > 0) {
            now.bias = nullptr;
            now.accumulate = true;
        }
        const float* left = Turned ? a + p * aStride : a + p;
        int64_t leftStride = aStride;
        int64_t rowStep = Turned ? 1 : leftStride;
        if (copies && Turned) {
            packTiles(left, aStride, part, rows, copied);
            left = copied;
            leftStride = kTileRows;
            rowStep = part; // a tile's rows lie kTileRows · part behind those of the one before
        } else if (copies) {
            for (int64_t row = 0; row < rows; ++row)
                std::copy_n(left + row * aStride, part, copied + row * kCopiedStride);
            left = copied;
            rowStep = leftStride = kCopiedStride;
        }
        int64_t column = 0;
        const float* right = b.data + p * b.rowStride;
        const auto advance = [&](int64_t panels) {
            column += panels * panel;
            right += panels * b.panelStride;
            if (now.bias)
                now.bias += panels * panel;
        };
        // A single row has too few sums to hide the latency of its additions in one panel.
        for (; rows == 1 && column + 4 * panel <= columns; advance(4))
            tile<1, 4, Turned>(part, left, leftStride, right, b, c + column, cStride, now);
        for (; column + panel <= columns; advance(1))
            for (int64_t row = 0; row < rows; row += kTileRows) {
                const int64_t height = std::min<int64_t>(kTileRows, rows - row);
                kTiles<Turned>[static_cast<size_t>(height - 1)](
                    part, left + row * rowStep, leftStride, right, b, c + row * cStride + column,
                    cStride, now);
            }
        for (int64_t row = 0; column < columns && row < rows; row += kTileRows)
            edgeTile<Turned>(std::min<int64_t>(kTileRows, rows - row), columns - column, part,
                             left + row * rowStep, leftStride, right, b, c + row * cStride + column,
                             cStride, now);
    }
}

void multiply(int64_t rows, int64_t columns, int64_t depth, const float* a, int64_t aStride,
              const View& b, float* c, int64_t cStride, const Ending& ending)
{
    multiplyAny<false>(rows, columns, depth, a, aStride, b, c, cStride, ending);
}

void multiplyTransposed(int64_t rows, int64_t columns, int64_t depth, const float* a,
                        int64_t aStride, const View& b, float* c, int64_t cStride,
                        const Ending& ending)
{
    multiplyAny<true>(rows, columns, depth, a, aStride, b, c, cStride, ending);
}

void pack(const float* b, int64_t stride, int64_t depth, int64_t columns, float* packed)
{
    const int64_t panel = width();
    for (int64_t column = 0; column < columns; column += panel) {
        const int64_t used = std::min(panel, columns - column);
        for (int64_t p = 0; p < depth; ++p, packed += panel) {
            std::copy_n(b + p * stride + column, used, packed);
            std::fill(packed + used, packed + panel, 0.f);
        }
    }
}

/// The transpose of 4 rows by 4 columns of `from`.
HWY_INLINE void transposeQuad(const float* HWY_RESTRICT from, int64_t fromStride,
                              float* HWY_RESTRICT to, int64_t toStride)
{
#if HWY_TARGET == HWY_SCALAR
    for (int64_t i = 0; i < 4; ++i)
        for (int64_t j = 0; j < 4; ++j)
            to[j * toStride + i] = from[i * fromStride + j];
#else
    const hn::CappedTag<float, 4> quad;
    const auto first = hn::LoadU(quad, from);
    const auto second = hn::LoadU(quad, from + fromStride);
    const auto third = hn::LoadU(quad, from + 2 * fromStride);
    const auto fourth = hn::LoadU(quad, from + 3 * fromStride);
    const auto evenLow = hn::InterleaveLower(quad, first, third);
    const auto oddLow = hn::InterleaveLower(quad, second, fourth);
    const auto evenHigh = hn::InterleaveUpper(quad, first, third);
    const auto oddHigh = hn::InterleaveUpper(quad, second, fourth);
    hn::StoreU(hn::InterleaveLower(quad, evenLow, oddLow), quad, to);
    hn::StoreU(hn::InterleaveUpper(quad, evenLow, oddLow), quad, to + toStride);
    hn::StoreU(hn::InterleaveLower(quad, evenHigh, oddHigh), quad, to + 2 * toStride);
    hn::StoreU(hn::InterleaveUpper(quad, evenHigh, oddHigh), quad, to + 3 * toStride);
#endif
}

void packTransposed(const float* b, int64_t stride, int64_t depth, int64_t columns, float* packed)
{
    constexpr int64_t kQuad = 4;
    constexpr int64_t kLine = 16; // floats of a row that are in the cache together
    const int64_t panel = width();
    const int64_t quads = depth / kQuad * kQuad;
    for (int64_t column = 0; column < columns; column += panel, packed += panel * depth) {
        const int64_t used = std::min(panel, columns - column);
        const int64_t whole = used / kQuad * kQuad;
        const float* rows = b + column * stride;
        for (int64_t line = 0; line < quads; line += kLine)
            for (int64_t i = 0; i < whole; i += kQuad)
                for (int64_t p = line; p < std::min(line + kLine, quads); p += kQuad)
                    transposeQuad(rows + i * stride + p, stride, packed + p * panel + i, panel);
        for (int64_t p = 0; p < depth; ++p)
            for (int64_t i = p < quads ? whole : 0; i < panel; ++i)
                packed[p * panel + i] = i < used ? rows[i * stride + p] : 0;
    }
}

} // namespace engine::panels::HWY_NAMESPACE
HWY_AFTER_NAMESPACE();

#if HWY_ONCE

#include <new>

namespace engine::panels {

HWY_EXPORT(width);
HWY_EXPORT(tileRows);
HWY_EXPORT(multiply);
HWY_EXPORT(pack);
HWY_EXPORT(packTransposed);
HWY_EXPORT(multiplyTransposed);

int64_t width()
{
    return HWY_DYNAMIC_DISPATCH(width)();
}

int64_t tileRows()
{
    return HWY_DYNAMIC_DISPATCH(tileRows)();
}

int64_t packedSize(int64_t depth, int64_t columns)
{
    const int64_t panel = width();
    return (columns + panel - 1) / panel * panel * depth;
}

View packedView(const float* data, int64_t depth)
{
    return {data, width(), width() * depth};
}

void pack(const float* b, int64_t stride, int64_t depth, int64_t columns, float* packed)
{
    HWY_DYNAMIC_DISPATCH(pack)(b, stride, depth, columns, packed);
}

void packTransposed(const float* b, int64_t stride, int64_t depth, int64_t columns, float* packed)
{
    HWY_DYNAMIC_DISPATCH(packTransposed)(b, stride, depth, columns, packed);
}

void multiply(int64_t rows, int64_t columns, int64_t depth, const float* a, int64_t aStride,
              const View& b, float* c, int64_t cStride, const Ending& ending)
{
    HWY_DYNAMIC_DISPATCH(multiply)(rows, columns, depth, a, aStride, b, c, cStride, ending);
}

void multiplyTransposed(int64_t rows, int64_t columns, int64_t depth, const float* a,
                        int64_t aStride, const View& b, float* c, int64_t cStride,
                        const Ending& ending)
{
    HWY_DYNAMIC_DISPATCH(multiplyTransposed)
    (rows, columns, depth, a, aStride, b, c, cStride, ending);
}

void Free::operator()(float* floats) const
{
    ::operator delete[](floats, std::align_val_t{64});
}

Buffer allocate(int64_t floats)
{
    const size_t bytes = static_cast<size_t>(std::max<int64_t>(floats, 1)) * sizeof(float);
    return Buffer(static_cast<float*>(::operator new[](bytes, std::align_val_t{64})));
}

} // namespace engine::panels

#endif
