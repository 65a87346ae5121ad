#include "views/explain/explainview.h"

#include "models/factsmodel.h"
#include "models/roles.h"
#include "models/visibletoken.h"
#include "views/colormap.h"
#include "views/explain/plotwidget.h"
#include "views/explain/shadedtext.h"
#include "views/ink.h"
#include "views/panels/formcontrols.h"
#include "views/tableview.h"
#include "views/theme.h"

#include <algorithm>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTabWidget>
#include <QTimer>

namespace views {

using engine::explanations::Baseline;
using models::ExplainModel;

namespace {

constexpr int kAroundWord = 14; ///< in a header, left and right together
constexpr Baseline kBaselines[] = {Baseline::Mean, Baseline::Zero};

/// A number on the colour of its share of the column's largest.
void paintCell(QPainter& painter, const QRectF& area, const QModelIndex& cell, double largest,
               const QPalette& palette, const QFont& font)
{
    const QVariant value = cell.data(models::ValueRole);
    painter.setFont(cell.column() == 0 ? tokenFont(font) : font);
    painter.setPen(palette.color(QPalette::Text));
    if (cell.column() > 0 && value.isValid() && largest > 0) {
        const ColorMap map(MapId::Diverging, ScaleId::Linear, {-largest, largest}, isDark(palette));
        const QColor color = QColor::fromRgb(map.color(value.toFloat()));
        painter.fillRect(area, color);
        painter.setPen(inkOn(color));
    }
    const QRectF inner = area.adjusted(6, 0, -6, 0);
    const auto align = cell.column() == 0 ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(inner, align | Qt::AlignVCenter,
                     QFontMetricsF(painter.font())
                         .elidedText(cell.data().toString(), Qt::ElideRight, inner.width()));
}

class ColumnDelegate : public QStyledItemDelegate
{
public:
    ColumnDelegate(const ExplainModel* model, QObject* parent)
        : QStyledItemDelegate(parent), m_model(model)
    {
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        const double largest =
            index.column() == 0 ? 0
                                : m_model->facts(ExplainModel::Method(index.column() - 1)).largest;
        paintCell(*painter, option.rect, index, largest, option.palette, option.font);
        if (option.state & QStyle::State_Selected) {
            painter->setPen(QPen(option.palette.color(QPalette::Highlight), 2));
            painter->drawRect(QRectF(option.rect).adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    const ExplainModel* m_model;
};

} // namespace

ExplainView::ExplainView(models::Document* document, QWidget* parent)
    : ResultView(QStringLiteral("explain"), document, parent),
      m_model(new ExplainModel(document, this)), m_facts(new models::FactsModel(m_model, this)),
      m_position(new QComboBox(this)), m_target(new QComboBox(this)),
      m_against(new QComboBox(this)), m_baseline(new QComboBox(this)),
      m_positionLabel(new QLabel(this)), m_targetLabel(new QLabel(this)),
      m_againstLabel(new QLabel(this)), m_baselineLabel(new QLabel(this)),
      m_table(new QTableView(this)), m_factsTable(new TableView), m_text(new ShadedText(m_model)),
      m_deletion(new PlotWidget), m_insertion(new PlotWidget)
{
    build();
    follow(m_model);
    connect(m_model, &QAbstractItemModel::modelReset, this, &ExplainView::showFacts);
    connect(m_model, &ExplainModel::targetsChanged, this, &ExplainView::fillTargets);
    connect(m_model, &ExplainModel::factsChanged, this, &ExplainView::showFacts);
    connect(m_position, &QComboBox::activated, this, &ExplainView::choosePosition);
    connect(m_target, &QComboBox::activated, this, &ExplainView::chooseTarget);
    connect(m_against, &QComboBox::activated, this, &ExplainView::chooseTarget);
    connect(m_baseline, &QComboBox::activated, this,
            [this](int index) { m_model->setBaseline(kBaselines[index]); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ExplainView::pick);
    ExplainView::retranslate();
}

void ExplainView::build()
{
    addControl(m_position, m_positionLabel);
    addControl(m_target, m_targetLabel);
    addControl(m_against, m_againstLabel);
    addControl(m_baseline, m_baselineLabel);
    addExport([this] { exportTable(this, *m_model, QStringLiteral("attribution")); });
    for (QComboBox* box : {m_position, m_target, m_against})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ColumnDelegate(m_model, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->setDefaultSectionSize(int(fontMetrics().height() * 1.6));
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Stretch);
    header->setHighlightSections(false);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_text);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setBackgroundRole(QPalette::Base);
    m_factsTable->setModel(m_facts);
    m_factsTable->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_factsTable->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_factsTable->setMinimumHeight(fontMetrics().height() * 4);
    auto* plots = new QWidget;
    auto* beside = new QHBoxLayout(plots);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->addWidget(m_deletion);
    beside->addWidget(m_insertion);
    auto* faithfulness = new QSplitter(Qt::Vertical);
    faithfulness->addWidget(plots);
    faithfulness->addWidget(m_factsTable);
    faithfulness->setStretchFactor(0, 3);
    faithfulness->setStretchFactor(1, 2);
    m_tabs = makeTabs({m_table, scroll, faithfulness});
    setResult(m_tabs);
}

void ExplainView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    m_model->setActive(true);
}

void ExplainView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    m_model->setActive(false);
}

void ExplainView::fillTargets()
{
    const QSignalBlocker quietPosition(m_position);
    const QSignalBlocker quietTarget(m_target);
    const QSignalBlocker quietAgainst(m_against);
    m_position->clear();
    m_position->addItems(m_model->positions());
    m_position->setCurrentIndex(m_position->count() > 0 ? int(m_model->position()) : -1);
    m_position->parentWidget()->setVisible(m_position->count() > 0);
    m_target->clear();
    m_against->clear();
    m_against->addItem(tr("nothing"));
    for (const ExplainModel::Target& target : m_model->targets()) {
        const QString text =
            tr("%1  %2").arg(target.name, QLocale().toString(target.probability, 'f', 3));
        m_target->addItem(text);
        m_against->addItem(text);
    }
    m_target->setCurrentIndex(m_model->targets().empty() ? -1 : m_model->target());
    m_against->setCurrentIndex(m_model->against() + 1);
    m_target->setEnabled(m_target->count() > 0);
    m_against->setEnabled(m_against->count() > 2);
    m_tabs->setTabText(1, m_model->modality() ? tr("On the picture") : tr("Shaded text"));
    showFacts();
}

void ExplainView::choosePosition(int position)
{
    // The selection is shared: the other views show the same token.
    models::SelectionState next = selection().state();
    if (m_model->rowCount() > 0 && next.stack == m_model->stackOf(m_model->rowCount() - 1)) {
        next.query = position;
        selection().set(next);
    }
    m_model->setPosition(position);
}

void ExplainView::chooseTarget()
{
    m_model->setTarget(std::max(0, m_target->currentIndex()), m_against->currentIndex() - 1);
}

QString ExplainView::status() const
{
    const QString question = m_model->question();
    if (question.isEmpty() || m_model->rowCount() == 0)
        return {};
    const auto best = m_model->mostFaithful();
    const QString what = tr("%1: %2.").arg(question, exactNumber(m_model->value(), 5));
    return best ? what + u' ' +
                      tr("Most faithful on this input: %1.").arg(ExplainModel::nameOf(*best))
                : what;
}

QString ExplainView::message() const
{
    if (!m_model->reason().isEmpty())
        return m_model->reason();
    return m_model->rowCount() > 0
               ? QString()
               : tr("Open a model and give it an input to see why it predicts what it predicts.");
}

void ExplainView::showFacts()
{
    m_deletion->setData(m_model->curves(ExplainModel::Curve::Deletion));
    m_insertion->setData(m_model->curves(ExplainModel::Curve::Insertion));
    m_text->updateGeometry();
    m_text->update();
    QStringList lines;
    for (const auto method : ExplainModel::kMethods)
        if (const QString line = m_model->summaryOf(method); !line.isEmpty())
            lines << line;
    const QString text = lines.join(u'\n');
    m_text->setAccessibleDescription(text);
    m_table->setAccessibleDescription(text);
    showResult(status(), message(), m_model->rowCount() > 0);
}

void ExplainView::pick(const QModelIndex& cell)
{
    if (!cell.isValid())
        return;
    models::SelectionState next = selection().state();
    const bool crosses =
        next.kind == engine::Kind::Cross && m_model->stackOf(cell.row()) == engine::Stack::Encoder;
    if (next.stack != m_model->stackOf(cell.row()) && !crosses)
        return;
    next.key = m_model->positionOf(cell.row());
    selection().set(next);
}

void ExplainView::paintTo(QPainter& painter, const QRectF& target)
{
    if (paintAbsence(painter, target))
        return;
    painter.save();
    const QRectF area = paintHead(painter, target);
    painter.setClipRect(area);
    if (m_tabs->currentIndex() == 1) {
        paintShadedText(painter, area, *m_model, palette(), font());
    } else if (m_tabs->currentIndex() == 2) {
        const QRectF half(area.topLeft(), QSizeF(area.width() / 2, area.height() * 0.6));
        paintPlot(painter, half, m_deletion->data(), palette(), font());
        paintPlot(painter, half.translated(half.width(), 0), m_insertion->data(), palette(),
                  font());
        paintTable(painter, area.adjusted(0, half.height() + 12, 0, 0), *m_facts, palette(), font(),
                   {});
    } else {
        paintCells(painter, area);
    }
    painter.restore();
}

void ExplainView::paintCells(QPainter& painter, const QRectF& area) const
{
    const double line = QFontMetricsF(font()).height() * 1.5;
    const double width = area.width() / m_model->columnCount();
    const int rows = std::min(m_model->rowCount(), int(area.height() / line) - 1);
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const double left = area.left() + column * width;
        QFont bold = font();
        bold.setBold(true);
        painter.setFont(bold);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRectF(left, area.top(), width - 2, line),
                         (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                         m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        const double largest =
            column == 0 ? 0 : m_model->facts(ExplainModel::Method(column - 1)).largest;
        for (int row = 0; row < rows; ++row)
            paintCell(painter, QRectF(left, area.top() + (row + 1) * line, width - 2, line - 1),
                      m_model->index(row, column), largest, palette(), font());
    }
}

QJsonObject ExplainView::saveState() const
{
    return {{QStringLiteral("baseline"), m_baseline->currentIndex()},
            {QStringLiteral("tab"), m_tabs->currentIndex()}};
}

void ExplainView::restoreState(const QJsonObject& state)
{
    const int baseline = std::clamp(state.value(QStringLiteral("baseline")).toInt(0), 0,
                                    int(std::size(kBaselines)) - 1);
    m_baseline->setCurrentIndex(baseline);
    m_model->setBaseline(kBaselines[baseline]);
    m_tabs->setCurrentIndex(std::clamp(state.value(QStringLiteral("tab")).toInt(), 0, 2));
}

void ExplainView::fitHeader()
{
    // Names of methods in two lines rather than cut, and words never.
    for (QTableView* table : {m_table, static_cast<QTableView*>(m_factsTable)}) {
        QHeaderView* header = table->horizontalHeader();
        const QAbstractItemModel* model = table->model();
        const QFontMetrics metrics(header->font());
        int longest = 0;
        for (int column = 0; column < model->columnCount(); ++column)
            for (const QString& word :
                 model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().split(u' '))
                longest = std::max(longest, metrics.horizontalAdvance(word));
        header->setMinimumSectionSize(longest + kAroundWord);
    }
    QHeaderView* header = m_table->horizontalHeader();
    header->setMinimumHeight(int(QFontMetrics(header->font()).height() * 2.4));
}

void ExplainView::changeEvent(QEvent* event)
{
    ResultView::changeEvent(event);
    // Once the table has the new letters.
    if (event->type() == QEvent::FontChange)
        QTimer::singleShot(0, this, &ExplainView::fitHeader);
}

void ExplainView::retranslate()
{
    ResultView::retranslate();
    setControlName(m_positionLabel, m_position, tr("Position"));
    setControlName(m_targetLabel, m_target, tr("Explained"));
    setControlName(m_againstLabel, m_against, tr("Against"));
    setControlName(m_baselineLabel, m_baseline, tr("Baseline"));
    m_position->setToolTip(tr("Whose prediction is explained; a token that is selected elsewhere "
                              "is chosen here too"));
    m_baseline->setToolTip(tr("What integrated gradients start from, and what takes the place of "
                              "tokens that are taken away"));
    setItemNames(m_baseline, {tr("mean of the input"), tr("zero")});
    m_table->setAccessibleName(tr("Explain"));
    fitHeader();
    nameTabs(m_tabs, {tr("Table"), tr("Shaded text"), tr("Faithfulness")});
    m_text->setAccessibleName(tr("Shaded text"));
    m_deletion->setAccessibleName(tr("Deletion"));
    m_insertion->setAccessibleName(tr("Insertion"));
    m_factsTable->setAccessibleName(tr("Faithfulness"));
    fillTargets();
}

} // namespace views
