#include "engine/transformer/loader.h"

#include "engine/files/codedrows.h"
#include "engine/transformer/arena.h"

#include <algorithm>

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

/// Whether products read a matrix as it is stored. float32 is packed once instead: it grows by
/// nothing then; and codes that no loop reads would be decoded for every product.
bool staysStored(const WeightInfo* weight)
{
    const TensorData& data = weight->data;
    const bool known = data.coded ? data.coded->format() != nullptr
                                  : data.type == DataType::F16 || data.type == DataType::BF16;
    return known && StoredRows::fits(data);
}

Linear pack(const float* values, int64_t inputs, int64_t outputs, const float* bias, bool inOut)
{
    return inOut ? Linear::fromInOut(values, inputs, outputs, bias)
                 : Linear::fromOutIn(values, outputs, inputs, bias);
}

StoredMatrix::Part storedPart(const WeightInfo& weight, const WeightInfo* bias, int64_t outputs)
{
    return {.weight = weight.name, .bias = bias ? bias->name : std::string(), .outputs = outputs};
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
        m_problems->addMissing(m_weights.storedName(prefix + names.front()));
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

Tensor WeightLoader::tensor(const WeightInfo* weight, std::vector<int64_t> shape)
{
    if (!weight || checks())
        return {};
    float* out = nullptr;
    Tensor values = Tensor::zeros(std::move(shape), &out);
    read(*weight, out);
    return values;
}

Norm WeightLoader::norm(const std::string& module, int64_t width, NormKind kind, float epsilon,
                        bool weights, bool bias)
{
    Norm result{.kind = kind, .epsilon = epsilon, .gain = {}, .bias = {}};
    if (!weights || kind == NormKind::None)
        return result;
    const WeightInfo* gain = expect({module + ".weight", module + ".gamma"}, {width});
    const WeightInfo* shift = kind == NormKind::Layer && bias
                                  ? expect({module + ".bias", module + ".beta"}, {width})
                                  : nullptr;
    result.gain = vector(gain);
    result.bias = vector(shift);
    result.gainName = gain ? gain->name : std::string();
    result.biasName = shift ? shift->name : std::string();
    if (kind == NormKind::RmsPlusOne && result.gain.size() > 0)
        result.gain.array() += 1.0f;
    return result;
}

WeightLoader::Modules WeightLoader::expectModules(const std::vector<Part>& parts, int64_t inputs,
                                                  const Form& form)
{
    Modules m{.parts = parts, .form = form, .inputs = inputs};
    bool anyBias = false;
    for (const Part& part : parts) {
        const int64_t stored = part.stored > 0 ? part.stored : part.outputs;
        const std::vector<int64_t> shape =
            form.inOut ? std::vector{inputs, stored} : std::vector{stored, inputs};
        m.weights.push_back(expect({part.module + ".weight"}, shape));
        m.biases.push_back(
            part.bias
                ? expect({part.biasName.empty() ? part.module + ".bias" : part.biasName}, {stored})
                : nullptr);
        m.outputs += part.outputs;
        anyBias = anyBias || part.bias;
    }
    m.gain = form.gain.empty() ? nullptr : expect({form.gain}, {m.outputs});
    if (checks())
        return m;
    m.bias = Vector::Zero(anyBias ? m.outputs : 0);
    int64_t at = 0;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (m.biases[i])
            m.bias.segment(at, parts[i].outputs) =
                vector(m.biases[i]).segment(parts[i].first, parts[i].outputs);
        at += parts[i].outputs;
    }
    return m;
}

StoredMatrix WeightLoader::storedMatrix(const Modules& m)
{
    StoredMatrix stored{.parts = {}, .inOut = m.form.inOut, .scale = m.form.scale};
    for (size_t i = 0; i < m.parts.size(); ++i) {
        stored.parts.push_back(storedPart(*m.weights[i], m.biases[i], m.parts[i].outputs));
        stored.parts.back().first = m.parts[i].first;
        stored.parts.back().stored = m.parts[i].stored;
    }
    if (m.gain) {
        stored.gain = m.gain->name;
        stored.gains = vector(m.gain);
    }
    return stored;
}

