#include "views/panels/examplepanel.h"

#include "views/panels/examplecard.h"

#include <algorithm>
#include <QEvent>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

namespace views {

namespace {

constexpr int kGap = 4; ///< between cards

} // namespace

ExamplePanel::ExamplePanel(models::Document* document, QWidget* parent)
    : QWidget(parent), m_model(new models::ExampleModel(models::examplesFolder(), this)),
      m_scroll(new QScrollArea(this)), m_page(new QWidget)
{
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_page);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        auto* card = new ExampleCard(m_model->index(row), m_page);
        card->setFocusPolicy(row == 0 ? Qt::StrongFocus : Qt::ClickFocus);
        card->installEventFilter(this);
        connect(card, &QPushButton::clicked, this, [this, document, row] {
            document->open(m_model->request(row));
            emit chosen(document->request());
        });
        m_cards.append(card);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_scroll);
    if (!m_cards.isEmpty())
        setFocusProxy(m_cards.constFirst());
    retranslate();
}

void ExamplePanel::retranslate()
{
    m_page->setAccessibleName(tr("List of examples"));
    for (ExampleCard* card : m_cards)
        card->retranslate();
}

void ExamplePanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ExamplePanel::arrange()
{
    // As many columns as fit share the width; what the scroll bar takes is left out.
    const int room = m_scroll->width() - m_scroll->verticalScrollBar()->sizeHint().width() - 4;
    m_columns = std::max(1, room / ExampleCard::leastWidth(font()));
    const int width = std::max(1, (room + kGap) / m_columns - kGap);
    int height = 1;
    for (const ExampleCard* card : m_cards)
        height = std::max(height, card->heightForWidth(width));
    const auto count = int(m_cards.size());
    m_page->resize((width + kGap) * m_columns,
                   (height + kGap) * ((count + m_columns - 1) / m_columns));
    for (int i = 0; i < count; ++i) {
        const QRect place((i % m_columns) * (width + kGap), (i / m_columns) * (height + kGap),
                          width, height);
        m_cards[i]->setGeometry(QStyle::visualRect(layoutDirection(), m_page->rect(), place));
    }
    m_scroll->verticalScrollBar()->setSingleStep(height / 3);
}

ExampleCard* ExamplePanel::cardAt(int key, qsizetype from) const
{
    const int aside = isRightToLeft() ? -1 : 1;
    qsizetype to = from;
    switch (key) {
    case Qt::Key_Left:
        to -= aside;
        break;
    case Qt::Key_Right:
        to += aside;
        break;
    case Qt::Key_Up:
        to -= m_columns;
        break;
    case Qt::Key_Down:
        to += m_columns;
        break;
    case Qt::Key_Home:
        to = 0;
        break;
    case Qt::Key_End:
        to = m_cards.size() - 1;
        break;
    default:
        return nullptr;
    }
    return m_cards[to >= 0 && to < m_cards.size() ? to : from];
}

void ExamplePanel::setCurrent(ExampleCard* card, bool show)
{
    for (ExampleCard* other : m_cards)
        other->setFocusPolicy(other == card ? Qt::StrongFocus : Qt::ClickFocus);
    setFocusProxy(card);
    if (show)
        m_scroll->ensureWidgetVisible(card, 0, 0);
}

bool ExamplePanel::eventFilter(QObject* watched, QEvent* event)
{
    auto* card = static_cast<ExampleCard*>(watched);
    // A card that is pressed stays under the pointer.
    if (event->type() == QEvent::FocusIn)
        setCurrent(card, static_cast<const QFocusEvent*>(event)->reason() != Qt::MouseFocusReason);
    if (event->type() != QEvent::KeyPress)
        return false;
    ExampleCard* next = cardAt(static_cast<const QKeyEvent*>(event)->key(), m_cards.indexOf(card));
    if (next)
        next->setFocus(Qt::TabFocusReason);
    return next;
}

void ExamplePanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    // Once the cards have the new letters or words.
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LanguageChange ||
        event->type() == QEvent::LayoutDirectionChange)
        QTimer::singleShot(0, this, &ExamplePanel::arrange);
}

} // namespace views
