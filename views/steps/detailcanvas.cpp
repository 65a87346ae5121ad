#include "views/steps/detailcanvas.h"

#include "views/colormap.h"
#include "views/focusring.h"
#include "views/ink.h"
#include "views/letters.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <QFontMetricsF>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QResizeEvent>
#include <QToolTip>

namespace views {

using models::DetailFacts;
using models::DetailModel;

namespace {

constexpr double kMargin = 12;
constexpr double kNumbersFrom = 34; ///< pixels of a cell from which its number is written
constexpr double kGapFrom = 5;      ///< pixels of a cell from which cells stand apart
constexpr double kStripGap = 4;
constexpr double kLargestScore = 300; ///< whose exponential is written out
constexpr double kProductGap = 5;
constexpr double kLeastBars = 20;
constexpr double kBelowText = 2.6; ///< lines for what is written about the bars

/// Distances, in pixels; of lines of text in their heights.
struct Spacing
{
    double top;
    double heading;
    double textLine;
    double strips; ///< the least that strips and bars share
    double bottom;
};
constexpr Spacing kRoomy{8, 0.7, 1.15, 40, kMargin};
constexpr Spacing kTight{3, 0.5, 1, 27, 6};

constexpr double kLeastUnit = 0.8;
constexpr double kReference = 520;
constexpr double kReferenceHeight = 340;
constexpr double kBesideBelow = 250;
constexpr double kBesideFrom = 400;

QFont scaled(QFont font, double factor)
{
    font.setPointSizeF(std::max(4.0, font.pointSizeF() * factor));
    return font;
}

/// Of the calculation.
QFont textFont(const QFont& font)
{
    return scaled(numberFont(font), 0.9);
}

double largest(const std::vector<double>& values)
{
    double limit = 0;
    for (const double value : values)
        limit = std::max(limit, std::abs(value));
    return limit > 0 ? limit : 1;
}

/// First pixel of a cell among `count` over a width.
double edge(const QRectF& area, qint64 index, qint64 count)
{
    return area.left() + area.width() * double(index) / double(std::max<qint64>(1, count));
}

double middle(const QRectF& area, qint64 index, qint64 count)
{
    return (edge(area, index, count) + edge(area, index + 1, count)) / 2;
}

/// What strips and calculation need.
double heightOf(const Spacing& spacing, const QFontMetricsF& metrics, int lines)
{
    return spacing.top + metrics.ascent() + spacing.heading * metrics.height() + spacing.strips +
           kStripGap + 2 * kProductGap + std::max(3, lines) * spacing.textLine * metrics.height() +
           spacing.bottom;
}

} // namespace

DetailCanvas::DetailCanvas(DetailModel* model, QWidget* parent) : QWidget(parent), m_model(model)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    new FocusRing(this);
    connect(model, &DetailModel::changed, this, [this] {
        if (m_element >= m_model->rowCount())
            m_element = -1;
        updateGeometry(); // by the lines of text
        update();
    });
}

void DetailCanvas::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 0.6, 3.0);
    updateGeometry();
    update();
}

QSize DetailCanvas::minimumSizeHint() const
{
    const QFontMetricsF metrics(scaled(font(), kLeastUnit * m_zoom / letterScale(font())));
    if (width() > kBesideFrom)
        return {260, int(std::ceil(heightOf(kTight, metrics, int(lines().size()))))};
    return {260, int(std::ceil(heightOf(kRoomy, metrics, int(lines().size())) + kLeastBars +
                               kBelowText * metrics.height()))};
}

void DetailCanvas::setEmptyText(const QString& text)
{
    m_empty = text;
    update();
}

int DetailCanvas::element() const
{
    return m_element >= 0 ? m_element : m_model->facts().strongest();
}

void DetailCanvas::setElement(int element)
{
    element = std::clamp(element, -1, m_model->rowCount() - 1);
    if (element == m_element)
        return;
    m_element = element;
    emit elementChanged();
    update();
}

QString DetailCanvas::absentText() const
{
    switch (m_model->facts().absent) {
    case DetailFacts::Absent::No:
        return m_model->rowCount() == 0 ? m_empty : QString();
    case DetailFacts::Absent::NoTrace:
        return m_empty;
    case DetailFacts::Absent::Imported:
        return tr("What is open holds attention weights alone, so there are no queries and keys to "
                  "show.");
    case DetailFacts::Absent::Aggregate:
        return tr("A mean or maximum over heads or layers has no query and key of its own. Choose "
                  "one head of one layer.");
    }
    return {};
}

