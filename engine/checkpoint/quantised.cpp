#include "engine/checkpoint/quantised.h"

#include "engine/checkpoint/codes.h"
#include "engine/files/boundedjson.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>

namespace engine {

namespace {

using nlohmann::json;

constexpr std::string_view kMethods =
    "gptq, awq, bitsandbytes, fp8, fbgemm_fp8, compressed-tensors, mxfp4, MLX";

/// What follows a module's name in the names of its parts.
constexpr std::array<std::string_view, 23> kParts = {"qweight",
                                                     "qzeros",
                                                     "scales",
                                                     "g_idx",
                                                     "SCB",
                                                     "weight_format",
                                                     "weight",
                                                     "weight.absmax",
                                                     "weight.quant_map",
                                                     "weight.nested_absmax",
                                                     "weight.nested_quant_map",
                                                     "weight_scale_inv",
                                                     "weight_scale",
                                                     "weight_packed",
                                                     "weight_shape",
                                                     "weight_zero_point",
                                                     "weight_g_idx",
                                                     "weight_global_scale",
                                                     "biases",
                                                     "input_scale",
                                                     "activation_scale",
                                                     "input_global_scale",
                                                     "input_zero_point"};
constexpr std::string_view kTableState = "weight.quant_state.bitsandbytes__";
/// Scales of activations, which are not rounded here.
constexpr std::array<std::string_view, 8> kOfActivations = {
    ".input_scale", ".activation_scale", ".input_global_scale", ".input_zero_point",
    ".k_scale",     ".v_scale",          ".output_scale",       ".weight_scale_2"};

tl::unexpected<Error> unknownMethod(const std::string& method)
{
    return fail(translatable("Engine", "config.json: weights quantised by “%1” cannot be read; "
                                       "those that can are: %2."),
                {method, std::string(kMethods)},
                translatable("Engine", "Save the model in float32, float16 or bfloat16, or take "
                                       "another quantisation of it."));
}

tl::unexpected<Error> badSetting(const std::string& key, const json& value)
{
    std::string text = value.dump(-1, ' ', false, json::error_handler_t::replace);
    constexpr size_t kLongest = 60;
    if (text.size() > kLongest)
        text = text.substr(0, kLongest) + "…";
    return fail(translatable("Engine", "config.json: the quantisation has %1 = %2, which is not "
                                       "supported."),
                {key, text});
}

/// Cuts tensors into modules and their parts.
class Modules
{
public:
    explicit Modules(const Weights& weights)
    {
        for (const WeightInfo& tensor : weights.tensors())
            add(tensor);
    }

    const std::map<std::string, CodedModule>& all() const { return m_modules; }

private:
    void add(const WeightInfo& tensor)
    {
        const std::string& name = tensor.name;
        if (const size_t at = name.find("." + std::string(kTableState)); at != std::string::npos) {
            put(name.substr(0, at), name.substr(at + 1), tensor);
            return;
        }
        // The longest ending, so that "weight.absmax" is not the part "absmax" of another module.
        std::string_view longest;
        for (const std::string_view part : kParts)
            if (name.size() > part.size() && name.ends_with(part) &&
                name[name.size() - part.size() - 1] == '.' && part.size() > longest.size())
                longest = part;
        if (!longest.empty())
            put(name.substr(0, name.size() - longest.size() - 1), std::string(longest), tensor);
    }

    void put(const std::string& module, std::string part, const WeightInfo& tensor)
    {
        CodedModule& place = m_modules[module];
        place.name = module;
        place.parts[std::move(part)] = &tensor;
    }

