#pragma once

#include "engine/error.h"

#include <QByteArray>
#include <QString>

namespace models {

/// Writes a file whole or not at all: the old one stays where the disk is full. Any thread.
engine::Result<void> writeFile(const QString& path, const QByteArray& content);

/// Whether two paths lead to one file, by whatever links.
bool sameFile(const QString& a, const QString& b);

} // namespace models
