#pragma once

#include "engine/text/tokenizer.h"
#include "engine/tracer.h"
#include "engine/transformer/model.h"

namespace engine {

/// A model folder that has been opened. The tokenizer is null where the folder has none; ids still
/// work then.
struct OpenedModel
{
    std::shared_ptr<const Model> model;
    std::shared_ptr<const text::Tokenizer> tokenizer;
    std::optional<Error> tokenizerError; ///< why there is no tokenizer
};

/// A preprocessed picture and what of it a person is shown.
struct PixelInput
{
    Tensor pixels;            // [channels, height, width]
    std::vector<uint8_t> rgb; // [height, width, 3]; may be empty
};

/// Runs a model over the request's inputs: tokens, every layer, predictions, and the text that it
/// writes where that is asked for. `picture` is the input of image models. Fails with the reason,
/// or with an empty sentence when stopped.
Result<std::shared_ptr<const Trace>> traceModel(const OpenedModel& opened,
                                                const TraceRequest& request,
                                                const std::optional<PixelInput>& picture,
                                                const TraceControl& control);

} // namespace engine
