#pragma once

#include "engine/checkpoint/storedmodel.h"

namespace engine {

/// Says what a path is that cannot be opened as a model, what is known of it, and how its attention
/// can be had: the steps to describe it, or the lines of Python that write it.
tl::unexpected<Error> whatItIs(const std::filesystem::path& path);

} // namespace engine
