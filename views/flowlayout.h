#pragma once

#include <QLayout>

class QComboBox;
class QLabel;

namespace views {

/// Puts widgets side by side and goes on in a further line where the width ends, so that none is
/// clipped or hidden behind a button. Every line is as tall as its tallest widget. One widget may
/// have the corner at the end of the first line; the lines below it are as wide as they can be.
class FlowLayout : public QLayout
{
public:
    FlowLayout(int spacing, QWidget* parent = nullptr);
    ~FlowLayout() override;

    /// Takes it into the layout.
    void setCorner(QWidget* corner);
    void addItem(QLayoutItem* item) override;
    /// The corner is the last one.
    QLayoutItem* itemAt(int index) const override
    {
        return index == m_items.size() ? m_corner : m_items.value(index);
    }
    QLayoutItem* takeAt(int index) override;
    int count() const override { return int(m_items.size()) + (m_corner ? 1 : 0); }
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    /// Height that is needed; moves the widgets where `place` is set.
    int arrange(const QRect& rect, bool place) const;
    /// What the corner adds to a line of that height.
    QSize cornerRoom(int height) const;

    QList<QLayoutItem*> m_items;
    QLayoutItem* m_corner = nullptr;
};

/// The name of a combo box for assistive programs, which take what is chosen for the name where no
/// label says it: a hidden one does.
void nameBox(QComboBox* box, const QString& name);

/// A control and the words beside it, which no end of a line parts.
QWidget* labelled(QLabel* label, QWidget* control);

} // namespace views
