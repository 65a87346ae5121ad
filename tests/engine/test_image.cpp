#include "engine/files/safetensors.h"
#include "engine/vision/exif.h"
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

    void turnsAsTheCameraWasHeld()
    {
        // 3 × 2 pixels; what each of the eight orientations makes of them, row by row.
        Image image{3, 2, {}};
        for (uint8_t i = 0; i < 6; ++i)
            image.rgb.insert(image.rgb.end(), 3, i);
        const char* expected[] = {"012345", "210543", "543210", "345012",
                                  "031425", "304152", "524130", "251403"};
        for (int orientation = 1; orientation <= 8; ++orientation) {
            const Image turned = upright(image, orientation);
            QCOMPARE(turned.width, orientation < 5 ? 3 : 2);
            QCOMPARE(turned.height, orientation < 5 ? 2 : 3);
            std::string order;
            for (size_t at = 0; at < turned.rgb.size(); at += 3)
                order += static_cast<char>('0' + turned.rgb[at]);
            QCOMPARE(order, std::string(expected[orientation - 1]));
        }
        QVERIFY(upright(image, 0) == image && upright(image, 9) == image);
        QCOMPARE(xmpOrientation("<x tiff:Orientation=\"6\"/>"), 6);
        QCOMPARE(xmpOrientation("<tiff:Orientation>3</tiff:Orientation>"), 3);
        QCOMPARE(xmpOrientation("<x/>"), 1);
    }

    void readsExifOrientation()
    {
        for (const bool little : {true, false}) {
            const std::string exif =
                little ? std::string("II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0", 22)
                       : std::string("MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0", 22);
            QCOMPARE(exifOrientation(std::as_bytes(std::span(exif))), 6);
            // Cut short it says nothing, whatever stands in memory behind it.
            for (size_t size = 0; size < exif.size(); ++size)
                QCOMPARE(exifOrientation(std::as_bytes(std::span(exif).first(size))), 1);
            // In a JPEG, behind its first marker.
            std::ifstream stream(TEST_DATA "/images/rgb.jpg", std::ios::binary);
            std::string jpeg(std::istreambuf_iterator<char>(stream), {});
            const Image plain = *decodeImage(std::as_bytes(std::span(jpeg)), "plain");
            const std::string block = std::string("Exif\0\0", 6) + exif;
            jpeg.insert(2,
                        std::string("\xff\xe1\0", 3) + static_cast<char>(block.size() + 2) + block);
            const auto turned = decodeImage(std::as_bytes(std::span(jpeg)), "turned");
            QVERIFY2(turned, turned ? "" : turned.error().message().c_str());
            QVERIFY(*turned == upright(plain, 6) && turned->width == plain.height);
        }
    }

    void leavesGammaAlone()
    {
        std::ifstream stream(TEST_DATA "/images/rgb.png", std::ios::binary);
        std::string png(std::istreambuf_iterator<char>(stream), {});
        const auto plain = decodeImage(std::as_bytes(std::span(png)), "plain");
        QVERIFY(plain);
        // gAMA of 1.0 behind the header, which ends at byte 33.
        png.insert(33, std::string("\0\0\0\x04gAMA\0\x01\x86\xa0\x31\xe8\x96\x5f", 16));
        const auto gamma = decodeImage(std::as_bytes(std::span(png)), "gamma");
        QVERIFY2(gamma, gamma ? "" : gamma.error().message().c_str());
        QVERIFY(*gamma == *plain);
    }

    void passesOverJpegWarnings()
    {
        std::ifstream stream(TEST_DATA "/images/rgb.jpg", std::ios::binary);
        std::string jpeg(std::istreambuf_iterator<char>(stream), {});
        const Image plain = *decodeImage(std::as_bytes(std::span(jpeg)), "plain");
        const size_t table = jpeg.find("\xff\xdb");
        QVERIFY(table != std::string::npos);
        jpeg.insert(table, std::string(4, '\0'));
        const auto odd = decodeImage(std::as_bytes(std::span(jpeg)), "odd");
        QVERIFY2(odd, odd ? "" : odd.error().message().c_str());
        QVERIFY(*odd == plain);
    }

    void readsInks()
    {
        const auto inks = readImage(TEST_DATA "/images/other/inks.jpg");
        QVERIFY2(inks, inks ? "" : inks.error().message().c_str());
        QVERIFY(*inks == *readImage(TEST_DATA "/images/other/inks.png"));
    }

    void oneChannel()
    {
        const Preprocessor grey =
            preprocessor(R"({"size": 2, "image_mean": [0.5], "image_std": [0.5]})");
        QCOMPARE(grey.channels, 1);
        const auto values = grey.apply({2, 2, {255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9}});
        QVERIFY(values);
        QVERIFY((values->pixels.shape() == std::vector<int64_t>{1, 2, 2}));
        const int expected[] = {76, 150, 29, 9};
        for (int at = 0; at < 4; ++at)
            QCOMPARE(values->pixels.data()[at],
                     (static_cast<float>(expected[at] / 255.0) - 0.5F) / 0.5F);
        const Image shown = grey.picture(values->pixels);
        QCOMPARE(int{shown.rgb[0]}, 76);
        QCOMPARE(int{shown.rgb[2]}, 76);
        QVERIFY(!Preprocessor::fromJson(
            nlohmann::json::parse(R"({"image_mean": [0.5], "image_std": [0.5, 0.5, 0.5]})")));
    }

    void oneNumberMayBeTheShorterSide()
    {
        // As the first CLIP folders have it.
        const Preprocessor clip = preprocessor(
            R"({"feature_extractor_type": "CLIPFeatureExtractor", "size": 20, "crop_size": 20,
                "default_to_square": false})");
        QCOMPARE(clip.shortestEdge, 20);
        QCOMPARE(clip.width, 0);
        QVERIFY(clip.crops);
        QCOMPARE(clip.cropWidth, 20);
        const Preprocessor square = preprocessor(
            R"({"image_processor_type": "CLIPImageProcessor", "size": {"height": 20, "width": 20}})");
        QCOMPARE(square.shortestEdge, 0);
        QCOMPARE(square.width, 20);
        const Preprocessor vit = preprocessor(R"({"size": 20})");
        QCOMPARE(vit.shortestEdge, 0);
        QCOMPARE(vit.height, 20);
    }

    void areaIsLimitedByName()
    {
        const Preprocessor first = preprocessor(
            R"({"image_processor_type": "Qwen2VLImageProcessor",
                "size": {"min_pixels": 784, "max_pixels": 7840}})");
        QCOMPARE(first.fewestPixels, int64_t{784});
        QCOMPARE(first.mostPixels, int64_t{7840});
        const Preprocessor both = preprocessor(
            R"({"image_processor_type": "Qwen2VLImageProcessorFast", "max_pixels": 7840,
                "size": {"shortest_edge": 784, "longest_edge": 784000}})");
        QCOMPARE(both.fewestPixels, int64_t{784});
        QCOMPARE(both.mostPixels, int64_t{7840});
        QVERIFY(!Preprocessor::fromJson(
            nlohmann::json::parse(R"({"size": {"min_pixels": 784, "max_pixels": 7840}})")));
    }

    // A small picture is grown to the least area, but not to gigabytes of numbers.
    void smallPicturesGrowWithinLimits()
    {
        const Image image{30, 30, std::vector<uint8_t>(30 * 30 * 3, 7)};
        for (const int64_t least : {int64_t{784}, int64_t{1} << 27}) {
            const std::string options =
                R"({"image_processor_type": "Qwen2VLImageProcessor", "max_pixels": 268435456,
                    "min_pixels": )" +
                std::to_string(least) + "}";
            const Preprocessor steps = preprocessor(options.c_str());
            QCOMPARE(bool(steps.apply(image)), least == 784);
        }
    }

    void resizesInFloats()
    {
        // DINOv3's processor rescales first: one half of a grey level is kept.
        const Image halves{2, 1, {0, 0, 0, 1, 1, 1}};
        const auto red = [&](const char* type) {
            const nlohmann::json options = {{"image_processor_type", type},
                                            {"do_normalize", false},
                                            {"size", {{"height", 1}, {"width", 1}}}};
            return Preprocessor::fromJson(options)->apply(halves)->pixels.data()[0];
        };
        QCOMPARE(red("DINOv3ViTImageProcessorFast"), static_cast<float>(0.5 / 255));
        QCOMPARE(red("ViTImageProcessor"), static_cast<float>(1.0 / 255));
    }

    void bookkeepingIsPassedOver()
    {
        const Preprocessor plain = preprocessor(R"({"size": {"height": 8, "width": 9}})");
        const Preprocessor noted = preprocessor(R"({
            "size": {"height": 8, "width": 9, "longest_edge": null, "shortest_edge": null},
            "_valid_processor_keys": ["images", "do_resize"], "_another": 1, "crop_size": null,
            "do_center_crop": null, "do_convert_rgb": null, "resample": null, "do_resize": null,
            "image_mean": null, "image_std": null, "rescale_factor": null, "device": null,
            "data_format": "channels_first", "input_data_format": null, "return_tensors": null,
            "default_to_square": true, "disable_grouping": null, "processor_class": null,
            "created_by": "me", "do_flip": false, "size_divisor": 32, "image_processor_type": "ViTImageProcessorFast"})");
        QCOMPARE(noted.width, plain.width);
        QCOMPARE(noted.height, plain.height);
        QCOMPARE(noted.crops, plain.crops);
        QVERIFY(noted.mean == plain.mean);
    }

    void refusesOtherFiles()
    {
        QVERIFY(!readImage(TEST_DATA "/images/none.png"));
        QVERIFY(!readImage(TEST_DATA "/images"));
        const auto other = readImage(TEST_DATA "/images/make_goldens.py");
        QVERIFY(!other && other.error().hintMessage().find("PNG, JPEG") != std::string::npos);
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
        row(R"({"crop_pct": 0.9})", "crop_pct");
        row(R"({"data_format": "channels_last"})", "data_format");
        row(R"({"size": 20, "default_to_square": false})", "default_to_square");
        row(R"({"image_processor_type": "ViTHybridImageProcessor"})", "ViTHybridImageProcessor");
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
