#pragma once

#include "models/lessonplayer.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QStackedWidget;
class QToolButton;

namespace views {

class LessonQuestion;
class LinkButton;

/// The lessons, and the one that is played: what a step says, its question and whether that is
/// answered.
class LessonPanel : public QWidget
{
    Q_OBJECT

public:
    /// Lists the lessons of a folder; does not own the player.
    LessonPanel(models::LessonPlayer* player, const QString& folder, QWidget* parent = nullptr);

    /// Plays the lesson of a file, also one from elsewhere; the error says what is wrong with it.
    engine::Result<void> openFile(const QString& path);
    /// Plays the lesson of that id; false: there is none.
    bool play(const QString& id);
    const QList<models::Lesson>& lessons() const { return m_lessons; }

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildList();
    QWidget* buildStep();
    QLayout* buildHead(QWidget* page);
    QWidget* buildBody(QWidget* page);
    void fillList();
    /// The first lesson that is not done.
    QWidget* nextEntry() const;
    void show();
    /// Scrolls to a part of the step, once it has its place.
    void reveal(QWidget* part);
    void setDone(const QString& id);
    void retranslate();

    models::LessonPlayer* m_player;
    QList<models::Lesson> m_lessons;
    QStackedWidget* m_pages;
    QLabel* m_invitation;
    QWidget* m_list;
    QList<LinkButton*> m_entries; ///< one a lesson
    QLabel *m_title, *m_place, *m_text;
    QProgressBar* m_progress;
    QScrollArea* m_body;
    LessonQuestion* m_question;
    QPushButton *m_previous, *m_next;
    QToolButton *m_restore, *m_close;
    int m_shownStep = -1; ///< whose question stands there
    QString m_shownLesson;
};

} // namespace views
