#pragma once

#include "engine/checkpoint/configkeys.h"
#include "engine/checkpoint/perception.h"
#include "engine/error.h"
#include "engine/linear/rowwise.h"
#include "engine/terms.h"

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>

namespace engine {

/// What a normalisation layer computes; RmsPlusOne multiplies by 1 + weight (Gemma), None is left
/// out.
enum class NormKind { None, Layer, Rms, RmsPlusOne };

/// How a stack learns where its tokens stand.
enum class PositionKind {
    None,
    Learned,    ///< a table, one row per position
    Sinusoidal, ///< sines in the first half of the width, cosines in the second (Marian)
    Rotary,     ///< queries and keys turned by an angle per position (Su et al. 2021)
};

/// What the distance of query and key adds to a score.
enum class BiasKind {
    None,
    Buckets, ///< a learned number per head and bucket of distances (T5)
    Alibi,   ///< falls evenly, with a slope per head (Press et al. 2022)
};

/// What numbers a learned table's rows.
enum class PositionCount {
    All,         ///< every token
    NotPadToken, ///< tokens that are not the pad token; pads take row `paddingRow` (RoBERTa)
    NotMasked,   ///< tokens that the attention mask shows (OPT)
};

/// Stretching of rotary angles beyond the trained length.
enum class RotaryScaling {
    None,
    Linear,
    Dynamic,  ///< a larger base for texts longer than `originalLength` ("NTK")
    Yarn,     ///< Peng et al. 2023
    LongRope, ///< divisors of their own for texts longer than `originalLength` (Phi-3)
    Llama3,
};

struct RotaryOptions
{
    int64_t dimensions = 0; ///< of each head, from the first on; the rest is not turned
    double theta = 10000;
    bool interleaved = false; ///< pairs are neighbours, else dimension i and i + half
    RotaryScaling scaling = RotaryScaling::None;
    double factor = 1;
    double lowFactor = 1;
    double highFactor = 4;
    double originalLength = 0;
    double betaFast = 32; ///< YaRN: turns within the original length that are left as they are
    double betaSlow = 1;  ///< YaRN: turns below which angles are stretched in full
    bool truncate = true; ///< YaRN: the dimensions at these are whole numbers
    double gain = 1;      ///< of cosines and sines
    std::vector<double> shortDivisors = {}; ///< LongRope: of the frequencies, one a pair
    std::vector<double> longDivisors = {};

    /// Whether the angles of a text of `tokens` depend on its length.
    bool dependsOnLength(int64_t tokens) const
    {
        return (scaling == RotaryScaling::Dynamic || scaling == RotaryScaling::LongRope) &&
               static_cast<double>(tokens) > originalLength;
    }
};

struct PositionOptions
{
    PositionKind kind = PositionKind::None;
    int64_t limit = 0;  ///< tokens that the table has room for; 0 = any number
    int64_t offset = 0; ///< row of the first token
    int64_t rows = 0;   ///< of the table, where it has more than are used
    PositionCount count = PositionCount::All;
    int64_t paddingRow = 0;
    bool sinusoidsToEnd = false;  ///< the last sinusoid has a step of 1/10000 sharp (fairseq)
    bool storedSinusoids = false; ///< a stored table is taken where there is one (Pegasus)
    RotaryOptions rotary = {};
    std::optional<RotaryOptions> localRotary = {}; ///< of the layers that have a window
    std::vector<uint8_t> turned = {}; ///< per layer: 0 = without rotary positions; empty = all with

    BiasKind bias = BiasKind::None;
    int64_t buckets = 32;
    int64_t maximumDistance = 128;
    bool bidirectional = true;
    bool biasByLayer = false;       ///< Buckets: each layer has its own table
    std::vector<float> slopes = {}; ///< Alibi, [H]
    bool alibiInBfloat16 = false;   ///< Alibi is rounded to bfloat16 (Falcon)
    float alibiScale = 1;           ///< Alibi is multiplied by it, as scores are (Falcon)

