#include "engine/sound/listener.h"
#include "tests/suite.h"

#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>
#include <numbers>
#include <QTest>

using namespace engine;
using namespace engine::sound;

namespace {

void put(std::string& file, uint32_t number, int bytes)
{
    for (int i = 0; i < bytes; ++i)
        file += static_cast<char>(number >> (8 * i));
}

/// A WAV file of these bytes of samples.
std::string wav(uint16_t coding, uint16_t channels, uint32_t rate, uint16_t bits,
                const std::string& samples)
{
    std::string file = "RIFF";
    put(file, 0, 4);
    file += "WAVEfmt ";
    put(file, 16, 4);
    put(file, coding, 2);
    put(file, channels, 2);
    put(file, rate, 4);
    put(file, rate * channels * bits / 8, 4);
    put(file, channels * bits / 8u, 2);
    put(file, bits, 2);
    file += "LIST";
    put(file, 3, 4);
    file += "abc";
    file += '\0'; // chunks begin at even places
    file += "data";
    put(file, static_cast<uint32_t>(samples.size()), 4);
    return file + samples;
}

Result<Sound> decode(const std::string& file)
{
    return decodeWav(std::as_bytes(std::span(file)), "a.wav");
}

Sound tone(double hertz, int rate, double seconds)
{
    Sound sound{rate, std::vector<float>(static_cast<size_t>(rate * seconds))};
    for (size_t i = 0; i < sound.samples.size(); ++i)
        sound.samples[i] = static_cast<float>(
            0.5 * std::sin(2 * std::numbers::pi * hertz * static_cast<double>(i) / rate));
    return sound;
}

} // namespace

class TestSound : public QObject
{
    Q_OBJECT

private slots:
    void readsSamples()
    {
        std::string two;
        for (const int16_t sample : {16384, -16384, -32768, 0})
            put(two, static_cast<uint16_t>(sample), 2);
        const auto mono = decode(wav(1, 1, 8000, 16, two));
        QVERIFY2(mono, mono ? "" : mono.error().message().c_str());
        QCOMPARE(mono->rate, 8000);
        QCOMPARE(mono->samples, (std::vector<float>{0.5F, -0.5F, -1, 0}));
        const auto stereo = decode(wav(1, 2, 44100, 16, two));
        QVERIFY(stereo);
        QCOMPARE(stereo->samples, (std::vector<float>{0, -0.5F}));

        std::string bytes = {char(0x80), char(0xc0), char(0)};
        QCOMPARE(decode(wav(1, 1, 8000, 8, bytes))->samples, (std::vector<float>{0, 0.5F, -1}));
        std::string three;
        put(three, 0x400000, 3);
        put(three, 0xc00000, 3);
        QCOMPARE(decode(wav(1, 1, 8000, 24, three))->samples, (std::vector<float>{0.5F, -0.5F}));
        std::string four;
        put(four, 0x40000000, 4);
        QCOMPARE(decode(wav(1, 1, 8000, 32, four))->samples, std::vector<float>{0.5F});
        std::string real(4, '\0');
        const float quarter = 0.25F;
        std::memcpy(real.data(), &quarter, 4);
        QCOMPARE(decode(wav(3, 1, 8000, 32, real))->samples, std::vector<float>{0.25F});
    }

    void refusesDamage_data()
    {
        QTest::addColumn<QByteArray>("file");
        const auto row = [](const char* name, const std::string& file) {
            QTest::newRow(name) << QByteArray(file.data(), qsizetype(file.size()));
        };
        const std::string whole = wav(1, 1, 8000, 16, std::string(8, '\1'));
        row("empty", "");
        row("other", "RIFX....WAVE");
        row("noData", whole.substr(0, whole.size() - 16));
        row("cut", whole.substr(0, whole.size() - 3));
        row("coding", wav(85, 1, 8000, 16, "abcd"));
        row("bits", wav(1, 1, 8000, 12, "abcd"));
        row("channels", wav(1, 0, 8000, 16, "abcd"));
        row("rate", wav(1, 1, 10, 16, "abcd"));
        row("nothing", wav(1, 1, 8000, 16, ""));
        std::string infinite(4, '\0');
        const float value = INFINITY;
        std::memcpy(infinite.data(), &value, 4);
        row("infinite", wav(3, 1, 8000, 32, infinite));
    }
    void refusesDamage()
    {
        QFETCH(QByteArray, file);
        const auto sound = decode(file.toStdString());
        QVERIFY(!sound);
        QVERIFY(!sound.error().message().empty());
    }

