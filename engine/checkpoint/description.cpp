#include "engine/checkpoint/description.h"

#include "engine/files/boundedjson.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace engine {

namespace {

using nlohmann::json;

constexpr int kFormat = 1;
constexpr int64_t kLargest = int64_t{1} << 30;

template <class Enum>
struct Names;

template <>
struct Names<NormKind>
{
    static constexpr std::array<std::pair<NormKind, const char*>, 4> all = {
        {{NormKind::None, "none"},
         {NormKind::Layer, "layer"},
         {NormKind::Rms, "rms"},
         {NormKind::RmsPlusOne, "rmsPlusOne"}}};
};

template <>
struct Names<PositionKind>
{
    static constexpr std::array<std::pair<PositionKind, const char*>, 4> all = {
        {{PositionKind::None, "none"},
         {PositionKind::Learned, "learned"},
         {PositionKind::Sinusoidal, "sinusoidal"},
         {PositionKind::Rotary, "rotary"}}};
};

template <>
struct Names<BiasKind>
{
    static constexpr std::array<std::pair<BiasKind, const char*>, 3> all = {
        {{BiasKind::None, "none"}, {BiasKind::Buckets, "buckets"}, {BiasKind::Alibi, "alibi"}}};
};

template <>
struct Names<RotaryScaling>
{
    static constexpr std::array<std::pair<RotaryScaling, const char*>, 4> all = {
        {{RotaryScaling::None, "none"},
         {RotaryScaling::Linear, "linear"},
         {RotaryScaling::Dynamic, "dynamic"},
         {RotaryScaling::Llama3, "llama3"}}};
};

template <>
struct Names<HeadNorm>
{
    static constexpr std::array<std::pair<HeadNorm, const char*>, 3> all = {
        {{HeadNorm::None, "none"}, {HeadNorm::PerHead, "perHead"}, {HeadNorm::Whole, "whole"}}};
};

template <>
struct Names<FusedLayout>
{
    static constexpr std::array<std::pair<FusedLayout, const char*>, 4> all = {
        {{FusedLayout::None, "none"},
         {FusedLayout::Thirds, "thirds"},
         {FusedLayout::PerHead, "perHead"},
         {FusedLayout::Quarters, "quarters"}}};
};

template <>
struct Names<HeadKind>
{
    static constexpr std::array<std::pair<HeadKind, const char*>, 3> all = {
        {{HeadKind::None, "none"},
         {HeadKind::Vocabulary, "vocabulary"},
         {HeadKind::Classifier, "classifier"}}};
};

template <>
struct Names<Pick>
{
    static constexpr std::array<std::pair<Pick, const char*>, 3> all = {
        {{Pick::First, "first"}, {Pick::LastReal, "last"}, {Pick::Mean, "mean"}}};
};

template <>
struct Names<Activation>
{
    static constexpr std::array<std::pair<Activation, const char*>, 14> all = {
        {{Activation::None, "none"},
         {Activation::Gelu, "gelu"},
         {Activation::GeluTanh, "gelu_new"},
         {Activation::QuickGelu, "quick_gelu"},
         {Activation::Relu, "relu"},
         {Activation::Silu, "silu"},
         {Activation::Sigmoid, "sigmoid"},
         {Activation::Tanh, "tanh"},
         {Activation::Relu2, "relu2"},
         {Activation::Relu6, "relu6"},
         {Activation::LeakyRelu, "leaky_relu"},
         {Activation::Mish, "mish"},
         {Activation::GeluClipped, "gelu_10"},
         {Activation::Laplace, "laplace"}}};
};

/// One table of options for reading and writing: calls visit(name, member) for every one.
template <class Visit>
void forEach(RotaryOptions& o, Visit& visit)
{
    visit("dimensions", o.dimensions);
    visit("theta", o.theta);
    visit("interleaved", o.interleaved);
    visit("scaling", o.scaling);
    visit("factor", o.factor);
    visit("lowFactor", o.lowFactor);
    visit("highFactor", o.highFactor);
    visit("originalLength", o.originalLength);
}

template <class Visit>
void forEach(PositionOptions& o, Visit& visit)
{
    visit("kind", o.kind);
    visit("limit", o.limit);
    visit("offset", o.offset);
    visit("sinusoidsToEnd", o.sinusoidsToEnd);
    visit("rotary", o.rotary);
    visit("turned", o.turned);
    visit("bias", o.bias);
    visit("buckets", o.buckets);
    visit("maximumDistance", o.maximumDistance);
    visit("bidirectional", o.bidirectional);
    visit("biasByLayer", o.biasByLayer);
    visit("slopes", o.slopes);
}

template <class Visit>
void forEach(ExpertOptions& o, Visit& visit)
{
    visit("count", o.count);
    visit("chosen", o.chosen);
    visit("width", o.width);
    visit("renormalise", o.renormalise);
    visit("routerBias", o.routerBias);
    visit("bias", o.bias);
    visit("layers", o.layers);
}

template <class Visit>
void forEach(LayerNames& o, Visit& visit)
{
    visit("fused", o.fused);
    visit("query", o.query);
    visit("key", o.key);
    visit("value", o.value);
    visit("output", o.output);
    visit("attentionNorm", o.attentionNorm);
    visit("attentionOutputNorm", o.attentionOutputNorm);
    visit("queryNorm", o.queryNorm);
    visit("keyNorm", o.keyNorm);
    visit("attentionScale", o.attentionScale);
    visit("feedScale", o.feedScale);
    visit("crossFused", o.crossFused);
    visit("crossQuery", o.crossQuery);
    visit("crossKey", o.crossKey);
    visit("crossValue", o.crossValue);
    visit("crossOutput", o.crossOutput);
    visit("crossNorm", o.crossNorm);
    visit("gate", o.gate);
    visit("up", o.up);
    visit("down", o.down);
    visit("gateUp", o.gateUp);
    visit("feedNorm", o.feedNorm);
    visit("feedOutputNorm", o.feedOutputNorm);
    visit("router", o.router);
    visit("expertGate", o.expertGate);
    visit("expertUp", o.expertUp);
    visit("expertDown", o.expertDown);
}

template <class Visit>
void forEach(ImageOptions& o, Visit& visit)
{
    visit("height", o.height);
    visit("width", o.width);
    visit("patchHeight", o.patchHeight);
    visit("patchWidth", o.patchWidth);
    visit("channels", o.channels);
    visit("registers", o.registers);
    visit("patchBias", o.patchBias);
}

template <class Visit>
void forEach(StackNames& o, Visit& visit)
{
    visit("tokens", o.tokens);
    visit("positions", o.positions);
    visit("types", o.types);
    visit("embeddingNorm", o.embeddingNorm);
    visit("projectIn", o.projectIn);
    visit("projectOut", o.projectOut);
    visit("finalNorm", o.finalNorm);
    visit("relativeBias", o.relativeBias);
    visit("classToken", o.classToken);
    visit("distillationToken", o.distillationToken);
    visit("registers", o.registers);
    visit("patches", o.patches);
    visit("layer", o.layer);
}

template <class Visit>
void forEach(StackOptions& o, Visit& visit)
{
    visit("layers", o.layers);
    visit("heads", o.heads);
    visit("keyHeads", o.keyHeads);
    visit("width", o.width);
    visit("headSize", o.headSize);
    visit("feedWidth", o.feedWidth);
    visit("embeddingSize", o.embeddingSize);
    visit("causal", o.causal);
    visit("cross", o.cross);
    visit("preNorm", o.preNorm);
    visit("outputNorm", o.outputNorm);
    visit("parallel", o.parallel);
    visit("sharedNorm", o.sharedNorm);
    visit("residualFromNorm", o.residualFromNorm);
    visit("norm", o.norm);
    visit("epsilon", o.epsilon);
    visit("normWeights", o.normWeights);
    visit("normBias", o.normBias);
    visit("queryNorm", o.queryNorm);
    visit("queryNormKind", o.queryNormKind);
    visit("queryNormBias", o.queryNormBias);
    visit("queryNormEpsilon", o.queryNormEpsilon);
    visit("clip", o.clip);
    visit("activation", o.activation);
    visit("gated", o.gated);
    visit("qkvBias", o.qkvBias);
    visit("keyBias", o.keyBias);
    visit("outputBias", o.outputBias);
    visit("feedBias", o.feedBias);
    visit("inOut", o.inOut);
    visit("fused", o.fused);
    visit("scale", o.scale);
    visit("softCap", o.softCap);
    visit("windows", o.windows);
    visit("residualScale", o.residualScale);
    visit("experts", o.experts);
    visit("positions", o.positions);
    visit("image", o.image);
    visit("embeddingScale", o.embeddingScale);
    visit("types", o.types);
    visit("embeddingNorm", o.embeddingNorm);
    visit("finalNorm", o.finalNorm);
    visit("names", o.names);
}

template <class Visit>
void forEach(HeadOptions& o, Visit& visit)
{
    visit("kind", o.kind);
    visit("transform", o.transform);
    visit("transformBias", o.transformBias);
    visit("transformNorm", o.transformNorm);
    visit("transformActivation", o.transformActivation);
    visit("tied", o.tied);
    visit("matrix", o.matrix);
    visit("bias", o.bias);
    visit("scale", o.scale);
    visit("softCap", o.softCap);
    visit("pick", o.pick);
    visit("pickNorm", o.pickNorm);
    visit("pooler", o.pooler);
    visit("poolerActivation", o.poolerActivation);
    visit("classifier", o.classifier);
    visit("classifierBias", o.classifierBias);
    visit("distillation", o.distillation);
}

struct Nobody
{
    template <class T>
    void operator()(const char*, T&)
    {
    }
};

/// A member that has options of its own.
template <class T>
concept Group = requires(T& group, Nobody& nobody)
{
    forEach(group, nobody);
};

/// The number that a float is short for: 1e-05, not 9.999999747378752e-06.
double asWritten(float value)
{
    std::array<char, 32> text{};
    const char* end = std::to_chars(text.data(), text.data() + text.size(), value).ptr;
    double number = value;
    std::from_chars(text.data(), end, number);
    return number;
}

/// Finds an option by what is left of its path, and gathers the values that it may have.
class Chooser
{
public:
    Chooser(std::string_view path, std::vector<std::string>& choices)
        : m_path(path), m_choices(choices)
    {
    }

