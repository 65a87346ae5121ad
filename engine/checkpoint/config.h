#pragma once

#include "engine/checkpoint/perception.h"
#include "engine/error.h"
#include "engine/linear/rowwise.h"
#include "engine/terms.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>

namespace engine {

/// What a normalisation layer computes; RmsPlusOne multiplies by 1 + weight (Gemma).
enum class NormKind { Layer, Rms, RmsPlusOne };

/// How a stack learns where its tokens stand.
enum class PositionKind {
    None,
    Learned,    ///< a table, one row per position
    Sinusoidal, ///< sines in the first half of the width, cosines in the second (Marian)
    Rotary,     ///< queries and keys turned by an angle per position (Su et al. 2021)
    Buckets,    ///< a learned bias per head and bucket of distances (T5)
};

/// What numbers a learned table's rows.
enum class PositionCount {
    All,         ///< every token
    NotPadToken, ///< tokens that are not the pad token; pads take row `paddingRow` (RoBERTa)
    NotMasked,   ///< tokens that the attention mask shows (OPT)
};

/// Stretching of rotary angles beyond the trained length.
enum class RotaryScaling { None, Linear, Llama3 };

struct RotaryOptions
{
    int64_t dimensions = 0; ///< of each head, from the first on; the rest is not turned
    double theta = 10000;
    RotaryScaling scaling = RotaryScaling::None;
    double factor = 1;
    double lowFactor = 1;
    double highFactor = 4;
    double originalLength = 0;
};

struct PositionOptions
{
    PositionKind kind = PositionKind::None;
    int64_t limit = 0;  ///< tokens that the table has room for; 0 = any number
    int64_t offset = 0; ///< row of the first token
    PositionCount count = PositionCount::All;
    int64_t paddingRow = 0;
    RotaryOptions rotary = {};
    int64_t buckets = 32;
    int64_t maximumDistance = 128;
    bool bidirectional = true;
};

/// How queries, keys and values lie in one stored matrix.
enum class FusedLayout {
    None,
    Thirds,  ///< all queries, all keys, all values (GPT-2)
    PerHead, ///< query, key and value of head 0, then of head 1, … (GPT-NeoX)
};

/// Modules of a layer, without ".weight" and ".bias"; {l} is the layer, {g} and {i} ALBERT's group
/// and the layer inside it. Empty: the family has none.
struct LayerNames
{
    std::string fused = {}, query = {}, key = {}, value = {}, output = {}, attentionNorm = {};
    std::string crossQuery = {}, crossKey = {}, crossValue = {}, crossOutput = {}, crossNorm = {};
    std::string gate = {}, up = {}, down = {}, feedNorm = {};
    std::string relativeBias = {}; ///< tensor of ImageOptions::relativeBias
};

/// Modules of a stack outside its layers.
struct StackNames
{
    std::vector<std::string> tokens = {}; ///< the first that the file has
    std::string positions = {}, types = {}, embeddingNorm = {}, projectIn = {}, projectOut = {};
    std::string finalNorm = {}, relativeBias = {};
    std::string classToken = {}, distillationToken = {}, registers = {}; ///< tensors; pictures
    std::string patches = {};
    LayerNames layer = {};
};

/// One encoder or decoder stack, all its parts chosen.
struct StackOptions
{
    Stack stack = Stack::Decoder;
    int layers = 0;
    int heads = 0;
    int keyHeads = 0;
    int64_t width = 0;
    int64_t headSize = 0;
    int64_t feedWidth = 0;
    int64_t embeddingSize = 0; ///< of the token table; differs from width where there is projectIn

