#include "engine/patterns/patterns.h"
#include "models/findmodel.h"
#include "tests/suite.h"

#include <QAbstractItemModelTester>
#include <QTest>

using engine::Kind;
using engine::Stack;
using models::FindModel;

namespace {

models::TracePtr trace(const char* name, int layers = 4, int heads = 6)
{
    engine::PatternSource source;
    source.name = name;
    source.length = 24;
    source.layers = layers;
    source.heads = heads;
    auto made = std::make_shared<engine::Trace>(**engine::tracePattern(source));
    const char* words[] = {" a", " man", " is", " standing", " on", " a", " stand"};
    for (auto* tokens : {&made->tokens(Stack::Encoder), &made->tokens(Stack::Decoder)})
        for (size_t i = 0; i < std::min(tokens->size(), std::size(words)); ++i)
            (*tokens)[i].text = words[i];
    return made;
}

QStringList texts(const FindModel& model, FindModel::Type type)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        if (model.index(row).data(FindModel::TypeRole).toInt() == int(type))
            found.append(model.index(row).data().toString());
    return found;
}

} // namespace

class TestFindModel : public QObject
{
    Q_OBJECT

private slots:
    void heads_data();
    void heads();
    void headsKeepTheCell();
    void tokensOfOneSequence();
    void tokensOfTwoSequences();
    void positions();
    void commands();
    void examples();
    void nothingIsOpen();
};

void TestFindModel::heads_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("layer");
    QTest::addColumn<int>("head");
    QTest::addColumn<int>("count");
    QTest::newRow("words") << "layer 3 head 5" << 3 << 5 << 1;
    QTest::newRow("letters") << "l3h5" << 3 << 5 << 1;
    QTest::newRow("letters apart") << "L 3, H 5" << 3 << 5 << 1;
    QTest::newRow("other order") << "head 5 layer 3" << 3 << 5 << 1;
    QTest::newRow("mean") << "head mean" << 1 << engine::kMeanHead << 4;
    QTest::newRow("maximum") << "l2 max" << 2 << engine::kMaxHead << 1;
    QTest::newRow("mean of the layers") << "mean of the layers h2" << engine::kMeanLayer << 2 << 1;
    QTest::newRow("maximum of the layers") << "layers max" << engine::kMaxLayer << 0 << 6;
    QTest::newRow("layer alone") << "layer 2" << 2 << 0 << 6;
    QTest::newRow("head alone: here first") << "h4" << 1 << 4 << 4;
    QTest::newRow("with the stack") << "encoder self l0 h1" << 0 << 1 << 1;
    QTest::newRow("no such layer") << "l9h1" << -1 << -1 << 0;
    QTest::newRow("no such head") << "l1h9" << -1 << -1 << 0;
    QTest::newRow("another stack") << "decoder l1" << -1 << -1 << 0;
    QTest::newRow("a word that begins alike") << "headlight" << -1 << -1 << 0;
}

void TestFindModel::heads()
{
    QFETCH(QString, query);
    QFETCH(int, layer);
    QFETCH(int, head);
    QFETCH(int, count);
    models::Document document;
    document.setTrace(trace("local"));
    document.selection().setAttention(Stack::Encoder, Kind::Self, 1);
    FindModel model(&document);
    const QAbstractItemModelTester tester(&model);
    model.setQuery(query);
    QCOMPARE(texts(model, FindModel::Type::Head).size(), count);
    if (count == 0)
        return;
    model.activate(0);
    QCOMPARE(document.selection().state().layer, layer);
    QCOMPARE(document.selection().state().head, head);
}

void TestFindModel::headsKeepTheCell()
{
    models::Document document;
    document.setTrace(trace("local"));
    document.selection().setCell(3, 7);
    FindModel model(&document);
    model.setQuery(QStringLiteral("l2h3"));
    document.selection().setCell(5, 6);
    model.activate(0);
    QCOMPARE(document.selection().state(),
             (models::SelectionState{Stack::Encoder, Kind::Self, 2, 3, 5, 6}));
}

