#include "views/lens/logitlensview.h"

#include "models/defaultrow.h"
#include "models/roles.h"
#include "views/candidateview.h"
#include "views/colormap.h"
#include "views/ink.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QVBoxLayout>

namespace views {

using models::LogitLensModel;

namespace {

constexpr int kSideBySide = 520; ///< from this width on the candidates stand beside the grid

const ColorMap& probabilityMap()
{
    static const ColorMap map(MapId::Viridis, ScaleId::Linear, {0, 1});
    return map;
}

constexpr int kMostColumns = 2048;   ///< of a picture: what the model keeps
constexpr double kFewestLetters = 4; ///< of a column that words are written into
constexpr int kReadLetters = 7;      ///< … that they are read in
constexpr int kUsualLetters = 11;    ///< of a column where there is room
constexpr double kLeastPitch = 0.95; ///< of the names of rows, in lines

/// A word on the colour of its probability, dark on light colours and light on dark ones; where
/// there is no room for words, the colour alone.
void paintCell(QPainter& painter, const QRectF& area, const QModelIndex& cell, const QFont& font)
{
    const QVariant value = cell.data(models::ValueRole);
    if (!value.isValid()) {
        painter.fillRect(area, missingColor());
        return;
    }
    const QColor color = QColor::fromRgb(probabilityMap().color(value.toFloat()));
    painter.fillRect(area, color);
    const QFontMetricsF metrics(font);
    if (area.width() < kFewestLetters * metrics.averageCharWidth() ||
        area.height() < metrics.height())
        return;
    painter.setPen(inkOn(color));
    painter.setFont(font);
    const QRectF inner = area.adjusted(4, 0, -4, 0);
    painter.drawText(inner, Qt::AlignCenter,
                     metrics.elidedText(cell.data().toString(), Qt::ElideRight, inner.width()));
}

class CellDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override
    {
        painter->save();
        paintCell(*painter, option.rect, index, tokenFont(option.font));
        if (option.state & QStyle::State_Selected) {
            const QRectF frame = QRectF(option.rect).adjusted(1, 1, -1, -1);
            painter->setPen(QPen(Qt::black, 2));
            painter->drawRect(frame);
            painter->setPen(QPen(Qt::white, 1));
            painter->drawRect(frame);
        }
        painter->restore();
    }
};

/// What the colours of the grid are.
class LegendBar : public QWidget
{
public:
    explicit LegendBar(QWidget* parent) : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    }
    QSize sizeHint() const override
    {
        return {int(std::ceil(legendWidth(probabilityMap(), font()))) + 2 * kMargin, kHeight};
    }
    QSize minimumSizeHint() const override { return {sizeHint().width(), 0}; }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QRectF bar(kMargin, kMargin + 4, width() - 2 * kMargin,
                         std::min(height() - 2 * kMargin - 8, kHeight));
        if (bar.height() > 3 * fontMetrics().height())
            paintLegend(painter, bar, probabilityMap(), palette(), font());
    }

private:
    static constexpr int kMargin = 8;
    static constexpr int kHeight = 240;
};

class WordHeader : public QHeaderView
{
public:
    using QHeaderView::QHeaderView;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override
    {
        painter->save();
        painter->setFont(tokenFont(painter->font()));
        QHeaderView::paintSection(painter, rect, section);
        painter->restore();
    }
};

} // namespace

