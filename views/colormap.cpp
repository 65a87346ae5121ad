#include "views/colormap.h"

#include "views/theme.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPalette>

namespace views {

namespace {

constexpr size_t kHidden = 256;
constexpr size_t kMissing = 257;
constexpr float kDecades = 1e5F; ///< what a logarithmic scale spans where the range begins at 0

// Every fifth of the 256 colours, as rrggbb; between them straight lines are within 4/255.
constexpr char kViridis[] =
    "44015446085c471063481769481d6f482475472a7a46307e453781433d844142873f48893d4e8a"
    "3a538b38598c355e8d33638d31688e2e6d8e2c718e2a768e297b8e27808e25848e23898e218e8d"
    "20928c1f978b1e9c891fa18821a58524aa8328ae802eb37c35b7793dbc7446c06f50c46a5ac864"
    "65cb5e70cf577cd25089d54895d840a2da37b0dd2fbddf26cae11fd8e219e5e419f1e51dfde725";
constexpr char kMagma[] =
    "00000402020b0504160907200e0b2b140e361a104221114e29115a311165390f6e420f754a1079"
    "52137c5a167e6219806a1c81721f81792282812581892881912b81992d80a1307eaa337db2357b"
    "ba3878c23b75ca3e72d2426fd9466be04c67e75263ec5860f1605df4695cf7725cf97b5dfb8560"
    "fc8e64fd9869fea16efeaa74feb47bfebd82fec68afecf92fed89afde2a3fdebacfcf4b6fcfdbf";
constexpr char kCividis[] =
    "00224e002656002a5f002d68003070083370163770203a6f273e6e2e416d34456c3a486c3f4c6c"
    "444f6c49536c4e566c535a6d575d6d5c616e60646f656870696b716d6f727272747676767a7a78"
    "7e7d788381798885788d8878928c789690779b9476a09875a59c74aaa073afa471b5a86fbaac6d"
    "bfb06bc4b468c9b965cfbd62d4c15fdac65bdfca57e5cf52ead34cf0d846f6dd3ffce236fee838";
constexpr char kTurbo[] =
    "30123b36215f3b2f803f3e9c424bb54559cb4666dd4773eb4680f6458cfd4099ff38a5fb2fb2f4"
    "27bee91fc9dd1ad4d018ddc21ae4b622ebaa2ff19b3ff68a52fa7a65fd6979fe598bff4b9cfe40"
    "a9fb39b7f735c3f134d0ea34dbe236e5d938eecf3af5c53afaba39fdae35fea130fe932afc8423"
    "f9751df46617ef5811e84b0ce14109d83706ce2d04c32503b71d02a916019b0f018b09027a0403";
constexpr char kDiverging[] =
    "00457c004b8600519100589b0c5fa11d66a6296cab3473b03e7ab54881ba5288be5c8fc36696c7"
    "709dcb7aa4cf84abd38eb1d798b8dba2bfdeadc6e1b7cde5c2d4e8cddbebd8e2ede3e9f0eef0f2"
    "f2efeef0e6e3edddd8ead4cde7cbc2e3c2b8e0b9addcb1a3d8a899d4a08fcf9786cb8f7cc68672"
    "c27e69bd7660b86d56b2654dad5d44a8553ba24d329c4429973c1f9134148b2b058423007a1e00";

constexpr char kDivergingDark[] =
    "86c4fe7bbdfb70b6f765aff35ba8ee51a1e9479ae24192da3a8bd13584c8307dbf2c77b62970ac"
    "2669a3246399225c8e21568421507a204a6f204465203f5b203950203446202e3b202931202327"
    "2721203124203a2721442a214e2d225731236134246a3725743b267e3f2887432a91472d9a4c2f"
    "a45133ad5637b65b3bbf6140c76745d06e4bd87451df7c59e58462ea8d6cef9576f49e80f8a78a";

using Table = std::array<QRgb, 256>;

Table fromControls(const char* controls)
{
    constexpr int kStep = 5;
    const auto channel = [controls](int point, int index) {
        const auto digit = [](char c) { return c <= '9' ? c - '0' : c - 'a' + 10; };
        const char* at = controls + 6 * point + 2 * index;
        return 16 * digit(at[0]) + digit(at[1]);
    };
    Table table;
    for (int i = 0; i < 256; ++i) {
        const int point = std::min(i / kStep, 50);
        const int rest = i - kStep * point;
        const auto mixed = [&](int index) {
            return (channel(point, index) * (kStep - rest) + channel(point + 1, index) * rest +
                    kStep / 2) /
                   kStep;
        };
        table[size_t(i)] = qRgb(mixed(0), mixed(1), mixed(2));
    }
    return table;
}

/// Greys from white to near black, even in CIE lightness.
Table greys()
{
    Table table;
    for (int i = 0; i < 256; ++i) {
        const double lightness = 100 - 88.0 * i / 255;
        const double linear =
            lightness > 8 ? std::pow((lightness + 16) / 116, 3) : lightness / 903.3;
        const int grey = int(
            std::lround(255 * (linear <= 0.0031308 ? 12.92 * linear
                                                   : 1.055 * std::pow(linear, 1 / 2.4) - 0.055)));
        table[size_t(i)] = qRgb(grey, grey, grey);
    }
    return table;
}

/// log2 of a positive number within 1e-4; a loop over it is vectorised.
inline float fastLog2(float value)
{
    const auto bits = std::bit_cast<uint32_t>(value);
    const float exponent = float(int32_t(bits >> 23U) - 127);
    const float m = std::bit_cast<float>((bits & 0x7FFFFFU) | 0x3F800000U) - 1;
    return exponent +
           m * (1.4419838F +
                m * (-0.7091596F + m * (0.4164854F + m * (-0.1927646F + m * 0.0434577F))));
}

constexpr float kBend = 1000; ///< of the logarithm where the range holds 0 or negative numbers

inline float bentLog(float share)
{
    return fastLog2(1 + kBend * share) / 9.967226F; // log2(1001)
}

QColor hiddenColor(bool dark)
{
    return dark ? QColor(0x2A3139) : QColor(0xEBEFF3);
}

struct Name
{
    const char* key;
    const char* text;
};

constexpr std::array<Name, 6> kMapNames = {
    Name{"viridis", QT_TRANSLATE_NOOP("views::ColorMap", "Viridis")},
    Name{"magma", QT_TRANSLATE_NOOP("views::ColorMap", "Magma")},
    Name{"cividis", QT_TRANSLATE_NOOP("views::ColorMap", "Cividis")},
    Name{"greys", QT_TRANSLATE_NOOP("views::ColorMap", "Greys")},
    Name{"turbo", QT_TRANSLATE_NOOP("views::ColorMap", "Turbo")},
    Name{"diverging", QT_TRANSLATE_NOOP("views::ColorMap", "Blue–red")}};

constexpr std::array<Name, 4> kScaleNames = {
    Name{"linear", QT_TRANSLATE_NOOP("views::ColorMap", "Linear")},
    Name{"log", QT_TRANSLATE_NOOP("views::ColorMap", "Logarithmic")},
    Name{"sqrt", QT_TRANSLATE_NOOP("views::ColorMap", "Square root")},
    Name{"row", QT_TRANSLATE_NOOP("views::ColorMap", "Per row")}};

template <class Id, class Names>
std::optional<Id> find(const Names& names, const QString& key)
{
    for (size_t i = 0; i < names.size(); ++i)
        if (key == QLatin1String(names[i].key))
            return Id(int(i));
    return {};
}

QString translate(const char* text)
{
    return QCoreApplication::translate("views::ColorMap", text);
}

/// The largest of 1, 2, 5 · 10ⁿ that cuts `span` into at most `parts`.
double niceStep(double span, int parts)
{
    const double rough = span / std::max(1, parts);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (factor * power >= rough * (1 - 1e-9))
            return factor * power;
    return 10 * power;
}

QString tickText(double value, const ValueRange& range)
{
    const double size = std::max(std::abs(range.low), std::abs(range.high));
    if (value == 0)
        return QLocale().toString(0);
    const double magnitude = std::abs(value);
    if (magnitude < 1e-3 || magnitude >= 1e5)
        return exactNumber(value, 2);
    if (size >= 20)
        return QLocale().toString(value, 'f', magnitude < 10 && value != std::round(value) ? 1 : 0);
    if (value == std::round(value))
        return QLocale().toString(value, 'f', 0);
    return shortNumber(value, magnitude < 0.01 ? 3 : 2);
}

} // namespace

QString mapKey(MapId map)
{
    return QLatin1String(kMapNames[size_t(map)].key);
}

std::optional<MapId> mapFromKey(const QString& key)
{
    return find<MapId>(kMapNames, key);
}

QString scaleKey(ScaleId scale)
{
    return QLatin1String(kScaleNames[size_t(scale)].key);
}

std::optional<ScaleId> scaleFromKey(const QString& key)
{
    return find<ScaleId>(kScaleNames, key);
}

QString mapName(MapId map)
{
    return translate(kMapNames[size_t(map)].text);
}

QString scaleName(ScaleId scale)
{
    return translate(kScaleNames[size_t(scale)].text);
}

const std::array<QRgb, 256>& colorTable(MapId map, bool dark)
{
    static const Table kDarkGround = fromControls(kDivergingDark);
    static const std::array<Table, 6> kTables = {fromControls(kViridis), fromControls(kMagma),
                                                 fromControls(kCividis), greys(),
                                                 fromControls(kTurbo),   fromControls(kDiverging)};
    return dark && map == MapId::Diverging ? kDarkGround : kTables[size_t(map)];
}

ColorMap::ColorMap(MapId map, ScaleId scale, ValueRange range, bool dark)
    : m_map(map), m_scale(scale), m_range(range)
{
    if (!(m_range.high > m_range.low))
        m_range.high = m_range.low + std::max(1e-6, std::abs(m_range.low) * 1e-6);
    m_signed = map == MapId::Diverging && m_range.low == -m_range.high;
    m_floor = std::max(float(m_range.low), float(m_range.high) / kDecades);
    std::ranges::copy(colorTable(map, dark), m_table.begin());
    m_table[kHidden] = hiddenColor(dark).rgb();
    m_table[kMissing] = missingColor().rgb();
}

template <class Position>
void ColorMap::fill(const float* values, qint64 count, QRgb* out, Position position) const
{
    constexpr qint64 kChunk = 512;
    std::array<int32_t, kChunk> indices;
    for (qint64 begin = 0; begin < count; begin += kChunk) {
        const qint64 size = std::min(kChunk, count - begin);
        const float* from = values + begin;
        for (qint64 i = 0; i < size; ++i) {
            const float at = position(from[i]);
            const float clamped = at > 0 ? (at < 1 ? at : 1.0F) : 0.0F;
            indices[size_t(i)] = int32_t(clamped * 255 + 0.5F);
        }
        for (qint64 i = 0; i < size; ++i) {
            const float value = from[i];
            const int32_t absent = value != value ? int32_t(kMissing) : int32_t(kHidden);
            const bool there = value >= -std::numeric_limits<float>::max();
            out[begin + i] = m_table[size_t(there ? indices[size_t(i)] : absent)];
        }
    }
}

void ColorMap::colors(const float* values, qint64 count, QRgb* out) const
{
    const float low = float(m_range.low);
    const float factor = float(1 / (m_range.high - m_range.low));
    if (m_signed) {
        const float half = 0.5F / float(m_range.high);
        const auto bend = [&](auto curve) {
            fill(values, count, out, [half, curve](float v) {
                const float share = v * half; // −½ … ½
                return 0.5F + std::copysign(0.5F * curve(std::min(1.0F, 2 * std::abs(share))), v);
            });
        };
        if (m_scale == ScaleId::SquareRoot)
            bend([](float s) { return std::sqrt(s); });
        else if (m_scale == ScaleId::Logarithmic)
            bend([](float s) { return bentLog(s); });
        else
            bend([](float s) { return s; });
        return;
    }
    if (m_scale == ScaleId::SquareRoot) {
        fill(values, count, out,
             [=](float v) { return std::sqrt(std::max(0.0F, (v - low) * factor)); });
    } else if (m_scale == ScaleId::Logarithmic && m_range.low >= 0) {
        const float base = fastLog2(m_floor);
        const float span = 1 / (fastLog2(float(m_range.high)) - base);
        const float least = m_floor;
        fill(values, count, out,
             [=](float v) { return (fastLog2(std::max(v, least)) - base) * span; });
    } else if (m_scale == ScaleId::Logarithmic) {
        fill(values, count, out,
             [=](float v) { return bentLog(std::clamp((v - low) * factor, 0.0F, 1.0F)); });
    } else {
        fill(values, count, out, [=](float v) { return (v - low) * factor; });
    }
}

void ColorMap::rowColors(const float* values, qint64 count, float rowMaximum, QRgb* out) const
{
    const float factor = rowMaximum > 0 ? 1 / rowMaximum : 0;
    if (m_signed)
        fill(values, count, out, [=](float v) { return 0.5F + 0.5F * v * factor; });
    else
        fill(values, count, out, [=](float v) { return v * factor; });
}

QRgb ColorMap::color(float value) const
{
    QRgb out = 0;
    colors(&value, 1, &out);
    return out;
}

double ColorMap::position(double value) const
{
    const double share = (value - m_range.low) / (m_range.high - m_range.low);
    const auto bend = [this](double s) {
        if (m_scale == ScaleId::SquareRoot)
            return std::sqrt(s);
        if (m_scale == ScaleId::Logarithmic)
            return std::log1p(double(kBend) * s) / std::log1p(double(kBend));
        return s;
    };
    if (m_signed) {
        const double distance = std::min(1.0, std::abs(value) / m_range.high);
        return 0.5 + std::copysign(0.5 * bend(distance), value);
    }
    if (m_scale == ScaleId::Logarithmic && m_range.low >= 0) {
        const double at = std::log(std::max(value, double(m_floor)) / double(m_floor)) /
                          std::log(m_range.high / double(m_floor));
        return std::clamp(at, 0.0, 1.0);
    }
    return bend(std::clamp(share, 0.0, 1.0));
}

QList<double> ColorMap::ticks(int most) const
{
    const int inner = std::max(1, most - 1);
    QList<double> result = {m_range.low};
    const auto add = [this, &result](double value) {
        if (value > result.constLast() && value < m_range.high)
            result << value;
    };
    if (m_scale == ScaleId::Logarithmic && m_range.low >= 0) {
        result[0] = double(m_floor);
        const int first = int(std::ceil(std::log10(double(m_floor)) + 1e-6));
        const int last = int(std::floor(std::log10(m_range.high)));
        const int step = std::max(1, (last - first + inner) / inner);
        for (int power = last; power >= first; power -= step)
            result.insert(1, std::pow(10.0, power));
    } else if (m_scale == ScaleId::SquareRoot || m_scale == ScaleId::Logarithmic) {
        // Round numbers, thinned until they stand apart on the bar.
        const double size = std::max(std::abs(m_range.low), std::abs(m_range.high));
        QList<double> candidates = {0};
        for (int power = 0; power >= -3; --power)
            for (const double factor : {1.0, 0.5, 0.2}) {
                const double value = factor * std::pow(10.0, std::floor(std::log10(size)) + power);
                candidates << value << -value;
            }
        QList<double> kept = {m_range.low, m_range.high};
        for (const double value : std::as_const(candidates)) {
            const auto near = [&](double other) {
                return std::abs(position(other) - position(value)) < 0.9 / inner;
            };
            if (value > m_range.low && value < m_range.high && std::ranges::none_of(kept, near))
                kept << value;
        }
        std::ranges::sort(kept);
        return kept;
    } else {
        const double step = niceStep(m_range.high - m_range.low, inner);
        for (double k = std::ceil(m_range.low / step); k * step < m_range.high; ++k)
            add(k * step);
    }
    // A round number too near an end gives way to it.
    while (result.size() > 1 && position(m_range.high) - position(result.constLast()) < 0.5 / most)
        result.removeLast();
    if (result.size() > 1 && position(result[1]) - position(result[0]) < 0.5 / most)
        result.removeAt(1);
    return result << m_range.high;
}

QColor hiddenColor(const QPalette& palette)
{
    return hiddenColor(isDark(palette));
}

QColor missingColor()
{
    return roleColor(ColorRole::Output);
}

QString shortNumber(double value, int decimals)
{
    if (std::isnan(value))
        return QCoreApplication::translate("views::ColorMap", "NaN");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    const QLocale locale;
    // What rounds to zero has no sign.
    const bool vanishes = std::abs(value) * std::pow(10, decimals) < 0.5;
    QString text = locale.toString(vanishes ? 0.0 : value, 'f', decimals);
    const QString zero = locale.zeroDigit() + locale.decimalPoint();
    if (text.startsWith(zero))
        return text.mid(locale.zeroDigit().size());
    const QString minusZero = locale.negativeSign() + zero;
    if (text.startsWith(minusZero))
        text.remove(locale.negativeSign().size(), locale.zeroDigit().size());
    return text;
}

QString exactNumber(double value, int digits)
{
    if (std::isnan(value))
        return QCoreApplication::translate("views::ColorMap", "NaN");
    if (std::isinf(value))
        return value > 0 ? QStringLiteral("∞") : QStringLiteral("−∞");
    return QLocale().toString(value, 'g', digits);
}

namespace {

constexpr double kBarWidth = 14;
constexpr double kBarGap = 6;

QString legendText(const ColorMap& map, double value)
{
    if (map.scale() == ScaleId::PerRow) {
        if (value == map.range().high)
            return QCoreApplication::translate("views::ColorMap", "row max");
        const bool isSigned = map.map() == MapId::Diverging && map.range().low == -map.range().high;
        return isSigned ? QCoreApplication::translate("views::ColorMap", "−row max")
                        : QLocale().toString(0);
    }
    return tickText(value, map.range());
}

QList<double> legendTicks(const ColorMap& map, double height, double lineHeight)
{
    if (map.scale() == ScaleId::PerRow)
        return {map.range().low, map.range().high};
    return map.ticks(std::clamp(int(height / (2.2 * lineHeight)), 2, 5));
}

} // namespace

double legendWidth(const ColorMap& map, const QFont& font)
{
    const QFontMetricsF metrics(font);
    double widest = 0;
    for (const double tick : legendTicks(map, 400, metrics.height()))
        widest = std::max(widest, metrics.horizontalAdvance(legendText(map, tick)));
    return kBarWidth + kBarGap + std::ceil(widest);
}

void paintColors(QPainter& painter, const QRectF& bar, const std::array<QRgb, 256>& colors,
                 Qt::Orientation orientation)
{
    const bool upright = orientation == Qt::Vertical;
    QImage image(upright ? QSize(1, 256) : QSize(256, 1), QImage::Format_RGB32);
    for (int i = 0; i < 256; ++i)
        image.setPixel(upright ? 0 : i, upright ? 255 - i : 0, colors[size_t(i)]);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, false);
    painter.drawImage(bar, image);
    painter.restore();
}

