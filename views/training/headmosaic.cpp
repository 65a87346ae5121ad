#include "views/training/headmosaic.h"

#include "views/colormap.h"
#include "views/theme.h"

#include <algorithm>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace views {

using Checkpoint = models::TrainingModel::Checkpoint;
using HeadPicture = models::TrainingModel::HeadPicture;

namespace {

/// Where a head's picture is painted.
struct Tiling
{
    double side = 0;
    double pitch = 0;
    double names = 0;
    QPointF origin;
    QRectF legend;

    QRectF tile(const HeadPicture& picture) const
    {
        return {origin.x() + picture.head * pitch, origin.y() + picture.layer * (pitch + names),
                side, side};
    }
};

ColorMap weightMap(bool dark)
{
    return {MapId::Viridis, ScaleId::Linear, {0, 1}, dark};
}

Tiling tilingOf(const QRectF& area, const Checkpoint& checkpoint, const QFont& font)
{
    int layers = 1;
    int heads = 1;
    for (const HeadPicture& picture : checkpoint.pictures) {
        layers = std::max(layers, picture.layer + 1);
        heads = std::max(heads, picture.head + 1);
    }
    Tiling tiling;
    tiling.names = QFontMetricsF(font).height();
    const double legend = legendWidth(weightMap(false), numberFont(font)) + 12;
    tiling.pitch = std::min((area.width() - 12 - legend) / heads,
                            (area.height() - 8 - tiling.names) / layers - tiling.names - 2);
    tiling.side = std::max(0.0, tiling.pitch - 4);
    tiling.origin = area.topLeft() + QPointF(8, 8 + 2 * tiling.names);
    tiling.legend = QRectF(tiling.origin + QPointF(heads * tiling.pitch + 6, 0),
                           QSizeF(legend, std::clamp(tiling.side, 0.0, 160.0)));
    return tiling;
}

QImage imageOf(const HeadPicture& picture, bool dark)
{
    const ColorMap map = weightMap(dark);
    QImage image(int(picture.weights.cols()), int(picture.weights.rows()), QImage::Format_RGB32);
    for (int row = 0; row < image.height(); ++row)
        map.colors(picture.weights.row(row).data(), image.width(),
                   reinterpret_cast<QRgb*>(image.scanLine(row)));
    return image;
}

} // namespace

void paintMosaic(QPainter& painter, const QRectF& area, const Checkpoint& checkpoint,
                 const QPalette& palette, const QFont& font)
{
    const Tiling tiling = tilingOf(area, checkpoint, font);
    if (tiling.side < 6)
        return;
    painter.save();
    painter.setFont(font);
    painter.setPen(secondaryTextColor(palette));
    const QString caption = HeadMosaic::tr("Heads on one sequence that training never sees");
    painter.drawText(QRectF(area.left() + 8, area.top() + 2, area.width() - 16, tiling.names),
                     Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetricsF(font).elidedText(caption, Qt::ElideRight, area.width() - 16));
    paintLegend(painter, tiling.legend, weightMap(isDark(palette)), palette, numberFont(font));
    for (const HeadPicture& picture : checkpoint.pictures) {
        const QRectF tile = tiling.tile(picture);
        painter.drawImage(tile, imageOf(picture, isDark(palette)));
        painter.setPen(secondaryTextColor(palette));
        painter.drawText(tile.translated(0, -tiling.names).adjusted(0, 0, 0, 0),
                         Qt::AlignLeft | Qt::AlignTop,
                         QStringLiteral("%1.%2").arg(picture.layer).arg(picture.head));
    }
    painter.restore();
}

HeadMosaic::HeadMosaic(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
}

void HeadMosaic::setCheckpoint(std::shared_ptr<const Checkpoint> checkpoint)
{
    m_checkpoint = std::move(checkpoint);
    QStringList lines;
    if (m_checkpoint)
        for (const auto& figure : m_checkpoint->figures)
            lines << tr("Head %1.%2: induction %3, previous token %4")
                         .arg(figure.layer)
                         .arg(figure.head)
                         .arg(exactNumber(figure.induction, 3), exactNumber(figure.previous, 3));
    setAccessibleDescription(lines.join(u'\n'));
    update();
}

void HeadMosaic::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    if (m_checkpoint)
        paintMosaic(painter, rect(), *m_checkpoint, palette(), font());
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

bool HeadMosaic::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip || !m_checkpoint)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Tiling tiling = tilingOf(rect(), *m_checkpoint, font());
    for (const HeadPicture& picture : m_checkpoint->pictures) {
        const QRectF tile = tiling.tile(picture);
        if (!tile.contains(help->pos()) || tiling.side < 6)
            continue;
        const QPointF inside = (QPointF(help->pos()) - tile.topLeft()) / tiling.side;
        const auto query = std::min(picture.weights.rows() - 1,
                                    Eigen::Index(inside.y() * double(picture.weights.rows())));
        const auto key = std::min(picture.weights.cols() - 1,
                                  Eigen::Index(inside.x() * double(picture.weights.cols())));
        const bool whole = picture.weights.cols() == m_checkpoint->tokens.size();
        const auto token = [&](Eigen::Index at) {
            return whole ? m_checkpoint->tokens[int(at)] : QString::number(at);
        };
        QToolTip::showText(
            help->globalPos(),
            tr("Head %1.%2, “%3” on “%4”: %5")
                .arg(picture.layer)
                .arg(picture.head)
                .arg(token(query), token(key), exactNumber(double(picture.weights(query, key)), 3)),
            this);
        return true;
    }
    QToolTip::hideText();
    return true;
}

} // namespace views
