#include "engine/explanations/direct.h"

#include "engine/attention/blocks.h"
#include "engine/transformer/head.h"

#include <cmath>

namespace engine::explanations {

namespace {

/// The direction v of the residual stream that a logit reads: what a part c adds is c · v.
struct Direction
{
    Vector v;
    float bias = 0;
    float scale = 1;
};

Result<Vector> headRow(const HeadWeights& head, int64_t entry)
{
    if (entry < 0 || entry >= head.matrix->data.shape[0])
        return fail(translatable("Engine", "There is no logit %1: the model has %2 of them."),
                    {std::to_string(entry), std::to_string(head.matrix->data.shape[0])});
    WeightInfo part = *head.matrix;
    part.data = head.matrix->data.slice(entry);
    Vector row(head.matrix->data.shape[1]);
    if (const Result<void> read = Weights::readFloat(part, row.data()); !read)
        return tl::make_unexpected(read.error());
    return row;
}

/// The mean of all rows of the head's matrix.
Result<Vector> meanRow(const HeadWeights& head)
{
    constexpr int64_t kRows = 1024; // read at a time
    const TensorData& table = head.matrix->data;
    Eigen::RowVectorXd sum = Eigen::RowVectorXd::Zero(table.shape[1]);
    for (int64_t first = 0; first < table.shape[0]; first += kRows) {
        WeightInfo part = *head.matrix;
        part.data.shape[0] = std::min(kRows, table.shape[0] - first);
        part.data.data += static_cast<size_t>(first * table.strides[0]) * sizeOf(table.type);
        Matrix rows(part.data.shape[0], table.shape[1]);
        if (const Result<void> read = Weights::readFloat(part, rows.data()); !read)
            return tl::make_unexpected(read.error());
        sum += rows.cast<double>().colwise().sum();
    }
    return Vector((sum / static_cast<double>(table.shape[0])).cast<float>());
}

Result<Direction> directionOf(const Subject& subject, int64_t row, Vector unembedding)
{
    const Model& model = subject.model();
    const Result<std::optional<Norm>> finalNorm = model.finalNorm(Stack::Decoder);
    if (!finalNorm)
        return tl::make_unexpected(finalNorm.error());
    Direction direction;
    direction.v = model.options().head.scale * unembedding;
    if (!*finalNorm)
        return direction;
    const Norm& norm = **finalNorm;
    if (norm.bias.size() > 0)
        direction.bias += norm.bias.dot(direction.v);
    if (norm.gain.size() > 0)
        direction.v = direction.v.cwiseProduct(norm.gain);
    Eigen::RowVectorXd h =
        subject.passed().hidden.at(Stack::Decoder).back().matrix().row(row).cast<double>();
    if (norm.kind == NormKind::Layer) {
        direction.v.array() -= direction.v.mean();
        h.array() -= h.mean();
    }
    direction.scale = static_cast<float>(std::sqrt(h.squaredNorm() / static_cast<double>(h.size()) +
                                                   static_cast<double>(norm.epsilon)));
    direction.v /= direction.scale;
    return direction;
}

/// The same for a logit, with the bias that its head adds.
Result<Direction> directionOf(const Subject& subject, int64_t row, int64_t entry)
{
    const Result<const HeadWeights*> head = subject.model().head();
    if (!head)
        return tl::make_unexpected(head.error());
    Result<Vector> unembedding = headRow(**head, entry);
    if (!unembedding)
        return tl::make_unexpected(unembedding.error());
    Result<Direction> direction = directionOf(subject, row, std::move(*unembedding));
    if (direction && (*head)->bias.size() > 0)
        direction->bias += (*head)->bias[entry];
    return direction;
}

Result<void> sums(const Subject& subject)
{
    if (hasDirectAttribution(subject.model()))
        return {};
    return fail(translatable("Engine", "A logit of the model %1 is not a sum over its parts."),
                {subject.trace().title},
                translatable("Engine", "Direct attribution needs a decoder whose blocks add to "
                                       "the residual stream as they are."));
}

} // namespace

float DirectAttribution::sum() const
{
    return embedding + heads.sum() + attentionBias.sum() + mlp.sum() + bias;
}

bool hasDirectAttribution(const Model& model)
{
    const ModelOptions& o = model.options();
    return o.decoder && !o.encoder && o.decoder->preNorm && o.head.kind == HeadKind::Vocabulary &&
           o.head.transform.empty() && o.decoder->names.projectOut.empty();
}

Result<DirectAttribution> directAttribution(const Subject& subject, int64_t row, int64_t entry)
{
    const Model& model = subject.model();
    if (const Result<void> known = sums(subject); !known)
        return tl::make_unexpected(known.error());
    const Result<Direction> direction = directionOf(subject, row, entry);
    if (!direction)
        return tl::make_unexpected(direction.error());
    const std::vector<Tensor>& hidden = subject.passed().hidden.at(Stack::Decoder);
    const auto layers = static_cast<int>(hidden.size()) - 1;
    const Vector& v = direction->v;
    DirectAttribution result;
    result.row = row;
    result.entry = entry;
    result.bias = direction->bias;
    result.scale = direction->scale;
    result.embedding = hidden.front().matrix().row(row).dot(v);
    result.heads.resize(layers, model.options().decoder->heads);
    result.attentionBias.setZero(layers);
    result.mlp.setZero(layers);
    for (int l = 0; l < layers; ++l) {
        const Result<const LayerWeights*> weights = model.layer(Stack::Decoder, l);
        if (!weights)
            return tl::make_unexpected(weights.error());
        const Linear& output = (*weights)->output;
        const Attention* a = subject.trace().find(Stack::Decoder, l, Kind::Self);
        const Vector through = v * output.weight().transpose(); // [H · D]
        const int64_t size = a->value.extent(2);
        for (int h = 0; h < a->heads; ++h)
            result.heads(l, h) =
                context(*a, h, Range{row, row + 1}).row(0).dot(through.segment(h * size, size));
        if (output.bias().size() > 0)
            result.attentionBias[l] = output.bias().dot(v);
        // What remains of the layer's step along the stream is the feed-forward layer's.
        const auto level = static_cast<size_t>(l);
        const Vector step = hidden[level + 1].matrix().row(row) - hidden[level].matrix().row(row);
        result.mlp[l] = step.dot(v) - result.heads.row(l).sum() - result.attentionBias[l];
    }
    return result;
}

Result<Vector> directThroughHead(const Subject& subject, const DirectAttribution& direct, int layer,
                                 int head)
{
    const Result<Direction> direction = directionOf(subject, direct.row, direct.entry);
    if (!direction)
        return tl::make_unexpected(direction.error());
    const Result<const LayerWeights*> weights = subject.model().layer(Stack::Decoder, layer);
    if (!weights)
        return tl::make_unexpected(weights.error());
    const Attention* a = subject.trace().find(Stack::Decoder, layer, Kind::Self);
    const int64_t size = a->value.extent(2);
    const Vector through = direction->v * (*weights)->output.weight().transpose();
    Matrix alpha(1, a->keys);
    fillBlock(*a, head, Quantity::Weights, {direct.row, direct.row + 1}, {0, a->keys}, alpha);
    const Vector worth =
        a->value.matrix(a->keyHead(head)) * through.segment(head * size, size).transpose();
    return Vector(alpha.row(0).cwiseProduct(worth));
}

Result<Matrix> directOverMean(const Subject& subject,
                              const std::vector<std::pair<int64_t, int64_t>>& asked)
{
    if (const Result<void> known = sums(subject); !known)
        return tl::make_unexpected(known.error());
    const Result<const HeadWeights*> head = subject.model().head();
    if (!head)
        return tl::make_unexpected(head.error());
    const Result<Vector> mean = meanRow(**head);
    if (!mean)
        return tl::make_unexpected(mean.error());
    const StackOptions& o = subject.model().options().stack(Stack::Decoder);
    const int layers = subject.run().stack(Stack::Decoder).layers;
    Matrix directions(static_cast<int64_t>(asked.size()), o.width);
    for (size_t i = 0; i < asked.size(); ++i) {
        Result<Vector> row = headRow(**head, asked[i].second);
        if (!row)
            return tl::make_unexpected(row.error());
        const Result<Direction> direction = directionOf(subject, asked[i].first, *row - *mean);
        if (!direction)
            return tl::make_unexpected(direction.error());
        directions.row(static_cast<int64_t>(i)) = direction->v;
    }
    Matrix added = Matrix::Zero(layers, o.heads);
    for (int l = 0; l < layers; ++l) {
        const Result<const LayerWeights*> weights = subject.model().layer(Stack::Decoder, l);
        if (!weights)
            return tl::make_unexpected(weights.error());
        const Attention* a = subject.trace().find(Stack::Decoder, l, Kind::Self);
        const Matrix through = directions * (*weights)->output.weight().transpose(); // [R, H · D]
        const int64_t size = a->value.extent(2);
        for (size_t i = 0; i < asked.size(); ++i)
            for (int h = 0; h < a->heads; ++h)
                added(l, h) +=
                    context(*a, h, Range{asked[i].first, asked[i].first + 1})
                        .row(0)
                        .dot(through.row(static_cast<int64_t>(i)).segment(h * size, size));
    }
    return Matrix(added / static_cast<float>(std::max<size_t>(asked.size(), 1)));
}

} // namespace engine::explanations
