#pragma once

#include "engine/attention/intervention.h"
#include "engine/error.h"
#include "engine/terms.h"

#include <cstdint>
#include <filesystem>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace engine {

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
    std::filesystem::path pixels;   ///< .npy [3, height, width], float32, already preprocessed
    std::filesystem::path sound;    ///< .wav
    double soundStart = 0;          ///< seconds of the sound that are skipped
    std::filesystem::path features; ///< .npy [mel, frames], float32, already preprocessed
    std::filesystem::path samples;  ///< .npy [samples], float32, already preprocessed
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
    bool ignoreUnknown = false; ///< opens also where config.json has keys that may matter
    std::optional<int> layers;  ///< run only the first so many layers of each stack

    bool operator==(const ModelSource&) const = default;
};

/// A trace, session or dumped attention tensors.
struct FileSource
{
    std::filesystem::path path;

    bool operator==(const FileSource&) const = default;
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

} // namespace engine
