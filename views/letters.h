#pragma once

#include <QFont>

namespace views {

/// How much larger letters are than the system has them, at least 1: what is laid out round letters
/// of the usual size grows by it.
double letterScale(const QFont& font);

} // namespace views
