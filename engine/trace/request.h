#pragma once

#include "engine/error.h"

#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace engine {

enum class Stack { Encoder, Decoder };
enum class Kind { Self, Cross };

/// How a row of scores becomes weights.
enum class Normaliser {
    Soft,    ///< softmax
    Hard,    ///< 1 on the largest score, 0 elsewhere
    Sampled, ///< 1 on a key drawn from the softmax with a seed, 0 elsewhere
};

/// A synthetic input whose attention is known (see engine/patterns).
struct PatternSource
{
    std::string name = "local";
    uint64_t seed = 1;
    int64_t length = 32;
    int heads = 4;
    int dimension = 16;
    int layers = 2;

    bool operator==(const PatternSource&) const = default;
};

/// What is fed to a model. Ids, where given, take the place of text; pixels the place of an image.
struct ModelInputs
{
    std::optional<std::string> text;
    std::optional<std::string> textPair;
    std::optional<std::string> source;
    std::optional<std::string> target; ///< absent: the model writes it
    std::string sourceLanguage;
    std::string targetLanguage;
    std::filesystem::path image;
    std::filesystem::path pixels; ///< .npy [3, height, width], float32, already preprocessed
    std::vector<int64_t> tokenIds;
    std::vector<int64_t> sourceTokenIds;
    std::vector<int64_t> targetTokenIds;
    std::vector<int64_t> tokenTypeIds;
    std::vector<int64_t> attentionMask;
    int64_t padTo = 0; ///< pads with <pad> up to this many tokens; 0 = no padding
    /// Cuts a text that is longer than padTo or than the model has positions; its special tokens
    /// stay.
    bool cut = false;

    bool operator==(const ModelInputs&) const = default;
};

/// How a model continues a text.
struct GenerationOptions
{
    int64_t newTokens =
        0;         ///< 0: generate nothing, except where a sequence-to-sequence target is absent
    int beams = 0; ///< 1 is greedy; 0: as the model's generation_config says
    bool sample = false;
    float temperature = 1;
    int64_t topK = 0; ///< 0 = all
    float topP = 1;
    uint64_t seed = 1;
    int candidates = 20; ///< kept for each predicted position

    bool operator==(const GenerationOptions&) const = default;
};

/// A checkpoint folder as `save_pretrained` writes it, and its input.
struct ModelSource
{
    std::filesystem::path folder;
    ModelInputs inputs;
    GenerationOptions generation;
    std::optional<int> layers; ///< run only the first so many layers of each stack

    bool operator==(const ModelSource&) const = default;
};

/// A trace, session or dumped attention tensors.
struct FileSource
{
    std::filesystem::path path;

    bool operator==(const FileSource&) const = default;
};

/// Where an intervention acts; an absent field means "all".
struct Scope
{
    std::optional<Stack> stack;
    std::optional<Kind> kind;
    std::optional<int> layer;
    std::optional<int> head;

    bool contains(Stack s, Kind k, int l, int h) const
    {
        return (!stack || *stack == s) && (!kind || *kind == k) && (!layer || *layer == l) &&
               (!head || *head == h);
    }
    bool operator==(const Scope&) const = default;
};

/// The rule for which keys a query sees, in place of the model's own.
enum class MaskChoice { Model, None, Causal, Window, Padding };

/// One change to how attention is computed, in the order in which they are listed in the request;
/// only the members that are set act.
struct Intervention
{
    Scope scope;
    bool ablate = false;   ///< the head's output becomes 0
    bool keepOnly = false; ///< the other heads of its layer (a layer: the other layers) become 0
    std::optional<float> temperature; ///< scores are divided by it
    std::optional<Normaliser> normaliser;
    uint64_t seed = 1; ///< for Normaliser::Sampled
    std::optional<MaskChoice> mask;
    int64_t maskSize = 0; ///< Window: keys on each side; Padding: keys hidden at the end
    std::vector<std::pair<int64_t, int64_t>> hiddenCells; ///< (query, key)

    bool operator==(const Intervention&) const = default;
};

/// Everything that determines a trace: equal requests give equal traces.
struct TraceRequest
{
    std::variant<PatternSource, ModelSource, FileSource> source;
    std::vector<Intervention> interventions;

    bool operator==(const TraceRequest&) const = default;
};

nlohmann::json toJson(const TraceRequest& request);
/// Fails on values that are out of range or of the wrong type, by name.
Result<TraceRequest> requestFromJson(const nlohmann::json& json);

std::string_view name(Stack stack);           ///< "encoder", "decoder"
std::string_view name(Kind kind);             ///< "self", "cross"
std::string_view name(Normaliser normaliser); ///< "soft", "hard", "sampled"
std::string_view name(MaskChoice choice);     ///< "model", "none", "causal", "window", "padding"

} // namespace engine
