#include "engine/checkpoint/storedmodel.h"

#include "engine/checkpoint/ggufmodel.h"
#include "engine/checkpoint/quantised.h"
#include "engine/files/gguf.h"

namespace engine {

Result<StoredModel> openStoredModel(const std::filesystem::path& path, UnknownKeys unknown)
{
    const Result<std::optional<std::filesystem::path>> gguf = findGguf(path);
    if (!gguf)
        return tl::make_unexpected(gguf.error());
    if (*gguf)
        return openGgufModel(**gguf);
    std::error_code ignored;
    Result<ModelOptions> options = readConfig(
        std::filesystem::is_regular_file(path, ignored) ? path.parent_path() : path, unknown);
    if (!options)
        return tl::make_unexpected(options.error());
    Result<std::shared_ptr<const Weights>> weights = Weights::open(path);
    if (weights)
        weights = dequantised(std::move(*weights), options->config);
    if (!weights)
        return tl::make_unexpected(weights.error());
    return StoredModel{std::move(*options), std::move(*weights)};
}

} // namespace engine
