#pragma once

#include "models/explainmodel.h"

#include <QWidget>

namespace views {

/// Paints what was read once for each method, every token on the colour of its share of the
/// method's largest value, or the colours on the picture, the methods side by side; above them what
/// the colours mean. Returns the height used.
double paintShadedText(QPainter& painter, const QRectF& area, const models::ExplainModel& model,
                       const QPalette& palette, const QFont& font);

/// The same as a widget, as high as the text asks for. Tooltips say the numbers.
class ShadedText : public QWidget
{
    Q_OBJECT

public:
    explicit ShadedText(const models::ExplainModel* model, QWidget* parent = nullptr);
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {320, heightForWidth(320)}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    const models::ExplainModel* m_model;
};

} // namespace views
