#pragma once

#include "engine/error.h"

#include <filesystem>
#include <vector>

namespace engine {

/// The file beside the weights of somebody's own model that says how it is computed.
inline constexpr const char* kDescriptionName = "attention_visualizer.json";

/// Whether something is at a path that can be asked for.
bool isThere(const std::filesystem::path& path);

/// The folder of a model that a path stands for: itself; the folder of a file of weights or of
/// config.json (a .gguf file, which is a whole model, stands for itself); the snapshot of a
/// repository in the hub's cache, which refs/main names; the only model of such a cache. Paths that
/// stand for none are returned as they are, for whoever reads the folder to say what is missing.
/// Fails where there is nothing at the path, and where several snapshots, several models of a
/// cache, or a folder inside, could be meant.
Result<std::filesystem::path> findModelFolder(const std::filesystem::path& path);

/// Whether a file is a model (.gguf), or a part of the model folder that it lies in: config.json,
/// or weights beside it.
bool belongsToModel(const std::filesystem::path& file);

/// The files that decide what a model of that path computes: of its folder those that are read, in
/// the order of their names; of a .gguf file itself and its other parts. Empty where there is none.
std::vector<std::filesystem::path> modelFiles(const std::filesystem::path& path);

/// What a folder without readable weights holds instead (ONNX, TensorFlow, Flax, …).
tl::unexpected<Error> noWeights(const std::filesystem::path& folder);

} // namespace engine
