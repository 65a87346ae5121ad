#include "views/heatmap/heatmapview.h"

#include "models/defaultrow.h"
#include "models/figuretext.h"
#include "models/headsummary.h"
#include "models/headtext.h"
#include "views/exporter.h"
#include "views/flowlayout.h"
#include "views/icons.h"
#include "views/menubutton.h"

#include <algorithm>
#include <QActionGroup>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QToolButton>

namespace views {

using engine::Kind;
using engine::Stack;
using models::Shown;

HeatmapView::HeatmapView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("heatmap"), document, parent),
      m_model(new models::AttentionModel(document, this)), m_widget(new HeatmapWidget(this)),
      m_shown(new QComboBox(this)), m_map(new QComboBox(this)), m_scale(new QComboBox(this)),
      m_range(new QComboBox(this)), m_options(new QToolButton(this)),
      m_reduction(new QActionGroup(this)), m_maximum(m_reduction->addAction(QString())),
      m_mean(m_reduction->addAction(QString())), m_values(new QAction(this)),
      m_forms(new QActionGroup(this)), m_full(m_forms->addAction(QString())),
      m_packed(m_forms->addAction(QString())), m_words(m_forms->addAction(QString())),
      m_writes(new QAction(this)), m_editMask(new QToolButton(this))
{
    setContent(m_widget);
    arrangeControls();
    declareSettings();
    declareState();
    connectControls();
    connectMatrix();
    HeatmapView::retranslate();
    applyLook();
    reload();
}

void HeatmapView::arrangeControls()
{
    for (const MapId map : kMaps)
        m_map->addItem(QString(), mapKey(map));
    for (const ScaleId scale : kScales)
        m_scale->addItem(QString(), scaleKey(scale));
    for (QComboBox* box : {m_shown, m_map, m_scale, m_range}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
        addControl(box);
    }
    for (QAction* action : {m_maximum, m_mean, m_values, m_writes, m_full, m_packed, m_words})
        action->setCheckable(true);
    for (QAction* action : {m_maximum, m_values, m_writes, m_full})
        action->setChecked(true);
    auto* menu = new QMenu(this);
    menu->addActions({m_values, m_writes});
    menu->addSeparator();
    menu->addActions(m_reduction->actions());
    menu->addSeparator();
    menu->addActions(m_forms->actions());
    menu->setToolTipsVisible(true);
    m_options->setMenu(menu);
    openByPress(m_options);
    m_options->setFocusPolicy(Qt::StrongFocus);
    addControl(m_options);
    m_editMask->setIcon(icon("edit"));
    m_editMask->setCheckable(true);
    m_editMask->setFocusPolicy(Qt::StrongFocus);
    addControl(m_editMask);
}

void HeatmapView::declareSettings()
{
    settings().add(m_shown, {.name = QT_TR_NOOP("Quantity"),
                             .tip = QT_TR_NOOP("Which numbers are shown"),
                             .items = {QT_TR_NOOP("Weights"), QT_TR_NOOP("Scores")}});
    settings().add(m_map, {.key = "colormap",
                           .name = QT_TR_NOOP("Colour map"),
                           .tip = QT_TR_NOOP("Colours of the numbers"),
                           .itemName = [](int map) { return mapName(MapId(map)); }});
    settings().add(m_scale,
                   {.key = "scale",
                    .name = QT_TR_NOOP("Colour scale"),
                    .tip = QT_TR_NOOP("How numbers are spread over the colours: evenly, by "
                                      "logarithm, by square root, or every row by itself"),
                    .itemName = [](int scale) { return scaleName(ScaleId(scale)); }});
    settings().add(m_range,
                   {.name = QT_TR_NOOP("Colour range"),
                    .tip = QT_TR_NOOP("What the colours span: 0 to 1 unless the largest number is "
                                      "small, always 0 to 1, or always the numbers of this head"),
                    .items = {QT_TR_NOOP("Colours: fitting"), QT_TR_NOOP("Colours: 0 to 1"),
                              QT_TR_NOOP("Colours: this head's numbers")}});
    settings().add(m_options, {.text = QT_TR_NOOP("Options"),
                               .tip = QT_TR_NOOP("More about how the matrix is drawn")});
    settings().add(m_maximum, {.text = QT_TR_NOOP("When Zoomed Out: Maximum")});
    settings().add(m_mean, {.text = QT_TR_NOOP("When Zoomed Out: Mean")});
    settings().add(m_writes, {.key = "reads_writes",
                              .text = QT_TR_NOOP("Name Rows of Decoders: Reads → Writes"),
                              .stays = true});
    settings().add(
        m_values,
        {.key = "values", .text = QT_TR_NOOP("Write Numbers into Large Cells"), .stays = true});
    settings().add(m_full, {.text = QT_TR_NOOP("All Keys")});
    settings().add(m_packed, {.text = QT_TR_NOOP("Visible Keys Only, by Distance")});
    settings().add(m_words, {.text = QT_TR_NOOP("Whole Words")});
    settings().add(m_editMask, {.name = QT_TR_NOOP("Edit Mask")});
    settings().add(m_widget, {.name = QT_TR_NOOP("Attention matrix")});
}

