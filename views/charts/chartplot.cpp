#include "views/charts/chartplot.h"

#include "models/headmodel.h"
#include "models/headtext.h"
#include "views/colormap.h"
#include "views/textlines.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QLogValueAxis>
#include <QPainter>
#include <QScatterSeries>
#include <QValueAxis>

namespace views {

using models::Chart;
using models::ChartColumn;
using models::ChartData;

namespace {

constexpr double kBarHalf = 0.4;
constexpr int kGapFrom = 5; ///< pixels of a bar and its gap; narrower ones touch
constexpr double kHeader = 46;
constexpr double kShortHeader = 30; ///< without the subtitle
constexpr double kNoHeader = 8;     ///< where the box that chooses the chart must do as its title
constexpr double kTwoLines = 240;   ///< from here on a subtitle may take two lines
constexpr double kTitled = 100;     ///< below this, no title
constexpr double kRotated = 130;    ///< below this, fewer names lie flat
constexpr double kTall = 190;       ///< from here on there is room for subtitle and axis titles
constexpr double kLongestLabel = 96;
constexpr double kLongestLowLabel = 52; ///< where it is not tall
constexpr double kLeastAxisTitle = 40;  ///< room for what the axes are
constexpr double kLeastCount = 0.7;     ///< bottom of the logarithmic axis: below a count of 1

/// Share of what dots span that lies beyond the outermost at each end: they are seen whole.
double dotShare(double pixels)
{
    constexpr double kDot = 7;
    return std::clamp(kDot / std::max(1.0, pixels - 2 * kDot), 0.06, 0.25);
}

/// Top of an axis from 0: where there is nothing but zeros, one whole unit.
double topOf(double high)
{
    return high > 1e-6 ? high * 1.06 : 1;
}

/// Room beyond the outermost dots at each end; around dots on one line as much as the value itself.
double marginOf(double low, double high, double pixels)
{
    const double most = std::max(std::abs(low), std::abs(high));
    if (high - low > std::max(1e-6, 1e-5 * most))
        return (high - low) * dotShare(pixels);
    return most > 1e-6 ? most / 2 : 0.5;
}

/// 1, 2 or 5 times a power of ten, so that a range has about `most` steps.
double niceStep(double range, int most)
{
    const double rough = range / std::max(1, most);
    if (!(rough > 0) || !std::isfinite(rough))
        return 1;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough * 0.999)
            return factor * power;
    return 10 * power;
}

QString tickText(double value)
{
    if (std::abs(value) >= 1000 && std::abs(value) < 1e9 && value == std::round(value))
        return QLocale().toString(qint64(value));
    return QLocale().toString(value == 0 ? 0 : value, 'g', 5);
}

} // namespace

/// What Qt Charts does not draw: left-aligned titles, names of tokens, the mark, the empty text.
class ChartPlot::Decoration : public QGraphicsItem
{
public:
    explicit Decoration(ChartPlot* plot) : QGraphicsItem(plot), m_plot(plot)
    {
        setZValue(1000);
        setAcceptedMouseButtons(Qt::NoButton);
    }
    QRectF boundingRect() const override { return m_plot->rect(); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override;
    void refresh()
    {
        prepareGeometryChange();
        update();
    }

private:
    void paintBars(QPainter& painter, const QRectF& plotArea) const;
    void paintHeader(QPainter& painter, const QRectF& area) const;
    void paintLabels(QPainter& painter, const QRectF& plotArea) const;
    void paintMark(QPainter& painter, const QRectF& plotArea) const;

    ChartPlot* m_plot;
};

/// Lines behind the series, at the numbers of the axes. Those of Qt Charts stay behind where the
/// plot area is fixed.
class ChartPlot::Grid : public QGraphicsItem
{
public:
    explicit Grid(ChartPlot* plot) : QGraphicsItem(plot), m_plot(plot)
    {
        setZValue(-1);
        setAcceptedMouseButtons(Qt::NoButton);
    }
    QRectF boundingRect() const override { return m_plot->rect(); }
    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*) override
    {
        for (const QLineF& line : m_plot->gridLines()) {
            painter->setPen(QPen(gridColor(m_plot->m_palette), 1));
            painter->drawLine(line);
        }
    }
    void refresh()
    {
        prepareGeometryChange();
        update();
    }

private:
    ChartPlot* m_plot;
};

void ChartPlot::Decoration::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    const QRectF area = m_plot->rect();
    const QString empty = m_plot->emptyText();
    painter->setRenderHint(QPainter::Antialiasing);
    if (!empty.isEmpty()) {
        painter->setFont(m_plot->m_font);
        painter->setPen(secondaryTextColor(m_plot->m_palette));
        painter->drawText(area.adjusted(24, 8, -24, -8), Qt::AlignCenter | Qt::TextWordWrap, empty);
        return;
    }
    paintBars(*painter, m_plot->plotArea());
    paintHeader(*painter, area);
    paintLabels(*painter, m_plot->plotArea());
    paintMark(*painter, m_plot->plotArea());
}

