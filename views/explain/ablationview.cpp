#include "views/explain/ablationview.h"

#include "views/explain/explained.h"
#include "views/explain/gridwidget.h"
#include "views/explain/plotwidget.h"
#include "views/panels/formcontrols.h"
#include "views/tableview.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

namespace views {

using engine::explanations::Replacement;
using models::AblationModel;

AblationView::AblationView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("ablation"), document, parent),
      m_model(new AblationModel(document, this)), m_proxy(new NumberProxy(this)),
      m_measure(new QComboBox(this)), m_replacement(new QComboBox(this)),
      m_start(new QPushButton(this)), m_export(new QPushButton(this)),
      m_measureLabel(new QLabel(this)), m_replacementLabel(new QLabel(this)),
      m_status(new QLabel(this)), m_table(new TableView(this)), m_grid(new GridWidget(this)),
      m_scatter(new PlotWidget(this)), m_tabs(new QTabWidget(this))
{
    addControl(m_measure, m_measureLabel);
    addControl(m_replacement, m_replacementLabel);
    addControl(m_start);
    addControl(m_export);
    m_proxy->setSourceModel(m_model);
    m_proxy->setTextColumns(1);
    m_table->setModel(m_proxy);
    m_table->horizontalHeader()->setSectionResizeMode(AblationModel::UnitName,
                                                      QHeaderView::ResizeToContents);
    m_tabs->setDocumentMode(true);
    for (QWidget* page : std::initializer_list<QWidget*>{m_table, m_grid, m_scatter})
        m_tabs->addTab(page, QString());
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(8, 2, 8, 4);
    layout->addWidget(m_tabs, 1);
    m_status->setWordWrap(true);
    layout->addWidget(m_status);
    setContent(content);
    setFocusProxy(m_start);
    showProgressOf(m_model);
    connect(m_start, &QPushButton::clicked, this, &AblationView::start);
    connect(m_export, &QPushButton::clicked, this,
            [this] { exportTable(this, *m_model, QStringLiteral("ablation.csv")); });
    connect(m_model, &AblationModel::changed, this, &AblationView::showResult);
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
    AblationView::retranslate();
}

void AblationView::start()
{
    m_model->start(measureOf(m_measure),
                   m_replacement->currentIndex() == 1 ? Replacement::Mean : Replacement::Zero);
}

QString AblationView::status() const
{
    if (!m_model->reason().isEmpty())
        return m_model->reason();
    return m_model->rowCount() == 0
               ? tr("Switches every head, feed-forward layer and layer off in turn.")
               : m_model->summary();
}

void AblationView::showResult()
{
    m_grid->setGrid(m_model->grid());
    m_scatter->setData(m_model->scatter());
    m_status->setText(status());
    m_export->setEnabled(m_model->rowCount() > 0);
    setAccessibleDescription(status());
    if (m_model->rowCount() > 0 && m_proxy->sortColumn() < 0)
        m_table->sortByColumn(AblationModel::Change, Qt::AscendingOrder);
}

QString AblationView::absence()
{
    return m_model->rowCount() == 0 ? status() : QString();
}

void AblationView::paintTo(QPainter& painter, const QRectF& target)
{
    painter.save();
    painter.fillRect(target, palette().base());
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    const double line = QFontMetricsF(font()).height() * 2;
    painter.drawText(target.adjusted(16, 8, -16, 0), Qt::AlignLeft | Qt::AlignTop, status());
    const QRectF below = target.adjusted(8, line, -8, -8);
    const double half = below.width() / 2;
    paintTable(painter, QRectF(below.topLeft(), QSizeF(half - 8, below.height())), *m_proxy,
               palette(), font(), {.title = title()});
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
            {QStringLiteral("tab"), m_tabs->currentIndex()}};
}

void AblationView::restoreState(const QJsonObject& state)
{
    m_measure->setCurrentIndex(std::clamp(state.value(QStringLiteral("measure")).toInt(), 0, 2));
    m_replacement->setCurrentIndex(
        std::clamp(state.value(QStringLiteral("replacement")).toInt(), 0, 1));
    m_tabs->setCurrentIndex(std::clamp(state.value(QStringLiteral("tab")).toInt(), 0, 2));
}

void AblationView::retranslate()
{
    View::retranslate();
    setControlName(m_measureLabel, m_measure, tr("Measured"));
    setControlName(m_replacementLabel, m_replacement, tr("In its place"));
    fillMeasures(m_measure);
    setItemNames(m_replacement, {tr("nothing (zeros)"), tr("its mean over the positions")});
    m_start->setText(tr("Switch Off in Turn"));
    m_export->setText(tr("Export CSV…"));
    m_tabs->setTabText(0, tr("Table"));
    m_tabs->setTabText(1, tr("Heads"));
    m_tabs->setTabText(2, tr("Importance"));
    m_table->setAccessibleName(tr("Ablation"));
    m_grid->setAccessibleName(tr("Change by head"));
    m_scatter->setAccessibleName(tr("Importance and exact change"));
    showResult();
}

} // namespace views
