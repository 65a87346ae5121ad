#pragma once

#include "engine/trace/request.h"
#include "engine/vision/preprocessor.h"

namespace engine {

/// The picture that a request names, as the model is fed it; none where it names none. Pixels that
/// come ready must have three channels to be shown. Fails on files that cannot be read.
Result<std::optional<vision::PixelValues>> readPicture(const ModelInputs& inputs,
                                                       const vision::Preprocessor& preprocessor);

} // namespace engine
