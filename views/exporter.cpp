#include "views/exporter.h"

#include "models/files.h"
#include "views/theme.h"
#include "views/view.h"

#include <algorithm>
#include <cmath>
#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImageWriter>
#include <QMarginsF>
#include <QPageLayout>
#include <QPageSize>
#include <QPaintEngine>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

namespace views {

namespace {

using engine::fail;
using engine::translatable;

constexpr double kPointsPerInch = 96;
constexpr double kPrintedDotsPerInch = 600;

/// Gives a view the light palette for as long as it is painted on white: each of its widgets, since
/// a style sheet of the application keeps palettes from being inherited.
class PaletteGuard
{
public:
    PaletteGuard(View* view, Background background)
    {
        view->ensurePolished(); // one that was never shown has no palette yet
        if (background != Background::White || !isDark(view->palette()))
            return;
        change(view);
        for (QWidget* widget : view->findChildren<QWidget*>())
            if (!widget->isWindow())
                change(widget);
    }
    ~PaletteGuard()
    {
        for (const auto& [widget, palette] : m_before)
            widget->setPalette(palette);
    }
    Q_DISABLE_COPY_MOVE(PaletteGuard)

private:
    void change(QWidget* widget)
    {
        const bool own = widget->testAttribute(Qt::WA_SetPalette);
        m_before.append({widget, own ? widget->palette() : QPalette()});
        widget->setPalette(themePalette(false));
    }

