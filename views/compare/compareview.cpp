#include "views/compare/compareview.h"

#include "models/attentionmodel.h"
#include "views/heatmap/heatmapwidget.h"
#include "views/panels/formcontrols.h"

#include <algorithm>
#include <cmath>
#include <QComboBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>

namespace views {

using models::Comparison;

namespace {

/// Entries of the box before those of other tabs.
constexpr int kFixed = int(Comparison::With::Tab);

AxisLabel labels(const models::TracePtr& trace, const engine::Attention* attention, bool queries)
{
    return [trace, attention, queries](qint64 i) {
        const auto& tokens =
            queries ? trace->queryTokens(*attention) : trace->keyTokens(*attention);
        return size_t(i) < tokens.size() ? models::axisText(tokens[size_t(i)])
                                         : QLocale().toString(i);
    };
}

} // namespace

CompareView::CompareView(models::Document* document, QWidget* parent)
    : View(QStringLiteral("compare"), document, parent),
      m_comparison(new Comparison(document, this)), m_first(new HeatmapWidget(this)),
      m_second(new HeatmapWidget(this)), m_difference(new HeatmapWidget(this)),
      m_with(new QComboBox(this)), m_layer(new QComboBox(this)), m_head(new QComboBox(this)),
      m_keep(new QPushButton(this)), m_hold(new QPushButton(this)), m_layerLabel(new QLabel(this)),
      m_headLabel(new QLabel(this)), m_distances(new QLabel(this))
{
    for (QComboBox* box : {m_layer, m_head})
        box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    addControl(m_with);
    addControl(m_layer, m_layerLabel);
    addControl(m_head, m_headLabel);
    addControl(m_keep);
    addControl(m_hold);
    declareSettings();
    arrangeContent();
    arrange();
    fillTabs();
    connectControls();
    connect(m_comparison, &Comparison::changed, this, &CompareView::refresh);
    showProgressOf(m_comparison);
    connect(&selection(), &models::Selection::cellChanged, this, &CompareView::showSelection);
    connect(&selection(), &models::Selection::queriesChanged, this, &CompareView::showSelection);
    connect(&selection(), &models::Selection::hoverChanged, this, [this] {
        for (HeatmapWidget* widget : {m_first, m_second, m_difference})
            widget->setHovered(selection().hoverQuery(), selection().hoverKey());
    });
    CompareView::retranslate();
}

void CompareView::declareSettings()
{
    settings().add(m_with, {.name = QT_TR_NOOP("Compare with"),
                            .items = {QT_TR_NOOP("Another head"), QT_TR_NOOP("What was kept"),
                                      QT_TR_NOOP("Without interventions"),
                                      QT_TR_NOOP("Without the adapter")}});
    // Assistive programs read the name of a box from its label.
    for (QWidget* layer : std::initializer_list<QWidget*>{m_layerLabel, m_layer})
        settings().add(layer, {.name = QT_TR_NOOP("Other layer")});
    for (QWidget* head : std::initializer_list<QWidget*>{m_headLabel, m_head})
        settings().add(head, {.name = QT_TR_NOOP("Other head")});
    settings().add(m_keep, {.text = QT_TR_NOOP("Keep this one")});
    settings().add(m_hold, {.text = QT_TR_NOOP("Show B")});
    settings().add(m_first, {.name = QT_TR_NOOP("First of two")});
    settings().add(m_second, {.name = QT_TR_NOOP("Second of two")});
    settings().add(m_difference, {.name = QT_TR_NOOP("Difference")});
}

void CompareView::arrangeContent()
{
    HeatmapLook difference;
    difference.map = MapId::Diverging;
    difference.range = ValueRange{-1, 1};
    m_difference->setLook(difference);
    auto* content = new QWidget(this);
    m_grid = new QGridLayout(content);
    m_grid->setSpacing(1);
    for (HeatmapWidget* widget : {m_first, m_second, m_difference})
        connectMatrix(widget);
    // Not margins of its contents: what a letter reaches into these stays when the text goes.
    m_distances->setMargin(6);
    m_distances->setIndent(6);
    m_distances->setWordWrap(true);
    m_distances->setAutoFillBackground(true);
    m_distances->setBackgroundRole(QPalette::Base);
    content->installEventFilter(this);
    setContent(content);
}

void CompareView::connectMatrix(HeatmapWidget* widget)
{
    connect(widget, &HeatmapWidget::viewChanged, this, [this, widget] {
        for (HeatmapWidget* other : {m_first, m_second, m_difference})
            if (other != widget)
                other->followView(*widget);
    });
    connect(widget, &HeatmapWidget::cellClicked, this,
            [this](qint64 row, qint64 column) { selection().setCell(row, column); });
    connect(widget, &HeatmapWidget::hovered, this,
            [this](qint64 row, qint64 column) { selection().setHover(row, column); });
    connect(widget, &HeatmapWidget::rowToggled, this,
            [this](qint64 row) { selection().toggleQuery(row); });
    connect(widget, &HeatmapWidget::rowsExtended, this,
            [this](qint64 row) { selection().extendQueries(row); });
    connect(widget, &HeatmapWidget::pictureChanged, this, &CompareView::shareLegendRoom);
    widget->setCard([this](qint64 row, qint64 column) { return card(row, column); });
}

void CompareView::connectControls()
{
    connect(m_comparison, &Comparison::tabsChanged, this, &CompareView::fillTabs);
    connect(m_with, &QComboBox::currentIndexChanged, this, [this](int with) {
        if (with < kFixed)
            m_comparison->setWith(Comparison::With(with));
        else
            m_comparison->setTab(m_comparison->tabs().value(with - kFixed).first);
        refresh();
    });
    const auto other = [this] {
        m_comparison->setOther(m_layer->currentData().toInt(), m_head->currentData().toInt());
        refresh();
    };
    connect(m_layer, &QComboBox::activated, this, other);
    connect(m_head, &QComboBox::activated, this, other);
    connect(m_keep, &QPushButton::clicked, this, [this] {
        m_comparison->keep();
        m_with->setCurrentIndex(int(Comparison::With::Kept));
    });
    connect(m_hold, &QPushButton::pressed, this, [this] { showFirst(true); });
    connect(m_hold, &QPushButton::released, this, [this] { showFirst(false); });
}

void CompareView::fillTabs()
{
    const QSignalBlocker blocker(m_with);
    while (m_with->count() > kFixed)
        m_with->removeItem(kFixed);
    int chosen = int(m_comparison->with());
    for (const auto& [tab, name] : m_comparison->tabs()) {
        if (chosen >= kFixed && tab == m_comparison->tab())
            chosen = m_with->count();
        m_with->addItem(tr("Tab: %1").arg(name));
    }
    m_with->setCurrentIndex(chosen);
}

void CompareView::arrange()
{
    // Three in a row, or the difference below and its numbers beside it: whichever leaves more to
    // the smaller side of a matrix, without its titles and labels.
    const QSize room = m_grid->parentWidget()->size();
    const auto side = [](int width, int height) { return std::min(width - 106, height - 64); };
    const bool row = side(room.width() / 3, room.height() - 24) >= //
                     side(room.width() / 2, room.height() / 2);
    // What does not go into equal shares stays empty, so that all are drawn alike to the pixel.
    m_grid->setContentsMargins(0, 0, row ? (room.width() - 2) % 3 : (room.width() - 1) % 2, 0);
    if (m_grid->count() > 0 && row == m_inRow)
        return;
    m_inRow = row;
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_first, m_second, m_difference, m_distances})
        m_grid->removeWidget(widget);
    m_grid->addWidget(m_first, 0, 0);
    m_grid->addWidget(m_second, 0, 1);
    m_grid->addWidget(m_difference, row ? 0 : 1, row ? 2 : 0);
    m_grid->addWidget(m_distances, 1, row ? 0 : 1, 1, row ? 3 : 1);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, row || column < 2 ? 1 : 0);
    m_grid->setRowStretch(0, 1);
    m_grid->setRowStretch(1, row ? 0 : 1);
    m_distances->setText(distancesText(m_inRow));
}

