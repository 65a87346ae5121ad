#include "views/panels/lessonquestion.h"

#include "views/panels/lessontext.h"
#include "views/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>
#include <utility>

namespace views {

LessonQuestion::LessonQuestion(models::LessonPlayer* player, QWidget* parent)
    : QWidget(parent), m_player(player), m_question(lessonLabel(this)),
      m_verdict(lessonLabel(this)), m_hint(lessonLabel(this)), m_hintButton(new QPushButton(this)),
      m_answer(new QPushButton(this)), m_choices(new QVBoxLayout)
{
    auto* help = new QHBoxLayout;
    help->addWidget(m_hintButton);
    help->addWidget(m_answer);
    help->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->addWidget(m_question);
    column->addLayout(m_choices);
    column->addWidget(m_verdict);
    column->addWidget(m_hint);
    column->addLayout(help);
    connect(m_answer, &QPushButton::clicked, m_player, &models::LessonPlayer::showAnswer);
    connect(m_hintButton, &QPushButton::clicked, this, [this] {
        m_hint->show();
        emit partShown(m_hint);
    });
}

void LessonQuestion::showQuestion()
{
    const auto& question = m_player->current().question;
    setVisible(question.has_value());
    m_wrong = false;
    qDeleteAll(std::exchange(m_buttons, {}));
    m_hint->hide();
    if (!question)
        return;
    m_question->setTextFormat(Qt::RichText);
    m_question->setText(lessonText(question->text));
    m_hint->setTextFormat(Qt::RichText);
    m_hint->setText(lessonText(question->hint));
    m_hintButton->setVisible(!question->hint.isEmpty());
    for (int i = 0; i < question->choices.size(); ++i) {
        auto* button = new QPushButton(this); // showVerdict() writes on it
        connect(button, &QPushButton::clicked, this, [this, i] { choose(i); });
        m_choices->addWidget(button);
        m_buttons.append(button);
    }
}

void LessonQuestion::choose(int choice)
{
    m_wrong = !m_player->choose(choice);
    showVerdict();
}

void LessonQuestion::showVerdict()
{
    const auto& question = m_player->current().question;
    if (!question)
        return;
    const bool answered = m_player->isAnswered();
    const auto right = [&](const QString& words) {
        return words.isEmpty() ? tr("✓ Right.") : tr("✓ Right. %1").arg(words);
    };
    const QString wrong = m_wrong ? tr("Not this one. Look once more.") : QString();
    const QString verdict = answered ? right(lessonText(question->right)) : wrong;
    m_verdict->setTextFormat(Qt::RichText);
    m_verdict->setText(verdict);
    m_verdict->setVisible(!verdict.isEmpty());
    if (!verdict.isEmpty())
        emit partShown(m_verdict);
    QPalette colors = palette();
    if (answered)
        colors.setColor(QPalette::WindowText, roleTextColor(ColorRole::Value, palette()));
    m_verdict->setPalette(colors);
    m_verdict->setAccessibleName(answered ? right(question->right.text().remove(u'*')) : wrong);
    m_answer->setEnabled(!answered);
    for (int i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setEnabled(!answered);
        const QString words = question->choices[i].text().replace(u'&', QStringLiteral("&&"));
        m_buttons[i]->setText(answered && i == question->choice
                                  ? tr("✓ %1", "the right one of several answers").arg(words)
                                  : words);
    }
}

void LessonQuestion::setQuestionFont(const QFont& font)
{
    m_question->setFont(font);
}

void LessonQuestion::retranslate()
{
    m_hintButton->setText(tr("Hint"));
    m_answer->setText(tr("Show Me"));
    m_answer->setToolTip(tr("Does in the window what is asked"));
}

} // namespace views
