#pragma once

#include "app/workspace/docks.h"

namespace app {

/// Ways of the keyboard through the panels of a workspace.
class Focus : public QObject
{
    Q_OBJECT

public:
    Focus(QMainWindow* window, Docks* docks);

    /// The next panel in sight (step 1) or the one before (−1).
    void goToPanel(int step);
    /// What stands in a panel, or the first in it that takes the focus.
    void goTo(QWidget* content);
    /// By Tab or Shift+Tab.
    bool goOn(bool next);
    /// What stands in the middle, unless a panel has the focus already.
    void goToCentre();

private:
    /// What takes the focus by Tab, in the order in which a person reads.
    QList<QWidget*> stops(QWidget* root) const;

    QMainWindow* m_window;
    Docks* m_docks;
};

} // namespace app
