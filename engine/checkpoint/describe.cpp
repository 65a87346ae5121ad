#include "engine/checkpoint/description.h"
#include "engine/checkpoint/layerpatterns.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace engine {

namespace {

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
        m_found = findLayers(m_weights);
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
        StackOptions s;
        s.layers = layers.count;
        s.scale = 0; // 1 / √headSize
        s.norm = NormKind::Layer;
        s.cross = layers.pattern->cross;
        s.names.layer = layers.names;
        const std::string first = layers.layer(0);
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
        s.normBias = hasBias(layers, n);
        knownByDefinition(layers, s);
        if (layers.pattern->vision)
            addVision(layers, s);
        for (std::string* module :
             {&n.fused, &n.query, &n.key, &n.value, &n.output, &n.attentionNorm, &n.queryNorm,
              &n.keyNorm, &n.crossQuery, &n.crossKey, &n.crossValue, &n.crossOutput, &n.crossNorm,
              &n.gate, &n.up, &n.gateUp, &n.down, &n.feedNorm})
            complete(layers, *module);
        for (std::string* tensor : {&n.attentionScale, &n.feedScale})
            complete(layers, *tensor);
        const bool decoder = layers.pattern->cross || m_found.size() == 1;
        (decoder ? m_description.options.decoder : m_description.options.encoder) = std::move(s);
        m_description.kind.append(m_description.kind.empty() ? "" : " + ")
            .append(layers.pattern->kind);
    }

    /// Takes a module, or a tensor, of every layer; its name becomes that of any layer, or empty
    /// where it is not there.
    void complete(const FoundLayers& layers, std::string& module)
    {
        if (module.empty())
            return;
        for (int l = 0; l < layers.count; ++l)
            take(layers.layer(l) + module);
        const std::string first = layers.layer(0) + module;
        module = shape(first + ".weight") || shape(first) ? layers.prefix + "{l}." + module
                                                          : std::string();
    }

    /// Whether the norms of a stack have biases.
    bool hasBias(const FoundLayers& layers, const LayerNames& n) const
    {
        return std::ranges::any_of(
            std::initializer_list<std::string>{n.attentionNorm, n.crossNorm, n.feedNorm},
            [&](const std::string& module) {
                return !module.empty() && shape(layers.layer(0) + module + ".bias");
            });
    }

    /// What the library defines, and what each model chooses for itself.
    void knownByDefinition(const FoundLayers& layers, StackOptions& s)
    {
        const LayerPattern& pattern = *layers.pattern;
        // nn.TransformerEncoderLayer has no other norm; nanoGPT's go without biases as its matrices
        // do. Others may be of either kind where there is nothing but a weight.
        const bool torch = pattern.kind.starts_with("nn.Transformer");
        if (!s.normBias && !torch && !(pattern.gpt && !s.qkvBias && !s.feedBias))
            ask(layers, {"norm"});
        if (pattern.gpt) {
            s.causal = s.preNorm = true;
            ask(layers, {"heads", "activation"}); // both had GELU and its approximation by tanh
            return;
        }
        if (pattern.vision) {
            s.preNorm = true;
            s.epsilon = 1e-6f;
            s.activation = Activation::Gelu;
            return;
        }
        ask(layers, {"heads"});
        if (pattern.cross)
            s.causal = true;
        else if (m_found.size() == 1 && patchesOf(s).empty())
            ask(layers, {"causal"});
        ask(layers, {"preNorm", "activation", "epsilon"});
        if (patchesOf(s).empty())
            ask(layers, {"embeddingScale"});
        if (layers.names.attentionNorm.empty())
            ask(layers, {"names.layer.attentionNorm", "names.layer.feedNorm"});
    }

    /// What layers of pictures have beside the rest.
    void addVision(const FoundLayers& layers, StackOptions& s)
    {
        const std::string first = layers.layer(0);
        LayerNames& n = s.names.layer;
        for (const auto& [attention, feed] :
             {std::pair{"ls1.gamma", "ls2.gamma"}, std::pair{"gamma_1", "gamma_2"}})
            if (shape(first + attention) && shape(first + feed)) {
                n.attentionScale = attention;
                n.feedScale = feed;
            }
        const Shape* headNorm = shape(first + "attn.q_norm.weight");
        if (headNorm && headNorm->size() == 1 && headNorm->front() > 0 &&
            s.width % headNorm->front() == 0) {
            s.heads = s.keyHeads = static_cast<int>(s.width / headNorm->front());
            s.queryNorm = HeadNorm::PerHead;
            s.queryNormKind = NormKind::Layer;
            s.queryNormBias = shape(first + "attn.q_norm.bias") != nullptr;
            n.queryNorm = "attn.q_norm";
            n.keyNorm = "attn.k_norm";
            if (!s.queryNormBias)
                ask(layers, {"queryNormKind"});
        } else {
            ask(layers, {"heads"});
        }
        const Shape& down = *shape(first + n.down + ".weight");
        if (down.size() == 2 && s.feedWidth == 2 * down[1]) { // gate and up in one
            s.gated = true;
            s.feedWidth = down[1];
            n.gateUp = std::exchange(n.up, std::string());
            s.activation = Activation::Silu; // SwiGLU, as DINOv2 has it
            if (n.gateUp != "mlp.w12")
                ask(layers, {"activation"});
        } else if (!n.gate.empty()) {
            s.gated = true;
            s.activation = Activation::Silu;
        }
    }

    /// The module that makes patches of a picture: a convolution to the width of the only stack.
    /// Empty where there is none, or several.
    std::string patchesOf(const StackOptions& s) const
    {
        constexpr size_t kRank = 4; // [width, channels, height, width]
        std::string found;
        if (m_found.size() != 1 || m_found.front().pattern->gpt || m_found.front().pattern->cross)
            return found;
        for (const std::string& name : m_left) {
            const Shape& extents = *shape(name);
            if (extents.size() != kRank || extents[0] != s.width || !name.ends_with(".weight"))
                continue;
            if (!found.empty())
                return {};
            found = withoutEnding(name);
        }
        return found;
    }

    /// Whether a name is that of a parameter of its own, which describedWeights() repeats as a
    /// module's.
    bool isParameter(const std::string& name) const
    {
        return shape(withoutEnding(name)) != nullptr;
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
        if (const std::string patches = patchesOf(s); !patches.empty()) {
            placePicture(layers, s, patches);
        } else {
            placePositions(layers, s, two);
            placeTypes(layers, s, two);
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
            s.names.positions = withoutEnding(name);
            // There the first rows belong to no position: one more than the pad token's number.
            if (layers.pattern->fairseq)
                ask(layers, {"positions.offset"});
            else
                s.positions.limit = extents.front();
            take(s.names.positions);
            return;
        }
        ask(layers, {"positions.kind"});
    }

    /// The table of segments, which is added to the tokens.
    void placeTypes(const FoundLayers& layers, StackOptions& s, bool two)
    {
        std::vector<std::string> fitting;
        for (const std::string& name : leftOver(s.width, 2))
            if (name.ends_with(".weight") && !isParameter(name) && belongs(name, layers, two) &&
                hasOneOf(lower(name), {"segment", "token_type", "tokentype", "type_emb"}))
                fitting.push_back(withoutEnding(name));
        if (fitting.size() != 1)
            return;
        s.types = shape(fitting.front() + ".weight")->front();
        s.names.types = fitting.front();
        take(fitting.front());
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
        if (!two || !layers.pattern->cross)
            m_description.options.vocabulary = rows;
        if (!two || layers.pattern->cross)
            m_description.options.targetVocabulary = rows;
        take(s.names.tokens.front());
    }

    void placeFinalNorm(const FoundLayers& layers, StackOptions& s, bool two)
    {
        std::vector<std::string> fitting;
        const auto fits = [&](const std::string& module) {
            return m_left.contains(module + ".weight") && shape(module + ".weight")->size() == 1;
        };
        const std::string root = rootOf(layers);
        if (layers.pattern->vision) { // a norm before the layers, after them, of their mean
            if (fits(root + "norm_pre")) {
                s.embeddingNorm = true;
                s.names.embeddingNorm = root + "norm_pre";
                take(s.names.embeddingNorm);
                ask(layers, {"activation", "epsilon"}); // OpenAI's have others
            }
            if (fits(root + "norm"))
                fitting = {root + "norm"};
        } else {
            for (const std::string& name : leftOver(s.width, 1)) {
                const std::string text = lower(name);
                if (name.ends_with(".weight") && !isParameter(name) && belongs(name, layers, two) &&
                    hasOneOf(text, {"norm", "ln"}) && !hasOneOf(text, {"emb"}))
                    fitting.push_back(withoutEnding(name));
            }
        }
        if (fitting.size() != 1)
            return;
        s.finalNorm = true;
        s.names.finalNorm = fitting.front();
        s.normBias = s.normBias || shape(fitting.front() + ".bias") != nullptr;
        take(fitting.front());
    }

    /// What stands before the names of a stack's modules outside of its layers: "backbone.".
    static std::string rootOf(const FoundLayers& layers)
    {
        const size_t dot = layers.prefix.size() < 2
                               ? std::string::npos
                               : layers.prefix.rfind('.', layers.prefix.size() - 2);
        return dot == std::string::npos ? std::string() : layers.prefix.substr(0, dot + 1);
    }

    /// The only parameter outside of the layers with one of these names; empty where there is none.
    std::string parameter(std::initializer_list<std::string_view> endings) const
    {
        for (const std::string_view ending : endings)
            for (const WeightInfo& tensor : m_weights.tensors())
                if (m_left.contains(tensor.name) &&
                    (tensor.name == ending || tensor.name.ends_with(dotted(ending))))
                    return tensor.name;
        return {};
    }

    void placePicture(const FoundLayers& layers, StackOptions& s, const std::string& patches)
    {
        const Shape& kernel = *shape(patches + ".weight");
        ImageOptions image;
        image.channels = kernel[1];
        image.patchHeight = kernel[2];
        image.patchWidth = kernel[3];
        image.patchBias = shape(patches + ".bias") != nullptr;
        s.names.patches = patches;
        s.names.classToken = parameter({"cls_token", "class_token", "class_embedding"});
        s.names.distillationToken = parameter({"dist_token"});
        s.names.registers = parameter({"reg_token", "register_tokens"});
        if (!s.names.registers.empty()) {
            const Shape& registers = *shape(s.names.registers);
            image.registers = registers.size() < 2 ? 1 : registers[registers.size() - 2];
        }
        s.image = image;
        for (const std::string& name :
             {s.names.patches, s.names.classToken, s.names.distillationToken, s.names.registers})
            take(name);
        const std::string positions =
            parameter({"pos_embed", "pos_embedding", "position_embedding", "positional_embedding",
                       "position_embeddings", "pos_emb"});
        if (positions.empty() || shape(positions)->size() < 2) {
            ask(layers, {"positions.kind", "image.height", "image.width"});
            return;
        }
        s.positions.kind = PositionKind::Learned;
        s.names.positions = positions;
        s.positions.limit = (*shape(positions))[shape(positions)->size() - 2];
        take(positions);
        placeSides(layers, s);
    }

    /// How large a square picture is by its table of positions, whose first rows are those of the
    /// tokens before the patches, of some of them or of none.
    void placeSides(const FoundLayers& layers, StackOptions& s)
    {
        ImageOptions& image = *s.image;
        const int64_t tokens =
            (s.names.classToken.empty() ? 0 : 1) + (s.names.distillationToken.empty() ? 0 : 1);
        std::set<int64_t> sides;
        for (const int64_t leading : {int64_t{0}, tokens, tokens + image.registers}) {
            const int64_t count = s.positions.limit - leading;
            const auto side = static_cast<int64_t>(
                std::llround(std::sqrt(static_cast<double>(std::max<int64_t>(count, 0)))));
            if (side > 0 && side * side == count)
                sides.insert(side);
        }
        if (sides.size() != 1) { // no square: which way round it lies is not known
            ask(layers, {"image.height", "image.width"});
            return;
        }
        image.height = *sides.begin() * image.patchHeight;
        image.width = *sides.begin() * image.patchWidth;
    }

    void placeHead(bool two)
    {
        ModelOptions& options = m_description.options;
        HeadOptions& head = options.head;
        const StackOptions& last = options.decoder ? *options.decoder : *options.encoder;
        if (last.image)
            placePick(last);
        std::vector<std::string> fitting;
        for (const std::string& name : leftOver(last.width, 2))
            if (name.ends_with(".weight") && !isParameter(name))
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
        const int64_t entries =
            two && options.targetVocabulary > 0 ? options.targetVocabulary : options.vocabulary;
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
        if (!m_found.front().pattern->vision)
            m_description.open.emplace_back("head.pick");
        for (int64_t i = 0; i < rows; ++i)
            options.labels.push_back("LABEL_" + std::to_string(i));
    }

    /// What a classifier of pictures reads: the class token, or the mean of the patches where there
    /// is none or the mean has a norm of its own.
    void placePick(const StackOptions& s)
    {
        HeadOptions& head = m_description.options.head;
        const std::string root = rootOf(m_found.front());
        const bool vision = m_found.front().pattern->vision;
        if (const Shape* norm = shape(root + "fc_norm.weight"); norm && vision) {
            head.pick = Pick::Mean;
            head.pickNorm = root + "fc_norm";
            take(head.pickNorm);
        }
        if (s.names.classToken.empty() && s.names.distillationToken.empty())
            head.pick = Pick::Mean;
        const Shape* second = shape(root + "head_dist.weight");
        if (second && second->size() == 2 && !s.names.distillationToken.empty()) {
            head.distillation = root + "head_dist";
            take(head.distillation);
        }
        const Shape* pooler = shape(root + "pre_logits.fc.weight");
        if (vision && pooler && *pooler == Shape{s.width, s.width}) {
            head.pooler = root + "pre_logits.fc";
            take(head.pooler);
        }
    }

    /// Buffers of masks are not weights, and what stands for hidden patches in training is not
    /// read.
    static bool isMask(const std::string& name)
    {
        return name.ends_with(".attn.bias") || name.ends_with(".attn.mask") ||
               name.ends_with(".attn.bias.weight") || name.ends_with(".attn.mask.weight") ||
               name.ends_with("attn.masked_bias") || name.ends_with("version") ||
               name.ends_with("_float_tensor") || name.ends_with("mask_token") ||
               name.ends_with("mask_token.weight");
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