    /// Rotary positions of a layer; null where it has none.
    const RotaryOptions* rotaryOf(int layer, bool windowed) const
    {
        if (kind != PositionKind::Rotary ||
            (!turned.empty() && turned[static_cast<size_t>(layer)] == 0))
            return nullptr;
        const RotaryOptions& own = windowed && localRotary ? *localRotary : rotary;
        return own.dimensions > 0 ? &own : nullptr;
    }
};

/// Terms of the scores that depend on the query or the key and on the distance between them:
/// vectors of distances are multiplied with queries, with keys, or both.
struct DistanceOptions
{
    bool queries = false; ///< query · vector (DeBERTa's content to position; BERT's relative key)
    bool keys = false;    ///< key · vector (position to content)
    int64_t span = 0;     ///< distances query − key from −span to span − 1 have their own row
    int64_t buckets = 0;  ///< logarithmic beyond half of so many (DeBERTa-v2); 0 = none
    int64_t longest = 0;  ///< distance at which these end
    bool projected = false; ///< rows of the model's width, projected in each layer (DeBERTa)
    bool shared = false;    ///< projected by the layer's own matrices of queries and keys
    bool normed = false;    ///< projected after a norm

    bool any() const { return queries || keys; }
    /// Rows of the table.
    int64_t rows() const { return projected ? 2 * span : 2 * span - 1; }
};

/// How queries, keys and values lie in one stored matrix.
enum class FusedLayout {
    None,
    Thirds,   ///< all queries, all keys, all values (GPT-2)
    PerHead,  ///< queries, key and value of key head 0, then of key head 1, … (GPT-NeoX)
    Quarters, ///< four parts of the heads, each all queries, all values, all keys (CodeGen)
};

/// How normalised queries and keys are.
enum class HeadNorm {
    None,
    PerHead, ///< each head by itself; weights of one head for all, or of each
    Whole,   ///< all heads together
};

/// A feed-forward layer that is several, of which a router chooses for each token.
struct ExpertOptions
{
    int64_t count = 0; ///< 0 = none
    int64_t chosen = 0;
    int64_t width = 0;
    bool renormalise = true; ///< the weights of the chosen experts sum to 1
    bool routerBias = false;
    bool bias = false;
    int64_t sharedWidth = 0;          ///< of an expert that every token goes to; 0 = none
    bool sharedGate = false;          ///< whose output is multiplied by a sigmoid of the token
    float limit = 0;                  ///< gate ≤ limit and |up| ≤ limit; 0 = none (gpt_oss)
    bool upPlusOne = false;           ///< gate · (up + 1) (gpt_oss)
    std::vector<uint8_t> layers = {}; ///< per layer: 1 = with experts; empty = all

