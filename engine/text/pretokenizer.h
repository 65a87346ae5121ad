#pragma once

#include "engine/text/unicode.h"

namespace engine::text {

/// One step that splits text into the words that a model sees one by one. Immutable.
class PreTokenizer
{
public:
    virtual ~PreTokenizer() = default;
    /// Replaces every word by its parts; empty parts vanish.
    virtual Result<void> split(std::vector<AlignedText>& words) const = 0;
};

using PreTokenizerPtr = std::unique_ptr<const PreTokenizer>;

/// What becomes of the matches that split a text.
enum class SplitBehavior { Removed, Isolated, MergedWithPrevious, MergedWithNext, Contiguous };

enum class PrependScheme { First, Never, Always };

PreTokenizerPtr splitInSequence(std::vector<PreTokenizerPtr> steps);
/// GPT-2's byte-level step: the words of its pattern where usePattern, as byte characters.
PreTokenizerPtr splitByteLevel(bool addPrefixSpace, bool usePattern);
/// White space removed, every punctuation mark alone.
PreTokenizerPtr splitBert();
/// Runs of word characters and runs of other visible characters.
PreTokenizerPtr splitWordsAndSymbols();
PreTokenizerPtr splitAtWhitespace();
PreTokenizerPtr splitMetaspace(char32_t replacement, PrependScheme scheme, bool split);
PreTokenizerPtr splitPunctuation(SplitBehavior behavior);
PreTokenizerPtr splitDigits(bool individually);
PreTokenizerPtr splitAtPattern(Regex pattern, SplitBehavior behavior, bool invert);
PreTokenizerPtr splitAtScripts();

} // namespace engine::text
