#pragma once

#include "models/plotdata.h"

#include <QWidget>

namespace views {

/// Paints curves or points with axes and a legend; numbers as the language writes them.
void paintPlot(QPainter& painter, const QRectF& area, const models::PlotData& data,
               const QPalette& palette, const QFont& font);

/// The same as a widget. The point under the pointer is named in a tooltip; Left and Right go from
/// point to point, and the description says it.
class PlotWidget : public QWidget
{
    Q_OBJECT

public:
    explicit PlotWidget(QWidget* parent = nullptr);
    void setData(models::PlotData data);
    /// What is said where there are no numbers.
    void setMessage(const QString& message);
    const models::PlotData& data() const { return m_data; }
    QSize minimumSizeHint() const override { return {160, 110}; }
    QSize sizeHint() const override { return {360, 220}; }

signals:
    /// A point was clicked or gone to.
    void picked(int series, int point);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Hit
    {
        int series = -1;
        int point = -1;
    };
    Hit hitAt(const QPointF& position) const;
    void pick(Hit hit);
    QString textOf(Hit hit) const;

    models::PlotData m_data;
    QString m_message;
    Hit m_current;
};

} // namespace views