void ChartPlot::Decoration::paintBars(QPainter& painter, const QRectF& plotArea) const
{
    painter.save();
    painter.setClipRect(plotArea);
    // Whole pixels: crisp, and hundreds of smooth rectangles cost milliseconds.
    painter.setRenderHint(QPainter::Antialiasing, false);
    // Asking the chart for the place of each bar costs more than its painting.
    const QPointF origin(m_plot->m_axisOrigin, m_plot->m_axisBottom);
    const QPointF from = m_plot->mapToPosition(origin);
    const QPointF unit = m_plot->mapToPosition(origin + QPointF(1, 1)) - from;
    const bool logarithmic = m_plot->m_model->numbers().chart == Chart::Histogram; // upwards
    const auto place = [&](const QPointF& value) {
        return QPointF(from.x() + (value.x() - origin.x()) * unit.x(),
                       logarithmic ? m_plot->mapToPosition({origin.x(), value.y()}).y()
                                   : from.y() + (value.y() - origin.y()) * unit.y());
    };
    for (const Bar& bar : m_plot->m_bars)
        painter.fillRect(QRectF(place(bar.area.bottomLeft()), place(bar.area.topRight())),
                         bar.color);
    painter.restore();
}

void ChartPlot::Decoration::paintHeader(QPainter& painter, const QRectF& area) const
{
    const QRectF line = area.adjusted(12, 8, -12, 0);
    QFont bold = m_plot->m_font;
    bold.setBold(true);
    QFont small = m_plot->m_font;
    small.setPointSizeF(small.pointSizeF() * 0.88);
    TextLines smallLines(small);
    const QFontMetricsF& smallMetrics = smallLines.metrics();
    // Names of the lines, at the right.
    double right = line.right();
    painter.setFont(small);
    for (auto entry = m_plot->m_legend.crbegin(); entry != m_plot->m_legend.crend(); ++entry) {
        const double width = smallLines.width(entry->text);
        const double y = line.top() + 8;
        painter.setPen(m_plot->m_palette.color(QPalette::Text));
        smallLines.draw(painter, {right - width, y + 4}, entry->text);
        painter.setPen(QPen(entry->color, 2.5));
        painter.drawLine(QPointF(right - width - 22, y), QPointF(right - width - 6, y));
        right -= width + 36;
    }
    if (!m_plot->isTitled())
        return;
    painter.setFont(bold);
    painter.setPen(m_plot->m_palette.color(QPalette::Text));
    TextLines boldLines(bold);
    const QFontMetricsF& metrics = boldLines.metrics();
    const double room = std::max(40.0, right - line.left());
    const QString title = boldLines.elided(m_plot->titleText(), room);
    boldLines.draw(painter, {line.left(), line.top() + metrics.ascent()}, title);
    if (!m_plot->isTall()) {
        // What the axes are stands beside the title, where it has no room along them.
        const double left = line.left() + boldLines.width(title) + 12;
        painter.setFont(small);
        painter.setPen(secondaryTextColor(m_plot->m_palette));
        if (right - left > kLeastAxisTitle)
            smallLines.draw(painter, {left, line.top() + metrics.ascent()},
                            smallLines.elided(m_plot->axesText(), right - left));
        return;
    }
    painter.setFont(small);
    painter.setPen(secondaryTextColor(m_plot->m_palette));
    const double top = line.top() + metrics.height() + 1;
    if (m_plot->m_subtitleLines > 1)
        painter.drawText(QRectF(line.left(), top, line.width(), 2.1 * smallMetrics.height()),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, m_plot->subtitle());
    else
        smallLines.draw(painter, {line.left(), top + smallMetrics.ascent()},
                        smallLines.elided(m_plot->subtitle(), line.width()));
}

void ChartPlot::Decoration::paintLabels(QPainter& painter, const QRectF& plotArea) const
{
    const QList<Label>& labels = m_plot->m_labels;
    if (m_plot->series().isEmpty())
        return;
    const Chart chart = m_plot->m_model->numbers().chart;
    const bool tokens = chart == Chart::Distribution || chart == Chart::Joint;
    const QFont plain = tokens ? tokenFont(m_plot->m_font) : numberFont(m_plot->m_font);
    QFont font = plain;
    font.setPointSizeF(font.pointSizeF() * 0.88);
    QFont bold = font;
    bold.setBold(true);
    TextLines plainLines(font);
    TextLines boldLines(bold);
    const QFontMetricsF& metrics = plainLines.metrics();
    const double top = plotArea.bottom() + 6;
    qsizetype selected = -1;
    for (qsizetype i = 0; i < labels.size(); ++i)
        if (labels[i].selected)
            selected = i;
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const Label& label = labels[i];
        const bool near = selected >= 0 && i != selected &&
                          std::abs(i - selected) < m_plot->m_labelStep && m_plot->m_labelStep > 1;
        if ((i % m_plot->m_labelStep != 0 && !label.selected) || near)
            continue;
        const double x = m_plot->mapToPosition(QPointF(label.x, m_plot->m_axisBottom)).x();
        if (x < plotArea.left() - 1 || x > plotArea.right() + 1)
            continue;
        const QColor accent =
            tokens ? roleColor(ColorRole::Key) : m_plot->m_palette.color(QPalette::Highlight);
        painter.setFont(label.selected ? bold : font);
        painter.setPen(label.selected ? accent : secondaryTextColor(m_plot->m_palette));
        const QString text = plainLines.elided(label.text, m_plot->longestLabel());
        TextLines& lines = label.selected ? boldLines : plainLines;
        const double width = lines.width(text);
        if (!m_plot->m_rotated) {
            lines.draw(painter, {x - width / 2, top + metrics.ascent()}, text);
            continue;
        }
        painter.save();
        painter.translate(x + metrics.ascent() * 0.3, top + 4);
        painter.rotate(-45);
        painter.drawText(QPointF(-width, metrics.ascent() * 0.7), text);
        painter.restore();
    }
    painter.setFont(font);
    painter.setPen(secondaryTextColor(m_plot->m_palette));
    for (const auto& [at, text] : std::as_const(m_plot->m_dotNames))
        painter.drawText(at, text);
    for (const Label& label : std::as_const(m_plot->m_yLabels)) {
        const double y = m_plot->mapToPosition(QPointF(m_plot->m_axisOrigin, label.x)).y();
        if (y < plotArea.top() - 1 || y > plotArea.bottom() + 1)
            continue;
        plainLines.draw(painter,
                        {plotArea.left() - 6 - plainLines.width(label.text),
                         y + (metrics.ascent() - metrics.descent()) / 2},
                        label.text);
    }
    if (m_plot->isTall()) {
        QFont plainText = m_plot->m_font;
        plainText.setPointSizeF(plainText.pointSizeF() * 0.88);
        painter.setFont(plainText);
        painter.drawText(QRectF(plotArea.left(), m_plot->rect().bottom() - metrics.height() - 6,
                                plotArea.width(), metrics.height() + 2),
                         Qt::AlignHCenter, m_plot->xTitle());
        painter.save();
        painter.translate(8, plotArea.center().y());
        painter.rotate(-90);
        painter.drawText(QRectF(-plotArea.height() / 2, 0, plotArea.height(), metrics.height() + 2),
                         Qt::AlignHCenter,
                         QFontMetricsF(plainText).elidedText(m_plot->yTitle(), Qt::ElideRight,
                                                             plotArea.height()));
        painter.restore();
    }
    painter.setPen(QPen(m_plot->m_palette.color(QPalette::Mid), 1));
    painter.drawLine(plotArea.bottomLeft(), plotArea.bottomRight());
}

