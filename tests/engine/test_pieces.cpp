#include "engine/files/npy.h"
#include "engine/files/safetensors.h"
#include "engine/runners/perception.h"
#include "engine/trace/tracefile.h"
#include "engine/tracer.h"
#include "engine/vision/imagefile.h"
#include "tests/suite.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;
namespace fs = std::filesystem;

namespace {

const fs::path kData = fs::path(TEST_DATA) / "perception";
constexpr int64_t kPicture = 115; // the token of the picture

/// A picture that any language makes alike.
vision::Image made(int width, int height)
{
    vision::Image image{width, height, {}};
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            for (int c = 0; c < 3; ++c)
                image.rgb.push_back(
                    static_cast<uint8_t>((x * (7 + c) + y * y * (3 - c) + x * y) % 256));
    return image;
}

/// Sum of the bytes, each times 1 … 251 in turn.
uint32_t checksum(const vision::Image& image)
{
    uint32_t sum = 0;
    for (size_t i = 0; i < image.rgb.size(); ++i)
        sum += image.rgb[i] * static_cast<uint32_t>(i % 251 + 1);
    return sum;
}

nlohmann::json options(int longest, int side)
{
    return {{"image_processor_type", "SmolVLMImageProcessor"},
            {"do_image_splitting", true},
            {"max_image_size", {{"longest_edge", side}}},
            {"resample", 1},
            {"size", {{"longest_edge", longest}}}};
}

/// Bytes of a normalised picture.
vision::Image bytesOf(const vision::Preprocessor& preprocessor, const Tensor& pixels)
{
    return preprocessor.picture(pixels);
}

Tensor piece(const Tensor& pixels, int64_t top, int64_t left, int64_t side)
{
    float* out = nullptr;
    Tensor result = Tensor::zeros({3, side, side}, &out);
    for (int64_t channel = 0; channel < 3; ++channel)
        for (int64_t y = 0; y < side; ++y)
            for (int64_t x = 0; x < side; ++x)
                *out++ = pixels.data()[(channel * pixels.extent(1) + top + y) * pixels.extent(2) +
                                       left + x];
    return result;
}

std::vector<int64_t> idsOf(const Trace& trace)
{
    std::vector<int64_t> ids;
    for (const TraceToken& token : trace.tokens(Stack::Decoder))
        ids.push_back(token.id);
    return ids;
}

} // namespace

/// Pictures that are read in pieces, as Idefics 3 and SmolVLM do.
class TestPieces : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void preparesAsPillow_data();
    void preparesAsPillow();
    void seesEachPieceAlone();
    void namesThePieces();
    void keepsThePieces();

private:
    Result<std::shared_ptr<const Trace>> run(const std::vector<int64_t>& ids, const char* text,
                                             int longest) const;
    void describe(int longest) const;

    QTemporaryDir m_work;
    fs::path m_folder;
    fs::path m_image; ///< 67 × 41 pixels
};

void TestPieces::describe(int longest) const
{
    std::ofstream(m_folder / "preprocessor_config.json") << options(longest, 24).dump();
}

void TestPieces::initTestCase()
{
    const fs::path base = m_work.path().toStdString();
    m_folder = base / "idefics3";
    fs::copy(kData / "models" / "idefics3", m_folder);
    const auto golden = SafetensorsFile::open(kData / "golden" / "image_clip.safetensors");
    QVERIFY(golden);
    const TensorInfo* file = (*golden)->find("image_file");
    QVERIFY(file);
    m_image = base / "picture.png";
    std::ofstream(m_image, std::ios::binary)
        .write(reinterpret_cast<const char*>(file->data),
               static_cast<std::streamsize>(file->bytes));
}

Result<std::shared_ptr<const Trace>> TestPieces::run(const std::vector<int64_t>& ids,
                                                     const char* text, int longest) const
{
    describe(longest);
    ModelSource source;
    source.folder = m_folder;
    source.inputs.image = m_image;
    source.inputs.tokenIds = ids;
    if (text)
        source.inputs.text = text;
    return Tracer().trace({source, {}}, {});
}

/// Sizes and sums of what Idefics3ImageProcessor's steps make with Pillow 9.4: Lanczos to the
/// longest edge, to whole pieces, and to one.
void TestPieces::preparesAsPillow_data()
{
    QTest::addColumn<QSize>("from");
    QTest::addColumn<int>("longest");
    QTest::addColumn<QSize>("to");
    QTest::addColumn<quint32>("sum");
    QTest::addColumn<quint32>("wholeSum");
    QTest::newRow("wide") << QSize(67, 41) << 96 << QSize(96, 72) << 329478215U << 27252914U;
    QTest::newRow("high") << QSize(41, 67) << 96 << QSize(72, 96) << 326807292U << 27149330U;
    QTest::newRow("one") << QSize(20, 19) << 24 << QSize(24, 24) << 26312536U << 0U;
    QTest::newRow("column") << QSize(30, 100) << 72 << QSize(24, 72) << 82084857U << 27300730U;
}

