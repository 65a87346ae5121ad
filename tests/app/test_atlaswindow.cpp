#include "app/atlaswindow.h"
#include "app/languages.h"
#include "app/newatlasdialog.h"
#include "engine/tracer.h"
#include "models/atlas/exampleatlases.h"
#include "tests/suite.h"
#include "views/atlas/headpage.h"
#include "views/atlas/headscatter.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStatusBar>
#include <QTableView>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString kAtlases = QStringLiteral(EXAMPLES_DIR "/atlases/");

template <class Widget>
Widget* named(const QWidget& parent, const char* name)
{
    for (Widget* widget : parent.findChildren<Widget*>())
        if (widget->accessibleName() == QLatin1String(name))
            return widget;
    return nullptr;
}

} // namespace

/// The window of an atlas and the dialog that begins one.
class TestAtlasWindow : public QObject
{
    Q_OBJECT

private slots:
    void showsAShippedAtlas();
    void comparesWithAnother();
    void picturesHaveAxes();
    void speaksTheLanguageOfTheWindow();
    void dialogGoesDownByKeys();
    void dialogNamesAFile();
    void dialogWritesOverAtlasesAlone();
};

void TestAtlasWindow::showsAShippedAtlas()
{
    engine::TraceRequest asked;
    models::SelectionState cell;
    app::AtlasWindow window(
        std::make_shared<engine::Tracer>(),
        [&](const engine::TraceRequest& request, const models::SelectionState& state) {
            asked = request;
            cell = state;
        });
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    window.open(kAtlases + QStringLiteral("induction.safetensors"));
    auto* table = named<QTableView>(window, "Table of heads");
    QVERIFY(table);
    QTRY_COMPARE(table->model()->rowCount(), 8);
    auto* page = window.findChild<views::HeadPage*>();
    QVERIFY(page->toPlainText().contains(QStringLiteral("head 0")));
    // Words and numbers fade the others.
    named<QLineEdit>(window, "Filter heads")->setText(QStringLiteral("induction>0.3"));
    QCOMPARE(table->model()->rowCount(), 4);
    named<QLineEdit>(window, "Filter heads")->clear();
    named<views::HeadScatter>(window, "Heads")->setCurrent(5);
    QVERIFY(page->toPlainText().contains(QStringLiteral("layer 1")));
    emit page->exampleChosen(3, 0, 9, 4);
    QCOMPARE(cell.layer, 1);
    QCOMPARE(cell.head, 1);
    QCOMPARE(cell.query, 9);
    QCOMPARE(cell.key, 4);
    const auto& source = std::get<engine::ModelSource>(asked.source);
    QCOMPARE(QString::fromStdString(source.folder.filename().string()),
             QStringLiteral("induction"));
    QVERIFY(QFile::exists(QString::fromStdString(source.folder.string())));
}

void TestAtlasWindow::comparesWithAnother()
{
    app::AtlasWindow window(std::make_shared<engine::Tracer>(), [](const auto&, const auto&) {});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    window.open(kAtlases + QStringLiteral("induction.safetensors"));
    auto* table = named<QTableView>(window, "Table of heads");
    QTRY_COMPARE(table->model()->rowCount(), 8);
    auto* pages = window.findChild<QTabWidget*>();
    QVERIFY(!pages->isTabVisible(3));
    window.compareWith(kAtlases + QStringLiteral("language.safetensors"));
    QTRY_VERIFY(pages->isTabVisible(3));
    QCOMPARE(pages->currentIndex(), 3);
    QCOMPARE(named<QTableView>(window, "Changed heads")->model()->rowCount(), 8);
}

