#pragma once

#include <QLayout>

class QLabel;

namespace views {

/// Puts widgets side by side and goes on in a further line where the width ends, so that none is
/// clipped or hidden behind a button. Every line is as tall as its tallest widget.
class FlowLayout : public QLayout
{
public:
    FlowLayout(int spacing, QWidget* parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem* item) override;
    QLayoutItem* itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem* takeAt(int index) override;
    int count() const override { return int(m_items.size()); }
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    /// Height that is needed; moves the widgets where `place` is set.
    int arrange(const QRect& rect, bool place) const;

    QList<QLayoutItem*> m_items;
};

/// A control and the words beside it, which no end of a line parts.
QWidget* labelled(QLabel* label, QWidget* control);

} // namespace views
