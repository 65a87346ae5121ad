#pragma once

#include "models/overlaymodel.h"
#include "views/colormap.h"
#include "views/view.h"

class QCheckBox;
class QComboBox;
class QSlider;

namespace views {

class OverlayWidget;

/// A picture with the attention to its patches on top: for the class token, a picked patch, or word
/// by word for a caption.
class OverlayView : public View
{
    Q_OBJECT

public:
    explicit OverlayView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override { return tr("Overlay"); }
    void paintTo(QPainter& painter, const QRectF& target) override;
    QSize exportSize() const override { return {800, 800}; }
    void zoomIn() override;
    void zoomOut() override;
    void resetZoom() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

signals:
    /// A picture was dropped onto the view.
    void imageDropped(const QString& path);

protected:
    void retranslate() override;

private:
    models::OverlayModel* m_model;
    OverlayWidget* m_widget;
    QComboBox *m_measure, *m_map;
    QSlider* m_alpha;
    QCheckBox* m_smooth;
};

/// Paints the picture and its patches.
class OverlayWidget : public QWidget
{
    Q_OBJECT

public:
    OverlayWidget(models::Document* document, models::OverlayModel* model,
                  QWidget* parent = nullptr);

    MapId map = MapId::Turbo;
    double alpha = 0.55;
    bool smooth = true;
    double zoom = 1;
    void paintPicture(QPainter& painter, const QRectF& target) const;
    void describe();

signals:
    void imageDropped(const QString& path);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool event(QEvent* event) override;

private:
    QRectF pictureRect(const QRectF& target) const;
    /// Patch under a point, or −1.
    qint64 patchAt(QPointF point) const;
    bool queriesArePatches() const;

    models::Document* m_document;
    models::OverlayModel* m_model;
};

} // namespace views