    template <class T>
    void operator()(const char* name, T& member)
    {
        const size_t length = std::string_view(name).size();
        if (!m_path.starts_with(name))
            return;
        if (m_path.size() == length)
            gather(member);
        else if (m_path[length] == '.')
            search(m_path.substr(length + 1), member, m_choices);
    }

    template <class T>
    static void search(std::string_view path, T& member, std::vector<std::string>& choices)
    {
        if constexpr (Group<T>) {
            Chooser chooser(path, choices);
            forEach(member, chooser);
        } else if constexpr (std::is_same_v<T, std::optional<ImageOptions>>) {
            search(path, member.emplace(), choices);
        }
    }

private:
    template <class T>
    void gather(const T&)
    {
        if constexpr (std::is_same_v<T, bool>)
            m_choices = {"true", "false"};
        else if constexpr (std::is_enum_v<T>)
            for (const auto& [known, title] : Names<T>::all)
                m_choices.emplace_back(title);
    }

    std::string_view m_path;
    std::vector<std::string>& m_choices;
};

/// Writes the options that are not as usual, and the open ones as null.
class Writer
{
public:
    Writer(json& to, std::string path, const std::vector<std::string>& open)
        : m_to(to), m_path(std::move(path)), m_open(open)
    {
    }

    template <class T>
    static json write(const T& group, const std::string& path, const std::vector<std::string>& open)
    {
        static const std::vector<std::string> kNothing;
        json object = json::object();
        json defaults = json::object();
        T copy = group;
        T usual{};
        if constexpr (std::is_same_v<T, StackOptions>)
            usual.scale = 0; // 1 / √headSize
        Writer plain(defaults, path, kNothing);
        plain.m_all = true;
        forEach(usual, plain);
        Writer writer(object, path, open);
        writer.m_usual = &defaults;
        forEach(copy, writer);
        return object;
    }