void HeatmapView::declareState()
{
    settings().keep(
        "shown", {"weights", "scores"}, [this] { return m_shown->currentIndex(); },
        [this](int word) {
            const Shown shown = m_model->hasScores() ? Shown(word) : Shown::Weights;
            m_shown->setCurrentIndex(int(shown));
            m_model->setShown(shown);
        });
    settings().keep(
        "reduction", {"max", "mean"}, [this] { return m_mean->isChecked() ? 1 : 0; },
        [this](int word) { m_reduction->actions()[word]->setChecked(true); });
    settings().keep(
        "layout", {"full", "packed", "words"}, [this] { return int(m_form); },
        [this](int word) {
            m_form = Form(word);
            m_forms->actions()[word]->setChecked(true);
        });
}

void HeatmapView::connectControls()
{
    connect(m_shown, &QComboBox::activated, this, [this](int index) {
        // Scores have either sign: a map that is centred on 0 and a range of their own.
        const bool scores = Shown(index) == Shown::Scores;
        m_map->setCurrentIndex(int(scores ? MapId::Diverging : MapId::Viridis));
        m_range->setCurrentIndex(int(scores ? Span::Head : Span::Fitting));
        m_model->setShown(Shown(index));
        applyLook();
    });
    for (QComboBox* box : {m_map, m_scale, m_range})
        connect(box, &QComboBox::currentIndexChanged, this, &HeatmapView::applyLook);
    for (QAction* action : {m_maximum, m_mean, m_values})
        connect(action, &QAction::toggled, this, &HeatmapView::applyLook);
    connect(m_writes, &QAction::toggled, this, &HeatmapView::reload);
    connect(m_widget, &HeatmapWidget::pictureChanged, this, &HeatmapView::showRange);
    for (const auto& [action, form] :
         {std::pair(m_full, Form::Full), std::pair(m_packed, Form::Packed),
          std::pair(m_words, Form::Words)})
        connect(action, &QAction::triggered, this, [this, form = form] { chooseForm(form); });
    connect(m_editMask, &QToolButton::toggled, m_widget, &HeatmapWidget::setPainting);
}

void HeatmapView::connectMatrix()
{
    connect(m_model, &models::AttentionModel::modelReset, this, &HeatmapView::reload);
    connect(&selection(), &models::Selection::cellChanged, this, &HeatmapView::showSelection);
    connect(&selection(), &models::Selection::queriesChanged, this, &HeatmapView::showSelection);
    connect(&selection(), &models::Selection::hoverChanged, this, [this] {
        const qint64 query = selection().hoverQuery();
        m_widget->setHovered(m_layout.rowOf(query),
                             m_layout.columnOf(query, selection().hoverKey()));
    });
    const auto first = [](engine::Range tokens) { return tokens.size() > 0 ? tokens.begin : -1; };
    connect(m_widget, &HeatmapWidget::hovered, this, [this, first](qint64 row, qint64 column) {
        selection().setHover(first(m_layout.queries(row)), first(m_layout.keys(row, column)));
    });
    connect(m_widget, &HeatmapWidget::cellClicked, this, [this, first](qint64 row, qint64 column) {
        selection().setCell(first(m_layout.queries(row)), first(m_layout.keys(row, column)));
    });
    connect(m_widget, &HeatmapWidget::rowToggled, this, [this](qint64 row) {
        if (const engine::Range queries = m_layout.queries(row); queries.size() > 0)
            selection().toggleQuery(queries.begin);
    });
    connect(m_widget, &HeatmapWidget::rowsExtended, this, [this](qint64 row) {
        if (const engine::Range queries = m_layout.queries(row); queries.size() > 0)
            selection().extendQueries(queries.end - 1);
    });
    connect(m_widget, &HeatmapWidget::activated, this,
            [this] { emit activated(selection().state().query, selection().state().key); });
    connect(m_widget, &HeatmapWidget::cellPainted, this,
            [this](qint64 row, qint64 column, bool hidden, int stroke) {
                const engine::Range queries = m_layout.queries(row);
                const engine::Range keys = m_layout.keys(row, column);
                for (qint64 query = queries.begin; query < queries.end; ++query)
                    for (qint64 key = keys.begin; key < keys.end; ++key)
                        emit cellPainted(query, key, hidden, stroke);
            });
    connect(m_widget, &HeatmapWidget::menuRequested, this, &HeatmapView::showMenu);
    m_widget->setCard([this](qint64 row, qint64 column) { return card(row, column); });
}

