#include "views/flowlayout.h"

#include <algorithm>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QWidget>

namespace views {

FlowLayout::FlowLayout(int spacing, QWidget* parent) : QLayout(parent)
{
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    return index >= 0 && index < count() ? m_items.takeAt(index) : nullptr;
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
    const QMargins margins = contentsMargins();
    return QSize(width, height).grownBy(margins);
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    arrange(rect, true);
}

int FlowLayout::arrange(const QRect& rect, bool place) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    int top = area.top();
    for (qsizetype first = 0; first < m_items.size();) {
        // One line: as many widgets as fit, at least one.
        qsizetype end = first;
        int width = 0;
        int height = 0;
        for (; end < m_items.size(); ++end) {
            const QLayoutItem* item = m_items[end];
            if (item->isEmpty())
                continue;
            const int wider = width + (width > 0 ? spacing() : 0) + item->sizeHint().width();
            if (width > 0 && wider > area.width())
                break;
            width = wider;
            height = std::max(height, item->sizeHint().height());
        }
        int left = area.left();
        for (; first < end; ++first) {
            QLayoutItem* item = m_items[first];
            if (item->isEmpty())
                continue;
            const QSize size(std::min(item->sizeHint().width(), area.width()),
                             item->sizeHint().height());
            const QRect cell(left, top + (height - size.height()) / 2, size.width(), size.height());
            if (place)
                item->setGeometry(
                    QStyle::visualRect(parentWidget()->layoutDirection(), area, cell));
            left += size.width() + spacing();
        }
        top += height + (height > 0 && end < m_items.size() ? spacing() : 0);
    }
    return top - rect.top() + contentsMargins().bottom();
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
