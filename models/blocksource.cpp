#include "models/blocksource.h"

#include <algorithm>
#include <limits>

namespace models {

using engine::Matrix;
using engine::Range;

void BlockSource::reduce(Range rows, Range columns, engine::MatrixRef maximum,
                         engine::MatrixRef mean, std::stop_token stop) const
{
    const int64_t outRows = maximum.rows();
    const int64_t outColumns = maximum.cols();
    Matrix strip;
    for (int64_t r = 0; r < outRows && !stop.stop_requested(); ++r) {
        const int64_t first = rows.begin + r * rows.size() / outRows;
        const int64_t last = std::max(first + 1, rows.begin + (r + 1) * rows.size() / outRows);
        strip.resize(last - first, columns.size());
        read({first, last}, columns, strip);
        for (int64_t c = 0; c < outColumns; ++c) {
            const int64_t left = c * columns.size() / outColumns;
            const int64_t width =
                std::max<int64_t>(1, (c + 1) * columns.size() / outColumns - left);
            const auto cells = strip.middleCols(left, width);
            maximum(r, c) = cells.maxCoeff<Eigen::PropagateNumbers>();
            mean(r, c) = cells.mean();
        }
    }
}

} // namespace models
