#include "views/menubutton.h"

#include <QToolButton>

namespace views {

void openByPress(QToolButton* button)
{
    button->setPopupMode(QToolButton::DelayedPopup);
    QObject::connect(button, &QToolButton::clicked, button, &QToolButton::showMenu);
    button->setProperty("opens", true); // leaves room for the arrow
}

} // namespace views