    /// All options of a group and of those inside it.
    template <class T>
    static json writeAll(const T& group)
    {
        static const std::vector<std::string> kNothing;
        json object = json::object();
        T copy = group;
        Writer writer(object, {}, kNothing);
        writer.m_all = writer.m_deep = true;
        forEach(copy, writer);
        return object;
    }

    template <class T>
    void operator()(const char* name, T& member)
    {
        const std::string path = m_path + "." + name;
        if (std::ranges::find(m_open, path) != m_open.end()) {
            m_to[name] = nullptr;
            return;
        }
        json value;
        if constexpr (std::is_enum_v<T>) {
            for (const auto& [known, title] : Names<T>::all)
                if (known == member)
                    value = title;
        } else if constexpr (Group<T>) {
            value = m_deep ? writeAll(member) : write(member, path, m_open);
        } else if constexpr (std::is_same_v<T, std::optional<ImageOptions>>) {
            if (!member)
                return;
            value = m_deep ? writeAll(*member) : write(*member, path, m_open);
        } else if constexpr (std::is_same_v<T, float>) {
            value = asWritten(member);
        } else {
            value = member;
        }
        const bool usual =
            !m_all && m_usual && m_usual->contains(name) && (*m_usual)[name] == value;
        const bool looked =
            std::ranges::find(kLookedFor, std::string_view(name)) != kLookedFor.end();
        if (!usual || looked)
            m_to[name] = std::move(value);
    }

private:
    static constexpr std::array<std::string_view, 9> kLookedFor = {
        "layers", "heads", "width", "causal", "preNorm", "norm", "activation", "kind", "epsilon"};

