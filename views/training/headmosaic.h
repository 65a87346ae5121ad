#pragma once

#include "models/trainingmodel.h"

#include <QWidget>

namespace views {

/// Paints what every head looks at, a small heatmap each, a row a layer.
void paintMosaic(QPainter& painter, const QRectF& area,
                 const models::TrainingModel::Checkpoint& checkpoint, const QPalette& palette,
                 const QFont& font);

/// The same as a widget.
class HeadMosaic : public QWidget
{
    Q_OBJECT

public:
    explicit HeadMosaic(QWidget* parent = nullptr);
    void setCheckpoint(std::shared_ptr<const models::TrainingModel::Checkpoint> checkpoint);
    QSize minimumSizeHint() const override { return {160, 110}; }
    QSize sizeHint() const override { return {360, 240}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    std::shared_ptr<const models::TrainingModel::Checkpoint> m_checkpoint;
};

} // namespace views