    QList<std::pair<QWidget*, QPalette>> m_before;
};

void paintViews(QPainter& painter, const QList<View*>& views, const ExportOptions& options)
{
    const QRectF whole(QPointF(), QSizeF(options.size));
    for (View* view : views)
        view->ensurePolished();
    if (options.background != Background::Transparent)
        painter.fillRect(whole, options.background == Background::White || views.isEmpty()
                                    ? QColor(Qt::white)
                                    : views.first()->palette().color(QPalette::Base));
    painter.setRenderHint(QPainter::Antialiasing);
    // Else Qt puts pictures into a PDF as JPEG, which changes the colours that stand for numbers.
    painter.setRenderHint(QPainter::LosslessImageRendering);
    const auto columns = int(std::ceil(std::sqrt(double(views.size()))));
    const int rows = columns == 0 ? 0 : (int(views.size()) + columns - 1) / columns;
    for (int i = 0; i < views.size(); ++i) {
        const QSizeF cell(whole.width() / columns, whole.height() / rows);
        const QRectF target(
            QPointF((i % columns) * cell.width(), double(i / columns) * cell.height()), cell);
        const PaletteGuard guard(views[i], options.background);
        painter.save();
        painter.setClipRect(target);
        views[i]->paintTo(painter, target);
        painter.restore();
    }
}

engine::Result<void> checkSize(const ExportOptions& options)
{
    const double factor = options.format == PictureFormat::Png ? options.scale : 1;
    const double width = options.size.width() * factor;
    const double height = options.size.height() * factor;
    if (!(width >= 1 && height >= 1 && width <= kLargestSide && height <= kLargestSide &&
          width * height <= double(kMostPixels)))
        return fail(translatable("Engine", "A picture of %1 × %2 pixels cannot be made."),
                    {std::to_string(std::llround(width)), std::to_string(std::llround(height))},
                    translatable("Engine", "Choose a smaller size or scale."));
    return {};
}

/// Whether there is something to paint: a sentence in its place would pass for a figure.
engine::Result<void> checkViews(const QList<View*>& views)
{
    for (View* view : views)
        if (const QString why = view->absence(); !why.isEmpty())
            return fail(translatable("Engine", "There is nothing to paint in the view “%1”: %2"),
                        {view->title().toStdString(), why.toStdString()});
    return {};
}

/// XML 1.0 has no way to write most control characters, and tokens, file and model names may hold
/// them: each becomes the sign that Unicode has for it.
QByteArray legalXml(const QByteArray& svg)
{
    QString text = QString::fromUtf8(svg);
    for (QChar& c : text) {
        const ushort code = c.unicode();
        if (code < 0x20 && code != '\t' && code != '\n' && code != '\r')
            c = QChar(0x2400 + code);
        else if (code == 0x7F)
            c = QChar(0x2421);
        else if (code == 0xFFFE || code == 0xFFFF)
            c = QChar(QChar::ReplacementCharacter);
    }
    return text.toUtf8();
}

/// An SVG or PDF in memory.
QByteArray document(const QList<View*>& views, const ExportOptions& options)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const QString title = views.size() == 1 ? views.first()->title() : QString();
    QPainter painter;
    if (options.format == PictureFormat::Svg) {
        QSvgGenerator generator;
        generator.setOutputDevice(&buffer);
        generator.setResolution(int(kPointsPerInch));
        generator.setSize(options.size);
        generator.setViewBox(QRect(QPoint(), options.size));
        generator.setTitle(title);
        painter.begin(&generator);
        paintViews(painter, views, options);
        painter.end();
        return legalXml(buffer.data());
    } else {
        QPdfWriter writer(&buffer);
        writer.setResolution(int(kPointsPerInch));
        writer.setPageSize(QPageSize(QSizeF(options.size) * 72 / kPointsPerInch, QPageSize::Point,
                                     QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        writer.setTitle(title);
        writer.setCreator(QCoreApplication::applicationName());
        painter.begin(&writer);
        paintViews(painter, views, options);
        painter.end();
    }
    return buffer.data();
}

} // namespace

double pixelsPerPoint(const QPainter& painter)
{
    const QPaintEngine::Type type = painter.paintEngine()->type();
    if (type == QPaintEngine::Pdf || type == QPaintEngine::SVG)
        return kPrintedDotsPerInch / kPointsPerInch;
    const QTransform transform = painter.deviceTransform();
    return std::max(1.0, std::hypot(transform.m11(), transform.m12()));
}

QString formatSuffix(PictureFormat format)
{
    switch (format) {
    case PictureFormat::Png:
        return QStringLiteral("png");
    case PictureFormat::Svg:
        return QStringLiteral("svg");
    case PictureFormat::Pdf:
        return QStringLiteral("pdf");
    }
    return {};
}

std::optional<PictureFormat> formatOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    for (const auto format : {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf})
        if (suffix == formatSuffix(format))
            return format;
    return {};
}

QImage exportImage(const QList<View*>& views, const ExportOptions& options)
{
    if (!checkSize(options))
        return {};
    const QSize pixels = (QSizeF(options.size) * options.scale).toSize();
    QImage image(pixels, options.background == Background::Transparent
                             ? QImage::Format_ARGB32_Premultiplied
                             : QImage::Format_RGB32);
    if (image.isNull())
        return {};
    image.fill(options.background == Background::Transparent ? Qt::transparent : Qt::white);
    QPainter painter(&image);
    painter.scale(options.scale, options.scale);
    paintViews(painter, views, options);
    painter.end();
    // Only now: text would be measured by them.
    const int dots = int(std::lround(options.scale * kPointsPerInch / 0.0254));
    image.setDotsPerMeterX(dots);
    image.setDotsPerMeterY(dots);
    return image;
}

engine::Result<void> exportPicture(const QList<View*>& views, const QString& path,
                                   const ExportOptions& options)
{
    if (const auto checked = checkSize(options); !checked)
        return checked;
    if (const auto checked = checkViews(views); !checked)
        return checked;
    QByteArray data;
    if (options.format == PictureFormat::Png) {
        const QImage image = exportImage(views, options);
        QBuffer buffer(&data);
        QImageWriter writer(&buffer, "png");
        // Level 1 of zlib: a tenth of the time for a few per cent of the size.
        writer.setCompression(11);
        if (image.isNull() || !writer.write(image))
            return fail(translatable("Engine", "There is not enough memory for the picture."), {},
                        translatable("Engine", "Choose a smaller size or scale."));
    } else {
        data = document(views, options);
    }
    return models::writeFile(path, data);
}

engine::Result<void> copyPicture(const QList<View*>& views, const ExportOptions& options)
{
    ExportOptions pixels = options;
    pixels.format = PictureFormat::Png;
    if (const auto checked = checkSize(pixels); !checked)
        return checked;
    if (const auto checked = checkViews(views); !checked)
        return checked;
    const QImage image = exportImage(views, pixels);
    if (image.isNull())
        return fail(translatable("Engine", "There is not enough memory for the picture."), {},
                    translatable("Engine", "Choose a smaller size or scale."));
    QGuiApplication::clipboard()->setImage(image);
    return {};
}

} // namespace views
