#include "engine/runners/captioner.h"

#include "engine/attention/intervention.h"
#include "engine/attention/random.h"
#include "engine/checkpoint/weights.h"
#include "engine/files/boundedjson.h"
#include "engine/linear/rowwise.h"
#include "engine/runners/perception.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <numeric>

namespace engine::vision {

namespace {

constexpr size_t kMaxJsonBytes = size_t{16} << 20;
constexpr int64_t kMaxUnfolded = int64_t{1} << 28; // floats of an unfolded picture
constexpr int kCandidates = 64; ///< of each word: all, where the vocabulary is small
constexpr float kMinusInfinity = -std::numeric_limits<float>::infinity();

tl::unexpected<Error> wrongOption(const std::string& name)
{
    return fail(translatable("Engine",
                             "The captioner's config.json lacks the option “%1”, or it has a "
                             "value that is not supported."),
                {name});
}

/// Reads integers from an object and remembers the first that is missing or out of range.
class IntegerReader
{
public:
    explicit IntegerReader(const nlohmann::json& json) : m_json(json) {}

    int read(const char* name, int64_t least, int64_t most)
    {
        if (m_json.contains(name) && m_json[name].is_number_integer()) {
            const auto value = m_json[name].get<int64_t>();
            if (value >= least && value <= most)
                return static_cast<int>(value);
        }
        if (m_wrong.empty())
            m_wrong = name;
        return 0;
    }
    const std::string& wrong() const { return m_wrong; }

private:
    const nlohmann::json& m_json;
    std::string m_wrong;
};

bool isText(const nlohmann::json& json, const char* name, std::string_view text)
{
    return json.contains(name) && json[name].is_string() &&
           json[name].get_ref<const std::string&>() == text;
}

int64_t outputSide(const CaptionerConfig::Convolution& shape, int64_t side)
{
    const int64_t room = side + 2 * int64_t{shape.padding} - shape.kernel;
    return room < 0 ? 0 : room / shape.stride + 1;
}

Result<std::vector<CaptionerConfig::Convolution>> readConvolutions(const nlohmann::json& json)
{
    if (!json.is_array() || json.empty() || json.size() > 64)
        return wrongOption("conv_layers");
    std::vector<CaptionerConfig::Convolution> out;
    for (const nlohmann::json& layer : json) {
        if (!layer.is_object() || layer.size() != 5)
            return wrongOption("conv_layers");
        IntegerReader reader(layer);
        CaptionerConfig::Convolution shape;
        shape.inputs = reader.read("in_channels", 1, 4096);
        shape.outputs = reader.read("out_channels", 1, 4096);
        shape.kernel = reader.read("kernel_size", 1, 31);
        shape.stride = reader.read("stride", 1, 31);
        shape.padding = reader.read("padding", 0, 15);
        if (!reader.wrong().empty())
            return wrongOption("conv_layers." + reader.wrong());
        if (shape.inputs != (out.empty() ? 3 : out.back().outputs))
            return wrongOption("conv_layers.in_channels");
        out.push_back(shape);
    }
    return out;
}

/// [inputs, side, side] → [outputs side * outputs side, inputs * kernel * kernel].
Matrix unfold(const Matrix& planes, int64_t side, const CaptionerConfig::Convolution& shape)
{
    const int64_t outSide = outputSide(shape, side);
    const int64_t area = int64_t{shape.kernel} * shape.kernel;
    Matrix out = Matrix::Zero(outSide * outSide, shape.inputs * area);
    for (int64_t y = 0; y < outSide; ++y) {
        for (int64_t x = 0; x < outSide; ++x) {
            float* row = out.row(y * outSide + x).data();
            for (int64_t channel = 0; channel < shape.inputs; ++channel) {
                const float* plane = planes.row(channel).data();
                float* write = row + channel * area;
                for (int64_t ky = 0; ky < shape.kernel; ++ky) {
                    const int64_t fromY = y * shape.stride + ky - shape.padding;
                    for (int64_t kx = 0; kx < shape.kernel; ++kx, ++write) {
                        const int64_t fromX = x * shape.stride + kx - shape.padding;
                        if (fromY >= 0 && fromY < side && fromX >= 0 && fromX < side)
                            *write = plane[fromY * side + fromX];
                    }
                }
            }
        }
    }
    return out;
}

/// The cell that hard or sampled attention looks at; −1 when all are hidden.
int32_t chooseCell(const HeadRule& rule, int64_t row, const Vector& scores, const Vector& soft)
{
    Eigen::Index best = 0;
    if (scores.maxCoeff(&best) == kMinusInfinity)
        return -1;
    if (rule.normaliser == Normaliser::Hard)
        return static_cast<int32_t>(best);
    const double drawn = uniform(rule.seed, 0, row);
    double sum = 0;
    int32_t last = -1;
    for (Eigen::Index cell = 0; cell < soft.size(); ++cell) {
        if (scores(cell) == kMinusInfinity)
            continue;
        last = static_cast<int32_t>(cell);
        sum += static_cast<double>(soft(cell));
        if (sum > drawn)
            break;
    }
    return last;
}

/// A reader of a matrix that it shares.
BlockReader readerOf(Matrix matrix)
{
    return [kept = std::make_shared<const Matrix>(std::move(matrix))](int, Range queries,
                                                                      Range keys, MatrixRef out) {
        out = kept->block(queries.begin, keys.begin, queries.size(), keys.size());
    };
}

Result<std::vector<std::string>> readVocabulary(const nlohmann::json& json, int size)
{
    const auto wrong = [] {
        return fail(translatable("Engine", "The captioner's tokenizer.json does not hold a "
                                           "word-level vocabulary as large as the model's."));
    };
    if (!json.is_object() || !json.contains("model") || !json["model"].is_object() ||
        !isText(json["model"], "type", "WordLevel") || !json["model"].contains("vocab") ||
        !json["model"]["vocab"].is_object())
        return wrong();
    const nlohmann::json& words = json["model"]["vocab"];
    if (words.size() != static_cast<size_t>(size))
        return wrong();
    std::vector<std::string> out(words.size());
    std::vector<bool> seen(words.size(), false);
    for (const auto& [word, id] : words.items()) {
        if (!id.is_number_unsigned() || id.get<uint64_t>() >= out.size() || seen[id.get<size_t>()])
            return wrong();
        seen[id.get<size_t>()] = true;
        out[id.get<size_t>()] = word;
    }
    return out;
}

} // namespace

bool isCaptioner(const nlohmann::json& config)
{
    return config.is_object() && isText(config, "model_type", "show_attend_tell");
}

Result<CaptionerConfig> CaptionerConfig::fromJson(const nlohmann::json& json)
{
    if (!isCaptioner(json))
        return wrongOption("model_type");
    static constexpr std::string_view kKnown[] = {
        "architectures",     "attention_normaliser", "attention_size",
        "attention_type",    "annotation_size",      "bos_token_id",
        "context_gate",      "conv_activation",      "conv_layers",
        "conv_norm",         "embedding_size",       "eos_token_id",
        "grid_size",         "hidden_size",          "image_size",
        "max_length",        "model_type",           "num_channels",
        "output_activation", "pad_token_id",         "position_embeddings",
        "torch_dtype",       "transformers_version", "vocab_size"};
    for (const auto& [key, value] : json.items())
        if (std::ranges::find(kKnown, key) == std::end(kKnown))
            return fail(translatable("Engine", "The option “%1” of the captioner's config.json is "
                                               "not known."),
                        {key});
    for (const auto& [key, value] :
         {std::pair{"conv_activation", "relu"}, std::pair{"conv_norm", "none"},
          std::pair{"attention_type", "additive"}, std::pair{"output_activation", "none"}})
        if (!isText(json, key, value))
            return wrongOption(key);

    CaptionerConfig out;
    for (const auto& [key, value] : {std::pair{"context_gate", &out.contextGate},
                                     std::pair{"position_embeddings", &out.positionEmbeddings}}) {
        if (!json.contains(key) || !json[key].is_boolean())
            return wrongOption(key);
        *value = json[key].get<bool>();
    }
    if (isText(json, "attention_normaliser", "hard"))
        out.normaliser = Normaliser::Hard;
    else if (isText(json, "attention_normaliser", "sampled"))
        out.normaliser = Normaliser::Sampled;
    else if (!isText(json, "attention_normaliser", "soft"))
        return wrongOption("attention_normaliser");

    IntegerReader reader(json);
    reader.read("num_channels", 3, 3);
    out.imageSize = reader.read("image_size", 1, 2048);
    out.annotationSize = reader.read("annotation_size", 1, 4096);
    out.attentionSize = reader.read("attention_size", 1, 8192);
    out.embeddingSize = reader.read("embedding_size", 1, 8192);
    out.hiddenSize = reader.read("hidden_size", 1, 8192);
    out.vocabularySize = reader.read("vocab_size", 1, 1 << 20);
    out.startToken = reader.read("bos_token_id", 0, std::max(out.vocabularySize - 1, 0));
    out.endToken = reader.read("eos_token_id", 0, std::max(out.vocabularySize - 1, 0));
    out.maxLength = reader.read("max_length", 1, 4096);
    if (!reader.wrong().empty())
        return wrongOption(reader.wrong());

    auto convolutions = readConvolutions(json.value("conv_layers", nlohmann::json{}));
    if (!convolutions)
        return tl::unexpected(convolutions.error());
    out.convolutions = std::move(*convolutions);
    int64_t side = out.imageSize;
    for (const Convolution& shape : out.convolutions) {
        side = outputSide(shape, side);
        if (side * side * shape.inputs * shape.kernel * shape.kernel > kMaxUnfolded)
            return wrongOption("conv_layers");
    }
    if (out.convolutions.back().outputs != out.annotationSize)
        return wrongOption("annotation_size");
    const nlohmann::json grid = json.value("grid_size", nlohmann::json{});
    if (side < 1 || grid != nlohmann::json{side, side})
        return wrongOption("grid_size");
    out.gridRows = out.gridColumns = static_cast<int>(side);
    return out;
}

Result<std::shared_ptr<const Captioner>> Captioner::make(const CaptionerConfig& config,
                                                         const Preprocessor& preprocessor,
                                                         std::vector<std::string> vocabulary,
                                                         const TensorGetter& getter)
{
    if (vocabulary.size() != static_cast<size_t>(config.vocabularySize))
        return wrongOption("vocab_size");
    std::shared_ptr<Captioner> out(new Captioner);
    out->m_config = config;
    out->m_preprocessor = preprocessor;
    out->m_vocabulary = std::move(vocabulary);
    if (auto done = out->read(getter); !done)
        return tl::unexpected(done.error());
    return out;
}

Result<std::shared_ptr<const Captioner>> Captioner::open(const std::filesystem::path& folder)
{
    std::vector<nlohmann::json> files;
    for (const char* name : {"config.json", "preprocessor_config.json", "tokenizer.json"}) {
        auto json = readJsonFile(folder / name, kMaxJsonBytes);
        if (!json)
            return tl::unexpected(json.error());
        files.push_back(std::move(*json));
    }
    auto config = CaptionerConfig::fromJson(files[0]);
    if (!config)
        return tl::unexpected(config.error());
    auto preprocessor = Preprocessor::fromJson(files[1]);
    if (!preprocessor)
        return tl::unexpected(preprocessor.error());
    auto vocabulary = readVocabulary(files[2], config->vocabularySize);
    if (!vocabulary)
        return tl::unexpected(vocabulary.error());
    auto weights = Weights::open(folder);
    if (!weights)
        return tl::unexpected(weights.error());

    return make(*config, *preprocessor, std::move(*vocabulary),
                [&](const std::string& name, const std::vector<int64_t>& shape) -> Result<Tensor> {
                    const WeightInfo* info = (*weights)->find(name);
                    WeightProblems problems;
                    if (!info)
                        problems.addMissing(name);
                    else if (info->data.shape != shape)
                        problems.addMisshapen(name, shape, info->data.shape);
                    if (auto fits = problems.result(folder); !fits)
                        return tl::unexpected(fits.error());
                    float* write = nullptr;
                    Tensor tensor = Tensor::zeros(shape, &write);
                    if (auto done = Weights::readFloat(*info, write); !done)
                        return tl::unexpected(done.error());
                    return tensor;
                });
}

Result<void> Captioner::read(const TensorGetter& getter)
{
    Error problem;
    bool failed = false;
    const auto get = [&](const std::string& name, const std::vector<int64_t>& shape) {
        if (failed)
            return Tensor{};
        Result<Tensor> tensor = getter(name, shape);
        if (tensor && tensor->shape() == shape)
            return *tensor;
        failed = true;
        problem = tensor ? fail(translatable("Engine", "The tensor “%1” has another shape than "
                                                       "the configuration says."),
                                {name})
                               .value()
                         : tensor.error();
        return Tensor{};
    };
    const auto getLinear = [&](const std::string& name, int64_t outputs, int64_t inputs,
                               bool hasBias = true) {
        const Tensor weight = get(name + ".weight", {outputs, inputs});
        const Tensor bias = hasBias ? get(name + ".bias", {outputs}) : Tensor{};
        return failed ? Linear{} : Linear::fromOutIn(weight.data(), outputs, inputs, bias.data());
    };
    const CaptionerConfig& c = m_config;
    const int64_t features = c.annotationSize;
    const int64_t hidden = c.hiddenSize;

    for (size_t index = 0; index < c.convolutions.size(); ++index) {
        const CaptionerConfig::Convolution& shape = c.convolutions[index];
        const std::string name = "encoder.conv." + std::to_string(index);
        const int64_t inputs = int64_t{shape.inputs} * shape.kernel * shape.kernel;
        const Tensor weight =
            get(name + ".weight", {shape.outputs, shape.inputs, shape.kernel, shape.kernel});
        const Tensor bias = get(name + ".bias", {shape.outputs});
        if (!failed)
            m_convolutions.push_back(
                {shape, Linear::fromOutIn(weight.data(), shape.outputs, inputs, bias.data())});
    }
    if (c.positionEmbeddings)
        if (const Tensor positions = get("encoder.position_embeddings", {c.cells(), features});
            !failed)
            m_positions = positions.matrix();
    if (const Tensor embeddings =
            get("decoder.embed_tokens.weight", {c.vocabularySize, c.embeddingSize});
        !failed)
        m_embeddings = embeddings.matrix();
    m_initHidden = getLinear("decoder.init_h", hidden, features);
    m_initCell = getLinear("decoder.init_c", hidden, features);
    m_attentionAnnotation = getLinear("decoder.attention.annotation", c.attentionSize, features);
    m_attentionHidden = getLinear("decoder.attention.hidden", c.attentionSize, hidden, false);
    if (const Tensor score = get("decoder.attention.score.weight", {1, c.attentionSize}); !failed)
        m_attentionScore = score.matrix();
    if (c.contextGate)
        m_gate = getLinear("decoder.gate", 1, hidden);

    // PyTorch's LSTMCell names these otherwise than a linear layer.
    const int64_t inputs = c.embeddingSize + features;
    for (const auto& [suffix, size, linear] :
         {std::tuple{"ih", inputs, &m_lstmInput}, std::tuple{"hh", hidden, &m_lstmHidden}}) {
        const Tensor weight = get(std::string("decoder.lstm.weight_") + suffix, {4 * hidden, size});
        const Tensor bias = get(std::string("decoder.lstm.bias_") + suffix, {4 * hidden});
        if (!failed)
            *linear = Linear::fromOutIn(weight.data(), 4 * hidden, size, bias.data());
    }
    m_outputHidden = getLinear("decoder.output_hidden", c.embeddingSize, hidden);
    m_outputContext = getLinear("decoder.output_context", c.embeddingSize, features, false);
    m_outputTokens = getLinear("decoder.output_tokens", c.vocabularySize, c.embeddingSize);
    if (failed)
        return tl::unexpected(problem);
    return {};
}

Result<Matrix> Captioner::annotations(const Tensor& pixels) const
{
    int64_t side = m_config.imageSize;
    if (pixels.shape() != std::vector<int64_t>{3, side, side})
        return fail(translatable("Engine", "The captioner needs pixels of shape [3, %1, %1]."),
                    {std::to_string(side)});
    Matrix planes = Eigen::Map<const Matrix>(pixels.data(), 3, side * side);
    Matrix cells;
    for (size_t index = 0; index < m_convolutions.size(); ++index) {
        const Convolution& convolution = m_convolutions[index];
        if (index > 0)
            planes = cells.transpose();
        const Matrix unfolded = unfold(planes, side, convolution.shape);
        side = outputSide(convolution.shape, side);
        cells.resize(side * side, convolution.shape.outputs);
        convolution.kernel.apply(unfolded, cells);
        cells = cells.cwiseMax(0);
    }
    if (m_config.positionEmbeddings)
        cells += m_positions;
    return cells;
}

Result<Caption> Captioner::describe(const Tensor& pixels,
                                    const std::vector<Intervention>& interventions,
                                    const std::vector<int64_t>& forced,
                                    const std::stop_token& stop) const
{
    const CaptionerConfig& c = m_config;
    for (const int64_t id : forced)
        if (id < 0 || id >= c.vocabularySize)
            return fail(translatable("Engine", "The token id %1 is outside of the vocabulary of "
                                               "%2 tokens."),
                        {std::to_string(id), std::to_string(c.vocabularySize)});
    Result<Matrix> annotations = this->annotations(pixels);
    if (!annotations)
        return tl::unexpected(annotations.error());

    Caption out;
    out.annotations = std::move(*annotations);
    const int64_t cells = c.cells();
    const auto room = static_cast<int64_t>(
        std::max(static_cast<size_t>(c.maxLength), std::min<size_t>(forced.size(), 4096)));
    Attention& attention = out.attention;
    attention.stack = Stack::Decoder;
    attention.kind = Kind::Cross;
    attention.heads = attention.keyHeads = 1;
    attention.queries = room;
    attention.keys = cells;
    if (c.normaliser != Normaliser::Soft)
        attention.rules = {HeadRule{.normaliser = c.normaliser}};
    applyInterventions(attention, interventions);
    const HeadRule rule = attention.rule(0);

    Matrix scores(room, cells);
    Matrix weights(room, cells);
    out.embedded.resize(room, c.embeddingSize);
    out.hidden.resize(room, c.hiddenSize);
    out.context.resize(room, c.annotationSize);
    out.logits.resize(room, c.vocabularySize);

    const Vector mean = out.annotations.colwise().mean();
    Vector hidden(c.hiddenSize);
    Vector cell(c.hiddenSize);
    m_initHidden.apply(mean, hidden, 1);
    m_initCell.apply(mean, cell, 1);
    activate(Activation::Tanh, hidden, 1);
    activate(Activation::Tanh, cell, 1);
    Matrix projected(cells, c.attentionSize);
    m_attentionAnnotation.apply(out.annotations, projected, 1);

    Matrix inner(cells, c.attentionSize);
    Vector query(c.attentionSize);
    Vector input(c.embeddingSize + c.annotationSize);
    Vector gates(4 * c.hiddenSize);
    Vector output(c.embeddingSize);
    int64_t token = c.startToken;
    int64_t row = 0;
    for (; row < room; ++row) {
        if (stop.stop_requested())
            return tl::unexpected(Error{});
        // Scores of all cells: v · tanh(U a + W h).
        m_attentionHidden.apply(hidden, query, 1);
        inner = projected.rowwise() + query;
        activate(Activation::Tanh, inner, 1);
        scores.row(row) = (inner * m_attentionScore.transpose()).transpose() / rule.temperature;
        attention.mask.apply(0, {row, row + 1}, {0, cells}, scores.middleRows(row, 1));

        // Weights, and the weighted sum of the annotations behind its gate.
        weights.row(row) = scores.row(row);
        softmaxRows(weights.middleRows(row, 1), nullptr, 1);
        if (rule.normaliser != Normaliser::Soft) {
            const int32_t chosen = chooseCell(rule, row, scores.row(row), weights.row(row));
            attention.chosenKey.push_back(chosen);
            weights.row(row).setZero();
            if (chosen >= 0)
                weights(row, chosen) = 1;
        }
        if (rule.ablated)
            out.context.row(row).setZero();
        else
            out.context.row(row) = weights.row(row) * out.annotations;
        if (c.contextGate) {
            Vector gate(1);
            m_gate.apply(hidden, gate, 1);
            activate(Activation::Sigmoid, gate, 1);
            out.context.row(row) *= gate(0);
        }

        out.embedded.row(row) = m_embeddings.row(token);
        input << out.embedded.row(row), out.context.row(row);
        m_lstmInput.apply(input, gates, 1);
        m_lstmHidden.applyAndAdd(hidden, gates, 1);
        auto part = [&](int which) { return gates.segment(which * c.hiddenSize, c.hiddenSize); };
        activate(Activation::Sigmoid, gates.leftCols(2 * c.hiddenSize), 1);
        activate(Activation::Tanh, part(2), 1);
        activate(Activation::Sigmoid, part(3), 1);
        cell = part(1).cwiseProduct(cell) + part(0).cwiseProduct(part(2));
        hidden = cell;
        activate(Activation::Tanh, hidden, 1);
        hidden = hidden.cwiseProduct(part(3)).eval();
        out.hidden.row(row) = hidden;

        output = out.embedded.row(row);
        m_outputHidden.applyAndAdd(hidden, output, 1);
        m_outputContext.applyAndAdd(out.context.row(row), output, 1);
        m_outputTokens.apply(output, out.logits.middleRows(row, 1), 1);

        Eigen::Index best = 0;
        out.logits.row(row).maxCoeff(&best);
        token = static_cast<size_t>(row) < forced.size() ? forced[static_cast<size_t>(row)] : best;
        const float sum = logSumExp(out.logits.row(row).data(), c.vocabularySize);
        out.tokens.push_back(token);
        out.probabilities.push_back(std::exp(out.logits(row, token) - sum));
        if (token == c.endToken && static_cast<size_t>(row + 1) >= forced.size()) {
            ++row;
            break;
        }
    }

    attention.queries = row;
    for (Matrix* matrix : {&out.embedded, &out.hidden, &out.context, &out.logits})
        matrix->conservativeResize(row, Eigen::NoChange);
    attention.storedScores = readerOf(scores.topRows(row));
    attention.storedWeights = readerOf(weights.topRows(row));
    return out;
}

std::string Captioner::text(const Caption& caption) const
{
    std::string out;
    for (const int64_t token : caption.tokens) {
        if (token == m_config.endToken)
            break;
        if (!out.empty())
            out += ' ';
        out += m_vocabulary[static_cast<size_t>(token)];
    }
    return out;
}

Trace Captioner::trace(Caption caption, const Image& shown) const
{
    Trace out;
    out.family = "show_attend_tell";
    out.task = Task::Caption;
    out.facts = std::make_shared<const nlohmann::json>(
        nlohmann::json{{"grid", {m_config.gridRows, m_config.gridColumns}},
                       {"annotation_size", m_config.annotationSize},
                       {"hidden_size", m_config.hiddenSize},
                       {"vocab_size", m_config.vocabularySize}});
    out.generatedText = text(caption);
    for (int row = 0; row < m_config.gridRows; ++row)
        for (int column = 0; column < m_config.gridColumns; ++column)
            out.tokens(Stack::Encoder)
                .push_back({.text = std::to_string(row + 1) + "," + std::to_string(column + 1)});
    for (size_t at = 0; at < caption.tokens.size(); ++at) {
        const int64_t token = caption.tokens[at];
        out.tokens(Stack::Decoder)
            .push_back({.id = token,
                        .text = m_vocabulary[static_cast<size_t>(token)],
                        .special = token == m_config.endToken,
                        .generated = true,
                        .word = static_cast<int>(at)});
        const Vector logits = caption.logits.row(static_cast<Eigen::Index>(at));
        const float sum = logSumExp(logits.data(), logits.size());
        std::vector<int64_t> order(static_cast<size_t>(logits.size()));
        std::iota(order.begin(), order.end(), 0);
        const auto count = std::min<ptrdiff_t>(kCandidates, std::ssize(order));
        std::partial_sort(order.begin(), order.begin() + count, order.end(),
                          [&](int64_t a, int64_t b) { return logits(a) > logits(b); });
        Prediction prediction{static_cast<int64_t>(at), {}};
        for (ptrdiff_t rank = 0; rank < count; ++rank) {
            const int64_t id = order[static_cast<size_t>(rank)];
            prediction.top.push_back(
                {id, m_vocabulary[static_cast<size_t>(id)], std::exp(logits(id) - sum)});
        }
        out.predictions.push_back(std::move(prediction));
    }
    out.stacks[Stack::Encoder].hidden = {Tensor(caption.annotations)};
    if (m_config.embeddingSize == m_config.hiddenSize)
        out.stacks[Stack::Decoder].hidden = {Tensor(caption.embedded), Tensor(caption.hidden)};
    out.attentions.push_back(std::move(caption.attention));
    Modality& grid = out.modalities[Stack::Encoder];
    grid.columns = m_config.gridColumns;
    grid.rows = m_config.gridRows;
    grid.picture = std::make_shared<const Image>(shown);
    return out;
}

namespace {

class CaptionerRunner : public Runner
{
public:
    explicit CaptionerRunner(std::shared_ptr<const Captioner> captioner)
        : m_captioner(std::move(captioner))
    {
    }

