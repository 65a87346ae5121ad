#include "views/charts/chartsview.h"

#include "models/headmodel.h"
#include "views/charts/chartplot.h"
#include "views/charts/chartwidget.h"
#include "views/icons.h"
#include "views/poolbox.h"
#include "views/tableview.h"

#include <QComboBox>
#include <QHeaderView>
#include <QPainter>
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QToolButton>

namespace views {

namespace {

constexpr int kMeasuredRows = 60; ///< for the widths of the table's columns

QString metricId(engine::Metric metric)
{
    const std::string_view id = engine::metricInfos()[size_t(metric)].id;
    return QString::fromLatin1(id.data(), qsizetype(id.size()));
}

} // namespace

ChartsView::ChartsView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("charts"), document, parent),
      m_model(new models::ChartModel(document, this)),
      m_widget(new ChartWidget(m_model, &document->selection(), this)),
      m_table(new TableView(this)), m_proxy(new NumberProxy(this)),
      m_pages(new QStackedWidget(this)), m_chart(new QComboBox(this)), m_scope(new QComboBox(this)),
      m_x(new QComboBox(this)), m_y(new QComboBox(this)), m_pool(new PoolBox(&selection(), this)),
      m_weighted(new QToolButton(this)), m_showTable(new QToolButton(this)),
      m_export(new QToolButton(this))
{
    arrangeControls();
    declareSettings();
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    m_pages->addWidget(m_widget);
    m_pages->addWidget(m_table);
    setContent(m_pages);
    setFocusProxy(m_widget);
    connectControls();
    connectModel();
    ChartsView::retranslate();
    // Setting one box applies both: the other metric is read before.
    const auto [x, y] = std::pair(m_model->metricX(), m_model->metricY());
    m_x->setCurrentIndex(int(x));
    m_y->setCurrentIndex(int(y));
    showControls();
    m_export->setEnabled(m_model->rowCount() > 0);
}

void ChartsView::arrangeControls()
{
    for (const models::ChartKind* kind : models::chartKinds())
        m_chart->addItem(QString(), QLatin1String(kind->key));
    m_scope->addItem(QString(), QStringLiteral("layer"));
    m_scope->addItem(QString(), QStringLiteral("stack"));
    for (QComboBox* box : {m_x, m_y}) {
        for (const engine::MetricInfo& info : engine::metricInfos())
            box->addItem(QString(), metricId(info.metric));
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(9);
    }
    for (QComboBox* box : {m_chart, m_scope})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_weighted->setText(QStringLiteral("× ‖v‖"));
    m_export->setIcon(icon("export-data"));
    for (QToolButton* button : {m_weighted, m_showTable})
        button->setCheckable(true);
    for (QToolButton* button : {m_weighted, m_showTable, m_export})
        button->setFocusPolicy(Qt::StrongFocus);
    for (QWidget* control : std::initializer_list<QWidget*>{m_chart, m_scope, m_weighted, m_y, m_x,
                                                            m_pool, m_showTable, m_export})
        addControl(control);
}

void ChartsView::declareSettings()
{
    const auto metricName = [](int metric) {
        return models::HeadModel::metricName(engine::Metric(metric));
    };
    settings().add(m_chart, {.key = "chart",
                             .name = QT_TR_NOOP("Chart"),
                             .tip = QT_TR_NOOP("Which chart is drawn"),
                             .itemName = [](int chart) {
                                 return models::chartKinds()[size_t(chart)]->name();
                             }});
    settings().add(m_scope,
                   {.key = "scope",
                    .name = QT_TR_NOOP("Scope"),
                    .tip = QT_TR_NOOP("Heads of the selected layer, or of all layers"),
                    .items = {QT_TR_NOOP("Heads of the layer"), QT_TR_NOOP("By layer and head")}});
    settings().add(m_weighted,
                   {.key = "weighted",
                    .name = QT_TR_NOOP("Weights × values"),
                    .tip = QT_TR_NOOP("Weights times the length of what the head writes for each "
                                      "key")});
    settings().add(m_x, {.key = "x",
                         .name = QT_TR_NOOP("Horizontal metric"),
                         .tip = QT_TR_NOOP("Metric along the horizontal axis"),
                         .itemName = metricName});
    settings().add(m_y, {.key = "y",
                         .name = QT_TR_NOOP("Vertical metric"),
                         .tip = QT_TR_NOOP("Metric along the vertical axis"),
                         .itemName = metricName});
    settings().add(m_showTable, {.key = "table",
                                 .text = QT_TR_NOOP("Table"),
                                 .tip = QT_TR_NOOP("Show the numbers behind the chart"),
                                 .stays = true});
    settings().add(m_export,
                   {.name = QT_TR_NOOP("Export Data…"),
                    .tip = QT_TR_NOOP("Write the numbers behind the chart to a CSV file")});
    settings().add(m_widget, {.name = QT_TR_NOOP("Plot")});
    settings().add(m_table, {.name = QT_TR_NOOP("Numbers behind the chart")});
}

