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

/// Fails on options that are not known, and on values of which only one is.
Result<void> checkOptions(const nlohmann::json& json)
{
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
    return {};
}

Result<void> readSwitches(const nlohmann::json& json, CaptionerConfig& out)
{
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
    return {};
}

/// The convolutions, and the grid that they leave of a picture.
Result<void> readGrid(const nlohmann::json& json, CaptionerConfig& out)
{
    auto convolutions = readConvolutions(json.value("conv_layers", nlohmann::json{}));
    if (!convolutions)
        return tl::unexpected(convolutions.error());
    out.convolutions = std::move(*convolutions);
    int64_t side = out.imageSize;
    for (const CaptionerConfig::Convolution& shape : out.convolutions) {
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
    return {};
}

} // namespace

int64_t outputSide(const CaptionerConfig::Convolution& shape, int64_t side)
{
    const int64_t room = side + 2 * int64_t{shape.padding} - shape.kernel;
    return room < 0 ? 0 : room / shape.stride + 1;
}

namespace {

/// Calls body(row, column, channel, place) for each value of an unfolded picture that lies in it.
template <class Body>
void overPatches(int64_t side, const CaptionerConfig::Convolution& shape, const Body& body)
{
    const int64_t outSide = outputSide(shape, side);
    for (int64_t row = 0; row < outSide * outSide; ++row) {
        const int64_t top = row / outSide * shape.stride - shape.padding;
        const int64_t left = row % outSide * shape.stride - shape.padding;
        int64_t column = 0;
        for (int64_t channel = 0; channel < shape.inputs; ++channel)
            for (int64_t y = top; y < top + shape.kernel; ++y)
                for (int64_t x = left; x < left + shape.kernel; ++x, ++column)
                    if (y >= 0 && y < side && x >= 0 && x < side)
                        body(row, column, channel, y * side + x);
    }
}

} // namespace

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

Matrix unfold(const Matrix& planes, int64_t side, const CaptionerConfig::Convolution& shape)
{
    const int64_t cells = outputSide(shape, side) * outputSide(shape, side);
    Matrix out = Matrix::Zero(cells, int64_t{shape.inputs} * shape.kernel * shape.kernel);
    overPatches(side, shape, [&](int64_t row, int64_t column, int64_t channel, int64_t place) {
        out(row, column) = planes(channel, place);
    });
    return out;
}

Matrix fold(const ConstMatrixRef& rows, int64_t side, const CaptionerConfig::Convolution& shape)
{
    Matrix planes = Matrix::Zero(shape.inputs, side * side);
    overPatches(side, shape, [&](int64_t row, int64_t column, int64_t channel, int64_t place) {
        planes(channel, place) += rows(row, column);
    });
    return planes;
}

bool isCaptioner(const nlohmann::json& config)
{
    return config.is_object() && isText(config, "model_type", "show_attend_tell");
}

