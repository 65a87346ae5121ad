#include "engine/atlas/compare.h"
#include "engine/atlas/map.h"
#include "tests/fuzz/memoryfile.h"
#include "tests/fuzz/mutate.h"

#include <cstdlib>
#include <nlohmann/json.hpp>

// Atlas files: whatever opens must answer with its pages, maps and comparisons, and survive being
// written and read again.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size)
{
    using namespace engine::atlas;
    const MemoryFile memory({data, size});
    auto atlas = Atlas::load(memory.path());
    if (!atlas)
        return 0;
    constexpr size_t kHeads = 4;
    for (size_t i = 0; i < std::min(kHeads, atlas->heads.size()); ++i) {
        const HeadAtlas& head = atlas->heads[i];
        (void)pageJson(*atlas, head);
        (void)pageRows(*atlas, head);
        const MapVectors map = headVectors(*atlas, head, 64);
        if (map.vectors.rows() != static_cast<Eigen::Index>(map.points.size()))
            std::abort();
    }
    for (const auto& [stack, states] : atlas->states)
        for (size_t level = 0; level < std::min<size_t>(states.levels.size(), 2); ++level) {
            const MapVectors map = stateVectors(*atlas, stack, level);
            engine::Matrix points = engine::Matrix::Zero(map.vectors.rows(), 2);
            const Eigen::Index columns = std::min<Eigen::Index>(2, map.vectors.cols());
            points.leftCols(columns) = map.vectors.leftCols(columns);
            (void)mapCells(*atlas, map, level, points, 8);
        }
    (void)compareAtlases(*atlas, *atlas);
    const std::string copy = "/dev/shm/fuzz_atlas." + std::to_string(::getpid());
    if (atlas->save(copy)) {
        const auto again = Atlas::load(copy);
        ::unlink(copy.c_str());
        if (!again || again->heads.size() != atlas->heads.size())
            std::abort();
    }
    return 0;
}

MUTATES_BY(mutate::safetensors)
