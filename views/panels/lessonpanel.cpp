#include "views/panels/lessonpanel.h"

#include "views/icons.h"
#include "views/linkbutton.h"
#include "views/panels/lessonquestion.h"
#include "views/panels/lessontext.h"

#include <QAccessible>
#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {

namespace {

constexpr double kTextScale = 1.15; ///< of what a step says

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
    retranslate();
}

QWidget* LessonPanel::buildList()
{
    auto* page = new QWidget(this);
    m_invitation = lessonLabel(page);
    m_list = new QWidget;
    auto* entries = new QVBoxLayout(m_list);
    entries->setContentsMargins(0, 0, 0, 0);
    entries->setSpacing(0);
    for (const models::Lesson& lesson : m_lessons) {
        auto* entry = new LinkButton({}, m_list);
        connect(entry, &QPushButton::clicked, this, [this, id = lesson.id] { play(id); });
        entries->addWidget(entry);
        m_entries.append(entry);
    }
    entries->addStretch(1);
    auto* scroll = new QScrollArea(page);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_list);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_invitation);
    layout->addWidget(scroll, 1);
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
    m_body = new QScrollArea(page);
    m_body->setFrameShape(QFrame::NoFrame);
    m_body->setWidgetResizable(true);
    m_body->setWidget(body);
    layout->addWidget(m_body, 1);
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
    connect(m_question, &LessonQuestion::partShown, this, &LessonPanel::reveal);
    return page;
}

QLayout* LessonPanel::buildHead(QWidget* page)
{
    m_title = lessonLabel(page);
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
    m_text = lessonLabel(body);
    m_question = new LessonQuestion(m_player, body);
    auto* words = new QVBoxLayout(body);
    words->setContentsMargins(0, 0, 0, 0);
    words->addWidget(m_text);
    words->addWidget(m_question);
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
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const models::Lesson& lesson = m_lessons[i];
        const QString title = tr("%1. %2", "number of a lesson, its title")
                                  .arg(QLocale().toString(i + 1), lesson.title.text());
        m_entries[i]->setText(
            done.contains(lesson.id) ? tr("%1 — done", "a lesson's title").arg(title) : title);
        m_entries[i]->setDescription(
            tr("%1 (%n min)", nullptr, lesson.minutes).arg(lesson.summary.text()));
    }
    m_invitation->setText(m_lessons.isEmpty()
                              ? tr("No lessons are installed. A lesson's file is opened with "
                                   "File → Open….")
                              : tr("Each lesson sets up the views beside it and asks you to find "
                                   "or to change something there. Click one to begin."));
}

QWidget* LessonPanel::nextEntry() const
{
    const QStringList done = doneLessons();
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        if (!done.contains(m_lessons[i].id))
            return m_entries[i];
    return m_entries.value(0);
}

void LessonPanel::show()
{
    const int page = m_player->isPlaying() ? 1 : 0;
    const bool turned =
        page != m_pages->currentIndex() && isAncestorOf(QApplication::focusWidget());
    m_pages->setCurrentIndex(page);
    if (QWidget* next = page == 1 ? m_next : nextEntry(); turned && next)
        next->setFocus();
    if (!m_player->isPlaying()) {
        m_shownStep = -1;
        fillList();
        return;
    }
    const models::Lesson& lesson = m_player->lesson();
    const models::LessonStep& step = m_player->current();
    const int steps = int(lesson.steps.size());
    m_title->setText(QStringLiteral("<b>%1</b>").arg(lessonText(lesson.title)));
    m_title->setTextFormat(Qt::RichText);
    m_place->setText(tr("Step %L1 of %L2").arg(m_player->step() + 1).arg(steps));
    m_progress->setRange(0, steps);
    m_progress->setValue(m_player->step() + 1);
    m_text->setTextFormat(Qt::RichText);
    m_text->setText(lessonText(step.text));
    QFont font = this->font();
    font.setPointSizeF(font.pointSizeF() * kTextScale);
    m_text->setFont(font);
    m_question->setQuestionFont(font);
    m_previous->setEnabled(m_player->step() > 0);
    const bool last = m_player->step() + 1 == steps;
    m_next->setText(last ? tr("Finish") : tr("Next"));
    const bool other = m_shownStep != m_player->step() || m_shownLesson != lesson.id;
    m_shownStep = m_player->step();
    m_shownLesson = lesson.id;
    if (other) {
        m_question->showQuestion();
        QAccessibleEvent event(m_text, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
    m_question->showVerdict();
}

void LessonPanel::reveal(QWidget* part)
{
    QTimer::singleShot(0, part, [this, part] { m_body->ensureWidgetVisible(part, 0, 0); });
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
    m_question->retranslate();
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