std::optional<Linear> WeightLoader::packedView(const Modules& m)
{
    if (m.parts.size() != 1 || (m.form.inOut && m.parts[0].stored != 0))
        return std::nullopt;
    const WeightInfo& only = *m.weights.front();
    const float* view = only.data.floats();
    if (!view || !finite(only))
        return std::nullopt;
    Linear packed =
        pack(view + m.parts[0].first * m.inputs, m.inputs, m.outputs, m.biasData(), m.form.inOut);
    Weights::forget(only);
    return packed;
}

std::optional<Linear> WeightLoader::rowsAsStored(const Modules& m)
{
    if (m.form.inOut || !std::ranges::all_of(m.weights, staysStored))
        return std::nullopt;
    std::vector<StoredRows> matrices;
    for (size_t i = 0; i < m.parts.size(); ++i)
        if (finite(*m.weights[i]))
            matrices.emplace_back(m.weights[i]->data.part(m.parts[i].first, m.parts[i].outputs));
    return m_error ? Linear() : Linear::fromStored(std::move(matrices), m.biasData());
}

Linear WeightLoader::packedCopy(Modules& m, const Vector& gains)
{
    // Several parts are stored [out, in], so that they lie one after another.
    const bool inOut = m.form.inOut;
    const Scratch joined(inOut ? m.inputs : m.outputs, inOut ? m.outputs : m.inputs);
    float* to = joined.matrix().data();
    for (size_t i = 0; i < m.parts.size(); ++i) {
        const Part& part = m.parts[i];
        if (part.stored > 0)
            Eigen::Map<Matrix>(to, part.outputs, m.inputs) =
                matrix(m.weights[i], part.stored, m.inputs).middleRows(part.first, part.outputs);
        else
            read(*m.weights[i], to);
        Weights::forget(*m.weights[i]);
        to += part.outputs * m.inputs;
    }
    if (m_error)
        return {};
    if (!m.plain()) {
        Vector scales = Vector::Constant(m.outputs, m.form.scale);
        if (m.gain)
            scales.array() *= gains.array();
        if (inOut)
            joined.matrix() = joined.matrix() * scales.asDiagonal();
        else
            joined.matrix() = scales.asDiagonal() * joined.matrix();
        if (m.bias.size() > 0)
            m.bias.array() *= scales.array();
    }
    return pack(joined.matrix().data(), m.inputs, m.outputs, m.biasData(), inOut);
}

Linear WeightLoader::linear(const std::vector<Part>& parts, int64_t inputs, const Form& form)
{
    Modules m = expectModules(parts, inputs, form);
    if (checks())
        return {};
    StoredMatrix stored = storedMatrix(m);
    std::optional<Linear> linear;
    if (m.plain())
        linear = packedView(m);
    if (m.plain() && !linear)
        linear = rowsAsStored(m);
    if (!linear)
        linear = packedCopy(m, stored.gains);
    if (m_error)
        return {};
    linear->setStored(std::move(stored));
    return std::move(*linear);
}

