#include "engine/checkpoint/description.h"

#include <array>
#include <cmath>
#include <span>

namespace engine {

namespace {

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
    if (o.image && o.positions.kind == PositionKind::Learned && o.positions.limit > 0) {
        const int64_t patches =
            (o.image->height / o.image->patchHeight) * (o.image->width / o.image->patchWidth);
        const int64_t leading = (o.names.classToken.empty() ? 0 : 1) +
                                (o.names.distillationToken.empty() ? 0 : 1) + o.image->registers;
        if (o.positions.limit < patches || o.positions.limit > patches + leading)
            return impossible(path + ".positions.limit", o.positions.limit);
    }
    if (o.positions.rotary.dimensions % 2 != 0 || o.positions.rotary.dimensions > o.headSize)
        return impossible(path + ".positions.rotary.dimensions", o.positions.rotary.dimensions);
    return {};
}

/// Biases of zeros for the norms of a stack that have none beside others that have: what somebody
/// wrote around layers without biases often has norms with.
std::vector<WeightInfo> missingBiases(const Weights& weights, const StackOptions& o)
{
    std::vector<WeightInfo> biases;
    if (o.norm != NormKind::Layer || !o.normBias)
        return biases;
    const LayerNames& n = o.names.layer;
    std::vector<std::string> norms = {o.names.embeddingNorm, o.names.finalNorm};
    for (const std::string& module :
         {n.attentionNorm, n.attentionOutputNorm, n.crossNorm, n.feedNorm, n.feedOutputNorm})
        for (int l = 0; l < o.layers && !module.empty(); ++l) {
            std::string name = module;
            if (const size_t at = name.find("{l}"); at != std::string::npos)
                name.replace(at, std::string_view("{l}").size(), std::to_string(l));
            norms.push_back(std::move(name));
        }
    size_t with = 0;
    for (const std::string& module : norms) {
        const WeightInfo* gain = weights.find(module + ".weight");
        if (module.empty() || !gain)
            continue;
        if (weights.find(module + ".bias")) {
            ++with;
            continue;
        }
        const auto zeros = std::make_shared<const std::vector<float>>(gain->data.count(), 0.0f);
        WeightInfo bias = *gain;
        bias.name = module + ".bias";
        bias.data = TensorData::rowMajor(DataType::F32, gain->data.shape,
                                         std::as_bytes(std::span(*zeros)).data(), zeros);
        biases.push_back(std::move(bias));
    }
    return with > 0 ? biases : std::vector<WeightInfo>();
}

/// The name of a tensor that is listed with its shape.
std::string nameOf(const std::string& listed)
{
    return listed.substr(0, listed.find(" ["));
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

Result<std::shared_ptr<const Weights>> describedWeights(const Weights& weights)
{
    constexpr std::array<std::string_view, 3> kThirds = {"query", "key", "value"};
    std::vector<WeightInfo> tensors;
    for (const WeightInfo& tensor : weights.tensors()) {
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
    return Weights::of(weights.path(), std::move(tensors));
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
        weights = describedWeights(**weights);
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
    std::vector<WeightInfo> tensors = (*weights)->tensors();
    for (std::optional<StackOptions>* stack : {&options.encoder, &options.decoder}) {
        if (!*stack)
            continue;
        for (WeightInfo& bias : missingBiases(**weights, **stack))
            tensors.push_back(std::move(bias));
        PositionOptions& positions = (*stack)->positions;
        const WeightInfo* table = (*weights)->find((*stack)->names.positions + ".weight");
        if (positions.kind == PositionKind::Learned && positions.limit == 0 && table &&
            !(*stack)->image)
            positions.limit = std::max<int64_t>(table->data.shape.front() - positions.offset, 0);
    }
    Result<std::shared_ptr<const Weights>> whole =
        Weights::of((*weights)->path(), std::move(tensors));
    if (!whole)
        return tl::make_unexpected(whole.error());
    StoredModel model{.options = {}, .weights = std::move(*whole)};
    for (const std::string& tensor : description->unplaced)
        model.unplaced.push_back(nameOf(tensor));
    for (const std::string& tensor : description->ignored) {
        options.ignored.push_back(nameOf(tensor));
        options.ignored.push_back(nameOf(tensor) + ".weight");
    }
    model.options = std::move(options);
    return model;
}

} // namespace engine
