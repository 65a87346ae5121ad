#include "engine/analysis/projection.h"

#include "engine/linear/factors.h"
#include "engine/linear/threads.h"
#include "engine/patterns/sentences.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

Result<void> checkFinite(const ConstMatrixRef& x)
{
    if (x.allFinite())
        return {};
    return fail(translatable("Engine", "These vectors hold numbers that are not finite, so they "
                                       "cannot be projected."));
}

Result<void> checkDistances(const Eigen::MatrixXd& distances)
{
    if (distances.rows() == distances.cols() && distances.allFinite() &&
        (distances.size() == 0 || distances.minCoeff() >= 0))
        return {};
    return fail(translatable("Engine", "Distances must be a square table of finite numbers that "
                                       "are not negative."));
}

/// Turns each column so that its entry of largest size is positive. Sizes within 1e-6 of the
/// largest count as equal, and the first of them decides.
void fixSigns(Eigen::MatrixXd& axes, Eigen::MatrixXd& points)
{
    for (int64_t column = 0; column < axes.cols(); ++column) {
        const double largest = axes.col(column).cwiseAbs().maxCoeff();
        for (int64_t row = 0; row < axes.rows(); ++row) {
            if (std::abs(axes(row, column)) < largest * (1 - 1e-6))
                continue;
            if (axes(row, column) < 0) {
                axes.col(column) *= -1;
                points.col(column) *= -1;
            }
            break;
        }
    }
}

Eigen::MatrixXd squaredDistances(const Eigen::MatrixXd& x)
{
    const Eigen::VectorXd norms = x.rowwise().squaredNorm();
    Eigen::MatrixXd squared = -2 * x * x.transpose();
    squared.colwise() += norms;
    squared.rowwise() += norms.transpose();
    squared = squared.cwiseMax(0);
    squared.diagonal().setZero();
    return squared;
}

/// Row of conditional probabilities with the wanted entropy, by bisection of the precision.
void conditional(const Eigen::MatrixXd& squared, int64_t row, double entropy, Eigen::MatrixXd& p)
{
    double precision = 1;
    double low = 0;
    double high = std::numeric_limits<double>::infinity();
    Eigen::ArrayXd distances = squared.col(row).array();
    distances(row) = std::numeric_limits<double>::infinity();
    const double nearest = distances.minCoeff();
    distances = distances - nearest; // the nearest key has exp(0)
    distances(row) = 0;
    const double mean = distances.sum() / static_cast<double>(std::max<int64_t>(p.rows() - 1, 1));
    if (mean > 0)
        precision = 1 / mean;
    Eigen::ArrayXd weights;
    for (int step = 0; step < 64; ++step) {
        weights = (-precision * distances).exp();
        weights(row) = 0;
        const double sum = weights.sum();
        const double found = std::log(sum) + precision * (distances * weights).sum() / sum;
        weights /= sum;
        if (std::abs(found - entropy) < 1e-6)
            break;
        (found > entropy ? low : high) = precision;
        precision = std::isinf(high) ? precision * 2 : (low + high) / 2;
    }
    p.col(row) = weights;
}

} // namespace

Result<Projection> principalComponents(const ConstMatrixRef& x, int dimensions)
{
    if (Result<void> finite = checkFinite(x); !finite)
        return tl::make_unexpected(finite.error());
    const int64_t rows = x.rows();
    const int64_t columns = x.cols();
    Projection result;
    result.points = Eigen::MatrixXd::Zero(rows, dimensions);
    result.axes = Eigen::MatrixXd::Zero(columns, dimensions);
    result.mean = Eigen::RowVectorXd::Zero(columns);
    result.explained.assign(static_cast<size_t>(dimensions), 0);
    if (rows == 0 || columns == 0)
        return result;

    Eigen::MatrixXd centred = x.cast<double>();
    result.mean = centred.colwise().mean();
    centred.rowwise() -= result.mean;
    const bool wide = columns > rows;
    Eigen::MatrixXd square;
    if (wide)
        square.noalias() = centred * centred.transpose();
    else
        square.noalias() = centred.transpose() * centred;
    const double total = square.trace();
    const Eigenvectors found = eigenvectors(square);
    const auto kept = std::min<int64_t>(dimensions, square.rows());
    for (int64_t i = 0; i < kept; ++i) {
        const int64_t from = square.rows() - 1 - i; // ascending in Eigen
        const double value = found.values(from);
        if (!(total > 0) || value <= total * 1e-12)
            break;
        const Eigen::VectorXd vector = found.vectors.col(from);
        if (wide)
            result.axes.col(i) = centred.transpose() * vector / std::sqrt(value);
        else
            result.axes.col(i) = vector;
        result.points.col(i) = centred * result.axes.col(i);
        result.explained[static_cast<size_t>(i)] = value / total;
    }
    fixSigns(result.axes, result.points);
    return result;
}

