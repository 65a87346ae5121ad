#include "engine/checkpoint/description.h"

#include "engine/files/boundedjson.h"

#include <algorithm>
#include <array>
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
    static constexpr std::array<std::pair<Activation, const char*>, 8> all = {
        {{Activation::None, "none"},
         {Activation::Gelu, "gelu"},
         {Activation::GeluTanh, "gelu_new"},
         {Activation::QuickGelu, "quick_gelu"},
         {Activation::Relu, "relu"},
         {Activation::Silu, "silu"},
         {Activation::Sigmoid, "sigmoid"},
         {Activation::Tanh, "tanh"}}};
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
    visit("pooler", o.pooler);
    visit("poolerActivation", o.poolerActivation);
    visit("classifier", o.classifier);
    visit("classifierBias", o.classifierBias);
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
            value = write(member, path, m_open);
        } else if constexpr (std::is_same_v<T, std::optional<ImageOptions>>) {
            if (!member)
                return;
            value = write(*member, path, m_open);
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
    bool m_all = false;
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

/// What follows from the options that were said.
void complete(StackOptions& stack)
{
    if (stack.keyHeads == 0)
        stack.keyHeads = stack.heads;
    if (stack.embeddingSize == 0)
        stack.embeddingSize = stack.width;
    if (stack.headSize == 0 && stack.heads > 0 && stack.width % stack.heads == 0)
        stack.headSize = stack.width / stack.heads;
    if (stack.positions.kind == PositionKind::Rotary && stack.positions.rotary.dimensions == 0)
        stack.positions.rotary.dimensions = stack.headSize;
}

tl::unexpected<Error> impossible(const std::string& option, int64_t value)
{
    return fail(translatable("Engine", "%1: there is no option %2 = %3."),
                {kDescriptionName, option, std::to_string(value)});
}

/// Sizes that the loops rely on.
Result<void> checkStack(const StackOptions& o, const std::string& path)
{
    constexpr int kMostLayers = 1000;
    constexpr int kMostHeads = 4096;
    if (o.layers < 1 || o.layers > kMostLayers)
        return impossible(path + ".layers", o.layers);
    if (o.width < 1)
        return impossible(path + ".width", o.width);
    if (o.heads < 1 || o.heads > kMostHeads || o.headSize < 1)
        return impossible(path + ".heads", o.heads);
    if (o.keyHeads < 1 || o.heads % o.keyHeads != 0)
        return impossible(path + ".keyHeads", o.keyHeads);
    if (o.feedWidth < 1)
        return impossible(path + ".feedWidth", o.feedWidth);
    const auto perLayer = [&](size_t entries) {
        return entries == 0 || entries == static_cast<size_t>(o.layers);
    };
    if (!perLayer(o.windows.size()))
        return impossible(path + ".windows", static_cast<int64_t>(o.windows.size()));
    if (!perLayer(o.positions.turned.size()))
        return impossible(path + ".positions.turned",
                          static_cast<int64_t>(o.positions.turned.size()));
    if (!perLayer(o.experts.layers.size()))
        return impossible(path + ".experts.layers", static_cast<int64_t>(o.experts.layers.size()));
    if (o.experts.count > 0 && (o.experts.chosen < 1 || o.experts.chosen > o.experts.count))
        return impossible(path + ".experts.chosen", o.experts.chosen);
    if (o.experts.count > 0 && o.experts.width < 1)
        return impossible(path + ".experts.width", o.experts.width);
    if (o.positions.bias == BiasKind::Alibi &&
        o.positions.slopes.size() != static_cast<size_t>(o.heads))
        return impossible(path + ".positions.slopes",
                          static_cast<int64_t>(o.positions.slopes.size()));
    if (o.positions.bias == BiasKind::Buckets &&
        (o.positions.buckets < 4 || o.positions.maximumDistance < o.positions.buckets))
        return impossible(path + ".positions.buckets", o.positions.buckets);
    if (o.fused == FusedLayout::Quarters && o.heads % 4 != 0)
        return impossible(path + ".heads", o.heads);
    if (o.image && (o.image->patchHeight < 1 || o.image->patchWidth < 1 || o.image->channels < 1 ||
                    o.image->height < o.image->patchHeight || o.image->width < o.image->patchWidth))
        return impossible(path + ".image.patchHeight", o.image->patchHeight);
    if (o.positions.rotary.dimensions % 2 != 0 || o.positions.rotary.dimensions > o.headSize)
        return impossible(path + ".positions.rotary.dimensions", o.positions.rotary.dimensions);
    return {};
}

/// Decoder or encoder, and the kind of answer, as the options say.
Result<void> settle(Description& description)
{
    ModelOptions& options = description.options;
    if (options.decoder && !options.encoder && !options.decoder->causal) {
        options.encoder = std::move(options.decoder);
        options.decoder.reset();
    }
    for (auto* stack : {&options.encoder, &options.decoder}) {
        if (!*stack)
            continue;
        StackOptions& o = **stack;
        o.stack = stack == &options.encoder ? Stack::Encoder : Stack::Decoder;
        complete(o);
        if (!(o.scale > 0) && o.headSize > 0)
            o.scale = 1 / std::sqrt(static_cast<float>(o.headSize));
        const std::string path =
            options.encoder && options.decoder ? std::string(name(o.stack)) : std::string("stack");
        if (auto fits = checkStack(o, path); !fits)
            return fits;
    }
    const bool two = options.encoder && options.decoder;
    options.task = options.head.kind == HeadKind::Classifier ? Task::Classification
                   : options.head.kind == HeadKind::None     ? Task::Features
                   : two                                     ? Task::Translation
                   : options.decoder                         ? Task::CausalLanguage
                                                             : Task::MaskedLanguage;
    return {};
}

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
    constexpr std::array<std::string_view, 10> kKeys = {
        "format",  "recognised", "vocabulary", "targetVocabulary", "stack",
        "encoder", "decoder",    "head",       "labels",           "unplaced"};
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
    if (const auto left = given.find("unplaced"); left != given.end() && left->is_array())
        for (const json& tensor : *left)
            if (tensor.is_string())
                description.unplaced.push_back(tensor.get<std::string>());
    if (!options.encoder && !options.decoder)
        return fail(translatable("Engine", "%1 describes no stack."), {kDescriptionName});
    options.family = "own";
    options.config = given;
    return description;
}

