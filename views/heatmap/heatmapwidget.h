#pragma once

#include "models/latestjob.h"
#include "views/heatmap/heatmapcells.h"

#include <QWidget>

namespace views {

/// How a heatmap turns numbers into colours.
struct HeatmapLook
{
    MapId map = MapId::Viridis;
    ScaleId scale = ScaleId::Linear;
    Reduction reduction = Reduction::Maximum;
    std::optional<ValueRange> range = ValueRange{0, 1}; ///< absent: of the whole matrix
    bool fitSmall = false; ///< of the matrix all the same where its largest is small
    bool values = true;    ///< written into cells that are large

    bool operator==(const HeatmapLook&) const = default;
};

/// A matrix of any size as colours, with names along its sides and a colour bar. Reads the numbers
/// on a worker; the GUI thread draws pictures that are there and text, in a time that does not
/// depend on the matrix. Zoom, pan, selection and hover by mouse and by keyboard.
class HeatmapWidget : public QWidget
{
    Q_OBJECT

public:
    explicit HeatmapWidget(QWidget* parent = nullptr);

    /// Null shows the empty text. What is on the screen stays until the new picture is there; the
    /// zoom stays where the size does.
    void setSource(models::BlockSourcePtr source, AxisLabel rows, AxisLabel columns);
    const models::BlockSourcePtr& source() const { return m_source; }
    void setTexts(const HeatmapTexts& texts);
    const HeatmapTexts& texts() const { return m_layout.texts; }
    const HeatmapLook& look() const { return m_look; }
    void setLook(const HeatmapLook& look);
    /// Lines of the card under the pointer: the first is its heading.
    void setCard(std::function<QStringList(qint64 row, qint64 column)> card);
    void setSelected(qint64 row, qint64 column); ///< −1 = none
    void setTogether(const QList<qint64>& rows); ///< marked as well as the selected one
    void setHovered(qint64 row, qint64 column);  ///< −1 = none
    /// A line after every so many rows, which have a name together; 0 = none. Before setSource().
    void setGroups(qint64 rows, AxisLabel names);
    qint64 selectedRow() const { return m_marks.selectedRow; }
    qint64 selectedColumn() const { return m_marks.selectedColumn; }
    /// While set, a drag paints cells as hidden or visible in place of panning.
    void setPainting(bool painting);
    bool isPainting() const { return m_painting; }
    /// A number for cells that are painted together, from press to release or by one key.
    int beginStroke() { return ++m_stroke; }

    void zoomIn();
    void zoomOut();
    void resetZoom();
    bool isFitted() const { return m_fitted; }
    /// Shows these cells as large as they fit.
    void zoomTo(engine::Range rows, engine::Range columns);
    /// Pixels across that the colour bar and its numbers take.
    double legendRoom() const;
    /// The least that is left for them, so that heatmaps beside each other have equal cells.
    void setLegendRoom(double room);
    /// Takes over zoom and place of a heatmap of the same size.
    void followView(const HeatmapWidget& other);
    /// Rows and columns on the screen, in cells with fractions.
    QRectF visibleCells() const;
    /// The colours on the screen; null before the first picture.
    const Picture& picture() const { return m_picture; }
    /// Whether its colours span the numbers of the matrix, not all that there could be.
    bool isRangeFitted() const
    {
        return !m_picture.image.isNull() && m_look.range && m_picture.range != *m_look.range;
    }
    /// Whether a better picture is on its way.
    bool isBusy() const { return m_job.isBusy(); }
    /// Where a cell is drawn, in widget coordinates.
    QRectF cellRect(qint64 row, qint64 column) const;
    /// Row (y) and column (x) at a position; −1 outside.
    QPoint cellAt(const QPointF& position) const;
    /// Row whose cells or name are at a position; −1 elsewhere.
    qint64 rowAt(const QPointF& position) const;

    /// Whether pictures show the frames of what is selected.
    void setMarksInPictures(bool marks) { m_marksInPictures = marks; }
    /// Paints the same part of the matrix at any size; waits for its numbers.
    void paintTo(QPainter& painter, const QRectF& target);

