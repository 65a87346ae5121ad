#include "views/letters.h"

#include <algorithm>
#include <QFontDatabase>

namespace views {

double letterScale(const QFont& font)
{
    const double usual = QFontDatabase::systemFont(QFontDatabase::GeneralFont).pointSizeF();
    return usual > 0 && font.pointSizeF() > 0 ? std::max(1.0, font.pointSizeF() / usual) : 1;
}

} // namespace views
