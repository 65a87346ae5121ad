#include "app/atlaswindow.h"

#include "app/headfilter.h"
#include "app/workspace/askforpath.h"
#include "engine/tracer.h"
#include "models/document.h"
#include "models/files.h"
#include "views/atlas/changepage.h"
#include "views/atlas/headpage.h"
#include "views/atlas/headscatter.h"
#include "views/atlas/mapgrid.h"
#include "views/atlas/mappanel.h"
#include "views/banner.h"
#include "views/flowlayout.h"
#include "views/menubutton.h"
#include "views/progressstrip.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScreen>
#include <QScrollArea>
#include <QSplitter>
#include <QStatusBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace app {

namespace {

constexpr QSize kSize{1360, 860};
constexpr double kScreenShare = 0.94;
const char* const kSuffixes[] = {"pdf", "svg", "csv", "json"};

QWidget* stacked(QWidget* parent, std::initializer_list<QWidget*> widgets)
{
    auto* box = new QWidget(parent);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : widgets)
        layout->addWidget(widget);
    // What is last has the room that is left.
    layout->setStretch(layout->count() - 1, 1);
    return box;
}

} // namespace

AtlasWindow::AtlasWindow(std::shared_ptr<engine::Tracer> tracer, ShowExample show, QWidget* parent)
    : QMainWindow(parent), m_model(new models::AtlasModel(this)),
      m_run(new models::AtlasRun(std::move(tracer), this)), m_map(new models::AtlasMap(this)),
      m_changes(new models::ChangeModel(this)), m_loading(this,
                                                          [this](const Loaded& loaded) {
                                                              if (loaded)
                                                                  setAtlas(*loaded);
                                                              else
                                                                  fail(loaded.error());
                                                          }),
      m_comparing(this,
                  [this](const Compared& compared) {
                      if (compared)
                          showComparison(*compared);
                      else
                          fail(compared.error());
                  }),
      m_show(std::move(show))
{
    setWindowFlag(Qt::Window);
    setAttribute(Qt::WA_DeleteOnClose);
    buildTools();
    m_banner = new views::Banner(this);
    m_progress = new views::ProgressStrip(this);
    m_sentence = new QLabel(this);
    statusBar()->addWidget(m_sentence, 1);
    statusBar()->setSizeGripEnabled(false);
    auto* across = new QSplitter(this);
    across->addWidget(buildHeads());
    across->addWidget(buildPages());
    across->setStretchFactor(0, 1);
    across->setStretchFactor(1, 1);
    across->setChildrenCollapsible(false);
    setCentralWidget(stacked(this, {m_progress, m_banner, across}));
    connectRun();
    connectHeads();
    resize(kSize.boundedTo(screen()->availableSize() * kScreenShare));
    across->setSizes({width() / 2, width() / 2});
    retranslate();
    chooseMeasures();
}

void AtlasWindow::buildTools()
{
    m_tools = addToolBar(QString());
    m_tools->setMovable(false);
    m_tools->setContextMenuPolicy(Qt::PreventContextMenu);
    m_pause = m_tools->addAction(QString());
    connect(m_pause, &QAction::triggered, this, &AtlasWindow::pauseOrGoOn);
    m_compare = m_tools->addAction(QString());
    connect(m_compare, &QAction::triggered, this, &AtlasWindow::browseForOther);
    m_overview = m_tools->addAction(QString());
    connect(m_overview, &QAction::triggered, this,
            [this] { emit overviewWanted(m_colour->currentIndex()); });
    m_export = new QToolButton(this);
    views::openByPress(m_export);
    auto* menu = new QMenu(m_export);
    for (const char* suffix : kSuffixes)
        m_exports.append(menu->addAction(QString(), this,
                                         [this, suffix] { exportPage(QLatin1String(suffix)); }));
    m_export->setMenu(menu);
    m_tools->addWidget(m_export);
}

