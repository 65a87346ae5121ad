#include "views/exporter.h"

#include "views/theme.h"
#include "views/view.h"

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
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace views {

namespace {

using engine::fail;
using engine::translatable;

constexpr double kPointsPerInch = 96;

/// Gives a view the light palette for as long as it is painted on white.
class PaletteGuard
{
public:
    PaletteGuard(View* view, Background background) : m_view(view)
    {
        m_view->ensurePolished(); // one that was never shown has no palette yet
        m_own = m_view->testAttribute(Qt::WA_SetPalette);
        m_palette = m_view->palette();
        m_changed = background == Background::White && isDark(m_palette);
        if (m_changed)
            m_view->setPalette(themePalette(false));
    }
    ~PaletteGuard()
    {
        if (m_changed)
            m_view->setPalette(m_own ? m_palette : QPalette());
    }
    Q_DISABLE_COPY_MOVE(PaletteGuard)

private:
    View* m_view;
    bool m_own = false;
    bool m_changed = false;
    QPalette m_palette;
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
    QSaveFile file(path);
    const auto failed = [&] {
        return fail(translatable("Engine", "The picture could not be written to %1: %2."),
                    {path.toStdString(), file.errorString().toStdString()},
                    translatable("Engine", "Check that the folder is there, that you may write to "
                                           "it and that the disk is not full."));
    };
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    if (options.format == PictureFormat::Png) {
        const QImage image = exportImage(views, options);
        if (image.isNull())
            return fail(translatable("Engine", "There is not enough memory for the picture."), {},
                        translatable("Engine", "Choose a smaller size or scale."));
        QImageWriter writer(&file, "png");
        // Level 1 of zlib: a tenth of the time for a few per cent of the size.
        writer.setCompression(11);
        if (!writer.write(image)) {
            file.cancelWriting();
            return failed();
        }
    } else {
        const QByteArray data = document(views, options);
        if (file.write(data) != data.size()) {
            file.cancelWriting();
            return failed();
        }
    }
    if (!file.commit())
        return failed();
    return {};
}

engine::Result<void> copyPicture(const QList<View*>& views, const ExportOptions& options)
{
    ExportOptions pixels = options;
    pixels.format = PictureFormat::Png;
    if (const auto checked = checkSize(pixels); !checked)
        return checked;
    const QImage image = exportImage(views, pixels);
    if (image.isNull())
        return fail(translatable("Engine", "There is not enough memory for the picture."), {},
                    translatable("Engine", "Choose a smaller size or scale."));
    QGuiApplication::clipboard()->setImage(image);
    return {};
}

} // namespace views
