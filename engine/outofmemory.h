#pragma once

#include "engine/error.h"

namespace engine {

/// What is said of a job that asked for more memory than there is: it ends, nothing else does.
inline tl::unexpected<Error> outOfMemory()
{
    return fail(translatable("Engine", "There is not enough memory for this."), {},
                translatable("Engine", "Shorten the input, choose a smaller model, or close other "
                                       "programs."));
}

} // namespace engine
