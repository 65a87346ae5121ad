#include "app/atlaswindow.h"

#include "app/workspace/askforpath.h"
#include "engine/tracer.h"
#include "models/document.h"
#include "models/files.h"
#include "views/atlas/headpage.h"
#include "views/atlas/headscatter.h"
#include "views/progressstrip.h"
#include "views/tableview.h"

#include <QComboBox>
#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QToolBar>
#include <QVBoxLayout>

namespace app {

AtlasWindow::AtlasWindow(std::shared_ptr<engine::Tracer> tracer, ShowExample show, QWidget* parent)
    : QMainWindow(parent), m_model(new models::AtlasModel(this)),
      m_run(new models::AtlasRun(std::move(tracer), this)),
      m_loading(this,
                [this](const Loaded& loaded) {
                    if (loaded)
                        setAtlas(*loaded);
                    else
                        say(models::errorText(loaded.error()));
                }),
      m_show(std::move(show))
{
    setWindowFlag(Qt::Window);
    setAttribute(Qt::WA_DeleteOnClose);
    build();
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
                    say(hint.isEmpty() ? failure : failure + u' ' + hint);
            });
    resize(1360, 860);
    retranslate();
    chooseMeasures();
}

void AtlasWindow::build()
{
    m_tools = addToolBar(QString());
    m_tools->setMovable(false);
    const auto action = [this](auto act) {
        QAction* added = m_tools->addAction(QString());
        connect(added, &QAction::triggered, this, act);
        return added;
    };
    m_pause = action([this] { pauseOrGoOn(); });
    m_pdf = action([this] { exportPage(QStringLiteral("pdf")); });
    m_svg = action([this] { exportPage(QStringLiteral("svg")); });
    m_csv = action([this] { exportPage(QStringLiteral("csv")); });
    m_json = action([this] { exportPage(QStringLiteral("json")); });
    m_tools->addSeparator();
    const auto choice = [this](QLabel*& label) {
        label = new QLabel(this);
        auto* box = new QComboBox(this);
        label->setBuddy(box);
        m_tools->addWidget(label);
        m_tools->addWidget(box);
        for (int i = 0; i < models::AtlasModel::measureCount(); ++i)
            box->addItem(models::AtlasModel::measureName(i));
        connect(box, &QComboBox::currentIndexChanged, this, &AtlasWindow::chooseMeasures);
        return box;
    };
    m_x = choice(m_xLabel);
    m_y = choice(m_yLabel);
    m_colour = choice(m_colourLabel);
    const auto start = [](QComboBox* box, const char* id) {
        box->setCurrentIndex(models::AtlasModel::measureOf(id));
    };
    m_scatter = new views::HeadScatter(m_model, this);
    m_page = new views::HeadPage(this);
    m_proxy = new views::NumberProxy(this);
    m_proxy->setSourceModel(m_model);
    m_table = new views::TableView(this);
    m_table->setModel(m_proxy);
    m_filter = new QLineEdit(this);
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &views::NumberProxy::setWords);
    m_pairFilter = new QLineEdit(this);
    m_pairFilter->setClearButtonEnabled(true);
    connect(m_pairFilter, &QLineEdit::textChanged, m_page, &views::HeadPage::setPairFilter);
    m_progress = new views::ProgressStrip(this);
    m_sentence = new QLabel(this);
    m_sentence->setWordWrap(true);
    start(m_x, "previous_token");
    start(m_y, "induction");
    start(m_colour, "entropy");

    const auto stacked = [this](std::initializer_list<QWidget*> widgets) {
        auto* box = new QWidget(this);
        auto* layout = new QVBoxLayout(box);
        layout->setContentsMargins(0, 0, 0, 0);
        for (QWidget* widget : widgets)
            layout->addWidget(widget);
        return box;
    };
    auto* left = new QSplitter(Qt::Vertical, this);
    left->addWidget(m_scatter);
    left->addWidget(stacked({m_filter, m_table}));
    auto* across = new QSplitter(this);
    across->addWidget(left);
    across->addWidget(stacked({m_pairFilter, m_page}));
    across->setStretchFactor(0, 1);
    across->setStretchFactor(1, 1);
    setCentralWidget(stacked({m_progress, m_sentence, across}));
    connect(m_scatter, &views::HeadScatter::currentChanged, this, &AtlasWindow::showHead);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                m_scatter->setCurrent(m_proxy->mapToSource(current).row());
            });
    connect(m_page, &views::HeadPage::exampleChosen, this, &AtlasWindow::showExample);
}

void AtlasWindow::open(const QString& path)
{
    setWindowTitle(QFileInfo(path).fileName());
    m_loading.start([path](const std::stop_token&) -> Loaded {
        auto loaded = engine::atlas::Atlas::load(path.toStdString());
        if (!loaded)
            return tl::make_unexpected(loaded.error());
        return std::make_shared<const engine::atlas::Atlas>(std::move(*loaded));
    });
}

