#pragma once

#include "models/atlas/atlasrun.h"
#include "models/selection.h"

#include <QList>
#include <QObject>

namespace app {

class AtlasWindow;
class MainWindow;
class Workspace;

/// The windows of atlases that were opened from one main window. A head that is chosen in them is
/// chosen in the tab in front, and the other way round, where both are of one model.
class AtlasWindows : public QObject
{
    Q_OBJECT

public:
    explicit AtlasWindows(MainWindow* window);

    void open(const QString& path);
    /// Asks which one.
    void browse();
    /// Asks for a model and data, then makes one.
    void make();
    /// The tab in front is another one.
    void follow(Workspace* front);

signals:
    void opened(const QString& path);

private:
    AtlasWindow* add();
    void showExample(const engine::TraceRequest& request, const models::SelectionState& cell);
    void selectHead(const models::AtlasPtr& atlas, const models::SelectionState& head);
    void colourOverview(AtlasWindow* from, int measure);
    /// The tab that shows the atlas's model, that in front before others; null: none does.
    Workspace* showing(const models::AtlasPtr& atlas) const;

    MainWindow* m_window;
    QList<AtlasWindow*> m_all;
    QMetaObject::Connection m_following;
};

} // namespace app
