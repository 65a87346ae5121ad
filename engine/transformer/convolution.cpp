#include "engine/transformer/convolution.h"

#include "engine/linear/rowwise.h"
#include "engine/linear/threads.h"

namespace engine {

namespace {

struct BesideLayer
{
    std::vector<Linear> groups;
    Norm norm;
};

BesideLayer read(WeightLoader& loader, const StackOptions& options)
{
    const ConvolutionOptions& c = options.convolution;
    const int64_t inputs = options.width / c.groups;
    const Matrix stored =
        loader.matrix(loader.expect({c.module + ".weight"}, {options.width, inputs, c.kernel}),
                      options.width, inputs * c.kernel);
    const Vector bias = loader.vector(loader.expect({c.module + ".bias"}, {options.width}));
    BesideLayer result;
    result.norm = loader.norm(c.norm, options.width, NormKind::Layer, options.epsilon);
    if (loader.checks() || loader.error())
        return result;
    for (int64_t group = 0; group < c.groups; ++group)
        result.groups.push_back(kernelOver(stored.middleRows(group * inputs, inputs), inputs,
                                           c.kernel, bias.data() + group * inputs));
    return result;
}

} // namespace

Linear kernelOver(const Matrix& stored, int64_t inputs, int64_t width, const float* bias)
{
    Matrix ordered(stored.rows(), stored.cols());
    for (int64_t out = 0; out < stored.rows(); ++out)
        for (int64_t in = 0; in < inputs; ++in)
            for (int64_t k = 0; k < width; ++k)
                ordered(out, k * inputs + in) = stored(out, in * width + k);
    return Linear::fromOutIn(ordered.data(), ordered.rows(), ordered.cols(), bias);
}

Matrix paddedFrames(const ConstMatrixRef& x, int64_t before, int64_t after)
{
    Matrix all = Matrix::Zero(x.rows() + before + after, x.cols());
    all.middleRows(before, x.rows()) = x;
    return all;
}

void convolve(const Linear& over, const Matrix& x, int64_t stride, MatrixRef y, int threads)
{
    constexpr int64_t kRows = 256;
    // Neighbouring frames lie one after another: what a kernel sees is a row of an overlapping map.
    const Eigen::Map<const Matrix, 0, Eigen::OuterStride<>> seen(
        x.data(), y.rows(), over.inputs(), Eigen::OuterStride<>(stride * x.cols()));
    parallelFor(0, y.rows(), kRows, threads, [&](Range rows) {
        for (int64_t first = rows.begin; first < rows.end; first += kRows) {
            const int64_t count = std::min(kRows, rows.end - first);
            over.apply(seen.middleRows(first, count), y.middleRows(first, count), 1);
        }
    });
}

void expectConvolution(WeightLoader& loader, const StackOptions& options)
{
    read(loader, options);
}

void addConvolution(WeightLoader& loader, const StackOptions& options, const ConstMatrixRef& x,
                    const std::vector<uint8_t>& hidden, MatrixRef y, int threads)
{
    const BesideLayer beside = read(loader, options);
    if (loader.error())
        return;
    const ConvolutionOptions& c = options.convolution;
    const auto clear = [&](MatrixRef rows) {
        for (size_t row = 0; row < hidden.size(); ++row)
            if (hidden[row] != 0)
                rows.row(static_cast<Eigen::Index>(row)).setZero();
    };
    Matrix in = x;
    clear(in);
    Matrix out(x.rows(), x.cols());
    const int64_t inputs = options.width / c.groups;
    const int64_t beyond = c.kernel / 2;
    for (int64_t group = 0; group < c.groups; ++group) {
        Matrix part(x.rows(), inputs);
        convolve(beside.groups[static_cast<size_t>(group)],
                 paddedFrames(in.middleCols(group * inputs, inputs), beyond, beyond), 1, part,
                 threads);
        out.middleCols(group * inputs, inputs) = part;
    }
    clear(out);
    activate(c.activation, out, threads);
    out += y;
    beside.norm.apply(out, y, threads);
    clear(y);
}

} // namespace engine
