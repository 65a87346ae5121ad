#pragma once

#include "models/atlas/atlasmap.h"
#include "models/atlas/atlasrun.h"
#include "models/atlas/changemodel.h"
#include "models/selection.h"

#include <functional>
#include <QMainWindow>

class QComboBox;
class QLabel;
class QLineEdit;
class QMenu;
class QTabWidget;
class QToolBar;
class QToolButton;

namespace views {
class Banner;
class ChangePage;
class HeadPage;
class HeadScatter;
class MapGrid;
class MapPanel;
class ProgressStrip;
class TableView;
} // namespace views

namespace app {

class HeadFilter;

/// Shows an atlas: the heads as points and as a table; the page, the map and all the others of the
/// one that is chosen; what became of it in another atlas. Also while it is being made.
class AtlasWindow : public QMainWindow
{
    Q_OBJECT

public:
    /// `show` opens an example as a trace with a cell selected.
    using ShowExample =
        std::function<void(const engine::TraceRequest&, const models::SelectionState&)>;
    AtlasWindow(std::shared_ptr<engine::Tracer> tracer, ShowExample show,
                QWidget* parent = nullptr);

    /// Reads a file on a worker.
    void open(const QString& path);
    void make(const models::AtlasRun::Plan& plan);
    /// Reads a second atlas and shows which heads changed.
    void compareWith(const QString& path);
    /// Null until it is there.
    const models::AtlasPtr& atlas() const { return m_model->atlas(); }
    /// The file that it is of.
    const QString& path() const { return m_path; }
    models::SelectionState head() const { return headOf(m_row); }
    /// Shows a head, where the atlas has it.
    void setHead(const models::SelectionState& head);

signals:
    /// The atlas is there, or grew.
    void shown(const QString& path);
    /// By the person.
    void headChosen(const models::SelectionState& head);
    /// The head overview is to have the colours of this measure.
    void overviewWanted(int measure);

protected:
    void changeEvent(QEvent* event) override;

private:
    using Loaded = engine::Result<models::AtlasPtr>;
    using Compared = engine::Result<models::ChangeModel::ComparisonPtr>;
    void buildTools();
    QWidget* buildHeads();
    QWidget* buildPages();
    QWidget* buildChanges();
    void connectRun();
    void connectHeads();
    void retranslate();
    void nameExports();
    void setAtlas(const models::AtlasPtr& atlas);
    void chooseAxes();
    void chooseMeasures();
    void filterHeads();
    void showHead(int row);
    void chooseHead(int row);
    void showExample(qint64 row, qint64 window, int query, int key);
    void showPlace(qint64 row, qint64 window, int position, bool key, int level);
    void showChanged(const QString& side, qint64 row, qint64 window, int query, int key);
    void showComparison(const models::ChangeModel::ComparisonPtr& comparison);
    models::SelectionState headOf(int row) const;
    void browseForOther();
    void exportPage(const QString& suffix);
    bool writePage(const QString& path, const QString& suffix);
    void fail(const engine::Error& error);
    void say(const QString& sentence);
    void sayWhatItIs();
    void showProgress(double share, double secondsLeft);
    void pauseOrGoOn();

    models::AtlasModel* m_model;
    models::AtlasRun* m_run;
    models::AtlasMap* m_map;
    models::ChangeModel* m_changes;
    models::LatestJob<Loaded> m_loading;
    models::LatestJob<Compared> m_comparing;
    ShowExample m_show;
    QString m_path;
    int m_row = -1;

    QToolBar* m_tools = nullptr;
    QToolButton* m_export = nullptr;
    QAction *m_pause = nullptr, *m_compare = nullptr, *m_overview = nullptr;
    QList<QAction*> m_exports; ///< PDF, SVG, CSV, JSON
    QComboBox *m_x = nullptr, *m_y = nullptr, *m_colour = nullptr;
    QLabel *m_xLabel = nullptr, *m_yLabel = nullptr, *m_colourLabel = nullptr,
           *m_sentence = nullptr;
    QLineEdit *m_filter = nullptr, *m_pairFilter = nullptr;
    views::TableView *m_table = nullptr, *m_changeTable = nullptr;
    HeadFilter* m_proxy = nullptr;
    views::HeadScatter* m_scatter = nullptr;
    views::HeadPage* m_page = nullptr;
    views::MapPanel* m_mapPanel = nullptr;
    views::MapGrid* m_grid = nullptr;
    views::ChangePage* m_changePage = nullptr;
    QWidget* m_changeTab = nullptr;
    QTabWidget* m_pages = nullptr;
    views::ProgressStrip* m_progress = nullptr;
    views::Banner* m_banner = nullptr;
};

} // namespace app
