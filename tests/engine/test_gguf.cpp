#include "engine/checkpoint/ggufmodel.h"
#include "engine/checkpoint/weights.h"
#include "engine/files/blockformat.h"
#include "engine/files/convert.h"
#include "engine/files/gguf.h"
#include "engine/text/tokenizer.h"
#include "engine/tracer.h"
#include "tests/suite.h"

#include <cmath>
#include <cstring>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;
namespace fs = std::filesystem;

namespace {

const fs::path kData = TEST_DATA "/quantised";
const fs::path kQwen = kData / "models/gguf_qwen2_q4_k_m/gguf_qwen2_q4_k_m.gguf";

QByteArray contents(const fs::path& path)
{
    QFile file(QString::fromStdString(path.string()));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::string reason(const Error& error)
{
    return error.message() + " " + error.hintMessage();
}

/// Writes GGUF files, right and wrong ones.
class Writer
{
public:
    QByteArray bytes = "GGUF";

    template <class T>
    Writer& put(T value)
    {
        bytes.append(reinterpret_cast<const char*>(&value), sizeof(value));
        return *this;
    }
    Writer& text(const QByteArray& value)
    {
        put(static_cast<uint64_t>(value.size()));
        bytes.append(value);
        return *this;
    }
    Writer& header(uint32_t version, uint64_t tensors, uint64_t pairs)
    {
        return put(version).put(tensors).put(pairs);
    }
    Writer& pair(const QByteArray& key, uint32_t type) { return text(key).put(type); }
    Writer& tensor(const QByteArray& name, const std::vector<uint64_t>& extents, uint32_t type,
                   uint64_t offset)
    {
        text(name).put(static_cast<uint32_t>(extents.size()));
        for (uint64_t extent : extents)
            put(extent);
        return put(type).put(offset);
    }
    Writer& data(qsizetype count)
    {
        bytes.append(QByteArray((32 - bytes.size() % 32) % 32, '\0'));
        bytes.append(QByteArray(count, '\1'));
        return *this;
    }
};

/// A file with further metadata; its tensors stay where they are.
QByteArray withPairs(QByteArray file, Writer pairs, uint64_t count)
{
    constexpr int kCount = 16; // where the number of pairs stands
    constexpr int kPairs = 24; // where they begin
    pairs.bytes.remove(0, 4);
    // One more, whose name fills what is left to the alignment of the data.
    constexpr qsizetype kAround = sizeof(uint64_t) + sizeof(uint32_t) + sizeof(uint8_t);
    const qsizetype name = 32 - (pairs.bytes.size() + kAround) % 32;
    pairs.pair(QByteArray(name, 'x'), 0).put(uint8_t{0});
    uint64_t before = 0;
    std::memcpy(&before, file.constData() + kCount, sizeof(before));
    before += count + 1;
    std::memcpy(file.data() + kCount, &before, sizeof(before));
    return file.insert(kPairs, pairs.bytes);
}

} // namespace

class TestGguf : public QObject
{
    Q_OBJECT

private slots:
    void blocks_data();
    void blocks();
    void smallFloats();
    void readsWhatItSays();
    void refuses_data();
    void refuses();
    void spoilt_data();
    void spoilt();
    void biasesOfAnyArchitecture();
    void tensorsWithoutAPlace();
    void readsYarn();
    void findsTheModel();
    void tokenizers_data();
    void tokenizers();

private:
    fs::path write(const QByteArray& bytes, const char* name = "model.gguf")
    {
        const fs::path path = fs::path(m_folder.path().toStdString()) / name;
        QFile file(QString::fromStdString(path.string()));
        if (file.open(QIODevice::WriteOnly))
            file.write(bytes);
        return path;
    }

