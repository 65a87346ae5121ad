#include "engine/files/safetensors.h"
#include "engine/vision/imagefile.h"
#include "engine/vision/preprocessor.h"
#include "tests/suite.h"

#include <cstring>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <QTest>

using namespace engine;
using namespace engine::vision;

namespace {

std::shared_ptr<const SafetensorsFile> goldens()
{
    const auto file = SafetensorsFile::open(TEST_DATA "/images/resize.safetensors");
    return file ? *file : nullptr;
}

Image imageOf(const TensorInfo& tensor)
{
    Image image{static_cast<int>(tensor.shape[1]), static_cast<int>(tensor.shape[0]), {}};
    image.rgb.resize(tensor.bytes);
    std::memcpy(image.rgb.data(), tensor.data, tensor.bytes);
    return image;
}

Preprocessor preprocessor(const char* json)
{
    return Preprocessor::fromJson(nlohmann::json::parse(json)).value();
}

} // namespace

class TestImage : public QObject
{
    Q_OBJECT

private slots:
    void resizesAsPillow()
    {
        const auto file = goldens();
        QVERIFY(file);
        const Image image = imageOf(*file->find("image"));
        int checked = 0;
        for (const TensorInfo& tensor : file->tensors()) {
            if (!tensor.name.starts_with("resize."))
                continue;
            const Image expected = imageOf(tensor);
            const Image actual = resize(image, expected.width, expected.height,
                                        static_cast<Resampling>(tensor.name[7] - '0'));
            QVERIFY2(actual == expected, tensor.name.c_str());
            ++checked;
        }
        QCOMPARE(checked, 42);
    }

    void preparesAsTransformers()
    {
        const auto file = goldens();
        QVERIFY(file);
        const Image image = imageOf(*file->find("image"));
        int checked = 0;
        float worst = 0;
        for (const auto& [name, options] : file->metadata()) {
            const TensorInfo& expected = *file->find(name);
            const auto made = Preprocessor::fromJson(nlohmann::json::parse(options));
            QVERIFY2(made, options.c_str());
            const auto values = made->apply(image);
            QVERIFY2(values, options.c_str());
            QVERIFY2(values->pixels.shape() == expected.shape, options.c_str());
            for (int64_t at = 0; at < values->pixels.size(); ++at) {
                float value = 0;
                std::memcpy(&value, expected.data + at * 4, 4);
                worst = std::max(worst, std::abs(values->pixels.data()[at] - value));
            }
            QCOMPARE(int64_t{values->shown.width}, expected.shape[2]);
            QCOMPARE(int64_t{values->shown.height}, expected.shape[1]);
            ++checked;
        }
        qInfo("maximum difference %g", static_cast<double>(worst));
        QVERIFY(worst <= 1e-6F);
        QCOMPARE(checked, 5);
    }

    void readsPictureFiles()
    {
        const auto file = goldens();
        QVERIFY(file);
        int checked = 0;
        for (const TensorInfo& tensor : file->tensors()) {
            if (!tensor.name.starts_with("file."))
                continue;
            const Image expected = imageOf(tensor);
            const auto image = readImage(std::string(TEST_DATA "/images/") + tensor.name.substr(5));
            QVERIFY2(image, image ? "" : image.error().message().c_str());
            QVERIFY2(*image == expected, tensor.name.c_str());
            ++checked;
        }
        QCOMPARE(checked, 8);
    }

    void survivesDamagedPictures_data()
    {
        QTest::addColumn<QByteArray>("file");
        for (const char* name :
             {"rgb.png", "palette.png", "alpha.png", "rgb.jpg", "progressive.jpg"})
            QTest::newRow(name) << QByteArray(name);
    }
    void survivesDamagedPictures()
    {
        QFETCH(QByteArray, file);
        std::ifstream stream(std::string(TEST_DATA "/images/") + file.constData(),
                             std::ios::binary);
        const std::vector<char> whole(std::istreambuf_iterator<char>(stream), {});
        QVERIFY(whole.size() > 100);
        const auto decode = [](const std::vector<char>& bytes) {
            return decodeImage(std::as_bytes(std::span(bytes)), "picture");
        };
        QVERIFY(decode(whole));
        for (size_t size = 0; size + 13 < whole.size(); ++size)
            QVERIFY(!decode({whole.begin(), whole.begin() + static_cast<ptrdiff_t>(size)}));
        // Flipped bytes give an error or a picture of a sane size.
        for (size_t at = 0; at < whole.size(); ++at) {
            std::vector<char> bytes = whole;
            bytes[at] = static_cast<char>(~bytes[at]);
            if (const auto image = decode(bytes))
                QCOMPARE(image->rgb.size(), size_t(image->width) * size_t(image->height) * 3);
        }
    }

    void refusesOtherFiles()
    {
        QVERIFY(!readImage(TEST_DATA "/images/none.png"));
        QVERIFY(!readImage(TEST_DATA "/images"));
        const auto other = readImage(TEST_DATA "/images/make_goldens.py");
        QVERIFY(!other && other.error().message().find("PNG or JPEG") != std::string::npos);
    }

    void refusesOptions_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("named");
        const auto row = [](const char* json, const char* named) {
            QTest::newRow(json) << QByteArray(json) << QByteArray(named);
        };
        row("[]", "object");
        row(R"({"size": 0})", "size");
        row(R"({"size": 1e9})", "size");
        row(R"({"size": {"height": 20}})", "size");
        row(R"({"size": {"longest_edge": 20}})", "size");
        row(R"({"crop_size": {"shortest_edge": 20}})", "crop_size");
        row(R"({"resample": 6})", "resample");
        row(R"({"do_resize": 1})", "do_resize");
        row(R"({"image_std": [1, 0, 1]})", "image_std");
        row(R"({"image_mean": [1, 1]})", "image_mean");
        row(R"({"rescale_factor": "x"})", "rescale_factor");
        row(R"({"do_flip": true})", "do_flip");
        row(R"({"image_processor_type": "OwlViTImageProcessor"})", "OwlViTImageProcessor");
    }
    void refusesOptions()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, named);
        const auto made = Preprocessor::fromJson(nlohmann::json::parse(json.toStdString()));
        QVERIFY(!made);
        QVERIFY2(made.error().message().find(named.toStdString()) != std::string::npos,
                 made.error().message().c_str());
    }

    void refusesPictures()
    {
        const Preprocessor square = preprocessor(R"({"size": 8})");
        QVERIFY(!square.apply({}));
        QVERIFY(!square.apply({2, 2, std::vector<uint8_t>(11)}));
        QVERIFY(!square.apply({-1, -1, std::vector<uint8_t>(3)}));
        const Preprocessor edge = preprocessor(R"({"size": {"shortest_edge": 64}})");
        QVERIFY(!edge.apply({1, 5000, std::vector<uint8_t>(15000)}));
        QVERIFY(edge.apply({10, 50, std::vector<uint8_t>(1500)}));
    }
};

SUITE(TestImage)
#include "test_image.moc"
