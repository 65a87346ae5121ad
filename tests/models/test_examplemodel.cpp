#include "engine/patterns/patterns.h"
#include "models/document.h"
#include "models/examplemodel.h"
#include "models/lessoncondition.h"
#include "tests/suite.h"

#include <QAbstractItemModelTester>
#include <QFile>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

using models::ExampleModel;

class TestExampleModel : public QObject
{
    Q_OBJECT

private slots:
    void everyExampleCanBeOpened();
    void speaksTheLanguage();
    void patternsNeedNoFiles();
    void leavesOutWhatIsMissing();
    void showsWhatItsSentenceSays();
};

void TestExampleModel::everyExampleCanBeOpened()
{
    ExampleModel model(EXAMPLES_DIR);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(model.rowCount() > int(engine::patterns().size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        for (const int role :
             {int(Qt::DisplayRole), int(Qt::ToolTipRole), int(ExampleModel::TaskRole)})
            if (role != Qt::ToolTipRole ||
                std::holds_alternative<engine::PatternSource>(model.request(row).source))
                QVERIFY2(!index.data(role).toString().isEmpty(), qPrintable(QString::number(row)));
        const QString picture = index.data(ExampleModel::PictureRole).toString();
        if (index.data(ExampleModel::ModelRole).toString() != QLatin1String("language"))
            QVERIFY2(QFile::exists(picture), qPrintable(picture));
        const engine::TraceRequest request = model.request(row);
        if (const auto* source = std::get_if<engine::ModelSource>(&request.source))
            QVERIFY2(std::filesystem::exists(source->inputs.image.empty() ? source->folder
                                                                          : source->inputs.image),
                     qPrintable(index.data().toString()));
    }
    const int translator = model.firstOf(QStringLiteral("translator"));
    QVERIFY(translator >= 0);
    const auto source = std::get<engine::ModelSource>(model.request(translator).source);
    QVERIFY(source.inputs.source && !source.inputs.text && !source.inputs.targetLanguage.empty());
    QCOMPARE(model.firstOf(QStringLiteral("no such model")), -1);
}

void TestExampleModel::speaksTheLanguage()
{
    ExampleModel model(EXAMPLES_DIR);
    const int row = model.firstOf(QStringLiteral("translator"));
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::English));
    const QString english = model.index(row).data().toString();
    QLocale::setDefault(QLocale(QLocale::Chinese, QLocale::China));
    const QString chinese = model.index(row).data().toString();
    QLocale::setDefault(before);
    QVERIFY(english != chinese);
    QVERIFY(std::ranges::any_of(chinese, [](QChar c) { return c.script() == QChar::Script_Han; }));
}

void TestExampleModel::patternsNeedNoFiles()
{
    ExampleModel model(QStringLiteral("/nowhere"));
    QCOMPARE(model.rowCount(), int(engine::patterns().size()));
    for (int row = 0; row < model.rowCount(); ++row) {
        const auto source = std::get<engine::PatternSource>(model.request(row).source);
        QVERIFY(engine::tracePattern(source, {}).has_value());
    }
}

void TestExampleModel::leavesOutWhatIsMissing()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("sentences.json")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"([{"id": "x", "title": "X", "model": "translator", "text": "a"}, 3, {}])");
    file.close();
    ExampleModel model(folder.path());
    QCOMPARE(model.rowCount(), int(engine::patterns().size()));
    QVERIFY(model.modelFolder(QStringLiteral("translator")).isEmpty());
}

void TestExampleModel::showsWhatItsSentenceSays()
{
    ExampleModel model(EXAMPLES_DIR);
    engine::Tracer tracer;
    for (int row = 0; row < model.rowCount(); ++row) {
        const engine::TraceRequest request = model.request(row);
        if (std::holds_alternative<engine::PatternSource>(request.source))
            continue;
        const QByteArray name = model.index(row).data().toString().toUtf8();
        QVERIFY2(!model.claim(row).isEmpty(), name);
        const auto trace = tracer.trace(request, {});
        QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
        models::Document document;
        document.setTrace(*trace);
        const models::SelectionState at =
            models::selectionAt(model.place(row), document.selection().state(), **trace);
        QVERIFY2(at.query >= 0 && at.key >= 0, name);
        document.selection().set(at);
        const auto checked = models::checkCondition(model.claim(row), {});
        QVERIFY2(checked, checked ? "" : checked.error().message().c_str());
        QVERIFY2(models::holds(model.claim(row), document, {}), name);
        QVERIFY2(!model.index(row).data(ExampleModel::ViewRole).toString().isEmpty(), name);
        // The word that is attended stands in the sentence, but for patches, which have none.
        const engine::Attention& attention = *document.attention();
        const auto& keys = (*trace)->keyTokens(attention);
        if (!(*trace)->keyModality(attention))
            QVERIFY2(model.index(row)
                         .data(Qt::ToolTipRole)
                         .toString()
                         .contains(QString::fromStdString(keys[size_t(at.key)].text).trimmed()),
                     name);
    }
}

SUITE(TestExampleModel)
#include "test_examplemodel.moc"
