#pragma once

#include "engine/error.h"
#include "engine/tensor.h"

#include <stop_token>

namespace engine {

/// Points in few dimensions.
struct Projection
{
    Eigen::MatrixXd points;  ///< [N, dimensions]; columns beyond the rank of the data are zero
    Eigen::RowVectorXd mean; ///< [D], PCA
    Eigen::MatrixXd axes;    ///< [D, dimensions], PCA: points = (x − mean) · axes
    std::vector<double> explained; ///< [dimensions], PCA: share of the variance along each axis
    double stress = 0; ///< MDS: √(Σ (distance − wanted)² / Σ wanted²); t-SNE: the KL divergence
};

/// Principal components of the rows of x [N, D], in float64, through the smaller of the covariance
/// and the Gram matrix. The largest entry of each axis is positive, so signs do not depend on the
/// machine. Fails on numbers that are not finite.
Result<Projection> principalComponents(const ConstMatrixRef& x, int dimensions);

struct TsneOptions
{
    double perplexity = 30; ///< at most (N − 1) / 3, reduced where there are fewer points
    int iterations = 500;
    uint64_t seed = 1;
    std::stop_token stop;
    std::function<void(float)> progress; ///< 0 … 1, on this thread
    int threads = 0;
};
constexpr int64_t kMostTsnePoints = 2000;

/// t-SNE (van der Maaten & Hinton 2008), exact, up to kMostTsnePoints rows; begins at the principal
/// components, with a trace of seeded noise so that equal points part. Same result for any number
/// of threads. Fails on too many points, on numbers that are not finite, and with an empty sentence
/// when stopped.
Result<Projection> tsne(const ConstMatrixRef& x, int dimensions, const TsneOptions& options = {});

/// Classical scaling (Torgerson 1952) of symmetric distances [N, N].
Result<Projection> classicalScaling(const Eigen::MatrixXd& distances, int dimensions);

/// Metric MDS by SMACOF (de Leeuw 1977), from classical scaling on: minimises Σ (‖xᵢ − xⱼ‖ − dᵢⱼ)².
Result<Projection> metricScaling(const Eigen::MatrixXd& distances, int dimensions,
                                 int iterations = 300, const std::stop_token& stop = {});

/// Queries and keys of one head in one space (Yeh et al. 2023, AttentionViz): keys moved to the
/// queries' centroid, which leaves the softmax as it is, and queries · c, keys ÷ c with c such that
/// both have the same mean norm. Rows: the queries, then the keys, [Tq + Tk, D].
Matrix jointQueryKey(const ConstMatrixRef& query, const ConstMatrixRef& key);

} // namespace engine
