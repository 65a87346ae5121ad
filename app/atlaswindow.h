#pragma once

#include "models/atlas/atlasrun.h"
#include "models/selection.h"

#include <functional>
#include <QMainWindow>

class QComboBox;
class QLabel;
class QLineEdit;
class QTableView;
class QToolBar;

namespace views {
class HeadPage;
class HeadScatter;
class NumberProxy;
class ProgressStrip;
} // namespace views

namespace app {

/// Shows an atlas: the heads as points and as a table, and the page of the one that is chosen; also
/// while it is being made.
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

protected:
    void changeEvent(QEvent* event) override;

private:
    using Loaded = engine::Result<models::AtlasPtr>;
    void build();
    void retranslate();
    void setAtlas(const models::AtlasPtr& atlas);
    void chooseMeasures();
    void showHead(int row);
    void showExample(qint64 row, qint64 window, int query, int key);
    void exportPage(const QString& suffix);
    void say(const QString& sentence);
    void showProgress(double share, double secondsLeft);
    void pauseOrGoOn();

    models::AtlasModel* m_model;
    models::AtlasRun* m_run;
    models::LatestJob<Loaded> m_loading;
    ShowExample m_show;
    int m_row = -1;

    QToolBar* m_tools;
    QComboBox *m_x, *m_y, *m_colour;
    QLabel *m_xLabel, *m_yLabel, *m_colourLabel, *m_sentence;
    QLineEdit *m_filter, *m_pairFilter;
    QTableView* m_table;
    views::NumberProxy* m_proxy;
    views::HeadScatter* m_scatter;
    views::HeadPage* m_page;
    views::ProgressStrip* m_progress;
    QAction *m_pause, *m_pdf, *m_svg, *m_csv, *m_json;
};

} // namespace app