QString HeatmapView::title() const
{
    return tr("Heatmap");
}

QString HeatmapView::namesOf(engine::Range tokens, Qt::Orientation orientation) const
{
    QString name;
    for (qint64 token = tokens.begin; token < tokens.end; ++token) {
        QString part = m_model->headerData(int(token), orientation, Qt::DisplayRole).toString();
        if (token > tokens.begin && part.startsWith(QLatin1String("##")))
            part.remove(0, 2);
        name += part;
    }
    return name;
}

QString HeatmapView::numberedName(qint64 token, Qt::Orientation orientation) const
{
    const QString name = namesOf({token, token + 1}, orientation);
    const models::TracePtr& trace = document()->trace();
    const engine::Attention* attention = document()->attention();
    if (!trace || !attention)
        return name;
    return models::numberedToken(name,
                                 orientation == Qt::Vertical ? trace->queryTokens(*attention)
                                                             : trace->keyTokens(*attention),
                                 token);
}

QString HeatmapView::rowName(qint64 row) const
{
    const engine::Range queries = m_layout.queries(row);
    const QString reads = namesOf(queries, Qt::Vertical);
    const models::TracePtr& trace = document()->trace();
    const engine::Attention* attention = document()->attention();
    if (!m_writes->isChecked() || !trace || !attention)
        return reads;
    const QString writes = models::writtenAfter(*trace, *attention, queries.end - 1);
    return writes.isEmpty()
               ? reads
               : tr("%1 → %2", "a decoder reads a token → writes one").arg(reads, writes);
}

void HeatmapView::showRange()
{
    // The box says what the colours span now.
    m_range->setItemText(int(Span::Fitting), m_widget->isRangeFitted()
                                                 ? tr("Colours: up to the largest")
                                                 : tr("Colours: fitting"));
}

QString HeatmapView::columnName(qint64 column) const
{
    if (m_layout.form() == Form::Packed)
        return QLocale().toString(m_layout.distance(column));
    return namesOf(m_layout.keys(0, column), Qt::Horizontal);
}

void HeatmapView::chooseForm(Form form)
{
    m_form = form;
    reload();
}

void HeatmapView::reload()
{
    m_layout = {};
    const models::TracePtr& trace = document()->trace();
    const engine::Attention* attention = document()->attention();
    const auto applies = [&](Form form) {
        return trace && attention && models::MatrixLayout::applies(form, *trace, *attention);
    };
    if (trace && attention)
        m_layout = models::MatrixLayout(m_form, *trace, *attention);
    m_packed->setEnabled(applies(Form::Packed));
    m_packed->setToolTip(m_packed->isEnabled()
                             ? tr("Columns are keys by their distance from the query")
                             : tr("Every query of this attention sees every key"));
    m_words->setEnabled(applies(Form::Words));
    m_words->setToolTip(m_words->isEnabled()
                            ? tr("Weights are summed over a word's keys and averaged over its "
                                 "queries")
                            : tr("Every token here is a word of its own"));
    m_widget->setTexts(texts());
    m_widget->setSource(
        m_layout.arrange(m_model->maskedSnapshot(), m_model->shown() == Shown::Weights),
        [this](qint64 row) { return rowName(row); },
        [this](qint64 column) { return columnName(column); });
    const bool scores = m_model->hasScores();
    m_shown->setEnabled(scores);
    m_shown->setToolTip(scores ? tr("Weights are probabilities after the softmax; scores are what "
                                    "goes into it")
                        : selection().state().layer < 0
                            ? tr("A mean or maximum over layers has no scores, only weights")
                            : tr("What is open holds no scores, only weights"));
    if (!scores && m_model->shown() == Shown::Scores) {
        m_shown->setCurrentIndex(int(Shown::Weights));
        emit m_shown->activated(int(Shown::Weights));
        return;
    }
    const bool oneHead = selection().state().head >= 0;
    m_editMask->setEnabled(m_model->snapshot() && oneHead && m_model->isEditable());
    if (!m_editMask->isEnabled())
        m_editMask->setChecked(false);
    m_editMask->setToolTip(
        m_editMask->isEnabled()
            ? tr("Paint over cells to hide keys from queries, or to show them again: drag, or "
                 "Space "
                 "and Shift+arrows")
            : tr("The mask can be edited where one head of a model or pattern is shown"));
    showSelection();
}

