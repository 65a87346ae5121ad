#include "views/panels/lessonpanel.h"

#include "views/icons.h"
#include "views/theme.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {

namespace {

constexpr int kIdRole = Qt::UserRole;
constexpr double kTextScale = 1.15; ///< of what a step says

QLabel* wrapping(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// A text of a lesson with its emphasis; all else of it stays as it is.
QString rich(const models::LessonText& text)
{
    static const QRegularExpression kEmphasis(QStringLiteral("\\*([^*]+)\\*"));
    return text.text().toHtmlEscaped().replace(kEmphasis, QStringLiteral("<b>\\1</b>"));
}

QStringList doneLessons()
{
    return QSettings().value(QStringLiteral("lessons/done")).toStringList();
}

} // namespace

LessonPanel::LessonPanel(models::LessonPlayer* player, const QString& folder, QWidget* parent)
    : QWidget(parent), m_player(player), m_lessons(models::readLessons(folder)),
      m_pages(new QStackedWidget(this))
{
    m_pages->addWidget(buildList());
    m_pages->addWidget(buildStep());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pages);
    connect(player, &models::LessonPlayer::changed, this, &LessonPanel::show);
    connect(player, &models::LessonPlayer::finished, this, &LessonPanel::setDone);
    connect(m_list, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { play(item->data(kIdRole).toString()); });
    connect(m_list, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { play(item->data(kIdRole).toString()); });
    retranslate();
}

QWidget* LessonPanel::buildList()
{
    auto* page = new QWidget(this);
    m_invitation = wrapping(page);
    m_list = new QListWidget(page);
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setSpacing(2);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_invitation);
    layout->addWidget(m_list, 1);
    page->setFocusProxy(m_list);
    return page;
}

QWidget* LessonPanel::buildStep()
{
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(buildHead(page));
    m_place = new QLabel(page);
    layout->addWidget(m_place);
    m_progress = new QProgressBar(page);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(4);
    layout->addWidget(m_progress);
    QWidget* body = buildBody(page);
    auto* scroll = new QScrollArea(page);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(body);
    layout->addWidget(scroll, 1);
    m_previous = new QPushButton(icon("step-back"), QString(), page);
    m_next = new QPushButton(page);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_previous);
    foot->addStretch(1);
    foot->addWidget(m_next);
    layout->addLayout(foot);
    page->setFocusProxy(m_next);

    connect(m_previous, &QPushButton::clicked, m_player, [this] { m_player->go(-1); });
    connect(m_next, &QPushButton::clicked, m_player, [this] { m_player->go(1); });
    connect(m_close, &QToolButton::clicked, m_player, &models::LessonPlayer::stop);
    connect(m_restore, &QToolButton::clicked, m_player, &models::LessonPlayer::restore);
    connect(m_answer, &QPushButton::clicked, m_player, &models::LessonPlayer::showAnswer);
    connect(m_hintButton, &QPushButton::clicked, m_hint, &QWidget::show);
    return page;
}

QLayout* LessonPanel::buildHead(QWidget* page)
{
    m_title = wrapping(page);
    m_restore = new QToolButton(page);
    m_restore->setIcon(icon("undo"));
    m_restore->setAutoRaise(true);
    m_close = new QToolButton(page);
    m_close->setIcon(icon("close"));
    m_close->setAutoRaise(true);
    auto* head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_restore, 0, Qt::AlignTop);
    head->addWidget(m_close, 0, Qt::AlignTop);
    return head;
}

QWidget* LessonPanel::buildBody(QWidget* page)
{
    auto* body = new QWidget(page);
    m_text = wrapping(body);
    m_asked = new QWidget(body);
    m_question = wrapping(m_asked);
    m_verdict = wrapping(m_asked);
    m_hint = wrapping(m_asked);
    m_hintButton = new QPushButton(m_asked);
    m_answer = new QPushButton(m_asked);
    m_choices = new QVBoxLayout;
    auto* help = new QHBoxLayout;
    help->addWidget(m_hintButton);
    help->addWidget(m_answer);
    help->addStretch(1);
    auto* asked = new QVBoxLayout(m_asked);
    asked->setContentsMargins(0, 8, 0, 0);
    asked->addWidget(m_question);
    asked->addLayout(m_choices);
    asked->addWidget(m_verdict);
    asked->addWidget(m_hint);
    asked->addLayout(help);
    auto* words = new QVBoxLayout(body);
    words->setContentsMargins(0, 0, 0, 0);
    words->addWidget(m_text);
    words->addWidget(m_asked);
    words->addStretch(1);
    return body;
}

engine::Result<void> LessonPanel::openFile(const QString& path)
{
    engine::Result<models::Lesson> lesson = models::readLesson(path);
    if (!lesson)
        return tl::make_unexpected(lesson.error());
    m_player->play(*lesson);
    return {};
}

bool LessonPanel::play(const QString& id)
{
    for (const models::Lesson& lesson : m_lessons)
        if (lesson.id == id) {
            m_player->play(lesson);
            return true;
        }
    return false;
}

