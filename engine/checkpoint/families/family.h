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

void codegen(ConfigReader& config, ModelOptions& options);
void gptj(ConfigReader& config, ModelOptions& options);
void bloom(ConfigReader& config, ModelOptions& options);
void falcon(ConfigReader& config, ModelOptions& options);
void mpt(ConfigReader& config, ModelOptions& options);
void phi(ConfigReader& config, ModelOptions& options);
void phi3(ConfigReader& config, ModelOptions& options);
void stablelm(ConfigReader& config, ModelOptions& options);
void olmo(ConfigReader& config, ModelOptions& options);
void olmo2(ConfigReader& config, ModelOptions& options);
void olmo3(ConfigReader& config, ModelOptions& options);
void smollm3(ConfigReader& config, ModelOptions& options);
void granite(ConfigReader& config, ModelOptions& options);
void starcoder2(ConfigReader& config, ModelOptions& options);
void gptBigcode(ConfigReader& config, ModelOptions& options);
void cohere(ConfigReader& config, ModelOptions& options);
void cohere2(ConfigReader& config, ModelOptions& options);
void glm4(ConfigReader& config, ModelOptions& options);
void exaone4(ConfigReader& config, ModelOptions& options);
void ernie45(ConfigReader& config, ModelOptions& options);
void hunyuan(ConfigReader& config, ModelOptions& options);
void xglm(ConfigReader& config, ModelOptions& options);
void qwen3(ConfigReader& config, ModelOptions& options);
void gemma2(ConfigReader& config, ModelOptions& options);
void gemma3Text(ConfigReader& config, ModelOptions& options);
void gemma3(ConfigReader& config, ModelOptions& options);
void mixtral(ConfigReader& config, ModelOptions& options);
void qwen2Moe(ConfigReader& config, ModelOptions& options);
void qwen3Moe(ConfigReader& config, ModelOptions& options);
void olmoe(ConfigReader& config, ModelOptions& options);
void gptOss(ConfigReader& config, ModelOptions& options);
void deberta(ConfigReader& config, ModelOptions& options);
void debertaV2(ConfigReader& config, ModelOptions& options);
void modernbert(ConfigReader& config, ModelOptions& options);
void mpnet(ConfigReader& config, ModelOptions& options);
void longformer(ConfigReader& config, ModelOptions& options);
void bigBird(ConfigReader& config, ModelOptions& options);
void esm(ConfigReader& config, ModelOptions& options);
void m2m100(ConfigReader& config, ModelOptions& options);
void pegasus(ConfigReader& config, ModelOptions& options);
void blenderbot(ConfigReader& config, ModelOptions& options);
void blenderbotSmall(ConfigReader& config, ModelOptions& options);
void encoderDecoder(ConfigReader& config, ModelOptions& options);
void vitMae(ConfigReader& config, ModelOptions& options);
void dinov2(ConfigReader& config, ModelOptions& options);
void dinov2WithRegisters(ConfigReader& config, ModelOptions& options);
void dinov3(ConfigReader& config, ModelOptions& options);
void beit(ConfigReader& config, ModelOptions& options);
void clip(ConfigReader& config, ModelOptions& options);
void siglip(ConfigReader& config, ModelOptions& options);
void blip(ConfigReader& config, ModelOptions& options);
void trocr(ConfigReader& config, ModelOptions& options);
void visionEncoderDecoder(ConfigReader& config, ModelOptions& options);
void llava(ConfigReader& config, ModelOptions& options);
void paligemma(ConfigReader& config, ModelOptions& options);
void idefics3(ConfigReader& config, ModelOptions& options);
void qwen2Vl(ConfigReader& config, ModelOptions& options);
void qwen25Vl(ConfigReader& config, ModelOptions& options);
void qwen3Vl(ConfigReader& config, ModelOptions& options);
void whisper(ConfigReader& config, ModelOptions& options);
void wav2vec2(ConfigReader& config, ModelOptions& options);
void hubert(ConfigReader& config, ModelOptions& options);

// Parts that several families share.

/// Gemma's scaled embedding, norms and activation, on a stack of Llama's.
void readGemmaLike(ConfigReader& config, ModelOptions& options);
/// Gemma 3's text model, from its own config.json or from text_config.
void readGemma3(ConfigReader& config, ModelOptions& options);
/// sliding_window, use_sliding_window, max_window_layers (`full` where it is not said) and
/// layer_types of Qwen.
void readQwenWindows(ConfigReader& config, StackOptions& stack, int64_t full = 28);
/// Experts named like Qwen's: mlp.experts.{e}.gate_proj … and mlp.gate.
void readExperts(ConfigReader& config, StackOptions& stack);
/// Sizes of a stack where config.json does not say: those of the family's configuration class.
/// Folders of models inside of others name those alone that differ.
struct Sizes
{
    int64_t width = 4096;
    int64_t feedWidth = 11008;
    int64_t layers = 32;
    int64_t heads = 32;
    int64_t keyHeads = 0; ///< 0: as many as heads
};
/// Layer names and options of BERT, RoBERTa and ELECTRA.
StackOptions bertStack(ConfigReader& config, ModelOptions& options,
                       const Sizes& sizes = {
                           .width = 768, .feedWidth = 3072, .layers = 12, .heads = 12});
