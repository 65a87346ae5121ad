#include "views/panels/examplepanel.h"

#include "views/theme.h"

#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QPixmapCache>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace views {

using models::ExampleModel;

namespace {

constexpr int kPictureWidth = 84;
constexpr int kPictureHeight = 56;
constexpr int kPad = 8;

class ExampleDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override
    {
        return {120, kPictureHeight + 2 * kPad};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        const QPalette& palette = option.palette;
        const QRect card = option.rect.adjusted(2, 2, -2, -2);
        const bool current = option.state & (QStyle::State_Selected | QStyle::State_HasFocus);
        const bool hovered = option.state & QStyle::State_MouseOver;
        painter->setPen(current || hovered ? palette.color(QPalette::Highlight)
                                           : gridColor(palette));
        painter->setBrush(palette.base());
        painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

        const QRect picture(card.left() + kPad - 2, card.top() + kPad - 2, kPictureWidth,
                            kPictureHeight);
        const QString path = index.data(ExampleModel::PictureRole).toString();
        QPixmap pixmap;
        if (!QPixmapCache::find(path, &pixmap) && pixmap.load(path))
            QPixmapCache::insert(path, pixmap);
        if (!pixmap.isNull())
            painter->drawPixmap(picture, pixmap);
        QRect text = card.adjusted(kPictureWidth + 2 * kPad, kPad - 2, -kPad, -kPad + 2);
        QFont bold = option.font;
        bold.setBold(true);
        painter->setFont(bold);
        painter->setPen(palette.color(QPalette::Text));
        const QFontMetrics metrics(bold);
        painter->drawText(
            text, Qt::AlignTop | Qt::AlignLeft,
            metrics.elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        QFont small = option.font;
        small.setPointSizeF(small.pointSizeF() * 0.88);
        painter->setFont(small);
        painter->setPen(secondaryTextColor(palette));
        text.setTop(text.top() + metrics.height() + 1);
        painter->drawText(text, Qt::AlignTop | Qt::AlignLeft | Qt::TextWordWrap,
                          index.data(Qt::ToolTipRole).toString());
        painter->restore();
    }
};

} // namespace

ExamplePanel::ExamplePanel(models::Document* document, QWidget* parent)
    : QWidget(parent), m_model(new ExampleModel(models::examplesFolder(), this)),
      m_list(new QListView(this))
{
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ExampleDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_list);
    setFocusProxy(m_list);
    const auto open = [this, document](const QModelIndex& index) {
        document->open(m_model->request(index.row()));
    };
    connect(m_list, &QListView::clicked, this, open);
    connect(m_list, &QListView::activated, this, open);
    retranslate();
}

void ExamplePanel::retranslate()
{
    m_list->setAccessibleName(tr("List of examples"));
    m_list->viewport()->update();
}

void ExamplePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace views
