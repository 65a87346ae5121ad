#pragma once

#include <QString>

namespace models {

/// A figure of a table as the language writes it: so many significant digits, but whole numbers
/// whole ("16,384", not "1.6E+04"), so that a column has one way of writing.
QString figureText(double value, int digits = 4);

/// A number of a file: so many significant digits, or, of 0, as few as it is read back from.
QString plainNumber(double value, int digits = 0);

} // namespace models
