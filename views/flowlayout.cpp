#include "views/flowlayout.h"

#include <algorithm>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QStyle>
#include <QWidget>
#include <utility>

namespace views {

namespace {

/// Of a corner whether it is shown or the other one is.
QSize cornerSize(QLayoutItem* corner)
{
    return corner ? corner->widget()->sizeHint() : QSize(0, 0);
}

} // namespace

FlowLayout::FlowLayout(int spacing, QWidget* parent) : QLayout(parent)
{
    setSpacing(spacing);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
    delete m_corner;
    delete m_folded;
}

void FlowLayout::setCorner(QWidget* corner, QWidget* folded)
{
    addChildWidget(corner);
    addChildWidget(folded);
    folded->hide();
    delete m_corner;
    delete m_folded;
    m_corner = new QWidgetItem(corner);
    m_folded = new QWidgetItem(folded);
    invalidate();
}

QLayoutItem* FlowLayout::itemAt(int index) const
{
    const qsizetype corner = index - m_items.size();
    return corner == 0 ? m_corner : corner == 1 ? m_folded : m_items.value(index);
}

void FlowLayout::addItem(QLayoutItem* item)
{
    m_items.append(item);
}

QLayoutItem* FlowLayout::takeAt(int index)
{
    if (index == m_items.size())
        return std::exchange(m_corner, std::exchange(m_folded, nullptr));
    if (index == m_items.size() + 1)
        return std::exchange(m_folded, nullptr);
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::heightForWidth(int width) const
{
    return arrange(QRect(0, 0, width, 0), cornerAt(width), false);
}

QLayoutItem* FlowLayout::cornerAt(int width) const
{
    const QRect rect(0, 0, width, 0);
    return m_folded && arrange(rect, m_folded, false) < arrange(rect, m_corner, false) ? m_folded
                                                                                       : m_corner;
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
    return QSize(width, height).grownBy(contentsMargins()) +
           cornerRoom(m_corner, height, spacing());
}

QSize FlowLayout::cornerRoom(QLayoutItem* corner, int height, int spacing)
{
    if (!corner)
        return {0, 0};
    const QSize size = cornerSize(corner);
    return {size.width() + spacing, std::max(0, size.height() - height)};
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem* item : m_items)
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    return size.grownBy(contentsMargins()) + cornerRoom(m_corner, size.height(), spacing());
}

void FlowLayout::setGeometry(const QRect& rect)
{
    QLayout::setGeometry(rect);
    QLayoutItem* corner = cornerAt(rect.width());
    for (QLayoutItem* one : {m_corner, m_folded})
        if (one)
            one->widget()->setVisible(one == corner);
    arrange(rect, corner, true);
}

int FlowLayout::arrange(const QRect& rect, QLayoutItem* corner, bool place) const
{
    const QRect area = rect.marginsRemoved(contentsMargins());
    const auto move = [&](QLayoutItem* item, const QRect& cell) {
        if (place)
            item->setGeometry(QStyle::visualRect(parentWidget()->layoutDirection(), area, cell));
    };
    const QSize size = cornerSize(corner);
    int top = area.top();
    bool isFirst = corner;
    for (qsizetype first = 0; first < m_items.size() || isFirst;) {
        // One line: as many widgets as fit, at least one.
        const int most = area.width() - (isFirst ? size.width() + spacing() : 0);
        qsizetype end = first;
        int width = 0;
        int height = isFirst ? size.height() : 0;
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
        const auto middle = [&](int own) { return top + (height - own) / 2; };
        if (isFirst)
            move(corner, {QPoint(area.right() + 1 - size.width(), middle(size.height())), size});
        isFirst = false;
        int left = area.left();
        for (; first < end; ++first) {
            QLayoutItem* item = m_items[first];
            if (item->isEmpty())
                continue;
            const QSize own(std::min(item->sizeHint().width(), most), item->sizeHint().height());
            move(item, {QPoint(left, middle(own.height())), own});
            left += own.width() + spacing();
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