Linear WeightLoader::fused(const StackOptions& o, const std::string& module)
{
    const int64_t outputs = o.queryWidth() + 2 * o.keyWidth();
    if (o.fused == FusedLayout::Thirds)
        return linear({{module, outputs, o.qkvBias}}, o.width, {.inOut = o.inOut});
    const WeightInfo* weight = expect({module + ".weight"}, {outputs, o.width});
    const WeightInfo* bias = o.qkvBias ? expect({module + ".bias"}, {outputs}) : nullptr;
    if (checks())
        return {};
    const Matrix stored = matrix(weight, outputs, o.width);
    const Vector storedBias = vector(bias);
    const Scratch ordered(outputs, o.width);
    Vector orderedBias(storedBias.size());
    const int shares = o.heads / o.keyHeads;
    StoredMatrix origin{.parts = {storedPart(*weight, bias, outputs)}};
    const auto move = [&](int64_t from, int64_t to) {
        origin.moves.push_back({from * o.headSize, to * o.headSize, o.headSize});
        ordered.matrix().middleRows(to * o.headSize, o.headSize) =
            stored.middleRows(from * o.headSize, o.headSize);
        if (bias)
            orderedBias.segment(to * o.headSize, o.headSize) =
                storedBias.segment(from * o.headSize, o.headSize);
    };
    if (o.fused == FusedLayout::PerHead) {
        for (int head = 0; head < o.heads; ++head)
            move(head / shares * (shares + 2) + head % shares, head);
        for (int head = 0; head < o.keyHeads; ++head) {
            move(head * (shares + 2) + shares, o.heads + head);
            move(head * (shares + 2) + shares + 1, o.heads + o.keyHeads + head);
        }
    } else { // in each quarter: queries, values, keys
        const int each = o.heads / 4;
        for (int head = 0; head < o.heads; ++head) {
            const int64_t from = head / each * 3 * each + head % each;
            move(from, head);
            move(from + each, 2 * o.heads + head);
            move(from + 2 * each, o.heads + head);
        }
    }
    if (m_error)
        return {};
    Linear packed = Linear::fromOutIn(ordered.matrix().data(), outputs, o.width,
                                      bias ? orderedBias.data() : nullptr);
    packed.setStored(std::move(origin));
    return packed;
}

Linear WeightLoader::queriesKeysValues(const StackOptions& o, int index)
{
    const LayerNames& n = o.names.layer;
    const auto at = [&](const std::string& name) { return numbered(name, o, index); };
    if (o.fused == FusedLayout::None)
        return linear({{at(n.query), o.queryWidth(), o.qkvBias},
                       {at(n.key), o.keyWidth(), o.qkvBias && o.keyBias},
                       {at(n.value), o.keyWidth(), o.qkvBias}},
                      o.width);
    Linear joined = fused(o, at(n.fused));
    if (n.queryBias.empty())
        return joined;
    // Biases of queries and values alone, beside the matrix (DeBERTa).
    Vector bias = Vector::Zero(o.queryWidth() + 2 * o.keyWidth());
    const WeightInfo* query = expect({at(n.queryBias)}, {o.queryWidth()});
    const WeightInfo* value = expect({at(n.valueBias)}, {o.keyWidth()});
    if (checks() || m_error)
        return {};
    bias.head(o.queryWidth()) = vector(query);
    bias.tail(o.keyWidth()) = vector(value);
    const Matrix weight = joined.weight();
    Linear packed = Linear::fromInOut(weight.data(), weight.rows(), weight.cols(), bias.data());
    StoredMatrix stored = *joined.stored();
    stored.biases = {{query->name, 0, o.queryWidth()},
                     {value->name, o.queryWidth() + o.keyWidth(), o.keyWidth()}};
    packed.setStored(std::move(stored));
    return packed;
}

Norm WeightLoader::headNorm(const StackOptions& o, const std::string& module, int heads)
{
    if (o.queryNorm == HeadNorm::None)
        return {.kind = NormKind::None, .epsilon = 0, .gain = {}, .bias = {}};
    const auto one = [&](const std::string& name, int64_t width) {
        return norm(name, width, o.queryNormKind, o.queryNormEpsilon, true, o.queryNormBias);
    };
    if (o.queryNorm == HeadNorm::Whole)
        return one(module, heads * o.headSize);
    if (module.find("{h}") == std::string::npos) {
        // One norm for all heads, or a row of weights for each.
        const WeightInfo* gain = find(module + ".weight");
        Norm result{.kind = o.queryNormKind, .epsilon = o.queryNormEpsilon, .gain = {}, .bias = {}};
        if (!gain || gain->data.shape.size() != 2)
            return one(module, o.headSize);
        result.gain = vector(expect({module + ".weight"}, {heads, o.headSize}));
        return result;
    }
    Norm all;
    for (int head = 0; head < heads; ++head) {
        std::string name = module;
        name.replace(name.find("{h}"), 3, std::to_string(head));
        const Norm own = one(name, o.headSize);
        if (head == 0)
            all = {.kind = own.kind,
                   .epsilon = own.epsilon,
                   .gain = Vector::Zero(heads * own.gain.size()),
                   .bias = Vector::Zero(heads * own.bias.size())};
        all.gain.segment(head * own.gain.size(), own.gain.size()) = own.gain;
        all.bias.segment(head * own.bias.size(), own.bias.size()) = own.bias;
    }
    return all;
}

