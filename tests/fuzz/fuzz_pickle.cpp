#include "engine/files/pickle.h"
#include "tests/fuzz/made.h"
#include "tests/fuzz/memoryfile.h"

#include <cstdlib>
#include <vector>

namespace {

void read(std::string_view file)
{
    const MemoryFile memory({reinterpret_cast<const uint8_t*>(file.data()), file.size()});
    if (const auto tensors = engine::readPickle(memory.path()))
        for (const engine::NamedTensor& tensor : *tensors) {
            if (tensor.data.count() > file.size() * 1100)
                continue; // expanded: the same elements again and again
            std::vector<float> values(tensor.data.count());
            tensor.data.toFloat(values.data());
        }
    (void)engine::readPickledTree(memory.path(), "tree");
}

} // namespace

// A whole file where the input is a zip or begins as a pickle does; else a program in a file that
// is otherwise in order, with one storage of 64 bytes.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    const std::string input(reinterpret_cast<const char*>(data), size);
    if (input.starts_with("PK") || input.starts_with('\x80'))
        read(input);
    if (!input.empty() && !input.starts_with("PK"))
        read(made::zip({{"a/data.pkl", input}, {"a/data/0", std::string(64, '\0')}}));
    return 0;
}