QString DetailCanvas::elementText() const
{
    const DetailFacts& f = m_model->facts();
    const int d = element();
    if (d < 0 || size_t(d) >= f.products.size())
        return {};
    return (m_element < 0 ? tr("Element %1 adds most: %2 × %3 = %4")
                          : tr("Element %1: %2 × %3 = %4"))
        .arg(QLocale().toString(d), exactNumber(f.queries[size_t(d)]),
             exactNumber(f.keys[size_t(d)]), exactNumber(f.products[size_t(d)]));
}

QStringList DetailCanvas::lines() const
{
    const DetailFacts& f = m_model->facts();
    if (f.products.empty())
        return {};
    QStringList all;
    all << QStringLiteral("q · k = %1").arg(exactNumber(f.sum));
    QString score = QStringLiteral("%1 × %2").arg(exactNumber(f.sum), exactNumber(f.scale));
    if (f.hasBias)
        score = tr("%1 + bias %2").arg(score, exactNumber(f.bias));
    if (f.temperature != 1)
        score = tr("(%1) ÷ temperature %2").arg(score, exactNumber(f.temperature));
    all << tr("score s = %1 = %2").arg(score, exactNumber(f.score));
    if (f.hidden) {
        all << tr("The mask hides “%1” from “%2”: s = −∞, weight 0").arg(f.keyText, f.queryText);
    } else if (f.normaliser == engine::Normaliser::Hard) {
        all << tr("The largest score of the row is %1: weight %2")
                   .arg(exactNumber(f.largest), exactNumber(f.weight));
    } else if (f.normaliser == engine::Normaliser::Sampled) {
        all << tr("One key is drawn by its probability; here it is %1: weight %2")
                   .arg(exactNumber(f.exps[size_t(f.key)] / f.expSum), exactNumber(f.weight));
    } else {
        // As the steps write it, and its definition; where that would overflow, with the largest
        // score taken off both.
        const double sum = f.expSum * std::exp(f.largest);
        if (std::isfinite(sum) && f.largest < kLargestScore)
            all << tr("weight = exp(s) ÷ Σ = %1 ÷ %2 = %3")
                       .arg(exactNumber(f.exps[size_t(f.key)] * std::exp(f.largest)),
                            exactNumber(sum), exactNumber(f.weight));
        else
            all << tr("weight = exp(s − %1) ÷ Σ = %2 ÷ %3 = %4")
                       .arg(exactNumber(f.largest), exactNumber(f.exps[size_t(f.key)]),
                            exactNumber(f.expSum), exactNumber(f.weight));
    }
    if (f.ablated)
        all << tr("This head is ablated: its result is zeros all the same.");
    return all;
}

