#pragma once

#include "engine/error.h"
#include "models/blocksource.h"

#include <functional>
#include <QString>

namespace models {

/// A matrix with the names of its rows and columns, to be written as text.
struct NamedMatrix
{
    BlockSourcePtr source;
    std::function<QString(qint64)> row;
    std::function<QString(qint64)> column;
};

enum class MatrixFormat {
    Csv,   ///< RFC 4180, all digits
    Latex, ///< a tabular of two decimals
    Tikz,  ///< a picture of coloured squares, viridis as the program has it, with the numbers
};

/// The matrix as text; hidden cells (−inf) are empty. Fails above a million cells (CSV) or 64 rows
/// or columns, more than a page holds.
engine::Result<QString> matrixText(const NamedMatrix& matrix, MatrixFormat format);

/// Text as LaTeX prints it: no character of it is a command.
QString latexText(const QString& text);

} // namespace models
