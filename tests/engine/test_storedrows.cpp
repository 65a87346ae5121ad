#include "engine/files/blockformat.h"
#include "engine/files/convert.h"
#include "engine/linear/product.h"
#include "tests/suite.h"

#include <bit>
#include <cmath>
#include <cstring>
#include <QTest>
#include <random>

using namespace engine;

namespace {

/// Random bits with scales that are finite and moderate: every half's exponent is kept small.
std::shared_ptr<std::vector<std::byte>> randomBlocks(const BlockFormat& format, int64_t blocks)
{
    std::mt19937 random(uint32_t(format.kind) + 1);
    auto bytes = std::make_shared<std::vector<std::byte>>(size_t(blocks * format.bytes));
    for (std::byte& byte : *bytes)
        byte = std::byte(random());
    for (int64_t block = 0; block < blocks; ++block) {
        std::byte* at = bytes->data() + block * format.bytes;
        while (!format.finite(at))
            for (int64_t i = 0; i < format.bytes; ++i)
                at[i] = std::byte(random());
    }
    return bytes;
}

Matrix randomMatrix(int64_t rows, int64_t columns)
{
    std::mt19937 random(uint32_t(rows * 31 + columns));
    std::normal_distribution<float> normal;
    return Matrix::NullaryExpr(rows, columns, [&] { return normal(random); });
}

/// The values in 16 bits, and where they stand.
TensorData inSixteenBits(const Matrix& values, DataType type, std::vector<uint16_t>& storage)
{
    storage.resize(size_t(values.size()));
    for (size_t i = 0; i < storage.size(); ++i)
        storage[i] = type == DataType::F16
                         ? halfFromFloat(values.data()[i])
                         : uint16_t(std::bit_cast<uint32_t>(values.data()[i]) >> 16);
    return TensorData::rowMajor(type, {values.rows(), values.cols()},
                                reinterpret_cast<const std::byte*>(storage.data()), nullptr);
}

} // namespace

/// Matrices that stay as files store them.
class TestStoredRows : public QObject
{
    Q_OBJECT

private slots:
    void blocks_data();
    void blocks();
    void products_data();
    void products();
    void findsWhatIsNotFinite();
};

void TestStoredRows::blocks_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= static_cast<int>(BlockKind::Q1_0); ++kind)
        QTest::newRow(std::string(blockFormat(static_cast<BlockKind>(kind)).name).c_str()) << kind;
}

// The loops for the processor agree with the plain reading of each block.
void TestStoredRows::blocks()
{
    QFETCH(int, kind);
    const BlockFormat& format = blockFormat(static_cast<BlockKind>(kind));
    constexpr int64_t kRows = 5;
    constexpr int64_t kColumns = 512;
    const auto bytes = randomBlocks(format, kRows * kColumns / format.elements);
    const auto matrix = blockMatrix(format, kRows, kColumns, bytes->data(), bytes);
    Matrix plain(kRows, kColumns);
    matrix->decode(0, kRows, plain.data());
    const StoredRows stored(TensorData::ofCoded(matrix));
    Matrix fast(3, kColumns);
    stored.decode(1, 3, fast.data());
    const Matrix x = randomMatrix(1, kColumns);
    Vector y(3);
    stored.multiply(1, 3, x.data(), y.data());
    for (int row = 0; row < 3; ++row) {
        const auto expected = plain.row(row + 1);
        const double largest = double(expected.cwiseAbs().maxCoeff());
        QVERIFY(double((fast.row(row) - expected).cwiseAbs().maxCoeff()) <= 1e-6 * largest);
        double sum = 0;
        double size = 0;
        for (int64_t i = 0; i < kColumns; ++i) {
            sum += double(expected[i]) * double(x(0, i));
            size += std::abs(double(expected[i]) * double(x(0, i)));
        }
        QVERIFY(std::abs(double(y[row]) - sum) <= 1e-6 * size);
    }
}

void TestStoredRows::products_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<int>("rows");
    for (const DataType type : {DataType::F16, DataType::BF16, DataType::F32})
        for (const int rows : {1, 2, 7, 200})
            QTest::addRow("%s, %d rows", std::string(nameOf(type)).c_str(), rows)
                << int(type) << rows;
}

// Several matrices side by side, with sizes that fill no vector, against packed weights.
void TestStoredRows::products()
{
    QFETCH(int, type);
    QFETCH(int, rows);
    constexpr int64_t kInputs = 151;
    const std::vector<int64_t> outputs = {133, 20, 7};
    std::vector<std::vector<uint16_t>> storage(outputs.size());
    std::vector<Matrix> values;
    std::vector<StoredRows> parts;
    Matrix all(160, kInputs);
    int64_t at = 0;
    for (size_t i = 0; i < outputs.size(); ++i) {
        values.push_back(randomMatrix(outputs[i], kInputs));
        const TensorData data =
            DataType(type) == DataType::F32
                ? TensorData::rowMajor(DataType::F32, {outputs[i], kInputs},
                                       reinterpret_cast<const std::byte*>(values.back().data()),
                                       nullptr)
                : inSixteenBits(values.back(), DataType(type), storage[i]);
        data.toFloat(all.row(at).data());
        parts.emplace_back(data);
        at += outputs[i];
    }
    const Matrix bias = randomMatrix(1, all.rows());
    const Linear packed = Linear::fromOutIn(all.data(), all.rows(), kInputs, bias.data());
    const Linear stored = Linear::fromStored(parts, bias.data());
    QVERIFY(stored.decodes() && !stored.empty());
    QVERIFY(stored.weight() == packed.weight());
    const Matrix x = randomMatrix(rows, kInputs);
    Matrix expected(rows, all.rows());
    Matrix actual(rows, all.rows());
    for (const int threads : {1, 2}) {
        packed.apply(x, expected, threads, Activation::Gelu);
        stored.apply(x, actual, threads, Activation::Gelu);
        QVERIFY((expected - actual).cwiseAbs().maxCoeff() <= 2e-5f);
        packed.applyAndAdd(x, expected, threads);
        stored.applyAndAdd(x, actual, threads);
        QVERIFY((expected - actual).cwiseAbs().maxCoeff() <= 4e-5f);
    }
}

void TestStoredRows::findsWhatIsNotFinite()
{
    const BlockFormat& format = blockFormat(BlockKind::Q4_K);
    const auto bytes = randomBlocks(format, 6);
    const auto matrix = blockMatrix(format, 3, 512, bytes->data(), bytes);
    QVERIFY(!TensorData::ofCoded(matrix).firstNotFinite());
    const uint16_t infinite = 0x7c00;
    std::memcpy(bytes->data() + 3 * format.bytes, &infinite, sizeof(infinite));
    QCOMPARE(TensorData::ofCoded(matrix).firstNotFinite(), std::optional<size_t>(3 * 256));
    QVERIFY(!TensorData::ofCoded(matrix).slice(0).firstNotFinite());
    std::vector<uint16_t> storage;
    Matrix values = randomMatrix(4, 100);
    for (const DataType type : {DataType::F16, DataType::BF16}) {
        values(2, 5) = 1;
        QVERIFY(!inSixteenBits(values, type, storage).firstNotFinite());
        values(2, 5) = std::nanf("");
        QCOMPARE(inSixteenBits(values, type, storage).firstNotFinite(), std::optional<size_t>(205));
    }
}

SUITE(TestStoredRows)
#include "test_storedrows.moc"