    QTemporaryDir m_folder;
};

void TestGguf::blocks_data()
{
    QTest::addColumn<int>("kind");
    for (int kind = 0; kind <= static_cast<int>(BlockKind::Q1_0); ++kind)
        QTest::newRow(std::string(blockFormat(static_cast<BlockKind>(kind)).name).c_str()) << kind;
}

// Values as ggml's own code gives them, for quantised weights and for blocks of random bits.
void TestGguf::blocks()
{
    QFETCH(int, kind);
    const BlockFormat& format = blockFormat(static_cast<BlockKind>(kind));
    const auto file =
        Weights::open(kData / "dequantised" / (std::string(format.name) + ".safetensors"));
    QVERIFY2(file, file ? "" : reason(file.error()).c_str());
    for (const char* set : {"quantised", "random"}) {
        const WeightInfo* raw = (*file)->find(std::string(set) + ".raw");
        const WeightInfo* expected = (*file)->find(std::string(set) + ".values");
        if (std::string_view(set) == "random" && !raw)
            continue; // the newest types have none
        QVERIFY(raw && expected);
        const int64_t rows = raw->data.shape[0];
        const int64_t columns = expected->data.shape[1];
        const auto matrix = blockMatrix(format, rows, columns, raw->data.data, *file);
        QCOMPARE(matrix->storedBytes(rows), raw->data.count());
        std::vector<float> values(expected->data.count());
        std::vector<float> wanted(values.size());
        expected->data.toFloat(wanted.data());
        TensorData::ofCoded(matrix).toFloat(values.data());
        for (size_t block = 0; block < values.size(); block += size_t(format.elements)) {
            double largest = 0;
            double difference = 0;
            for (size_t i = block; i < block + size_t(format.elements); ++i) {
                if (std::isnan(wanted[i]) || std::isinf(wanted[i])) {
                    QCOMPARE(std::isfinite(values[i]), false);
                    continue;
                }
                largest = std::fmax(largest, std::abs(double(wanted[i])));
                difference = std::fmax(difference, std::abs(double(wanted[i]) - double(values[i])));
            }
            QVERIFY2(difference <= 1e-6 * largest + 1e-45,
                     qPrintable(QStringLiteral("%1 %2: %3 of %4")
                                    .arg(QLatin1String(set))
                                    .arg(block)
                                    .arg(difference)
                                    .arg(largest)));
        }
    }
}

void TestGguf::smallFloats()
{
    QCOMPARE(floatFromE4M3(0x7e), 448.0f);
    QCOMPARE(floatFromE4M3(0x01), 0x1p-9f);
    QCOMPARE(floatFromE4M3(0xb8), -1.0f);
    QVERIFY(std::isnan(floatFromE4M3(0x7f)) && std::isnan(floatFromE4M3(0xff)));
    QCOMPARE(floatFromE5M2(0x3c), 1.0f);
    QCOMPARE(floatFromE2M1(0x7), 6.0f);
    QCOMPARE(floatFromE2M1(0xb), -1.5f);
    QCOMPARE(powerOfTwo(127), 1.0f);
    QCOMPARE(powerOfTwo(0), 0x1p-127f);
}

void TestGguf::readsWhatItSays()
{
    Writer w;
    w.header(3, 2, 4);
    w.pair("general.architecture", 8).text("llama");
    w.pair("a.list", 9).put(uint32_t{5}).put(uint64_t{2}).put(int32_t{-1}).put(int32_t{7});
    w.pair("a.number", 6).put(0.5f);
    w.pair("a.flag", 7).put(uint8_t{1});
    w.tensor("matrix", {4, 3}, 0, 0).tensor("blocks", {64, 2}, 8, 64);
    w.data(64 + 4 * 34);
    const auto file = GgufFile::open(write(w.bytes));
    QVERIFY2(file, file ? "" : reason(file.error()).c_str());
    QCOMPARE((*file)->text("general.architecture"), std::optional<std::string>("llama"));
    QCOMPARE((*file)->integers("a.list"), (std::optional<std::vector<int64_t>>({-1, 7})));
    QCOMPARE((*file)->number("a.number"), std::optional<double>(0.5));
    QCOMPARE((*file)->flag("a.flag"), std::optional<bool>(true));
    QVERIFY(!(*file)->integer("a.flag") && !(*file)->text("nothing"));
    const GgufTensor* matrix = (*file)->tensor("matrix");
    QVERIFY(matrix);
    QCOMPARE(matrix->data.shape, (std::vector<int64_t>{3, 4})); // fastest last
    const GgufTensor* blocks = (*file)->tensor("blocks");
    QVERIFY(blocks && blocks->data.coded);
    QCOMPARE(blocks->typeName, std::string("Q8_0"));
    std::vector<float> row(64);
    blocks->data.slice(1).toFloat(row.data());
    QCOMPARE(row[5], floatFromHalf(0x0101)); // the scale times 1
    QCOMPARE(blocks->data.storedBytes(), size_t{4 * 34});
}

void TestGguf::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("says");
    const auto row = [](const char* name, const Writer& writer, const char* says) {
        QTest::newRow(name) << writer.bytes << QString::fromLatin1(says);
    };
    QTest::newRow("another file") << QByteArray(100, 'x') << "not the file itself";
    QTest::newRow("before GGUF") << QByteArray("tjgg") + QByteArray(100, '\0') << "before GGUF";
    row("version 1", Writer().header(1, 0, 0), "version 1");
    row("big endian", Writer().header(0x03000000, 0, 0), "big-endian");
    row("more than fits", Writer().header(3, uint64_t{1} << 60, 0), "1152921504606846976");
    row("a long string", Writer().header(3, 0, 1).put(uint64_t{1} << 63).data(64),
        "within its header");
    row("value type 13", Writer().header(3, 0, 1).pair("a", 13).data(32), "type 13");
    row("nested", Writer().header(3, 0, 1).pair("a", 9).put(uint32_t{9}).data(32), "arrays of");
    row("a long array",
        Writer().header(3, 0, 1).pair("a", 9).put(uint32_t{10}).put(uint64_t{1} << 61).data(32),
        "within its header");
    row("a key twice",
        Writer().header(3, 0, 2).pair("a", 7).put(uint8_t{0}).pair("a", 7).put(uint8_t{0}).data(32),
        "twice");
    row("a tensor twice",
        Writer().header(3, 2, 0).tensor("t", {2}, 0, 0).tensor("t", {2}, 0, 32).data(64), "twice");
    row("type that is gone", Writer().header(3, 1, 0).tensor("t", {32}, 4, 0).data(64), "type 4");
    row("type with a code book", Writer().header(3, 1, 0).tensor("t", {256}, 16, 0).data(512),
        "IQ2_XXS");
    row("five dimensions", Writer().header(3, 1, 0).tensor("t", {1, 1, 1, 1, 1}, 0, 0).data(64),
        "5 dimensions");
    row("product wraps",
        Writer().header(3, 1, 0).tensor("t", {uint64_t{1} << 32, uint64_t{1} << 32}, 0, 0).data(64),
        "larger than");
    row("half a block", Writer().header(3, 1, 0).tensor("t", {30}, 8, 0).data(64),
        "no multiple of 32");
    row("unaligned", Writer().header(3, 1, 0).tensor("t", {2}, 0, 4).data(64), "impossible place");
    row("over one another",
        Writer().header(3, 2, 0).tensor("t", {16}, 0, 0).tensor("u", {16}, 0, 32).data(96),
        "impossible place");
    row("past the end", Writer().header(3, 1, 0).tensor("t", {16}, 0, uint64_t{1} << 40).data(64),
        "ends before");
    row("alignment 24",
        Writer().header(3, 0, 1).pair("general.alignment", 4).put(uint32_t{24}).data(32),
        "power of two");
    row("one of two parts",
        Writer().header(3, 0, 1).pair("split.count", 2).put(uint16_t{2}).data(32), "2 parts");
}

