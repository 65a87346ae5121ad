#pragma once

#include <QColor>

namespace views {

/// Between two colours: `a` at share 0, `b` at 1.
QColor mixed(const QColor& a, const QColor& b, double share);
/// What is read on a ground of this colour: dark on light ones, light on dark ones.
QColor inkOn(const QColor& ground);

} // namespace views
