#include "engine/files/boundedjson.h"
#include "engine/plaintext.h"
#include "engine/transformer/generation.h"
#include "engine/transformer/generationkeys.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

using nlohmann::json;

constexpr int64_t kLongest = 1 << 16; ///< tokens, where the model states no limit
constexpr int64_t kLargest = int64_t{1} << 40;
constexpr int64_t kMostBeams = 64;

/// Reads values of generation_config.json, else of config.json, where older models keep them, and
/// keeps the first complaint.
class RuleReader
{
public:
    RuleReader(json generation, const json& config)
        : m_generation(std::move(generation)), m_config(config)
    {
    }

    int64_t whole(const char* key, int64_t otherwise, int64_t least)
    {
        const json& found = value(key);
        if (found.is_null())
            return otherwise;
        if (found.is_number_integer() && found >= least && found <= kLargest)
            return found.get<int64_t>();
        refuse(key);
        return otherwise;
    }

    double real(const char* key, double otherwise, double least, double most)
    {
        const json& found = value(key);
        if (found.is_null())
            return otherwise;
        if (found.is_number() && found.get<double>() >= least && found.get<double>() <= most)
            return found.get<double>();
        refuse(key);
        return otherwise;
    }

    /// Token ids: one or a list. Negative ones stand for none.
    std::vector<int64_t> ids(const char* key) { return idsOf(value(key), key); }

    /// Lists of token ids.
    std::vector<std::vector<int64_t>> runs(const char* key)
    {
        std::vector<std::vector<int64_t>> all;
        const json& found = value(key);
        if (!found.is_null() && !found.is_array())
            refuse(key);
        if (found.is_array())
            for (const json& run : found)
                if (std::vector<int64_t> ids = idsOf(run, key); !ids.empty())
                    all.push_back(std::move(ids));
        return all;
    }

    /// Whether a search stops early: true, false, or "never", which is false here.
    bool stopsEarly(const char* key)
    {
        const json& found = value(key);
        if (!found.is_null() && !found.is_boolean() && found != "never")
            refuse(key);
        return found == true;
    }

    /// What Whisper's decoder starts with: the language that is spoken (English unless said),
    /// transcribed or translated, without times, where the model knows languages and tasks; else
    /// the ids that are forced.
    std::vector<int64_t> opening(const SpokenLanguages& spoken)
    {
        std::vector<int64_t> ids;
        const auto add = [&](const json& known, const std::string& key) {
            if (known.is_object() && known.contains(key) && known[key].is_number_integer())
                ids.push_back(known[key].get<int64_t>());
        };
        const std::string heard = spoken.heard.empty() ? "en" : spoken.heard;
        const std::string written = spoken.written.empty() ? heard : spoken.written;
        const json& languages = value("lang_to_id");
        add(languages, "<|" + heard + "|>");
        if (languages.is_object() && ids.empty() && !spoken.heard.empty())
            unknownLanguage(spoken.heard, languages);
        if (languages.is_object() && written != heard && written != "en" && !m_error)
            m_error = fail(translatable("Engine", "The model translates into English, not into "
                                                  "“%1”."),
                           {written})
                          .value();
        add(value("task_to_id"), written == heard ? "transcribe" : "translate");
        if (ids.empty())
            if (const json& forced = value("forced_decoder_ids"); forced.is_array())
                for (const json& pair : forced)
                    if (pair.is_array() && pair.size() == 2 && pair[1].is_number_integer())
                        ids.push_back(pair[1].get<int64_t>());
        if (const int64_t id = whole("no_timestamps_token_id", -1, -1);
            id >= 0 && (ids.empty() || ids.back() != id))
            ids.push_back(id);
        return ids;
    }

    /// An id that is forced upon the text; −1 for none.
    int64_t forced(const char* key)
    {
        const std::vector<int64_t> given = ids(key);
        return given.empty() ? -1 : given.front();
    }

    GenerationSettings settings() const { return {m_generation, m_config}; }
    const std::optional<Error>& error() const { return m_error; }

private:
    const json& value(const char* key) const { return settings().value(key); }

    std::vector<int64_t> idsOf(const json& value, const char* key)
    {
        std::vector<int64_t> numbers;
        const json list = value.is_array() ? value : json::array({value});
        for (const json& item : list) {
            if (item.is_null())
                continue;
            if (!item.is_number_integer() || item > kLargest || item < -kLargest) {
                refuse(key);
                return {};
            }
            if (item >= 0)
                numbers.push_back(item.get<int64_t>());
        }
        return numbers;
    }

    void unknownLanguage(const std::string& language, const json& known)
    {
        std::vector<std::string> names;
        for (const auto& [token, id] : known.items()) // <|xx|>
            names.push_back(token.size() > 4 ? token.substr(2, token.size() - 4) : token);
        if (!m_error)
            m_error = fail(translatable("Engine", "The model does not know the language “%1”."),
                           {language, listed(names)}, translatable("Engine", "It knows these: %2."))
                          .value();
    }