QWidget* AtlasWindow::buildHeads()
{
    auto* measures = new QWidget(this);
    auto* flow = new views::FlowLayout(4, measures);
    const auto choice = [&](QLabel*& label, const char* id) {
        auto* pair = new QWidget(measures);
        auto* row = new QHBoxLayout(pair);
        row->setContentsMargins(4, 0, 4, 0);
        label = new QLabel(pair);
        auto* box = new QComboBox(pair);
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        label->setBuddy(box);
        row->addWidget(label);
        row->addWidget(box);
        flow->addWidget(pair);
        for (int i = 0; i < models::AtlasModel::measureCount(); ++i)
            box->addItem(models::AtlasModel::measureName(i));
        box->setCurrentIndex(models::AtlasModel::measureOf(id));
        connect(box, &QComboBox::currentIndexChanged, this, &AtlasWindow::chooseMeasures);
        return box;
    };
    m_x = choice(m_xLabel, "previous_token");
    m_y = choice(m_yLabel, "induction");
    m_colour = choice(m_colourLabel, "entropy");
    m_scatter = new views::HeadScatter(m_model, this);
    m_proxy = new HeadFilter(this);
    m_proxy->setSourceModel(m_model);
    m_table = new views::TableView(this);
    m_table->setModel(m_proxy);
    m_filter = new QLineEdit(this);
    m_filter->setClearButtonEnabled(true);
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(stacked(this, {measures, m_scatter}));
    parts->addWidget(stacked(this, {m_filter, m_table}));
    parts->setStretchFactor(0, 3);
    parts->setStretchFactor(1, 2);
    return parts;
}

QWidget* AtlasWindow::buildPages()
{
    m_page = new views::HeadPage(this);
    m_pairFilter = new QLineEdit(this);
    m_pairFilter->setClearButtonEnabled(true);
    m_mapPanel = new views::MapPanel(m_map, m_model, this);
    m_grid = new views::MapGrid(m_map, m_model, this);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_grid);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFrameShape(QFrame::NoFrame);
    m_changeTab = buildChanges();
    m_pages = new QTabWidget(this);
    m_pages->setDocumentMode(true);
    m_pages->addTab(stacked(this, {m_pairFilter, m_page}), QString());
    m_pages->addTab(m_mapPanel, QString());
    m_pages->addTab(scroll, QString());
    m_pages->addTab(m_changeTab, QString());
    m_pages->setTabVisible(m_pages->indexOf(m_changeTab), false);
    return m_pages;
}

QWidget* AtlasWindow::buildChanges()
{
    auto* proxy = new views::NumberProxy(this);
    proxy->setSourceModel(m_changes);
    m_changeTable = new views::TableView(this);
    m_changeTable->setModel(proxy);
    m_changePage = new views::ChangePage(this);
    auto* parts = new QSplitter(Qt::Vertical, this);
    parts->addWidget(m_changeTable);
    parts->addWidget(m_changePage);
    parts->setStretchFactor(0, 1);
    parts->setStretchFactor(1, 2);
    connect(m_changeTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, proxy](const QModelIndex& current) {
                const int row = proxy->mapToSource(current).row();
                m_changePage->show(m_changes->headTitle(row), m_changes->page(row),
                                   m_changes->titles());
                if (const int head = m_changes->headBefore(row); head >= 0)
                    m_scatter->setCurrent(head);
            });
    connect(m_changePage, &views::ChangePage::exampleChosen, this, &AtlasWindow::showChanged);
    return parts;
}

void AtlasWindow::connectRun()
{
    connect(m_run, &models::AtlasRun::atlasChanged, this, &AtlasWindow::setAtlas);
    connect(m_run, &models::AtlasRun::progressChanged, this, &AtlasWindow::showProgress);
    connect(m_run, &models::AtlasRun::busyChanged, this, [this](bool busy) {
        m_progress->setBusy(busy);
        retranslate();
    });
    connect(m_progress, &views::ProgressStrip::cancelled, m_run, &models::AtlasRun::stop);
    connect(m_run, &models::AtlasRun::finished, this,
            [this](const models::AtlasPtr& atlas, const QString& failure, const QString& hint) {
                if (atlas)
                    setAtlas(atlas);
                else
                    m_banner->show([failure] { return failure; }, [hint] { return hint; },
                                   views::Banner::About::Work);
            });
}

