#include "views/panels/distributionwidget.h"

#include "models/figuretext.h"
#include "views/textlines.h"
#include "views/theme.h"

#include <algorithm>
#include <cmath>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

namespace views {

using models::Distribution;
using models::DistributionModel;
using models::Examined;

namespace {

constexpr double kWidth = 250;
constexpr double kLeastWidth = 180; ///< where two fit instead of one
constexpr double kHeight = 170;
constexpr double kLeastHeight = 96; ///< where all of one is to be in sight
constexpr double kFlat = 140;       ///< below this height name and figures share a line
constexpr double kPad = 12;
constexpr double kBeside = 8;  ///< least space between two texts of a line
constexpr double kLineGap = 3; ///< Chinese writing is higher than the lines of Latin

QColor colorOf(Examined examined, const QPalette& palette)
{
    switch (examined) {
    case Examined::Query:
        return roleColor(ColorRole::Query);
    case Examined::Key:
        return roleColor(ColorRole::Key);
    case Examined::Value:
        return roleColor(ColorRole::Value);
    case Examined::OutputEmbedding:
    case Examined::LayerOutput:
        return roleColor(ColorRole::Output);
    default:
        return isDark(palette) ? QColor(0x8A97A5) : QColor(0x7B8794);
    }
}

QString number(double value, int digits = 4)
{
    return models::figureText(value, digits);
}

/// Histogram part of a picture.
QRectF plotRect(const QRectF& area, const QFontMetricsF& metrics)
{
    if (area.height() < kFlat)
        return area.adjusted(kPad, metrics.height() + 12, -kPad, -metrics.height() - 18);
    return area.adjusted(kPad, 2 * metrics.height() + kLineGap + 10, -kPad, -metrics.height() - 30);
}

} // namespace

DistributionWidget::DistributionWidget(DistributionModel* model, QWidget* parent)
    : QAbstractScrollArea(parent), m_model(model)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    connect(model, &QAbstractItemModel::modelReset, this, &DistributionWidget::follow);
    connect(model, &QAbstractItemModel::dataChanged, this, &DistributionWidget::follow);
    follow();
}

void DistributionWidget::setLogarithmic(bool logarithmic)
{
    m_logarithmic = logarithmic;
    viewport()->update();
}

void DistributionWidget::setZoom(double zoom)
{
    m_zoom = std::clamp(zoom, 0.6, 4.0);
    follow();
}

void DistributionWidget::setCurrent(int row)
{
    row = std::clamp(row, 0, std::max(0, m_model->rowCount() - 1));
    const bool moved = row != m_current;
    m_current = row;
    const QRectF place = pictureRect(row);
    if (place.top() < 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + int(place.top()));
    else if (place.bottom() > viewport()->height())
        verticalScrollBar()->setValue(verticalScrollBar()->value() + int(place.bottom()) -
                                      viewport()->height());
    follow();
    if (moved)
        emit currentChanged(row);
}

bool DistributionWidget::Picture::isBroken() const
{
    return one.summary.notNumbers > 0 || one.summary.infinities > 0;
}

double DistributionWidget::Picture::nameWidth() const
{
    return QFontMetricsF(bold).horizontalAdvance(name);
}

double DistributionWidget::Picture::factsWidth() const
{
    return QFontMetricsF(small).horizontalAdvance(facts);
}

QRectF DistributionWidget::Picture::secondLine() const
{
    return inner.adjusted(0, lineHeight(QFontMetricsF(bold), name) + kLineGap, 0, 0);
}

QRectF DistributionWidget::Picture::factsLine() const
{
    return flat ? inner.adjusted(0, 1, 0, 0) : secondLine();
}

int DistributionWidget::columns(double width) const
{
    const int fair = int(width / (kWidth * m_zoom));
    return fair >= 2 ? fair : width >= 2 * kLeastWidth * m_zoom ? 2 : 1;
}

QSizeF DistributionWidget::pictureSize(double width) const
{
    const double height = std::clamp(double(viewport()->height()), kLeastHeight, kHeight);
    return {width / columns(width), height * m_zoom};
}

