#include "engine/analysis/steps.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace engine {

namespace {

constexpr double kHidden = -std::numeric_limits<double>::infinity();

} // namespace

CellSteps cellSteps(const Attention& kept, int head, int64_t query, int64_t key)
{
    const std::shared_ptr<const Attention> whole = kept.whole();
    const Attention& attention = *whole;
    CellSteps cell;
    cell.product = attention.query.matrix(head).row(query).cast<double>().dot(
        attention.key.matrix(attention.keyHead(head)).row(key).cast<double>());
    cell.bias = addedToScore(attention, head, query, key);
    cell.score = (cell.product * double(attention.scale) + cell.bias) /
                 double(attention.rule(head).temperature);
    cell.hidden = attention.mask.hides(head, query, key);
    return cell;
}

RowSteps rowSteps(const Attention& kept, int head, int64_t query, const std::stop_token& stop)
{
    const std::shared_ptr<const Attention> whole = kept.whole();
    const Attention& attention = *whole;
    const HeadRule rule = attention.rule(head);
    const Eigen::RowVectorXd row = attention.query.matrix(head).row(query).cast<double>();
    const auto keys = attention.key.matrix(attention.keyHead(head));
    const Range band = attention.mask.visible(query, attention.keys);
    const auto count = static_cast<size_t>(attention.keys);
    RowSteps steps;
    steps.scores.assign(count, kHidden);
    steps.exps.assign(count, 0);
    steps.weights.assign(count, 0);
    steps.largest = kHidden;
    for (int64_t k = band.begin; k < band.end && !stop.stop_requested(); ++k)
        if (!attention.mask.hides(head, query, k)) {
            double& score = steps.scores[static_cast<size_t>(k)];
            score = (row.dot(keys.row(k).cast<double>()) * double(attention.scale) +
                     addedToScore(attention, head, query, k)) /
                    double(rule.temperature);
            steps.largest = std::max(steps.largest, score);
        }
    for (size_t k = 0; k < count; ++k)
        if (steps.scores[k] > kHidden) {
            steps.exps[k] = std::exp(steps.scores[k] - steps.largest);
            steps.sum += steps.exps[k];
        }
    // A sink takes its share without a key.
    if (!attention.sinks.empty())
        steps.sum += std::exp(double(attention.sinks.data()[head]) / double(rule.temperature) -
                              steps.largest);
    if (rule.normaliser == Normaliser::Soft) {
        for (size_t k = 0; k < count && steps.sum > 0; ++k)
            steps.weights[k] = steps.exps[k] / steps.sum;
    } else if (const int64_t chosen =
                   attention.chosenKey[static_cast<size_t>(head * attention.queries + query)];
               chosen >= 0) {
        steps.weights[static_cast<size_t>(chosen)] = 1;
    }
    return steps;
}

void fillScores(const Attention& kept, int head, ScoreStage stage, Range queries, Range keys,
                MatrixRef out)
{
    const std::shared_ptr<const Attention> whole = kept.whole();
    const Attention& attention = *whole;
    out.noalias() = attention.query.matrix(head).middleRows(queries.begin, queries.size()) *
                    attention.key.matrix(attention.keyHead(head))
                        .middleRows(keys.begin, keys.size())
                        .transpose();
    if (stage >= ScoreStage::Scaled)
        out *= attention.scale;
    if (stage >= ScoreStage::Biased && attention.addsToScores())
        for (int64_t q = queries.begin; q < queries.end; ++q)
            for (int64_t k = keys.begin; k < keys.end; ++k)
                out(q - queries.begin, k - keys.begin) +=
                    static_cast<float>(addedToScore(attention, head, q, k));
    if (stage >= ScoreStage::Tempered)
        out /= attention.rule(head).temperature;
}

} // namespace engine
