#pragma once

#include "models/chartmodel.h"
#include "models/charts/chartkind.h"

#include <optional>
#include <QChart>

class QAbstractSeries;
class QLineSeries;
class QLogValueAxis;
class QValueAxis;

namespace views {

/// The picture of a ChartModel: a Qt Charts chart with its own title, token names and marks. Built
/// anew for each size, so that the series never hold more points than there are pixels.
class ChartPlot : public QChart
{
    Q_OBJECT

public:
    /// Reads the model and the selection, which outlive it.
    ChartPlot(const models::ChartModel* model, const models::Selection* selection);

    /// Follows the numbers, the selection, the size, the palette and the language.
    void rebuild(const QPalette& palette, const QFont& font);
    /// Part of the horizontal axis (and for dots of the vertical one) that is seen.
    void zoom(double factor, std::optional<QPointF> about = {});
    void pan(const QPointF& pixels);
    void resetZoom() { m_seen.reset(); }
    bool isZoomed() const { return m_seen.has_value(); }

    /// Row drawn nearest to a position; −1 = none.
    int rowAt(const QPointF& position);
    QPointF positionOf(int row);
    void setMarked(int row);
    int marked() const { return m_marked; }
    /// The sentence in the place of a chart; empty where there is a chart.
    QString emptyText() const;
    QString titleText() const;
    /// For figures that have a title of their own, before rebuild().
    void setTitled(bool titled) { m_titled = titled; }
    /// Where a line stands behind the numbers of the axes.
    QList<QLineF> gridLines();

private:
    static constexpr double kLongestName = 96; ///< pixels of a label, where it is tall

    struct Bar
    {
        QRectF area; ///< values; from the bottom up
        QColor color;
    };
    struct Label
    {
        double x = 0;
        QString text;
        bool selected = false;
    };
    struct Legend
    {
        QString text;
        QColor color;
    };
    class Layer;
    class Decoration;
    class Grid;

    const models::ChartKind& kind() const;
    models::ChartForm form() const;
    models::ChartText texts() const;
    double rowX(int row) const;
    double rowY(int row) const;
    void addBars(double low, double high, int pixels);
    void addDots();
    void addLines(double low, double high, int pixels);
    void attachAxes(const QRectF& range);
    QRectF fullRange() const;
    /// Names below the horizontal axis: tokens, heads, layers, else numbers.
    QList<Label> names(double low, double high) const;
    static QList<Label> numbers(double low, double high, double step);
    void layOut(const QRectF& seen);
    double xStep(double range) const;
    double yStep(double range) const;
    void nameDots();
    bool isTall() const;
    bool isTitled() const;
    double longestLabel() const;
    QString subtitle() const;
    QString xTitle() const;
    QString yTitle() const;
    /// Both, where there is no room along the axes.
    QString axesText() const;

    const models::ChartModel* m_model;
    const models::Selection* m_selection;
    Decoration* m_decoration;
    Grid* m_grid;
    QValueAxis* m_x;
    QValueAxis* m_y;
    QLogValueAxis* m_logarithmicY;   ///< of the histogram
    QLineSeries* m_anchor = nullptr; ///< of bars; null where there are none
    bool m_titled = true;
    QPalette m_palette;
    QFont m_font;
    std::optional<QRectF> m_seen; ///< values: x, y = lows
    QList<Bar> m_bars;
    QList<Label> m_labels;
    QList<Label> m_yLabels; ///< x is the value
    bool m_named = false;   ///< m_labels are names, not numbers
    QList<Legend> m_legend;
    QList<std::pair<QPointF, QString>> m_dotNames; ///< where their baselines begin
    double m_axisOrigin = 0; ///< values inside both axes, for mapping one of them
    double m_axisBottom = 0;
    bool m_rotated = false;
    int m_labelStep = 1;
    int m_subtitleLines = 1;
    int m_marked = -1;
};

} // namespace views
