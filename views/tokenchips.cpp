#include "views/tokenchips.h"

#include "models/roles.h"
#include "views/theme.h"

#include <QEvent>
#include <QPainter>
#include <QStyledItemDelegate>

namespace views {

namespace {

constexpr int kPad = 5;          ///< inside a chip, left and right
constexpr int kMostLetters = 24; ///< longer pieces are cut

class ChipDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const QFontMetrics metrics(option.font);
        return {std::max(metrics.horizontalAdvance(textOf(index)), metrics.averageCharWidth()) +
                    2 * kPad,
                metrics.height() + 6};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        const QPalette& palette = option.palette;
        const bool current = option.state & QStyle::State_HasFocus;
        const bool special = index.data(models::SpecialRole).toBool();
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setFont(option.font);
        painter->setPen(QPen(current ? palette.color(QPalette::Highlight) : gridColor(palette),
                             current ? 1.4 : 1.0));
        painter->setBrush(special ? palette.window() : palette.alternateBase());
        painter->drawRoundedRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter->setPen(special ? secondaryTextColor(palette) : palette.color(QPalette::Text));
        painter->drawText(option.rect, Qt::AlignCenter, textOf(index));
        painter->restore();
    }

private:
    static QString textOf(const QModelIndex& index)
    {
        const QString text = index.data().toString();
        return text.size() > kMostLetters ? text.left(kMostLetters - 1) + QChar(0x2026) : text;
    }
};

} // namespace

TokenChips::TokenChips(QWidget* parent) : QListView(parent)
{
    setItemDelegate(new ChipDelegate(this));
    setFlow(LeftToRight);
    setWrapping(true);
    setResizeMode(Adjust);
    setSpacing(2);
    setFrameShape(NoFrame);
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumHeight(fontMetrics().height() + 14);
    setFont(tokenFont(font()));
}

void TokenChips::changeEvent(QEvent* event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        viewport()->update();
}

} // namespace views
