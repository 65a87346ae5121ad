#pragma once

#include "models/document.h"

#include <QAbstractScrollArea>

namespace views {

/// The heads of the selected attention as one row of chips, in the colours of their lines: a click
/// adds a head to those that are shown or takes it away, a double click shows it alone. Begins with
/// the mean and the maximum of the heads. Paints what is on the screen alone.
class HeadBar : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit HeadBar(models::Document* document, QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }
    /// Where the chip of a head or aggregate stands in the viewport.
    QRect chipRect(int head) const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Chip
    {
        int head = 0;
        int left = 0;
        int width = 0;
    };
    void layOut();
    /// Where they end.
    int placeChips(int padding, int least);
    void showSelection();
    void reveal(int head);
    const Chip* chipAt(const QPoint& point) const;
    QString textOf(int head) const;
    bool isShown(int head) const;
    void choose(int head, bool alone);
    int chipHeight() const;

    models::Document* m_document;
    std::vector<Chip> m_chips;
    int m_heads = 0; ///< of the attention that the chips are for
    int m_cursor = 0;
};

} // namespace views
