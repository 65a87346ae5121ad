#include "tests/suite.h"

#include <cstring>
#include <elf.h>
#include <map>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>
#include <set>

namespace {

constexpr int kPatience = 120'000; ///< milliseconds

struct Outcome
{
    int code = -1;
    QString out;
    QString err;
};

Outcome run(const QString& program, const QStringList& arguments, const QString& folder = {},
            const QHash<QString, QString>& variables = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto entry = variables.begin(); entry != variables.end(); ++entry)
        if (entry.value().isNull())
            environment.remove(entry.key());
        else
            environment.insert(entry.key(), entry.value());
    process.setProcessEnvironment(environment);
    if (!folder.isEmpty())
        process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.closeWriteChannel();
    if (!process.waitForFinished(kPatience)) {
        process.kill();
        process.waitForFinished();
        return {};
    }
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAllStandardOutput()),
            QString::fromUtf8(process.readAllStandardError())};
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QString kProgram = QStringLiteral(APP_BINARY);
const QString kDesktop =
    QStringLiteral(PROJECT_DIR "/resources/desktop/io.github.attention_visualizer");

QString buildFolder()
{
    return QFileInfo(kProgram).dir().absoluteFilePath(QStringLiteral(".."));
}

/// What is written of a 64-bit ELF file's structures at a place.
template <class T>
T at(const QByteArray& bytes, qsizetype place)
{
    T value = {};
    if (place >= 0 && place + qsizetype(sizeof(T)) <= bytes.size())
        std::memcpy(&value, bytes.constData() + place, sizeof(T));
    return value;
}

} // namespace

#define NEEDS(program)                                                                             \
    if (QStandardPaths::findExecutable(QStringLiteral(program)).isEmpty())                         \
    QSKIP(program " is not installed")

/// The program as a package brings it to a machine.
class TestInstalled : public QObject
{
    Q_OBJECT

private slots:
    void isHardened();
    void namesItsCommit();
    void desktopFile();
    void metainfo();
    void mimeTypes();
    void manualPage();
    void completesForBash();
    void completesForOtherShells();
    void installsRunsAndUninstalls();
    void opensNothingButTheModel();
    void saysThatThereAreNoFonts();
    void makesARuntimeFolderOfItsOwn();

private:
    QString manual(const char* kind)
    {
        const Outcome outcome =
            run(kProgram, {QStringLiteral("--manual"), QString::fromLatin1(kind)});
        return outcome.code == 0 ? outcome.out : QString();
    }

    QTemporaryDir m_folder;
};

void TestInstalled::isHardened()
{
    const QByteArray bytes = contents(kProgram);
    const auto header = at<Elf64_Ehdr>(bytes, 0);
    if (std::memcmp(header.e_ident, ELFMAG, SELFMAG) != 0 || header.e_ident[EI_CLASS] != ELFCLASS64)
        QSKIP("not a 64-bit ELF file");
    QCOMPARE(int(header.e_type), ET_DYN);
    bool relro = false;
    bool stackRuns = true;
    std::map<Elf64_Sxword, Elf64_Xword> dynamic;
    for (int i = 0; i < header.e_phnum; ++i) {
        const auto segment =
            at<Elf64_Phdr>(bytes, qsizetype(header.e_phoff) + i * header.e_phentsize);
        relro = relro || segment.p_type == PT_GNU_RELRO;
        if (segment.p_type == PT_GNU_STACK)
            stackRuns = segment.p_flags & PF_X;
        if (segment.p_type == PT_DYNAMIC)
            for (size_t offset = 0; offset < segment.p_filesz; offset += sizeof(Elf64_Dyn)) {
                const auto entry = at<Elf64_Dyn>(bytes, qsizetype(segment.p_offset + offset));
                dynamic[entry.d_tag] = entry.d_un.d_val;
            }
    }
    QVERIFY2(relro, "RELRO");
    QVERIFY2(dynamic[DT_FLAGS_1] & DF_1_NOW, "all symbols are bound at the start");
    QVERIFY2(dynamic[DT_FLAGS_1] & DF_1_PIE, "position-independent");
    QVERIFY2(!stackRuns, "the stack is no code");
    if (bytes.contains("__asan_init") || bytes.contains("__tsan_init"))
        QSKIP("sanitizers bring checks of their own");
    QVERIFY2(bytes.contains("__stack_chk_fail"), "stack protector");
    QVERIFY2(bytes.contains("__memcpy_chk") || bytes.contains("__snprintf_chk") ||
                 bytes.contains("__fprintf_chk"),
             "_FORTIFY_SOURCE");
#ifdef __x86_64__
    // The note that says that every part was built for control-flow protection.
    const auto section = [&](int index) {
        return at<Elf64_Shdr>(bytes, qsizetype(header.e_shoff) + index * header.e_shentsize);
    };
    const auto names = section(header.e_shstrndx);
    bool cet = false;
    for (int i = 0; i < header.e_shnum; ++i)
        cet = cet || std::strcmp(bytes.constData() + names.sh_offset + section(i).sh_name,
                                 ".note.gnu.property") == 0;
    QVERIFY2(cet, "control-flow protection");
#endif
}