QRectF DistributionWidget::pictureRect(int row) const
{
    const double width = viewport()->width();
    const QSizeF size = pictureSize(width);
    const int across = columns(width);
    return {QPointF((row % across) * size.width(),
                    (row / across) * size.height() - verticalScrollBar()->value()),
            size};
}

void DistributionWidget::follow()
{
    const double width = viewport()->width();
    const int across = columns(width);
    const int down = (m_model->rowCount() + across - 1) / across;
    const int height = int(down * pictureSize(width).height());
    verticalScrollBar()->setRange(0, std::max(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(24);
    QString text = tr("Nothing is open.");
    if (m_current < m_model->rowCount()) {
        QStringList parts;
        for (int column = 0; column < m_model->columnCount(); ++column)
            parts << tr("%1: %2").arg(
                m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                m_model->index(m_current, column).data().toString());
        text = parts.join(u'\n');
    }
    setAccessibleDescription(text);
    viewport()->update();
}

DistributionWidget::Picture DistributionWidget::pictureOf(const QRectF& area, int row) const
{
    Picture picture{m_model->distributions()[size_t(row)],
                    area,
                    area.adjusted(kPad, 6, -kPad, -4),
                    font(),
                    font(),
                    area.height() < kFlat,
                    {},
                    {}};
    picture.bold.setBold(true);
    picture.small.setPointSizeF(picture.small.pointSizeF() * 0.88);
    picture.name = DistributionModel::name(picture.one.examined);
    // All names in one size: the largest in which the longest fits.
    double longest = 0;
    for (const Distribution& other : m_model->distributions())
        longest = std::max(
            longest,
            QFontMetricsF(picture.bold).horizontalAdvance(DistributionModel::name(other.examined)));
    picture.bold.setPointSizeF(
        font().pointSizeF() *
        std::clamp(0.98 * picture.inner.width() / std::max(longest, 1.0), 0.8, 1.0));
    const engine::Summary& s = picture.one.summary;
    const QString shape = DistributionModel::shapeText(picture.one);
    picture.facts = shape;
    if (picture.isBroken()) {
        picture.facts = tr("%1 · %L2 NaN · %L3 Inf").arg(shape).arg(s.notNumbers).arg(s.infinities);
        const double free = picture.inner.width() - picture.nameWidth() - kBeside;
        if (picture.flat && picture.factsWidth() > free)
            picture.facts = s.infinities == 0 ? tr("%L1 NaN").arg(s.notNumbers)
                            : s.notNumbers == 0
                                ? tr("%L1 Inf").arg(s.infinities)
                                : tr("%L1 NaN · %L2 Inf").arg(s.notNumbers).arg(s.infinities);
    }
    return picture;
}

void DistributionWidget::drawHead(QPainter& painter, const Picture& picture) const
{
    double room = picture.inner.width();
    if (picture.flat && picture.isBroken())
        // That there are such numbers matters more than the whole name.
        room -= picture.factsWidth() + kBeside;
    painter.setFont(picture.bold);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(picture.inner, Qt::AlignLeft | Qt::AlignTop,
                     QFontMetricsF(picture.bold).elidedText(picture.name, Qt::ElideRight, room));
    painter.setFont(picture.small);
    if (picture.one.absent != Distribution::Absent::No)
        return;
    painter.setPen(picture.isBroken() ? roleColor(ColorRole::Key) : secondaryTextColor(palette()));
    if (!picture.flat)
        painter.drawText(picture.factsLine(), Qt::AlignLeft | Qt::AlignTop, picture.facts);
    else if (picture.isBroken())
        painter.drawText(picture.factsLine(), Qt::AlignRight | Qt::AlignTop, picture.facts);
}

bool DistributionWidget::drawInstead(QPainter& painter, const Picture& picture) const
{
    const QRectF second = picture.secondLine();
    painter.setPen(secondaryTextColor(palette()));
    if (picture.one.absent != Distribution::Absent::No) {
        painter.drawText(second.adjusted(0, 8, 0, 0),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         DistributionModel::absence(picture.one.absent));
        return true;
    }
    if (picture.one.summary.count == 0) {
        painter.drawText(second.adjusted(0, QFontMetricsF(font()).height() + 4, 0, 0),
                         Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                         tr("There are no finite numbers."));
        return true;
    }
    if (picture.one.summary.count == 1) {
        QFont large = numberFont(font());
        large.setPointSizeF(large.pointSizeF() * 1.6);
        painter.setFont(large);
        painter.setPen(palette().color(QPalette::Text));
        painter.drawText(picture.inner, Qt::AlignCenter, number(picture.one.summary.mean));
        return true;
    }
    return false;
}

void DistributionWidget::drawMean(QPainter& painter, const Picture& picture)
{
    if (picture.flat && picture.isBroken())
        return;
    const engine::Summary& s = picture.one.summary;
    const double taken = picture.flat ? picture.nameWidth() : picture.factsWidth();
    const QRectF line = picture.factsLine();
    for (const int digits : {4, 3, 2}) {
        const QString right =
            tr("%1 ± %2").arg(number(s.mean, digits), number(s.deviation, digits));
        if (taken + QFontMetricsF(picture.small).horizontalAdvance(right) + kBeside <
            line.width()) {
            painter.drawText(line, Qt::AlignRight | Qt::AlignTop, right);
            return;
        }
    }
}

void DistributionWidget::drawBars(QPainter& painter, const Picture& picture,
                                  const QRectF& plot) const
{
    const std::vector<int64_t>& counts = picture.one.bins.counts;
    const double most = double(*std::ranges::max_element(counts));
    const auto height = [&](int64_t count) {
        const double share =
            m_logarithmic ? std::log1p(double(count)) / std::log1p(most) : double(count) / most;
        return plot.height() * (most > 0 ? share : 0);
    };
    const double bin = plot.width() / double(counts.size());
    painter.setPen(Qt::NoPen);
    painter.setBrush(colorOf(picture.one.examined, palette()));
    for (size_t i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        // One number among thousands stays visible.
        const double h = std::max(1.0, height(counts[i]));
        painter.drawRect(
            QRectF(plot.left() + bin * double(i), plot.bottom() - h, std::max(0.5, bin - 0.8), h));
    }
    painter.setPen(QPen(palette().color(QPalette::Mid), 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
}

void DistributionWidget::drawBox(QPainter& painter, const Picture& picture,
                                 const QRectF& plot) const
{
    const engine::Summary& s = picture.one.summary;
    const engine::Histogram& bins = picture.one.bins;
    const QColor soft = secondaryTextColor(palette());
    const double range = bins.high - bins.low;
    const auto x = [&](double value) {
        return plot.left() +
               plot.width() * (range > 0 ? std::clamp((value - bins.low) / range, 0.0, 1.0) : 0.5);
    };
    const double y = plot.bottom() + (picture.flat ? 8 : 13);
    painter.setPen(QPen(soft, 1));
    painter.drawLine(QPointF(x(s.lowerWhisker), y), QPointF(x(s.lowerQuartile), y));
    painter.drawLine(QPointF(x(s.upperQuartile), y), QPointF(x(s.upperWhisker), y));
    for (const double end : {s.lowerWhisker, s.upperWhisker})
        painter.drawLine(QPointF(x(end), y - 4), QPointF(x(end), y + 4));
    painter.setBrush(palette().color(QPalette::Base));
    painter.drawRect(QRectF(x(s.lowerQuartile), y - 5,
                            std::max(1.0, x(s.upperQuartile) - x(s.lowerQuartile)), 10));
    painter.setPen(QPen(palette().color(QPalette::Text), 2));
    painter.drawLine(QPointF(x(s.median), y - 5), QPointF(x(s.median), y + 5));
    painter.setFont(picture.small);
    painter.setPen(soft);
    const QRectF ends(plot.left(), y + (picture.flat ? 5 : 8), plot.width(),
                      QFontMetricsF(font()).height());
    painter.drawText(ends, Qt::AlignLeft | Qt::AlignTop, number(s.least));
    painter.drawText(ends, Qt::AlignRight | Qt::AlignTop, number(s.largest));
}

void DistributionWidget::paintPicture(QPainter& painter, const QRectF& area, int row) const
{
    const Picture picture = pictureOf(area, row);
    drawHead(painter, picture);
    if (drawInstead(painter, picture))
        return;
    drawMean(painter, picture);
    const QRectF plot = plotRect(area, QFontMetricsF(font()));
    drawBars(painter, picture, plot);
    drawBox(painter, picture, plot); // Tukey's, on the same axis
}

void DistributionWidget::paintTo(QPainter& painter, const QRectF& target)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int across = std::clamp(int(target.width() / kWidth), 1, rows);
    const int down = (rows + across - 1) / across;
    const QSizeF size(target.width() / across, std::min(target.height() / down, kHeight * 1.6));
    for (int row = 0; row < rows; ++row)
        paintPicture(painter,
                     QRectF(target.left() + (row % across) * size.width(),
                            target.top() + (row / across) * size.height(), size.width(),
                            size.height()),
                     row);
}

void DistributionWidget::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(viewport()->rect(), palette().base());
    if (m_model->rowCount() == 0) {
        painter.setPen(secondaryTextColor(palette()));
        painter.drawText(viewport()->rect().adjusted(24, 8, -24, -8),
                         Qt::AlignCenter | Qt::TextWordWrap,
                         tr("Choose a pattern, a model or a file to see its numbers here."));
        return;
    }
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QRectF place = pictureRect(row);
        if (!place.intersects(viewport()->rect()))
            continue;
        if (row == m_current) {
            QColor mark = palette().color(QPalette::Highlight);
            mark.setAlpha(hasFocus() ? 40 : 22);
            painter.setPen(hasFocus() ? QPen(palette().color(QPalette::Highlight), 1)
                                      : QPen(Qt::NoPen));
            painter.setBrush(mark);
            painter.drawRoundedRect(place.adjusted(2.5, 2.5, -2.5, -2.5), 4, 4);
        }
        paintPicture(painter, place, row);
    }
}

void DistributionWidget::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    follow();
}

