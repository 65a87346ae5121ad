#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace engine {

struct BlockFormat;

/// A matrix whose values are computed from what a file stores: blocks with scales, codes with
/// tables. Rows are decoded as they are needed, never the whole. Immutable; any thread.
class CodedMatrix
{
public:
    CodedMatrix(int64_t rows, int64_t columns) : m_rows(rows), m_columns(columns) {}
    CodedMatrix(const CodedMatrix&) = delete;
    CodedMatrix& operator=(const CodedMatrix&) = delete;
    virtual ~CodedMatrix() = default;

    int64_t rows() const { return m_rows; }
    int64_t columns() const { return m_columns; }

    /// Writes rows first … first + count − 1, row after row: out has room for count · columns().
    virtual void decode(int64_t first, int64_t count, float* out) const = 0;
    /// Bytes that `count` rows take in the file.
    virtual size_t storedBytes(int64_t count) const = 0;
    /// The first element of rows first … first + count − 1, counted from the first of these, that
    /// is not a finite number.
    virtual std::optional<size_t> firstNotFinite(int64_t first, int64_t count) const;
    /// Rows of a multiple of this number are decoded at the least cost.
    virtual int64_t rowsAtOnce() const { return 1; }
    /// The blocks of a row-wise block format, for loops that read them directly: row r begins at
    /// blocks() + r · storedBytes(1). Null formats: not stored so.
    virtual const BlockFormat* format() const { return nullptr; }
    virtual const std::byte* blocks() const { return nullptr; }

private:
    int64_t m_rows;
    int64_t m_columns;
};

} // namespace engine
