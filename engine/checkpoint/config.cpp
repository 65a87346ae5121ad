#include "engine/checkpoint/config.h"

#include "engine/checkpoint/configkeys.h"
#include "engine/checkpoint/families/family.h"
#include "engine/files/boundedjson.h"
#include "engine/plaintext.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace engine {

namespace {

using nlohmann::json;

constexpr int64_t kLargestToken = int64_t{1} << 31;

constexpr std::string_view kExportHint = translatable(
    "Engine",
    "Run the model in PyTorch with output_attentions=True, write its attention with "
    "np.savez(\"attention.npz\", *[a.float().cpu() for a in out.attentions]) and open that file.");

std::string shortText(const json& value)
{
    return plainText(value.dump(-1, ' ', false, json::error_handler_t::replace), 60);
}

constexpr std::string_view kUnknownKeys =
    translatable("Engine", "config.json has keys that the family %1 is not known to have, and that "
                           "may change its arithmetic: %2.");

void readLabels(ConfigReader& config, ModelOptions& options)
{
    constexpr size_t kMostLabels = 1000000;
    const json& names = config.value("id2label");
    if (names.is_null())
        return;
    if (!names.is_object() || names.size() > kMostLabels)
        return config.refuse("id2label", shortText(names));
    options.labels.resize(names.size());
    for (size_t i = 0; i < options.labels.size(); ++i) {
        const auto label = names.find(std::to_string(i));
        options.labels[i] = label == names.end() ? "LABEL_" + std::to_string(i)
                            : label->is_string() ? label->get<std::string>()
                                                 : label->dump();
    }
}

void readTokens(ConfigReader& config, ModelOptions& options)
{
    options.bosToken = config.token("bos_token_id");
    options.padToken = config.token("pad_token_id");
    options.sepToken = config.token("sep_token_id");
    options.maskToken = config.token("mask_token_id");
    options.decoderStartToken = config.token("decoder_start_token_id");
    options.eosTokens = config.tokens("eos_token_id");
}

/// What is said beside the family's own keys.
void readCommon(ConfigReader& config, ModelOptions& options)
{
    if (const json& names = config.value("architectures"); names.is_array() && !names.empty()) {
        if (names[0].is_string())
            options.architecture = names[0].get<std::string>();
        else
            config.refuse("architectures", shortText(names));
    } else if (!isNothing(names)) {
        config.refuse("architectures", shortText(names));
    }
    readLabels(config, options);
    readTokens(config, options);
    const std::string problem = config.text("problem_type", "");
    options.independentLabels = problem == "multi_label_classification";
    if (!problem.empty() && !options.independentLabels && problem != "regression" &&
        problem != "single_label_classification")
        config.refuse("problem_type", problem);
    options.vocabulary = config.has("vocab_size") ? config.size("vocab_size") : 0;
    options.targetVocabulary = options.vocabulary;
    if (const json& heads = config.value("pruned_heads"); !isNothing(heads))
        config.refuse("pruned_heads", shortText(heads));
    // What dequantised() reads.
    config.ignore({"quantization_config", "compression_config", "quantization"});
    if (!isNothing(config.value("add_cross_attention")))
        config.refuse("add_cross_attention", "true");
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
        if (rotary && (rotary->dimensions % 2 != 0 || rotary->dimensions > o.headSize ||
                       rotary->dimensions < 0))
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

std::string ConfigReader::named(const std::string& key) const
{
    return m_where.empty() ? key : m_where + "." + key;
}

void ConfigReader::complain(tl::unexpected<Error> error)
{
    if (!m_error)
        m_error = std::move(error.value());
}

void ConfigReader::refuse(const std::string& key, const std::string& given)
{
    complain(fail(translatable("Engine", "config.json: %1 = %2 is not supported."),
                  {named(key), given}, kExportHint));
}

int64_t ConfigReader::integer(const std::string& key, std::optional<int64_t> otherwise)
{
    const json& found = value(key);
    if (found.is_number_integer() &&
        (!found.is_number_unsigned() || found.get<uint64_t>() <= uint64_t{INT64_MAX}))
        return found.get<int64_t>();
    if (found.is_number_float() && std::abs(found.get<double>()) < 1e15 &&
        found.get<double>() == std::floor(found.get<double>()))
        return static_cast<int64_t>(found.get<double>());
    if (!found.is_null())
        complain(fail(translatable("Engine", "config.json: %1 is %2, not a whole number."),
                      {named(key), shortText(found)}));
    else if (!otherwise)
        complain(fail(translatable("Engine", "config.json has no %1."), {named(key)}));
    return otherwise.value_or(1);
}

int64_t ConfigReader::size(const std::string& key, std::optional<int64_t> otherwise,
                           int64_t maximum)
{
    const int64_t number = integer(key, otherwise);
    if (number < 1 || number > maximum) {
        complain(fail(translatable("Engine", "config.json: %1 is %2, outside 1 to %3."),
                      {named(key), std::to_string(number), std::to_string(maximum)}));
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
                      {named(key), shortText(found)}));
    else if (!otherwise)
        complain(fail(translatable("Engine", "config.json has no %1."), {named(key)}));
    return otherwise.value_or(1);
}

double ConfigReader::number(const std::string& key, std::optional<double> otherwise, double least,
                            double most)
{
    const double given = number(key, otherwise);
    if (given >= least && given <= most)
        return given;
    complain(fail(translatable("Engine", "config.json: %1 is %2, outside %3 to %4."),
                  {named(key), json(given).dump(), json(least).dump(), json(most).dump()}));
    return otherwise.value_or(least);
}

float ConfigReader::epsilon(const std::string& key, double otherwise)
{
    // The smallest that a float keeps exactly enough, and more than any norm was trained with.
    return static_cast<float>(number(key, otherwise, 1e-30, 1));
}

int64_t ConfigReader::token(const std::string& key)
{
    const int64_t id = integer(key, -1);
    if (id > kLargestToken)
        complain(fail(translatable("Engine", "config.json: %1 is %2, which is no token's number."),
                      {named(key), std::to_string(id)}));
    return std::max<int64_t>(id, -1);
}

std::vector<int64_t> ConfigReader::tokens(const std::string& key)
{
    const json& found = value(key);
    if (!found.is_array()) {
        const int64_t id = token(key);
        return id < 0 ? std::vector<int64_t>() : std::vector{id};
    }
    std::vector<int64_t> ids;
    for (const json& item : found) {
        if (!item.is_number_integer() || item < 0 || item > kLargestToken) {
            complain(fail(translatable("Engine", "config.json: %1 is %2, which is no list of "
                                                 "tokens' numbers."),
                          {named(key), shortText(found)}));
            break;
        }
        ids.push_back(item.get<int64_t>());
    }
    return ids;
}

bool ConfigReader::flag(const std::string& key, bool otherwise)
{
    const json& found = value(key);
    if (found.is_boolean())
        return found.get<bool>();
    if (!found.is_null())
        complain(fail(translatable("Engine", "config.json: %1 is %2, not true or false."),
                      {named(key), shortText(found)}));
    return otherwise;
}

std::string ConfigReader::text(const std::string& key, const std::string& otherwise)
{
    const json& found = value(key);
    if (found.is_string())
        return found.get<std::string>();
    if (!found.is_null())
        complain(fail(translatable("Engine", "config.json: %1 is %2, not a text."),
                      {named(key), shortText(found)}));
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
        complain(fail(translatable("Engine", "config.json has no %1."), {named(key)}));
        return;
    }
    ConfigReader reader(found, named(key));
    read(reader);
    include(key, reader);
}

