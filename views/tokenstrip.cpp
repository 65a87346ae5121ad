#include "views/tokenstrip.h"

#include "models/attentionmodel.h"
#include "views/ink.h"
#include "views/theme.h"

#include <algorithm>
#include <QHelpEvent>
#include <QLocale>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace views {

using engine::Attention;
using engine::Kind;
using engine::TraceToken;

namespace {

constexpr int kMargin = 8;       ///< left and right of the content
constexpr int kPad = 5;          ///< inside a chip, left and right
constexpr int kGap = 3;          ///< between chips
constexpr int kGroup = 14;       ///< between the sequences
constexpr int kVertical = 6;     ///< above and below the chips
constexpr int kFade = 30;        ///< at an end where there are more
constexpr int kMostLetters = 24; ///< longer tokens are cut

QFont chipFont(const QFont& base)
{
    QFont font = tokenFont(base);
    font.setPointSizeF(font.pointSizeF() * 0.9);
    return font;
}

} // namespace

TokenStrip::TokenStrip(models::Document* document, QWidget* parent)
    : QAbstractScrollArea(parent), m_document(document)
{
    setObjectName(QStringLiteral("strip"));
    setFrameShape(QFrame::NoFrame);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    horizontalScrollBar()->setSingleStep(40);
    const models::Selection& selection = document->selection();
    connect(document, &models::Document::traceChanged, this, &TokenStrip::reload);
    connect(&selection, &models::Selection::headChanged, this, &TokenStrip::reload);
    connect(&selection, &models::Selection::cellChanged, this, &TokenStrip::showSelection);
    connect(&selection, &models::Selection::queriesChanged, viewport(),
            qOverload<>(&QWidget::update));
    connect(&selection, &models::Selection::hoverChanged, viewport(),
            qOverload<>(&QWidget::update));
    reload();
}

int TokenStrip::chipHeight() const
{
    return fontMetrics().height() + 8;
}

QSize TokenStrip::sizeHint() const
{
    // The low bar stands in the margin below the chips, which is there without it too: the window
    // below stays where it is from text to text.
    return {400, chipHeight() + kVertical + horizontalScrollBar()->sizeHint().height()};
}

QSize TokenStrip::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void TokenStrip::reload()
{
    const Attention* attention = m_document->attention();
    if (attention == m_attention && m_document->trace() == m_trace && !m_sequences.empty())
        return;
    m_trace = m_document->trace();
    m_attention = attention;
    layOut();
    showSelection();
}

void TokenStrip::layOut()
{
    m_sequences.clear();
    m_width = 0;
    if (!m_attention) {
        updateBar();
        return;
    }
    const auto* queryTokens = &m_trace->queryTokens(*m_attention);
    const auto* keyTokens = &m_trace->keyTokens(*m_attention);
    const bool cross = m_attention->kind == Kind::Cross;
    const bool encoder = m_attention->stack == engine::Stack::Encoder;
    const auto add = [this](const QString& label, const std::vector<TraceToken>* tokens,
                            qint64 count, bool queries, bool keys) {
        Sequence sequence{label, tokens, std::vector<int>(size_t(count) + 1), queries, keys};
        m_sequences.push_back(std::move(sequence));
    };
    const auto* source = &m_trace->tokens(engine::Stack::Encoder);
    const auto* target = &m_trace->tokens(engine::Stack::Decoder);
    if (cross) {
        add(tr("Source"), keyTokens, m_attention->keys, false, true);
        add(tr("Target"), queryTokens, m_attention->queries, true, false);
    } else if (source->empty() || target->empty()) {
        add(tr("Tokens"), queryTokens, m_attention->queries, true, true);
    } else {
        add(tr("Source"), source, encoder ? m_attention->queries : qint64(source->size()), encoder,
            encoder);
        add(tr("Target"), target, encoder ? qint64(target->size()) : m_attention->queries, !encoder,
            !encoder);
    }

    const QFontMetrics chips(chipFont(font()));
    const int letter = chips.horizontalAdvance(u'x');
    int left = kMargin;
    for (Sequence& sequence : m_sequences) {
        left += fontMetrics().horizontalAdvance(sequence.label) + 8;
        for (qint64 i = 0; i < sequence.count(); ++i) {
            const QString text = textOf(sequence, i);
            // The face has one width; only what it may borrow from others is measured.
            const bool plain = std::ranges::all_of(
                text, [](QChar c) { return c.unicode() < 0x250 || c == QChar(0x2423); });
            const int width = plain ? int(text.size()) * letter : chips.horizontalAdvance(text);
            sequence.lefts[size_t(i)] = left;
            left += std::max(width, letter) + 2 * kPad + kGap;
        }
        sequence.lefts.back() = left;
        left += kGroup;
    }
    m_width = left - kGroup - kGap + kMargin;
    updateBar();
}

