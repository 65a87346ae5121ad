#pragma once

#include "models/lessonplayer.h"

#include <QObject>

namespace app {

class StartPage;
class Tour;
class Workspace;

/// What guides a person through a workspace: the start page over its panels, the tour, and lessons
/// with the views that they drive. Owned by its workspace.
class Guidance : public QObject
{
public:
    explicit Guidance(Workspace* workspace);

    models::LessonPlayer* lessons() const { return m_lessons; }
    /// Plays a lesson by its id, or of a file; the panels become those of Learn.
    void playLesson(const QString& id);
    void playLessonFile(const QString& path);
    void showTour();

    /// What can be begun with, over the panels.
    void showStart();
    void hideStart();
    bool isStartShown() const;
    /// Below the tool bar, above the status bar.
    void placeStart();

private:
    void buildStart();
    void connectStart();
    void connectLessons();
    void showLessonViews(const QString& view, const QStringList& panels);

    Workspace* m_workspace;
    models::LessonPlayer* m_lessons;
    StartPage* m_start = nullptr; ///< made when it is first shown
    Tour* m_tour = nullptr;
    bool m_startLeavesOnOpening = false; ///< not for what is opened below it
};

} // namespace app