Result<CaptionerConfig> CaptionerConfig::fromJson(const nlohmann::json& json)
{
    if (!isCaptioner(json))
        return wrongOption("model_type");
    CaptionerConfig out;
    if (auto done = checkOptions(json); !done)
        return tl::unexpected(done.error());
    if (auto done = readSwitches(json, out); !done)
        return tl::unexpected(done.error());
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

    if (auto done = readGrid(json, out); !done)
        return tl::unexpected(done.error());
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

/// Asks for one tensor after the other; after one that fails there is nothing more.
class Captioner::Reading
{
public:
    explicit Reading(const TensorGetter& getter) : m_getter(getter) {}

    Tensor get(const std::string& name, const std::vector<int64_t>& shape)
    {
        if (m_problem)
            return {};
        Result<Tensor> tensor = m_getter(name, shape);
        if (tensor && tensor->shape() == shape)
            return *tensor;
        m_problem = tensor ? fail(translatable("Engine", "The tensor “%1” has another shape than "
                                                         "the configuration says."),
                                  {name})
                                 .value()
                           : tensor.error();
        return {};
    }

    /// Of the names of a matrix [outputs, …] and of a bias; an empty bias name is none.
    Linear linear(const std::string& weightName, const std::string& biasName,
                  const std::vector<int64_t>& shape)
    {
        const Tensor weight = get(weightName, shape);
        const Tensor bias = biasName.empty() ? Tensor{} : get(biasName, {shape[0]});
        if (m_problem)
            return {};
        return Linear::fromOutIn(weight.data(), shape[0], weight.size() / shape[0], bias.data());
    }

    Linear linear(const std::string& name, int64_t outputs, int64_t inputs, bool hasBias = true)
    {
        return linear(name + ".weight", hasBias ? name + ".bias" : std::string(),
                      {outputs, inputs});
    }

    Matrix matrix(const std::string& name, int64_t rows, int64_t columns)
    {
        const Tensor tensor = get(name, {rows, columns});
        return m_problem ? Matrix() : Matrix(tensor.matrix());
    }

    Vector vector(const std::string& name, int64_t size)
    {
        const Tensor tensor = get(name, {1, size});
        return m_problem ? Vector() : Vector(tensor.matrix());
    }

    Result<void> result() const
    {
        return m_problem ? Result<void>(tl::unexpected(*m_problem)) : Result<void>();
    }

private:
    const TensorGetter& m_getter;
    std::optional<Error> m_problem;
};

Result<void> Captioner::read(const TensorGetter& getter)
{
    Reading reading(getter);
    const CaptionerConfig& c = m_config;
    const int64_t features = c.annotationSize;
    const int64_t hidden = c.hiddenSize;
    for (size_t index = 0; index < c.convolutions.size(); ++index) {
        const CaptionerConfig::Convolution& shape = c.convolutions[index];
        const std::string name = "encoder.conv." + std::to_string(index);
        m_weights.convolutions.push_back(
            reading.linear(name + ".weight", name + ".bias",
                           {shape.outputs, shape.inputs, shape.kernel, shape.kernel}));
    }
    if (c.positionEmbeddings)
        m_weights.positions = reading.matrix("encoder.position_embeddings", c.cells(), features);
    m_weights.embeddings =
        reading.matrix("decoder.embed_tokens.weight", c.vocabularySize, c.embeddingSize);
    m_weights.initHidden = reading.linear("decoder.init_h", hidden, features);
    m_weights.initCell = reading.linear("decoder.init_c", hidden, features);
    m_weights.attentionAnnotation =
        reading.linear("decoder.attention.annotation", c.attentionSize, features);
    m_weights.attentionHidden =
        reading.linear("decoder.attention.hidden", c.attentionSize, hidden, false);
    m_weights.attentionScore = reading.vector("decoder.attention.score.weight", c.attentionSize);
    if (c.contextGate)
        m_weights.gate = reading.linear("decoder.gate", 1, hidden);

    // PyTorch's LSTMCell names these otherwise than a linear layer.
    m_weights.lstmInput = reading.linear("decoder.lstm.weight_ih", "decoder.lstm.bias_ih",
                                         {4 * hidden, c.embeddingSize + features});
    m_weights.lstmHidden =
        reading.linear("decoder.lstm.weight_hh", "decoder.lstm.bias_hh", {4 * hidden, hidden});
    m_weights.outputHidden = reading.linear("decoder.output_hidden", c.embeddingSize, hidden);
    m_weights.outputContext =
        reading.linear("decoder.output_context", c.embeddingSize, features, false);
    m_weights.outputTokens =
        reading.linear("decoder.output_tokens", c.vocabularySize, c.embeddingSize);
    return reading.result();
}

Result<Matrix> Captioner::annotations(const Tensor& pixels) const
{
    int64_t side = m_config.imageSize;
    if (pixels.shape() != std::vector<int64_t>{3, side, side})
        return fail(translatable("Engine", "The captioner needs pixels of shape [3, %1, %1]."),
                    {std::to_string(side)});
    Matrix planes = Eigen::Map<const Matrix>(pixels.data(), 3, side * side);
    Matrix cells;
    for (size_t index = 0; index < m_config.convolutions.size(); ++index) {
        const CaptionerConfig::Convolution& shape = m_config.convolutions[index];
        if (index > 0)
            planes = cells.transpose();
        const Matrix unfolded = unfold(planes, side, shape);
        side = outputSide(shape, side);
        cells.resize(side * side, shape.outputs);
        m_weights.convolutions[index].apply(unfolded, cells);
        cells = cells.cwiseMax(0);
    }
    if (m_config.positionEmbeddings)
        cells += m_weights.positions;
    return cells;
}

/// A caption while it is written: the state of the LSTM and room for what a word needs.
class Captioner::Writing
{
public:
    Writing(const Captioner& captioner, Matrix annotations,
            const std::vector<Intervention>& interventions, int64_t room)
        : m_captioner(captioner), m_config(captioner.m_config), m_scores(room, m_config.cells()),
          m_weights(room, m_config.cells()), m_hidden(m_config.hiddenSize),
          m_cell(m_config.hiddenSize), m_projected(m_config.cells(), m_config.attentionSize),
          m_inner(m_config.cells(), m_config.attentionSize), m_query(m_config.attentionSize),
          m_input(m_config.embeddingSize + m_config.annotationSize),
          m_gates(4 * m_config.hiddenSize), m_output(m_config.embeddingSize)
    {
        m_out.annotations = std::move(annotations);
        Attention& attention = m_out.attention;
        attention.stack = Stack::Decoder;
        attention.kind = Kind::Cross;
        attention.heads = attention.keyHeads = 1;
        attention.queries = room;
        attention.keys = m_config.cells();
        if (m_config.normaliser != Normaliser::Soft)
            attention.rules = {HeadRule{.normaliser = m_config.normaliser}};
        applyInterventions(attention, interventions);
        m_rule = attention.rule(0);
        m_out.embedded.resize(room, m_config.embeddingSize);
        m_out.hidden.resize(room, m_config.hiddenSize);
        m_out.context.resize(room, m_config.annotationSize);
        m_out.logits.resize(room, m_config.vocabularySize);

        const Vector mean = m_out.annotations.colwise().mean();
        captioner.m_weights.initHidden.apply(mean, m_hidden, 1);
        captioner.m_weights.initCell.apply(mean, m_cell, 1);
        activate(Activation::Tanh, m_hidden, 1);
        activate(Activation::Tanh, m_cell, 1);
        captioner.m_weights.attentionAnnotation.apply(m_out.annotations, m_projected, 1);
    }

    /// Looks at the picture, reads the word before (`token`) and computes the logits of the row's
    /// word.
    void step(int64_t row, int64_t token)
    {
        look(row);
        advance(row, token);
        m_output = m_out.embedded.row(row);
        m_captioner.m_weights.outputHidden.applyAndAdd(m_hidden, m_output, 1);
        m_captioner.m_weights.outputContext.applyAndAdd(m_out.context.row(row), m_output, 1);
        m_captioner.m_weights.outputTokens.apply(m_output, m_out.logits.middleRows(row, 1), 1);
    }

    /// The row's likeliest word.
    int64_t best(int64_t row) const
    {
        Eigen::Index best = 0;
        m_out.logits.row(row).maxCoeff(&best);
        return best;
    }

    void write(int64_t row, int64_t token)
    {
        const float sum = logSumExp(m_out.logits.row(row).data(), m_config.vocabularySize);
        m_out.tokens.push_back(token);
        m_out.probabilities.push_back(std::exp(m_out.logits(row, token) - sum));
    }

    /// The caption of the first `rows` words.
    Caption take(int64_t rows)
    {
        m_out.attention.queries = rows;
        for (Matrix* matrix : {&m_out.embedded, &m_out.hidden, &m_out.context, &m_out.logits})
            matrix->conservativeResize(rows, Eigen::NoChange);
        m_out.attention.storedScores = readerOf(m_scores.topRows(rows));
        m_out.attention.storedWeights = readerOf(m_weights.topRows(rows));
        return std::move(m_out);
    }

private:
    /// Scores of all cells, v · tanh(U a + W h), their weights, and the weighted sum of the
    /// annotations behind its gate.
    void look(int64_t row)
    {
        Attention& attention = m_out.attention;
        m_captioner.m_weights.attentionHidden.apply(m_hidden, m_query, 1);
        m_inner = m_projected.rowwise() + m_query;
        activate(Activation::Tanh, m_inner, 1);
        m_scores.row(row) =
            (m_inner * m_captioner.m_weights.attentionScore.transpose()).transpose() /
            m_rule.temperature;
        attention.mask.apply(0, {row, row + 1}, {0, attention.keys}, m_scores.middleRows(row, 1));

        m_weights.row(row) = m_scores.row(row);
        softmaxRows(m_weights.middleRows(row, 1), nullptr, 1);
        if (m_rule.normaliser != Normaliser::Soft) {
            const int32_t chosen = chooseCell(m_rule, row, m_scores.row(row), m_weights.row(row));
            attention.chosenKey.push_back(chosen);
            m_weights.row(row).setZero();
            if (chosen >= 0)
                m_weights(row, chosen) = 1;
        }
        if (m_rule.ablated)
            m_out.context.row(row).setZero();
        else
            m_out.context.row(row) = m_weights.row(row) * m_out.annotations;
        if (m_config.contextGate) {
            Vector gate(1);
            m_captioner.m_weights.gate.apply(m_hidden, gate, 1);
            activate(Activation::Sigmoid, gate, 1);
            m_out.context.row(row) *= gate(0);
        }
    }

    /// The LSTM.
    void advance(int64_t row, int64_t token)
    {
        const int64_t size = m_config.hiddenSize;
        m_out.embedded.row(row) = m_captioner.m_weights.embeddings.row(token);
        m_input << m_out.embedded.row(row), m_out.context.row(row);
        m_captioner.m_weights.lstmInput.apply(m_input, m_gates, 1);
        m_captioner.m_weights.lstmHidden.applyAndAdd(m_hidden, m_gates, 1);
        auto part = [&](int which) { return m_gates.segment(which * size, size); };
        activate(Activation::Sigmoid, m_gates.leftCols(2 * size), 1);
        activate(Activation::Tanh, part(2), 1);
        activate(Activation::Sigmoid, part(3), 1);
        m_cell = part(1).cwiseProduct(m_cell) + part(0).cwiseProduct(part(2));
        m_hidden = m_cell;
        activate(Activation::Tanh, m_hidden, 1);
        m_hidden = m_hidden.cwiseProduct(part(3)).eval();
        m_out.hidden.row(row) = m_hidden;
    }

    const Captioner& m_captioner;
    const CaptionerConfig& m_config;
    Caption m_out;
    HeadRule m_rule;
    Matrix m_scores;  // [room, G]
    Matrix m_weights; // [room, G]
    Vector m_hidden;
    Vector m_cell;
    Matrix m_projected; // [G, attentionSize], of the annotations
    Matrix m_inner;
    Vector m_query;
    Vector m_input;
    Vector m_gates;
    Vector m_output;
};

Result<Caption> Captioner::describe(const Tensor& pixels,
                                    const std::vector<Intervention>& interventions,
                                    const std::vector<int64_t>& forced,
                                    const std::stop_token& stop) const
{
    for (const int64_t id : forced)
        if (id < 0 || id >= m_config.vocabularySize)
            return fail(translatable("Engine", "The token id %1 is outside of the vocabulary of "
                                               "%2 tokens."),
                        {std::to_string(id), std::to_string(m_config.vocabularySize)});
    Result<Matrix> annotations = this->annotations(pixels);
    if (!annotations)
        return tl::unexpected(annotations.error());

    const auto room = static_cast<int64_t>(
        std::max(static_cast<size_t>(m_config.maxLength), std::min<size_t>(forced.size(), 4096)));
    Writing writing(*this, std::move(*annotations), interventions, room);
    int64_t token = m_config.startToken;
    int64_t row = 0;
    while (row < room) {
        if (stop.stop_requested())
            return tl::unexpected(Error{});
        writing.step(row, token);
        token = static_cast<size_t>(row) < forced.size() ? forced[static_cast<size_t>(row)]
                                                         : writing.best(row);
        writing.write(row, token);
        ++row;
        if (token == m_config.endToken && static_cast<size_t>(row) >= forced.size())
            break;
    }
    return writing.take(row);
}

Result<Projections> CaptionOrigin::projections(const Trace&, const Attention&) const
{
    return fail(translatable("Engine", "The attention of a recurrent captioner is a small network "
                                       "of its own: it has no queries, keys and values."));
}

Result<Matrix> CaptionOrigin::logits(Stack, const ConstMatrixRef&) const
{
    return fail(translatable("Engine", "The logits of a recurrent captioner come of more than its "
                                       "hidden states."));
}

std::string CaptionOrigin::tokenText(int64_t id) const
{
    const std::vector<std::string>& words = m_captioner->vocabulary();
    return id >= 0 && static_cast<size_t>(id) < words.size() ? words[static_cast<size_t>(id)]
                                                             : std::to_string(id);
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
        trace->origin = std::make_shared<const CaptionOrigin>(m_captioner, (*picture)->pixels);
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