void TestFindModel::tokensOfOneSequence()
{
    models::Document document;
    document.setTrace(trace("local"));
    FindModel model(&document);
    model.setQuery(QStringLiteral("STAND"));
    QCOMPARE(texts(model, FindModel::Type::Token),
             (QStringList{QStringLiteral("␣standing"), QStringLiteral("␣stand")}));
    model.activate(1);
    QCOMPARE(document.selection().state().query, 6);
    QCOMPARE(document.selection().state().key, -1);
    model.activate(0, true);
    QCOMPARE(document.selection().state().query, 6);
    QCOMPARE(document.selection().state().key, 3);
}

void TestFindModel::tokensOfTwoSequences()
{
    models::Document document;
    document.setTrace(trace("translation"));
    const engine::Attention* attention = nullptr;
    for (const engine::Attention& a : document.trace()->attentions)
        if (a.kind == Kind::Cross)
            attention = &a;
    QVERIFY(attention);
    document.selection().setAttention(attention->stack, attention->kind, attention->layer);
    FindModel model(&document);
    model.setQuery(QStringLiteral("standing"));
    // Once as a query, once as a key; Shift changes nothing.
    QCOMPARE(texts(model, FindModel::Type::Token).size(), 2);
    model.activate(0, true);
    model.activate(1);
    QCOMPARE(document.selection().state().query, 3);
    QCOMPARE(document.selection().state().key, 3);
}

void TestFindModel::positions()
{
    models::Document document;
    document.setTrace(trace("local"));
    FindModel model(&document);
    model.setQuery(QStringLiteral("#17"));
    QCOMPARE(texts(model, FindModel::Type::Token).size(), 1);
    model.activate(0);
    QCOMPARE(document.selection().state().query, 17);
    model.setQuery(QStringLiteral("#9999"));
    QVERIFY(texts(model, FindModel::Type::Token).isEmpty());
}

void TestFindModel::commands()
{
    models::Document document;
    FindModel model(&document);
    QStringList ran;
    const auto command = [&](FindModel::Type type, const char* text) {
        return FindModel::Command{type, QLatin1String(text), QStringLiteral("File"),
                                  [&ran, text] { ran.append(QLatin1String(text)); }};
    };
    model.setCommands({command(FindModel::Type::View, "Heatmap"),
                       command(FindModel::Type::Command, "Export Image"),
                       command(FindModel::Type::Command, "Image as Text"),
                       command(FindModel::Type::Command, "Dimage")});
    model.setQuery(QString());
    QCOMPARE(texts(model, FindModel::Type::Command).size(), 3);
    QCOMPARE(texts(model, FindModel::Type::View).size(), 1);
    // What begins with it, then a word that does, then the rest.
    model.setQuery(QStringLiteral("image"));
    QCOMPARE(texts(model, FindModel::Type::Command),
             (QStringList{QStringLiteral("Image as Text"), QStringLiteral("Export Image"),
                          QStringLiteral("Dimage")}));
    model.setQuery(QStringLiteral("im exp"));
    QCOMPARE(texts(model, FindModel::Type::Command), QStringList{QStringLiteral("Export Image")});
    model.activate(0);
    QCOMPARE(ran, QStringList{QStringLiteral("Export Image")});
}

void TestFindModel::examples()
{
    models::Document document;
    FindModel model(&document);
    model.setQuery(QStringLiteral("induction"));
    QVERIFY(!texts(model, FindModel::Type::Example).isEmpty());
    model.activate(0);
    QTRY_VERIFY(document.trace());
}

void TestFindModel::nothingIsOpen()
{
    models::Document document;
    FindModel model(&document);
    model.setQuery(QStringLiteral("l0h0"));
    QCOMPARE(model.rowCount(), 0);
}

WIDGET_SUITE(TestFindModel)
#include "test_findmodel.moc"
