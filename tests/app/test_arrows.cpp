#include "tests/suite.h"

#include <algorithm>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

namespace {

struct Include
{
    QString file; ///< from the project's root
    QString name; ///< what is included
    bool quoted = false;
};

/// Every #include of the sources of a room.
QList<Include> includesOf(const char* room)
{
    static const QRegularExpression pattern(
        QStringLiteral("^[ \\t]*#[ \\t]*include[ \\t]*([<\"])([^>\"]+)[>\"]"),
        QRegularExpression::MultilineOption);
    QList<Include> includes;
    const QDir root(QStringLiteral(PROJECT_DIR));
    QDirIterator files(root.filePath(QLatin1String(room)),
                       {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto matches = pattern.globalMatch(text); matches.hasNext();) {
            const auto match = matches.next();
            includes.append({root.relativeFilePath(file.fileName()), match.captured(2),
                             match.captured(1) == QLatin1String("\"")});
        }
    }
    return includes;
}

bool startsWithOneOf(const QString& name, const QStringList& starts)
{
    return std::ranges::any_of(starts,
                               [&](const QString& start) { return name.startsWith(start); });
}

bool isQt(const Include& include)
{
    return !include.quoted && (include.name == QLatin1String("Qt") ||
                               (include.name.startsWith(u'Q') && include.name.size() > 1 &&
                                include.name.at(1).isUpper()) ||
                               include.name.startsWith(QLatin1String("Qt")) ||
                               include.name.startsWith(QLatin1String("qt")));
}

QStringList linesOf(const QStringList& forbidden)
{
    QStringList sorted = forbidden;
    sorted.sort();
    return sorted;
}

/// The room of the engine that a file lies in; empty for those beside the rooms.
QString roomOf(const QString& path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() > 2 && parts.first() == QLatin1String("engine") ? parts[1] : QString();
}

/// What the README of each room of the engine says that it includes.
QMap<QString, QStringList> declaredIncludes()
{
    static const QRegularExpression name(QStringLiteral("`([a-z]+)`"));
    QMap<QString, QStringList> declared;
    const QDir engine(QStringLiteral(PROJECT_DIR "/engine"));
    for (const QString& room : engine.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        declared.insert(room, {});
        QFile file(engine.filePath(room + QLatin1String("/README.md")));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n'))
            if (line.startsWith(QLatin1String("Includes: ")))
                for (auto names = name.globalMatch(line); names.hasNext();)
                    declared[room].append(names.next().captured(1));
    }
    return declared;
}

} // namespace

/// Which room may use which: the arrows of the design, read from the sources.
class TestArrows : public QObject
{
    Q_OBJECT

private slots:
    void roomsHaveSources();
    void engineUsesNoQt();
    void roomsSayWhatTheyHold();
    void engineRoomsPointOneWay();
    void declaredArrowsMakeNoCircle();
    void modelsUseTheEngineAndQtCore();
    void viewsUseModelsAndPlainValues();
    void nobodyUsesTheApplication();
    void engineLinksNoQt();
    void modelsLinkQtCoreAlone();
};

void TestArrows::roomsHaveSources()
{
    // Otherwise nothing below could fail.
    for (const char* room : {"engine", "models", "views", "app", "examples"})
        QVERIFY2(!includesOf(room).isEmpty(), room);
}

void TestArrows::engineUsesNoQt()
{
    QStringList forbidden;
    for (const Include& include : includesOf("engine"))
        if (isQt(include) || (include.quoted && !include.name.startsWith(QLatin1String("engine/"))))
            forbidden.append(include.file + QLatin1String(": ") + include.name);
    QCOMPARE(linesOf(forbidden), QStringList());
}