DetailCanvas::Layout DetailCanvas::layoutFor(const QSizeF& size) const
{
    Layout l;
    // Of larger letters everything is larger, where there is room for that.
    const double letters = letterScale(font());
    const QSizeF room = size / letters;
    const double share =
        m_zoom * std::clamp(std::min(room.width() / kReference, room.height() / kReferenceHeight),
                            kLeastUnit / letters, 2.4);
    l.unit = share * letters;
    l.font = scaled(font(), share);
    l.line = QFontMetricsF(l.font).height();
    l.left = kMargin + QFontMetricsF(l.font).horizontalAdvance(QStringLiteral("q × k")) + 10;
    // Where it is low and wide, the softmax stands beside the rest instead of below.
    const bool beside = size.height() < kBesideBelow && size.width() > kBesideFrom;
    l.right = size.width() - kMargin;
    const QStringList texts = lines();
    const QFontMetricsF metrics(l.font);
    const Spacing& spacing =
        beside && size.height() < heightOf(kRoomy, metrics, int(texts.size())) ? kTight : kRoomy;
    l.textLine = spacing.textLine * l.line;
    if (beside) {
        const QFontMetricsF digits(textFont(l.font));
        double widest = 0;
        for (const QString& text : texts)
            widest = std::max(widest, digits.horizontalAdvance(text));
        l.right = std::clamp(kMargin + widest + 4, 0.5 * size.width(), 0.75 * size.width());
    }
    const double width = std::max(1.0, l.right - l.left);
    l.heading = spacing.top + metrics.ascent();
    const double y = l.heading + spacing.heading * l.line;
    // Strips and bars share what the text leaves.
    const double gaps = kStripGap + 2 * kProductGap + spacing.bottom;
    const double below = beside ? 0 : kBelowText * l.line;
    double words = double(texts.size()) * l.textLine;
    l.names = size.height() - y - words - l.textLine - gaps - below >= kRoomy.strips;
    if (l.names)
        words += l.textLine;
    const double rest = std::max(spacing.strips, size.height() - y - words - gaps - below);
    const double strip = std::clamp((beside ? 0.28 : 0.14) * rest, 7.0, 34 * l.unit);
    const double products = std::clamp((beside ? 0.44 : 0.3) * rest, 12.0, 90 * l.unit);
    l.query = {l.left, y, width, strip};
    l.key = {l.left, y + strip + kStripGap, width, strip};
    l.product = {l.left, l.key.bottom() + kProductGap, width, products};
    l.words = {kMargin, l.product.bottom() + kProductGap, l.right - kMargin, words};
    if (beside) {
        const double left = l.right + 2 * kMargin + l.left - kMargin;
        l.bars = {left, y, std::max(1.0, size.width() - kMargin - left),
                  std::max(kLeastBars, size.height() - y - 1.5 * l.line - 4)};
        return l;
    }
    const double bars = l.words.bottom() + 1.1 * l.line;
    l.bars = {l.left, bars, width, std::max(kLeastBars, size.height() - bars - 1.5 * l.line - 4)};
    return l;
}

QRectF DetailCanvas::productRect(int element) const
{
    const int count = m_model->rowCount();
    if (element < 0 || element >= count)
        return {};
    const Layout l = layoutFor(size());
    const double left = edge(l.product, element, count);
    return {left, l.product.top(), edge(l.product, element + 1, count) - left, l.product.height()};
}

QRectF DetailCanvas::keyRect(qint64 key) const
{
    const auto count = qint64(m_model->facts().weights.size());
    if (key < 0 || key >= count)
        return {};
    const Layout l = layoutFor(size());
    const double left = edge(l.bars, key, count);
    return {left, l.bars.top(), edge(l.bars, key + 1, count) - left, l.bars.height()};
}

void DetailCanvas::drawStrip(QPainter& painter, const Layout& layout, const QRectF& area,
                             const std::vector<double>& values, double limit,
                             const QColor& color) const
{
    const QColor base = palette().color(QPalette::Base);
    const auto count = qint64(values.size());
    const double cell = area.width() / double(count);
    const QFont digits = scaled(numberFont(layout.font), 0.72);
    painter.setFont(digits);
    for (qint64 d = 0; d < count; ++d) {
        const double left = edge(area, d, count);
        const QRectF box(left, area.top(),
                         edge(area, d + 1, count) - left - (cell >= kGapFrom ? 1 : 0),
                         area.height());
        const double value = values[size_t(d)];
        // Most elements are small beside the largest: the root spreads them.
        const double share = std::copysign(std::sqrt(std::abs(value) / limit), value);
        const QColor fill = mixed(base, color, 0.06 + 0.94 * (share + 1) / 2);
        painter.fillRect(box, fill);
        if (cell >= kNumbersFrom * std::min(1.0, layout.unit) && area.height() >= 11) {
            painter.setPen(inkOn(fill));
            painter.drawText(box, Qt::AlignCenter, shortNumber(value, 2));
        }
    }
}