void ChartPlot::Decoration::paintMark(QPainter& painter, const QRectF& plotArea) const
{
    const int row = m_plot->m_marked;
    if (row < 0 || row >= m_plot->m_model->numbers().rows() || std::isnan(m_plot->rowY(row)))
        return;
    const QPointF at = m_plot->positionOf(row);
    if (!plotArea.adjusted(-1, -1, 1, 1).contains(at))
        return;
    QColor line = secondaryTextColor(m_plot->m_palette);
    painter.setPen(QPen(line, 1, Qt::DotLine));
    painter.drawLine(QPointF(at.x(), plotArea.top()), QPointF(at.x(), plotArea.bottom()));
    painter.setPen(QPen(m_plot->m_palette.color(QPalette::Base), 1.5));
    painter.setBrush(m_plot->m_palette.color(QPalette::Text));
    painter.drawEllipse(at, 4, 4);
}

ChartPlot::ChartPlot(const models::ChartModel* model, const models::Selection* selection)
    : m_model(model), m_selection(selection), m_decoration(new Decoration(this)),
      m_grid(new Grid(this)), m_x(new QValueAxis(this)), m_y(new QValueAxis(this)),
      m_logarithmicY(new QLogValueAxis(this))
{
    // The view's: one of a chart with a fixed plot area does not grow with it.
    setBackgroundVisible(false);
    setAnimationOptions(QChart::NoAnimation);
    legend()->hide();
    layout()->setContentsMargins(0, 0, 0, 0);
    // They scale the series; what is seen of them is drawn by the decoration and the grid.
    for (QAbstractAxis* axis : {static_cast<QAbstractAxis*>(m_x), static_cast<QAbstractAxis*>(m_y),
                                static_cast<QAbstractAxis*>(m_logarithmicY)}) {
        axis->setVisible(false);
        addAxis(axis, axis == m_x ? Qt::AlignBottom : Qt::AlignLeft);
    }
    m_logarithmicY->setBase(10);
}

bool ChartPlot::isDots() const
{
    const ChartData& data = m_model->numbers();
    return data.chart == Chart::Scatter || isPlane() ||
           (data.chart == Chart::Entropy && data.wholeStack);
}

bool ChartPlot::isPlane() const
{
    const Chart chart = m_model->numbers().chart;
    return chart == Chart::Map || chart == Chart::Joint;
}

bool ChartPlot::isBars() const
{
    const Chart chart = m_model->numbers().chart;
    return !isDots() && chart != Chart::Mass && chart != Chart::Distance;
}

double ChartPlot::rowX(int row) const
{
    const ChartData& data = m_model->numbers();
    if (data.chart == Chart::Histogram)
        return (data.value(row, ChartColumn::From) + data.value(row, ChartColumn::To)) / 2;
    const int column = data.xColumn();
    return column < 0 ? row : data.values[size_t(column)][size_t(row)];
}

double ChartPlot::rowY(int row) const
{
    const ChartData& data = m_model->numbers();
    const int column = data.yColumn();
    return column < 0 ? std::nan("") : data.values[size_t(column)][size_t(row)];
}

