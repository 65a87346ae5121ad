#include "views/banner.h"

#include "views/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {

Banner::Banner(QWidget* parent)
    : QFrame(parent), m_sentence(new QLabel(this)), m_hint(new QLabel(this)),
      m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("banner"));
    setStyleSheet(QStringLiteral("#banner { background: #FBE9E2; border: 1px solid #D55E00;"
                                 " border-radius: 4px; } #banner QLabel { color: #5A2700; }"));
    for (QLabel* label : {m_sentence, m_hint}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    QFont font = m_sentence->font();
    font.setBold(true);
    m_sentence->setFont(font);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon("close"));
    connect(m_close, &QToolButton::clicked, this, &Banner::dismiss);

    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_sentence);
    texts->addWidget(m_hint);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->addLayout(texts, 1);
    row->addWidget(m_close, 0, Qt::AlignTop);
    retranslate();
}

void Banner::show(const QString& sentence, const QString& hint)
{
    m_sentence->setText(sentence);
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
    setAccessibleName(sentence);
    setAccessibleDescription(hint);
    QFrame::show();
    emit shownOrHidden(true);
}

void Banner::dismiss()
{
    hide();
    emit shownOrHidden(false);
}

void Banner::retranslate()
{
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss message"));
}

void Banner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace views