void DetailCanvas::drawProducts(QPainter& painter, const Layout& layout) const
{
    const DetailFacts& f = m_model->facts();
    const QRectF& area = layout.product;
    const auto count = qint64(f.products.size());
    const double limit = largest(f.products);
    const double middle = area.center().y();
    const double cell = area.width() / double(count);
    const double digitsHeight = cell >= kNumbersFrom * layout.unit ? 0.9 * layout.line : 0;
    const double half = std::max(4.0, area.height() / 2 - digitsHeight);
    const QColor plus = roleColor(ColorRole::Value);
    const QColor minus = roleColor(ColorRole::Output);
    painter.setPen(QPen(gridColor(palette()), 1));
    painter.drawLine(QPointF(area.left(), middle), QPointF(area.right(), middle));
    painter.setFont(scaled(numberFont(layout.font), 0.72));
    const int marked = element();
    for (qint64 d = 0; d < count; ++d) {
        const double value = f.products[size_t(d)];
        const double left = edge(area, d, count);
        const double width = edge(area, d + 1, count) - left - (cell >= kGapFrom ? 1 : 0);
        const double height = half * std::abs(value) / limit;
        painter.fillRect(QRectF(left, value >= 0 ? middle - height : middle, width, height),
                         value >= 0 ? plus : minus);
        if (digitsHeight > 0) {
            painter.setPen(palette().color(QPalette::Text));
            painter.drawText(QRectF(left - 4,
                                    value >= 0 ? middle - height - digitsHeight : middle + height,
                                    width + 8, digitsHeight),
                             Qt::AlignCenter, shortNumber(value, 2));
        }
        if (d == marked) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(palette().color(QPalette::Highlight), 1.5));
            painter.drawRect(QRectF(left - 0.5, layout.query.top() - 1, width + 1,
                                    area.bottom() - layout.query.top() + 1));
        }
    }
}

void DetailCanvas::drawKeys(QPainter& painter, const Layout& layout) const
{
    const QRectF& area = layout.bars;
    drawKeyBars(painter, area);
    painter.setPen(QPen(gridColor(palette()), 1));
    painter.drawLine(area.bottomLeft(), area.bottomRight());
    drawKeyNames(painter, layout);
    drawKeyNumbers(painter, layout);
}

void DetailCanvas::drawKeyBars(QPainter& painter, const QRectF& area) const
{
    const DetailFacts& f = m_model->facts();
    const auto count = qint64(f.weights.size());
    const double most = largest(f.weights);
    const double cell = area.width() / double(std::max<qint64>(1, count));
    const QColor quiet = isDark(palette()) ? QColor(0x5B6874) : QColor(0xB8C2CC);
    const QColor key = roleColor(ColorRole::Key);
    const auto bar = [&](qint64 first, qint64 last, double weight, bool chosen) {
        const double left = edge(area, first, count);
        const double width = std::max(1.0, edge(area, last, count) - left - (cell >= 4 ? 2 : 0));
        const double height = area.height() * weight / most;
        painter.fillRect(QRectF(left, area.bottom() - height, width, height), chosen ? key : quiet);
    };
    // Many keys: the largest of those that share a pixel.
    const qint64 step =
        std::max<qint64>(1, qint64(std::ceil(double(count) / std::max(1.0, area.width()))));
    for (qint64 first = 0; first < count; first += step) {
        const qint64 last = std::min(count, first + step);
        bar(first, last, *std::max_element(f.weights.begin() + first, f.weights.begin() + last),
            false);
    }
    bar(f.key, f.key + 1, f.weight, true);
    if (step > 1 || cell < 3) {
        // A mark that is seen where a bar is one pixel wide.
        const double x = middle(area, f.key, count);
        painter.setPen(QPen(key, 1.5, Qt::DotLine));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    }
}

void DetailCanvas::drawKeyNames(QPainter& painter, const Layout& layout) const
{
    const DetailFacts& f = m_model->facts();
    const QRectF& area = layout.bars;
    const auto count = qint64(f.weights.size());
    const double cell = area.width() / double(std::max<qint64>(1, count));
    const QFont names = tokenFont(scaled(layout.font, 0.8));
    const QFontMetricsF metrics(names);
    const double least = metrics.horizontalAdvance(QStringLiteral("mmmmm"));
    const auto apart = qint64(std::ceil(std::max(1.0, least / cell)));
    double taken = -std::numeric_limits<double>::infinity(); ///< by the chosen one, to a side
    const auto name = [&](qint64 index, bool chosen) {
        QFont face = names;
        face.setBold(chosen);
        const QFontMetricsF measure(face);
        const double room = chosen ? std::max(80.0, cell) : cell * double(apart) - 4;
        const QString text =
            measure.elidedText(m_model->keys()->tokenText(index), Qt::ElideRight, room);
        const double half = measure.horizontalAdvance(text) / 2;
        const double center = middle(area, index, count);
        if (std::abs(center - middle(area, f.key, count)) < half + taken)
            return half;
        painter.setFont(face);
        painter.setPen(chosen ? roleTextColor(ColorRole::Key, palette())
                              : secondaryTextColor(palette()));
        painter.drawText(QRectF(center - room, area.bottom() + 3, 2 * room, metrics.height()),
                         Qt::AlignHCenter | Qt::AlignTop, text);
        return half;
    };
    taken = name(f.key, true) + 4;
    for (qint64 k = 0; k < count; k += apart)
        if (k != f.key)
            name(k, false);
}