LogitLensView::LogitLensView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("lens"), document, parent), m_model(new LogitLensModel(document, this)),
      m_candidates(new models::CandidateModel(this)), m_grid(new QTableView(this)),
      m_list(new CandidateView(m_candidates, this)), m_title(new QLabel(this)),
      m_explanation(new QLabel(this)), m_heading(new QLabel(this)), m_message(new QLabel(this)),
      m_legend(new LegendBar(this)), m_splitter(new QSplitter(this)),
      m_pages(new QStackedWidget(this))
{
    buildGrid();
    buildPages();
    connect(m_model, &QAbstractItemModel::modelReset, this, &LogitLensView::showModel);
    connect(m_model, &LogitLensModel::computed, this, [this](int first, int last) {
        const int now = m_grid->currentIndex().column();
        if (now >= first && now <= last)
            showCell();
    });
    connect(m_grid->horizontalScrollBar(), &QScrollBar::valueChanged, this,
            &LogitLensView::followScroll);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &LogitLensView::pick);
    connect(&selection(), &models::Selection::headChanged, this, &LogitLensView::followHead);
    connect(&selection(), &models::Selection::cellChanged, this, &LogitLensView::followQuery);
    LogitLensView::retranslate();
    setZoom(1);
}

void LogitLensView::buildGrid()
{
    m_grid->setHorizontalHeader(new WordHeader(Qt::Horizontal, m_grid));
    m_grid->horizontalHeader()->setSectionsClickable(true);
    m_grid->horizontalHeader()->setTextElideMode(Qt::ElideRight);
    m_grid->setModel(m_model);
    m_grid->setItemDelegate(new CellDelegate(m_grid));
    m_grid->setFrameShape(QFrame::NoFrame);
    m_grid->setSelectionMode(QAbstractItemView::SingleSelection);
    m_grid->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_grid->setTabKeyNavigation(false);
    m_grid->setShowGrid(false);
    m_grid->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_grid->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_grid->setCornerButtonEnabled(false);
    for (QHeaderView* header : {m_grid->horizontalHeader(), m_grid->verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setHighlightSections(true);
        header->setMinimumSectionSize(8);
    }
    m_grid->viewport()->installEventFilter(this);
}

void LogitLensView::buildPages()
{
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(8, 6, 0, 0);
    m_heading->setWordWrap(true);
    column->addWidget(m_heading);
    column->addWidget(m_list, 1);
    side->setMinimumWidth(fontMetrics().averageCharWidth() * 32);
    auto* main = new QWidget(this);
    auto* rows = new QVBoxLayout(main);
    rows->setContentsMargins(8, 6, 0, 0);
    rows->setSpacing(2);
    QFont strong = m_title->font();
    strong.setBold(true);
    m_title->setFont(strong);
    m_explanation->setForegroundRole(QPalette::PlaceholderText);
    m_explanation->setWordWrap(true);
    auto* graph = new QHBoxLayout;
    graph->addWidget(m_grid, 1);
    graph->addWidget(m_legend);
    rows->addWidget(m_title);
    rows->addWidget(m_explanation);
    rows->addLayout(graph, 1);
    m_splitter->addWidget(main);
    m_splitter->addWidget(side);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({560, 210});
    m_message->setAlignment(Qt::AlignCenter);
    m_message->setWordWrap(true);
    m_message->setMargin(24);
    m_message->setForegroundRole(QPalette::PlaceholderText);
    m_message->setBackgroundRole(QPalette::Base);
    m_message->setAutoFillBackground(true);
    m_message->setFocusPolicy(Qt::StrongFocus);
    m_pages->addWidget(m_splitter);
    m_pages->addWidget(m_message);
    setContent(m_pages);
}

bool LogitLensView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize) {
        fitColumns();
        followScroll();
    }
    return View::eventFilter(watched, event);
}

void LogitLensView::resizeEvent(QResizeEvent* event)
{
    View::resizeEvent(event);
    // The candidates stand beside the grid where that leaves it some columns, else below.
    m_splitter->setOrientation(width() >= kSideBySide || width() > 2 * height() ? Qt::Horizontal
                                                                                : Qt::Vertical);
}

void LogitLensView::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 0.5, 4.0);
    QFont font = tokenFont(this->font());
    font.setPointSizeF(font.pointSizeF() * m_zoom);
    m_grid->setFont(font);
    const QFontMetrics metrics(font);
    m_grid->horizontalHeader()->setFont(font);
    fitColumns();
    m_grid->verticalHeader()->setDefaultSectionSize(int(metrics.height() * 1.6));
    m_grid->horizontalHeader()->setFixedHeight(int(metrics.height() * 1.6));
    fitNames();
    followScroll();
}

