#pragma once

#include "engine/trace/trace.h"
#include "engine/transformer/loader.h"
#include "engine/transformer/picture.h"

namespace engine {

/// Rows and columns of the features that a projector makes of a picture's patches.
PatchGrid projectedGrid(const ProjectorOptions& options, const PatchGrid& grid);

/// Checks what project() needs. `tower` saw the picture, `width` is the decoder's.
void expectProjector(WeightLoader& loader, const ProjectorOptions& options,
                     const StackOptions& tower, int64_t width);

/// What a decoder reads of a picture: [features, width], special tokens that are kept first, then
/// row by row, piece by piece where it was cut. The loader's error() says whether it could be read.
Matrix project(WeightLoader& loader, const ProjectorOptions& options, const StackOptions& tower,
               int64_t width, const StackTrace& seen, const PatchGrid& grid);

} // namespace engine
