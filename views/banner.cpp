#include "views/banner.h"

#include "views/icons.h"

#include <algorithm>
#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QResizeEvent>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {

Banner::Banner(QWidget* parent)
    : QFrame(parent), m_sentence(new QLabel(this)), m_hint(new QLabel(this)),
      m_more(new QLabel(this)), m_remedy(new QPushButton(this)), m_close(new QToolButton(this))
{
    setObjectName(QStringLiteral("banner"));
    for (QLabel* label : {m_sentence, m_hint}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    QFont font = m_sentence->font();
    font.setBold(true);
    m_sentence->setFont(font);
    m_close->setAutoRaise(true);
    m_close->setIcon(icon("close"));
    connect(m_close, &QToolButton::clicked, this, &Banner::dismiss);
    connect(m_remedy, &QPushButton::clicked, this, [this] {
        if (!m_messages.isEmpty()) {
            // A copy: it may take its message, and itself, off the banner.
            const auto act = m_messages.constLast().remedy.act;
            act();
        }
    });

    auto* texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_sentence);
    texts->addWidget(m_hint);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->addLayout(texts, 1);
    row->addWidget(m_remedy, 0, Qt::AlignTop);
    row->addWidget(m_more, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    retranslate();
}

void Banner::show(const Text& sentence, const Text& hint, About about, const Remedy& remedy)
{
    m_messages.removeIf([&](const Message& message) {
        return message.sentence() == sentence() || (about == About::Work && message.about == about);
    });
    m_messages.append({sentence, hint, about, remedy});
    showNewest();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void Banner::dismiss()
{
    if (!m_messages.isEmpty())
        m_messages.removeLast();
    showNewest();
}

void Banner::dismissWork()
{
    m_messages.removeIf([](const Message& message) { return message.about == About::Work; });
    showNewest();
}

void Banner::showNewest()
{
    const bool any = !m_messages.isEmpty();
    if (any) {
        const Message& newest = m_messages.constLast();
        m_sentence->setText(newest.sentence());
        m_hint->setText(newest.hint());
        m_hint->setVisible(!m_hint->text().isEmpty());
        m_remedy->setVisible(bool(newest.remedy.act));
        if (newest.remedy.act)
            m_remedy->setText(newest.remedy.name());
        setAccessibleName(m_sentence->text());
        setAccessibleDescription(m_hint->text());
    }
    const int more = int(m_messages.size()) - 1;
    m_more->setVisible(more > 0);
    m_more->setText(tr("%1 more").arg(more));
    setVisible(any);
    emit shownOrHidden(any);
}

void Banner::retranslate()
{
    m_close->setToolTip(tr("Dismiss"));
    m_close->setAccessibleName(tr("Dismiss message"));
    if (!m_messages.isEmpty())
        showNewest();
}

QSize Banner::sizeHint() const
{
    // A tool bar does not ask how high its widgets are at their width. Before it is laid out, that
    // is nearly the window's: a narrow guess would make the window higher.
    constexpr int kFrame = 16;
    const int across = std::max(width(), window()->width() - kFrame);
    return {QFrame::sizeHint().width(), layout()->totalHeightForWidth(across)};
}

QSize Banner::minimumSizeHint() const
{
    return {QFrame::minimumSizeHint().width(), sizeHint().height()};
}

void Banner::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        updateGeometry();
}

void Banner::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace views