void TestInstalled::namesItsCommit()
{
    const Outcome version = run(kProgram, {QStringLiteral("--version")});
    QCOMPARE(version.code, 0);
    const Outcome commit =
        run(QStringLiteral("git"), {QStringLiteral("-C"), QStringLiteral(PROJECT_DIR),
                                    QStringLiteral("rev-parse"), QStringLiteral("HEAD")});
    const QRegularExpression form(
        QStringLiteral("^attention-visualizer \\d+\\.\\d+\\.\\d+( \\([0-9a-f]{10,}\\))?\\n$"));
    QVERIFY2(form.match(version.out).hasMatch(), qPrintable(version.out));
    if (commit.code != 0)
        QSKIP("not built from a repository");
    QVERIFY(version.out.contains(u'('));
}

void TestInstalled::desktopFile()
{
    NEEDS("desktop-file-validate");
    const Outcome outcome =
        run(QStringLiteral("desktop-file-validate"),
            {QStringLiteral("--warn-kde"), kDesktop + QStringLiteral(".desktop")});
    QVERIFY2(outcome.code == 0 && outcome.out.isEmpty(), qPrintable(outcome.out + outcome.err));
}

void TestInstalled::metainfo()
{
    NEEDS("appstreamcli");
    // As it is installed, and with the pages and pictures of whoever publishes it.
    for (const char* folder : {"/app", "/app/published"}) {
        const Outcome outcome = run(
            QStringLiteral("appstreamcli"),
            {QStringLiteral("validate"), QStringLiteral("--no-net"), QStringLiteral("--pedantic"),
             buildFolder() + QLatin1String(folder) +
                 QStringLiteral("/io.github.attention_visualizer.metainfo.xml")});
        QVERIFY2(outcome.code == 0, qPrintable(outcome.out + outcome.err));
    }
    const QByteArray published =
        contents(buildFolder() +
                 QStringLiteral("/app/published/io.github.attention_visualizer.metainfo.xml"));
    QCOMPARE(published.count("https://example.org"), 4);
}

