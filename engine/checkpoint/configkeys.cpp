#include "engine/checkpoint/configkeys.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace engine {

namespace {

using nlohmann::json;

// Keys that every configuration may carry and that do not enter the forward pass, though the words
// of some might.
constexpr std::string_view kBookkeeping[] = {
    "_name_or_path", "name_or_path", "architectures", "model_type", "torch_dtype", "dtype",
    "transformers_version", "return_dict", "output_hidden_states", "output_attentions", "use_cache",
    "torchscript", "use_bfloat16", "is_encoder_decoder", "cross_attention_hidden_size",
    "tie_encoder_decoder", "finetuning_task", "id2label", "label2id", "num_labels", "_num_labels",
    "tokenizer_class", "prefix", "bos_token_id", "pad_token_id", "eos_token_id", "sep_token_id",
    "mask_token_id", "cls_token_id", "unk_token_id", "decoder_start_token_id",
    "task_specific_params", "problem_type", "tf_legacy_loss", "chunk_size_feed_forward",
    "initializer_range", "init_std", "initializer_factor", "initializer_cutoff_factor",
    "gradient_checkpointing", "auto_map", "output_past", "attn_implementation",
    "_attn_implementation", "_attn_implementation_autoset", "_commit_hash", "_flash_attn_2_enabled",
    "keys_to_ignore_at_inference", "custom_pipelines", "adapters", "language", "license",
    "vocab_size", "is_decoder",
    // Every family with a vocabulary reads it; towers carry it without one.
    "tie_word_embeddings",
    // How text is generated: read from generation_config.json and from the request.
    "max_length", "min_length", "max_new_tokens", "min_new_tokens", "do_sample", "early_stopping",
    "num_beams", "num_beam_groups", "diversity_penalty", "temperature", "top_k", "top_p",
    "typical_p", "repetition_penalty", "length_penalty", "no_repeat_ngram_size",
    "encoder_no_repeat_ngram_size", "bad_words_ids", "num_return_sequences", "output_scores",
    "return_dict_in_generate", "forced_bos_token_id", "forced_eos_token_id",
    "remove_invalid_values", "exponential_decay_length_penalty", "suppress_tokens",
    "begin_suppress_tokens", "renormalize_logits",
    // Notes of other tools: how a file was trained, exported or is to be served.
    "transformers.js_config", "transformers_weights", "sbert_ce_default_activation_function",
    "sbert_ce_default_activation_fn", "sentence_transformers", "model_max_length", "eos_token_ids",
    "author", "created_date", "unsloth_fixed", "unsloth_version", "neuron", "onnx_config"};

// Words that say that a key is about training, files or the way of computing the same numbers.
constexpr std::string_view kHarmlessWords[] = {"aux",         "cache",
                                               "checkpoint",  "checkpointing",
                                               "coef",        "dataset",
                                               "decay",       "eager",
                                               "epochs",      "flash",
                                               "fp16",        "fp32",
                                               "bf16",        "grad",
                                               "gradient",    "implementation",
                                               "init",        "initialization",
                                               "initializer", "learning",
                                               "loss",        "lr",
                                               "onnx",        "openvino",
                                               "optimizer",   "pretraining",
                                               "sdpa",        "smoothing",
                                               "tokenizer",   "train",
                                               "trained",     "trainer",
                                               "training",    "version",
                                               "warmup",      "xformers"};

// Words of the arithmetic.
constexpr std::string_view kArithmeticWords[] = {"act",
                                                 "activation",
                                                 "activations",
                                                 "adapter",
                                                 "affine",
                                                 "alibi",
                                                 "alpha",
                                                 "attention",
                                                 "attentions",
                                                 "attn",
                                                 "beta",
                                                 "bias",
                                                 "biases",
                                                 "bidirectional",
                                                 "bits",
                                                 "block",
                                                 "blocks",
                                                 "bucket",
                                                 "buckets",
                                                 "cap",
                                                 "causal",
                                                 "channel",
                                                 "channels",
                                                 "clamp",
                                                 "classifier",
                                                 "clip",
                                                 "compress",
                                                 "compression",
                                                 "conv",
                                                 "cross",
                                                 "decoder",
                                                 "dim",
                                                 "dims",
                                                 "dimension",
                                                 "dimensions",
                                                 "embd",
                                                 "embed",
                                                 "embedding",
                                                 "embeddings",
                                                 "embeds",
                                                 "encoder",
                                                 "eps",
                                                 "epsilon",
                                                 "expert",
                                                 "experts",
                                                 "factor",
                                                 "feed",
                                                 "feedforward",
                                                 "ff",
                                                 "ffn",
                                                 "gamma",
                                                 "gate",
                                                 "gated",
                                                 "gating",
                                                 "gelu",
                                                 "global",
                                                 "glu",
                                                 "group",
                                                 "groups",
                                                 "head",
                                                 "heads",
                                                 "hidden",
                                                 "image",
                                                 "inner",
                                                 "interleaved",
                                                 "intermediate",
                                                 "inverse",
                                                 "kernel",
                                                 "key",
                                                 "keys",
                                                 "kv",
                                                 "latent",
                                                 "layer",
                                                 "layernorm",
                                                 "layers",
                                                 "local",
                                                 "logit",
                                                 "logits",
                                                 "logn",
                                                 "lora",
                                                 "lstm",
                                                 "mask",
                                                 "masked",
                                                 "masking",
                                                 "memory",
                                                 "mlp",
                                                 "moe",
                                                 "multiplier",
                                                 "norm",
                                                 "normalization",
                                                 "normalisation",
                                                 "normalise",
                                                 "normalize",
                                                 "norms",
                                                 "ntk",
                                                 "offset",
                                                 "parallel",
                                                 "patch",
                                                 "pixel",
                                                 "pool",
                                                 "pooler",
                                                 "pooling",
                                                 "pos",
                                                 "position",
                                                 "positional",
                                                 "positions",
                                                 "proj",
                                                 "projection",
                                                 "qk",
                                                 "qkv",
                                                 "quant",
                                                 "quantisation",
                                                 "quantization",
                                                 "quantized",
                                                 "query",
                                                 "rank",
                                                 "recurrent",
                                                 "relative",
                                                 "residual",
                                                 "rms",
                                                 "rmsnorm",
                                                 "rope",
                                                 "rotary",
                                                 "router",
                                                 "routing",
                                                 "scale",
                                                 "scaled",
                                                 "scales",
                                                 "scaling",
                                                 "share",
                                                 "shared",
                                                 "shift",
                                                 "silu",
                                                 "sink",
                                                 "sinks",
                                                 "skip",
                                                 "sliding",
                                                 "softcap",
                                                 "softcapping",
                                                 "softmax",
                                                 "sparse",
                                                 "sparsity",
                                                 "sqrt",
                                                 "ssm",
                                                 "state",
                                                 "stride",
                                                 "swish",
                                                 "temperature",
                                                 "theta",
                                                 "tie",
                                                 "tied",
                                                 "upcast",
                                                 "value",
                                                 "values",
                                                 "weight",
                                                 "weights",
                                                 "width",
                                                 "window",
                                                 "windows",
                                                 "yarn"};

/// The words of a name in small letters: it is divided at signs and before capitals.
std::vector<std::string> wordsOf(std::string_view name)
{
    std::vector<std::string> words(1);
    bool small = false;
    for (const char c : name) {
        const bool capital = c >= 'A' && c <= 'Z';
        const bool digit = c >= '0' && c <= '9';
        const bool letter = capital || (c >= 'a' && c <= 'z');
        if ((!letter && !digit) || (capital && small))
            words.emplace_back();
        if (letter || digit)
            words.back() += static_cast<char>(capital ? c - 'A' + 'a' : c);
        small = letter && !capital;
    }
    std::erase(words, std::string());
    return words;
}

template <size_t N>
bool holds(const std::string_view (&list)[N], std::string_view word)
{
    return std::ranges::find(list, word) != std::end(list);
}

} // namespace

