#include "app/cli/dataexport.h"
#include "app/workspace/recovery.h"
#include "app/workspace/session.h"
#include "app/workspace/workspace.h"
#include "engine/atlas/atlas.h"
#include "engine/trace/tracefile.h"
#include "engine/tracer.h"
#include "models/files.h"
#include "tests/faults/faults.h"
#include "tests/patterntrace.h"
#include "tests/suite.h"
#include "views/banner.h"
#include "views/exporter.h"
#include "views/heatmap/heatmapview.h"

#include <cstdlib>
#include <cstring>
#include <functional>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using faults::Kind;

namespace {

constexpr std::pair<Kind, const char*> kKinds[] = {{Kind::Short, "short"},
                                                   {Kind::Interrupted, "interrupted"},
                                                   {Kind::NoSpace, "no space"},
                                                   {Kind::Io, "broken"}};

constexpr int kPatience = 60'000; ///< milliseconds

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

using Work = std::function<engine::Result<void>()>;

} // namespace

/// Whatever call of the system fails while something is written, the old file stays, or the whole
/// new one is there, nothing is left beside it, and a sentence says why. Whatever fails while
/// something is read is an error.
class TestFaults : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void sessions();
    void autosave();
    void autosaveIsTriedAgain();
    void data_data();
    void data();
    void pictures_data();
    void pictures();
    void atlases();
    void imports_data();
    void imports();
    void models_data();
    void models();

private:
    QString path(const QString& name) const { return m_folder->filePath(name); }
    void write(const QString& name, const Work& work);
    void read(const std::function<std::optional<engine::Error>()>& work);

    std::unique_ptr<QTemporaryDir> m_folder;
    models::TracePtr m_trace;
};

void TestFaults::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_trace = pattern("induction", 24, 2, 2);
}

void TestFaults::write(const QString& name, const Work& work)
{
    const QByteArray folder = QFile::encodeName(m_folder->path());
    const QString file = path(name);
    QVERIFY(work());
    const QByteArray whole = contents(file);
    QVERIFY(!whole.isEmpty());
    const QByteArray old("what was there before");
    const auto putBack = [&] { return models::writeFile(file, old).has_value(); };

    QVERIFY(putBack());
    faults::arm(Kind::None, 0, folder);
    QVERIFY(work());
    const long calls = faults::disarm();
    QVERIFY2(calls > 3, "the calls are seen");
    int failures = 0;
    for (const auto& [kind, word] : kKinds)
        for (long n = 1; n <= calls; ++n)
            for (const bool all : {false, true}) {
                if (all && kind == Kind::Interrupted)
                    continue; // for ever
                QVERIFY(putBack());
                faults::arm(kind, n, folder, all);
                const auto done = work();
                faults::disarm();
                const QString place = QStringLiteral("%1, call %2 of %3%4")
                                          .arg(QLatin1String(word))
                                          .arg(n)
                                          .arg(calls)
                                          .arg(all ? QStringLiteral(" and all after") : QString());
                const QByteArray now = contents(file);
                // A failure after the new file took the name leaves the new one.
                // Of a PDF the date and a number by chance are packed, so that its size varies.
                const bool isWhole = 20 * std::abs(now.size() - whole.size()) <= whole.size() &&
                                     now.right(4) == whole.right(4);
                QVERIFY2(isWhole || (!done && now == old), qPrintable(place));
                QVERIFY2(done || !done.error().sentence.empty(), qPrintable(place));
                QVERIFY2(kind != Kind::Short || done, qPrintable(place));
                QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
                failures += done ? 0 : 1;
            }
    QVERIFY2(failures >= 3, qPrintable(QString::number(failures)));
}

