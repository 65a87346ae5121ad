#include "engine/gradient/operations.h"

#include "engine/gradient/parameters.h"
#include "engine/linear/panels.h"
#include "engine/linear/rowback.h"
#include "engine/linear/threads.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace engine::gradient {

namespace {

constexpr int64_t kElementsPerPiece = 32768;

/// Rows of a piece of a matrix that is worth another thread.
int64_t rowsOfPiece(const ConstMatrixRef& x)
{
    return std::max<int64_t>(1, kElementsPerPiece / std::max<int64_t>(1, x.cols()));
}

/// Calls body(rows) for pieces of the rows of a matrix, in parallel where it pays.
template <class Body>
void overRows(const Tape& tape, const ConstMatrixRef& x, const Body& body)
{
    parallelFor(0, x.rows(), rowsOfPiece(x), tape.threads(), body);
}

} // namespace

void addTransposedProduct(const ConstMatrixRef& a, const ConstMatrixRef& b, MatrixRef c,
                          int threads)
{
    const int64_t depth = a.rows();
    const int64_t columns = b.cols();
    const Scratch packed(1, panels::packedSize(depth, columns));
    const int64_t panel = panels::width();
    float* right = packed.matrix().data();
    const bool alone = a.cols() * columns * depth < kSerialWork;
    parallelFor(0, columns, 8 * panel, alone ? 1 : threads, [&](Range range) {
        panels::pack(b.data() + range.begin, b.outerStride(), depth, range.size(),
                     right + range.begin * depth);
    });
    constexpr int64_t kRows = 48; // whole tiles of every processor
    parallelFor(0, a.cols(), kRows, alone ? 1 : threads, [&](Range range) {
        panels::multiplyTransposed(range.size(), columns, depth, a.data() + range.begin,
                                   a.outerStride(), panels::packedView(right, depth),
                                   c.row(range.begin).data(), c.outerStride(),
                                   {.accumulate = true});
    });
}

Variable linear(Tape& tape, const Linear& weights, Variable x)
{
    const Variable y = tape.add(tape.value(x).rows(), weights.outputs());
    weights.apply(tape.value(x), tape.value(y), tape.threads());
    tape.onBackward(y, [&tape, &weights, x, y] {
        const Tape::Sum dx = tape.sum(x);
        weights.applyBack(tape.gradient(y), dx.matrix, !dx.isNew, tape.threads());
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

Variable times(Tape& tape, Variable a, Variable b)
{
    const Variable y = tape.add(tape.value(a).rows(), tape.value(a).cols());
    tape.value(y) = tape.value(a).cwiseProduct(tape.value(b));
    tape.onBackward(y, [&tape, a, b, y] {
        tape.sum(a).add(tape.gradient(y).cwiseProduct(tape.value(b)));
        tape.sum(b).add(tape.gradient(y).cwiseProduct(tape.value(a)));
    });
    return y;
}

Variable multiply(Tape& tape, Variable a, Variable b)
{
    const Variable y = tape.add(tape.value(a).rows(), tape.value(b).cols());
    product(tape.value(a), tape.value(b), tape.value(y), false, 1, 0, tape.threads());
    tape.onBackward(y, [&tape, a, b, y] {
        product(tape.gradient(y), tape.value(b), tape.gradient(a), true, 1, 1, tape.threads());
        addTransposedProduct(tape.value(a), tape.gradient(y), tape.gradient(b), tape.threads());
    });
    return y;
}

Variable addRow(Tape& tape, Variable x, Variable row)
{
    const Variable y = tape.add(tape.value(x).rows(), tape.value(x).cols());
    tape.value(y) = tape.value(x).rowwise() + tape.value(row).row(0);
    tape.onBackward(y, [&tape, x, row, y] {
        tape.sum(x).add(tape.gradient(y));
        tape.sum(row).add(tape.gradient(y).colwise().sum());
    });
    return y;
}

Variable transposed(Tape& tape, Variable x)
{
    const Variable y = tape.add(tape.value(x).cols(), tape.value(x).rows());
    tape.value(y) = tape.value(x).transpose();
    tape.onBackward(y, [&tape, x, y] { tape.sum(x).add(tape.gradient(y).transpose()); });
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
        const int64_t n = from.cols();
        // A row of sums for each piece: they are added up in one order, whichever ends first.
        const int64_t grain = rowsOfPiece(from);
        const int64_t pieces = tape.parameters() ? (from.rows() + grain - 1) / grain : 0;
        Matrix gains = Matrix::Zero(norm.gainName.empty() ? 0 : pieces, n);
        Matrix biases = Matrix::Zero(norm.biasName.empty() ? 0 : pieces, n);
        overRows(tape, from, [&](Range range) {
            const int64_t piece = range.begin / grain;
            NormRow row{.gain = norm.gain.size() > 0 ? norm.gain.data() : nullptr,
                        .gainSlopes = gains.rows() > 0 ? gains.row(piece).data() : nullptr,
                        .biasSlopes = biases.rows() > 0 ? biases.row(piece).data() : nullptr,
                        .n = n,
                        .centred = norm.kind == NormKind::Layer,
                        .eps = norm.epsilon};
            for (int64_t i = range.begin; i < range.end; ++i) {
                row.x = from.row(i).data();
                row.dy = dy.row(i).data();
                normBack(row, dx.row(i).data(), !sum.isNew);
            }
        });
        if (tape.parameters())
            tape.parameters()->addNorm(norm, gains.colwise().sum(), biases.colwise().sum());
    });
    return y;
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
            activateBack(activation, from.row(range.begin).data(), dy.row(range.begin).data(),
                         dx.matrix.row(range.begin).data(), range.size() * from.cols(), !dx.isNew);
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
            gateBack(activation, gates.row(range.begin).data(), values.row(range.begin).data(),
                     dy.row(range.begin).data(), dGate.row(range.begin).data(),
                     dx.row(range.begin).data(), range.size() * gates.cols());
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