    QSize sizeHint() const override { return {640, 560}; }
    QSize minimumSizeHint() const override { return {160, 120}; }

signals:
    void hovered(qint64 row, qint64 column);
    void cellClicked(qint64 row, qint64 column);
    /// Ctrl and a click, or Ctrl+Space: the row joins those that are selected, or leaves them.
    void rowToggled(qint64 row);
    /// Shift and a click or an arrow: all rows from the selected one to this.
    void rowsExtended(qint64 row);
    /// Enter on a cell.
    void activated(qint64 row, qint64 column);
    void cellPainted(qint64 row, qint64 column, bool hidden, int stroke);
    /// What can be done with a cell: by the right button or the menu key.
    void menuRequested(qint64 row, qint64 column, const QPoint& globalPosition);
    /// A new picture is on the screen; final or not.
    void pictureChanged();
    void viewChanged();

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    static constexpr double kZoomStep = 1.25; ///< of one notch of the wheel

    enum class Drag { None, Pending, Pan, Zoom, Paint };

    void measureLabels();
    HeatmapLayout layoutFor(bool exporting) const;
    void updateFrame();
    double largestZoom() const;
    /// Shows this part; a new picture follows.
    void moveTo(const QPointF& origin);
    /// What is seen has changed by a person: new picture, and others may follow.
    void changeView();
    void zoomBy(double factor, const QPointF& about);
    void requestPicture();
    PictureRequest pictureRequest(const HeatmapFrame& frame, double pixelRatio) const;
    void present(Picture picture);
    /// Forgets the cell that the pointer or the keys look at.
    void lookAway();
    void moveSelection(qint64 rows, qint64 columns);
    /// Looks at the next cell without selecting it, as the pointer would.
    void moveHover(qint64 rows, qint64 columns);
    void ensureVisible(qint64 row, qint64 column);
    /// Paints all cells on the way there from the one painted last.
    void paintTowards(const QPoint& cell);
    /// Begins to paint at a cell: what is visible becomes hidden, and the reverse.
    void beginPainting(const QPoint& cell);
    /// Selects the next cell and paints it as the one before.
    void movePainting(qint64 rows, qint64 columns);

    void moveRow(qint64 step, Qt::KeyboardModifiers modifiers);
    void moveColumn(qint64 step, Qt::KeyboardModifiers modifiers);
    bool moveByKey(int key, Qt::KeyboardModifiers modifiers);
    bool actByKey(int key, Qt::KeyboardModifiers modifiers);
    void activateSelected();

    void drawEmpty(QPainter& painter, const QSizeF& size) const;
    void draw(QPainter& painter, const HeatmapFrame& frame, const Picture& picture, bool exporting);
    void drawCard(QPainter& painter) const;
    void drawBand(QPainter& painter) const;
    ColorMap legendMap() const;

    models::BlockSourcePtr m_source;
    std::shared_ptr<MatrixFacts> m_facts;
    AxisLabel m_rows;
    AxisLabel m_columns;
    AxisLabel m_groups;
    HeatmapLook m_look;
    std::function<QStringList(qint64, qint64)> m_card;
    HeatmapMarks m_marks;

    HeatmapLayout m_layout; ///< its zoom is 1 and its origin 0 where all is seen
    HeatmapFrame m_frame;
    bool m_fitted = true;
    double m_legendRoom = 0;

    Picture m_picture;
    models::BlockSourcePtr m_pictureSource;    ///< what m_picture shows
    Picture m_base;                            ///< the whole matrix, under parts not read yet
    std::optional<PictureRequest> m_requested; ///< shown by m_picture, or on its way
    models::LatestJob<Picture> m_job;
    HeatmapCells m_cells;

    bool m_pointerInside = false;
    bool m_walking = false; ///< the cell looked at was reached by keys
    bool m_painting = false;
    bool m_paintHides = true;
    int m_stroke = 0;
    bool m_marksInPictures = true;
    QPoint m_lastPainted = {-1, -1};
    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
    QPointF m_draggedTo;
    QPointF m_pressedOrigin;
};

} // namespace views