    Result<std::shared_ptr<const Trace>> trace(const TraceRequest& request,
                                               const TraceControl& control) const override
    {
        const auto& source = std::get<ModelSource>(request.source);
        const auto picture = readPicture(source.inputs, m_captioner->preprocessor());
        if (!picture)
            return tl::make_unexpected(picture.error());
        if (!*picture)
            return fail(translatable("Engine", "The model %1 needs a picture."),
                        {source.folder.filename().string()});
        Result<Caption> caption = m_captioner->describe((*picture)->pixels, request.interventions,
                                                        source.inputs.targetTokenIds, control.stop);
        if (!caption)
            return tl::make_unexpected(caption.error());
        auto trace =
            std::make_shared<Trace>(m_captioner->trace(std::move(*caption), (*picture)->shown));
        trace->request = request;
        trace->title = source.folder.filename().string();
        if (trace->title.empty())
            trace->title = source.folder.parent_path().filename().string();
        return trace;
    }

private:
    std::shared_ptr<const Captioner> m_captioner;
};

} // namespace

Result<std::shared_ptr<const Runner>> openCaptionerRunner(const std::filesystem::path& folder)
{
    auto captioner = Captioner::open(folder);
    if (!captioner)
        return tl::make_unexpected(captioner.error());
    return std::make_shared<const CaptionerRunner>(std::move(*captioner));
}

} // namespace engine::vision
