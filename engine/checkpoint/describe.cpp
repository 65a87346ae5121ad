#include "engine/checkpoint/description.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace engine {

namespace {

/// How a library names the modules of its layers, seen from "….{l}.".
struct LayerPattern
{
    std::string_view kind;
    std::string_view sign;    ///< a tensor of every such layer
    std::string_view notSign; ///< one that such layers do not have; empty = none
    LayerNames names;
    bool cross = false;
    bool gpt = false; ///< causal, with norms before the sublayers, by the library's definition
    bool vision = false;
};

// nn.TransformerEncoderLayer and nn.TransformerDecoderLayer of PyTorch; nanoGPT, and minGPT since
// 2022; minGPT before; timm's VisionTransformer; fairseq's layers.
const std::vector<LayerPattern>& patterns()
{
    static const std::vector<LayerPattern> all = {
        {"nn.TransformerDecoder",
         "multihead_attn.query.weight",
         "",
         {.query = "self_attn.query",
          .key = "self_attn.key",
          .value = "self_attn.value",
          .output = "self_attn.out_proj",
          .attentionNorm = "norm1",
          .crossQuery = "multihead_attn.query",
          .crossKey = "multihead_attn.key",
          .crossValue = "multihead_attn.value",
          .crossOutput = "multihead_attn.out_proj",
          .crossNorm = "norm2",
          .up = "linear1",
          .down = "linear2",
          .feedNorm = "norm3"},
         true},
        {"nn.TransformerEncoder",
         "self_attn.query.weight",
         "multihead_attn.query.weight",
         {.query = "self_attn.query",
          .key = "self_attn.key",
          .value = "self_attn.value",
          .output = "self_attn.out_proj",
          .attentionNorm = "norm1",
          .up = "linear1",
          .down = "linear2",
          .feedNorm = "norm2"}},
        {"nanoGPT",
         "attn.c_attn.weight",
         "",
         {.fused = "attn.c_attn",
          .output = "attn.c_proj",
          .attentionNorm = "ln_1",
          .up = "mlp.c_fc",
          .down = "mlp.c_proj",
          .feedNorm = "ln_2"},
         false,
         true},
        {"minGPT",
         "attn.query.weight",
         "",
         {.query = "attn.query",
          .key = "attn.key",
          .value = "attn.value",
          .output = "attn.proj",
          .attentionNorm = "ln1",
          .up = "mlp.0",
          .down = "mlp.2",
          .feedNorm = "ln2"},
         false,
         true},
        {"timm ViT",
         "attn.qkv.weight",
         "",
         {.fused = "attn.qkv",
          .output = "attn.proj",
          .attentionNorm = "norm1",
          .up = "mlp.fc1",
          .down = "mlp.fc2",
          .feedNorm = "norm2"},
         false,
         false,
         true},
        {"fairseq decoder",
         "encoder_attn.q_proj.weight",
         "",
         {.query = "self_attn.q_proj",
          .key = "self_attn.k_proj",
          .value = "self_attn.v_proj",
          .output = "self_attn.out_proj",
          .attentionNorm = "self_attn_layer_norm",
          .crossQuery = "encoder_attn.q_proj",
          .crossKey = "encoder_attn.k_proj",
          .crossValue = "encoder_attn.v_proj",
          .crossOutput = "encoder_attn.out_proj",
          .crossNorm = "encoder_attn_layer_norm",
          .up = "fc1",
          .down = "fc2",
          .feedNorm = "final_layer_norm"},
         true},
        {"fairseq",
         "self_attn.q_proj.weight",
         "encoder_attn.q_proj.weight",
         {.query = "self_attn.q_proj",
          .key = "self_attn.k_proj",
          .value = "self_attn.v_proj",
          .output = "self_attn.out_proj",
          .attentionNorm = "self_attn_layer_norm",
          .up = "fc1",
          .down = "fc2",
          .feedNorm = "final_layer_norm"}},
    };
    return all;
}

/// A run of layers that was found: "prefix0." … "prefix11.".
struct FoundLayers
{
    const LayerPattern* pattern = nullptr;
    std::string prefix;
    int count = 0;
};

std::string lower(std::string text)
{
    std::ranges::transform(text, text.begin(), [](unsigned char c) {
        return static_cast<char>(c < 128 ? std::tolower(c) : c);
    });
    return text;
}

bool hasOneOf(const std::string& text, std::initializer_list<std::string_view> words)
{
    return std::ranges::any_of(
        words, [&](std::string_view word) { return text.find(word) != std::string::npos; });
}

std::string dotted(std::string_view text)
{
    return std::string(1, '.').append(text);
}

std::string withoutEnding(const std::string& name)
{
    for (const std::string_view ending : {".weight", ".bias"})
        if (name.ends_with(ending))
            return name.substr(0, name.size() - ending.size());
    return name;
}

/// Places the tensors of one model.
class Recogniser
{
public:
    explicit Recogniser(const Weights& weights) : m_weights(weights)
    {
        for (const WeightInfo& tensor : weights.tensors())
            m_left.insert(tensor.name);
    }

