#include "tests/views/pictures.h"
#include "views/flow/flowview.h"
#include "views/flow/flowwidget.h"
#include "views/flow/headbar.h"

#include <QAbstractScrollArea>
#include <QSignalSpy>
#include <QTest>

using models::FlowModel;
using views::FlowView;

namespace {

/// How much of a picture differs from its ground.
double ink(const QImage& image, const QRect& part)
{
    double sum = 0;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            sum += 255 - qGray(image.pixel(x, y));
    return sum;
}

} // namespace

class TestFlow : public QObject
{
    Q_OBJECT

private slots:
    void init() { QApplication::setPalette(views::themePalette(false)); }
    void isEmptyAtFirst();
    void aTokenShowsItsLinesAlone();
    void keysPickSeveralQueries();
    void chipsChooseHeads();
    void looks();
};

void TestFlow::isEmptyAtFirst()
{
    models::Document document;
    FlowView view(&document);
    const QImage image = pictures::paint(view, {600, 400}, 1, "flow-empty");
    QVERIFY(ink(image, image.rect()) > 1000);
}

void TestFlow::aTokenShowsItsLinesAlone()
{
    models::Document document;
    FlowView view(&document);
    document.setTrace(pictures::pattern("random", 12, 1));
    const QRect between(200, 40, 200, 350); // no tokens, lines alone
    const double all = ink(pictures::paint(view, {600, 400}, 1, "flow-all"), between);
    document.selection().setQuery(3);
    const double one = ink(pictures::paint(view, {600, 400}, 1, "flow-one"), between);
    document.selection().toggleQuery(8);
    const double two = ink(pictures::paint(view, {600, 400}, 1, "flow-two"), between);
    QVERIFY2(one < all && one < two && two < all,
             qPrintable(QStringLiteral("%1 %2 %3").arg(one).arg(two).arg(all)));
}

void TestFlow::keysPickSeveralQueries()
{
    models::Document document;
    FlowView view(&document);
    view.resize(600, 400);
    view.show();
    document.setTrace(pictures::pattern("random", 12, 2));
    auto* widget = view.findChild<views::FlowWidget*>();
    QVERIFY(widget);
    document.selection().setQuery(2);
    QTest::keyClick(widget, Qt::Key_Down);
    QCOMPARE(document.selection().queries(), QList<qint64>{3});
    QTest::keyClick(widget, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(document.selection().queries(), (QList<qint64>{3, 4}));
    // With Ctrl a cursor walks on and Space adds the query there.
    QTest::keyClick(widget, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(document.selection().hoverQuery(), 6);
    QTest::keyClick(widget, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(document.selection().queries(), (QList<qint64>{3, 4, 6}));
    QTest::keyClick(widget, Qt::Key_Escape);
    QVERIFY(document.selection().queries().isEmpty());
}

void TestFlow::chipsChooseHeads()
{
    models::Document document;
    FlowView view(&document);
    view.resize(600, 400);
    view.show();
    document.setTrace(pictures::pattern("random", 12, 6));
    const models::Selection& selection = document.selection();
    auto* bar = view.findChild<views::HeadBar*>();
    const auto click = [&](int head) {
        QTest::mouseClick(bar->viewport(), Qt::LeftButton, {}, bar->chipRect(head).center());
    };
    click(2);
    click(4);
    QCOMPARE(selection.heads(), (QList<int>{0, 2, 4}));
    click(2);
    QCOMPARE(selection.heads(), (QList<int>{0, 4}));
    QTest::mouseDClick(bar->viewport(), Qt::LeftButton, {}, bar->chipRect(3).center());
    QCOMPARE(selection.heads(), QList<int>{3});
    click(engine::kMeanHead);
    QCOMPARE(selection.state().head, engine::kMeanHead);
    QVERIFY(selection.heads().isEmpty());
    // The cursor begins at what is shown: the mean, the maximum, the heads.
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(bar, Qt::Key_Right);
    QTest::keyClick(bar, Qt::Key_Space);
    QCOMPARE(selection.heads(), QList<int>{1});
    QTest::keyClick(bar, Qt::Key_End);
    QTest::keyClick(bar, Qt::Key_Space);
    QCOMPARE(selection.heads(), (QList<int>{1, 5}));
    QVERIFY(bar->accessibleDescription().contains(QStringLiteral("head 5")));
    QTest::keyClick(bar, Qt::Key_Left);
    QTest::keyClick(bar, Qt::Key_Return);
    QCOMPARE(selection.heads(), QList<int>{4});
}

void TestFlow::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        models::Document document;
        FlowView view(&document);
        document.setTrace(pictures::pattern("induction", 16, 4));
        document.selection().setHeads({0, 1, 2});
        document.selection().setCell(9, -1);
        const QImage image =
            pictures::paint(view, {760, 520}, 2, dark ? "flow-dark" : "flow-light");
        QVERIFY(pictures::standingOut(image, view.palette().color(QPalette::Base)) > 2000);
        // The key that the first head reads is joined to the query in that head's colour.
        QVERIFY(pictures::count(image, views::headColor(0, 4), 40) > 50);
    }
}

QTEST_MAIN(TestFlow)
#include "test_flow.moc"