/// Reads again while each call fails in turn: harmless failures are survived, others are errors.
void TestFaults::read(const std::function<std::optional<engine::Error>()>& work)
{
    const QByteArray folder = QFile::encodeName(m_folder->path());
    faults::arm(Kind::None, 0, folder);
    QVERIFY(!work());
    const long calls = faults::disarm();
    QVERIFY(calls > 1);
    int failures = 0;
    for (const auto& [kind, word] : kKinds)
        for (long n = 1; n <= calls; ++n) {
            faults::arm(kind, n, folder);
            const std::optional<engine::Error> error = work();
            faults::disarm();
            const QByteArray place =
                QByteArray(word) + ", call " + QByteArray::number(qlonglong(n));
            QVERIFY2(!error || kind == Kind::Io, place);
            QVERIFY2(!error || !error->sentence.empty(), place);
            failures += error ? 1 : 0;
        }
    QVERIFY(failures > 0);
}

void TestFaults::sessions()
{
    write(QStringLiteral("session.safetensors"), [this] {
        return app::saveSession(path(QStringLiteral("session.safetensors")), *m_trace, {}, true);
    });
}

void TestFaults::autosave()
{
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->path()));
    QCoreApplication::setOrganizationName(QStringLiteral("attention-visualizer-test"));
    const QDir kept(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                    QStringLiteral("/recovery"));
    auto recovery = std::make_unique<app::Recovery>();
    QVERIFY(recovery->keep(*m_trace, {})());
    const QStringList names = kept.entryList({QStringLiteral("*.safetensors")}, QDir::Files);
    QCOMPARE(names.size(), 1);
    const QString file = kept.filePath(names.first());
    const QByteArray folder = QFile::encodeName(kept.path());
    faults::arm(Kind::None, 0, folder);
    QVERIFY(recovery->keep(*m_trace, {})());
    const long calls = faults::disarm();
    for (const auto& [kind, word] : kKinds)
        for (long n = 1; n <= calls; ++n)
            for (const bool all : {false, true}) {
                if (all && kind == Kind::Interrupted)
                    continue; // for ever
                faults::arm(kind, n, folder, all);
                const auto done = recovery->keep(*m_trace, {})();
                faults::disarm();
                QVERIFY2(done || !done.error().sentence.empty(), word);
                const auto read = engine::openTraceFile(file.toStdString());
                QVERIFY2(read, "what is kept opens, whatever failed");
                QCOMPARE(
                    kept.entryList({QStringLiteral("*.safetensors")}, QDir::Files | QDir::Hidden),
                    names);
            }
    recovery->discard();
}

/// A disk that was full for a while: what is open is kept once there is room, also where nothing
/// was changed since.
void TestFaults::autosaveIsTriedAgain()
{
    qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_folder->path()));
    QCoreApplication::setOrganizationName(QStringLiteral("attention-visualizer-test"));
    const QDir kept(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) +
                    QStringLiteral("/recovery"));
    models::Documents documents;
    app::Workspace workspace(&documents);
    workspace.show();
    const QByteArray folder = QFile::encodeName(kept.path());
    faults::arm(Kind::NoSpace, 1, folder, true);
    workspace.document()->setTrace(m_trace);
    QTRY_VERIFY_WITH_TIMEOUT(workspace.banner()->isVisible(), kPatience);
    QVERIFY2(workspace.banner()->accessibleName().contains(QLatin1String("No space")),
             qPrintable(workspace.banner()->accessibleName()));
    QVERIFY(kept.entryList({QStringLiteral("*.safetensors")}, QDir::Files).isEmpty());
    faults::disarm();
    QTRY_COMPARE_WITH_TIMEOUT(kept.entryList({QStringLiteral("*.safetensors")}, QDir::Files).size(),
                              1, kPatience);
    workspace.keeping()->discard();
}

