#include "engine/terms.h"

namespace engine {

std::string_view name(Stack stack)
{
    switch (stack) {
    case Stack::Text:
        return "text";
    case Stack::Vision:
        return "vision";
    case Stack::Encoder:
        return "encoder";
    case Stack::Decoder:
        return "decoder";
    }
    return {};
}

std::optional<Stack> stackNamed(std::string_view text)
{
    for (const Stack stack : kStacks)
        if (name(stack) == text)
            return stack;
    return std::nullopt;
}

std::string_view name(Kind kind)
{
    return kind == Kind::Self ? "self" : "cross";
}

std::string_view name(Normaliser normaliser)
{
    switch (normaliser) {
    case Normaliser::Soft:
        return "soft";
    case Normaliser::Hard:
        return "hard";
    case Normaliser::Sampled:
        return "sampled";
    }
    return {};
}

std::string_view name(Task task)
{
    switch (task) {
    case Task::Features:
        return "features";
    case Task::CausalLanguage:
        return "causal-lm";
    case Task::MaskedLanguage:
        return "masked-lm";
    case Task::Classification:
        return "classification";
    case Task::Translation:
        return "translation";
    case Task::Caption:
        return "caption";
    case Task::Transcription:
        return "transcription";
    case Task::Similarity:
        return "similarity";
    case Task::TokenClassification:
        return "token-classification";
    case Task::QuestionAnswering:
        return "question-answering";
    }
    return {};
}

} // namespace engine
