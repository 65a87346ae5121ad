#pragma once

#include "engine/checkpoint/config.h"

namespace engine::families {

// One function a family, each in its own file: the table of its config keys and tensor names.
void gpt2(ConfigReader& config, ModelOptions& options);
void gptNeo(ConfigReader& config, ModelOptions& options);
void gptNeoX(ConfigReader& config, ModelOptions& options);
void opt(ConfigReader& config, ModelOptions& options);
void llama(ConfigReader& config, ModelOptions& options);
void mistral(ConfigReader& config, ModelOptions& options);
void qwen2(ConfigReader& config, ModelOptions& options);
void gemma(ConfigReader& config, ModelOptions& options);
void bert(ConfigReader& config, ModelOptions& options);
void albert(ConfigReader& config, ModelOptions& options);
void roberta(ConfigReader& config, ModelOptions& options);
void distilbert(ConfigReader& config, ModelOptions& options);
void electra(ConfigReader& config, ModelOptions& options);
void t5(ConfigReader& config, ModelOptions& options);
void marian(ConfigReader& config, ModelOptions& options);
void bart(ConfigReader& config, ModelOptions& options);
void mbart(ConfigReader& config, ModelOptions& options);
void vit(ConfigReader& config, ModelOptions& options);
void deit(ConfigReader& config, ModelOptions& options);

// Parts that several families share.

/// Stack of Llama, Mistral, Qwen2 and Gemma; all but their options.
void readLlamaLike(ConfigReader& config, ModelOptions& options);
/// Layer names and options of BERT, RoBERTa and ELECTRA.
StackOptions bertStack(ConfigReader& config, ModelOptions& options);
/// Encoder and decoder of Marian, BART and mBART.
void readBartLike(ConfigReader& config, ModelOptions& options);
/// ViT and DeiT.
void readVisionLike(ConfigReader& config, ModelOptions& options);

/// Head of a decoder-only model by its architecture: language model, classifier on the last token,
/// or none.
void readDecoderHead(ConfigReader& config, ModelOptions& options, const std::string& matrix,
                     const std::string& classifier, bool tied);
bool endsWith(const std::string& text, std::string_view ending);
/// Sets rope_theta, rope_scaling, rope_parameters.
void readRotary(ConfigReader& config, RotaryOptions& rotary, const std::string& thetaKey,
                int64_t maximumPositions);

} // namespace engine::families
