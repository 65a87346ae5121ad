#include "views/flow/flowwidget.h"

#include "models/attentionmodel.h"
#include "models/defaultrow.h"
#include "models/headsummary.h"
#include "models/headtext.h"
#include "views/focusring.h"
#include "views/theme.h"

#include <cmath>
#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
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
constexpr double kCaption = 42; ///< height of the titles
constexpr double kLabel = 110;  ///< room for a token beside its line ends
constexpr double kGap = 6;
constexpr double kSlant = 60; ///< degrees of the names where tokens stand side by side

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

void FlowWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().base());
    paintScene(painter, viewport()->rect(), m_spacing, offset());
    if (m_grip && m_grip->pulled)
        drawGrip(painter);
}

bool FlowWidget::wouldCut(const Grip& grip) const
{
    const Spot spot = spotAt(grip.at);
    return grip.pulled && (spot.onQueries || spot.token != grip.key);
}

void FlowWidget::drawGrip(QPainter& painter) const
{
    const double across = m_sideways ? viewport()->height() : viewport()->width();
    const bool cuts = wouldCut(*m_grip);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(
        QPen(cuts ? roleTextColor(ColorRole::Key, palette()) : secondaryTextColor(palette()), 2,
             Qt::DashLine));
    painter.drawLine(ending(true, m_grip->query, across, m_spacing, offset()), m_grip->at);
    painter.setFont(font());
    const QString words = cuts ? tr("Let go to cut it: the query looks there no more")
                               : tr("Let go here to leave it");
    const QFontMetricsF metrics(font());
    const QSizeF size(metrics.horizontalAdvance(words) + 12, metrics.height() + 6);
    const QRectF room = QRectF(viewport()->rect()).adjusted(4, 4, -4, -4);
    QRectF box(m_grip->at + QPointF(14, -size.height() - 4), size);
    box.moveLeft(std::max(room.left(), std::min(box.left(), room.right() - size.width())));
    box.moveTop(std::max(room.top(), box.top()));
    painter.setPen(gridColor(palette()));
    painter.setBrush(palette().color(QPalette::ToolTipBase));
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(palette().color(QPalette::ToolTipText));
    painter.drawText(box, Qt::AlignCenter, words);
}

namespace {

/// What raises an answer and what lowers it, as maps of differences have it.
QColor effectColor(bool lowers)
{
    return lowers ? QColor(0x2166AC) : QColor(0xB2482B);
}

} // namespace

struct FlowWidget::Scene
{
    Scene(const FlowWidget& widget, QPainter& into, const Attention& shown, const QSizeF& room,
          double between, double scrolled);

    QPointF point(bool query, int64_t token) const
    {
        return flow.ending(query, token, across, spacing, offset);
    }
    bool visible(int64_t token) const;
    /// Whether a line is of what is looked at.
    bool focused(const FlowLine& line) const;
    void drawLines(bool wanted) const;
    void drawLine(const FlowLine& line, bool bright) const;
    void drawSide(bool query);
    void drawToken(bool query, int64_t token, const QFont& font, int64_t step) const;
    void drawCaptions() const;
    void drawNotes() const;

    const FlowWidget& flow;
    QPainter& painter;
    const Attention& attention;
    QSizeF size;
    double spacing;
    double offset;
    double across;
    Sides side;
    // A hovered or picked token shows its lines alone; the others stay as a whisper.
    int64_t onlyQuery;
    int64_t onlyKey;
    bool filtered;
    QList<qint64> together;
    float most = 1e-6F; ///< of the weights
    /// What the focused token receives or gives, as a shade behind the tokens on the other side.
    std::map<int64_t, float> received, given;
};

