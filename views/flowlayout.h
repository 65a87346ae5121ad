#pragma once

#include <QLayout>

class QComboBox;
class QLabel;

namespace views {

/// Puts widgets side by side and goes on in a further line where the width ends, so that none is
/// clipped or hidden behind a button. Every line is as tall as its tallest widget. One widget may
/// have the corner at the end of the first line; the lines below it are as wide as they can be.
/// Where that saves a line, a smaller one stands in for it.
class FlowLayout : public QLayout
{
public:
    FlowLayout(int spacing, QWidget* parent = nullptr);
    ~FlowLayout() override;

    /// Takes both into the layout.
    void setCorner(QWidget* corner, QWidget* folded);
    void addItem(QLayoutItem* item) override;
    /// The corner and what stands in for it are the last ones.
    QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    int count() const override
    {
        return int(m_items.size()) + (m_corner ? 1 : 0) + (m_folded ? 1 : 0);
    }
    Qt::Orientations expandingDirections() const override { return {}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect& rect) override;

private:
    /// Height that is needed with this in the corner; moves the widgets where `place` is set.
    int arrange(const QRect& rect, QLayoutItem* corner, bool place) const;
    /// What stands in the corner at this width.
    QLayoutItem* cornerAt(int width) const;
    /// What the corner adds to a line of that height.
    static QSize cornerRoom(QLayoutItem* corner, int height, int spacing);

    QList<QLayoutItem*> m_items;
    QLayoutItem* m_corner = nullptr;
    QLayoutItem* m_folded = nullptr;
};

/// The name of a combo box for assistive programs, which take what is chosen for the name where no
/// label says it: a hidden one does.
void nameBox(QComboBox* box, const QString& name);

/// A control and the words beside it, which no end of a line parts.
QWidget* labelled(QLabel* label, QWidget* control);

} // namespace views
