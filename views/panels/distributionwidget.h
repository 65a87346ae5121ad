#pragma once

#include "models/distributionmodel.h"

#include <QAbstractScrollArea>

namespace views {

/// Small pictures of distributions in a grid, each a histogram above a box plot; the card under the
/// pointer tells the bin. The arrow keys move from picture to picture.
class DistributionWidget : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit DistributionWidget(models::DistributionModel* model, QWidget* parent = nullptr);

    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const { return m_logarithmic; }
    void setZoom(double zoom);
    double zoom() const { return m_zoom; }
    void setCurrent(int row);
    int current() const { return m_current; }
    /// Paints all pictures into an area, in as many columns as fit.
    void paintTo(QPainter& painter, const QRectF& target);
    /// Where a picture stands, in the viewport.
    QRectF pictureRect(int row) const;

signals:
    void currentChanged(int row);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    /// One array and how its picture is written.
    struct Picture
    {
        const models::Distribution& one;
        QRectF area;
        QRectF inner;
        QFont bold;
        QFont small;
        bool flat = false; ///< name and figures share a line
        QString name;
        QString facts; ///< its shape, and how many are no finite numbers

        bool isBroken() const;
        double nameWidth() const;
        double factsWidth() const;
        QRectF secondLine() const;
        QRectF factsLine() const;
    };

    QSizeF pictureSize(double width) const;
    int columns(double width) const;
    void follow();
    void paintPicture(QPainter& painter, const QRectF& area, int row) const;
    Picture pictureOf(const QRectF& area, int row) const;
    void drawHead(QPainter& painter, const Picture& picture) const;
    /// What stands where there is nothing to plot; false where there is.
    bool drawInstead(QPainter& painter, const Picture& picture) const;
    static void drawMean(QPainter& painter, const Picture& picture);
    void drawBars(QPainter& painter, const Picture& picture, const QRectF& plot) const;
    void drawBox(QPainter& painter, const Picture& picture, const QRectF& plot) const;
    QString binText(int row, const QPointF& position) const;

    models::DistributionModel* m_model;
    bool m_logarithmic = false;
    double m_zoom = 1;
    int m_current = 0;
};

} // namespace views