    bool in(int layer) const
    {
        return count > 0 && (layers.empty() || layers[static_cast<size_t>(layer)] != 0);
    }
};

/// A convolution over the tokens beside the first layer (DeBERTa-v2).
struct ConvolutionOptions
{
    int64_t kernel = 0; ///< 0 = none
    int64_t groups = 1;
    Activation activation = Activation::Tanh;
    std::string module = {}, norm = {};
};

/// Which tokens see all and are seen by all, beside the windows of a layer.
enum class GlobalTokens {
    None,     ///< the family knows none
    Marked,   ///< those that the attention mask marks with 2 (Longformer)
    First,    ///< and the first (its classifier)
    Question, ///< and all before the first separator
};

/// Modules of a layer, without ".weight" and ".bias"; {l} is the layer, {g} and {i} ALBERT's group
/// and the layer inside it. Empty: the family has none.
struct LayerNames
{
    std::string fused = {}, query = {}, key = {}, value = {}, output = {}, attentionNorm = {};
    std::string attentionOutputNorm = {};       ///< on the sublayer's output, before it is added
    std::string queryNorm = {}, keyNorm = {};   ///< {h} is the head, where each has its own
    std::string queryBias = {}, valueBias = {}; ///< full names, where they are no module's
    std::string globalQuery = {}, globalKey = {}, globalValue = {}; ///< of global tokens' rows
    std::string sinks = {};                                         ///< full name, [H]
    std::string attentionScale = {}, feedScale = {};  ///< full names, [M]: layer scale
    std::string distances = {};                       ///< full name of a table of the layer's own
    std::string distanceQuery = {}, distanceKey = {}; ///< projections of the vectors of distances
    std::string crossFused = {};                      ///< keys and values in one
    std::string crossQuery = {}, crossKey = {}, crossValue = {}, crossOutput = {}, crossNorm = {};
    std::string gate = {}, up = {}, down = {}, feedNorm = {}, feedOutputNorm = {};
    std::string gateUp = {}; ///< gate and up in one matrix, one below the other
    // Experts: {e} is the expert; the stored kind is full names of tensors with all experts.
    std::string router = {}, expertGate = {}, expertUp = {}, expertDown = {};
    std::string storedGateUp = {}, storedDown = {};
    std::string sharedGate = {}, sharedUp = {}, sharedDown = {}, sharedRouter = {};
    std::string relativeBias = {}; ///< tensor of ImageOptions::relativeBias
};

/// Modules of a stack outside its layers.
struct StackNames
{
    std::vector<std::string> tokens = {}; ///< the first that the file has
    std::string positions = {}, types = {}, embeddingNorm = {}, projectIn = {}, projectOut = {};
    std::string finalNorm = {}, relativeBias = {};
    std::string distances = {}, distanceNorm = {}; ///< DeBERTa's table and its norm
    std::string memoryIn = {};                     ///< from the encoder's width to the decoder's
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
    bool cross = false;            ///< has attention over the encoder's output
    bool preNorm = false;          ///< norms stand before the sublayers
    bool outputNorm = false;       ///< norms stand on the sublayers' output, before it is added
    bool parallel = false;         ///< attention and feed-forward read the same residual stream
    bool sharedNorm = false;       ///< of a parallel layer: one norm for both
    bool residualFromNorm = false; ///< what is added to is the normed stream (BLOOM)
    bool firstNorm = true;         ///< layer 0 has a norm before its attention (not ModernBERT)
    NormKind norm = NormKind::Layer;
    float epsilon = 1e-5f;
    bool normWeights = true;
    bool normBias = true;
    HeadNorm queryNorm = HeadNorm::None; ///< of queries and keys
    NormKind queryNormKind = NormKind::Rms;
    bool queryNormBias = false;
    float queryNormEpsilon = 1e-6f;
    bool normsTurned = false; ///< queries and keys are normed after they are turned (Hunyuan)
    float clip = 0;           ///< queries, keys and values lie in ±clip; 0 = anywhere
    Activation activation = Activation::Gelu;
    bool gated = false; ///< down(activation(gate x) ∘ up x)
    bool qkvBias = true;
    bool keyBias = true; ///< where there is qkvBias: of keys as well
    bool outputBias = true;
    bool feedBias = true;
    bool inOut = false; ///< matrices are stored [in, out]
    FusedLayout fused = FusedLayout::None;
    float scale = 1;              ///< of the scores
    bool scaleByLayer = false;    ///< scores of layer l are also divided by l + 1
    float softCap = 0;            ///< scores s become cap · tanh(s / cap); 0 = none
    bool sinks = false;           ///< each head has one more score, without a key (gpt_oss)
    std::vector<int64_t> windows; ///< per layer: keys that a query sees to the left, itself
                                  ///< included (not causal: to the right as well); 0 = all
    GlobalTokens global = GlobalTokens::None;
    ConvolutionOptions convolution;
    DistanceOptions distances;
    float residualScale = 1; ///< of what a sublayer adds
    ExpertOptions experts;
    PositionOptions positions;
    std::optional<ImageOptions> image; ///< where the stack reads a picture
    std::optional<SoundOptions> sound; ///< where it reads a sound
    float embeddingScale = 1;
    int64_t types = 0; ///< rows of the token type table; 0 = none
    bool embeddingNorm = false;
    bool normBeforePositions = false; ///< the embedding norm (Blenderbot-small's decoder)
    int64_t droppedToken = -1; ///< its embedding is 0, the others make up for it (ESM); −1 = none
    float dropShare = 0;       ///< of tokens that were dropped so in training
    int64_t memoryWidth = 0;   ///< of the encoder's output; 0 = the same
    bool projectInBias = false;
    bool projectFirst = false; ///< projectIn stands before the positions are added (OPT)
    bool finalNorm = false;
    int groups = 0;      ///< ALBERT: groups of layers that share their weights
    int innerLayers = 1; ///< ALBERT: layers in a group, counted in `layers` one by one
    StackNames names;