void TokenStrip::updateBar()
{
    QScrollBar* bar = horizontalScrollBar();
    bar->setPageStep(viewport()->width());
    bar->setRange(0, std::max(0, m_width - viewport()->width()));
    viewport()->update();
}

void TokenStrip::resizeEvent(QResizeEvent*)
{
    updateBar();
}

QString TokenStrip::textOf(const Sequence& sequence, qint64 token) const
{
    const bool named =
        size_t(token) < sequence.tokens->size() && !(*sequence.tokens)[size_t(token)].text.empty();
    const QString text =
        named ? models::axisText((*sequence.tokens)[size_t(token)]) : QLocale().toString(token);
    return text.size() > kMostLetters ? text.left(kMostLetters - 1) + QChar(0x2026) : text;
}

const TokenStrip::Sequence* TokenStrip::queries() const
{
    const auto found = std::ranges::find_if(m_sequences, &Sequence::queries);
    return found == m_sequences.end() ? nullptr : &*found;
}

const TokenStrip::Sequence* TokenStrip::keys() const
{
    const auto found = std::ranges::find_if(m_sequences, &Sequence::keys);
    return found == m_sequences.end() ? nullptr : &*found;
}

QRect TokenStrip::rectOf(const Sequence& sequence, qint64 token) const
{
    if (token < 0 || token >= sequence.count())
        return {};
    const int left = sequence.lefts[size_t(token)];
    return {left - horizontalScrollBar()->value(), kVertical,
            sequence.lefts[size_t(token) + 1] - left - kGap, chipHeight()};
}

QRect TokenStrip::queryRect(qint64 query) const
{
    return queries() ? rectOf(*queries(), query) : QRect();
}

QRect TokenStrip::keyRect(qint64 key) const
{
    return keys() ? rectOf(*keys(), key) : QRect();
}

int TokenStrip::fade(bool right) const
{
    const QScrollBar* bar = horizontalScrollBar();
    return bar->value() != (right ? bar->maximum() : bar->minimum()) ? kFade : 0;
}

TokenStrip::Spot TokenStrip::spotAt(const QPoint& point) const
{
    if (point.x() < fade(false) || point.x() >= viewport()->width() - fade(true))
        return {};
    const int x = point.x() + horizontalScrollBar()->value();
    for (const Sequence& sequence : m_sequences) {
        const auto next = std::ranges::upper_bound(sequence.lefts, x);
        if (next == sequence.lefts.begin() || next == sequence.lefts.end())
            continue;
        return {&sequence, next - sequence.lefts.begin() - 1};
    }
    return {};
}

void TokenStrip::reveal(const QRect& rect)
{
    if (rect.isEmpty())
        return;
    QScrollBar* bar = horizontalScrollBar();
    if (rect.left() < kMargin + fade(false))
        bar->setValue(bar->value() + rect.left() - kMargin - kFade);
    else if (rect.right() > viewport()->width() - kMargin - fade(true))
        bar->setValue(bar->value() + rect.right() - viewport()->width() + kMargin + kFade);
}

void TokenStrip::showSelection()
{
    const models::SelectionState& state = m_document->selection().state();
    if (std::exchange(m_key, state.key) != state.key)
        reveal(keyRect(state.key));
    if (std::exchange(m_query, state.query) != state.query)
        reveal(queryRect(state.query));
    describe();
    viewport()->update();
}

void TokenStrip::describe()
{
    setAccessibleName(tr("Token strip"));
    const auto name = [this](const Sequence* sequence, qint64 token) {
        return sequence && token >= 0 && token < sequence->count()
                   ? tr("%1 (%2)").arg(textOf(*sequence, token), QLocale().toString(token))
                   : tr("none");
    };
    setAccessibleDescription(
        m_sequences.empty()
            ? tr("Nothing is open yet.")
            : tr("Query: %1; key: %2").arg(name(queries(), m_query), name(keys(), m_key)));
}

void TokenStrip::select(const Spot& spot, bool key)
{
    if (!spot.sequence)
        return;
    models::Selection& selection = m_document->selection();
    if (spot.sequence->keys && (key || !spot.sequence->queries))
        selection.setKey(spot.token);
    else if (spot.sequence->queries)
        selection.setQuery(spot.token);
}

void TokenStrip::mousePressEvent(QMouseEvent* event)
{
    const int x = event->pos().x();
    if (event->button() == Qt::LeftButton &&
        (x < fade(false) || x >= viewport()->width() - fade(true))) {
        const int page = std::max(kFade, viewport()->width() - 3 * kFade);
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() +
                                        (x < fade(false) ? -page : page));
        event->accept();
        return;
    }
    const Spot spot = spotAt(event->pos());
    const bool more = event->modifiers() & Qt::ControlModifier;
    if (event->button() == Qt::LeftButton && more && spot.sequence && spot.sequence->queries)
        m_document->selection().toggleQuery(spot.token);
    else if (event->button() == Qt::LeftButton)
        select(spot, event->modifiers() & Qt::ShiftModifier);
    event->accept();
}

