#include "engine/files/convert.h"
#include "engine/files/npy.h"
#include "engine/files/safetensors.h"
#include "engine/trace/attentionfile.h"
#include "tests/suite.h"

#include <bit>
#include <cmath>
#include <ctime>
#include <limits>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

const std::string kFixtures = TEST_DATA "/checkpoint/";

using Opened = Result<AttentionFile>;

struct Named
{
    std::string name;
    std::vector<int64_t> shape;
    std::vector<float> values;
};

QString text(const Opened& result)
{
    return result ? QStringLiteral("opened")
                  : QString::fromStdString(result.error().message() + " / " +
                                           result.error().hintMessage());
}

// Rows that sum to 1; every cell differs from its mirror.
std::vector<float> probabilities(int64_t heads, int64_t queries, int64_t keys, bool causal = false)
{
    std::vector<float> values;
    for (int64_t h = 0; h < heads; ++h) {
        for (int64_t q = 0; q < queries; ++q) {
            std::vector<double> row(static_cast<size_t>(keys));
            double sum = 0;
            for (int64_t k = 0; k < keys; ++k) {
                const double value =
                    causal && k > q
                        ? 0
                        : std::exp(std::sin(static_cast<double>(1 + h + 3 * q + q * k)));
                row[static_cast<size_t>(k)] = value;
                sum += value;
            }
            for (double value : row)
                values.push_back(static_cast<float>(value / sum));
        }
    }
    return values;
}

} // namespace

class TestAttentionFile : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    std::string path(const char* name) const
    {
        return (m_folder.path() + QLatin1Char('/') + QLatin1String(name)).toStdString();
    }

    Opened openTensors(const std::vector<Named>& tensors,
                       const std::map<std::string, std::string>& metadata = {}) const
    {
        std::vector<TensorSource> sources;
        for (const Named& tensor : tensors)
            sources.push_back(TensorSource::of({tensor.name, DataType::F32, tensor.shape},
                                               std::as_bytes(std::span(tensor.values))));
        if (!writeSafetensors(path("file.safetensors"), sources, metadata))
            qFatal("cannot write the test's file");
        return openAttentionFile(path("file.safetensors"));
    }

    Opened openNpy(const std::vector<int64_t>& shape, const std::vector<float>& values) const
    {
        if (!writeNpy(path("file.npy"), DataType::F32, shape, std::as_bytes(std::span(values))))
            qFatal("cannot write the test's file");
        return openAttentionFile(path("file.npy"));
    }