void TestFaults::data_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char* suffix : {"csv", "tsv", "npy", "safetensors"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void TestFaults::data()
{
    QFETCH(QString, suffix);
    const QString name = QStringLiteral("data.") + suffix;
    write(name, [this, name] {
        return app::exportData(path(name), m_trace, m_trace->attentions.front(), 0,
                               models::Shown::Weights, {}, {});
    });
}

void TestFaults::pictures_data()
{
    QTest::addColumn<QString>("suffix");
    for (const char* suffix : {"png", "svg", "pdf"})
        QTest::newRow(suffix) << QString::fromLatin1(suffix);
}

void TestFaults::pictures()
{
    QFETCH(QString, suffix);
    models::Document document;
    document.setTrace(m_trace);
    views::HeatmapView view(&document);
    const QString name = QStringLiteral("picture.") + suffix;
    write(name, [this, name, &view] {
        views::ExportOptions options;
        options.format = *views::formatOf(name);
        options.size = {300, 200};
        return views::exportPicture({&view}, path(name), options);
    });
}

void TestFaults::atlases()
{
    auto atlas = engine::atlas::Atlas::load(EXAMPLES_DIR "/atlases/induction.safetensors");
    QVERIFY2(atlas, atlas ? "" : atlas.error().message().c_str());
    const std::string file = path(QStringLiteral("atlas.safetensors")).toStdString();
    write(QStringLiteral("atlas.safetensors"), [&] { return atlas->save(file); });
    QVERIFY(atlas->save(file));
    read([&]() -> std::optional<engine::Error> {
        const auto again = engine::atlas::Atlas::load(file);
        return again ? std::nullopt : std::optional(again.error());
    });
}

void TestFaults::imports_data()
{
    QTest::addColumn<QString>("source");
    const QDir dumps(QStringLiteral(TEST_DATA "/dumps"));
    for (const char* name : {"tensor.pt", "texts.npz", "arrays.pkl", "generate_cached.pt"})
        QTest::newRow(name) << dumps.filePath(QLatin1String(name));
}

void TestFaults::imports()
{
    QFETCH(QString, source);
    const QString file = path(QFileInfo(source).fileName());
    QVERIFY(QFile::copy(source, file));
    const auto whole = engine::openTraceFile(file.toStdString());
    QVERIFY2(whole, whole ? "" : whole.error().message().c_str());
    read([&]() -> std::optional<engine::Error> {
        const auto again = engine::openTraceFile(file.toStdString());
        if (!again)
            return again.error();
        if (again->trace->attentions.size() != whole->trace->attentions.size())
            qFatal("a part was taken for the whole");
        return std::nullopt;
    });
}

void TestFaults::models_data()
{
    QTest::addColumn<QString>("source");
    for (const char* name :
         {"conformance/models/bert_sharded", "conformance/models/vit",
          "quantised/models/gguf_llama_split_q8_0", "quantised/models/pt_bert_legacy"})
        QTest::newRow(name) << QStringLiteral(TEST_DATA "/") + QLatin1String(name);
}

/// Folders of models, and a model that is split in two files.
void TestFaults::models()
{
    QFETCH(QString, source);
    QString model = m_folder->path();
    for (const QString& name : QDir(source).entryList(QDir::Files)) {
        QVERIFY(QFile::copy(source + u'/' + name, path(name)));
        if (name.endsWith(QLatin1String(".gguf")))
            model = path(name);
    }
    engine::TraceRequest request;
    engine::ModelSource wanted;
    wanted.folder = model.toStdString();
    if (source.endsWith(QLatin1String("/vit")))
        wanted.inputs.image = TEST_DATA "/images/rgb.png";
    else
        wanted.inputs.tokenIds = {3, 5, 4, 6};
    request.source = wanted;
    const auto whole = engine::Tracer().trace(request, {});
    QVERIFY2(whole, whole ? "" : whole.error().message().c_str());
    const engine::Tensor& last = (*whole)->stacks.begin()->second.hidden.back();
    read([&]() -> std::optional<engine::Error> {
        const auto again = engine::Tracer().trace(request, {});
        if (!again)
            return again.error();
        const engine::Tensor& now = (*again)->stacks.begin()->second.hidden.back();
        if (now.size() != last.size() ||
            std::memcmp(now.data(), last.data(), sizeof(float) * size_t(last.size())) != 0)
            qFatal("other numbers than without a failure");
        return std::nullopt;
    });
}

WIDGET_SUITE(TestFaults)
#include "test_faults.moc"
