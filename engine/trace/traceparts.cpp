#include "engine/trace/traceparts.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>

namespace engine {

namespace {

using nlohmann::json;

void add(const std::string& name, const Tensor& tensor, std::vector<TensorSource>& to)
{
    if (tensor.empty())
        return;
    const std::span<const float> values(tensor.data(), static_cast<size_t>(tensor.size()));
    to.push_back(TensorSource::of({name, DataType::F32, tensor.shape()}, std::as_bytes(values)));
}

/// A tensor of finite numbers whose shape is `shape` (−1 = any extent); nothing where there is
/// none.
std::optional<Tensor> read(const std::shared_ptr<const SafetensorsFile>& file,
                           const std::string& name, const std::vector<int64_t>& shape)
{
    const TensorInfo* info = file->find(name);
    if (!info)
        return Tensor();
    if (info->shape.size() != shape.size())
        return std::nullopt;
    for (size_t i = 0; i < shape.size(); ++i)
        if (info->shape[i] < 1 || (shape[i] != -1 && info->shape[i] != shape[i]))
            return std::nullopt;
    float* out = nullptr;
    Tensor values = Tensor::zeros(info->shape, &out);
    if (!TensorData::rowMajor(info->type, info->shape, info->data, file).toFloat(out) ||
        !std::all_of(out, out + values.size(), [](float v) { return std::isfinite(v); }))
        return std::nullopt;
    return values;
}

/// Whole numbers from 0 to `largest`.
std::optional<std::vector<int32_t>> readRows(const std::shared_ptr<const SafetensorsFile>& file,
                                             const std::string& name,
                                             const std::vector<int64_t>& shape, int64_t largest)
{
    const std::optional<Tensor> values = read(file, name, shape);
    if (!values || values->empty())
        return std::nullopt;
    std::vector<int32_t> rows;
    for (int64_t i = 0; i < values->size(); ++i) {
        const float value = values->data()[i];
        if (value < 0 || value > static_cast<float>(largest) || value != std::floor(value))
            return std::nullopt;
        rows.push_back(static_cast<int32_t>(value));
    }
    return rows;
}

bool isMonotone(const std::vector<int32_t>& rows)
{
    return std::ranges::is_sorted(rows) || std::ranges::is_sorted(rows, std::greater<>());
}

std::string partOf(const std::string& prefix, size_t term)
{
    std::string name = prefix;
    name += "distance.";
    name += std::to_string(term);
    return name;
}

std::string routingName(Stack stack, int layer)
{
    std::string prefix(name(stack));
    prefix += ".layer.";
    prefix += std::to_string(layer);
    prefix += '.';
    return prefix;
}

} // namespace

void addScoreParts(const Attention& a, const std::string& prefix, std::vector<TensorSource>& to)
{
    add(prefix + "sinks", a.sinks, to);
    add(prefix + "key_bias", a.bias.keys, to);
    for (size_t i = 0; i < a.terms.size(); ++i) {
        const DistanceTerm& term = a.terms[i];
        add(partOf(prefix, i) + ".vectors", term.vectors, to);
        to.push_back(TensorSource::of(
            {partOf(prefix, i) + ".rows", DataType::I32, {static_cast<int64_t>(term.rows->size())}},
            std::as_bytes(std::span(*term.rows))));
    }
}

void describeScoreParts(const Attention& a, json& described)
{
    if (a.softCap > 0)
        described["soft_cap"] = a.softCap;
    json terms = json::array();
    for (const DistanceTerm& term : a.terms)
        terms.push_back({{"of_keys", term.ofKeys}});
    if (!terms.empty())
        described["distance_terms"] = std::move(terms);
}

bool readScoreParts(const std::shared_ptr<const SafetensorsFile>& file, const std::string& prefix,
                    const json& described, Attention& a)
{
    std::optional<Tensor> sinks = read(file, prefix + "sinks", {a.heads});
    std::optional<Tensor> bias = read(file, prefix + "key_bias", {a.heads, a.keys});
    if (!sinks || !bias)
        return false;
    a.sinks = std::move(*sinks);
    a.bias.keys = std::move(*bias);
    if (const auto cap = described.find("soft_cap"); cap != described.end()) {
        if (!cap->is_number() || !(cap->get<float>() > 0) || !std::isfinite(cap->get<float>()))
            return false;
        a.softCap = cap->get<float>();
    }
    const auto terms = described.find("distance_terms");
    if (terms == described.end())
        return true;
    constexpr size_t kMostTerms = 4;
    if (!terms->is_array() || terms->size() > kMostTerms || !a.hasVectors())
        return false;
    for (size_t i = 0; i < terms->size(); ++i) {
        const json& stored = (*terms)[i];
        std::optional<Tensor> vectors =
            read(file, partOf(prefix, i) + ".vectors", {-1, -1, a.query.extent(2)});
        if (!stored.is_object() || !vectors || vectors->empty() ||
            (vectors->extent(0) != 1 && vectors->extent(0) != a.heads))
            return false;
        std::optional<std::vector<int32_t>> rows = readRows(
            file, partOf(prefix, i) + ".rows", {a.queries + a.keys - 1}, vectors->extent(1) - 1);
        if (!rows || !isMonotone(*rows))
            return false;
        a.terms.push_back({stored.value("of_keys", json()) == true, std::move(*vectors),
                           std::make_shared<const std::vector<int32_t>>(std::move(*rows))});
    }
    return true;
}

void addRouting(Stack stack, const Routing& routing, std::vector<TensorSource>& to)
{
    const std::string prefix = routingName(stack, routing.layer);
    const auto produce = [&routing](const TensorSink& sink) -> Result<void> {
        const std::vector<int64_t> wide(routing.experts.begin(), routing.experts.end());
        return sink(std::as_bytes(std::span(wide)));
    };
    to.push_back({{prefix + "experts", DataType::I64, routing.weights.shape()}, produce});
    add(prefix + "expert_weights", routing.weights, to);
    add(prefix + "router_probabilities", routing.probabilities, to);
}

std::optional<std::vector<Routing>> readRouting(const std::shared_ptr<const SafetensorsFile>& file,
                                                Stack stack, int layers, int64_t tokens)
{
    std::vector<Routing> all;
    for (int layer = 0; layer < layers; ++layer) {
        const std::string prefix = routingName(stack, layer);
        if (!file->find(prefix + "experts"))
            continue;
        std::optional<Tensor> weights = read(file, prefix + "expert_weights", {tokens, -1});
        std::optional<Tensor> probabilities =
            read(file, prefix + "router_probabilities", {tokens, -1});
        if (!weights || weights->empty() || !probabilities || probabilities->empty())
            return std::nullopt;
        std::optional<std::vector<int32_t>> experts = readRows(
            file, prefix + "experts", {tokens, weights->extent(1)}, probabilities->extent(1) - 1);
        if (!experts)
            return std::nullopt;
        all.push_back({layer, std::move(*experts), std::move(*weights), std::move(*probabilities)});
    }
    return all;
}

} // namespace engine
