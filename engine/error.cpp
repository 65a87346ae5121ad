#include "engine/error.h"

#include "engine/plaintext.h"

#include <charconv>

namespace engine {

std::string withArguments(std::string_view sentence, const std::vector<std::string>& arguments)
{
    std::string text;
    for (size_t i = 0; i < sentence.size();) {
        size_t number = 0;
        const char* end = sentence.data() + sentence.size();
        if (sentence[i] == '%') {
            auto [next, status] = std::from_chars(sentence.data() + i + 1, end, number);
            if (status == std::errc() && number >= 1 && number <= arguments.size()) {
                text += plainText(arguments[number - 1]);
                i = static_cast<size_t>(next - sentence.data());
                continue;
            }
        }
        text += sentence[i++];
    }
    return text;
}

std::string Error::message() const
{
    return withArguments(sentence, arguments);
}

std::string Error::hintMessage() const
{
    return withArguments(hint, arguments);
}

tl::unexpected<Error> fail(std::string_view sentence, std::vector<std::string> arguments,
                           std::string_view hint)
{
    return tl::make_unexpected(
        Error{std::string(sentence), std::move(arguments), std::string(hint)});
}

} // namespace engine
