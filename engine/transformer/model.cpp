#include "engine/transformer/model.h"

#include "engine/checkpoint/families/family.h"

#include "engine/linear/threads.h"
#include "engine/transformer/arena.h"

#include <algorithm>
#include <set>

namespace engine {

namespace {

std::string numbered(std::string name, const StackOptions& options, int layer)
{
    const auto put = [&](std::string_view mark, int64_t number) {
        if (const size_t at = name.find(mark); at != std::string::npos)
            name.replace(at, mark.size(), std::to_string(number));
    };
    put("{l}", layer);
    if (options.groups > 0) {
        const int outer = layer / options.innerLayers;
        const double perGroup = static_cast<double>(options.layers / options.innerLayers) /
                                static_cast<double>(options.groups);
        put("{g}", static_cast<int64_t>(outer / perGroup));
        put("{i}", layer % options.innerLayers);
    }
    return name;
}

bool sameShape(const std::vector<int64_t>& expected, const std::vector<int64_t>& actual)
{
    // Biases are also stored as [1, n]; −1 stands for any extent.
    size_t skip = 0;
    while (skip < actual.size() && actual.size() - skip > expected.size() && actual[skip] == 1)
        ++skip;
    if (actual.size() - skip != expected.size())
        return false;
    for (size_t i = 0; i < expected.size(); ++i)
        if (expected[i] != -1 && expected[i] != actual[skip + i])
            return false;
    return true;
}

} // namespace

/// Finds tensors by the names of the family, and either checks that they are there (with their
/// shapes) or reads them. One function describes a layer for both.
class WeightLoader
{
public:
    WeightLoader(const Weights& weights, const ModelOptions& options, WeightProblems* problems,
                 std::set<std::string_view>* used = nullptr)
        : m_weights(weights), m_options(options), m_problems(problems), m_used(used)
    {
    }

    bool checks() const { return m_problems != nullptr; }
    const std::optional<Error>& error() const { return m_error; }

    const WeightInfo* find(const std::string& name) const
    {
        const WeightInfo* found = m_weights.find(name);
        for (const std::string& prefix : m_options.prefixes) {
            if (const WeightInfo* prefixed = m_weights.find(prefix + name))
                found = prefixed;
        }
        if (found && m_used)
            m_used->insert(found->name);
        return found;
    }

    const WeightInfo* findAny(const std::vector<std::string>& names) const
    {
        const WeightInfo* first = nullptr;
        for (const std::string& name : names) {
            const WeightInfo* found = find(name);
            first = first ? first : found;
        }
        return first;
    }

    /// The tensor, if it is there with that shape; else it is noted.
    const WeightInfo* expect(const std::vector<std::string>& names,
                             const std::vector<int64_t>& shape)
    {
        const WeightInfo* found = findAny(names);
        if (!m_problems)
            return found;
        if (!found) {
            const std::string& prefix =
                m_options.prefixes.empty() ? std::string() : m_options.prefixes.front();
            m_problems->addMissing(prefix + names.front());
        } else if (!sameShape(shape, found->data.shape)) {
            m_problems->addMisshapen(found->name, shape, found->data.shape);
            return nullptr;
        }
        return found;
    }

    /// Values of a tensor that is known to be there; zeros after a complaint.
    Vector vector(const WeightInfo* weight)
    {
        Vector values;
        if (!weight || checks())
            return values;
        values.setZero(static_cast<Eigen::Index>(weight->data.count()));
        read(*weight, values.data());
        return values;
    }

    Matrix matrix(const WeightInfo* weight, int64_t rows, int64_t columns)
    {
        Matrix values;
        if (!weight || checks())
            return values;
        values.resize(rows, columns);
        read(*weight, values.data());
        return values;
    }

    Norm norm(const std::string& module, int64_t width, NormKind kind, float epsilon,
              bool weights = true)
    {
        Norm result{.kind = kind, .epsilon = epsilon, .gain = {}, .bias = {}};
        if (!weights)
            return result;
        result.gain = vector(expect({module + ".weight", module + ".gamma"}, {width}));
        if (kind == NormKind::Layer)
            result.bias = vector(expect({module + ".bias", module + ".beta"}, {width}));
        if (kind == NormKind::RmsPlusOne && result.gain.size() > 0)
            result.gain.array() += 1.0f;
        return result;
    }

