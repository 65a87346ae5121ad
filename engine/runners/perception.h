#pragma once

#include "engine/checkpoint/config.h"
#include "engine/sound/listener.h"
#include "engine/trace/request.h"
#include "engine/vision/preprocessor.h"

namespace engine {

/// The picture that a request names, as the model is fed it; none where it names none. Pixels that
/// come ready must have three channels to be shown. Fails on files that cannot be read.
Result<std::optional<vision::PixelValues>> readPicture(const ModelInputs& inputs,
                                                       const vision::Preprocessor& preprocessor);

/// A sound as a model is fed it.
struct HeardSound
{
    Tensor features; // [mel, frames] or [samples]
    double seconds = 0;
    vision::Image shown; ///< its spectrogram
};

/// The sound that a request names; none where it names none. Fails on files that cannot be read and
/// where the part that is asked for has nothing in it.
Result<std::optional<HeardSound>> readSound(const ModelInputs& inputs,
                                            const sound::Listener& listener);

/// The folder's image processor, from processor_config.json or preprocessor_config.json, for what
/// the model, which must see, reads; where it has none, that of the family's published models,
/// `assumed`. Fails as Preprocessor::fromJson() does, and where the channels differ.
Result<vision::Preprocessor> readPreprocessor(const std::filesystem::path& folder,
                                              const ModelOptions& options);

/// The folder's feature extractor, from the same files; where it has none, `otherwise`, `assumed`.
Result<sound::Listener> readListener(const std::filesystem::path& folder,
                                     const sound::Listener& otherwise);

} // namespace engine
