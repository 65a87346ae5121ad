#include "views/steps/detailview.h"

#include "models/figuretext.h"
#include "models/roles.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QCheckBox>
#include <QHeaderView>
#include <QLocale>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QTableView>

namespace views {

using models::DetailFacts;
using models::DetailModel;

namespace {

constexpr int kAllFrom = 1040; ///< pixels of width for canvas and tables
constexpr int kCanvas = 440;   ///< that the canvas keeps of them
constexpr int kFrames = 8;
constexpr int kMeasured = 128; ///< rows that the width of a column is taken from

/// Four digits, so that all columns fit; the exact number is the tooltip.
class RoundedDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        const double value = index.data(models::ValueRole).toDouble();
        if (std::isfinite(value))
            option->text = models::figureText(value);
    }
};

/// With the names of the rows and a scroll bar.
int neededWidth(const QTableView* table)
{
    const QHeaderView* header = table->horizontalHeader();
    int width = table->verticalHeader()->sizeHint().width() +
                table->verticalScrollBar()->sizeHint().width() + kFrames;
    for (int column = 0; column < table->model()->columnCount(); ++column)
        width += std::max(header->sectionSizeHint(column),
                          static_cast<const QAbstractItemView*>(table)->sizeHintForColumn(column));
    return width;
}

} // namespace

DetailView::DetailView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("detail"), document, parent), m_model(new DetailModel(document, this)),
      m_canvas(new DetailCanvas(m_model, this)), m_scroll(new QScrollArea(this)),
      m_splitter(new QSplitter(this)), m_numbers(new QCheckBox(this)),
      m_elements(new QTableView(this)), m_keys(new QTableView(this))
{
    addControl(m_numbers);
    zoomWith(m_canvas);
    settings().add(m_numbers, {.key = "numbers",
                               .text = QT_TR_NOOP("Tables"),
                               .tip = QT_TR_NOOP("Every element and every key with its numbers")});
    settings().add(m_elements, {.name = QT_TR_NOOP("Elements")});
    settings().add(m_keys, {.name = QT_TR_NOOP("Keys")});
    settings().add(m_canvas,
                   {.name = QT_TR_NOOP("Query–key detail"),
                    .tip = QT_TR_NOOP("Left and Right change the key, Up and Down the query")});
    // A low dock scrolls it rather than grow by it.
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_canvas->setObjectName(QStringLiteral("canvas")); // has the ground of a view, not of a form
    m_scroll->setWidget(m_canvas);
    m_splitter->addWidget(m_scroll);
    addTable(m_elements, m_model);
    addTable(m_keys, m_model->keys());
    setContent(m_splitter);
    setFocusProxy(m_canvas);
    connectParts();
    DetailView::retranslate();
}

void DetailView::addTable(QTableView* table, QAbstractItemModel* model)
{
    table->setModel(model);
    table->setFrameShape(QFrame::NoFrame);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    QFont digits = numberFont(font());
    digits.setPointSizeF(0.9 * digits.pointSizeF());
    table->setFont(digits);
    table->setItemDelegate(new RoundedDelegate(table));
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->horizontalHeader()->setFont(digits);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setResizeContentsPrecision(kMeasured);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    table->hide();
    m_splitter->addWidget(table);
}

void DetailView::connectParts()
{
    connect(m_numbers, &QCheckBox::toggled, this, &DetailView::showTables);
    connect(m_elements->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& row) {
                if (!m_marking)
                    m_canvas->setElement(row.row());
            });
    connect(m_keys->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& row) {
                if (!m_marking && row.isValid())
                    selection().setCell(m_model->facts().query, row.row());
            });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_dragged = true; });
    connect(m_model, &DetailModel::changed, this, [this] {
        shareWidth();
        describe();
    });
    connect(m_canvas, &DetailCanvas::elementChanged, this, &DetailView::describe);
    connect(m_canvas, &DetailCanvas::queryMoved, this, [this](int by) { move(by, 0); });
    connect(m_canvas, &DetailCanvas::keyMoved, this, [this](int by) { move(0, by); });
    connect(m_canvas, &DetailCanvas::keyChosen, this,
            [this](qint64 key) { selection().setCell(m_model->facts().query, key); });
    connect(m_canvas, &DetailCanvas::keyHovered, this, [this](qint64 key) {
        selection().setHover(key < 0 ? -1 : m_model->facts().query, key);
    });
}