void TokenStrip::mouseMoveEvent(QMouseEvent* event)
{
    const Spot spot = spotAt(event->pos());
    models::Selection& selection = m_document->selection();
    const models::SelectionState& state = selection.state();
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (spot.sequence && spot.sequence->keys && (shift || !spot.sequence->queries))
        selection.setHover(state.query, spot.token);
    else if (spot.sequence && spot.sequence->queries)
        selection.setHover(spot.token, state.key);
    else
        selection.setHover(-1, -1);
}

bool TokenStrip::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave)
        m_document->selection().setHover(-1, -1);
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Spot spot = spotAt(help->pos());
        QString text;
        if (help->pos().x() < fade(false) || help->pos().x() >= viewport()->width() - fade(true)) {
            text = tr("More tokens: click, turn the wheel or use the arrow keys");
        } else if (spot.sequence) {
            const QString token = textOf(*spot.sequence, spot.token);
            const QString number = QLocale().toString(spot.token);
            const Sequence& sequence = *spot.sequence;
            text =
                sequence.queries && sequence.keys
                    ? tr("%1, token %2: a click makes it the query, with Shift the key, with Ctrl "
                         "one of several queries")
                          .arg(token, number)
                : sequence.queries ? tr("%1, query %2").arg(token, number)
                : sequence.keys
                    ? tr("%1, key %2").arg(token, number)
                    : tr("%1, token %2: not part of the attention shown").arg(token, number);
        }
        QToolTip::showText(help->globalPos(), text, viewport(),
                           spot.sequence ? rectOf(*spot.sequence, spot.token) : QRect());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void TokenStrip::wheelEvent(QWheelEvent* event)
{
    const QPoint pixels = event->pixelDelta();
    const QPoint angle = event->angleDelta();
    const int by = !pixels.isNull() ? (pixels.x() != 0 ? pixels.x() : pixels.y())
                                    : (angle.x() != 0 ? angle.x() : angle.y());
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by);
    event->accept();
}

void TokenStrip::keyPressEvent(QKeyEvent* event)
{
    models::Selection& selection = m_document->selection();
    const bool key = event->modifiers() & Qt::ShiftModifier;
    // Ctrl and an arrow look at a query without selecting it, as the pointer would.
    const bool looks = !key && (event->modifiers() & Qt::ControlModifier);
    const Sequence* sequence = key ? keys() : queries();
    const qint64 current = key                                    ? m_key
                           : looks && selection.hoverQuery() >= 0 ? selection.hoverQuery()
                                                                  : m_query;
    qint64 next = -1;
    switch (event->key()) {
    case Qt::Key_Left:
        next = current - 1;
        break;
    case Qt::Key_Right:
        next = current + 1;
        break;
    case Qt::Key_Home:
        next = 0;
        break;
    case Qt::Key_End:
        next = sequence ? sequence->count() - 1 : 0;
        break;
    case Qt::Key_Space:
        if (looks && current >= 0)
            selection.toggleQuery(current);
        return;
    case Qt::Key_Escape:
        selection.clear();
        return;
    default:
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    if (!sequence || sequence->count() == 0)
        return;
    next = std::clamp<qint64>(next, 0, sequence->count() - 1);
    if (looks) {
        selection.setHover(next, selection.state().key);
        reveal(rectOf(*sequence, next));
    } else {
        selection.setHover(-1, -1);
        select({sequence, next}, key);
    }
}

void TokenStrip::contextMenuEvent(QContextMenuEvent* event)
{
    const models::Selection& selection = m_document->selection();
    Spot spot = spotAt(event->pos());
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const qint64 query =
            selection.hoverQuery() >= 0 ? selection.hoverQuery() : selection.state().query;
        spot = {queries(), query};
        at = viewport()->mapToGlobal(queryRect(query).bottomLeft());
    }
    if (!spot.sequence || spot.token < 0)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QAction* query = menu->addAction(tr("&Query"), this, [this, token = spot.token] {
        m_document->selection().setQuery(token);
    });
    QAction* key = menu->addAction(
        tr("&Key"), this, [this, token = spot.token] { m_document->selection().setKey(token); });
    QAction* several =
        menu->addAction(tr("One of &Several Queries"), this,
                        [this, token = spot.token] { m_document->selection().toggleQuery(token); });
    for (QAction* action : {query, key, several})
        action->setCheckable(true);
    query->setEnabled(spot.sequence->queries);
    several->setEnabled(spot.sequence->queries);
    key->setEnabled(spot.sequence->keys);
    query->setChecked(query->isEnabled() && spot.token == selection.state().query);
    several->setChecked(several->isEnabled() && selection.queries().contains(spot.token));
    key->setChecked(key->isEnabled() && spot.token == selection.state().key);
    menu->popup(at);
}