    /// One or several linear modules of the same input, side by side.
    struct Part
    {
        std::string module;
        int64_t outputs;
        bool bias;
    };

    Linear linear(const std::vector<Part>& parts, int64_t inputs, bool inOut = false)
    {
        std::vector<const WeightInfo*> weights;
        std::vector<const WeightInfo*> biases;
        int64_t outputs = 0;
        bool anyBias = false;
        for (const Part& part : parts) {
            const std::vector<int64_t> shape =
                inOut ? std::vector{inputs, part.outputs} : std::vector{part.outputs, inputs};
            weights.push_back(expect({part.module + ".weight"}, shape));
            biases.push_back(part.bias ? expect({part.module + ".bias"}, {part.outputs}) : nullptr);
            outputs += part.outputs;
            anyBias = anyBias || part.bias;
        }
        if (checks())
            return {};
        Vector bias = Vector::Zero(anyBias ? outputs : 0);
        int64_t at = 0;
        for (size_t i = 0; i < parts.size(); ++i) {
            if (biases[i])
                read(*biases[i], bias.data() + at);
            at += parts[i].outputs;
        }
        const float* biasData = anyBias ? bias.data() : nullptr;
        if (parts.size() == 1) {
            const WeightInfo& only = *weights.front();
            if (const float* view = only.data.floats(); view && finite(only)) {
                Linear packed = pack(view, inputs, outputs, biasData, inOut);
                Weights::forget(only);
                return packed;
            }
        }
        // Several parts are stored [out, in], so that they lie one after another.
        const Scratch joined(outputs, inputs);
        float* to = joined.matrix().data();
        for (size_t i = 0; i < parts.size(); ++i) {
            read(*weights[i], to);
            Weights::forget(*weights[i]);
            to += parts[i].outputs * inputs;
        }
        if (m_error)
            return {};
        return pack(joined.matrix().data(), inputs, outputs, biasData, inOut);
    }

    /// Queries, keys and values from one matrix whose rows are grouped by head.
    Linear perHead(const std::string& module, int64_t inputs, int heads, int64_t headSize,
                   bool withBias)
    {
        const int64_t outputs = 3 * heads * headSize;
        const WeightInfo* weight = expect({module + ".weight"}, {outputs, inputs});
        const WeightInfo* bias = withBias ? expect({module + ".bias"}, {outputs}) : nullptr;
        if (checks())
            return {};
        const Matrix stored = matrix(weight, outputs, inputs);
        const Vector storedBias = vector(bias);
        const Scratch ordered(outputs, inputs);
        Vector orderedBias(storedBias.size());
        for (int part = 0; part < 3; ++part)
            for (int head = 0; head < heads; ++head) {
                const int64_t from = (head * 3 + part) * headSize;
                const int64_t to = (part * heads + head) * headSize;
                ordered.matrix().middleRows(to, headSize) = stored.middleRows(from, headSize);
                if (bias)
                    orderedBias.segment(to, headSize) = storedBias.segment(from, headSize);
            }
        if (m_error)
            return {};
        return Linear::fromOutIn(ordered.matrix().data(), outputs, inputs,
                                 bias ? orderedBias.data() : nullptr);
    }

    LayerWeights layer(const StackOptions& o, int index)
    {
        const auto at = [&](const std::string& name) { return numbered(name, o, index); };
        const LayerNames& n = o.names.layer;
        const int64_t queryWidth = o.heads * o.headSize;
        const int64_t keyWidth = o.keyHeads * o.headSize;
        LayerWeights w;
        if (o.fused == FusedLayout::Thirds)
            w.qkv = linear({{at(n.fused), 3 * queryWidth, o.qkvBias}}, o.width, o.inOut);
        else if (o.fused == FusedLayout::PerHead)
            w.qkv = perHead(at(n.fused), o.width, o.heads, o.headSize, o.qkvBias);
        else
            w.qkv = linear({{at(n.query), queryWidth, o.qkvBias},
                            {at(n.key), keyWidth, o.qkvBias},
                            {at(n.value), keyWidth, o.qkvBias}},
                           o.width);
        w.output = linear({{at(n.output), o.width, o.outputBias}}, queryWidth, o.inOut);
        w.attentionNorm = norm(at(n.attentionNorm), o.width, o.norm, o.epsilon, o.normWeights);
        if (o.cross) {
            w.crossQuery = linear({{at(n.crossQuery), queryWidth, o.qkvBias}}, o.width);
            w.crossKeyValue = linear(
                {{at(n.crossKey), keyWidth, o.qkvBias}, {at(n.crossValue), keyWidth, o.qkvBias}},
                o.width);
            w.crossOutput = linear({{at(n.crossOutput), o.width, o.outputBias}}, queryWidth);
            w.crossNorm = norm(at(n.crossNorm), o.width, o.norm, o.epsilon, o.normWeights);
        }
        if (o.gated)
            w.gate = linear({{at(n.gate), o.feedWidth, o.feedBias}}, o.width);
        w.up = linear({{at(n.up), o.feedWidth, o.feedBias}}, o.width, o.inOut);
        w.down = linear({{at(n.down), o.width, o.feedBias}}, o.feedWidth, o.inOut);
        w.feedNorm = norm(at(n.feedNorm), o.width, o.norm, o.epsilon, o.normWeights);
        return w;
    }

