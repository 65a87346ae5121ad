#include "views/flow/flowwidget.h"

#include "models/attentionmodel.h"
#include "models/defaultrow.h"
#include "models/headsummary.h"
#include "models/headtext.h"
#include "views/focusring.h"

#include <cmath>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QScrollBar>
#include <QtMath>
#include <QToolTip>
#include <utility>

namespace views {

using engine::Attention;
using models::FlowLine;
using models::SelectionState;

namespace {

constexpr double kLeastSpacing = 10;
constexpr double kMostSpacing = 64;
constexpr double kFittedLeast = 13; ///< spacing at which every name can be read
constexpr double kFittedMost = 32;
constexpr double kReach = 5; ///< pixels from a line to a pointer that means it
constexpr double kMargin = 12;
constexpr double kLabel = 110; ///< room for a token beside its line ends

} // namespace

FlowWidget::FlowWidget(models::Document* document, models::FlowModel* model, QWidget* parent)
    : QAbstractScrollArea(parent), m_document(document), m_model(model)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    new FocusRing(this);
    models::Selection* selection = &document->selection();
    connect(model, &QAbstractItemModel::modelReset, viewport(), qOverload<>(&QWidget::update));
    for (const auto changed :
         {&models::Selection::hoverChanged, &models::Selection::queriesChanged})
        connect(selection, changed, viewport(), qOverload<>(&QWidget::update));
    connect(selection, &models::Selection::cellChanged, this, [this] {
        revealSelection();
        describe();
        viewport()->update();
    });
    connect(document, &models::Document::traceChanged, this, [this] {
        updateScroll();
        revealSelection();
        describe();
        viewport()->update();
    });
    connect(selection, &models::Selection::headChanged, this, &FlowWidget::updateScroll);
    updateScroll();
}

void FlowWidget::setArrows(bool arrows)
{
    m_arrows = arrows;
    viewport()->update();
}

void FlowWidget::setSideways(bool sideways)
{
    m_sideways = sideways;
    updateScroll();
    viewport()->update();
}

void FlowWidget::setSpacing(double spacing)
{
    m_spacing = std::clamp(spacing, kLeastSpacing, kMostSpacing);
    m_fitted = false;
    updateScroll();
    viewport()->update();
}

void FlowWidget::fit()
{
    m_fitted = true;
    updateScroll();
    viewport()->update();
}

void FlowWidget::updateSpacing()
{
    if (m_fitted)
        m_spacing = std::clamp((extent() - ends()) / double(std::max<int64_t>(1, longest())),
                               kFittedLeast, kFittedMost);
}

double FlowWidget::ends() const
{
    // The last of the slanted names leans over its token.
    return 2 * kMargin + kCaption + (m_sideways ? kLabel / 2 : 0);
}

FlowWidget::Sides FlowWidget::sides(double across) const
{
    if (!m_sideways) {
        const double label = std::min(kLabel, across / 4);
        return {label + kGap, across - label - kGap, label};
    }
    const double label = std::min(kLabel, across / 5);
    const double reach = label * std::sin(qDegreesToRadians(kSlant)) + 2 * kGap;
    return {kCaption + reach, across - kCaption / 2 - reach, label};
}

double FlowWidget::extent() const
{
    return m_sideways ? viewport()->width() : viewport()->height();
}

int64_t FlowWidget::longest() const
{
    const Attention* attention = m_document->attention();
    return attention ? std::max(attention->queries, attention->keys) : 0;
}

void FlowWidget::updateScroll()
{
    updateSpacing();
    QScrollBar* bar = m_sideways ? horizontalScrollBar() : verticalScrollBar();
    (m_sideways ? verticalScrollBar() : horizontalScrollBar())->setRange(0, 0);
    const double content = double(longest()) * m_spacing + ends();
    bar->setRange(0, std::max(0, int(std::ceil(content - extent()))));
    bar->setPageStep(int(extent()));
    bar->setSingleStep(int(m_spacing));
    updateWindow();
}

