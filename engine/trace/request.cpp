#include "engine/trace/request.h"

#include "engine/numbertext.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace engine {

namespace {

using nlohmann::json;

constexpr std::array kKinds = {Kind::Self, Kind::Cross};
constexpr std::array kNormalisers = {Normaliser::Soft, Normaliser::Hard, Normaliser::Sampled};
constexpr std::array kMasks = {MaskChoice::Model, MaskChoice::None, MaskChoice::Causal,
                               MaskChoice::Window, MaskChoice::Padding};
constexpr int64_t kMany = int64_t{1} << 40;

std::string pathText(const std::filesystem::path& path)
{
    const std::u8string text = path.u8string();
    return {text.begin(), text.end()};
}

std::filesystem::path pathOf(const std::string& text)
{
    return std::filesystem::path(std::u8string(text.begin(), text.end()));
}

/// Reads the members of one object; keeps the first complaint.
class Reader
{
public:
    Reader(const json& object, std::string where, std::optional<Error>& error)
        : m_object(object), m_where(std::move(where)), m_error(error)
    {
        if (!object.is_object())
            wrong("");
    }

    const json* find(const char* key) const
    {
        if (!m_object.is_object())
            return nullptr;
        const auto found = m_object.find(key);
        return found == m_object.end() || found->is_null() ? nullptr : &*found;
    }

    template <class T>
    void integer(const char* key, T& value, int64_t least, int64_t most)
    {
        const json* found = find(key);
        if (!found)
            return;
        if (!found->is_number_integer())
            return wrong(key);
        if (found->is_number_unsigned() && found->get<uint64_t>() > uint64_t(INT64_MAX))
            return wrong(key);
        const int64_t number = found->get<int64_t>();
        if (number < least || number > most)
            return wrong(key);
        value = static_cast<T>(number);
    }

    void seed(const char* key, uint64_t& value)
    {
        const json* found = find(key);
        if (!found)
            return;
        if (!found->is_number_unsigned())
            return wrong(key);
        value = found->get<uint64_t>();
    }

    template <typename T>
    void number(const char* key, T& value, T least, T most)
    {
        const json* found = find(key);
        if (!found)
            return;
        if (!found->is_number())
            return wrong(key);
        const auto number = found->get<T>();
        if (!(number >= least && number <= most))
            return wrong(key);
        value = number;
    }

    void flag(const char* key, bool& value)
    {
        const json* found = find(key);
        if (!found)
            return;
        if (!found->is_boolean())
            return wrong(key);
        value = found->get<bool>();
    }

    void text(const char* key, std::string& value)
    {
        const json* found = find(key);
        if (!found)
            return;
        if (!found->is_string())
            return wrong(key);
        value = found->get<std::string>();
    }

    void text(const char* key, std::optional<std::string>& value)
    {
        std::string content;
        if (!find(key))
            return;
        text(key, content);
        value = std::move(content);
    }

    void path(const char* key, std::filesystem::path& value)
    {
        std::string content;
        text(key, content);
        value = pathOf(content);
    }

    void ids(const char* key, std::vector<int64_t>& value)
    {
        const json* found = find(key);
        if (!found)
            return;
        if (!found->is_array())
            return wrong(key);
        for (const json& item : *found) {
            if (!item.is_number_integer())
                return wrong(key);
            value.push_back(item.get<int64_t>());
        }
    }

    template <class T, size_t N>
    std::optional<T> choice(const char* key, const std::array<T, N>& known)
    {
        std::string content;
        if (!find(key))
            return std::nullopt;
        text(key, content);
        for (const T item : known)
            if (name(item) == content)
                return item;
        wrong(key);
        return std::nullopt;
    }

