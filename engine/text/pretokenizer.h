#pragma once

#include "engine/text/unicode.h"

#include <functional>

namespace engine::text {

/// Takes the words of a text one after the other.
using WordSink = std::function<Result<void>(AlignedText&& word)>;

/// One step that splits text into the words that a model sees one by one. Immutable.
class PreTokenizer
{
public:
    virtual ~PreTokenizer() = default;
    /// Hands the parts of a word on, from left to right; empty parts vanish. Fails where the sink
    /// does.
    virtual Result<void> split(AlignedText word, const WordSink& sink) const = 0;
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