void CompareView::shareLegendRoom()
{
    double room = 0;
    for (const HeatmapWidget* widget : {m_first, m_second, m_difference})
        if (widget->source())
            room = std::max(room, widget->legendRoom());
    for (HeatmapWidget* widget : {m_first, m_second, m_difference})
        widget->setLegendRoom(room);
}

QString CompareView::distancesText(bool beside) const
{
    const auto& distances = m_comparison->distances();
    if (!distances)
        return {};
    const auto text = [](double value) { return QLocale().toString(value, 'g', 4); };
    const QStringList facts = {
        tr("Jensen–Shannon distance %1 nats a row").arg(text(distances->jensenShannon)),
        tr("largest difference %1").arg(text(distances->largest)),
        tr("mean difference %1").arg(text(distances->mean))};
    return facts.join(beside ? QStringLiteral(" · ") : QStringLiteral("\n"));
}

bool CompareView::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        arrange();
    return View::eventFilter(watched, event);
}

QStringList CompareView::card(qint64 row, qint64 column) const
{
    const auto value = [&](const models::BlockSourcePtr& source) -> std::optional<double> {
        if (!source || row >= source->rows() || column >= source->columns())
            return std::nullopt;
        engine::Matrix cell(1, 1);
        source->read({row, row + 1}, {column, column + 1}, cell);
        return double(cell(0, 0));
    };
    const auto a = value(m_comparison->first());
    const auto b = value(m_comparison->second());
    if (!a && !b)
        return {};
    const models::TracePtr& trace = a ? document()->trace() : m_comparison->secondTrace();
    const engine::Attention* attention =
        a ? document()->attention() : m_comparison->secondAttention();
    if (!attention)
        return {};
    QStringList lines = {tr("%1 → %2").arg(labels(trace, attention, true)(row),
                                           labels(trace, attention, false)(column))};
    const auto text = [](double weight) {
        return std::isinf(weight) ? tr("hidden by the mask") : exactNumber(weight);
    };
    if (a)
        lines << tr("A: %1").arg(text(*a));
    if (b)
        lines << tr("B: %1").arg(text(*b));
    const auto difference = value(m_comparison->difference());
    if (difference && !std::isinf(*difference))
        lines << tr("B − A: %1").arg(exactNumber(*difference));
    return lines;
}