    void wrong(const char* key)
    {
        if (!m_error)
            m_error = fail(translatable("Engine", "The request's %1 is out of range or of the "
                                                  "wrong type."),
                           {key[0] == '\0' ? m_where : m_where + "." + key})
                          .value();
    }

private:
    const json& m_object;
    std::string m_where;
    std::optional<Error>& m_error;
};

json toJson(const PatternSource& p)
{
    return {{"name", p.name},   {"seed", p.seed},           {"length", p.length},
            {"heads", p.heads}, {"dimension", p.dimension}, {"layers", p.layers}};
}

json toJson(const ModelSource& m)
{
    const ModelInputs& in = m.inputs;
    json inputs = json::object();
    const auto put = [&](const char* key, const auto& value, bool wanted) {
        if (wanted)
            inputs[key] = value;
    };
    put("text", in.text.value_or(""), in.text.has_value());
    put("text_pair", in.textPair.value_or(""), in.textPair.has_value());
    put("source", in.source.value_or(""), in.source.has_value());
    put("target", in.target.value_or(""), in.target.has_value());
    put("source_language", in.sourceLanguage, !in.sourceLanguage.empty());
    put("target_language", in.targetLanguage, !in.targetLanguage.empty());
    put("image", pathText(in.image), !in.image.empty());
    put("pixels", pathText(in.pixels), !in.pixels.empty());
    put("sound", pathText(in.sound), !in.sound.empty());
    put("sound_start", in.soundStart, in.soundStart != 0);
    put("features", pathText(in.features), !in.features.empty());
    put("samples", pathText(in.samples), !in.samples.empty());
    put("token_ids", in.tokenIds, !in.tokenIds.empty());
    put("source_token_ids", in.sourceTokenIds, !in.sourceTokenIds.empty());
    put("target_token_ids", in.targetTokenIds, !in.targetTokenIds.empty());
    put("token_type_ids", in.tokenTypeIds, !in.tokenTypeIds.empty());
    put("attention_mask", in.attentionMask, !in.attentionMask.empty());
    put("pad_to", in.padTo, in.padTo != 0);
    put("cut", true, in.cut);
    const GenerationOptions& g = m.generation;
    json result = {{"folder", pathText(m.folder)},
                   {"inputs", std::move(inputs)},
                   {"generation",
                    {{"new_tokens", g.newTokens},
                     {"beams", g.beams},
                     {"sample", g.sample},
                     {"temperature", asWritten(g.temperature)},
                     {"top_k", g.topK},
                     {"top_p", asWritten(g.topP)},
                     {"seed", g.seed},
                     {"candidates", g.candidates}}}};
    if (m.layers)
        result["layers"] = *m.layers;
    if (m.ignoreUnknown)
        result["ignore_unknown"] = true;
    return result;
}

json toJson(const Intervention& i)
{
    json scope = json::object();
    if (i.scope.stack)
        scope["stack"] = name(*i.scope.stack);
    if (i.scope.kind)
        scope["kind"] = name(*i.scope.kind);
    if (i.scope.layer)
        scope["layer"] = *i.scope.layer;
    if (i.scope.head)
        scope["head"] = *i.scope.head;
    json result = {{"scope", std::move(scope)}};
    if (i.ablate)
        result["ablate"] = true;
    if (i.keepOnly)
        result["keep_only"] = true;
    if (i.temperature)
        result["temperature"] = asWritten(*i.temperature);
    if (i.normaliser)
        result["normaliser"] = name(*i.normaliser);
    if (i.seed != 1)
        result["seed"] = i.seed;
    if (i.mask)
        result["mask"] = name(*i.mask);
    if (i.maskSize != 0)
        result["mask_size"] = i.maskSize;
    if (!i.hiddenCells.empty())
        result["hidden_cells"] = i.hiddenCells;
    return result;
}

PatternSource patternFrom(const json& object, std::optional<Error>& error)
{
    PatternSource p;
    Reader reader(object, "pattern", error);
    reader.text("name", p.name);
    reader.seed("seed", p.seed);
    reader.integer("length", p.length, 1, kMany);
    reader.integer("heads", p.heads, 1, 1 << 20);
    reader.integer("dimension", p.dimension, 1, 1 << 20);
    reader.integer("layers", p.layers, 1, 1 << 20);
    return p;
}

ModelSource modelFrom(const json& object, std::optional<Error>& error)
{
    ModelSource m;
    Reader reader(object, "model", error);
    reader.path("folder", m.folder);
    if (reader.find("layers")) {
        int layers = 0;
        reader.integer("layers", layers, 0, 1 << 20);
        m.layers = layers;
    }
    reader.flag("ignore_unknown", m.ignoreUnknown);
    if (const json* found = reader.find("inputs")) {
        Reader inputs(*found, "model.inputs", error);
        ModelInputs& in = m.inputs;
        inputs.text("text", in.text);
        inputs.text("text_pair", in.textPair);
        inputs.text("source", in.source);
        inputs.text("target", in.target);
        inputs.text("source_language", in.sourceLanguage);
        inputs.text("target_language", in.targetLanguage);
        inputs.path("image", in.image);
        inputs.path("pixels", in.pixels);
        inputs.path("sound", in.sound);
        inputs.number("sound_start", in.soundStart, 0.0, 1e6);
        inputs.path("features", in.features);
        inputs.path("samples", in.samples);
        inputs.ids("token_ids", in.tokenIds);
        inputs.ids("source_token_ids", in.sourceTokenIds);
        inputs.ids("target_token_ids", in.targetTokenIds);
        inputs.ids("token_type_ids", in.tokenTypeIds);
        inputs.ids("attention_mask", in.attentionMask);
        inputs.integer("pad_to", in.padTo, 0, 1 << 24);
        inputs.flag("cut", in.cut);
    }
    if (const json* found = reader.find("generation")) {
        Reader options(*found, "model.generation", error);
        GenerationOptions& g = m.generation;
        options.integer("new_tokens", g.newTokens, 0, 1 << 24);
        options.integer("beams", g.beams, 0, 1 << 10);
        options.flag("sample", g.sample);
        options.number("temperature", g.temperature, 0.F, 1e6F);
        options.integer("top_k", g.topK, 0, kMany);
        options.number("top_p", g.topP, 0.F, 1.F);
        options.seed("seed", g.seed);
        options.integer("candidates", g.candidates, 1, 1 << 20);
    }
    return m;
}

Intervention interventionFrom(const json& object, std::optional<Error>& error)
{
    Intervention i;
    Reader reader(object, "interventions", error);
    if (const json* found = reader.find("scope")) {
        Reader scope(*found, "interventions.scope", error);
        i.scope.stack = scope.choice("stack", kStacks);
        i.scope.kind = scope.choice("kind", kKinds);
        for (const auto& [key, place] :
             {std::pair{"layer", &i.scope.layer}, std::pair{"head", &i.scope.head}})
            if (scope.find(key)) {
                int index = 0;
                scope.integer(key, index, 0, 1 << 20);
                *place = index;
            }
    }
    reader.flag("ablate", i.ablate);
    reader.flag("keep_only", i.keepOnly);
    if (reader.find("temperature")) {
        float temperature = 1;
        reader.number("temperature", temperature, 1e-6f, 1e6f);
        i.temperature = temperature;
    }
    i.normaliser = reader.choice("normaliser", kNormalisers);
    reader.seed("seed", i.seed);
    i.mask = reader.choice("mask", kMasks);
    reader.integer("mask_size", i.maskSize, 0, kMany);
    if (const json* cells = reader.find("hidden_cells")) {
        if (!cells->is_array())
            reader.wrong("hidden_cells");
        else
            for (const json& cell : *cells) {
                if (!cell.is_array() || cell.size() != 2 || !cell[0].is_number_integer() ||
                    !cell[1].is_number_integer()) {
                    reader.wrong("hidden_cells");
                    break;
                }
                i.hiddenCells.emplace_back(cell[0].get<int64_t>(), cell[1].get<int64_t>());
            }
    }
    return i;
}

} // namespace

