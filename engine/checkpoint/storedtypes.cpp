#include "engine/checkpoint/storedtypes.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace engine {

std::string storedTypes(const Weights& weights)
{
    std::map<std::string, uint64_t> bytes;
    for (const WeightInfo& tensor : weights.tensors())
        bytes[tensor.typeName] += tensor.data.storedBytes();
    std::vector<std::pair<uint64_t, std::string>> sorted;
    uint64_t sum = 0;
    for (const auto& [type, count] : bytes) {
        sorted.emplace_back(count, type);
        sum += count;
    }
    std::ranges::sort(sorted, std::greater<>());
    std::string text;
    for (const auto& [count, type] : sorted) {
        const auto share = static_cast<int>(
            std::lround(100.0 * static_cast<double>(count) / static_cast<double>(sum ? sum : 1)));
        if (share > 0)
            text.append(text.empty() ? "" : ", ")
                .append(type)
                .append(" ")
                .append(std::to_string(share))
                .append(" %");
    }
    return text;
}

} // namespace engine
