#include "engine/analysis/metrics.h"
#include "engine/attention/blocks.h"
#include "engine/files/safetensors.h"
#include "engine/trace/importedtrace.h"
#include "engine/trace/tracefile.h"
#include "engine/tracer.h"
#include "tests/suite.h"

#include <cmath>
#include <limits>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

const std::string kDumps = TEST_DATA "/dumps/";

/// Weight of a query on a key of those it sees, as make_dump_fixtures.py writes it.
template <class Sees>
double weight(int head, int64_t query, int64_t key, int64_t keys, const Sees& sees)
{
    double sum = 0;
    double own = 0;
    for (int64_t k = 0; k < keys; ++k) {
        const double value =
            sees(k) ? std::exp(std::sin(static_cast<double>(1 + head + 3 * query + 2 * k))) : 0;
        sum += value;
        if (k == key)
            own = value;
    }
    return own / sum;
}

Result<TraceFile> open(const char* name)
{
    return importAttention(kDumps + name);
}

QString said(const Result<TraceFile>& file)
{
    return file ? QStringLiteral("opened")
                : QString::fromStdString(file.error().message() + " / " +
                                         file.error().hintMessage());
}

/// The largest distance of an attention's weights from those of the formula.
template <class Sees>
double distance(const Attention& a, const Sees& sees)
{
    double worst = 0;
    Matrix block(a.queries, a.keys);
    for (int head = 0; head < a.heads; ++head) {
        fillBlock(a, head, Quantity::Weights, {0, a.queries}, {0, a.keys}, block);
        for (int64_t q = 0; q < a.queries; ++q)
            for (int64_t k = 0; k < a.keys; ++k)
                worst = std::max(
                    worst, std::abs(block(q, k) - weight(head, q, k, a.keys, [&](int64_t key) {
                                        return sees(q, key);
                                    })));
    }
    return worst;
}

const auto kAll = [](int64_t, int64_t) { return true; };
const auto kPast = [](int64_t query, int64_t key) { return key <= query; };

} // namespace

