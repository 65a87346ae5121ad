#include "engine/text/jsonfile.h"

#include "engine/files/boundedjson.h"
#include "engine/files/lfspointer.h"

#include <fstream>

namespace engine::text {

namespace {

constexpr std::uintmax_t kLargestFile = std::uintmax_t{512} << 20;

} // namespace

Result<std::string> readFile(const std::filesystem::path& path, Holds holds)
{
    std::error_code problem;
    const std::uintmax_t size = std::filesystem::file_size(path, problem);
    if (problem)
        return fail(translatable("Engine", "%1 cannot be read: %2."),
                    {path.string(), problem.message()});
    if (size > kLargestFile)
        return fail(translatable("Engine", "%1 has %2 bytes, more than any tokenizer's file."),
                    {path.string(), std::to_string(size)},
                    translatable("Engine", "Choose the folder of a model."));
    std::string content(static_cast<size_t>(size), '\0');
    std::ifstream file(path, std::ios::binary);
    if (!file.read(content.data(), static_cast<std::streamsize>(size)))
        return fail(translatable("Engine", "%1 cannot be read: %2."),
                    {path.string(), std::generic_category().message(errno)});
    if (const Result<void> whole = refuseLfsPointer(std::as_bytes(std::span(content)), path);
        !whole)
        return tl::make_unexpected(whole.error());
    if (const Result<void> whole = refuseFailedFile(content, path, holds); !whole)
        return tl::make_unexpected(whole.error());
    return content;
}

Result<nlohmann::json> readJson(const std::filesystem::path& path)
{
    return readJsonFile(path, kLargestFile);
}

const nlohmann::json& memberAt(const nlohmann::json& object, const char* key)
{
    static const nlohmann::json null;
    if (!object.is_object())
        return null;
    const auto member = object.find(key);
    return member == object.end() ? null : *member;
}

std::string stringAt(const nlohmann::json& object, const char* key, std::string_view fallback)
{
    const nlohmann::json& member = memberAt(object, key);
    return member.is_string() ? member.get<std::string>() : std::string(fallback);
}

std::optional<bool> boolAt(const nlohmann::json& object, const char* key)
{
    const nlohmann::json& member = memberAt(object, key);
    return member.is_boolean() ? std::optional<bool>(member.get<bool>()) : std::nullopt;
}

bool boolAt(const nlohmann::json& object, const char* key, bool fallback)
{
    return boolAt(object, key).value_or(fallback);
}

std::optional<int64_t> integerAt(const nlohmann::json& object, const char* key)
{
    const nlohmann::json& member = memberAt(object, key);
    if (member.is_number_unsigned()) {
        const auto value = member.get<uint64_t>();
        return value > static_cast<uint64_t>(INT64_MAX) ? INT64_MAX : static_cast<int64_t>(value);
    }
    return member.is_number_integer() ? std::optional<int64_t>(member.get<int64_t>())
                                      : std::nullopt;
}

} // namespace engine::text
