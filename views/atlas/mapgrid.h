#pragma once

#include "models/atlas/atlasmap.h"
#include "views/colormap.h"

#include <optional>
#include <QWidget>

namespace views {

/// All heads of an atlas, layer by layer: the map of each in small, and under it a measure as
/// colour and number. A click or the arrow keys choose a head.
class MapGrid : public QWidget
{
    Q_OBJECT

public:
    MapGrid(models::AtlasMap* map, models::AtlasModel* model, QWidget* parent = nullptr);

    void setMeasure(int measure);
    void setCurrent(int row);
    /// Paints all heads, as wide as `target`.
    void paintTo(QPainter& painter, const QRectF& target, const QPalette& palette) const;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void chosen(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// A row of the grid: the heads of one layer.
    struct Line
    {
        QString name;
        QList<int> heads;
    };
    void layOut();
    void describe();
    double sideIn(double width) const;
    double lineHeight(double side) const;
    QRectF cellOf(int line, int column, const QRectF& target) const;
    int headAt(const QPointF& place) const;
    void paintCell(QPainter& painter, const QRectF& cell, int head, const ColorMap& colours,
                   const QPalette& palette) const;
    void paintMap(QPainter& painter, const QRectF& area, int head, const QPalette& palette) const;
    std::optional<double> value(int head) const;
    ColorMap colours() const;

    models::AtlasMap* m_map;
    models::AtlasModel* m_model;
    QList<Line> m_lines;
    qsizetype m_columns = 1;
    int m_measure = 0;
    int m_current = -1;
};

} // namespace views
