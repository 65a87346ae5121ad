#include "engine/gradient/operations.h"

#include "engine/gradient/parameters.h"
#include "engine/linear/threads.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace engine::gradient {

namespace {

constexpr int64_t kElementsPerPiece = 32768;

/// Calls body(rows) for pieces of the rows of a matrix, in parallel where it pays.
template <class Body>
void overRows(const Tape& tape, const ConstMatrixRef& x, const Body& body)
{
    const int64_t grain = std::max<int64_t>(1, kElementsPerPiece / std::max<int64_t>(1, x.cols()));
    parallelFor(0, x.rows(), grain, tape.threads(), body);
}

using Row = Eigen::Array<float, 1, Eigen::Dynamic>;

Eigen::Map<Row> rowOf(Eigen::Map<Matrix>& matrix, int64_t row)
{
    return {matrix.row(row).data(), matrix.cols()};
}

/// One row of a norm backwards: x and dy to what is added to dx, or is dx. `normed` is (x − centre)
/// / spread.
void normRow(const Norm& norm, const Eigen::Map<const Row>& x, const Eigen::Map<const Row>& dy,
             Row& normed, Row& through, bool isNew, Eigen::Map<Row> dx)
{
    const auto n = static_cast<float>(x.size());
    const float centre = norm.kind == NormKind::Layer ? x.sum() / n : 0.f;
    normed = x - centre;
    const float factor = 1 / std::sqrt(normed.square().sum() / n + norm.epsilon);
    normed *= factor;
    if (norm.gain.size() > 0)
        through = dy * norm.gain.array();
    else
        through = dy;
    const float along = (through * normed).sum() / n;
    const float mean = norm.kind == NormKind::Layer ? through.sum() / n : 0.f;
    through = factor * (through - mean - normed * along);
    if (isNew)
        dx = through;
    else
        dx += through;
}

} // namespace

void addTransposedProduct(const ConstMatrixRef& a, const ConstMatrixRef& b, MatrixRef c,
                          int threads)
{
    const Scratch transposed(a.cols(), a.rows());
    transposed.matrix() = a.transpose();
    product(transposed.matrix(), b, c, false, 1, 1, threads);
}

Variable linear(Tape& tape, const Linear& weights, Variable x)
{
    const Variable y = tape.add(tape.value(x).rows(), weights.outputs());
    weights.apply(tape.value(x), tape.value(y), tape.threads());
    tape.onBackward(y, [&tape, &weights, x, y] {
        const Matrix matrix = weights.weight();
        const Tape::Sum dx = tape.sum(x);
        product(tape.gradient(y), matrix, dx.matrix, true, 1, dx.kept(), tape.threads());
        if (tape.parameters())
            tape.parameters()->addLinear(weights, tape.value(x), tape.gradient(y), tape.threads());
    });
    return y;
}

Variable add(Tape& tape, Variable a, Variable b)
{
    const Variable y = tape.add(tape.value(a).rows(), tape.value(a).cols());
    tape.value(y) = tape.value(a) + tape.value(b);
    tape.onBackward(y, [&tape, a, b, y] {
        tape.sum(a).add(tape.gradient(y));
        tape.sum(b).add(tape.gradient(y));
    });
    return y;
}

Variable scale(Tape& tape, float factor, Variable x)
{
    const Variable y = tape.add(tape.value(x).rows(), tape.value(x).cols());
    tape.value(y) = factor * tape.value(x);
    tape.onBackward(y, [&tape, factor, x, y] { tape.gradient(x) += factor * tape.gradient(y); });
    return y;
}

Variable scaleColumns(Tape& tape, const Vector& factors, Variable x)
{
    const Variable y = tape.add(tape.value(x).rows(), tape.value(x).cols());
    tape.value(y) = tape.value(x).array().rowwise() * factors.array();
    tape.onBackward(y, [&tape, &factors, x, y] {
        tape.gradient(x).array() += tape.gradient(y).array().rowwise() * factors.array();
    });
    return y;
}

Variable columns(Tape& tape, Variable x, int64_t first, int64_t count)
{
    const Variable y = tape.add(tape.value(x).rows(), count);
    tape.value(y) = tape.value(x).middleCols(first, count);
    tape.onBackward(y, [&tape, first, count, x, y] {
        tape.gradient(x).middleCols(first, count) += tape.gradient(y);
    });
    return y;
}

