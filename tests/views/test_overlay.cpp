#include "tests/imagetrace.h"
#include "tests/views/pictures.h"
#include "views/overlay/overlayview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QTest>

using pictures::named;
using views::OverlayView;

class TestOverlay : public QObject
{
    Q_OBJECT

private slots:
    void init() { QApplication::setPalette(views::themePalette(false)); }
    void saysWhatToDo();
    void paintsThePatch();
    void clicksAskAndPool();
    void keepsItsState();
    void looks();
};

void TestOverlay::saysWhatToDo()
{
    models::Document document;
    OverlayView view(&document);
    const QImage empty = pictures::paint(view, {400, 400}, 1, "overlay-empty");
    QVERIFY(pictures::count(empty, views::secondaryTextColor(view.palette()), 40) > 50);
}

void TestOverlay::paintsThePatch()
{
    models::Document document;
    OverlayView view(&document);
    document.setTrace(imageTrace());
    auto* map = named<QComboBox>(view, "Overlay colours");
    map->setCurrentIndex(map->findData(QStringLiteral("greys")));
    named<QCheckBox>(view, "Smooth")->setChecked(false);
    document.selection().setQuery(6);
    const auto dark = [&](const QRect& part) {
        const QImage image = pictures::paint(view, {800, 660}, 1, "overlay-patch");
        double sum = 0;
        for (int y = part.top(); y < part.bottom(); ++y)
            for (int x = part.left(); x < part.right(); ++x)
                sum += qGray(image.pixel(x, y));
        return sum / double(part.width() * part.height());
    };
    // Patch 6 is the third of the second row of four: its middle differs from its neighbour's.
    const QRect lit(400 + 60, 330, 40, 30);
    const QRect other(400 - 140, 330, 40, 30);
    QVERIFY(std::abs(dark(lit) - dark(other)) > 20);
}

void TestOverlay::clicksAskAndPool()
{
    models::Document document;
    OverlayView view(&document);
    view.resize(600, 600);
    view.show();
    document.setTrace(imageTrace());
    auto* widget = view.findChild<views::OverlayWidget*>();
    auto* model = view.findChild<models::OverlayModel*>();
    QTRY_VERIFY(model->patches().size() > 0);
    const QPoint middle = widget->rect().center() + QPoint(20, 0);
    QTest::mouseClick(widget, Qt::LeftButton, {}, middle);
    const qint64 first = document.selection().state().query;
    QVERIFY(first > 0);
    QTest::mouseClick(widget, Qt::LeftButton, Qt::ControlModifier, middle - QPoint(150, 0));
    QCOMPARE(document.selection().queries().size(), 2);
    QTRY_COMPARE(model->queries().size(), 2);
    QTest::mouseClick(widget, Qt::LeftButton, Qt::ShiftModifier, middle);
    QCOMPARE(document.selection().state().key, first);
    QCOMPARE(document.selection().queries().size(), 2);
    QTest::keyClick(widget, Qt::Key_Home);
    QCOMPARE(document.selection().queries(), QList<qint64>{0});
}

void TestOverlay::keepsItsState()
{
    models::Document document;
    OverlayView view(&document);
    named<QCheckBox>(view, "Smooth")->setChecked(false);
    OverlayView other(&document);
    other.restoreState(view.saveState());
    QVERIFY(!named<QCheckBox>(other, "Smooth")->isChecked());
    QCOMPARE(other.saveState(), view.saveState());
}

void TestOverlay::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        models::Document document;
        OverlayView view(&document);
        document.setTrace(imageTrace());
        document.selection().setQueries({3, 6});
        pictures::paint(view, {600, 500}, 2, dark ? "overlay-dark" : "overlay-light");
    }
}

QTEST_MAIN(TestOverlay)
#include "test_overlay.moc"