DetailView::~DetailView()
{
    // What goes with the window tells its neighbours so: nobody is to hear it any more.
    m_canvas->disconnect(this);
    for (QTableView* table : {m_elements, m_keys})
        table->selectionModel()->disconnect(this);
}

QString DetailView::title() const
{
    return tr("Query–key detail");
}

void DetailView::move(int queries, int keys)
{
    // The newest selection counts, so that fast keys are not lost while a worker computes.
    const DetailFacts& f = m_model->facts();
    if (f.products.empty())
        return;
    const models::SelectionState& now = selection().state();
    const qint64 query = now.query >= 0 ? now.query : f.query;
    const qint64 key = now.key >= 0 ? now.key : f.key;
    selection().setCell(std::clamp<qint64>(query + queries, 0, f.queryCount - 1),
                        std::clamp<qint64>(key + keys, 0, f.keyCount - 1));
}

void DetailView::showTables()
{
    const bool shown = m_numbers->isChecked();
    m_elements->setVisible(shown);
    m_keys->setVisible(shown);
    // Where there is no room for all three, the numbers of the tables come first.
    m_scroll->setVisible(!shown || width() >= kAllFrom);
    shareWidth();
    markRows();
}

void DetailView::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    m_scroll->setVisible(!m_numbers->isChecked() || width() >= kAllFrom);
    shareWidth();
}

void DetailView::shareWidth()
{
    if (m_elements->isHidden())
        return;
    // The elements take what their numbers need, the keys the rest.
    const int all = m_scroll->isHidden()
                        ? width()
                        : std::clamp(neededWidth(m_elements) + neededWidth(m_keys), width() / 2,
                                     std::max(width() / 2, width() - kCanvas));
    const int elements = std::clamp(neededWidth(m_elements), all / 3, 2 * all / 3);
    if (!m_dragged)
        m_splitter->setSizes({width() - all, elements, all - elements});
    for (QTableView* table : {m_elements, m_keys}) {
        const int room = (table == m_elements ? elements : all - elements);
        table->horizontalHeader()->setSectionResizeMode(
            neededWidth(table) < 0.9 * room ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    }
}

void DetailView::markRows()
{
    if (m_elements->isHidden())
        return;
    const QScopedValueRollback marking(m_marking, true);
    const auto mark = [](QTableView* table, int row) {
        table->setCurrentIndex(table->model()->index(row, 0));
    };
    mark(m_elements, m_canvas->element());
    mark(m_keys, int(m_model->facts().key));
}

void DetailView::describe()
{
    markRows();
    const DetailFacts& f = m_model->facts();
    QString text = tr("No query and key are shown.");
    if (!f.products.empty())
        text = tr("Query %1, key %2. %3. %4")
                   .arg(f.queryText, f.keyText, m_canvas->lines().join(QStringLiteral("; ")),
                        m_canvas->elementText());
    m_canvas->setAccessibleDescription(text);
    setAccessibleDescription(text);
}

QString DetailView::absence()
{
    m_model->wait();
    return m_canvas->absentText();
}

void DetailView::paintTo(QPainter& painter, const QRectF& target)
{
    m_model->wait();
    m_canvas->paintTo(painter, target);
}

void DetailView::retranslate()
{
    View::retranslate();
    m_canvas->setEmptyText(
        tr("Choose a pattern, a model or a file, then a cell of the heatmap, to see how its weight "
           "is computed."));
    describe();
}

} // namespace views
