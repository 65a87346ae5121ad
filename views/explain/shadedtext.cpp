#include "views/explain/shadedtext.h"

#include "models/roles.h"
#include "views/colormap.h"
#include "views/theme.h"

#include <QImage>
#include <QPainter>

namespace views {

using models::ExplainModel;

namespace {

constexpr double kMargin = 10;

} // namespace

double paintShadedText(QPainter& painter, const QRectF& area, const ExplainModel& model,
                       const QPalette& palette, const QFont& font)
{
    const QFont words = tokenFont(font);
    const QFontMetricsF metrics(words);
    const double line = metrics.height() * 1.35;
    double y = area.top() + kMargin;
    painter.save();
    for (const auto method : ExplainModel::kMethods) {
        const ExplainModel::Facts& facts = model.facts(method);
        if (!facts.known)
            continue;
        painter.setFont(font);
        painter.setPen(secondaryTextColor(palette));
        painter.drawText(QRectF(area.left() + kMargin, y, area.width() - 2 * kMargin, line),
                         Qt::AlignLeft | Qt::AlignVCenter, ExplainModel::nameOf(method));
        y += line;
        painter.setFont(words);
        const double most = facts.largest > 0 ? facts.largest : 1;
        const ColorMap map(MapId::Diverging, ScaleId::Linear, {-most, most}, isDark(palette));
        double x = area.left() + kMargin;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QString token = model.index(row, 0).data().toString();
            const QVariant value =
                model.index(row, ExplainModel::columnOf(method)).data(models::ValueRole);
            const double width = metrics.horizontalAdvance(token) + 6;
            if (x + width > area.right() - kMargin && x > area.left() + kMargin) {
                x = area.left() + kMargin;
                y += line;
            }
            const QColor color =
                value.isValid() ? QColor::fromRgb(map.color(value.toFloat())) : missingColor();
            painter.fillRect(QRectF(x, y + 1, width, line - 3), color);
            painter.setPen(qGray(color.rgb()) > 128 ? Qt::black : Qt::white);
            painter.drawText(QRectF(x, y, width, line - 1), Qt::AlignCenter, token);
            x += width + 1;
        }
        y += line * 1.4;
    }
    painter.restore();
    return y - area.top();
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
    // The layout is that of painting: measured on a picture that nobody sees.
    QImage none(1, 1, QImage::Format_ARGB32);
    QPainter painter(&none);
    return int(paintShadedText(painter, QRectF(0, 0, width, 0), *m_model, palette(), font())) + 4;
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

} // namespace views
