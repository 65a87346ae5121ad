#include "models/steps/stepsources.h"

#include "engine/attention/blocks.h"

namespace models {

using engine::Attention;
using engine::Matrix;
using engine::Range;

namespace {

/// One head of a tensor [H, T, D].
class SliceSource : public BlockSource
{
public:
    SliceSource(engine::Tensor tensor, int64_t index) : m_tensor(std::move(tensor)), m_index(index)
    {
    }
    int64_t rows() const override { return m_tensor.extent(1); }
    int64_t columns() const override { return m_tensor.extent(2); }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        out =
            m_tensor.matrix(m_index).block(rows.begin, columns.begin, rows.size(), columns.size());
    }

private:
    engine::Tensor m_tensor;
    int64_t m_index;
};

/// What was projected; shares the projections.
class InputSource : public BlockSource
{
public:
    explicit InputSource(ProjectionsPtr p) : m_projections(std::move(p)) {}
    int64_t rows() const override { return m_projections->input.rows(); }
    int64_t columns() const override { return m_projections->input.cols(); }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        out = m_projections->input.block(rows.begin, columns.begin, rows.size(), columns.size());
    }

private:
    ProjectionsPtr m_projections;
};

/// Scores on their way, before the mask: any block is a product of a few rows.
class ScoreSource : public BlockSource
{
public:
    ScoreSource(TracePtr trace, const Attention* attention, int head, engine::ScoreStage stage)
        : m_trace(std::move(trace)), m_attention(attention->whole()), m_head(head), m_stage(stage)
    {
    }
    int64_t rows() const override { return m_attention->queries; }
    int64_t columns() const override { return m_attention->keys; }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        engine::fillScores(*m_attention, m_head, m_stage, rows, columns, out);
    }

private:
    TracePtr m_trace;
    std::shared_ptr<const Attention> m_attention;
    int m_head;
    engine::ScoreStage m_stage;
};

/// Weighted sums of values of one head, or (head −1) of all side by side.
class ContextSource : public BlockSource
{
public:
    ContextSource(TracePtr trace, const Attention* attention, int head)
        : m_trace(std::move(trace)), m_attention(attention->whole()), m_head(head)
    {
    }
    int64_t rows() const override { return m_attention->queries; }
    int64_t columns() const override
    {
        return m_attention->value.extent(2) * (m_head < 0 ? m_attention->heads : 1);
    }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        fill(rows, columns, out);
    }
    void sample(const engine::Steps& rows, engine::MatrixRef out) const override
    {
        fill(rows, {0, this->columns()}, out);
    }

private:
    void fill(const engine::Steps& rows, Range columns, engine::MatrixRef out) const
    {
        const int64_t size = m_attention->value.extent(2);
        for (int64_t h = columns.begin / size; h * size < columns.end; ++h) {
            const Range part{std::max(columns.begin, h * size),
                             std::min(columns.end, (h + 1) * size)};
            out.middleCols(part.begin - columns.begin, part.size()) =
                engine::context(*m_attention, m_head < 0 ? int(h) : m_head, rows)
                    .middleCols(part.begin - h * size, part.size());
        }
    }

    TracePtr m_trace;
    std::shared_ptr<const Attention> m_attention;
    int m_head;
};

/// What the attention hands on: all heads times W_O.
class OutputSource : public BlockSource
{
public:
    OutputSource(BlockSourcePtr joined, ProjectionsPtr p)
        : m_joined(std::move(joined)), m_projections(std::move(p))
    {
    }
    int64_t rows() const override { return m_joined->rows(); }
    int64_t columns() const override { return m_projections->output.cols(); }
    void read(Range rows, Range columns, engine::MatrixRef out) const override
    {
        Matrix joined(rows.size(), m_joined->columns());
        m_joined->read(rows, {0, m_joined->columns()}, joined);
        project(joined, columns, out);
    }
    void sample(const engine::Steps& rows, engine::MatrixRef out) const override
    {
        Matrix joined(rows.count, m_joined->columns());
        m_joined->sample(rows, joined);
        project(joined, {0, columns()}, out);
    }

private:
    void project(const Matrix& joined, Range columns, engine::MatrixRef out) const
    {
        out.noalias() = joined * m_projections->output.middleCols(columns.begin, columns.size());
        if (m_projections->outputBias.size() != 0)
            out.rowwise() += m_projections->outputBias.segment(columns.begin, columns.size());
    }

    BlockSourcePtr m_joined;
    ProjectionsPtr m_projections;
};

} // namespace

BlockSourcePtr inputSource(ProjectionsPtr projections)
{
    return std::make_shared<InputSource>(std::move(projections));
}

BlockSourcePtr sliceSource(engine::Tensor tensor, int64_t head)
{
    return std::make_shared<SliceSource>(std::move(tensor), head);
}

BlockSourcePtr scoreSource(TracePtr trace, const Attention* attention, int head,
                           engine::ScoreStage stage)
{
    return std::make_shared<ScoreSource>(std::move(trace), attention, head, stage);
}

BlockSourcePtr contextSource(TracePtr trace, const Attention* attention, int head)
{
    return std::make_shared<ContextSource>(std::move(trace), attention, head);
}

BlockSourcePtr outputSource(BlockSourcePtr joined, ProjectionsPtr projections)
{
    return std::make_shared<OutputSource>(std::move(joined), std::move(projections));
}

} // namespace models