    std::map<std::string, CodedModule> m_modules;
};

/// The settings in config.json; which of the methods, and whether it says anything at all.
struct Settings
{
    std::string method;
    json values; ///< the object
};

Result<Settings> readSettings(const json& config, const std::filesystem::path& folder)
{
    // MLX writes its settings twice, once under a name that says whose they are.
    for (const char* key : {"quantization", "quantization_config", "compression_config"}) {
        const auto found = config.find(key);
        if (found == config.end() || found->is_null())
            continue;
        if (!found->is_object())
            return badSetting(key, *found);
        const auto method = found->find("quant_method");
        if (method != found->end() && method->is_string())
            return Settings{method->get<std::string>(), *found};
        if (found->contains("config_groups"))
            return Settings{"compressed-tensors", *found};
        if (found->contains("bits") && found->contains("group_size") &&
            !found->contains("zero_point"))
            return Settings{std::string(key) == "quantization" ? "mlx" : "gptq", *found};
        return Settings{"", *found};
    }
    // Where older folders of AutoGPTQ keep them.
    const std::filesystem::path old = folder / "quantize_config.json";
    std::error_code ignored;
    if (std::filesystem::exists(old, ignored)) {
        Result<json> read = readJsonFile(old, size_t{1} << 20);
        if (!read)
            return tl::make_unexpected(read.error());
        if (read->is_object())
            return Settings{"gptq", std::move(*read)};
    }
    return Settings{};
}

/// Turns the modules of one method into matrices.
class Decoder
{
public:
    Decoder(const Weights& weights, const Settings& settings)
        : m_weights(weights), m_modules(weights), m_settings(settings)
    {
    }

    Result<std::shared_ptr<const Weights>> run()
    {
        if (auto done = convert(); !done)
            return tl::make_unexpected(done.error());
        if (auto done = checkRest(); !done)
            return tl::make_unexpected(done.error());
        if (m_made.empty())
            return std::shared_ptr<const Weights>();
        std::vector<WeightInfo> tensors = std::move(m_made);
        for (const WeightInfo& tensor : m_weights.tensors()) {
            const bool drop = m_used.contains(&tensor) ||
                              std::ranges::any_of(kOfActivations, [&](std::string_view ending) {
                                  return tensor.name.ends_with(ending);
                              });
            if (!drop)
                tensors.push_back(tensor);
        }
        return Weights::of(m_weights.path(), std::move(tensors));
    }

private:
    Result<void> convert();
    Result<void> convertGptq();
    Result<void> convertAwq();
    Result<void> convertBitsAndBytes();
    Result<void> convertFloat8();
    Result<void> convertCompressed();
    Result<void> convertMlx();
    Result<void> convertMxfp4();
    Result<void> checkRest() const;

    /// Adds the matrix of a module under its usual name.
    Result<void> add(const CodedModule& module, Result<DecodedMatrix> matrix)
    {
        if (!matrix)
            return tl::make_unexpected(matrix.error());
        const WeightInfo* any = module.parts.begin()->second;
        m_made.push_back({module.name + ".weight", std::move(matrix->typeName), any->file,
                          TensorData::ofCoded(std::move(matrix->matrix)), nullptr});
        for (const auto& [part, tensor] : module.parts)
            m_used.insert(tensor);
        return {};
    }

    /// A whole number of the settings, within a range.
    Result<int64_t> integer(const json& values, const char* key, int64_t otherwise,
                            std::initializer_list<int64_t> allowed) const
    {
        const auto found = values.find(key);
        if (found == values.end() || found->is_null())
            return otherwise;
        if (!found->is_number_integer())
            return badSetting(key, *found);
        const int64_t value = found->get<int64_t>();
        if (allowed.size() > 0 && std::find(allowed.begin(), allowed.end(), value) == allowed.end())
            return badSetting(key, *found);
        return value;
    }

    Result<int64_t> group(const json& values, int64_t otherwise) const
    {
        Result<int64_t> size = integer(values, "group_size", otherwise, {});
        constexpr int64_t kLargest = int64_t{1} << 31;
        if (size && (*size < -1 || *size == 0 || *size > kLargest))
            return badSetting("group_size", values["group_size"]);
        return size;
    }

