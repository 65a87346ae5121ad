#pragma once

#include "engine/trace/trace.h"

#include <memory>

namespace app {

class Options;

/// `explain` of a caption that a recurrent captioner wrote: from a word's logit, or the loss, to
/// the cells of the picture and the words before.
int explainCaption(std::shared_ptr<const engine::Trace> trace, const Options& options);

} // namespace app
