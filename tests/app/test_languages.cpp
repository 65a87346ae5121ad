#include "app/languages.h"
#include "tests/suite.h"
#include "views/heatmap/heatmapview.h"
#include "windowsuite.h"

#include <QDialogButtonBox>
#include <QMenuBar>
#include <QPushButton>
#include <QTranslator>

namespace {

/// A language that is written from right to left and twice as long, made of the English texts.
class PseudoTranslator : public QTranslator
{
public:
    bool isEmpty() const override { return false; }
    QString translate(const char* /*context*/, const char* source, const char* /*comment*/,
                      int n) const override
    {
        if (qstrcmp(source, "QT_LAYOUT_DIRECTION") == 0)
            return QStringLiteral("RTL");
        QString text = QString::fromUtf8(source);
        if (n >= 0)
            text.replace(QStringLiteral("%Ln"), QString::number(n))
                .replace(QStringLiteral("%n"), QString::number(n));
        return QStringLiteral("⟦") + text + QStringLiteral(" א⟧");
    }
};

} // namespace

/// The languages of the program: one file each, chosen by what the person asks for, and a layout
/// that is mirrored where a language is written from right to left.
class TestLanguages : public WindowSuite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanup();
    void everyFileIsALanguage();
    void namesAreTheirOwn();
    void bestForAPerson_data();
    void bestForAPerson();
    void codes();
    void dialogsOfQtAreTranslated();
    void layoutIsMirrored();
};

void TestLanguages::initTestCase()
{
    separateSettings();
    showWindow();
}

void TestLanguages::cleanup()
{
    m_languages->use(QStringLiteral("en"));
}

void TestLanguages::everyFileIsALanguage()
{
    QStringList files;
    for (const QString& file : QDir(QStringLiteral(PROJECT_DIR "/translations"))
                                   .entryList({QStringLiteral("*.ts")}, QDir::Files, QDir::Name))
        files.append(file.section(u'.', 0, 0).mid(int(qstrlen("attention-visualizer_"))));
    QStringList known = app::Languages::codes();
    QCOMPARE(known.constFirst(), QStringLiteral("en"));
    known.sort();
    QCOMPARE(known, files);
}

void TestLanguages::namesAreTheirOwn()
{
    QSet<QString> names;
    for (const app::Languages::Language& language : app::Languages::all()) {
        QVERIFY(!names.contains(language.name));
        names.insert(language.name);
        if (language.code != QLatin1String("en"))
            QVERIFY2(language.name != QLatin1String("English"), qPrintable(language.code));
    }
    QVERIFY(names.contains(QStringLiteral("English")));
    QVERIFY(names.contains(QStringLiteral("简体中文")));
}

void TestLanguages::bestForAPerson_data()
{
    QTest::addColumn<QStringList>("wanted");
    QTest::addColumn<QString>("code");
    const auto row = [](const char* wanted, const char* code) {
        QTest::newRow(wanted) << QString::fromLatin1(wanted).split(u' ')
                              << QString::fromLatin1(code);
    };
    row("en-GB", "en");
    row("zh-CN", "zh_CN");
    row("zh-Hans-SG", "zh_CN");
    row("zh", "zh_CN");
    row("tlh sv", "en");
    row("sv zh-Hans-CN en", "zh_CN");
    row("C", "en");
    const auto rowOf = [&](const char* wanted, const char* code) {
        if (app::Languages::codes().contains(QLatin1String(code)))
            row(wanted, code);
    };
    rowOf("zh-TW", "zh_TW");
    rowOf("zh-Hant-HK", "zh_TW");
    rowOf("de-AT", "de");
    rowOf("fr-CA en-CA", "fr");
    rowOf("es-MX", "es");
    rowOf("ja-JP", "ja");
}

void TestLanguages::bestForAPerson()
{
    QFETCH(QStringList, wanted);
    QFETCH(QString, code);
    QCOMPARE(app::Languages::bestFor(wanted), code);
}

void TestLanguages::codes()
{
    QVERIFY(m_languages->use(QStringLiteral("zh")));
    QCOMPARE(m_languages->current(), QStringLiteral("zh_CN"));
    for (const char* wrong : {"", "xx", "sv", "zh_XX", "English"}) {
        QVERIFY2(!m_languages->use(QLatin1String(wrong)), wrong);
        QCOMPARE(m_languages->current(), QStringLiteral("zh_CN"));
    }
}

void TestLanguages::dialogsOfQtAreTranslated()
{
    for (const QString& code : app::Languages::codes()) {
        m_languages->use(code);
        const QDialogButtonBox buttons(QDialogButtonBox::Cancel);
        const QString text = buttons.button(QDialogButtonBox::Cancel)->text().remove(u'&');
        QCOMPARE(text == QLatin1String("Cancel"), code == QLatin1String("en"));
    }
}

void TestLanguages::layoutIsMirrored()
{
    engine::TraceRequest request;
    engine::PatternSource pattern;
    pattern.length = 6;
    request.source = pattern;
    m_window->document()->open(request);
    QTRY_VERIFY(m_window->document()->trace() && !m_window->document()->isBusy());
    dock("heatmap")->show();
    dock("heatmap")->raise();
    const auto* menus = m_window->menuBar();
    const auto firstMenu = [menus] {
        return menus->actionGeometry(menus->actions().constFirst()).x();
    };
    const auto lastMenu = [menus] {
        return menus->actionGeometry(menus->actions().constLast()).x();
    };
    QTRY_VERIFY(firstMenu() < lastMenu());
    auto* heatmap = qobject_cast<views::HeatmapView*>(dock("heatmap")->widget());
    QVERIFY(heatmap);

    PseudoTranslator pseudo;
    QCoreApplication::installTranslator(&pseudo);
    QGuiApplication::setLayoutDirection(Qt::RightToLeft);
    // Menus and forms begin at the right, and every text is the pseudo language's.
    QTRY_VERIFY(firstMenu() > lastMenu());
    for (QDockWidget* panel : m_window->findChildren<QDockWidget*>())
        QTRY_VERIFY2(panel->windowTitle().startsWith(u'⟦'), qPrintable(panel->objectName()));
    QCOMPARE(m_window->layoutDirection(), Qt::RightToLeft);
    // A matrix is not text: its first key stays at the left, as in every paper.
    QCOMPARE(heatmap->layoutDirection(), Qt::RightToLeft);
    QCOMPARE(heatmap->focusProxy()->layoutDirection(), Qt::LeftToRight);
    QVERIFY(m_window->grab().save(m_folder.filePath(QStringLiteral("mirrored.png"))));
    QCoreApplication::removeTranslator(&pseudo);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
    QTRY_VERIFY(firstMenu() < lastMenu());
}

WIDGET_SUITE(TestLanguages)
#include "test_languages.moc"
