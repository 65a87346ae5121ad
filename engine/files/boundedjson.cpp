#include "engine/files/boundedjson.h"

#include "engine/files/failedfile.h"
#include "engine/files/mappedfile.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace engine {

namespace {

constexpr int kMaxDepth = 64;

bool nestedTooDeep(std::string_view text)
{
    int depth = 0;
    bool inString = false;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kMaxDepth)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

/// Python writes numbers that are none as bare words; as texts they are JSON, and no reader takes
/// them for a number.
std::string withWordsQuoted(std::string_view text)
{
    constexpr std::array<std::string_view, 3> kWords = {"NaN", "Infinity", "-Infinity"};
    std::string quoted;
    quoted.reserve(text.size() + 64);
    bool inString = false;
    for (size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (inString && c == '\\') {
            quoted += text.substr(at, 2);
            at += 2;
            continue;
        }
        inString = inString != (c == '"');
        const auto word = std::ranges::find_if(kWords, [&](std::string_view candidate) {
            return text.substr(at).starts_with(candidate);
        });
        if (inString || word == kWords.end()) {
            quoted += c;
            ++at;
            continue;
        }
        quoted.append("\"").append(*word).append("\"");
        at += word->size();
    }
    return quoted;
}

Result<nlohmann::json> parse(std::string_view text, const std::string& name)
{
    try {
        return nlohmann::json::parse(text.begin(), text.end());
    } catch (const nlohmann::json::parse_error& error) {
        return fail(translatable("Engine", "%1 is not valid JSON at byte %2."),
                    {name, std::to_string(error.byte)});
    } catch (const std::exception&) {
        return fail(translatable("Engine", "The JSON of %1 cannot be read."), {name});
    }
}

} // namespace

Result<nlohmann::json> parseJson(std::string_view text, const std::string& name)
{
    if (nestedTooDeep(text))
        return fail(translatable("Engine", "The JSON of %1 is nested deeper than %2 levels."),
                    {name, std::to_string(kMaxDepth)});
    Result<nlohmann::json> json = parse(text, name);
    if (!json && (text.find("NaN") != std::string_view::npos ||
                  text.find("Infinity") != std::string_view::npos))
        if (Result<nlohmann::json> again = parse(withWordsQuoted(text), name))
            return again;
    return json;
}

Result<nlohmann::json> readJsonFile(const std::filesystem::path& path, size_t maxBytes)
{
    Result<std::shared_ptr<const MappedFile>> file = MappedFile::open(path);
    if (!file)
        return tl::make_unexpected(file.error());
    const std::span<const std::byte> bytes = (*file)->bytes();
    if (bytes.size() > maxBytes)
        return fail(translatable("Engine", "%1 has %2 bytes; at most %3 are read."),
                    {path.string(), std::to_string(bytes.size()), std::to_string(maxBytes)});
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    Result<nlohmann::json> json = parseJson(text, path.string());
    if (const Result<void> whole =
            json ? refuseErrorObject(*json, path) : refuseFailedFile(text, path, Holds::Json);
        !whole)
        return tl::make_unexpected(whole.error());
    if (!json)
        json.error().hint = translatable("Engine", "Download the file again.");
    return json;
}

} // namespace engine