void AtlasWindow::connectHeads()
{
    connect(m_filter, &QLineEdit::textChanged, this, &AtlasWindow::filterHeads);
    connect(m_pairFilter, &QLineEdit::textChanged, m_page, &views::HeadPage::setPairFilter);
    connect(m_scatter, &views::HeadScatter::currentChanged, this, [this](int row) {
        showHead(row);
        emit headChosen(headOf(row));
    });
    connect(m_scatter, &views::HeadScatter::picked, m_proxy, &HeadFilter::setPicked);
    connect(m_grid, &views::MapGrid::chosen, m_scatter, &views::HeadScatter::setCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    m_scatter->setCurrent(m_proxy->mapToSource(current).row());
            });
    connect(m_page, &views::HeadPage::exampleChosen, this, &AtlasWindow::showExample);
    connect(m_mapPanel, &views::MapPanel::placeChosen, this, &AtlasWindow::showPlace);
    connect(m_pages, &QTabWidget::currentChanged, this, [this] {
        if (m_grid->isVisible())
            m_map->requestThumbnails();
    });
}

void AtlasWindow::open(const QString& path)
{
    m_path = path;
    setWindowTitle(QFileInfo(path).fileName());
    m_loading.start([path](const std::stop_token&) { return models::loadAtlas(path); });
}

void AtlasWindow::make(const models::AtlasRun::Plan& plan)
{
    m_path = plan.path;
    setWindowTitle(QFileInfo(plan.path).fileName());
    m_run->start(plan);
}

void AtlasWindow::browseForOther()
{
    askForPath(this,
               {.title = tr("Compare With Another Atlas"), .filter = tr("Atlases (*.safetensors)")},
               [this](const QString& path) { compareWith(path); });
}

void AtlasWindow::compareWith(const QString& path)
{
    m_comparing.start([path, before = m_model->atlas()](const std::stop_token&) -> Compared {
        const Loaded after = models::loadAtlas(path);
        if (!after)
            return tl::make_unexpected(after.error());
        return models::ChangeModel::compare(before, *after);
    });
}

void AtlasWindow::showComparison(const models::ChangeModel::ComparisonPtr& comparison)
{
    m_changes->setComparison(comparison);
    const int tab = m_pages->indexOf(m_changeTab);
    m_pages->setTabVisible(tab, true);
    m_pages->setCurrentIndex(tab);
    m_changeTable->sortByColumn(models::ChangeModel::Change, Qt::DescendingOrder);
    m_changeTable->resizeColumnsToContents();
    m_changeTable->setCurrentIndex(m_changeTable->model()->index(0, 0));
}

void AtlasWindow::pauseOrGoOn()
{
    if (m_run->isBusy())
        m_run->stop();
    else
        m_run->start(m_run->plan());
}

void AtlasWindow::setAtlas(const models::AtlasPtr& atlas)
{
    const bool first = !m_model->atlas();
    m_model->setAtlas(atlas);
    if (first)
        chooseAxes();
    m_map->setAtlas(atlas);
    sayWhatItIs();
    retranslate();
    if (first)
        m_table->resizeColumnsToContents();
    emit shown(m_path);
    if (m_row < 0 && m_model->rowCount() > 0)
        chooseHead(0);
    else
        showHead(m_row);
    if (m_grid->isVisible())
        m_map->requestThumbnails();
}

void AtlasWindow::sayWhatItIs()
{
    const models::AtlasPtr& atlas = m_model->atlas();
    if (!atlas)
        return;
    const auto& progress = atlas->progress;
    const QString title = QString::fromStdString(atlas->title);
    const QString texts = QString::fromStdString(atlas->plan.data);
    const QString windows = locale().toString(qlonglong(progress.windows));
    const QString tokens = locale().toString(qlonglong(progress.tokens));
    say(progress.complete || m_run->isBusy()
            ? tr("%1 over %2: %3 windows, %4 tokens").arg(title, texts, windows, tokens)
            : tr("%1 over %2: %3 windows, %4 tokens; not finished")
                  .arg(title, texts, windows, tokens));
}