void DetailCanvas::drawKeyNumbers(QPainter& painter, const Layout& layout) const
{
    const DetailFacts& f = m_model->facts();
    const QRectF& area = layout.bars;
    const auto count = qint64(f.weights.size());
    const double most = largest(f.weights);
    const double cell = area.width() / double(std::max<qint64>(1, count));
    // Of bars that are wide enough, and of the selected one.
    painter.setFont(scaled(numberFont(layout.font), 0.75));
    for (qint64 k = 0; k < count; ++k) {
        if (k != f.key && (cell < 30 * layout.unit || f.hidden))
            continue;
        const double center = middle(area, k, count);
        const double top = area.bottom() - area.height() * f.weights[size_t(k)] / most;
        painter.setPen(k == f.key ? palette().color(QPalette::Text)
                                  : secondaryTextColor(palette()));
        painter.drawText(QRectF(center - 40, top - 0.95 * layout.line, 80, 0.9 * layout.line),
                         Qt::AlignHCenter | Qt::AlignBottom,
                         shortNumber(f.weights[size_t(k)], k == f.key ? 4 : 2));
    }
}

void DetailCanvas::draw(QPainter& painter, const QSizeF& size) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    if (const QString absent = absentText(); !absent.isEmpty()) {
        painter.setFont(font());
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(QRectF(QPointF(), size).adjusted(16, 16, -16, -16),
                         int(Qt::AlignCenter) | Qt::TextWordWrap, absent);
        return;
    }
    const DetailFacts& f = m_model->facts();
    const Layout l = layoutFor(size);
    drawHeading(painter, l);
    const double limit = std::max(largest(f.queries), largest(f.keys));
    drawStrip(painter, l, l.query, f.queries, limit, roleColor(ColorRole::Query));
    drawStrip(painter, l, l.key, f.keys, limit, roleColor(ColorRole::Key));
    drawProducts(painter, l);
    drawNames(painter, l);
    drawWords(painter, l);
    drawKeys(painter, l);
}

void DetailCanvas::drawHeading(QPainter& painter, const Layout& layout) const
{
    const DetailFacts& f = m_model->facts();
    QFont bold = layout.font;
    bold.setBold(true);
    double x = kMargin;
    const auto put = [&](const QString& text, const QFont& face, const QColor& color) {
        painter.setFont(face);
        painter.setPen(color);
        painter.drawText(QPointF(x, layout.heading), text);
        x += QFontMetricsF(face).horizontalAdvance(text);
    };
    put(f.queryText, bold, roleTextColor(ColorRole::Query, palette()));
    put(QStringLiteral(" → "), layout.font, secondaryTextColor(palette()));
    put(f.keyText, bold, roleTextColor(ColorRole::Key, palette()));
    const QLocale locale;
    const QString head = f.keyHeads < f.heads
                             ? tr("head %1, which shares key head %2 with %n other(s)", nullptr,
                                  f.heads / std::max(1, f.keyHeads) - 1)
                                   .arg(locale.toString(f.head), locale.toString(f.keyHead))
                             : tr("head %1").arg(locale.toString(f.head));
    x += 12;
    put(head, scaled(layout.font, 0.9), secondaryTextColor(palette()));
}

void DetailCanvas::drawNames(QPainter& painter, const Layout& layout) const
{
    QFont serif = layout.font;
    serif.setFamilies({QStringLiteral("DejaVu Serif"), QStringLiteral("serif")});
    serif.setItalic(true);
    painter.setFont(serif);
    const std::pair<QRectF, QString> names[] = {{layout.query, QStringLiteral("q")},
                                                {layout.key, QStringLiteral("k")},
                                                {layout.product, QStringLiteral("q × k")},
                                                {layout.bars, QStringLiteral("α")}};
    for (const auto& [area, text] : names) {
        painter.setPen(area == layout.query ? roleTextColor(ColorRole::Query, palette())
                       : area == layout.key ? roleTextColor(ColorRole::Key, palette())
                                            : palette().color(QPalette::Text));
        painter.drawText(QRectF(area.left() - (layout.left - kMargin), area.top(),
                                layout.left - kMargin - 6, area.height()),
                         Qt::AlignLeft | Qt::AlignVCenter, text);
    }
}

