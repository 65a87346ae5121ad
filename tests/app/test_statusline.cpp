#include "app/workspace/statusline.h"
#include "engine/tracer.h"
#include "tests/suite.h"

#include <cmath>
#include <QLabel>
#include <QStatusBar>
#include <QTest>

/// The line at the foot of a window.
class TestStatusLine : public QObject
{
    Q_OBJECT

private slots:
    void factsGiveWay();
};

/// In large letters and narrow windows facts are left out as wholes: no number is cut in two.
void TestStatusLine::factsGiveWay()
{
    QStatusBar bar;
    models::Document document;
    const app::StatusLine line(&bar, &document);
    engine::TraceRequest request;
    request.source = engine::PatternSource{};
    document.setTrace(*engine::Tracer().trace(request, {}));
    document.selection().setCell(1, 2);
    QFont large = bar.font();
    large.setPointSizeF(24);
    bar.setFont(large);
    bar.show();
    QList<QLabel*> labels;
    for (QLabel* label : bar.findChildren<QLabel*>())
        if (label->isVisible() && !label->text().isEmpty())
            labels.append(label);
    QVERIFY(labels.size() >= 3);
    QLabel* facts = labels.first();
    QVERIFY(facts->text().contains(QStringLiteral(" · ")));
    // Pixels from the left up to which there is ink.
    const auto inked = [](QLabel* label) {
        const QImage picture = label->grab().toImage();
        for (int x = picture.width() - 1; x >= 0; --x)
            for (int y = 0; y < picture.height(); ++y)
                if (picture.pixel(x, y) != picture.pixel(picture.width() - 1, 0))
                    return int((x + 1) / picture.devicePixelRatio());
        return 0;
    };
    bar.resize(2400, bar.sizeHint().height());
    QTRY_VERIFY(facts->width() >= facts->fontMetrics().horizontalAdvance(facts->text()));
    QVERIFY(bar.minimumSizeHint().width() < 1280);
    for (const int width : {1280, 1100}) {
        bar.resize(width, bar.height());
        QTRY_COMPARE(bar.width(), width);
        for (QLabel* label : labels) {
            QVERIFY(label->geometry().right() < bar.width());
            QString shown = label->text();
            while (label->fontMetrics().horizontalAdvance(shown) > label->contentsRect().width() &&
                   shown.contains(QStringLiteral(" · ")))
                shown.truncate(shown.lastIndexOf(QStringLiteral(" · ")));
            QVERIFY2(label->fontMetrics().horizontalAdvance(shown) <= label->contentsRect().width(),
                     qPrintable(shown));
            const int letter = label->fontMetrics().averageCharWidth();
            QVERIFY2(std::abs(inked(label) - label->fontMetrics().horizontalAdvance(shown)) <=
                         letter,
                     qPrintable(shown));
        }
    }
}

WIDGET_SUITE(TestStatusLine)
#include "test_statusline.moc"
