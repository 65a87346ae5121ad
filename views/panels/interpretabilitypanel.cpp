#include "views/panels/interpretabilitypanel.h"

#include "models/files.h"
#include "models/headtext.h"
#include "views/icons.h"
#include "views/letters.h"
#include "views/tableview.h"
#include "views/theme.h"

#include <algorithm>
#include <QDoubleSpinBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QPainter>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QToolButton>

namespace views {

using models::MetricModel;

namespace {

constexpr int kMeasuredRows = 60; ///< of names of heads, for the width of their column
constexpr int kShareWidth = 52;
constexpr int kNameLetters = 13; ///< of a metric's name, at least
constexpr int kTall = 480;       ///< from here on there is room for both tables
constexpr int kWide = 350;       ///< and from here on for the bars beside the figures

/// Names heads in little room: of one kind of attention in one stack by layer and head alone.
class HeadDelegate : public QStyledItemDelegate
{
public:
    HeadDelegate(const models::HeadModel* heads, const NumberProxy* rows, QObject* parent)
        : QStyledItemDelegate(parent), m_heads(heads), m_rows(rows)
    {
    }

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const auto& entries = m_heads->entries();
        const engine::Attention& first = *entries.front().attention;
        if (!std::ranges::all_of(entries, [&first](const models::HeadEntry& entry) {
                return entry.attention->stack == first.stack && entry.attention->kind == first.kind;
            }))
            return;
        const models::SelectionState head =
            entries[size_t(m_rows->mapToSource(index).row())].selection();
        option->text = QStringLiteral("%1 · %2").arg(models::layerName(head.layer),
                                                     models::headName(head.head));
    }

private:
    const models::HeadModel* m_heads;
    const NumberProxy* m_rows;
};

} // namespace

InterpretabilityPanel::InterpretabilityPanel(models::Document* document, QWidget* parent)
    : View(QStringLiteral("interpretability"), document, parent),
      m_heads(new models::HeadModel(document, this)),
      m_metrics(new MetricModel(document, m_heads, this)), m_proxy(new NumberProxy(this)),
      m_summary(new TableView(this)), m_headTable(new TableView(this)),
      m_splitter(new QSplitter(Qt::Vertical, this)), m_epsilon(new QDoubleSpinBox(this)),
      m_filter(new QLineEdit(this)), m_all(new QToolButton(this)), m_export(new QToolButton(this))
{
    arrangeControls();
    declareSettings();
    arrangeTables();
    m_splitter->addWidget(m_summary);
    m_splitter->addWidget(m_headTable);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    setContent(m_splitter);
    showParts();
    connectParts();
    InterpretabilityPanel::retranslate();
    showSelection();
}

void InterpretabilityPanel::arrangeControls()
{
    m_epsilon->setDecimals(5);
    m_epsilon->setRange(0, 1);
    m_epsilon->setSingleStep(0.001);
    m_epsilon->setKeyboardTracking(false);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMaximumWidth(160);
    m_export->setIcon(icon("export-data"));
    m_export->setFocusPolicy(Qt::StrongFocus);
    m_all->setCheckable(true);
    m_all->setFocusPolicy(Qt::StrongFocus);
    for (QWidget* control : std::initializer_list<QWidget*>{m_epsilon, m_all, m_filter, m_export})
        addControl(control);
}

void InterpretabilityPanel::declareSettings()
{
    settings().add(m_epsilon,
                   {.key = "epsilon",
                    .name = QT_TR_NOOP("Sparsity threshold"),
                    .tip = QT_TR_NOOP("Weights below ε are near zero: what sparsity and keys in "
                                      "use count. Automatic: 1 / (10 · number of keys)."),
                    .prefix = QT_TR_NOOP("ε = "),
                    .special = QT_TR_NOOP("ε automatic")});
    settings().add(m_filter,
                   {.key = "filter",
                    .text = QT_TR_NOOP("Filter heads"),
                    .tip = QT_TR_NOOP("Show heads alone whose name holds these words, such as "
                                      "“layer 2”, and whose figures lie within limits, such as "
                                      "“entropy<1.5 sink>0.3”")});
    settings().add(
        m_all,
        {.key = "all", .name = QT_TR_NOOP("Table of all heads"), .text = QT_TR_NOOP("All heads")});
    settings().add(m_export, {.name = QT_TR_NOOP("Export Data…")});
    settings().add(m_summary, {.name = QT_TR_NOOP("Figures of the head")});
    settings().add(m_headTable, {.name = QT_TR_NOOP("Figures of all heads")});
    zoomWith([this] { return m_zoom; }, [this](double zoom) { setZoom(zoom); }, 1.15);
}

