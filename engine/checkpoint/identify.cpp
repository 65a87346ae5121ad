#include "engine/checkpoint/identify.h"

#include "engine/checkpoint/description.h"
#include "engine/files/foreignformat.h"

#include <optional>

namespace engine {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTorchHint = translatable(
    "Engine",
    "In Python: kept = []; [m.register_forward_hook(lambda m, i, o: kept.append(o[1])) for m in "
    "model.modules() if isinstance(m, nn.MultiheadAttention)]; model(x); np.savez("
    "\"attention.npz\", *[k.detach().cpu() for k in kept]). Then open attention.npz.");

/// A file of a folder beside no weights that can be read, in the format of another program.
std::optional<fs::path> otherWeights(const fs::path& folder)
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (const ForeignFormat* format = foreignFormat(entry.path()); format && format->weights)
            return entry.path();
    return std::nullopt;
}

} // namespace

tl::unexpected<Error> whatItIs(const fs::path& path)
{
    std::error_code ignored;
    const bool folder = fs::is_directory(path, ignored);
    if (const Result<void> own = refuseForeign(path); !own)
        return tl::make_unexpected(own.error());
    const Result<std::shared_ptr<const Weights>> weights = Weights::open(path);
    if (!weights) {
        if (const std::optional<fs::path> other = folder ? otherWeights(path) : std::nullopt)
            return whatItIs(*other);
        if (!folder)
            return tl::make_unexpected(weights.error());
        return fail(translatable("Engine", "%1 holds no config.json."), {path.string()},
                    translatable("Engine", "Choose a folder as save_pretrained writes it, with "
                                           "config.json and model.safetensors."));
    }
    Result<std::shared_ptr<const Weights>> described = describedWeights(**weights);
    if (!described)
        return tl::make_unexpected(described.error());
    const Result<Description> description = describe(**described);
    if (description)
        return fail(translatable("Engine", "%1 holds layers of the kind “%2” without a file that "
                                           "says how the model is computed."),
                    {path.string(), description->kind, kDescriptionName},
                    translatable("Engine", "“attention-visualizer inspect %1 --describe” writes "
                                           "%3 as far as names and shapes tell; put what is open "
                                           "there."));
    const Error& unknown = description.error();
    return fail(unknown.sentence, unknown.arguments, kTorchHint);
}

} // namespace engine