    Result<Description> run()
    {
        findLayers();
        if (m_found.empty())
            return noLayers();
        for (const FoundLayers& layers : m_found)
            addStack(layers);
        const bool two = m_description.options.encoder && m_description.options.decoder;
        for (const FoundLayers& layers : m_found)
            placeAround(layers, two);
        placeHead(two);
        listLeft();
        return std::move(m_description);
    }

private:
    using Shape = std::vector<int64_t>;

    const Shape* shape(const std::string& name) const
    {
        const WeightInfo* found = m_weights.find(name);
        return found ? &found->data.shape : nullptr;
    }

    /// Whether a layer has the matrices whose shapes say its sizes.
    bool holdsMatrices(const LayerPattern& pattern, const std::string& layer) const
    {
        const LayerNames& n = pattern.names;
        const auto isMatrix = [&](const std::string& module) {
            const Shape* found = shape(layer + module + ".weight");
            return found && found->size() == 2;
        };
        return isMatrix(n.up) && isMatrix(n.fused.empty() ? n.query : n.fused);
    }

    void findLayers()
    {
        for (const LayerPattern& pattern : patterns()) {
            std::map<std::string, std::set<int>> runs;
            for (const WeightInfo& tensor : m_weights.tensors()) {
                if (!tensor.name.ends_with(dotted(pattern.sign)))
                    continue;
                const std::string front =
                    tensor.name.substr(0, tensor.name.size() - pattern.sign.size() - 1);
                const size_t digits = front.find_last_not_of("0123456789") + 1;
                constexpr size_t kMostDigits = 4;
                if (digits == front.size() || front.size() - digits > kMostDigits)
                    continue;
                const bool other =
                    !pattern.notSign.empty() && shape(front + dotted(pattern.notSign));
                if (!other)
                    runs[front.substr(0, digits)].insert(std::stoi(front.substr(digits)));
            }
            for (const auto& [prefix, numbers] : runs)
                if (*numbers.begin() == 0 &&
                    *numbers.rbegin() + 1 == static_cast<int>(numbers.size()) &&
                    holdsMatrices(pattern, prefix + "0."))
                    m_found.push_back({&pattern, prefix, static_cast<int>(numbers.size())});
        }
        // One encoder and one decoder at most; others are left and listed.
        const auto another = [seen = std::array{false, false}](const FoundLayers& layers) mutable {
            return std::exchange(seen[layers.pattern->cross ? 1 : 0], true);
        };
        m_found.erase(std::remove_if(m_found.begin(), m_found.end(), another), m_found.end());
    }

