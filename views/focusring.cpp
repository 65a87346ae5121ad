#include "views/focusring.h"

#include <QKeyEvent>
#include <QPainter>

namespace views {

FocusRing::FocusRing(QWidget* target) : QWidget(target)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
    target->installEventFilter(this);
}

bool FocusRing::eventFilter(QObject* watched, QEvent* event)
{
    bool byKeys = !isHidden();
    switch (event->type()) {
    case QEvent::Resize:
        setGeometry(parentWidget()->rect());
        break;
    case QEvent::FocusIn: {
        const Qt::FocusReason reason = static_cast<QFocusEvent*>(event)->reason();
        byKeys = byKeys || reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason ||
                 reason == Qt::ShortcutFocusReason;
        break;
    }
    case QEvent::KeyPress: {
        const int key = static_cast<QKeyEvent*>(event)->key();
        byKeys = byKeys || (key != Qt::Key_Control && key != Qt::Key_Shift && key != Qt::Key_Alt &&
                            key != Qt::Key_Meta);
        break;
    }
    case QEvent::FocusOut:
    case QEvent::MouseButtonPress:
        byKeys = false;
        break;
    default:
        break;
    }
    if (byKeys == isHidden()) {
        setVisible(byKeys);
        raise();
    }
    return QWidget::eventFilter(watched, event);
}

void FocusRing::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 4, 4);
}

} // namespace views