void HeatmapView::showSelection()
{
    const models::SelectionState& state = selection().state();
    m_widget->setSelected(m_layout.rowOf(state.query), m_layout.columnOf(state.query, state.key));
    QList<qint64> rows;
    if (selection().queries().size() > 1)
        for (const qint64 query : selection().queries())
            if (const qint64 row = m_layout.rowOf(query); !rows.endsWith(row))
                rows << row;
    m_widget->setTogether(rows);
    describe();
}

void HeatmapView::describe()
{
    const models::SelectionState& state = selection().state();
    QString text = tr("No cell is selected.");
    if (m_model->snapshot() && state.query >= 0 && state.key >= 0)
        text = tr("Query %1, key %2, value %3")
                   .arg(numberedName(state.query, Qt::Vertical),
                        numberedName(state.key, Qt::Horizontal),
                        exactNumber(double(m_model->value(state.query, state.key))));
    // Scripts read the cell from here; what the head does is said of the matrix itself.
    setAccessibleDescription(text);
    if (const QString summary = models::headSummary(*document()); !summary.isEmpty())
        text = tr("%1. %2", "the cell that is selected; what its head does")
                   .arg(text.endsWith(u'.') ? text.chopped(1) : text, summary);
    m_widget->setAccessibleDescription(text);
}

QStringList HeatmapView::card(qint64 row, qint64 column) const
{
    const engine::Range queries = m_layout.queries(row);
    const engine::Range keys = m_layout.keys(row, column);
    if (queries.size() < 1 || keys.size() < 1)
        return {};
    const auto named = [this](engine::Range tokens, Qt::Orientation orientation) {
        return tokens.size() == 1 ? numberedName(tokens.begin, orientation)
                                  : namesOf(tokens, orientation);
    };
    QStringList lines = {
        tr("%1 → %2").arg(named(queries, Qt::Vertical), named(keys, Qt::Horizontal))};
    if (queries.size() > 1 || keys.size() > 1) {
        engine::Matrix value(1, 1);
        m_widget->source()->read({row, row + 1}, {column, column + 1}, value);
        lines << (m_model->shown() == Shown::Weights ? tr("weight %1") : tr("score %1"))
                     .arg(exactNumber(double(value(0, 0))));
        lines << tr("%L1 × %L2 tokens").arg(queries.size()).arg(keys.size());
        return lines;
    }
    const models::CellFacts facts = m_model->facts(queries.begin, keys.begin);
    if (facts.hidden) {
        lines << tr("hidden by the mask");
        return lines;
    }
    lines << tr("weight %1").arg(exactNumber(facts.weight));
    if (facts.score)
        lines << tr("score %1").arg(exactNumber(*facts.score));
    lines << tr("rank %L1 of %L2").arg(facts.rank).arg(facts.visible);
    return lines;
}

void HeatmapView::showMenu(qint64 row, qint64 column, const QPoint& globalPosition)
{
    const engine::Range queries = m_layout.queries(row);
    const engine::Range keys = m_layout.keys(row, column);
    if (queries.size() < 1 || keys.size() < 1)
        return;
    const qint64 query = queries.begin;
    const qint64 key = keys.begin;
    const models::CellFacts facts = m_model->facts(query, key);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Query–Key &Detail"), this, [this, query, key] {
        selection().setCell(query, key);
        emit activated(query, key);
    });
    QAction* several = menu->addAction(tr("One of &Several Queries"), this,
                                       [this, query] { selection().toggleQuery(query); });
    several->setCheckable(true);
    several->setChecked(selection().queries().contains(query));
    QAction* hidden = menu->addAction(tr("&Hidden by the Mask"), this, [this, query, key, facts] {
        emit cellPainted(query, key, !facts.hidden, m_widget->beginStroke());
    });
    hidden->setCheckable(true);
    hidden->setChecked(facts.hidden);
    hidden->setEnabled(m_editMask->isEnabled() && m_layout.form() != Form::Words);
    hidden->setToolTip(m_editMask->toolTip());
    menu->setToolTipsVisible(!hidden->isEnabled());
    menu->addSeparator();
    const double shown = double(m_model->value(query, key));
    menu->addAction(tr("&Copy Number"), this,
                    [shown] { QGuiApplication::clipboard()->setText(models::plainNumber(shown)); });
    menu->popup(globalPosition);
}