void WeightLoader::distances(const StackOptions& o, int index, LayerWeights& w)
{
    const DistanceOptions& d = o.distances;
    if (!d.any())
        return;
    const auto at = [&](const std::string& name) { return numbered(name, o, index); };
    if (!d.projected) {
        const WeightInfo* own = expect({at(o.names.layer.distances)}, {d.rows(), o.headSize});
        const Tensor table = tensor(own, {1, d.rows(), o.headSize});
        w.distanceKeys = d.queries ? table : Tensor();
        w.distanceQueries = d.keys ? table : Tensor();
        return;
    }
    const WeightInfo* stored = expect({o.names.distances + ".weight"}, {d.rows(), o.width});
    Matrix table = matrix(stored, d.rows(), o.width);
    if (d.normed) {
        const Norm normed = norm(o.names.distanceNorm, o.width, NormKind::Layer, o.epsilon);
        if (!checks())
            normed.apply(table, table);
    }
    const auto project = [&](const std::string& module, bool bias) {
        const Linear projection = linear({{at(module), o.queryWidth(), bias}}, o.width);
        if (checks() || m_error)
            return Tensor();
        Matrix projected(table.rows(), o.queryWidth());
        projection.apply(table, projected);
        float* out = nullptr;
        Tensor heads = Tensor::zeros({o.heads, table.rows(), o.headSize}, &out);
        splitHeads(projected, o.headSize, 0, {out, o.heads, table.rows()});
        return heads;
    };
    const LayerNames& n = o.names.layer;
    if (d.queries)
        w.distanceKeys = d.shared ? project(n.key, true) : project(n.distanceKey, o.keyBias);
    if (d.keys)
        w.distanceQueries = project(d.shared ? n.query : n.distanceQuery, true);
}

void WeightLoader::attention(const StackOptions& o, int index, LayerWeights& w)
{
    const LayerNames& n = o.names.layer;
    const auto at = [&](const std::string& name) { return numbered(name, o, index); };
    const bool first = index > 0 || o.firstNorm;
    w.qkv = queriesKeysValues(o, index);
    if (!n.globalQuery.empty())
        w.globalQkv = linear({{at(n.globalQuery), o.queryWidth(), o.qkvBias},
                              {at(n.globalKey), o.keyWidth(), o.qkvBias},
                              {at(n.globalValue), o.keyWidth(), o.qkvBias}},
                             o.width);
    w.output = linear({{at(n.output), o.width, o.outputBias}}, o.queryWidth(),
                      {.inOut = o.inOut, .scale = o.residualScale, .gain = at(n.attentionScale)});
    if (o.preNorm || !o.outputNorm)
        w.attentionNorm = norm(at(n.attentionNorm), o.width, first ? o.norm : NormKind::None,
                               o.epsilon, o.normWeights, o.normBias);
    if (o.outputNorm)
        w.attentionOutputNorm =
            norm(at(n.attentionOutputNorm), o.width, o.norm, o.epsilon, o.normWeights, o.normBias);
    w.queryNorm = headNorm(o, at(n.queryNorm), o.heads);
    w.keyNorm = headNorm(o, at(n.keyNorm), o.keyHeads);
    if (o.sinks)
        w.sinks = tensor(expect({at(n.sinks)}, {o.heads}), {o.heads});
    distances(o, index, w);
}

void WeightLoader::crossAttention(const StackOptions& o, int index, LayerWeights& w)
{
    const LayerNames& n = o.names.layer;
    const auto at = [&](const std::string& name) { return numbered(name, o, index); };
    const int64_t memory = o.memoryWidth > 0 && o.names.memoryIn.empty() ? o.memoryWidth : o.width;
    const Form how{.inOut = o.inOut};
    w.crossQuery = linear({{at(n.crossQuery), o.queryWidth(), o.qkvBias}}, o.width, how);
    if (!n.crossFused.empty())
        w.crossKeyValue = linear({{at(n.crossFused), 2 * o.keyWidth(), o.qkvBias}}, memory, how);
    else
        w.crossKeyValue = linear({{at(n.crossKey), o.keyWidth(), o.qkvBias && o.keyBias},
                                  {at(n.crossValue), o.keyWidth(), o.qkvBias}},
                                 memory);
    w.crossOutput = linear({{at(n.crossOutput), o.width, o.outputBias}}, o.queryWidth(), how);
    w.crossNorm = norm(at(n.crossNorm), o.width, o.norm, o.epsilon, o.normWeights, o.normBias);
}

