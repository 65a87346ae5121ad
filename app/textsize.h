#pragma once

#include <array>

namespace app {

/// Sizes of the type of the whole program, in per cent of what the system has.
inline constexpr std::array kTextSizes = {100, 125, 150, 175, 200};
/// The same in front of a class.
inline constexpr std::array kPresentationSizes = {150, 175, 200, 225, 250};

/// What this person chose; 100 at first.
int keptTextSize();
void keepTextSize(int percent);
/// Gives all windows type of that size; nothing is kept.
void useTextSize(int percent);
/// What is in use.
int textSize();

} // namespace app