    json& m_to;
    std::string m_path;
    const std::vector<std::string>& m_open;
    const json* m_usual = nullptr;
    bool m_all = false;  ///< also what is as usual
    bool m_deep = false; ///< in groups inside the group as well
};

/// Reads options, and keeps the first complaint; null is open.
class Reader
{
public:
    Reader(const json& from, std::string path, Description& description,
           std::optional<Error>& error)
        : m_from(from), m_path(std::move(path)), m_description(description), m_error(error)
    {
        if (!from.is_object())
            complain("");
    }

    template <class T>
    void operator()(const char* name, T& member)
    {
        m_known.push_back(name);
        const auto found = m_from.is_object() ? m_from.find(name) : m_from.end();
        if (!m_from.is_object() || found == m_from.end())
            return;
        if (found->is_null()) {
            m_description.open.push_back(m_path + "." + name);
            return;
        }
        if (!read(*found, name, member))
            complain(name);
    }

    /// Complains about what nobody asked for.
    void finish()
    {
        if (m_from.is_object())
            for (const auto& [key, value] : m_from.items())
                if (std::ranges::find(m_known, key) == m_known.end())
                    complain(key);
    }

private:
    bool read(const json& value, const char*, bool& member)
    {
        if (!value.is_boolean())
            return false;
        member = value.get<bool>();
        return true;
    }
    template <std::integral T>
    bool read(const json& value, const char*, T& member)
    {
        if (!value.is_number_integer() || value.get<int64_t>() < 0 ||
            value.get<int64_t>() > kLargest)
            return false;
        member = static_cast<T>(value.get<int64_t>());
        return true;
    }
    template <std::floating_point T>
    bool read(const json& value, const char*, T& member)
    {
        if (!value.is_number() || !std::isfinite(value.get<double>()))
            return false;
        member = static_cast<T>(value.get<double>());
        return true;
    }
    bool read(const json& value, const char*, std::string& member)
    {
        if (!value.is_string())
            return false;
        member = value.get<std::string>();
        return true;
    }
    template <class T>
    bool read(const json& value, const char* name, std::vector<T>& member)
    {
        constexpr size_t kMost = 1 << 16;
        if (!value.is_array() || value.size() > kMost)
            return false;
        member.clear();
        for (const json& one : value)
            if (!read(one, name, member.emplace_back()))
                return false;
        return true;
    }
    template <class T>
    requires std::is_enum_v<T>
    bool read(const json& value, const char*, T& member)
    {
        for (const auto& [known, title] : Names<T>::all)
            if (value == title) {
                member = known;
                return true;
            }
        return false;
    }
    bool read(const json& value, const char* name, std::optional<ImageOptions>& member)
    {
        return read(value, name, member.emplace());
    }
    template <Group T>
    bool read(const json& value, const char* name, T& member)
    {
        Reader reader(value, m_path + "." + name, m_description, m_error);
        forEach(member, reader);
        reader.finish();
        return true;
    }

    void complain(const std::string& key)
    {
        if (m_error)
            return;
        const auto found = m_from.is_object() ? m_from.find(key) : m_from.end();
        std::string value = m_from.is_object() && found != m_from.end()
                                ? found->dump(-1, ' ', false, json::error_handler_t::replace)
                                : "–";
        constexpr size_t kLongest = 60;
        if (value.size() > kLongest)
            value.resize(kLongest);
        m_error = fail(translatable("Engine", "%1: there is no option %2 = %3."),
                       {kDescriptionName, m_path + (key.empty() ? "" : ".") + key, value})
                      .value();
    }

    const json& m_from;
    std::string m_path;
    Description& m_description;
    std::optional<Error>& m_error;
    std::vector<std::string> m_known;
};

} // namespace

json toJson(const Description& description)
{
    const ModelOptions& options = description.options;
    json result = {{"format", kFormat}};
    if (!description.kind.empty())
        result["recognised"] = description.kind;
    if (options.vocabulary > 0)
        result["vocabulary"] = options.vocabulary;
    if (options.targetVocabulary > 0 && options.targetVocabulary != options.vocabulary)
        result["targetVocabulary"] = options.targetVocabulary;
    const bool two = options.encoder && options.decoder;
    if (options.encoder)
        result[two ? "encoder" : "stack"] =
            Writer::write(*options.encoder, two ? "encoder" : "stack", description.open);
    if (options.decoder)
        result[two ? "decoder" : "stack"] =
            Writer::write(*options.decoder, two ? "decoder" : "stack", description.open);
    result["head"] = Writer::write(options.head, "head", description.open);
    if (!options.labels.empty())
        result["labels"] = options.labels;
    if (!description.unplaced.empty())
        result["unplaced"] = description.unplaced;
    if (!description.ignored.empty())
        result["ignored"] = description.ignored;
    return result;
}

