#include "models/examplemodel.h"
#include "tests/suite.h"
#include "views/view.h"
#include "windowsuite.h"

#include <QAccessible>
#include <QAction>
#include <QComboBox>
#include <QMenuBar>

constexpr int kPatience = 60'000;

/// Walks through the docks as a person with a keyboard would: each is gone to by its entry of the
/// View menu and by its key, and does one thing that it is there for.
class TestDocks : public WindowSuite
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void everyDockHasItsKey();
    void everyBoxHasItsName();
    void works_data();
    void works();

private:
    /// All that a key could change: what is traced, what is selected, how the view shows it.
    struct Seen
    {
        engine::TraceRequest request;
        models::SelectionState selection;
        QJsonObject view;
        friend bool operator==(const Seen&, const Seen&) = default;
    };

    QWidget* named(const QWidget* within, const QString& name) const;
    Seen seen(const QDockWidget* dock) const;
    void open(const char* example);
};

void TestDocks::initTestCase()
{
    separateSettings();
    showWindow();
}

void TestDocks::cleanupTestCase()
{
    m_window.reset();
}

QWidget* TestDocks::named(const QWidget* within, const QString& name) const
{
    for (QWidget* widget : within->findChildren<QWidget*>())
        if (widget->accessibleName() == name && widget->isVisible() &&
            widget->focusPolicy() != Qt::NoFocus)
            return widget;
    return nullptr;
}

TestDocks::Seen TestDocks::seen(const QDockWidget* dock) const
{
    const auto* view = qobject_cast<views::View*>(dock->widget());
    return {m_window->document()->request(), m_window->document()->selection().state(),
            view ? view->saveState() : QJsonObject()};
}

void TestDocks::open(const char* example)
{
    const models::ExampleModel examples(models::examplesFolder());
    const int row = examples.firstOf(QLatin1String(example));
    QVERIFY(row >= 0);
    m_window->document()->open(examples.request(row), true);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->document()->isBusy(), kPatience);
    QVERIFY(m_window->document()->trace());
}

void TestDocks::everyDockHasItsKey()
{
    QSet<QKeySequence> keys;
    for (const QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
        const QKeySequence key = dock->toggleViewAction()->shortcut();
        QVERIFY2(!key.isEmpty() && !keys.contains(key), qPrintable(dock->objectName()));
        keys.insert(key);
    }
}

/// Assistive programs take the chosen item for the name of a box that no label belongs to.
void TestDocks::everyBoxHasItsName()
{
    for (QDockWidget* dock : m_window->findChildren<QDockWidget*>()) {
        dock->show();
        dock->raise();
        QTRY_VERIFY(dock->widget());
    }
    const QList<QComboBox*> boxes = m_window->findChildren<QComboBox*>();
    QVERIFY(boxes.size() > 20);
    for (QComboBox* box : boxes) {
        const auto labels =
            QAccessible::queryAccessibleInterface(box)->relations(QAccessible::Label);
        QVERIFY2(!labels.isEmpty() && !labels.first().first->text(QAccessible::Name).isEmpty(),
                 qPrintable(box->toolTip() + u' ' + box->currentText()));
    }
}

void TestDocks::works_data()
{
    QTest::addColumn<QString>("example");
    QTest::addColumn<QString>("control");
    QTest::addColumn<QList<int>>("keys");
    const auto row = [](const char* dock, const char* control, const QList<int>& keys,
                        const char* example = "translator") {
        QTest::newRow(dock) << QString::fromLatin1(example) << QString::fromUtf8(control) << keys;
    };
    row("controls", "Head", {Qt::Key_Down});
    row("heatmap", "", {Qt::Key_Right});
    row("flow", "", {Qt::Key_Down});
    row("overview", "", {Qt::Key_Right});
    row("scene", "Mode", {Qt::Key_Down});
    row("text", "Shaded text", {Qt::Key_Right});
    row("overlay", "Opacity", {Qt::Key_Left}, "vision");
    row("compare", "Compare with", {Qt::Key_Down});
    row("steps", "Steps", {Qt::Key_Right});
    row("activations", "Shown", {Qt::Key_Down});
    row("lens", "", {Qt::Key_Plus});
    row("charts", "Table", {Qt::Key_Space});
    row("interpretability", "Table of all heads", {Qt::Key_Space});
    row("debugging", "Table", {Qt::Key_Space});
    row("detail", "", {Qt::Key_Plus});
    row("input", "Ready input", {Qt::Key_Down});
    row("examples", "", {Qt::Key_Down, Qt::Key_Return});
    row("dataset", "Rows of the data set", {Qt::Key_Down});
    row("predictions", "Generate", {Qt::Key_Space});
    row("interventions", "Add ablation", {Qt::Key_Space});
    row("timestep", "Next step", {Qt::Key_Space});
}

void TestDocks::works()
{
    QFETCH(const QString, example);
    QFETCH(const QString, control);
    QFETCH(const QList<int>, keys);
    const QString id = QString::fromLatin1(QTest::currentDataTag());
    open(qPrintable(example));
    QDockWidget* panel = dock(qPrintable(id));
    QVERIFY(panel);
    const auto inFront = [panel] { return !panel->visibleRegion().isEmpty(); };

    QAction* entry = panel->toggleViewAction();
    QVERIFY(m_window->menuBar()->actions()[2]->menu()->actions().contains(entry));
    if (inFront()) {
        entry->trigger();
        QTRY_VERIFY(panel->isHidden());
    }
    entry->trigger();
    QTRY_VERIFY(inFront());
    QTRY_VERIFY(panel->widget() && panel->widget()->isVisible());

    const QKeySequence key = entry->shortcut();
    panel->hide();
    QTRY_VERIFY(panel->isHidden());
    QTest::keySequence(m_window.get(), key);
    QTRY_VERIFY(inFront());
    const QWidget* focused = QApplication::focusWidget();
    QVERIFY2(panel->isAncestorOf(focused), "the key gives it the focus");
    QVERIFY2(focused->focusPolicy() & Qt::TabFocus, focused->metaObject()->className());
    QVERIFY2(!focused->accessibleName().isEmpty(), focused->metaObject()->className());
    // Who goes to a panel again stays there.
    QTest::keySequence(m_window.get(), key);
    QVERIFY(inFront());

    if (id == QLatin1String("dataset")) {
        QFile table(m_folder.filePath(QStringLiteral("table.csv")));
        QVERIFY(table.open(QIODevice::WriteOnly) && table.write("text\na dog\na cat\n") > 0);
        table.close();
        m_window->openPath(table.fileName());
        QTRY_VERIFY(named(panel, control) && named(panel, control)->isEnabled());
    }
    QWidget* target = control.isEmpty() ? QApplication::focusWidget() : named(panel, control);
    QVERIFY2(target, qPrintable(control));
    QVERIFY(target->isEnabled());
    target->setFocus(Qt::TabFocusReason);
    const Seen before = seen(panel);
    // What a view shows may come a moment after the view.
    for (int i = 0; i < 50 && seen(panel) == before; ++i) {
        QTest::qWait(i > 0 ? 100 : 0);
        for (const int pressed : keys)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key(pressed));
    }
    QVERIFY2(!(seen(panel) == before), QApplication::focusWidget()->metaObject()->className());
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->document()->isBusy(), kPatience);
    QVERIFY(!panel->widget()->grab().isNull());
}

WIDGET_SUITE(TestDocks)
#include "test_docks.moc"
