#include "engine/checkpoint/families/family.h"

#include <cmath>

namespace engine::families {

namespace {

StackOptions stackOf(ConfigReader& config, const std::string& side, bool cross)
{
    StackOptions s;
    s.stack = cross ? Stack::Decoder : Stack::Encoder;
    s.layers = static_cast<int>(config.size(side + "_layers", 4, 1000));
    s.heads = static_cast<int>(config.size(side + "_attention_heads", 6, 4096));
    s.keyHeads = s.heads;
    s.width = s.embeddingSize = config.size("d_model", 384);
    s.headSize = s.width % s.heads == 0 ? s.width / s.heads : 0;
    s.feedWidth = config.size(side + "_ffn_dim", 1536);
    s.causal = s.cross = cross;
    s.preNorm = s.finalNorm = true;
    s.keyBias = false;
    s.activation = config.activation("activation_function", "gelu");
    s.scale = 1 / std::sqrt(static_cast<float>(std::max<int64_t>(s.headSize, 1)));
    s.positions.kind = PositionKind::Learned;
    const std::string layer = side + ".layers.{l}.";
    s.names = {.positions = side + ".embed_positions",
               .finalNorm = side + ".layer_norm",
               .layer = {.query = layer + "self_attn.q_proj",
                         .key = layer + "self_attn.k_proj",
                         .value = layer + "self_attn.v_proj",
                         .output = layer + "self_attn.out_proj",
                         .attentionNorm = layer + "self_attn_layer_norm",
                         .up = layer + "fc1",
                         .down = layer + "fc2",
                         .feedNorm = layer + "final_layer_norm"}};
    return s;
}

/// The encoder alone, its frames averaged.
void readClassifier(ConfigReader& config, ModelOptions& options)
{
    options.decoder.reset();
    options.task = Task::Classification;
    options.head.kind = HeadKind::Classifier;
    options.head.pick = Pick::Mean;
    options.head.projector = "projector";
    options.head.projectorWidth = config.size("classifier_proj_size", 256);
    options.head.poolerActivation = Activation::None;
    options.head.classifier = "classifier";
    config.flag("use_weighted_layer_sum", false);
}

} // namespace

// Radford et al. 2022.
void whisper(ConfigReader& config, ModelOptions& options)
{
    options.encoder = stackOf(config, "encoder", false);
    options.decoder = stackOf(config, "decoder", true);
    StackOptions& encoder = *options.encoder;
    StackOptions& decoder = *options.decoder;
    encoder.positions.limit = config.size("max_source_positions", 1500);
    SoundOptions sound;
    sound.convolutions = {{encoder.width, 3, 1, 1}, {encoder.width, 3, 2, 1}};
    sound.modules = {"encoder.conv1", "encoder.conv2"};
    sound.bands = config.size("num_mel_bins", 80, 4096);
    encoder.sound = std::move(sound);
    decoder.positions.limit = config.size("max_target_positions", 448);
    decoder.names.tokens = {"decoder.embed_tokens"};
    LayerNames& names = decoder.names.layer;
    const std::string cross = "decoder.layers.{l}.encoder_attn";
    names.crossQuery = cross + ".q_proj";
    names.crossKey = cross + ".k_proj";
    names.crossValue = cross + ".v_proj";
    names.crossOutput = cross + ".out_proj";
    names.crossNorm = cross + "_layer_norm";
    options.targetVocabulary = options.vocabulary;
    options.prefixes = {"model."};
    const std::string& name = options.architecture;
    if (endsWith(name, "ForConditionalGeneration")) {
        options.task = Task::Transcription;
        options.head.kind = HeadKind::Vocabulary;
        options.head.matrix = {"proj_out"};
        options.head.tied = config.flag("tie_word_embeddings", true);
    } else if (endsWith(name, "ForAudioClassification")) {
        readClassifier(config, options);
    } else if (endsWith(name, "ForCausalLM")) {
        config.refuse("architectures", name);
    }
    if (options.decoderStartToken < 0)
        options.decoderStartToken = 50257;
    // Training, timestamps, and what generation_config.json says again; the reference does not use
    // the scale that it reads.
    config.ignore({"scale_embedding", "num_hidden_layers", "use_weighted_layer_sum",
                   "classifier_proj_size", "median_filter_width", "apply_spec_augment",
                   "mask_feature_length", "mask_feature_min_masks", "mask_feature_prob",
                   "mask_time_length", "mask_time_min_masks", "mask_time_prob",
                   "begin_suppress_tokens", "suppress_tokens", "forced_decoder_ids", "max_length",
                   "is_decoder"});
}

} // namespace engine::families
