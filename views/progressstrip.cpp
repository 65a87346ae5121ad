#include "views/progressstrip.h"

#include "views/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QToolButton>

namespace views {

ProgressStrip::ProgressStrip(QWidget* parent)
    : QWidget(parent), m_bar(new QProgressBar(this)), m_cancel(new QToolButton(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 2, 8, 2);
    layout->addWidget(m_bar, 1);
    layout->addWidget(m_cancel);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(6);
    m_cancel->setIcon(icon("cancel"));
    m_cancel->setAutoRaise(true);
    m_delay.setSingleShot(true);
    m_delay.setInterval(200);
    connect(&m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(m_cancel, &QToolButton::clicked, this, &ProgressStrip::cancelled);
    retranslate();
    hide();
}

void ProgressStrip::setBusy(bool busy)
{
    if (busy) {
        m_bar->setValue(0);
        if (!isVisible())
            m_delay.start();
    } else {
        m_delay.stop();
        hide();
    }
}

void ProgressStrip::setShare(double share)
{
    m_bar->setValue(int(share * 1000));
}

void ProgressStrip::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ProgressStrip::retranslate()
{
    m_bar->setAccessibleName(tr("Progress"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setToolTip(tr("Stop computing"));
}

} // namespace views
