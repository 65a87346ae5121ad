#pragma once

#include <array>
#include <optional>
#include <string_view>

namespace engine {

/// The stacks of a model by name, in the order in which they run: a tower that sees runs before the
/// decoder that reads what it saw.
enum class Stack { Text, Vision, Encoder, Decoder };
inline constexpr std::array kStacks{Stack::Text, Stack::Vision, Stack::Encoder, Stack::Decoder};

enum class Kind { Self, Cross };

/// How a row of scores becomes weights.
enum class Normaliser {
    Soft,    ///< softmax
    Hard,    ///< 1 on the largest score, 0 elsewhere
    Sampled, ///< 1 on a key drawn from the softmax with a seed, 0 elsewhere
};

/// What kind of answer the model gives (interfaces.md, `predict`).
enum class Task {
    Features,
    CausalLanguage,
    MaskedLanguage,
    Classification,
    Translation,
    Caption,
    Transcription, ///< what is said in a sound
    Similarity,    ///< of a text and a picture
    TokenClassification,
    QuestionAnswering,
};

std::string_view name(Stack stack);           ///< "text", "vision", "encoder", "decoder"
std::string_view name(Kind kind);             ///< "self", "cross"
std::string_view name(Normaliser normaliser); ///< "soft", "hard", "sampled"
std::string_view name(Task task);             ///< "features", "causal-lm", "masked-lm", …

/// The stack of that name.
std::optional<Stack> stackNamed(std::string_view text);

} // namespace engine
