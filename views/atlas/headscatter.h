#pragma once

#include "models/atlas/atlasmodel.h"
#include "views/colormap.h"

#include <optional>
#include <QSet>
#include <QWidget>

namespace views {

/// The heads of an atlas as points: any two measures and a third as colour, each with its spread
/// over the windows. A click or the arrow keys choose a head; a dragged frame picks several.
class HeadScatter : public QWidget
{
    Q_OBJECT

public:
    explicit HeadScatter(models::AtlasModel* model, QWidget* parent = nullptr);

    void setMeasures(int x, int y, int colour);
    int current() const { return m_current; }
    /// Rows that a filter leaves; the others are faded. None: all.
    void setShown(const std::optional<QSet<int>>& rows);
    void setCurrent(int row);
    void paintTo(QPainter& painter, const QRectF& target, const QPalette& palette) const;
    QSize sizeHint() const override { return {560, 420}; }

signals:
    void currentChanged(int row);
    /// Rows inside the frame that was dragged; empty: none was.
    void picked(const QSet<int>& rows);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Range
    {
        double low = 0;
        double high = 1;
        double share(double value) const { return (value - low) / (high - low); }
    };
    std::optional<double> value(int row, int measure) const;
    Range rangeOf(int measure) const;
    Range foundRange(int measure) const;
    void findRanges();
    QRectF plotIn(const QRectF& target) const;
    std::optional<QPointF> pointOf(int row, const QRectF& plot) const;
    /// The head whose point is nearest, within reach of a finger; −1 where there is none.
    int headAt(const QPointF& place) const;
    void describe();
    QString absence() const;
    ColorMap colours() const;
    bool isFaded(int row) const;
    void paintAxes(QPainter& painter, const QRectF& plot, const QPalette& palette) const;
    void paintUpright(QPainter& painter, const QPointF& middle, double length, int measure) const;
    void paintSpread(QPainter& painter, const QRectF& plot, const QPointF& point,
                     const QColor& colour) const;
    void paintNames(QPainter& painter, const QRectF& plot, const QPalette& palette) const;

    models::AtlasModel* m_model;
    int m_x = 0, m_y = 0, m_colour = 0;
    int m_current = -1;
    QList<Range> m_ranges; ///< of every measure
    QSet<int> m_picked;
    std::optional<QSet<int>> m_shown;
    std::optional<QPointF> m_from; ///< where a frame was begun
    QPointF m_to;
};

} // namespace views
