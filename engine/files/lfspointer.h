#pragma once

#include "engine/error.h"

#include <cstddef>
#include <filesystem>
#include <span>

namespace engine {

/// Fails where a file is what Git LFS leaves in the place of one that was not fetched. Mapping a
/// file asks this; whoever reads files otherwise has to.
Result<void> refuseLfsPointer(std::span<const std::byte> bytes, const std::filesystem::path& path);

} // namespace engine
