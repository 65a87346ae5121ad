#pragma once

#include "engine/transformer/layer.h"

#include <map>
#include <string>

namespace engine::gradient {

/// Gradients of one scalar by the weights of a model, under the names and in the order of the
/// values in which the checkpoint stores them. Weights that are used more than once (tied tables,
/// shared layers) receive the sum. Used by one thread at a time.
class ParameterGradients
{
public:
    /// From y = x W + b, where `gradient` is that of y.
    void addLinear(const Linear& weights, const ConstMatrixRef& x, const ConstMatrixRef& gradient,
                   int threads);
    /// The sums of a norm's rows, [n] each; of what it has no name for, none.
    void addNorm(const Norm& norm, const Vector& gain, const Vector& bias);
    /// A tensor of `rows` × `columns` values (a vector: one row), zeros when first asked for.
    MatrixRef of(const std::string& name, int64_t rows, int64_t columns);

    /// Adds what another one has.
    void add(const ParameterGradients& other);
    void setZero();

    const std::map<std::string, Matrix, std::less<>>& all() const { return m_gradients; }
    const Matrix* find(std::string_view name) const;

private:
    void addPart(const StoredMatrix& stored, const StoredMatrix::Part& part, int64_t inputs,
                 const ConstMatrixRef& x, const ConstMatrixRef& gradient, int threads);
    void addGain(const Linear& weights, const ConstMatrixRef& x, const ConstMatrixRef& gradient);

    std::map<std::string, Matrix, std::less<>> m_gradients;
};

} // namespace engine::gradient