void TestGguf::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, says);
    const auto file = GgufFile::open(write(bytes));
    QVERIFY(!file);
    QVERIFY2(file.error().message().find(says.toStdString()) != std::string::npos,
             file.error().message().c_str());
}

void TestGguf::spoilt_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<QString>("says");
    QTest::newRow("architecture") << QByteArray("llama") << QByteArray("mamba") << "mamba";
    QTest::newRow("missing size") << QByteArray("llama.block_count")
                                  << QByteArray("llama.block_coumt") << "llama.block_count";
    const QByteArray heads("llama.attention.head_count\4\0\0\0", 30);
    QTest::newRow("no heads") << heads + QByteArray("\2\0\0\0", 4) << heads + QByteArray(4, '\0')
                              << "head_count is 0";
    QTest::newRow("missing tensor") << QByteArray("blk.0.ffn_up.weight")
                                    << QByteArray("blk.0.ffn_ub.weight") << "blk.0.ffn_ub.weight";
}

// Metadata and tensors that a model needs are named where they are missing.
void TestGguf::spoilt()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(QString, says);
    QByteArray bytes = contents(kData / "good.gguf");
    QVERIFY(bytes.contains(from));
    bytes.replace(from, to);
    TraceRequest request;
    ModelSource source;
    source.folder = write(bytes);
    source.inputs.tokenIds = {1, 2, 3};
    request.source = source;
    const auto trace = Tracer().trace(request, TraceControl{});
    QVERIFY(!trace);
    QVERIFY2(trace.error().message().find(says.toStdString()) != std::string::npos,
             trace.error().message().c_str());
}

// Llama files of some converters have biases of queries, keys and values, as Qwen2's have.
void TestGguf::biasesOfAnyArchitecture()
{
    QByteArray bytes = contents(kQwen);
    QVERIFY(bytes.contains("blk.1.attn_k.bias"));
    const auto stored = openGgufModel(write(bytes.replace("qwen2", "llama")));
    QVERIFY2(stored, stored ? "" : reason(stored.error()).c_str());
    const StackOptions& stack = *stored->options.decoder;
    QVERIFY(stack.positions.rotary.interleaved);
    QVERIFY(stack.qkvBias && stack.keyBias && !stack.outputBias && !stack.feedBias);
}