nlohmann::json toJson(const TraceRequest& request)
{
    json result = json::object();
    if (const auto* pattern = std::get_if<PatternSource>(&request.source))
        result["pattern"] = toJson(*pattern);
    else if (const auto* model = std::get_if<ModelSource>(&request.source))
        result["model"] = toJson(*model);
    else
        result["file"] = {{"path", pathText(std::get<FileSource>(request.source).path)}};
    json interventions = json::array();
    for (const Intervention& intervention : request.interventions)
        interventions.push_back(toJson(intervention));
    if (!interventions.empty())
        result["interventions"] = std::move(interventions);
    return result;
}

Result<TraceRequest> requestFromJson(const nlohmann::json& object)
{
    TraceRequest request;
    std::optional<Error> error;
    Reader reader(object, "source", error);
    if (const json* pattern = reader.find("pattern")) {
        request.source = patternFrom(*pattern, error);
    } else if (const json* model = reader.find("model")) {
        request.source = modelFrom(*model, error);
    } else if (const json* file = reader.find("file")) {
        FileSource source;
        Reader(*file, "file", error).path("path", source.path);
        request.source = std::move(source);
    } else {
        reader.wrong("");
    }
    if (const json* list = reader.find("interventions")) {
        if (!list->is_array())
            reader.wrong("interventions");
        else
            for (const json& item : *list)
                request.interventions.push_back(interventionFrom(item, error));
    }
    if (error)
        return tl::make_unexpected(*error);
    return request;
}

} // namespace engine