void TestInstalled::mimeTypes()
{
    const QByteArray desktop = contents(kDesktop + QStringLiteral(".desktop"));
    QXmlStreamReader xml(contents(kDesktop + QStringLiteral(".mime.xml")));
    std::set<QString> types;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement &&
            xml.name() == QLatin1String("mime-type"))
            types.insert(xml.attributes().value(QStringLiteral("type")).toString());
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(types.size() >= 4);
    for (const QString& type : types) {
        QVERIFY2(desktop.contains(type.toUtf8()), qPrintable(type));
        const QString icon = QStringLiteral(PROJECT_DIR "/resources/icons/mime/%1.svg")
                                 .arg(QString(type).replace(u'/', u'-'));
        if (type == QLatin1String("application/x-safetensors"))
            continue; // anybody's
        QXmlStreamReader svg(contents(icon));
        while (!svg.atEnd())
            svg.readNext();
        QVERIFY2(!svg.hasError(), qPrintable(icon));
    }
    NEEDS("update-mime-database");
    const QDir packages(m_folder.filePath(QStringLiteral("mime/packages")));
    QVERIFY(packages.mkpath(QStringLiteral(".")));
    QVERIFY(QFile::copy(kDesktop + QStringLiteral(".mime.xml"),
                        packages.filePath(QStringLiteral("test.xml"))));
    const Outcome outcome =
        run(QStringLiteral("update-mime-database"), {m_folder.filePath(QStringLiteral("mime"))});
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    for (const QString& type : types)
        QVERIFY2(QFile::exists(m_folder.filePath(QStringLiteral("mime/%1.xml").arg(type))),
                 qPrintable(type));
}

void TestInstalled::manualPage()
{
    const QString page = manual("man");
    for (const char* word : {".TH ATTENTION", "COMMAND TRACE", "\\-\\-model", "\\-\\-view"})
        QVERIFY2(page.contains(QLatin1String(word)), word);
    NEEDS("groff");
    QFile file(m_folder.filePath(QStringLiteral("page.1")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(page.toUtf8()) > 0);
    file.close();
    const Outcome outcome =
        run(QStringLiteral("groff"),
            {QStringLiteral("-man"), QStringLiteral("-ww"), QStringLiteral("-Kutf8"),
             QStringLiteral("-Tutf8"), file.fileName()});
    QVERIFY2(outcome.code == 0 && outcome.err.isEmpty(), qPrintable(outcome.err));
}

void TestInstalled::completesForBash()
{
    QFile file(m_folder.filePath(QStringLiteral("completion.bash")));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(manual("bash").toUtf8()) > 0);
    file.close();
    const auto complete = [&](const QStringList& words) {
        QString line = QStringLiteral("source '%1'; COMP_WORDS=(").arg(file.fileName());
        for (const QString& word : words)
            line += QStringLiteral("'%1' ").arg(word);
        line += QStringLiteral("); COMP_CWORD=%1; _attention_visualizer; echo \"${COMPREPLY[*]}\"")
                    .arg(words.size() - 1);
        return run(QStringLiteral("bash"), {QStringLiteral("-c"), line}).out.trimmed();
    };
    const QString name = QStringLiteral("attention-visualizer");
    QCOMPARE(complete({name, QStringLiteral("tr")}), QStringLiteral("trace train"));
    QCOMPARE(
        complete({name, QStringLiteral("render"), QStringLiteral("--view"), QStringLiteral("s")}),
        QStringLiteral("scene surface steps"));
    QCOMPARE(complete({name, QStringLiteral("tokenize"), QStringLiteral("--format"), QString()}),
             QStringLiteral("table json"));
    QCOMPARE(complete({name, QStringLiteral("metrics"), QStringLiteral("--eps")}),
             QStringLiteral("--epsilon"));
    QVERIFY(complete({name, QStringLiteral("trace"), QStringLiteral("--view")}).isEmpty());
}

void TestInstalled::completesForOtherShells()
{
    for (const char* shell : {"zsh", "fish"}) {
        const QString text = manual(shell);
        QVERIFY(text.contains(QLatin1String("epsilon")));
        if (QStandardPaths::findExecutable(QLatin1String(shell)).isEmpty())
            continue;
        QFile file(m_folder.filePath(QLatin1String(shell)));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) > 0);
        file.close();
        const Outcome outcome = run(QLatin1String(shell), {QStringLiteral("-n"), file.fileName()});
        QVERIFY2(outcome.code == 0 && outcome.err.isEmpty(), qPrintable(outcome.err));
    }
}