    void refuse(const char* key)
    {
        if (!m_error)
            m_error = fail(translatable("Engine", "%1: %2 is %3, which it cannot be."),
                           {settings().fileOf(key), key, plainText(value(key).dump(), 60)},
                           translatable("Engine", "Correct it, or remove the key."))
                          .value();
    }

    json m_generation;
    const json& m_config;
    std::optional<Error> m_error;
};

Result<json> readGenerationConfig(const std::filesystem::path& folder)
{
    const std::filesystem::path path = folder / "generation_config.json";
    std::error_code ignored;
    if (!std::filesystem::exists(path, ignored))
        return json::object();
    Result<json> read = readJsonFile(path, size_t{16} << 20);
    if (read && !read->is_object())
        return fail(translatable("Engine", "%1 does not hold an object."), {path.string()});
    return read;
}

/// What may not be written, and what must be.
void readBounds(RuleReader& reader, const ModelOptions& options, const SpokenLanguages& spoken,
                GenerationRules& rules)
{
    rules.ends = reader.ids("eos_token_id");
    rules.start = reader.whole("decoder_start_token_id", options.decoderStartToken, -1);
    rules.forcedFirst = reader.forced("forced_bos_token_id");
    rules.forcedLast = reader.forced("forced_eos_token_id");
    rules.forbiddenFirst = reader.ids("begin_suppress_tokens");
    rules.forbidden = reader.runs("bad_words_ids");
    for (const int64_t id : reader.ids("suppress_tokens"))
        rules.forbidden.push_back({id});
    if (options.family == "marian" && options.padToken >= 0)
        rules.forbidden.push_back({options.padToken});
    rules.lengthPenalty = reader.real("length_penalty", 1, -1e3, 1e3);
    rules.repetitionPenalty = reader.real("repetition_penalty", 1, 1e-6, 1e6);
    rules.earlyStopping = reader.stopsEarly("early_stopping");
    rules.noRepeatSize = reader.whole("no_repeat_ngram_size", 0, 0);
    rules.opening = reader.opening(spoken);
}

} // namespace

Result<GenerationRules> generationRules(const Model& model, const GenerationOptions& wanted,
                                        int64_t promptTokens, const SpokenLanguages& spoken,
                                        UnknownKeys undone)
{
    const ModelOptions& options = model.options();
    Result<json> generation = readGenerationConfig(model.folder());
    if (!generation)
        return tl::make_unexpected(generation.error());
    RuleReader reader(std::move(*generation), options.config);
    const int64_t vocabulary =
        options.targetVocabulary > 0 ? options.targetVocabulary : options.vocabulary;
    if (const Result<void> right = checkGenerationSettings(reader.settings(), vocabulary); !right)
        return tl::make_unexpected(right.error());
    const bool encoderDecoder = options.encoder && options.decoder;
    GenerationRules rules;
    const int64_t own = reader.whole("num_beams", 1, 1);
    const int64_t beams = wanted.beams > 0 ? wanted.beams : wanted.sample ? 1 : own;
    rules.beams = static_cast<int>(std::clamp<int64_t>(beams, 1, kMostBeams));
    rules.sample = wanted.sample && rules.beams == 1;
    rules.temperature = std::max(wanted.temperature, 1e-4f);
    rules.topK = wanted.topK;
    rules.topP = wanted.topP;
    rules.seed = wanted.seed;
    rules.candidates = wanted.candidates;
    readBounds(reader, options, spoken, rules);
    const int64_t minimum = reader.whole("min_length", 0, 0);
    if (encoderDecoder)
        rules.minimumTokens = minimum - promptTokens;
    rules.minimumTokens = std::max(rules.minimumTokens, reader.whole("min_new_tokens", 0, 0));

    const int64_t room = options.last().positions.limit > 0
                             ? options.last().positions.limit - promptTokens
                             : kLongest;
    const int64_t length = reader.whole("max_length", 128, 0);
    const int64_t added = reader.whole("max_new_tokens", length - promptTokens, 0);
    rules.newTokens = wanted.newTokens;
    if (rules.newTokens == 0 && encoderDecoder)
        rules.newTokens = added;
    rules.newTokens = std::clamp<int64_t>(rules.newTokens, 0, std::max<int64_t>(room, 0));
    if (reader.error())
        return tl::make_unexpected(*reader.error());
    rules.undoneKeys = undoneKeys(reader.settings(), rules.sample);
    if (rules.newTokens > 0 && undone == UnknownKeys::Refuse && !rules.undoneKeys.empty())
        return refuseUndoneKeys(reader.settings(), rules.undoneKeys);
    return rules;
}

} // namespace engine