void HeatmapView::applyLook()
{
    HeatmapLook look;
    look.map = MapId(m_map->currentIndex());
    look.scale = ScaleId(m_scale->currentIndex());
    look.reduction = m_mean->isChecked() ? Reduction::Mean : Reduction::Maximum;
    look.values = m_values->isChecked();
    const bool scores = m_model->shown() == Shown::Scores;
    look.fitSmall = Span(m_range->currentIndex()) == Span::Fitting;
    if (Span(m_range->currentIndex()) == Span::Head || scores)
        look.range.reset();
    m_range->setEnabled(!scores);
    m_widget->setLook(look);
}

QString HeatmapView::headTitle() const
{
    if (!m_model->snapshot())
        return {};
    return models::headText(selection().state());
}

QString HeatmapView::explanation() const
{
    if (!m_model->snapshot())
        return {};
    if (m_model->shown() == Shown::Scores)
        return tr("rows ask (query), columns answer (key); scores before the softmax");
    if (m_layout.form() == Form::Packed)
        return tr("rows ask (query), columns answer (key), counted from the query's own position");
    if (selection().state().layer == engine::kMaxLayer)
        return tr("rows ask (query), columns answer (key); the largest weight of any layer");
    if (selection().state().head == engine::kMaxHead)
        return tr("rows ask (query), columns answer (key); the largest weight of any head");
    if (!rowName(0).isEmpty() && rowName(0) != namesOf(m_layout.queries(0), Qt::Vertical))
        return tr("rows ask: what is read → what is written next; columns answer (key); each row "
                  "sums to 1");
    return tr("rows ask (query), columns answer (key); each row sums to 1");
}

QSize HeatmapView::exportSize() const
{
    // A wide matrix would leave half of the sheet empty.
    constexpr int kWidth = 1200;
    constexpr int kMost = 1000;
    constexpr int kLeast = 400;
    constexpr int kAround = 180; ///< names and titles
    const int columns = m_model->columnCount();
    if (columns == 0)
        return {kWidth, kMost};
    const double share = double(m_model->rowCount()) / columns;
    return {kWidth, std::clamp(kAround + int(share * (kWidth - kAround)), kLeast, kMost)};
}

HeatmapTexts HeatmapView::texts() const
{
    return {headTitle(), explanation(),
            tr("Choose a pattern, a model or a file to see its attention here."),
            m_model->shown() == Shown::Scores ? tr("score") : tr("weight")};
}

void HeatmapView::figureChanged()
{
    HeatmapTexts shown = texts();
    if (!figure().ownTitles)
        shown.title = shown.subtitle = QString();
    if (!figure().barLabel.isEmpty())
        shown.bar = figure().barLabel;
    m_widget->setTexts(shown);
    m_widget->setMarksInPictures(figure().selection);
}

void HeatmapView::paintTo(QPainter& painter, const QRectF& target)
{
    m_widget->paintTo(painter, target);
}

QJsonObject HeatmapView::saveState() const
{
    QJsonObject state = View::saveState();
    state.insert(QStringLiteral("auto_range"), Span(m_range->currentIndex()) == Span::Head);
    state.insert(QStringLiteral("unit_range"), Span(m_range->currentIndex()) == Span::Unit);
    if (!m_widget->isFitted()) {
        const QRectF cells = m_widget->visibleCells();
        state.insert(QStringLiteral("cells"),
                     QJsonObject{{QStringLiteral("row"), cells.top()},
                                 {QStringLiteral("column"), cells.left()},
                                 {QStringLiteral("rows"), cells.height()},
                                 {QStringLiteral("columns"), cells.width()}});
    }
    return state;
}

void HeatmapView::restoreState(const QJsonObject& state)
{
    View::restoreState(state);
    const auto isSet = [&state](const char* key) {
        return state.value(QLatin1String(key)).toBool();
    };
    m_range->setCurrentIndex(int(isSet("auto_range")   ? Span::Head
                                 : isSet("unit_range") ? Span::Unit
                                                       : Span::Fitting));
    reload();
    applyLook();
    const QJsonObject cells = state.value(QStringLiteral("cells")).toObject();
    if (cells.isEmpty()) {
        m_widget->resetZoom();
        return;
    }
    const auto range = [&cells](const char* from, const char* count) {
        const double begin = cells.value(QLatin1String(from)).toDouble();
        const double size = cells.value(QLatin1String(count)).toDouble();
        return engine::Range{qint64(std::clamp(begin, 0.0, 1e9)),
                             qint64(std::clamp(begin + size, 0.0, 1e9))};
    };
    m_widget->zoomTo(range("row", "rows"), range("column", "columns"));
}

void HeatmapView::retranslate()
{
    View::retranslate();
    showRange();
    reload();
}

} // namespace views