void FlowWidget::updateWindow()
{
    // A margin of half a screen, so that short scrolls need no new lines.
    const auto first = int64_t((offset() - extent() / 2) / m_spacing);
    const auto last = int64_t((offset() + extent() * 1.5) / m_spacing) + 1;
    const Attention* attention = m_document->attention();
    if (!attention)
        return;
    const auto clip = [&](int64_t count) {
        return engine::Range{std::clamp<int64_t>(first / 16 * 16, 0, count),
                             std::clamp<int64_t>(last / 16 * 16 + 16, 0, count)};
    };
    m_model->setWindow(clip(attention->queries), clip(attention->keys));
}

void FlowWidget::scrollContentsBy(int, int)
{
    updateWindow();
    viewport()->update();
}

void FlowWidget::resizeEvent(QResizeEvent*)
{
    updateScroll();
}

bool FlowWidget::wouldCut(const Grip& grip) const
{
    const Spot spot = spotAt(grip.at);
    return grip.pulled && (spot.onQueries || spot.token != grip.key);
}

FlowWidget::Spot FlowWidget::spotAt(QPointF where) const
{
    const Attention* attention = m_document->attention();
    if (!attention)
        return {};
    const double across = m_sideways ? viewport()->height() : viewport()->width();
    const double position = m_sideways ? where.y() : where.x();
    const auto token = int64_t(std::floor(
        ((m_sideways ? where.x() : where.y()) + offset() - kMargin - kCaption) / m_spacing));
    const Sides side = sides(across);
    if (position < side.queries + kGap && token >= 0 && token < attention->queries)
        return {true, token};
    if (position > side.keys - kGap && token >= 0 && token < attention->keys)
        return {false, token};
    return {};
}

double FlowWidget::offset() const
{
    return m_sideways ? horizontalScrollBar()->value() : verticalScrollBar()->value();
}

QPointF FlowWidget::ending(bool query, int64_t token, double across, double spacing,
                           double offset) const
{
    const Sides side = sides(across);
    const double along = kMargin + kCaption + (double(token) + 0.5) * spacing - offset;
    const double edge = query ? side.queries : side.keys;
    return m_sideways ? QPointF(along, edge) : QPointF(edge, along);
}

const FlowLine* FlowWidget::lineAt(QPointF where) const
{
    if (!m_document->attention())
        return nullptr;
    const double across = m_sideways ? viewport()->height() : viewport()->width();
    const models::Selection& selection = m_document->selection();
    const FlowLine* nearest = nullptr;
    double least = kReach * kReach;
    for (const FlowLine& line : m_model->lines()) {
        const bool alone = selection.queries().isEmpty()
                               ? selection.state().key < 0 || selection.state().key == line.key
                               : selection.queries().contains(line.query);
        if (!alone)
            continue;
        const QPointF from = ending(true, line.query, across, m_spacing, offset());
        const QPointF way = ending(false, line.key, across, m_spacing, offset()) - from;
        const double share = QPointF::dotProduct(where - from, way) / QPointF::dotProduct(way, way);
        const QPointF away = where - from - way * std::clamp(share, 0.0, 1.0);
        // Of lines that cross here the strongest, which is the last and painted on top.
        if (const double squared = QPointF::dotProduct(away, away); squared <= least) {
            nearest = &line;
            least = std::max(squared, 1.0);
        }
    }
    return nearest;
}

void FlowWidget::mouseMoveEvent(QMouseEvent* event)
{
    if (m_grip) {
        m_grip->at = event->position();
        m_grip->patches = event->modifiers().testFlag(Qt::ShiftModifier);
        m_grip->pulled = m_grip->pulled || (m_grip->at - m_grip->from).manhattanLength() >
                                               QApplication::startDragDistance();
        viewport()->update();
        return;
    }
    const Spot spot = spotAt(event->position());
    models::Selection& selection = m_document->selection();
    const FlowLine* line = spot.token < 0 ? lineAt(event->position()) : nullptr;
    if (line)
        selection.setHover(line->query, line->key);
    else if (spot.token < 0)
        selection.setHover(-1, -1);
    else
        selection.setHover(spot.onQueries ? spot.token : -1, spot.onQueries ? -1 : spot.token);
}