void ConfigReader::include(const std::string& key, const ConfigReader& inner)
{
    m_known.push_back(key);
    if (inner.m_error)
        complain(tl::make_unexpected(*inner.m_error));
    for (const KeyMeaning meaning : {KeyMeaning::MayMatter, KeyMeaning::Note})
        for (const std::string& name : inner.keys(meaning))
            m_inner.emplace_back(meaning, std::string(key).append(".").append(name));
}

std::vector<std::string> ConfigReader::keys(KeyMeaning meaning) const
{
    std::vector<std::string> found;
    for (const auto& [key, given] : m_config.items())
        if (std::ranges::find(m_known, key) == m_known.end() && keyMeaning(key, given) == meaning)
            found.push_back(key);
    for (const auto& [judged, name] : m_inner)
        if (judged == meaning)
            found.push_back(name);
    return found;
}

std::vector<std::string> ConfigReader::unknownKeys() const
{
    return keys(KeyMeaning::MayMatter);
}

std::vector<std::string> ConfigReader::notes() const
{
    return keys(KeyMeaning::Note);
}

bool asksToIgnoreKeys(const Error& error)
{
    return error.sentence == kUnknownKeys;
}

Result<ModelOptions> modelOptions(const json& config, UnknownKeys unknown)
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
    if (options.family == "swin" || options.family == "swinv2")
        return fail(translatable("Engine", "“%1” joins patches between its stages, so that its "
                                           "layers have different positions; the layers of a trace "
                                           "share theirs."),
                    {options.family},
                    translatable("Engine", "Export the attention of one stage from PyTorch and "
                                           "open that file."));
    if (family == knownFamilies().end())
        return fail(translatable("Engine", "The model family “%1” is not known; known are: %2."),
                    {options.family, listed(known, known.size())}, kExportHint);

    ConfigReader reader(config);
    readCommon(reader, options);
    family->read(reader, options);
    if (reader.error())
        return tl::make_unexpected(*reader.error());
    options.notedKeys = reader.notes();
    options.ignoredKeys = reader.unknownKeys();
    if (!options.ignoredKeys.empty() && unknown == UnknownKeys::Refuse)
        return fail(kUnknownKeys, {options.family, listed(options.ignoredKeys)},
                    translatable("Engine", "If they do not change how the model computes, open it "
                                           "anyway (--ignore-unknown on the command line); "
                                           "otherwise export its attention from PyTorch and open "
                                           "that file."));
    for (const std::optional<StackOptions>* stack : {&options.encoder, &options.decoder})
        if (*stack)
            if (Result<void> fits = checkStack(**stack); !fits)
                return tl::make_unexpected(fits.error());
    return options;
}

Result<ModelOptions> readConfig(const std::filesystem::path& folder, UnknownKeys unknown)
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
    return modelOptions(*config, unknown);
}

} // namespace engine