void TestInstalled::installsRunsAndUninstalls()
{
    const QString place = m_folder.filePath(QStringLiteral("a place of its own"));
    const Outcome installed =
        run(QStringLiteral("cmake"),
            {QStringLiteral("--install"), buildFolder(), QStringLiteral("--prefix"), place,
             QStringLiteral("--component"), QStringLiteral("program")});
    QVERIFY2(installed.code == 0, qPrintable(installed.err));
    const QString program = place + QStringLiteral("/bin/attention-visualizer");
    for (const char* file : {"share/applications/io.github.attention_visualizer.desktop",
                             "share/metainfo/io.github.attention_visualizer.metainfo.xml",
                             "share/mime/packages/io.github.attention_visualizer.xml",
                             "share/man/man1/attention-visualizer.1.gz",
                             "share/bash-completion/completions/attention-visualizer"})
        QVERIFY2(QFile::exists(place + u'/' + QLatin1String(file)), file);

    // From another folder, moved to another name: it finds its examples.
    const QString moved = m_folder.filePath(QStringLiteral("moved"));
    QVERIFY(QDir().rename(place, moved));
    const QString settings = m_folder.filePath(QStringLiteral("settings"));
    QProcess window;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), settings);
    window.setProcessEnvironment(environment);
    window.setWorkingDirectory(QStringLiteral("/"));
    window.start(moved + QStringLiteral("/bin/attention-visualizer"), QStringList());
    QByteArray kept;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            QDirIterator files(settings, {QStringLiteral("*.safetensors")}, QDir::Files,
                               QDirIterator::Subdirectories);
            if (files.hasNext())
                kept = contents(files.next());
            return !kept.isEmpty();
        }(),
        kPatience);
    window.kill();
    window.waitForFinished();
    QVERIFY2(kept.contains(moved.toUtf8() + "/share/attention-visualizer/examples/models"),
             kept.left(2000).constData());
    QVERIFY(QDir().rename(moved, place));

    const Outcome removed = run(
        QStringLiteral("cmake"),
        {QStringLiteral("-P"), QStringLiteral(PROJECT_DIR "/app/uninstall.cmake")}, buildFolder());
    QVERIFY2(removed.code == 0, qPrintable(removed.err));
    QDirIterator left(place, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    QVERIFY2(!left.hasNext(), qPrintable(left.hasNext() ? left.next() : QString()));
    QVERIFY(!QFile::exists(place + QStringLiteral("/share/attention-visualizer")));
}

/// A model folder whose files name others that are none of its own.
void TestInstalled::opensNothingButTheModel()
{
    NEEDS("strace");
    const QString log = m_folder.filePath(QStringLiteral("calls"));
    const QDir secret(m_folder.filePath(QStringLiteral("secret")));
    const QDir model(m_folder.filePath(QStringLiteral("model")));
    const QDir source(QStringLiteral(TEST_DATA "/conformance/models/gpt2"));
    for (const QDir& folder : {secret, model}) {
        QVERIFY(folder.mkpath(QStringLiteral(".")));
        for (const QString& name : source.entryList(QDir::Files))
            QVERIFY(QFile::copy(source.filePath(name), folder.filePath(name)));
    }
    for (
        const auto& [name, keys] :
        {std::pair{
             "config.json",
             R"("_name_or_path": "../secret", "auto_map": {"AutoModel": "../secret/run.py"},)"},
         std::pair{
             "tokenizer_config.json",
             R"("vocab_file": "../secret/vocab.json", "tokenizer_file": "../secret/tokenizer.json", "name_or_path": "https://example.org/model",)"}}) {
        QByteArray text = contents(source.filePath(QLatin1String(name)));
        text.insert(text.indexOf('{') + 1, keys);
        QFile file(model.filePath(QLatin1String(name)));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) > 0);
    }
    const Outcome outcome =
        run(QStringLiteral("strace"),
            {QStringLiteral("-f"), QStringLiteral("-o"), log, QStringLiteral("-e"),
             QStringLiteral("trace=openat,open,socket,connect,execve"), kProgram,
             QStringLiteral("trace"), QStringLiteral("--model"), model.path(),
             QStringLiteral("--text"), QStringLiteral("the cat"), QStringLiteral("-o"),
             m_folder.filePath(QStringLiteral("out.safetensors"))});
    if (outcome.err.contains(QLatin1String("ptrace")))
        QSKIP("processes cannot be traced here");
    QVERIFY2(outcome.code == 0, qPrintable(outcome.err));
    int started = 0;
    int opened = 0;
    static const QRegularExpression call(
        QStringLiteral("(openat|open|socket|connect|execve)\\((?:AT_FDCWD, )?\"?([^\",]*)"));
    for (const QByteArray& line : contents(log).split('\n')) {
        const auto match = call.match(QString::fromUtf8(line));
        if (!match.hasMatch())
            continue;
        const QString name = match.captured(1);
        const QString path = match.captured(2);
        QVERIFY2(name != QLatin1String("socket") && name != QLatin1String("connect"),
                 line.constData());
        started += name == QLatin1String("execve") ? 1 : 0;
        if (!name.startsWith(QLatin1String("open")))
            continue;
        ++opened;
        QVERIFY2(!path.contains(QLatin1String("secret")), line.constData());
        static const QRegularExpression systems(
            QStringLiteral("^/(usr|lib|lib64|etc|proc|sys|dev)(/|$)"));
        const bool settings = path.contains(QLatin1String("/QtProject/"));
        QVERIFY2(settings || systems.match(path).hasMatch() || path.startsWith(m_folder.path()),
                 line.constData());
    }
    QCOMPARE(started, 1);
    QVERIFY(opened > 5);
}

