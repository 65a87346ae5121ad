#include "views/menubutton.h"

#include <QToolButton>

namespace views {

void openByPress(QToolButton* button)
{
    button->setPopupMode(QToolButton::DelayedPopup);
    // Later: showMenu() ends with the menu, and whoever presses by the accessibility bus waits.
    QObject::connect(button, &QToolButton::clicked, button, &QToolButton::showMenu,
                     Qt::QueuedConnection);
    button->setProperty("opens", true); // leaves room for the arrow
}

} // namespace views