void InterpretabilityPanel::arrangeTables()
{
    m_summary->setModel(m_metrics);
    m_summary->setItemDelegateForColumn(MetricModel::Share,
                                        new ShareDelegate(MetricModel::ShareRole, this));
    m_summary->setSortingEnabled(false);
    QHeaderView* header = m_summary->horizontalHeader();
    header->setSectionResizeMode(MetricModel::Name, QHeaderView::Stretch);
    for (const int column : {MetricModel::Head, MetricModel::Layer, MetricModel::Model})
        header->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    header->setSectionResizeMode(MetricModel::Share, QHeaderView::Fixed);
    header->resizeSection(MetricModel::Share, kShareWidth);
    m_proxy->setSourceModel(m_heads);
    m_proxy->setTextColumns(1);
    m_headTable->setModel(m_proxy);
    m_headTable->setItemDelegateForColumn(0, new HeadDelegate(m_heads, m_proxy, this));
    m_headTable->setSortingEnabled(true);
    m_headTable->sortByColumn(-1, Qt::AscendingOrder);
    m_headTable->horizontalHeader()->setResizeContentsPrecision(kMeasuredRows);
    connect(m_proxy, &QAbstractItemModel::modelReset, m_headTable,
            &QTableView::resizeColumnsToContents);
    m_headTable->setTextElideMode(Qt::ElideLeft); // the head's number is at the end
}

void InterpretabilityPanel::connectParts()
{
    connect(m_epsilon, &QDoubleSpinBox::valueChanged, this, [this](double epsilon) {
        m_heads->setEpsilon(epsilon > 0 ? std::optional(epsilon) : std::nullopt);
        measure();
    });
    connect(m_filter, &QLineEdit::textChanged, m_proxy, &NumberProxy::setWords);
    connect(m_all, &QToolButton::toggled, this, &InterpretabilityPanel::showParts);
    connect(m_export, &QToolButton::clicked, this, [this] {
        exportCsv(this, QStringLiteral("metrics"),
                  [this](const QString& path) { return models::writeFile(path, csv()); });
    });
    connect(m_heads, &models::HeadModel::modelReset, this, [this] {
        if (isVisible())
            measure();
        showSelection();
    });
    connect(m_heads, &models::HeadModel::metricsChanged, this,
            &InterpretabilityPanel::showProgress);
    connect(progress(), &ProgressStrip::cancelled, m_heads, &models::HeadModel::cancelMetrics);
    connect(&selection(), &models::Selection::headChanged, this,
            &InterpretabilityPanel::showSelection);
    // Not the current index, which moves by itself when the table gets the focus.
    connect(m_headTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this](const QItemSelection& selected) {
                if (!m_showing && !selected.isEmpty())
                    chooseHead(m_proxy->mapToSource(selected.indexes().constFirst()).row());
            });
}

void InterpretabilityPanel::chooseHead(int row)
{
    const models::HeadEntry& entry = m_heads->entries()[size_t(row)];
    models::SelectionState next = entry.selection();
    const models::SelectionState& now = selection().state();
    next.query = now.query < entry.attention->queries ? now.query : -1;
    next.key = now.key < entry.attention->keys ? now.key : -1;
    selection().set(next);
}

QByteArray InterpretabilityPanel::csv() const
{
    QByteArray text = models::figuresHeader().join(u',').toUtf8() + '\n';
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const models::HeadEntry& entry =
            m_heads->entries()[size_t(m_proxy->mapToSource(m_proxy->index(row, 0)).row())];
        if (entry.measured)
            text += models::figuresOf(entry.metrics, 0, {}).join(u',').toUtf8() + '\n';
    }
    return text;
}

void InterpretabilityPanel::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    measure();
}

void InterpretabilityPanel::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    showParts();
}

void InterpretabilityPanel::showParts()
{
    const bool both = height() >= kTall;
    m_summary->setVisible(both || !m_all->isChecked());
    m_headTable->setVisible(both || m_all->isChecked());
    m_filter->setVisible(both || m_all->isChecked());
    m_summary->setColumnHidden(MetricModel::Share, width() < kWide * letterScale(font()));
    fitNames();
    setFocusProxy(both || !m_all->isChecked() ? m_summary : m_headTable);
    m_all->setEnabled(!both);
    m_all->setToolTip(both ? tr("There is room for both.")
                           : tr("Show the figures of every head in place of those of the selected "
                                "one"));
}

void InterpretabilityPanel::fitNames()
{
    // Names have what the figures leave, but so much that they can be read: then it scrolls.
    QHeaderView* header = m_summary->horizontalHeader();
    const int least = header->fontMetrics().averageCharWidth() * kNameLetters;
    int figures = 0;
    for (const int column : {MetricModel::Head, MetricModel::Layer, MetricModel::Model})
        figures += header->sectionSize(column);
    if (!m_summary->isColumnHidden(MetricModel::Share))
        figures += kShareWidth;
    const bool fits = m_summary->viewport()->width() - figures >= least;
    header->setSectionResizeMode(MetricModel::Name,
                                 fits ? QHeaderView::Stretch : QHeaderView::Fixed);
    if (!fits)
        header->resizeSection(MetricModel::Name, least);
}

