#pragma once

#include "app/viewcatalogue.h"
#include "app/workspace/arrangement.h"
#include "app/workspace/docks.h"
#include "app/workspace/focus.h"
#include "app/workspace/guidance.h"
#include "app/workspace/keeping.h"
#include "app/workspace/messages.h"
#include "app/workspace/opening.h"
#include "app/workspace/saving.h"
#include "app/workspace/session.h"
#include "app/workspace/statusline.h"
#include "app/workspace/undocommands.h"
#include "models/documents.h"
#include "models/findmodel.h"

#include <QMainWindow>

class QMenu;
class QToolBar;

namespace views {
class FindBox;
class TokenStrip;
} // namespace views

namespace app {

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
    Guidance* guidance() const { return m_guidance; }
    Keeping* keeping() const { return m_keeping; }
    QToolBar* toolBar() const { return m_toolBar; }
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
    /// Arranges the panels of a perspective.
    void use(Perspective perspective);
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
    models::LessonPlayer* lessons() override { return m_guidance->lessons(); }
    QWidget* raise(const char* id) override;
    void setReach(models::Reach reach) override { m_reach = reach; }
    void hideCell(qint64 query, qint64 key, bool hidden, int stroke) override;

    void buildBars();
    void connectParts();
    void wake();
    void showPicture();
    void showTitle();
    void showDoing();
    void retranslate();

    models::Document m_document;
    QPointer<models::Documents> m_documents;
    History m_history;
    QString m_title; ///< of what it shows
    Docks* m_docks;
    Arrangement* m_arrangement;
    Focus* m_focus;
    QToolBar *m_toolBar, *m_tokenBar;
    models::FindModel* m_findModel;
    views::FindBox* m_findBox;
    Messages* m_messages;
    StatusLine* m_status;
    Opening* m_opening;
    Saving* m_saving;
    Guidance* m_guidance = nullptr;
    Keeping* m_keeping;
    QList<QAction*> m_tools;
    QString m_sessionPath;
    std::map<std::string, std::string> m_metadata; ///< of the session, by other programs
    models::Reach m_reach = models::Reach::Head;   ///< where cells are hidden
    bool m_settled = false;                        ///< shown once
    QByteArray m_keptLayout;                       ///< of the last run, until this one has its size
    bool m_hadPicture = false;
};

} // namespace app
