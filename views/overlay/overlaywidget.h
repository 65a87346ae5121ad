#pragma once

#include "models/overlaymodel.h"
#include "views/colormap.h"
#include "views/figureparts.h"

#include <QWidget>

namespace views {

/// Paints the picture and its patches.
class OverlayWidget : public QWidget
{
    Q_OBJECT

public:
    OverlayWidget(models::Document* document, models::OverlayModel* model,
                  QWidget* parent = nullptr);

    MapId map = MapId::Magma; ///< it rises in lightness: nothing attended turns dark
    double alpha = 0.55;
    bool smooth = true;
    double zoom = 1;
    QPointF pan; ///< pixels from the middle
    Figure figure = FigureParts::usual();
    /// Keeps the place under a point.
    void zoomBy(double factor, const QPointF& about);
    void zoomBy(double factor) { zoomBy(factor, QRectF(rect()).center()); }
    void resetZoom();
    /// Where the picture of a word stands, where there is one for each.
    QRectF wordRect(const QRectF& target, qint64 word) const;
    void paintPicture(QPainter& painter, const QRectF& target) const;
    void describe();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF room(const QRectF& target) const;
    QSizeF pictureSize() const; ///< in its own pixels
    bool isSound() const;
    QString timeText(qint64 frame) const; ///< when a frame begins
    void drawTimes(QPainter& painter, const QRectF& rect) const;
    qint64 cellOf(qint64 position) const; ///< −1 where the position is no part of the picture
    QRectF pictureRect(const QRectF& target) const;
    /// Pictures of words side by side.
    struct WordGrid
    {
        qint64 columns = 1;
        QSizeF picture;
    };
    WordGrid wordGrid(const QRectF& target) const;
    QString wordText(qint64 word) const;
    bool showsWords() const;
    qint64 wordAt(QPointF point) const;
    void drawHeat(QPainter& painter, const QRectF& rect, const engine::Matrix& patches,
                  const ColorMap& colors) const;
    void drawLegend(QPainter& painter, const QRectF& picture, const ColorMap& colors) const;
    void paintWords(QPainter& painter, const QRectF& target) const;
    void paintOne(QPainter& painter, const QRectF& target) const;
    void paintCaption(QPainter& painter, const QRectF& target) const;
    QString titleText() const;
    void pick(QPointF point, Qt::KeyboardModifiers modifiers);
    void pickPatch(qint64 patch, Qt::KeyboardModifiers modifiers);
    /// Patch under a point, or −1.
    qint64 patchAt(QPointF point) const;
    /// Patch that the pointer or the keys look at, or −1.
    qint64 patchLookedAt() const;
    QRectF patchRect(const QRectF& picture, qint64 patch) const;
    /// Of a word's own picture, or of the one picture where `word` is −1.
    QString patchText(qint64 word, qint64 patch) const;
    /// Whose picture the keys move in; −1 where there is one picture.
    qint64 currentWord() const;
    /// Looks at a patch without picking it, as the pointer would.
    void look(int key);
    bool queriesArePatches() const;

    models::Document* m_document;
    models::OverlayModel* m_model;
    QPointF m_pressed;
    QPointF m_last;
    bool m_dragged = false;
};

} // namespace views
