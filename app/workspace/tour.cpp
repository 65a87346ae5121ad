#include "app/workspace/tour.h"

#include "views/theme.h"

#include <array>
#include <QDockWidget>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QSettings>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr int kCardWidth = 340;
constexpr int kCardLetters = 44; ///< in a line, where they are larger
constexpr int kGap = 14;
constexpr int kFrame = 3;

/// The panel of each step; the first is the strip of tokens.
constexpr std::array<const char*, Tour::kSteps> kPanels = {"", "heatmap", "controls", "overview",
                                                           "steps"};

} // namespace

Tour::Tour(Docks* docks, QWidget* tokens, QWidget* parent)
    : QWidget(parent), m_docks(docks), m_tokens(tokens), m_card(new QFrame(parent))
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
    m_card->setObjectName(QStringLiteral("tour"));
    m_card->setFrameShape(QFrame::StyledPanel);
    m_card->setAutoFillBackground(true);
    m_card->hide();
    m_title = new QLabel(m_card);
    m_words = new QLabel(m_card);
    m_words->setWordWrap(true);
    m_place = new QLabel(m_card);
    m_skip = new QPushButton(m_card);
    m_back = new QPushButton(m_card);
    m_next = new QPushButton(m_card);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_skip);
    foot->addStretch(1);
    foot->addWidget(m_place);
    foot->addWidget(m_back);
    foot->addWidget(m_next);
    auto* layout = new QVBoxLayout(m_card);
    layout->addWidget(m_title);
    layout->addWidget(m_words);
    layout->addLayout(foot);
    m_card->installEventFilter(this);
    parent->installEventFilter(this);
    connect(m_skip, &QPushButton::clicked, this, &Tour::end);
    connect(m_back, &QPushButton::clicked, this, [this] { go(-1); });
    connect(m_next, &QPushButton::clicked, this, [this] { go(1); });
}

Tour::~Tour()
{
    // Whichever goes first: both belong to the parent.
    if (parent())
        parent()->removeEventFilter(this);
}

bool Tour::isDone()
{
    return QSettings().value(QStringLiteral("tour/done"), false).toBool();
}

void Tour::begin()
{
    m_step = 0;
    show();
    m_next->setFocus();
}

void Tour::go(int steps)
{
    m_step = std::max(0, m_step + steps);
    if (m_step >= kSteps)
        end();
    else
        show();
}

void Tour::end()
{
    QSettings().setValue(QStringLiteral("tour/done"), true);
    m_card->hide();
    hide();
    emit ended();
}

QWidget* Tour::target() const
{
    if (m_step == 0)
        return m_tokens;
    const Docks::Panel* panel = m_docks->find(QLatin1String(kPanels[size_t(m_step)]));
    return panel ? panel->dock : nullptr;
}

QRect Tour::marked() const
{
    const QWidget* about = target();
    return about ? QRect(about->mapTo(parentWidget(), QPoint(0, 0)), about->size()) : QRect();
}

Tour::Text Tour::text() const
{
    switch (m_step) {
    case 0:
        return {tr("The tokens"),
                tr("What the model reads, and what it writes. Click one to see what it looks at: "
                   "every panel follows.")};
    case 1:
        return {tr("The heatmap"),
                tr("A row asks, the columns answer: each row says how much that token looks at "
                   "each of the others. Point at a cell for its number.")};
    case 2:
        return {tr("The controls"),
                tr("Choose a model or a pattern, type another text, and go to another layer or "
                   "head. Temperature and mask change the attention itself.")};
    case 3:
        return {tr("All heads"),
                tr("Every head of every layer as a small picture. Click one and it is shown large; "
                   "sort them to find those that do something.")};
    default:
        return {tr("The steps"),
                tr("How one number comes to be, from the token's vector to the weight, with the "
                   "numbers of the row that is selected. F5 shows a panel to a whole class.")};
    }
}

void Tour::show()
{
    if (m_step > 0)
        m_docks->raise(QLatin1String(kPanels[size_t(m_step)]));
    const Text words = text();
    m_title->setText(words.title);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_words->setText(words.words);
    m_place->setText(tr("%L1 of %L2").arg(m_step + 1).arg(kSteps));
    m_skip->setText(tr("Skip Tour"));
    m_back->setText(tr("Back"));
    m_back->setEnabled(m_step > 0);
    m_next->setText(m_step + 1 < kSteps ? tr("Next") : tr("Done"));
    m_card->setAccessibleName(tr("Tour"));
    m_card->setAccessibleDescription(words.words);
    QWidget::show();
    m_card->show();
    // Panels that come to the front have their place once the events of this are done.
    QMetaObject::invokeMethod(this, &Tour::place, Qt::QueuedConnection);
    place();
}

void Tour::place()
{
    setGeometry(parentWidget()->rect());
    const QRect room = rect().adjusted(kGap, kGap, -kGap, -kGap);
    QLayout* layout = m_card->layout();
    const int width =
        std::min(room.width(), std::max({kCardWidth, layout->minimumSize().width(),
                                         kCardLetters * fontMetrics().averageCharWidth()}));
    m_card->resize(width, layout->totalHeightForWidth(width));
    const QRect about = marked();
    // Beside what is marked where there is room, else in the middle of it.
    QPoint corner = about.center() - m_card->rect().center();
    if (about.right() + kGap + m_card->width() < room.right())
        corner.setX(about.right() + kGap);
    else if (about.left() - kGap - m_card->width() > room.left())
        corner.setX(about.left() - kGap - m_card->width());
    else if (about.bottom() + kGap + m_card->height() < room.bottom())
        corner.setY(about.bottom() + kGap);
    corner.setX(
        std::clamp(corner.x(), room.left(), std::max(room.left(), room.right() - m_card->width())));
    corner.setY(
        std::clamp(corner.y(), room.top(), std::max(room.top(), room.bottom() - m_card->height())));
    m_card->move(corner);
    raise();
    m_card->raise();
    update();
}

void Tour::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(views::roleColor(views::ColorRole::Key), kFrame));
    painter.drawRoundedRect(QRectF(marked()).adjusted(2, 2, -2, -2), 4, 4);
}

void Tour::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_card->isVisible())
        show();
}

bool Tour::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parent() && event->type() == QEvent::Resize && m_card->isVisible())
        place();
    // A panel that comes to the front does not cover the card.
    if (watched == parent() && event->type() == QEvent::LayoutRequest && m_card->isVisible())
        QMetaObject::invokeMethod(this, &Tour::place, Qt::QueuedConnection);
    if (watched == m_card && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        end();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace app