Variable rows(Tape& tape, Variable x, std::vector<int64_t> which)
{
    const Variable y = tape.add(static_cast<int64_t>(which.size()), tape.value(x).cols());
    for (size_t i = 0; i < which.size(); ++i)
        tape.value(y).row(static_cast<Eigen::Index>(i)) = tape.value(x).row(which[i]);
    tape.onBackward(y, [&tape, which = std::move(which), x, y] {
        for (size_t i = 0; i < which.size(); ++i)
            tape.gradient(x).row(which[i]) += tape.gradient(y).row(static_cast<Eigen::Index>(i));
    });
    return y;
}

Variable means(Tape& tape, Variable x, std::vector<Range> stretches)
{
    const Variable y = tape.add(static_cast<int64_t>(stretches.size()), tape.value(x).cols());
    for (size_t i = 0; i < stretches.size(); ++i)
        tape.value(y).row(static_cast<Eigen::Index>(i)) =
            tape.value(x).middleRows(stretches[i].begin, stretches[i].size()).colwise().mean();
    tape.onBackward(y, [&tape, stretches = std::move(stretches), x, y] {
        for (size_t i = 0; i < stretches.size(); ++i) {
            const Vector share = tape.gradient(y).row(static_cast<Eigen::Index>(i)) /
                                 static_cast<float>(stretches[i].size());
            tape.gradient(x).middleRows(stretches[i].begin, stretches[i].size()).rowwise() += share;
        }
    });
    return y;
}

Variable beside(Tape& tape, Variable a, Variable b)
{
    const int64_t left = tape.value(a).cols();
    const int64_t right = tape.value(b).cols();
    const Variable y = tape.add(tape.value(a).rows(), left + right);
    tape.value(y).leftCols(left) = tape.value(a);
    tape.value(y).rightCols(right) = tape.value(b);
    tape.onBackward(y, [&tape, a, b, y, left, right] {
        tape.gradient(a) += tape.gradient(y).leftCols(left);
        tape.gradient(b) += tape.gradient(y).rightCols(right);
    });
    return y;
}

Variable norm(Tape& tape, const Norm& norm, Variable x, int64_t groups)
{
    if (norm.kind == NormKind::None)
        return x;
    const Variable y = tape.add(tape.value(x).rows(), tape.value(x).cols());
    const auto parts = [groups](Eigen::Map<Matrix> all) {
        return Eigen::Map<Matrix>(all.data(), all.rows() * groups, all.cols() / groups);
    };
    norm.apply(parts(tape.value(x)), parts(tape.value(y)), tape.threads());
    tape.onBackward(y, [&tape, &norm, x, y, parts] {
        const Eigen::Map<Matrix> from = parts(tape.value(x));
        const Eigen::Map<Matrix> dy = parts(tape.gradient(y));
        const Tape::Sum sum = tape.sum(x);
        Eigen::Map<Matrix> dx = parts(sum.matrix);
        const bool wanted = tape.parameters() != nullptr;
        const Scratch normed(wanted ? from.rows() : 0, from.cols());
        overRows(tape, from, [&](Range range) {
            Row own, through;
            for (int64_t i = range.begin; i < range.end; ++i) {
                const int64_t n = from.cols();
                normRow(norm, {from.row(i).data(), n}, {dy.row(i).data(), n}, own, through,
                        sum.isNew, {dx.row(i).data(), n});
                if (wanted)
                    normed.matrix().row(i) = own;
            }
        });
        if (wanted)
            tape.parameters()->addNorm(norm, normed.matrix(), dy);
    });
    return y;
}

void derivative(Activation activation, const float* x, float* out, float* work, int64_t n)
{
    const Eigen::Map<const Row> in(x, n);
    Eigen::Map<Row> f(out, n);
    Eigen::Map<Row> s(work, n);
    const auto sigmoid = [&](float factor) {
        s = factor * in;
        engine::activate(Activation::Sigmoid, work, n);
    };
    switch (activation) {
    case Activation::None:
        f = 1;
        break;
    case Activation::Relu:
        f = (in > 0).cast<float>();
        break;
    case Activation::Gelu: // Φ(x) + x φ(x), with Φ(x) = gelu(x) / x
        s = in;
        engine::activate(Activation::Gelu, work, n);
        f = -0.5f * in.square();
        expMinus(out, n, 0);
        f *= static_cast<float>(1 / std::sqrt(2 * std::numbers::pi)) * in;
        f += (in.abs() > 1e-3f).select(s / in, 0.5f + 0.39894228f * in);
        break;
    case Activation::GeluTanh: { // x σ(u), u = a (x + b x³)
        constexpr float a = 1.59576912f;
        constexpr float b = 0.044715f;
        s = a * (in + b * in.cube());
        engine::activate(Activation::Sigmoid, work, n);
        f = s + in * s * (1 - s) * a * (1 + 3 * b * in.square());
        break;
    }
    case Activation::QuickGelu:
        sigmoid(1.702f);
        f = s + 1.702f * in * s * (1 - s);
        break;
    case Activation::Silu:
        sigmoid(1);
        f = s + in * s * (1 - s);
        break;
    case Activation::Sigmoid:
        sigmoid(1);
        f = s * (1 - s);
        break;
    case Activation::Tanh:
        s = in;
        engine::activate(Activation::Tanh, work, n);
        f = 1 - s.square();
        break;
    }
}