void AtlasWindow::showProgress(double share, double secondsLeft)
{
    m_progress->setShare(share);
    if (secondsLeft >= 0)
        say(tr("%1 % read, about %2 left")
                .arg(QString::number(int(share * 100)), models::durationText(secondsLeft)));
}

/// What no head has, as induction over pictures, says nothing as an axis.
void AtlasWindow::chooseAxes()
{
    const auto has = [this](int measure) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            if (m_model->index(row, models::AtlasModel::FirstMeasure + measure)
                    .data(models::ValueRole)
                    .isValid())
                return true;
        return false;
    };
    QSet<int> taken{m_x->currentIndex(), m_y->currentIndex(), m_colour->currentIndex()};
    for (QComboBox* box : {m_x, m_y, m_colour})
        if (!has(box->currentIndex()))
            for (const char* id : {"first_token", "distance_mean", "confidence", "written_norm"})
                if (const int other = models::AtlasModel::measureOf(id);
                    has(other) && !taken.contains(other)) {
                    taken.insert(other);
                    box->setCurrentIndex(other);
                    break;
                }
}

void AtlasWindow::chooseMeasures()
{
    m_scatter->setMeasures(m_x->currentIndex(), m_y->currentIndex(), m_colour->currentIndex());
    m_grid->setMeasure(m_colour->currentIndex());
}

void AtlasWindow::filterHeads()
{
    m_proxy->setWords(m_filter->text());
    if (m_filter->text().isEmpty())
        return m_scatter->setShown(std::nullopt);
    QSet<int> rows;
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        rows.insert(m_proxy->mapToSource(m_proxy->index(row, 0)).row());
    m_scatter->setShown(rows);
}

void AtlasWindow::setHead(const models::SelectionState& head)
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (row != m_row && headOf(row).sameHead(head))
            return chooseHead(row);
}

/// Without telling anyone.
void AtlasWindow::chooseHead(int row)
{
    const QSignalBlocker quiet(m_scatter);
    m_scatter->setCurrent(row);
    showHead(row);
}

void AtlasWindow::showHead(int row)
{
    m_row = row;
    m_page->show(m_model->headTitle(row), m_model->page(row));
    m_grid->setCurrent(row);
    m_mapPanel->setHead(row);
    const QModelIndex shown = m_proxy->mapFromSource(m_model->index(row, 0));
    if (shown.isValid() && shown.row() != m_table->currentIndex().row())
        m_table->setCurrentIndex(shown);
}

models::SelectionState AtlasWindow::headOf(int row) const
{
    const QModelIndex head = m_model->index(row, 0);
    models::SelectionState state;
    state.stack = engine::Stack(head.data(models::StackRole).toInt());
    state.kind = engine::Kind(head.data(models::KindRole).toInt());
    state.layer = head.data(models::LayerRole).toInt();
    state.head = head.data(models::HeadRole).toInt();
    return state;
}

void AtlasWindow::showExample(qint64 row, qint64 window, int query, int key)
{
    models::SelectionState state = headOf(m_row);
    state.query = query;
    state.key = key;
    m_show(m_model->requestOf(row, window), state);
}

void AtlasWindow::showPlace(qint64 row, qint64 window, int position, bool key, int level)
{
    models::SelectionState state = headOf(m_row);
    (key ? state.key : state.query) = position;
    // A state is read by the heads of the layer that it enters.
    for (int head = 0; level >= 0 && head < m_model->rowCount(); ++head)
        if (const models::SelectionState own = headOf(head);
            own.stack == state.stack && own.kind == engine::Kind::Self && own.layer == level) {
            state = own;
            state.query = position;
            break;
        }
    m_show(m_model->requestOf(row, window), state);
}

void AtlasWindow::showChanged(const QString& side, qint64 row, qint64 window, int query, int key)
{
    const auto& comparison = m_changes->comparison();
    if (!comparison)
        return;
    const models::AtlasPtr& atlas =
        side == QLatin1String("after") ? comparison->after : comparison->before;
    models::SelectionState state = headOf(m_row);
    state.query = query;
    state.key = key;
    m_show(atlas->requestOf(row * engine::atlas::kWindowsPerRow + window), state);
}

