#include "views/exporter.h"

#include "models/files.h"
#include "views/figureparts.h"
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
#include <QMimeData>
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

/// Gives a view another family of letters for as long as it is painted.
class FontGuard
{
public:
    FontGuard(View* view, const QString& family) : m_view(view)
    {
        if (family.isEmpty() || family == view->font().family())
            return;
        m_own = view->testAttribute(Qt::WA_SetFont);
        m_before = view->font();
        QFont font = *m_before;
        font.setFamilies({family});
        view->setFont(font);
    }
    ~FontGuard()
    {
        if (m_before)
            m_view->setFont(m_own ? *m_before : QFont());
    }
    Q_DISABLE_COPY_MOVE(FontGuard)

private:
    View* m_view;
    std::optional<QFont> m_before;
    bool m_own = false;
};

/// a, b, …, z, aa, ab, …
QString letterOf(int number)
{
    QString letters;
    for (++number; number > 0; number = (number - 1) / 26)
        letters.prepend(QChar(u'a' + (number - 1) % 26));
    return letters;
}

/// Lets a view show what the figure asks for while it is painted.
class FigureGuard
{
public:
    FigureGuard(View* view, const Figure& figure) : m_parts(dynamic_cast<FigureParts*>(view))
    {
        if (m_parts)
            m_parts->setFigure(figure);
    }
    ~FigureGuard()
    {
        if (m_parts)
            m_parts->setFigure(FigureParts::usual());
    }
    Q_DISABLE_COPY_MOVE(FigureGuard)

private:
    FigureParts* m_parts;
};

/// Writes a line and takes its room off the top.
void drawHeading(QPainter& painter, QRectF& room, const QString& text, QFont font, bool strong,
                 const QPalette& palette)
{
    if (text.isEmpty())
        return;
    constexpr double kMargin = 12;
    font.setBold(strong);
    painter.setFont(font);
    painter.setPen(strong ? palette.color(QPalette::Text) : secondaryTextColor(palette));
    const QRectF line = QFontMetricsF(font).boundingRect(
        room.adjusted(kMargin, 0, -kMargin, 0), int(Qt::AlignLeft) | Qt::TextWordWrap, text);
    painter.drawText(room.adjusted(kMargin, kMargin / 2, -kMargin, 0),
                     int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, text);
    room.setTop(room.top() + line.height() + kMargin / 2);
}

