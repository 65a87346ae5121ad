#pragma once

#include "models/lessonplayer.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace views {

/// The question of a lesson's step, what can be chosen as its answer, whether that is right, and
/// help: a hint, and the answer shown. Hidden where a step asks nothing.
class LessonQuestion : public QWidget
{
    Q_OBJECT

public:
    /// Does not own the player, which plays when anything is shown.
    LessonQuestion(models::LessonPlayer* player, QWidget* parent);

    /// The step that is played asks something else now.
    void showQuestion();
    /// Whether it is answered by now.
    void showVerdict();
    void setQuestionFont(const QFont& font);
    void retranslate();

signals:
    /// This part of it has come and is to be seen.
    void partShown(QWidget* part);

private:
    void choose(int choice);

    models::LessonPlayer* m_player;
    QLabel *m_question, *m_verdict, *m_hint;
    QPushButton *m_hintButton, *m_answer;
    QVBoxLayout* m_choices;
    QList<QPushButton*> m_buttons; ///< one a choice
    bool m_wrong = false;          ///< the choice that was made last
};

} // namespace views
