#include "app/guide/guidebrowser.h"
#include "app/guide/helpdialog.h"
#include "app/viewcatalogue.h"
#include "engine/analysis/metrics.h"
#include "tests/suite.h"
#include "windowsuite.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QListWidget>
#include <QProcess>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTreeWidget>

/// The user guide: complete in its languages, true in its numbers, found from every panel.
class TestGuide : public WindowSuite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pages_data();
    void pages();
    void everyPanelHasAPage();
    void linksLeadSomewhere_data();
    void linksLeadSomewhere();
    void numbersAreTrue_data();
    void numbersAreTrue();
    void namesOfHeadingsInAddresses();
    void finds();
    void otherLanguagesFallBack();
    void optionsAreListed();
    void keyOpensThePageOfTheFocus();
    void searchAndContentsOpenPages();
    void languageSwitchesWhileItIsOpen();

private:
    app::HelpDialog* help() const { return m_window->findChild<app::HelpDialog*>(); }
};

namespace {

const QStringList& languages()
{
    static const QStringList codes = [] {
        QStringList folders = QDir(QStringLiteral(PROJECT_DIR "/resources/guide"))
                                  .entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        folders.removeOne(QStringLiteral("pictures"));
        return folders;
    }();
    return codes;
}

void languageRows()
{
    QTest::addColumn<QString>("language");
    for (const QString& code : languages())
        QTest::newRow(qPrintable(code)) << code;
}

QStringList pageFiles(const QString& language)
{
    return QDir(QStringLiteral(PROJECT_DIR "/resources/guide/") + language)
        .entryList({QStringLiteral("*.md")}, QDir::Files, QDir::Name);
}

} // namespace

void TestGuide::initTestCase()
{
    separateSettings();
    showWindow();
}

void TestGuide::pages_data()
{
    languageRows();
}

void TestGuide::pages()
{
    QFETCH(QString, language);
    const app::Guide guide(language);
    QStringList listed;
    for (const app::GuidePage& page : guide.pages()) {
        listed.append(page.id + QStringLiteral(".md"));
        QVERIFY2(!page.title.isEmpty() && !page.section.isEmpty(), qPrintable(page.id));
        QVERIFY2(page.markdown.startsWith(QStringLiteral("# ")), qPrintable(page.id));
        QVERIFY2(page.plain.size() > 40, qPrintable(page.id));
    }
    listed.sort();
    // No page is written that the contents leave out, none is missing in a language.
    QCOMPARE(listed, pageFiles(language));
    QCOMPARE(listed, pageFiles(QStringLiteral("en")));
}

void TestGuide::everyPanelHasAPage()
{
    const app::Guide guide(QStringLiteral("en"));
    QStringList known;
    for (const app::GuidePage& page : guide.pages())
        known.append(page.about);
    for (const app::ViewEntry& entry : app::viewCatalogue()) {
        QVERIFY2(known.contains(QLatin1String(entry.id)), entry.id);
        QVERIFY(guide.about(QLatin1String(entry.id))->about.contains(QLatin1String(entry.id)));
    }
    QCOMPARE(known.removeDuplicates(), 0);
    QCOMPARE(guide.about(QStringLiteral("none")), &guide.pages().constFirst());
}

void TestGuide::linksLeadSomewhere_data()
{
    languageRows();
}

void TestGuide::linksLeadSomewhere()
{
    QFETCH(QString, language);
    static const QRegularExpression kLink(QStringLiteral("\\]\\(([^)]+)\\)"));
    const app::Guide guide(language);
    int pictures = 0;
    for (const app::GuidePage& page : guide.pages())
        for (auto links = kLink.globalMatch(page.markdown); links.hasNext();) {
            const QString target = links.next().captured(1);
            const QByteArray where = (page.id + QStringLiteral(": ") + target).toUtf8();
            if (target.startsWith(QStringLiteral("../pictures/"))) {
                QVERIFY2(QFile::exists(QStringLiteral(":/guide/") + target.mid(3)), where);
                ++pictures;
                continue;
            }
            const app::GuidePage* other = guide.page(target.section(QStringLiteral(".md"), 0, 0));
            QVERIFY2(other, where);
            const QString anchor = target.section(u'#', 1);
            QStringList anchors;
            for (const QString& line : other->markdown.split(u'\n'))
                if (line.startsWith(QStringLiteral("## ")))
                    anchors.append(app::anchorOf(line.mid(3)));
            QVERIFY2(anchor.isEmpty() || anchors.contains(anchor), where);
        }
    QVERIFY(pictures >= 8);
}