void LogitLensView::fitColumns()
{
    // All positions at once where their words can be read, else as wide as most words are.
    const QFontMetrics metrics(m_grid->font());
    const int most = metrics.averageCharWidth() * kUsualLetters;
    const int each = m_grid->viewport()->width() / std::max(1, m_model->columnCount());
    const bool fits = m_zoom == 1 && each >= metrics.averageCharWidth() * kReadLetters;
    m_grid->horizontalHeader()->setDefaultSectionSize(fits ? std::min(each, most) : most);
}

void LogitLensView::fitNames()
{
    // The row that is chosen is written in bold letters.
    QFont bold = m_grid->verticalHeader()->font();
    bold.setBold(true);
    int widest = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        widest = std::max(widest,
                          QFontMetrics(bold).horizontalAdvance(
                              m_model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString()));
    m_grid->verticalHeader()->setMinimumWidth(widest + 12);
}

void LogitLensView::showModel()
{
    const bool there = m_model->rowCount() > 0;
    const QString& reason = m_model->reason();
    m_message->setText(!reason.isEmpty()     ? reason
                       : document()->trace() ? tr("Computing …")
                                             : tr("Choose a language model to see what each of its "
                                                  "layers would predict here."));
    // Before it gets the focus: a table without a current cell chooses its first.
    followQuery();
    followHead();
    // Who waits for the grid goes on in it.
    const bool focused = m_message->hasFocus() || m_grid->hasFocus();
    m_pages->setCurrentIndex(there ? 0 : 1);
    setFocusProxy(there ? static_cast<QWidget*>(m_grid) : m_message);
    fitNames();
    fitColumns();
    followScroll();
    showCell();
    if (focused)
        setFocus();
}

void LogitLensView::followScroll()
{
    if (m_model->columnCount() == 0)
        return;
    const int first = std::max(0, m_grid->columnAt(0));
    const int last = m_grid->columnAt(m_grid->viewport()->width() - 1);
    m_model->setWindow({first, (last < 0 ? m_model->columnCount() : last + 1)});
}

void LogitLensView::followHead()
{
    const models::SelectionState& state = selection().state();
    if (m_model->rowCount() == 0 || state.stack != m_model->stack())
        return;
    const bool showing = std::exchange(m_showing, true);
    const int column = std::max(0, m_grid->currentIndex().column());
    setCurrent(LogitLensModel::rowOf(state.layer), column);
    m_showing = showing;
    showCell();
}

bool LogitLensView::isChosen() const
{
    const models::SelectionState& state = selection().state();
    return state.stack == m_model->stack() && state.query >= 0;
}

void LogitLensView::setCurrent(int row, int column)
{
    // A position that nobody chose is no reason to leave the beginning of the text.
    m_grid->setAutoScroll(isChosen());
    m_grid->setCurrentIndex(m_model->index(row, column));
    m_grid->setAutoScroll(true);
}

void LogitLensView::followQuery()
{
    const models::SelectionState& state = selection().state();
    if (m_model->rowCount() == 0)
        return;
    const bool showing = std::exchange(m_showing, true);
    const int row =
        m_grid->currentIndex().isValid() ? m_grid->currentIndex().row() : m_model->rowCount() - 1;
    // Where no query is selected, what comes next is asked.
    const int column = isChosen()                         ? int(state.query)
                       : m_grid->currentIndex().isValid() ? m_grid->currentIndex().column()
                                                          : m_model->columnCount() - 1;
    setCurrent(row, column);
    m_showing = showing;
    showCell();
}

