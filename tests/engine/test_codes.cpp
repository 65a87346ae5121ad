#include "engine/checkpoint/codes.h"
#include "engine/files/safetensors.h"
#include "engine/transformer/model.h"
#include "tests/suite.h"

#include <cstring>
#include <deque>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

constexpr int64_t kRows = 3;
constexpr int64_t kColumns = 48; // no multiple of the groups

/// The code at a place: any of 16.
int code(int64_t row, int64_t column)
{
    return int((5 * row + 3 * column + row * column) % 16);
}

/// A scale at a place, another for each.
float scale(int64_t row, int64_t group)
{
    return 0.5F + 0.25F * float(row) + 2 * float(group);
}

} // namespace

/// Matrices of compressed-tensors whose scales stand for a group, a block, a row or all.
class TestCodes : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void packed_data();
    void packed();
    void integers();
    void floatsInBlocks_data();
    void floatsInBlocks();
    void groupsThatDoNotFit();
    void blocksOfAnySizeAreNoShape();
    void strategyDecides();

private:
    template <class T>
    void add(const std::string& name, DataType type, std::vector<int64_t> shape,
             const std::vector<T>& values)
    {
        auto& bytes = m_bytes.emplace_back(values.size() * sizeof(T));
        std::memcpy(bytes.data(), values.data(), bytes.size());
        m_tensors.push_back(TensorSource::of({name, type, std::move(shape)}, bytes));
    }
    void addScales(int64_t rows, int64_t groups)
    {
        std::vector<float> values;
        for (int64_t r = 0; r < rows; ++r)
            for (int64_t g = 0; g < groups; ++g)
                values.push_back(scale(r, g));
        add("m.weight_scale", DataType::F32, {rows, groups}, values);
    }
    void addPacked()
    {
        std::vector<int32_t> words(size_t(kRows * kColumns / 8));
        for (int64_t r = 0; r < kRows; ++r)
            for (int64_t c = 0; c < kColumns; ++c)
                words[size_t(r * kColumns / 8 + c / 8)] |=
                    int32_t(uint32_t(code(r, c)) << (c % 8 * 4));
        add("m.weight_packed", DataType::I32, {kRows, kColumns / 8}, words);
        add<int64_t>("m.weight_shape", DataType::I64, {2}, {kRows, kColumns});
    }
    CodedModule module();
    static Matrix valuesOf(const CodedMatrix& matrix)
    {
        Matrix values(matrix.rows(), matrix.columns());
        matrix.decode(0, matrix.rows(), values.data());
        return values;
    }

    QTemporaryDir m_folder;
    std::deque<std::vector<std::byte>> m_bytes;
    std::vector<TensorSource> m_tensors;
    std::shared_ptr<const Weights> m_weights;
};

void TestCodes::init()
{
    m_tensors.clear();
    m_bytes.clear();
    m_weights.reset();
}

CodedModule TestCodes::module()
{
    const std::filesystem::path path =
        m_folder.filePath(QStringLiteral("m.safetensors")).toStdString();
    CodedModule module{"m", {}};
    if (!writeSafetensors(path, std::move(m_tensors), {}))
        return module;
    const auto opened = Weights::open(path);
    if (!opened)
        return module;
    m_weights = *opened;
    for (const WeightInfo& tensor : m_weights->tensors())
        module.parts[tensor.name.substr(2)] = &tensor;
    return module;
}

void TestCodes::packed_data()
{
    QTest::addColumn<int64_t>("rows");
    QTest::addColumn<int64_t>("groups");
    QTest::addColumn<int64_t>("given");
    QTest::addColumn<int64_t>("group"); // what it means
    QTest::newRow("groups, the last one short")
        << kRows << int64_t{2} << int64_t{32} << int64_t{32};
    QTest::newRow("groups of a size not said") << kRows << int64_t{3} << int64_t{-1} << int64_t{16};
    QTest::newRow("a row") << kRows << int64_t{1} << int64_t{-1} << kColumns;
    QTest::newRow("all") << int64_t{1} << int64_t{1} << int64_t{-1} << kColumns;
}

void TestCodes::packed()
{
    QFETCH(int64_t, rows);
    QFETCH(int64_t, groups);
    QFETCH(int64_t, given);
    QFETCH(int64_t, group);
    addPacked();
    addScales(rows, groups);
    const auto matrix = packedMatrix(module(), {4, given});
    QVERIFY2(matrix, matrix ? "" : matrix.error().message().c_str());
    const Matrix values = valuesOf(*matrix->matrix);
    for (int64_t r = 0; r < kRows; ++r)
        for (int64_t c = 0; c < kColumns; ++c)
            QCOMPARE(values(r, c), float(code(r, c) - 8) * scale(rows == 1 ? 0 : r, c / group));
}

