#include "engine/transformer/towers.h"

#include "engine/attention/multihead.h"

#include <cmath>

namespace engine {

namespace {

/// A pooling head: a learned query attends to the patches (Zhai et al. 2022).
struct Pool
{
    Vector probe;
    Matrix in; // [3 M, M]: query, key, value
    Vector inBias;
    Linear output, up, down;
    Norm norm;
};

Pool readPool(WeightLoader& loader, const ModelOptions& options)
{
    const StackOptions& o = *options.vision;
    const std::string& module = options.towers->pool;
    Pool pool;
    pool.probe = loader.vector(loader.expect({module + ".probe"}, {o.width}));
    pool.in =
        loader.matrix(loader.expect({module + ".attention.in_proj_weight"}, {3 * o.width, o.width}),
                      3 * o.width, o.width);
    pool.inBias = loader.vector(loader.expect({module + ".attention.in_proj_bias"}, {3 * o.width}));
    pool.output = loader.linear({{module + ".attention.out_proj", o.width, true}}, o.width);
    pool.norm = loader.norm(module + ".layernorm", o.width, NormKind::Layer, o.epsilon);
    pool.up = loader.linear({{module + ".mlp.fc1", o.feedWidth, true}}, o.width);
    pool.down = loader.linear({{module + ".mlp.fc2", o.width, true}}, o.feedWidth);
    return pool;
}

/// Rows [T, H D] as heads [H, T, D].
Tensor dealt(const Matrix& rows, int heads)
{
    const int64_t size = rows.cols() / heads;
    float* out = nullptr;
    Tensor tensor = Tensor::zeros({heads, rows.rows(), size}, &out);
    for (int head = 0; head < heads; ++head)
        Eigen::Map<Matrix>(out + head * rows.rows() * size, rows.rows(), size) =
            rows.middleCols(head * size, size);
    return tensor;
}

Vector applyPool(const Pool& pool, const StackOptions& o, const ConstMatrixRef& patches,
                 Attention& attention)
{
    const auto part = [&](const Matrix& x, int64_t index) {
        Matrix y = x * pool.in.middleRows(index * o.width, o.width).transpose();
        y.rowwise() += pool.inBias.segment(index * o.width, o.width);
        return y;
    };
    attention.stack = o.stack;
    attention.heads = attention.keyHeads = o.heads;
    attention.queries = 1;
    attention.keys = patches.rows();
    attention.scale = o.scale;
    attention.query = dealt(part(pool.probe, 0), o.heads);
    attention.key = dealt(part(patches, 1), o.heads);
    attention.value = dealt(part(patches, 2), o.heads);
    Matrix context;
    attend(attention, context, 1, {});
    Matrix x(1, o.width);
    pool.output.apply(context, x, 1);
    Matrix normed(1, o.width);
    pool.norm.apply(x, normed);
    Matrix wide(1, o.feedWidth);
    pool.up.apply(normed, wide, 1, o.activation);
    pool.down.applyAndAdd(wide, x, 1);
    return x.row(0);
}

int64_t pooledToken(const TowerOptions& towers, const std::vector<int64_t>& ids)
{
    if (!towers.endToken)
        return static_cast<int64_t>(ids.size()) - 1;
    // Old configurations of CLIP say 2, where the end is the highest id.
    constexpr int64_t kOldEnd = 2;
    const auto found = *towers.endToken == kOldEnd ? std::ranges::max_element(ids)
                                                   : std::ranges::find(ids, *towers.endToken);
    return found == ids.end() ? 0 : found - ids.begin();
}

struct Ends
{
    Linear textProjection, imageProjection, textHead;
    std::optional<Norm> classNorm;
    float scale = 1;
    float bias = 0;
};

Ends readEnds(WeightLoader& loader, const ModelOptions& options)
{
    const TowerOptions& towers = *options.towers;
    Ends ends;
    const auto linear = [&](const std::string& module, int64_t inputs, bool bias) {
        return module.empty() ? Linear() : loader.linear({{module, towers.width, bias}}, inputs);
    };
    ends.textProjection = linear(towers.textProjection, options.text->width, false);
    ends.imageProjection = linear(towers.imageProjection, options.vision->width, false);
    ends.textHead = linear(towers.textHead, options.text->width, true);
    if (!towers.classNorm.empty())
        ends.classNorm = loader.norm(towers.classNorm, options.vision->width, NormKind::Layer,
                                     options.vision->epsilon);
    if (const Vector scale = loader.vector(loader.expect({towers.scale}, {1})); scale.size() > 0)
        ends.scale = std::exp(scale[0]);
    if (!towers.bias.empty())
        if (const Vector bias = loader.vector(loader.expect({towers.bias}, {1})); bias.size() > 0)
            ends.bias = bias[0];
    return ends;
}

Vector through(const Linear& linear, const Vector& x)
{
    if (linear.empty())
        return x;
    Matrix y(1, linear.outputs());
    linear.apply(Matrix(x), y, 1);
    return y.row(0);
}

} // namespace

void expectTowers(WeightLoader& loader, const ModelOptions& options)
{
    readEnds(loader, options);
    if (!options.towers->pool.empty())
        readPool(loader, options);
}

Similarity compare(WeightLoader& loader, const ModelOptions& options, const StackTrace& text,
                   const std::vector<int64_t>& ids, const StackTrace& vision)
{
    const auto last = [](const StackTrace& stack) {
        return (stack.finalNorm.empty() ? stack.hidden.back() : stack.finalNorm).matrix();
    };
    const Ends ends = readEnds(loader, options);
    Similarity result;
    if (loader.error())
        return result;
    result.textPooled = through(ends.textHead, last(text).row(pooledToken(*options.towers, ids)));
    if (!options.towers->pool.empty()) {
        const Pool pool = readPool(loader, options);
        if (loader.error())
            return result;
        result.pooling.emplace();
        result.imagePooled = applyPool(pool, *options.vision, last(vision), *result.pooling);
    } else {
        Matrix first = last(vision).topRows(1);
        if (ends.classNorm)
            ends.classNorm->apply(first, first);
        result.imagePooled = first.row(0);
    }
    result.textEmbedding = through(ends.textProjection, result.textPooled).normalized();
    result.imageEmbedding = through(ends.imageProjection, result.imagePooled).normalized();
    result.logit = ends.scale * result.textEmbedding.dot(result.imageEmbedding) + ends.bias;
    return result;
}

} // namespace engine