FeedForward WeightLoader::feed(const StackOptions& o, int index)
{
    const LayerNames& n = o.names.layer;
    const auto at = [&](const std::string& name) { return numbered(name, o, index); };
    FeedForward f;
    if (!n.gateUp.empty()) {
        const int64_t both = 2 * o.feedWidth;
        f.gate = linear({{at(n.gateUp), o.feedWidth, o.feedBias, {}, 0, both}}, o.width);
        f.up = linear({{at(n.gateUp), o.feedWidth, o.feedBias, {}, o.feedWidth, both}}, o.width);
    } else {
        if (o.gated)
            f.gate = linear({{at(n.gate), o.feedWidth, o.feedBias}}, o.width);
        f.up = linear({{at(n.up), o.feedWidth, o.feedBias}}, o.width, {.inOut = o.inOut});
    }
    f.down = linear({{at(n.down), o.width, o.feedBias}}, o.feedWidth,
                    {.inOut = o.inOut, .scale = o.residualScale, .gain = at(n.feedScale)});
    return f;
}

Experts WeightLoader::experts(const StackOptions& o, int index)
{
    const LayerNames& n = o.names.layer;
    const ExpertOptions& e = o.experts;
    const auto at = [&](const std::string& name) { return numbered(name, o, index); };
    Experts all;
    all.router = linear({{at(n.router), e.count, e.routerBias}}, o.width);
    if (checks() && !find(at(n.router) + ".weight"))
        return all; // one name says it, instead of those of all experts
    if (!n.storedDown.empty())
        all.experts = storedExperts(o, index);
    for (int64_t i = 0; n.storedDown.empty() && i < e.count; ++i) {
        const auto of = [&](std::string name) {
            name = at(name);
            return name.replace(name.find("{e}"), 3, std::to_string(i));
        };
        FeedForward f;
        f.gate = linear({{of(n.expertGate), e.width, e.bias}}, o.width);
        f.up = linear({{of(n.expertUp), e.width, e.bias}}, o.width);
        f.down = linear({{of(n.expertDown), o.width, e.bias}}, e.width, {.scale = o.residualScale});
        all.experts.push_back(std::move(f));
    }
    if (e.sharedWidth > 0) {
        FeedForward f;
        f.gate = linear({{at(n.sharedGate), e.sharedWidth, false}}, o.width);
        f.up = linear({{at(n.sharedUp), e.sharedWidth, false}}, o.width);
        f.down =
            linear({{at(n.sharedDown), o.width, false}}, e.sharedWidth, {.scale = o.residualScale});
        all.shared = std::move(f);
        if (e.sharedGate)
            all.sharedRouter = linear({{at(n.sharedRouter), 1, false}}, o.width);
    }
    return all;
}

