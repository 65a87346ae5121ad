#include "models/matrixlayout.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace models {

using engine::Attention;
using engine::Matrix;
using engine::MatrixRef;
using engine::Range;
using engine::Trace;
using engine::TraceToken;

namespace {

constexpr float kHidden = -std::numeric_limits<float>::infinity();

std::vector<int64_t> wordStarts(const std::vector<TraceToken>& tokens, int64_t count)
{
    std::vector<int64_t> starts;
    for (int64_t i = 0; i < count; ++i) {
        const bool same = i > 0 && i < int64_t(tokens.size()) && tokens[size_t(i)].word >= 0 &&
                          tokens[size_t(i)].word == tokens[size_t(i - 1)].word &&
                          tokens[size_t(i)].segment == tokens[size_t(i - 1)].segment;
        if (!same)
            starts.push_back(i);
    }
    starts.push_back(count);
    return starts;
}

/// Distances that a band reaches back and ahead, as far as the matrix has them.
std::pair<int64_t, int64_t> reach(const Attention& attention)
{
    const engine::Mask& mask = attention.mask;
    const int64_t back = attention.queries - 1 + mask.offset;
    const int64_t ahead = attention.keys - 1 - mask.offset;
    return {std::clamp<int64_t>(mask.before, 0, std::max<int64_t>(0, back)),
            std::clamp<int64_t>(mask.after, 0, std::max<int64_t>(0, ahead))};
}

class PackedSource : public BlockSource
{
public:
    PackedSource(BlockSourcePtr source, int64_t shift, int64_t columns)
        : m_source(std::move(source)), m_shift(shift), m_columns(columns)
    {
    }
    int64_t rows() const override { return m_source->rows(); }
    int64_t columns() const override { return m_columns; }
    void read(Range rows, Range columns, MatrixRef out) const override
    {
        constexpr int64_t kRows = 32;
        Matrix block;
        for (int64_t r = rows.begin; r < rows.end; r += kRows) {
            const int64_t end = std::min(rows.end, r + kRows);
            auto part = out.middleRows(r - rows.begin, end - r);
            part.setConstant(kHidden);
            const Range keys{
                std::clamp<int64_t>(r + m_shift + columns.begin, 0, m_source->columns()),
                std::clamp<int64_t>(end - 1 + m_shift + columns.end, 0, m_source->columns())};
            if (keys.size() <= 0)
                continue;
            block.resize(end - r, keys.size());
            m_source->read({r, end}, keys, block);
            for (int64_t row = r; row < end; ++row) {
                const int64_t first = row + m_shift; // key of column 0
                const int64_t from = std::max(keys.begin, first + columns.begin);
                const int64_t to = std::min(keys.end, first + columns.end);
                if (to > from)
                    part.row(row - r).segment(from - first - columns.begin, to - from) =
                        block.row(row - r).segment(from - keys.begin, to - from);
            }
        }
    }

private:
    BlockSourcePtr m_source;
    int64_t m_shift;
    int64_t m_columns;
};

class WordSource : public BlockSource
{
public:
    WordSource(BlockSourcePtr source, std::vector<int64_t> rows, std::vector<int64_t> columns,
               bool sums)
        : m_source(std::move(source)), m_rows(std::move(rows)), m_columns(std::move(columns)),
          m_sums(sums)
    {
    }
    int64_t rows() const override { return int64_t(m_rows.size()) - 1; }
    int64_t columns() const override { return int64_t(m_columns.size()) - 1; }
    void read(Range rows, Range columns, MatrixRef out) const override
    {
        const Range keys{m_columns[size_t(columns.begin)], m_columns[size_t(columns.end)]};
        Matrix block;
        for (int64_t row = rows.begin; row < rows.end; ++row) {
            const Range queries{m_rows[size_t(row)], m_rows[size_t(row) + 1]};
            block.resize(queries.size(), keys.size());
            m_source->read(queries, keys, block);
            for (int64_t column = columns.begin; column < columns.end; ++column) {
                const int64_t left = m_columns[size_t(column)] - keys.begin;
                const int64_t width = m_columns[size_t(column) + 1] - keys.begin - left;
                float sum = 0;
                int64_t seen = 0;
                for (int64_t r = 0; r < block.rows(); ++r)
                    for (int64_t c = left; c < left + width; ++c)
                        if (block(r, c) != kHidden) {
                            sum += block(r, c);
                            ++seen;
                        }
                const auto count = float(m_sums ? queries.size() : seen);
                out(row - rows.begin, column - columns.begin) = seen > 0 ? sum / count : kHidden;
            }
        }
    }

private:
    BlockSourcePtr m_source;
    std::vector<int64_t> m_rows;
    std::vector<int64_t> m_columns;
    bool m_sums;
};

} // namespace

