#include "views/panels/lessontext.h"

#include <QLabel>
#include <QRegularExpression>

namespace views {

QLabel* lessonLabel(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString lessonText(const models::LessonText& text)
{
    static const QRegularExpression kEmphasis(QStringLiteral("\\*([^*]+)\\*"));
    // No line ends within “.99”.
    static const QRegularExpression kFraction(QStringLiteral("(?<!\\d)\\.(?=\\d)"));
    return text.text()
        .toHtmlEscaped()
        .replace(kEmphasis, QStringLiteral("<b>\\1</b>"))
        .replace(kFraction, QStringLiteral(".\u2060"));
}

} // namespace views