    tl::unexpected<Error> noLayers() const
    {
        std::string names;
        size_t shown = 0;
        for (const WeightInfo& tensor : m_weights.tensors()) {
            constexpr size_t kShown = 6;
            if (shown++ == kShown)
                break;
            names.append(names.empty() ? "" : ", ").append(tensor.name);
            names.append(" ").append(shapeText(tensor.data.shape));
        }
        return fail(translatable("Engine", "%1 holds %2 tensors (%3, …), but no layers of a kind "
                                           "that is recognised."),
                    {m_weights.path().string(), std::to_string(m_weights.tensors().size()), names},
                    translatable("Engine", "Run the model in PyTorch, write its attention with "
                                           "np.savez(\"attention.npz\", *attentions) and open that "
                                           "file."));
    }

    std::string pathOf(const FoundLayers& layers, const char* option) const
    {
        const bool two = m_found.size() > 1;
        return std::string(!two                    ? "stack"
                           : layers.pattern->cross ? "decoder"
                                                   : "encoder") +
               "." + option;
    }

    void ask(const FoundLayers& layers, std::initializer_list<const char*> options)
    {
        for (const char* option : options)
            m_description.open.push_back(pathOf(layers, option));
    }

    /// Takes a module's tensors; whether it has a weight.
    bool take(const std::string& module)
    {
        m_left.erase(module + ".bias");
        m_left.erase(module); // a parameter that is no module
        m_left.erase(module + ".weight");
        return shape(module + ".weight") != nullptr;
    }

    void addStack(const FoundLayers& layers)
    {
        const LayerPattern& pattern = *layers.pattern;
        StackOptions s;
        s.layers = layers.count;
        s.scale = 0; // 1 / √headSize
        s.names.layer = pattern.names;
        const std::string first = layers.prefix + "0.";
        const auto complete = [&](std::string& module) {
            if (module.empty())
                return;
            for (int l = 0; l < layers.count; ++l)
                take(layers.prefix + std::to_string(l) + "." + module);
            module =
                shape(first + module + ".weight") ? layers.prefix + "{l}." + module : std::string();
        };
        LayerNames& n = s.names.layer;
        const Shape up = *shape(first + n.up + ".weight");
        const std::string& attention = n.fused.empty() ? n.query : n.fused;
        const Shape projected = *shape(first + attention + ".weight");
        // [out, in] as nn.Linear, or [in, out] as GPT-2's Conv1D has it.
        s.inOut = !n.fused.empty() && projected[1] == 3 * projected[0];
        s.width = s.embeddingSize = s.inOut ? projected[0] : projected[1];
        s.feedWidth = s.inOut ? up[1] : up[0];
        s.fused = n.fused.empty() ? FusedLayout::None : FusedLayout::Thirds;
        s.qkvBias = shape(first + attention + ".bias") != nullptr;
        s.outputBias = shape(first + n.output + ".bias") != nullptr;
        s.feedBias = shape(first + n.up + ".bias") != nullptr;
        s.cross = pattern.cross;
        s.norm = NormKind::Layer;
        for (std::string* module : {&n.fused, &n.query, &n.key, &n.value, &n.output,
                                    &n.attentionNorm, &n.crossQuery, &n.crossKey, &n.crossValue,
                                    &n.crossOutput, &n.crossNorm, &n.up, &n.down, &n.feedNorm})
            complete(*module);
        knownByDefinition(layers, s);
        const bool decoder = pattern.cross || m_found.size() == 1;
        (decoder ? m_description.options.decoder : m_description.options.encoder) = std::move(s);
        m_description.kind.append(m_description.kind.empty() ? "" : " + ").append(pattern.kind);
    }

    /// What the library defines, and what each model chooses for itself.
    void knownByDefinition(const FoundLayers& layers, StackOptions& s)
    {
        const LayerPattern& pattern = *layers.pattern;
        ask(layers, {"heads"});
        if (pattern.gpt) {
            s.causal = s.preNorm = true;
            ask(layers, {"activation"}); // both projects had GELU and its approximation by tanh
            return;
        }
        if (pattern.vision) {
            s.preNorm = true;
            s.epsilon = 1e-6f;
            s.activation = Activation::Gelu;
            return;
        }
        if (pattern.cross)
            s.causal = true;
        else if (m_found.size() == 1)
            ask(layers, {"causal"});
        ask(layers, {"preNorm", "activation", "epsilon", "embeddingScale"});
    }

