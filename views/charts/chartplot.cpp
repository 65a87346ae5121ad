#include "views/charts/chartplot.h"

#include "views/charts/chartdecoration.h"
#include "views/textlines.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <QGraphicsLayout>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QLogValueAxis>
#include <QValueAxis>

namespace views {

using models::ChartColumn;
using models::ChartData;
using models::ChartForm;

namespace {

constexpr double kHeader = 46;
constexpr double kShortHeader = 30; ///< without the subtitle
constexpr double kNoHeader = 8;     ///< where the box that chooses the chart must do as its title
constexpr double kTwoLines = 240;   ///< from here on a subtitle may take two lines
constexpr double kTitled = 100;     ///< below this, no title
constexpr double kRotated = 130;    ///< below this, fewer names lie flat
constexpr double kTall = 190;       ///< from here on there is room for subtitle and axis titles
constexpr double kLongestLowLabel = 52; ///< where it is not tall

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

/// Every so many of names are written, so that each has the room of `places` of them; round numbers
/// of names that are many.
int labelStep(double places)
{
    constexpr double kFew = 5;
    return std::max(1, int(places <= kFew ? std::ceil(places) : niceStep(places, 1)));
}

QString tickText(double value)
{
    if (std::abs(value) >= 1000 && std::abs(value) < 1e9 && value == std::round(value))
        return QLocale().toString(qint64(value));
    return QLocale().toString(value == 0 ? 0 : value, 'g', 5);
}

} // namespace

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

const models::ChartKind& ChartPlot::kind() const
{
    return models::kindOf(m_model->numbers().chart);
}

ChartForm ChartPlot::form() const
{
    return models::formOf(m_model->numbers());
}

double ChartPlot::rowX(int row) const
{
    const ChartData& data = m_model->numbers();
    if (form().range == ChartForm::Range::Bins)
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
            if (form().marks != ChartForm::Marks::Bars)
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
    switch (form().range) {
    case ChartForm::Range::Bins:
        return QRectF(0, 0, 1, std::max(1.0, highY));
    case ChartForm::Range::Shares:
        return QRectF(0, 0, std::max(1.0, highX), 1);
    case ChartForm::Range::Steps:
        return QRectF(lowX - 0.6, 0, highX - lowX + 1.2, topOf(highY));
    case ChartForm::Range::Plane: {
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
    case ChartForm::Range::Around: {
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
    if (form().bothWays())
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
    if (empty || form().marks != ChartForm::Marks::Bars)
        m_anchor = nullptr;
    if (!m_anchor)
        removeAllSeries();
    if (!empty) {
        QRectF full = fullRange();
        if (m_seen && !full.intersects(*m_seen))
            m_seen.reset();
        layOut(m_seen.value_or(full));
        if (form().marks == ChartForm::Marks::Dots) // their range follows the shape of the plot
            full = fullRange();
        const QRectF seen = m_seen.value_or(full);
        layOut(seen);
        m_axisOrigin = seen.left();
        m_axisBottom = form().logarithmic() ? 1 : seen.top();
        const int pixels = std::max(64, int(plotArea().width()));
        if (form().marks == ChartForm::Marks::Dots)
            addDots();
        else if (form().marks == ChartForm::Marks::Bars)
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
    if (m_named || form().marks == ChartForm::Marks::Bars)
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
    if (form().logarithmic()) {
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
    // Lines that lean by 45° are closer to each other than the places that they name.
    const double apart = m_rotated ? (metrics.height() + 1) * std::numbers::sqrt2 : width + 6;
    m_labelStep = m_named ? labelStep(apart / spacing) : 1;
    const double names = m_rotated ? width * 0.71 + metrics.height() : metrics.height();
    m_subtitleLines = size().height() >= kTwoLines && QFontMetricsF(face).horizontalAdvance(
                                                          subtitle()) > size().width() - 24
                          ? 2
                          : 1;
    const double top = !isTitled()           ? m_legend.isEmpty() ? kNoHeader : kShortHeader
                       : !isTall()           ? kShortHeader
                       : m_subtitleLines > 1 ? kHeader + metrics.height()
                                             : kHeader;
    const double bottom = names + (isTall() ? metrics.height() + 16 : 10);
    setPlotArea(QRectF(left, top, room, std::max(16.0, size().height() - top - bottom)));
}

double ChartPlot::xStep(double range) const
{
    const double step = niceStep(range, std::max(2, int(size().width() / 80)));
    return form().wholeSteps ? std::max(1.0, step) : step;
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

QList<ChartPlot::Label> ChartPlot::names(double low, double high) const
{
    const ChartData& data = m_model->numbers();
    QList<Label> result;
    const int selected = m_model->selectedRow();
    const int first = std::max(0, int(std::ceil(low)));
    const int last = std::min(data.rows() - 1, int(std::floor(high)));
    if (form().range != ChartForm::Range::Steps)
        return result;
    if (form().tokens) {
        for (int row = first; row <= last; ++row)
            result.append({double(row), m_model->tokenText(row), row == selected});
    } else if (form().marks == ChartForm::Marks::Bars) {
        for (int row = first; row <= last; ++row)
            result.append({double(row), QLocale().toString(int(data.value(row, ChartColumn::Head))),
                           row == selected});
    } else if (form().marks == ChartForm::Marks::Dots) {
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

bool ChartPlot::isTall() const
{
    return size().height() >= kTall;
}

double ChartPlot::longestLabel() const
{
    return isTall() ? kLongestName : kLongestLowLabel;
}

bool ChartPlot::isTitled() const
{
    return m_titled && (size().height() >= kTitled || !m_legend.isEmpty());
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
    if (form().marks == ChartForm::Marks::Dots) {
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
    if (form().range == ChartForm::Range::Bins)
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
