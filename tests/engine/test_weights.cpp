#include "engine/checkpoint/safetensors.h"
#include "engine/checkpoint/weights.h"

#include <bit>
#include <cmath>
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
};

QTEST_GUILESS_MAIN(TestWeights)
#include "test_weights.moc"
