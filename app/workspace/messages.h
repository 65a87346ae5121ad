#pragma once

#include "engine/error.h"
#include "views/banner.h"

#include <functional>
#include <map>
#include <QObject>
#include <QTimer>

class QDockWidget;
class QMainWindow;
class QToolBar;

namespace app {

/// The bar with messages above the views. A message takes room from the docks, and gives it back to
/// those that it was taken from.
class Messages : public QObject
{
    Q_OBJECT

public:
    /// `heights` tells those of the docks in front, with their tabs.
    Messages(QMainWindow* window, std::function<std::map<QDockWidget*, int>()> heights);

    views::Banner* banner() const { return m_banner; }
    void showError(const engine::Error& error, views::Banner::About about);
    /// A message is in sight for as long as there is one, whatever a layout says that was kept.
    void showOrHide();

private:
    void show(bool shown);
    void giveBack();

    QMainWindow* m_window;
    std::function<std::map<QDockWidget*, int>()> m_dockHeights;
    QToolBar* m_bar;
    views::Banner* m_banner;
    QTimer m_settled; ///< the docks stand still below a message
    std::map<QDockWidget*, int> m_heights, m_heightsBelow; ///< without a message and with one
};

} // namespace app
