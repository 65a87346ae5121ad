#include "views/linkbutton.h"

#include "views/focusring.h"
#include "views/theme.h"

#include <algorithm>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace views {

namespace {

constexpr int kPad = 6;
constexpr int kGap = 8; ///< between the icon and the words
constexpr int kUsualWidth = 240;

} // namespace

LinkButton::LinkButton(const QIcon& icon, QWidget* parent) : QPushButton(parent)
{
    setIcon(icon);
    setFlat(true);
    setAutoDefault(true); // so that Enter presses it too
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    new FocusRing(this);
}

void LinkButton::setDescription(const QString& description)
{
    m_description = description;
    setAccessibleDescription(description);
    updateGeometry();
    update();
}

QFont LinkButton::titleFont() const
{
    QFont strong = font();
    strong.setBold(true);
    return strong;
}

int LinkButton::wordsLeft() const
{
    return icon().isNull() ? kPad : kPad + iconSize().width() + kGap;
}

QSize LinkButton::sizeHint() const
{
    const int title = QFontMetrics(titleFont()).horizontalAdvance(text());
    const int width = std::max(kUsualWidth, wordsLeft() + title + kPad);
    return {width, heightForWidth(width)};
}

int LinkButton::heightForWidth(int width) const
{
    const QRect room(0, 0, std::max(1, width - wordsLeft() - kPad), 10'000);
    const auto height = [&](const QFont& font, const QString& words) {
        return words.isEmpty()
                   ? 0
                   : QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, words).height();
    };
    return 2 * kPad + std::max(icon().isNull() ? 0 : iconSize().height(),
                               height(titleFont(), text()) + height(font(), m_description));
}

void LinkButton::paintEvent(QPaintEvent*)
{
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.icon = {};
    painter.drawControl(QStyle::CE_PushButton, option);
    const QRect room = rect().adjusted(wordsLeft(), kPad, -kPad, -kPad);
    icon().paint(&painter, QRect(QPoint(kPad, kPad), iconSize()));
    painter.setFont(titleFont());
    painter.setPen(palette().color(QPalette::ButtonText));
    const int title = painter.fontMetrics().boundingRect(room, Qt::TextWordWrap, text()).height();
    painter.drawText(room, int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, text());
    painter.setFont(font());
    painter.setPen(secondaryTextColor(palette()));
    painter.drawText(room.adjusted(0, title, 0, 0),
                     int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, m_description);
}

} // namespace views