    bool causal = false;
    bool cross = false;    ///< has attention over the encoder's output
    bool preNorm = false;  ///< norms stand before the sublayers, else after the residual sum
    bool parallel = false; ///< attention and feed-forward read the same residual stream
    NormKind norm = NormKind::Layer;
    float epsilon = 1e-5f;
    bool normWeights = true;
    Activation activation = Activation::Gelu;
    bool gated = false; ///< down(activation(gate x) ∘ up x)
    bool qkvBias = true;
    bool outputBias = true;
    bool feedBias = true;
    bool inOut = false; ///< matrices are stored [in, out]
    FusedLayout fused = FusedLayout::None;
    float scale = 1;              ///< of the scores
    bool scaleByLayer = false;    ///< scores of layer l are also divided by l + 1
    std::vector<int64_t> windows; ///< per layer: keys that a query sees, itself included; 0 = all
    PositionOptions positions;
    std::optional<ImageOptions> image; ///< where the stack reads a picture
    std::optional<SoundOptions> sound; ///< where it reads a sound
    float embeddingScale = 1;
    int64_t types = 0; ///< rows of the token type table; 0 = none
    bool embeddingNorm = false;
    bool projectInBias = false;
    bool projectFirst = false; ///< projectIn stands before the positions are added (OPT)
    bool finalNorm = false;
    int groups = 0;      ///< ALBERT: groups of layers that share their weights
    int innerLayers = 1; ///< ALBERT: layers in a group, counted in `layers` one by one
    StackNames names;
};

/// What turns the last hidden states into an answer.
enum class HeadKind {
    None,
    Vocabulary, ///< a logit per entry of the vocabulary and position
    Classifier, ///< a logit per label
    Detector,   ///< one logit per position: was the token replaced? (ELECTRA)
};

/// Which position a classifier reads.
enum class Pick {
    First,
    LastReal,
    LastEnd,
    FirstAndMean, ///< the class token and, beside it, the mean of the patches (DINOv2)
};

struct HeadOptions
{
    HeadKind kind = HeadKind::None;
    // Vocabulary: logits = scale · norm(activation(transform h)) Eᵀ + bias
    std::string transform;
    std::string transformNorm;
    Activation transformActivation = Activation::None;
    float transformEpsilon = 1e-5f;
    std::vector<std::string> matrix; ///< candidates for E where it is not tied
    std::vector<std::string> bias;   ///< full tensor names; empty = none
    bool biasOptional = false;
    bool tied = true;
    float scale = 1;
    // Classifier: logits = classifier(activation(pooler h)); Detector: the same for each position
    Pick pick = Pick::First;
    std::string pooler; ///< empty = none
    Activation poolerActivation = Activation::Tanh;
    bool poolerOptional = false;
    std::string classifier;
    bool classifierBias = true;
    std::string distillation; ///< DeiT's second classifier, on position 1; the answer is the mean
};

/// What joins the two towers of a model of texts and pictures.
struct TowerOptions
{
    std::string textProjection; ///< module without bias, or empty
    std::string imageProjection;
    std::string textHead; ///< module with bias on the pooled text (SigLIP), or empty
    std::string scale;    ///< tensor: logarithm of the factor
    std::string bias;     ///< tensor, or empty
    /// Which token the text is pooled at: the first of these ids; where it is 2 the highest id.
    std::optional<int64_t> endToken; ///< none: the last token
    std::string classNorm;           ///< of the vision tower's class token; empty = none
    std::string pool; ///< module of a pooling head with attention; empty = the class token
};

/// Everything that a model folder's config.json decides.
struct ModelOptions
{
    std::string family;
    std::string architecture;
    Task task = Task::Features;
    std::optional<StackOptions> encoder;
    std::optional<StackOptions> decoder;
    std::optional<StackOptions> text;   ///< of two towers
    std::optional<StackOptions> vision; ///< of two towers, and what a decoder of text sees with
    HeadOptions head;
    std::optional<TowerOptions> towers;           ///< two towers
    std::optional<ProjectorOptions> projector;    ///< a decoder that sees
    std::vector<ProjectorOptions> deepProjectors; ///< added after the decoder's first layers
    int64_t imageToken = -1; ///< stands in the ids where a picture's position comes
    bool picturesSeeThemselves =
        false;                     ///< positions of a picture see each other in both directions
    bool prefixSeesItself = false; ///< so does all but the answer (PaliGemma)
    std::vector<int64_t> rotarySections; ///< frequencies of time, row, column; empty = no pictures
    bool rotaryInterleaved = false;      ///< sections take frequencies in turn (Qwen 3-VL)
    int64_t vocabulary = 0;
    int64_t targetVocabulary = 0; ///< of the decoder, where it differs
    std::vector<std::string> labels;
    std::vector<std::string> prefixes; ///< of tensor names, which may be absent
    std::vector<std::string> ignored;  ///< endings of names of stored buffers that are not weights
    int64_t bosToken = -1;
    int64_t padToken = -1;
    int64_t sepToken = -1;
    std::vector<int64_t> eosTokens;
    int64_t decoderStartToken = -1;
    bool startsWithLastToken = false; ///< mBART: the target begins with its language code
    nlohmann::json config;

