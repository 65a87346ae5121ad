#include "engine/files/safetensors.h"
#include "engine/tracer.h"
#include "tests/suite.h"

#include <algorithm>
#include <cstring>
#include <fstream>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

TraceRequest requestFor(const char* model, const std::filesystem::path& image)
{
    ModelSource source;
    source.folder = std::filesystem::path(EXAMPLES_DIR "/models") / model;
    source.inputs.image = image;
    return {source, {}};
}

std::filesystem::path example(const char* name)
{
    return std::filesystem::path(EXAMPLES_DIR "/images") / name;
}

/// Writes a float32 array of a golden as .npy, version 1.
void writeNpy(const std::filesystem::path& path, const TensorInfo& tensor)
{
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (";
    for (const int64_t extent : tensor.shape)
        header += std::to_string(extent) + ", ";
    header += ")}";
    header += std::string(63 - (header.size() + 10) % 64, ' ') + '\n';
    std::ofstream file(path, std::ios::binary);
    file << std::string("\x93NUMPY\x01\x00", 8) << static_cast<char>(header.size() % 256)
         << static_cast<char>(header.size() / 256) << header;
    file.write(reinterpret_cast<const char*>(tensor.data),
               static_cast<std::streamsize>(tensor.bytes));
}

double difference(const float* actual, const TensorInfo& expected)
{
    std::vector<float> values(expected.bytes / sizeof(float));
    std::memcpy(values.data(), expected.data, expected.bytes);
    double worst = 0;
    for (size_t i = 0; i < values.size(); ++i)
        worst = std::max(worst, static_cast<double>(std::abs(actual[i] - values[i])));
    return worst;
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT
    Tracer m_tracer;

private slots:
    void captionsTheExamples_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("caption");
        QTest::newRow("left of") << QByteArray("red-circle-blue-square.png")
                                 << QByteArray("a large red circle left of a small blue square");
        QTest::newRow("above") << QByteArray("yellow-star-purple-ring.png")
                               << QByteArray("a large yellow star above a large purple ring");
        QTest::newRow("below") << QByteArray("green-triangle-orange-cross.png")
                               << QByteArray("a large green triangle below a small orange cross");
        QTest::newRow("one") << QByteArray("black-square.png")
                             << QByteArray("a small black square");
    }
    void captionsTheExamples()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, caption);
        for (const Normaliser normaliser : {Normaliser::Soft, Normaliser::Hard}) {
            TraceRequest request = requestFor("captioner", example(file.constData()));
            Intervention choice;
            choice.normaliser = normaliser;
            request.interventions = {choice};
            const auto trace = m_tracer.trace(request, {});
            QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
            QCOMPARE(QByteArray::fromStdString((*trace)->generatedText), caption);
            QVERIFY((*trace)->perceives());
            QCOMPARE((*trace)->modalities.begin()->second.picture->rgb.size(), size_t{64 * 64 * 3});
            QVERIFY((*trace)->request == request);
            QCOMPARE((*trace)->title, std::string("captioner"));
        }
    }

    void readsTheDigits_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("label");
        QTest::newRow("two") << QByteArray("digit-two.png") << QByteArray("2");
        QTest::newRow("five") << QByteArray("digit-five.png") << QByteArray("5");
        QTest::newRow("seven, black on white")
            << QByteArray("digit-seven-on-white.png") << QByteArray("7");
    }
    void readsTheDigits()
    {
        QFETCH(QByteArray, file);
        QFETCH(QByteArray, label);
        const auto trace = m_tracer.trace(requestFor("vision", example(file.constData())), {});
        QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
        const Tensor& logits = (*trace)->classLogits;
        const auto best = std::max_element(logits.data(), logits.data() + logits.size());
        QCOMPARE(QByteArray::fromStdString(
                     (*trace)->labels.at(static_cast<size_t>(best - logits.data()))),
                 label);
        QVERIFY((*trace)->perceives());
        QCOMPARE((*trace)->modalities.begin()->second.picture->rgb.size(), size_t{28 * 28 * 3});
        QCOMPARE((*trace)->modalities.begin()->second.columns, 4);
    }

    void visionAgreesWithTheGolden()
    {
        const auto golden = SafetensorsFile::open(TEST_DATA "/examples/vision.safetensors");
        QVERIFY(golden);
        QTemporaryDir folder;
        const std::filesystem::path pixels = folder.filePath(QStringLiteral("p.npy")).toStdString();
        writeNpy(pixels, *(*golden)->find("pixel_values"));
        TraceRequest request = requestFor("vision", {});
        std::get<ModelSource>(request.source).inputs.pixels = pixels;
        const auto trace = m_tracer.trace(request, {});
        QVERIFY2(trace, trace ? "" : trace.error().message().c_str());

        // What is shown is made from the pixels again.
        const TensorInfo& image = *(*golden)->find("image");
        const vision::Image& shown = *(*trace)->modalities.at(Stack::Encoder).picture;
        QCOMPARE(shown.rgb.size(), image.bytes);
        QCOMPARE(std::memcmp(shown.rgb.data(), image.data, image.bytes), 0);

        double weights = 0;
        double hidden = 0;
        for (const Attention& attention : (*trace)->attentions) {
            const TensorInfo* expected = (*golden)->find(
                "encoder.layer." + std::to_string(attention.layer) + ".self.weights");
            QVERIFY(expected && expected->shape[0] == attention.heads);
            Matrix all(attention.heads * attention.queries, attention.keys);
            for (int head = 0; head < attention.heads; ++head)
                fillBlock(attention, head, Quantity::Weights, {0, attention.queries},
                          {0, attention.keys},
                          all.middleRows(head * attention.queries, attention.queries));
            weights = std::max(weights, difference(all.data(), *expected));
        }
        const StackTrace& stack = (*trace)->stacks.at(Stack::Encoder);
        for (size_t layer = 0; layer < stack.hidden.size(); ++layer)
            hidden = std::max(
                hidden, difference(stack.hidden[layer].data(),
                                   *(*golden)->find("encoder.hidden." + std::to_string(layer))));
        const double logits =
            difference((*trace)->classLogits.data(), *(*golden)->find("class_logits"));
        qInfo("maximum differences: weights %g, hidden %g, logits %g", weights, hidden, logits);
        QCOMPARE((*trace)->attentions.size(), size_t{4});
        QVERIFY(weights <= 1e-5);
        QVERIFY(hidden <= 1e-4);
        QVERIFY(logits <= 1e-3);
    }

    void saysWhatIsMissing()
    {
        for (const char* model : {"captioner", "vision"}) {
            QVERIFY(!m_tracer.trace(requestFor(model, {}), {}));
            QVERIFY(!m_tracer.trace(requestFor(model, example("none.png")), {}));
        }
    }
};

SUITE(TestPictures)
#include "test_pictures.moc"
