#pragma once

#include "engine/error.h"

#include <optional>
#include <QColor>
#include <QImage>
#include <QList>
#include <QSize>
#include <QSizeF>
#include <QString>
#include <QStringList>
#include <stop_token>
#include <vector>

class QPagedPaintDevice;
class QPainter;

namespace views {

class View;

enum class PictureFormat { Png, Svg, Pdf };
enum class Background { White, Theme, Transparent };

/// "png", "svg", "pdf".
QString formatSuffix(PictureFormat format);
/// By the file's suffix; absent where it is none of the three.
std::optional<PictureFormat> formatOf(const QString& path);

/// What stands around the numbers of a figure.
struct Figure
{
    QString title = {};     ///< above everything; empty: none
    QString subtitle = {};  ///< below the title
    bool ownTitles = true;  ///< what a heatmap says of itself
    QString barLabel = {};  ///< beside the colour bar; empty: what the numbers are
    bool selection = false; ///< the frame of what is selected
    bool letters = false;   ///< (a), (b), … of several views

    bool operator==(const Figure&) const = default;
};

/// What is said of several views on one sheet, in place of what each says of itself.
struct SheetLabels
{
    QString title = {};     ///< of all, where the figure has none
    QStringList names = {}; ///< of each; empty: each speaks for itself
};

struct ExportOptions
{
    PictureFormat format = PictureFormat::Png;
    QSize size = {1200, 800}; ///< in points of 1/96 inch: what text and lines are measured in
    double scale = 1;         ///< pixels for one point; PNG alone
    Background background = Background::White;
    QSizeF millimetres = {}; ///< in place of `size` where it is not empty
    QString family = {};   ///< of the letters but those of tokens and numbers; empty: the window's
    double textPoints = 0; ///< of labels, in points of 1/72 inch; 0: as on the screen
    Figure figure = {};
    int columns = 0;           ///< of several views; 0: about as many as rows
    SheetLabels labels = {};   ///< shown where the figure has own titles
    std::stop_token stop = {}; ///< ends the export, which then fails with an empty sentence

    /// In points of 1/96 inch.
    QSizeF extent() const;
    /// Of so many views.
    QSize grid(qsizetype views) const;
};

/// A size of a figure that journals and rooms ask for.
struct FigurePreset
{
    const char* key;    ///< "column"
    QSizeF millimetres; ///< height: at most, where it may be lower
    double textPoints;
};
/// Single and double column, slide, poster.
const std::vector<FigurePreset>& figurePresets();

/// Height of a sheet of such views for a width of 1.
double heightShare(const View& view, QSize grid);

/// Largest side of a picture in pixels, and most pixels in all.
constexpr int kLargestSide = 32767;
constexpr qint64 kMostPixels = qint64(400) << 20;

/// Pixels that a picture inside the painting needs for one point, to lose nothing that its device
/// can show: those of the screen or image, and in a document (PDF, SVG) what a printer resolves.
double pixelsPerPoint(const QPainter& painter);

/// Paints views into a file, whole or not at all; several are laid out in a grid. Fails with the
/// reason: a size out of range, a file that cannot be written, a full disk. GUI thread.
engine::Result<void> exportPicture(const QList<View*>& views, const QString& path,
                                   const ExportOptions& options);
/// The same as an image in memory; null where the size is out of range.
QImage exportImage(const QList<View*>& views, const ExportOptions& options);
/// Paints views onto one page, in its whole room and as `options` say but for the size; fails with
/// the reason. GUI thread.
engine::Result<void> printPicture(const QList<View*>& views, QPagedPaintDevice& page,
                                  ExportOptions options);
/// Puts the picture onto the clipboard: as SVG where that is asked for, else as pixels.
engine::Result<void> copyPicture(const QList<View*>& views, const ExportOptions& options);

} // namespace views
