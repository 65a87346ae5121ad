#include "engine/transformer/generationkeys.h"

#include "engine/checkpoint/configkeys.h"
#include "engine/plaintext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace engine {

namespace {

using nlohmann::json;

constexpr double kLargest = 1099511627776; // 2^40: more than any count or number of a token

/// What a value must be.
enum class Form {
    Flag,    ///< true or false
    Early,   ///< true, false or "never"
    Whole,   ///< a whole number within the limits
    Real,    ///< a number within the limits
    Id,      ///< a token, or a list of tokens
    KnownId, ///< the same, of the vocabulary
    IdRuns,  ///< a list of lists of tokens of the vocabulary, none of them empty
    IdPairs, ///< a list of pairs: a position, and a token of the vocabulary
};

struct Key
{
    const char* name;
    Form form;
    double least = 0;
    double most = 0;
};

constexpr auto kKeys = std::to_array<Key>({
    {"max_length", Form::Whole, 0, kLargest},
    {"max_new_tokens", Form::Whole, 0, kLargest},
    {"min_length", Form::Whole, 0, kLargest},
    {"min_new_tokens", Form::Whole, 0, kLargest},
    {"max_time", Form::Real, 0, 1e9},
    {"early_stopping", Form::Early},
    {"do_sample", Form::Flag},
    {"num_beams", Form::Whole, 1, kLargest},
    {"num_return_sequences", Form::Whole, 1, kLargest},
    {"num_beam_groups", Form::Whole, 1, kLargest},
    {"diversity_penalty", Form::Real, 0, 1e6},
    {"temperature", Form::Real, 0, 1e6},
    {"top_k", Form::Whole, 0, kLargest},
    {"top_p", Form::Real, 0, 1},
    {"min_p", Form::Real, 0, 1},
    {"top_h", Form::Real, 0, 1},
    {"typical_p", Form::Real, 0, 1},
    {"epsilon_cutoff", Form::Real, 0, 1},
    {"eta_cutoff", Form::Real, 0, 1},
    {"penalty_alpha", Form::Real, 0, 1},
    {"guidance_scale", Form::Real, 0, 1e6},
    {"repetition_penalty", Form::Real, 1e-6, 1e6},
    {"encoder_repetition_penalty", Form::Real, 1e-6, 1e6},
    {"length_penalty", Form::Real, -1e3, 1e3},
    {"no_repeat_ngram_size", Form::Whole, 0, kLargest},
    {"encoder_no_repeat_ngram_size", Form::Whole, 0, kLargest},
    {"renormalize_logits", Form::Flag},
    {"remove_invalid_values", Form::Flag},
    {"token_healing", Form::Flag},
    {"low_memory", Form::Flag},
    {"use_cache", Form::Flag},
    {"bos_token_id", Form::Id},
    {"pad_token_id", Form::Id},
    {"eos_token_id", Form::Id},
    {"decoder_start_token_id", Form::KnownId},
    {"forced_bos_token_id", Form::KnownId},
    {"forced_eos_token_id", Form::KnownId},
    {"suppress_tokens", Form::Id},
    {"begin_suppress_tokens", Form::Id},
    {"bad_words_ids", Form::IdRuns},
    {"forced_decoder_ids", Form::IdPairs},
    {"no_timestamps_token_id", Form::Id},
    {"prev_sot_token_id", Form::Id},
});

/// A key of another way of writing than those that are done here, with the values that ask for
/// nothing.
struct Other
{
    const char* name;
    std::array<double, 2> neutral;
    bool whereSampled = false; ///< counts only where tokens are drawn
};

constexpr auto kOthers = std::to_array<Other>({
    {"sequence_bias", {}},
    {"exponential_decay_length_penalty", {}},
    {"encoder_repetition_penalty", {1, 1}},
    {"encoder_no_repeat_ngram_size", {0, 0}},
    {"guidance_scale", {1, 1}},
    {"num_beam_groups", {1, 1}},
    {"diversity_penalty", {0, 0}},
    {"penalty_alpha", {0, 0}},
    {"stop_strings", {}},
    {"force_words_ids", {}},
    {"constraints", {}},
    {"dola_layers", {}},
    {"token_healing", {}},
    {"watermarking_config", {}},
    {"min_p", {0, 0}, true},
    {"top_h", {1, 1}, true},
    {"typical_p", {1, 1}, true},
    {"epsilon_cutoff", {0, 0}, true},
    {"eta_cutoff", {0, 0}, true},
});

// Keys that cannot change which tokens are written: what is returned beside them, how fast, by
// whom the file was written, and what a chat's template or the reading of times takes.
constexpr std::string_view kHarmless[] = {"transformers_version",
                                          "trust_remote_code",
                                          "output_attentions",
                                          "output_hidden_states",
                                          "output_scores",
                                          "output_logits",
                                          "return_dict_in_generate",
                                          "return_legacy_cache",
                                          "cache_implementation",
                                          "cache_config",
                                          "prefill_chunk_size",
                                          "compile_config",
                                          "disable_compile",
                                          "continuous_batching_config",
                                          "is_assistant",
                                          "num_assistant_tokens",
                                          "num_assistant_tokens_schedule",
                                          "assistant_confidence_threshold",
                                          "assistant_early_exit",
                                          "assistant_lookbehind",
                                          "target_lookbehind",
                                          "prompt_lookup_num_tokens",
                                          "max_matching_ngram_size",
                                          "generation_kwargs",
                                          "chat_format",
                                          "max_window_size",
                                          "user_token_id",
                                          "assistant_token_id",
                                          "sep_token_id",
                                          "cls_token_id",
                                          "unk_token_id",
                                          "mask_token_id",
                                          "alignment_heads",
                                          "is_multilingual",
                                          "lang_to_id",
                                          "task_to_id",
                                          "language",
                                          "task",
                                          "return_timestamps",
                                          "max_initial_timestamp_index",
                                          "median_filter_width",
                                          "vocab_size",
                                          "tie_word_embeddings",
                                          "architectures",
                                          "model_type",
                                          "torch_dtype",
                                          "dtype"};

constexpr std::string_view kUndone =
    translatable("Engine", "%1 has keys that may change the text and that are not done here: %2.");

std::string shown(const json& value)
{
    return plainText(value.dump(-1, ' ', false, json::error_handler_t::replace), 60);
}

std::string limit(double value)
{
    return json(value == std::floor(value) ? json(static_cast<int64_t>(value)) : json(value))
        .dump();
}

bool isId(const json& value, int64_t vocabulary)
{
    return value.is_number_integer() && value <= static_cast<int64_t>(kLargest) &&
           value >= -static_cast<int64_t>(kLargest) && (vocabulary <= 0 || value < vocabulary);
}

bool isIdList(const json& value, int64_t vocabulary)
{
    return isId(value, vocabulary) ||
           (value.is_array() && std::ranges::all_of(value, [&](const json& item) {
                return item.is_null() || isId(item, vocabulary);
            }));
}

bool isRunList(const json& value, int64_t vocabulary)
{
    return value.is_array() && std::ranges::all_of(value, [&](const json& run) {
               return run.is_array() && !run.empty() &&
                      std::ranges::all_of(
                          run, [&](const json& id) { return isId(id, vocabulary) && id >= 0; });
           });
}

bool isPairList(const json& value, int64_t vocabulary)
{
    return value.is_array() && std::ranges::all_of(value, [&](const json& pair) {
               return pair.is_array() && pair.size() == 2 && pair[0].is_number_integer() &&
                      (pair[1].is_null() || isId(pair[1], vocabulary));
           });
}

/// The sentence that says what a value should have been; null where it is as it should be. The
/// limits are its arguments %4 and %5.
const char* wrongValue(const Key& key, const json& value, int64_t vocabulary)
{
    const auto within = [&] {
        const auto number = value.get<double>();
        return number >= key.least && number <= key.most;
    };
    switch (key.form) {
    case Form::Flag:
        return value.is_boolean()
                   ? nullptr
                   : translatable("Engine", "%1: %2 is %3, not true or false.").data();
    case Form::Early:
        return value.is_boolean() || value == "never"
                   ? nullptr
                   : translatable("Engine", "%1: %2 is %3, not true, false or \"never\".").data();
    case Form::Whole:
        return value.is_number_integer() && within()
                   ? nullptr
                   : translatable("Engine", "%1: %2 is %3, not a whole number from %4 to %5.")
                         .data();
    case Form::Real:
        return value.is_number() && within()
                   ? nullptr
                   : translatable("Engine", "%1: %2 is %3, not a number from %4 to %5.").data();
    case Form::Id:
        return isIdList(value, 0)
                   ? nullptr
                   : translatable("Engine", "%1: %2 is %3, not a token's number or a list of them.")
                         .data();
    case Form::KnownId:
        return isIdList(value, vocabulary)
                   ? nullptr
                   : translatable("Engine", "%1: %2 is %3, not a token of the vocabulary, which "
                                            "has %6.")
                         .data();
    case Form::IdRuns:
        return isRunList(value, vocabulary)
                   ? nullptr
                   : translatable("Engine", "%1: %2 is %3, not a list of lists of tokens of the "
                                            "vocabulary, which has %6.")
                         .data();
    case Form::IdPairs:
        return isPairList(value, vocabulary)
                   ? nullptr
                   : translatable("Engine", "%1: %2 is %3, not a list of pairs of a position and a "
                                            "token of the vocabulary, which has %6.")
                         .data();
    }
    return nullptr;
}

bool asksForNothing(const Other& other, const json& value)
{
    return isNothing(value) || (value.is_number() && (value.get<double>() == other.neutral[0] ||
                                                      value.get<double>() == other.neutral[1]));
}

} // namespace