void InterpretabilityPanel::measure()
{
    m_heads->requestMetrics();
    showProgress();
}

void InterpretabilityPanel::showProgress()
{
    const bool busy = m_heads->isMeasuring();
    progress()->setBusy(busy);
    if (busy)
        progress()->setShare(double(m_heads->measured()) /
                             double(std::max<size_t>(1, m_heads->entries().size())));
    m_export->setEnabled(m_heads->measured() > 0);
    m_export->setToolTip(m_export->isEnabled()
                             ? tr("Write the figures of the heads in the table to a CSV file")
                             : tr("There are no figures yet."));
}

void InterpretabilityPanel::showSelection()
{
    const QScopedValueRollback showing(m_showing, true);
    const int row = m_heads->find(selection().state());
    const QModelIndex index =
        row < 0 ? QModelIndex()
                : m_proxy->mapFromSource(
                      m_heads->index(row, std::max(0, m_headTable->currentIndex().column())));
    if (!index.isValid()) {
        m_headTable->clearSelection();
    } else {
        m_headTable->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                                  QItemSelectionModel::Rows);
        m_headTable->scrollTo(index);
    }
    const QString text = document()->trace()
                             ? models::headText(selection().state())
                             : tr("Choose a pattern, a model or a file to see its figures here.");
    setAccessibleDescription(text);
    m_summary->setAccessibleDescription(text);
    m_headTable->setAccessibleDescription(text);
}

void InterpretabilityPanel::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 0.6, 3.0);
    QFont scaled = font();
    scaled.setPointSizeF(scaled.pointSizeF() * m_zoom);
    for (TableView* table : {m_summary, m_headTable}) {
        table->setFont(scaled);
        table->horizontalHeader()->setFont(scaled);
        table->verticalHeader()->setDefaultSectionSize(QFontMetrics(scaled).height() + 8);
    }
    m_headTable->resizeColumnsToContents();
}

void InterpretabilityPanel::paintTo(QPainter& painter, const QRectF& target)
{
    painter.fillRect(target, palette().base());
    const QRectF area = target.adjusted(16, 12, -16, -12);
    if (!document()->trace()) {
        painter.setFont(font());
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, accessibleDescription());
        return;
    }
    m_heads->waitForMetrics();
    TablePicture options;
    options.title = models::headText(selection().state());
    options.shareRole = MetricModel::ShareRole;
    const double used = paintTable(painter, area, *m_metrics, palette(), font(), options) + 14;
    if (area.height() - used < 60)
        return;
    options.title = tr("All heads");
    options.shareRole = -1;
    // Smaller rather than cut, as long as that can be read; what is cut then says so.
    constexpr double kLeastScale = 0.3;
    const double line = QFontMetricsF(font()).height() + 7;
    const double room = area.height() - used;
    const double shrink = std::clamp(room / ((m_proxy->rowCount() + 3) * line), kLeastScale, 1.0);
    options.most = std::max(1, int(room / (line * shrink)) - 3);
    const int row = m_heads->find(selection().state());
    options.current = row < 0 ? -1 : m_proxy->mapFromSource(m_heads->index(row, 0)).row();
    painter.save();
    painter.translate(area.left(), area.top() + used);
    painter.scale(shrink, shrink);
    paintTable(painter, {0, 0, area.width() / shrink, room / shrink}, *m_proxy, palette(), font(),
               options);
    painter.restore();
}

QJsonObject InterpretabilityPanel::saveState() const
{
    QJsonObject state = View::saveState();
    state.insert(QStringLiteral("sort"), m_proxy->sortColumn());
    state.insert(QStringLiteral("descending"), m_proxy->sortOrder() == Qt::DescendingOrder);
    return state;
}

void InterpretabilityPanel::restoreState(const QJsonObject& state)
{
    View::restoreState(state);
    m_headTable->sortByColumn(
        std::clamp(state.value(QStringLiteral("sort")).toInt(-1), -1, m_proxy->columnCount() - 1),
        state.value(QStringLiteral("descending")).toBool() ? Qt::DescendingOrder
                                                           : Qt::AscendingOrder);
}

void InterpretabilityPanel::retranslate()
{
    View::retranslate();
    showParts();
    showProgress();
    showSelection();
    for (TableView* table : {m_summary, m_headTable}) {
        table->horizontalHeader()->reset();
        table->viewport()->update();
    }
}

} // namespace views
