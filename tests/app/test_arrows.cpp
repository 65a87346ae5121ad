#include "tests/suite.h"

#include <algorithm>
#include <QDirIterator>
#include <QFile>
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

} // namespace

/// Which room may use which: the arrows of the design, read from the sources.
class TestArrows : public QObject
{
    Q_OBJECT

private slots:
    void roomsHaveSources();
    void engineUsesNoQt();
    void engineRoomsPointOneWay();
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

void TestArrows::engineRoomsPointOneWay()
{
    // Lowest first; rooms of one line do not know each other. Files that lie in no room (terms.h,
    // tensor.h, error.h) are for all, the tracer stands on top.
    static const QList<QStringList> floors = {
        {QStringLiteral("files"), QStringLiteral("linear")},
        {QStringLiteral("attention"), QStringLiteral("text"), QStringLiteral("vision")},
        {QStringLiteral("checkpoint"), QStringLiteral("sound")},
        {QStringLiteral("trace")},
        {QStringLiteral("transformer"), QStringLiteral("patterns")},
        {QStringLiteral("gradient")},
        {QStringLiteral("runners"), QStringLiteral("analysis")},
        {QStringLiteral("explanations"), QStringLiteral("training"), QStringLiteral("atlas")}};
    const auto floorOf = [](const QString& path) {
        const QStringList parts = path.split(u'/');
        if (parts.size() < 3)
            return path.startsWith(QLatin1String("engine/tracer.")) ? int(floors.size()) : -1;
        for (int floor = 0; floor < floors.size(); ++floor)
            if (floors[floor].contains(parts[1]))
                return floor;
        return -2;
    };
    const auto roomOf = [](const QString& path) {
        return path.section(u'/', 1, 1).section(u'.', 0, 0);
    };
    QStringList upward;
    for (const Include& include : includesOf("engine")) {
        if (!include.quoted)
            continue;
        QVERIFY2(floorOf(include.file) != -2, qPrintable(include.file));
        const int from = floorOf(include.file);
        const int to = floorOf(include.name);
        const bool sameRoom = roomOf(include.file) == roomOf(include.name);
        if (to > from || (to == from && to >= 0 && !sameRoom))
            upward.append(include.file + QLatin1String(": ") + include.name);
    }
    QCOMPARE(linesOf(upward), QStringList());
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