private slots:
    void readsWhatNumPySaves()
    {
        const Opened npz = openAttentionFile(kFixtures + "attentions.npz");
        QVERIFY2(npz, qPrintable(text(npz)));
        QCOMPARE(npz->attentions.size(), size_t(11));
        for (size_t i = 0; i < 11; ++i) { // numbers are numbers: 10 comes after 9, not after 1
            QCOMPARE(npz->attentions[i].layer, static_cast<int>(i));
            QCOMPARE(npz->attentions[i].stack, Stack::Encoder);
            QCOMPARE(npz->attentions[i].kind, Kind::Self);
            QCOMPARE(npz->attentions[i].heads(), 2);
            QCOMPARE(npz->attentions[i].keys(), int64_t(5));
        }
        QCOMPARE(npz->source.texts, (std::vector<std::string>{"The", "Kätzchen", "sat", "→", "😀"}));

        // The same numbers as one array [layers, 1, heads, T, T].
        const Opened npy = openAttentionFile(kFixtures + "attentions.npy");
        QVERIFY2(npy, qPrintable(text(npy)));
        QCOMPARE(npy->attentions.size(), size_t(11));
        Matrix left(5, 5);
        Matrix right(5, 5);
        for (size_t i = 0; i < 11; ++i) {
            npz->attentions[i].weights.reader()(1, {0, 5}, {0, 5}, left);
            npy->attentions[i].weights.reader()(1, {0, 5}, {0, 5}, right);
            QVERIFY(left == right);
            QVERIFY(((left.rowwise().sum().array() - 1).abs() < 1e-6f).all());
        }

        const Opened causal = openAttentionFile(kFixtures + "causal.npz");
        QVERIFY2(causal, qPrintable(text(causal)));
        QCOMPARE(causal->attentions.size(), size_t(2));
        QCOMPARE(causal->attentions[1].stack, Stack::Decoder);
        QCOMPARE(causal->attentions[1].weights.type(), DataType::F16);

        for (const char* file : {"objects.npy", "none.npz"}) {
            const Opened none = openAttentionFile(kFixtures + file);
            QVERIFY2(!none && text(none).contains(u"such as None") &&
                         text(none).contains(u"attn_implementation=\"eager\""),
                     qPrintable(text(none)));
        }
    }

    void everyShapeOfAnArray_data()
    {
        QTest::addColumn<std::vector<int64_t>>("shape");
        QTest::addColumn<int>("layers");
        QTest::addColumn<int>("heads");
        QTest::newRow("T T") << std::vector<int64_t>{4, 4} << 1 << 1;
        QTest::newRow("H T T") << std::vector<int64_t>{6, 4, 4} << 1 << 6;
        QTest::newRow("L H T T") << std::vector<int64_t>{3, 2, 4, 4} << 3 << 2;
        QTest::newRow("L 1 H T T") << std::vector<int64_t>{3, 1, 2, 4, 4} << 3 << 2;
    }

    void everyShapeOfAnArray()
    {
        QFETCH(std::vector<int64_t>, shape);
        QFETCH(int, layers);
        QFETCH(int, heads);
        const std::vector<float> values = probabilities(layers * heads, 4, 4);
        const Opened file = openNpy(shape, values);
        QVERIFY2(file, qPrintable(text(file)));
        QCOMPARE(file->attentions.size(), static_cast<size_t>(layers));
        Matrix block(2, 3);
        for (int layer = 0; layer < layers; ++layer) {
            const ImportedAttention& attention = file->attentions[static_cast<size_t>(layer)];
            QCOMPARE(attention.heads(), heads);
            QVERIFY(attention.weights.parts().front().floats()); // in the mapping
            for (int head = 0; head < heads; ++head) {
                attention.weights.reader()(head, {1, 3}, {1, 4}, block);
                for (int64_t q = 0; q < 2; ++q)
                    for (int64_t k = 0; k < 3; ++k)
                        QCOMPARE(block(q, k),
                                 values[static_cast<size_t>(
                                     ((layer * heads + head) * 4 + q + 1) * 4 + k + 1)]);
            }
        }
    }

    void encoderDecoderNames()
    {
        const Opened file =
            openTensors({{"cross_attentions.0", {1, 2, 3, 5}, probabilities(2, 3, 5)},
                         {"decoder_attentions.0", {2, 3, 3}, probabilities(2, 3, 3, true)},
                         {"encoder_attentions.1", {2, 5, 5}, probabilities(2, 5, 5)},
                         {"encoder_attentions.0", {5, 5}, probabilities(1, 5, 5)},
                         {"something.else", {2}, {1, 2}}},
                        {{"source_tokens", R"(["a","b","c","d","e"])"},
                         {"target_tokens", R"(["x","y","z"])"},
                         {"author", "somebody"}});
        QVERIFY2(file, qPrintable(text(file)));
        QCOMPARE(file->attentions.size(), size_t(4));
        QCOMPARE(file->attentions[0].stack, Stack::Encoder);
        QCOMPARE(file->attentions[1].layer, 1);
        QCOMPARE(file->attentions[2].kind, Kind::Self);
        QCOMPARE(file->attentions[2].stack, Stack::Decoder);
        QCOMPARE(file->attentions[3].kind, Kind::Cross);
        QCOMPARE(file->attentions[3].queries(), int64_t(3));
        QCOMPARE(file->attentions[3].keys(), int64_t(5));
        QCOMPARE(file->source.texts.size(), size_t(5));
        QCOMPARE(file->target.texts[2], std::string("z"));
        QCOMPARE(file->metadata.at("author"), std::string("somebody"));
    }

    void conformanceGoldens()
    {
        const Opened file = openAttentionFile(TEST_DATA "/conformance/golden/bart.safetensors");
        QVERIFY2(file, qPrintable(text(file)));
        QVERIFY(file->attentions.size() >= 5);
        QCOMPARE(file->attentions.back().kind, Kind::Cross);
    }

    void everyTypeIsRead()
    {
        const std::vector<float> values = probabilities(2, 6, 6);
        const std::vector<double> doubles(values.begin(), values.end());
        std::vector<uint16_t> halves(values.size());
        convertToHalf(values.data(), values.size(), halves.data());
        std::vector<uint16_t> bfloats;
        for (float value : values)
            bfloats.push_back(
                static_cast<uint16_t>((std::bit_cast<uint32_t>(value) + 0x8000u) >> 16));
        const auto check = [&](DataType type, std::span<const std::byte> bytes, float within) {
            QVERIFY(writeSafetensors(path("type.safetensors"),
                                     {TensorSource::of({"attentions.0", type, {2, 6, 6}}, bytes)},
                                     {}));
            const Opened file = openAttentionFile(path("type.safetensors"));
            QVERIFY2(file, qPrintable(text(file)));
            Matrix block(6, 6);
            file->attentions[0].weights.reader()(1, {0, 6}, {0, 6}, block);
            for (Eigen::Index i = 0; i < 36; ++i)
                QVERIFY(std::abs(block.data()[i] - values[static_cast<size_t>(36 + i)]) <= within);
        };
        check(DataType::F64, std::as_bytes(std::span(doubles)), 0);
        check(DataType::F32, std::as_bytes(std::span(values)), 0);
        check(DataType::F16, std::as_bytes(std::span(halves)), 5e-4f);
        check(DataType::BF16, std::as_bytes(std::span(bfloats)), 4e-3f);
    }

    void saysWhatIsWrong_data()
    {
        QTest::addColumn<std::vector<int64_t>>("shape");
        QTest::addColumn<std::vector<float>>("values");
        QTest::addColumn<QString>("says");
        using Shape = std::vector<int64_t>;
        const auto row = [](const char* name, const Shape& shape, const std::vector<float>& values,
                            const char* says) {
            QTest::newRow(name) << shape << values << QString::fromUtf8(says);
        };
        const std::vector<float> good = probabilities(2, 4, 4);
        std::vector<float> changed = good;
        for (float& value : changed)
            value = std::log(value);
        row("log probabilities", {2, 4, 4}, changed,
            "holds scores, not probabilities: head 0, row 0");
        changed = good;
        for (float& value : changed)
            value *= 10;
        row("positive scores", {2, 4, 4}, changed, "holds scores, not probabilities");
        changed = good;
        changed[17] = -std::numeric_limits<float>::infinity();
        row("masked scores", {2, 4, 4}, changed, "head 1, row 0 has the value -inf");
        std::vector<float> transposed = good;
        for (size_t h = 0; h < 2; ++h)
            for (size_t q = 0; q < 4; ++q)
                for (size_t k = 0; k < 4; ++k)
                    transposed[(h * 4 + k) * 4 + q] = good[(h * 4 + q) * 4 + k];
        row("transposed", {2, 4, 4}, transposed, "The axes of ");
        changed = good;
        changed[30] = std::numeric_limits<float>::quiet_NaN();
        row("NaN", {2, 4, 4}, changed, "(NaN): head 1, row 3");
        changed = good;
        for (size_t i = 0; i < changed.size(); i += 3)
            changed[i] = 0;
        row("dropout", {2, 4, 4}, changed, "are no probabilities: head 0, row 0 sums to");
        row("two inputs", {1, 2, 1, 4, 4}, good, "holds 2 inputs at once");
        row("not square", {2, 2, 8}, probabilities(2, 2, 8), "opened"); // cross-attention
        row("heads last", {4, 4, 2}, good, "moveaxis(weights, -1, -3)");
        row("heads after queries", {4, 2, 4}, good, "swapaxes(-2, -3)");
        row("one row", {32}, good, "has the shape [32], which is not one of attention weights");
        row("six axes", {1, 1, 1, 2, 4, 4}, good, "which is not one of attention weights");
        row("nothing", {2, 0, 0}, {}, "which is not one of attention weights");
        row("good", {2, 4, 4}, good, "opened");
        std::vector<float> zeros = good;
        std::fill_n(zeros.begin() + 4, 4, 0.0f);
        row("a masked row", {2, 4, 4}, zeros, "opened");
    }

    void saysWhatIsWrong()
    {
        QFETCH(std::vector<int64_t>, shape);
        QFETCH(std::vector<float>, values);
        QFETCH(QString, says);
        const Opened file = openNpy(shape, values);
        QVERIFY2(text(file).contains(says), qPrintable(text(file)));
    }

    void saysWhatDoesNotBelongTogether()
    {
        const std::vector<float> four = probabilities(2, 4, 4);
        const std::vector<float> five = probabilities(2, 5, 5);
        const auto says = [&](const Opened& file, const char16_t* part) {
            QVERIFY2(!file && text(file).contains(QString::fromUtf16(part)),
                     qPrintable(text(file)));
        };
        says(openTensors({{"attentions.0", {2, 4, 4}, four}, {"attentions.1", {2, 5, 5}, five}}),
             u"layer 1 has 5 positions where the ones before it have 4");
        says(openTensors({{"cross_attentions.0", {2, 4, 5}, probabilities(2, 4, 5)},
                          {"encoder_attentions.0", {2, 4, 4}, four}}),
             u"do not belong together");
        says(openTensors({{"attentions.0", {2, 4, 4}, four}, {"attentions_0", {2, 4, 4}, four}}),
             u"holds the attention of layer 0 twice");
        says(openTensors({{"attentions.0", {2, 2, 4, 4}, probabilities(4, 4, 4)}}),
             u"holds 2 inputs at once");
        says(openTensors({{"weights", {2, 4}, {1, 2, 3, 4, 5, 6, 7, 8}}, {"bias", {2}, {1, 2}}}),
             u"Its tensors: weights, bias.");
        says(openTensors({{"attentions.0", {2, 4, 4}, four}}, {{"tokens", R"(["a", "b"])"}}),
             u"has 2 tokens for 4 positions");
        says(openTensors({{"attentions.0", {2, 4, 4}, four}}, {{"tokens", "a b c d"}}),
             u"is not a JSON list of texts");
        says(openTensors({{"attentions.0", {2, 4, 4}, four}}, {{"tokens", "[1, 2, 3, 4]"}}),
             u"is not a JSON list of texts");
    }

    // Transposed cross-attention: the sizes tell nothing by themselves.
    void transposedCrossAttention()
    {
        const std::vector<float> good = probabilities(1, 3, 5);
        std::vector<float> transposed(good.size());
        for (size_t q = 0; q < 3; ++q)
            for (size_t k = 0; k < 5; ++k)
                transposed[k * 3 + q] = good[q * 5 + k];
        const Opened file = openTensors({{"cross_attentions.0", {1, 5, 3}, transposed}});
        QVERIFY2(!file && text(file).contains(u"are transposed"), qPrintable(text(file)));
    }

    // 302 MB on the disk (a hole: rows of zeros are masked rows): sampled, not read.
    void largeFilesAreSampled()
    {
        const std::string file = path("large.npy");
        const std::string header =
            "{'descr': '<f4', 'fortran_order': False, 'shape': (12, 6, 1024, 1024), }";
        QByteArray bytes("\x93NUMPY\x01");
        bytes.append('\0').append(static_cast<char>(118)).append('\0');
        bytes.append(header.c_str()).append(QByteArray(118 - static_cast<int>(header.size()), ' '));
        QFile out(QString::fromStdString(file));
        out.remove();
        QVERIFY(out.open(QIODevice::WriteOnly));
        QCOMPARE(out.write(bytes), qint64(128));
        out.close();
        std::filesystem::resize_file(file, 128 + uintmax_t(12) * 6 * 1024 * 1024 * 4);
        const std::clock_t start = std::clock(); // processor time: other programs do not count
        const Opened opened = openAttentionFile(file);
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        qInfo("opening 302 MB of attention: %.1f ms", 1000 * seconds);
        QVERIFY2(opened, qPrintable(text(opened)));
        QCOMPARE(opened->attentions.size(), size_t(12));
        QVERIFY(seconds < 2);
        // What is wrong in the last row of the last head is found all the same.
        QVERIFY(out.open(QIODevice::ReadWrite));
        out.seek(out.size() - 8);
        const float wrong = 0.25f;
        out.write(reinterpret_cast<const char*>(&wrong), 4);
        out.close();
        const Opened refused = openAttentionFile(file);
        QVERIFY2(!refused && text(refused).contains(u"head 5, row 1023 sums to 0.25"),
                 qPrintable(text(refused)));
    }

    void truncatedFilesAreRefused()
    {
        for (const char* name : {"attentions.npy", "causal.npz"}) {
            QFile source(QString::fromStdString(kFixtures + name));
            QVERIFY(source.open(QIODevice::ReadOnly));
            const QByteArray whole = source.readAll();
            for (qsizetype length = 0; length < whole.size(); length += 7) {
                QFile cut(QString::fromStdString(path("cut")));
                cut.remove();
                QVERIFY(cut.open(QIODevice::WriteOnly));
                cut.write(whole.first(length));
                cut.close();
                QVERIFY(!openAttentionFile(path("cut")));
            }
        }
    }
};

SUITE(TestAttentionFile)
#include "test_attentionfile.moc"
