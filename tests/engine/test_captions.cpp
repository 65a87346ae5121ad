#include "engine/explanations/captions.h"
#include "engine/files/safetensors.h"
#include "tests/suite.h"

#include <cmath>
#include <cstring>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;
using namespace engine::explanations;
using gradient::Scalar;
using vision::Captioner;
using vision::CaptionOrigin;
using vision::Image;

namespace {

constexpr int64_t kRow = 8; ///< of the golden logit

Matrix golden(const SafetensorsFile& file, const std::string& name)
{
    const TensorInfo* tensor = file.find(name);
    if (!tensor)
        return {};
    const int64_t columns = tensor->shape.back();
    Matrix out(static_cast<int64_t>(tensor->bytes / sizeof(float)) / columns, columns);
    std::memcpy(out.data(), tensor->data, tensor->bytes);
    return out;
}

/// Largest difference beside the largest value of what is expected.
double difference(const Matrix& expected, const Matrix& actual)
{
    if (expected.rows() != actual.rows() || expected.cols() != actual.cols() ||
        expected.size() == 0 || !actual.allFinite())
        return std::numeric_limits<double>::infinity();
    return static_cast<double>((expected - actual).cwiseAbs().maxCoeff() /
                               std::max(expected.cwiseAbs().maxCoeff(), 1e-6f));
}

Intervention onAttention()
{
    Intervention change;
    change.scope.kind = Kind::Cross;
    return change;
}

Intervention sharper()
{
    Intervention change = onAttention();
    change.temperature = 0.5f;
    return change;
}

Intervention hidingLast(int64_t cells)
{
    Intervention change = onAttention();
    change.mask = MaskChoice::Padding;
    change.maskSize = cells;
    return change;
}

/// Values between −1 and 1.
Matrix noise(int64_t rows, int64_t columns, uint32_t seed)
{
    Matrix out(rows, columns);
    for (int64_t i = 0; i < out.size(); ++i) {
        seed = seed * 1664525u + 1013904223u;
        out.data()[i] = static_cast<float>(seed >> 8) / 8388608.f - 1;
    }
    return out;
}

} // namespace

class TestCaptions : public QObject
{
    Q_OBJECT
    std::shared_ptr<const Captioner> m_captioner;
    std::shared_ptr<const SafetensorsFile> m_golden;
    std::vector<int64_t> m_ids;
    Image m_image;
    Tensor m_pixels;

    CaptionSubject subjectOf(const std::vector<Intervention>& interventions = {}) const
    {
        auto caption = m_captioner->describe(m_pixels, interventions, m_ids);
        Trace trace = m_captioner->trace(std::move(*caption), m_image);
        trace.origin = std::make_shared<const CaptionOrigin>(m_captioner, m_pixels);
        return *CaptionSubject::of(std::make_shared<const Trace>(std::move(trace)));
    }
    Scalar word() const { return {{{kRow, m_ids[kRow]}}, {}, 0}; }

    void compare(const char* name, const Matrix& actual, double limit = 1e-4) const
    {
        const double is = difference(golden(*m_golden, name), actual);
        QVERIFY2(is <= limit, (std::string(name) + ": " + std::to_string(is)).c_str());
    }

private slots:
    void initTestCase()
    {
        const auto captioner = Captioner::open(EXAMPLES_DIR "/models/captioner");
        QVERIFY2(captioner, captioner ? "" : captioner.error().message().c_str());
        m_captioner = *captioner;
        const auto given = SafetensorsFile::open(TEST_DATA "/examples/captioner.safetensors");
        const auto file =
            SafetensorsFile::open(TEST_DATA "/examples/captioner_gradients.safetensors");
        QVERIFY(given && file);
        m_golden = *file;
        const TensorInfo* image = (*given)->find("image");
        const TensorInfo* ids = (*given)->find("token_ids");
        QVERIFY(image && ids);
        m_image = {static_cast<int>(image->shape[1]), static_cast<int>(image->shape[0]), {}};
        m_image.rgb.resize(image->bytes);
        std::memcpy(m_image.rgb.data(), image->data, image->bytes);
        m_ids.resize(static_cast<size_t>(ids->shape[0]));
        std::memcpy(m_ids.data(), ids->data, ids->bytes);
        const auto values = m_captioner->preprocessor().apply(m_image);
        QVERIFY(values);
        m_pixels = values->pixels;
    }