void FlowWidget::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const Spot spot = spotAt(event->position());
    models::Selection& selection = m_document->selection();
    const SelectionState& state = selection.state();
    const FlowLine* line = spot.token < 0 ? lineAt(event->position()) : nullptr;
    if (line) {
        m_grip = Grip{line->query, line->key, event->position(), event->position(), false};
        selection.setCell(line->query, line->key);
    } else if (spot.token < 0)
        selection.setCell(-1, -1);
    else if (spot.onQueries && event->modifiers().testFlag(Qt::ControlModifier))
        selection.toggleQuery(spot.token);
    else if (spot.onQueries && event->modifiers().testFlag(Qt::ShiftModifier))
        selection.extendQueries(spot.token);
    else if (spot.onQueries)
        selection.setCell(state.query == spot.token ? -1 : spot.token, state.key);
    else
        selection.setCell(state.query, state.key == spot.token ? -1 : spot.token);
    m_keySide = spot.token >= 0 && !spot.onQueries;
}

void FlowWidget::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton || !m_grip)
        return;
    const Grip grip = *std::exchange(m_grip, std::nullopt);
    viewport()->update();
    if (!wouldCut(grip))
        return;
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        emit patched(grip.query, grip.key);
    else
        emit cut(grip.query, grip.key);
}

int64_t FlowWidget::walkedToken(bool looks) const
{
    const models::Selection& selection = m_document->selection();
    const int64_t hovered = m_keySide ? selection.hoverKey() : selection.hoverQuery();
    if (looks && hovered >= 0)
        return hovered;
    return m_keySide ? selection.state().key : selection.state().query;
}

std::optional<int64_t> FlowWidget::nextToken(int key, bool looks)
{
    const Attention& attention = *m_document->attention();
    const int64_t token = walkedToken(looks);
    switch (key) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool vertical = key == Qt::Key_Up || key == Qt::Key_Down;
        const bool forwards = key == Qt::Key_Down || key == Qt::Key_Right;
        if (vertical != m_sideways)
            return token + (forwards ? 1 : -1);
        m_keySide = forwards; // across, to the other side
        return walkedToken(looks);
    }
    case Qt::Key_Home:
        return 0;
    case Qt::Key_End:
        return m_keySide ? attention.keys - 1 : attention.queries - 1;
    case Qt::Key_PageUp:
        return token - 10;
    case Qt::Key_PageDown:
        return token + 10;
    default:
        return std::nullopt;
    }
}

void FlowWidget::keyPressEvent(QKeyEvent* event)
{
    const Attention* attention = m_document->attention();
    if (!attention)
        return;
    models::Selection& selection = m_document->selection();
    const SelectionState state = selection.state();
    // Ctrl and an arrow look at a token without picking it, as the pointer would.
    const bool looks = event->modifiers().testFlag(Qt::ControlModifier);
    if (!looks)
        QToolTip::hideText();
    if (event->key() == Qt::Key_Space) {
        if (const int64_t token = walkedToken(looks); looks && !m_keySide && token >= 0)
            selection.toggleQuery(token);
        return;
    }
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_P) {
        if (state.query >= 0 && state.key >= 0)
            emit(event->key() == Qt::Key_P ? patched(state.query, state.key)
                                           : cut(state.query, state.key));
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (std::exchange(m_grip, std::nullopt))
            viewport()->update();
        else
            selection.clear();
        return;
    }
    const std::optional<int64_t> next = nextToken(event->key(), looks);
    if (!next) {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    const int64_t limit = m_keySide ? attention->keys : attention->queries;
    const int64_t token = std::clamp<int64_t>(*next, 0, limit - 1);
    selection.setHover(looks && !m_keySide ? token : -1, looks && m_keySide ? token : -1);
    if (looks) {
        reveal(token);
        const double across = m_sideways ? viewport()->height() : viewport()->width();
        const QPointF at = ending(!m_keySide, token, across, m_spacing, offset());
        QToolTip::showText(viewport()->mapToGlobal(at.toPoint()), tip(Spot{!m_keySide, token}),
                           this);
        return;
    }
    if (m_keySide)
        selection.setCell(state.query, token);
    else if (event->modifiers().testFlag(Qt::ShiftModifier))
        selection.extendQueries(token);
    else
        selection.setCell(token, state.key);
    reveal(token);
}

