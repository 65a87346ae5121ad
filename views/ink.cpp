#include "views/ink.h"

#include <algorithm>

namespace views {

namespace {

constexpr QRgb kDarkInk = 0xFF1F2933;
constexpr QRgb kLightInk = 0xFFF4F6F8;
constexpr int kLightGround = 140; ///< from this grey on

} // namespace

QColor mixed(const QColor& a, const QColor& b, double share)
{
    const auto part = [share](float x, float y) {
        return std::clamp(x + float(share) * (y - x), 0.0F, 1.0F);
    };
    return QColor::fromRgbF(part(a.redF(), b.redF()), part(a.greenF(), b.greenF()),
                            part(a.blueF(), b.blueF()));
}

QColor inkOn(const QColor& ground)
{
    return QColor::fromRgb(qGray(ground.rgb()) > kLightGround ? kDarkInk : kLightInk);
}

} // namespace views
