#include "engine/files/pickle.h"
#include "tests/fuzz/memoryfile.h"

#include <array>
#include <cstdlib>
#include <vector>
#include <zip.h>

namespace {

void read(std::span<const uint8_t> file)
{
    const MemoryFile memory(file);
    const auto tensors = engine::readPickle(memory.path());
    if (!tensors)
        return;
    for (const engine::NamedTensor& tensor : *tensors) {
        if (tensor.data.count() > file.size() * 1100)
            std::abort();
        std::vector<float> values(tensor.data.count());
        tensor.data.toFloat(values.data());
    }
}

// A checkpoint of a program and one storage of 64 bytes.
std::vector<uint8_t> checkpoint(std::span<const uint8_t> program)
{
    static const std::array<uint8_t, 64> storage = {};
    zip_source_t* memory = zip_source_buffer_create(nullptr, 0, 0, nullptr);
    zip_source_keep(memory);
    zip_t* archive = zip_open_from_source(memory, ZIP_TRUNCATE, nullptr);
    const auto add = [&](const char* name, const uint8_t* data, size_t size) {
        const zip_int64_t index =
            zip_file_add(archive, name, zip_source_buffer(archive, data, size, 0), 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index), ZIP_CM_STORE, 0);
    };
    add("a/data.pkl", program.data(), program.size());
    add("a/data/0", storage.data(), storage.size());
    zip_close(archive);
    std::vector<uint8_t> bytes(program.size() + 1024);
    zip_source_open(memory);
    const zip_int64_t count = zip_source_read(memory, bytes.data(), bytes.size());
    zip_source_close(memory);
    zip_source_free(memory);
    bytes.resize(count > 0 ? static_cast<size_t>(count) : 0);
    return bytes;
}

} // namespace

// A whole file where the input is a zip; else a program in a file that is otherwise in order.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const std::span<const uint8_t> input(data, size);
    if (size >= 2 && data[0] == 'P' && data[1] == 'K')
        read(input);
    else if (size > 0)
        read(checkpoint(input));
    return 0;
}
