#pragma once

#include "engine/training/trainer.h"

#include <nlohmann/json_fwd.hpp>

namespace engine::training {

/// Whether a family that others know has such a model: GPT-2 and BLOOM have neither a
/// window nor a temperature, and Llama's kin has one of them (Mistral, Granite); BLOOM's feed width
/// is four times the width.
bool isStandard(const Architecture& architecture);
/// config.json of a new model.
nlohmann::json configOf(const Architecture& architecture, int64_t vocabulary, int64_t positions);
/// tokenizer.json: a token per word or character of the vocabulary.
nlohmann::json tokenizerOf(const Task& task);

/// A tensor of a new model and how it begins.
struct NewTensor
{
    std::string name;
    std::vector<int64_t> shape;
    float mean = 0;
    float deviation = 0; ///< 0: every value is the mean
    bool decays = false; ///< weight decay: matrices, not gains, biases and tables
};
std::vector<NewTensor> tensorsOf(const Architecture& architecture, int64_t vocabulary,
                                 int64_t positions);

} // namespace engine::training
