#pragma once

#include "engine/explanations/subject.h"

namespace engine::explanations {

struct RepeatedOptions
{
    int64_t period = 25; ///< random tokens that are then said once more
    int sequences = 4;
    uint64_t seed = 1;
    std::function<void(float)> progress = {};
    std::stop_token stop = {};
};

/// What one head does on random tokens that begin again.
struct RepeatedHead
{
    int layer = 0;
    int head = 0;
    double prefix = 0;    ///< mean α on the token after the last time: j = i − (L − 1)
    double previous = 0;  ///< on j = i − 1
    double duplicate = 0; ///< on the token's last place: j = i − L
    /// What the head adds to the logit of the token that follows, less its mean over the
    /// vocabulary, in nats; absent where the model's logits are no sum over its parts.
    std::optional<double> copying;
};

/// The repeated-random-token test (Olsson et al. 2022): in the second half the model can only know
/// what follows by looking back. Means over the second half of all sequences.
struct RepeatedTest
{
    int64_t period = 0;
    int sequences = 0;
    double firstLoss = 0;  ///< nats per token, of the first time
    double secondLoss = 0; ///< of the second, its first token left out
    double secondAccuracy = 0;
    std::vector<RepeatedHead> heads; ///< layer by layer
};

/// Runs the model on token ids.
using RunOfIds = std::function<Result<Subject>(const std::vector<int64_t>&)>;

/// `tokens` are those that may be drawn; `start` stands first where it is not −1. Fails where the
/// model is no decoder of text, where there are fewer than two tokens, and as `run` does.
Result<RepeatedTest> repeatedTest(const RunOfIds& run, const std::vector<int64_t>& tokens,
                                  int64_t start, const RepeatedOptions& options = {});

/// The special token that the model's texts begin with, as a trace of one shows; −1: none.
int64_t startToken(const Trace& trace);

/// Entries of the model's vocabulary that may be drawn: those that are not special and not empty.
std::vector<int64_t> drawableTokens(const Trace& trace, const Model& model);

} // namespace engine::explanations
