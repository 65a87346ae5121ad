// A trace that is shown while the rest of it is computed, in every panel of the window.
#include "app/viewcatalogue.h"
#include "app/workspace/workspace.h"
#include "tests/app/windowsuite.h"
#include "tests/suite.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <QLabel>
#include <QSignalSpy>
#include <QStatusBar>

namespace {

/// All parts of the trace of a golden model, the whole one last.
std::vector<models::TracePtr> partsOf(const QByteArray& model)
{
    engine::ModelSource source;
    source.folder = TEST_DATA "/conformance/models/" + model.toStdString();
    const auto config = nlohmann::json::parse(std::ifstream(source.folder / "config.json"));
    const std::vector<int64_t> ids = {3, 7, 1, 12, 5, 9, 2, 8};
    if (config.value("is_encoder_decoder", false)) {
        source.inputs.sourceTokenIds = ids;
        source.inputs.targetTokenIds = {0, 4, 6, 2};
    } else {
        source.inputs.tokenIds = ids;
    }
    std::vector<models::TracePtr> parts;
    engine::TraceControl control;
    control.patience = std::chrono::milliseconds(0);
    control.part = [&parts](models::TracePtr part) { parts.push_back(std::move(part)); };
    const auto whole = engine::Tracer().trace({source, {}}, control);
    if (whole)
        parts.push_back(*whole);
    return parts;
}

} // namespace

class TestPartsShown : public WindowSuite
{
    Q_OBJECT

private slots:
    void initTestCase() { separateSettings(); }
    void cleanup() { m_window.reset(); }
    void everyPanelShowsParts_data();
    void everyPanelShowsParts();
    void partsAreNoSteps();
    void saysHowManyLayersAreKnown();
};

void TestPartsShown::everyPanelShowsParts_data()
{
    QTest::addColumn<QByteArray>("model");
    for (const char* model : {"llama", "bert", "bart", "gpt2"})
        QTest::newRow(model) << QByteArray(model);
}

void TestPartsShown::everyPanelShowsParts()
{
    QFETCH(QByteArray, model);
    const std::vector<models::TracePtr> parts = partsOf(model);
    QVERIFY(parts.size() >= 2 && parts.front()->isPart && !parts.back()->isPart);
    showWindow();
    app::Workspace* workspace = m_window->workspace();
    models::Document* document = workspace->document();
    for (const app::ViewEntry& entry : app::viewCatalogue()) {
        workspace->docks()->raise(QLatin1String(entry.id));
        for (const models::TracePtr& part : parts) {
            document->setTrace(part);
            QTest::qWait(20);
            // Wherever a person goes there is something to see.
            for (const engine::Attention& attention : part->attentions) {
                document->selection().setAttention(attention.stack, attention.kind,
                                                   attention.layer);
                QVERIFY(document->attention() && document->attention()->isKnown());
            }
            QTest::qWait(5);
        }
    }
}

void TestPartsShown::partsAreNoSteps()
{
    const std::vector<models::TracePtr> parts = partsOf("llama");
    showWindow();
    app::Workspace* workspace = m_window->workspace();
    models::Document* document = workspace->document();
    document->setTrace(partsOf("bert").back());
    const int step = workspace->history()->step();
    document->setTrace(parts.front());
    QVERIFY(!document->isWhole());
    QCOMPARE(workspace->history()->step(), step);
    // What is saved is whole.
    const QString path = m_folder.filePath(QStringLiteral("part.safetensors"));
    QSignalSpy saved(workspace->saving(), &app::Saving::finished);
    workspace->saving()->saveAs();
    acceptDialog(path);
    QTRY_COMPARE(saved.size(), 1); // it may be refused before the dialog is gone
    QCOMPARE(saved.front().front().toBool(), false);
    QVERIFY(!QFile::exists(path));
    document->setTrace(parts.back());
    workspace->saving()->saveAs();
    acceptDialog(path);
    QTRY_COMPARE(saved.size(), 2);
    QCOMPARE(saved.back().front().toBool(), true);
    QVERIFY(QFile::exists(path));
}

void TestPartsShown::saysHowManyLayersAreKnown()
{
    const std::vector<models::TracePtr> parts = partsOf("llama");
    showWindow();
    app::Workspace* workspace = m_window->workspace();
    const auto facts = [workspace] {
        QStringList found;
        for (const QLabel* label : workspace->statusBar()->findChildren<QLabel*>())
            found << label->text();
        return found.join(u'|');
    };
    workspace->document()->setTrace(parts.front());
    QVERIFY2(facts().contains(QLatin1String("1 of 3 layers")), qPrintable(facts()));
    workspace->document()->setTrace(parts.back());
    QVERIFY2(!facts().contains(QLatin1String(" of 3 layers")), qPrintable(facts()));
}

WIDGET_SUITE(TestPartsShown)
#include "test_parts.moc"
