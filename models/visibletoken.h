#pragma once

#include <QString>

namespace models {

/// A token's text as a label shows it: in one line, with a sign in the place of every character
/// that shows nothing, or that would turn or break what stands around it. Joiners inside of words
/// and pictures stay. A vocabulary entry without a text is called by its id; −1: it has none.
QString visibleToken(const QString& token, qint64 id = -1);

} // namespace models
