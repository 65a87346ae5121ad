#include "views/charts/chartsview.h"

#include "models/headmodel.h"
#include "views/charts/chartplot.h"
#include "views/charts/chartwidget.h"
#include "views/flowlayout.h"
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

using models::Chart;

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
    m_proxy->setSourceModel(m_model);
    m_table->setModel(m_proxy);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    m_pages->addWidget(m_widget);
    m_pages->addWidget(m_table);
    for (const Chart chart : models::kCharts)
        m_chart->addItem(QString(), models::chartKey(chart));
    m_scope->addItem(QString(), QStringLiteral("layer"));
    m_scope->addItem(QString(), QStringLiteral("stack"));
    for (QComboBox* box : {m_x, m_y})
        for (const engine::MetricInfo& info : engine::metricInfos())
            box->addItem(QString(), metricId(info.metric));
    for (QComboBox* box : {m_chart, m_scope, m_x, m_y})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    for (QComboBox* box : {m_x, m_y}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(9);
    }
    addControl(m_chart);
    addControl(m_scope);
    m_weighted->setCheckable(true);
    m_weighted->setText(QStringLiteral("× ‖v‖"));
    m_weighted->setFocusPolicy(Qt::StrongFocus);
    addControl(m_weighted);
    addControl(m_y);
    addControl(m_x);
    addControl(m_pool);
    m_showTable->setCheckable(true);
    m_export->setIcon(icon("export-data"));
    for (QToolButton* button : {m_showTable, m_export}) {
        button->setFocusPolicy(Qt::StrongFocus);
        addControl(button);
    }
    setContent(m_pages);
    setFocusProxy(m_widget);

    connect(m_chart, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_model->setChart(Chart(index));
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

    ChartsView::retranslate();
    // Setting one box applies both: the other metric is read before.
    const auto [x, y] = std::pair(m_model->metricX(), m_model->metricY());
    m_x->setCurrentIndex(int(x));
    m_y->setCurrentIndex(int(y));
    showControls();
    m_export->setEnabled(m_model->rowCount() > 0);
}

void ChartsView::fitColumns()
{
    if (m_showTable->isChecked())
        m_table->resizeColumnsToContents();
}

void ChartsView::showControls()
{
    const Chart chart = m_model->chart();
    m_scope->setVisible(chart == Chart::Entropy);
    m_weighted->setVisible(chart == Chart::Distribution);
    m_x->setVisible(chart == Chart::Scatter);
    m_y->setVisible(chart == Chart::Scatter);
    m_pool->setObstacle(chart == Chart::Mass
                            ? tr("Curves of several queries are averaged: a maximum would not "
                                 "end at 1")
                            : QString());
    m_pool->setVisible((chart == Chart::Distribution || chart == Chart::Mass) &&
                       selection().queries().size() > 1);
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
    m_widget->paintTo(painter, target);
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

QJsonObject ChartsView::saveState() const
{
    return {{QStringLiteral("chart"), m_chart->currentData().toString()},
            {QStringLiteral("scope"), m_scope->currentData().toString()},
            {QStringLiteral("weighted"), m_weighted->isChecked()},
            {QStringLiteral("x"), m_x->currentData().toString()},
            {QStringLiteral("y"), m_y->currentData().toString()},
            {QStringLiteral("table"), m_showTable->isChecked()}};
}

void ChartsView::restoreState(const QJsonObject& state)
{
    const std::pair<QComboBox*, const char*> boxes[] = {
        {m_chart, "chart"}, {m_scope, "scope"}, {m_x, "x"}, {m_y, "y"}};
    for (const auto& [box, key] : boxes) {
        const int found = box->findData(state.value(QLatin1String(key)).toString());
        if (found >= 0)
            box->setCurrentIndex(found);
    }
    m_weighted->setChecked(state.value(QStringLiteral("weighted")).toBool());
    m_showTable->setChecked(state.value(QStringLiteral("table")).toBool(m_showTable->isChecked()));
}

void ChartsView::retranslate()
{
    View::retranslate();
    const QStringList charts = {tr("Row distribution"),     tr("Entropy"),         tr("Histogram"),
                                tr("Cumulative attention"), tr("Metrics"),         tr("Distance"),
                                tr("Map of heads"),         tr("Queries and keys")};
    for (int i = 0; i < charts.size(); ++i)
        m_chart->setItemText(i, charts[i]);
    m_scope->setItemText(0, tr("Heads of the layer"));
    m_scope->setItemText(1, tr("By layer and head"));
    for (QComboBox* box : {m_x, m_y})
        for (int i = 0; i < box->count(); ++i) {
            box->setItemText(i, models::HeadModel::metricName(engine::Metric(i)));
            box->setItemData(i, models::HeadModel::metricDefinition(engine::Metric(i)),
                             Qt::ToolTipRole);
        }
    m_showTable->setText(tr("Table"));
    const std::tuple<QWidget*, QString, QString> names[] = {
        {m_chart, tr("Chart"), tr("Which chart is drawn")},
        {m_scope, tr("Scope"), tr("Heads of the selected layer, or of all layers")},
        {m_weighted, tr("Weights × values"),
         tr("Weights times the length of what the head writes for each key")},
        {m_x, tr("Horizontal metric"), tr("Metric along the horizontal axis")},
        {m_y, tr("Vertical metric"), tr("Metric along the vertical axis")},
        {m_showTable, tr("Table"), tr("Show the numbers behind the chart")},
        {m_export, tr("Export Data…"), tr("Write the numbers behind the chart to a CSV file")},
    };
    for (const auto& [widget, text, tip] : names) {
        widget->setAccessibleName(text);
        widget->setToolTip(tip);
    }
    for (QComboBox* box : {m_chart, m_scope, m_x, m_y})
        nameBox(box, box->accessibleName());
    m_widget->setAccessibleName(tr("Plot"));
    m_table->setAccessibleName(tr("Numbers behind the chart"));
    m_table->horizontalHeader()->viewport()->update();
    m_table->viewport()->update();
}

} // namespace views