void TestGuide::numbersAreTrue_data()
{
    languageRows();
}

void TestGuide::numbersAreTrue()
{
    QFETCH(QString, language);
    QProcess program;
    program.start(QStringLiteral(APP_BINARY),
                  {QStringLiteral("metrics"), QStringLiteral(TEST_DATA "/guide/worked-example.npz"),
                   QStringLiteral("--format"), QStringLiteral("json")});
    QVERIFY(program.waitForFinished(60000));
    QCOMPARE(program.exitCode(), 0);
    const QJsonObject measured =
        QJsonDocument::fromJson(program.readAllStandardOutput())[0][QLatin1String("metrics")]
            .toObject();
    QVERIFY(measured.size() > 10);
    const QString page = app::Guide(language).page(QStringLiteral("metrics"))->markdown;
    for (const engine::MetricInfo& metric : engine::metricInfos()) {
        const QString id = QString::fromStdString(std::string(metric.id));
        const QRegularExpression row(QStringLiteral("\n\\| `%1` \\| .+ \\| (.+) \\|\n").arg(id));
        const QRegularExpressionMatch match = row.match(page);
        QVERIFY2(match.hasMatch(), qPrintable(id));
        const QString stated = match.captured(1);
        if (!measured.contains(id)) {
            QCOMPARE(stated, QStringLiteral("–"));
            continue;
        }
        bool isNumber = false;
        const double value = stated.toDouble(&isNumber);
        QVERIFY2(isNumber, qPrintable(id + QStringLiteral(": ") + stated));
        QVERIFY2(std::abs(value - measured[id].toDouble()) < 5e-5, qPrintable(id));
    }
}

void TestGuide::namesOfHeadingsInAddresses()
{
    QCOMPARE(app::anchorOf(QStringLiteral("Query–key detail")), QStringLiteral("query-key-detail"));
    QCOMPARE(app::anchorOf(QStringLiteral("(Roll-out)")), QStringLiteral("roll-out"));
    QCOMPARE(app::anchorOf(QStringLiteral("注意力展开")), QStringLiteral("注意力展开"));
}

void TestGuide::finds()
{
    const app::Guide guide(QStringLiteral("en"));
    QVERIFY(guide.find({}).isEmpty());
    QVERIFY(guide.find(QStringLiteral("  ")).isEmpty());
    QVERIFY(guide.find(QStringLiteral("zebra")).isEmpty());
    const QList<app::GuideHit> hits = guide.find(QStringLiteral("COLOUR bar"));
    QVERIFY(hits.size() >= 2);
    for (const app::GuideHit& hit : hits)
        QVERIFY(hit.excerpt.contains(QStringLiteral("colour"), Qt::CaseInsensitive));
    // A word of a title comes first.
    QCOMPARE(guide.find(QStringLiteral("flow")).constFirst().page->id, QStringLiteral("flow"));
    const app::Guide chinese(QStringLiteral("zh_CN"));
    QCOMPARE(chinese.find(QStringLiteral("热图")).constFirst().page->id, QStringLiteral("heatmap"));
}

void TestGuide::otherLanguagesFallBack()
{
    const app::Guide swedish(QStringLiteral("sv"));
    QCOMPARE(swedish.pages().constFirst().title, QStringLiteral("What this program shows"));
    const app::Guide other(QStringLiteral("zh_SG"));
    QCOMPARE(other.pages().constFirst().title,
             app::Guide(QStringLiteral("zh_CN")).pages().constFirst().title);
}