QRectF ChartPlot::fullRange() const
{
    const ChartData& data = m_model->numbers();
    double lowX = std::numeric_limits<double>::infinity();
    double lowY = lowX;
    double highX = -lowX;
    double highY = -lowX;
    for (int row = 0; row < data.rows(); ++row) {
        const double x = rowX(row);
        const double y = rowY(row);
        if (std::isnan(x) || std::isnan(y)) {
            if (!isBars())
                continue;
        } else {
            lowY = std::min(lowY, y);
            highY = std::max(highY, y);
        }
        lowX = std::min(lowX, x);
        highX = std::max(highX, x);
    }
    if (highY < lowY)
        lowY = highY = 0;
    switch (data.chart) {
    case Chart::Histogram:
        return QRectF(0, 0, 1, std::max(1.0, highY));
    case Chart::Mass:
        return QRectF(0, 0, std::max(1.0, highX), 1);
    case Chart::Distribution:
        return QRectF(-0.6, 0, highX + 1.2, topOf(highY));
    case Chart::Distance:
        return QRectF(lowX - 0.5, 0, highX - lowX + 1, topOf(highY));
    case Chart::Entropy:
        return QRectF(lowX - 0.6, 0, highX - lowX + 1.2, topOf(highY));
    case Chart::Map:
    case Chart::Joint: {
        // One scale for both axes, or distances would deceive; dots in one place take one unit.
        const QSizeF pixels = plotArea().size().expandedTo({1, 1});
        const double least = std::min(pixels.width(), pixels.height());
        const double span =
            std::max((highX - lowX) / pixels.width(), (highY - lowY) / pixels.height());
        const double scale = span > 1e-9 ? span * (1 + 2 * dotShare(least)) : 1 / least;
        const QSizeF range = pixels * scale;
        return QRectF((lowX + highX - range.width()) / 2, (lowY + highY - range.height()) / 2,
                      range.width(), range.height());
    }
    case Chart::Scatter: {
        const double padX = marginOf(lowX, highX, plotArea().width());
        const double padY = marginOf(lowY, highY, plotArea().height());
        return QRectF(lowX - padX, lowY - padY, highX - lowX + 2 * padX, highY - lowY + 2 * padY);
    }
    }
    return {};
}

void ChartPlot::zoom(double factor, std::optional<QPointF> about)
{
    const QRectF full = fullRange();
    QRectF seen = m_seen.value_or(full);
    if (series().isEmpty() || !(full.width() > 0))
        return;
    const QPointF centre = about ? mapToValue(*about) : seen.center();
    const auto scaled = [factor](double low, double size, double at, double fullLow,
                                 double fullSize) {
        const double next = std::clamp(size / factor, fullSize / 4096, fullSize);
        const double start = at - (at - low) * next / size;
        return std::pair(std::clamp(start, fullLow, fullLow + fullSize - next), next);
    };
    const auto [x, width] =
        scaled(seen.x(), seen.width(), std::clamp(centre.x(), seen.left(), seen.right()), full.x(),
               full.width());
    auto [y, height] = std::pair(full.y(), full.height());
    if (m_model->numbers().chart == Chart::Scatter || isPlane())
        std::tie(y, height) =
            scaled(seen.y(), seen.height(), std::clamp(centre.y(), seen.top(), seen.bottom()),
                   full.y(), full.height());
    seen = QRectF(x, y, width, height);
    if (seen.width() >= full.width() * 0.999 && seen.height() >= full.height() * 0.999)
        m_seen.reset();
    else
        m_seen = seen;
}

void ChartPlot::pan(const QPointF& pixels)
{
    const QRectF area = plotArea();
    if (!m_seen || area.isEmpty())
        return;
    const QRectF full = fullRange();
    QRectF seen = *m_seen;
    seen.moveLeft(std::clamp(seen.x() - pixels.x() * seen.width() / area.width(), full.x(),
                             std::max(full.x(), full.right() - seen.width())));
    seen.moveTop(std::clamp(seen.y() + pixels.y() * seen.height() / area.height(), full.y(),
                            std::max(full.y(), full.bottom() - seen.height())));
    m_seen = seen;
}

void ChartPlot::rebuild(const QPalette& palette, const QFont& font)
{
    m_palette = palette;
    m_font = font;
    m_legend.clear();
    m_labels.clear();
    m_yLabels.clear();
    m_bars.clear();
    m_dotNames.clear();
    // The anchor of bars only changes its place: another series costs more than the picture.
    const bool empty = !emptyText().isEmpty();
    if (empty || !isBars())
        m_anchor = nullptr;
    if (!m_anchor)
        removeAllSeries();
    if (!empty) {
        QRectF full = fullRange();
        if (m_seen && !full.intersects(*m_seen))
            m_seen.reset();
        layOut(m_seen.value_or(full));
        if (isDots()) // their range follows the shape of the plot
            full = fullRange();
        const QRectF seen = m_seen.value_or(full);
        layOut(seen);
        m_axisOrigin = seen.left();
        m_axisBottom = m_model->numbers().chart == Chart::Histogram ? 1 : seen.top();
        const int pixels = std::max(64, int(plotArea().width()));
        if (isDots())
            addDots();
        else if (isBars())
            addBars(seen.left(), seen.right(), pixels);
        else
            addLines(seen.left(), seen.right(), pixels);
        attachAxes(seen);
        nameDots();
    }
    m_decoration->refresh();
    m_grid->refresh();
}

QList<QLineF> ChartPlot::gridLines()
{
    const QRectF area = plotArea();
    QList<QLineF> lines;
    if (series().isEmpty())
        return lines;
    for (const Label& label : std::as_const(m_yLabels)) {
        const double y = mapToPosition(QPointF(m_axisOrigin, label.x)).y();
        if (y > area.top() - 1 && y < area.bottom() + 1)
            lines.append(QLineF(area.left(), y, area.right(), y));
    }
    if (m_named || isBars())
        return lines;
    for (const Label& label : std::as_const(m_labels)) {
        const double x = mapToPosition(QPointF(label.x, m_axisBottom)).x();
        if (x > area.left() - 1 && x < area.right() + 1)
            lines.append(QLineF(x, area.top(), x, area.bottom()));
    }
    return lines;
}

