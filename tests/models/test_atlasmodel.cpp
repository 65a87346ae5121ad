#include "engine/atlas/page.h"
#include "engine/tracer.h"
#include "models/atlas/atlasmodel.h"
#include "models/atlas/atlasrun.h"
#include "models/atlas/datarows.h"
#include "tests/suite.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using models::AtlasModel;
using models::AtlasPtr;
using models::AtlasRun;

/// Atlases as item models, and the run that makes them.
class TestAtlasModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void emptyWithoutAtlas();
    void headsAndMeasures();
    void pageOfAHead();
    void runSaysWhatIsWrong();
    void columnsOfTables();

private:
    QTemporaryDir m_folder;
    AtlasPtr m_atlas;
};

void TestAtlasModel::initTestCase()
{
    QFile data(m_folder.filePath("data.txt"));
    QVERIFY(data.open(QIODevice::WriteOnly));
    for (int i = 0; i < 12; ++i)
        data.write("My lord, the king of night is come, and night is gone.\n");
    data.close();
    AtlasRun run(std::make_shared<engine::Tracer>());
    QSignalSpy finished(&run, &AtlasRun::finished);
    run.start({.model = QStringLiteral(EXAMPLES_DIR "/models/language"),
               .data = m_folder.filePath("data.txt"),
               .column = {},
               .rows = 0,
               .window = 32,
               .path = m_folder.filePath("made.safetensors")});
    QVERIFY(finished.wait(120'000));
    QVERIFY2(finished[0][1].toString().isEmpty(), qPrintable(finished[0][1].toString()));
    m_atlas = finished[0][0].value<AtlasPtr>();
    QVERIFY(m_atlas && m_atlas->progress.complete);
    QCOMPARE(m_atlas->progress.windows, 12);
    QVERIFY(QFile::exists(m_folder.filePath("made.safetensors")));
}

void TestAtlasModel::emptyWithoutAtlas()
{
    AtlasModel model;
    const QAbstractItemModelTester tester(&model);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(model.page(0).isEmpty());
    QVERIFY(model.pageCsv(0).isEmpty());
    model.setAtlas(m_atlas);
    QCOMPARE(model.rowCount(), 12);
    model.setAtlas(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestAtlasModel::headsAndMeasures()
{
    AtlasModel model;
    const QAbstractItemModelTester tester(&model);
    model.setAtlas(m_atlas);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setAtlas(std::make_shared<const engine::atlas::Atlas>(*m_atlas));
    QCOMPARE(changed.size(), 1);
    const int entropy = AtlasModel::FirstMeasure + AtlasModel::measureOf("entropy");
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto& head = m_atlas->heads[size_t(row)];
        const QModelIndex cell = model.index(row, entropy);
        const auto& one = head.measures[*engine::atlas::measureNamed("entropy")];
        QCOMPARE(cell.data(models::ValueRole).toDouble(), one.mean);
        QCOMPARE(cell.data(AtlasModel::SpreadRole).toDouble(), one.deviation());
        QCOMPARE(cell.data(models::LayerRole).toInt(), head.place.layer);
        QVERIFY(!cell.data(Qt::ToolTipRole).toString().isEmpty());
    }
    // A decoder without special tokens has no weight on them.
    const int special = AtlasModel::FirstMeasure + AtlasModel::measureOf("sink_mass");
    QVERIFY(!model.index(0, special).data(models::ValueRole).isValid());
    QCOMPARE(model.headerData(entropy, Qt::Horizontal).toString(), QStringLiteral("Entropy"));
}

void TestAtlasModel::pageOfAHead()
{
    AtlasModel model;
    model.setAtlas(m_atlas);
    const QJsonObject page = model.page(5);
    QCOMPARE(page["layer"].toInt(), 1);
    QCOMPARE(page["head"].toInt(), 1);
    const QJsonObject example = page["strongest"]["weight"][0].toObject();
    QVERIFY(!example["text"].toString().isEmpty());
    const auto request = model.requestOf(example["row"].toInteger(), example["window"].toInteger());
    const auto& source = std::get<engine::ModelSource>(request.source);
    QVERIFY(source.inputs.tokenIds.size() > size_t(example["query"].toInt()));
    QVERIFY(model.pageCsv(5).startsWith("section,"));
}

void TestAtlasModel::runSaysWhatIsWrong()
{
    AtlasRun run(std::make_shared<engine::Tracer>());
    QSignalSpy finished(&run, &AtlasRun::finished);
    run.start({.model = QStringLiteral("/nowhere"),
               .data = m_folder.filePath("data.txt"),
               .column = {},
               .rows = 0,
               .window = 32,
               .path = {}});
    QVERIFY(finished.wait(120'000));
    QVERIFY(!finished[0][0].value<AtlasPtr>());
    QVERIFY(!finished[0][1].toString().isEmpty());
    engine::Tracer tracer;
    const auto estimate =
        AtlasRun::estimate({.model = QStringLiteral(EXAMPLES_DIR "/models/language"),
                            .data = m_folder.filePath("data.txt"),
                            .column = {},
                            .rows = 0,
                            .window = 32,
                            .path = {}},
                           tracer, {});
    QVERIFY(estimate);
    QCOMPARE(estimate->rows, 12);
    QVERIFY(estimate->secondsPerRow > 0);
    QVERIFY(estimate->bytes > 0);
}

void TestAtlasModel::columnsOfTables()
{
    QFile file(m_folder.filePath("table.tsv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("id\ttext\tother\n1\tone\teins\n2\ttwo\tzwei\n");
    file.close();
    const auto rows =
        models::dataRows(file.fileName(), QStringLiteral("text"), QStringLiteral("3"));
    QVERIFY2(rows, rows ? "" : rows.error().message().c_str());
    QCOMPARE(rows->count, 2);
    QCOMPARE(rows->row(1)->text, std::string("two"));
    QCOMPARE(rows->row(1)->target, std::string("zwei"));
    QVERIFY(!models::dataRows(file.fileName(), QStringLiteral("none")));
    QVERIFY(!models::dataRows(m_folder.filePath("absent.csv")));
}

SUITE(TestAtlasModel)
#include "test_atlasmodel.moc"
