#include "models/figuretext.h"

#include "engine/numbertext.h"

#include <cmath>
#include <QLocale>

namespace models {

QString figureText(double value, int digits)
{
    constexpr double kReadable = 1e15; // larger ones have more digits than a double knows
    const double size = std::abs(value);
    return size >= std::pow(10.0, digits) && size < kReadable
               ? QLocale().toString(qint64(std::llround(value)))
               : QLocale().toString(value, 'g', digits);
}

QString plainNumber(double value, int digits)
{
    return digits > 0 ? QString::number(value, 'g', digits)
                      : QString::fromStdString(engine::numberText(value));
}

} // namespace models
