#pragma once

#include "app/workspace/docks.h"

namespace app {

/// Where the docks of a workspace stand: as they were kept, or as they stand at first.
class Arrangement : public QObject
{
    Q_OBJECT

public:
    Arrangement(QMainWindow* window, Docks* docks);

    QByteArray save() const;
    /// False: it was kept with other docks than there are, which it would scatter.
    bool restore(const QByteArray& layout);
    /// As it was kept, or as a session has it.
    bool isRestored() const { return m_restored; }
    /// As it stands at first; settle() gives the docks their shares of the window, once that has
    /// its size.
    void arrange();
    void settle();
    void reset();

signals:
    void settled();

private:
    void share(std::initializer_list<std::pair<Place, int>> sizes, Qt::Orientation orientation);

    QMainWindow* m_window;
    Docks* m_docks;
    bool m_restored = false;
};

} // namespace app
