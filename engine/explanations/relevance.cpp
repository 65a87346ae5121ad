#include "engine/explanations/relevance.h"

namespace engine::explanations {

using gradient::AttentionGradient;
using gradient::Reverse;

namespace {

/// Ā of one attention.
Matrix positiveMean(const AttentionGradient& at)
{
    const Attention& a = at.attention;
    const int64_t size = a.value.extent(2);
    Matrix mean = Matrix::Zero(a.queries, a.keys);
    Matrix weights(a.queries, a.keys);
    Matrix slopes(a.queries, a.keys);
    for (int head = 0; head < a.heads; ++head) {
        fillBlock(a, head, Quantity::Weights, {0, a.queries}, {0, a.keys}, weights);
        gradient::weightGradient(a, head, at.gradient.matrix().middleCols(head * size, size),
                                 {0, a.queries}, {0, a.keys}, slopes);
        mean += weights.cwiseProduct(slopes).cwiseMax(0.f);
    }
    return mean / static_cast<float>(a.heads);
}

/// I + (R − I) with every row divided by its sum; a row that sums to 0 stays.
Matrix normalised(const Matrix& relevance)
{
    Matrix n = relevance - Matrix::Identity(relevance.rows(), relevance.cols());
    for (int64_t row = 0; row < n.rows(); ++row)
        if (const float sum = n.row(row).sum(); sum != 0)
            n.row(row) /= sum;
    return n + Matrix::Identity(n.rows(), n.cols());
}

Matrix times(const Matrix& a, const Matrix& b)
{
    Matrix c(a.rows(), b.cols());
    product(a, b, c);
    return c;
}

} // namespace

std::map<Stack, Vector> Relevance::rows(Stack last, int64_t row) const
{
    std::map<Stack, Vector> all;
    all[last] = self.at(last).row(row);
    if (cross.size() > 0)
        all[Stack::Encoder] = cross.row(row);
    return all;
}

Result<Relevance> relevance(const Subject& subject, const Reverse& reverse)
{
    Relevance result;
    for (const auto& [stack, input] : subject.inputs())
        if (const int64_t tokens = subject.tokens(stack); tokens > kMostRelevanceTokens)
            return fail(translatable("Engine", "Relevance of %1 tokens needs a matrix of %1 × %1; "
                                               "up to %2 tokens are computed."),
                        {std::to_string(tokens), std::to_string(kMostRelevanceTokens)},
                        translatable("Engine", "Shorten the input."));
    for (const auto& [stack, gradient] : reverse.stacks) { // the encoder first
        Matrix& own = result.self[stack];
        own = Matrix::Identity(subject.tokens(stack), subject.tokens(stack));
        if (stack == Stack::Decoder && reverse.stacks.size() > 1)
            result.cross.setZero(own.rows(), subject.tokens(Stack::Encoder));
        for (const AttentionGradient& at : gradient.attentions) {
            const Matrix mean = positiveMean(at);
            if (at.attention.kind == Kind::Cross) {
                result.cross += times(times(normalised(own).transpose(), mean),
                                      normalised(result.self.at(Stack::Encoder)));
                continue;
            }
            if (result.cross.size() > 0)
                result.cross += times(mean, result.cross);
            own += times(mean, own);
        }
    }
    return result;
}

} // namespace engine::explanations
