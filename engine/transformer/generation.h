#pragma once

#include "engine/transformer/stack.h"

namespace engine {

/// How text is continued: the request, completed from generation_config.json and config.json.
struct GenerationRules
{
    int64_t newTokens = 0;     ///< at most
    int64_t minimumTokens = 0; ///< before the end may come
    int beams = 1;
    double lengthPenalty = 1;
    bool earlyStopping = false; ///< stop when as many hypotheses as beams are finished
    bool sample = false;
    float temperature = 1;
    int64_t topK = 0;
    float topP = 1;
    uint64_t seed = 1;
    double repetitionPenalty = 1;
    int64_t noRepeatSize = 0; ///< no run of so many tokens comes twice; 0 = off
    std::vector<int64_t> ends;
    std::vector<std::vector<int64_t>> forbidden; ///< runs of tokens that are never written
    std::vector<int64_t> forbiddenFirst;
    int64_t start = -1;           ///< first token of the decoder, encoder-decoder models
    std::vector<int64_t> opening; ///< what must follow it: language and task (Whisper)
    int64_t forcedFirst = -1;
    int64_t forcedLast = -1;
    std::vector<std::string> undoneKeys; ///< that ask for what is not done here
    int candidates = 20;
};

/// What a speech model hears and writes: codes of languages, empty = its own choice.
struct SpokenLanguages
{
    std::string heard = {};
    std::string written = {};
};

/// Rules of a model for a prompt of `promptTokens`. Fails on a generation_config.json that cannot
/// be read, on values that its keys cannot have, on languages that a speech model does not know,
/// and, where text is to be written, on keys that ask for what is not done here, unless these are
/// to be ignored.
Result<GenerationRules> generationRules(const Model& model, const GenerationOptions& wanted,
                                        int64_t promptTokens, const SpokenLanguages& spoken = {},
                                        UnknownKeys undone = UnknownKeys::Refuse);

struct Generated
{
    std::vector<int64_t> ids;      ///< what was written, the end token included where it came
    std::vector<Prediction> steps; ///< candidates for each of them; positions are decoder rows
};

/// Continues a prompt token by token. Keys and values of what stands are kept, so that a step costs
/// one token per beam. Greedy, sampled (seeded, the same on every machine) or beam search as the
/// reference does it (scores divided by length^penalty, twice as many candidates as beams). For
/// encoder-decoder models `memory` is the encoder's output; `insertions` are what the prompt shows
/// of a picture. Heads and masks are changed by the interventions as in the trace; where these make
/// a token depend on later ones, or draw at random, each step runs over the whole sequence instead.
/// `progress` gets 0 … 1.
Result<Generated>
generate(const Model& model, const std::vector<int64_t>& prompt, const Tensor& memory,
         const std::vector<uint8_t>& memoryHiddenKeys, int layers, const GenerationRules& rules,
         const std::vector<Intervention>& interventions, const RunControl& control,
         const std::function<void(float)>& progress = {}, const Insertions* insertions = nullptr);

/// The best candidates of a row of logits, with probabilities, best first; equal ones by id.
std::vector<Prediction::Candidate> bestCandidates(const float* logits, int64_t entries, int count);

} // namespace engine