void paintLegend(QPainter& painter, const QRectF& area, const ColorMap& map,
                 const QPalette& palette, const QFont& font)
{
    const QRectF bar(area.left(), area.top(), kBarWidth, area.height());
    std::array<QRgb, 256> colors{};
    for (size_t i = 0; i < colors.size(); ++i)
        colors[i] = map.colorAt(int(i));
    painter.save();
    paintColors(painter, bar, colors, Qt::Vertical);
    painter.setFont(font);
    const QFontMetricsF metrics(font);
    for (const double tick : legendTicks(map, area.height(), metrics.height())) {
        const double y = bar.bottom() - map.position(tick) * bar.height();
        painter.setPen(secondaryTextColor(palette));
        painter.drawLine(QPointF(bar.right(), y), QPointF(bar.right() + 3, y));
        painter.drawText(QPointF(bar.right() + kBarGap, y + metrics.capHeight() / 2),
                         legendText(map, tick));
    }
    painter.restore();
}

double barNameWidth(const QFont& font)
{
    return QFontMetricsF(font).height() + 4;
}

void paintBarName(QPainter& painter, const QRectF& legend, const QString& name,
                  const QPalette& palette, const QFont& font)
{
    painter.save();
    painter.setFont(font);
    painter.setPen(secondaryTextColor(palette));
    painter.translate(legend.right(), legend.center().y());
    painter.rotate(-90);
    const double half = legend.height() / 2;
    const double line = QFontMetricsF(font).height();
    painter.drawText(QRectF(-half, -line, 2 * half, line), int(Qt::AlignCenter), name);
    painter.restore();
}

} // namespace views