void DistributionWidget::mousePressEvent(QMouseEvent* event)
{
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (pictureRect(row).contains(event->position()))
            setCurrent(row);
}

void DistributionWidget::keyPressEvent(QKeyEvent* event)
{
    const int across = columns(viewport()->width());
    switch (event->key()) {
    case Qt::Key_Left:
        return setCurrent(m_current - 1);
    case Qt::Key_Right:
        return setCurrent(m_current + 1);
    case Qt::Key_Up:
        return setCurrent(m_current - across);
    case Qt::Key_Down:
        return setCurrent(m_current + across);
    case Qt::Key_Home:
        return setCurrent(0);
    case Qt::Key_End:
        return setCurrent(m_model->rowCount() - 1);
    default:
        QAbstractScrollArea::keyPressEvent(event);
    }
}

QString DistributionWidget::binText(int row, const QPointF& position) const
{
    const Distribution& one = m_model->distributions()[size_t(row)];
    const QRectF plot = plotRect(pictureRect(row), QFontMetricsF(font()));
    const std::vector<int64_t>& counts = one.bins.counts;
    if (one.absent != Distribution::Absent::No || one.summary.count < 2 || !plot.contains(position))
        return {};
    const auto bin = std::min(counts.size() - 1, size_t((position.x() - plot.left()) /
                                                        plot.width() * double(counts.size())));
    return tr("%L1 numbers from %2 to %3")
        .arg(counts[bin])
        .arg(QLocale().toString(one.bins.binLow(bin), 'g', 6),
             QLocale().toString(one.bins.binLow(bin + 1), 'g', 6));
}

bool DistributionWidget::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        for (int row = 0; row < m_model->rowCount(); ++row)
            if (pictureRect(row).contains(help->pos()))
                QToolTip::showText(help->globalPos(), binText(row, help->pos()), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void DistributionWidget::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange)
        follow();
}

} // namespace views
