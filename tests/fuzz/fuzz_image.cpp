#include "engine/vision/imagefile.h"
#include "tests/fuzz/mutate.h"

#include <cstdlib>

// PNG and JPEG.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const auto image = engine::vision::decodeImage(std::as_bytes(std::span(data, size)), "picture");
    if (image && image->rgb.size() != size_t(image->width) * size_t(image->height) * 3)
        std::abort();
    return 0;
}

MUTATES_BY(mutate::picture)
