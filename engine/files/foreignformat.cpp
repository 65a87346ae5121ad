#include "engine/files/foreignformat.h"

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
constexpr std::string_view kResaveHint =
    translatable("Engine", "Get the PyTorch weights (model.safetensors) of the same model, or "
                           "save them with save_pretrained(folder).");
constexpr std::string_view kUnpackHint =
    translatable("Engine", "Unpack it, and open the file or folder inside.");
constexpr std::string_view kAgainHint = translatable("Engine", "Download the file again.");
constexpr std::string_view kTableHint =
    translatable("Engine", "Save it as CSV, in Python: pandas.read_parquet(path).to_csv("
                           "\"data.csv\"), and open that file as data.");

constexpr auto kFormats = std::to_array<ForeignFormat>({
    {".onnx", {}, 0, "ONNX", kOnnxHint, true},
    {".ort", {}, 0, "ONNX Runtime", kOnnxHint, true},
    {".tflite", {}, 0, "TensorFlow Lite", kTensorFlowHint, true},
    {".pb", {}, 0, "TensorFlow SavedModel", kTensorFlowHint, true},
    {".h5", {}, 0, "HDF5 (Keras, TensorFlow)", kTensorFlowHint, true},
    {".hdf5", {}, 0, "HDF5 (Keras, TensorFlow)", kTensorFlowHint, true},
    {".keras", {}, 0, "Keras", kTensorFlowHint, true},
    {".ckpt.index", {}, 0, "TensorFlow checkpoint", kTensorFlowHint, true},
    {".ckpt.meta", {}, 0, "TensorFlow checkpoint", kTensorFlowHint, true},
    {".data-00000-of-00001", {}, 0, "TensorFlow checkpoint", kTensorFlowHint, true},
    {".msgpack", {}, 0, "Flax", kTransformersHint, true},
    {".ot", {}, 0, "rust-bert", kResaveHint, true},
    {".mlmodel", {}, 0, "Core ML", kResaveHint, true},
    {".mlmodelc", {}, 0, "Core ML", kResaveHint, true},
    {".mlpackage", {}, 0, "Core ML", kResaveHint, true},
    {"openvino_model.xml", {}, 0, "OpenVINO", kResaveHint, true},
    {"openvino_model.bin", {}, 0, "OpenVINO", kResaveHint, true},
    {".pdparams", {}, 0, "PaddlePaddle", kResaveHint, true},
    {".pdmodel", {}, 0, "PaddlePaddle", kResaveHint, true},
    {".pdiparams", {}, 0, "PaddlePaddle", kResaveHint, true},
    {".engine", {}, 0, "TensorRT", kResaveHint, true},
    {".plan", {}, 0, "TensorRT", kResaveHint, true},
    {".trt", {}, 0, "TensorRT", kResaveHint, true},
    {".pte", {}, 0, "ExecuTorch", kResaveHint, true},
    {".ptl", {}, 0, "PyTorch Mobile", kResaveHint, true},
    {".pt2", {}, 0, "torch.export", kResaveHint, true},
    {".nemo", {}, 0, "NeMo", kResaveHint, true},
    {".mar", {}, 0, "TorchServe", kUnpackHint, true},
    {".t7", {}, 0, "Torch (Lua)", kResaveHint, true},
    {".caffemodel", {}, 0, "Caffe", kResaveHint, true},
    {".params", {}, 0, "MXNet", kResaveHint, true},
    {".mnn", {}, 0, "MNN", kResaveHint, true},
    {".rknn", {}, 0, "RKNN", kResaveHint, true},
    {".dlc", {}, 0, "Qualcomm DLC", kResaveHint, true},
    {".ggml", {}, 0, "GGML", kResaveHint, true},
    {".parquet", {}, 0, "Parquet", kTableHint, false},
    {".7z", {}, 0, "7-Zip", kUnpackHint, false},
    {".rar", {}, 0, "RAR", kUnpackHint, false},
    {".tar", {}, 0, "tar", kUnpackHint, false},
    {".gz", {}, 0, "gzip", kUnpackHint, false},
    {".tgz", {}, 0, "gzip", kUnpackHint, false},
    {".xz", {}, 0, "xz", kUnpackHint, false},
    {".bz2", {}, 0, "bzip2", kUnpackHint, false},
    {".zst", {}, 0, "Zstandard", kUnpackHint, false},
    {{}, "\x89HDF\r\n\x1a\n", 0, "HDF5 (Keras, TensorFlow)", kTensorFlowHint, true},
    {{}, "TFL3", 4, "TensorFlow Lite", kTensorFlowHint, true},
    {{}, "<!DOCTYPE", 0, "HTML", kAgainHint, false},
    {{}, "<!doctype", 0, "HTML", kAgainHint, false},
    {{}, "<html", 0, "HTML", kAgainHint, false},
    {{}, "PAR1", 0, "Parquet", kTableHint, false},
    {{}, "\x1f\x8b", 0, "gzip", kUnpackHint, false},
    {{}, "7z\xbc\xaf\x27\x1c", 0, "7-Zip", kUnpackHint, false},
    {{}, "%PDF", 0, "PDF", kUnpackHint, false},
});

} // namespace

const ForeignFormat* foreignFormatNamed(const fs::path& path)
{
    fs::path plain = path.lexically_normal();
    if (plain.filename().empty())
        plain = plain.parent_path();
    std::string name = plain.filename().string();
    std::ranges::transform(name, name.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    // A folder may have any name; only Core ML's models are folders themselves.
    std::error_code ignored;
    const bool folder = fs::is_directory(plain, ignored);
    const auto found = std::ranges::find_if(kFormats, [&](const ForeignFormat& format) {
        return !format.ending.empty() && name.ends_with(format.ending) &&
               (!folder || format.name == "Core ML");
    });
    return found == kFormats.end() ? nullptr : &*found;
}

const ForeignFormat* foreignFormat(const fs::path& path)
{
    if (const ForeignFormat* named = foreignFormatNamed(path))
        return named;
    std::error_code ignored;
    if (!fs::is_regular_file(path, ignored))
        return nullptr;
    const Result<std::shared_ptr<const MappedFile>> file = MappedFile::open(path);
    if (!file)
        return nullptr;
    const std::string_view bytes(reinterpret_cast<const char*>((*file)->bytes().data()),
                                 (*file)->bytes().size());
    const auto found = std::ranges::find_if(kFormats, [&](const ForeignFormat& format) {
        return !format.bytes.empty() && bytes.size() > format.at &&
               bytes.substr(format.at).starts_with(format.bytes);
    });
    return found == kFormats.end() ? nullptr : &*found;
}

Result<void> refuseForeign(const fs::path& path)
{
    if (const ForeignFormat* format = foreignFormat(path))
        return fail(translatable("Engine", "%1 is of the format “%2”, which is not read."),
                    {path.string(), std::string(format->name)}, format->hint);
    return {};
}

} // namespace engine
