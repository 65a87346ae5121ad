#include "views/explain/ablationview.h"

#include "views/explain/explained.h"
#include "views/explain/filechoice.h"
#include "views/explain/gridwidget.h"
#include "views/explain/plotwidget.h"
#include "views/panels/formcontrols.h"
#include "views/tableview.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

namespace views {

using engine::explanations::Replacement;
using models::AblationModel;

namespace {

constexpr Replacement kReplacements[] = {Replacement::Zero, Replacement::Mean,
                                         Replacement::Resampled};
enum Over { OpenInput, TextsOfFile };

} // namespace

AblationView::AblationView(models::Document* document, QWidget* parent)
    : ResultView(QStringLiteral("ablation"), document, parent),
      m_model(new AblationModel(document, this)), m_proxy(new NumberProxy(this)),
      m_measure(new QComboBox(this)), m_replacement(new QComboBox(this)),
      m_over(new QComboBox(this)), m_file(new FileChoice(this)), m_column(new QLineEdit(this)),
      m_most(new QSpinBox(this)), m_start(new QPushButton(this)), m_measureLabel(new QLabel(this)),
      m_replacementLabel(new QLabel(this)), m_overLabel(new QLabel(this)),
      m_fileLabel(new QLabel(this)), m_columnLabel(new QLabel(this)), m_mostLabel(new QLabel(this)),
      m_table(new TableView(this)), m_grid(new GridWidget(this)), m_scatter(new PlotWidget(this))
{
    m_most->setRange(0, 100000);
    m_most->setValue(20);
    m_most->setSpecialValueText(QStringLiteral("–"));
    addControl(m_measure, m_measureLabel);
    addControl(m_replacement, m_replacementLabel);
    addControl(m_over, m_overLabel);
    addControl(m_file, m_fileLabel);
    addControl(m_column, m_columnLabel);
    addControl(m_most, m_mostLabel);
    addControl(m_start);
    addExport([this] { exportTable(this, *m_model, QStringLiteral("ablation")); });
    m_proxy->setSourceModel(m_model);
    m_proxy->setTextColumns(1);
    m_table->setModel(m_proxy);
    prepare(m_table);
    m_tabs = makeTabs({m_table, m_grid, m_scatter});
    setResult(m_tabs);
    setFocusProxy(m_start);
    follow(m_model);
    connect(m_start, &QPushButton::clicked, this, &AblationView::start);
    connect(m_over, &QComboBox::currentIndexChanged, this, &AblationView::showControls);
    connect(m_model, &AblationModel::changed, this, &AblationView::showEffects);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& at) {
                if (const auto place = m_model->place(m_proxy->mapToSource(at).row()))
                    selection().set(*place);
            });
    connect(m_grid, &GridWidget::picked, this, [this](int row, int column) {
        models::SelectionState state = selection().state();
        state.kind = engine::Kind::Self;
        state.layer = row;
        state.head = column;
        selection().set(state);
    });
    leaveUndoToWindow({m_file->line(), m_column});
    AblationView::retranslate();
}

void AblationView::start()
{
    AblationModel::Plan plan;
    plan.measure = measureOf(m_measure);
    plan.replacement = kReplacements[std::max(0, m_replacement->currentIndex())];
    if (m_over->currentIndex() == TextsOfFile) {
        plan.texts = m_file->path();
        plan.column = m_column->text();
        plan.most = m_most->value();
        if (plan.texts.isEmpty()) {
            m_file->setFocus();
            return;
        }
    }
    m_model->start(plan);
}

void AblationView::showControls()
{
    const bool file = m_over->currentIndex() == TextsOfFile;
    for (QWidget* control : std::initializer_list<QWidget*>{m_file, m_column, m_most})
        control->parentWidget()->setVisible(file);
}

