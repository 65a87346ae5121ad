#pragma once

#include <functional>
#include <QAction>
#include <QKeySequence>
#include <QList>
#include <QMenu>
#include <QObject>
#include <QPointer>
#include <vector>

namespace app {

class AtlasWindows;
class HelpDialog;
class MainWindow;
class Workspace;

/// The menus of a window and what its entries do to the workspace in front. Each entry names itself
/// in the language in use.
class Menus : public QObject
{
    Q_OBJECT

public:
    explicit Menus(MainWindow* window);

    /// For the tool bar of a workspace.
    const QList<QAction*>& tools() const { return m_tools; }
    QMenu* languages() const { return m_languages; }
    /// Makes the entries those of the workspace in front: its panels, what can be undone.
    void show(Workspace* workspace);
    void showHistory();
    void showTheme(const QString& theme);
    void showPerspective();
    void showPresenting(bool on);
    /// All that can be done, for the line that finds.
    void offerCommands(Workspace* workspace);
    void retranslate();
    AtlasWindows* atlases() const { return m_atlases; }

private:
    using Text = std::function<QString()>;
    struct Entry
    {
        Text text;
        const char* icon = nullptr;
        QList<QKeySequence> keys = {};
    };

    QAction* add(QMenu* menu, Entry entry, std::function<void()> act);
    QMenu* addMenu(QMenu* menu, Text title);
    QAction* separator();
    void buildFile();
    void buildEdit();
    void buildView();
    void buildPanels();
    void buildPerspectives();
    void buildSizes();
    void buildLook();
    /// Entries of which one holds, with what tells them apart; the choice is handed to `act`.
    QList<QAction*> addChoices(QMenu* menu, const std::vector<std::pair<int, Text>>& choices,
                               const std::function<void(int)>& act);
    void buildHelp();
    void buildAtlases(QMenu* menu);
    void fillAtlases();
    void fillRecent();
    void fillExamples();
    /// The window of the guide, in front.
    HelpDialog* help();
    Workspace* front() const;

    MainWindow* m_window;
    AtlasWindows* m_atlases;
    std::vector<std::function<void()>> m_names;
    QMenu *m_file, *m_edit, *m_view, *m_help, *m_recent, *m_examples, *m_exampleAtlases, *m_themes,
        *m_languages, *m_perspectives, *m_sizes;
    QAction *m_undo, *m_redo, *m_find, *m_zoomIn, *m_present;
    QList<QAction*> m_tools;
    QList<QAction*> m_panels; ///< of the workspace in front, in the View menu
    QAction* m_panelsEnd;
    QPointer<HelpDialog> m_guide;
};

} // namespace app
