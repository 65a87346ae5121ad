#include "engine/attention/blocks.h"
#include "engine/files/safetensors.h"
#include "engine/runners/captioner.h"
#include "tests/suite.h"

#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;
using namespace engine::vision;

namespace {

constexpr const char* kFolder = EXAMPLES_DIR "/models/captioner";

/// A golden tensor as a matrix; leading axes of extent 1 are dropped.
Matrix golden(const SafetensorsFile& file, const std::string& name)
{
    const TensorInfo* tensor = file.find(name);
    if (!tensor)
        return {};
    const size_t rank = tensor->shape.size();
    Matrix out(tensor->shape[rank - 2], tensor->shape[rank - 1]);
    std::memcpy(out.data(), tensor->data, tensor->bytes);
    return out;
}

Matrix block(const Attention& attention, Quantity quantity)
{
    Matrix out(attention.queries, attention.keys);
    fillBlock(attention, 0, quantity, {0, attention.queries}, {0, attention.keys}, out);
    return out;
}

double difference(const Matrix& a, const Matrix& b)
{
    if (a.rows() != b.rows() || a.cols() != b.cols())
        return std::numeric_limits<double>::infinity();
    return static_cast<double>((a - b).cwiseAbs().maxCoeff());
}

Intervention choosing(Normaliser normaliser, uint64_t seed = 1)
{
    Intervention out;
    out.scope.kind = Kind::Cross;
    out.normaliser = normaliser;
    out.seed = seed;
    return out;
}

} // namespace

class TestCaptioner : public QObject
{
    Q_OBJECT
    std::shared_ptr<const SafetensorsFile> m_golden;
    std::shared_ptr<const Captioner> m_captioner;
    Image m_image;
    Tensor m_pixels;

    nlohmann::json configuration() const
    {
        QFile file(QLatin1String(kFolder) + QLatin1String("/config.json"));
        return file.open(QIODevice::ReadOnly) ? nlohmann::json::parse(file.readAll().toStdString())
                                              : nlohmann::json{};
    }

private slots:
    void initTestCase()
    {
        const auto captioner = Captioner::open(kFolder);
        QVERIFY2(captioner, captioner ? "" : captioner.error().message().c_str());
        m_captioner = *captioner;
        const auto file = SafetensorsFile::open(TEST_DATA "/examples/captioner.safetensors");
        QVERIFY(file);
        m_golden = *file;
        const TensorInfo* image = m_golden->find("image");
        QVERIFY(image);
        m_image = {static_cast<int>(image->shape[1]), static_cast<int>(image->shape[0]), {}};
        m_image.rgb.resize(image->bytes);
        std::memcpy(m_image.rgb.data(), image->data, image->bytes);
        const auto values = m_captioner->preprocessor().apply(m_image);
        QVERIFY(values);
        m_pixels = values->pixels;
    }

    void preparesThePicture()
    {
        Matrix expected(1, m_pixels.size());
        const TensorInfo* tensor = m_golden->find("pixel_values");
        QVERIFY(tensor && tensor->shape == m_pixels.shape());
        std::memcpy(expected.data(), tensor->data, tensor->bytes);
        const MatrixMap actual(m_pixels.data(), 1, m_pixels.size());
        QVERIFY(difference(expected, actual) <= 1e-6);
    }

    void agreesWithTheGolden_data()
    {
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<int>("normaliser");
        QTest::newRow("soft") << QString() << static_cast<int>(Normaliser::Soft);
        QTest::newRow("hard") << QStringLiteral("hard.") << static_cast<int>(Normaliser::Hard);
    }
    void agreesWithTheGolden()
    {
        QFETCH(QString, prefix);
        QFETCH(int, normaliser);
        const auto caption =
            m_captioner->describe(m_pixels, {choosing(static_cast<Normaliser>(normaliser))});
        QVERIFY(caption);
        const std::string p = prefix.toStdString();
        const std::string cross = p + "decoder.layer.0.cross.";
        const double weights = difference(block(caption->attention, Quantity::Weights),
                                          golden(*m_golden, cross + "weights"));
        const double scores = difference(block(caption->attention, Quantity::Scores),
                                         golden(*m_golden, cross + "scores"));
        const double features =
            difference(caption->annotations, golden(*m_golden, "encoder.hidden.0"));
        const double embedded =
            difference(caption->embedded, golden(*m_golden, p + "decoder.hidden.0"));
        const double hidden =
            difference(caption->hidden, golden(*m_golden, p + "decoder.hidden.1"));
        const double logits = difference(caption->logits, golden(*m_golden, p + "logits"));
        qInfo("maximum differences: weights %g, scores %g, annotations %g, embedded %g, hidden %g, "
              "logits %g",
              weights, scores, features, embedded, hidden, logits);
        QVERIFY(weights <= 1e-5);
        QVERIFY(scores <= 1e-4);
        QVERIFY(features <= 1e-4);
        QVERIFY(embedded <= 1e-6);
        QVERIFY(hidden <= 1e-4);
        QVERIFY(logits <= 1e-3);

        const TensorInfo* ids = m_golden->find(p + "token_ids");
        QVERIFY(ids);
        std::vector<int64_t> expected(static_cast<size_t>(ids->shape[0]));
        std::memcpy(expected.data(), ids->data, ids->bytes);
        QVERIFY(caption->tokens == expected);
        if (p.empty()) {
            QCOMPARE(QByteArray::fromStdString(m_captioner->text(*caption)),
                     QByteArray::fromStdString(m_golden->metadata().at("text")));
        }
    }

