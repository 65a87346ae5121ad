#include "engine/files/npy.h"
#include "engine/trace/tracefile.h"
#include "engine/tracer.h"
#include "models/document.h"
#include "tests/app/windowsuite.h"
#include "tests/suite.h"
#include "views/banner.h"

#include <QLabel>
#include <QPlainTextEdit>

namespace {

constexpr int kPatience = 60'000; ///< milliseconds

} // namespace

/// What a person opens, pastes or lays beside: it comes to what was meant.
class TestInputs : public WindowSuite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void aTraceFindsItsModel();
    void aPictureBesideADump();
    void aPictureThatDoesNotFit();
    void pastedByteOrderMarks();
    void tokensAreNoMarkup();

private:
    models::Document* document() const { return m_window->document(); }
    app::Workspace* workspace() const { return m_window->workspace(); }
    void open(const QString& path)
    {
        workspace()->opening()->openPath(path);
        QTRY_VERIFY_WITH_TIMEOUT(!workspace()->opening()->isBusy() && !document()->isBusy() &&
                                     document()->trace(),
                                 kPatience);
    }
    QString writeDump(int64_t tokens) const
    {
        const std::vector<float> rows(size_t(2 * tokens * tokens), 1.F / float(tokens));
        const QString path = m_files->filePath(QStringLiteral("attention.npy"));
        return engine::writeNpy(path.toStdString(), engine::DataType::F32, {1, 2, tokens, tokens},
                                std::as_bytes(std::span(rows)))
                   ? path
                   : QString();
    }

    std::unique_ptr<QTemporaryDir> m_files;
};

void TestInputs::initTestCase()
{
    separateSettings();
}

void TestInputs::init()
{
    QSettings().clear();
    recoveryFolder().removeRecursively();
    m_files = std::make_unique<QTemporaryDir>();
    showWindow();
}

void TestInputs::cleanup()
{
    m_window.reset();
    m_languages.reset();
}

void TestInputs::aTraceFindsItsModel()
{
    engine::ModelSource model;
    model.folder = EXAMPLES_DIR "/models/sentiment";
    model.inputs.text = "a dull film";
    const auto made = engine::Tracer().trace({model, {}}, {});
    QVERIFY(made);
    const QString path = m_files->filePath(QStringLiteral("trace.safetensors"));
    QVERIFY(engine::writeTrace(path.toStdString(), **made));
    open(path);
    QTRY_VERIFY_WITH_TIMEOUT(document()->trace()->origin, kPatience);
    QVERIFY(std::holds_alternative<engine::ModelSource>(document()->request().source));
}

void TestInputs::aPictureBesideADump()
{
    open(writeDump(17)); // a class token and 4 × 4 patches
    QVERIFY(!document()->trace()->perceives());
    workspace()->opening()->openPath(QStringLiteral(TEST_DATA "/images/rgb.png"));
    QTRY_VERIFY_WITH_TIMEOUT(document()->trace()->perceives(), kPatience);
    const engine::Modality& seen = document()->trace()->modalities.at(engine::Stack::Encoder);
    QCOMPARE(seen.columns, 4);
    QCOMPARE(seen.rows, 4);
}

void TestInputs::aPictureThatDoesNotFit()
{
    open(writeDump(7));
    workspace()->opening()->openPath(QStringLiteral(TEST_DATA "/images/rgb.png"));
    // The captioner looks at it.
    QTRY_VERIFY_WITH_TIMEOUT(
        std::holds_alternative<engine::ModelSource>(document()->request().source), kPatience);
    workspace()->cancel();
}

void TestInputs::pastedByteOrderMarks()
{
    open(QStringLiteral(EXAMPLES_DIR "/models/sentiment"));
    workspace()->docks()->raise(QLatin1String("input"));
    QPlainTextEdit* edit = nullptr;
    const auto find = [&] {
        for (auto* candidate : workspace()->findChildren<QPlainTextEdit*>())
            if (candidate->accessibleName() == QLatin1String("Input text"))
                edit = candidate;
        return edit != nullptr;
    };
    QTRY_VERIFY(find());
    edit->setPlainText(QChar(0xFEFF) + QStringLiteral("a dull film"));
    QTRY_COMPARE_WITH_TIMEOUT(
        QString::fromStdString(
            std::get<engine::ModelSource>(document()->request().source).inputs.text.value_or("")),
        QStringLiteral("a dull film"), kPatience);
}

void TestInputs::tokensAreNoMarkup()
{
    open(QStringLiteral(TEST_DATA "/dumps/texts.npz"));
    auto trace = std::make_shared<engine::Trace>(*document()->trace());
    for (const engine::Stack stack : engine::kStacks)
        for (engine::TraceToken& token : trace->tokens(stack))
            token.text = "<s><b>x</b>";
    document()->setTrace(trace);
    models::SelectionState state = document()->selection().state();
    state.query = 1;
    state.key = 0;
    document()->selection().set(state);
    bool said = false;
    for (const auto* label : workspace()->findChildren<QLabel*>()) {
        if (!label->text().contains(QLatin1String("<b>x</b>")))
            continue;
        said = true;
        QCOMPARE(label->textFormat(), Qt::PlainText);
    }
    QVERIFY2(said, "the line below says the cell");
    for (const auto* widget : workspace()->findChildren<QWidget*>())
        QVERIFY2(!widget->toolTip().contains(QLatin1String("<b>x</b>")),
                 widget->metaObject()->className());
}

WIDGET_SUITE(TestInputs)
#include "test_inputs.moc"
