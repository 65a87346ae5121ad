#pragma once

#include "engine/attention/blocks.h"
#include "engine/attention/multihead.h"
#include "engine/attention/random.h"

#include <cmath>
#include <random>

/// Attention of random vectors, and what it must give, computed in float64 cell by cell.
namespace cases {

using Reals = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

inline engine::Tensor randomTensor(std::mt19937& generator, std::vector<int64_t> shape,
                                   float deviation = 1)
{
    float* values = nullptr;
    engine::Tensor tensor = engine::Tensor::zeros(std::move(shape), &values);
    std::normal_distribution<float> distribution(0, deviation);
    for (int64_t i = 0; i < tensor.size(); ++i)
        values[i] = distribution(generator);
    return tensor;
}

struct Shape
{
    int heads = 1;
    int keyHeads = 1;
    int64_t queries = 1;
    int64_t keys = 1;
    int64_t size = 8;
    int64_t valueSize = 8;
};

inline engine::Attention randomAttention(std::mt19937& generator, const Shape& shape)
{
    engine::Attention attention;
    attention.heads = shape.heads;
    attention.keyHeads = shape.keyHeads;
    attention.queries = shape.queries;
    attention.keys = shape.keys;
    attention.scale = 1 / std::sqrt(static_cast<float>(shape.size));
    attention.query = randomTensor(generator, {shape.heads, shape.queries, shape.size}, 1.5f);
    attention.key = randomTensor(generator, {shape.keyHeads, shape.keys, shape.size}, 1.5f);
    attention.value = randomTensor(generator, {shape.keyHeads, shape.keys, shape.valueSize});
    return attention;
}

/// One row of scores; hidden cells −inf.
inline Eigen::VectorXd scoreRow(const engine::Attention& a, int head, int64_t query)
{
    const Eigen::VectorXd q = a.query.matrix(head).row(query).cast<double>();
    Eigen::VectorXd scores =
        a.key.matrix(a.keyHead(head)).cast<double>() * q * static_cast<double>(a.scale);
    for (int64_t key = 0; key < a.keys; ++key) {
        if (!a.bias.relative.empty())
            scores(key) += a.bias.relative.matrix()(head, key - query + a.queries - 1);
        if (!a.bias.dense.empty())
            scores(key) += a.bias.dense.matrix(head)(query, key);
        scores(key) /= static_cast<double>(a.rule(head).temperature);
        if (a.mask.hides(head, query, key))
            scores(key) = -std::numeric_limits<double>::infinity();
    }
    return scores;
}

inline double logSumExp(const Eigen::VectorXd& scores)
{
    const double top = scores.maxCoeff();
    return std::isinf(top) ? top : top + std::log((scores.array() - top).exp().sum());
}

/// One row of weights, by the rule of the head.
inline Eigen::VectorXd weightRow(const engine::Attention& a, int head, int64_t query)
{
    const Eigen::VectorXd scores = scoreRow(a, head, query);
    const double sum = logSumExp(scores);
    Eigen::VectorXd weights = Eigen::VectorXd::Zero(a.keys);
    if (std::isinf(sum))
        return weights;
    const engine::HeadRule rule = a.rule(head);
    if (rule.normaliser == engine::Normaliser::Hard) {
        Eigen::Index best = 0;
        scores.maxCoeff(&best);
        weights(best) = 1;
        return weights;
    }
    weights = (scores.array() - sum).exp();
    if (rule.normaliser == engine::Normaliser::Soft)
        return weights;
    const double drawn = engine::uniform(rule.seed, head, query);
    double cumulated = 0;
    int64_t key = 0;
    for (; key + 1 < a.keys && (cumulated += weights(key)) <= drawn;)
        ++key;
    weights.setZero();
    weights(key) = 1;
    return weights;
}

} // namespace cases