namespace {

/// Points that move until their neighbours are those of the given rows (van der Maaten and Hinton
/// 2008). Every function that returns a bool returns false when it was stopped.
class TsneDescent
{
public:
    TsneDescent(Eigen::MatrixXd start, const TsneOptions& options)
        : m_options(options), m_n(start.rows()), m_p(m_n, m_n), m_y(std::move(start)),
          m_velocity(Eigen::MatrixXd::Zero(m_n, m_y.cols())),
          m_gains(Eigen::MatrixXd::Ones(m_n, m_y.cols())), m_kernel(m_n, m_n),
          m_gradient(m_n, m_y.cols()), m_sums(m_n)
    {
        const double spread = std::sqrt(m_y.col(0).squaredNorm() / static_cast<double>(m_n));
        if (spread > 0)
            m_y *= 1e-2 / spread;
        SeededRandom random(options.seed);
        for (int64_t i = 0; i < m_n; ++i)
            for (int64_t k = 0; k < m_y.cols(); ++k)
                m_y(i, k) += 1e-4 * random.normal();
    }

    /// Symmetric probabilities of neighbours.
    bool findNeighbours(const ConstMatrixRef& x)
    {
        const double perplexity =
            std::max(1.0, std::min(m_options.perplexity, static_cast<double>(m_n - 1) / 3));
        const Eigen::MatrixXd squared = squaredDistances(x.cast<double>());
        if (!columns([&](int64_t i) { conditional(squared, i, std::log(perplexity), m_p); }))
            return false;
        m_p = (m_p + m_p.transpose()).eval() / (2 * static_cast<double>(m_n));
        m_p = m_p.cwiseMax(1e-12);
        return true;
    }

    bool step(double exaggeration, double momentum)
    {
        if (!fillKernel())
            return false;
        const double total = m_sums.sum();
        const bool finished = columns([&](int64_t i) {
            const Eigen::ArrayXd force =
                (exaggeration * m_p.col(i).array() - m_kernel.col(i).array() / total) *
                m_kernel.col(i).array();
            m_gradient.row(i) = 4 * (force.sum() * m_y.row(i) - force.matrix().transpose() * m_y);
        });
        if (!finished || m_options.stop.stop_requested())
            return false;
        for (int64_t i = 0; i < m_n; ++i)
            for (int64_t k = 0; k < m_y.cols(); ++k) {
                const bool same = (m_gradient(i, k) > 0) == (m_velocity(i, k) > 0);
                m_gains(i, k) = std::max(0.01, same ? m_gains(i, k) * 0.8 : m_gains(i, k) + 0.2);
            }
        // Belkina et al. 2019.
        const double rate = std::max(static_cast<double>(m_n) / 12 / 4, 50.0);
        m_velocity = momentum * m_velocity - rate * m_gains.cwiseProduct(m_gradient);
        m_y += m_velocity;
        m_y.rowwise() -= m_y.colwise().mean().eval();
        return true;
    }

    /// Kullback–Leibler divergence of the points' neighbours from the rows'; nothing when stopped.
    std::optional<double> divergence()
    {
        if (!fillKernel())
            return std::nullopt;
        const double total = m_sums.sum();
        double divergence = 0;
        for (int64_t i = 0; i < m_n; ++i)
            for (int64_t j = 0; j < m_n; ++j)
                if (i != j)
                    divergence +=
                        m_p(i, j) * std::log(m_p(i, j) / std::max(m_kernel(i, j) / total, 1e-12));
        return divergence;
    }

    Eigen::MatrixXd takePoints() { return std::move(m_y); }

private:
    template <class Body>
    bool columns(const Body& body) const
    {
        return parallelFor(
            0, m_n, 32, m_options.threads,
            [&](Range range) {
                for (int64_t i = range.begin; i < range.end; ++i)
                    body(i);
            },
            m_options.stop);
    }

    bool fillKernel()
    {
        return columns([&](int64_t j) {
            m_kernel.col(j) =
                1 / (1 + (m_y.rowwise() - m_y.row(j)).rowwise().squaredNorm().array());
            m_kernel(j, j) = 0;
            m_sums(j) = m_kernel.col(j).sum();
        });
    }

    const TsneOptions& m_options;
    int64_t m_n;
    Eigen::MatrixXd m_p; ///< of the rows
    Eigen::MatrixXd m_y; ///< the points
    Eigen::MatrixXd m_velocity;
    Eigen::MatrixXd m_gains;
    Eigen::MatrixXd m_kernel; ///< Student's t of the points' distances, and its sums
    Eigen::MatrixXd m_gradient;
    Eigen::VectorXd m_sums;
};

} // namespace

