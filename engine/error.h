#pragma once

#include <string>
#include <string_view>
#include <tl/expected.hpp>
#include <vector>

namespace engine {

/// Marks an English sentence for translation (the translation tools read it; nothing happens at run
/// time). The context is always "Engine".
constexpr std::string_view translatable(const char* /*context*/, const char* sentence)
{
    return sentence;
}

/// What failed, where and why, and what to do about it. Sentences stay in English with placeholders
/// %1, %2, … so that a user interface can look up a translation before it puts the arguments in.
struct Error
{
    std::string sentence;               ///< what, where and why
    std::vector<std::string> arguments; ///< values of the placeholders, in both sentences
    std::string hint;                   ///< what to do; may be empty

    /// The sentence in English with its arguments.
    std::string message() const;
    /// The hint in English with its arguments.
    std::string hintMessage() const;
};

template <class T>
using Result = tl::expected<T, Error>;

/// An unexpected value to return from a function of type Result<…>.
tl::unexpected<Error> fail(std::string_view sentence, std::vector<std::string> arguments = {},
                           std::string_view hint = {});

/// Puts arguments in the place of %1, %2, …
std::string withArguments(std::string_view sentence, const std::vector<std::string>& arguments);

} // namespace engine