void TestGguf::tensorsWithoutAPlace()
{
    for (const char* name : {"blk.1.attn_k.scal", "blk.1.ffn_k.weigh", "blk.1.attn_k.bios"}) {
        const auto stored =
            openGgufModel(write(contents(kQwen).replace("blk.1.attn_k.bias", name)));
        QVERIFY(!stored);
        QVERIFY2(reason(stored.error()).find(name) != std::string::npos,
                 reason(stored.error()).c_str());
    }
}

void TestGguf::readsYarn()
{
    const auto scaled = [](float beta, float gain, float other) {
        Writer pairs;
        pairs.pair("qwen2.rope.scaling.type", 8).text("yarn");
        pairs.pair("qwen2.rope.scaling.factor", 6).put(4.0F);
        pairs.pair("qwen2.rope.scaling.original_context_length", 4).put(uint32_t{16});
        pairs.pair("qwen2.rope.scaling.yarn_beta_fast", 6).put(beta);
        pairs.pair("qwen2.rope.scaling.attn_factor", 6).put(gain);
        pairs.pair("qwen2.rope.scaling.yarn_ext_factor", 6).put(other);
        return withPairs(contents(kQwen), pairs, 6);
    };
    const auto stored = openGgufModel(write(scaled(24, 0.5F, 1)));
    QVERIFY2(stored, stored ? "" : reason(stored.error()).c_str());
    const RotaryOptions& rotary = stored->options.decoder->positions.rotary;
    QCOMPARE(rotary.scaling, RotaryScaling::Yarn);
    QCOMPARE(rotary.factor, 4.0);
    QCOMPARE(rotary.originalLength, 16.0);
    QCOMPARE(rotary.betaFast, 24.0);
    QCOMPARE(rotary.betaSlow, 1.0);
    QVERIFY(std::abs(rotary.gain - 0.5 * (0.1 * std::log(4.0) + 1)) < 1e-12);
    const auto other = openGgufModel(write(scaled(32, 1, 0.5F)));
    QVERIFY(!other);
    QVERIFY2(reason(other.error()).find("yarn_ext_factor") != std::string::npos,
             reason(other.error()).c_str());
}

void TestGguf::findsTheModel()
{
    QTemporaryDir folder;
    const fs::path base = folder.path().toStdString();
    const auto touch = [&](const char* name) {
        QFile file(QString::fromStdString((base / name).string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
    };
    QVERIFY(!findGguf(base)->has_value());
    touch("m-00001-of-00002.gguf");
    touch("m-00002-of-00002.gguf");
    touch("mmproj-m.gguf");
    QCOMPARE(**findGguf(base), base / "m-00001-of-00002.gguf");
    touch("other.gguf");
    QVERIFY(!findGguf(base));
    QVERIFY(findGguf(base).error().message().find("other.gguf") != std::string::npos);
    touch("model.safetensors");
    QVERIFY(!findGguf(base)->has_value());
}

void TestGguf::tokenizers_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("base");
    for (const fs::path& base : {kData, fs::path(THIRD_PARTY_DATA) / "quantised"}) {
        std::error_code ignored;
        for (const auto& entry : fs::directory_iterator(base / "tokenizers", ignored))
            if (entry.path().extension() == ".json")
                QTest::newRow(entry.path().string().c_str())
                    << QString::fromStdString(entry.path().string())
                    << QString::fromStdString(base.string());
    }
}

void TestGguf::tokenizers()
{
    QFETCH(QString, file);
    QFETCH(QString, base);
    const QJsonObject set = QJsonDocument::fromJson(contents(file.toStdString())).object();
    const std::string model = set["model"].toString().toStdString();
    const fs::path folder = base.toStdString();
    const auto tokenizer = text::Tokenizer::open(
        model.ends_with(".gguf") ? folder / model : folder / "models" / model);
    QVERIFY2(tokenizer, tokenizer ? "" : reason(tokenizer.error()).c_str());
    int compared = 0;
    for (const QJsonValue& one : set["strings"].toArray()) {
        if (one["disputed"].toBool())
            continue;
        std::vector<int64_t> expected;
        for (const QJsonValue& ids : {set["prefix"], one["ids"], set["suffix"]})
            for (const QJsonValue& id : ids.toArray())
                expected.push_back(id.toInteger());
        const std::string given = one["text"].toString().toStdString();
        const auto encoding = (*tokenizer)->encode(given);
        QVERIFY2(encoding, encoding ? "" : reason(encoding.error()).c_str());
        std::vector<int64_t> ids;
        for (const text::Token& token : encoding->tokens)
            ids.push_back(token.id);
        QVERIFY2(ids == expected, given.c_str());
        ++compared;
    }
    QVERIFY(compared > 0);
}

SUITE(TestGguf)
#include "test_gguf.moc"