const json& GenerationSettings::value(const char* key) const
{
    static const json nothing;
    for (const json* place : {&generation, &config})
        if (const auto found = place->find(key); found != place->end() && !found->is_null())
            return *found;
    return nothing;
}

const char* GenerationSettings::fileOf(const char* key) const
{
    const auto own = generation.find(key);
    return own != generation.end() && !own->is_null() ? "generation_config.json" : "config.json";
}

Result<void> checkGenerationSettings(const GenerationSettings& settings, int64_t vocabulary)
{
    constexpr std::string_view kHint = translatable("Engine", "Correct it, or remove the key.");
    for (const Key& key : kKeys) {
        const json& value = settings.value(key.name);
        if (value.is_null())
            continue;
        if (const char* why = wrongValue(key, value, vocabulary))
            return fail(why,
                        {settings.fileOf(key.name), key.name, shown(value), limit(key.least),
                         limit(key.most), std::to_string(vocabulary)},
                        kHint);
    }
    const json& temperature = settings.value("temperature");
    if (settings.value("do_sample") == true && temperature.is_number() && temperature == 0)
        return fail(translatable("Engine", "%1: %2 is %3, but do_sample is true, which divides "
                                           "by it."),
                    {settings.fileOf("temperature"), "temperature", shown(temperature)}, kHint);
    return {};
}

