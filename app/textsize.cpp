#include "app/textsize.h"

#include <algorithm>
#include <QApplication>
#include <QFont>
#include <QSettings>
#include <QToolTip>

namespace app {

namespace {

int current = 100;

/// As the system has it; asked for once, before anything is changed.
const QFont& systemFont()
{
    static const QFont font = QApplication::font();
    return font;
}

} // namespace

int keptTextSize()
{
    const int kept = QSettings().value(QStringLiteral("text_size"), 100).toInt();
    return std::clamp(kept, kTextSizes.front(), kTextSizes.back());
}

void keepTextSize(int percent)
{
    QSettings().setValue(QStringLiteral("text_size"), percent);
}

void useTextSize(int percent)
{
    QFont font = systemFont();
    if (percent == current)
        return;
    current = percent;
    font.setPointSizeF(font.pointSizeF() * percent / 100);
    QApplication::setFont(font);
    QToolTip::setFont(font);
    // Widgets that a sheet styles take the new size with it.
    const QString sheet = qApp->styleSheet();
    qApp->setStyleSheet(QString());
    qApp->setStyleSheet(sheet);
}

int textSize()
{
    return current;
}

} // namespace app
