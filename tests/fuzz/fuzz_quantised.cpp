#include "engine/checkpoint/quantised.h"
#include "engine/files/boundedjson.h"
#include "tests/fuzz/memoryfile.h"
#include "tests/fuzz/mutate.h"

#include <nlohmann/json.hpp>

// The input is the settings, a byte 0xFF, and a safetensors file. Whatever is taken for a quantised
// matrix must decode within the file.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace engine;
    const std::array<const char*, 2> names = {"config.json", "model.safetensors"};
    const MemoryFolder<2> folder({reinterpret_cast<const char*>(data), size}, names);
    const auto config = readJsonFile(folder.path() / names[0], size_t{1} << 20);
    auto weights = Weights::open(folder.path());
    if (!config || !config->is_object() || !weights)
        return 0;
    const auto decoded = dequantised(*weights, *config);
    if (!decoded)
        return 0;
    for (const WeightInfo& tensor : (*decoded)->tensors()) {
        constexpr size_t kMost = 1 << 20;
        if (tensor.data.readable() && tensor.data.count() <= kMost) {
            std::vector<float> values(tensor.data.count());
            tensor.data.toFloat(values.data());
        }
    }
    return 0;
}

MUTATES_BY(mutate::settingsAndSafetensors)
