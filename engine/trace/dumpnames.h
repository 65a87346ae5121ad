#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace engine {

/// Which attention a tensor's name speaks of; Plain: of the only stack, whichever that is.
enum class Slot { Plain, Encoder, Decoder, Cross };

/// What a number in a name counts, as far as the word before it tells.
enum class Counted { Unknown, Layer, Head, Step };

/// The name of a tensor in a dump of attention, taken apart.
struct DumpName
{
    struct Number
    {
        int value = 0;
        Counted counted = Counted::Unknown;
    };

    Slot slot = Slot::Plain;
    bool exact = false;     ///< as transformers, NumPy or this program call attention weights
    bool attention = false; ///< a word in it says so
    bool other = false;     ///< a word in it says that it is something else
    std::vector<Number> numbers;
};

DumpName parseDumpName(std::string_view name);

/// What may lie beside the attention of a dump.
enum class Beside {
    Tokens,
    SourceTokens,
    TargetTokens,
    Ids,
    SourceIds,
    TargetIds,
    Vocabulary,
    Mask,
    SourceMask,
    TargetMask,
    Picture,
    Sinks,
};

/// Told by the last part of a name; nothing for all others.
std::optional<Beside> besideNamed(std::string_view name);

/// Whether a name comes before another as people count: 2 before 10.
bool naturallyBefore(std::string_view a, std::string_view b);

} // namespace engine
