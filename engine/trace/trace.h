#pragma once

#include "engine/attention/attention.h"
#include "engine/error.h"
#include "engine/tensor.h"
#include "engine/trace/modality.h"
#include "engine/trace/request.h"

#include <functional>
#include <map>
#include <memory>
#include <nlohmann/json_fwd.hpp>

namespace engine {

/// A position of the input or of the target.
struct TraceToken
{
    int64_t id = -1;   ///< −1 where there is no vocabulary (patterns, imported tensors, patches)
    std::string text;  ///< readable: bytes decoded, "▁" and "Ġ" as a space, "##ing" kept
    int64_t begin = 0; ///< byte offsets into the text that was typed; equal for added tokens
    int64_t end = 0;
    bool special = false;
    bool generated = false; ///< written by the model
    int word = -1;          ///< whole word that it belongs to
    int segment = 0;
};

/// The matrices that made Q, K, V and that join the heads, copied on request.
struct Projections
{
    Matrix query, key, value; // [M, H*D] (keys, values: [M, Hk*D]); input · matrix + bias
    Matrix output;            // [H*Dv, M]
    Vector queryBias, keyBias, valueBias, outputBias; // empty where there is none
    Matrix input;  // [Tq, M] what was projected to queries (after a pre-norm)
    Matrix memory; // [Tk, M] what was projected to keys and values; empty = input
};

/// Candidates for one position, best first.
struct Prediction
{
    int64_t position = 0;
    struct Candidate
    {
        int64_t id = 0;
        std::string token;
        float probability = 0;
    };
    std::vector<Candidate> top;
};

/// What a trace can still ask of the model or pattern that made it. Thread-safe.
class TraceOrigin
{
public:
    virtual ~TraceOrigin() = default;
    /// Fails for models that have no such matrices (imported tensors never have an origin).
    virtual Result<Projections> projections(const class Trace& trace,
                                            const Attention& attention) const = 0;
    /// Logits [rows, V] of rows of a residual stream (after the final norm where the family has
    /// one, which this applies): the output head, and for earlier layers the logit lens. Fails
    /// where the model has no vocabulary head.
    virtual Result<Matrix> logits(Stack stack, const ConstMatrixRef& hidden) const = 0;
    /// Readable text of a vocabulary entry.
    virtual std::string tokenText(int64_t id) const = 0;
};

/// Which experts of a layer each token went to.
struct Routing
{
    int layer = 0;
    std::vector<int32_t> experts; ///< [T, chosen], the heaviest first
    Tensor weights;               // [T, chosen], of their outputs
    Tensor probabilities;         // [T, experts], the router's softmax over all
    int64_t chosen() const { return weights.extent(1); }
};

/// The residual stream of a stack.
struct StackTrace
{
    std::vector<Tensor> hidden; // L + 1 tensors [T, M]: 0 enters the first layer, l leaves layer l
    Tensor finalNorm;           // [T, M], where the family has a final norm
    std::vector<Routing> routing; ///< of the layers that have experts
};

/// Attention of one run, immutable after it is made; any thread may read it.
class Trace
{
public:
    TraceRequest request;
    /// What is shown while the rest is computed: attentions of layers to come have sizes and masks
    /// alone (Attention::isKnown), their hidden states and all answers are missing. No file holds
    /// such a trace.
    bool isPart = false;
    std::string title;  ///< model folder's name, pattern or file
    std::string family; ///< config's model_type; empty for patterns and files
    Task task = Task::Features;
    std::shared_ptr<const nlohmann::json> facts; ///< of the model, kept in files; may be null

    std::vector<Attention> attentions; ///< ordered by stack (as kStacks), layer, kind (self first)
    std::vector<Attention> overLayers; ///< see summariseLayers()
    std::map<Stack, StackTrace> stacks;
    std::map<Stack, Modality> modalities; ///< of the stacks whose positions are not words alone

    Tensor classLogits;        // [labels]
    Tensor distillationLogits; // [labels], DeiT's second head
    Tensor pooled;             // [M]
    /// Further answers by the names of the trace file: text_embeds, image_embeds, text.pooled, …
    std::map<std::string, Tensor> embeddings;
    /// The attention of a pooling head: one query, the keys are the positions of its stack.
    std::optional<Attention> pooling;
    std::vector<std::string> labels;
    std::string generatedText;
    std::vector<Prediction>
        predictions; ///< see engine/transformer; empty where nothing is predicted

    std::shared_ptr<const TraceOrigin> origin; ///< null for files

    /// What stands at the positions of a stack; empty where the trace has no such stack.
    const std::vector<TraceToken>& tokens(Stack stack) const;
    std::vector<TraceToken>& tokens(Stack stack) { return m_tokens[stack]; }
    /// The stack whose positions the answers speak of: the decoder where there is one.
    Stack answering() const;
    /// What the keys or queries of an attention stand for where they are not words; else null.
    const Modality* keyModality(const Attention& attention) const;
    const Modality* queryModality(const Attention& attention) const;
    /// Whether a picture or a sound was looked at.
    bool perceives() const { return !modalities.empty(); }

    const Attention* find(Stack stack, int layer, Kind kind) const;
    /// A number among the facts.
    int fact(const char* name, int otherwise) const;
    /// Fills overLayers: for each stack and kind of several layers with heads, queries and keys
    /// alike, kMeanLayer and kMaxLayer. They have weights alone, computed when they are read.
    void summariseLayers();
    /// Which of the stack's hidden states enters a layer; −1 for kMeanLayer and kMaxLayer. Layers
    /// need not be numbered without gaps: hidden states count the layers that ran.
    int64_t level(const Attention& attention) const;
    const std::vector<TraceToken>& queryTokens(const Attention& attention) const;
    const std::vector<TraceToken>& keyTokens(const Attention& attention) const;

private:
    std::map<Stack, std::vector<TraceToken>> m_tokens;
};

} // namespace engine
