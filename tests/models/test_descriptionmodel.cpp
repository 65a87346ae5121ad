#include "engine/files/safetensors.h"
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
    void asksAboutTensorsWithoutPlace();
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

// A tensor that has no place is named in an option that is not written as a rule, or left out.
void TestDescriptionModel::asksAboutTensorsWithoutPlace()
{
    QTemporaryDir folder;
    const QString weights = folder.filePath(QStringLiteral("model.safetensors"));
    const std::vector<std::pair<std::string, std::vector<int64_t>>> tensors = {
        {"tok_emb.weight", {10, 8}},
        {"pos_emb.weight", {6, 8}},
        {"blocks.0.ln1.weight", {8}},
        {"blocks.0.ln1.bias", {8}},
        {"blocks.0.ln2.weight", {8}},
        {"blocks.0.ln2.bias", {8}},
        {"blocks.0.attn.query.weight", {8, 8}},
        {"blocks.0.attn.key.weight", {8, 8}},
        {"blocks.0.attn.value.weight", {8, 8}},
        {"blocks.0.attn.proj.weight", {8, 8}},
        {"blocks.0.mlp.0.weight", {16, 8}},
        {"blocks.0.mlp.2.weight", {8, 16}},
        {"blocks.0.scale", {8}},
        {"statistics", {3}},
        {"head.weight", {10, 8}},
    };
    const std::vector<float> values(256, 0.5f);
    std::vector<engine::TensorSource> sources;
    for (const auto& [name, shape] : tensors) {
        size_t count = 1;
        for (const int64_t extent : shape)
            count *= size_t(extent);
        sources.push_back(engine::TensorSource::of({name, engine::DataType::F32, shape},
                                                   std::as_bytes(std::span(values).first(count))));
    }
    QVERIFY(engine::writeSafetensors(weights.toStdString(), sources, {}));

    DescriptionModel model;
    const auto loaded = model.load(weights);
    QVERIFY2(loaded, loaded ? "" : loaded.error().message().c_str());
    QCOMPARE(model.unplacedCount(), 2);
    QVERIFY(model.tensors().first().listed);
    QCOMPARE(model.tensors().first().name, QStringLiteral("blocks.0.scale"));
    const auto set = [&](const char* option, const char* value) {
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, DescriptionModel::ValueColumn);
            if (model.index(row, 0).data().toString() == QLatin1String(option))
                return model.setData(index, QString::fromLatin1(value), Qt::EditRole);
        }
        return false;
    };
    QVERIFY(set("stack.names.layer.attentionScale", "blocks.{l}.scale"));
    QCOMPARE(model.unplacedCount(), 1);
    QVERIFY(set("stack.heads", "2"));
    QVERIFY(set("stack.activation", "gelu"));
    QCOMPARE(model.openCount(), 0);
    const auto save = [&] {
        const auto saved = model.save();
        QVERIFY2(saved, saved ? "" : saved.error().message().c_str());
    };
    save();
    QVERIFY(DescriptionModel::isNeeded(weights));
    QSignalSpy changes(&model, &DescriptionModel::openCountChanged);
    model.setIgnored(1, true);
    QCOMPARE(changes.count(), 1);
    QCOMPARE(model.unplacedCount(), 0);
    save();
    QVERIFY(!DescriptionModel::isNeeded(weights));
    const auto said =
        engine::readDescription(folder.path().toStdString() + "/attention_visualizer.json");
    QVERIFY(said);
    QVERIFY(said->unplaced.empty());
    QCOMPARE(said->ignored, std::vector<std::string>{"statistics [3]"});
    QCOMPARE(said->options.decoder->names.layer.attentionScale, std::string("blocks.{l}.scale"));
    // What is as usual is not written, and comes back when it is cleared.
    QVERIFY(set("stack.names.layer.attentionScale", ""));
    QCOMPARE(model.unplacedCount(), 1);
}

SUITE(TestDescriptionModel)
#include "test_descriptionmodel.moc"
