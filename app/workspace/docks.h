#pragma once

#include "app/viewcatalogue.h"
#include "views/view.h"

#include <map>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QDockWidget;
class QMainWindow;
class QTabBar;

namespace app {

/// The docks of a workspace and what stands in them, which is made when it is first shown.
class Docks : public QObject
{
    Q_OBJECT

public:
    struct Panel
    {
        const ViewEntry* entry = nullptr;
        QDockWidget* dock = nullptr;
        QWidget* content = nullptr;
    };

    Docks(QMainWindow* window, models::Document* document, Host* host);

    const std::vector<std::unique_ptr<Panel>>& panels() const { return m_panels; }
    Panel* find(QLatin1String id) const;
    /// The one that a widget stands in; null: none.
    Panel* panelOf(const QWidget* widget) const;
    /// The view that commands are meant for: the one gone to last that is in sight.
    views::View* viewInFront() const;
    /// The one in the middle; null: none.
    views::View* viewInCentre() const;

    /// Makes what stands in a panel and brings it to the front.
    Panel* raise(QLatin1String id);
    /// Makes what is in sight.
    void fillShown();
    /// Takes out and forgets all that was made; restoreViews() gives its states to what comes next.
    void empty();
    /// While docks are arranged every tab is in front once: nothing is made.
    void setArranging(bool arranging) { m_arranging = arranging; }
    bool isArranging() const { return m_arranging; }
    /// Before an audience: panels without title and tools, which belong to who works.
    void setBare(bool bare);
    /// Docks that float do not go with the tab that they belong to by themselves.
    void showFloating(bool shown);

    QJsonObject viewStates() const;
    /// A view that was not shown yet takes its state when it is made.
    void restoreViews(const QJsonObject& states);

    /// Heights of the docks in front, with their tabs.
    std::map<QDockWidget*, int> heights() const;
    /// A panel's size, at the cost of those beside it.
    void resize(const Panel& panel, Qt::Orientation orientation, int step);
    void updateTitleBars();
    void retranslate();
    /// Keys of panels, and menus of their tabs; true: the event is done with.
    bool filter(QObject* watched, QEvent* event);

signals:
    /// The person went to a panel by its key.
    void wanted(QWidget* content);
    void exportRequested(views::View* view);
    /// A panel came into sight.
    void shown();

private:
    void fill(Panel& panel);
    void build(const ViewEntry& entry);
    void standAside(QDockWidget* dock);
    void nameButtons();
    bool showTabMenu(QTabBar* bar, const QContextMenuEvent& event);

    QMainWindow* m_window;
    models::Document* m_document;
    Host* m_host;
    std::vector<std::unique_ptr<Panel>> m_panels;
    QPointer<views::View> m_current;
    QJsonObject m_states; ///< of views that were not shown yet
    QTimer m_titleBars;   ///< docks move one by one; their title bars follow once
    QList<QPointer<QDockWidget>> m_floating; ///< hidden with their tab
    bool m_arranging = true;
    bool m_bare = false;
};

} // namespace app