void FlowWidget::reveal(int64_t token)
{
    QScrollBar* bar = m_sideways ? horizontalScrollBar() : verticalScrollBar();
    const double position = kMargin + kCaption + double(token) * m_spacing;
    if (position < bar->value() + kCaption)
        bar->setValue(int(position - kCaption));
    else if (position + m_spacing > bar->value() + extent())
        bar->setValue(int(position + m_spacing - extent()));
}

void FlowWidget::revealSelection()
{
    const SelectionState& state = m_document->selection().state();
    if (const int64_t token = state.query >= 0 ? state.query : state.key; token >= 0)
        reveal(token);
}

void FlowWidget::showEvent(QShowEvent* event)
{
    QAbstractScrollArea::showEvent(event);
    revealSelection();
}

void FlowWidget::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::ControlModifier)
        setSpacing(m_spacing * std::pow(1.0015, event->angleDelta().y()));
    else
        QAbstractScrollArea::wheelEvent(event);
}

bool FlowWidget::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_document->selection().setHover(-1, -1);
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Spot spot = spotAt(help->pos());
        const FlowLine* line = spot.token < 0 ? lineAt(help->pos()) : nullptr;
        QToolTip::showText(help->globalPos(), line ? tip(*line) : tip(spot), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString FlowWidget::tokenText(bool query, int64_t token) const
{
    const Attention& attention = *m_document->attention();
    const auto& trace = *m_document->trace();
    const auto& tokens = query ? trace.queryTokens(attention) : trace.keyTokens(attention);
    return size_t(token) < tokens.size()
               ? models::numberedToken(models::axisText(tokens[size_t(token)]), tokens, token)
               : QLocale().toString(qint64(token));
}

QString FlowWidget::tip(const FlowLine& line) const
{
    return tr("%1 → %2: %3 (%4)")
        .arg(tokenText(true, line.query), tokenText(false, line.key),
             QLocale().toString(double(line.value()), 'g', 6), models::headName(line.head));
}

QString FlowWidget::tip(const Spot& spot) const
{
    if (spot.token < 0)
        return {};
    QStringList rows = {
        tr("%1 (position %2)")
            .arg(tokenText(spot.onQueries, spot.token), QLocale().toString(qint64(spot.token)))};
    const auto& lines = m_model->lines();
    for (auto line = lines.rbegin(); line != lines.rend() && rows.size() < 7; ++line)
        if ((spot.onQueries ? line->query : line->key) == spot.token)
            rows.append(
                tr("%1: %2 (%3)")
                    .arg(tokenText(!spot.onQueries, spot.onQueries ? line->key : line->query),
                         QLocale().toString(double(line->value()), 'g', 6),
                         models::headName(line->head)));
    return rows.join(u'\n');
}

void FlowWidget::describe()
{
    const Attention* attention = m_document->attention();
    const SelectionState& state = m_document->selection().state();
    if (!attention || state.query < 0) {
        setAccessibleDescription(tr("No token is selected."));
        return;
    }
    setAccessibleDescription(
        tr("%1. %2", "the query that is selected; what its head does")
            .arg(tr("Query %1 at position %2")
                     .arg(tokenText(true, state.query), QLocale().toString(state.query)),
                 models::headSummary(*m_document)));
}

} // namespace views