void TestGuide::optionsAreListed()
{
    app::HelpDialog dialog(m_window->menuBar(), m_languages.get());
    const app::GuidePage* page = dialog.guide().page(QStringLiteral("command-line"));
    for (const char* word : {"--temperature X", "predict", "-o OUT", "--view VIEW"})
        QVERIFY2(page->plain.contains(QLatin1String(word)), word);
}

void TestGuide::keyOpensThePageOfTheFocus()
{
    for (const char* panel : {"heatmap", "charts", "controls"}) {
        dock(panel)->show();
        dock(panel)->raise();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        dock(panel)->widget()->setFocus();
        QTRY_VERIFY(QApplication::focusWidget() == dock(panel)->widget() ||
                    dock(panel)->widget()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
        QTRY_VERIFY(help() && help()->isVisible());
        QTRY_COMPARE(help()->guide().about(QLatin1String(panel))->id, help()->currentPage());
        QVERIFY(help()->findChild<app::GuideBrowser*>()->toPlainText().size() > 100);
    }
    // There is one window of it.
    QCOMPARE(m_window->findChildren<app::HelpDialog*>().size(), 1);
    help()->close();
    QTRY_VERIFY(!help());
}

void TestGuide::searchAndContentsOpenPages()
{
    app::HelpDialog dialog(m_window->menuBar(), m_languages.get());
    dialog.show();
    dialog.showPage(QStringLiteral("keys"));
    auto* browser = dialog.findChild<app::GuideBrowser*>();
    QVERIFY(browser->toPlainText().contains(QStringLiteral("Ctrl+Shift+Z, Ctrl+Y")));
    auto* contents = dialog.findChild<QTreeWidget*>();
    QVERIFY(contents->currentItem());
    QCOMPARE(contents->currentItem()->text(0), QStringLiteral("Keyboard and mouse"));
    contents->setCurrentItem(contents->topLevelItem(1)->child(0));
    QCOMPARE(dialog.currentPage(), QStringLiteral("heatmap"));

    auto* line = dialog.findChild<QLineEdit*>();
    QTest::keyClicks(line, QStringLiteral("Kullback"));
    QTest::keyClick(line, Qt::Key_Return);
    QTest::keyClicks(line, QStringLiteral(" "));
    auto* hits = dialog.findChild<QListWidget*>();
    QVERIFY(hits->isVisible());
    QVERIFY(dialog.isVisible());
    line->setText(QStringLiteral("worked example softmax"));
    QTest::keyClick(line, Qt::Key_Return);
    QVERIFY(browser->toPlainText().contains(QStringLiteral("worked example")));
    QVERIFY(!browser->extraSelections().isEmpty());
    line->setText(QStringLiteral("zebra"));
    QCOMPARE(hits->count(), 1);
    QVERIFY(hits->item(0)->text().contains(QStringLiteral("Nothing")));
    QTest::keyClick(line, Qt::Key_Escape);
    QVERIFY(contents->isVisible());
    QVERIFY(dialog.isVisible());
    // A link with a heading.
    browser->setSource(QUrl(QStringLiteral("qrc:/guide/page/metrics.md#roll-out")),
                       QTextDocument::MarkdownResource);
    QCOMPARE(dialog.currentPage(), QStringLiteral("metrics"));
    QVERIFY(browser->textCursor().block().text().contains(QStringLiteral("Roll-out")));
    browser->backward();
    QVERIFY(dialog.currentPage() != QStringLiteral("metrics"));
}

void TestGuide::languageSwitchesWhileItIsOpen()
{
    app::HelpDialog dialog(m_window->menuBar(), m_languages.get());
    dialog.show();
    dialog.showPage(QStringLiteral("heatmap"));
    m_languages->use(QStringLiteral("zh_CN"));
    auto* browser = dialog.findChild<app::GuideBrowser*>();
    QTRY_VERIFY(browser->toPlainText().startsWith(QStringLiteral("热图")));
    QCOMPARE(dialog.currentPage(), QStringLiteral("heatmap"));
    m_languages->use(QStringLiteral("en"));
    QTRY_VERIFY(browser->toPlainText().startsWith(QStringLiteral("Heatmap")));
}

WIDGET_SUITE(TestGuide)
#include "test_guide.moc"
