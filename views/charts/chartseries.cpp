// What stands in the plot area of a chart: bars, dots with their names, lines.

#include "views/charts/chartplot.h"
#include "views/colormap.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <QLineSeries>
#include <QLogValueAxis>
#include <QScatterSeries>
#include <QValueAxis>

namespace views {

using models::ChartColumn;
using models::ChartData;
using models::ChartForm;

namespace {

constexpr double kBarHalf = 0.4;
constexpr int kGapFrom = 5;         ///< pixels of a bar and its gap; narrower ones touch
constexpr double kLeastCount = 0.7; ///< bottom of the logarithmic axis: below a count of 1

} // namespace

void ChartPlot::addBars(double low, double high, int pixels)
{
    const ChartData& data = m_model->numbers();
    const bool histogram = form().logarithmic();
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
            form().tokens ? roleColor(ColorRole::Key) : m_palette.color(QPalette::Highlight));
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
    const bool roles = data.column(ChartColumn::Role) >= 0;
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
        if (roles) {
            group = data.value(row, ChartColumn::Role) > 0 ? 1 : 0;
        } else if (form().byLayer) {
            group = int(data.value(row, ChartColumn::Layer));
            layers = std::max(layers, group + 1);
        }
        (row == selected ? chosen : row == selectedKey ? chosenKey : groups[group]) << at;
    }
    QColor plain = isDark(m_palette) ? QColor(0x8A97A5) : QColor(0x7B8794);
    const int first = isDark(m_palette) ? 90 : 20; // what stands out from the ground
    for (const auto& [group, points] : groups) {
        QColor color = plain;
        if (roles)
            color = roleColor(group > 0 ? ColorRole::Key : ColorRole::Query);
        else if (form().byLayer)
            color =
                QColor(colorTable(MapId::Viridis)[size_t(first + (240 - first) * group / layers)]);
        color.setAlpha(190);
        add(points, color, 9);
    }
    if (roles) {
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
    if (form().range != ChartForm::Range::Plane || data.rows() > mostNamed)
        return;
    QFont small = form().tokens ? tokenFont(m_font) : numberFont(m_font);
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
            metrics.elidedText(m_model->dotText(row), Qt::ElideRight, kLongestName);
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
        if (form().range == ChartForm::Range::Shares && low <= 0)
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
    if (form().range == ChartForm::Range::Shares) {
        add(data.yColumn(), quiet, ofQuery >= 0 ? tr("mean of the queries") : QString());
        add(ofQuery, roleColor(ColorRole::Query), m_model->chosenText());
    } else {
        add(data.yColumn(), m_palette.color(QPalette::Highlight), {});
    }
}

void ChartPlot::attachAxes(const QRectF& range)
{
    const bool logarithmic = form().logarithmic();
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

} // namespace views
