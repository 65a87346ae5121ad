#include "engine/transformer/model.h"

#include "engine/checkpoint/families/family.h"
#include "engine/checkpoint/storedmodel.h"
#include "engine/checkpoint/storedtypes.h"
#include "engine/files/boundedjson.h"
#include "engine/files/gguf.h"
#include "engine/files/modelfolder.h"
#include "engine/transformer/convolution.h"
#include "engine/transformer/frames.h"
#include "engine/transformer/head.h"
#include "engine/transformer/loader.h"
#include "engine/transformer/picture.h"
#include "engine/transformer/projector.h"
#include "engine/transformer/towers.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <nlohmann/json.hpp>
#include <set>

namespace engine {

namespace {

/// Tokens that a model was trained on whose positions are no table, as its config says; 0 = it does
/// not.
int64_t trainedLength(const std::filesystem::path& folder)
{
    const Result<nlohmann::json> config = readJsonFile(folder / "config.json", size_t{16} << 20);
    if (!config || !config->is_object())
        return 0;
    const auto found = config->find("max_position_embeddings");
    return found != config->end() && found->is_number_unsigned() ? found->get<int64_t>() : 0;
}

std::string firstLayer(std::string name)
{
    for (const std::string_view mark : {"{l}", "{g}", "{i}"})
        if (const size_t at = name.find(mark); at != std::string::npos) {
            name[at] = '0';
            name.erase(at + 1, mark.size() - 1);
        }
    return name;
}

/// What a wrapper of training put before the names of all of the model's tensors ("module."), told
/// by tensors that every model of the family has; empty where nothing is.
std::string wrapperOf(const Weights& weights, const ModelOptions& options)
{
    std::vector<std::string> anchors;
    for (const StackOptions* stack : options.stacks()) {
        const StackNames& names = stack->names;
        for (const std::string& tokens : names.tokens)
            anchors.push_back(tokens + ".weight");
        if (!names.layer.output.empty())
            anchors.push_back(firstLayer(names.layer.output) + ".weight");
        anchors.push_back(names.classToken);
    }
    std::erase(anchors, std::string());
    std::vector<std::string> known;
    for (const std::string& prefix : options.prefixes)
        for (const std::string& anchor : anchors)
            known.push_back(prefix + anchor);
    known.insert(known.end(), anchors.begin(), anchors.end());
    for (const std::string& name : known)
        if (weights.find(name))
            return {};
    for (const std::string& name : known)
        for (const WeightInfo& tensor : weights.tensors())
            if (const size_t at = tensor.name.rfind('.' + name);
                at != std::string::npos && at + 1 + name.size() == tensor.name.size())
                return tensor.name.substr(0, at + 1);
    return {};
}

/// Where config.json names no architecture: the first whose head the file holds. A head that is
/// tied may have no tensor of its own; then the names tell, which a bare model stores without its
/// prefix.
ModelOptions withStoredHead(const Weights& weights, const ModelOptions& bare, UnknownKeys unknown)
{
    const WeightLoader loader(weights, bare, nullptr);
    const auto holds = [&](const std::string& module) {
        return !module.empty() && (loader.find(module + ".weight") || loader.find(module));
    };
    const bool prefixed = std::ranges::any_of(weights.tensors(), [&](const WeightInfo& tensor) {
        return std::ranges::any_of(bare.prefixes, [&](const std::string& prefix) {
            return tensor.name.starts_with(prefix);
        });
    });
    // Encoders fill masks, though the same head would also write on; labels of tokens have no
    // pooler. What stands before a classifier may be named as before the vocabulary (ModernBERT).
    for (const char* name :
         {"ForCTC", "ForConditionalGeneration", "ForMaskedLM", "ForCausalLM", "LMHeadModel",
          "MTModel", "ForPreTraining", "ForSequenceClassification", "ForTokenClassification",
          "ForQuestionAnswering", "ForImageClassification", "ForImageClassificationWithTeacher"}) {
        nlohmann::json config = bare.config;
        config["architectures"] = {name};
        Result<ModelOptions> options = modelOptions(config, unknown);
        if (!options || options->head.kind == HeadKind::None)
            continue;
        const HeadOptions& head = options->head;
        const bool stored = std::ranges::any_of(head.matrix, holds) ||
                            std::ranges::any_of(head.bias, holds) ||
                            (holds(head.transform) && !holds("classifier")) ||
                            (holds(head.classifier) &&
                             (head.pooler.empty() || head.poolerOptional || holds(head.pooler)));
        const bool tied = head.kind == HeadKind::Vocabulary && head.tied && !bare.encoder &&
                          prefixed && !holds("score");
        if (stored || tied)
            return std::move(*options);
    }
    return bare;
}

/// A head whose matrix is stored although it could be the table of tokens, and is another, is one
/// of its own where config.json leaves it open.
Result<void> untieStoredHead(const Weights& weights, ModelOptions& options)
{
    HeadOptions& head = options.head;
    if (!head.storedDecides || !head.tied || head.kind != HeadKind::Vocabulary)
        return {};
    WeightLoader loader(weights, options, nullptr);
    const WeightInfo* own = loader.findAny(WeightLoader::weightsOf(head.matrix));
    const WeightInfo* table = loader.tokenTable(options.last());
    if (!own || !table || own->data.shape != table->data.shape)
        return {};
    std::vector<float> ownValues(own->data.count());
    std::vector<float> tableValues(table->data.count());
    if (Result<void> done = Weights::readFloat(*own, ownValues.data()); !done)
        return done;
    if (Result<void> done = Weights::readFloat(*table, tableValues.data()); !done)
        return done;
    if (ownValues != tableValues) {
        head.tied = false;
        head.scale = 1;
    }
    return {};
}

} // namespace

namespace {

/// A tensor that would be used if there were more layers; empty where there is none such.
std::string beyondOf(const std::set<std::string_view>& used, const std::vector<std::string>& unused)
{
    const auto withoutNumbers = [](std::string_view name) {
        std::string pattern;
        for (const char c : name)
            if (c < '0' || c > '9')
                pattern += c;
            else if (!pattern.ends_with('#'))
                pattern += '#';
        return pattern;
    };
    std::set<std::string> known;
    for (const std::string_view name : used)
        known.insert(withoutNumbers(name));
    for (const std::string& name : unused)
        if (known.contains(withoutNumbers(name)))
            return name;
    return {};
}

/// Fails where nobody reads a tensor of which nobody said that it does not matter.
Result<void> checkPlaces(const std::vector<std::string>& unplaced,
                         const std::vector<std::string>& unused)
{
    std::string names;
    size_t count = 0;
    for (const std::string& name : unplaced)
        if (std::ranges::find(unused, name) != unused.end()) {
            constexpr size_t kShown = 6;
            if (++count <= kShown)
                names.append(names.empty() ? "" : ", ").append(name);
            else if (count == kShown + 1)
                names.append(", …");
        }
    if (count == 0)
        return {};
    return fail(translatable("Engine", "The weights hold tensors without a place among the parts "
                                       "that %1 names: %2. Without them the numbers may be "
                                       "wrong."),
                {kDescriptionName, names},
                translatable("Engine", "Name them in the options that they belong to; or, if the "
                                       "attention does not depend on them, move them from "
                                       "“unplaced” to “ignored”."));
}

} // namespace

Model::Model() = default;
Model::~Model() = default;

Result<std::shared_ptr<const Model>> Model::open(const std::filesystem::path& given,
                                                 UnknownKeys unknown)
{
    const Result<std::optional<std::filesystem::path>> gguf = findGguf(given);
    if (!gguf)
        return tl::make_unexpected(gguf.error());
    const Result<std::filesystem::path> found =
        *gguf ? Result<std::filesystem::path>(**gguf) : findModelFolder(given);
    if (!found)
        return tl::make_unexpected(found.error());
    Result<StoredModel> stored = openStoredModel(*found, unknown);
    if (!stored)
        return tl::make_unexpected(stored.error());
    if (const std::string wrapper = wrapperOf(*stored->weights, stored->options); !wrapper.empty())
        stored->weights = stored->weights->withoutPrefix(wrapper);
    if (stored->options.architecture.empty())
        stored->options = withStoredHead(*stored->weights, stored->options, unknown);
    if (const Result<void> done = untieStoredHead(*stored->weights, stored->options); !done)
        return tl::make_unexpected(done.error());
    // Beside a file of weights lie the other files of its folder; a .gguf holds them itself.
    const bool alone = !*gguf && !std::filesystem::is_directory(*found);
    Result<std::shared_ptr<const Model>> model =
        of(std::move(stored->options), std::move(stored->weights),
           alone ? std::filesystem::absolute(*found).parent_path() : *found);
    if (model)
        if (const Result<void> placed = checkPlaces(stored->unplaced, (*model)->m_unused); !placed)
            return tl::make_unexpected(placed.error());
    return model;
}

Result<std::shared_ptr<const Model>> Model::of(ModelOptions options,
                                               std::shared_ptr<const Weights> weights,
                                               const std::filesystem::path& folder)
{
    std::shared_ptr<Model> model(new Model);
    model->m_folder = folder;
    model->m_options = std::move(options);
    model->m_weights = std::move(weights);
    const Result<void> fits = model->check();
    if (!fits)
        return tl::make_unexpected(fits.error());
    return model;
}

Result<void> Model::check()
{
    WeightProblems problems;
    std::set<std::string_view> used;
    WeightLoader loader(*m_weights, m_options, &problems, &used);
    for (const StackOptions* stack : m_options.stacks()) {
        const StackOptions& o = *stack;
        if (o.image) {
            expectPicture(loader, o);
        } else if (o.sound) {
            expectSound(loader, o);
        } else {
            loader.tokenTable(o);
            loader.positionTable(o);
        }
        loader.typeTable(o);
        if (o.embeddingNorm)
            loader.embeddingNorm(o);
        if (!o.names.projectIn.empty())
            loader.projectIn(o);
        if (o.finalNorm)
            loader.norm(o.names.finalNorm, o.width, o.norm, o.epsilon, o.normWeights, o.normBias);
        if (!o.names.memoryIn.empty())
            loader.memoryIn(o);
        if (o.convolution.kernel > 0)
            expectConvolution(loader, o);
        if (o.positions.bias == BiasKind::Buckets)
            for (int l = 0; l < (o.positions.biasByLayer ? o.layers : 1); ++l)
                loader.biasTable(o, l);
        auto& lazy = m_layers[o.stack];
        for (int l = 0; l < o.layers; ++l) {
            loader.layer(o, l);
            lazy.push_back(std::make_unique<LazyLayer>());
        }
    }
    if (m_options.towers)
        expectTowers(loader, m_options);
    if (m_options.projector)
        expectProjector(loader, *m_options.projector, *m_options.vision, m_options.decoder->width);
    for (const ProjectorOptions& deep : m_options.deepProjectors)
        expectProjector(loader, deep, *m_options.vision, m_options.decoder->width);
    const HeadWeights head(loader, m_options);

    for (const WeightInfo& tensor : m_weights->tensors()) {
        const bool isBuffer =
            std::ranges::any_of(m_options.ignored, [&](const std::string& ending) {
                return families::endsWith(tensor.name, ending);
            });
        if (!isBuffer && !used.contains(tensor.name))
            m_unused.push_back(tensor.name);
    }
    if (problems.empty()) {
        m_beyond = beyondOf(used, m_unused);
        return {};
    }
    for (const std::string& name : m_unused)
        problems.addSurplus(name);
    return problems.result(m_folder);
}

ModelInfo Model::info() const
{
    ModelInfo info;
    info.title = m_folder.filename().string();
    info.family = m_options.family;
    info.architecture = m_options.architecture;
    info.task = m_options.task;
    const StackOptions& last = m_options.last();
    for (const StackOptions* stack : m_options.stacks())
        info.layers[stack->stack] = stack->layers;
    info.heads = last.heads;
    info.keyHeads = last.keyHeads;
    info.width = last.width;
    info.headSize = last.headSize;
    info.feedWidth = last.feedWidth;
    info.vocabulary = m_options.vocabulary;
    info.maximumTokens = last.image                 ? 0
                         : last.positions.limit > 0 ? last.positions.limit
                                                    : trainedLength(m_folder);
    info.bytes = m_weights->bytes();
    info.storedAs = storedTypes(*m_weights);
    info.labels = m_options.labels;
    info.notedKeys = m_options.notedKeys;
    info.ignoredKeys = m_options.ignoredKeys;
    info.unusedTensors = m_unused;
    std::set<std::string> files;
    for (const WeightInfo& tensor : m_weights->tensors()) {
        info.tensors.push_back({tensor.name, tensor.typeName, tensor.data.shape});
        const bool isBuffer =
            std::ranges::any_of(m_options.ignored, [&](const std::string& ending) {
                return families::endsWith(tensor.name, ending);
            });
        if (!isBuffer)
            info.parameters += static_cast<int64_t>(tensor.data.count());
        files.insert(tensor.file);
    }
    info.files.assign(files.begin(), files.end());
    return info;
}

Result<const LayerWeights*> Model::layer(Stack stack, int index) const
{
    const StackOptions& o = m_options.stack(stack);
    int slot = index;
    if (o.groups > 0) { // layers of a group share one packed copy
        const int outer = index / o.innerLayers;
        const double perGroup =
            static_cast<double>(o.layers / o.innerLayers) / static_cast<double>(o.groups);
        slot = static_cast<int>(outer / perGroup) * o.innerLayers + index % o.innerLayers;
    }
    LazyLayer& place = *m_layers.at(stack)[static_cast<size_t>(std::min(slot, o.layers - 1))];
    if (const LayerWeights* ready = place.ready.load(std::memory_order_acquire))
        return ready;
    const std::lock_guard lock(place.mutex);
    if (!place.weights) {
        WeightLoader loader(*m_weights, m_options, nullptr);
        auto weights = std::make_unique<const LayerWeights>(loader.layer(o, index));
        if (loader.error())
            return tl::make_unexpected(*loader.error());
        place.weights = std::move(weights);
        place.ready.store(place.weights.get(), std::memory_order_release);
    }
    return place.weights.get();
}

Result<void> Model::convolve(Stack stack, const ConstMatrixRef& x,
                             const std::vector<uint8_t>& hidden, MatrixRef y, int threads) const
{
    WeightLoader loader(*m_weights, m_options, nullptr);
    addConvolution(loader, m_options.stack(stack), x, hidden, y, threads);
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    return {};
}

Result<std::optional<Norm>> Model::finalNorm(Stack stack) const
{
    const StackOptions& o = m_options.stack(stack);
    if (!o.finalNorm)
        return std::optional<Norm>();
    WeightLoader loader(*m_weights, m_options, nullptr);
    Norm norm =
        loader.norm(o.names.finalNorm, o.width, o.norm, o.epsilon, o.normWeights, o.normBias);
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    return std::optional<Norm>(std::move(norm));
}

} // namespace engine
