#include "engine/files/failedfile.h"

#include "engine/plaintext.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace engine {

namespace {

constexpr size_t kShown = 60;        ///< bytes of a text that a message repeats
constexpr size_t kMostOfWords = 600; ///< a server's words are short

constexpr std::string_view kAgain =
    translatable("Engine", "Where a download fails, servers leave a page with the reason in the "
                           "file's place: download it again.");

tl::unexpected<Error> isPage(const std::filesystem::path& path, Holds holds)
{
    return fail(holds == Holds::Json
                    ? translatable("Engine", "%1 is a web page, not JSON.")
                    : translatable("Engine", "%1 is a web page, not the file itself."),
                {path.string()}, kAgain);
}

tl::unexpected<Error> isWords(const std::filesystem::path& path, std::string_view words,
                              Holds holds)
{
    return fail(holds == Holds::Json
                    ? translatable("Engine", "%1 holds text (“%2”), not JSON.")
                    : translatable("Engine", "%1 holds text (“%2”), not the file itself."),
                {path.string(), plainText(words.substr(0, words.find('\n')), kShown)}, kAgain);
}

std::string lowered(std::string_view text)
{
    std::string small(text);
    std::ranges::transform(small, small.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return small;
}

bool isPlainText(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) {
        return static_cast<unsigned char>(c) >= 0x20 || c == '\n' || c == '\r' || c == '\t';
    });
}

/// What servers and proxies say in the place of a file: these words, or a status of HTTP.
bool isServersWords(std::string_view text)
{
    constexpr std::array<std::string_view, 24> kWords = {"entry not found",
                                                         "not found",
                                                         "file not found",
                                                         "repository not found",
                                                         "repo not found",
                                                         "revision not found",
                                                         "invalid username or password",
                                                         "invalid credentials",
                                                         "invalid rev id",
                                                         "access to model",
                                                         "access denied",
                                                         "access restricted",
                                                         "you are trying to access",
                                                         "unauthorized",
                                                         "forbidden",
                                                         "too many requests",
                                                         "rate limit",
                                                         "we had to rate limit",
                                                         "internal server error",
                                                         "internal error",
                                                         "bad gateway",
                                                         "gateway time",
                                                         "service unavailable",
                                                         "error:"};
    const std::string small = lowered(text);
    if (std::ranges::any_of(kWords,
                            [&](std::string_view words) { return small.starts_with(words); }))
        return true;
    const auto digit = [](char c) { return c >= '0' && c <= '9'; };
    // “404: Not Found”, “502 Bad Gateway”
    return small.size() > 5 && (small[0] == '4' || small[0] == '5') && digit(small[1]) &&
           digit(small[2]) && (small[3] == ':' || small[3] == ' ') &&
           std::ranges::any_of(kWords, [&](std::string_view words) {
               return small.find(words, 3) != std::string::npos;
           });
}

/// Whether a text could be a value of JSON: its brackets, a quoted text, a number or a bare word.
bool beginsAsJson(std::string_view text)
{
    return std::string_view("{[\"-0123456789").find(text.front()) != std::string_view::npos ||
           std::ranges::any_of(
               std::array<std::string_view, 5>{"true", "false", "null", "NaN", "Infinity"},
               [&](std::string_view word) { return text.starts_with(word); });
}

} // namespace

Result<void> refuseFailedFile(std::string_view content, const std::filesystem::path& path,
                              Holds holds)
{
    std::string_view text = content;
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    const size_t first = text.find_first_not_of(" \t\r\n");
    if (first == std::string_view::npos)
        return fail(translatable("Engine", "%1 is empty."), {path.string()},
                    translatable("Engine", "Download the file again."));
    text.remove_prefix(first);
    text.remove_suffix(text.size() - 1 - text.find_last_not_of(" \t\r\n"));
    const std::string start = lowered(text.substr(0, 16));
    if (start.starts_with("<!doctype") || start.starts_with("<html") ||
        start.starts_with("<?xml") || start.starts_with("<error>") ||
        (holds == Holds::Json && start.front() == '<'))
        return isPage(path, holds);
    const bool words = text.size() <= kMostOfWords && isPlainText(text) && isServersWords(text);
    if (words || (holds == Holds::Json && !beginsAsJson(text) && isPlainText(text.substr(0, 64))) ||
        (holds == Holds::Binary && isPlainText(text.substr(0, kMostOfWords))))
        return isWords(path, text, holds);
    if (holds != Holds::Json && start.front() == '{' && text.size() <= kMostOfWords)
        return refuseErrorObject(nlohmann::json::parse(text.begin(), text.end(), nullptr, false),
                                 path, holds);
    return {};
}

Result<void> refuseErrorObject(const nlohmann::json& json, const std::filesystem::path& path,
                               Holds holds)
{
    constexpr std::array<std::string_view, 11> kKeys = {
        "error",  "message", "statusCode", "status", "code",     "detail",
        "errors", "path",    "timestamp",  "type",   "requestId"};
    constexpr size_t kMostMembers = 6;
    if (!json.is_object() || json.empty() || json.size() > kMostMembers)
        return {};
    for (const auto& [key, value] : json.items())
        if (std::ranges::find(kKeys, key) == kKeys.end())
            return {};
    for (const char* key : {"error", "message", "detail"})
        if (const auto said = json.find(key); said != json.end() && said->is_string())
            return isWords(path, said->get_ref<const std::string&>(), holds);
    return {};
}

} // namespace engine
