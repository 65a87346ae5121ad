#include "engine/files/npy.h"
#include "engine/files/safetensors.h"
#include "engine/trace/tracecheck.h"
#include "engine/trace/tracefile.h"
#include "models/document.h"
#include "tests/app/windowsuite.h"
#include "tests/patterntrace.h"
#include "tests/suite.h"
#include "views/banner.h"

#include <cstring>
#include <deque>
#include <fcntl.h>
#include <QLabel>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <unistd.h>

namespace {

constexpr int kPatience = 60'000; ///< milliseconds

} // namespace

/// What happens to the files of a window while it is open: they are written again, cut short,
/// deleted, replaced; and what the window must not write over.
class TestChangedFiles : public WindowSuite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void writtenAgain();
    void deleted();
    void shrunkWhileMapped();
    void modelReplaced();
    void modelGone();
    void savingOverWhatIsOpen();
    void anotherProgramSavedTheSession();
    void inputsAreNotWrittenOver();
    void opensAnywayAndSaysSo();
    void cutsWhatIsTooLong();
    void asksBeforeAFileTakesItsPlace();
    void importsOutliveTheirFiles();

private:
    models::Document* document() const { return m_window->document(); }
    app::Workspace* workspace() const { return m_window->workspace(); }
    void open(const QString& path);
    void writeArray(const QString& path, int64_t tokens, int64_t heads = 1) const;
    /// The message in front.
    QString message() const
    {
        const views::Banner* banner = workspace()->banner();
        return banner->isHidden() ? QString() : banner->accessibleName();
    }
    QPushButton* remedy(const char* name) const
    {
        for (auto* button : workspace()->banner()->findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == QLatin1String(name))
                return button;
        return nullptr;
    }
    QString modelWith(const QByteArray& key) const;

    std::unique_ptr<QTemporaryDir> m_files;
};

void TestChangedFiles::initTestCase()
{
    separateSettings();
}

void TestChangedFiles::init()
{
    QSettings().clear();
    recoveryFolder().removeRecursively();
    m_files = std::make_unique<QTemporaryDir>();
    showWindow();
}

void TestChangedFiles::cleanup()
{
    m_window.reset();
    m_languages.reset();
}

void TestChangedFiles::open(const QString& path)
{
    workspace()->opening()->openPath(path);
    QTRY_VERIFY_WITH_TIMEOUT(!workspace()->opening()->isBusy() && !document()->isBusy() &&
                                 document()->trace(),
                             kPatience);
}

void TestChangedFiles::writeArray(const QString& path, int64_t tokens, int64_t heads) const
{
    const std::vector<float> rows(size_t(heads * tokens * tokens), 1.F / float(tokens));
    QTemporaryDir elsewhere;
    const QString fresh = elsewhere.filePath(QStringLiteral("a.npy"));
    QVERIFY(engine::writeNpy(fresh.toStdString(), engine::DataType::F32, {heads, tokens, tokens},
                             std::as_bytes(std::span(rows))));
    // In place, as a script does.
    QFile from(fresh);
    QFile to(path);
    QVERIFY(from.open(QIODevice::ReadOnly) && to.open(QIODevice::WriteOnly | QIODevice::Truncate));
    while (!from.atEnd())
        to.write(from.read(1 << 20));
}

QString TestChangedFiles::modelWith(const QByteArray& key) const
{
    const QDir source(QStringLiteral(TEST_DATA "/conformance/models/gpt2"));
    const QString folder = m_files->filePath(QStringLiteral("model"));
    QDir().mkpath(folder);
    for (const QString& name : source.entryList(QDir::Files))
        QFile::copy(source.filePath(name), QDir(folder).filePath(name));
    QFile config(QDir(folder).filePath(QStringLiteral("config.json")));
    if (config.open(QIODevice::ReadOnly)) {
        QByteArray text = config.readAll();
        config.close();
        config.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        text.insert(text.indexOf('{') + 1, key);
        if (config.open(QIODevice::WriteOnly | QIODevice::Truncate))
            config.write(text);
    }
    return folder;
}

void TestChangedFiles::writtenAgain()
{
    const QString file = m_files->filePath(QStringLiteral("attention.npy"));
    writeArray(file, 6);
    open(file);
    const models::TracePtr before = document()->trace();
    QCOMPARE(before->attentions.front().queries, 6);
    writeArray(file, 9);
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(QLatin1String("changed by another program")),
                             kPatience);
    QCOMPARE(document()->trace(), before);
    QVERIFY(engine::checkUnchanged(*before));
    QVERIFY(remedy("Reload"));
    remedy("Reload")->click();
    QTRY_VERIFY_WITH_TIMEOUT(document()->trace()->attentions.front().queries == 9, kPatience);
    QTRY_COMPARE(message(), QString());
}