    /// Tensors outside of the layers whose last extent is the width.
    std::vector<std::string> leftOver(int64_t width, size_t rank) const
    {
        std::vector<std::string> names;
        for (const std::string& name : m_left) {
            const Shape& extents = *shape(name);
            if (extents.size() == rank && extents.back() == width)
                names.push_back(name);
        }
        return names;
    }

    /// Whether a name belongs to the stack at hand, where there are two.
    static bool belongs(const std::string& name, const FoundLayers& layers, bool two)
    {
        if (!two)
            return true;
        const std::string text = lower(name);
        const bool decoder = hasOneOf(text, {"decoder", "tgt", "target", "trg"});
        return layers.pattern->cross == decoder;
    }

    void placeAround(const FoundLayers& layers, bool two)
    {
        const bool decoder = layers.pattern->cross || !two;
        StackOptions& s = decoder ? *m_description.options.decoder : *m_description.options.encoder;
        if (layers.pattern->vision) {
            placePicture(s);
        } else {
            placePositions(layers, s, two);
            placeTokens(layers, s, two);
        }
        placeFinalNorm(layers, s, two);
    }

    void placePositions(const FoundLayers& layers, StackOptions& s, bool two)
    {
        for (const WeightInfo& tensor : m_weights.tensors()) {
            const std::string name = tensor.name;
            const std::string text = lower(withoutEnding(name));
            const Shape& extents = tensor.data.shape;
            if (!m_left.contains(name) || extents.size() != 2 || extents.back() != s.width ||
                !name.ends_with(".weight") || !belongs(name, layers, two) ||
                !(hasOneOf(text, {"pos", "wpe"}) || text.ends_with(".pe") || text == "pe"))
                continue;
            s.positions.kind = PositionKind::Learned;
            s.positions.limit = extents.front();
            s.names.positions = withoutEnding(name);
            take(s.names.positions);
            return;
        }
        ask(layers, {"positions.kind"});
    }

    void placeTokens(const FoundLayers& layers, StackOptions& s, bool two)
    {
        // The name decides; where several fit, a person has to.
        std::vector<std::string> fitting;
        for (const std::string& name : leftOver(s.width, 2)) {
            const std::string text = lower(name);
            if (name.ends_with(".weight") && belongs(name, layers, two) &&
                hasOneOf(text, {"emb", "wte", "token", "vocab"}) &&
                !hasOneOf(text, {"head", "out", "pos", "generator"}))
                fitting.push_back(name);
        }
        if (fitting.empty() && !two) // PyTorch's tutorial calls it "encoder"
            for (const std::string& name : leftOver(s.width, 2))
                if (name == "encoder.weight" || name.ends_with(".encoder.weight"))
                    fitting.push_back(name);
        if (fitting.size() != 1) {
            ask(layers, {"names.tokens"});
            return;
        }
        s.names.tokens = {withoutEnding(fitting.front())};
        const int64_t rows = shape(fitting.front())->front();
        if (two && layers.pattern->cross)
            m_description.options.targetVocabulary = rows;
        else
            m_description.options.vocabulary = m_description.options.targetVocabulary = rows;
        take(s.names.tokens.front());
    }

    void placeFinalNorm(const FoundLayers& layers, StackOptions& s, bool two)
    {
        std::vector<std::string> fitting;
        for (const std::string& name : leftOver(s.width, 1)) {
            const std::string text = lower(name);
            if (name.ends_with(".weight") && belongs(name, layers, two) &&
                hasOneOf(text, {"norm", "ln"}) && !hasOneOf(text, {"emb"}))
                fitting.push_back(withoutEnding(name));
        }
        if (fitting.size() != 1)
            return;
        s.finalNorm = true;
        s.names.finalNorm = fitting.front();
        take(fitting.front());
    }