    void probabilitiesAreOfTheWordsChosen()
    {
        const auto caption = m_captioner->describe(m_pixels);
        QVERIFY(caption);
        for (size_t at = 0; at < caption->tokens.size(); ++at) {
            const auto row = caption->logits.row(static_cast<Eigen::Index>(at)).cast<double>();
            const double sum = row.array().exp().sum();
            QVERIFY(std::abs(std::exp(row(caption->tokens[at])) / sum -
                             static_cast<double>(caption->probabilities[at])) < 1e-5);
        }
    }

    void samplesAsOftenAsTheWeightsSay()
    {
        // The first row does not depend on earlier draws: its cells over many seeds follow its
        // soft weights.
        const auto soft = m_captioner->describe(m_pixels);
        QVERIFY(soft);
        const Vector expected = block(soft->attention, Quantity::Weights).row(0);
        constexpr int kSeeds = 1500;
        Vector counts = Vector::Zero(expected.size());
        for (uint64_t seed = 1; seed <= kSeeds; ++seed) {
            const auto drawn = m_captioner->describe(
                m_pixels, {choosing(Normaliser::Sampled, seed)}, {m_captioner->config().endToken});
            QVERIFY(drawn);
            QCOMPARE(drawn->attention.chosenKey.size(), size_t{1});
            counts(drawn->attention.chosenKey[0]) += 1;
        }
        // Total variation of 1,500 draws over at most 64 cells stays well under this.
        const float distance = (counts / kSeeds - expected).cwiseAbs().sum() / 2;
        QVERIFY2(distance < 0.12F, qPrintable(QString::number(static_cast<double>(distance))));

        const auto once = m_captioner->describe(m_pixels, {choosing(Normaliser::Sampled, 7)});
        const auto again = m_captioner->describe(m_pixels, {choosing(Normaliser::Sampled, 7)});
        QVERIFY(once && again);
        QVERIFY(once->attention.chosenKey == again->attention.chosenKey);
        QCOMPARE(block(once->attention, Quantity::Weights).rowwise().sum().minCoeff(), 1.0F);
    }

    void interventionsActOnTheAttention()
    {
        const auto plain = m_captioner->describe(m_pixels);
        Intervention change;
        change.temperature = 0.01F;
        const auto cold = m_captioner->describe(m_pixels, {change});
        QVERIFY(plain && cold);
        const Matrix sharp = block(cold->attention, Quantity::Weights);
        QVERIFY(sharp.row(0).maxCoeff() >
                block(plain->attention, Quantity::Weights).row(0).maxCoeff());

        Eigen::Index best = 0;
        sharp.row(0).maxCoeff(&best);
        Intervention hide;
        hide.hiddenCells = {{0, best}};
        const auto hidden = m_captioner->describe(m_pixels, {hide});
        QVERIFY(hidden);
        QCOMPARE(block(hidden->attention, Quantity::Weights)(0, best), 0.0F);
        QVERIFY(std::isinf(block(hidden->attention, Quantity::Scores)(0, best)));

        Intervention blind;
        blind.mask = MaskChoice::Padding;
        blind.maskSize = 1000;
        for (const Normaliser normaliser :
             {Normaliser::Soft, Normaliser::Hard, Normaliser::Sampled}) {
            const auto nothing = m_captioner->describe(m_pixels, {choosing(normaliser), blind});
            QVERIFY(nothing);
            QCOMPARE(block(nothing->attention, Quantity::Weights).cwiseAbs().maxCoeff(), 0.0F);
            QVERIFY(nothing->logits.allFinite());
        }

        Intervention ablation;
        ablation.ablate = true;
        const auto without = m_captioner->describe(m_pixels, {ablation});
        QVERIFY(without);
        QCOMPARE(without->context.cwiseAbs().maxCoeff(), 0.0F);
    }

    void becomesATrace()
    {
        auto caption = m_captioner->describe(m_pixels);
        QVERIFY(caption);
        const Matrix weights = block(caption->attention, Quantity::Weights);
        const size_t steps = caption->tokens.size();
        const std::string text = m_captioner->text(*caption);
        const Trace trace = m_captioner->trace(std::move(*caption), m_image);
        const Attention* attention = trace.find(Stack::Decoder, 0, Kind::Cross);
        QVERIFY(attention);
        QCOMPARE(trace.queryTokens(*attention).size(), steps);
        QCOMPARE(trace.keyTokens(*attention).size(), size_t{64});
        const Modality& grid = trace.modalities.at(Stack::Encoder);
        QVERIFY(grid.columns == 8 && grid.rows == 8 && grid.leading == 0);
        QCOMPARE(trace.generatedText, text);
        QVERIFY(trace.task == Task::Caption);
        QCOMPARE(difference(block(*attention, Quantity::Weights), weights), 0.0);
        Matrix part(2, 3);
        fillBlock(*attention, 0, Quantity::Weights, {1, 3}, {10, 13}, part);
        QCOMPARE(difference(part, weights.block(1, 10, 2, 3)), 0.0);
        QCOMPARE(trace.predictions.size(), steps);
        QCOMPARE(trace.predictions[1].top.front().token, trace.tokens(Stack::Decoder)[1].text);
        QVERIFY((weights.rowwise().sum().array() - 1).abs().maxCoeff() < 1e-5F);
    }

