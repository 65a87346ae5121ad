// The small panels: time step and examples.
#include "tests/views/pictures.h"
#include "views/panels/examplepanel.h"
#include "views/panels/timesteppanel.h"

#include <QListView>
#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>
#include <QTest>
#include <QToolButton>

using pictures::named;

class TestPanels : public QObject
{
    Q_OBJECT

private slots:
    void init() { QApplication::setPalette(views::themePalette(false)); }
    void timeStepWalks();
    void timeStepPlays();
    void examplesOpen();
    void looks();
};

void TestPanels::timeStepWalks()
{
    models::Document document;
    views::TimeStepPanel panel(&document);
    panel.show();
    auto* slider = named<QSlider>(panel, "Step");
    QVERIFY(!panel.isEnabled());
    document.setTrace(pictures::pattern("local", 6, 1, 1));
    QVERIFY(panel.isEnabled());
    QCOMPARE(slider->maximum(), 5);
    QTest::mouseClick(named<QToolButton>(panel, "Next step"), Qt::LeftButton);
    QCOMPARE(document.selection().state().query, 1);
    QTest::keyClick(slider, Qt::Key_Right);
    QCOMPARE(document.selection().state().query, 2);
    QTest::mouseClick(named<QToolButton>(panel, "Last step"), Qt::LeftButton);
    QCOMPARE(document.selection().state().query, 5);
    QTest::mouseClick(named<QToolButton>(panel, "Previous step"), Qt::LeftButton);
    QCOMPARE(slider->value(), 4);
    QTest::mouseClick(named<QToolButton>(panel, "First step"), Qt::LeftButton);
    QCOMPARE(document.selection().state().query, 0);
    document.selection().setQuery(3);
    QCOMPARE(slider->value(), 3);
}

void TestPanels::timeStepPlays()
{
    models::Document document;
    views::TimeStepPanel panel(&document);
    panel.show();
    document.setTrace(pictures::pattern("local", 4, 1, 1));
    named<QSpinBox>(panel, "Steps per second")->setValue(20);
    QTest::mouseClick(named<QToolButton>(panel, "Play steps"), Qt::LeftButton);
    QVERIFY(named<QToolButton>(panel, "Pause steps"));
    QTRY_COMPARE(document.selection().state().query, 3);
    QTRY_VERIFY(named<QToolButton>(panel, "Play steps")); // stops at the end
}

void TestPanels::examplesOpen()
{
    models::Document document;
    views::ExamplePanel panel(&document);
    panel.resize(420, 600);
    panel.show();
    auto* list = named<QListView>(panel, "List of examples");
    QVERIFY(list->model()->rowCount() > 0);
    QSignalSpy traced(&document, &models::Document::traceChanged);
    // The last is a pattern: it needs no model.
    list->setCurrentIndex(list->model()->index(list->model()->rowCount() - 1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QVERIFY(traced.wait());
    QVERIFY(std::holds_alternative<engine::PatternSource>(document.request().source));
}

void TestPanels::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        models::Document document;
        views::TimeStepPanel steps(&document);
        views::ExamplePanel examples(&document);
        document.setTrace(pictures::pattern("local", 12, 1, 1));
        document.selection().setQuery(4);
        steps.resize(360, 120);
        examples.resize(420, 560);
        pictures::save(steps, dark ? "timestep-dark" : "timestep-light");
        pictures::save(examples, dark ? "examples-dark" : "examples-light");
        // Titles are written in the colour of text.
        QVERIFY(pictures::count(examples.grab().toImage(), examples.palette().color(QPalette::Text),
                                40) > 500);
    }
}

QTEST_MAIN(TestPanels)
#include "test_panels.moc"
