#pragma once

#include "engine/files/safetensors.h"
#include "engine/files/tensordata.h"
#include "engine/trace/trace.h"

namespace engine {

/// What a trace file holds of an attention beside queries, keys and values: sinks [H], key_bias
/// [H, Tk], and for each term of distances distance.{i}.vectors [1 or H, R, D] and
/// distance.{i}.rows [Tq + Tk − 1]. `prefix` is that of the attention's tensors. The attention must
/// outlive `to`.
void addScoreParts(const Attention& attention, const std::string& prefix,
                   std::vector<TensorSource>& to);
/// Cap and kinds of terms, into the attention's description.
void describeScoreParts(const Attention& attention, nlohmann::json& described);
/// Reads them back; false where they do not fit the attention, whose sizes are known.
bool readScoreParts(const std::shared_ptr<const SafetensorsFile>& file, const std::string& prefix,
                    const nlohmann::json& described, Attention& attention);

/// {stack}.layer.{l}.experts and .expert_weights [T, chosen], .router_probabilities [T, experts].
/// The routing must outlive `to`.
void addRouting(Stack stack, const Routing& routing, std::vector<TensorSource>& to);
/// Routing of the layers below `layers` that a file holds; an empty optional where it is damaged.
std::optional<std::vector<Routing>> readRouting(const std::shared_ptr<const SafetensorsFile>& file,
                                                Stack stack, int layers, int64_t tokens);

} // namespace engine