Variable activate(Tape& tape, Activation activation, Variable x)
{
    const Variable y = tape.add(tape.value(x).rows(), tape.value(x).cols());
    overRows(tape, tape.value(x), [&](Range range) {
        tape.value(y).middleRows(range.begin, range.size()) =
            tape.value(x).middleRows(range.begin, range.size());
        engine::activate(activation, tape.value(y).row(range.begin).data(),
                         range.size() * tape.value(x).cols());
    });
    tape.onBackward(y, [&tape, activation, x, y] {
        const Eigen::Map<Matrix> from = tape.value(x);
        const Eigen::Map<Matrix> dy = tape.gradient(y);
        Tape::Sum dx = tape.sum(x);
        overRows(tape, from, [&](Range range) {
            const int64_t n = from.cols();
            Row slope(n), work(n);
            for (int64_t i = range.begin; i < range.end; ++i) {
                derivative(activation, from.row(i).data(), slope.data(), work.data(), n);
                slope *= Eigen::Map<const Row>(dy.row(i).data(), n);
                if (dx.isNew)
                    rowOf(dx.matrix, i) = slope;
                else
                    rowOf(dx.matrix, i) += slope;
            }
        });
    });
    return y;
}

Variable gate(Tape& tape, Activation activation, Variable gate, Variable x)
{
    const Variable y = tape.input(tape.value(x));
    activateGate(activation, tape.value(gate), tape.value(y), tape.threads());
    tape.onBackward(y, [&tape, activation, gate, x, y] {
        const Eigen::Map<Matrix> gates = tape.value(gate);
        const Eigen::Map<Matrix> values = tape.value(x);
        const Eigen::Map<Matrix> dy = tape.gradient(y);
        Eigen::Map<Matrix> dGate = tape.gradient(gate);
        Eigen::Map<Matrix> dx = tape.gradient(x);
        overRows(tape, gates, [&](Range range) {
            const int64_t n = gates.cols();
            Row slope(n), work(n);
            for (int64_t i = range.begin; i < range.end; ++i) {
                const Eigen::Map<const Row> out(dy.data() + i * n, n);
                derivative(activation, gates.row(i).data(), slope.data(), work.data(), n);
                rowOf(dGate, i) += slope * out * Eigen::Map<const Row>(values.data() + i * n, n);
                work = Eigen::Map<const Row>(gates.data() + i * n, n);
                engine::activate(activation, work.data(), n);
                rowOf(dx, i) += work * out;
            }
        });
    });
    return y;
}

namespace {

/// An element-wise function whose slope is 1 where `keeps` says so of the value, else 0.
template <class Function, class Keeps>
Variable limited(Tape& tape, Variable x, const Function& function, const Keeps& keeps)
{
    const Variable y = tape.add(tape.value(x).rows(), tape.value(x).cols());
    tape.value(y) = tape.value(x).unaryExpr(function);
    tape.onBackward(y, [&tape, keeps, x, y] {
        const Eigen::Map<Matrix> from = tape.value(x);
        const Eigen::Map<Matrix> dy = tape.gradient(y);
        Eigen::Map<Matrix> dx = tape.gradient(x);
        for (Eigen::Index i = 0; i < from.size(); ++i)
            if (keeps(from.data()[i]))
                dx.data()[i] += dy.data()[i];
    });
    return y;
}

} // namespace

Variable clip(Tape& tape, float limit, Variable x)
{
    return limited(
        tape, x, [limit](float v) { return std::clamp(v, -limit, limit); },
        [limit](float v) { return std::abs(v) <= limit; });
}

Variable atMost(Tape& tape, float limit, Variable x)
{
    return limited(
        tape, x, [limit](float v) { return std::min(v, limit); },
        [limit](float v) { return v <= limit; });
}

Variable plusOne(Tape& tape, Variable x)
{
    return limited(
        tape, x, [](float v) { return v + 1; }, [](float) { return true; });
}

