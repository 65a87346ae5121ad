#pragma once

#include "app/languages.h"
#include "app/session.h"
#include "app/undocommands.h"
#include "models/document.h"
#include "views/view.h"

#include <map>
#include <QLockFile>
#include <QMainWindow>
#include <QPointer>
#include <QTimer>

class QActionGroup;
class QDockWidget;
class QLabel;
class QProgressBar;
class QTabBar;
class QToolButton;

namespace models {
class FindModel;
} // namespace models

namespace views {
class Banner;
class ControlPanel;
class FindBox;
class TokenStrip;
} // namespace views

namespace app {

/// The window: docks with the views, menus, the banner, the status bar; keeps layout and language.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Languages* languages);
    ~MainWindow() override;

    /// A model folder, a trace, session, tensor file or image; empty: what was open when the
    /// program last ended without being asked to, else the default example.
    void openPath(const QString& path);
    models::Document* document() { return &m_document; }

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Panel;
    /// What is being opened, until its trace is there: what was open stays so until then.
    struct Opening
    {
        engine::TraceRequest request;
        std::optional<SessionState> state = {}; ///< of a session
        QString path = {};                      ///< of a session that was saved
        bool anew = false;                      ///< what was done before cannot be undone after
        bool recovered = false;
    };

    void buildDocks();
    void buildActions();
    void buildStatusBar();
    void arrangeDocks();
    void settleDocks();
    void updateTitleBars();
    void showTabMenu(const QTabBar* bar, int tab, const QPoint& point);
    void focusPanel(int step);
    /// The panel that has the focus, at the cost of those beside it.
    void resizePanel(Qt::Orientation orientation, int step);
    void focusContent(QWidget* content);
    /// What takes the focus by Tab, in the order in which a person reads the window.
    QList<QWidget*> tabStops(QWidget* window);
    void offerCommands();
    void resetLayout();
    bool restoreLayout(const QByteArray& layout);
    void fillShown();
    void focusCentre();
    void retranslate();
    void fill(Panel& panel);
    void raise(const char* id);
    void hideCell(qint64 query, qint64 key, bool hidden, int stroke);
    Panel* panelOf(const QWidget* widget);
    views::View* currentView();

    void openDefault();
    void openFile(const QString& path);
    void openImage(const QString& path);
    void showFile(const engine::Result<engine::TraceFile>& file);
    void save();
    void saveAs();
    void saveTo(const QString& path);
    void showSaved(const engine::Result<void>& saved);
    SessionState sessionState() const;
    void finishOpening();
    void applySession(const SessionState& state);
    /// Makes the trace of a session once more, so that it can be asked what its file does not hold.
    void completeTrace();
    void finishTrace(const engine::Result<models::TracePtr>& made);
    void autosave();
    void exportNumbers();
    void copy();
    void openWithDialog();
    void openFolderWithDialog();
    void showTrace();
    void showCell();
    void showHistory();
    bool isWriting() const { return m_saving.isBusy() || m_exporting.isBusy(); }
    void showBusy();
    void cancel();
    /// For a worker, to tell how much of its work is done.
    template <class Job>
    std::function<void(float)> progressOf(const Job& job);
    void showProgress(double share);
    void showError(const engine::Error& error);
    /// Heights of the docks in front, with their tabs.
    std::map<QDockWidget*, int> dockHeights() const;
    /// A message takes room from the docks, and gives it back to those that it was taken from.
    void showMessages(bool shown);
    void exportImage(views::View* view);
    /// First among what was opened; what does not exist leaves the list.
    void remember(const QString& path, bool exists = true);
    void fillRecent();
    void fillExamples();
    void openExample(const engine::TraceRequest& request);
    void setTheme(const QString& theme);
    void setLanguage(const QString& code);

    Languages* m_languages;
    models::Document m_document;
    History m_history;
    std::vector<std::unique_ptr<Panel>> m_panels;
    QPointer<views::View> m_currentView;
    QLockFile m_recoveryLock;
    models::LatestJob<engine::Result<engine::TraceFile>> m_opening;
    models::LatestJob<engine::Result<models::TracePtr>> m_completing;
    models::LatestJob<engine::Result<void>> m_saving;
    models::LatestJob<engine::Result<void>> m_exporting;
    QString m_openingPath;
    QString m_savingPath;
    QString m_sessionPath; ///< empty: not saved yet
    std::optional<Opening> m_pending;
    std::map<std::string, std::string> m_metadata; ///< of the session, by other programs
    QJsonObject m_viewStates;                      ///< of views that were not shown yet
    QTimer m_autosave;
    QTimer m_titleBars; ///< docks move one by one; their title bars follow once
    views::Banner* m_banner = nullptr;
    QTimer m_messageShown;
    std::map<QDockWidget*, int> m_heights, m_heightsBelow; ///< without a message and with one
    bool m_closing = false;                                ///< once the session is saved
    bool m_shown = false;
    bool m_arranged = false; ///< as it was kept, or as a session has it
    bool m_arranging = true;
    bool m_hadPicture = false;
    bool m_recovering = false; ///< the last run ended unexpectedly; nothing was opened since
    bool m_recovered = false;  ///< what it left was opened

    QMenu *m_fileMenu, *m_editMenu, *m_viewMenu, *m_themeMenu, *m_languageMenu, *m_helpMenu,
        *m_recentMenu, *m_examplesMenu, *m_sizeMenu;
    QAction *m_new, *m_open, *m_openFolder, *m_save, *m_saveAs, *m_exportImage, *m_exportData,
        *m_quit;
    QAction *m_undo, *m_redo, *m_copy, *m_zoomIn, *m_zoomOut, *m_resetZoom, *m_resetLayout, *m_keys,
        *m_about, *m_find, *m_nextPanel, *m_previousPanel, *m_floatPanel, *m_closePanel;
    QToolBar *m_toolBar, *m_tokenBar, *m_bannerBar;
    models::FindModel* m_findModel;
    views::FindBox* m_findBox;
    views::TokenStrip* m_tokens;
    QLabel *m_cell, *m_facts, *m_machine;
    QToolButton* m_languageButton;
    QProgressBar* m_progress;
    QToolButton* m_cancel;
    QTimer m_busyDelay;
};

} // namespace app
