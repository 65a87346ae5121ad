#include "tests/views/pictures.h"
#include "views/flow/flowview.h"

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
    auto* widget = view.findChild<QAbstractScrollArea*>();
    QVERIFY(widget);
    document.selection().setQuery(2);
    QTest::keyClick(widget, Qt::Key_Down);
    QCOMPARE(document.selection().queries(), QList<qint64>{3});
    QTest::keyClick(widget, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(document.selection().queries(), (QList<qint64>{3, 4}));
    QTest::keyClick(widget, Qt::Key_Escape);
    QVERIFY(document.selection().queries().isEmpty());
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
