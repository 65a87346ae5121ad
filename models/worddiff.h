#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace models {

/// A word of a sentence, and whether the other sentence lacks it where it stands.
struct MarkedWord
{
    QString word;
    bool changed = false;

    bool operator==(const MarkedWord&) const = default;
};

/// Marks the words of two sentences that are not part of their longest common sequence of words.
/// Beyond some thousand words only the common beginning and end count as unchanged.
std::pair<QList<MarkedWord>, QList<MarkedWord>> markedWords(const QString& before,
                                                            const QString& after);

} // namespace models
