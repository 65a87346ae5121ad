#include "views/panels/examplepanel.h"

#include "views/textlines.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QEvent>
#include <QListView>
#include <QPainter>
#include <QPixmapCache>
#include <QStyledItemDelegate>
#include <QTextLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace views {

using models::ExampleModel;

namespace {

constexpr int kPad = 8;

/// Of the picture on a card: larger beside larger letters.
QSize pictureSize(const QFont& font)
{
    const int width = std::max(84, QFontMetrics(font).averageCharWidth() * 10);
    return {width, width * 2 / 3};
}

/// Of a card: lines of fewer words are hard to read.
int leastWidth(const QFont& font)
{
    return std::max(270, pictureSize(font).width() + 3 * kPad +
                             QFontMetrics(font).averageCharWidth() * 22);
}

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

/// A card: picture, task, title and sentence.
class ExampleDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override
    {
        return static_cast<const QListView*>(option.widget)->gridSize();
    }
    /// Of cards so wide, so that every sentence is read to its end.
    static int height(const QFont& font, int width, const ExampleModel& model)
    {
        QFont bold = font;
        bold.setBold(true);
        const QFont small = smaller(font);
        const QSize picture = pictureSize(font);
        const int room = width - 4 - picture.width() - 3 * kPad;
        int tallest = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row);
            const QString title = index.data().toString();
            const QString task = index.data(ExampleModel::TaskRole).toString();
            const QString words = sentence(index);
            const double text =
                lineHeight(QFontMetrics(small), task) +
                std::min(kTitleLines, lineCount(title, bold, room)) *
                    lineHeight(QFontMetrics(bold), title) +
                lineCount(words, small, room) * lineHeight(QFontMetrics(small), words);
            tallest = std::max(tallest, int(std::ceil(text)));
        }
        return std::max(picture.height(), tallest) + 2 * kPad + 4;
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        const QPalette& palette = option.palette;
        const QRect card = option.rect.adjusted(2, 2, -2, -2);
        const bool current = option.state & QStyle::State_HasFocus;
        const bool hovered = option.state & QStyle::State_MouseOver;
        painter->setPen(current || hovered ? palette.color(QPalette::Highlight)
                                           : gridColor(palette));
        painter->setBrush(palette.base());
        painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

        const QSize size = pictureSize(option.font);
        const QRect picture(
            QPoint(card.left() + kPad, card.top() + (card.height() - size.height()) / 2), size);
        const QString path = index.data(ExampleModel::PictureRole).toString();
        QPixmap pixmap;
        if (!QPixmapCache::find(path, &pixmap) && pixmap.load(path))
            QPixmapCache::insert(path, pixmap);
        if (!pixmap.isNull())
            painter->drawPixmap(picture, pixmap);

        QRect text = card.adjusted(size.width() + 2 * kPad, kPad - 2, -kPad, -kPad + 2);
        const auto line = [&](const QFont& font, const QColor& color, const QString& words) {
            const QFontMetrics metrics(font);
            const QString shown = metrics.elidedText(words, Qt::ElideRight, text.width());
            painter->setFont(font);
            painter->setPen(color);
            painter->drawText(text, Qt::AlignTop | Qt::AlignLeft, shown);
            text.setTop(text.top() + int(lineHeight(metrics, shown)));
        };
        // The last line that fits says by its dots that there is more.
        const auto lines = [&](const QFont& font, const QColor& color, const QString& words,
                               int most) {
            QTextLayout layout(words, font);
            layout.beginLayout();
            for (int i = 0; i < most; ++i) {
                QTextLine one = layout.createLine();
                if (!one.isValid())
                    break;
                one.setLineWidth(text.width());
                const QString rest = words.mid(one.textStart());
                line(font, color, i + 1 < most ? rest.left(one.textLength()).trimmed() : rest);
            }
            layout.endLayout();
        };
        QFont bold = option.font;
        bold.setBold(true);
        const QFont small = smaller(option.font);
        line(small, palette.color(QPalette::Link), index.data(ExampleModel::TaskRole).toString());
        lines(bold, palette.color(QPalette::Text), index.data().toString(), kTitleLines);
        const QString words = sentence(index);
        lines(small, secondaryTextColor(palette), words,
              std::max(1, (text.height() + 2) / int(lineHeight(QFontMetrics(small), words))));
        painter->restore();
    }

private:
    static constexpr int kTitleLines = 2;

    static QString sentence(const QModelIndex& index)
    {
        return index.data(Qt::ToolTipRole).toString().simplified();
    }
    static int lineCount(const QString& words, const QFont& font, int width)
    {
        QTextLayout layout(words, font);
        layout.beginLayout();
        int lines = 0;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            ++lines;
        }
        layout.endLayout();
        return lines;
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
    m_list->setFlow(QListView::LeftToRight);
    m_list->setWrapping(true);
    m_list->setUniformItemSizes(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_list);
    setFocusProxy(m_list);
    const auto open = [this, document](const QModelIndex& index) {
        document->open(m_model->request(index.row()));
        emit chosen(document->request());
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

void ExamplePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ExamplePanel::arrange()
{
    // As many columns as fit share the width; what the scroll bar takes is left out.
    const int room =
        m_list->width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, m_list) - 4;
    const int columns = std::max(1, room / leastWidth(m_list->font()));
    const int width = std::max(1, room / columns);
    m_list->setGridSize({width, ExampleDelegate::height(m_list->font(), width, *m_model)});
}

void ExamplePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    // Once the list has the new letters or words.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange)
        QTimer::singleShot(0, this, &ExamplePanel::arrange);
}

} // namespace views
