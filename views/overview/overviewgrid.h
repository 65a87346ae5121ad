#pragma once

#include "models/headmodel.h"
#include "views/colormap.h"

#include <optional>
#include <QAbstractScrollArea>
#include <QHash>
#include <QImage>

namespace views {

/// How the heads are ordered, filtered and drawn.
struct OverviewLook
{
    enum class Order { Layer, Metric, Similarity };
    Order order = Order::Layer;
    engine::Metric orderMetric = engine::Metric::Entropy;
    bool dots = false; ///< in place of thumbnails
    std::optional<engine::Metric> hue;
    std::optional<engine::Metric> size; ///< of dots
    std::optional<engine::Metric> filter;
    bool filterAbove = true; ///< keep heads whose figure is at least `threshold`, else at most
    double threshold = 0;

    /// Whether figures of the heads are needed.
    bool measures() const { return order == Order::Metric || hue || size || filter; }
    bool operator==(const OverviewLook&) const = default;
};

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
    ValueRange rangeOf(engine::Metric metric) const;
    /// Which figure that is asked for no head has, and why; else that what is longer than
    /// `wholeUpTo` was read in part; else empty.
    QString note(int64_t wholeUpTo = models::HeadModel::kSeenWholeUpTo) const;
    /// Lines of the legend: one for what the hue and one for what the size means, one for the note.
    int legendLines(int64_t wholeUpTo = models::HeadModel::kSeenWholeUpTo) const;
    void paintLegend(QPainter& painter, const QRectF& area,
                     int64_t wholeUpTo = models::HeadModel::kSeenWholeUpTo) const;
    /// Paints all heads into `target`, the legend below them; computes what is missing.
    void paintTo(QPainter& painter, const QRectF& target);

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
    struct Cell
    {
        int row = 0;
        QRectF rect;
    };
    struct Caption
    {
        QRectF rect;
        QString text;
        bool heading = false;
        int alignment = 0;
    };
    struct Layout
    {
        std::vector<Cell> cells; ///< from top to bottom
        std::vector<Caption> captions;
        std::vector<QRectF> sections; ///< one for each stack and kind, captions and all
        double width = 0;
        double height = 0;
        double side = 0;
    };

    void order();
    /// Number of a layer or head, or of which aggregate it is.
    static QString placeText(int number);
    /// Side of the thumbnails, and how many lines each layer is broken into.
    struct Fit
    {
        double side = 0; ///< across
        int lines = 1;
        double tall = 1; ///< height of a picture, of its width
    };
    Layout arrange(double width, const Fit& fit) const;
    QString sectionName(engine::Stack stack, engine::Kind kind, bool isShort) const;
    /// What shows all heads in a room, or as much of them as can be seen.
    Fit fitFor(const QSizeF& room) const;
    /// The largest thumbnails with which all heads fit; absent where the least are too large.
    std::optional<Fit> largestFit(const QSizeF& room, double least, double most) const;
    int longestLayer() const;
    /// Height of the highest section of layers with pictures of this side.
    double tallestSection(double width, double side) const;
    void relayout();
    void reveal(int row);
    void requestVisible();
    bool keeps(int row) const;
    std::optional<double> figure(int row, engine::Metric metric) const;
    const QImage& picture(int row);
    QImage imageOf(const engine::Matrix& thumbnail) const;
    /// In a picture: as many pixels as its device shows of that head.
    QImage printed(int row, double pixels);
    void draw(QPainter& painter, const Layout& layout, const QRectF& visible, bool exporting);
    QString tip(int row) const;
    /// The nearest head in a direction; the first where there is none to begin from.
    int neighbour(int columns, int rows) const;
    void move(int row, Qt::KeyboardModifiers modifiers);

    models::HeadModel* m_model;
    OverviewLook m_look;
    std::vector<models::SelectionState> m_heads; ///< of all rows
    QList<int> m_shown;
    Layout m_layout;
    double m_zoom = 1;
    int m_current = -1;
    int m_cursor = -1; ///< where Ctrl and an arrow went; −1 = at the current one
    QList<int> m_selected;
    QString m_emptyText;
    QHash<int, std::pair<models::Thumbnail, QImage>> m_pictures;
    mutable QHash<int, ValueRange> m_ranges; ///< of metrics, over all heads
};

} // namespace views
