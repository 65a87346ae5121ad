#include "app/workspace/messages.h"

#include "models/document.h"

#include <QDockWidget>
#include <QLayout>
#include <QMainWindow>
#include <QToolBar>

namespace app {

namespace {

constexpr int kSettledMilliseconds = 100;

} // namespace

Messages::Messages(QMainWindow* window, std::function<std::map<QDockWidget*, int>()> heights)
    : QObject(window), m_window(window), m_dockHeights(std::move(heights)),
      m_bar(window->addToolBar(QString())), m_banner(new views::Banner(window))
{
    m_bar->setObjectName(QStringLiteral("messages"));
    m_bar->setMovable(false);
    m_banner->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_bar->addWidget(m_banner);
    m_bar->toggleViewAction()->setVisible(false);
    // An empty bar would leave a strip.
    m_bar->hide();
    connect(m_banner, &views::Banner::shownOrHidden, this, &Messages::show);
    m_settled.setSingleShot(true);
    m_settled.setInterval(kSettledMilliseconds);
    connect(&m_settled, &QTimer::timeout, this, [this] { m_heightsBelow = m_dockHeights(); });
}

void Messages::showError(const engine::Error& error, views::Banner::About about)
{
    m_banner->show([error] { return models::errorText(error); },
                   [error] { return models::errorHint(error); }, about);
}

void Messages::showOrHide()
{
    m_bar->setVisible(!m_banner->isHidden());
}

void Messages::show(bool shown)
{
    if (shown == !m_bar->isHidden())
        return;
    if (shown) {
        m_heights = m_dockHeights();
        m_bar->show();
        m_settled.start();
        return;
    }
    const bool untouched = m_settled.isActive() || m_heightsBelow == m_dockHeights();
    m_settled.stop();
    m_bar->hide();
    if (untouched)
        giveBack();
}

void Messages::giveBack()
{
    // The room that comes back would go to some docks more than to others.
    m_window->layout()->activate();
    std::map<int, std::map<int, std::pair<QDockWidget*, int>>> columns;
    for (const auto& [dock, height] : m_heights)
        if (!dock->isFloating() && !dock->visibleRegion().isEmpty())
            columns[dock->x()][dock->y()] = {dock, height};
    for (const auto& [left, column] : columns) {
        QList<QDockWidget*> docks;
        QList<int> heights;
        for (const auto& [top, place] : column) {
            docks.append(place.first);
            heights.append(place.second);
        }
        m_window->resizeDocks(docks, heights, Qt::Vertical);
    }
}

} // namespace app