json usualOptions(const Description& description)
{
    const ModelOptions& options = description.options;
    const bool two = options.encoder && options.decoder;
    json result = {{"head", Writer::writeAll(HeadOptions())}};
    for (const auto* stack : {&options.encoder, &options.decoder}) {
        if (!*stack)
            continue;
        StackOptions usual;
        usual.scale = 0; // 1 / √headSize
        if ((*stack)->image)
            usual.image.emplace();
        const char* name = stack == &options.encoder ? "encoder" : "decoder";
        result[two ? name : "stack"] = Writer::writeAll(usual);
    }
    return result;
}

Result<Description> descriptionFromJson(const json& given)
{
    Description description;
    ModelOptions& options = description.options;
    std::optional<Error> error;
    const auto format = given.is_object() ? given.find("format") : given.end();
    if (!given.is_object() || format == given.end() || *format != kFormat)
        return fail(translatable("Engine", "%1 is not of format %2."),
                    {kDescriptionName, std::to_string(kFormat)});
    constexpr std::array<std::string_view, 11> kKeys = {
        "format",  "recognised", "vocabulary", "targetVocabulary", "stack",  "encoder",
        "decoder", "head",       "labels",     "unplaced",         "ignored"};
    for (const auto& [key, value] : given.items())
        if (std::ranges::find(kKeys, key) == kKeys.end())
            return fail(translatable("Engine", "%1: there is no option %2 = %3."),
                        {kDescriptionName, key, "…"});
    const auto group = [&]<class T>(const char* key, std::optional<T>& target) {
        if (!given.contains(key))
            return;
        T& read = target.emplace();
        if constexpr (std::is_same_v<T, StackOptions>)
            read.scale = 0; // 1 / √headSize where it is not said
        Reader reader(given[key], key, description, error);
        forEach(read, reader);
        reader.finish();
    };
    std::optional<HeadOptions> head;
    group("encoder", options.encoder);
    group(given.contains("stack") ? "stack" : "decoder", options.decoder);
    group("head", head);
    if (head)
        options.head = std::move(*head);
    if (error)
        return tl::make_unexpected(*error);
    const auto size = [&](const char* key, int64_t otherwise) {
        const auto found = given.find(key);
        const bool good =
            found != given.end() && found->is_number_integer() && *found >= 0 && *found <= kLargest;
        return good ? found->get<int64_t>() : otherwise;
    };
    options.vocabulary = size("vocabulary", 0);
    options.targetVocabulary = size("targetVocabulary", options.vocabulary);
    if (const auto labels = given.find("labels"); labels != given.end() && labels->is_array())
        for (const json& label : *labels)
            options.labels.push_back(label.is_string() ? label.get<std::string>() : label.dump());
    if (const auto kind = given.find("recognised"); kind != given.end() && kind->is_string())
        description.kind = kind->get<std::string>();
    const auto tensors = [&](const char* key, std::vector<std::string>& list) {
        if (const auto left = given.find(key); left != given.end() && left->is_array())
            for (const json& tensor : *left)
                if (tensor.is_string())
                    list.push_back(tensor.get<std::string>());
    };
    tensors("unplaced", description.unplaced);
    tensors("ignored", description.ignored);
    if (!options.encoder && !options.decoder)
        return fail(translatable("Engine", "%1 describes no stack."), {kDescriptionName});
    options.family = "own";
    options.config = given;
    return description;
}

std::vector<std::string> choicesOf(std::string_view option)
{
    std::vector<std::string> choices;
    const size_t dot = option.find('.');
    if (dot == std::string_view::npos)
        return choices;
    const std::string_view rest = option.substr(dot + 1);
    if (option.starts_with("head.")) {
        HeadOptions head;
        Chooser::search(rest, head, choices);
    } else {
        StackOptions stack;
        Chooser::search(rest, stack, choices);
    }
    return choices;
}

Result<Description> readDescription(const std::filesystem::path& path)
{
    const Result<json> read = readJsonFile(path, size_t{4} << 20);
    if (!read)
        return tl::make_unexpected(read.error());
    return descriptionFromJson(*read);
}

} // namespace engine
