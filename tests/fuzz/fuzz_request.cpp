#include "engine/files/boundedjson.h"
#include "engine/trace/request.h"
#include "tests/fuzz/mutate.h"

#include <cstdlib>
#include <nlohmann/json.hpp>

// Requests of traces and sessions, and interventions: read back they are what was written.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace engine;
    const auto json = parseJson({reinterpret_cast<const char*>(data), size}, "request");
    if (!json)
        return 0;
    const auto request = requestFromJson(*json);
    if (!request)
        return 0;
    const auto again = requestFromJson(toJson(*request));
    if (!again || !(*again == *request))
        std::abort();
    return 0;
}

MUTATES_BY(mutate::jsonTexts)
