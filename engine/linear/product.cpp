#include "engine/linear/product.h"

#include "engine/linear/panels.h"
#include "engine/linear/threads.h"

#include <algorithm>

namespace engine {

namespace {

constexpr int64_t kRows = 192;            // of A beside a panel in the second-level cache
constexpr int64_t kColumns = 1024;        // of C
constexpr int64_t kColumnsToPack = 256;   // of B in the second-level cache
constexpr int64_t kColumnsToDecode = 128; // of stored weights, packed for one product
constexpr int64_t kPiecesPerThread = 3;

/// How C is cut: blocks of rows by blocks of columns, numbered along the columns of a block of
/// rows.
struct Cut
{
    int64_t rows = kRows;
    int64_t columns;
    int64_t across = 1; ///< blocks of columns
    int64_t pieces = 1;
    int threads = 1;

    Cut(int64_t m, int64_t n, int64_t k, int wanted, int64_t widest) : columns(widest)
    {
        threads = m * n * k < kSerialWork ? 1 : wanted > 0 ? wanted : threadCount();
        const int64_t panel = panels::width();
        const int64_t tile = panels::tileRows();
        columns = std::max(panel, columns / panel * panel);
        rows = std::max(tile, rows / tile * tile);
        const auto count = [](int64_t all, int64_t block) { return (all + block - 1) / block; };
        if (threads > 1) {
            const int64_t enough = kPiecesPerThread * threads;
            while (count(m, rows) * count(n, columns) < enough && columns >= 4 * panel)
                columns = (columns / 2 + panel - 1) / panel * panel;
            while (count(m, rows) * count(n, columns) < enough && rows >= 4 * tile)
                rows = (rows / 2 + tile - 1) / tile * tile;
        }
        across = count(n, columns);
        pieces = across * count(m, rows);
    }
};

int64_t strideOf(const ConstMatrixRef& matrix)
{
    return matrix.outerStride();
}

/// What a buffer is for.
enum class Buffer { Packed, Rows };

/// Memory of this thread for one block of B.
template <Buffer>
float* scratch(int64_t floats)
{
    thread_local panels::Buffer buffer;
    thread_local int64_t size = 0;
    if (size < floats) {
        buffer = panels::allocate(floats);
        size = floats;
    }
    return buffer.get();
}

} // namespace

void product(const ConstMatrixRef& a, const ConstMatrixRef& b, MatrixRef c, bool transposeB,
             float alpha, float beta, int threads)
{
    const int64_t m = a.rows();
    const int64_t k = a.cols();
    const int64_t n = transposeB ? b.rows() : b.cols();
    const Cut cut(m, n, k, threads, kColumnsToPack);
    // Each block of B is packed by the one thread that multiplies it with all of A, unless there
    // are too few blocks for the threads.
    const bool byColumns = cut.across >= 2 * cut.threads || m <= cut.rows;
    const int64_t rowBlock = byColumns ? m : cut.rows;
    const int64_t down = (m + rowBlock - 1) / std::max<int64_t>(rowBlock, 1);
    constexpr int64_t kDepth = 768; // of a packed block: whole panels of every processor, so that
                                    // sums are cut as Linear cuts them
    parallelFor(0, cut.across * down, 1, cut.threads, [&](Range piece) {
        const int64_t column = piece.begin % cut.across * cut.columns;
        const int64_t columns = std::min(cut.columns, n - column);
        const int64_t first = piece.begin / cut.across * rowBlock;
        const int64_t last = std::min(first + rowBlock, m);
        float* packed = scratch<Buffer::Packed>(panels::packedSize(std::min(kDepth, k), columns));
        auto part = c.block(first, column, last - first, columns);
        if (k == 0 && beta == 0)
            part.setZero();
        else if (beta != 0 && beta != 1)
            part *= beta;
        for (int64_t p = 0; p < k; p += kDepth) {
            const int64_t depth = std::min(kDepth, k - p);
            if (transposeB)
                panels::packTransposed(b.data() + column * strideOf(b) + p, strideOf(b), depth,
                                       columns, packed);
            else
                panels::pack(b.data() + p * strideOf(b) + column, strideOf(b), depth, columns,
                             packed);
            for (int64_t row = first; row < last; row += cut.rows)
                panels::multiply(std::min(cut.rows, last - row), columns, depth,
                                 a.data() + row * strideOf(a) + p, strideOf(a),
                                 panels::packedView(packed, depth),
                                 c.data() + row * c.outerStride() + column, c.outerStride(),
                                 {.alpha = alpha, .accumulate = p > 0 || beta != 0});
        }
    });
}

Linear Linear::fromOutIn(const float* weight, int64_t out, int64_t in, const float* bias)
{
    Linear linear;
    linear.m_inputs = in;
    linear.m_outputs = out;
    panels::Buffer packed = panels::allocate(panels::packedSize(in, out));
    const int64_t width = panels::width();
    parallelFor(0, out, width, 0, [&](Range columns) {
        panels::packTransposed(weight + columns.begin * in, in, in, columns.size(),
                               packed.get() + columns.begin * in);
    });
    linear.m_packed = std::move(packed);
    if (bias)
        linear.m_bias = Eigen::Map<const Vector>(bias, out);
    return linear;
}

Linear Linear::fromInOut(const float* weight, int64_t in, int64_t out, const float* bias)
{
    Linear linear;
    linear.m_inputs = in;
    linear.m_outputs = out;
    panels::Buffer packed = panels::allocate(panels::packedSize(in, out));
    const int64_t width = panels::width();
    parallelFor(0, out, width, 0, [&](Range columns) {
        panels::pack(weight + columns.begin, out, in, columns.size(),
                     packed.get() + columns.begin * in);
    });
    linear.m_packed = std::move(packed);
    if (bias)
        linear.m_bias = Eigen::Map<const Vector>(bias, out);
    return linear;
}

Linear Linear::fromStored(std::vector<StoredRows> parts, const float* bias)
{
    Linear linear;
    linear.m_inputs = parts.front().columns();
    for (const StoredRows& part : parts)
        linear.m_outputs += part.rows();
    linear.m_rows = std::move(parts);
    if (bias)
        linear.m_bias = Eigen::Map<const Vector>(bias, linear.m_outputs);
    return linear;
}

template <class Use>
void Linear::forStored(Range outputs, Use use) const
{
    int64_t begin = 0;
    for (const StoredRows& part : m_rows) {
        const int64_t first = std::max(outputs.begin, begin);
        const int64_t last = std::min(outputs.end, begin + part.rows());
        if (first < last)
            use(part, first - begin, last - first, first - outputs.begin);
        begin += part.rows();
    }
}

void Linear::run(const ConstMatrixRef& x, MatrixRef y, int threads, Activation activation,
                 bool accumulate) const
{
    if (!decodes())
        runPacked(x, y, threads, activation, accumulate);
    else if (x.rows() == 1)
        runRow(x, y, threads, activation, accumulate);
    else
        runStored(x, y, threads, activation, accumulate);
}

void Linear::runRow(const ConstMatrixRef& x, MatrixRef y, int threads, Activation activation,
                    bool accumulate) const
{
    constexpr int64_t kGrain = 64;
    const int used = m_outputs * m_inputs < kSerialWork ? 1 : threads > 0 ? threads : threadCount();
    parallelFor(0, m_outputs, kGrain, used, [&](Range outputs) {
        float* products = scratch<Buffer::Rows>(outputs.size());
        forStored(outputs,
                  [&](const StoredRows& part, int64_t first, int64_t count, int64_t place) {
                      part.multiply(first, count, x.data(), products + place);
                  });
        float* out = y.data() + outputs.begin;
        for (int64_t i = 0; i < outputs.size(); ++i) {
            const float bias = m_bias.size() > 0 ? m_bias[outputs.begin + i] : 0;
            out[i] = products[i] + bias + (accumulate ? out[i] : 0);
        }
        if (activation != Activation::None)
            activate(activation, out, outputs.size());
    });
}

void Linear::runStored(const ConstMatrixRef& x, MatrixRef y, int threads, Activation activation,
                       bool accumulate) const
{
    const int64_t m = x.rows();
    const int64_t width = panels::width();
    const Cut cut(kRows, m_outputs, m_inputs, threads, kColumnsToDecode);
    parallelFor(0, cut.across, 1, cut.threads, [&](Range piece) {
        const int64_t column = piece.begin * cut.columns;
        const int64_t columns = std::min(cut.columns, m_outputs - column);
        float* packed = scratch<Buffer::Packed>(panels::packedSize(m_inputs, columns));
        float* decoded = scratch<Buffer::Rows>(width * m_inputs);
        for (int64_t first = 0; first < columns; first += width) {
            const int64_t some = std::min(width, columns - first);
            forStored({column + first, column + first + some},
                      [&](const StoredRows& part, int64_t row, int64_t count, int64_t place) {
                          part.decode(row, count, decoded + place * m_inputs);
                      });
            panels::packTransposed(decoded, m_inputs, m_inputs, some, packed + first * m_inputs);
        }
        const panels::View weights = panels::packedView(packed, m_inputs);
        for (int64_t row = 0; row < m; row += kRows) {
            const int64_t rows = std::min(kRows, m - row);
            float* out = y.data() + row * y.outerStride() + column;
            panels::multiply(rows, columns, m_inputs, x.data() + row * strideOf(x), strideOf(x),
                             weights, out, y.outerStride(),
                             {.bias = m_bias.size() > 0 ? m_bias.data() + column : nullptr,
                              .accumulate = accumulate});
            if (activation != Activation::None)
                for (int64_t i = 0; i < rows; ++i)
                    activate(activation, out + i * y.outerStride(), columns);
        }
    });
}

void Linear::runPacked(const ConstMatrixRef& x, MatrixRef y, int threads, Activation activation,
                       bool accumulate) const
{
    const int64_t m = x.rows();
    const Cut cut(m, m_outputs, m_inputs, threads, kColumns);
    const panels::View weights = panels::packedView(m_packed.get(), m_inputs);
    parallelFor(0, cut.pieces, 1, cut.threads, [&](Range piece) {
        const int64_t column = piece.begin % cut.across * cut.columns;
        const int64_t row = piece.begin / cut.across * cut.rows;
        const int64_t rows = std::min(cut.rows, m - row);
        const int64_t columns = std::min(cut.columns, m_outputs - column);
        panels::View part = weights;
        part.data += column * m_inputs;
        float* out = y.data() + row * y.outerStride() + column;
        panels::multiply(rows, columns, m_inputs, x.data() + row * strideOf(x), strideOf(x), part,
                         out, y.outerStride(),
                         {.bias = m_bias.size() > 0 ? m_bias.data() + column : nullptr,
                          .accumulate = accumulate});
        if (activation != Activation::None)
            for (int64_t i = 0; i < rows; ++i)
                activate(activation, out + i * y.outerStride(), columns);
    });
}

void Linear::apply(const ConstMatrixRef& x, MatrixRef y, int threads, Activation activation) const
{
    run(x, y, threads, activation, false);
}

void Linear::applyAndAdd(const ConstMatrixRef& x, MatrixRef y, int threads) const
{
    run(x, y, threads, Activation::None, true);
}

void Linear::applyBack(const ConstMatrixRef& dy, MatrixRef dx, bool adds, int threads) const
{
    if (decodes())
        return product(dy, weight(), dx, true, 1, adds ? 1.f : 0.f, threads);
    const int64_t m = dy.rows();
    const int64_t width = panels::width();
    const Cut cut(m, m_inputs, m_outputs, threads, kColumnsToDecode);
    parallelFor(0, cut.across, 1, cut.threads, [&](Range piece) {
        const int64_t column = piece.begin * cut.columns;
        const int64_t columns = std::min(cut.columns, m_inputs - column);
        float* packed = scratch<Buffer::Packed>(panels::packedSize(m_outputs, columns));
        // Panels of outputs, turned panel by panel, are panels of inputs.
        for (int64_t first = 0; first < columns; first += width)
            for (int64_t output = 0; output < m_outputs; output += width)
                panels::packTransposed(
                    m_packed.get() + output * m_inputs + (column + first) * width, width,
                    std::min(width, m_outputs - output), std::min(width, columns - first),
                    packed + first * m_outputs + output * width);
        for (int64_t row = 0; row < m; row += kRows)
            panels::multiply(std::min(kRows, m - row), columns, m_outputs,
                             dy.data() + row * strideOf(dy), strideOf(dy),
                             panels::packedView(packed, m_outputs),
                             dx.data() + row * dx.outerStride() + column, dx.outerStride(),
                             {.accumulate = adds});
    });
}

Matrix Linear::weight() const
{
    Matrix weights(m_inputs, m_outputs);
    if (decodes()) {
        Matrix rows(m_outputs, m_inputs);
        forStored({0, m_outputs},
                  [&](const StoredRows& part, int64_t first, int64_t count, int64_t place) {
                      part.decode(first, count, rows.row(place).data());
                  });
        return rows.transpose();
    }
    const panels::View view = panels::packedView(m_packed.get(), m_inputs);
    const int64_t width = panels::width();
    for (int64_t column = 0; column < m_outputs; column += width)
        for (int64_t row = 0; row < m_inputs; ++row)
            std::copy_n(view.data + column * m_inputs + row * width,
                        std::min(width, m_outputs - column), weights.row(row).data() + column);
    return weights;
}

} // namespace engine
