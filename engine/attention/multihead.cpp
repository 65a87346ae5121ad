#include "engine/attention/multihead.h"

#include "engine/attention/random.h"
#include "engine/linear/product.h"
#include "engine/linear/rowwise.h"
#include "engine/linear/threads.h"

#include <cmath>

namespace engine {

namespace {

constexpr float kMinusInfinity = -std::numeric_limits<float>::infinity();
constexpr int64_t kRows = 64;

/// The key that a hard or sampled row attends to; −1 when it sees none.
int32_t chooseKey(const HeadRule& rule, int head, int64_t query, const float* scores, int64_t keys,
                  float logSumExp)
{
    if (logSumExp == kMinusInfinity)
        return -1;
    if (rule.normaliser == Normaliser::Hard)
        return static_cast<int32_t>(std::max_element(scores, scores + keys) - scores);
    const double drawn = uniform(rule.seed, head, query);
    double sum = 0;
    int32_t last = -1;
    for (int64_t key = 0; key < keys; ++key) {
        if (scores[key] == kMinusInfinity)
            continue;
        last = static_cast<int32_t>(key);
        sum += std::exp(static_cast<double>(scores[key]) - logSumExp);
        if (sum > drawn)
            break;
    }
    return last;
}

} // namespace

bool attend(Attention& attention, Matrix& context, int threads, const std::stop_token& stop)
{
    const int64_t valueSize = attention.value.extent(2);
    const int64_t blocks = (attention.queries + kRows - 1) / kRows;
    context.resize(attention.queries, attention.heads * valueSize);
    float* sums = nullptr;
    Tensor logSumExps = Tensor::zeros({attention.heads, attention.queries}, &sums);
    bool choosing = false;
    for (const HeadRule& rule : attention.rules)
        choosing = choosing || rule.normaliser != Normaliser::Soft;
    attention.chosenKey.assign(
        choosing ? static_cast<size_t>(attention.heads * attention.queries) : 0, -1);

    const bool done = parallelFor(
        0, attention.heads * blocks, 1, threads,
        [&](Range piece) {
            const int head = static_cast<int>(piece.begin / blocks);
            const int64_t first = piece.begin % blocks * kRows;
            const Range rows{first, std::min(first + kRows, attention.queries)};
            const HeadRule rule = attention.rule(head);
            Matrix scores(rows.size(), attention.keys);
            fillBlock(attention, head, Quantity::Scores, rows, {0, attention.keys}, scores);
            auto out = context.block(rows.begin, head * valueSize, rows.size(), valueSize);
            const MatrixMap values = attention.value.matrix(attention.keyHead(head));
            for (int64_t row = 0; row < rows.size(); ++row) {
                float* rowScores = scores.row(row).data();
                const int64_t at = head * attention.queries + rows.begin + row;
                sums[at] = logSumExp(rowScores, attention.keys);
                if (rule.normaliser != Normaliser::Soft)
                    attention.chosenKey[static_cast<size_t>(at)] = chooseKey(
                        rule, head, rows.begin + row, rowScores, attention.keys, sums[at]);
                expMinus(rowScores, attention.keys, sums[at]);
            }
            if (rule.ablated) {
                out.setZero();
            } else if (rule.normaliser == Normaliser::Soft) {
                product(scores, values, out, false, 1, 0, 1);
            } else {
                for (int64_t row = 0; row < rows.size(); ++row) {
                    const int32_t key = attention.chosenKey[static_cast<size_t>(
                        head * attention.queries + rows.begin + row)];
                    if (key < 0)
                        out.row(row).setZero();
                    else
                        out.row(row) = values.row(key);
                }
            }
        },
        stop);
    attention.logSumExp = std::move(logSumExps);
    return done;
}

} // namespace engine