void DetailCanvas::drawWords(QPainter& painter, const Layout& layout) const
{
    const QRectF& words = layout.words;
    double y = words.top();
    QFont digits = textFont(layout.font);
    double widest = 1;
    for (const QString& text : lines())
        widest = std::max(widest, QFontMetricsF(digits).horizontalAdvance(text) + 1);
    digits = scaled(digits, std::clamp(words.width() / widest, 0.85, 1.0));
    const auto line = [&](const QString& text, const QFont& face, const QColor& color) {
        painter.setFont(face);
        painter.setPen(color);
        painter.drawText(QRectF(words.left(), y, words.width(), layout.textLine),
                         int(Qt::AlignLeft | Qt::AlignVCenter),
                         QFontMetricsF(face).elidedText(text, Qt::ElideRight, words.width()));
        y += layout.textLine;
    };
    if (layout.names)
        line(elementText(), scaled(layout.font, 0.9), secondaryTextColor(palette()));
    for (const QString& text : lines())
        line(text, digits, palette().color(QPalette::Text));
}

void DetailCanvas::paintTo(QPainter& painter, const QRectF& target)
{
    painter.save();
    painter.translate(target.topLeft());
    draw(painter, target.size());
    painter.restore();
}

void DetailCanvas::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    if ((event->oldSize().width() > kBesideFrom) != (event->size().width() > kBesideFrom))
        updateGeometry();
}

void DetailCanvas::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    draw(painter, size());
}

int DetailCanvas::elementAt(const QPointF& position) const
{
    const Layout l = layoutFor(size());
    const QRectF area(l.query.topLeft(), l.product.bottomRight());
    if (m_model->rowCount() == 0 || !area.contains(position))
        return -1;
    return std::min(m_model->rowCount() - 1,
                    int((position.x() - area.left()) / area.width() * m_model->rowCount()));
}

qint64 DetailCanvas::keyAt(const QPointF& position) const
{
    const Layout l = layoutFor(size());
    const auto count = qint64(m_model->facts().weights.size());
    if (count == 0 || !l.bars.adjusted(0, 0, 0, 1.3 * l.line).contains(position))
        return -1;
    return std::min(count - 1,
                    qint64((position.x() - l.bars.left()) / l.bars.width() * double(count)));
}

bool DetailCanvas::event(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const DetailFacts& f = m_model->facts();
        if (const qint64 key = keyAt(help->pos()); key >= 0)
            QToolTip::showText(
                help->globalPos(),
                tr("%1\nscore %2, exp %3, weight %4")
                    .arg(m_model->keys()->tokenText(key), exactNumber(f.scores[size_t(key)]),
                         exactNumber(f.exps[size_t(key)]), exactNumber(f.weights[size_t(key)])),
                this);
        else if (elementAt(help->pos()) >= 0)
            QToolTip::showText(help->globalPos(), elementText(), this);
        else
            QToolTip::showText(help->globalPos(), toolTip(), this);
        return true;
    }
    return QWidget::event(event);
}

void DetailCanvas::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    if (const qint64 key = keyAt(event->position()); key >= 0)
        emit keyChosen(key);
}

void DetailCanvas::mouseMoveEvent(QMouseEvent* event)
{
    setElement(elementAt(event->position()));
    emit keyHovered(keyAt(event->position()));
}

void DetailCanvas::leaveEvent(QEvent*)
{
    setElement(-1);
    emit keyHovered(-1);
}

void DetailCanvas::keyPressEvent(QKeyEvent* event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const int count = m_model->rowCount();
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const int by = event->key() == Qt::Key_Left ? -1 : 1;
        if (!shift)
            emit keyMoved(by);
        else if (count > 0)
            setElement(std::clamp(element() + by, 0, count - 1));
        break;
    }
    case Qt::Key_Up:
        emit queryMoved(-1);
        break;
    case Qt::Key_Down:
        emit queryMoved(1);
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace views
