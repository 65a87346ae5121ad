#include "engine/checkpoint/storedmodel.h"

#include "engine/checkpoint/adapter.h"
#include "engine/checkpoint/description.h"
#include "engine/checkpoint/ggufmodel.h"
#include "engine/checkpoint/identify.h"
#include "engine/checkpoint/quantised.h"
#include "engine/files/adapterbase.h"
#include "engine/files/foreignformat.h"
#include "engine/files/gguf.h"
#include "engine/files/modelfolder.h"
#include "engine/files/safetensors.h"

namespace engine {

namespace {

namespace fs = std::filesystem;

/// The folder of a file, or the folder itself.
fs::path folderOf(const fs::path& path)
{
    std::error_code ignored;
    return fs::is_directory(path, ignored) ? path : path.parent_path();
}

/// A folder of save_pretrained, or a file of weights beside its config.json.
Result<StoredModel> openConfigured(const fs::path& path, UnknownKeys unknown)
{
    Result<ModelOptions> options = readConfig(folderOf(path), unknown);
    if (!options)
        return tl::make_unexpected(options.error());
    Result<std::shared_ptr<const Weights>> weights = Weights::open(path);
    if (weights)
        weights = dequantised(std::move(*weights), options->config);
    if (!weights)
        return tl::make_unexpected(weights.error());
    return StoredModel{.options = std::move(*options), .weights = std::move(*weights)};
}

} // namespace

Result<StoredModel> openStoredModel(const fs::path& path, UnknownKeys unknown)
{
    if (!isThere(path))
        return fail(translatable("Engine", "There is no file %1."), {path.string()},
                    translatable("Engine", "It may have been moved or renamed; check its path."));
    if (foreignFormatNamed(path))
        return whatItIs(path);
    const Result<std::optional<fs::path>> gguf = findGguf(path);
    if (!gguf)
        return tl::make_unexpected(gguf.error());
    if (*gguf)
        return openGgufModel(**gguf);
    const fs::path folder = folderOf(path);
    if (isThere(folder / kDescriptionName))
        return openDescribed(folder / kDescriptionName,
                             path.filename() == kDescriptionName ? folder : path);
    if (isAdapter(folder))
        return openAdapter(folder, unknown);
    if (isThere(folder / "config.json"))
        return openConfigured(path, unknown);
    return whatItIs(path);
}

bool isModelPath(const fs::path& path)
{
    std::error_code ignored;
    if (fs::is_directory(path, ignored) || belongsToModel(path) ||
        path.filename() == kDescriptionName)
        return true;
    if (path.extension() == ".pth" || path.extension() == ".ckpt" || foreignFormatNamed(path))
        return true;
    const fs::path folder = path.parent_path();
    const bool configured = isThere(folder / kDescriptionName) || isThere(folder / "config.json");
    if (!configured || path.extension() != ".safetensors")
        return configured && (path.extension() == ".pt" || path.extension() == ".bin");
    const Result<std::shared_ptr<const SafetensorsFile>> file = SafetensorsFile::open(path);
    return file && !(*file)->metadata().contains("attention_visualizer.format");
}

} // namespace engine
