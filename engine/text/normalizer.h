#pragma once

#include "engine/text/charsmap.h"
#include "engine/text/unicode.h"

#include <optional>

namespace engine::text {

/// One step that rewrites text before it is split, keeping its alignment. Immutable.
class Normalizer
{
public:
    virtual ~Normalizer() = default;
    virtual Result<void> apply(AlignedText& text) const = 0;
};

using NormalizerPtr = std::unique_ptr<const Normalizer>;

struct BertNormalization
{
    bool cleanText = true;
    bool spaceAroundHan = true;
    std::optional<bool> stripAccents; ///< nothing: as lowercase
    bool lowercase = true;
};

/// Which characters count as accents.
enum class Accents {
    Marks,           ///< general category M*
    NonspacingMarks, ///< general category Mn
    Combining        ///< canonical combining class other than 0
};

NormalizerPtr normalizeInSequence(std::vector<NormalizerPtr> steps);
NormalizerPtr normalizeForm(NormalizationForm form);
NormalizerPtr normalizeBert(const BertNormalization& options);
NormalizerPtr normalizeLowercase();
NormalizerPtr normalizeStripAccents(Accents accents);
NormalizerPtr normalizeStrip(bool left, bool right);
NormalizerPtr normalizeReplace(Regex pattern, std::string_view content);
/// Nothing is put before or after an empty text.
NormalizerPtr normalizePrepend(std::string_view content);
NormalizerPtr normalizeAppend(std::string_view content);
/// Drops control characters and turns exotic spaces into spaces (SentencePiece's "nmt" rules).
NormalizerPtr normalizeNmt();
/// SentencePiece's compiled rules, applied to grapheme clusters as `tokenizers` does.
NormalizerPtr normalizePrecompiled(CharsMap map);
/// Bytes as characters of the byte-level alphabet.
NormalizerPtr normalizeByteLevel();
/// Runs of white space as one space, none at the ends (Python's " ".join(text.split())).
NormalizerPtr normalizeSpaces();

} // namespace engine::text
