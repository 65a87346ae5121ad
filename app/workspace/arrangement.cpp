#include "app/workspace/arrangement.h"

#include "app/textsize.h"
#include "app/workspace/layoutcheck.h"

#include <algorithm>
#include <array>
#include <map>
#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <string_view>
#include <utility>

namespace app {

namespace {

constexpr int kControlsWidth = 250;
constexpr int kLessonsWidth = 320;
constexpr int kLessonShare = 60;    ///< of a hundred, above the controls
constexpr int kMostBelow = 45;      ///< of a hundred, for the panels below the matrix
constexpr int kThreeColumns = 1180; ///< a narrower window has two: the matrix is worth more
constexpr int kTwoRows = 560;       ///< a lower one has one, whose panels are tabs

/// What a perspective shows, and which of it stands in front.
struct Scene
{
    QStringList shown;
    QStringList front;
};

/// Explore shows what the catalogue says.
Scene sceneOf(Perspective perspective)
{
    const auto list = [](const char* ids) {
        return QString::fromLatin1(ids).split(u' ', Qt::SkipEmptyParts);
    };
    switch (perspective) {
    case Perspective::Learn:
        return {list("lessons controls heatmap flow steps"), list("lessons")};
    case Perspective::Compare:
        return {list("controls compare heatmap overview interpretability charts"), list("compare")};
    case Perspective::Publish:
        return {list("controls heatmap flow overlay charts overview"), {}};
    case Perspective::Explore:
        break;
    }
    Scene all;
    for (const ViewEntry& entry : viewCatalogue())
        if (entry.open)
            all.shown.append(QLatin1String(entry.id));
    return all;
}

constexpr std::array<const char*, 4> kPerspectives = {"learn", "explore", "compare", "publish"};

/// A layout that was kept with other docks than these would scatter them. The same in every run,
/// which a qHash is not.
int layoutVersion()
{
    QByteArray ids;
    for (const ViewEntry& entry : viewCatalogue())
        ids.append(entry.id).append(' ');
    return qChecksum(ids);
}

} // namespace

Arrangement::Arrangement(QMainWindow* window, Docks* docks)
    : QObject(window), m_window(window), m_docks(docks)
{
}

Perspective Arrangement::kept()
{
    const QString name = QSettings().value(QStringLiteral("perspective")).toString();
    for (size_t i = 0; i < kPerspectives.size(); ++i)
        if (name == QLatin1String(kPerspectives[i]))
            return Perspective(i);
    return Perspective::Explore;
}

bool Arrangement::isChosen()
{
    return QSettings().contains(QStringLiteral("perspective"));
}

void Arrangement::use(Perspective perspective)
{
    m_perspective = perspective;
    QSettings().setValue(QStringLiteral("perspective"),
                         QLatin1String(kPerspectives[size_t(perspective)]));
    reset();
}

void Arrangement::maximise(QDockWidget* dock)
{
    if (isMaximised())
        unmaximise();
    m_before = m_window->saveState(layoutVersion());
    for (const auto& panel : m_docks->panels())
        if (panel->dock != dock && !panel->dock->isFloating())
            panel->dock->hide();
    dock->setFloating(false);
    dock->show();
    dock->raise();
}

void Arrangement::unmaximise()
{
    if (isMaximised())
        restore(std::exchange(m_before, {}));
    m_docks->fillShown();
}

QByteArray Arrangement::save() const
{
    return isMaximised() ? m_before : m_window->saveState(layoutVersion());
}

bool Arrangement::restore(const QByteArray& layout)
{
    m_before.clear();
    if (!isSoundLayout(layout))
        return false;
    m_docks->setArranging(true);
    const bool restored = m_window->restoreState(layout, layoutVersion());
    m_docks->setArranging(false);
    m_restored = m_restored || restored;
    return restored;
}

Place Arrangement::placeOf(const ViewEntry& entry) const
{
    const bool learn = m_perspective == Perspective::Learn;
    Place place = entry.place;
    // A lesson and what it has its reader set are seen together.
    if (learn && entry.id == std::string_view("controls"))
        place = Place::LeftBelow;
    if (m_narrow && place == Place::Right)
        place = learn ? Place::LeftBelow : Place::Left;
    if (m_narrow && (place == Place::RightBelow || place == Place::BottomRight))
        place = Place::BottomLeft;
    if (!m_low)
        return place;
    switch (place) {
    case Place::LeftBelow:
        return Place::Left;
    case Place::BottomLeft:
        return Place::Centre;
    case Place::RightBelow:
    case Place::BottomRight:
        return Place::Right;
    default:
        return place;
    }
}

void Arrangement::arrange()
{
    // All in one area, each place split off the one that it stands beside: between areas without a
    // central widget the window would not keep the shares.
    static const std::map<Place, std::pair<Place, Qt::Orientation>> neighbours = {
        {Place::Right, {Place::Left, Qt::Horizontal}},
        {Place::Centre, {Place::Left, Qt::Horizontal}},
        {Place::LeftBelow, {Place::Left, Qt::Vertical}},
        {Place::BottomLeft, {Place::Centre, Qt::Vertical}},
        {Place::RightBelow, {Place::Right, Qt::Vertical}},
        {Place::BottomRight, {Place::RightBelow, Qt::Vertical}}};
    m_before.clear();
    m_narrow = isNarrow();
    m_low = isLow();
    const Scene scene = sceneOf(m_perspective);
    m_docks->setArranging(true);
    for (const auto& panel : m_docks->panels()) {
        panel->dock->setFloating(false);
        m_window->removeDockWidget(panel->dock);
    }
    // One dock a place first: what is split off a tab would become a tab.
    std::map<Place, QDockWidget*> first;
    for (const Place place : {Place::Left, Place::Right, Place::Centre, Place::LeftBelow,
                              Place::BottomLeft, Place::RightBelow, Place::BottomRight})
        for (const auto& panel : m_docks->panels()) {
            if (placeOf(*panel->entry) != place)
                continue;
            const auto neighbour = neighbours.find(place);
            if (neighbour != neighbours.end() && first.contains(neighbour->second.first))
                m_window->splitDockWidget(first.at(neighbour->second.first), panel->dock,
                                          neighbour->second.second);
            else
                m_window->addDockWidget(Qt::LeftDockWidgetArea, panel->dock);
            first.emplace(place, panel->dock);
            break;
        }
    for (const auto& panel : m_docks->panels()) {
        if (QDockWidget* front = first.at(placeOf(*panel->entry)); front != panel->dock)
            m_window->tabifyDockWidget(front, panel->dock);
        panel->dock->setVisible(scene.shown.contains(QLatin1String(panel->entry->id)));
    }
    for (const auto& [place, dock] : first)
        dock->raise();
    raiseFront();
}

void Arrangement::raiseFront()
{
    for (const QString& id : sceneOf(m_perspective).front)
        m_docks->find(QLatin1String(id.toLatin1()))->dock->raise();
}

void Arrangement::share(std::initializer_list<std::pair<Place, int>> sizes,
                        Qt::Orientation orientation)
{
    QList<QDockWidget*> docks;
    QList<int> lengths;
    for (const auto& [place, size] : sizes)
        for (const auto& panel : m_docks->panels())
            if (placeOf(*panel->entry) == place && panel->dock->isVisible() &&
                !panel->dock->isFloating()) {
                docks.append(panel->dock);
                lengths.append(size);
                break;
            }
    m_window->resizeDocks(docks, lengths, orientation);
}

void Arrangement::settle()
{
    // Again: tabs of a window that was not shown yet do not keep it.
    raiseFront();
    m_docks->setArranging(false);
    m_docks->fillShown();
    m_docks->updateTitleBars();
    int above = 0;
    for (const QToolBar* bar : m_window->findChildren<QToolBar*>(Qt::FindDirectChildrenOnly))
        if (bar->isVisible() && bar->objectName() != QLatin1String("messages"))
            above = std::max(above, bar->geometry().bottom());
    const int width = m_window->width();
    // Where nothing stands at the right its share is the middle's.
    const bool learn = m_perspective == Perspective::Learn;
    const int left =
        learn ? std::max(kControlsWidth, std::min(kLessonsWidth, width / 3)) : kControlsWidth;
    const int right = learn || m_narrow ? 0 : width * 32 / 100;
    const int area = m_window->statusBar()->y() - above;
    // Larger letters need more of the height for the same words.
    const int bottom = area * std::min(31 * textSize() / 100, kMostBelow) / 100;
    const int top = area - bottom;
    // The controls have the whole height: who works with them sees them all.
    share({{Place::Left, left}, {Place::Centre, width - left - right}, {Place::Right, right}},
          Qt::Horizontal);
    share({{Place::Centre, top}, {Place::BottomLeft, bottom}}, Qt::Vertical);
    share({{Place::Left, area * kLessonShare / 100},
           {Place::LeftBelow, area - area * kLessonShare / 100}},
          Qt::Vertical);
    // The chart has its names below and the tools above the bars; the panels in the middle have as
    // much as the highest of them needs, so that none moves the others when it comes to the front.
    share({{Place::Right, area * 34 / 100},
           {Place::RightBelow, area * 34 / 100},
           {Place::BottomRight, area * 32 / 100}},
          Qt::Vertical);
    emit settled();
}

bool Arrangement::isNarrow() const
{
    return m_window->window()->width() < kThreeColumns * textSize() / 100;
}

bool Arrangement::isLow() const
{
    return m_window->window()->height() < kTwoRows * textSize() / 100;
}

void Arrangement::fitLetters()
{
    if ((m_narrow != isNarrow() || m_low != isLow()) && !isMaximised())
        reset();
}

void Arrangement::reset()
{
    arrange();
    QTimer::singleShot(0, this, &Arrangement::settle);
}

} // namespace app
