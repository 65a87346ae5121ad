#include "engine/files/lfspointer.h"

namespace engine {

Result<void> refuseLfsPointer(std::span<const std::byte> bytes, const std::filesystem::path& path)
{
    const std::string_view text(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    if (!text.starts_with("version https://git-lfs"))
        return {};
    return fail(translatable("Engine", "%1 is a Git LFS pointer, not the file itself."),
                {path.string()},
                translatable("Engine", "Run “git lfs pull” in its folder to fetch the file."));
}

} // namespace engine
