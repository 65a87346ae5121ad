#pragma once

#include "engine/checkpoint/config.h"

#include <array>

namespace engine {

/// Where tokens stand among pictures: time, row and column of each.
using TokenPlaces = std::array<std::vector<int64_t>, 3>;

/// Cosines and sines of rotary positions: half the turned dimensions per row (Su et al. 2021).
class RotaryTable
{
public:
    RotaryTable() = default;
    RotaryTable(const RotaryOptions& options, int64_t positions);
    /// Of angles [positions, D / 2]; cosines and sines are multiplied by `gain`.
    explicit RotaryTable(const Eigen::MatrixXd& angles, double gain = 1);
    /// Of tokens that stand at a time, a row and a column; `sections` says how many frequencies
    /// each of the three turns (Wang et al. 2024).
    RotaryTable(const RotaryOptions& options, const TokenPlaces& places,
                const std::vector<int64_t>& sections, bool interleaved);
    /// Turns one head of one token in place.
    void turn(float* head, int64_t position) const;
    /// The other way round: what turn() did is undone.
    void turnBack(float* head, int64_t position) const;
    bool empty() const { return m_half == 0; }

private:
    int64_t m_half = 0;
    bool m_interleaved = false;
    Matrix m_cosines; // [positions, half]
    Matrix m_sines;
};

/// The rotary positions of a stack's layers: one table for all, or another for those with a window.
class RotaryTables
{
public:
    RotaryTables() = default;
    RotaryTables(const StackOptions& options, int64_t positions);
    /// One for every layer.
    explicit RotaryTables(RotaryTable table) : m_table(std::move(table)) {}
    /// Null where the layer has no rotary positions.
    const RotaryTable* of(int layer) const;

private:
    const StackOptions* m_options = nullptr;
    RotaryTable m_table;
    RotaryTable m_local;
};

/// What the vector of each token is multiplied with, [T]: ESM's tokens that are not shown are 0,
/// and the others as large as if the share of training had been left out. Else 1.
Vector tokenFactors(const StackOptions& options, const std::vector<int64_t>& ids,
                    const std::vector<uint8_t>& shown);

/// Row of the learned table for each token. `shown` [T]: 0 = the attention mask hides it; empty =
/// all shown.
std::vector<int64_t> positionRows(const PositionOptions& options, const std::vector<int64_t>& ids,
                                  const std::vector<uint8_t>& shown, int64_t padToken);

/// Adds the sinusoids of positions `rows` to rows of x: sines in the first half, cosines in the
/// second. `toEnd`: steps fall to 1/10000 in the last pair; else they would in the one after it.
/// A position of −1 has none.
void addSinusoids(const std::vector<int64_t>& rows, bool toEnd, MatrixRef x);

/// T5's bucket of a distance key − query.
int64_t relativeBucket(const PositionOptions& options, int64_t distance);

/// Bias per head and distance, [H, Tq + Tk − 1] as PositionBias::relative has it, from T5's table
/// [buckets, H]; query i stands at position i + offset among the keys.
Tensor relativeBias(const PositionOptions& options, const Matrix& table, int64_t queries,
                    int64_t keys, int64_t offset = 0);

/// Bias per head and key, [H, keys] as PositionBias::keys has it: slope · position, 0 for hidden
/// keys (`hiddenKeys` [keys], 1 = hidden; empty = none), which positions pass over where the mask
/// counts them (PositionCount::NotMasked: BLOOM, Falcon).
Tensor alibi(const PositionOptions& options, int64_t keys, const std::vector<uint8_t>& hiddenKeys);

/// Row of the table of distances for each distance, as DistanceTerm::rows has it; query i stands at
/// position i + offset among the keys.
std::shared_ptr<const std::vector<int32_t>>
distanceRows(const DistanceOptions& options, int64_t queries, int64_t keys, int64_t offset = 0);

} // namespace engine