void CompareView::showSelection()
{
    const models::SelectionState& state = selection().state();
    const QList<qint64> queries = selection().queries();
    for (HeatmapWidget* widget : {m_first, m_second, m_difference}) {
        widget->setSelected(state.query, state.key);
        widget->setTogether(queries.size() > 1 ? queries : QList<qint64>());
    }
}

void CompareView::showFirst(bool other)
{
    const engine::Attention* attention = document()->attention();
    if (other && m_comparison->second()) {
        m_first->setTexts({tr("B, while R is held"), m_comparison->secondName(), {}});
        m_first->setSource(
            m_comparison->second(),
            labels(m_comparison->secondTrace(), m_comparison->secondAttention(), true),
            labels(m_comparison->secondTrace(), m_comparison->secondAttention(), false));
    } else if (attention && m_comparison->first()) {
        m_first->setTexts({tr("A"), m_comparison->firstName(), {}});
        m_first->setSource(m_comparison->first(), labels(document()->trace(), attention, true),
                           labels(document()->trace(), attention, false));
    } else {
        m_first->setTexts({{}, {}, m_comparison->reason()});
        m_first->setSource(nullptr, {}, {});
    }
}

void CompareView::refresh()
{
    showFirst(false);
    const engine::Attention* attention = document()->attention();
    const models::TracePtr& trace = document()->trace();
    const models::SelectionState& state = selection().state();
    const auto [layer, head] = m_comparison->other();
    setLayerChoices(m_layer, trace.get(), state, layer);
    setHeadChoices(m_head, trace ? trace->find(state.stack, layer, state.kind) : nullptr, head);
    if (m_comparison->second()) {
        const auto rows =
            labels(m_comparison->secondTrace(), m_comparison->secondAttention(), true);
        const auto columns =
            labels(m_comparison->secondTrace(), m_comparison->secondAttention(), false);
        m_second->setTexts({tr("B"), m_comparison->secondName(), {}});
        m_second->setSource(m_comparison->second(), rows, columns);
    } else {
        m_second->setTexts({{}, {}, m_comparison->reason()});
        m_second->setSource(nullptr, {}, {});
    }
    if (m_comparison->difference() && attention) {
        // As far as the two differ, so that small differences are seen too.
        HeatmapLook look = m_difference->look();
        const double largest = m_comparison->distances()->largest;
        look.range = largest > 0 ? ValueRange{-largest, largest} : ValueRange{-1, 1};
        m_difference->setLook(look);
        m_difference->setTexts({tr("B − A"), tr("red where B is larger"), {}});
        m_difference->setSource(m_comparison->difference(),
                                labels(document()->trace(), attention, true),
                                labels(document()->trace(), attention, false));
    } else {
        m_difference->setTexts(
            {{},
             {},
             m_comparison->second()
                 ? tr("A is %1 × %2 and B %3 × %4: there is no difference to show.")
                       .arg(QLocale().toString(qint64(m_comparison->first()->rows())),
                            QLocale().toString(qint64(m_comparison->first()->columns())),
                            QLocale().toString(qint64(m_comparison->second()->rows())),
                            QLocale().toString(qint64(m_comparison->second()->columns())))
                 : QString()});
        m_difference->setSource(nullptr, {}, {});
    }
    shareLegendRoom();
    m_distances->setText(distancesText(m_inRow));
    const bool other = m_comparison->with() == Comparison::With::Head;
    for (QWidget* control : std::initializer_list<QWidget*>{m_layer, m_head}) {
        control->setEnabled(other);
        control->setToolTip(other ? QString() : tr("Applies when another head is compared."));
    }
    m_hold->setEnabled(m_comparison->second() != nullptr);
    m_hold->setToolTip(m_hold->isEnabled()
                           ? tr("B in the place of A while this, or the key R, is held")
                           : tr("There is nothing to compare with."));
    showSelection();
    m_keep->setEnabled(trace != nullptr);
    m_keep->setToolTip(
        trace ? tr("Remember what is open now, then open or change something and compare")
              : tr("Nothing is open yet."));
}

