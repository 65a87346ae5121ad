#include "tests/views/pictures.h"
#include "views/heatmap/heatmapview.h"

#include <QComboBox>
#include <QSignalSpy>
#include <QTest>

using models::SelectionState;
using views::HeatmapView;
using views::HeatmapWidget;

namespace {

bool settled(const HeatmapWidget& heatmap)
{
    return !heatmap.isBusy() && heatmap.picture().isFinal;
}

} // namespace

class TestHeatmap : public QObject
{
    Q_OBJECT

private slots:
    void paintsWeights();
    void looks();
};

void TestHeatmap::paintsWeights()
{
    models::Document document;
    HeatmapView view(&document);
    view.resize(700, 620);
    view.show();
    document.setTrace(pictures::pattern("local", 12));
    HeatmapWidget& heatmap = *view.heatmap();
    QTRY_VERIFY(settled(heatmap));
    const QImage shot = heatmap.grab().toImage();
    // The colour of every cell's corner is that of its weight.
    views::ColorMap colors(views::MapId::Viridis, views::ScaleId::Linear, {0, 1});
    for (int query = 0; query < 12; ++query)
        for (int key = 0; key < 12; ++key) {
            const QRectF cell = heatmap.cellRect(query, key);
            const QPoint at = (cell.topLeft() + QPointF(3, 3)).toPoint();
            QCOMPARE(shot.pixel(at) & 0xFFFFFFU,
                     colors.color(view.model()->value(query, key)) & 0xFFFFFFU);
        }
}

void TestHeatmap::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        models::Document document;
        HeatmapView view(&document);
        view.resize(700, 620);
        view.show();
        pictures::save(view, dark ? "heatmap-empty-dark" : "heatmap-empty");
        document.setTrace(pictures::pattern("translation", 13));
        document.selection().setCell(6, 7);
        QTRY_VERIFY(settled(*view.heatmap()));
        QTest::mouseMove(view.heatmap(), view.heatmap()->cellRect(8, 5).center().toPoint());
        QTest::qWait(50);
        pictures::save(view, dark ? "heatmap-dark" : "heatmap-light");
        pictures::paint(view, {1200, 1000}, 2, dark ? "heatmap-export-dark" : "heatmap-export");
        document.setTrace(pictures::pattern("previous-token", 300));
        QTRY_VERIFY(settled(*view.heatmap()));
        pictures::save(view, dark ? "heatmap-300-dark" : "heatmap-300");
        document.setTrace(pictures::pattern("local", 2000));
        QTRY_VERIFY(settled(*view.heatmap()));
        pictures::save(view, dark ? "heatmap-2000-dark" : "heatmap-2000");
    }
}

QTEST_MAIN(TestHeatmap)
#include "test_heatmap.moc"
