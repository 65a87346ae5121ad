#include "models/blocksource.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace models {

using engine::Matrix;
using engine::Range;

void BlockSource::sample(const engine::Steps& rows, engine::MatrixRef out) const
{
    for (int64_t i = 0; i < rows.count; ++i)
        read({rows.at(i), rows.at(i) + 1}, {0, columns()}, out.middleRows(i, 1));
}

void BlockSource::reduce(Range rows, Range columns, engine::MatrixRef maximum,
                         engine::MatrixRef mean, std::stop_token stop) const
{
    constexpr float kHidden = -std::numeric_limits<float>::infinity();
    constexpr int64_t kStrip = int64_t(1) << 18; // cells read at once: what stays in the cache
    const int64_t outRows = maximum.rows();
    const int64_t outColumns = maximum.cols();
    Matrix strip;
    // Down first, element by element, then across: both loops are over neighbours.
    engine::Vector largest(columns.size());
    engine::Vector missing(columns.size()); // NaN where there was one, else hidden
    engine::Vector sum(columns.size());
    engine::Vector count(columns.size());
    for (int64_t r = 0; r < outRows && !stop.stop_requested(); ++r) {
        const int64_t first = rows.begin + r * rows.size() / outRows;
        const int64_t last = std::max(first + 1, rows.begin + (r + 1) * rows.size() / outRows);
        largest.setConstant(kHidden);
        missing.setConstant(kHidden);
        sum.setZero();
        count.setZero();
        const int64_t height = std::max<int64_t>(1, kStrip / columns.size());
        for (int64_t row = first; row < last; row += height) {
            const int64_t end = std::min(last, row + height);
            strip.resize(end - row, columns.size());
            read({row, end}, columns, strip);
            for (int64_t line = 0; line < strip.rows(); ++line) {
                const float* from = strip.row(line).data();
                float* high = largest.data();
                float* total = sum.data();
                float* seen = count.data();
                for (int64_t c = 0; c < columns.size(); ++c) {
                    const float value = from[c];
                    const bool there = value >= std::numeric_limits<float>::lowest();
                    high[c] = value > high[c] ? value : high[c];
                    total[c] += there ? value : 0;
                    seen[c] += there ? 1.0F : 0.0F;
                }
                // NaN fails every comparison: a group of nothing else must not look hidden.
                if (std::isnan(strip.row(line).sum()))
                    for (int64_t c = 0; c < columns.size(); ++c)
                        missing[c] = std::isnan(from[c]) ? from[c] : missing[c];
            }
        }
        for (int64_t c = 0; c < columns.size(); ++c)
            largest[c] = largest[c] == kHidden ? missing[c] : largest[c];
        for (int64_t c = 0; c < outColumns; ++c) {
            const int64_t left = c * columns.size() / outColumns;
            const int64_t right = std::max(left + 1, (c + 1) * columns.size() / outColumns);
            float high = largest[left];
            float total = sum[left];
            float seen = count[left];
            for (int64_t i = left + 1; i < right; ++i) {
                high = std::isnan(high) || largest[i] > high ? largest[i] : high;
                total += sum[i];
                seen += count[i];
            }
            maximum(r, c) = high;
            mean(r, c) = seen > 0 ? total / seen : high;
        }
    }
}

void BlockSource::estimate(Range rows, Range columns, engine::MatrixRef maximum,
                           engine::MatrixRef mean, std::stop_token stop) const
{
    constexpr int64_t kSamples = 48;
    const int64_t count = std::min(kSamples, maximum.rows());
    for (int64_t i = 0; i < count && !stop.stop_requested(); ++i) {
        const int64_t first = i * maximum.rows() / count;
        const int64_t last = (i + 1) * maximum.rows() / count;
        const int64_t row = rows.begin + (2 * i + 1) * rows.size() / (2 * count);
        reduce({row, row + 1}, columns, maximum.middleRows(first, 1), mean.middleRows(first, 1),
               stop);
        for (int64_t r = first + 1; r < last; ++r) {
            maximum.row(r) = maximum.row(first);
            mean.row(r) = mean.row(first);
        }
    }
}

} // namespace models