    /// [rows, columns] of blocks that share a scale; zeros where the settings say none.
    Result<std::pair<int64_t, int64_t>> block(const json& values, const char* key) const;

    /// How compressed-tensors stores the matrices of a folder.
    struct CompressedCodes
    {
        GroupSettings groups;
        std::pair<int64_t, int64_t> block = {0, 0}; ///< of 8-bit floats
    };
    Result<CompressedCodes> compressedCodes(const json& values) const;

    std::string text(const char* key, const std::string& otherwise) const
    {
        const auto found = m_settings.values.find(key);
        return found != m_settings.values.end() && found->is_string() ? found->get<std::string>()
                                                                      : otherwise;
    }

    const Weights& m_weights;
    const Modules m_modules;
    const Settings& m_settings;
    std::vector<WeightInfo> m_made;
    std::set<const WeightInfo*> m_used;
};

Result<void> Decoder::convert()
{
    const std::string& method = m_settings.method;
    if (method == "gptq")
        return convertGptq();
    if (method == "awq")
        return convertAwq();
    if (method == "bitsandbytes")
        return convertBitsAndBytes();
    if (method == "fp8" || method == "fbgemm_fp8")
        return convertFloat8();
    if (method == "compressed-tensors")
        return convertCompressed();
    if (method == "mlx")
        return convertMlx();
    if (method == "mxfp4")
        return convertMxfp4();
    if (method.empty() && m_settings.values.is_null())
        return {};
    if (method.empty())
        return fail(translatable("Engine", "config.json: its quantization_config names no "
                                           "quant_method; those that can be read are: %1."),
                    {std::string(kMethods)});
    return unknownMethod(method);
}

Result<void> Decoder::convertGptq()
{
    const Result<int64_t> bits = integer(m_settings.values, "bits", 4, {2, 3, 4, 8});
    const Result<int64_t> size = group(m_settings.values, -1);
    if (!bits || !size)
        return tl::make_unexpected(!bits ? bits.error() : size.error());
    const std::string format = text("checkpoint_format", "gptq");
    if (format != "gptq" && format != "gptq_v2")
        return badSetting("checkpoint_format", format);
    const auto order = m_settings.values.find("desc_act");
    const bool ordered =
        order == m_settings.values.end() || !order->is_boolean() || !order->get<bool>();
    for (const auto& [name, module] : m_modules.all())
        if (module.find("qweight") || module.find("qzeros"))
            if (auto done =
                    add(module, gptqMatrix(module, {*bits, *size}, format == "gptq", ordered));
                !done)
                return done;
    return {};
}

Result<void> Decoder::convertAwq()
{
    const Result<int64_t> bits = integer(m_settings.values, "bits", 4, {4});
    const Result<int64_t> size = group(m_settings.values, 128);
    if (!bits || !size)
        return tl::make_unexpected(!bits ? bits.error() : size.error());
    std::string version = text("version", "gemm");
    std::ranges::transform(version, version.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (version != "gemm")
        return badSetting("version", version);
    for (const auto& [name, module] : m_modules.all())
        if (module.find("qweight") || module.find("qzeros"))
            if (auto done = add(module, awqMatrix(module, *size)); !done)
                return done;
    return {};
}

Result<void> Decoder::convertBitsAndBytes()
{
    for (const auto& [name, module] : m_modules.all()) {
        const WeightInfo* weight = module.find("weight");
        if (!weight)
            continue;
        Result<void> done;
        if (weight->data.type == DataType::I8)
            done = add(module, int8Matrix(module));
        else if (weight->data.type == DataType::U8 || module.find("weight.absmax"))
            done = add(module, tableMatrix(module));
        if (!done)
            return done;
    }
    return {};
}

Result<std::pair<int64_t, int64_t>> Decoder::block(const json& values, const char* key) const
{
    const auto size = values.find(key);
    if (size == values.end() || size->is_null())
        return std::pair<int64_t, int64_t>(0, 0);
    constexpr int64_t kLargest = int64_t{1} << 31;
    const auto good = [&](const json& value) {
        return value.is_number_integer() && value.get<int64_t>() > 0 &&
               value.get<int64_t>() < kLargest;
    };
    if (!size->is_array() || size->size() != 2 || !good((*size)[0]) || !good((*size)[1]))
        return badSetting(key, *size);
    return std::pair((*size)[0].get<int64_t>(), (*size)[1].get<int64_t>());
}

Result<void> Decoder::convertFloat8()
{
    const auto block = this->block(m_settings.values, "weight_block_size");
    if (!block)
        return tl::make_unexpected(block.error());
    for (const auto& [name, module] : m_modules.all()) {
        const WeightInfo* weight = module.find("weight");
        const bool coded = weight && (weight->data.type == DataType::F8_E4M3 ||
                                      weight->data.type == DataType::F8_E5M2);
        if (coded)
            if (auto done = add(module, float8Matrix(module, *block)); !done)
                return done;
    }
    return {};
}

/// One answer for all groups of modules: what each module belongs to is not asked.
Result<Decoder::CompressedCodes> Decoder::compressedCodes(const json& values) const
{
    std::optional<CompressedCodes> codes;
    const auto groups = values.find("config_groups");
    if (groups != values.end() && groups->is_object())
        for (const auto& [name, entry] : groups->items()) {
            const auto weights = entry.is_object() ? entry.find("weights") : entry.end();
            if (!entry.is_object() || weights == entry.end() || !weights->is_object())
                continue;
            const Result<int64_t> bits = integer(*weights, "num_bits", 4, {2, 3, 4, 5, 6, 7, 8});
            const Result<int64_t> size = group(*weights, -1);
            const auto blocks = block(*weights, "block_structure");
            if (!bits || !size || !blocks)
                return tl::make_unexpected(!bits   ? bits.error()
                                           : !size ? size.error()
                                                   : blocks.error());
            CompressedCodes own{{*bits, *size}, *blocks};
            const json strategy = weights->value("strategy", json());
            if (strategy.is_string() && strategy != "block")
                own.block = {}; // what is said beside it does not count
            if (*size > 0 && weights->value("type", json()) == "float" &&
                (strategy == "group" || own.block.first == 0))
                own.block = {1, *size};
            if (codes && (codes->groups.bits != *bits || codes->block != own.block))
                return badSetting("config_groups", *groups);
            if (codes && codes->groups.group != *size)
                own.groups.group = -1; // each module's scales tell
            codes = own;
        }
    return codes.value_or(CompressedCodes());
}

Result<void> Decoder::convertCompressed()
{
    constexpr std::array<std::string_view, 7> kFormats = {"pack-quantized",
                                                          "int-quantized",
                                                          "float-quantized",
                                                          "naive-quantized",
                                                          "nvfp4-pack-quantized",
                                                          "dense",
                                                          ""};
    const std::string format = text("format", "");
    if (std::ranges::find(kFormats, format) == kFormats.end())
        return badSetting("format", format);
    const json& values = m_settings.values;
    if (const auto sparse = values.find("sparsity_config");
        sparse != values.end() && sparse->is_object() && !sparse->empty()) {
        const auto kind = sparse->find("format");
        if (kind != sparse->end() && *kind != "dense")
            return badSetting("sparsity_config", *sparse);
    }
    const Result<CompressedCodes> codes = compressedCodes(values);
    if (!codes)
        return tl::make_unexpected(codes.error());
    for (const auto& [name, module] : m_modules.all()) {
        const WeightInfo* weight = module.find("weight");
        Result<void> done;
        if (module.find("weight_packed") && module.find("weight_global_scale"))
            done = add(module, nvfp4Matrix(module));
        else if (module.find("weight_packed"))
            done = add(module, packedMatrix(module, codes->groups));
        else if (weight && weight->data.type == DataType::I8)
            done = add(module, integerMatrix(module, codes->groups.group));
        else if (weight && weight->data.type == DataType::F8_E4M3)
            done = add(module, float8Matrix(module, codes->block));
        if (!done)
            return done;
    }
    return {};
}

Result<void> Decoder::convertMlx()
{
    for (const auto& [name, module] : m_modules.all()) {
        const WeightInfo* weight = module.find("weight");
        if (!weight || weight->data.type != DataType::U32)
            continue;
        // A module may have settings of its own.
        const auto own = m_settings.values.find(name);
        const json& values =
            own != m_settings.values.end() && own->is_object() ? *own : m_settings.values;
        const Result<int64_t> bits = integer(values, "bits", 4, {2, 3, 4, 5, 6, 8});
        const Result<int64_t> size = group(values, 64);
        if (!bits || !size)
            return tl::make_unexpected(!bits ? bits.error() : size.error());
        if (*size < 1)
            return badSetting("group_size", *size);
        if (auto done = add(module, mlxMatrix(module, {*bits, *size})); !done)
            return done;
    }
    return {};
}

Result<void> Decoder::convertMxfp4()
{
    constexpr std::string_view kBlocks = "_blocks";
    for (const WeightInfo& tensor : m_weights.tensors()) {
        if (!tensor.name.ends_with(kBlocks))
            continue;
        const std::string name = tensor.name.substr(0, tensor.name.size() - kBlocks.size());
        const WeightInfo* scales = m_weights.find(name + "_scales");
        if (!scales)
            return fail(translatable("Engine", "The quantised module %1 has no tensor %2."),
                        {name, name + "_scales"});
        Result<DecodedMatrix> matrix = mxfp4Matrix(tensor, *scales);
        if (!matrix)
            return tl::make_unexpected(matrix.error());
        const std::vector<int64_t>& shape = tensor.data.shape;
        const int64_t columns = matrix->matrix->columns();
        TensorData data = TensorData::ofCoded(std::move(matrix->matrix));
        data.shape = {shape[0], shape[1], columns};
        data.strides = rowMajorStrides(data.shape);
        m_made.push_back(
            {name + ".weight", std::move(matrix->typeName), tensor.file, std::move(data), nullptr});
        m_used.insert({&tensor, scales});
    }
    return {};
}

/// What is left must not be quantised in some other way.
Result<void> Decoder::checkRest() const
{
    for (const auto& [name, module] : m_modules.all()) {
        const WeightInfo* weight = module.find("weight");
        const bool eightBits =
            weight && (weight->data.type == DataType::F8_E4M3 ||
                       weight->data.type == DataType::F8_E5M2 || weight->data.type == DataType::I8);
        for (const std::string_view sign : {"qweight", "SCB", "weight.absmax", "weight_packed"}) {
            const WeightInfo* part = module.find(sign);
            if (part && !m_used.contains(part))
                return fail(translatable("Engine", "The tensor %1 looks quantised; config.json "
                                                   "does not say so, or not how."),
                            {part->name},
                            translatable("Engine", "Copy the config.json that belongs to these "
                                                   "weights, with its quantization_config."));
        }
        if (eightBits && !m_used.contains(weight))
            return fail(translatable("Engine", "The tensor %1 looks quantised; config.json does "
                                               "not say so, or not how."),
                        {weight->name},
                        translatable("Engine", "Copy the config.json that belongs to these "
                                               "weights, with its quantization_config."));
    }
    return {};
}

} // namespace

Result<std::shared_ptr<const Weights>> dequantised(std::shared_ptr<const Weights> weights,
                                                   const json& config)
{
    const std::filesystem::path& path = weights->path();
    const Result<Settings> settings = readSettings(config, path);
    if (!settings)
        return tl::make_unexpected(settings.error());
    Result<std::shared_ptr<const Weights>> made = Decoder(*weights, *settings).run();
    if (made && !*made)
        return weights;
    return made;
}

} // namespace engine