/// Experts stored [experts, in, out], gate and up in turns (gpt_oss).
std::vector<FeedForward> WeightLoader::storedExperts(const StackOptions& o, int index)
{
    const ExpertOptions& e = o.experts;
    const auto at = [&](const std::string& name) { return numbered(name, o, index); };
    const std::string gateUp = at(o.names.layer.storedGateUp);
    const std::string downName = at(o.names.layer.storedDown);
    if (const WeightInfo* coded = find(gateUp + ".weight"); coded && coded->data.coded)
        return codedExperts(o, index);
    const WeightInfo* gateUps = expect({gateUp}, {e.count, o.width, 2 * e.width});
    const WeightInfo* downs = expect({downName}, {e.count, e.width, o.width});
    const WeightInfo* gateUpBias =
        e.bias ? expect({gateUp + "_bias"}, {e.count, 2 * e.width}) : nullptr;
    const WeightInfo* downBias =
        e.bias ? expect({downName + "_bias"}, {e.count, o.width}) : nullptr;
    std::vector<FeedForward> all;
    if (checks())
        return all;
    const auto slice = [&](const WeightInfo* whole, int64_t expert, int64_t rows, int64_t columns) {
        if (!whole)
            return Matrix();
        WeightInfo part = *whole;
        part.data = whole->data.slice(expert);
        return matrix(&part, rows, columns);
    };
    for (int64_t i = 0; i < e.count && !m_error; ++i) {
        const Matrix both = slice(gateUps, i, o.width, 2 * e.width);
        const Matrix bothBias = slice(gateUpBias, i, 1, 2 * e.width);
        const Matrix out = slice(downs, i, e.width, o.width) * o.residualScale;
        const Matrix outBias = slice(downBias, i, 1, o.width) * o.residualScale;
        const auto origin = [&](const WeightInfo* weight, const WeightInfo* bias, int64_t outputs) {
            StoredMatrix stored{.parts = {storedPart(*weight, bias, outputs)}, .inOut = true};
            stored.parts.front().slice = i;
            stored.parts.front().slices = e.count;
            return stored;
        };
        const auto every = [&](int64_t first) {
            const auto columns = Eigen::seqN(first, e.width, 2);
            const Matrix weight = both(Eigen::all, columns);
            const Matrix bias = e.bias ? Matrix(bothBias(Eigen::all, columns)) : Matrix();
            Linear packed =
                Linear::fromInOut(weight.data(), o.width, e.width, e.bias ? bias.data() : nullptr);
            StoredMatrix stored = origin(gateUps, gateUpBias, e.width);
            stored.parts.front().first = first;
            stored.parts.front().step = 2;
            stored.parts.front().stored = 2 * e.width;
            packed.setStored(std::move(stored));
            return packed;
        };
        Linear down =
            Linear::fromInOut(out.data(), e.width, o.width, e.bias ? outBias.data() : nullptr);
        StoredMatrix stored = origin(downs, downBias, o.width);
        stored.scale = o.residualScale;
        down.setStored(std::move(stored));
        all.push_back({every(0), every(1), std::move(down)});
    }
    return all;
}

/// The same in blocks, [experts, out, in], which are read as they are stored (MXFP4).
std::vector<FeedForward> WeightLoader::codedExperts(const StackOptions& o, int index)
{
    const ExpertOptions& e = o.experts;
    const auto at = [&](const std::string& name) { return numbered(name, o, index); };
    const std::string gateUp = at(o.names.layer.storedGateUp);
    const std::string downName = at(o.names.layer.storedDown);
    const WeightInfo* gateUps = expect({gateUp + ".weight"}, {e.count, 2 * e.width, o.width});
    const WeightInfo* downs = expect({downName + ".weight"}, {e.count, o.width, e.width});
    const WeightInfo* gateUpBias =
        e.bias ? expect({gateUp + "_bias"}, {e.count, 2 * e.width}) : nullptr;
    const WeightInfo* downBias =
        e.bias ? expect({downName + "_bias"}, {e.count, o.width}) : nullptr;
    std::vector<FeedForward> all;
    if (checks() || !finite(*gateUps) || !finite(*downs))
        return all;
    const Vector gateUpShift = vector(gateUpBias);
    const Vector downShift = vector(downBias);
    // Outputs first, first + step, … of one expert's matrix.
    const auto outputsOf = [&](const WeightInfo* whole, const WeightInfo* bias, const Vector& shift,
                               int64_t expert, int64_t first, int64_t step, int64_t outputs) {
        const int64_t row = expert * outputs * step + first;
        Vector own;
        if (bias)
            own = shift(Eigen::seqN(row, outputs, step));
        Linear linear = Linear::fromStored(
            {StoredRows(TensorData::ofCoded(everyNthRow(whole->data.coded, row, step, outputs)))},
            bias ? own.data() : nullptr);
        StoredMatrix stored{.parts = {storedPart(*whole, bias, outputs)}};
        StoredMatrix::Part& part = stored.parts.front();
        part.first = first;
        part.step = step;
        part.stored = step * outputs;
        part.slice = expert;
        part.slices = e.count;
        linear.setStored(std::move(stored));
        return linear;
    };
    for (int64_t i = 0; i < e.count && !m_error; ++i)
        all.push_back({outputsOf(gateUps, gateUpBias, gateUpShift, i, 0, 2, e.width),
                       outputsOf(gateUps, gateUpBias, gateUpShift, i, 1, 2, e.width),
                       outputsOf(downs, downBias, downShift, i, 0, 1, o.width)});
    return all;
}