    void forcedWordsAreFollowed()
    {
        const auto& words = m_captioner->vocabulary();
        const auto id = [&](const char* word) {
            return static_cast<int64_t>(std::ranges::find(words, word) - words.begin());
        };
        const std::vector<int64_t> forced = {id("a"), id("small"), id("black")};
        const auto caption = m_captioner->describe(m_pixels, {}, forced);
        QVERIFY(caption);
        QVERIFY(std::equal(forced.begin(), forced.end(), caption->tokens.begin()));
        QVERIFY(!m_captioner->describe(m_pixels, {}, {-1}));
        QVERIFY(!m_captioner->describe(m_pixels, {}, {1000}));
        std::stop_source stop;
        stop.request_stop();
        const auto stopped = m_captioner->describe(m_pixels, {}, {}, stop.get_token());
        QVERIFY(!stopped && stopped.error().sentence.empty());
        QVERIFY(!m_captioner->describe(Tensor(Matrix::Zero(3, 64))));
    }

    void refusesConfigurations_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char* key, const char* value) {
            QTest::addRow("%s = %s", key, value) << QByteArray(key) << QByteArray(value);
        };
        row("hidden_size", "0");
        row("hidden_size", "1e30");
        row("hidden_size", "null");
        row("image_size", "63000");
        row("grid_size", "[8, 9]");
        row("grid_size", "\"8\"");
        row("annotation_size", "95");
        row("conv_layers", "[]");
        row("conv_layers", "[1]");
        row("conv_layers", R"([{"in_channels": 3, "out_channels": 96, "kernel_size": 3,
                                "stride": 0, "padding": 0}])");
        row("conv_activation", "\"gelu\"");
        row("conv_norm", "\"batch\"");
        row("attention_type", "\"dot\"");
        row("attention_normaliser", "\"sparse\"");
        row("context_gate", "1");
        row("eos_token_id", "100000");
        row("vocab_size", "-5");
        row("decoder_layers", "2");
    }
    void refusesConfigurations()
    {
        QFETCH(QByteArray, key);
        QFETCH(QByteArray, value);
        nlohmann::json json = configuration();
        QVERIFY(CaptionerConfig::fromJson(json));
        json[key.toStdString()] = nlohmann::json::parse(value.toStdString());
        const auto made = CaptionerConfig::fromJson(json);
        QVERIFY(!made);
        const std::string message = made.error().message();
        QVERIFY2(message.find(key.toStdString()) != std::string::npos, message.c_str());
    }

    void refusesFolders_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("no tokenizer") << QStringLiteral("tokenizer.json") << QByteArray();
        QTest::newRow("other words")
            << QStringLiteral("tokenizer.json")
            << QByteArray(R"({"model": {"type": "WordLevel", "vocab": {"a": 0}}})");
        QTest::newRow("other weights") << QStringLiteral("model.safetensors") << QByteArray("xx");
        QTest::newRow("no pictures")
            << QStringLiteral("preprocessor_config.json") << QByteArray("[1]");
    }
    void refusesFolders()
    {
        QFETCH(QString, file);
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const QDir from{QLatin1String(kFolder)};
        for (const QString& name : from.entryList(QDir::Files))
            QVERIFY(QFile::copy(from.filePath(name), folder.filePath(name)));
        QVERIFY(QFile::remove(folder.filePath(file)));
        if (!content.isEmpty()) {
            QFile written(folder.filePath(file));
            QVERIFY(written.open(QIODevice::WriteOnly));
            written.write(content);
        }
        const auto opened = Captioner::open(folder.path().toStdString());
        QVERIFY(!opened);
        QVERIFY(!opened.error().message().empty());
    }

    void refusesWeightsOfAnotherShape()
    {
        const auto& captioner = *m_captioner;
        const auto made = Captioner::make(
            captioner.config(), captioner.preprocessor(), captioner.vocabulary(),
            [](const std::string&, const std::vector<int64_t>& shape) -> Result<Tensor> {
                float* write = nullptr;
                std::vector<int64_t> other = shape;
                other.back() += 1;
                return Tensor::zeros(other, &write);
            });
        QVERIFY(!made);
        QVERIFY(made.error().message().find("encoder.conv.0.weight") != std::string::npos);
    }
};

SUITE(TestCaptioner)
#include "test_captioner.moc"