FlowWidget::Scene::Scene(const FlowWidget& widget, QPainter& into, const Attention& shown,
                         const QSizeF& room, double between, double scrolled)
    : flow(widget), painter(into), attention(shown), size(room), spacing(between), offset(scrolled),
      across(flow.m_sideways ? size.height() : size.width()), side(flow.sides(across))
{
    const models::Selection& selection = flow.m_document->selection();
    const SelectionState& state = selection.state();
    const bool hovering = selection.hoverQuery() >= 0 || selection.hoverKey() >= 0;
    onlyQuery = hovering ? selection.hoverQuery() : state.query;
    onlyKey = hovering ? selection.hoverKey() : (state.query >= 0 ? -1 : state.key);
    filtered = onlyQuery >= 0 || onlyKey >= 0;
    together = hovering ? QList<qint64>{onlyQuery} : selection.queries();
    for (const FlowLine& line : flow.m_model->lines()) {
        most = std::max(most, line.weight);
        if (filtered && focused(line)) {
            received[line.key] = std::max(received[line.key], line.weight);
            given[line.query] = std::max(given[line.query], line.weight);
        }
    }
}

bool FlowWidget::Scene::visible(int64_t token) const
{
    const QPointF end = point(true, token);
    const double along = flow.m_sideways ? end.x() : end.y();
    const double length = flow.m_sideways ? size.width() : size.height();
    return along > -spacing && along < length + spacing;
}

bool FlowWidget::Scene::focused(const FlowLine& line) const
{
    return (onlyQuery < 0 || together.contains(line.query)) && (onlyKey < 0 || line.key == onlyKey);
}

void FlowWidget::Scene::drawLines(bool wanted) const
{
    for (const FlowLine& line : flow.m_model->lines())
        if ((!filtered || focused(line) == wanted) && (visible(line.query) || visible(line.key)))
            drawLine(line, !filtered || wanted);
}

