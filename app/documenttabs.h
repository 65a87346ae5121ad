#pragma once

#include <QTabBar>
#include <QTabWidget>

namespace app {

/// Tabs of what is open: moved by dragging, out of the window too. Nothing is seen of them where
/// there is one alone.
class DocumentTabs : public QTabBar
{
    Q_OBJECT

public:
    explicit DocumentTabs(QWidget* parent = nullptr);

signals:
    /// The tab was let go of outside of the bar, at this place of the screen.
    void draggedOut(int tab, const QPoint& place);
    void menuWanted(int tab, const QPoint& place);

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    bool isOutside(const QMouseEvent& event) const;
};

/// The pages below them.
class DocumentPages : public QTabWidget
{
    Q_OBJECT

public:
    explicit DocumentPages(QWidget* parent = nullptr);
    DocumentTabs* tabs() const { return m_tabs; }

private:
    DocumentTabs* m_tabs;
};

} // namespace app