void TestCodes::integers()
{
    std::vector<int8_t> codes;
    for (int64_t r = 0; r < kRows; ++r)
        for (int64_t c = 0; c < kColumns; ++c)
            codes.push_back(int8_t(code(r, c) - 8));
    add("m.weight", DataType::I8, {kRows, kColumns}, codes);
    addScales(kRows, 2);
    const auto matrix = integerMatrix(module(), 32);
    QVERIFY2(matrix, matrix ? "" : matrix.error().message().c_str());
    const Matrix values = valuesOf(*matrix->matrix);
    for (int64_t r = 0; r < kRows; ++r)
        for (int64_t c = 0; c < kColumns; ++c)
            QCOMPARE(values(r, c), float(code(r, c) - 8) * scale(r, c / 32));
}

void TestCodes::floatsInBlocks_data()
{
    QTest::addColumn<int64_t>("height");
    QTest::addColumn<int64_t>("width");
    QTest::newRow("blocks") << int64_t{2} << int64_t{32};
    QTest::newRow("groups of a row") << int64_t{1} << int64_t{32};
}

void TestCodes::floatsInBlocks()
{
    QFETCH(int64_t, height);
    QFETCH(int64_t, width);
    add("m.weight", DataType::F8_E4M3, {kRows, kColumns},
        std::vector<uint8_t>(size_t(kRows * kColumns), 0x38)); // 1
    addScales((kRows + height - 1) / height, (kColumns + width - 1) / width);
    const auto matrix = float8Matrix(module(), {height, width});
    QVERIFY2(matrix, matrix ? "" : matrix.error().message().c_str());
    const Matrix values = valuesOf(*matrix->matrix);
    for (int64_t r = 0; r < kRows; ++r)
        for (int64_t c = 0; c < kColumns; ++c)
            QCOMPARE(values(r, c), scale(r / height, c / width));
}

void TestCodes::groupsThatDoNotFit()
{
    addPacked();
    addScales(kRows, 5);
    const CodedModule five = module();
    for (const int64_t group : {-1, 32}) {
        const auto matrix = packedMatrix(five, {4, group});
        QVERIFY(!matrix);
        QVERIFY(matrix.error().message().find("m.weight_scale") != std::string::npos);
    }
}

// The sizes of blocks stand in JSON: near the largest number, a count of blocks would overflow and
// be taken for a size that is not said.
void TestCodes::blocksOfAnySizeAreNoShape()
{
    for (const int64_t size : {int64_t{64}, INT64_MAX}) {
        for (const bool nested : {false, true}) {
            const std::string state =
                R"({"shape": [2, 64], "blocksize": )" + std::to_string(nested ? 64 : size) +
                R"(, "nested_blocksize": )" + std::to_string(nested ? size : 64) +
                R"(, "nested_offset": 0.5})";
            init();
            add("m.weight", DataType::U8, {64, 1}, std::vector<uint8_t>(64, 0x12));
            add("m.weight.absmax", DataType::U8, {2}, std::vector<uint8_t>{0, 1});
            add("m.weight.quant_map", DataType::F32, {16}, std::vector<float>(16, 0.25F));
            add("m.weight.nested_absmax", DataType::F32, {1}, std::vector<float>{1});
            add("m.weight.nested_quant_map", DataType::F32, {256}, std::vector<float>(256, 2.0F));
            add("m.weight.quant_state.bitsandbytes__nf4", DataType::U8,
                {static_cast<int64_t>(state.size())},
                std::vector<uint8_t>(state.begin(), state.end()));
            const auto matrix = tableMatrix(module());
            QCOMPARE(bool(matrix), size == 64);
            if (!matrix)
                QVERIFY(matrix.error().message().find("blocksize") != std::string::npos);
        }
    }
}

// A block's size that stands beside another strategy says nothing.
void TestCodes::strategyDecides()
{
    namespace fs = std::filesystem;
    const QTemporaryDir folder;
    const fs::path model = fs::path(folder.path().toStdString()) / "model";
    fs::copy(TEST_DATA "/quantised/models/hf_llama_ct_fp8", model);
    std::ifstream file(model / "config.json");
    nlohmann::json config = nlohmann::json::parse(file);
    for (auto& [name, group] : config["quantization_config"]["config_groups"].items())
        group["weights"]["block_structure"] = {16, 16};
    std::ofstream(model / "config.json") << config.dump();
    const auto opened = Model::open(model);
    QVERIFY2(opened, opened ? "" : opened.error().message().c_str());
}

SUITE(TestCodes)
#include "test_codes.moc"
