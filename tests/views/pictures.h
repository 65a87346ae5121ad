#pragma once

#include "engine/patterns/patterns.h"
#include "models/document.h"
#include "views/theme.h"
#include "views/view.h"

#include <QApplication>
#include <QDir>
#include <QImage>
#include <QPainter>

/// What tests of views share.
namespace pictures {

inline models::TracePtr pattern(const char* name, int64_t length, int heads = 4, int layers = 2,
                                const std::vector<engine::Intervention>& interventions = {})
{
    engine::PatternSource source;
    source.name = name;
    source.length = length;
    source.heads = heads;
    source.layers = layers;
    auto trace = engine::tracePattern(source, interventions);
    return trace ? models::TracePtr(*trace) : nullptr;
}

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
