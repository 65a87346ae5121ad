#include "views/explain/explainview.h"

#include "models/attentionmodel.h"
#include "models/roles.h"
#include "models/visibletoken.h"
#include "views/colormap.h"
#include "views/explain/plotwidget.h"
#include "views/explain/shadedtext.h"
#include "views/tableview.h"
#include "views/theme.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace views {

using engine::explanations::Baseline;
using models::ExplainModel;

namespace {

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
        painter.setPen(qGray(color.rgb()) > 128 ? Qt::black : Qt::white);
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
    : View(QStringLiteral("explain"), document, parent), m_model(new ExplainModel(document, this)),
      m_target(new QComboBox(this)), m_against(new QComboBox(this)),
      m_baseline(new QComboBox(this)), m_targetLabel(new QLabel(this)),
      m_againstLabel(new QLabel(this)), m_baselineLabel(new QLabel(this)),
      m_facts(new QLabel(this)), m_message(new QLabel(this)), m_table(new QTableView(this)),
      m_text(new ShadedText(m_model)), m_deletion(new PlotWidget), m_insertion(new PlotWidget),
      m_tabs(new QTabWidget), m_export(new QToolButton(this)), m_pages(new QStackedWidget(this))
{
    m_table->setModel(m_model);
    m_table->setItemDelegate(new ColumnDelegate(m_model, m_table));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->setDefaultSectionSize(int(fontMetrics().height() * 1.6));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_facts->setWordWrap(true);
    m_facts->setMargin(8);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea;
    scroll->setWidget(m_text);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* curves = new QWidget;
    auto* beside = new QHBoxLayout(curves);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->addWidget(m_deletion);
    beside->addWidget(m_insertion);
    m_tabs->setDocumentMode(true);
    for (QWidget* tab : std::initializer_list<QWidget*>{m_table, scroll, curves})
        m_tabs->addTab(tab, QString());
    column->addWidget(m_tabs, 1);
    column->addWidget(m_facts);
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(24);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_pages->addWidget(page);
    m_pages->addWidget(m_message);
    addControl(m_target, m_targetLabel);
    addControl(m_against, m_againstLabel);
    addControl(m_baseline, m_baselineLabel);
    addControl(m_export);
    setContent(m_pages);
    showProgressOf(m_model);

    connect(m_model, &QAbstractItemModel::modelReset, this, &ExplainView::fillTargets);
    connect(m_model, &ExplainModel::factsChanged, this, &ExplainView::showFacts);
    connect(m_target, &QComboBox::activated, this, &ExplainView::chooseTarget);
    connect(m_against, &QComboBox::activated, this, &ExplainView::chooseTarget);
    connect(m_baseline, &QComboBox::activated, this,
            [this](int index) { m_model->setBaseline(kBaselines[index]); });
    connect(m_export, &QToolButton::clicked, this,
            [this] { exportTable(this, *m_model, QStringLiteral("attribution.csv")); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ExplainView::pick);
    ExplainView::retranslate();
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
    const QSignalBlocker quietTarget(m_target);
    const QSignalBlocker quietAgainst(m_against);
    m_target->clear();
    m_against->clear();
    m_against->addItem(tr("nothing"));
    for (const ExplainModel::Target& target : m_model->targets()) {
        const QString text = tr("%1  %2").arg(models::visibleToken(target.name),
                                              QLocale().toString(target.probability, 'f', 3));
        m_target->addItem(text);
        m_against->addItem(text);
    }
    m_target->setCurrentIndex(m_model->targets().empty() ? -1 : m_model->target());
    m_against->setCurrentIndex(m_model->against() + 1);
    m_target->setEnabled(m_target->count() > 0);
    m_against->setEnabled(m_against->count() > 2);
    showFacts();
}

void ExplainView::chooseTarget()
{
    m_model->setTarget(std::max(0, m_target->currentIndex()), m_against->currentIndex() - 1);
}

QStringList ExplainView::summaries() const
{
    QStringList lines;
    for (const auto method : ExplainModel::kMethods)
        if (const QString line = m_model->summaryOf(method); !line.isEmpty())
            lines << line;
    if (!lines.isEmpty())
        lines.prepend(tr("What is explained: %1").arg(exactNumber(m_model->value())));
    return lines;
}

void ExplainView::showFacts()
{
    const bool there = m_model->rowCount() > 0;
    m_message->setText(!m_model->reason().isEmpty()
                           ? m_model->reason()
                           : tr("Open a model and give it an input to see why it predicts what it "
                                "predicts."));
    m_pages->setCurrentIndex(there ? 0 : 1);
    m_deletion->setData(m_model->curves(ExplainModel::Curve::Deletion));
    m_insertion->setData(m_model->curves(ExplainModel::Curve::Insertion));
    m_text->updateGeometry();
    m_text->update();
    m_text->setAccessibleDescription(summaries().join(u'\n'));
    m_export->setEnabled(there);
    setFocusProxy(there ? static_cast<QWidget*>(m_table) : m_message);
    const QString text = summaries().join(u'\n');
    m_facts->setText(text);
    setAccessibleDescription(there ? text : m_message->text());
    m_table->setAccessibleDescription(text);
}

void ExplainView::pick(const QModelIndex& cell)
{
    if (!cell.isValid() || document()->selection().state().stack != m_model->stack())
        return;
    models::SelectionState next = selection().state();
    next.key = cell.row();
    selection().set(next);
}

void ExplainView::paintTo(QPainter& painter, const QRectF& target)
{
    painter.save();
    painter.fillRect(target, palette().base());
    const QRectF area = target.adjusted(16, 12, -16, -12);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignTop, title());
    const double line = QFontMetricsF(font()).height() * 1.5;
    const QStringList facts = summaries();
    if (m_model->rowCount() == 0) {
        painter.setFont(font());
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, m_message->text());
        painter.restore();
        return;
    }
    const double width = area.width() / m_model->columnCount();
    const int rows =
        std::min(m_model->rowCount(), int(area.height() / line) - 3 - int(facts.size()));
    for (int column = 0; column < m_model->columnCount(); ++column) {
        const double left = area.left() + column * width;
        painter.setFont(bold);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QRectF(left, area.top() + line, width - 2, line),
                         (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                         m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        const double largest =
            column == 0 ? 0 : m_model->facts(ExplainModel::Method(column - 1)).largest;
        for (int row = 0; row < rows; ++row)
            paintCell(painter, QRectF(left, area.top() + (row + 2) * line, width - 2, line - 1),
                      m_model->index(row, column), largest, palette(), font());
    }
    painter.setFont(font());
    painter.setPen(secondaryTextColor(palette()));
    painter.drawText(
        QRectF(area.left(), area.bottom() - facts.size() * line, area.width(), facts.size() * line),
        Qt::AlignLeft | Qt::AlignBottom, facts.join(u'\n'));
    painter.restore();
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

void ExplainView::retranslate()
{
    View::retranslate();
    m_targetLabel->setText(tr("Explained"));
    m_againstLabel->setText(tr("Against"));
    m_baselineLabel->setText(tr("Baseline"));
    m_target->setAccessibleName(tr("Explained"));
    m_against->setAccessibleName(tr("Against"));
    m_baseline->setAccessibleName(tr("Baseline"));
    m_baseline->setToolTip(tr("What integrated gradients start from, and what takes the place of "
                              "tokens that are taken away"));
    m_table->setAccessibleName(tr("Explain"));
    m_tabs->setTabText(0, tr("Table"));
    m_tabs->setTabText(1, tr("Shaded text"));
    m_tabs->setTabText(2, tr("Curves"));
    m_text->setAccessibleName(tr("Shaded text"));
    m_deletion->setAccessibleName(tr("Deletion"));
    m_insertion->setAccessibleName(tr("Insertion"));
    m_export->setText(tr("Export CSV…"));
    m_message->setAccessibleName(tr("Why nothing is shown"));
    const int baseline = std::max(0, m_baseline->currentIndex());
    m_baseline->clear();
    m_baseline->addItem(tr("mean of the input"));
    m_baseline->addItem(tr("zero"));
    m_baseline->setCurrentIndex(baseline);
    fillTargets();
}

} // namespace views
