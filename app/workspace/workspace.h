#pragma once

#include "app/viewcatalogue.h"
#include "app/workspace/arrangement.h"
#include "app/workspace/docks.h"
#include "app/workspace/focus.h"
#include "app/workspace/messages.h"
#include "app/workspace/opening.h"
#include "app/workspace/saving.h"
#include "app/workspace/session.h"
#include "app/workspace/statusline.h"
#include "app/workspace/undocommands.h"
#include "models/documents.h"
#include "models/findmodel.h"
#include "models/lessonplayer.h"

#include <memory>
#include <QMainWindow>
#include <QTimer>

class QMenu;
class QToolBar;

namespace views {
class FindBox;
class TokenStrip;
} // namespace views

namespace app {

class Recovery;
class StartPage;
class Tour;

/// One document with all that belongs to it: its docks and their layout, undo, session, messages,
/// status line and recovery. Stands in a tab of a window, and may move to another.
class Workspace : public QMainWindow, private Host
{
    Q_OBJECT

public:
    explicit Workspace(models::Documents* documents, QWidget* parent = nullptr);
    ~Workspace() override;

    models::Document* document() { return &m_document; }
    const models::Document* document() const { return &m_document; }
    History* history() { return &m_history; }
    Docks* docks() const { return m_docks; }
    Arrangement* arrangement() const { return m_arrangement; }
    Focus* focus() const { return m_focus; }
    Messages* messages() const { return m_messages; }
    views::Banner* banner() const { return m_messages->banner(); }
    StatusLine* status() const { return m_status; }
    Opening* opening() const { return m_opening; }
    Saving* saving() const { return m_saving; }
    QToolBar* tokenBar() const { return m_tokenBar; }

    /// What the window offers in the tool bar, in the status bar, and to the line that finds.
    void setTools(const QList<QAction*>& tools, QMenu* languages);
    void setCommands(QList<models::FindModel::Command> commands);
    void find();

    /// How its tab is called, and its window.
    QString name() const;
    QString caption() const;
    /// Where its session was saved; empty: not yet.
    const QString& sessionPath() const { return m_sessionPath; }
    /// Whether closing would lose something that a person did.
    bool isModified() const;

    void openExample(const engine::TraceRequest& request) override;
    /// Goes to a place of what is being opened once it is there, and to a view; empty: the same.
    void goTo(const engine::TraceRequest& request, const models::LessonPlace& place,
              const QByteArray& view);
    models::LessonPlayer* lessons() override { return m_lessons; }
    /// What can be begun with, over the panels.
    void showStart();
    void hideStart();
    bool isStartShown() const;
    /// Arranges the panels of a perspective.
    void use(Perspective perspective);
    /// Plays a lesson by its id, or of a file; the panels become those of Learn.
    void playLesson(const QString& id);
    void playLessonFile(const QString& path);
    void showTour();
    /// One panel alone, or all again.
    void toggleMaximised(const Docks::Panel* panel);
    /// In front of a class only the strip of tokens stays beside the panel.
    void setPresenting(bool presenting);
    /// What a session keeps of it.
    SessionState state() const;
    void restore(const SessionState& state);
    /// Of a session that was opened; `metadata` by other programs.
    void setSession(const QString& path, std::map<std::string, std::string> metadata);
    /// Of a session that was written as it was after that step of the history.
    void setSaved(const QString& path, int step);

    /// Takes up what a run left; opened when it is first looked at.
    void recover(std::unique_ptr<Recovery> recovery);
    void setRecovered();
    /// What cannot be opened is kept elsewhere; the path.
    QString setRecoveryAside();
    /// Closed by a person: nothing is left to recover.
    void discardRecovery();

    void cancel();

signals:
    /// Its name, its caption, or whether it was changed.
    void titleChanged();
    void aboutToFind();
    void perspectiveChanged();

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void browseFile() override { m_opening->browseFile(); }
    void browseFolder() override { m_opening->browseFolder(); }
    void openPath(const QString& path) override { m_opening->openPath(path); }
    QWidget* raise(const char* id) override;
    void setReach(models::Reach reach) override { m_reach = reach; }
    void hideCell(qint64 query, qint64 key, bool hidden, int stroke) override;

    void buildBars();
    void buildStart();
    void connectLessons();
    void placeStart();
    void showLessonViews(const QString& view, const QStringList& panels);
    void connectParts();
    void wake();
    void showPicture();
    void showTitle();
    void showDoing();
    void keep();
    void retranslate();

    models::Document m_document;
    QPointer<models::Documents> m_documents;
    History m_history;
    QString m_title; ///< of what it shows
    Docks* m_docks;
    Arrangement* m_arrangement;
    Focus* m_focus;
    models::LessonPlayer* m_lessons;
    StartPage* m_start = nullptr; ///< made when it is first shown
    Tour* m_tour = nullptr;
    QToolBar *m_toolBar, *m_tokenBar;
    models::FindModel* m_findModel;
    views::FindBox* m_findBox;
    Messages* m_messages;
    StatusLine* m_status;
    Opening* m_opening;
    Saving* m_saving;
    QList<QAction*> m_tools;
    QString m_sessionPath;
    std::map<std::string, std::string> m_metadata; ///< of the session, by other programs
    std::unique_ptr<Recovery> m_recovery;
    models::LatestJob<engine::Result<void>> m_keeping;
    QByteArray m_kept; ///< what is kept for recovery already
    QTimer m_autosave;
    models::Reach m_reach = models::Reach::Head; ///< where cells are hidden
    bool m_recovered = false;                    ///< nobody saved it
    bool m_keepingFailed = false;                ///< and that was said
    bool m_settled = false;                      ///< shown once
    QByteArray m_keptLayout;                     ///< of the last run, until this one has its size
    bool m_hadPicture = false;
    bool m_startLeavesOnOpening = false; ///< not for what is opened below it
};

} // namespace app
