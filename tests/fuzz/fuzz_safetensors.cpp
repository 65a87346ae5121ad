#include "engine/files/safetensors.h"
#include "engine/files/tensordata.h"
#include "tests/fuzz/memoryfile.h"
#include "tests/fuzz/mutate.h"

#include <cstdlib>

// Whatever opens must lie inside the file and survive being written and read again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace engine;
    const MemoryFile memory({data, size});
    const auto file = SafetensorsFile::open(memory.path());
    if (!file)
        return 0;
    std::vector<TensorSource> sources;
    for (const TensorInfo& tensor : (*file)->tensors()) {
        if (tensor.bytes > size || (*file)->find(tensor.name) != &tensor)
            std::abort();
        const TensorData view = TensorData::rowMajor(tensor.type, tensor.shape, tensor.data, *file);
        std::vector<float> values(tensor.type == DataType::Other ? 0 : view.count());
        if (!values.empty())
            view.toFloat(values.data());
        if (tensor.type != DataType::Other)
            sources.push_back(TensorSource::of({tensor.name, tensor.type, tensor.shape},
                                               {tensor.data, tensor.bytes}));
    }
    const std::string copy = "/dev/shm/fuzz_safetensors." + std::to_string(::getpid());
    const bool written = writeSafetensors(copy, sources, (*file)->metadata()).has_value();
    if (written) {
        const auto again = SafetensorsFile::open(copy);
        ::unlink(copy.c_str());
        if (!again || (*again)->metadata() != (*file)->metadata() ||
            (*again)->tensors().size() != sources.size())
            std::abort();
    } else {
        std::abort();
    }
    return 0;
}

MUTATES_BY(mutate::safetensors)
