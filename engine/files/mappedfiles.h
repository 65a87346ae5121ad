#pragma once

#include "engine/error.h"

namespace engine {

/// Fails where one of the files that are mapped now is not what was opened any more
/// (MappedFile::check()): what was computed from it may be wrong. For a program that is about to
/// give its only answer. Any thread.
Result<void> checkMappedFiles();

} // namespace engine
