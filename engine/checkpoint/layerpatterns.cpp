#include "engine/checkpoint/layerpatterns.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace engine {

namespace {

using Shape = std::vector<int64_t>;

// nn.TransformerEncoderLayer and nn.TransformerDecoderLayer of PyTorch; nanoGPT, and minGPT since
// 2022; minGPT before; timm's VisionTransformer; fairseq's layers.
const std::vector<LayerPattern>& patterns()
{
    static const std::vector<LayerPattern> all = {
        {"nn.TransformerDecoder",
         "multihead_attn.query.weight",
         "",
         {.query = "self_attn.query",
          .key = "self_attn.key",
          .value = "self_attn.value",
          .output = "self_attn.out_proj",
          .attentionNorm = "norm1",
          .crossQuery = "multihead_attn.query",
          .crossKey = "multihead_attn.key",
          .crossValue = "multihead_attn.value",
          .crossOutput = "multihead_attn.out_proj",
          .crossNorm = "norm2",
          .up = "linear1",
          .down = "linear2",
          .feedNorm = "norm3"},
         true},
        {"nn.TransformerEncoder",
         "self_attn.query.weight",
         "multihead_attn.query.weight",
         {.query = "self_attn.query",
          .key = "self_attn.key",
          .value = "self_attn.value",
          .output = "self_attn.out_proj",
          .attentionNorm = "norm1",
          .up = "linear1",
          .down = "linear2",
          .feedNorm = "norm2"}},
        {"nanoGPT",
         "attn.c_attn.weight",
         "",
         {.fused = "attn.c_attn",
          .output = "attn.c_proj",
          .attentionNorm = "ln_1",
          .up = "mlp.c_fc",
          .down = "mlp.c_proj",
          .feedNorm = "ln_2"},
         false,
         true},
        {"minGPT",
         "attn.query.weight",
         "",
         {.query = "attn.query",
          .key = "attn.key",
          .value = "attn.value",
          .output = "attn.proj",
          .attentionNorm = "ln1",
          .up = "mlp.0",
          .down = "mlp.2",
          .feedNorm = "ln2"},
         false,
         true},
        {"timm ViT",
         "attn.qkv.weight",
         "",
         {.fused = "attn.qkv",
          .output = "attn.proj",
          .attentionNorm = "norm1",
          .up = "mlp.fc1",
          .down = "mlp.fc2",
          .feedNorm = "norm2"},
         false,
         false,
         true},
        {"fairseq decoder",
         "encoder_attn.q_proj.weight",
         "",
         {.query = "self_attn.q_proj",
          .key = "self_attn.k_proj",
          .value = "self_attn.v_proj",
          .output = "self_attn.out_proj",
          .attentionNorm = "self_attn_layer_norm",
          .crossQuery = "encoder_attn.q_proj",
          .crossKey = "encoder_attn.k_proj",
          .crossValue = "encoder_attn.v_proj",
          .crossOutput = "encoder_attn.out_proj",
          .crossNorm = "encoder_attn_layer_norm",
          .up = "fc1",
          .down = "fc2",
          .feedNorm = "final_layer_norm"},
         true,
         false,
         false,
         true},
        {"fairseq",
         "self_attn.q_proj.weight",
         "encoder_attn.q_proj.weight",
         {.query = "self_attn.q_proj",
          .key = "self_attn.k_proj",
          .value = "self_attn.v_proj",
          .output = "self_attn.out_proj",
          .attentionNorm = "self_attn_layer_norm",
          .up = "fc1",
          .down = "fc2",
          .feedNorm = "final_layer_norm"},
         false,
         false,
         false,
         true},
    };
    return all;
}

/// Layers that somebody wrote around nn.MultiheadAttention; names are those of each file.
const LayerPattern& ownLayers()
{
    static const LayerPattern pattern = {"nn.MultiheadAttention", "query.weight", "", {}};
    return pattern;
}

const Shape* shapeOf(const Weights& weights, const std::string& name)
{
    const WeightInfo* found = weights.find(name);
    return found ? &found->data.shape : nullptr;
}

bool isMatrix(const Weights& weights, const std::string& module)
{
    const Shape* shape = shapeOf(weights, module + ".weight");
    return shape && shape->size() == 2;
}

/// Numbers of layers by what stands before them.
using Runs = std::map<std::string, std::set<int>>;

/// Counts a name that ends in a layer's number.
void count(Runs& runs, const std::string& name)
{
    constexpr size_t kMostDigits = 4;
    const size_t digits = name.find_last_not_of("0123456789") + 1;
    if (digits < name.size() && name.size() - digits <= kMostDigits)
        runs[name.substr(0, digits)].insert(std::stoi(name.substr(digits)));
}

bool isWhole(const std::set<int>& numbers)
{
    return *numbers.begin() == 0 && *numbers.rbegin() + 1 == static_cast<int>(numbers.size());
}

/// Runs of layers that a library names.
std::vector<FoundLayers> named(const Weights& weights, const LayerPattern& pattern)
{
    const auto dotted = [](std::string_view text) { return std::string(1, '.').append(text); };
    Runs runs;
    for (const WeightInfo& tensor : weights.tensors()) {
        if (!tensor.name.ends_with(dotted(pattern.sign)))
            continue;
        const std::string layer =
            tensor.name.substr(0, tensor.name.size() - pattern.sign.size() - 1);
        if (pattern.notSign.empty() || !weights.find(layer + dotted(pattern.notSign)))
            count(runs, layer);
    }
    std::vector<FoundLayers> found;
    const LayerNames& n = pattern.names;
    for (const auto& [prefix, numbers] : runs) {
        FoundLayers layers{&pattern, prefix, static_cast<int>(numbers.size()), n};
        // Gated layers name their matrices otherwise.
        for (const auto& [gate, up, down] :
             {std::array{"", "mlp.w12", "mlp.w3"}, std::array{"mlp.fc1_g", "mlp.fc1_x", "mlp.fc2"}})
            if (pattern.vision && isMatrix(weights, layers.layer(0) + up)) {
                layers.names.gate = gate;
                layers.names.up = up;
                layers.names.down = down;
            }
        const auto has = [&](const std::string& module) {
            return isMatrix(weights, layers.layer(0) + module);
        };
        if (isWhole(numbers) && has(layers.names.up) && has(n.output) &&
            has(n.fused.empty() ? n.query : n.fused))
            found.push_back(std::move(layers));
    }
    return found;
}

/// Of two norms, the one of the attention first: by their numbers, or by what they name.
std::pair<std::string, std::string> inOrder(std::string first, std::string second)
{
    const auto withoutDigits = [](std::string name) {
        std::erase_if(name, [](char c) { return c >= '0' && c <= '9'; });
        return name;
    };
    const auto speaksOf = [](const std::string& name, std::initializer_list<const char*> words) {
        return std::ranges::any_of(
            words, [&](const char* word) { return name.find(word) != std::string::npos; });
    };
    if (second < first)
        std::swap(first, second);
    if (withoutDigits(first) == withoutDigits(second))
        return {first, second};
    const auto ofFeed = [&](const std::string& name) {
        return speaksOf(name, {"ff", "mlp", "feed"});
    };
    const auto ofAttention = [&](const std::string& name) { return speaksOf(name, {"att"}); };
    if (ofAttention(first) && !ofAttention(second) && !ofFeed(first))
        return {first, second};
    if (ofAttention(second) && !ofAttention(first) && !ofFeed(second))
        return {second, first};
    return {};
}

/// The modules of a layer around the attention `attention`, by the shapes of its other tensors: two
/// norms and two matrices, from the width and back. Nothing where it holds others.
std::optional<LayerNames> shaped(const Weights& weights, const std::string& layer,
                                 const std::string& attention)
{
    const Shape* query = shapeOf(weights, layer + attention + ".query.weight");
    if (!query || query->size() != 2 || (*query)[0] != (*query)[1])
        return std::nullopt;
    const int64_t width = (*query)[1];
    std::vector<std::string> norms;
    std::vector<std::string> matrices;
    constexpr std::string_view kEnding = ".weight";
    for (const WeightInfo& tensor : weights.tensors()) {
        const std::string& name = tensor.name;
        if (!name.starts_with(layer) || name.starts_with(layer + attention + ".") ||
            !name.ends_with(kEnding))
            continue;
        const std::string module =
            name.substr(layer.size(), name.size() - layer.size() - kEnding.size());
        if (tensor.data.shape.size() == 1 && tensor.data.shape[0] == width)
            norms.push_back(module);
        else if (tensor.data.shape.size() == 2)
            matrices.push_back(module);
        else
            return std::nullopt;
    }
    if (norms.size() != 2 || matrices.size() != 2)
        return std::nullopt;
    std::ranges::sort(matrices); // square ones lie in the order of their names
    const auto fits = [&](const std::string& up, const std::string& down) {
        const Shape& in = *shapeOf(weights, layer + up + ".weight");
        const Shape& out = *shapeOf(weights, layer + down + ".weight");
        return in[1] == width && out[0] == width && in[0] == out[1];
    };
    if (!fits(matrices[0], matrices[1]))
        std::swap(matrices[0], matrices[1]);
    if (!fits(matrices[0], matrices[1]))
        return std::nullopt;
    LayerNames names{.query = attention + ".query",
                     .key = attention + ".key",
                     .value = attention + ".value",
                     .output = attention + ".out_proj",
                     .up = matrices[0],
                     .down = matrices[1]};
    std::tie(names.attentionNorm, names.feedNorm) = inOrder(norms[0], norms[1]);
    return names;
}

/// Layers that somebody wrote around nn.MultiheadAttention.
std::vector<FoundLayers> written(const Weights& weights)
{
    std::map<std::string, Runs> byAttention;
    for (const WeightInfo& tensor : weights.tensors()) {
        constexpr std::string_view kSign = ".query.weight";
        if (!tensor.name.ends_with(kSign))
            continue;
        const std::string module = tensor.name.substr(0, tensor.name.size() - kSign.size());
        if (!isMatrix(weights, module + ".out_proj"))
            continue;
        // The last part that ends in a number is the layer's.
        for (size_t dot = module.rfind('.'); dot != std::string::npos && dot > 0;
             dot = module.rfind('.', dot - 1))
            if (module[dot - 1] >= '0' && module[dot - 1] <= '9') {
                count(byAttention[module.substr(dot + 1)], module.substr(0, dot));
                break;
            }
    }
    std::vector<FoundLayers> found;
    for (const auto& [attention, runs] : byAttention)
        for (const auto& [prefix, numbers] : runs) {
            FoundLayers layers{&ownLayers(), prefix, static_cast<int>(numbers.size())};
            std::optional<LayerNames> names = shaped(weights, layers.layer(0), attention);
            if (!isWhole(numbers) || !names)
                continue;
            layers.names = std::move(*names);
            found.push_back(std::move(layers));
        }
    return found;
}

} // namespace

std::vector<FoundLayers> findLayers(const Weights& weights)
{
    std::vector<FoundLayers> found;
    for (const LayerPattern& pattern : patterns())
        for (FoundLayers& layers : named(weights, pattern))
            found.push_back(std::move(layers));
    if (found.empty())
        found = written(weights);
    // Others are left and listed.
    const auto another = [seen = std::array{false, false}](const FoundLayers& layers) mutable {
        return std::exchange(seen[layers.pattern->cross ? 1 : 0], true);
    };
    found.erase(std::remove_if(found.begin(), found.end(), another), found.end());
    return found;
}

} // namespace engine