bool isNothing(const json& value)
{
    return value.is_null() || (value.is_boolean() && !value.get<bool>()) ||
           (value.is_structured() && value.empty()) ||
           (value.is_string() && value.get_ref<const std::string&>().empty());
}

KeyMeaning keyMeaning(std::string_view key, const json& value)
{
    if (isNothing(value) || holds(kBookkeeping, key) || key.find("drop") != std::string_view::npos)
        return KeyMeaning::Bookkeeping;
    // Layers that all see everything are as without the key.
    if (key == "layer_types" && value.is_array() &&
        std::ranges::all_of(value, [](const json& type) { return type == "full_attention"; }))
        return KeyMeaning::Bookkeeping;
    // What transformers keeps for itself while it runs.
    if (key.starts_with('_'))
        return KeyMeaning::Note;
    const std::vector<std::string> words = wordsOf(key);
    if (std::ranges::any_of(words, [](const std::string& w) { return holds(kHarmlessWords, w); }))
        return KeyMeaning::Note;
    // A token's number or text, under whatever name.
    if (words.size() > 1 &&
        (words.back() == "token" || words.back() == "tokens" ||
         ((words.back() == "id" || words.back() == "ids") && words[words.size() - 2] == "token")))
        return KeyMeaning::Note;
    return std::ranges::any_of(words,
                               [](const std::string& w) { return holds(kArithmeticWords, w); })
               ? KeyMeaning::MayMatter
               : KeyMeaning::Note;
}

} // namespace engine
