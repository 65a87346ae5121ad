#include "views/messagepages.h"

#include <QEvent>
#include <QLabel>

namespace views {

MessagePages::MessagePages(QWidget* content, QWidget* parent)
    : QStackedWidget(parent), m_label(new QLabel(this))
{
    m_label->setAlignment(Qt::AlignCenter);
    m_label->setWordWrap(true);
    m_label->setMargin(24);
    m_label->setForegroundRole(QPalette::PlaceholderText);
    m_label->setAutoFillBackground(true);
    m_label->setBackgroundRole(QPalette::Base);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    addWidget(content);
    addWidget(m_label);
    retranslate();
}

void MessagePages::setMessage(const QString& message)
{
    m_label->setText(message);
    setCurrentIndex(message.isEmpty() ? 0 : 1);
}

void MessagePages::changeEvent(QEvent* event)
{
    QStackedWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void MessagePages::retranslate()
{
    m_label->setAccessibleName(tr("Why nothing is shown"));
}

} // namespace views