    void placePicture(StackOptions& s)
    {
        const auto find = [&](std::string_view ending) -> std::string {
            for (const WeightInfo& tensor : m_weights.tensors())
                if (tensor.name == ending || tensor.name.ends_with(dotted(ending)))
                    return tensor.name;
            return {};
        };
        const std::string patches = find("patch_embed.proj.weight");
        const std::string cls = find("cls_token");
        const std::string positions = find("pos_embed");
        const Shape* kernel = patches.empty() ? nullptr : shape(patches);
        if (!kernel || kernel->size() != 4 || cls.empty() || positions.empty())
            return;
        const Shape& table = *shape(positions);
        const int64_t count = table.size() < 2 ? 0 : table[table.size() - 2] - 1;
        const auto side = static_cast<int64_t>(std::llround(std::sqrt(static_cast<double>(count))));
        ImageOptions image;
        image.channels = (*kernel)[1];
        image.patchHeight = (*kernel)[2];
        image.patchWidth = (*kernel)[3];
        image.height = side * image.patchHeight;
        image.width = side * image.patchWidth;
        if (side * side != count) // no square: which way round it lies is not known
            m_description.open.insert(m_description.open.end(),
                                      {"stack.image.height", "stack.image.width"});
        s.image = image;
        s.positions.kind = PositionKind::Learned;
        s.names.patches = withoutEnding(patches);
        s.names.classToken = cls;
        s.names.positions = positions;
        for (const std::string& name : {s.names.patches, cls, positions})
            take(name);
    }

    void placeHead(bool two)
    {
        ModelOptions& options = m_description.options;
        HeadOptions& head = options.head;
        const StackOptions& last = options.decoder ? *options.decoder : *options.encoder;
        const int64_t entries = two ? options.targetVocabulary : options.vocabulary;
        std::vector<std::string> fitting;
        for (const std::string& name : leftOver(last.width, 2))
            if (name.ends_with(".weight"))
                fitting.push_back(withoutEnding(name));
        if (fitting.size() > 1) {
            m_description.open.emplace_back("head.kind");
            return;
        }
        if (fitting.empty()) { // perhaps it is the embedding once more
            if (!last.image)
                m_description.open.emplace_back("head.kind");
            return;
        }
        const std::string& module = fitting.front();
        const int64_t rows = shape(module + ".weight")->front();
        const bool bias = shape(module + ".bias") != nullptr;
        take(module);
        if (entries > 0 && rows == entries) {
            head.kind = HeadKind::Vocabulary;
            head.tied = false;
            head.matrix = {module};
            if (bias)
                head.bias = {module + ".bias"};
            return;
        }
        head.kind = HeadKind::Classifier;
        head.classifier = module;
        head.classifierBias = bias;
        if (last.image)
            head.pick = Pick::First;
        else
            m_description.open.emplace_back("head.pick");
        for (int64_t i = 0; i < rows; ++i)
            options.labels.push_back("LABEL_" + std::to_string(i));
    }

    /// Buffers of masks are not weights.
    static bool isMask(const std::string& name)
    {
        return name.ends_with(".attn.bias") || name.ends_with(".attn.mask") ||
               name.ends_with(".attn.bias.weight") || name.ends_with(".attn.mask.weight") ||
               name.ends_with("attn.masked_bias") || name.ends_with("version");
    }

    void listLeft()
    {
        for (const std::string& name : m_left) {
            const bool twice = name.ends_with(".weight") && m_left.contains(withoutEnding(name));
            if (!twice && !isMask(name))
                m_description.unplaced.push_back(name + " " + shapeText(*shape(name)));
        }
    }

    const Weights& m_weights;
    std::set<std::string> m_left; ///< tensors without a place
    std::vector<FoundLayers> m_found;
    Description m_description;
};

} // namespace

Result<Description> describe(const Weights& weights)
{
    return Recogniser(weights).run();
}

} // namespace engine