void TestInstalled::saysThatThereAreNoFonts()
{
    QFile fonts(m_folder.filePath(QStringLiteral("fonts.conf")));
    QVERIFY(fonts.open(QIODevice::WriteOnly));
    fonts.write("<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"urn:fontconfig:fonts.dtd\">"
                "<fontconfig></fontconfig>");
    fonts.close();
    const QStringList arguments = {QStringLiteral("render"),
                                   QStringLiteral("--pattern"),
                                   QStringLiteral("local"),
                                   QStringLiteral("--view"),
                                   QStringLiteral("heatmap"),
                                   QStringLiteral("-o"),
                                   m_folder.filePath(QStringLiteral("out.png"))};
    const QString variable = QStringLiteral("FONTCONFIG_FILE");
    const QHash<QString, QString> quiet = {
        {QStringLiteral("QT_LOGGING_RULES"), QStringLiteral("*.warning=false")},
        {QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen")}};
    QHash<QString, QString> without = quiet;
    without.insert(variable, fonts.fileName());
    const Outcome boxes = run(kProgram, arguments, {}, without);
    QVERIFY2(boxes.err.contains(QLatin1String("No font is installed")), qPrintable(boxes.err));
    QCOMPARE(boxes.code, 0);
    QVERIFY(!run(kProgram, arguments, {}, quiet).err.contains(QLatin1String("font")));
}

void TestInstalled::makesARuntimeFolderOfItsOwn()
{
    const QString temporary = m_folder.filePath(QStringLiteral("temporary"));
    QVERIFY(QDir().mkpath(temporary));
    const Outcome outcome =
        run(kProgram,
            {QStringLiteral("render"), QStringLiteral("--pattern"), QStringLiteral("local"),
             QStringLiteral("--view"), QStringLiteral("heatmap"), QStringLiteral("-o"),
             m_folder.filePath(QStringLiteral("out.svg"))},
            {},
            {{QStringLiteral("XDG_RUNTIME_DIR"), QString()},
             {QStringLiteral("TMPDIR"), temporary},
             {QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen")}});
    QVERIFY2(outcome.code == 0 && !outcome.err.contains(QLatin1String("XDG_RUNTIME_DIR")),
             qPrintable(outcome.err));
    QVERIFY2(QDir(temporary).isEmpty(), "nothing is left");
}

SUITE(TestInstalled)
#include "test_installed.moc"
