#pragma once

#include "views/colormap.h"
#include "views/overview/overviewlayout.h"

#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>
#include <utility>
#include <vector>

namespace views {

/// Layers × heads of any shape as thumbnails or dots. Draws and asks for what is on the screen
/// alone.
class OverviewGrid : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Choice {
        Alone,
        Toggle, ///< Ctrl: joins the heads chosen before, or leaves them
        Extend, ///< Shift: all heads from the current one to this
    };

    explicit OverviewGrid(models::HeadModel* model, QWidget* parent = nullptr);

    const OverviewLook& look() const { return m_look; }
    void setLook(const OverviewLook& look);
    void setCurrent(int row); ///< −1 = none
    int current() const { return m_current; }
    /// Rows that are looked at together.
    void setSelected(const QList<int>& rows);
    void zoomBy(double factor);
    void resetZoom();
    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    QString emptyText() const { return m_emptyText; }
    void setEmptyText(const QString& text);

    /// Where a head is drawn, in the viewport; empty where it is filtered out.
    QRectF cellOf(int row) const;
    int rowAt(const QPointF& position) const; ///< −1 = none
    /// Rows in the order in which they are shown.
    const QList<int>& shownRows() const { return m_shown; }
    /// Least and largest figure of all heads; 0 and 1 before they are known.
    ValueRange rangeOf(int figure) const;
    /// Says something in the place of the note; empty: nothing.
    void setRemark(const QString& remark);
    /// Which figure that is asked for no head has, and why; else that what is longer than
    /// `wholeUpTo` was read in part; else empty.
    QString note(int64_t wholeUpTo = models::HeadModel::kSeenWholeUpTo) const;
    /// Lines of the legend: one for what the hue and one for what the size means, one for the note.
    int legendLines(int64_t wholeUpTo = models::HeadModel::kSeenWholeUpTo) const;
    void paintLegend(QPainter& painter, const QRectF& area,
                     int64_t wholeUpTo = models::HeadModel::kSeenWholeUpTo) const;
    /// Paints all heads into `target`, the legend below them; computes what is missing. Heads that
    /// are selected have a frame where that is `marked`.
    void paintTo(QPainter& painter, const QRectF& target, bool marked);

signals:
    void chosen(int row, views::OverviewGrid::Choice choice);
    void activated(int row);
    void legendChanged();

protected:
    bool viewportEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void order();
    void relayout();
    void reveal(int row);
    void requestVisible();
    bool keeps(int row) const;
    const QImage& picture(int row);
    QImage imageOf(const engine::Matrix& thumbnail) const;
    /// In a picture: as many pixels as its device shows of that head.
    QImage printed(int row, double pixels);
    struct Manner
    {
        bool exporting = false;
        bool marked = true;
    };
    void draw(QPainter& painter, const OverviewLayout& layout, const QRectF& visible,
              const Manner& manner);
    void drawDot(QPainter& painter, const OverviewLayout::Cell& cell, double side,
                 const QColor& hue) const;
    /// `printedHeads` is how many are on the page; 0 on the screen.
    void drawPicture(QPainter& painter, int row, const QRectF& area, size_t printedHeads);
    void drawMarks(QPainter& painter, const OverviewLayout::Cell& cell) const;
    /// A line of the legend but for its sample; gives the room for that.
    QRectF legendRow(QPainter& painter, const QRectF& line, const QString& text,
                     const ValueRange& range) const;
    QString tip(int row) const;
    /// The nearest head in a direction; the first where there is none to begin from.
    int neighbour(int columns, int rows) const;
    void move(int row, Qt::KeyboardModifiers modifiers);

    models::HeadModel* m_model;
    OverviewLook m_look;
    std::vector<models::SelectionState> m_heads;       ///< of all rows
    std::vector<std::pair<int64_t, int64_t>> m_shapes; ///< queries and keys of all rows
    QList<int> m_shown;
    OverviewLayout m_layout;
    double m_zoom = 1;
    int m_current = -1;
    int m_cursor = -1; ///< where Ctrl and an arrow went; −1 = at the current one
    QList<int> m_selected;
    QString m_emptyText;
    QHash<int, std::pair<models::Thumbnail, QImage>> m_pictures;
    QString m_remark;
    mutable QHash<int, ValueRange> m_ranges; ///< of figures, over all heads
};

} // namespace views
