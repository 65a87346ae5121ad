#pragma once

#include "models/document.h"
#include "tests/patterntrace.h"
#include "views/focusring.h"
#include "views/theme.h"
#include "views/view.h"

#include <cstdlib>
#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>
#include <QProxyStyle>
#include <QTest>

/// What tests of views share.
namespace pictures {

using ::pattern;

/// The control of that accessible name; null where there is none.
template <class Widget>
Widget* named(const QWidget& parent, const char* name)
{
    for (Widget* widget : parent.findChildren<Widget*>())
        if (widget->accessibleName() == QString::fromUtf8(name))
            return widget;
    return nullptr;
}

/// Shows a view in a size, then opens a trace in it, as the window does.
inline void show(views::View& view, models::Document& document, const QSize& size,
                 const models::TracePtr& trace)
{
    view.resize(size);
    view.show();
    document.setTrace(trace);
}

/// Pixels whose colour is at most `tolerance` away in each channel.
inline int count(const QImage& image, const QColor& color, int tolerance = 0)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x) {
            const QColor at = image.pixelColor(x, y);
            found += std::abs(at.red() - color.red()) <= tolerance &&
                     std::abs(at.green() - color.green()) <= tolerance &&
                     std::abs(at.blue() - color.blue()) <= tolerance;
        }
    return found;
}

/// Pixels that stand out from the ground of a picture, light or dark.
inline int standingOut(const QImage& image, const QColor& ground)
{
    int found = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            found += std::abs(qGray(image.pixel(x, y)) - qGray(ground.rgb())) > 90;
    return found;
}

/// Whether a line appears around a widget that a person works on by keys, and only then.
inline bool ringAppears(QWidget& widget)
{
    auto* ring = widget.findChild<views::FocusRing*>();
    if (!ring || !ring->isHidden())
        return false;
    QTest::keyClick(&widget, Qt::Key_F12);
    return !ring->isHidden();
}

/// What a system answers that wants less motion.
class StillStyle : public QProxyStyle
{
public:
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* data) const override
    {
        return hint == SH_Widget_Animation_Duration
                   ? 0
                   : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

/// A view as an exported picture; saved where the environment variable PICTURES names a folder.
inline QImage paint(views::View& view, const QSize& size, double scale, const char* name)
{
    QImage image((QSizeF(size) * scale).toSize(), QImage::Format_RGB32);
    image.fill(view.palette().color(QPalette::Base));
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(scale, scale);
    view.paintTo(painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    const QString folder = qEnvironmentVariable("PICTURES");
    if (!folder.isEmpty())
        image.save(QDir(folder).filePath(QString::fromLatin1(name) + ".png"));
    return image;
}

inline void save(QWidget& widget, const char* name)
{
    const QString folder = qEnvironmentVariable("PICTURES");
    if (!folder.isEmpty())
        widget.grab().save(QDir(folder).filePath(QString::fromLatin1(name) + ".png"));
}

} // namespace pictures