void ChartPlot::layOut(const QRectF& seen)
{
    m_labels = names(seen.left(), seen.right());
    m_named = !m_labels.isEmpty();
    if (!m_named)
        m_labels = numbers(seen.left(), seen.right(), xStep(seen.width()));
    if (m_model->numbers().chart == Chart::Histogram) {
        m_yLabels.clear();
        for (double count = 1; count <= std::max(10.0, seen.bottom() * 1.5); count *= 10)
            m_yLabels.append({count, tickText(count), false});
    } else {
        m_yLabels = numbers(seen.top(), seen.bottom(), yStep(seen.height()));
    }
    QFont small = tokenFont(m_font);
    small.setPointSizeF(small.pointSizeF() * 0.88);
    QFont face = m_font;
    face.setPointSizeF(small.pointSizeF());
    const QFontMetricsF metrics(small);
    TextLines widths(small);
    const auto widest = [&widths](const QList<Label>& labels) {
        double width = 0;
        for (const Label& label : labels)
            width = std::max(width, widths.width(label.text));
        return width;
    };
    const double left = widest(m_yLabels) + metrics.height() + 18;
    const double room = std::max(32.0, size().width() - left - 16);
    const double width = std::min(widest(m_labels), longestLabel());
    const double spacing = room / std::max(1.0, seen.width());
    m_rotated = m_named && width + 6 > spacing && size().height() >= kRotated;
    const double apart = m_rotated ? metrics.height() + 1 : width + 6;
    m_labelStep = m_named ? std::max(1, int(std::ceil(apart / spacing))) : 1;
    const double names = m_rotated ? width * 0.71 + metrics.height() : metrics.height();
    m_subtitleLines = size().height() >= kTwoLines && QFontMetricsF(face).horizontalAdvance(
                                                          subtitle()) > size().width() - 24
                          ? 2
                          : 1;
    const double top = !isTitled()           ? kNoHeader
                       : !isTall()           ? kShortHeader
                       : m_subtitleLines > 1 ? kHeader + metrics.height()
                                             : kHeader;
    const double bottom = names + (isTall() ? metrics.height() + 16 : 10);
    setPlotArea(QRectF(left, top, room, std::max(16.0, size().height() - top - bottom)));
}

double ChartPlot::xStep(double range) const
{
    const Chart chart = m_model->numbers().chart;
    const double step = niceStep(range, std::max(2, int(size().width() / 80)));
    return chart == Chart::Mass || chart == Chart::Distance ? std::max(1.0, step) : step;
}

double ChartPlot::yStep(double range) const
{
    const int most = std::max(2, int(size().height() / 60));
    const double step = niceStep(range, most);
    // A scale says more than where it begins.
    return step <= range ? step : niceStep(range, most + 1);
}

QList<ChartPlot::Label> ChartPlot::numbers(double low, double high, double step)
{
    QList<Label> result;
    const auto first = int64_t(std::ceil(low / step - 1e-9));
    for (int64_t i = first; double(i) * step <= high + step * 1e-9 && i < first + 100; ++i)
        result.append({double(i) * step, tickText(double(i) * step), false});
    return result;
}

void ChartPlot::addBars(double low, double high, int pixels)
{
    const ChartData& data = m_model->numbers();
    const bool histogram = data.chart == Chart::Histogram;
    const double bottom = histogram ? kLeastCount : 0;
    const int rows = data.rows();
    const int first = histogram ? 0 : std::clamp(int(std::floor(low)), 0, rows - 1);
    const int last = histogram ? rows - 1 : std::clamp(int(std::ceil(high)), 0, rows - 1);
    const int selected = histogram ? -1 : m_model->selectedRow();
    const auto value = [&](int row) {
        const double y = rowY(row);
        return std::isnan(y) ? bottom : std::max(bottom, y);
    };
    // Hundreds of bars in one area series take the rasteriser 60 ms; as rectangles they take none.
    // The series that is left is what the axes measure.
    if (!m_anchor) {
        m_anchor = new QLineSeries(this);
        m_anchor->setPen(Qt::NoPen);
        addSeries(m_anchor);
    }
    m_anchor->replace({QPointF(low, bottom)});
    const QColor plain = isDark(m_palette) ? QColor(0x6B7885) : QColor(0xB8C2CC);
    const auto bar = [this, bottom](double from, double to, double y, const QColor& color) {
        m_bars.append({QRectF(QPointF(from, bottom), QPointF(to, y)), color});
    };
    const int shown = last - first + 1;
    if (histogram) {
        for (int row = first; row <= last; ++row) {
            const double from = data.value(row, ChartColumn::From);
            const double width = data.value(row, ChartColumn::To) - from;
            bar(from + width * 0.06, from + width * 0.94, value(row), plain);
        }
    } else if (shown * 2 <= pixels) {
        // Gaps of a fraction of a pixel would be seen as stripes.
        const double half = shown * kGapFrom <= pixels ? kBarHalf : 0.5;
        for (int row = first; row <= last; ++row)
            bar(row - half, row + half, value(row), plain);
    } else {
        // The largest of each pixel column, so that spikes survive.
        const int columns = std::max(1, pixels / 2);
        for (int column = 0; column < columns; ++column) {
            const int from = first + int(int64_t(shown) * column / columns);
            const int to = std::max(from + 1, first + int(int64_t(shown) * (column + 1) / columns));
            double most = bottom;
            for (int row = from; row < to; ++row)
                most = std::max(most, value(row));
            bar(from - 0.5, to - 0.5, most, plain);
        }
    }
    if (selected >= first && selected <= last) {
        const double half = std::max(kBarHalf, 1.5 * (high - low) / std::max(1, pixels));
        bar(selected - half, selected + half, value(selected),
            data.chart == Chart::Distribution ? roleColor(ColorRole::Key)
                                              : m_palette.color(QPalette::Highlight));
    }
}

