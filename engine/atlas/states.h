#pragma once

#include "engine/atlas/headatlas.h"

#include <array>
#include <stop_token>

namespace engine::atlas {

/// Hidden states at a sample of the positions of one stack, at every layer.
struct States
{
    /// What the logit lens reads at a place.
    struct Reading
    {
        int32_t token = -1; ///< −1: nothing
        float probability = 0;
    };
    static constexpr size_t kReadings = 3;
    using Readings = std::array<Reading, kReadings>; ///< the most probable first

    explicit States(size_t capacity) : places(capacity) {}
    /// How many positions are kept: fewer than `samples` where they would take too much memory.
    static size_t capacity(int64_t samples, int64_t levels, int64_t size);

    /// `hidden`: [T, size] of each level. Places that do not belong to the sample are not kept.
    void add(const Reservoir::Place& place, const std::vector<Tensor>& hidden);
    void merge(const States& other);
    void save(ArchiveWriter& to, const std::string& name) const;
    void load(ArchiveReader& from, const std::string& name);
    /// Rows of one level, in the order of slots, [slots, size].
    Matrix level(size_t level) const;

    Reservoir places;
    int64_t size = 0;
    std::vector<std::vector<Half>> levels; ///< [slots, size] of what enters each layer and leaves
    std::vector<std::vector<Readings>> readings; ///< [levels][slots]; empty: the lens was not read
};

/// Reads every kept state through the model's output head (the logit lens). Leaves `readings` empty
/// where the model has no vocabulary. Fails with an empty sentence when stopped.
Result<void> readLens(States& states, Stack stack, const TraceOrigin& origin,
                      const std::stop_token& stop);

} // namespace engine::atlas
