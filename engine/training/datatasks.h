#pragma once

#include "engine/training/task.h"

namespace engine::training {

/// Rows of a CSV: words of a text, a mark, and its label. A tenth of the rows is held out.
Result<std::shared_ptr<const Task>> openClassification(const TaskOptions& options, int64_t length);
/// Windows of a text file, character by character. The last tenth is held out.
Result<std::shared_ptr<const Task>> openCharacters(const TaskOptions& options, int64_t length);

} // namespace engine::training
