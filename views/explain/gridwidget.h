#pragma once

#include "models/numbergrid.h"
#include "views/colormap.h"

#include <QWidget>

namespace views {

/// Paints a grid of numbers with names and a colour bar; colours diverge around its middle, or rise
/// from 0 to 1 where `shares` says so.
void paintGrid(QPainter& painter, const QRectF& area, const models::NumberGrid& grid, bool shares,
               const QPalette& palette, const QFont& font);

/// The same as a widget: the cell under the pointer or the one gone to by arrow keys is told.
class GridWidget : public QWidget
{
    Q_OBJECT

public:
    explicit GridWidget(QWidget* parent = nullptr);
    void setGrid(models::NumberGrid grid, bool shares = false);
    /// What is said where there are no numbers.
    void setMessage(const QString& message);
    /// Standard deviations of the numbers, for tooltips; empty: they have none.
    void setSpread(const std::vector<float>& spread) { m_spread = spread; }
    const models::NumberGrid& grid() const { return m_grid; }
    int row() const { return m_row; }
    int column() const { return m_column; }
    QSize minimumSizeHint() const override { return {160, 110}; }
    QSize sizeHint() const override { return {420, 300}; }

signals:
    void picked(int row, int column);

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void pick(int row, int column);
    QString textOf(int row, int column) const;

    models::NumberGrid m_grid;
    std::vector<float> m_spread;
    QString m_message;
    bool m_shares = false;
    int m_row = -1;
    int m_column = -1;
};

} // namespace views
