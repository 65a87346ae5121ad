#pragma once

#include "models/blocksource.h"
#include "models/document.h"

#include <QString>
#include <vector>

namespace models {

/// How the rows and columns of a matrix on the screen follow from queries and keys. A value; GUI
/// thread (what arrange() returns: any thread).
class MatrixLayout
{
public:
    enum class Form {
        Full,   ///< one row per query, one column per key
        Packed, ///< columns are keys by their distance from the query: only the mask's band is
                ///< shown
        Words,  ///< tokens of a word share a row and a column: keys are summed, queries averaged
    };

    MatrixLayout() = default;
    /// Falls back to Full where `form` does not apply.
    MatrixLayout(Form form, const engine::Trace& trace, const engine::Attention& attention);
    /// Whether a form would differ from Full.
    static bool applies(Form form, const engine::Trace& trace, const engine::Attention& attention);

    Form form() const { return m_form; }
    /// The matrix as laid out; `sums` is false for scores, which are averaged over keys too.
    BlockSourcePtr arrange(BlockSourcePtr source, bool sums) const;
    /// Queries of a row and keys of a cell; empty where there are none.
    engine::Range queries(qint64 row) const;
    engine::Range keys(qint64 row, qint64 column) const;
    /// Where a query and a key are shown; −1 = nowhere.
    qint64 rowOf(qint64 query) const;
    qint64 columnOf(qint64 query, qint64 key) const;
    /// Packed: the distance that a column stands for, e.g. −2.
    qint64 distance(qint64 column) const { return column - m_before; }

private:
    Form m_form = Form::Full;
    int64_t m_keys = 0;
    int64_t m_offset = 0; ///< Packed: as in engine::Mask
    int64_t m_before = 0;
    int64_t m_columns = 0;
    std::vector<int64_t> m_rowStarts; ///< Words: first token of each word, and the end
    std::vector<int64_t> m_columnStarts;
};

} // namespace models
