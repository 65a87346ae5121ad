#pragma once

#include "engine/files/safetensors.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

/// A random checkpoint of GPT-2-small's shape, for benchmarks.
namespace gpt2shape {

constexpr int kLayers = 12;
constexpr int64_t kWidth = 768;
constexpr int64_t kVocabulary = 50257;
constexpr int64_t kPositions = 8192;

/// Small numbers that need no library's distribution.
inline std::vector<float> numbers(int64_t count, float scale, uint32_t& state)
{
    std::vector<float> values(static_cast<size_t>(count));
    for (float& value : values) {
        state = state * 1664525U + 1013904223U;
        value = scale * (static_cast<float>(state >> 8) / 8388608.0F - 1.0F);
    }
    return values;
}

/// Writes a random checkpoint of GPT-2-small's shape.
inline bool write(const std::filesystem::path& folder)
{
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "config.json")
        << R"({"model_type": "gpt2", "architectures": ["GPT2LMHeadModel"], "n_layer": 12,)"
        << R"( "n_head": 12, "n_embd": 768, "vocab_size": 50257, "n_positions": 8192})";
    std::vector<engine::TensorPlan> plan = {
        {"wte.weight", engine::DataType::F32, {kVocabulary, kWidth}},
        {"wpe.weight", engine::DataType::F32, {kPositions, kWidth}}};
    for (int l = 0; l < kLayers; ++l) {
        const std::string h = "h." + std::to_string(l) + ".";
        const auto add = [&](const char* name, std::vector<int64_t> shape) {
            plan.push_back({h + name, engine::DataType::F32, std::move(shape)});
        };
        for (const char* norm : {"ln_1.weight", "ln_1.bias", "ln_2.weight", "ln_2.bias"})
            add(norm, {kWidth});
        add("attn.c_attn.weight", {kWidth, 3 * kWidth});
        add("attn.c_attn.bias", {3 * kWidth});
        add("attn.c_proj.weight", {kWidth, kWidth});
        add("attn.c_proj.bias", {kWidth});
        add("mlp.c_fc.weight", {kWidth, 4 * kWidth});
        add("mlp.c_fc.bias", {4 * kWidth});
        add("mlp.c_proj.weight", {4 * kWidth, kWidth});
        add("mlp.c_proj.bias", {kWidth});
    }
    plan.push_back({"ln_f.weight", engine::DataType::F32, {kWidth}});
    plan.push_back({"ln_f.bias", engine::DataType::F32, {kWidth}});
    auto writer = engine::SafetensorsWriter::create(folder / "model.safetensors", plan, {});
    if (!writer)
        return false;
    uint32_t state = 1;
    for (const engine::TensorPlan& tensor : plan) {
        int64_t count = 1;
        for (const int64_t extent : tensor.shape)
            count *= extent;
        if (!(*writer)->write(numbers(count, 0.04F, state)))
            return false;
    }
    return bool((*writer)->finish());
}

} // namespace gpt2shape
