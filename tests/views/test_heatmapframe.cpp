#include "tests/suite.h"
#include "views/heatmap/heatmapframe.h"

#include <QFont>
#include <QTest>

/// Where everything of a heatmap stands.
class TestHeatmapFrame : public QObject
{
    Q_OBJECT

private slots:
    void largeNamesAreWhole();
};

/// Names in letters for the last row of a room become smaller before they are cut; ordinary letters
/// stay readable.
void TestHeatmapFrame::largeNamesAreWhole()
{
    views::HeatmapLayout layout;
    layout.rows = 12;
    layout.columns = 14;
    layout.legend = 60;
    layout.font.setPointSizeF(24);
    layout.rowLabelWidth = 310;
    layout.columnLabelWidth = 140;
    const views::HeatmapFrame frame = layout.frame({1024, 700});
    QVERIFY(frame.labelWidth < layout.rowLabelWidth); // cells have their room
    QVERIFY(frame.rowNames * layout.rowLabelWidth <= frame.labelWidth + 1);
    QVERIFY(frame.rowNames * layout.font.pointSizeF() >= 10);
    layout.font.setPointSizeF(9);
    QVERIFY(layout.frame({500, 300}).rowNames >= 0.8);
    layout.rowLabelWidth = 60;
    QCOMPARE(layout.frame({1024, 700}).rowNames, 1.0);
    layout.font.setPointSizeF(24);
    layout.rowLabelWidth = 310;
    layout.exporting = true; // on paper all names have one size
    QCOMPARE(layout.frame({1024, 700}).rowNames, 1.0);
}

WIDGET_SUITE(TestHeatmapFrame)
#include "test_heatmapframe.moc"