bool MatrixLayout::applies(Form form, const Trace& trace, const Attention& attention)
{
    switch (form) {
    case Form::Full:
        return true;
    case Form::Packed: {
        const auto [before, after] = reach(attention);
        return before < attention.queries - 1 + attention.mask.offset ||
               after < attention.keys - 1 - attention.mask.offset;
    }
    case Form::Words:
        return wordStarts(trace.queryTokens(attention), attention.queries).size() <
                   size_t(attention.queries) + 1 ||
               wordStarts(trace.keyTokens(attention), attention.keys).size() <
                   size_t(attention.keys) + 1;
    }
    return false;
}

MatrixLayout::MatrixLayout(Form form, const Trace& trace, const Attention& attention)
    : m_form(applies(form, trace, attention) ? form : Form::Full), m_keys(attention.keys)
{
    if (m_form == Form::Packed) {
        const auto [before, after] = reach(attention);
        m_offset = attention.mask.offset;
        m_before = before;
        m_columns = before + after + 1;
    } else if (m_form == Form::Words) {
        m_rowStarts = wordStarts(trace.queryTokens(attention), attention.queries);
        m_columnStarts = wordStarts(trace.keyTokens(attention), attention.keys);
    }
}

BlockSourcePtr MatrixLayout::arrange(BlockSourcePtr source, bool sums) const
{
    if (!source || m_form == Form::Full)
        return source;
    if (m_form == Form::Packed)
        return std::make_shared<PackedSource>(std::move(source), m_offset - m_before, m_columns);
    return std::make_shared<WordSource>(std::move(source), m_rowStarts, m_columnStarts, sums);
}

Range MatrixLayout::queries(qint64 row) const
{
    if (row < 0)
        return {};
    if (m_form != Form::Words)
        return {row, row + 1};
    if (row + 1 >= qint64(m_rowStarts.size()))
        return {};
    return {m_rowStarts[size_t(row)], m_rowStarts[size_t(row) + 1]};
}

Range MatrixLayout::keys(qint64 row, qint64 column) const
{
    if (column < 0)
        return {};
    switch (m_form) {
    case Form::Full:
        return {column, column + 1};
    case Form::Packed: {
        const int64_t key = row + m_offset + distance(column);
        return row >= 0 && key >= 0 && key < m_keys ? Range{key, key + 1} : Range{};
    }
    case Form::Words:
        if (column + 1 >= qint64(m_columnStarts.size()))
            return {};
        return {m_columnStarts[size_t(column)], m_columnStarts[size_t(column) + 1]};
    }
    return {};
}

qint64 MatrixLayout::rowOf(qint64 query) const
{
    if (m_form != Form::Words || query < 0)
        return query;
    return std::ranges::upper_bound(m_rowStarts, query) - m_rowStarts.begin() - 1;
}

qint64 MatrixLayout::columnOf(qint64 query, qint64 key) const
{
    if (key < 0 || m_form == Form::Full)
        return key;
    if (m_form == Form::Words)
        return std::ranges::upper_bound(m_columnStarts, key) - m_columnStarts.begin() - 1;
    const int64_t column = key - query - m_offset + m_before;
    return query >= 0 && column >= 0 && column < m_columns ? column : -1;
}

} // namespace models