void LogitLensView::pick(const QModelIndex& cell)
{
    if (m_showing || !cell.isValid())
        return;
    models::SelectionState next = selection().state();
    if (next.stack != m_model->stack()) {
        next.stack = m_model->stack();
        next.kind = engine::Kind::Self;
        next.key = -1;
    }
    next.query = cell.column();
    if (const int layer = LogitLensModel::layerOf(cell.row()); layer >= 0)
        next.layer = layer;
    const bool showing = std::exchange(m_showing, true);
    selection().set(next);
    m_showing = showing;
    m_grid->setCurrentIndex(cell);
    showCell();
}

void LogitLensView::showCell()
{
    const QModelIndex cell = m_grid->currentIndex();
    QString heading = tr("No cell is selected.");
    QString description = heading;
    if (cell.isValid()) {
        m_candidates->setCandidates(m_model->candidates(cell.row(), cell.column()));
        heading =
            tr("%1, after “%2”")
                .arg(m_model->headerData(cell.row(), Qt::Vertical, Qt::DisplayRole).toString(),
                     numberedName(cell.column()));
        description = cell.data(Qt::AccessibleTextRole).toString();
    } else {
        m_candidates->setCandidates({});
    }
    m_heading->setText(heading);
    if (m_model->rowCount() == 0)
        description = m_message->text();
    setAccessibleDescription(description);
    m_grid->setAccessibleDescription(description);
}

QString LogitLensView::explanation() const
{
    return tr("rows are layers, columns positions; each cell is the likeliest word if the model "
              "ended there");
}

QString LogitLensView::absence()
{
    m_model->computeNow({0, 1});
    return m_model->rowCount() > 0        ? QString()
           : !m_model->reason().isEmpty() ? m_model->reason()
                                          : m_message->text();
}

LogitLensView::Places LogitLensView::placesFor(const QRectF& target) const
{
    Places places;
    const QFontMetricsF words(tokenFont(font()));
    const QFontMetricsF metrics(font());
    places.area = target.adjusted(16, 12, -16, -12);
    places.legend = legendWidth(probabilityMap(), font()) +
                    (figure().barLabel.isEmpty() ? 0 : barNameWidth(font()));
    for (int row = 0; row < m_model->rowCount(); ++row)
        places.names = std::max(places.names, metrics.horizontalAdvance(rowName(row)));
    // All layers and positions: in smaller cells where there are many.
    places.columns = std::min(m_model->columnCount(), kMostColumns);
    const double line = metrics.height() * 1.3;
    const double left = places.area.left() + places.names + 12;
    const double across = places.area.right() - places.legend - 16 - left;
    const int rows = m_model->rowCount();
    places.pitch.setWidth(
        std::clamp(across / std::max(1, places.columns), 0.5, words.averageCharWidth() * 11));
    const double header = words.height() * 1.6;
    const double top = places.area.top() + (figure().ownTitles ? 2.6 * line : 0) + header;
    places.pitch.setHeight(
        std::clamp((places.area.bottom() - top) / std::max(1, rows), 0.5, words.height() * 3));
    places.grid =
        QRectF(left, top, places.columns * places.pitch.width(), rows * places.pitch.height());
    return places;
}

void LogitLensView::paintTo(QPainter& painter, const QRectF& target)
{
    painter.save();
    painter.fillRect(target, palette().base());
    const QString why = absence();
    if (!why.isEmpty()) {
        painter.setFont(font());
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(target.adjusted(16, 12, -16, -12), Qt::AlignCenter | Qt::TextWordWrap,
                         why);
        painter.restore();
        return;
    }
    const Places places = placesFor(target);
    m_model->computeNow({0, places.columns});
    if (figure().ownTitles)
        paintTitle(painter, places);
    paintGrid(painter, places);
    const QRectF legend(places.grid.right() + 16, places.grid.top(), places.legend,
                        std::max(places.grid.height(), 80.0));
    paintLegend(painter, legend, probabilityMap(), palette(), font());
    if (!figure().barLabel.isEmpty())
        paintBarName(painter, legend, figure().barLabel, palette(), font());
    painter.restore();
}

