#pragma once

#include "engine/files/coded.h"

#include <memory>

namespace engine {

/// Rows first, first + step, … of a matrix, `count` of them.
std::shared_ptr<const CodedMatrix> everyNthRow(std::shared_ptr<const CodedMatrix> matrix,
                                               int64_t first, int64_t step, int64_t count);

} // namespace engine
