#include "engine/files/boundedjson.h"

#include "engine/files/mappedfile.h"

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

} // namespace

Result<nlohmann::json> parseJson(std::string_view text, const std::string& name)
{
    if (nestedTooDeep(text))
        return fail(translatable("Engine", "The JSON of %1 is nested deeper than %2 levels."),
                    {name, std::to_string(kMaxDepth)},
                    translatable("Engine", "Download the file again."));
    try {
        return nlohmann::json::parse(text.begin(), text.end());
    } catch (const nlohmann::json::parse_error& error) {
        return fail(translatable("Engine", "%1 is not valid JSON at byte %2."),
                    {name, std::to_string(error.byte)},
                    translatable("Engine", "Download the file again."));
    } catch (const std::exception&) {
        return fail(translatable("Engine", "The JSON of %1 cannot be read."), {name});
    }
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
    return parseJson({reinterpret_cast<const char*>(bytes.data()), bytes.size()}, path.string());
}

} // namespace engine