void AtlasWindow::make(const models::AtlasRun::Plan& plan)
{
    setWindowTitle(QFileInfo(plan.path).fileName());
    m_run->start(plan);
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
    m_model->setAtlas(atlas);
    const auto& progress = atlas->progress;
    say(progress.complete || m_run->isBusy()
            ? tr("%1 over %2: %3 windows, %4 tokens")
                  .arg(QString::fromStdString(atlas->title),
                       QString::fromStdString(atlas->plan.data),
                       locale().toString(qlonglong(progress.windows)),
                       locale().toString(qlonglong(progress.tokens)))
            : tr("%1 over %2: %3 windows, %4 tokens; not finished")
                  .arg(QString::fromStdString(atlas->title),
                       QString::fromStdString(atlas->plan.data),
                       locale().toString(qlonglong(progress.windows)),
                       locale().toString(qlonglong(progress.tokens))));
    retranslate();
    if (m_row < 0 && m_model->rowCount() > 0)
        m_scatter->setCurrent(0);
    else
        showHead(m_row);
}

void AtlasWindow::showProgress(double share, double secondsLeft)
{
    m_progress->setShare(share);
    if (secondsLeft >= 0)
        say(tr("%1 % read, about %2 minutes left")
                .arg(QString::number(int(share * 100)),
                     locale().toString(secondsLeft / 60, 'f', 1)));
}

void AtlasWindow::chooseMeasures()
{
    m_scatter->setMeasures(m_x->currentIndex(), m_y->currentIndex(), m_colour->currentIndex());
}

void AtlasWindow::showHead(int row)
{
    m_row = row;
    m_page->show(m_model->headTitle(row), m_model->page(row));
    const QModelIndex shown = m_proxy->mapFromSource(m_model->index(row, 0));
    if (shown.isValid() && shown.row() != m_table->currentIndex().row())
        m_table->setCurrentIndex(shown);
}

void AtlasWindow::showExample(qint64 row, qint64 window, int query, int key)
{
    const QModelIndex head = m_model->index(m_row, 0);
    models::SelectionState state;
    state.stack = engine::Stack(head.data(models::StackRole).toInt());
    state.kind = engine::Kind(head.data(models::KindRole).toInt());
    state.layer = head.data(models::LayerRole).toInt();
    state.head = head.data(models::HeadRole).toInt();
    state.query = query;
    state.key = key;
    m_show(m_model->requestOf(row, window), state);
}

void AtlasWindow::exportPage(const QString& suffix)
{
    askForPath(
        this,
        {.title = tr("Export Head Page"),
         .accept = QFileDialog::AcceptSave,
         .mode = QFileDialog::AnyFile,
         .filter = suffix.toUpper() + QStringLiteral(" (*.") + suffix + u')'},
        [this, suffix](QString path) {
            if (QFileInfo(path).suffix().isEmpty())
                path += u'.' + suffix;
            bool written = false;
            if (suffix == QLatin1String("pdf"))
                written = m_page->writePdf(path);
            else if (suffix == QLatin1String("svg"))
                written = m_page->writeSvg(path);
            else
                written =
                    models::writeFile(path, suffix == QLatin1String("csv")
                                                ? m_model->pageCsv(m_row)
                                                : QJsonDocument(m_model->page(m_row)).toJson())
                        .has_value();
            say(written ? tr("%1 is written.").arg(path) : tr("%1 cannot be written.").arg(path));
        });
}

void AtlasWindow::say(const QString& sentence)
{
    m_sentence->setText(sentence);
}

void AtlasWindow::retranslate()
{
    const bool has = m_model->rowCount() > 0;
    m_pause->setText(m_run->isBusy() ? tr("Pause") : tr("Go On"));
    m_pause->setVisible(!m_run->plan().path.isEmpty() && (m_run->isBusy() || !m_model->atlas() ||
                                                          !m_model->atlas()->progress.complete));
    m_pdf->setText(tr("Export PDF…"));
    m_svg->setText(tr("Export SVG…"));
    m_csv->setText(tr("Export CSV…"));
    m_json->setText(tr("Export JSON…"));
    for (QAction* action : {m_pdf, m_svg, m_csv, m_json})
        action->setEnabled(has);
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
    m_filter->setPlaceholderText(tr("Filter heads, e.g. entropy<1.5"));
    m_filter->setAccessibleName(tr("Filter heads"));
    m_pairFilter->setPlaceholderText(tr("Filter pairs of tokens"));
    m_pairFilter->setAccessibleName(tr("Filter pairs"));
}

void AtlasWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QMainWindow::changeEvent(event);
}

} // namespace app
