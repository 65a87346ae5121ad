#pragma once

#include "engine/error.h"

#include <QAbstractItemModel>
#include <QString>

namespace models {

/// What tables show in the place of a number that does not exist.
inline const QString kAbsent = QStringLiteral("–");

/// A table as CSV (RFC 4180, UTF-8, one header line): numbers from ValueRole with all their digits
/// and a decimal point, text from DisplayRole, absent numbers as empty fields; the names of rows
/// first, where the table has them.
QByteArray toCsv(const QAbstractItemModel& table);

/// Writes toCsv() to a file, whole or not at all. Fails where the file cannot be written.
engine::Result<void> writeCsv(const QAbstractItemModel& table, const QString& path);

} // namespace models
