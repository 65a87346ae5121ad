#pragma once

#include "engine/trace/trace.h"

#include <array>

/// Names in this program's own trace files, for those that write and read them.
namespace engine::tracelayout {

/// Entries of the file's metadata.
inline constexpr std::string_view kFormatKey = "attention_visualizer.format";
inline constexpr std::string_view kTraceKey = "attention_visualizer.trace";
inline constexpr std::string_view kSessionKey = "attention_visualizer.session";
inline constexpr int kFormat = 1;

/// Tensors.
inline const std::string kImagePositions = "image_positions";
inline const std::string kPoolWeights = ".pool.weights";

/// What a position of a modality is.
inline constexpr std::string_view kFrames = "frames";
inline constexpr std::string_view kPatches = "patches";

/// What the file calls the tokens of a stack.
inline constexpr std::array kSides{
    std::pair(Stack::Text, "text"), std::pair(Stack::Vision, "vision"),
    std::pair(Stack::Encoder, "source"), std::pair(Stack::Decoder, "target")};

/// Of the tensors of an attention: "decoder.layer.0.self.".
inline std::string prefixOf(const Attention& a)
{
    return std::string(name(a.stack)) + ".layer." + std::to_string(a.layer) + "." +
           std::string(name(a.kind)) + ".";
}

} // namespace engine::tracelayout
