#include "engine/gradient/parameters.h"

#include "engine/gradient/operations.h"

namespace engine::gradient {

namespace {

/// Calls body(first in our order, first in the file's order, count) for the outputs of queries,
/// keys and values that the file groups by head.
template <class Body>
void forGroupedHeads(const StoredMatrix& stored, int64_t outputs, const Body& body)
{
    const int heads = stored.groupedHeads;
    const int keyHeads = stored.groupedKeyHeads;
    const int shares = heads / keyHeads;
    const int64_t size = outputs / (heads + 2 * keyHeads);
    for (int head = 0; head < heads; ++head)
        body(head * size, (head / shares * (shares + 2) + head % shares) * size, size);
    for (int head = 0; head < keyHeads; ++head) {
        body((heads + head) * size, (head * (shares + 2) + shares) * size, size);
        body((heads + keyHeads + head) * size, (head * (shares + 2) + shares + 1) * size, size);
    }
}

} // namespace

void ParameterGradients::addLinear(const Linear& weights, const ConstMatrixRef& x,
                                   const ConstMatrixRef& gradient, int threads)
{
    if (!weights.stored())
        return;
    const StoredMatrix& stored = *weights.stored();
    int64_t first = 0;
    for (const StoredMatrix::Part& part : stored.parts) {
        const auto own = gradient.middleCols(first, part.outputs);
        first += part.outputs;
        if (stored.inOut) {
            addTransposedProduct(x, own, of(part.weight, weights.inputs(), part.outputs), threads);
        } else if (stored.groupedHeads == 0) {
            addTransposedProduct(own, x, of(part.weight, part.outputs, weights.inputs()), threads);
        } else {
            Matrix ordered = Matrix::Zero(part.outputs, weights.inputs());
            addTransposedProduct(own, x, ordered, threads);
            const MatrixRef to = of(part.weight, part.outputs, weights.inputs());
            forGroupedHeads(stored, part.outputs, [&](int64_t in, int64_t at, int64_t count) {
                MatrixRef(to).middleRows(at, count) += ordered.middleRows(in, count);
            });
        }
        if (part.bias.empty())
            continue;
        const Vector sums = own.colwise().sum();
        MatrixRef bias = of(part.bias, 1, part.outputs);
        if (stored.groupedHeads == 0)
            bias.row(0) += sums;
        else
            forGroupedHeads(stored, part.outputs, [&](int64_t in, int64_t at, int64_t count) {
                bias.row(0).segment(at, count) += sums.segment(in, count);
            });
    }
}

void ParameterGradients::addNorm(const Norm& norm, const ConstMatrixRef& normed,
                                 const ConstMatrixRef& gradient)
{
    if (!norm.gainName.empty())
        of(norm.gainName, 1, norm.gain.size()).row(0) +=
            normed.cwiseProduct(gradient).colwise().sum();
    if (!norm.biasName.empty())
        of(norm.biasName, 1, norm.bias.size()).row(0) += gradient.colwise().sum();
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
