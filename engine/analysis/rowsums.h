#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace engine {

/// Σ w, Σ w·(t − shift), Σ w·d of a row, its extremes and how many reach epsilon.
struct RowSums
{
    double weight = 0;
    double logarithm = 0;
    double distance = 0;
    float least = 0;
    float largest = 0;
    int64_t reaching = 0;
};

/// One pass over a row of n ≥ 1 weights; `logs` [n] is ln w + shift and may be −∞ where w is 0;
/// `distances` [n] may be null. Partial sums of at most 256 numbers in float32, the rest in
/// float64.
RowSums sumRow(const float* weights, const float* logs, float shift, const float* distances,
               int64_t n, float epsilon);

/// The same of a row of scores (−∞ where a key is hidden), which become the weights e^(s − shift).
RowSums weighRow(float* scores, float shift, const float* distances, int64_t n, float epsilon);

/// Gini coefficient of values that are not negative, none of them infinite, whose extremes are
/// given (Hurley & Rickard 2009): exact to rounding for up to 128 values, beyond that from 256 or
/// 1,024 bins between them, whose error stays below 1e-4. Nothing when all are 0.
class Gini
{
public:
    std::optional<double> operator()(std::span<const float> values, float least, float largest);

private:
    std::vector<uint64_t> m_bins; ///< all 0 between calls
    std::vector<int32_t> m_places;
    std::vector<int32_t> m_sizes;
};

} // namespace engine