class TestDumps : public QObject
{
    Q_OBJECT

private slots:
    void stepsBecomeOneMatrix_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<double>("within");
        QTest::newRow("with a cache") << QStringLiteral("generate_cached.pt") << 1e-6;
        QTest::newRow("an array of objects") << QStringLiteral("generate_objects.npy") << 1e-6;
        QTest::newRow("without a cache, in half precision")
            << QStringLiteral("generate_whole.pt") << 5e-4;
    }

    void stepsBecomeOneMatrix()
    {
        QFETCH(QString, file);
        QFETCH(double, within);
        const auto opened = open(file.toUtf8().constData());
        QVERIFY2(opened, qPrintable(said(opened)));
        const Trace& trace = *opened->trace;
        QCOMPARE(trace.attentions.size(), size_t(2));
        for (const Attention& a : trace.attentions) {
            QCOMPARE(a.stack, Stack::Decoder);
            QCOMPARE(a.queries, int64_t(5));
            QCOMPARE(a.keys, int64_t(5));
            QVERIFY(a.mask.isCausal());
            QVERIFY(distance(a, kPast) < within);
        }
        // The prompt was read, the rest was written: the steps of the Time step panel.
        for (size_t i = 0; i < 5; ++i)
            QCOMPARE(trace.tokens(Stack::Decoder)[i].generated, i >= 3);
    }

    // A position takes a hundred bytes; of cross-attention with one query each costs the file one.
    void positionsAreLimited()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath("trace.safetensors").toStdString();
        for (const int64_t keys : {int64_t{4}, int64_t{1} << 23}) {
            std::vector<std::byte> weights(static_cast<size_t>(keys));
            weights.back() = std::byte(1);
            std::vector<TensorSource> tensors;
            tensors.push_back(TensorSource::of(
                {"decoder.layer.0.cross.weights", DataType::U8, {1, 1, keys}}, weights));
            QVERIFY(writeSafetensors(
                path, std::move(tensors),
                {{"attention_visualizer.format", "1"},
                 {"attention_visualizer.trace",
                  R"({"attentions": [{"stack": "decoder", "layer": 0, "kind": "cross"}]})"}}));
            const auto opened = openTraceFile(path);
            QCOMPARE(bool(opened), keys == 4);
            if (!opened)
                QVERIFY2(opened.error().message().find("does not fit") != std::string::npos,
                         opened.error().message().c_str());
        }
    }

    void stepsOfAnEncoderDecoder()
    {
        const auto opened = open("generate_seq2seq.pt");
        QVERIFY2(opened, qPrintable(said(opened)));
        const Trace& trace = *opened->trace;
        QCOMPARE(trace.attentions.size(), size_t(3));
        const Attention* self = trace.find(Stack::Decoder, 0, Kind::Self);
        const Attention* cross = trace.find(Stack::Decoder, 0, Kind::Cross);
        const Attention* encoder = trace.find(Stack::Encoder, 0, Kind::Self);
        QVERIFY(self && cross && encoder);
        QCOMPARE(self->queries, int64_t(3));
        QVERIFY(self->mask.isCausal());
        QVERIFY(distance(*self, kPast) < 1e-6);
        QCOMPARE(cross->queries, int64_t(3));
        QCOMPARE(cross->keys, int64_t(4));
        QVERIFY(distance(*cross, kAll) < 1e-6);
        QVERIFY(!encoder->mask.isCausal());
    }

    void everyContainerAndName_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("layers");
        for (const auto& [name, layers] : {std::pair{"dictionary.pt", 2},
                                           {"tensor.pt", 1},
                                           {"arrays.pkl", 2},
                                           {"objects.npy", 2},
                                           {"heads.npz", 2},
                                           {"bytes.npz", 1},
                                           {"batch.npz", 1},
                                           {"texts.npz", 1},
                                           {"ids.npz", 1}})
            QTest::newRow(name) << QString::fromLatin1(name) << layers;
    }

    void everyContainerAndName()
    {
        QFETCH(QString, file);
        QFETCH(int, layers);
        const auto opened = open(file.toUtf8().constData());
        QVERIFY2(opened, qPrintable(said(opened)));
        QCOMPARE(opened->trace->attentions.size(), size_t(layers));
        for (int layer = 0; layer < layers; ++layer) {
            const Attention* a = opened->trace->find(Stack::Encoder, layer, Kind::Self);
            QVERIFY(a);
            QCOMPARE(a->heads, 2);
            QVERIFY(distance(*a, kAll) < 1e-6);
        }
    }

    void namesOfModulesAndHooks()
    {
        const auto hooks = open("hooks.npz");
        QVERIFY2(hooks, qPrintable(said(hooks)));
        QCOMPARE(hooks->trace->attentions.size(), size_t(2));
        QVERIFY(distance(hooks->trace->attentions[1], kPast) < 1e-6);
        const auto modules = open("modules.npz");
        QVERIFY2(modules, qPrintable(said(modules)));
        QCOMPARE(modules->trace->attentions.size(), size_t(3));
        QVERIFY(modules->trace->find(Stack::Decoder, 0, Kind::Cross));
        QVERIFY(modules->trace->find(Stack::Decoder, 0, Kind::Self)->mask.isCausal());
    }

    void tokensHoweverTheyAreStored()
    {
        for (const char* name : {"dictionary.pt", "bytes.npz", "batch.npz", "texts.npz"}) {
            const auto opened = open(name);
            QVERIFY2(opened, qPrintable(said(opened)));
            const std::vector<TraceToken>& tokens = opened->trace->tokens(Stack::Encoder);
            QCOMPARE(tokens.size(), size_t(5));
            QCOMPARE(tokens[1].text, std::string("▁cat"));
            QCOMPARE(tokens[4].text, std::string("."));
        }
        const auto ids = open("ids.npz");
        QVERIFY2(ids, qPrintable(said(ids)));
        QCOMPARE(ids->trace->tokens(Stack::Encoder)[0].id, int64_t(4));
        QCOMPARE(ids->trace->tokens(Stack::Encoder)[0].text, std::string("."));
        QCOMPARE(ids->trace->tokens(Stack::Encoder)[4].text, std::string("▁cat"));
    }

    void whatIsNoAttentionIsSaid()
    {
        const auto none = open("none.pt");
        QVERIFY2(said(none).contains(u"such as None"), qPrintable(said(none)));
    }

    /// Every way in: what the mask hid is found and left out.
    void causalMasksAreFound()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a.safetensors")).toStdString();
        const std::vector<float> uniform = {1,       0,       0,       0, .5,  .5,  0,   0,
                                            1 / 3.F, 1 / 3.F, 1 / 3.F, 0, .25, .25, .25, .25};
        for (const char* name : {"attentions.0", "decoder_attentions.0", "attn", "0"}) {
            QVERIFY(writeSafetensors(path,
                                     {TensorSource::of({name, DataType::F32, {4, 4}},
                                                       std::as_bytes(std::span(uniform)))},
                                     {}));
            const auto opened = importAttention(path);
            QVERIFY2(opened, qPrintable(said(opened)));
            const Attention& a = opened->trace->attentions.front();
            const HeadMetrics metrics = headMetrics(*opened->trace, a, 0);
            QVERIFY(std::abs(*metrics[Metric::EntropyNormalised] - 1) < 1e-6);
            QVERIFY(std::abs(*metrics[Metric::KlUniform]) < 1e-6);
            QVERIFY(std::abs(*metrics[Metric::Gini]) < 1e-6);
            QCOMPARE(*metrics[Metric::Sparsity], 0.);
            QVERIFY(!metrics[Metric::NextToken]);
        }
        // One head that only happens to look back makes no decoder.
        std::vector<float> two = uniform;
        two.insert(two.end(), 16, .25F);
        QVERIFY(writeSafetensors(path,
                                 {TensorSource::of({"attentions.0", DataType::F32, {2, 4, 4}},
                                                   std::as_bytes(std::span(two)))},
                                 {}));
        const auto encoder = importAttention(path);
        QVERIFY2(encoder, qPrintable(said(encoder)));
        QCOMPARE(encoder->trace->attentions.front().stack, Stack::Encoder);
        QVERIFY(!encoder->trace->attentions.front().mask.isCausal());
    }

    void paddingIsLeftOut_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("hidden");
        QTest::addColumn<bool>("causal");
        QTest::newRow("behind, given") << "padded_behind.npz"
                                       << "00011" << false;
        QTest::newRow("behind, found, in half precision") << "padded_found.npz"
                                                          << "00011" << false;
        QTest::newRow("in front, given") << "padded_front.npz"
                                         << "11000" << true;
        QTest::newRow("in front, found") << "padded_uniform.npz"
                                         << "11000" << true;
    }

    void paddingIsLeftOut()
    {
        QFETCH(QString, file);
        QFETCH(QString, hidden);
        QFETCH(bool, causal);
        const auto opened = open(file.toUtf8().constData());
        QVERIFY2(opened, qPrintable(said(opened)));
        const Attention& a = opened->trace->attentions.front();
        QCOMPARE(a.mask.isCausal(), causal);
        QString keys;
        for (const uint8_t one : a.mask.hiddenKeys)
            keys += one ? u'1' : u'0';
        QCOMPARE(keys, hidden);
        const HeadMetrics metrics = headMetrics(*opened->trace, a, 1);
        // Over the keys that are there: none of these weights is below ε.
        QCOMPARE(*metrics[Metric::Sparsity], 0.);
        QCOMPARE(metrics[Metric::Sink].has_value(), !causal);
        QCOMPARE(metrics[Metric::NextToken].has_value(), !causal);
        if (!causal)
            return;
        double entropy = 0; // of the three rows that see anything
        for (int64_t q = 2; q < 5; ++q)
            for (int64_t k = 2; k <= q; ++k) {
                const double w =
                    weight(1, q, k, 5, [&](int64_t key) { return key >= 2 && key <= q; });
                entropy -= w * std::log(w) / 3;
            }
        QVERIFY(std::abs(*metrics[Metric::Entropy] - entropy) < 1e-6);
    }

    void masksOfCellsAndWindows()
    {
        const auto cells = open("masked_cells.npz");
        QVERIFY2(cells, qPrintable(said(cells)));
        const Mask& mask = cells->trace->attentions.front().mask;
        for (int64_t q = 0; q < 4; ++q)
            for (int64_t k = 0; k < 4; ++k)
                QCOMPARE(mask.hides(0, q, k), k != 0 && k != q);
        const auto window = open("window.npz");
        QVERIFY2(window, qPrintable(said(window)));
        const Mask& band = window->trace->attentions.front().mask;
        QVERIFY(band.isCausal());
        QCOMPARE(band.before, int64_t(2));
        QVERIFY(band.hides(0, 5, 2));
        QVERIFY(!band.hides(0, 5, 3));
        // Encoders with local layers among others; a band on one side of them is no window.
        const auto local = open("window_both_sides.npz");
        QVERIFY2(local, qPrintable(said(local)));
        for (const Attention& attention : local->trace->attentions) {
            QCOMPARE(attention.stack, Stack::Encoder);
            for (int64_t q = 0; q < 8; ++q)
                for (int64_t k = 0; k < 8; ++k)
                    QCOMPARE(attention.mask.hides(0, q, k),
                             attention.layer == 1 && std::abs(q - k) > 2);
        }
    }

    void prefixesAndPackedTexts()
    {
        for (const char* name : {"prefix.npz", "packed.npz", "packed_encoder.npz"}) {
            const auto opened = open(name);
            QVERIFY2(opened, qPrintable(said(opened)));
            const Attention& attention = opened->trace->attentions.front();
            const bool encodes = std::string_view(name) == "packed_encoder.npz";
            QCOMPARE(attention.stack, encodes ? Stack::Encoder : Stack::Decoder);
            const bool packed = std::string_view(name) != "prefix.npz";
            for (int64_t q = 0; q < 7; ++q)
                for (int64_t k = 0; k < 7; ++k) {
                    const bool together = (q < 3) == (k < 3);
                    const bool seen =
                        packed ? together && (encodes || k <= q) : k <= q || (q < 3 && k < 3);
                    QCOMPARE(attention.mask.hides(0, q, k), !seen);
                }
        }
    }

    void aMaskThatHidesWeightIsRefused()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a.safetensors")).toStdString();
        const std::vector<float> rows(9, 1 / 3.F);
        const std::vector<int64_t> inverted = {0, 0, 0};
        const std::vector<int64_t> wrong = {1, 1, 0};
        for (const auto& [mask, words] : {std::pair{&inverted, "hides every token"},
                                          std::pair{&wrong, "hides keys that have weight"}}) {
            QVERIFY(writeSafetensors(path,
                                     {TensorSource::of({"attentions.0", DataType::F32, {3, 3}},
                                                       std::as_bytes(std::span(rows))),
                                      TensorSource::of({"attention_mask", DataType::I64, {1, 3}},
                                                       std::as_bytes(std::span(*mask)))},
                                     {}));
            const auto opened = importAttention(path);
            QVERIFY2(said(opened).contains(QLatin1String(words)), qPrintable(said(opened)));
        }
    }

    void aPictureHasAGrid()
    {
        const auto opened = open("picture.npz");
        QVERIFY2(opened, qPrintable(said(opened)));
        const Trace& trace = *opened->trace;
        const Modality* grid = trace.keyModality(trace.attentions.front());
        QVERIFY(grid);
        QCOMPARE(grid->picture->width, 12);
        QCOMPARE(grid->picture->height, 8);
        QCOMPARE(grid->columns, 3);
        QCOMPARE(grid->rows, 2);
        QCOMPARE(grid->leading, 1);
        QCOMPARE(grid->picture->rgb[3], uint8_t(20)); // red of the second pixel
        QCOMPARE(trace.tokens(Stack::Encoder)[1].text, std::string("1,1"));
        // In pixels, as far as patches go.
        const HeadMetrics metrics = headMetrics(trace, trace.attentions.front(), 0);
        QVERIFY(*metrics[Metric::DistanceMean] > 1.5);
    }

    void oneWrongRowIsNamed()
    {
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("a.safetensors")).toStdString();
        std::vector<float> identity(400);
        for (size_t i = 0; i < 20; ++i)
            identity[i * 21] = 1;
        identity[13 * 20 + 4] = 6.5F;
        QVERIFY(writeSafetensors(path,
                                 {TensorSource::of({"attentions.0", DataType::F32, {20, 20}},
                                                   std::as_bytes(std::span(identity)))},
                                 {}));
        const auto opened = importAttention(path);
        QVERIFY2(said(opened).contains(u"row 13 sums to 7.5"), qPrintable(said(opened)));
    }

    /// A trace is an input like any other.
    void tracesAreChecked()
    {
        const auto source = readTrace(kDumps + "trace.safetensors");
        QVERIFY(!source);
        QVERIFY2(source.error().message().find("row 0 has the value -1") != std::string::npos,
                 source.error().message().c_str());
    }

    void changedTracesAreChecked_data()
    {
        QTest::addColumn<QString>("tensor");
        QTest::addColumn<float>("value");
        QTest::addColumn<QString>("says");
        const QString notFinite = QStringLiteral("not a finite number");
        const float nan = std::numeric_limits<float>::quiet_NaN();
        QTest::newRow("query") << "query" << nan << notFinite;
        QTest::newRow("value") << "value" << std::numeric_limits<float>::infinity() << notFinite;
        QTest::newRow("sums") << "log_sum_exp" << nan << notFinite;
        QTest::newRow("wrong sums") << "log_sum_exp" << 0.25F << "row 0 sums to";
        QTest::newRow("hidden rows")
            << "log_sum_exp" << -std::numeric_limits<float>::infinity() << "opened";
    }

    void changedTracesAreChecked()
    {
        QFETCH(QString, tensor);
        QFETCH(float, value);
        QFETCH(QString, says);
        QTemporaryDir folder;
        const std::string path = folder.filePath(QStringLiteral("t.safetensors")).toStdString();
        Tracer tracer;
        const auto made = tracer.trace({PatternSource{"local", 1, 8, 2, 4, 1}, {}}, {});
        QVERIFY(made && writeTrace(path, **made));
        std::ptrdiff_t place = 0;
        {
            const auto file = SafetensorsFile::open(path);
            QVERIFY(file);
            const TensorInfo* info = nullptr;
            for (const TensorInfo& one : (*file)->tensors())
                if (QString::fromStdString(one.name).endsWith(u'.' + tensor))
                    info = &one;
            QVERIFY(info);
            place = info->data - (*file)->file().bytes().data();
        }
        QFile file(QString::fromStdString(path));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(place));
        file.write(reinterpret_cast<const char*>(&value), sizeof(value));
        file.close();
        const auto opened = readTrace(path);
        const QString text =
            opened ? QStringLiteral("opened") : QString::fromStdString(opened.error().message());
        QVERIFY2(text.contains(says), qPrintable(text));
    }
};

SUITE(TestDumps)
#include "test_dumps.moc"