    /// Names of modules that end in .weight.
    static std::vector<std::string> weightsOf(const std::vector<std::string>& modules)
    {
        std::vector<std::string> names;
        for (const std::string& module : modules)
            names.push_back(module + ".weight");
        return names;
    }

    const WeightInfo* tokenTable(const StackOptions& o)
    {
        const bool target = o.stack == Stack::Decoder && m_options.encoder;
        return expect(
            weightsOf(o.names.tokens),
            {target ? m_options.targetVocabulary : m_options.vocabulary, o.embeddingSize});
    }

    const WeightInfo* positionTable(const StackOptions& o)
    {
        if (o.positions.kind != PositionKind::Learned)
            return nullptr;
        if (m_options.image) {
            const ImageOptions& image = *m_options.image;
            const int64_t patches =
                (image.height / image.patchHeight) * (image.width / image.patchWidth);
            const int64_t leading = o.names.distillationToken.empty() ? 1 : 2;
            return expect({o.names.positions}, {patches + leading, o.width});
        }
        return expect(
            {o.names.positions + ".weight"},
            {o.positions.limit + o.positions.offset, o.projectFirst ? o.width : o.embeddingSize});
    }

    const WeightInfo* typeTable(const StackOptions& o)
    {
        return o.types > 0 ? expect({o.names.types + ".weight"}, {o.types, o.embeddingSize})
                           : nullptr;
    }

    Norm embeddingNorm(const StackOptions& o)
    {
        return norm(o.names.embeddingNorm, o.embeddingSize, o.norm, o.epsilon);
    }

    Linear projectIn(const StackOptions& o)
    {
        return linear({{o.names.projectIn, o.width, o.projectInBias}}, o.embeddingSize);
    }

    Linear patches(const StackOptions& o)
    {
        const ImageOptions& image = *m_options.image;
        const int64_t inputs = image.channels * image.patchHeight * image.patchWidth;
        const WeightInfo* weight =
            expect({o.names.patches + ".weight"},
                   {o.width, image.channels, image.patchHeight, image.patchWidth});
        const Vector bias = vector(expect({o.names.patches + ".bias"}, {o.width}));
        const Matrix values = matrix(weight, o.width, inputs);
        if (checks() || m_error)
            return {};
        return Linear::fromOutIn(values.data(), o.width, inputs, bias.data());
    }

    void read(const WeightInfo& weight, float* out)
    {
        if (m_error)
            return;
        if (const Result<void> done = Weights::readFloat(weight, out); !done)
            m_error = done.error();
    }

private:
    bool finite(const WeightInfo& weight)
    {
        if (const Result<void> done = Weights::checkFinite(weight); !done)
            m_error = m_error ? m_error : done.error();
        return !m_error;
    }

    static Linear pack(const float* values, int64_t inputs, int64_t outputs, const float* bias,
                       bool inOut)
    {
        return inOut ? Linear::fromInOut(values, inputs, outputs, bias)
                     : Linear::fromOutIn(values, outputs, inputs, bias);
    }

    const Weights& m_weights;
    const ModelOptions& m_options;
    WeightProblems* m_problems;
    std::set<std::string_view>* m_used;
    std::optional<Error> m_error;
};

/// What the head reads, packed when it is first wanted.
struct Model::HeadWeights
{
    Linear projectOut, transform, pooler, classifier, distillation;
    Norm transformNorm;
    Vector bias;
    const WeightInfo* matrix = nullptr;