void LessonPanel::fillList()
{
    const QStringList done = doneLessons();
    const int row = m_list->currentRow();
    m_list->clear();
    for (const models::Lesson& lesson : m_lessons) {
        QString title = tr("%1. %2", "number of a lesson, its title")
                            .arg(QLocale().toString(m_list->count() + 1), lesson.title.text());
        if (done.contains(lesson.id))
            title = tr("%1 — done", "a lesson's title").arg(title);
        auto* item = new QListWidgetItem(
            title + u'\n' + tr("%1 (%n min)", nullptr, lesson.minutes).arg(lesson.summary.text()),
            m_list);
        item->setData(kIdRole, lesson.id);
        item->setData(Qt::AccessibleTextRole, title);
        item->setToolTip(lesson.summary.text());
    }
    m_list->setCurrentRow(std::max(0, row));
    m_invitation->setText(m_lessons.isEmpty()
                              ? tr("No lessons are installed. A lesson's file is opened with "
                                   "File → Open….")
                              : tr("Each lesson sets up the views beside it and asks you to find "
                                   "or to change something there. Click one to begin."));
}

void LessonPanel::show()
{
    m_pages->setCurrentIndex(m_player->isPlaying() ? 1 : 0);
    if (!m_player->isPlaying()) {
        m_shownStep = -1;
        fillList();
        return;
    }
    const models::Lesson& lesson = m_player->lesson();
    const models::LessonStep& step = m_player->current();
    const int steps = int(lesson.steps.size());
    m_title->setText(QStringLiteral("<b>%1</b>").arg(rich(lesson.title)));
    m_title->setTextFormat(Qt::RichText);
    m_place->setText(tr("Step %L1 of %L2").arg(m_player->step() + 1).arg(steps));
    m_progress->setRange(0, steps);
    m_progress->setValue(m_player->step() + 1);
    m_text->setTextFormat(Qt::RichText);
    m_text->setText(rich(step.text));
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * kTextScale);
    m_text->setFont(font);
    m_question->setFont(font);
    m_previous->setEnabled(m_player->step() > 0);
    const bool last = m_player->step() + 1 == steps;
    m_next->setText(last ? tr("Finish") : tr("Next"));
    const bool other = m_shownStep != m_player->step() || m_shownLesson != lesson.id;
    m_shownStep = m_player->step();
    m_shownLesson = lesson.id;
    if (other) {
        m_wrong = false;
        showQuestion();
        QAccessibleEvent event(m_text, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
    showVerdict();
}

void LessonPanel::showQuestion()
{
    const auto& question = m_player->current().question;
    m_asked->setVisible(question.has_value());
    qDeleteAll(std::exchange(m_buttons, {}));
    m_hint->hide();
    if (!question)
        return;
    m_question->setTextFormat(Qt::RichText);
    m_question->setText(rich(question->text));
    m_hint->setTextFormat(Qt::RichText);
    m_hint->setText(rich(question->hint));
    m_hintButton->setVisible(!question->hint.isEmpty());
    for (int i = 0; i < question->choices.size(); ++i) {
        auto* button = new QPushButton(
            question->choices[i].text().replace(u'&', QStringLiteral("&&")), m_asked);
        connect(button, &QPushButton::clicked, this, [this, i] { choose(i); });
        m_choices->addWidget(button);
        m_buttons.append(button);
    }
}

void LessonPanel::choose(int choice)
{
    m_wrong = !m_player->choose(choice);
    showVerdict();
}

void LessonPanel::showVerdict()
{
    const auto& question = m_player->current().question;
    if (!question)
        return;
    const bool answered = m_player->isAnswered();
    QString verdict;
    if (answered)
        verdict = question->right.isEmpty()
                      ? tr("✓ Right.")
                      : tr("✓ Right. %1").arg(question->right.text().remove(u'*'));
    else if (m_wrong)
        verdict = tr("Not this one. Look once more.");
    m_verdict->setText(verdict);
    m_verdict->setVisible(!verdict.isEmpty());
    QPalette colors = palette();
    if (answered)
        colors.setColor(QPalette::WindowText, roleTextColor(ColorRole::Value, palette()));
    m_verdict->setPalette(colors);
    m_verdict->setAccessibleName(verdict);
    m_answer->setEnabled(!answered);
    for (QPushButton* button : m_buttons)
        button->setEnabled(!answered);
}

void LessonPanel::setDone(const QString& id)
{
    QStringList done = doneLessons();
    if (!done.contains(id))
        done.append(id);
    QSettings().setValue(QStringLiteral("lessons/done"), done);
    fillList();
}

void LessonPanel::retranslate()
{
    m_list->setAccessibleName(tr("List of lessons"));
    m_progress->setAccessibleName(tr("Progress of the lesson"));
    m_previous->setText(tr("Back"));
    m_hintButton->setText(tr("Hint"));
    m_answer->setText(tr("Show Me"));
    m_answer->setToolTip(tr("Does in the window what is asked"));
    for (const auto& [button, text] : {std::pair(m_restore, tr("Set up this step again")),
                                       std::pair(m_close, tr("End the lesson"))}) {
        button->setToolTip(text);
        button->setAccessibleName(text);
    }
    m_shownStep = -1;
    show();
}

void LessonPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

} // namespace views