    void agreesWithAutograd()
    {
        const CaptionSubject subject = subjectOf();
        const auto slopes = reverse(subject, word());
        QVERIFY2(slopes, slopes ? "" : slopes.error().message().c_str());
        compare("value", Matrix::Constant(1, 1, static_cast<float>(slopes->value)));
        compare("grad.encoder.hidden.0", slopes->annotations);
        compare("grad.decoder.embedding", slopes->embedded);
        compare("grad.decoder.layer.0.cross.weights", slopes->weights);
        compare("relevance.decoder.cross", relevance(*slopes));
        compare("head_importance.logit.decoder.cross",
                Matrix::Constant(1, 1, static_cast<float>(slopes->importance)));
        const auto pixels = pixelGradient(subject, slopes->annotations);
        QVERIFY(pixels && pixels->shape() == m_pixels.shape());
        const int64_t side = pixels->extent(2);
        compare("grad.pixels", MatrixMap(pixels->data(), 3 * side, side));
        const CaptionAttribution simple = gradientTimesInput(subject, *slopes);
        compare("attribution.encoder.gradient_input", simple.values.at(Stack::Encoder));
        compare("attribution.decoder.gradient_input", simple.values.at(Stack::Decoder));
        compare("attribution.encoder.attention",
                attentionTimesGradient(*slopes).values.at(Stack::Encoder));
        const auto integrated = integratedGradients(subject, word());
        QVERIFY(integrated);
        compare("attribution.encoder.integrated", integrated->values.at(Stack::Encoder));
        compare("attribution.decoder.integrated", integrated->values.at(Stack::Decoder));
        const auto ablated = subject.withoutAttention(word());
        QVERIFY(ablated);
        compare("ablate.zero.decoder.cross", Matrix::Constant(1, 1, static_cast<float>(*ablated)));
    }

    void theLossIsReadBackwards()
    {
        const CaptionSubject subject = subjectOf();
        const auto slopes = reverse(subject, subject.loss());
        QVERIFY(slopes);
        compare("loss.value", Matrix::Constant(1, 1, static_cast<float>(slopes->value)));
        compare("loss.grad.encoder.hidden.0", slopes->annotations);
        compare("loss.grad.decoder.embedding", slopes->embedded);
    }

    void interventionsHold()
    {
        const auto hidden = reverse(subjectOf({sharper(), hidingLast(16)}), word());
        QVERIFY(hidden);
        compare("hidden.value", Matrix::Constant(1, 1, static_cast<float>(hidden->value)));
        compare("hidden.grad.encoder.hidden.0", hidden->annotations);
        compare("hidden.grad.weights", hidden->weights);
        for (const Normaliser normaliser :
             {Normaliser::Soft, Normaliser::Hard, Normaliser::Sampled}) {
            Intervention change = onAttention();
            change.normaliser = normaliser;
            auto caption = m_captioner->describe(m_pixels, {change, sharper()}, m_ids);
            QVERIFY(caption);
            const Matrix logits = caption->logits;
            const CaptionSubject changed = subjectOf({change, sharper()});
            const auto own = changed.logits(kRow);
            QVERIFY(own);
            QVERIFY(difference(logits.row(kRow), *own) < 1e-5);
        }
        Intervention off = onAttention();
        off.ablate = true;
        const auto ablated = subjectOf({off}).value(word());
        const auto without = subjectOf().withoutAttention(word());
        QVERIFY(ablated && without);
        QCOMPARE(*ablated, *without);
    }

    void slopesAreFiniteDifferences_data()
    {
        QTest::addColumn<int>("normaliser");
        QTest::newRow("soft") << static_cast<int>(Normaliser::Soft);
        QTest::newRow("hard") << static_cast<int>(Normaliser::Hard);
    }
    void slopesAreFiniteDifferences()
    {
        QFETCH(int, normaliser);
        Intervention change = sharper();
        change.normaliser = static_cast<Normaliser>(normaliser);
        const CaptionSubject subject = subjectOf({change});
        Scalar scalar = word();
        scalar.terms.push_back({3, m_ids[3] == 5 ? 6 : 5, -0.5f});
        const auto slopes = reverse(subject, scalar);
        QVERIFY(slopes);
        constexpr float kStep = 2e-3f;
        for (uint32_t seed = 1; seed <= 4; ++seed) {
            const Matrix cells = noise(subject.cells(), subject.annotations().cols(), seed);
            const Matrix words = noise(subject.words(), subject.embedded().cols(), seed + 10);
            const auto at = [&](float step) {
                return *subject.value(scalar, subject.annotations() + step * cells,
                                      subject.embedded() + step * words);
            };
            const double measured = (at(kStep) - at(-kStep)) / (2 * static_cast<double>(kStep));
            const auto expected =
                static_cast<double>(cells.cwiseProduct(slopes->annotations).sum() +
                                    words.cwiseProduct(slopes->embedded).sum());
            QVERIFY2(std::abs(measured - expected) <= 0.02 * std::max(std::abs(expected), 1.0),
                     qPrintable(QStringLiteral("%1 %2").arg(measured).arg(expected)));
        }
    }