void TokenStrip::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        layOut();
        describe();
        updateGeometry();
    }
}

void TokenStrip::paintChip(QPainter& painter, const Sequence& sequence, qint64 token) const
{
    const models::Selection& selection = m_document->selection();
    const bool inert = !sequence.queries && !sequence.keys;
    const bool query = sequence.queries && selection.queries().contains(token);
    const bool key = sequence.keys && token == m_key;
    const bool hovered = (sequence.queries && token == selection.hoverQuery()) ||
                         (sequence.keys && token == selection.hoverKey());
    const QColor base = palette().color(QPalette::Base);
    const QColor queryColor = roleColor(ColorRole::Query);
    const QColor keyColor = roleColor(ColorRole::Key);
    const double tint = isDark(palette()) ? 0.4 : 0.14;
    const QRectF rect = QRectF(rectOf(sequence, token)).adjusted(0.5, 0.5, -0.5, -0.5);

    QBrush fill(inert ? palette().color(QPalette::Window) : base);
    if (query && key) {
        QLinearGradient halves(rect.topLeft(), rect.topRight());
        halves.setColorAt(0.499, mixed(base, queryColor, tint));
        halves.setColorAt(0.501, mixed(base, keyColor, tint));
        fill = halves;
    } else if (query || key) {
        fill = mixed(base, query ? queryColor : keyColor, tint);
    }
    QPen pen(gridColor(palette()));
    if (hovered)
        pen = QPen(secondaryTextColor(palette()));
    if (query || key)
        pen = QPen(query ? queryColor : keyColor, 1.4);
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, 4, 4);
    if (query && key) {
        painter.setPen(QPen(keyColor, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.save();
        painter.setClipRect(QRectF(rect.center().x(), 0, rect.width(), height()));
        painter.drawRoundedRect(rect, 4, 4);
        painter.restore();
    }
    const bool special =
        size_t(token) < sequence.tokens->size() && (*sequence.tokens)[size_t(token)].special;
    painter.setPen(inert                       ? palette().color(QPalette::Disabled, QPalette::Text)
                   : special && !query && !key ? secondaryTextColor(palette())
                                               : palette().color(QPalette::Text));
    painter.drawText(rect, Qt::AlignCenter, textOf(sequence, token));
}

void TokenStrip::paintFade(QPainter& painter, bool right) const
{
    if (fade(right) == 0)
        return;
    const double outside = right ? viewport()->width() : 0;
    const double inside = right ? outside - kFade : kFade;
    QColor ground = palette().color(QPalette::Window);
    QLinearGradient gradient(QPointF(outside, 0), QPointF(inside, 0));
    gradient.setColorAt(0.5, ground);
    ground.setAlpha(0);
    gradient.setColorAt(1, ground);
    painter.fillRect(QRectF(std::min(inside, outside), 0, kFade, viewport()->height()), gradient);
    const double middle = kVertical + chipHeight() / 2.0;
    const double tip = right ? outside - 6 : 6;
    const double back = right ? tip - 4 : tip + 4;
    painter.setPen(
        QPen(secondaryTextColor(palette()), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(
        QPolygonF({QPointF(back, middle - 4), QPointF(tip, middle), QPointF(back, middle + 4)}));
}

void TokenStrip::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.setLayoutDirection(Qt::LeftToRight); // a token begins with its space in every language
    painter.setRenderHint(QPainter::Antialiasing);
    const int offset = horizontalScrollBar()->value();
    const QFont chips = chipFont(font());
    for (const Sequence& sequence : m_sequences) {
        const int width = fontMetrics().horizontalAdvance(sequence.label);
        painter.setFont(font());
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(
            QRect(sequence.lefts.front() - 8 - width - offset, kVertical, width + 4, chipHeight()),
            Qt::AlignVCenter | Qt::AlignLeft, sequence.label);
        painter.setFont(chips);
        const auto first = std::ranges::upper_bound(sequence.lefts, offset);
        qint64 token = std::max<qint64>(0, first - sequence.lefts.begin() - 1);
        for (; token < sequence.count() &&
               sequence.lefts[size_t(token)] - offset < viewport()->width();
             ++token)
            paintChip(painter, sequence, token);
    }
    paintFade(painter, false);
    paintFade(painter, true);
    if (hasFocus()) {
        painter.setPen(QPen(palette().color(QPalette::Highlight), 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(2.5, 1.5, -2.5, -1.5), 4, 4);
    }
}

} // namespace views
