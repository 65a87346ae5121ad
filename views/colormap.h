#pragma once

#include <array>
#include <optional>
#include <QColor>
#include <QList>
#include <QString>

class QFont;
class QPainter;
class QPalette;
class QRectF;

namespace views {

enum class MapId { Viridis, Magma, Cividis, Greys, Turbo, Diverging };
inline constexpr std::array kMaps = {MapId::Viridis, MapId::Magma, MapId::Cividis,
                                     MapId::Greys,   MapId::Turbo, MapId::Diverging};

/// How values are spread over the colours.
enum class ScaleId { Linear, Logarithmic, SquareRoot, PerRow };
inline constexpr std::array kScales = {ScaleId::Linear, ScaleId::Logarithmic, ScaleId::SquareRoot,
                                       ScaleId::PerRow};

/// Name as on the command line and in sessions: "viridis", …
QString mapKey(MapId map);
std::optional<MapId> mapFromKey(const QString& key);
/// "linear", "log", "sqrt", "row".
QString scaleKey(ScaleId scale);
std::optional<ScaleId> scaleFromKey(const QString& key);
/// Names for people, translated.
QString mapName(MapId map);
QString scaleName(ScaleId scale);

/// The 256 colours of a map, low to high. Viridis, Magma, Cividis: Smith, van der Walt, Nuñez
/// (CC0); Turbo: Mikhailov; Diverging: blue to red through white, on dark ground through near
/// black, even steps in OKLab.
const std::array<QRgb, 256>& colorTable(MapId map, bool dark = false);

struct ValueRange
{
    double low = 0;
    double high = 1;

    bool operator==(const ValueRange&) const = default;
};

/// Turns values into colours. A value; any thread. With the diverging map and a range symmetric
/// about 0 the scales act on the distance from 0.
class ColorMap
{
public:
    /// `dark`: for dark ground, where a white middle would shine.
    ColorMap(MapId map, ScaleId scale, ValueRange range, bool dark = false);

    MapId map() const { return m_map; }
    ScaleId scale() const { return m_scale; }
    ValueRange range() const { return m_range; }
    /// 0 … 1 along the colour bar, clamped.
    double position(double value) const;
    /// The colour at a place of 256 along the bar.
    QRgb colorAt(int place) const { return m_table[size_t(place)]; }
    /// −inf (a cell that the mask hides) and NaN (no value) have colours of their own.
    QRgb color(float value) const;
    void colors(const float* values, qint64 count, QRgb* out) const;
    /// The same with a range of its own for this row: 0 … `rowMaximum` (PerRow).
    void rowColors(const float* values, qint64 count, float rowMaximum, QRgb* out) const;
    /// Values worth a number on a colour bar, ascending, ends included.
    QList<double> ticks(int most) const;

private:
    template <class Position>
    void fill(const float* values, qint64 count, QRgb* out, Position position) const;

    MapId m_map;
    ScaleId m_scale;
    ValueRange m_range;
    bool m_signed;
    float m_floor = 0; ///< lowest value that the logarithmic scale tells apart
    std::array<QRgb, 258> m_table;
};

/// Of a cell that the mask hides.
QColor hiddenColor(const QPalette& palette);
/// Where there is no value.
QColor missingColor();

/// A number in few characters: ".60", "1", "−2.5", "3.1e−5", as the language writes it.
QString shortNumber(double value, int decimals);
/// A number with so many significant digits, as the language writes it.
QString exactNumber(double value, int digits = 6);

/// The colours of a map as a bar, low to high from left to right or from the bottom up: each of
/// them, at any resolution, so that a colour of the picture is found in it.
void paintColors(QPainter& painter, const QRectF& bar, const std::array<QRgb, 256>& colors,
                 Qt::Orientation orientation);
/// Width that paintLegend needs for bar and numbers.
double legendWidth(const ColorMap& map, const QFont& font);
/// A vertical colour bar with its numbers to the right, high on top.
void paintLegend(QPainter& painter, const QRectF& area, const ColorMap& map,
                 const QPalette& palette, const QFont& font);

/// What the numbers of a colour bar are, along its side: at the right end of `legend`, which has
/// room for it and as much as barNameWidth() says.
double barNameWidth(const QFont& font);
void paintBarName(QPainter& painter, const QRectF& legend, const QString& name,
                  const QPalette& palette, const QFont& font);

} // namespace views