    void integralsAreComplete()
    {
        const CaptionSubject subject = subjectOf();
        const auto integrated =
            integratedGradients(subject, word(), {.steps = 128, .baseline = Baseline::Mean});
        QVERIFY(integrated);
        QVERIFY2(std::abs(integrated->gap) <
                     0.02 * std::abs(integrated->value - integrated->baselineValue),
                 std::to_string(integrated->gap).c_str());
        QVERIFY(!integratedGradients(subject, word(), {.baseline = Baseline::Token}));
    }

    void curvesBeginAndEndWhereTheyMust()
    {
        const CaptionSubject subject = subjectOf();
        const auto slopes = reverse(subject, word());
        QVERIFY(slopes);
        const auto curves = faithfulness(
            subject, word(), Stack::Encoder,
            gradientTimesInput(subject, *slopes).values.at(Stack::Encoder), Baseline::Zero);
        QVERIFY(curves);
        QCOMPARE(curves->deletion.size(), static_cast<size_t>(subject.cells()) + 1);
        QCOMPARE(curves->deletion.front(), slopes->value);
        QCOMPARE(curves->insertion.back(), slopes->value);
        const auto nothing =
            subject.value(word(), Matrix::Zero(subject.cells(), subject.annotations().cols()),
                          subject.embedded());
        QVERIFY(nothing);
        QCOMPARE(curves->deletion.back(), *nothing);
        QCOMPARE(curves->insertion.front(), *nothing);
    }

    void asksForWhatIsThere()
    {
        const CaptionSubject subject = subjectOf();
        const auto usual = subject.logit({}, {});
        QVERIFY(usual);
        QCOMPARE(usual->terms.front().row, subject.words() - 2); // before the closing token
        QVERIFY(!subject.logit(subject.words(), {}));
        QVERIFY(!subject.logit(0, 24));
        QVERIFY(!reverse(subject, {{{-1, 0}}, {}, 0}));
        QVERIFY(!CaptionSubject::of(std::make_shared<const Trace>()));
        std::stop_source stop;
        stop.request_stop();
        Trace trace = subject.trace();
        const auto stopped =
            CaptionSubject::of(std::make_shared<const Trace>(trace), stop.get_token());
        QVERIFY(stopped);
        const auto value = stopped->value(word());
        QVERIFY(!value && value.error().sentence.empty());
    }

    void writesWhatExplainNames()
    {
        const QTemporaryDir folder;
        const std::filesystem::path path =
            folder.filePath(QStringLiteral("a.safetensors")).toStdString();
        const CaptionSubject subject = subjectOf();
        QVERIFY(writeCaptionExplanation(path, subject, word()));
        const auto written = SafetensorsFile::open(path);
        QVERIFY(written);
        for (const char* name :
             {"grad.encoder.hidden.0", "grad.decoder.embedding", "grad.pixels",
              "grad.decoder.layer.0.cross.weights", "attribution.encoder.gradient_input",
              "attribution.decoder.gradient_input", "attribution.encoder.integrated",
              "attribution.decoder.integrated", "relevance.decoder.cross",
              "head_importance.logit.decoder.cross", "ablate.zero.decoder.cross"}) {
            const double is = difference(golden(*m_golden, name), golden(**written, name));
            QVERIFY2(is <= 1e-4, (std::string(name) + ": " + std::to_string(is)).c_str());
        }
        QCOMPARE((*written)->metadata().at("position"), std::to_string(kRow));
    }
};

SUITE(TestCaptions)
#include "test_captions.moc"