void ChartsView::connectControls()
{
    connect(m_chart, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_model->setChart(models::chartKinds()[size_t(index)]->chart);
        showControls();
    });
    connect(m_scope, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_model->setWholeStack(index == 1); });
    connect(m_weighted, &QToolButton::toggled, m_model, &models::ChartModel::setValueWeighted);
    for (QComboBox* box : {m_x, m_y})
        connect(box, &QComboBox::currentIndexChanged, this, &ChartsView::applyMetrics);
    connect(m_showTable, &QToolButton::toggled, this, [this](bool table) {
        m_pages->setCurrentIndex(table ? 1 : 0);
        fitColumns();
        showSelection();
    });
    connect(m_export, &QToolButton::clicked, this,
            [this] { exportTable(this, *m_model, models::chartKey(m_model->chart())); });
}

void ChartsView::connectModel()
{
    showProgressOf(m_model);
    connect(m_model, &models::ChartModel::progressChanged, progress(), &ProgressStrip::setShare);
    connect(m_model, &models::ChartModel::modelReset, this, [this] {
        m_export->setEnabled(m_model->rowCount() > 0);
        fitColumns();
        showSelection();
    });
    connect(&selection(), &models::Selection::headChanged, this, &ChartsView::showSelection);
    connect(&selection(), &models::Selection::cellChanged, this, &ChartsView::showSelection);
    connect(&selection(), &models::Selection::queriesChanged, this, &ChartsView::showControls);
    // Not the current index, which moves by itself when the table gets the focus.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection& selected) {
                if (!m_showing && !selected.isEmpty())
                    m_model->select(m_proxy->mapToSource(selected.indexes().constFirst()).row());
            });
}

void ChartsView::fitColumns()
{
    if (m_showTable->isChecked())
        m_table->resizeColumnsToContents();
}

void ChartsView::showControls()
{
    const models::ChartKind& kind = models::kindOf(m_model->chart());
    m_scope->setVisible(kind.scope == models::ChartScope::Layer);
    m_weighted->setVisible(kind.weighsValues);
    m_x->setVisible(kind.comparesMetrics);
    m_y->setVisible(kind.comparesMetrics);
    m_pool->setObstacle(kind.form.range == models::ChartForm::Range::Shares
                            ? tr("Curves of several queries are averaged: a maximum would not "
                                 "end at 1")
                            : QString());
    m_pool->setVisible(kind.readsQueries && selection().queries().size() > 1);
}

void ChartsView::applyMetrics()
{
    m_model->setMetrics(engine::Metric(std::max(0, m_x->currentIndex())),
                        engine::Metric(std::max(0, m_y->currentIndex())));
}

void ChartsView::showSelection()
{
    if (m_pages->currentIndex() != 1)
        return;
    const int row = m_model->selectedRow();
    const QScopedValueRollback showing(m_showing, true);
    if (row < 0) {
        m_table->clearSelection();
    } else {
        const QModelIndex index = m_proxy->mapFromSource(m_model->index(row, 0));
        m_table->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                              QItemSelectionModel::Rows);
        m_table->scrollTo(index);
    }
}

QString ChartsView::absence()
{
    m_model->computeNow();
    return m_widget->plot()->emptyText();
}

void ChartsView::paintTo(QPainter& painter, const QRectF& target)
{
    painter.fillRect(target, palette().base());
    m_model->computeNow();
    m_widget->paintTo(painter, target, figure().ownTitles);
}

void ChartsView::zoomIn()
{
    m_widget->zoomIn();
}

void ChartsView::zoomOut()
{
    m_widget->zoomOut();
}

void ChartsView::resetZoom()
{
    m_widget->resetZoom();
}

void ChartsView::retranslate()
{
    View::retranslate();
    for (QComboBox* box : {m_x, m_y})
        for (int i = 0; i < box->count(); ++i)
            box->setItemData(i, models::HeadModel::metricDefinition(engine::Metric(i)),
                             Qt::ToolTipRole);
    m_table->horizontalHeader()->viewport()->update();
    m_table->viewport()->update();
}

} // namespace views