LayerWeights WeightLoader::layer(const StackOptions& o, int index)
{
    const LayerNames& n = o.names.layer;
    const auto at = [&](const std::string& name) { return numbered(name, o, index); };
    LayerWeights w;
    attention(o, index, w);
    if (o.cross)
        crossAttention(o, index, w);
    if (o.experts.in(index))
        w.feed = experts(o, index);
    else
        w.feed = feed(o, index);
    if (!o.sharedNorm && (o.preNorm || !o.outputNorm))
        w.feedNorm = norm(at(n.feedNorm), o.width, o.norm, o.epsilon, o.normWeights, o.normBias);
    if (o.outputNorm)
        w.feedOutputNorm =
            norm(at(n.feedOutputNorm), o.width, o.norm, o.epsilon, o.normWeights, o.normBias);
    return w;
}

Matrix WeightLoader::biasTable(const StackOptions& o, int index)
{
    const WeightInfo* table = expect({numbered(o.names.relativeBias, o, index) + ".weight"},
                                     {o.positions.buckets, o.heads});
    return matrix(table, o.positions.buckets, o.heads);
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
    std::vector<std::string> modules = o.names.tokens;
    // Of tensors that are one, files hold any: the table, the other stack's, or the head's matrix.
    const bool shared =
        m_options.encoder && m_options.decoder && !m_options.encoder->names.tokens.empty() &&
        !m_options.decoder->names.tokens.empty() &&
        m_options.encoder->names.tokens.front() == m_options.decoder->names.tokens.front();
    if (shared)
        for (const StackOptions* other : {&*m_options.encoder, &*m_options.decoder})
            modules.insert(modules.end(), other->names.tokens.begin(), other->names.tokens.end());
    const bool reads = o.stack == m_options.last().stack || shared;
    if (reads && m_options.head.tied && m_options.head.kind == HeadKind::Vocabulary)
        modules.insert(modules.end(), m_options.head.matrix.begin(), m_options.head.matrix.end());
    return expect(weightsOf(modules),
                  {target ? m_options.targetVocabulary : m_options.vocabulary, o.embeddingSize});
}

const WeightInfo* WeightLoader::positionTable(const StackOptions& o)
{
    const PositionOptions& positions = o.positions;
    if (positions.kind == PositionKind::Sinusoidal && positions.storedSinusoids &&
        find(o.names.positions + ".weight"))
        return expect({o.names.positions + ".weight"}, {-1, o.width});
    if (positions.kind != PositionKind::Learned)
        return nullptr;
    const int64_t rows = positions.rows > 0 ? positions.rows : positions.limit + positions.offset;
    return expect({o.names.positions + ".weight"},
                  {rows, o.projectFirst ? o.width : o.embeddingSize});
}

const WeightInfo* WeightLoader::typeTable(const StackOptions& o)
{
    return o.types > 0 ? expect({o.names.types + ".weight"}, {o.types, o.embeddingSize}) : nullptr;
}

Norm WeightLoader::embeddingNorm(const StackOptions& o)
{
    return norm(o.names.embeddingNorm, o.embeddingSize, o.norm, o.epsilon, o.normWeights,
                o.normBias);
}

Linear WeightLoader::projectIn(const StackOptions& o)
{
    return linear({{o.names.projectIn, o.width, o.projectInBias}}, o.embeddingSize);
}

Linear WeightLoader::memoryIn(const StackOptions& o)
{
    return linear({{o.names.memoryIn, o.width, true}}, o.memoryWidth);
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
