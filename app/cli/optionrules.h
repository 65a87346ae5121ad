#pragma once

#include "app/cli/options.h"

namespace app {

/// What is wrong with options that were given together, or without what they act on: an option
/// that would be read and do nothing is refused. Empty where all is well.
QString wrongTogether(Command command, const Options& options);

} // namespace app