    void everyBeginningIsSafe()
    {
        const std::string whole = wav(1, 2, 44100, 24, std::string(60, '\7'));
        for (size_t size = 0; size < whole.size(); ++size)
            (void)decode(whole.substr(0, size));
    }

    void resamplesTones_data()
    {
        QTest::addColumn<int>("from");
        QTest::addColumn<double>("hertz");
        for (const int from : {8000, 11025, 22050, 44100, 48000})
            QTest::newRow(std::to_string(from).c_str()) << from << std::min(3000.0, from * 0.4);
    }
    void resamplesTones()
    {
        QFETCH(int, from);
        QFETCH(double, hertz);
        const Sound there = resample(tone(hertz, from, 0.5), 16000);
        const Sound expected = tone(hertz, 16000, 0.5);
        QVERIFY(std::abs(std::ssize(there.samples) - std::ssize(expected.samples)) <= 1);
        // Away from the ends, where half of the filter sees nothing.
        for (size_t i = 2000; i < 6000; ++i)
            QVERIFY(std::abs(there.samples[i] - expected.samples[i]) < 1e-4F);
    }

    void dropsWhatCannotBeHeard()
    {
        const Sound there = resample(tone(10500, 44100, 0.5), 16000);
        for (size_t i = 2000; i < 6000; ++i)
            QVERIFY(std::abs(there.samples[i]) < 1e-4F);
    }

    void hearsATone()
    {
        const Tensor mel = logMel(tone(1000, 16000, 0.5).samples, 16000, 80, 400, 160);
        QCOMPARE(mel.shape(), (std::vector<int64_t>{80, 50}));
        Eigen::Index band = 0;
        mel.matrix().col(25).maxCoeff(&band);
        // 1000 Hz is 15 mels of 45.2, in 81 steps.
        QVERIFY(std::abs(int(band) - 26) <= 1);
        const vision::Image picture = spectrogram(mel);
        QCOMPARE(picture.width, 50);
        QCOMPARE(picture.height, 80);
    }

    void whisperIsNotNormalised()
    {
        const auto normalises = [](const char* json) {
            return Listener::fromJson(nlohmann::json::parse(json))->normalises;
        };
        QVERIFY(normalises("{}"));
        QVERIFY(!normalises(R"({"do_normalize": false})"));
        QVERIFY(!normalises(
            R"({"feature_extractor_type": "WhisperFeatureExtractor", "do_normalize": true})"));
    }

    void refusesOptions()
    {
        const auto made = [](const char* json) {
            return Listener::fromJson(nlohmann::json::parse(json));
        };
        QVERIFY(made("{}"));
        QVERIFY(made(R"({"feature_extractor_type": "WhisperFeatureExtractor", "n_fft": 400})"));
        QVERIFY(!made("[]"));
        QVERIFY(!made(R"({"feature_extractor_type": "EncodecFeatureExtractor"})"));
        QVERIFY(!made(R"({"sampling_rate": 0})"));
        QVERIFY(!made(R"({"n_fft": 401})"));
        QVERIFY(!made(R"({"hop_length": "x"})"));
        QVERIFY(!made(R"({"dither": 0.1})"));
        QVERIFY(!made(R"({"feature_size": 2})"));
    }
};

SUITE(TestSound)
#include "test_sound.moc"
