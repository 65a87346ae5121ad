#include "engine/gradient/parameters.h"

#include "engine/gradient/operations.h"

namespace engine::gradient {

namespace {

/// Rows of a part [outputs, …] to where they lie in the tensor's rows [stored, …].
void scatter(const StoredMatrix& stored, const StoredMatrix::Part& part, const ConstMatrixRef& own,
             MatrixRef to)
{
    if (stored.moves.empty()) {
        for (int64_t row = 0; row < own.rows(); ++row)
            to.row(part.first + row * part.step) += own.row(row);
        return;
    }
    for (const StoredMatrix::Move& move : stored.moves)
        to.middleRows(move.file, move.count) += own.middleRows(move.own, move.count);
}

/// The sums of the columns, row by row, as the rows lie in memory.
template <class Rows>
Vector columnSums(const Rows& rows)
{
    Vector sums = Vector::Zero(rows.cols());
    for (int64_t row = 0; row < rows.rows(); ++row)
        sums += rows.row(row);
    return sums;
}

} // namespace

void ParameterGradients::addLinear(const Linear& weights, const ConstMatrixRef& x,
                                   const ConstMatrixRef& gradient, int threads)
{
    if (!weights.stored())
        return;
    const StoredMatrix& stored = *weights.stored();
    Vector factors = Vector::Constant(weights.outputs(), stored.scale);
    if (!stored.gain.empty()) {
        factors.array() *= stored.gains.array();
        addGain(weights, x, gradient);
    }
    const bool plain = stored.scale == 1 && stored.gain.empty();
    const Matrix scaled = plain ? Matrix() : Matrix(gradient * factors.asDiagonal());
    const ConstMatrixRef all = plain ? gradient : ConstMatrixRef(scaled);
    int64_t first = 0;
    for (const StoredMatrix::Part& part : stored.parts) {
        addPart(stored, part, weights.inputs(), x, all.middleCols(first, part.outputs), threads);
        first += part.outputs;
    }
    for (const StoredMatrix::Bias& bias : stored.biases)
        of(bias.name, 1, bias.count).row(0) += columnSums(all.middleCols(bias.first, bias.count));
}

void ParameterGradients::addPart(const StoredMatrix& stored, const StoredMatrix::Part& part,
                                 int64_t inputs, const ConstMatrixRef& x,
                                 const ConstMatrixRef& gradient, int threads)
{
    const int64_t outputs = part.stored > 0 ? part.stored : part.outputs;
    const bool whole = outputs == part.outputs && stored.moves.empty();
    const auto slice = [&](MatrixRef tensor, int64_t rows) {
        return MatrixRef(tensor.middleRows(part.slice * rows, rows));
    };
    if (stored.inOut) {
        const MatrixRef to = slice(of(part.weight, part.slices * inputs, outputs), inputs);
        if (whole) {
            addTransposedProduct(x, gradient, to, threads);
        } else {
            Matrix own = Matrix::Zero(part.outputs, inputs);
            addTransposedProduct(gradient, x, own, threads);
            Matrix turned = Matrix::Zero(outputs, inputs);
            scatter(stored, part, own, turned);
            MatrixRef(to) += turned.transpose();
        }
    } else {
        const MatrixRef to = slice(of(part.weight, part.slices * outputs, inputs), outputs);
        if (whole) {
            addTransposedProduct(gradient, x, to, threads);
        } else {
            Matrix own = Matrix::Zero(part.outputs, inputs);
            addTransposedProduct(gradient, x, own, threads);
            scatter(stored, part, own, to);
        }
    }
    if (part.bias.empty())
        return;
    const Matrix sums = columnSums(gradient).transpose(); // [outputs, 1]
    Matrix ordered = Matrix::Zero(outputs, 1);
    scatter(stored, part, sums, ordered);
    of(part.bias, part.slices, outputs).row(part.slice) += ordered.transpose();
}

/// From y = gain ∘ (x W + b): the gain's is Σ ∂y ∘ y / gain. Where a gain is 0 that is unknown and
/// left out.
void ParameterGradients::addGain(const Linear& weights, const ConstMatrixRef& x,
                                 const ConstMatrixRef& gradient)
{
    const StoredMatrix& stored = *weights.stored();
    Matrix y(x.rows(), weights.outputs());
    weights.apply(x, y, 1);
    const Vector sums = y.cwiseProduct(gradient).colwise().sum();
    MatrixRef to = of(stored.gain, 1, weights.outputs());
    for (int64_t i = 0; i < sums.size(); ++i)
        if (stored.gains[i] != 0)
            to(0, i) += sums[i] / stored.gains[i];
}

void ParameterGradients::addNorm(const Norm& norm, const Vector& gain, const Vector& bias)
{
    if (!norm.gainName.empty())
        of(norm.gainName, 1, gain.size()).row(0) += gain;
    if (!norm.biasName.empty())
        of(norm.biasName, 1, bias.size()).row(0) += bias;
}

MatrixRef ParameterGradients::of(const std::string& name, int64_t rows, int64_t columns)
{
    const auto [found, isNew] = m_gradients.try_emplace(name);
    if (isNew)
        found->second.setZero(rows, columns);
    return found->second;
}

void ParameterGradients::add(const ParameterGradients& other)
{
    for (const auto& [name, values] : other.m_gradients)
        of(name, values.rows(), values.cols()) += values;
}

void ParameterGradients::setZero()
{
    for (auto& [name, values] : m_gradients)
        values.setZero();
}

const Matrix* ParameterGradients::find(std::string_view name) const
{
    const auto found = m_gradients.find(name);
    return found == m_gradients.end() ? nullptr : &found->second;
}

} // namespace engine::gradient