void TestChangedFiles::deleted()
{
    const QString file = m_files->filePath(QStringLiteral("attention.npy"));
    writeArray(file, 6, 2);
    open(file);
    QVERIFY(QFile::remove(file));
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(QLatin1String("not there any more")), kPatience);
    // Everything goes on, also what was not looked at yet.
    document()->selection().setHead(1);
    engine::Matrix row(1, 6);
    engine::fillBlock(document()->trace()->attentions.front(), 1, engine::Quantity::Weights, {5, 6},
                      {0, 6}, row);
    QVERIFY(std::abs(row.sum() - 1) < 1e-5F);
}

void TestChangedFiles::shrunkWhileMapped()
{
    const QString file = m_files->filePath(QStringLiteral("attention.npy"));
    writeArray(file, 2100, 3); // more than is copied
    open(file);
    QCOMPARE(::truncate(QFile::encodeName(file).constData(), 4096), 0);
    for (const int head : {1, 2, 0, engine::kMeanHead}) {
        document()->selection().setHead(head);
        QTest::qWait(100);
    }
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(QLatin1String("changed by another program")),
                             kPatience);
    QVERIFY(!engine::checkUnchanged(*document()->trace()));
}

void TestChangedFiles::modelReplaced()
{
    const QString folder = modelWith("");
    open(folder);
    engine::TraceRequest request = document()->request();
    std::get<engine::ModelSource>(request.source).inputs.tokenIds = {3, 5, 4};
    document()->open(request);
    QTRY_VERIFY_WITH_TIMEOUT(!document()->isBusy() && document()->trace()->request == request,
                             kPatience);
    const models::TracePtr before = document()->trace();
    // Its weights in another file of that name, as a training saves them.
    const QString weights = folder + QLatin1String("/model.safetensors");
    const auto stored = engine::SafetensorsFile::open(weights.toStdString());
    QVERIFY(stored);
    std::vector<engine::TensorSource> sources;
    std::deque<std::vector<std::byte>> doubled;
    for (const engine::TensorInfo& tensor : (*stored)->tensors()) {
        auto& bytes = doubled.emplace_back(tensor.data, tensor.data + tensor.bytes);
        if (tensor.name.ends_with("wte.weight"))
            for (size_t at = 0; at + 4 <= bytes.size(); at += 4) {
                float value = 0;
                std::memcpy(&value, bytes.data() + at, 4);
                value *= 2;
                std::memcpy(bytes.data() + at, &value, 4);
            }
        sources.push_back(
            engine::TensorSource::of({tensor.name, tensor.type, tensor.shape}, bytes));
    }
    QVERIFY(
        engine::writeSafetensors(weights.toStdString(), std::move(sources), (*stored)->metadata()));
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(QLatin1String("changed by another program")),
                             kPatience);
    QVERIFY(message().contains(QLatin1String("model.safetensors")));
    QCOMPARE(document()->trace(), before);
    QVERIFY(remedy("Reload"));
    remedy("Reload")->click();
    QTRY_VERIFY_WITH_TIMEOUT(!document()->isBusy() && document()->trace() != before, kPatience);
    // What was typed in stays; what is computed is not what it was.
    QVERIFY(document()->trace()->request == request);
    const auto levelOf = [](const models::TracePtr& trace) {
        return trace->stacks.begin()->second.hidden.front().data()[0];
    };
    QVERIFY(levelOf(document()->trace()) != levelOf(before));
    QTRY_COMPARE(message(), QString());
}

void TestChangedFiles::modelGone()
{
    const QString folder = modelWith("");
    open(folder);
    const models::TracePtr before = document()->trace();
    QVERIFY(QDir(folder).removeRecursively());
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(QLatin1String("not there any more")), kPatience);
    QVERIFY2(message().contains(QDir::toNativeSeparators(folder) + QLatin1String(" is")),
             qPrintable(message()));
    document()->selection().setHead(1);
    QCOMPARE(document()->trace(), before);
    QVERIFY(remedy("Reload"));
    remedy("Reload")->click();
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(QLatin1String("no folder")), kPatience);
    QCOMPARE(document()->trace(), before);
}

void TestChangedFiles::savingOverWhatIsOpen()
{
    const QString file = m_files->filePath(QStringLiteral("trace.safetensors"));
    QVERIFY(engine::writeTrace(file.toStdString(), *pattern("induction", 12)));
    open(file);
    workspace()->saving()->saveAs();
    acceptDialog(file);
    QTRY_COMPARE_WITH_TIMEOUT(workspace()->sessionPath(), file, kPatience);
    QTest::qWait(1000);
    QCOMPARE(message(), QString());
    const auto saved = engine::openTraceFile(file.toStdString());
    QVERIFY(saved && !saved->session.empty());
}

