#include "engine/checkpoint/identify.h"

#include "engine/checkpoint/description.h"
#include "engine/files/mappedfile.h"

#include <algorithm>
#include <array>

namespace engine {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kTransformersHint = translatable(
    "Engine",
    "In Python: m = transformers.AutoModel.from_pretrained(folder, attn_implementation=\"eager\"); "
    "out = m(**inputs, output_attentions=True); np.savez(\"attention.npz\", "
    "*[a.float().cpu() for a in out.attentions]). Then open attention.npz.");
constexpr std::string_view kOnnxHint = translatable(
    "Engine",
    "In Python, add the outputs of the Softmax nodes to the graph: g = onnx.load(path); "
    "g.graph.output.extend(onnx.helper.make_empty_tensor_value_info(n.output[0]) for n in "
    "g.graph.node if n.op_type == \"Softmax\"); s = onnxruntime.InferenceSession("
    "g.SerializeToString()); np.savez(\"attention.npz\", *s.run(None, inputs)). Then open "
    "attention.npz.");
constexpr std::string_view kTensorFlowHint = translatable(
    "Engine",
    "In Python: out = model(inputs, output_attentions=True) for a model of transformers, or "
    "tf.keras.Model(model.input, [layer.output for layer in attention_layers])(inputs); then "
    "np.savez(\"attention.npz\", *attentions) and open that file.");
constexpr std::string_view kTorchHint = translatable(
    "Engine",
    "In Python: kept = []; [m.register_forward_hook(lambda m, i, o: kept.append(o[1])) for m in "
    "model.modules() if isinstance(m, nn.MultiheadAttention)]; model(x); np.savez("
    "\"attention.npz\", *[k.detach().cpu() for k in kept]). Then open attention.npz.");

/// A format by its first bytes.
struct Format
{
    std::string_view bytes;
    size_t at;
    std::string_view name;
    std::string_view hint;
};

constexpr std::array kFormats = std::to_array<Format>({
    {"\x89HDF\r\n\x1a\n", 0, "HDF5 (Keras, TensorFlow)", kTensorFlowHint},
    {"TFL3", 4, "TensorFlow Lite", kTensorFlowHint},
    {"<!DOCTYPE", 0, "HTML", {}},
    {"<html", 0, "HTML", {}},
    {"version https://git-lfs", 0, "Git LFS pointer", {}},
    {"\x1f\x8b", 0, "gzip", {}},
    {"7z\xbc\xaf\x27\x1c", 0, "7-Zip", {}},
    {"%PDF", 0, "PDF", {}},
});

std::optional<Format> formatOf(const fs::path& path)
{
    if (path.extension() == ".onnx")
        return Format{"", 0, "ONNX", kOnnxHint};
    if (path.extension() == ".pb")
        return Format{"", 0, "TensorFlow SavedModel", kTensorFlowHint};
    if (path.extension() == ".msgpack")
        return Format{"", 0, "Flax", kTransformersHint};
    const Result<std::shared_ptr<const MappedFile>> file = MappedFile::open(path);
    if (!file)
        return std::nullopt;
    const std::string_view bytes(reinterpret_cast<const char*>((*file)->bytes().data()),
                                 (*file)->bytes().size());
    for (const Format& format : kFormats)
        if (bytes.size() > format.at && bytes.substr(format.at).starts_with(format.bytes))
            return format;
    return std::nullopt;
}

/// Formats that a folder holds beside no weights that can be read.
std::optional<std::string> otherWeights(const fs::path& folder)
{
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator(folder, ignored))
        if (const std::optional<Format> format =
                entry.is_regular_file(ignored) ? formatOf(entry.path()) : std::nullopt)
            return entry.path().filename().string();
    return std::nullopt;
}

} // namespace

tl::unexpected<Error> whatItIs(const fs::path& path)
{
    std::error_code ignored;
    const bool folder = fs::is_directory(path, ignored);
    if (!folder)
        if (const std::optional<Format> format = formatOf(path))
            return fail(translatable("Engine", "%1 is of the format “%2”, which is not read."),
                        {path.string(), std::string(format->name)},
                        format->hint.empty() ? translatable("Engine", "Download the file again.")
                                             : format->hint);
    const Result<std::shared_ptr<const Weights>> weights = Weights::open(path);
    if (!weights) {
        if (const std::optional<std::string> other = folder ? otherWeights(path) : std::nullopt)
            return whatItIs(path / *other);
        if (!folder)
            return tl::make_unexpected(weights.error());
        return fail(translatable("Engine", "%1 holds no config.json."), {path.string()},
                    translatable("Engine", "Choose a folder as save_pretrained writes it, with "
                                           "config.json and model.safetensors."));
    }
    Result<std::shared_ptr<const Weights>> described = describedWeights(*weights);
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
