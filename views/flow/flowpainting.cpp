// What a flow looks like: its lines, the tokens on both sides, and what is written around them.

#include "models/attentionmodel.h"
#include "models/headtext.h"
#include "views/flow/flowwidget.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <QLocale>
#include <QPainter>

namespace views {

using engine::Attention;
using models::FlowLine;
using models::SelectionState;

namespace {

/// What raises an answer and what lowers it, as maps of differences have it.
QColor effectColor(bool lowers)
{
    return lowers ? QColor(0x2166AC) : QColor(0xB2482B);
}

} // namespace

void FlowWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().base());
    paintScene(painter, viewport()->rect(), m_spacing, offset());
    if (m_grip && m_grip->pulled)
        drawGrip(painter);
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
    const QString words =
        !cuts             ? tr("Let go here to leave it")
        : m_grip->patches ? tr("Let go to take it from another text")
                          : tr("Let go to cut it: the query looks there no more (Shift: take it "
                               "from another text)");
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
    void drawCaptions(bool titled) const;
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

void FlowWidget::Scene::drawCaptions(bool titled) const
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
    if (titled)
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

void FlowWidget::paintScene(QPainter& painter, const QRectF& target, double spacing, double offset,
                            bool titled) const
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
        scene.drawCaptions(titled);
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

} // namespace views