void TestChangedFiles::anotherProgramSavedTheSession()
{
    const QString file = m_files->filePath(QStringLiteral("session.safetensors"));
    QVERIFY(app::saveSession(file, *pattern("induction", 12), {}, true));
    open(file);
    QCOMPARE(workspace()->sessionPath(), file);
    QVERIFY(app::saveSession(file, *pattern("induction", 16), {}, true));
    QTRY_VERIFY_WITH_TIMEOUT(message().contains(QLatin1String("changed by another program")),
                             kPatience);
    const auto other = engine::FileState::of(file.toStdString());
    workspace()->saving()->save();
    QPointer<QMessageBox> box;
    QTRY_VERIFY((box = workspace()->findChild<QMessageBox*>()) && box->isVisible());
    box->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!box);
    QCOMPARE(engine::FileState::of(file.toStdString()), other);
}

void TestChangedFiles::inputsAreNotWrittenOver()
{
    const QString file = m_files->filePath(QStringLiteral("attention.npy"));
    writeArray(file, 6);
    open(file);
    const auto before = engine::FileState::of(file.toStdString());
    workspace()->saving()->exportNumbers();
    acceptDialog(file);
    QTRY_VERIFY(message().contains(QLatin1String("would destroy it")));
    QCOMPARE(engine::FileState::of(file.toStdString()), before);
}

void TestChangedFiles::opensAnywayAndSaysSo()
{
    const QString folder = modelWith("\"attention_gate_scale\": 3.0,");
    workspace()->opening()->openPath(folder);
    QTRY_VERIFY_WITH_TIMEOUT(remedy("Open Anyway"), kPatience);
    remedy("Open Anyway")->click();
    QTRY_VERIFY_WITH_TIMEOUT(document()->trace() && document()->trace()->title == "model",
                             kPatience);
    QVERIFY(std::get<engine::ModelSource>(document()->request().source).ignoreUnknown);
    QTRY_VERIFY(message().contains(QLatin1String("attention_gate_scale")));
    // The message may be sent away, the line below goes on saying it.
    workspace()->banner()->dismiss();
    bool said = false;
    for (const auto* label : workspace()->findChildren<QLabel*>())
        said = said || (label->isVisible() &&
                        label->accessibleDescription().contains(QLatin1String("attention_gate")));
    QVERIFY(said);
}

void TestChangedFiles::cutsWhatIsTooLong()
{
    const QString folder = modelWith("");
    workspace()->opening()->openPath(folder);
    QTRY_VERIFY_WITH_TIMEOUT(document()->trace() && document()->trace()->title == "model",
                             kPatience);
    engine::TraceRequest request = document()->request();
    auto& model = std::get<engine::ModelSource>(request.source);
    model.inputs.tokenIds.clear();
    model.inputs.text = std::string(3000, 'a') + " b c d";
    document()->open(request);
    QTRY_VERIFY_WITH_TIMEOUT(remedy("Cut the Text"), kPatience);
    remedy("Cut the Text")->click();
    QTRY_VERIFY_WITH_TIMEOUT(
        std::get<engine::ModelSource>(document()->trace()->request.source).inputs.cut, kPatience);
    QTRY_COMPARE(message(), QString());
}

void TestChangedFiles::asksBeforeAFileTakesItsPlace()
{
    const QString file = m_files->filePath(QStringLiteral("attention.npy"));
    writeArray(file, 6);
    open(QStringLiteral(EXAMPLES_DIR "/models/sentiment"));
    engine::TraceRequest request = document()->request();
    workspace()->history()->change(1, [&] {
        std::get<engine::ModelSource>(request.source).inputs.text = "a dull film";
        document()->open(request);
    });
    QTRY_VERIFY_WITH_TIMEOUT(!document()->isBusy() && workspace()->isModified(), kPatience);
    const models::TracePtr before = document()->trace();
    workspace()->opening()->openPath(file);
    QPointer<QMessageBox> box;
    QTRY_VERIFY((box = m_window->findChild<QMessageBox*>()) && box->isVisible());
    box->button(QMessageBox::Cancel)->click();
    QTRY_VERIFY(!box);
    QCOMPARE(document()->trace(), before);
    workspace()->opening()->openPath(file);
    QTRY_VERIFY((box = m_window->findChild<QMessageBox*>()) && box->isVisible());
    box->button(QMessageBox::Discard)->click();
    QTRY_VERIFY_WITH_TIMEOUT(document()->trace() != before, kPatience);
}

void TestChangedFiles::importsOutliveTheirFiles()
{
    const QString file = m_files->filePath(QStringLiteral("attention.npy"));
    writeArray(file, 11);
    open(file);
    QTRY_VERIFY_WITH_TIMEOUT(!recoveries().isEmpty(), kPatience);
    m_window.reset(); // as if it were killed
    QVERIFY(QFile::remove(file));
    m_window = std::make_unique<app::MainWindow>(m_languages.get());
    m_window->show();
    m_window->openPath({});
    QTRY_VERIFY_WITH_TIMEOUT(document()->trace(), kPatience);
    QCOMPARE(document()->trace()->attentions.front().queries, 11);
    workspace()->keeping()->discard();
}

WIDGET_SUITE(TestChangedFiles)
#include "test_changedfiles.moc"
