#pragma once

#include "models/interventionmodel.h"

#include <functional>
#include <QString>
#include <QWidget>

namespace models {
class LessonPlayer;
}

namespace app {

/// Where a dock stands in the default layout. Left below is for what a lesson speaks of.
enum class Place { Left, LeftBelow, Centre, Right, RightBelow, BottomLeft, BottomRight };

/// What a view may ask of the workspace that it stands in.
class Host
{
public:
    virtual ~Host() = default;
    /// Asks the person for a file, or for the folder of a model, and opens it.
    virtual void browseFile() = 0;
    virtual void browseFolder() = 0;
    virtual void openPath(const QString& path) = 0;
    virtual void openExample(const engine::TraceRequest& request) = 0;
    /// Plays lessons on the document.
    virtual models::LessonPlayer* lessons() = 0;
    /// Brings another view to the front; it, or null where there is none.
    virtual QWidget* raise(const char* id) = 0;
    /// Where a cell is hidden.
    virtual void setReach(models::Reach reach) = 0;
    /// Hides a cell of the selected head or shows it again; all of one stroke are one change.
    virtual void hideCell(qint64 query, qint64 key, bool hidden, int stroke) = 0;
};

/// A view or panel of the window: what it is called, where it stands, how it is made.
struct ViewEntry
{
    const char* id; ///< of the dock, and of the view in sessions
    std::function<QString()> title;
    Place place;
    bool open; ///< in the default layout
    /// Without a host (to paint a picture) it asks for nothing.
    std::function<QWidget*(models::Document*, Host*)> make;
    /// Files with these suffixes are its own: they are handed to what make() made.
    QStringList suffixes = {};
    std::function<void(QWidget*, const QString& path)> openFile = {};
};

/// All of them, in the order of the View menu.
const std::vector<ViewEntry>& viewCatalogue();

} // namespace app
