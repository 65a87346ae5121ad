#pragma once

#include "app/languages.h"
#include "app/workspace/workspace.h"

#include <memory>
#include <QMainWindow>

namespace app {

class DocumentPages;
class Menus;
class Presentation;

/// A window: menus, and tabs of workspaces. Tabs move between windows; what is open in any of them
/// is beside all others.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    using Documents = std::shared_ptr<models::Documents>;

    /// With an empty workspace.
    explicit MainWindow(Languages* languages);
    ~MainWindow() override;

    /// A model folder, a trace, session, tensor file or image, in the tab in front; empty: the
    /// default example. The first time also what was open when the program last ended without being
    /// asked to.
    void openPath(const QString& path);
    /// Of a new window, on a screen with this much room; smaller than wanted where the screen is.
    static QSize sizeOn(QSize screen);

    /// The tab in front.
    Workspace* workspace() const;
    models::Document* document() const { return workspace()->document(); }
    QList<Workspace*> workspaces() const;
    Languages* languages() const { return m_languages; }

    /// A new one, in front, with the default example.
    Workspace* newTab();
    /// Each path in a tab of its own; an atlas has a window.
    void openBeside(const QStringList& paths);
    /// Asks first where something would be lost. With the last one the window closes.
    void closeTab(Workspace* workspace);
    void goToTab(int step);
    /// To a window of its own, which is returned; its upper left corner stands at `place`.
    MainWindow* moveToWindow(Workspace* workspace, const QPoint& place);
    /// Closes all windows.
    void quit();
    void setTheme(const QString& theme);
    /// Type of the whole program, in per cent; kept for this person.
    void setTextSize(int percent);
    Presentation* presentation() const { return m_presentation; }
    /// What can be begun with, over the default example.
    void showStart();
    void setLanguage(const QString& code);
    void showAbout();

protected:
    void changeEvent(QEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    MainWindow(Languages* languages, Documents documents, Workspace* workspace);

    void takeIn(Workspace* workspace);
    /// With nothing in it.
    Workspace* addTab();
    void giveAway(Workspace* workspace);
    void recoverLeft(const QString& path);
    void showFront();
    void showTitles();
    void showTabMenu(int tab, const QPoint& place);
    void dropTab(int tab, const QPoint& place);
    void askToSave(const QList<Workspace*>& modified, const std::function<void()>& then);
    void saveAll(QList<Workspace*> modified, const std::function<void()>& then);
    bool filterDrop(QObject* watched, QEvent* event);

    Languages* m_languages;
    Documents m_documents;
    DocumentPages* m_pages;
    Menus* m_menus;
    Presentation* m_presentation;
    bool m_looked = false;  ///< for what the last run left
    bool m_closing = false; ///< once all is written
    bool m_sure = false;    ///< what is not saved may be lost
    bool m_quitting = false;
};

} // namespace app
