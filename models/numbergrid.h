#pragma once

#include <QStringList>
#include <vector>

namespace models {

/// Numbers in rows and columns with names, handed to painters as a whole. NaN = not known.
struct NumberGrid
{
    int rows = 0;
    int columns = 0;
    std::vector<float> values; ///< [rows · columns]
    QStringList rowNames, columnNames;
    float middle = 0; ///< what the diverging colours are centred on

    float at(int row, int column) const
    {
        return values[size_t(row) * size_t(columns) + size_t(column)];
    }
    bool isEmpty() const { return values.empty(); }
};

} // namespace models
