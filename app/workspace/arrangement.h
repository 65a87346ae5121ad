#pragma once

#include "app/workspace/docks.h"

namespace app {

/// What a person came for; each has its own panels.
enum class Perspective {
    Learn,   ///< one view, its steps and the lessons
    Explore, ///< all there is to look at
    Compare, ///< what stands open against another
    Publish, ///< one figure
};

/// Where the docks of a workspace stand: as they were kept, or as they stand at first.
class Arrangement : public QObject
{
    Q_OBJECT

public:
    Arrangement(QMainWindow* window, Docks* docks);

    /// The one that this person used last.
    static Perspective kept();
    static bool isChosen();
    /// Arranges what the perspective shows, and keeps it for this person.
    void use(Perspective perspective);
    Perspective perspective() const { return m_perspective; }
    /// Shows one dock alone, or all that were there before; the layout that is kept is that one.
    void maximise(QDockWidget* dock);
    void unmaximise();
    bool isMaximised() const { return !m_before.isEmpty(); }

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
    /// Arranges anew where letters of another size leave room for more columns, or fewer.
    void fitLetters();

signals:
    void settled();

private:
    /// In a narrow window what stands at the right otherwise stands in tabs behind the controls
    /// and below the matrix.
    Place placeOf(const ViewEntry& entry) const;
    /// Of the tabs of this perspective, those that are meant to be seen.
    void raiseFront();
    bool isNarrow() const;
    bool isLow() const;
    void share(std::initializer_list<std::pair<Place, int>> sizes, Qt::Orientation orientation);

    QMainWindow* m_window;
    Docks* m_docks;
    Perspective m_perspective = kept();
    QByteArray m_before; ///< the layout while one dock is maximised
    bool m_restored = false;
    bool m_narrow = false, m_low = false; ///< when it was arranged last
};

} // namespace app
