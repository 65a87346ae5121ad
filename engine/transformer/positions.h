#pragma once

#include "engine/checkpoint/config.h"

namespace engine {

/// Cosines and sines of rotary positions: half the turned dimensions per row (Su et al. 2021).
class RotaryTable
{
public:
    RotaryTable() = default;
    RotaryTable(const RotaryOptions& options, int64_t positions);
    /// Turns one head of one token in place; pairs are dimension i and i + half.
    void turn(float* head, int64_t position) const;
    bool empty() const { return m_half == 0; }

private:
    int64_t m_half = 0;
    Matrix m_cosines; // [positions, half]
    Matrix m_sines;
};

/// Row of the learned table for each token. `shown` [T]: 0 = the attention mask hides it; empty =
/// all shown.
std::vector<int64_t> positionRows(const PositionOptions& options, const std::vector<int64_t>& ids,
                                  const std::vector<uint8_t>& shown, int64_t padToken);

/// Adds the sinusoids of `first` … to rows of x: sines in the first half, cosines in the second.
void addSinusoids(int64_t first, MatrixRef x);

/// T5's bucket of a distance key − query.
int64_t relativeBucket(const PositionOptions& options, int64_t distance);

/// Bias per head and distance, [H, Tq + Tk − 1] as PositionBias::relative has it, from T5's table
/// [buckets, H]; query i stands at position i + offset among the keys.
Tensor relativeBias(const PositionOptions& options, const Matrix& table, int64_t queries,
                    int64_t keys, int64_t offset = 0);

} // namespace engine
