#pragma once

#include "models/atlas/atlasmap.h"

#include <QImage>
#include <QPolygonF>
#include <QSet>
#include <QWidget>

namespace views {

/// What the colours of a map mean.
enum class MapColour { Side, Token, Position, Norm, Cluster };

/// Points of a map: queries and keys of a head, or hidden states in cells with the tokens that
/// stand there and what the logit lens reads. A drag draws a lasso, with Shift or the other buttons
/// it moves the map (in three dimensions it turns it); the wheel zooms. Draws tens of thousands of
/// points within a frame.
class MapCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit MapCanvas(models::AtlasMap* map, QWidget* parent = nullptr);

    void setColour(MapColour colour);
    MapColour colour() const { return m_colour; }
    const QSet<int>& selected() const { return m_selected; }
    void setSelected(const QSet<int>& points);
    int current() const { return m_current; }
    void zoomBy(double factor, const QPointF& about);
    void resetView();
    void paintTo(QPainter& painter, const QRectF& target, const QPalette& palette);
    QSize sizeHint() const override { return {560, 480}; }

signals:
    void selectionChanged();
    /// A point was asked for by Return or a double click.
    void activated(int point);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// How points become pixels.
    struct Lens
    {
        QPointF middle; ///< of the data
        double scale = 1;
        QPointF centre; ///< of the picture

        bool operator==(const Lens&) const = default;
    };
    /// All that the picture of the marks depends on.
    struct Stamped
    {
        QRectF target;
        Lens lens;
        double ratio = 1; ///< pixels of the device to one of the widget
        QRgb ground = 0;
        quint64 revision = 0;

        bool operator==(const Stamped&) const = default;
    };
    struct Entry
    {
        QColor colour;
        QString text;
    };
    void takePicture();
    void findPlaces();
    void findColours();
    void colourByToken();
    void colourByNumber();
    Lens lensIn(const QRectF& target) const;
    QPointF placeOf(int point, const Lens& lens) const;
    int pointAt(const QPointF& place) const;
    int neighbour(int key) const;
    void setCurrent(int point);
    void closeLasso(bool add);
    void describe();
    const QImage& marks(const QRectF& target, const Lens& lens, double ratio,
                        const QPalette& palette);
    void paintPoints(QPainter& painter, const QRectF& target, const Lens& lens,
                     const QPalette& palette, bool over);
    void paintCells(QPainter& painter, const QRectF& target, const Lens& lens,
                    const QPalette& palette);
    void paintLegend(QPainter& painter, const QRectF& target, const QPalette& palette) const;
    bool showsStates() const;

    models::AtlasMap* m_map;
    models::MapPicturePtr m_picture;
    MapColour m_colour = MapColour::Side;
    std::vector<QPointF> m_places;                    ///< of the points, turned, before the lens
    QRectF m_extent;                                  ///< of m_places
    std::vector<QRgb> m_colours;                      ///< of the points
    QList<Entry> m_legend;                            ///< of colours that stand for kinds
    std::optional<std::pair<double, double>> m_range; ///< of colours that stand for numbers
    QSet<int> m_selected;
    quint64 m_revision = 0;           ///< of places, colours and selection
    std::optional<Stamped> m_stamped; ///< what m_marks shows
    QImage m_marks;
    int m_current = -1;
    double m_zoom = 1;
    QPointF m_shift; ///< of the middle, in parts of the extent
    double m_yaw = 0.5, m_pitch = 0.4;
    QPolygonF m_lasso;
    std::optional<QPointF> m_dragged; ///< where a drag that moves the map was last
    bool m_moved = false;
};

} // namespace views
