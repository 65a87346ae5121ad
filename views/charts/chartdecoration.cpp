#include "views/charts/chartdecoration.h"

#include "views/textlines.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QPainter>

namespace views {

namespace {

constexpr double kLeastAxisTitle = 40; ///< room for what the axes are

} // namespace

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
    const bool logarithmic = m_plot->form().logarithmic(); // upwards
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

QFont ChartPlot::Decoration::labelFace() const
{
    QFont face = m_plot->form().tokens ? tokenFont(m_plot->m_font) : numberFont(m_plot->m_font);
    face.setPointSizeF(face.pointSizeF() * 0.88);
    return face;
}

void ChartPlot::Decoration::paintLabels(QPainter& painter, const QRectF& plotArea) const
{
    if (m_plot->series().isEmpty())
        return;
    paintNames(painter, plotArea);
    paintNumbers(painter, plotArea);
    if (m_plot->isTall())
        paintAxisTitles(painter, plotArea);
    painter.setPen(QPen(m_plot->m_palette.color(QPalette::Mid), 1));
    painter.drawLine(plotArea.bottomLeft(), plotArea.bottomRight());
}

void ChartPlot::Decoration::paintNames(QPainter& painter, const QRectF& plotArea) const
{
    const QList<Label>& labels = m_plot->m_labels;
    const QFont face = labelFace();
    QFont bold = face;
    bold.setBold(true);
    TextLines plainLines(face);
    TextLines boldLines(bold);
    const QFontMetricsF& metrics = plainLines.metrics();
    const double top = plotArea.bottom() + 6;
    qsizetype selected = -1;
    for (qsizetype i = 0; i < labels.size(); ++i)
        if (labels[i].selected)
            selected = i;
    const QColor accent = m_plot->form().tokens ? roleColor(ColorRole::Key)
                                                : m_plot->m_palette.color(QPalette::Highlight);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const Label& label = labels[i];
        const bool near = selected >= 0 && i != selected &&
                          std::abs(i - selected) < m_plot->m_labelStep && m_plot->m_labelStep > 1;
        if ((i % m_plot->m_labelStep != 0 && !label.selected) || near)
            continue;
        const double x = m_plot->mapToPosition(QPointF(label.x, m_plot->m_axisBottom)).x();
        if (x < plotArea.left() - 1 || x > plotArea.right() + 1)
            continue;
        painter.setFont(label.selected ? bold : face);
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
}

void ChartPlot::Decoration::paintNumbers(QPainter& painter, const QRectF& plotArea) const
{
    const QFont face = labelFace();
    TextLines lines(face);
    const QFontMetricsF& metrics = lines.metrics();
    painter.setFont(face);
    painter.setPen(secondaryTextColor(m_plot->m_palette));
    for (const auto& [at, text] : std::as_const(m_plot->m_dotNames))
        painter.drawText(at, text);
    for (const Label& label : std::as_const(m_plot->m_yLabels)) {
        const double y = m_plot->mapToPosition(QPointF(m_plot->m_axisOrigin, label.x)).y();
        if (y < plotArea.top() - 1 || y > plotArea.bottom() + 1)
            continue;
        lines.draw(painter,
                   {plotArea.left() - 6 - lines.width(label.text),
                    y + (metrics.ascent() - metrics.descent()) / 2},
                   label.text);
    }
}

void ChartPlot::Decoration::paintAxisTitles(QPainter& painter, const QRectF& plotArea) const
{
    const double line = QFontMetricsF(labelFace()).height();
    QFont face = m_plot->m_font;
    face.setPointSizeF(face.pointSizeF() * 0.88);
    painter.setFont(face);
    painter.drawText(
        QRectF(plotArea.left(), m_plot->rect().bottom() - line - 6, plotArea.width(), line + 2),
        Qt::AlignHCenter, m_plot->xTitle());
    painter.save();
    painter.translate(8, plotArea.center().y());
    painter.rotate(-90);
    painter.drawText(
        QRectF(-plotArea.height() / 2, 0, plotArea.height(), line + 2), Qt::AlignHCenter,
        QFontMetricsF(face).elidedText(m_plot->yTitle(), Qt::ElideRight, plotArea.height()));
    painter.restore();
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

void ChartPlot::Grid::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget*)
{
    painter->setPen(QPen(gridColor(m_plot->m_palette), 1));
    for (const QLineF& line : m_plot->gridLines())
        painter->drawLine(line);
}

} // namespace views