void AtlasWindow::exportPage(const QString& suffix)
{
    askForPath(this,
               {.title = tr("Export Head Page"),
                .accept = QFileDialog::AcceptSave,
                .mode = QFileDialog::AnyFile,
                .filter = suffix.toUpper() + QStringLiteral(" (*.") + suffix + u')'},
               [this, suffix](QString path) {
                   if (QFileInfo(path).suffix().isEmpty())
                       path += u'.' + suffix;
                   if (writePage(path, suffix))
                       return say(tr("%1 is written.").arg(path));
                   m_banner->show([path] { return tr("%1 cannot be written.").arg(path); },
                                  [] { return tr("Choose another folder."); },
                                  views::Banner::About::Work);
               });
}

bool AtlasWindow::writePage(const QString& path, const QString& suffix)
{
    if (suffix == QLatin1String("pdf"))
        return m_page->writePdf(path);
    if (suffix == QLatin1String("svg"))
        return m_page->writeSvg(path);
    const QByteArray content = suffix == QLatin1String("csv")
                                   ? m_model->pageCsv(m_row)
                                   : QJsonDocument(m_model->page(m_row)).toJson();
    return models::writeFile(path, content).has_value();
}

void AtlasWindow::fail(const engine::Error& error)
{
    m_banner->show([error] { return models::errorText(error); },
                   [error] { return models::errorHint(error); }, views::Banner::About::Work);
}

void AtlasWindow::say(const QString& sentence)
{
    m_sentence->setText(sentence);
}

void AtlasWindow::nameExports()
{
    const QString names[] = {tr("PDF…"), tr("SVG…"), tr("CSV…"), tr("JSON…")};
    for (qsizetype i = 0; i < m_exports.size(); ++i)
        m_exports[i]->setText(names[i]);
    m_export->setText(tr("Export Head Page"));
    m_export->setAccessibleName(tr("Export Head Page"));
    m_export->setEnabled(m_model->rowCount() > 0);
}

void AtlasWindow::retranslate()
{
    m_pause->setText(m_run->isBusy() ? tr("Pause") : tr("Go On"));
    m_pause->setVisible(!m_run->plan().path.isEmpty() && (m_run->isBusy() || !m_model->atlas() ||
                                                          !m_model->atlas()->progress.complete));
    m_compare->setText(tr("Compare With…"));
    m_compare->setEnabled(m_model->rowCount() > 0);
    m_overview->setText(tr("Colour Head Overview"));
    m_overview->setToolTip(tr("Gives the heads of the overview the colours of these points"));
    m_overview->setEnabled(m_model->rowCount() > 0);
    nameExports();
    const auto name = [](QComboBox* box, QLabel* label, const QString& text) {
        label->setText(text);
        box->setAccessibleName(text);
        for (int i = 0; i < box->count(); ++i)
            box->setItemText(i, models::AtlasModel::measureName(i));
    };
    name(m_x, m_xLabel, tr("Across"));
    name(m_y, m_yLabel, tr("Up"));
    name(m_colour, m_colourLabel, tr("Colour"));
    m_table->setAccessibleName(tr("Table of heads"));
    m_changeTable->setAccessibleName(tr("Changed heads"));
    m_filter->setPlaceholderText(tr("Filter heads, e.g. entropy<1.5"));
    m_filter->setAccessibleName(tr("Filter heads"));
    m_pairFilter->setPlaceholderText(tr("Filter pairs of tokens"));
    m_pairFilter->setAccessibleName(tr("Filter pairs"));
    const QString titles[] = {tr("Head page"), tr("Map"), tr("All heads"), tr("Changes")};
    for (int i = 0; i < m_pages->count(); ++i)
        m_pages->setTabText(i, titles[i]);
    m_tools->setWindowTitle(tr("Atlas"));
}

void AtlasWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        sayWhatItIs();
        showHead(m_row);
    }
    QMainWindow::changeEvent(event);
}

} // namespace app