void CompareView::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_R)
        View::keyPressEvent(event);
    else if (!event->isAutoRepeat())
        showFirst(true);
}

void CompareView::keyReleaseEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_R)
        View::keyReleaseEvent(event);
    else if (!event->isAutoRepeat())
        showFirst(false);
}

void CompareView::showEvent(QShowEvent* event)
{
    View::showEvent(event);
    m_comparison->setActive(true);
}

void CompareView::hideEvent(QHideEvent* event)
{
    View::hideEvent(event);
    m_comparison->setActive(false);
}

QString CompareView::absence()
{
    m_comparison->computeNow();
    return m_comparison->second() ? QString() : m_comparison->reason();
}

void CompareView::paintTo(QPainter& painter, const QRectF& target)
{
    m_comparison->computeNow();
    figureChanged();
    painter.fillRect(target, palette().base());
    const double width = target.width() / 3;
    double left = target.left();
    for (HeatmapWidget* widget : {m_first, m_second, m_difference}) {
        widget->paintTo(painter, QRectF(left, target.top(), width, target.height() - 28));
        left += width;
    }
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(QRectF(target.left() + 12, target.bottom() - 28, target.width() - 24, 24),
                     Qt::AlignVCenter, distancesText(true));
}

void CompareView::figureChanged()
{
    refresh();
    for (HeatmapWidget* widget : {m_first, m_second, m_difference}) {
        HeatmapTexts texts = widget->texts();
        // A and B are what the difference is called by: they stay.
        if (!figure().ownTitles)
            texts.subtitle.clear();
        if (widget != m_difference)
            texts.bar = figure().barLabel;
        widget->setTexts(texts);
        widget->setMarksInPictures(figure().selection);
    }
}

void CompareView::zoomIn()
{
    for (HeatmapWidget* widget : {m_first, m_second, m_difference})
        widget->zoomIn();
}

void CompareView::zoomOut()
{
    for (HeatmapWidget* widget : {m_first, m_second, m_difference})
        widget->zoomOut();
}

void CompareView::resetZoom()
{
    for (HeatmapWidget* widget : {m_first, m_second, m_difference})
        widget->resetZoom();
}

QJsonObject CompareView::saveState() const
{
    // Another tab is not of this session.
    const int with = m_with->currentIndex();
    QJsonObject state{{QStringLiteral("with"), with < kFixed ? with : 0}};
    if (m_comparison->isChosen()) {
        const auto [layer, head] = m_comparison->other();
        state.insert(QStringLiteral("layer"), layer);
        state.insert(QStringLiteral("head"), head);
    }
    if (m_comparison->otherStack())
        state.insert(QStringLiteral("stack"), int(*m_comparison->otherStack()));
    if (document()->reference())
        state.insert(QStringLiteral("kept"), m_comparison->keptRequest());
    return state;
}

void CompareView::restoreState(const QJsonObject& state)
{
    if (state.contains(QStringLiteral("layer")))
        m_comparison->setOther(state[QStringLiteral("layer")].toInt(),
                               state[QStringLiteral("head")].toInt());
    else
        m_comparison->setOtherBeside();
    const QJsonValue stack = state[QStringLiteral("stack")];
    const bool known = stack.isDouble() && stack.toInt() >= 0 &&
                       size_t(stack.toInt()) < std::size(engine::kStacks);
    m_comparison->setOtherStack(known ? std::optional(engine::kStacks[size_t(stack.toInt())])
                                      : std::nullopt);
    m_with->setCurrentIndex(std::clamp(state[QStringLiteral("with")].toInt(), 0, kFixed - 1));
    m_comparison->keepAgain(state[QStringLiteral("kept")].toString());
}

void CompareView::retranslate()
{
    View::retranslate();
    fillTabs();
    m_layerLabel->setText(tr("layer"));
    m_headLabel->setText(tr("head"));
    refresh();
}

} // namespace views