void TestPieces::preparesAsPillow()
{
    QFETCH(QSize, from);
    QFETCH(int, longest);
    QFETCH(QSize, to);
    QFETCH(quint32, sum);
    QFETCH(quint32, wholeSum);
    const auto preprocessor = vision::Preprocessor::fromJson(options(longest, 24));
    QVERIFY(preprocessor);
    const auto values = preprocessor->apply(made(from.width(), from.height()));
    QVERIFY(values);
    QCOMPARE(QSize(values->shown.width, values->shown.height), to);
    QCOMPARE(checksum(values->shown), sum);
    QCOMPARE(values->pixels.extent(1), int64_t{to.height()});
    QCOMPARE(checksum(bytesOf(*preprocessor, values->pixels)), sum);
    QCOMPARE(values->whole.empty(), wholeSum == 0);
    if (wholeSum != 0)
        QCOMPARE(checksum(bytesOf(*preprocessor, values->whole)), wholeSum);
    // Without pieces it becomes a square, whatever it was.
    nlohmann::json whole = options(longest, 24);
    whole["do_image_splitting"] = false;
    const auto square = vision::Preprocessor::fromJson(whole)->apply(made(67, 41));
    QVERIFY(square && square->whole.empty());
    QCOMPARE(QSize(square->shown.width, square->shown.height), QSize(24, 24));
}

/// Every piece is computed as if it were the only picture, and the decoder reads them one after the
/// other, the whole picture last.
void TestPieces::seesEachPieceAlone()
{
    constexpr int64_t kPieces = 13; // 4 × 3 and the whole
    constexpr int64_t kPatches = 16;
    constexpr int64_t kFeatures = 4;
    std::vector<int64_t> ids = {5, 9};
    ids.insert(ids.end(), kPieces * kFeatures, kPicture);
    ids.push_back(7);
    const auto trace = run(ids, nullptr, 96);
    QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
    const Tensor& seen = (*trace)->stacks.at(Stack::Vision).hidden.back();
    const Tensor& read = (*trace)->stacks.at(Stack::Decoder).hidden.front();
    QCOMPARE(seen.extent(0), kPieces * kPatches);

    const auto preprocessor = vision::Preprocessor::fromJson(options(96, 24));
    const auto image = vision::readImage(m_image);
    QVERIFY(preprocessor && image);
    const auto values = preprocessor->apply(*image);
    QVERIFY(values);
    for (int64_t i = 0; i < kPieces; ++i) {
        const Tensor one =
            i + 1 == kPieces ? values->whole : piece(values->pixels, i / 4 * 24, i % 4 * 24, 24);
        const fs::path array = fs::path(m_work.path().toStdString()) / "piece.npy";
        QVERIFY(writeNpy(array, DataType::F32, {3, 24, 24},
                         std::as_bytes(std::span(one.data(), size_t(one.size())))));
        ModelSource source;
        source.folder = m_folder;
        source.inputs.pixels = array;
        source.inputs.tokenIds = {kPicture, kPicture, kPicture, kPicture};
        const auto alone = Tracer().trace({source, {}}, {});
        QVERIFY2(alone, alone ? "" : alone.error().message().c_str());
        const Tensor& patches = (*alone)->stacks.at(Stack::Vision).hidden.back();
        const Tensor& features = (*alone)->stacks.at(Stack::Decoder).hidden.front();
        QVERIFY((seen.matrix().middleRows(i * kPatches, kPatches) - patches.matrix())
                    .cwiseAbs()
                    .maxCoeff() < 1e-5F);
        QVERIFY((read.matrix().middleRows(2 + i * kFeatures, kFeatures) - features.matrix())
                    .cwiseAbs()
                    .maxCoeff() < 1e-5F);
    }

    // No piece sees another; cells stand where the picture has them.
    const Attention* attention = (*trace)->find(Stack::Vision, 0, Kind::Self);
    QVERIFY(attention);
    Matrix row(1, attention->keys);
    fillBlock(*attention, 0, Quantity::Weights, {20, 21}, {0, attention->keys}, row);
    QVERIFY(std::abs(row.middleCols(kPatches, kPatches).sum() - 1) < 1e-5F);
    const Modality& tower = (*trace)->modalities.at(Stack::Vision);
    QCOMPARE(std::pair(tower.columns, tower.rows), std::pair(16, 12));
    QCOMPARE(tower.position(4), kPatches); // the first patch of the second piece
    QCOMPARE(tower.cell(kPatches).value_or(-1), int64_t{4});
    QCOMPARE(tower.position(16), int64_t{4}); // the second row of the first piece
    QVERIFY(!tower.cell((kPieces - 1) * kPatches));
    const Modality& text = (*trace)->modalities.at(Stack::Decoder);
    QCOMPARE(std::pair(text.columns, text.rows), std::pair(8, 6));
    QCOMPARE(text.position(2), int64_t{2 + kFeatures});
    QCOMPARE(text.wholePosition(0), 2 + (kPieces - 1) * kFeatures);
    QCOMPARE((*trace)->tokens(Stack::Decoder)[2 + kFeatures].text, std::string("1,3"));
    QCOMPARE((*trace)->tokens(Stack::Vision).back().text, std::string("*4,4"));
    // What falls on a cell counts its part of the whole picture's: 4 × 3 cells share one.
    std::vector<float> weights(ids.size(), 0);
    weights[size_t(text.position(9))] = 0.5F;
    weights[size_t(text.wholePosition(0))] = 0.12F;
    QVERIFY(std::abs(text.at(weights, 9) - 0.51F) < 1e-6F);
    QVERIFY(std::abs(text.at(weights, 0) - 0.01F) < 1e-6F);
    QCOMPARE(text.at(weights, 7), 0.0F);
}

