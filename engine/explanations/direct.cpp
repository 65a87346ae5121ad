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

/// Along which direction parts of a norm's input x are read where its output is read along v: they
/// share the scale of the run.
Direction through(const Norm& norm, Eigen::RowVectorXd x, Vector v)
{
    Direction direction{std::move(v)};
    if (norm.kind == NormKind::None)
        return direction;
    if (norm.bias.size() > 0)
        direction.bias = norm.bias.dot(direction.v);
    if (norm.gain.size() > 0)
        direction.v = direction.v.cwiseProduct(norm.gain);
    if (norm.kind == NormKind::Layer) {
        direction.v.array() -= direction.v.mean();
        x.array() -= x.mean();
    }
    direction.scale = static_cast<float>(std::sqrt(x.squaredNorm() / static_cast<double>(x.size()) +
                                                   static_cast<double>(norm.epsilon)));
    direction.v /= direction.scale;
    return direction;
}

Result<Direction> directionOf(const Subject& subject, int64_t row, const Vector& unembedding)
{
    const Model& model = subject.model();
    const Result<std::optional<Norm>> finalNorm = model.finalNorm(Stack::Decoder);
    if (!finalNorm)
        return tl::make_unexpected(finalNorm.error());
    Vector v = model.options().head.scale * unembedding;
    if (!*finalNorm)
        return Direction{std::move(v)};
    return through(
        **finalNorm,
        subject.passed().hidden.at(Stack::Decoder).back().matrix().row(row).cast<double>(),
        std::move(v));
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
    Result<Direction> direction = directionOf(subject, row, *unembedding);
    if (direction && (*head)->bias.size() > 0)
        direction->bias += (*head)->bias[entry];
    return direction;
}

/// What all heads of a layer give at one position, side by side, [H · D].
Vector contexts(const Attention& a, int64_t row)
{
    const int64_t size = a.value.extent(2);
    Vector joined(a.heads * size);
    for (int h = 0; h < a.heads; ++h)
        joined.segment(h * size, size) = context(a, h, Range{row, row + 1}).row(0);
    return joined;
}

/// From a direction of the residual stream to that of what the heads write, before a norm on it.
Direction throughOutput(const StackOptions& o, const LayerWeights& weights, const Matrix& output,
                        const Vector& joined, const Vector& v)
{
    if (!o.outputNorm)
        return {v};
    Vector written = joined * output;
    if (weights.output.bias().size() > 0)
        written += weights.output.bias();
    return through(weights.attentionOutputNorm, written.cast<double>(), v);
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
    return embedding + heads.sum() + attentionBias.sum() + mlp.sum() + bias + softCap;
}

bool hasDirectAttribution(const Model& model)
{
    const ModelOptions& o = model.options();
    return o.decoder && !o.encoder && o.decoder->preNorm && !o.decoder->residualFromNorm &&
           o.head.kind == HeadKind::Vocabulary && o.head.transform.empty() &&
           o.decoder->names.projectOut.empty();
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
    const StackOptions& o = *model.options().decoder;
    const Vector& v = direction->v;
    DirectAttribution result;
    result.row = row;
    result.entry = entry;
    result.bias = direction->bias;
    result.scale = direction->scale;
    result.embedding = hidden.front().matrix().row(row).dot(v);
    result.heads.resize(layers, o.heads);
    result.attentionBias.setZero(layers);
    result.mlp.setZero(layers);
    result.directions.resize(layers, v.size());
    for (int l = 0; l < layers; ++l) {
        const Result<const LayerWeights*> weights = model.layer(Stack::Decoder, l);
        if (!weights)
            return tl::make_unexpected(weights.error());
        const Matrix output = (*weights)->output.weight(); // [H · D, M]
        const Vector& outputBias = (*weights)->output.bias();
        const Attention* a = subject.trace().find(Stack::Decoder, l, Kind::Self);
        const Vector joined = contexts(*a, row);
        const Direction written = throughOutput(o, **weights, output, joined, v);
        result.directions.row(l) = written.v;
        const Vector worth = joined.cwiseProduct(Vector(written.v * output.transpose())); // [H · D]
        const int64_t size = a->value.extent(2);
        for (int h = 0; h < a->heads; ++h)
            result.heads(l, h) = worth.segment(h * size, size).sum();
        result.attentionBias[l] = written.bias;
        if (outputBias.size() > 0)
            result.attentionBias[l] += outputBias.dot(written.v);
        // What remains of the layer's step along the stream is the feed-forward layer's.
        const auto level = static_cast<size_t>(l);
        const Vector step = hidden[level + 1].matrix().row(row) - hidden[level].matrix().row(row);
        result.mlp[l] = step.dot(v) - result.heads.row(l).sum() - result.attentionBias[l];
    }
    if (const float most = model.options().head.softCap; most > 0)
        result.softCap = most * std::tanh(result.sum() / most) - result.sum();
    return result;
}

Result<DirectAttribution> directAttribution(const Subject& subject, const gradient::Scalar& scalar)
{
    std::optional<DirectAttribution> whole;
    for (const gradient::Scalar::Term& term : scalar.terms) {
        Result<DirectAttribution> own = directAttribution(subject, term.row, term.entry);
        if (!own)
            return own;
        const auto weigh = [&term](auto& part) { part *= term.factor; };
        weigh(own->embedding);
        weigh(own->heads);
        weigh(own->attentionBias);
        weigh(own->mlp);
        weigh(own->bias);
        weigh(own->softCap);
        if (!whole) {
            whole = std::move(*own);
            continue;
        }
        whole->embedding += own->embedding;
        whole->heads += own->heads;
        whole->attentionBias += own->attentionBias;
        whole->mlp += own->mlp;
        whole->bias += own->bias;
        whole->softCap += own->softCap;
    }
    if (!whole)
        return fail(translatable("Engine", "A loss is not a sum over the model's parts."), {},
                    translatable("Engine", "Choose a logit."));
    return std::move(*whole);
}

Result<Vector> directThroughHead(const Subject& subject, const DirectAttribution& direct, int layer,
                                 int head)
{
    const Result<const LayerWeights*> weights = subject.model().layer(Stack::Decoder, layer);
    if (!weights)
        return tl::make_unexpected(weights.error());
    const Attention* a = subject.trace().find(Stack::Decoder, layer, Kind::Self);
    const int64_t size = a->value.extent(2);
    const Vector along = direct.directions.row(layer) * (*weights)->output.weight().transpose();
    Matrix alpha(1, a->keys);
    fillBlock(*a, head, Quantity::Weights, {direct.row, direct.row + 1}, {0, a->keys}, alpha);
    const Vector worth =
        a->value.matrix(a->keyHead(head)) * along.segment(head * size, size).transpose();
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
        const Matrix output = (*weights)->output.weight();
        Matrix joined(directions.rows(), output.rows());
        Matrix along(directions.rows(), directions.cols());
        for (Eigen::Index i = 0; i < directions.rows(); ++i) {
            const Vector own = contexts(*a, asked[static_cast<size_t>(i)].first);
            joined.row(i) = own;
            along.row(i) = throughOutput(o, **weights, output, own, directions.row(i)).v;
        }
        const Matrix worth = joined.cwiseProduct(along * output.transpose()); // [R, H · D]
        const int64_t size = a->value.extent(2);
        for (int h = 0; h < o.heads; ++h)
            added(l, h) = worth.middleCols(h * size, size).sum();
    }
    return Matrix(added / static_cast<float>(std::max<size_t>(asked.size(), 1)));
}

} // namespace engine::explanations