void ChartPlot::addDots()
{
    const ChartData& data = m_model->numbers();
    const int selected = m_model->selectedRow();
    const int selectedKey = m_model->selectedKeyRow();
    const auto add = [this](const QList<QPointF>& points, const QColor& color, double dot) {
        if (points.isEmpty())
            return;
        auto* dots = new QScatterSeries(this);
        dots->setMarkerSize(dot);
        dots->setColor(color);
        dots->setBorderColor(m_palette.color(QPalette::Base));
        dots->replace(points);
        addSeries(dots);
    };
    // Dots that are drawn alike; heads of a map by their layer.
    std::map<int, QList<QPointF>> groups;
    QList<QPointF> chosen;
    QList<QPointF> chosenKey;
    int layers = 1;
    for (int row = 0; row < data.rows(); ++row) {
        const QPointF at(rowX(row), rowY(row));
        if (std::isnan(at.x()) || std::isnan(at.y()))
            continue;
        int group = 0;
        if (data.chart == Chart::Joint) {
            group = data.value(row, ChartColumn::Role) > 0 ? 1 : 0;
        } else if (data.chart == Chart::Map) {
            group = int(data.value(row, ChartColumn::Layer));
            layers = std::max(layers, group + 1);
        }
        (row == selected ? chosen : row == selectedKey ? chosenKey : groups[group]) << at;
    }
    QColor plain = isDark(m_palette) ? QColor(0x8A97A5) : QColor(0x7B8794);
    const int first = isDark(m_palette) ? 90 : 20; // what stands out from the ground
    for (const auto& [group, points] : groups) {
        QColor color = plain;
        if (data.chart == Chart::Joint)
            color = roleColor(group > 0 ? ColorRole::Key : ColorRole::Query);
        else if (data.chart == Chart::Map)
            color =
                QColor(colorTable(MapId::Viridis)[size_t(first + (240 - first) * group / layers)]);
        color.setAlpha(190);
        add(points, color, 9);
    }
    if (data.chart == Chart::Joint) {
        m_legend.append({tr("queries"), roleColor(ColorRole::Query)});
        m_legend.append({tr("keys"), roleColor(ColorRole::Key)});
        const bool isQuery = selected >= 0 && data.value(selected, ChartColumn::Role) == 0;
        add(chosen, roleColor(isQuery ? ColorRole::Query : ColorRole::Key), 15);
        add(chosenKey, roleColor(ColorRole::Key), 15);
    } else {
        add(chosen, m_palette.color(QPalette::Highlight), 13);
    }
}

void ChartPlot::nameDots()
{
    constexpr int mostNamed = 300;
    const ChartData& data = m_model->numbers();
    if (!isPlane() || data.rows() > mostNamed)
        return;
    QFont small = data.chart == Chart::Joint ? tokenFont(m_font) : numberFont(m_font);
    small.setPointSizeF(small.pointSizeF() * 0.88);
    const QFontMetricsF metrics(small);
    // Those that are selected first, then as many as find room.
    std::vector<int> order;
    for (const int row : {m_model->selectedRow(), m_model->selectedKeyRow()})
        if (row >= 0)
            order.push_back(row);
    for (int row = 0; row < data.rows(); ++row)
        order.push_back(row);
    QList<QRectF> taken;
    for (int row = 0; row < data.rows(); ++row)
        taken << QRectF(positionOf(row) - QPointF(3, 3), QSizeF(6, 6));
    std::vector<bool> named(size_t(data.rows()), false);
    for (const int row : order) {
        const QString text =
            metrics.elidedText(m_model->dotText(row), Qt::ElideRight, kLongestLabel);
        const QPointF at = positionOf(row);
        QRectF box(at.x() + 6, at.y() - metrics.height() / 2, metrics.horizontalAdvance(text),
                   metrics.height());
        if (box.right() > plotArea().right())
            box.moveRight(at.x() - 6);
        const bool free = std::ranges::none_of(
            taken, [&box](const QRectF& other) { return box.intersects(other); });
        if (named[size_t(row)] || !free || !plotArea().contains(at))
            continue;
        named[size_t(row)] = true;
        taken << box;
        m_dotNames.append({QPointF(box.left(), box.top() + metrics.ascent()), text});
    }
}

