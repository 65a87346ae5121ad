#include "engine/checkpoint/config.h"

#include "engine/checkpoint/families/family.h"
#include "engine/files/boundedjson.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace engine {

namespace {

using nlohmann::json;

constexpr std::string_view kExportHint = translatable(
    "Engine",
    "Run the model in PyTorch with output_attentions=True, write its attention with "
    "np.savez(\"attention.npz\", *[a.float().cpu() for a in out.attentions]) and open that file.");

// Keys that every configuration may carry and that do not enter the forward pass.
constexpr std::array kHarmless = {
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
    "vocab_size",
    // How text is generated: read from generation_config.json and from the request.
    "max_length", "min_length", "max_new_tokens", "min_new_tokens", "do_sample", "early_stopping",
    "num_beams", "num_beam_groups", "diversity_penalty", "temperature", "top_k", "top_p",
    "typical_p", "repetition_penalty", "length_penalty", "no_repeat_ngram_size",
    "encoder_no_repeat_ngram_size", "bad_words_ids", "num_return_sequences", "output_scores",
    "return_dict_in_generate", "forced_bos_token_id", "forced_eos_token_id",
    "remove_invalid_values", "exponential_decay_length_penalty", "suppress_tokens",
    "begin_suppress_tokens", "renormalize_logits"};

bool isEmpty(const json& value)
{
    return value.is_null() || (value.is_boolean() && !value.get<bool>()) ||
           ((value.is_structured() || value.is_string()) && value.size() == 0) ||
           (value.is_string() && value.get_ref<const std::string&>().empty());
}

std::string shortText(const json& value)
{
    std::string text = value.dump(-1, ' ', false, json::error_handler_t::replace);
    if (text.size() > 60)
        text = text.substr(0, 57) + "…";
    return text;
}

std::string joined(const std::vector<std::string>& words)
{
    std::string text;
    for (const std::string& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

int64_t tokenId(const json& config, const char* key)
{
    const auto found = config.find(key);
    if (found == config.end() || !found->is_number_integer())
        return -1;
    return found->get<int64_t>();
}

void readLabels(const json& config, ModelOptions& options)
{
    const auto found = config.find("id2label");
    if (found == config.end() || !found->is_object() || found->size() > 1000000)
        return;
    options.labels.resize(found->size());
    for (size_t i = 0; i < options.labels.size(); ++i) {
        const auto label = found->find(std::to_string(i));
        options.labels[i] = label != found->end() && label->is_string()
                                ? label->get<std::string>()
                                : "LABEL_" + std::to_string(i);
    }
}

void readTokens(const json& config, ModelOptions& options)
{
    options.bosToken = tokenId(config, "bos_token_id");
    options.padToken = tokenId(config, "pad_token_id");
    options.sepToken = tokenId(config, "sep_token_id");
    options.decoderStartToken = tokenId(config, "decoder_start_token_id");
    if (const auto eos = config.find("eos_token_id"); eos != config.end()) {
        if (eos->is_number_integer())
            options.eosTokens = {eos->get<int64_t>()};
        else if (eos->is_array())
            for (const json& id : *eos)
                if (id.is_number_integer())
                    options.eosTokens.push_back(id.get<int64_t>());
    }
}

/// What options must agree on before anything is computed with them.
Result<void> checkStack(const StackOptions& o)
{
    if (o.keyHeads < 1 || o.heads % o.keyHeads != 0)
        return fail(translatable("Engine", "config.json: %1 heads cannot share %2 key heads."),
                    {std::to_string(o.heads), std::to_string(o.keyHeads)});
    if (o.headSize < 1)
        return fail(translatable("Engine", "config.json: a width of %1 does not divide into "
                                           "%2 heads."),
                    {std::to_string(o.width), std::to_string(o.heads)});
    for (const RotaryOptions* rotary :
         {&o.positions.rotary, o.positions.localRotary ? &*o.positions.localRotary : nullptr})
        if (rotary && (rotary->dimensions % 2 != 0 || rotary->dimensions > o.headSize))
            return fail(translatable("Engine", "config.json: rotary positions turn %1 of %2 "
                                               "dimensions, which is not an even part."),
                        {std::to_string(rotary->dimensions), std::to_string(o.headSize)});
    if (o.fused == FusedLayout::Quarters && o.heads % 4 != 0)
        return fail(translatable("Engine", "config.json: %1 heads do not divide into four parts."),
                    {std::to_string(o.heads)});
    if (o.experts.count > 0 && o.experts.chosen > o.experts.count)
        return fail(translatable("Engine", "config.json: %1 experts cannot be chosen from %2."),
                    {std::to_string(o.experts.chosen), std::to_string(o.experts.count)});
    return {};
}

} // namespace

bool ConfigReader::has(const std::string& key) const
{
    const auto found = m_config.find(key);
    return found != m_config.end() && !found->is_null();
}

const json& ConfigReader::value(const std::string& key)
{
    static const json nothing;
    m_known.push_back(key);
    const auto found = m_config.find(key);
    return found == m_config.end() ? nothing : *found;
}

void ConfigReader::complain(tl::unexpected<Error> error)
{
    if (!m_error)
        m_error = std::move(error.value());
}

void ConfigReader::refuse(const std::string& key, const std::string& given)
{
    complain(fail(translatable("Engine", "config.json: %1 = %2 is not supported."), {key, given},
                  kExportHint));
}

int64_t ConfigReader::integer(const std::string& key, std::optional<int64_t> otherwise)
{
    const json& found = value(key);
    if (found.is_number_integer())
        return found.get<int64_t>();
    if (found.is_number_float() && std::abs(found.get<double>()) < 1e15 &&
        found.get<double>() == std::floor(found.get<double>()))
        return static_cast<int64_t>(found.get<double>());
    if (!found.is_null())
        complain(fail(translatable("Engine", "config.json: %1 is %2, not a whole number."),
                      {key, shortText(found)}));
    else if (!otherwise)
        complain(fail(translatable("Engine", "config.json has no %1."), {key}));
    return otherwise.value_or(1);
}

int64_t ConfigReader::size(const std::string& key, std::optional<int64_t> otherwise,
                           int64_t maximum)
{
    const int64_t number = integer(key, otherwise);
    if (number < 1 || number > maximum) {
        complain(fail(translatable("Engine", "config.json: %1 is %2, outside 1 to %3."),
                      {key, std::to_string(number), std::to_string(maximum)}));
        return 1;
    }
    return number;
}

double ConfigReader::number(const std::string& key, std::optional<double> otherwise)
{
    const json& found = value(key);
    if (found.is_number() && std::isfinite(found.get<double>()))
        return found.get<double>();
    if (!found.is_null())
        complain(fail(translatable("Engine", "config.json: %1 is %2, not a number."),
                      {key, shortText(found)}));
    else if (!otherwise)
        complain(fail(translatable("Engine", "config.json has no %1."), {key}));
    return otherwise.value_or(1);
}

bool ConfigReader::flag(const std::string& key, bool otherwise)
{
    const json& found = value(key);
    if (found.is_boolean())
        return found.get<bool>();
    if (!found.is_null())
        complain(fail(translatable("Engine", "config.json: %1 is %2, not true or false."),
                      {key, shortText(found)}));
    return otherwise;
}

std::string ConfigReader::text(const std::string& key, const std::string& otherwise)
{
    const json& found = value(key);
    if (found.is_string())
        return found.get<std::string>();
    if (!found.is_null())
        complain(fail(translatable("Engine", "config.json: %1 is %2, not a text."),
                      {key, shortText(found)}));
    return otherwise;
}

Activation ConfigReader::activationNamed(const std::string& key, const std::string& name)
{
    const std::optional<Activation> activation = activationFromName(name);
    if (!activation)
        refuse(key, name);
    return activation.value_or(Activation::None);
}

Activation ConfigReader::activation(const std::string& key, const std::string& otherwise)
{
    return activationNamed(key, text(key, otherwise));
}

void ConfigReader::expect(const std::string& key, const json& supported)
{
    const json& found = value(key);
    if (!found.is_null() && found != supported)
        refuse(key, shortText(found));
}

void ConfigReader::ignore(std::initializer_list<const char*> keys)
{
    m_known.insert(m_known.end(), keys.begin(), keys.end());
}

void ConfigReader::inside(const std::string& key, const std::function<void(ConfigReader&)>& read)
{
    const json& found = value(key);
    if (!found.is_object()) {
        complain(fail(translatable("Engine", "config.json has no %1."), {key}));
        return;
    }
    ConfigReader reader(found);
    read(reader);
    if (reader.m_error && !m_error)
        m_error = std::move(reader.m_error);
    for (const std::string& unknown : reader.unknownKeys()) {
        std::string full = key;
        full += '.';
        full += unknown;
        m_unknownInside.push_back(std::move(full));
    }
}

std::vector<std::string> ConfigReader::unknownKeys() const
{
    std::vector<std::string> unknown = m_unknownInside;
    for (const auto& [key, given] : m_config.items()) {
        const bool known = std::ranges::find(m_known, key) != m_known.end() ||
                           std::ranges::find(kHarmless, key) != kHarmless.end() ||
                           key.find("drop") != std::string::npos || isEmpty(given);
        if (!known)
            unknown.push_back(key);
    }
    return unknown;
}

Result<ModelOptions> modelOptions(const json& config)
{
    if (!config.is_object())
        return fail(translatable("Engine", "config.json is not a JSON object."));
    const auto type = config.find("model_type");
    std::vector<std::string> known;
    for (const Family& family : knownFamilies())
        known.insert(known.end(), family.types.begin(), family.types.end());
    if (type == config.end() || !type->is_string())
        return fail(translatable("Engine", "config.json names no model_type."), {},
                    translatable("Engine", "Add the key model_type with the family's name, e.g. "
                                           "\"gpt2\" or \"bert\"."));

    ModelOptions options;
    options.family = type->get<std::string>();
    options.config = config;
    const auto family = std::ranges::find_if(knownFamilies(), [&](const Family& f) {
        return std::ranges::find(f.types, options.family) != f.types.end();
    });
    if (family == knownFamilies().end())
        return fail(translatable("Engine", "The model family “%1” is not known; known are: %2."),
                    {options.family, joined(known)}, kExportHint);

    if (const auto names = config.find("architectures");
        names != config.end() && names->is_array() && !names->empty() && names->at(0).is_string())
        options.architecture = names->at(0).get<std::string>();
    readLabels(config, options);
    readTokens(config, options);

    ConfigReader reader(config);
    options.vocabulary = config.contains("vocab_size") ? reader.size("vocab_size") : 0;
    options.targetVocabulary = options.vocabulary;
    if (!isEmpty(reader.value("pruned_heads")))
        reader.refuse("pruned_heads", shortText(config.at("pruned_heads")));
    if (!isEmpty(reader.value("quantization_config")))
        reader.complain(
            fail(translatable("Engine", "config.json: quantised weights (%1) are not supported."),
                 {"quantization_config"},
                 translatable("Engine", "Save the model in float32, float16 or bfloat16.")));
    reader.expect("add_cross_attention", false);
    family->read(reader, options);
    if (reader.error())
        return tl::make_unexpected(*reader.error());
    if (const std::vector<std::string> unknown = reader.unknownKeys(); !unknown.empty())
        return fail(translatable("Engine",
                                 "config.json has keys that the family %1 is not known to have, "
                                 "and that may change its arithmetic: %2."),
                    {options.family, joined(unknown)},
                    translatable("Engine", "If they do not change how the model computes, remove "
                                           "them from config.json; otherwise export its attention "
                                           "from PyTorch and open that file."));
    for (std::optional<StackOptions>* stack : {&options.encoder, &options.decoder}) {
        if (!*stack)
            continue;
        const StackOptions& o = **stack;
        if (const Result<void> fits = checkStack(o); !fits)
            return tl::make_unexpected(fits.error());
    }
    return options;
}

Result<ModelOptions> readConfig(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / "config.json";
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return fail(translatable("Engine", "%1 holds no config.json."), {folder.string()},
                    translatable("Engine", "Choose a folder as save_pretrained writes it, with "
                                           "config.json and model.safetensors."));
    const Result<json> config = readJsonFile(path, size_t{64} << 20);
    if (!config)
        return tl::make_unexpected(config.error());
    return modelOptions(*config);
}

} // namespace engine