void paintViews(QPainter& painter, const QList<View*>& views, const ExportOptions& options)
{
    QRectF whole(QPointF(), options.extent());
    for (View* view : views)
        view->ensurePolished();
    painter.save();
    if (options.background != Background::Transparent)
        painter.fillRect(whole, options.background == Background::White || views.isEmpty()
                                    ? QColor(Qt::white)
                                    : views.first()->palette().color(QPalette::Base));
    // All of it grows with its type, so that a figure of 85 mm has labels of 7 pt.
    if (options.textPoints > 0 && !views.isEmpty()) {
        const double factor = options.textPoints / views.first()->font().pointSizeF();
        painter.scale(factor, factor);
        whole.setSize(whole.size() / factor);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    // Else Qt puts pictures into a PDF as JPEG, which changes the colours that stand for numbers.
    painter.setRenderHint(QPainter::LosslessImageRendering);
    QFont font = views.isEmpty() ? QFont() : views.first()->font();
    if (!options.family.isEmpty())
        font.setFamilies({options.family});
    const QPalette palette = options.background == Background::Theme && !views.isEmpty()
                                 ? views.first()->palette()
                                 : themePalette(false);
    Figure figure = options.figure;
    const bool named =
        figure.ownTitles && views.size() > 1 && options.labels.names.size() == views.size();
    if (named) {
        figure.ownTitles = false;
        if (figure.title.isEmpty())
            figure.title = options.labels.title;
    }
    drawHeading(painter, whole, figure.title, font, true, palette);
    drawHeading(painter, whole, figure.subtitle, font, false, palette);
    const QSize grid = options.grid(views.size());
    for (int i = 0; i < views.size(); ++i) {
        const QSizeF cell(whole.width() / grid.width(), whole.height() / grid.height());
        QRectF target(whole.topLeft() + QPointF((i % grid.width()) * cell.width(),
                                                double(i / grid.width()) * cell.height()),
                      cell);
        const PaletteGuard guard(views[i], options.background);
        const FigureGuard shows(views[i], figure);
        const FontGuard writes(views[i], options.family);
        QStringList heading;
        if (figure.letters && views.size() > 1)
            heading << QStringLiteral("(%1)").arg(letterOf(i));
        if (named)
            heading << options.labels.names[i];
        drawHeading(painter, target, heading.join(u' '), font, true, palette);
        painter.save();
        painter.setClipRect(target);
        views[i]->paintTo(painter, target);
        painter.restore();
    }
    painter.restore();
}

engine::Result<void> checkSize(const ExportOptions& options)
{
    const double factor = options.format == PictureFormat::Png ? options.scale : 1;
    const double width = options.extent().width() * factor;
    const double height = options.extent().height() * factor;
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
/// them: each becomes the sign that Unicode has for it. Marks of direction would turn what stands
/// around them.
QByteArray legalXml(const QByteArray& svg)
{
    QString text = QString::fromUtf8(svg);
    for (QChar& c : text) {
        const ushort code = c.unicode();
        if (code < 0x20 && code != '\t' && code != '\n' && code != '\r')
            c = QChar(0x2400 + code);
        else if (code == 0x7F)
            c = QChar(0x2421);
        else if (code == 0xFFFE || code == 0xFFFF || (code >= 0x202A && code <= 0x202E) ||
                 (code >= 0x2066 && code <= 0x2069))
            c = QChar(QChar::ReplacementCharacter);
    }
    return text.toUtf8();
}

/// A file in memory that takes no more once its writer is to stop: what encodes a picture gives up.
class StoppableBuffer : public QBuffer
{
public:
    StoppableBuffer(QByteArray* data, std::stop_token stop) : QBuffer(data), m_stop(std::move(stop))
    {
    }

protected:
    qint64 writeData(const char* data, qint64 size) override
    {
        return m_stop.stop_requested() ? -1 : QBuffer::writeData(data, size);
    }

private:
    std::stop_token m_stop;
};

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
        const QSizeF size = options.extent();
        generator.setSize(size.toSize());
        generator.setViewBox(QRectF(QPointF(), size));
        generator.setTitle(title);
        painter.begin(&generator);
        paintViews(painter, views, options);
        painter.end();
        return legalXml(buffer.data());
    } else {
        QPdfWriter writer(&buffer);
        writer.setResolution(int(kPointsPerInch));
        writer.setPageSize(QPageSize(options.extent() * 72 / kPointsPerInch, QPageSize::Point,
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

FigureParts::Parts FigureParts::of(const View* view)
{
    const auto* parts = dynamic_cast<const FigureParts*>(view);
    return parts ? parts->figureParts() : Parts();
}

QSizeF ExportOptions::extent() const
{
    constexpr double kMillimetresPerInch = 25.4;
    return millimetres.isEmpty() ? QSizeF(size)
                                 : millimetres * kPointsPerInch / kMillimetresPerInch;
}

QSize ExportOptions::grid(qsizetype views) const
{
    const int count = std::max(1, int(views));
    const int across =
        std::min(columns > 0 ? columns : int(std::ceil(std::sqrt(double(count)))), count);
    return {across, (count + across - 1) / across};
}

const std::vector<FigurePreset>& figurePresets()
{
    static const std::vector<FigurePreset> presets = {{"column", {85, 75}, 7},
                                                      {"two-columns", {178, 110}, 7},
                                                      {"slide", {254, 143}, 16},
                                                      {"poster", {400, 300}, 24}};
    return presets;
}

double heightShare(const View& view, QSize grid)
{
    const QSize one = view.exportSize();
    return double(one.height()) * grid.height() / (double(one.width()) * grid.width());
}

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
    const QSize pixels = (options.extent() * options.scale).toSize();
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
        StoppableBuffer buffer(&data, options.stop);
        QImageWriter writer(&buffer, "png");
        // Level 1 of zlib: a tenth of the time for a few per cent of the size.
        writer.setCompression(11);
        const bool written = !image.isNull() && writer.write(image);
        if (options.stop.stop_requested())
            return tl::make_unexpected(engine::Error());
        if (!written)
            return fail(translatable("Engine", "There is not enough memory for the picture."), {},
                        translatable("Engine", "Choose a smaller size or scale."));
    } else {
        data = document(views, options);
    }
    if (options.stop.stop_requested())
        return tl::make_unexpected(engine::Error());
    return models::writeFile(path, data);
}

engine::Result<void> printPicture(const QList<View*>& views, QPagedPaintDevice& page,
                                  ExportOptions options)
{
    if (const auto checked = checkViews(views); !checked)
        return checked;
    const QRectF room = page.pageLayout().paintRect(QPageLayout::Millimeter);
    options.millimetres = room.size();
    options.format = PictureFormat::Pdf; // in points, whatever the page resolves
    if (const auto checked = checkSize(options); !checked)
        return checked;
    QPainter painter;
    if (!painter.begin(&page))
        return fail(translatable("Engine", "The page could not be printed."), {},
                    translatable("Engine", "Choose another printer, or print to a file."));
    const double dots = painter.device()->width() / options.extent().width();
    painter.scale(dots, dots);
    paintViews(painter, views, options);
    painter.end();
    return {};
}

engine::Result<void> copyPicture(const QList<View*>& views, const ExportOptions& options)
{
    if (options.format == PictureFormat::Svg) {
        if (const auto checked = checkViews(views); !checked)
            return checked;
        const QByteArray svg = document(views, options);
        auto* data = new QMimeData;
        data->setData(QStringLiteral("image/svg+xml"), svg);
        data->setText(QString::fromUtf8(svg));
        QGuiApplication::clipboard()->setMimeData(data);
        return {};
    }
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
