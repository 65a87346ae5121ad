#pragma once

#include "engine/patterns/headplan.h"

/// Columns of a pattern's inputs before the basis is turned.
namespace engine::inputcolumns {

inline constexpr int kOne = 0;
inline constexpr int kGlobal = 1;    // 1 for global tokens
inline constexpr int kNotGlobal = 2; // 1 for the others
inline constexpr int kFirst = 3;     // 1 for <s>
inline constexpr int kPosition = 4;
inline constexpr int kContent = kPosition + 2 * kFrequencies;
inline constexpr int kSlot = kContent + 2 * kFrequencies; // the content of the token before
inline constexpr int kFree = kSlot + 2 * kFrequencies; // random features, and what the heads write

} // namespace engine::inputcolumns
