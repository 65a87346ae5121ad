#include "engine/files/codedrows.h"

#include <utility>

namespace engine {

namespace {

class NthRows : public CodedMatrix
{
public:
    NthRows(std::shared_ptr<const CodedMatrix> matrix, int64_t first, int64_t step, int64_t count)
        : CodedMatrix(count, matrix->columns()), m_matrix(std::move(matrix)), m_first(first),
          m_step(step)
    {
    }

    void decode(int64_t first, int64_t count, float* out) const override
    {
        for (int64_t row = first; row < first + count; ++row, out += columns())
            m_matrix->decode(m_first + row * m_step, 1, out);
    }
    size_t storedBytes(int64_t count) const override { return m_matrix->storedBytes(count); }

private:
    std::shared_ptr<const CodedMatrix> m_matrix;
    int64_t m_first;
    int64_t m_step;
};

} // namespace

std::shared_ptr<const CodedMatrix> everyNthRow(std::shared_ptr<const CodedMatrix> matrix,
                                               int64_t first, int64_t step, int64_t count)
{
    return std::make_shared<const NthRows>(std::move(matrix), first, step, count);
}

} // namespace engine