void TestArrows::roomsSayWhatTheyHold()
{
    const QDir root(QStringLiteral(PROJECT_DIR));
    QStringList rooms = {QStringLiteral("tests"), QStringLiteral("examples"),
                         QStringLiteral("resources"), QStringLiteral("translations")};
    for (const char* top : {"engine", "models", "views", "app"}) {
        rooms.append(QLatin1String(top));
        const QDir folder(root.filePath(QLatin1String(top)));
        for (const QString& inner : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            rooms.append(QLatin1String(top) + u'/' + inner);
    }
    for (const QString& room : rooms) {
        QFile file(root.filePath(room + QLatin1String("/README.md")));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QStringList lines =
            QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY2(lines.size() >= 2 && lines.first().startsWith(QLatin1String("# ")),
                 qPrintable(file.fileName()));
    }
}

void TestArrows::engineRoomsPointOneWay()
{
    const QMap<QString, QStringList> declared = declaredIncludes();
    QStringList undeclared;
    for (const Include& include : includesOf("engine")) {
        const QString from = roomOf(include.file);
        const QString to = include.quoted ? roomOf(include.name) : QString();
        // Files that lie in no room (terms.h, tensor.h, error.h) are for all; the tracer stands
        // on top.
        const bool upward = include.quoted && !from.isEmpty() &&
                            include.name.startsWith(QLatin1String("engine/tracer."));
        const bool foreign =
            !from.isEmpty() && !to.isEmpty() && from != to && !declared.value(from).contains(to);
        if (upward || foreign)
            undeclared.append(include.file + QLatin1String(": ") + include.name);
    }
    QCOMPARE(linesOf(undeclared), QStringList());
}

void TestArrows::declaredArrowsMakeNoCircle()
{
    QMap<QString, QStringList> left = declaredIncludes();
    QVERIFY(left.size() > 10);
    // Rooms whose includes are all taken away go next, until none is left.
    for (bool found = true; found && !left.isEmpty();) {
        found = false;
        const QStringList rooms = left.keys();
        for (const QString& room : rooms) {
            const QStringList includes = left.value(room);
            if (std::ranges::none_of(includes,
                                     [&](const QString& other) { return left.contains(other); })) {
                left.remove(room);
                found = true;
            }
        }
    }
    QCOMPARE(left.keys(), QStringList());
}

void TestArrows::modelsUseTheEngineAndQtCore()
{
    QStringList forbidden;
    // Classes of Qt Gui and Widgets that a model could be tempted by; the link line refuses others.
    static const QStringList gui = QStringLiteral("QWidget QColor QImage QPixmap QIcon QFont "
                                                  "QPainter QApplication QGuiApplication QBrush "
                                                  "QPen QStandardItem QValidator QPalette")
                                       .split(u' ');
    for (const Include& include : includesOf("models")) {
        const bool allowed =
            include.quoted
                ? startsWithOneOf(include.name,
                                  {QStringLiteral("models/"), QStringLiteral("engine/")})
                : !isQt(include) ||
                      (!startsWithOneOf(include.name, gui) &&
                       (!include.name.contains(u'/') ||
                        startsWithOneOf(include.name, {QStringLiteral("QtCore/"),
                                                       QStringLiteral("QtConcurrent/")})));
        if (!allowed)
            forbidden.append(include.file + QLatin1String(": ") + include.name);
    }
    QCOMPARE(linesOf(forbidden), QStringList());
}

void TestArrows::viewsUseModelsAndPlainValues()
{
    // What models hand out: traces, requests, tensors, errors.
    static const QStringList values = {
        QStringLiteral("engine/trace/trace.h"), QStringLiteral("engine/trace/request.h"),
        QStringLiteral("engine/tensor.h"), QStringLiteral("engine/error.h")};
    QStringList forbidden;
    for (const Include& include : includesOf("views"))
        if (include.quoted && !values.contains(include.name) &&
            !startsWithOneOf(include.name, {QStringLiteral("views/"), QStringLiteral("models/")}))
            forbidden.append(include.file + QLatin1String(": ") + include.name);
    QCOMPARE(linesOf(forbidden), QStringList());
}

void TestArrows::nobodyUsesTheApplication()
{
    QStringList forbidden;
    for (const char* room : {"engine", "models", "views", "examples"})
        for (const Include& include : includesOf(room))
            if (include.name.startsWith(QLatin1String("app/")) ||
                include.name.startsWith(QLatin1String("tests/")))
                forbidden.append(include.file + QLatin1String(": ") + include.name);
    for (const Include& include : includesOf("examples"))
        if (isQt(include) || include.name.startsWith(QLatin1String("views/")) ||
            include.name.startsWith(QLatin1String("models/")))
            forbidden.append(include.file + QLatin1String(": ") + include.name);
    QCOMPARE(linesOf(forbidden), QStringList());
}

void TestArrows::engineLinksNoQt()
{
    QFile file(QStringLiteral(PROJECT_DIR "/engine/CMakeLists.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains("target_link_libraries(engine"));
    QVERIFY(!text.contains("Qt"));
}

void TestArrows::modelsLinkQtCoreAlone()
{
    QFile file(QStringLiteral(PROJECT_DIR "/models/CMakeLists.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    static const QRegularExpression module(QStringLiteral("Qt6::(\\w+)"));
    QStringList modules;
    const QString text = QString::fromUtf8(file.readAll());
    for (auto matches = module.globalMatch(text); matches.hasNext();)
        modules.append(matches.next().captured(1));
    QVERIFY(!modules.isEmpty());
    for (const QString& name : modules)
        QVERIFY2(name == QLatin1String("Core") || name == QLatin1String("Concurrent"),
                 qPrintable(name));
}

SUITE(TestArrows)
#include "test_arrows.moc"