    HeadWeights(WeightLoader& loader, const ModelOptions& options)
    {
        const HeadOptions& head = options.head;
        const StackOptions& last = options.last();
        int64_t width = last.width;
        if (!last.names.projectOut.empty()) {
            projectOut = loader.linear({{last.names.projectOut, last.embeddingSize, false}}, width);
            width = last.embeddingSize;
        }
        const bool pools =
            !head.pooler.empty() && (!head.poolerOptional || loader.find(head.pooler + ".weight"));
        if (head.kind == HeadKind::Vocabulary) {
            const int64_t entries =
                options.decoder && options.encoder ? options.targetVocabulary : options.vocabulary;
            if (!head.transform.empty()) {
                transform = loader.linear({{head.transform, last.embeddingSize, true}}, last.width);
                transformNorm = loader.norm(head.transformNorm, last.embeddingSize, NormKind::Layer,
                                            head.transformEpsilon);
                width = last.embeddingSize;
            }
            if (head.tied) {
                matrix = loader.tokenTable(last);
                loader.findAny(WeightLoader::weightsOf(head.matrix)); // a stored copy
            } else {
                matrix = loader.expect(WeightLoader::weightsOf(head.matrix), {entries, width});
            }
            if (!head.bias.empty() && (!head.biasOptional || loader.findAny(head.bias)))
                bias = loader.vector(loader.expect(head.bias, {entries}));
        }
        if (pools)
            pooler = loader.linear({{head.pooler, last.width, true}}, last.width);
        classifier = answer(loader, head.classifier, width, head.classifierBias);
        distillation = answer(loader, head.distillation, width, head.classifierBias);
    }

private:
    /// The number of labels is the matrix's.
    static Linear answer(WeightLoader& loader, const std::string& module, int64_t width,
                         bool withBias)
    {
        if (module.empty())
            return {};
        const WeightInfo* weight = loader.expect({module + ".weight"}, {-1, width});
        const int64_t labels = weight ? weight->data.shape.front() : 1;
        return loader.linear({{module, labels, withBias}}, width);
    }
};

Model::Model() = default;
Model::~Model() = default;

Result<std::shared_ptr<const Model>> Model::open(const std::filesystem::path& folder)
{
    Result<ModelOptions> options = readConfig(folder);
    if (!options)
        return tl::make_unexpected(options.error());
    Result<std::shared_ptr<const Weights>> weights = Weights::open(folder);
    if (!weights)
        return tl::make_unexpected(weights.error());
    std::shared_ptr<Model> model(new Model);
    model->m_folder = folder;
    model->m_options = std::move(*options);
    model->m_weights = std::move(*weights);
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
    for (const std::optional<StackOptions>* stack : {&m_options.encoder, &m_options.decoder}) {
        if (!*stack)
            continue;
        const StackOptions& o = **stack;
        if (m_options.image) {
            loader.patches(o);
            loader.expect({o.names.classToken}, {1, o.width});
            if (!o.names.distillationToken.empty())
                loader.expect({o.names.distillationToken}, {1, o.width});
        } else {
            loader.tokenTable(o);
        }
        loader.positionTable(o);
        loader.typeTable(o);
        if (o.embeddingNorm)
            loader.embeddingNorm(o);
        if (!o.names.projectIn.empty())
            loader.projectIn(o);
        if (o.finalNorm)
            loader.norm(o.names.finalNorm, o.width, o.norm, o.epsilon, o.normWeights);
        if (o.positions.kind == PositionKind::Buckets)
            loader.expect({o.names.relativeBias + ".weight"}, {o.positions.buckets, o.heads});
        auto& lazy = o.stack == Stack::Encoder ? m_encoderLayers : m_decoderLayers;
        for (int l = 0; l < o.layers; ++l) {
            loader.layer(o, l);
            lazy.push_back(std::make_unique<LazyLayer>());
        }
    }
    const HeadWeights head(loader, m_options);

    for (const WeightInfo& tensor : m_weights->tensors()) {
        const bool isBuffer =
            std::ranges::any_of(m_options.ignored, [&](const std::string& ending) {
                return families::endsWith(tensor.name, ending);
            });
        if (!isBuffer && !used.contains(tensor.name))
            m_unused.push_back(tensor.name);
    }
    if (problems.empty())
        return {};
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
    info.encoderLayers = m_options.encoder ? m_options.encoder->layers : 0;
    info.decoderLayers = m_options.decoder ? m_options.decoder->layers : 0;
    info.heads = last.heads;
    info.keyHeads = last.keyHeads;
    info.width = last.width;
    info.headSize = last.headSize;
    info.feedWidth = last.feedWidth;
    info.vocabulary = m_options.vocabulary;
    info.maximumTokens = last.positions.limit;
    info.bytes = m_weights->bytes();
    info.labels = m_options.labels;
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
    auto& lazy = stack == Stack::Encoder ? m_encoderLayers : m_decoderLayers;
    LazyLayer& place = *lazy[static_cast<size_t>(std::min(slot, o.layers - 1))];
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

Result<Tensor> Model::embed(Stack stack, const std::vector<int64_t>& ids,
                            const std::vector<int64_t>& types, const std::vector<uint8_t>& shown,
                            int64_t first) const
{
    const StackOptions& o = m_options.stack(stack);
    WeightLoader loader(*m_weights, m_options, nullptr);
    const WeightInfo* table = loader.tokenTable(o);
    const int64_t entries = table->data.shape.front();
    const auto count = static_cast<int64_t>(ids.size());
    if (o.positions.limit > 0 && first + count > o.positions.limit)
        return fail(translatable("Engine", "The input has %1 tokens; the model %2 has positions "
                                           "for %3."),
                    {std::to_string(first + count), m_folder.filename().string(),
                     std::to_string(o.positions.limit)},
                    translatable("Engine", "Shorten the input."));
    std::vector<float> row(static_cast<size_t>(std::max(o.embeddingSize, o.width)));
    const auto addRow = [&](const WeightInfo& from, int64_t index, float scale,
                            Eigen::Ref<Vector> to) -> Result<void> {
        WeightInfo part = from;
        part.data =
            from.data.shape.size() == 3 ? from.data.slice(0).slice(index) : from.data.slice(index);
        if (const Result<void> read = Weights::readFloat(part, row.data()); !read)
            return tl::make_unexpected(read.error());
        to += scale * Eigen::Map<const Vector>(row.data(), to.size());
        return {};
    };

    float* out = nullptr;
    Tensor result = pooledTensor({count, o.width}, &out);
    Eigen::Map<Matrix> hidden(out, count, o.width);
    const bool projects = !o.names.projectIn.empty();
    Matrix narrow(projects ? count : 0, o.embeddingSize);
    Eigen::Map<Matrix> x(projects ? narrow.data() : out, count, o.embeddingSize);
    x.setZero();
    for (int64_t t = 0; t < count; ++t) {
        const int64_t id = ids[static_cast<size_t>(t)];
        if (id < 0 || id >= entries)
            return fail(translatable("Engine", "Token id %1 is outside the vocabulary of %2 "
                                               "entries."),
                        {std::to_string(id), std::to_string(entries)});
        if (const Result<void> done = addRow(*table, id, o.embeddingScale, x.row(t)); !done)
            return tl::make_unexpected(done.error());
        // The system maps whole neighbourhoods of a row: a thousand rows are a whole table.
        constexpr int64_t kRows = 16;
        if (t % kRows == kRows - 1 || t == count - 1)
            Weights::forget(*table);
    }
    if (const WeightInfo* typeTable = loader.typeTable(o)) {
        for (int64_t t = 0; t < count; ++t) {
            const int64_t type = types.empty() ? 0 : types[static_cast<size_t>(t)];
            if (type < 0 || type >= o.types)
                return fail(translatable("Engine", "Token type %1 is outside 0 to %2."),
                            {std::to_string(type), std::to_string(o.types - 1)});
            if (const Result<void> done = addRow(*typeTable, type, 1, x.row(t)); !done)
                return tl::make_unexpected(done.error());
        }
    }
    if (projects && o.projectFirst) {
        const Linear projection = loader.projectIn(o);
        if (loader.error())
            return tl::make_unexpected(*loader.error());
        projection.apply(x, hidden, 1);
    }
    auto positioned = o.projectFirst ? hidden : x;
    if (const WeightInfo* positions = loader.positionTable(o)) {
        const std::vector<int64_t> rows = positionRows(o.positions, ids, shown, m_options.padToken);
        for (int64_t t = 0; t < count; ++t) {
            const Result<void> done =
                addRow(*positions, rows[static_cast<size_t>(t)] + first, 1, positioned.row(t));
            if (!done)
                return tl::make_unexpected(done.error());
        }
    } else if (o.positions.kind == PositionKind::Sinusoidal) {
        addSinusoids(first, positioned);
    }
    if (o.embeddingNorm)
        loader.embeddingNorm(o).apply(x, x);
    if (projects && !o.projectFirst) {
        const Linear projection = loader.projectIn(o);
        if (!loader.error())
            projection.apply(x, hidden, 1);
    }
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    return result;
}

Result<Tensor> Model::embedPixels(const Tensor& pixels) const
{
    const StackOptions& o = *m_options.encoder;
    const ImageOptions& image = *m_options.image;
    if (pixels.shape() != std::vector<int64_t>{image.channels, image.height, image.width})
        return fail(translatable("Engine",
                                 "The picture is %1 × %2 × %3; the model %4 reads %5 × %6 × %7 "
                                 "(channels, height, width)."),
                    {std::to_string(pixels.extent(0)), std::to_string(pixels.extent(1)),
                     std::to_string(pixels.extent(2)), m_folder.filename().string(),
                     std::to_string(image.channels), std::to_string(image.height),
                     std::to_string(image.width)});
    WeightLoader loader(*m_weights, m_options, nullptr);
    const Linear projection = loader.patches(o);
    const int64_t patchRows = image.height / image.patchHeight;
    const int64_t patchColumns = image.width / image.patchWidth;
    Matrix patches(patchRows * patchColumns, image.channels * image.patchHeight * image.patchWidth);
    for (int64_t p = 0; p < patches.rows(); ++p) {
        const int64_t top = p / patchColumns * image.patchHeight;
        const int64_t left = p % patchColumns * image.patchWidth;
        float* to = patches.row(p).data();
        for (int64_t channel = 0; channel < image.channels; ++channel)
            for (int64_t y = top; y < top + image.patchHeight; ++y) {
                const float* from =
                    pixels.data() + (channel * image.height + y) * image.width + left;
                to = std::copy_n(from, image.patchWidth, to);
            }
    }
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    const int64_t leading = o.names.distillationToken.empty() ? 1 : 2;
    float* out = nullptr;
    Tensor result = pooledTensor({leading + patches.rows(), o.width}, &out);
    Eigen::Map<Matrix> hidden(out, leading + patches.rows(), o.width);
    hidden.row(0) = loader.vector(loader.expect({o.names.classToken}, {1, o.width}));
    if (leading == 2)
        hidden.row(1) = loader.vector(loader.expect({o.names.distillationToken}, {1, o.width}));
    projection.apply(patches, hidden.bottomRows(patches.rows()));
    const Vector positions = loader.vector(loader.positionTable(o));
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    hidden += Eigen::Map<const Matrix>(positions.data(), hidden.rows(), o.width);
    return result;
}

Result<Matrix> Model::biasTable(Stack stack) const
{
    const StackOptions& o = m_options.stack(stack);
    if (o.positions.kind != PositionKind::Buckets)
        return Matrix();
    WeightLoader loader(*m_weights, m_options, nullptr);
    Matrix table =
        loader.matrix(loader.find(o.names.relativeBias + ".weight"), o.positions.buckets, o.heads);
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    return table;
}

Result<std::optional<Norm>> Model::finalNorm(Stack stack) const
{
    const StackOptions& o = m_options.stack(stack);
    if (!o.finalNorm)
        return std::optional<Norm>();
    WeightLoader loader(*m_weights, m_options, nullptr);
    Norm norm = loader.norm(o.names.finalNorm, o.width, o.norm, o.epsilon, o.normWeights);
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    return std::optional<Norm>(std::move(norm));
}

Result<const Model::HeadWeights*> Model::head() const
{
    const std::lock_guard lock(m_headMutex);
    if (!m_head) {
        WeightLoader loader(*m_weights, m_options, nullptr);
        auto weights = std::make_unique<const HeadWeights>(loader, m_options);
        if (loader.error())
            return tl::make_unexpected(*loader.error());
        if (weights->matrix && weights->matrix->data.floats())
            if (const Result<void> finite = Weights::checkFinite(*weights->matrix); !finite)
                return tl::make_unexpected(finite.error());
        m_head = std::move(weights);
    }
    return m_head.get();
}

Result<Matrix> Model::vocabularyLogits(const ConstMatrixRef& hidden, int threads) const
{
    constexpr int64_t kEntries = 1024; // rows of the embedding that are read at a time
    const Result<const HeadWeights*> loaded = head();
    if (!loaded)
        return tl::make_unexpected(loaded.error());
    const HeadWeights& weights = **loaded;
    if (!weights.matrix)
        return fail(translatable("Engine", "The model %1 has no head over a vocabulary."),
                    {m_folder.filename().string()});
    Matrix x = hidden;
    const auto through = [&](const Linear& linear) {
        if (linear.empty())
            return;
        Matrix y(x.rows(), linear.outputs());
        linear.apply(x, y, threads);
        x = std::move(y);
    };
    through(weights.projectOut);
    if (!weights.transform.empty()) {
        through(weights.transform);
        activate(m_options.head.transformActivation, x, threads);
        weights.transformNorm.apply(x, x, threads);
    }
    const TensorData& table = weights.matrix->data;
    const int64_t entries = table.shape[0];
    Matrix logits(x.rows(), entries);
    const float* stored = table.floats();
    std::mutex mutex;
    std::optional<Error> error;
    const auto multiply = [&](Range rows) {
        const float* values = stored ? stored + rows.begin * x.cols() : nullptr;
        WeightInfo part = *weights.matrix;
        part.data.shape[0] = rows.size();
        part.data.data += static_cast<size_t>(rows.begin * table.strides[0]) * sizeOf(table.type);
        std::optional<Scratch> converted;
        if (!values) {
            converted.emplace(rows.size(), x.cols());
            if (const Result<void> read = Weights::readFloat(part, converted->matrix().data());
                !read) {
                const std::lock_guard lock(mutex);
                error = read.error();
                return;
            }
            values = converted->matrix().data();
        }
        product(x, MatrixMap(values, rows.size(), x.cols()),
                logits.middleCols(rows.begin, rows.size()), true, m_options.head.scale, 0, 1);
        // The largest table of many models is never in memory as a whole.
        Weights::forget(part);
    };
    parallelFor(0, entries, kEntries, threads, [&](Range rows) {
        for (int64_t begin = rows.begin; begin < rows.end; begin += kEntries)
            multiply({begin, std::min(rows.end, begin + kEntries)});
    });
    if (error)
        return tl::make_unexpected(*error);
    if (weights.bias.size() > 0)
        logits.rowwise() += weights.bias;
    return logits;
}

Result<Model::ClassAnswer> Model::classify(const ConstMatrixRef& hidden, int64_t row) const
{
    const Result<const HeadWeights*> loaded = head();
    if (!loaded)
        return tl::make_unexpected(loaded.error());
    const HeadWeights& weights = **loaded;
    const auto flat = [](const Matrix& m) {
        float* out = nullptr;
        Tensor tensor = Tensor::zeros({m.cols()}, &out);
        std::copy_n(m.data(), m.size(), out);
        return tensor;
    };
    const auto apply = [](const Linear& linear, const Matrix& x) {
        Matrix y(x.rows(), linear.outputs());
        linear.apply(x, y, 1);
        return y;
    };
    ClassAnswer answer;
    Matrix x = hidden.row(row);
    if (!weights.pooler.empty()) {
        x = apply(weights.pooler, x);
        activate(m_options.head.poolerActivation, x, 1);
        answer.pooled = flat(x);
    }
    if (m_options.head.kind != HeadKind::Classifier)
        return answer;
    answer.logits = flat(apply(weights.classifier, x));
    if (!weights.distillation.empty() && hidden.rows() > 1)
        answer.distillationLogits = flat(apply(weights.distillation, hidden.row(1)));
    return answer;
}

Result<Matrix> Model::detect(const ConstMatrixRef& hidden) const
{
    const Result<const HeadWeights*> loaded = head();
    if (!loaded)
        return tl::make_unexpected(loaded.error());
    Matrix x(hidden.rows(), (*loaded)->pooler.outputs());
    (*loaded)->pooler.apply(hidden, x);
    activate(m_options.head.poolerActivation, x);
    Matrix logits(x.rows(), (*loaded)->classifier.outputs());
    (*loaded)->classifier.apply(x, logits);
    return logits;
}

} // namespace engine
