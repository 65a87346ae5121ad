#include "engine/linear/storedrows.h"

#include "engine/files/blockformat.h"
#include "engine/linear/rows.h"

#include <algorithm>
#include <vector>

namespace engine {

namespace {

/// How the inner loops read the rows; Other where they do not.
rows::Kind kindOf(const TensorData& data)
{
    if (!data.coded) {
        switch (data.type) {
        case DataType::F32:
            return rows::Kind::F32;
        case DataType::F16:
            return rows::Kind::F16;
        case DataType::BF16:
            return rows::Kind::BF16;
        default:
            return rows::Kind::Other;
        }
    }
    const BlockFormat* format = data.coded->format();
    if (!format)
        return rows::Kind::Other;
    switch (format->kind) {
    case BlockKind::Q4_0:
        return rows::Kind::Q4_0;
    case BlockKind::Q4_1:
        return rows::Kind::Q4_1;
    case BlockKind::Q5_0:
        return rows::Kind::Q5_0;
    case BlockKind::Q5_1:
        return rows::Kind::Q5_1;
    case BlockKind::Q8_0:
        return rows::Kind::Q8_0;
    case BlockKind::Q4_K:
        return rows::Kind::Q4_K;
    case BlockKind::Q5_K:
        return rows::Kind::Q5_K;
    case BlockKind::Q6_K:
        return rows::Kind::Q6_K;
    default:
        return rows::Kind::Other;
    }
}

} // namespace

StoredRows::StoredRows(TensorData data) : m_data(std::move(data)) {}

bool StoredRows::fits(const TensorData& data)
{
    return data.readable() && data.shape.size() == 2 && (data.coded || data.contiguous());
}

void StoredRows::decode(int64_t first, int64_t count, float* out) const
{
    const rows::Kind kind = kindOf(m_data);
    if (kind == rows::Kind::Other) {
        m_data.part(first, count).toFloat(out);
        return;
    }
    const std::span<const std::byte> bytes = m_data.part(first, count).stored();
    const size_t rowBytes = bytes.size() / static_cast<size_t>(std::max<int64_t>(count, 1));
    for (int64_t row = 0; row < count; ++row)
        rows::decode(kind, bytes.data() + static_cast<size_t>(row) * rowBytes, columns(),
                     out + row * columns());
}

void StoredRows::multiply(int64_t first, int64_t count, const float* x, float* y) const
{
    const rows::Kind kind = kindOf(m_data);
    if (kind != rows::Kind::Other) {
        const std::span<const std::byte> bytes = m_data.part(first, count).stored();
        const int64_t rowBytes = static_cast<int64_t>(bytes.size()) / std::max<int64_t>(count, 1);
        rows::multiply(kind, bytes.data(), rowBytes, count, columns(), x, y);
        return;
    }
    constexpr int64_t kRows = 16;
    std::vector<float> values(static_cast<size_t>(kRows * columns()));
    for (int64_t done = 0; done < count; done += kRows) {
        const int64_t some = std::min(kRows, count - done);
        m_data.part(first + done, some).toFloat(values.data());
        rows::multiply(rows::Kind::F32, reinterpret_cast<const std::byte*>(values.data()),
                       columns() * int64_t{sizeof(float)}, some, columns(), x, y + done);
    }
}

} // namespace engine
