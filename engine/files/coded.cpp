#include "engine/files/coded.h"

#include "engine/files/tensordata.h"

#include <algorithm>
#include <vector>

namespace engine {

std::optional<size_t> CodedMatrix::firstNotFinite(int64_t first, int64_t count) const
{
    constexpr int64_t kRows = 64; // decoded at a time
    std::vector<float> values;
    for (int64_t done = 0; done < count; done += kRows) {
        const int64_t some = std::min(kRows, count - done);
        values.resize(static_cast<size_t>(some * columns()));
        decode(first + done, some, values.data());
        if (const std::optional<size_t> at = engine::firstNotFinite(values))
            return static_cast<size_t>(done * columns()) + *at;
    }
    return std::nullopt;
}

} // namespace engine