void ChartPlot::addLines(double low, double high, int pixels)
{
    const ChartData& data = m_model->numbers();
    const auto add = [&](int column, const QColor& color, const QString& name) {
        if (column < 0)
            return;
        const std::vector<double>& values = data.values[size_t(column)];
        std::vector<QPointF> all;
        for (int row = 0; row < data.rows(); ++row) {
            const double x = rowX(row);
            const double y = values[size_t(row)];
            // One point on each side is kept, so that lines leave the picture.
            if (!std::isnan(y) && x >= low - 1 && x <= high + 1)
                all.emplace_back(x, y);
        }
        QList<QPointF> points;
        if (data.chart == Chart::Mass && low <= 0)
            points << QPointF(0, 0);
        if (int(all.size()) <= 2 * pixels) {
            points.append(QList<QPointF>(all.begin(), all.end()));
        } else {
            // The least and the largest of each pixel column, in their order.
            for (int column2 = 0; column2 < pixels; ++column2) {
                const auto begin = all.begin() + int64_t(all.size()) * column2 / pixels;
                const auto end = all.begin() + int64_t(all.size()) * (column2 + 1) / pixels;
                auto [least, most] = std::minmax_element(
                    begin, end, [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
                if (most < least)
                    std::swap(least, most);
                points << *least;
                if (most != least)
                    points << *most;
            }
        }
        auto* line = new QLineSeries(this);
        line->setPen(QPen(color, 2));
        line->replace(points);
        addSeries(line);
        if (!name.isEmpty())
            m_legend.append({name, color});
    };
    const QColor quiet = isDark(m_palette) ? QColor(0x8A97A5) : QColor(0x7B8794);
    const int ofQuery = data.column(ChartColumn::QueryMass);
    if (data.chart == Chart::Mass) {
        add(data.yColumn(), quiet, ofQuery >= 0 ? tr("mean of the queries") : QString());
        add(ofQuery, roleColor(ColorRole::Query), m_model->chosenText());
    } else {
        add(data.yColumn(), m_palette.color(QPalette::Highlight), {});
    }
}

void ChartPlot::attachAxes(const QRectF& range)
{
    const bool logarithmic = m_model->numbers().chart == Chart::Histogram;
    m_x->setRange(range.left(), range.right());
    if (logarithmic)
        m_logarithmicY->setRange(kLeastCount, std::max(10.0, range.bottom() * 1.5));
    else
        m_y->setRange(range.top(), range.bottom());
    const QList<QAbstractSeries*> all = series();
    const QList<QAbstractAxis*> wanted = {
        m_x, logarithmic ? static_cast<QAbstractAxis*>(m_logarithmicY) : m_y};
    for (QAbstractSeries* one : all) {
        const QList<QAbstractAxis*> attached = one->attachedAxes();
        if (attached == wanted)
            continue;
        for (QAbstractAxis* axis : attached)
            one->detachAxis(axis);
        for (QAbstractAxis* axis : wanted)
            one->attachAxis(axis);
    }
}

QList<ChartPlot::Label> ChartPlot::names(double low, double high) const
{
    const ChartData& data = m_model->numbers();
    QList<Label> result;
    const int selected = m_model->selectedRow();
    const int first = std::max(0, int(std::ceil(low)));
    const int last = std::min(data.rows() - 1, int(std::floor(high)));
    if (data.chart == Chart::Distribution) {
        for (int row = first; row <= last; ++row)
            result.append({double(row), m_model->tokenText(row), row == selected});
    } else if (data.chart == Chart::Entropy && !data.wholeStack) {
        for (int row = first; row <= last; ++row)
            result.append({double(row), QLocale().toString(int(data.value(row, ChartColumn::Head))),
                           row == selected});
    } else if (data.chart == Chart::Entropy) {
        double previous = -1;
        for (int row = 0; row < data.rows(); ++row) {
            const double layer = data.value(row, ChartColumn::Layer);
            if (layer != previous && layer >= low && layer <= high)
                result.append({layer, QLocale().toString(int(layer)), false});
            if (row == selected && !result.isEmpty())
                result.back().selected = true;
            previous = layer;
        }
    }
    return result;
}

QString ChartPlot::titleText() const
{
    const ChartData& data = m_model->numbers();
    switch (data.chart) {
    case Chart::Distribution:
        if (data.chosen.isEmpty())
            return tr("What the queries look at, on average");
        if (data.chosen.size() == 1)
            return tr("What %1 looks at").arg(m_model->chosenText());
        return (data.pool == models::Pool::Mean ? tr("What %1 look at, on average")
                                                : tr("What %1 look at, at most"))
            .arg(m_model->chosenText());
    case Chart::Entropy:
        return data.wholeStack ? tr("Entropy by layer and head") : tr("Entropy of each head");
    case Chart::Histogram:
        return tr("How large the weights are");
    case Chart::Mass:
        return tr("Attention held by the strongest keys");
    case Chart::Scatter:
        return tr("%1 against %2")
            .arg(models::HeadModel::metricName(data.y), models::HeadModel::metricName(data.x));
    case Chart::Distance:
        return tr("Attention against distance");
    case Chart::Map:
        return tr("Which heads look alike");
    case Chart::Joint:
        return tr("Where queries and keys meet");
    }
    return {};
}

bool ChartPlot::isTall() const
{
    return size().height() >= kTall;
}

double ChartPlot::longestLabel() const
{
    return isTall() ? kLongestLabel : kLongestLowLabel;
}

bool ChartPlot::isTitled() const
{
    return size().height() >= kTitled || !m_legend.isEmpty();
}

QString ChartPlot::subtitle() const
{
    const ChartData& data = m_model->numbers();
    const models::SelectionState& state = m_selection->state();
    if (data.chart == Chart::Scatter || (data.chart == Chart::Entropy && data.wholeStack))
        return tr("every dot is a head; click one to select it");
    if (data.chart == Chart::Entropy)
        return models::layerText(state);
    const QLocale locale;
    if (data.chart == Chart::Map)
        return tr("heads by layer·head, from the first layer (dark) to the last (light); near ones "
                  "look at the same keys; stress %1")
            .arg(locale.toString(data.fit, 'f', 2));
    if (data.chart == Chart::Joint)
        return tr("%1; near ones attract each other; the two axes show %2 % of the variance")
            .arg(models::headText(state), locale.toString(100 * data.fit, 'f', 0));
    if (data.queriesRead > 0 && data.queriesRead < data.queries)
        return tr("%1; read from %L2 of %L3 queries")
            .arg(models::headText(state))
            .arg(data.queriesRead)
            .arg(data.queries);
    return models::headText(state);
}

QString ChartPlot::xTitle() const
{
    const ChartData& data = m_model->numbers();
    switch (data.chart) {
    case Chart::Distribution:
        return tr("key");
    case Chart::Entropy:
        return data.wholeStack ? tr("layer") : tr("head");
    case Chart::Histogram:
        return tr("weight");
    case Chart::Mass:
        return tr("strongest keys");
    case Chart::Scatter: {
        const QString unit = models::metricUnit(data.x);
        return unit.isEmpty() ? models::HeadModel::metricName(data.x)
                              : tr("%1 (%2)").arg(models::HeadModel::metricName(data.x), unit);
    }
    case Chart::Distance:
        return data.patches ? tr("distance in patches")
                            : tr("distance in tokens: negative looks back, positive ahead");
    case Chart::Map:
        return tr("Jensen–Shannon distance (nats), along both axes");
    case Chart::Joint:
        return tr("first principal component");
    }
    return {};
}

QString ChartPlot::yTitle() const
{
    const ChartData& data = m_model->numbers();
    switch (data.chart) {
    case Chart::Distribution:
        return data.column(ChartColumn::ValueWeighted) >= 0 ? tr("weight × value") : tr("weight");
    case Chart::Entropy:
    case Chart::Scatter: {
        const QString unit = models::metricUnit(data.y);
        return unit.isEmpty() ? models::HeadModel::metricName(data.y)
                              : tr("%1 (%2)").arg(models::HeadModel::metricName(data.y), unit);
    }
    case Chart::Histogram:
        return tr("number of weights");
    case Chart::Mass:
        return tr("share of attention");
    case Chart::Distance:
        return tr("mean weight");
    case Chart::Map:
        return {};
    case Chart::Joint:
        return tr("second principal component");
    }
    return {};
}

QString ChartPlot::axesText() const
{
    const QString x = xTitle();
    const QString y = yTitle();
    return y.isEmpty() ? x : tr("%1 by %2", "vertical axis, horizontal axis").arg(y, x);
}

QString ChartPlot::emptyText() const
{
    switch (m_model->numbers().empty) {
    case ChartData::Empty::No:
        return {};
    case ChartData::Empty::NothingOpen:
        return m_model->isBusy()
                   ? tr("The numbers are being computed.")
                   : tr("Choose a pattern, a model or a file to see its numbers here.");
    case ChartData::Empty::NothingVisible:
        return tr("The mask hides every key, so there are no weights to show.");
    case ChartData::Empty::NoDistance:
        return tr("Applies to self-attention only: queries and keys of "
                  "cross-attention are places in different sequences.");
    case ChartData::Empty::NoMetric:
        return tr("None of the heads has both metrics; choose others above.");
    case ChartData::Empty::NoVectors:
        return tr("This needs the queries and keys of a single head; imported attention and means "
                  "over heads have none.");
    case ChartData::Empty::NoValues:
        return tr("This needs the values and the output matrix of a single head; imported "
                  "attention and means over heads have none.");
    case ChartData::Empty::NoModel:
        return tr("This needs the output matrix of the model, which a trace does not hold. Open "
                  "the model, or say where its folder is now.");
    }
    return {};
}

QPointF ChartPlot::positionOf(int row)
{
    return mapToPosition(QPointF(rowX(row), rowY(row)));
}

int ChartPlot::rowAt(const QPointF& position)
{
    const ChartData& data = m_model->numbers();
    if (series().isEmpty() || data.rows() == 0)
        return -1;
    if (isDots()) {
        int nearest = -1;
        double best = 16 * 16;
        for (int row = 0; row < data.rows(); ++row) {
            const QPointF away = positionOf(row) - position;
            const double distance = QPointF::dotProduct(away, away);
            if (distance <= best) {
                best = distance;
                nearest = row;
            }
        }
        return nearest;
    }
    if (position.x() < plotArea().left() || position.x() > plotArea().right())
        return -1;
    const double x = mapToValue(position).x();
    if (data.chart == Chart::Histogram)
        return std::clamp(int(x * data.rows()), 0, data.rows() - 1);
    if (data.xColumn() < 0)
        return std::clamp(int(std::lround(x)), 0, data.rows() - 1);
    const std::vector<double>& values = data.values[size_t(data.xColumn())];
    const auto after = std::ranges::lower_bound(values, x);
    if (after == values.begin())
        return 0;
    if (after == values.end())
        return data.rows() - 1;
    const auto row = int(after - values.begin());
    return x - *(after - 1) < *after - x ? row - 1 : row;
}

void ChartPlot::setMarked(int row)
{
    if (row == m_marked)
        return;
    m_marked = row;
    m_decoration->update();
}

} // namespace views