    /// Keys that a query of a layer sees to the left; 0 = all.
    int64_t window(int layer) const
    {
        return windows.empty() ? 0 : windows[static_cast<size_t>(layer)];
    }
    int64_t queryWidth() const { return heads * headSize; }
    int64_t keyWidth() const { return keyHeads * headSize; }
};

/// What turns the last hidden states into an answer.
enum class HeadKind {
    None,
    Vocabulary, ///< a logit per entry of the vocabulary and position
    Classifier, ///< a logit per label
    Detector,   ///< one logit per position: was the token replaced? (ELECTRA)
    Tokens,     ///< a logit per label and position
    Spans,      ///< two logits per position: does the answer begin, does it end here?
};

/// Which position a classifier reads.
enum class Pick {
    First,
    LastReal,
    LastEnd,
    Mean,         ///< all that the mask shows
    FirstAndMean, ///< the class token and, beside it, the mean of the patches (DINOv2)
};

struct HeadOptions
{
    HeadKind kind = HeadKind::None;
    // Vocabulary: logits = scale · norm(activation(transform h)) Eᵀ + bias
    std::string transform;
    bool transformBias = true;
    std::string transformNorm;
    bool transformNormBias = true;
    Activation transformActivation = Activation::None;
    float transformEpsilon = 1e-5f;
    std::vector<std::string> matrix; ///< candidates for E where it is not tied
    std::vector<std::string> bias;   ///< full tensor names; empty = none
    bool biasOptional = false;
    bool tied = true;
    /// config.json does not say whether it is tied: a stored matrix that differs from the table is
    /// used, unscaled.
    bool storedDecides = false;
    float scale = 1;
    float softCap = 0; ///< logits l become cap · tanh(l / cap); 0 = none
    // Classifier: logits = classifier(norm(activation(pooler h))); Detector, Tokens, Spans: the
    // same for each position
    Pick pick = Pick::First;
    std::string pooler; ///< empty = none
    bool poolerBias = true;
    Activation poolerActivation = Activation::Tanh;
    bool poolerOptional = false;
    std::string poolerNorm; ///< empty = none
    bool poolerNormBias = true;
    std::string classifier;
    std::string otherClassifier; ///< where the file does not have that one
    bool classifierBias = true;
    std::string projector; ///< before the mean over frames (wav2vec 2.0); empty = none
    int64_t projectorWidth = 0;
    std::string pickNorm;     ///< of what is picked, before the pooler; empty = none
    bool pools = false;       ///< what is picked and normed is an answer, without a pooler
    std::string distillation; ///< DeiT's second classifier, on position 1; the answer is the mean
};

/// What joins the two towers of a model of texts and pictures.
struct TowerOptions
{
    std::string textProjection; ///< module without bias, or empty
    std::string imageProjection;
    std::string textHead; ///< module with bias on the pooled text (SigLIP), or empty
    int64_t width = 0;    ///< of what both are projected to
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
    int64_t imageStart = -1; ///< tokens around a picture; −1 = none
    int64_t imageEnd = -1;
    bool picturesSeeThemselves =
        false;                     ///< positions of a picture see each other in both directions
    bool prefixSeesItself = false; ///< so does all but the answer (PaliGemma)
    bool namesPieces = false;      ///< words say which piece of a picture follows (Idefics 3)
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
    int64_t maskToken = -1;
    std::vector<int64_t> eosTokens;
    int64_t decoderStartToken = -1;
    bool independentLabels = false;     ///< a classifier's labels do not exclude one another
    std::vector<std::string> notedKeys; ///< of config.json, that nobody reads and that say nothing
    std::vector<std::string> ignoredKeys; ///< that may matter and were ignored as the user wished
    bool startsWithLastToken = false;     ///< mBART: the target begins with its language code
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
    /// `where` names the object inside config.json that is read; empty for the file itself.
    explicit ConfigReader(const nlohmann::json& config, std::string where = {})
        : m_config(config), m_where(std::move(where))
    {
    }