/// Patches have no identity that repeats: induction is no axis.
void TestAtlasWindow::picturesHaveAxes()
{
    QTemporaryDir folder;
    app::AtlasWindow window(std::make_shared<engine::Tracer>(), [](const auto&, const auto&) {});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    window.make({.model = QStringLiteral(EXAMPLES_DIR "/models/vision"),
                 .data = QStringLiteral(EXAMPLES_DIR "/images"),
                 .column = {},
                 .rows = 0,
                 .window = 64,
                 .path = folder.filePath("pictures.safetensors")});
    QTRY_VERIFY_WITH_TIMEOUT(window.atlas() && window.atlas()->progress.complete, 60'000);
    const auto* up = named<QComboBox>(window, "Up");
    QVERIFY(up && up->currentIndex() != models::AtlasModel::measureOf("induction"));
    auto* scatter = named<views::HeadScatter>(window, "Heads");
    const QString some = scatter->accessibleDescription();
    QVERIFY(!some.contains(u'–'));
    // Whoever asks for it all the same reads why there is no point.
    const QImage points = scatter->grab().toImage();
    named<QComboBox>(window, "Up")->setCurrentIndex(models::AtlasModel::measureOf("induction"));
    QVERIFY(scatter->accessibleDescription().contains(u'–'));
    QVERIFY(scatter->grab().toImage() != points);
}

void TestAtlasWindow::speaksTheLanguageOfTheWindow()
{
    app::Languages languages;
    languages.use(QStringLiteral("en"));
    app::AtlasWindow window(std::make_shared<engine::Tracer>(), [](const auto&, const auto&) {});
    window.setAttribute(Qt::WA_DeleteOnClose, false);
    window.show();
    window.open(kAtlases + QStringLiteral("induction.safetensors"));
    auto* page = window.findChild<views::HeadPage*>();
    QTRY_VERIFY(page->toPlainText().contains(QStringLiteral("Decoder · layer 0")));
    const auto sentence = [&] { return window.statusBar()->findChild<QLabel*>()->text(); };
    const QString english = sentence();
    languages.use(QStringLiteral("zh_CN"));
    QTRY_VERIFY(sentence() != english);
    QVERIFY(!page->toPlainText().contains(QStringLiteral("Decoder")));
    languages.use(QStringLiteral("en"));
    QTRY_COMPARE(sentence(), english);
}

void TestAtlasWindow::dialogGoesDownByKeys()
{
    app::NewAtlasDialog dialog(std::make_shared<engine::Tracer>(), QString(), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    dialog.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    QVERIFY(named<QLineEdit>(dialog, "Model of the atlas")->hasFocus());
    QStringList met;
    for (int i = 0; i < 20 && !met.contains(QStringLiteral("File")); ++i) {
        QTest::keyClick(dialog.focusWidget(), Qt::Key_Tab);
        if (const QString name = dialog.focusWidget()->accessibleName(); !name.isEmpty())
            met.append(name);
    }
    QCOMPARE(met, (QStringList{"Data set", "Column", "Rows", "Window, tokens", "File"}));
}

void TestAtlasWindow::dialogNamesAFile()
{
    QTemporaryDir folder;
    app::NewAtlasDialog dialog(std::make_shared<engine::Tracer>(), QStringLiteral("/models/small"),
                               nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QPushButton* ok = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled());
    named<QLineEdit>(dialog, "Data set")->setText(folder.filePath("texts.csv"));
    QVERIFY(ok->isEnabled());
    QCOMPARE(dialog.plan().path, folder.filePath("small-texts.safetensors"));
    named<QLineEdit>(dialog, "Data set")->setText(folder.filePath("others.csv"));
    QCOMPARE(dialog.plan().path, folder.filePath("small-others.safetensors"));
    QTest::keyClicks(named<QLineEdit>(dialog, "File"), QStringLiteral("x"));
    named<QLineEdit>(dialog, "Data set")->setText(folder.filePath("texts.csv"));
    QCOMPARE(dialog.plan().path, folder.filePath("small-others.safetensorsx"));
}

void TestAtlasWindow::dialogWritesOverAtlasesAlone()
{
    QTemporaryDir folder;
    QFile text(folder.filePath("texts.txt"));
    QVERIFY(text.open(QIODevice::WriteOnly) && text.write("dear") == 4);
    text.close();
    app::NewAtlasDialog dialog(std::make_shared<engine::Tracer>(),
                               QStringLiteral(EXAMPLES_DIR "/models/language"), nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    named<QLineEdit>(dialog, "Data set")->setText(text.fileName());
    named<QLineEdit>(dialog, "File")->setText(text.fileName());
    QSignalSpy chosen(&dialog, &app::NewAtlasDialog::chosen);
    dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(chosen.size(), 0);
    named<QLineEdit>(dialog, "File")->setText(folder.filePath("new.safetensors"));
    dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(chosen.size(), 1);
}

WIDGET_SUITE(TestAtlasWindow)
#include "test_atlaswindow.moc"