void FlowWidget::Scene::drawLine(const FlowLine& line, bool bright) const
{
    // Where tokens are close, their lines would become one area.
    const double thin = std::clamp(spacing / 8, 0.1, 1.0);
    QColor color = flow.m_model->filter().effects ? effectColor(line.lowers)
                   : line.head < 0                ? roleColor(ColorRole::Query)
                                                  : headColor(line.head, attention.heads);
    if (isDark(flow.palette()))
        color = color.lighter(140);
    const double strength = std::sqrt(double(line.weight) / double(most));
    color.setAlphaF(float(bright ? std::clamp(0.06 + 0.9 * strength, 0.0, 1.0) : 0.04));
    const QPointF a = point(true, line.query);
    const QPointF b = point(false, line.key);
    painter.setPen(
        QPen(color, thin * (bright ? 0.8 + 2.2 * strength : 0.8), Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(a, b);
    if (!flow.m_arrows || !bright)
        return;
    const double angle = std::atan2(b.y() - a.y(), b.x() - a.x());
    const double length = 4 + 4 * strength;
    const QPolygonF head{b, b - QPointF(std::cos(angle - 0.4), std::sin(angle - 0.4)) * length,
                         b - QPointF(std::cos(angle + 0.4), std::sin(angle + 0.4)) * length};
    painter.setBrush(color);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(head);
}

void FlowWidget::Scene::drawSide(bool query)
{
    QFont font = tokenFont(flow.font());
    font.setPixelSize(std::clamp(int(spacing * 0.72), 7, 13));
    const models::Selection& selection = flow.m_document->selection();
    const int64_t chosen = query ? selection.state().query : selection.state().key;
    const int64_t hovered = query ? selection.hoverQuery() : selection.hoverKey();
    // Where names would run into each other, some stand for all.
    const auto step =
        std::max<int64_t>(1, int64_t(std::ceil(QFontMetricsF(font).height() * 0.8 / spacing)));
    const int64_t count = query ? attention.queries : attention.keys;
    for (int64_t i = 0; i < count; ++i) {
        if (!visible(i) || (i % step != 0 && i != chosen && i != hovered))
            continue;
        QFont face = font;
        face.setBold(i == chosen || i == hovered || (query && together.contains(i)));
        drawToken(query, i, face, step);
    }
}

void FlowWidget::Scene::drawToken(bool query, int64_t token, const QFont& font, int64_t step) const
{
    const engine::Trace& trace = *flow.m_document->trace();
    const auto& list = query ? trace.queryTokens(attention) : trace.keyTokens(attention);
    const auto i = size_t(token);
    const QString text = i < list.size() && !list[i].text.empty() ? models::axisText(list[i])
                                                                  : QLocale().toString(token);
    const bool special = i < list.size() && list[i].special;
    QFont plain = font;
    plain.setBold(false);
    const QFontMetricsF metrics(plain);
    const ColorRole role = query ? ColorRole::Query : ColorRole::Key;
    painter.save();
    painter.translate(point(query, token));
    if (flow.m_sideways)
        painter.rotate(-kSlant);
    // Towards the outside of the side that the token stands on.
    const bool leftwards = query != flow.m_sideways;
    const double tall = std::max(flow.m_sideways ? std::min(spacing, metrics.height()) : spacing,
                                 step > 1 ? metrics.height() : 0.0);
    const double wide =
        flow.m_sideways ? std::min(side.label, metrics.horizontalAdvance(text) + 10) : side.label;
    const QRectF box(leftwards ? -wide - kGap : kGap, -tall / 2, wide, tall);
    const auto& shades = query ? given : received;
    if (const auto shade = shades.find(token); shade != shades.end()) {
        QColor fill = roleColor(role);
        const double share =
            flow.m_model->filter().effects ? double(shade->second / most) : double(shade->second);
        fill.setAlphaF(float(0.08 + 0.5 * std::sqrt(share)));
        painter.setPen(Qt::NoPen);
        painter.setBrush(fill);
        painter.drawRoundedRect(box.adjusted(0, 1, 0, -1), 3, 3);
    }
    painter.setFont(font);
    painter.setPen(font.bold() ? roleTextColor(role, flow.palette())
                   : special   ? secondaryTextColor(flow.palette())
                               : flow.palette().color(QPalette::Text));
    painter.drawText(box.adjusted(4, 0, -4, 0),
                     int(Qt::AlignVCenter | (leftwards ? Qt::AlignRight : Qt::AlignLeft)),
                     metrics.elidedText(text, Qt::ElideRight, wide - 8));
    painter.restore();
}

void FlowWidget::Scene::drawCaptions() const
{
    // Over the two sides; they stay while the tokens scroll.
    const double half = kCaption / 2;
    const bool sideways = flow.m_sideways;
    painter.setFont(flow.font());
    if (!sideways)
        painter.fillRect(QRectF(0, 0, size.width(), kCaption), flow.palette().base());
    painter.setPen(roleTextColor(ColorRole::Query, flow.palette()));
    painter.drawText(sideways ? QRectF(8, half, size.width(), half)
                              : QRectF(0, half, side.queries - kGap - 4, half),
                     int(Qt::AlignVCenter | (sideways ? Qt::AlignLeft : Qt::AlignRight)),
                     tr("queries ask"));
    painter.setPen(roleTextColor(ColorRole::Key, flow.palette()));
    painter.drawText(sideways ? QRectF(8, size.height() - half - 4, size.width(), half)
                              : QRectF(side.keys + kGap + 4, half, side.label, half),
                     Qt::AlignLeft | Qt::AlignVCenter, tr("keys answer"));
    flow.drawTitle(painter, size.width());
}

void FlowWidget::Scene::drawNotes() const
{
    const models::FlowModel& model = *flow.m_model;
    QStringList notes;
    if (model.filter().effects)
        notes.append(!model.reason().isEmpty() ? model.reason() : model.explained());
    if (model.passed() > qint64(model.lines().size()))
        notes.append(tr("the strongest %1 of %2 lines")
                         .arg(QLocale().toString(qint64(model.lines().size())),
                              QLocale().toString(model.passed())));
    if (model.filter().hideSpecial)
        notes.append(model.filter().renormalise
                         ? tr("special tokens hidden, the rest adds up to 1 again")
                         : tr("special tokens hidden, their share is missing"));
    if (notes.isEmpty())
        return;
    painter.setFont(flow.font());
    painter.setPen(secondaryTextColor(flow.palette()));
    const QString text = notes.join(QStringLiteral(" · "));
    const QFontMetricsF metrics(flow.font());
    const bool fits = metrics.horizontalAdvance(text) <= side.keys - side.queries;
    const double left = fits || flow.m_sideways ? side.queries : 8;
    const double half = kCaption / 2;
    painter.drawText(QRectF(left, half, size.width() - 2 * left, half), Qt::AlignCenter,
                     metrics.elidedText(text, Qt::ElideRight, size.width() - 2 * left));
}

void FlowWidget::paintScene(QPainter& painter, const QRectF& target, double spacing,
                            double offset) const
{
    painter.save();
    painter.setClipRect(target);
    painter.translate(target.topLeft());
    painter.setRenderHint(QPainter::Antialiasing);
    if (const Attention* attention = m_document->attention()) {
        Scene scene(*this, painter, *attention, target.size(), spacing, offset);
        if (scene.filtered)
            scene.drawLines(false);
        scene.drawLines(true);
        scene.drawSide(true);
        scene.drawSide(false);
        scene.drawCaptions();
        scene.drawNotes();
    } else {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(QRectF({}, target.size()), Qt::AlignCenter,
                         tr("Open a model, a pattern or a file to see what attends to what."));
    }
    painter.restore();
}

void FlowWidget::drawTitle(QPainter& painter, double width) const
{
    const models::Selection& selection = m_document->selection();
    const SelectionState& state = selection.state();
    QFont bold = font();
    bold.setBold(true);
    const QFontMetricsF metrics(bold);
    painter.setFont(bold);
    painter.setPen(palette().color(QPalette::Text));
    const double base = kCaption / 4 + metrics.capHeight() / 2 + 2;
    const QList<int>& heads = selection.heads();
    const bool effects = m_model->filter().effects;
    const bool several = heads.size() > 1 && !effects;
    const QString text = metrics.elidedText(
        several ? models::layerText(state) : models::headText(state), Qt::ElideRight, width - 20);
    painter.drawText(QPointF(10, base), text);
    if (effects) {
        double x = 10 + metrics.horizontalAdvance(text) + 14;
        painter.setFont(font());
        for (const bool lowers : {false, true}) {
            const QString name = lowers ? tr("lowers it") : tr("raises it");
            painter.setPen(Qt::NoPen);
            painter.setBrush(effectColor(lowers));
            painter.drawRect(QRectF(x, base - 9, 10, 10));
            painter.setPen(secondaryTextColor(palette()));
            painter.drawText(QPointF(x + 14, base), name);
            x += 28 + QFontMetricsF(font()).horizontalAdvance(name);
        }
    }
    if (!several)
        return;
    // Which colour is which head.
    double x = 10 + metrics.horizontalAdvance(text) + 14;
    painter.setFont(font());
    const QFontMetricsF plain(font());
    const int count = m_document->attention()->heads;
    for (const int head : heads) {
        const QString name = QLocale().toString(head);
        const double room = 14 + plain.horizontalAdvance(name) + 10;
        if (x + room > width - 20) {
            painter.setPen(secondaryTextColor(palette()));
            painter.drawText(QPointF(x, base), QStringLiteral("…"));
            return;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(headColor(head, count));
        painter.drawRoundedRect(QRectF(x, base - metrics.capHeight(), 10, metrics.capHeight()), 2,
                                2);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(QPointF(x + 14, base), name);
        x += room;
    }
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
    if (wouldCut(grip))
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
    if (event->key() == Qt::Key_Delete) {
        if (state.query >= 0 && state.key >= 0)
            emit cut(state.query, state.key);
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