Variable softmax(Tape& tape, Variable x)
{
    const Variable y = tape.input(tape.value(x));
    softmaxRows(tape.value(y), nullptr, 1);
    tape.onBackward(y, [&tape, x, y] {
        for (int64_t row = 0; row < tape.value(y).rows(); ++row) {
            const auto p = tape.value(y).row(row);
            const auto dy = tape.gradient(y).row(row);
            const float mean = p.dot(dy);
            tape.gradient(x).row(row).array() += p.array() * (dy.array() - mean);
        }
    });
    return y;
}

Variable choose(Tape& tape, Variable probabilities, int64_t chosen, bool renormalised)
{
    const Eigen::Map<Matrix> p = tape.value(probabilities);
    const Variable y = tape.add(p.rows(), p.cols());
    Eigen::Map<Matrix> out = tape.value(y);
    out.setZero();
    std::vector<int64_t> order(static_cast<size_t>(p.cols()));
    for (int64_t row = 0; row < p.rows(); ++row) {
        std::iota(order.begin(), order.end(), 0);
        std::partial_sort(order.begin(), order.begin() + chosen, order.end(),
                          [&](int64_t a, int64_t b) {
                              return p(row, a) != p(row, b) ? p(row, a) > p(row, b) : a < b;
                          });
        for (int64_t i = 0; i < chosen; ++i)
            out(row, order[static_cast<size_t>(i)]) = p(row, order[static_cast<size_t>(i)]);
        if (renormalised)
            out.row(row) /= out.row(row).sum();
    }
    tape.onBackward(y, [&tape, renormalised, probabilities, y] {
        const Eigen::Map<Matrix> from = tape.value(probabilities);
        const Eigen::Map<Matrix> weights = tape.value(y);
        for (int64_t row = 0; row < from.rows(); ++row) {
            const auto dy = tape.gradient(y).row(row);
            float sum = 1;
            float mean = 0;
            if (renormalised) {
                sum = 0;
                for (int64_t e = 0; e < from.cols(); ++e)
                    sum += weights(row, e) > 0 ? from(row, e) : 0;
                mean = weights.row(row).dot(dy);
            }
            for (int64_t e = 0; e < from.cols(); ++e)
                if (weights(row, e) > 0)
                    tape.gradient(probabilities)(row, e) += (dy[e] - mean) / sum;
        }
    });
    return y;
}

Variable addVisits(Tape& tape, Variable y, Variable out, Variable weights,
                   std::vector<int64_t> which, int64_t column)
{
    const Variable sum = tape.input(tape.value(y));
    for (size_t i = 0; i < which.size(); ++i)
        tape.value(sum).row(which[i]) += tape.value(weights)(which[i], column) *
                                         tape.value(out).row(static_cast<Eigen::Index>(i));
    tape.onBackward(sum, [&tape, y, out, weights, which = std::move(which), column, sum] {
        const Eigen::Map<Matrix> ds = tape.gradient(sum);
        tape.gradient(y) += ds;
        for (size_t i = 0; i < which.size(); ++i) {
            const auto at = static_cast<Eigen::Index>(i);
            tape.gradient(out).row(at) += tape.value(weights)(which[i], column) * ds.row(which[i]);
            tape.gradient(weights)(which[i], column) +=
                ds.row(which[i]).dot(tape.value(out).row(at));
        }
    });
    return sum;
}

Variable scaleRows(Tape& tape, Variable factors, Variable x)
{
    const Variable y = tape.add(tape.value(x).rows(), tape.value(x).cols());
    tape.value(y) = tape.value(factors).col(0).asDiagonal() * tape.value(x);
    tape.onBackward(y, [&tape, factors, x, y] {
        tape.gradient(x) += tape.value(factors).col(0).asDiagonal() * tape.gradient(y);
        tape.gradient(factors).col(0) +=
            tape.gradient(y).cwiseProduct(tape.value(x)).rowwise().sum();
    });
    return y;
}

Variable softCap(Tape& tape, float cap, Variable x)
{
    const Variable y = tape.add(tape.value(x).rows(), tape.value(x).cols());
    tape.value(y) = tape.value(x) / cap;
    engine::activate(Activation::Tanh, tape.value(y), tape.threads());
    tape.value(y) *= cap;
    tape.onBackward(y, [&tape, cap, x, y] {
        tape.gradient(x).array() +=
            tape.gradient(y).array() * (1 - (tape.value(y).array() / cap).square());
    });
    return y;
}

} // namespace engine::gradient
