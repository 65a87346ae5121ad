#include "views/explain/shadedtext.h"

#include "models/roles.h"
#include "views/colormap.h"
#include "views/ink.h"
#include "views/theme.h"

#include <cmath>
#include <QHelpEvent>
#include <QImage>
#include <QPainter>
#include <QToolTip>

namespace views {

using models::ExplainModel;

namespace {

constexpr double kMargin = 10;
constexpr double kGap = 16;
constexpr double kLargestPicture = 260;
constexpr double kSmallestPicture = 110;

ColorMap mapOf(const ExplainModel::Facts& facts, const QPalette& palette)
{
    const double most = facts.largest > 0 ? facts.largest : 1;
    return {MapId::Diverging, ScaleId::Linear, {-most, most}, isDark(palette)};
}

/// Where things stand: the same for painting and for what is under the pointer.
struct Layout
{
    struct Box
    {
        ExplainModel::Method method;
        int row = -1; ///< of the model; −1: a picture, or the name of a method
        QRectF rect;
        QString text;
    };
    QRectF legend;
    QList<Box> names, tokens, pictures;
    double height = 0;
};

void addTokens(Layout& layout, const QRectF& area, const ExplainModel& model,
               ExplainModel::Method method, const QFont& font, double& y)
{
    const QFontMetricsF metrics(tokenFont(font));
    const double line = metrics.height() * 1.35;
    double x = area.left() + kMargin;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QString token = model.index(row, 0).data().toString();
        const double width = metrics.horizontalAdvance(token) + 6;
        const bool turns = row > 0 && model.stackOf(row) != model.stackOf(row - 1);
        if (turns || (x + width > area.right() - kMargin && x > area.left() + kMargin)) {
            x = area.left() + kMargin;
            y += line;
        }
        layout.tokens.append({method, row, QRectF(x, y + 1, width, line - 3), token});
        x += width + 1;
    }
    y += line * 1.4;
}

Layout layoutOf(const QRectF& area, const ExplainModel& model, const QFont& font)
{
    Layout layout;
    const double line = QFontMetricsF(font).height() * 1.35;
    double y = area.top() + kMargin;
    layout.legend = QRectF(area.left() + kMargin, y, area.width() - 2 * kMargin, line);
    y += line * 1.4;
    const engine::Modality* grid = model.modality();
    int known = 0;
    for (const auto method : ExplainModel::kMethods)
        known += model.facts(method).known ? 1 : 0;
    const double across = area.width() - 2 * kMargin;
    const int columns = std::clamp(int(across / (kSmallestPicture + kGap)), 1, std::max(1, known));
    const double side = std::min(kLargestPicture, across / columns - kGap);
    int at = 0;
    for (const auto method : ExplainModel::kMethods) {
        if (!model.facts(method).known)
            continue;
        const QString name = ExplainModel::nameOf(method);
        if (!grid) {
            layout.names.append({method, -1, QRectF(layout.legend.left(), y, across, line), name});
            y += line;
            addTokens(layout, area, model, method, font, y);
            continue;
        }
        const double high = side * grid->rows / std::max(1, grid->columns);
        const double x = area.left() + kMargin + at % columns * (side + kGap);
        const double top = y + at / columns * (high + line + kGap);
        layout.names.append({method, -1, QRectF(x, top, side, line), name});
        layout.pictures.append({method, -1, QRectF(x, top + line, side, high), name});
        layout.height = top + line + high;
        ++at;
    }
    layout.height = std::max(layout.height, y) + kMargin - area.top();
    return layout;
}

void paintScale(QPainter& painter, const QRectF& area, const QPalette& palette, const QFont& font)
{
    constexpr double kBar = 120;
    const ColorMap map(MapId::Diverging, ScaleId::Linear, {-1, 1}, isDark(palette));
    std::array<QRgb, 256> colors{};
    for (size_t i = 0; i < colors.size(); ++i)
        colors[i] = map.colorAt(int(i));
    painter.setFont(font);
    painter.setPen(secondaryTextColor(palette));
    const QFontMetricsF metrics(font);
    const QString low = ShadedText::tr("lowers it");
    const QString high = ShadedText::tr("raises it; as strong as the method's largest value");
    const double left = area.left() + metrics.horizontalAdvance(low) + 8;
    painter.drawText(area, Qt::AlignLeft | Qt::AlignVCenter, low);
    paintColors(painter, QRectF(left, area.center().y() - 6, kBar, 12), colors, Qt::Horizontal);
    const QRectF rest = area.adjusted(left + kBar + 8 - area.left(), 0, 0, 0);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(high, Qt::ElideRight, rest.width()));
}

