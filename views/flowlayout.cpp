#include "views/flowlayout.h"

#include <algorithm>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QWidget>
#include <utility>

namespace views {

FlowLayout::FlowLayout(int spacing, QWidget* parent) : QLayout(parent)
{
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
    delete m_corner;
}

void FlowLayout::setCorner(QWidget* corner)
{
    addChildWidget(corner);
    delete m_corner;
    m_corner = new QWidgetItem(corner);
    invalidate();
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index == m_items.size())
        return std::exchange(m_corner, nullptr);
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), false);
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const QLayoutItem* item : m_items) {
        if (item->isEmpty())
            continue;
        width += item->sizeHint().width() + (width > 0 ? spacing() : 0);
        height = std::max(height, item->sizeHint().height());
    }
    return QSize(width, height).grownBy(contentsMargins()) + cornerRoom(height);
}

QSize FlowLayout::cornerRoom(int height) const
{
    if (!m_corner)
        return {0, 0};
    const QSize size = m_corner->sizeHint();
    return {size.width() + spacing(), std::max(0, size.height() - height)};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins()) + cornerRoom(size.height());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool place) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    const auto move = [&](QLayoutItem* item, const QRect& cell) {
        if (place)
            item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), area, cell));
    };
    const QSize corner = m_corner ? m_corner->sizeHint() : QSize(0, 0);
    int top = area.top();
    bool isFirst = m_corner;
    for (qsizetype first = 0; first < m_items.size() || isFirst;) {
        // One line: as many widgets as fit, at least one.
        const int most = area.width() - (isFirst ? corner.width() + spacing() : 0);
        qsizetype end = first;
        int width = 0;
        int height = isFirst ? corner.height() : 0;
        for (; end < m_items.size(); ++end) {
            const QLayoutItem* item = m_items[end];
            if (item->isEmpty())
                continue;
            const int wider = width + (width > 0 ? spacing() : 0) + item->sizeHint().width();
            if (width > 0 && wider > most)
                break;
            width = wider;
            height = std::max(height, item->sizeHint().height());
        }
        const auto middle = [&](int size) { return top + (height - size) / 2; };
        if (isFirst)
            move(m_corner,
                 {QPoint(area.right() + 1 - corner.width(), middle(corner.height())), corner});
        isFirst = false;
        int left = area.left();
        for (; first < end; ++first) {
            QLayoutItem* item = m_items[first];
            if (item->isEmpty())
                continue;
            const QSize size(std::min(item->sizeHint().width(), most), item->sizeHint().height());
            move(item, {QPoint(left, middle(size.height())), size});
            left += size.width() + spacing();
        }
        top += height + (height > 0 && end < m_items.size() ? spacing() : 0);
    }
    return top - rect.top() + contentsMargins().bottom();
}

void nameBox(QComboBox* box, const QString& name)
{
    box->setAccessibleName(name);
    QWidget* parent = box->parentWidget();
    QLabel* label = nullptr;
    for (QLabel* other : parent->findChildren<QLabel*>(QString(), Qt::FindDirectChildrenOnly))
        if (other->buddy() == box)
            label = other;
    if (!label) {
        label = new QLabel(parent);
        label->hide();
        label->setBuddy(box);
    }
    label->setText(name);
}

QWidget* labelled(QLabel* label, QWidget* control)
{
    auto* pair = new QWidget(control->parentWidget());
    auto* row = new QHBoxLayout(pair);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(label);
    row->addWidget(control);
    label->setBuddy(control);
    return pair;
}

} // namespace views