std::vector<std::string> undoneKeys(const GenerationSettings& settings, bool samples)
{
    std::vector<std::string> keys;
    for (const Other& other : kOthers)
        if (!asksForNothing(other, settings.value(other.name)) && (samples || !other.whereSampled))
            keys.emplace_back(other.name);
    for (const auto& [key, value] : settings.generation.items()) {
        const auto named = [name = std::string_view(key)](const auto& entry) {
            return name == entry.name;
        };
        if (!isNothing(value) && !key.starts_with('_') && std::ranges::none_of(kKeys, named) &&
            std::ranges::none_of(kOthers, named) &&
            std::ranges::find(kHarmless, std::string_view(key)) == std::end(kHarmless))
            keys.push_back(key);
    }
    return keys;
}

tl::unexpected<Error> refuseUndoneKeys(const GenerationSettings& settings,
                                       const std::vector<std::string>& keys)
{
    std::vector<std::string> shownKeys;
    for (const std::string& key : keys)
        shownKeys.push_back(key + " = " + shown(settings.value(key.c_str())));
    return fail(kUndone, {settings.fileOf(keys.front().c_str()), listed(shownKeys)},
                translatable("Engine", "Remove them, or write without them: open it anyway "
                                       "(--ignore-unknown on the command line)."));
}

bool asksToIgnoreRules(const Error& error)
{
    return error.sentence == kUndone;
}

} // namespace engine