    /// Options of a stack that the model has.
    const StackOptions& stack(Stack which) const { return *options(which); }
    bool has(Stack which) const { return options(which).has_value(); }
    /// The stack that reads a picture, or null.
    const StackOptions* seeing() const
    {
        for (const StackOptions* stack : stacks())
            if (stack->image)
                return stack;
        return nullptr;
    }
    /// The stack that reads a sound, or null.
    const StackOptions* hearing() const { return encoder && encoder->sound ? &*encoder : nullptr; }
    /// The stacks that the model has, in the order in which they run.
    std::vector<const StackOptions*> stacks() const
    {
        std::vector<const StackOptions*> all;
        for (const Stack which : kStacks)
            if (has(which))
                all.push_back(&stack(which));
        return all;
    }
    /// The stack whose output the head reads.
    const StackOptions& last() const { return decoder ? *decoder : encoder ? *encoder : *text; }

private:
    const std::optional<StackOptions>& options(Stack which) const
    {
        switch (which) {
        case Stack::Text:
            return text;
        case Stack::Vision:
            return vision;
        case Stack::Encoder:
            return encoder;
        case Stack::Decoder:
            break;
        }
        return decoder;
    }
};

/// Reads config.json's values, remembers which were asked for and keeps the first complaint.
class ConfigReader
{
public:
    explicit ConfigReader(const nlohmann::json& config) : m_config(config) {}

    bool has(const std::string& key) const; ///< present and not null
    int64_t integer(const std::string& key, std::optional<int64_t> otherwise = {});
    /// A count or size, from 1 to `maximum`.
    int64_t size(const std::string& key, std::optional<int64_t> otherwise = {},
                 int64_t maximum = int64_t{1} << 30);
    double number(const std::string& key, std::optional<double> otherwise = {});
    bool flag(const std::string& key, bool otherwise);
    std::string text(const std::string& key, const std::string& otherwise);
    Activation activation(const std::string& key, const std::string& otherwise);
    Activation activationNamed(const std::string& key, const std::string& name);
    /// The raw value; null where absent.
    const nlohmann::json& value(const std::string& key);
    /// Complains unless the key is absent, null or has this value.
    void expect(const std::string& key, const nlohmann::json& supported);
    void ignore(std::initializer_list<const char*> keys);
    void complain(tl::unexpected<Error> error);
    /// Complains about a value that this program cannot compute with.
    void refuse(const std::string& key, const std::string& value);

    const nlohmann::json& config() const { return m_config; }
    const std::optional<Error>& error() const { return m_error; }
    /// Keys that nothing asked for and that may matter.
    std::vector<std::string> unknownKeys() const;

private:
    const nlohmann::json& m_config;
    std::vector<std::string> m_known;
    std::optional<Error> m_error;
};

/// A family of models: which names it answers to, and its table of keys and names.
struct Family
{
    std::vector<std::string> types; ///< values of model_type
    std::string title;              ///< as people call it
    std::string note;               ///< what of it is supported, one phrase for the manual
    void (*read)(ConfigReader& config, ModelOptions& options);
};

/// All families, in the order of the manual.
const std::vector<Family>& knownFamilies();

/// Options of a parsed config.json. Fails on unknown families, on keys that change the arithmetic
/// in a way that is not supported, and on values out of range, by name.
Result<ModelOptions> modelOptions(const nlohmann::json& config);
/// Reads config.json of a model folder.
Result<ModelOptions> readConfig(const std::filesystem::path& folder);

} // namespace engine
