#pragma once

#include "engine/outofmemory.h"

#include <exception>
#include <new>
#include <stdexcept>

namespace engine {

/// What is said of a job that an exception ended. More elements than there are addresses are a want
/// of memory too; anything else is a mistake of this program, and is said to be one.
inline tl::unexpected<Error> endedBy(const std::exception& problem)
{
    if (dynamic_cast<const std::bad_alloc*>(&problem) ||
        dynamic_cast<const std::length_error*>(&problem))
        return outOfMemory();
    return fail(translatable("Engine", "This could not be computed because of a mistake in this "
                                       "program (%1)."),
                {problem.what()},
                translatable("Engine",
                             "What is open stays as it is. Please report it, with the file "
                             "that it happened with."));
}

} // namespace engine
