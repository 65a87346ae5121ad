#pragma once

#include <cstdint>
#include <memory>

/// The innermost loops of matrix products, for the processor that the program runs on.
namespace engine::panels {

/// Columns side by side in a panel.
int64_t width();
/// Rows of C that stay in registers; blocks of rows are best multiples of it.
int64_t tileRows();

/// A right-hand matrix B [depth, columns] as the loops read it: row p of panel i (columns
/// i·width()…) lies at data + i·panelStride + p·rowStride.
struct View
{
    const float* data = nullptr;
    int64_t rowStride = 0;
    int64_t panelStride = 0;
};

/// Floats that B takes when packed; the last panel is filled up with zeros.
int64_t packedSize(int64_t depth, int64_t columns);
/// View of B packed at `data`.
View packedView(const float* data, int64_t depth);
/// Packs B [depth, columns], whose rows are `stride` apart.
void pack(const float* b, int64_t stride, int64_t depth, int64_t columns, float* packed);
/// Packs B from Bᵀ [columns, depth], whose rows are `stride` apart.
void packTransposed(const float* b, int64_t stride, int64_t depth, int64_t columns, float* packed);

/// How a product ends: C = alpha · A·B (+ bias of each column) (+ C).
struct Ending
{
    float alpha = 1;
    const float* bias = nullptr; ///< [columns]
    bool accumulate = false;
};

/// C [rows, columns] from A [rows, depth] and B. The sum over depth is always taken in the same
/// order, whatever the rows and columns. B's last panel must be readable to its full width.
void multiply(int64_t rows, int64_t columns, int64_t depth, const float* a, int64_t aStride,
              const View& b, float* c, int64_t cStride, const Ending& ending = {});

/// The same from Aᵀ [depth, rows], whose rows are `aStride` apart.
void multiplyTransposed(int64_t rows, int64_t columns, int64_t depth, const float* a,
                        int64_t aStride, const View& b, float* c, int64_t cStride,
                        const Ending& ending = {});

/// Uninitialised floats on a cache line's boundary.
struct Free
{
    void operator()(float* floats) const;
};
using Buffer = std::unique_ptr<float[], Free>;
Buffer allocate(int64_t floats);

} // namespace engine::panels
