#pragma once

#include "models/detailmodel.h"

#include <QWidget>

namespace views {

/// Query, key and their products as strips, the sum on its way to a score, and the softmax over all
/// keys with the selected one marked.
class DetailCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit DetailCanvas(models::DetailModel* model, QWidget* parent = nullptr);

    double zoom() const { return m_zoom; }
    void setZoom(double zoom);
    void setEmptyText(const QString& text);
    /// Why there is no calculation to show; empty where there is.
    QString absentText() const;
    /// The element whose numbers are written out; −1 = the one that adds most.
    int element() const;
    void setElement(int element);
    /// What the calculation says, one line after the other.
    QStringList lines() const;
    /// The numbers of one element.
    QString elementText() const;
    /// Where a part is drawn; empty where there is none.
    QRectF productRect(int element) const;
    QRectF keyRect(qint64 key) const;

    void paintTo(QPainter& painter, const QRectF& target);

    QSize sizeHint() const override { return {560, 380}; }
    /// Room for the strips and every line of the calculation.
    QSize minimumSizeHint() const override;

signals:
    void queryMoved(int by);
    void keyMoved(int by);
    void keyChosen(qint64 key);
    void keyHovered(qint64 key); ///< −1 = none
    void elementChanged();

protected:
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Layout
    {
        QFont font;
        double unit = 1;
        double line = 0;
        double textLine = 0; ///< distance of lines of the calculation
        double left = 0;     ///< of strips and bars, right of their names
        double right = 0;
        double heading = 0; ///< base line
        bool names = false; ///< there is room for the numbers of one element
        QRectF query;
        QRectF key;
        QRectF product;
        QRectF words;
        QRectF bars;
    };

    Layout layoutFor(const QSizeF& size) const;
    void draw(QPainter& painter, const QSizeF& size) const;
    void drawStrip(QPainter& painter, const Layout& layout, const QRectF& area,
                   const std::vector<double>& values, double limit, const QColor& color) const;
    void drawProducts(QPainter& painter, const Layout& layout) const;
    void drawHeading(QPainter& painter, const Layout& layout) const;
    void drawNames(QPainter& painter, const Layout& layout) const;
    void drawWords(QPainter& painter, const Layout& layout) const;
    void drawKeys(QPainter& painter, const Layout& layout) const;
    void drawKeyBars(QPainter& painter, const QRectF& area) const;
    void drawKeyNames(QPainter& painter, const Layout& layout) const;
    void drawKeyNumbers(QPainter& painter, const Layout& layout) const;
    int elementAt(const QPointF& position) const;
    qint64 keyAt(const QPointF& position) const;

    models::DetailModel* m_model;
    QString m_empty;
    double m_zoom = 1;
    int m_element = -1;
};

} // namespace views