    bool has(const std::string& key) const; ///< present and not null
    int64_t integer(const std::string& key, std::optional<int64_t> otherwise = {});
    /// A count or size, from 1 to `maximum`.
    int64_t size(const std::string& key, std::optional<int64_t> otherwise = {},
                 int64_t maximum = int64_t{1} << 30);
    double number(const std::string& key, std::optional<double> otherwise = {});
    /// The same, from `least` to `most`.
    double number(const std::string& key, std::optional<double> otherwise, double least,
                  double most);
    /// What a norm adds to the variance: above 0, at most 1.
    float epsilon(const std::string& key, double otherwise);
    /// A token's number; −1 where the key is absent, null or negative.
    int64_t token(const std::string& key);
    /// One token's number or a list of them.
    std::vector<int64_t> tokens(const std::string& key);
    bool flag(const std::string& key, bool otherwise);
    std::string text(const std::string& key, const std::string& otherwise);
    Activation activation(const std::string& key, const std::string& otherwise);
    Activation activationNamed(const std::string& key, const std::string& name);
    /// The raw value; null where absent.
    const nlohmann::json& value(const std::string& key);
    /// Complains unless the key is absent, null or has this value.
    void expect(const std::string& key, const nlohmann::json& supported);
    void ignore(std::initializer_list<const char*> keys);
    /// Lets `read` read an object inside; what it complains about and does not know counts here.
    void inside(const std::string& key, const std::function<void(ConfigReader&)>& read);
    void complain(tl::unexpected<Error> error);
    /// Complains about a value that this program cannot compute with.
    void refuse(const std::string& key, const std::string& value);

    const nlohmann::json& config() const { return m_config; }
    const std::optional<Error>& error() const { return m_error; }
    /// Takes over the complaint and the unread keys of a reader of the object under `key`.
    void include(const std::string& key, const ConfigReader& inner);
    /// Keys that nothing asked for and that may matter.
    std::vector<std::string> unknownKeys() const;
    /// Keys that nothing asked for and that no name makes suspect.
    std::vector<std::string> notes() const;

private:
    std::vector<std::string> keys(KeyMeaning meaning) const;
    std::string named(const std::string& key) const;

    const nlohmann::json& m_config;
    std::string m_where;
    std::vector<std::string> m_known;
    std::vector<std::pair<KeyMeaning, std::string>> m_inner; ///< of objects inside
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

/// What becomes of keys that nobody reads and that may matter.
enum class UnknownKeys { Refuse, Ignore };

/// Options of a parsed config.json. Fails on unknown families, on keys that change the arithmetic
/// in a way that is not supported, and on values out of range, by name.
Result<ModelOptions> modelOptions(const nlohmann::json& config,
                                  UnknownKeys unknown = UnknownKeys::Refuse);
/// Reads config.json of a model folder.
Result<ModelOptions> readConfig(const std::filesystem::path& folder,
                                UnknownKeys unknown = UnknownKeys::Refuse);
/// Whether an error is the refusal that UnknownKeys::Ignore lifts.
bool asksToIgnoreKeys(const Error& error);

} // namespace engine
