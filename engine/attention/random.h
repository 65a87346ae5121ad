#pragma once

#include <cstdint>

namespace engine {

/// Next value of SplitMix64 (Steele, Lea & Flood 2014) after `state`: the same on every platform.
constexpr uint64_t splitMix(uint64_t state)
{
    state += 0x9e3779b97f4a7c15u;
    state = (state ^ (state >> 30)) * 0xbf58476d1ce4e5b9u;
    state = (state ^ (state >> 27)) * 0x94d049bb133111ebu;
    return state ^ (state >> 31);
}

/// Uniform number in [0, 1) that belongs to one row of one head: rows can be drawn in any order.
constexpr double uniform(uint64_t seed, int head, int64_t row)
{
    const uint64_t mixed = splitMix(splitMix(splitMix(seed) ^ static_cast<uint64_t>(head)) ^
                                    static_cast<uint64_t>(row));
    return static_cast<double>(mixed >> 11) * 0x1.0p-53;
}

} // namespace engine
