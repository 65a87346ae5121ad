#pragma once

#include "views/steps/detailcanvas.h"
#include "views/view.h"

namespace views {

/// How the weight of the selected query and key came to be, element by element.
class DetailView : public View
{
    Q_OBJECT

public:
    explicit DetailView(models::Document* document, QWidget* parent = nullptr);

    QString title() const override;
    void paintTo(QPainter& painter, const QRectF& target) override;
    QSize exportSize() const override { return {1000, 640}; }
    void zoomIn() override { m_canvas->setZoom(m_canvas->zoom() * 1.25); }
    void zoomOut() override { m_canvas->setZoom(m_canvas->zoom() / 1.25); }
    void resetZoom() override { m_canvas->setZoom(1); }
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject& state) override;

    models::DetailModel* model() const { return m_model; }
    DetailCanvas* canvas() const { return m_canvas; }

protected:
    void retranslate() override;

private:
    void describe();
    void move(int queries, int keys);

    models::DetailModel* m_model;
    DetailCanvas* m_canvas;
};

} // namespace views
