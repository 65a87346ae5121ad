#pragma once

#include <complex>
#include <Eigen/Core>
#include <vector>

namespace engine {

/// A symmetric matrix [N, N] as V diag(λ) Vᵀ.
struct Eigenvectors
{
    Eigen::VectorXd values;  ///< λ [N], the smallest first
    Eigen::MatrixXd vectors; ///< V [N, N], one a column
};

/// Reads the lower triangle of `symmetric`, whose numbers must be finite.
Eigenvectors eigenvectors(const Eigen::MatrixXd& symmetric);

/// Of any square matrix of finite numbers, the largest by absolute value first.
std::vector<std::complex<double>> eigenvalues(const Eigen::MatrixXd& square);

/// A matrix [N, M] as U diag(σ) Vᵀ, with R = min(N, M).
struct SingularVectors
{
    Eigen::MatrixXd left;   ///< U [N, R]
    Eigen::VectorXd values; ///< σ [R], the largest first
    Eigen::MatrixXd right;  ///< V [M, R]
};

SingularVectors singularVectors(const Eigen::MatrixXd& matrix);

/// Of A Bᵀ for A [N, D] and B [M, D], without the product: through the triangles of both, [D, D].
/// R is the smallest of N, M and D.
SingularVectors singularVectorsOfProduct(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b);

} // namespace engine
