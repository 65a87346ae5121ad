#pragma once

#include "engine/atlas/rows.h"

#include <QString>
#include <stop_token>

namespace models {

/// The rows of a data set for an atlas: a folder of texts or pictures, a text, or a table, of which
/// `column` (a name, or a number from 1; empty: the one that looks like text) holds the texts and
/// `targetColumn`, where it is not empty, what an encoder–decoder model is to write. Fails with the
/// reason, and with an empty sentence when stopped.
engine::Result<engine::atlas::Rows> dataRows(const QString& path, const QString& column = {},
                                             const QString& targetColumn = {},
                                             const std::stop_token& stop = {});

} // namespace models
