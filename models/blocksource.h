#pragma once

#include "engine/attention/scores.h"
#include "engine/tensor.h"

#include <memory>
#include <stop_token>

namespace models {

/// An immutable matrix that is read in blocks, from any thread; what a painter takes instead of one
/// QVariant per cell. Item models hand it out as a snapshot that outlives them.
class BlockSource
{
public:
    virtual ~BlockSource() = default;
    virtual int64_t rows() const = 0;
    virtual int64_t columns() const = 0;
    /// Fills `out` [rows, columns]; hidden cells are −inf, cells without a value NaN.
    virtual void read(engine::Range rows, engine::Range columns, engine::MatrixRef out) const = 0;
    /// Fills `out` with some of the rows, whole ones.
    virtual void sample(const engine::Steps& rows, engine::MatrixRef out) const;
    /// Reduces a block to the size of `maximum` (and `mean`, same size): one entry per group of
    /// cells; hidden cells count only where a group has no others, cells without a value in
    /// neither. Slow sources look at `stop` and may return early with part of the answer.
    virtual void reduce(engine::Range rows, engine::Range columns, engine::MatrixRef maximum,
                        engine::MatrixRef mean, std::stop_token stop) const;
    /// A first answer of reduce() from some of the rows, soon at any size.
    virtual void estimate(engine::Range rows, engine::Range columns, engine::MatrixRef maximum,
                          engine::MatrixRef mean, std::stop_token stop) const;
};

using BlockSourcePtr = std::shared_ptr<const BlockSource>;

} // namespace models
