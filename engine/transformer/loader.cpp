#include "engine/transformer/loader.h"

#include "engine/transformer/arena.h"

namespace engine {

namespace {

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

Linear pack(const float* values, int64_t inputs, int64_t outputs, const float* bias, bool inOut)
{
    return inOut ? Linear::fromInOut(values, inputs, outputs, bias)
                 : Linear::fromOutIn(values, outputs, inputs, bias);
}

} // namespace

std::string WeightLoader::numbered(std::string name, const StackOptions& options, int layer)
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

const WeightInfo* WeightLoader::find(const std::string& name) const
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

const WeightInfo* WeightLoader::findAny(const std::vector<std::string>& names) const
{
    const WeightInfo* first = nullptr;
    for (const std::string& name : names) {
        const WeightInfo* found = find(name);
        first = first ? first : found;
    }
    return first;
}

const WeightInfo* WeightLoader::expect(const std::vector<std::string>& names,
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

Vector WeightLoader::vector(const WeightInfo* weight)
{
    Vector values;
    if (!weight || checks())
        return values;
    values.setZero(static_cast<Eigen::Index>(weight->data.count()));
    read(*weight, values.data());
    return values;
}

Matrix WeightLoader::matrix(const WeightInfo* weight, int64_t rows, int64_t columns)
{
    Matrix values;
    if (!weight || checks())
        return values;
    values.resize(rows, columns);
    read(*weight, values.data());
    return values;
}

Norm WeightLoader::norm(const std::string& module, int64_t width, NormKind kind, float epsilon,
                        bool weights)
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

Linear WeightLoader::linear(const std::vector<Part>& parts, int64_t inputs, bool inOut)
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

Linear WeightLoader::perHead(const std::string& module, int64_t inputs, int heads, int64_t headSize,
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

LayerWeights WeightLoader::layer(const StackOptions& o, int index)
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
        w.crossKeyValue =
            linear({{at(n.crossKey), keyWidth, o.qkvBias}, {at(n.crossValue), keyWidth, o.qkvBias}},
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

std::vector<std::string> WeightLoader::weightsOf(const std::vector<std::string>& modules)
{
    std::vector<std::string> names;
    for (const std::string& module : modules)
        names.push_back(module + ".weight");
    return names;
}

const WeightInfo* WeightLoader::tokenTable(const StackOptions& o)
{
    const bool target = o.stack == Stack::Decoder && m_options.encoder;
    return expect(weightsOf(o.names.tokens),
                  {target ? m_options.targetVocabulary : m_options.vocabulary, o.embeddingSize});
}

const WeightInfo* WeightLoader::positionTable(const StackOptions& o)
{
    if (o.positions.kind != PositionKind::Learned)
        return nullptr;
    return expect({o.names.positions + ".weight"}, {o.positions.limit + o.positions.offset,
                                                    o.projectFirst ? o.width : o.embeddingSize});
}

const WeightInfo* WeightLoader::typeTable(const StackOptions& o)
{
    return o.types > 0 ? expect({o.names.types + ".weight"}, {o.types, o.embeddingSize}) : nullptr;
}

Norm WeightLoader::embeddingNorm(const StackOptions& o)
{
    return norm(o.names.embeddingNorm, o.embeddingSize, o.norm, o.epsilon);
}

Linear WeightLoader::projectIn(const StackOptions& o)
{
    return linear({{o.names.projectIn, o.width, o.projectInBias}}, o.embeddingSize);
}

void WeightLoader::read(const WeightInfo& weight, float* out)
{
    if (m_error)
        return;
    if (const Result<void> done = Weights::readFloat(weight, out); !done)
        m_error = done.error();
}

bool WeightLoader::finite(const WeightInfo& weight)
{
    if (const Result<void> done = Weights::checkFinite(weight); !done)
        m_error = m_error ? m_error : done.error();
    return !m_error;
}

} // namespace engine
