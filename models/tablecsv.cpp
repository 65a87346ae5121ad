#include "models/tablecsv.h"

#include "engine/numbertext.h"
#include "models/files.h"
#include "models/roles.h"

#include <cmath>

namespace models {

namespace {

QByteArray field(const QString& text)
{
    QByteArray bytes = text.toUtf8();
    if (bytes.contains(',') || bytes.contains('"') || bytes.contains('\n') || bytes.contains('\r'))
        bytes = '"' + bytes.replace("\"", "\"\"") + '"';
    return bytes;
}

} // namespace

QByteArray toCsv(const QAbstractItemModel& table)
{
    QByteArray csv;
    const int columns = table.columnCount();
    const bool named = table.headerData(0, Qt::Vertical, Qt::DisplayRole).isValid();
    if (named)
        csv += ',';
    for (int column = 0; column < columns; ++column) {
        if (column > 0)
            csv += ',';
        csv += field(table.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    }
    csv += "\r\n";
    for (int row = 0; row < table.rowCount(); ++row) {
        if (named)
            csv += field(table.headerData(row, Qt::Vertical, Qt::DisplayRole).toString()) + ',';
        for (int column = 0; column < columns; ++column) {
            if (column > 0)
                csv += ',';
            const QModelIndex index = table.index(row, column);
            const QVariant value = table.data(index, ValueRole);
            bool isNumber = false;
            const double number = value.toDouble(&isNumber);
            if (isNumber && value.typeId() != QMetaType::QString) {
                if (std::isfinite(number))
                    csv += QByteArray::fromStdString(engine::numberText(number));
            } else {
                const QString text = table.data(index, Qt::DisplayRole).toString();
                if (text != kAbsent)
                    csv += field(text);
            }
        }
        csv += "\r\n";
    }
    return csv;
}

engine::Result<void> writeCsv(const QAbstractItemModel& table, const QString& path)
{
    return writeFile(path, toCsv(table));
}

} // namespace models