Result<Description> readDescription(const std::filesystem::path& path)
{
    const Result<json> read = readJsonFile(path, size_t{4} << 20);
    if (!read)
        return tl::make_unexpected(read.error());
    return descriptionFromJson(*read);
}

Result<std::shared_ptr<const Weights>> describedWeights(std::shared_ptr<const Weights> weights)
{
    constexpr std::array<std::string_view, 3> kThirds = {"query", "key", "value"};
    std::vector<WeightInfo> tensors;
    for (const WeightInfo& tensor : weights->tensors()) {
        bool split = false;
        for (const std::string_view ending : {"weight", "bias"}) {
            const std::string whole = "in_proj_" + std::string(ending);
            const std::vector<int64_t>& shape = tensor.data.shape;
            if (!tensor.name.ends_with(whole) || shape.empty() || shape[0] % 3 != 0)
                continue;
            split = true;
            for (int64_t third = 0; third < 3; ++third) {
                WeightInfo part = tensor;
                part.name = tensor.name.substr(0, tensor.name.size() - whole.size()) +
                            std::string(kThirds[static_cast<size_t>(third)]) + "." +
                            std::string(ending);
                part.data = tensor.data.part(third * shape[0] / 3, shape[0] / 3);
                tensors.push_back(std::move(part));
            }
        }
        if (split)
            continue;
        tensors.push_back(tensor);
        if (!tensor.name.ends_with(".weight") && !tensor.name.ends_with(".bias")) {
            // A parameter of its own, perhaps with axes for a batch.
            WeightInfo named = tensor;
            named.name += ".weight";
            for (size_t axis = named.data.shape.size(); axis-- > 0;)
                if (named.data.shape[axis] == 1 && named.data.shape.size() > 2)
                    named.data = named.data.withoutAxis(axis);
            tensors.push_back(std::move(named));
        }
    }
    return Weights::of(weights->path(), std::move(tensors));
}

Result<StoredModel> openDescribed(const std::filesystem::path& path,
                                  const std::filesystem::path& stored)
{
    Result<Description> description = readDescription(path);
    if (!description)
        return tl::make_unexpected(description.error());
    if (!description->open.empty()) {
        std::string open;
        for (const std::string& option : description->open)
            open += (open.empty() ? "" : ", ") + option;
        return fail(translatable("Engine", "%1 leaves open: %2."), {path.string(), open},
                    translatable("Engine",
                                 "Names and shapes of tensors do not tell. Put the values "
                                 "in the place of null, as the model's code has them."));
    }
    if (auto done = settle(*description); !done)
        return tl::make_unexpected(done.error());
    Result<std::shared_ptr<const Weights>> weights = Weights::open(stored);
    if (weights)
        weights = describedWeights(std::move(*weights));
    if (!weights)
        return tl::make_unexpected(weights.error());
    ModelOptions& options = description->options;
    const auto rowsOf = [&](const std::optional<StackOptions>& stack, int64_t& entries) {
        if (stack && entries == 0 && !stack->names.tokens.empty())
            if (const WeightInfo* table = (*weights)->find(stack->names.tokens.front() + ".weight"))
                entries = table->data.shape.front();
    };
    rowsOf(options.encoder ? options.encoder : options.decoder, options.vocabulary);
    rowsOf(options.decoder, options.targetVocabulary);
    return StoredModel{.options = std::move(options), .weights = std::move(*weights)};
}

} // namespace engine
