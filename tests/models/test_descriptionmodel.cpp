#include "models/descriptionmodel.h"
#include "tests/suite.h"

#include <nlohmann/json.hpp>
#include <QAbstractItemModelTester>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using models::DescriptionModel;

/// The options of somebody's own model as a person edits them.
class TestDescriptionModel : public QObject
{
    Q_OBJECT

private slots:
    void asksAndSaves();
    void isNeededOnlyWithoutConfiguration();
};

void TestDescriptionModel::asksAndSaves()
{
    QTemporaryDir folder;
    const QString weights = folder.filePath(QStringLiteral("model.pth"));
    QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/own/tagger/model.pth"), weights));
    DescriptionModel model;
    const QAbstractItemModelTester tester(&model);
    const auto loaded = model.load(weights);
    QVERIFY2(loaded, loaded ? "" : loaded.error().message().c_str());
    QCOMPARE(model.kind(), QStringLiteral("nn.TransformerEncoder"));
    QCOMPARE(model.openCount(), 7);
    const QModelIndex first = model.index(0, DescriptionModel::ValueColumn);
    QVERIFY(first.data(DescriptionModel::OpenRole).toBool());
    QVERIFY(model.tensors().size() > 20);
    const auto row = [&](const char* option) {
        for (int i = 0; i < model.rowCount(); ++i)
            if (model.index(i, 0).data().toString() == QLatin1String(option))
                return model.index(i, DescriptionModel::ValueColumn);
        return QModelIndex();
    };
    QSignalSpy changes(&model, &DescriptionModel::openCountChanged);
    QVERIFY(!model.setData(row("stack.heads"), QStringLiteral("many"), Qt::EditRole));
    QVERIFY(model.setData(row("stack.heads"), QStringLiteral("4"), Qt::EditRole));
    QVERIFY(!model.setData(row("stack.causal"), QStringLiteral("perhaps"), Qt::EditRole));
    QVERIFY(model.setData(row("stack.causal"), QStringLiteral("false"), Qt::EditRole));
    QVERIFY(row("stack.activation")
                .data(DescriptionModel::ChoicesRole)
                .toStringList()
                .contains(QStringLiteral("relu")));
    QVERIFY(model.setData(row("stack.activation"), QStringLiteral("relu"), Qt::EditRole));
    QCOMPARE(changes.count(), 3);
    QCOMPARE(model.openCount(), 4);
    const auto saved = model.save();
    QVERIFY2(saved, saved ? "" : saved.error().message().c_str());
    QVERIFY(DescriptionModel::isNeeded(weights));
    const auto again =
        engine::readDescription(folder.path().toStdString() + "/attention_visualizer.json");
    QVERIFY(again);
    QCOMPARE(again->options.decoder->heads, 4);
    QCOMPARE(again->open.size(), size_t{4});
}

void TestDescriptionModel::isNeededOnlyWithoutConfiguration()
{
    QVERIFY(DescriptionModel::isNeeded(QStringLiteral(TEST_DATA "/own/vit/model.pth")));
    QVERIFY(!DescriptionModel::isNeeded(QStringLiteral(TEST_DATA "/conformance/models/gpt2")));
    QVERIFY(!DescriptionModel::isNeeded(QStringLiteral(TEST_DATA "/quantised/good.gguf")));
}

SUITE(TestDescriptionModel)
#include "test_descriptionmodel.moc"