void LogitLensView::paintTitle(QPainter& painter, const Places& places) const
{
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(places.area, Qt::AlignLeft | Qt::AlignTop, title());
    painter.setFont(font());
    painter.setPen(secondaryTextColor(palette()));
    const double line = QFontMetricsF(font()).height() * 1.3;
    const int all = m_model->columnCount();
    const QString left = places.columns < all
                             ? tr("; the first %L1 of %L2 positions").arg(places.columns).arg(all)
                             : QString();
    painter.drawText(places.area.adjusted(0, line, 0, 0), Qt::AlignLeft | Qt::AlignTop,
                     explanation() + left);
}

void LogitLensView::paintGrid(QPainter& painter, const Places& places)
{
    const QFont cellFont = tokenFont(font());
    const QFontMetricsF words(cellFont);
    const QSizeF pitch = places.pitch;
    const auto cellRect = [&](int row, int column) {
        // Between cells that are hardly seen a gap would be most of the picture.
        const double gap = std::min(pitch.width(), pitch.height()) < 6 ? 0 : 1;
        return QRectF(places.grid.left() + column * pitch.width(),
                      places.grid.top() + row * pitch.height(), pitch.width() - gap,
                      pitch.height() - gap);
    };
    const auto every = [](double room, double least) {
        return std::max(1, int(std::ceil(least / room)));
    };
    const double name = words.averageCharWidth() * (kFewestLetters + 1);
    const int step = every(pitch.width(), name);
    painter.setRenderHint(QPainter::Antialiasing, false);
    for (int column = 0; column < places.columns; ++column) {
        for (int row = 0; row < m_model->rowCount(); ++row)
            paintCell(painter, cellRect(row, column), m_model->index(row, column), cellFont);
        if (column % step != 0)
            continue;
        const double room = step * pitch.width();
        const QRectF place(places.grid.left() + column * pitch.width(),
                           places.grid.top() - words.height() * 1.6, room, words.height() * 1.6);
        painter.setFont(cellFont);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(
            place, (step > 1 ? Qt::AlignLeft : Qt::AlignHCenter) | Qt::AlignVCenter,
            words.elidedText(
                m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                Qt::ElideRight, room - 6));
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    const double lineHeight = QFontMetricsF(font()).height();
    const int rowStep = every(pitch.height(), kLeastPitch * lineHeight);
    for (int row = 0; row < m_model->rowCount(); row += rowStep)
        painter.drawText(QRectF(places.area.left(),
                                places.grid.top() + (row + 0.5) * pitch.height() - lineHeight / 2,
                                places.names, lineHeight),
                         Qt::AlignRight | Qt::AlignVCenter, rowName(row));
    const QModelIndex now = m_grid->currentIndex();
    if (figure().selection && now.isValid() && now.column() < places.columns) {
        painter.setPen(QPen(palette().color(QPalette::Text), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cellRect(now.row(), now.column()));
    }
}

QString LogitLensView::numberedName(int column) const
{
    const QString name = m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const models::TracePtr& trace = document()->trace();
    return trace ? models::numberedToken(name, trace->tokens(m_model->stack()), column) : name;
}

QString LogitLensView::rowName(int row) const
{
    return m_model->headerData(row, Qt::Vertical, Qt::DisplayRole).toString();
}

QJsonObject LogitLensView::saveState() const
{
    return {{QStringLiteral("zoom"), m_zoom}};
}

void LogitLensView::restoreState(const QJsonObject& state)
{
    setZoom(state.value(QStringLiteral("zoom")).toDouble(1));
}

void LogitLensView::retranslate()
{
    View::retranslate();
    m_grid->setAccessibleName(tr("Logit lens"));
    m_grid->setToolTip(explanation());
    m_title->setText(title());
    m_explanation->setText(explanation());
    m_list->setAccessibleName(tr("Candidates"));
    m_message->setAccessibleName(tr("Why nothing is shown"));
    m_grid->verticalHeader()->reset();
    m_grid->horizontalHeader()->reset();
    showModel();
}

} // namespace views
