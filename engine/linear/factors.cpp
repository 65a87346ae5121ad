#include "engine/linear/factors.h"

#include <algorithm>
#include <Eigen/Eigenvalues>
#include <Eigen/QR>
#include <Eigen/SVD>

// The templates of these take a minute to compile: they are instantiated here alone.

namespace engine {

namespace {

using Triangular = Eigen::HouseholderQR<Eigen::MatrixXd>;

Eigen::Index rankOf(const Triangular& qr)
{
    return std::min(qr.rows(), qr.cols());
}

/// R [rank, D] of Q R.
Eigen::MatrixXd triangleOf(const Triangular& qr)
{
    return qr.matrixQR().topRows(rankOf(qr)).triangularView<Eigen::Upper>();
}

/// Q [N, rank] times `within` [rank, R].
Eigen::MatrixXd throughBasis(const Triangular& qr, const Eigen::MatrixXd& within)
{
    Eigen::MatrixXd all = Eigen::MatrixXd::Zero(qr.rows(), within.cols());
    all.topRows(within.rows()) = within;
    all.applyOnTheLeft(qr.householderQ());
    return all;
}

} // namespace

Eigenvectors eigenvectors(const Eigen::MatrixXd& symmetric)
{
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(symmetric);
    return {solver.eigenvalues(), solver.eigenvectors()};
}

std::vector<std::complex<double>> eigenvalues(const Eigen::MatrixXd& square)
{
    const Eigen::EigenSolver<Eigen::MatrixXd> solver(square, false);
    std::vector<std::complex<double>> values(solver.eigenvalues().begin(),
                                             solver.eigenvalues().end());
    std::ranges::stable_sort(
        values, [](const auto& a, const auto& b) { return std::abs(a) > std::abs(b); });
    return values;
}

SingularVectors singularVectors(const Eigen::MatrixXd& matrix)
{
    const Eigen::JacobiSVD<Eigen::MatrixXd> svd(matrix, Eigen::ComputeThinU | Eigen::ComputeThinV);
    return {svd.matrixU(), svd.singularValues(), svd.matrixV()};
}

SingularVectors singularVectorsOfProduct(const Eigen::MatrixXd& a, const Eigen::MatrixXd& b)
{
    const Triangular left(a);
    const Triangular right(b);
    SingularVectors inner = singularVectors(triangleOf(left) * triangleOf(right).transpose());
    return {throughBasis(left, inner.left), std::move(inner.values),
            throughBasis(right, inner.right)};
}

} // namespace engine