/// position_embedding_type: vectors of distances in the place of absolute positions, from a tensor
/// of each layer (Shaw et al. 2018, Huang et al. 2020).
void readDistances(ConfigReader& config, StackOptions& stack, const std::string& table);
/// Heads of BERT's and RoBERTa's names: masked language, classifier, labels per token, spans.
void readBertHead(ConfigReader& config, ModelOptions& options);
void readRobertaHead(ConfigReader& config, ModelOptions& options);
/// Positions that start after the pad token's number and skip pads.
void countFromPad(ConfigReader& config, ModelOptions& options, StackOptions& stack);
/// Encoder and decoder of Marian, BART and mBART.
void readBartLike(ConfigReader& config, ModelOptions& options);
/// image_size, patch_size and num_channels, with what holds where config.json does not say.
ImageOptions imageOptions(ConfigReader& config, int64_t side, int64_t patch);
/// Stack of ViT and its like: encoder.layer.{l}, learned positions, a class token.
StackOptions visionStack(ConfigReader& config);
/// What holds for a tower of CLIP or SigLIP where config.json does not say.
struct TowerDefaults
{
    int64_t width;
    int64_t heads;
    double epsilon;
    const char* activation;
    int64_t feedWidth = 0; ///< 0: four times the width
    int64_t patch = 16;
};
/// Vision towers of CLIP and SigLIP; `prefix` begins their names.
StackOptions clipVision(ConfigReader& config, const std::string& prefix);
StackOptions siglipVision(ConfigReader& config, const std::string& prefix,
                          const TowerDefaults& defaults = {768, 12, 1e-6, "gelu_pytorch_tanh"});
/// Gemma 3's tower and projector.
void seeGemma3(ConfigReader& config, ModelOptions& options);
/// Cross-attention named as in BERT's layers.
void addBertCross(StackOptions& stack);
/// The stack of a model inside that writes what another has read, with its cross-attention: GPT-2's
/// and TrOCR's, or as BERT keeps one, in the encoder's place.
StackOptions decoderInside(ModelOptions& inner);
void prefixHead(HeadOptions& head, const std::string& prefix);
/// A model described by an object inside, of one of these types (`otherwise` where it does not
/// say): its stack, its head, and what begins its names.
ModelOptions readInside(ConfigReader& config, const std::string& key,
                        const std::string& architecture, const std::vector<std::string>& types,
                        const std::string& otherwise = {}, bool prefixSeesItself = false);

/// Head of a decoder-only model by its architecture: language model, classifier on the last token,
/// labels per token, spans, or none.
void readDecoderHead(ConfigReader& config, ModelOptions& options, const std::string& matrix,
                     const std::string& classifier, bool tied);
/// Heads of token classification and question answering; whether the architecture is one of these.
bool readPositionHead(ModelOptions& options, const std::string& classifier = "classifier");
bool endsWith(const std::string& text, std::string_view ending);

/// What a family calls its rotary positions, and what holds where config.json says nothing.
struct RotaryKeys
{
    std::string theta = "rope_theta";
    double thetaDefault = 10000;
    std::string localTheta = {}; ///< of the layers with a window; empty = they have no own
    double localThetaDefault = 10000;
    bool plainLocal = false; ///< layers with a window turn without scaling
    double part = 1;         ///< of each head that is turned
    int64_t dimensions = -1; ///< of each head that are turned; −1: by `part`
    bool interleaved = false;
    int64_t longest = 2048;
    int64_t headSize = 0;       ///< where config.json has no head_dim; 0: width / heads
    int64_t originalLength = 0; ///< original_max_position_embeddings beside rope_scaling (Phi-3)
    bool oldNames = false;      ///< "su" and "yarn" are longrope (Phi-3)
};
/// Sets the rotary positions of a stack whose headSize is known from rope_theta, rope_scaling,
/// rope_parameters (also by layer type) and partial_rotary_factor.
void readRotary(ConfigReader& config, StackOptions& stack, const RotaryKeys& keys = {});
/// Stack of Llama, Mistral, Qwen2, Gemma and their like; all but their options.
void readLlamaLike(ConfigReader& config, ModelOptions& options, const RotaryKeys& rotary = {},
                   const Sizes& sizes = {});
/// Qwen 2 and 3 with other values where config.json does not say.
void readQwen2(ConfigReader& config, ModelOptions& options, const RotaryKeys& rotary,
               const Sizes& sizes, int64_t fullLayers = 28);
void readQwen3(ConfigReader& config, ModelOptions& options, const RotaryKeys& rotary,
               const Sizes& sizes);
/// Windows by layer_types; where there are none, all layers but each `every`-th have one (0: none).
void readLayerTypes(ConfigReader& config, StackOptions& stack, int64_t window, int64_t every);
/// ALiBi's slopes of so many heads.
std::vector<float> alibiSlopes(int heads);
/// Puts a prefix before all names.
void prefixNames(StackNames& names, const std::string& prefix);

} // namespace engine::families