/// Idefics3Processor's words among the tokens.
void TestPieces::namesThePieces()
{
    const auto lacking = run({3, kPicture, 4}, nullptr, 96);
    QVERIFY(!lacking && lacking.error().message().find("13 pieces") != std::string::npos);

    constexpr int64_t kAround = 110;
    constexpr int64_t kWhole = 111;
    constexpr int64_t kFirstPlace = 20;
    nlohmann::json added = nlohmann::json::array();
    const auto add = [&](int64_t id, const std::string& content) {
        added.push_back({{"id", id},
                         {"content", content},
                         {"special", true},
                         {"normalized", false},
                         {"lstrip", false},
                         {"rstrip", false},
                         {"single_word", false}});
    };
    for (int i = 0; i < 12; ++i)
        add(kFirstPlace + i,
            "<row_" + std::to_string(i / 4 + 1) + "_col_" + std::to_string(i % 4 + 1) + ">");
    add(kAround, "<fake_token_around_image>");
    add(kWhole, "<global-img>");
    add(kPicture, "<image>");
    const nlohmann::json tokenizer = {
        {"version", "1.0"},
        {"added_tokens", added},
        {"normalizer", nullptr},
        {"pre_tokenizer",
         {{"type", "ByteLevel"}, {"add_prefix_space", false}, {"use_regex", true}}},
        {"post_processor", nullptr},
        {"decoder", {{"type", "ByteLevel"}}},
        {"model",
         {{"type", "BPE"},
          {"vocab", {{"\u010a", 1}, {"\u010a\u010a", 2}, {"a", 3}, {"b", 4}}},
          {"merges", {"\u010a \u010a"}}}}};
    std::ofstream(m_folder / "tokenizer.json") << tokenizer.dump();

    std::vector<int64_t> expected = {3};
    const auto picture = [&] { expected.insert(expected.end(), 4, kPicture); };
    for (int i = 0; i < 12; ++i) {
        if (i > 0 && i % 4 == 0)
            expected.push_back(1);
        expected.insert(expected.end(), {kAround, kFirstPlace + i});
        picture();
    }
    expected.insert(expected.end(), {2, kAround, kWhole});
    picture();
    expected.insert(expected.end(), {kAround, 4});
    const auto within = run({}, "a<image>b", 96);
    QVERIFY2(within, within ? "" : within.error().message().c_str());
    QCOMPARE(idsOf(**within), expected);
    QCOMPARE((*within)->modalities.at(Stack::Decoder).positions.size(), size_t{13 * 4});
    QCOMPARE((*within)->tokens(Stack::Decoder).back().text, std::string("b"));

    const auto small = run({}, "ab", 24);
    QVERIFY2(small, small ? "" : small.error().message().c_str());
    const std::vector<int64_t> alone = {kAround,  kWhole,  kPicture, kPicture, kPicture,
                                        kPicture, kAround, 3,        4};
    QCOMPARE(idsOf(**small), alone);
    fs::remove(m_folder / "tokenizer.json");
}

void TestPieces::keepsThePieces()
{
    std::vector<int64_t> ids(13 * 4, kPicture);
    ids.push_back(7);
    const auto trace = run(ids, nullptr, 96);
    QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
    const fs::path path = fs::path(m_work.path().toStdString()) / "kept.safetensors";
    QVERIFY(writeTrace(path, **trace, {}));
    const auto read = readTrace(path);
    QVERIFY2(read, read ? "" : read.error().message().c_str());
    for (const Stack stack : {Stack::Vision, Stack::Decoder}) {
        const Modality& kept = (*read)->modalities.at(stack);
        const Modality& made = (*trace)->modalities.at(stack);
        QCOMPARE(kept.pieceColumns, made.pieceColumns);
        QCOMPARE(kept.pieceRows, made.pieceRows);
        QCOMPARE(kept.positions, made.positions);
        for (int64_t cell = 0; cell < made.cells(); ++cell)
            QCOMPARE(kept.position(cell), made.position(cell));
    }
    const Attention* attention = (*read)->find(Stack::Vision, 1, Kind::Self);
    QVERIFY(attention);
    QVERIFY(attention->mask == (*trace)->find(Stack::Vision, 1, Kind::Self)->mask);
}

SUITE(TestPieces)
#include "test_pieces.moc"
