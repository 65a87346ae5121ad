#include "engine/checkpoint/config.h"
#include "engine/files/boundedjson.h"
#include "engine/vision/preprocessor.h"
#include "tests/fuzz/mutate.h"

// config.json and preprocessor_config.json.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace engine;
    const auto json = parseJson({reinterpret_cast<const char*>(data), size}, "config.json");
    if (!json)
        return 0;
    if (const auto options = modelOptions(*json))
        (void)options->last().layers;
    if (const auto steps = vision::Preprocessor::fromJson(*json))
        if (steps->width <= 256 && steps->height <= 256 && steps->cropWidth <= 256 &&
            steps->cropHeight <= 256 && steps->shortestEdge <= 256)
            (void)steps->apply({2, 3, std::vector<uint8_t>(18, 127)});
    return 0;
}

MUTATES_BY(mutate::jsonTexts)
