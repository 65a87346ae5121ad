#include "app/workspace/layoutcheck.h"
#include "tests/app/windowsuite.h"
#include "tests/suite.h"

#include <QMainWindow>
#include <QtEndian>
#include <QToolBar>

using app::isSoundLayout;

/// An arrangement of docks that a session brings is looked at before Qt takes it at its word.
class TestLayoutCheck : public WindowSuite
{
    Q_OBJECT

private slots:
    void initTestCase() { separateSettings(); }
    void cleanup()
    {
        m_window.reset();
        m_languages.reset();
    }
    void takesWhatQtWrites();
    void refusesWhatIsNotWhole();
    void refusesWhatLeadsAstray();
    void sessionsCannotLeadAstray();

private:
    /// Docks side by side, in tabs, floating, and a tool bar.
    static QByteArray layoutOfMany();
    /// A layout whose one area and its count of docks are as they are given.
    static QByteArray layoutWith(qint32 area, qint32 docks, int depth = 0);
};

QByteArray TestLayoutCheck::layoutOfMany()
{
    QMainWindow window;
    window.setDockNestingEnabled(true);
    window.setCentralWidget(new QWidget);
    QToolBar* bar = window.addToolBar(QStringLiteral("bar"));
    bar->setObjectName(QStringLiteral("bar"));
    QList<QDockWidget*> docks;
    for (int i = 0; i < 8; ++i) {
        docks << new QDockWidget(QString::number(i), &window);
        docks.back()->setObjectName(QStringLiteral("dock %1").arg(i));
        docks.back()->setWidget(new QWidget);
        window.addDockWidget(i < 5 ? Qt::LeftDockWidgetArea : Qt::BottomDockWidgetArea,
                             docks.back());
    }
    window.splitDockWidget(docks[0], docks[1], Qt::Horizontal);
    window.splitDockWidget(docks[1], docks[2], Qt::Vertical);
    window.tabifyDockWidget(docks[2], docks[3]);
    docks[4]->setFloating(true);
    docks[5]->hide();
    window.resize(900, 700);
    window.show();
    const bool shown = QTest::qWaitForWindowExposed(&window);
    return shown ? window.saveState(7) : QByteArray();
}

QByteArray TestLayoutCheck::layoutWith(qint32 area, qint32 docks, int depth)
{
    QByteArray bytes;
    QDataStream to(&bytes, QIODevice::WriteOnly);
    to << qint32(0xff) << qint32(7) << quint8(0xfd) << qint32(1) << area << QSize(100, 100);
    for (int i = 0; i < depth; ++i) // a sequence of one sequence
        to << quint8(0xfc) << quint8(1) << qint32(1) << quint8(0xfc) << qint32(0) << qint32(100)
           << qint32(0) << qint32(0);
    to << quint8(0xfc) << quint8(1) << docks;
    to << quint8(0xfb) << QStringLiteral("controls") << quint8(1) << qint32(0) << qint32(100)
       << qint32(0) << qint32(0);
    to << QSize(100, 100) << qint32(4) << qint32(4) << qint32(8) << qint32(8);
    to << quint8(0xfc) << qint32(0);
    return bytes;
}

void TestLayoutCheck::takesWhatQtWrites()
{
    QVERIFY(isSoundLayout(layoutOfMany()));
    QVERIFY(isSoundLayout(QMainWindow().saveState()));
    showWindow();
    QVERIFY(isSoundLayout(m_window->workspace()->state().layout));
}

void TestLayoutCheck::refusesWhatIsNotWhole()
{
    const QByteArray whole = layoutOfMany();
    QVERIFY(isSoundLayout(whole));
    QVERIFY(!isSoundLayout({}));
    // What begins a part has two lengths at which the rest is another part: after it, before it.
    int sound = 0;
    for (qsizetype length = 0; length < whole.size(); ++length)
        sound += isSoundLayout(whole.first(length)) ? 1 : 0;
    QVERIFY2(sound <= 3, qPrintable(QString::number(sound)));
    QVERIFY(!isSoundLayout(whole + 'x'));
    QVERIFY(!isSoundLayout(QByteArray(1 << 20, '\xfc')));
}

void TestLayoutCheck::refusesWhatLeadsAstray()
{
    QVERIFY(isSoundLayout(layoutWith(0, 1)));
    for (const qint32 area : {-1, 4, 1000, INT32_MAX, INT32_MIN})
        QVERIFY(!isSoundLayout(layoutWith(area, 1)));
    for (const qint32 docks : {-1, 2, INT32_MAX})
        QVERIFY(!isSoundLayout(layoutWith(0, docks)));
    QVERIFY(isSoundLayout(layoutWith(0, 1, 10)));
    QVERIFY(!isSoundLayout(layoutWith(0, 1, 5000)));
    // Lines of tool bars without end, none of which is there.
    QByteArray bars = layoutWith(0, 1);
    qToBigEndian(INT32_MAX, bars.data() + bars.size() - 4);
    QVERIFY(!isSoundLayout(bars));
}

void TestLayoutCheck::sessionsCannotLeadAstray()
{
    showWindow();
    app::Workspace* workspace = m_window->workspace();
    m_window->openPath({});
    QTRY_VERIFY_WITH_TIMEOUT(workspace->document()->trace(), 60'000);
    app::SessionState state = workspace->state();
    const QByteArray before = state.layout;
    state.layout = layoutWith(1000, 1);
    workspace->restore(state);
    QVERIFY(isSoundLayout(workspace->state().layout));
    state.layout = before;
    workspace->restore(state);
    QVERIFY(m_window->isVisible());
}

WIDGET_SUITE(TestLayoutCheck)
#include "test_layoutcheck.moc"
