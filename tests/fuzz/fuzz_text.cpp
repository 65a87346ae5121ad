#include "engine/text/textfile.h"

#include <cstdlib>

// Text files in whatever encoding: what is decoded is UTF-8, and stays as it is.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace engine::text;
    const auto text = decodeText({reinterpret_cast<const char*>(data), size}, "text.txt");
    if (text && !text->empty() && !decodeText("a" + *text, "text.txt"))
        std::abort();
    return 0;
}
