#include "views/panels/debuggingpanel.h"

#include "models/headtext.h"
#include "views/icons.h"
#include "views/panels/distributionwidget.h"
#include "views/tableview.h"
#include "views/theme.h"

#include <QHeaderView>
#include <QPainter>
#include <QSplitter>
#include <QToolButton>

namespace views {

using models::DistributionModel;

namespace {

constexpr int kTall = 440; ///< from here on there is room for pictures and table

} // namespace

DebuggingPanel::DebuggingPanel(models::Document* document, QWidget* parent)
    : View(QStringLiteral("debugging"), document, parent),
      m_model(new DistributionModel(document, this)),
      m_training(models::TrainingModel::of(document)),
      m_parameters(new models::ParameterModel(m_training, this)), m_table(new TableView(this)),
      m_parameterTable(new TableView(this)), m_plots(new DistributionWidget(m_model, this)),
      m_splitter(new QSplitter(Qt::Vertical, this)), m_logarithmic(new QToolButton(this)),
      m_showTable(new QToolButton(this)), m_showTraining(new QToolButton(this)),
      m_export(new QToolButton(this))
{
    m_logarithmic->setCheckable(true);
    m_showTable->setCheckable(true);
    m_showTraining->setCheckable(true);
    m_export->setIcon(icon("export-data"));
    for (QToolButton* button : {m_logarithmic, m_showTable, m_showTraining, m_export}) {
        button->setFocusPolicy(Qt::StrongFocus);
        addControl(button);
    }
    declareSettings();
    m_table->setModel(m_model);
    m_table->horizontalHeader()->setDefaultSectionSize(92);
    m_table->setColumnWidth(DistributionModel::Name, 190);
    auto* sorted = new NumberProxy(this);
    sorted->setSourceModel(m_parameters);
    m_parameterTable->setModel(sorted);
    m_parameterTable->setSortingEnabled(true);
    m_parameterTable->sortByColumn(-1, Qt::AscendingOrder);
    m_parameterTable->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    // No higher than its neighbours: a tab that is chosen leaves the others where they are.
    m_plots->setMinimumHeight(m_plots->fontMetrics().height() * 3);
    m_splitter->addWidget(m_plots);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_parameterTable);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    setContent(m_splitter);
    showParts();

    connect(m_logarithmic, &QToolButton::toggled, m_plots, &DistributionWidget::setLogarithmic);
    connect(m_showTable, &QToolButton::toggled, this, &DebuggingPanel::showParts);
    connect(m_showTraining, &QToolButton::toggled, this, &DebuggingPanel::showParts);
    connect(m_export, &QToolButton::clicked, this, [this] {
        if (m_showTraining->isChecked())
            exportTable(this, *m_parameters, QStringLiteral("gradients"));
        else
            exportTable(this, *m_model, QStringLiteral("distributions"));
    });
    connect(m_training, &models::TrainingModel::checkpointAdded, this, &DebuggingPanel::showParts);
    showProgressOf(m_model);
    connect(m_model, &DistributionModel::progressChanged, progress(), &ProgressStrip::setShare);
    connect(m_model, &QAbstractItemModel::modelReset, this, &DebuggingPanel::showState);
    connect(&selection(), &models::Selection::headChanged, this, &DebuggingPanel::showState);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    m_plots->setCurrent(current.row());
            });
    connect(m_plots, &DistributionWidget::currentChanged, m_table, &QTableView::selectRow);
    DebuggingPanel::retranslate();
}

void DebuggingPanel::declareSettings()
{
    settings().add(m_logarithmic,
                   {.key = "logarithmic",
                    .name = QT_TR_NOOP("Logarithmic counts"),
                    .text = QT_TR_NOOP("Log"),
                    .tip = QT_TR_NOOP("Heights of the bars grow with the logarithm of the "
                                      "count")});
    settings().add(m_showTable, {.key = "table", .text = QT_TR_NOOP("Table")});
    settings().add(
        m_showTraining,
        {.text = QT_TR_NOOP("Training"),
         .tip = QT_TR_NOOP("Show the gradients and updates of the model that is trained")});
    settings().add(m_export, {.name = QT_TR_NOOP("Export Data…")});
    settings().add(m_plots, {.name = QT_TR_NOOP("Distributions")});
    settings().add(m_table, {.name = QT_TR_NOOP("Figures of the distributions")});
    settings().add(m_parameterTable,
                   {.name = QT_TR_NOOP("Gradients and updates of the model that is trained")});
    zoomWith(m_plots);
    settings().keep(
        "current", [this] { return double(m_plots->current()); },
        [this](double row) { m_plots->setCurrent(int(row)); });
}

void DebuggingPanel::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    showParts();
}

void DebuggingPanel::showParts()
{
    const bool both = height() >= kTall;
    const bool table = m_showTable->isChecked();
    m_showTraining->setVisible(!m_training->checkpoints().empty());
    const bool training = m_showTraining->isChecked() && m_parameters->rowCount() > 0;
    m_plots->setVisible(!training && (both || !table));
    m_table->setVisible(!training && (both || table));
    m_parameterTable->setVisible(training);
    setFocusProxy(training         ? m_parameterTable
                  : both || !table ? static_cast<QWidget*>(m_plots)
                                   : m_table);
    m_showTable->setEnabled(!both && !training);
    m_logarithmic->setEnabled(!training);
    m_showTable->setToolTip(both ? tr("There is room for both.")
                                 : tr("Show the figures in place of the pictures"));
}

void DebuggingPanel::showState()
{
    m_export->setEnabled(m_model->rowCount() > 0 || m_showTraining->isChecked());
    m_export->setToolTip(m_export->isEnabled() ? tr("Write the figures to a CSV file")
                                               : tr("There are no figures yet."));
    setAccessibleDescription(document()->trace() ? models::headText(selection().state())
                                                 : tr("Nothing is open."));
}

void DebuggingPanel::paintTo(QPainter& painter, const QRectF& target)
{
    painter.fillRect(target, palette().base());
    m_model->computeNow();
    const QRectF area = target.adjusted(16, 12, -16, -12);
    if (m_parameterTable->isVisibleTo(this)) {
        paintTable(painter, area, *m_parameters, palette(), font(),
                   {.title = tr("Gradients and updates of the model that is trained")});
        return;
    }
    if (m_model->rowCount() == 0) {
        painter.setFont(font());
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Choose a pattern, a model or a file to see its numbers here."));
        return;
    }
    TablePicture options;
    options.title = models::headText(selection().state());
    const double used = paintTable(painter, area, *m_model, palette(), font(), options) + 12;
    if (area.height() - used > 120)
        m_plots->paintTo(painter, area.adjusted(0, used, 0, 0));
}

void DebuggingPanel::retranslate()
{
    View::retranslate();
    m_table->horizontalHeader()->reset();
    m_table->viewport()->update();
    showParts();
    showState();
}

} // namespace views