Result<Projection> tsne(const ConstMatrixRef& x, int dimensions, const TsneOptions& options)
{
    const int64_t n = x.rows();
    if (n > kMostTsnePoints)
        return fail(translatable("Engine", "t-SNE is computed for at most %1 points; there are "
                                           "%2."),
                    {std::to_string(kMostTsnePoints), std::to_string(n)},
                    translatable("Engine", "Use PCA, or fewer tokens."));
    auto start = principalComponents(x, dimensions);
    if (!start)
        return start;
    Projection result;
    result.points = Eigen::MatrixXd::Zero(n, dimensions);
    if (n < 2)
        return result;

    TsneDescent descent(std::move(start->points), options);
    if (!descent.findNeighbours(x))
        return fail("");
    const int early = std::min(250, options.iterations / 2);
    for (int step = 0; step < options.iterations; ++step) {
        if (!descent.step(step < early ? 12 : 1, step < early ? 0.5 : 0.8))
            return fail("");
        if (options.progress)
            options.progress(static_cast<float>(step + 1) / static_cast<float>(options.iterations));
    }
    const std::optional<double> divergence = descent.divergence();
    if (!divergence)
        return fail("");
    result.points = descent.takePoints();
    result.stress = *divergence;
    return result;
}

Result<Projection> classicalScaling(const Eigen::MatrixXd& distances, int dimensions)
{
    if (Result<void> checked = checkDistances(distances); !checked)
        return tl::make_unexpected(checked.error());
    const int64_t n = distances.rows();
    Projection result;
    result.points = Eigen::MatrixXd::Zero(n, dimensions);
    if (n < 2)
        return result;
    Eigen::MatrixXd gram = -0.5 * distances.array().square().matrix();
    gram.rowwise() -= gram.colwise().mean().eval();
    gram.colwise() -= gram.rowwise().mean().eval();
    const Eigenvectors found = eigenvectors(gram);
    const double largest = found.values.cwiseAbs().maxCoeff();
    for (int64_t i = 0; i < std::min<int64_t>(dimensions, n); ++i) {
        const double value = found.values(n - 1 - i);
        if (value <= largest * 1e-12)
            break;
        result.points.col(i) = found.vectors.col(n - 1 - i) * std::sqrt(value);
    }
    Eigen::MatrixXd copy = result.points;
    fixSigns(copy, result.points);
    return result;
}

Result<Projection> metricScaling(const Eigen::MatrixXd& distances, int dimensions, int iterations,
                                 const std::stop_token& stop)
{
    auto result = classicalScaling(distances, dimensions);
    if (!result)
        return result;
    const int64_t n = distances.rows();
    const double whole = distances.squaredNorm();
    if (n < 2 || !(whole > 0))
        return result;
    Eigen::MatrixXd& x = result->points;
    Eigen::MatrixXd found = squaredDistances(x).cwiseSqrt();
    double stress = (found - distances).squaredNorm();
    for (int step = 0; step < iterations; ++step) {
        if (stop.stop_requested())
            return fail("");
        // Guttman transform: X ← B(X) X / n.
        Eigen::MatrixXd b = Eigen::MatrixXd::Zero(n, n);
        for (int64_t i = 0; i < n; ++i)
            for (int64_t j = 0; j < n; ++j)
                if (i != j && found(i, j) > 0)
                    b(i, j) = -distances(i, j) / found(i, j);
        b.diagonal() = -b.rowwise().sum();
        x = b * x / static_cast<double>(n);
        found = squaredDistances(x).cwiseSqrt();
        const double next = (found - distances).squaredNorm();
        const bool settled = stress - next < 1e-9 * whole;
        stress = next;
        if (settled)
            break;
    }
    result->stress = std::sqrt(stress / whole);
    return result;
}

Matrix jointQueryKey(const ConstMatrixRef& query, const ConstMatrixRef& key)
{
    Matrix joined(query.rows() + key.rows(), query.cols());
    if (query.rows() == 0 || key.rows() == 0) {
        joined << query, key;
        return joined;
    }
    const Eigen::RowVectorXd queryCentre = query.cast<double>().colwise().mean();
    const Eigen::RowVectorXd keyCentre = key.cast<double>().colwise().mean();
    // Moving every key by one vector adds the same number to each score of a row. The size c keeps
    // q·k: both are scaled about the origin, and c makes their mean norms equal.
    Eigen::MatrixXd keys = key.cast<double>();
    keys.rowwise() += queryCentre - keyCentre;
    const Eigen::MatrixXd queries = query.cast<double>();
    const double queryNorm = queries.rowwise().norm().mean();
    const double keyNorm = keys.rowwise().norm().mean();
    const double c = queryNorm > 0 && keyNorm > 0 ? std::sqrt(keyNorm / queryNorm) : 1;
    joined.topRows(query.rows()) = (queries * c).cast<float>();
    joined.bottomRows(key.rows()) = (keys / c).cast<float>();
    return joined;
}

} // namespace engine