void paintPicture(QPainter& painter, const QRectF& rect, const ExplainModel& model,
                  ExplainModel::Method method, const QPalette& palette)
{
    const auto& image = *model.modality()->picture;
    if (image.rgb.size() == size_t(image.width) * size_t(image.height) * 3) {
        const QImage picture(image.rgb.data(), image.width, image.height, image.width * 3,
                             QImage::Format_RGB888);
        painter.setRenderHint(QPainter::SmoothPixmapTransform, image.width >= 64);
        painter.drawImage(rect, picture.convertToFormat(QImage::Format_Grayscale8));
    } else {
        painter.fillRect(rect, gridColor(palette));
    }
    const engine::Matrix cells = model.cells(method);
    const ColorMap map = mapOf(model.facts(method), palette);
    const double w = rect.width() / double(std::max<Eigen::Index>(1, cells.cols()));
    const double h = rect.height() / double(std::max<Eigen::Index>(1, cells.rows()));
    for (Eigen::Index row = 0; row < cells.rows(); ++row)
        for (Eigen::Index column = 0; column < cells.cols(); ++column) {
            const float value = cells(row, column);
            if (std::isnan(value))
                continue;
            QColor color = QColor::fromRgb(map.color(value));
            // What adds nothing leaves the picture as it is.
            color.setAlphaF(float(
                0.85 * std::sqrt(std::abs(double(value)) / std::max(map.range().high, 1e-30))));
            painter.fillRect(
                QRectF(rect.left() + double(column) * w, rect.top() + double(row) * h, w, h),
                color);
        }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(gridColor(palette));
    painter.drawRect(rect);
}

} // namespace

double paintShadedText(QPainter& painter, const QRectF& area, const ExplainModel& model,
                       const QPalette& palette, const QFont& font)
{
    const Layout layout = layoutOf(area, model, font);
    painter.save();
    paintScale(painter, layout.legend, palette, font);
    for (const Layout::Box& name : layout.names) {
        const QFontMetricsF metrics(font);
        painter.setPen(palette.color(QPalette::Text));
        painter.drawText(name.rect, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(name.text, Qt::ElideRight, name.rect.width()));
        const double used = metrics.horizontalAdvance(name.text) + 12;
        painter.setPen(secondaryTextColor(palette));
        const QString most =
            ShadedText::tr("largest ±%1").arg(exactNumber(model.facts(name.method).largest, 3));
        if (used + metrics.horizontalAdvance(most) < name.rect.width())
            painter.drawText(name.rect.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             most);
    }
    painter.setFont(tokenFont(font));
    for (const Layout::Box& token : layout.tokens) {
        const QVariant value =
            model.index(token.row, ExplainModel::columnOf(token.method)).data(models::ValueRole);
        const ColorMap map = mapOf(model.facts(token.method), palette);
        if (value.isValid())
            painter.fillRect(token.rect, QColor::fromRgb(map.color(value.toFloat())));
        painter.setPen(value.isValid() ? inkOn(QColor::fromRgb(map.color(value.toFloat())))
                                       : secondaryTextColor(palette));
        painter.drawText(token.rect, Qt::AlignCenter, token.text);
    }
    for (const Layout::Box& picture : layout.pictures)
        paintPicture(painter, picture.rect, model, picture.method, palette);
    painter.restore();
    return layout.height;
}

ShadedText::ShadedText(const ExplainModel* model, QWidget* parent) : QWidget(parent), m_model(model)
{
    setFocusPolicy(Qt::TabFocus);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ShadedText::heightForWidth(int width) const
{
    return int(layoutOf(QRectF(0, 0, width, 0), *m_model, font()).height) + 4;
}

void ShadedText::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().base());
    paintShadedText(painter, rect(), *m_model, palette(), font());
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

bool ShadedText::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Layout layout = layoutOf(rect(), *m_model, font());
    const auto show = [&](ExplainModel::Method method, int row) {
        QToolTip::showText(
            help->globalPos(),
            m_model->index(row, ExplainModel::columnOf(method)).data(Qt::ToolTipRole).toString(),
            this);
        return true;
    };
    for (const Layout::Box& token : layout.tokens)
        if (token.rect.contains(help->pos()))
            return show(token.method, token.row);
    for (const Layout::Box& picture : layout.pictures)
        if (picture.rect.contains(help->pos())) {
            const engine::Modality& grid = *m_model->modality();
            const QPointF at = help->pos() - picture.rect.topLeft();
            const auto column = int(at.x() / picture.rect.width() * grid.columns);
            const auto row = int(at.y() / picture.rect.height() * grid.rows);
            const int64_t cell = std::min<int64_t>(row, grid.rows - 1) * grid.columns +
                                 std::min(column, grid.columns - 1);
            return show(picture.method, int(grid.position(cell)));
        }
    QToolTip::hideText();
    return true;
}

} // namespace views
