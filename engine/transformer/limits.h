#pragma once

#include "engine/error.h"

namespace engine {

/// What is said where an input has more tokens than a model has positions.
constexpr std::string_view kTooManyTokens =
    translatable("Engine", "The input has %1 tokens; the model %2 has positions for %3.");

/// Whether an error is the one that ModelInputs::cut helps against.
inline bool asksToCut(const Error& error)
{
    return error.sentence == kTooManyTokens;
}

} // namespace engine