void AblationView::showEffects()
{
    const bool there = m_model->rowCount() > 0;
    m_grid->setGrid(m_model->grid());
    m_scatter->setData(m_model->scatter());
    for (const int column : {AblationModel::Deviation, AblationModel::Low, AblationModel::High})
        m_table->setColumnHidden(column, m_model->inputs() < 2);
    if (there && m_proxy->sortColumn() < 0)
        m_table->sortByColumn(AblationModel::Change, Qt::AscendingOrder);
    showResult(
        there ? m_model->summary() : QString(),
        there                          ? QString()
        : !m_model->reason().isEmpty() ? m_model->reason()
        : !document()->trace()
            ? tr("Open a model and give it an input to switch its parts off.")
            : tr("“Switch Off in Turn” takes every head, feed-forward layer and layer out of "
                 "the model, one after another, and measures what that changes."),
        there);
}

void AblationView::paintTo(QPainter& painter, const QRectF& target)
{
    if (paintAbsence(painter, target))
        return;
    painter.save();
    const QRectF below = paintHead(painter, target);
    const double half = below.width() / 2;
    paintTable(painter, QRectF(below.topLeft(), QSizeF(half - 8, below.height())), *m_proxy,
               palette(), font(), {});
    const QRectF right(below.left() + half, below.top(), half, below.height() / 2);
    paintGrid(painter, right, m_model->grid(), false, palette(), font());
    paintPlot(painter, right.translated(0, below.height() / 2), m_model->scatter(), palette(),
              font());
    painter.restore();
}

QJsonObject AblationView::saveState() const
{
    return {{QStringLiteral("measure"), m_measure->currentIndex()},
            {QStringLiteral("replacement"), m_replacement->currentIndex()},
            {QStringLiteral("over"), m_over->currentIndex()},
            {QStringLiteral("file"), m_file->path()},
            {QStringLiteral("column"), m_column->text()},
            {QStringLiteral("most"), m_most->value()},
            {QStringLiteral("tab"), m_tabs->currentIndex()}};
}

void AblationView::restoreState(const QJsonObject& state)
{
    const auto choose = [&](QComboBox* box, const char* key) {
        box->setCurrentIndex(
            std::clamp(state.value(QLatin1String(key)).toInt(), 0, box->count() - 1));
    };
    choose(m_measure, "measure");
    choose(m_replacement, "replacement");
    choose(m_over, "over");
    m_file->setPath(state.value(QStringLiteral("file")).toString());
    m_column->setText(state.value(QStringLiteral("column")).toString());
    m_most->setValue(state.value(QStringLiteral("most")).toInt(m_most->value()));
    m_tabs->setCurrentIndex(std::clamp(state.value(QStringLiteral("tab")).toInt(), 0, 2));
}

void AblationView::retranslate()
{
    ResultView::retranslate();
    setControlName(m_measureLabel, m_measure, tr("Measured"));
    setControlName(m_replacementLabel, m_replacement, tr("In its place"));
    setControlName(m_overLabel, m_over, tr("Over"));
    setControlName(m_fileLabel, m_file, tr("File"));
    setControlName(m_columnLabel, m_column, tr("Column"));
    setControlName(m_mostLabel, m_most, tr("At most"));
    m_file->setNames(tr("File of texts"),
                     tr("Texts and tables (*.txt *.csv *.tsv);;All files (*)"));
    m_column->setPlaceholderText(tr("longest texts"));
    m_column->setToolTip(tr("Name or number of the column that holds the texts"));
    m_most->setToolTip(tr("How many texts are read; – reads all of them"));
    fillMeasures(m_measure);
    setItemNames(m_replacement,
                 {tr("nothing (zeros)"), tr("its mean"), tr("what it gives in another text")});
    setItemNames(m_over, {tr("the open input"), tr("texts of a file")});
    m_start->setText(tr("Switch Off in Turn"));
    nameTabs(m_tabs, {tr("Table"), tr("Heads"), tr("Importance")});
    m_table->setAccessibleName(tr("Ablation"));
    m_grid->setAccessibleName(tr("Change by head"));
    m_scatter->setAccessibleName(tr("Importance and exact change"));
    showControls();
    showEffects();
}

} // namespace views
