#include "engine/explanations/attribution.h"

#include <cmath>
#include <numeric>

namespace engine::explanations {

using gradient::Forward;
using gradient::ModelRun;
using gradient::Reverse;
using gradient::Scalar;

namespace {

constexpr int64_t kRowsAtATime = 2048; ///< of all steps that run together

/// Σ_d a[t, d] · b[t, d].
Vector rowDots(const ConstMatrixRef& a, const ConstMatrixRef& b)
{
    return a.cwiseProduct(b).rowwise().sum().transpose();
}

/// h_0 of several points of the path from b to h, one below the other.
Tensor pathPoints(const Tensor& from, const Tensor& to, int first, int many, int steps)
{
    float* out = nullptr;
    const int64_t rows = to.extent(0);
    Tensor points = pooledTensor({many * rows, to.extent(1)}, &out);
    Eigen::Map<Matrix> all(out, many * rows, to.extent(1));
    for (int i = 0; i < many; ++i) {
        const float alpha = (static_cast<float>(first + i) + 0.5f) / static_cast<float>(steps);
        all.middleRows(i * rows, rows) = from.matrix() + alpha * (to.matrix() - from.matrix());
    }
    return points;
}

/// A run of `many` copies of the subject's sequences.
ModelRun copies(const Subject& subject, int64_t many)
{
    ModelRun run = subject.run();
    for (auto& [stack, sequences] : run.sequences)
        sequences.count = many;
    return run;
}

/// The sum of a scalar over copies.
Scalar summed(const Subject& subject, const Scalar& scalar, int64_t many)
{
    Scalar sum;
    const int64_t rows = subject.tokens(subject.last());
    for (int64_t i = 0; i < many; ++i) {
        const Scalar own = shifted(scalar, i * rows);
        sum.terms.insert(sum.terms.end(), own.terms.begin(), own.terms.end());
        sum.targets.insert(sum.targets.end(), own.targets.begin(), own.targets.end());
    }
    if (!scalar.targets.empty())
        sum.targetFactor = scalar.targetFactor > 0 ? scalar.targetFactor
                                                   : 1 / static_cast<float>(scalar.targets.size());
    return sum;
}

std::map<Stack, Tensor> entering(const Subject& subject)
{
    std::map<Stack, Tensor> all;
    for (const auto& [stack, hidden] : subject.passed().hidden)
        all[stack] = hidden.front();
    return all;
}

Result<double> valueAt(const Subject& subject, const Scalar& scalar,
                       const std::map<Stack, Tensor>& embedded)
{
    const Result<Forward> passed = gradient::forward(subject.run(), embedded);
    if (!passed)
        return tl::make_unexpected(passed.error());
    const auto value = gradient::scalarOf(subject.run(), *passed, scalar);
    if (!value)
        return tl::make_unexpected(value.error());
    return value->value;
}

} // namespace

Attribution gradientTimesInput(const Subject& subject, const Reverse& reverse)
{
    Attribution values;
    for (const auto& [stack, gradient] : reverse.stacks)
        values[stack] = rowDots(subject.passed().hidden.at(stack).front().matrix(),
                                gradient.hidden.front().matrix());
    return values;
}

Attribution attentionTimesGradient(const Subject& subject, const Reverse& reverse)
{
    Attribution values;
    for (const auto& [stack, gradient] : reverse.stacks) {
        Vector& own = values[stack];
        own.setZero(subject.tokens(stack));
        for (const gradient::AttentionGradient& at : gradient.attentions) {
            const Attention& a = at.attention;
            if (a.kind != Kind::Self)
                continue;
            const int64_t size = a.value.extent(2);
            Matrix weights(a.queries, a.keys);
            Matrix slopes(a.queries, a.keys);
            for (int head = 0; head < a.heads; ++head) {
                fillBlock(a, head, Quantity::Weights, {0, a.queries}, {0, a.keys}, weights);
                gradient::weightGradient(a, head,
                                         at.gradient.matrix().middleCols(head * size, size),
                                         {0, a.queries}, {0, a.keys}, slopes);
                own += weights.cwiseProduct(slopes).colwise().sum() / static_cast<float>(a.heads);
            }
        }
    }
    return values;
}

Result<std::map<Stack, Tensor>> baselineOf(const Subject& subject, Baseline baseline, int64_t token)
{
    std::map<Stack, Tensor> all;
    for (const auto& [stack, hidden] : subject.passed().hidden) {
        const MatrixMap h = hidden.front().matrix();
        if (baseline != Baseline::Token) {
            Matrix rows = Matrix::Zero(h.rows(), h.cols());
            if (baseline == Baseline::Mean)
                rows.rowwise() = Vector(h.colwise().mean());
            all[stack] = Tensor(rows);
            continue;
        }
        gradient::TokenInput input = subject.inputs().at(stack);
        if (input.ids.empty())
            return fail(translatable("Engine", "A picture has no tokens to replace."), {},
                        translatable("Engine", "Choose the mean or zero as the baseline."));
        std::ranges::fill(input.ids, token);
        Result<Tensor> embedded =
            gradient::embedded(subject.model(), stack, subject.run().sequences.at(stack), input);
        if (!embedded)
            return tl::make_unexpected(embedded.error());
        all[stack] = std::move(*embedded);
    }
    return all;
}

Result<Integrated> integratedGradients(const Subject& subject, const Scalar& scalar,
                                       const IntegratedOptions& options)
{
    const auto from = baselineOf(subject, options.baseline, options.token);
    if (!from)
        return tl::make_unexpected(from.error());
    const std::map<Stack, Tensor> to = entering(subject);
    std::map<Stack, Matrix> sums;
    int64_t longest = 1;
    for (const auto& [stack, hidden] : to) {
        sums[stack].setZero(hidden.extent(0), hidden.extent(1));
        longest = std::max(longest, hidden.extent(0));
    }
    const int atATime = static_cast<int>(std::max<int64_t>(1, kRowsAtATime / longest));
    for (int first = 0; first < options.steps; first += atATime) {
        const int many = std::min(atATime, options.steps - first);
        const ModelRun run = copies(subject, many);
        std::map<Stack, Tensor> points;
        for (const auto& [stack, hidden] : to)
            points[stack] = pathPoints(from->at(stack), hidden, first, many, options.steps);
        const Result<Forward> passed = gradient::forward(run, points);
        if (!passed)
            return tl::make_unexpected(passed.error());
        const Result<Reverse> reverse =
            gradient::backward(run, *passed, summed(subject, scalar, many), {.keepHidden = false});
        if (!reverse)
            return tl::make_unexpected(reverse.error());
        for (auto& [stack, sum] : sums)
            for (int i = 0; i < many; ++i)
                sum += reverse->stacks.at(stack).hidden.front().matrix().middleRows(i * sum.rows(),
                                                                                    sum.rows());
        if (options.progress)
            options.progress(static_cast<float>(first + many) / static_cast<float>(options.steps));
    }
    Integrated result;
    double total = 0;
    for (const auto& [stack, sum] : sums) {
        result.values[stack] = rowDots(to.at(stack).matrix() - from->at(stack).matrix(), sum) /
                               static_cast<float>(options.steps);
        total += result.values[stack].cast<double>().sum();
    }
    const Result<double> value = subject.value(scalar);
    const Result<double> baseline = valueAt(subject, scalar, *from);
    if (!value || !baseline)
        return tl::make_unexpected(value ? baseline.error() : value.error());
    result.value = *value;
    result.baselineValue = *baseline;
    result.gap = total - (*value - *baseline);
    return result;
}

void summarise(Faithfulness& curves)
{
    constexpr double kShares[] = {0.1, 0.2, 0.3, 0.4, 0.5};
    const auto positions = static_cast<double>(curves.deletion.size() - 1);
    for (const double share : kShares) {
        const auto count = static_cast<size_t>(std::ceil(share * positions));
        curves.comprehensiveness += (curves.deletion.front() - curves.deletion[count]) / 5;
        curves.sufficiency += (curves.deletion.front() - curves.insertion[count]) / 5;
    }
}

Result<Faithfulness> faithfulness(const Subject& subject, const Scalar& scalar, Stack stack,
                                  const Vector& values, Baseline baseline, int64_t token)
{
    const auto replaced = baselineOf(subject, baseline, token);
    if (!replaced)
        return tl::make_unexpected(replaced.error());
    const int64_t tokens = subject.tokens(stack);
    std::vector<int64_t> order(static_cast<size_t>(tokens));
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, [&](int64_t a, int64_t b) { return values[a] > values[b]; });
    const Tensor other = replaced->at(stack);
    const MatrixMap own = subject.passed().hidden.at(stack).front().matrix();
    // Copy i < T + 1 has the first i positions replaced; copy T + 1 + i all but them.
    const auto hooks = [&](int64_t begin, int64_t many) {
        const auto change = [&, begin, many](int level, MatrixRef hidden) {
            for (int64_t copy = 0; level == 0 && copy < many; ++copy) {
                const int64_t number = begin + copy;
                const bool inserts = number > tokens;
                const int64_t count = inserts ? number - tokens - 1 : number;
                for (int64_t rank = 0; rank < tokens; ++rank) {
                    const int64_t row = order[static_cast<size_t>(rank)];
                    if ((rank < count) != inserts)
                        hidden.row(copy * tokens + row) = other.matrix().row(row);
                    else
                        hidden.row(copy * tokens + row) = own.row(row);
                }
            }
        };
        return gradient::StackHooks{.hidden = change, .context = {}};
    };
    const Result<std::vector<double>> all =
        valuesOf(subject, scalar, {stack, 0, 2 * (tokens + 1), hooks});
    if (!all)
        return tl::make_unexpected(all.error());
    Faithfulness result;
    result.deletion.assign(all->begin(), all->begin() + tokens + 1);
    result.insertion.assign(all->begin() + tokens + 1, all->end());
    summarise(result);
    return result;
}

} // namespace engine::explanations
