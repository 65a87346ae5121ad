#include "engine/checkpoint/weights.h"
#include "engine/files/safetensors.h"
#include "tests/suite.h"

#include <limits>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <set>

using namespace engine;

namespace {

constexpr const char* kModels = TEST_DATA "/conformance/models";

QString message(const Result<std::shared_ptr<const Weights>>& result)
{
    return result ? QStringLiteral("opened") : QString::fromStdString(result.error().message());
}

} // namespace

class TestWeights : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    std::filesystem::path path(const char* name) const
    {
        return (m_folder.path() + QLatin1Char('/') + QLatin1String(name)).toStdString();
    }

    void writeText(const char* name, const QByteArray& text) const
    {
        QFile file(QString::fromStdString(path(name).string()));
        file.remove();
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }

    void writeTensor(const char* file, const char* name, const std::vector<float>& values) const
    {
        const Result<void> done = writeSafetensors(
            path(file),
            {TensorSource::of({name, DataType::F32, {static_cast<int64_t>(values.size())}},
                              std::as_bytes(std::span(values)))},
            {});
        QVERIFY(done);
    }

private slots:
    void opensEveryConformanceModel_data()
    {
        QTest::addColumn<QString>("folder");
        for (const QString& name :
             QDir(QLatin1String(kModels)).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            QTest::newRow(qPrintable(name)) << QDir(QLatin1String(kModels)).filePath(name);
    }

    void opensEveryConformanceModel()
    {
        QFETCH(QString, folder);
        const auto weights = Weights::open(folder.toStdString());
        QVERIFY2(weights, qPrintable(message(weights)));
        QVERIFY(!(*weights)->tensors().empty());
        for (const WeightInfo& tensor : (*weights)->tensors()) {
            QCOMPARE((*weights)->find(tensor.name), &tensor);
            std::vector<float> values(tensor.data.count());
            QVERIFY(Weights::readFloat(tensor, values.data()));
            if (const float* view = (*weights)->float32View(tensor.name))
                QVERIFY(std::equal(values.begin(), values.end(), view));
            else
                QVERIFY(tensor.data.type != DataType::F32);
        }
    }

    void shardsAreOneSetOfWeights()
    {
        const auto weights = Weights::open(std::string(kModels) + "/bert_sharded");
        QVERIFY(weights);
        std::set<std::string> files;
        for (const WeightInfo& tensor : (*weights)->tensors())
            files.insert(tensor.file);
        QCOMPARE(files.size(), size_t(4));
        // One of its shards alone is a checkpoint file too.
        QVERIFY(Weights::open(*files.begin()));
    }

    void readsPickledFoldersAndShards()
    {
        const auto shards = Weights::open(TEST_DATA "/checkpoint/shards");
        QVERIFY2(shards, qPrintable(message(shards)));
        QCOMPARE((*shards)->tensors().size(), size_t(3));
        std::vector<float> values(24);
        QVERIFY((*shards)->readFloat("third", values.data()));
        QCOMPARE(values[23], 23 * 0.25f - 3 + 2);
        const auto single = Weights::open(TEST_DATA "/checkpoint/state_dict.bin");
        QVERIFY2(single, qPrintable(message(single)));
        QVERIFY((*single)->float32View("float32"));
        QVERIFY(!(*single)->float32View("transposed"));
        QVERIFY((*single)->readFloat("transposed", values.data()));
        QCOMPARE(values[1], 6 * 0.25f - 3);
    }

    void safetensorsComeFirst()
    {
        QTemporaryDir folder;
        const std::string base = folder.path().toStdString();
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/checkpoint/nested.bin"),
                            folder.path() + QStringLiteral("/pytorch_model.bin")));
        auto weights = Weights::open(base);
        QVERIFY2(weights && (*weights)->find("weight"), qPrintable(message(weights)));
        const std::vector<float> one = {1};
        QVERIFY(writeSafetensors(
            base + "/model.safetensors",
            {TensorSource::of({"other", DataType::F32, {1}}, std::as_bytes(std::span(one)))}, {}));
        weights = Weights::open(base);
        QVERIFY(weights && (*weights)->find("other") && !(*weights)->find("weight"));
    }

    void contentTellsWhereNamesDoNot()
    {
        QFile::copy(QStringLiteral(TEST_DATA "/checkpoint/nested.bin"),
                    QString::fromStdString(path("weights").string()));
        const auto weights = Weights::open(path("weights"));
        QVERIFY2(weights && (*weights)->find("weight"), qPrintable(message(weights)));
    }

    void namesWhatAFolderLacks()
    {
        QTemporaryDir folder;
        const std::string base = folder.path().toStdString();
        QVERIFY(message(Weights::open(base)).contains(u"holds no weights"));
        QFile tensorflow(folder.path() + QStringLiteral("/tf_model.h5"));
        QVERIFY(tensorflow.open(QIODevice::WriteOnly));
        QVERIFY(message(Weights::open(base)).contains(u"only weights of HDF5 (Keras, TensorFlow)"));
        QVERIFY(
            message(Weights::open(base + "/nothing.safetensors")).contains(u"There is no file"));
    }

    void hostileIndexes_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const QByteArray& json, const char* says) {
            QTest::newRow(name) << json << QString::fromUtf8(says);
        };
        row("up", R"({"weight_map": {"a": "../secret.safetensors"}})", "not a file beside it");
        row("absolute", R"({"weight_map": {"a": "/etc/passwd"}})", "not a file beside it");
        row("folder", R"({"weight_map": {"a": "sub/one.safetensors"}})", "not a file beside it");
        row("backslash", R"({"weight_map": {"a": "..\\one.safetensors"}})", "not a file beside it");
        row("dots", R"({"weight_map": {"a": ".."}})", "not a file beside it");
        row("empty", R"({"weight_map": {"a": ""}})", "not a file beside it");
        row("NUL", R"({"weight_map": {"a": "one.safetensors\u0000x"}})", "not a file beside it");
        row("number", R"({"weight_map": {"a": 1}})", "not a file beside it");
        row("no map", R"({"metadata": {}})", "has no “weight_map”");
        row("list", R"([1, 2])", "has no “weight_map”");
        row("not JSON", R"({"weight_map": )", "is not valid JSON at byte");
        row("deep", QByteArray(100'000, '['), "nested deeper than 64 levels");
        row("missing shards",
            R"({"weight_map": {"a": "one.safetensors", "b": "two.safetensors", "c": "three.safetensors"}})",
            "names 2 files that are not beside it: three.safetensors, two.safetensors");
        row("missing tensors",
            R"({"weight_map": {"a": "one.safetensors", "b": "one.safetensors"}})",
            "names 1 tensors that its shards do not hold: b");
        row("good", R"({"weight_map": {"a": "one.safetensors"}})", "opened");
    }

    void hostileIndexes()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        writeTensor("one.safetensors", "a", {1, 2, 3});
        writeText("index.json", json);
        const auto weights = Weights::open(path("index.json"));
        QVERIFY2(message(weights).contains(says), qPrintable(message(weights)));
    }

    void namesTheTensorThatIsNotFinite()
    {
        const float nan = std::numeric_limits<float>::quiet_NaN();
        writeTensor("nan.safetensors", "layer.7.weight", {1, 2, nan, 4});
        const auto weights = Weights::open(path("nan.safetensors"));
        QVERIFY(weights);
        std::vector<float> values(4);
        const Result<void> read = (*weights)->readFloat("layer.7.weight", values.data());
        QVERIFY(!read);
        const std::string text = read.error().message();
        QVERIFY2(text.find("layer.7.weight") != std::string::npos &&
                     text.find("(element 2)") != std::string::npos,
                 text.c_str());
        QVERIFY(!Weights::checkFinite((*weights)->tensors()[0]));
        QVERIFY(!(*weights)->readFloat("other", values.data()));
    }

    void refusesTypesWhenTheyAreRead()
    {
        const QByteArray header = R"({"a":{"dtype":"F6_E3M2","shape":[2],"data_offsets":[0,2]}})";
        const auto length = static_cast<uint64_t>(header.size());
        writeText("f8.safetensors",
                  QByteArray(reinterpret_cast<const char*>(&length), 8) + header + "xx");
        const auto weights = Weights::open(path("f8.safetensors"));
        QVERIFY2(weights, qPrintable(message(weights)));
        float values[2] = {};
        const Result<void> read = (*weights)->readFloat("a", values);
        QVERIFY(!read && read.error().message().find("F6_E3M2") != std::string::npos);
    }

    void problemsAreListedTogether()
    {
        WeightProblems problems;
        QVERIFY(problems.empty() && problems.result("folder"));
        for (int i = 0; i < 12; ++i)
            problems.addMissing("missing." + std::to_string(i));
        problems.addSurplus("surplus");
        problems.addMisshapen("wte", {5, 6}, {6, 5});
        const Result<void> result = problems.result("folder");
        QVERIFY(!result);
        const std::string text = result.error().message();
        for (const char* part : {"folder", "Missing: 12 (missing.0, ", "missing.7, …)",
                                 "wte [6, 5] ≠ [5, 6]", "Surplus: 1 (surplus)"})
            QVERIFY2(text.find(part) != std::string::npos, text.c_str());
        QVERIFY(text.find("missing.8") == std::string::npos);
    }

    // 512 MiB that lie on the disk as a hole: opening reads the header and nothing else.
    void opensHalfAGigabyteAtOnce()
    {
        constexpr int64_t kTensors = 128;
        constexpr int64_t kSide = 1024;
        QByteArray header = "{";
        for (int64_t i = 0; i < kTensors; ++i)
            header += QStringLiteral("%1\"layer.%2\":{\"dtype\":\"F32\",\"shape\":[%3,%3],"
                                     "\"data_offsets\":[%4,%5]}")
                          .arg(i ? QStringLiteral(",") : QString())
                          .arg(i)
                          .arg(kSide)
                          .arg(i * kSide * kSide * 4)
                          .arg((i + 1) * kSide * kSide * 4)
                          .toUtf8();
        header += "}";
        header.append((8 - header.size() % 8) % 8, ' ');
        const auto length = static_cast<uint64_t>(header.size());
        writeText("large.safetensors",
                  QByteArray(reinterpret_cast<const char*>(&length), 8) + header);
        const auto size = static_cast<uintmax_t>(8 + header.size() + kTensors * kSide * kSide * 4);
        std::filesystem::resize_file(path("large.safetensors"), size);

        const auto resident = [] { // kilobytes
            QFile status(QStringLiteral("/proc/self/status"));
            if (!status.open(QIODevice::ReadOnly))
                return 0;
            const QByteArray all = status.readAll();
            const qsizetype at = all.indexOf("VmRSS:");
            return all.mid(at + 6, 20).trimmed().split(' ').first().toInt();
        };
        const int before = resident();
        QElapsedTimer timer;
        timer.start();
        const auto weights = Weights::open(path("large.safetensors"));
        const double milliseconds = static_cast<double>(timer.nsecsElapsed()) / 1e6;
        QVERIFY2(weights, qPrintable(message(weights)));
        QCOMPARE((*weights)->tensors().size(), size_t(kTensors));
        QCOMPARE((*weights)->bytes(), uint64_t(512) << 20);
        for (const WeightInfo& tensor : (*weights)->tensors())
            QVERIFY((*weights)->float32View(tensor.name));
        const int grown = resident() - before;
        qInfo("opening 512 MiB: %.2f ms, %d KiB more resident", milliseconds, grown);
        QVERIFY2(milliseconds < 200, "opening must not read the tensors");
        QVERIFY2(grown < 16 * 1024, "opening must not copy the tensors");
    }
};

SUITE(TestWeights)
#include "test_weights.moc"
