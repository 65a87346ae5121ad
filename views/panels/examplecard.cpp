#include "views/panels/examplecard.h"

#include "models/examplemodel.h"
#include "views/textlines.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QPainter>
#include <QPixmapCache>
#include <QTextLayout>

namespace views {

using models::ExampleModel;

namespace {

constexpr int kPad = 8;
constexpr int kTitleLines = 2;

/// Of the picture on a card: larger beside larger letters.
QSize pictureSize(const QFont& font)
{
    const int width = std::max(84, QFontMetrics(font).averageCharWidth() * 10);
    return {width, width * 2 / 3};
}

QFont smaller(QFont font)
{
    font.setPointSizeF(font.pointSizeF() * 0.88);
    return font;
}

QFont strong(QFont font)
{
    font.setBold(true);
    return font;
}

int lineCount(const QString& words, const QFont& font, int width)
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

/// Writes lines below one another into a column.
class Column
{
public:
    Column(QPainter* painter, const QRect& room) : m_painter(painter), m_room(room) {}

    void line(const QFont& font, const QColor& color, const QString& words)
    {
        const QFontMetrics metrics(font);
        const QString shown = metrics.elidedText(words, Qt::ElideRight, m_room.width());
        m_painter->setFont(font);
        m_painter->setPen(color);
        m_painter->drawText(m_room, Qt::AlignTop | Qt::AlignLeft, shown);
        m_room.setTop(m_room.top() + int(lineHeight(metrics, shown)));
    }
    /// The last line that fits says by its dots that there is more.
    void lines(const QFont& font, const QColor& color, const QString& words, int most)
    {
        QTextLayout layout(words, font);
        layout.beginLayout();
        for (int i = 0; i < most; ++i) {
            QTextLine one = layout.createLine();
            if (!one.isValid())
                break;
            one.setLineWidth(m_room.width());
            const QString rest = words.mid(one.textStart());
            line(font, color, i + 1 < most ? rest.left(one.textLength()).trimmed() : rest);
        }
        layout.endLayout();
    }
    int height() const { return m_room.height(); }

private:
    QPainter* m_painter;
    QRect m_room;
};

} // namespace

ExampleCard::ExampleCard(const QModelIndex& example, QWidget* parent)
    : QPushButton(parent), m_example(example)
{
    setAutoDefault(true); // so that Enter chooses it too
    setAttribute(Qt::WA_Hover);
    retranslate();
}

void ExampleCard::retranslate()
{
    m_task = m_example.data(ExampleModel::TaskRole).toString();
    m_title = m_example.data().toString();
    m_sentence = m_example.data(Qt::ToolTipRole).toString().simplified();
    setAccessibleName(tr("%1: %2", "a task, the title of an example of it").arg(m_task, m_title));
    setAccessibleDescription(m_sentence);
    update();
}

int ExampleCard::leastWidth(const QFont& font)
{
    return std::max(270, pictureSize(font).width() + 3 * kPad +
                             QFontMetrics(font).averageCharWidth() * 22);
}

int ExampleCard::heightForWidth(int width) const
{
    const QFont bold = strong(font());
    const QFont small = smaller(font());
    const QSize picture = pictureSize(font());
    const int room = width - picture.width() - 3 * kPad;
    const double text =
        lineHeight(QFontMetrics(small), m_task) +
        std::min(kTitleLines, lineCount(m_title, bold, room)) *
            lineHeight(QFontMetrics(bold), m_title) +
        lineCount(m_sentence, small, room) * lineHeight(QFontMetrics(small), m_sentence);
    return std::max(picture.height(), int(std::ceil(text))) + 2 * kPad;
}

void ExampleCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRect card = rect();
    const bool marked = hasFocus() || underMouse();
    painter.setPen(QPen(marked ? palette().color(QPalette::Highlight) : gridColor(palette()),
                        hasFocus() ? 2 : 1));
    painter.setBrush(palette().base());
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);

    const QSize size = pictureSize(font());
    QRect picture(QPoint(card.left() + kPad, card.top() + (card.height() - size.height()) / 2),
                  size);
    const QString path = m_example.data(ExampleModel::PictureRole).toString();
    QPixmap pixmap;
    if (!QPixmapCache::find(path, &pixmap) && pixmap.load(path))
        QPixmapCache::insert(path, pixmap);
    if (!pixmap.isNull())
        painter.drawPixmap(picture, pixmap);

    const QFont small = smaller(font());
    Column column(&painter, card.adjusted(size.width() + 2 * kPad, kPad - 2, -kPad, -kPad + 2));
    column.line(small, palette().color(QPalette::Link), m_task);
    column.lines(strong(font()), palette().color(QPalette::Text), m_title, kTitleLines);
    column.lines(
        small, secondaryTextColor(palette()), m_sentence,
        std::max(1, (column.height() + 2) / int(lineHeight(QFontMetrics(small), m_sentence))));
}

} // namespace views
