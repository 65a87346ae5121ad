#include "engine/transformer/head.h"

#include "engine/checkpoint/families/parts.h"
#include "engine/linear/threads.h"
#include "engine/transformer/arena.h"
#include "engine/transformer/model.h"

namespace engine {

namespace {

/// The number of labels is the matrix's.
Linear answer(WeightLoader& loader, const std::string& module, int64_t width, bool withBias)
{
    if (module.empty())
        return {};
    const WeightInfo* weight = loader.expect({module + ".weight"}, {-1, width});
    const int64_t labels = weight ? weight->data.shape.front() : 1;
    return loader.linear({{module, labels, withBias}}, width);
}

} // namespace

HeadWeights::HeadWeights(WeightLoader& loader, const ModelOptions& options)
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
            transform = loader.linear({{head.transform, last.embeddingSize, head.transformBias}},
                                      last.width);
            transformNorm = loader.norm(head.transformNorm, last.embeddingSize, NormKind::Layer,
                                        head.transformEpsilon, true, head.transformNormBias);
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
    if (pools) {
        pooler = loader.linear({{head.pooler, last.width, head.poolerBias}}, last.width);
        poolerNorm = loader.norm(head.poolerNorm, last.width,
                                 head.poolerNorm.empty() ? NormKind::None : NormKind::Layer,
                                 last.epsilon, true, head.poolerNormBias);
    }
    pickNorm = loader.norm(head.pickNorm, last.width,
                           head.pickNorm.empty() ? NormKind::None : NormKind::Layer, last.epsilon);
    if (const std::string shares = families::layerShares(options); !shares.empty()) {
        layerShares = loader.vector(loader.expect({shares}, {last.layers + 1}));
        if (layerShares.size() > 0)
            layerShares.array() -= logSumExp(layerShares.data(), layerShares.size());
        layerShares = layerShares.array().exp();
    }
    if (!head.projector.empty()) {
        pooler = loader.linear({{head.projector, head.projectorWidth, true}}, width);
        poolerNorm.kind = NormKind::None;
        width = head.projectorWidth;
    }
    if (head.pick == Pick::FirstAndMean)
        width *= 2;
    const bool other = !head.otherClassifier.empty() && !loader.find(head.classifier + ".weight");
    classifier =
        answer(loader, other ? head.otherClassifier : head.classifier, width, head.classifierBias);
    distillation = answer(loader, head.distillation, width, head.classifierBias);
}

Result<const HeadWeights*> Model::head() const
{
    const std::lock_guard lock(m_headMutex);
    if (!m_head) {
        WeightLoader loader(*m_weights, m_options, nullptr);
        auto weights = std::make_unique<const HeadWeights>(loader, m_options);
        if (loader.error())
            return tl::make_unexpected(*loader.error());
        if (weights->matrix)
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
    const StoredRows stored(table);
    const float* plain = table.floats();
    const float scale = m_options.head.scale;
    const auto multiply = [&](Range rows) {
        if (x.rows() == 1) { // a token that is written: products with the rows as they are stored
            float* out = logits.data() + rows.begin;
            stored.multiply(rows.begin, rows.size(), x.data(), out);
            for (int64_t i = 0; i < rows.size() && scale != 1; ++i)
                out[i] *= scale;
            return;
        }
        const float* values = plain ? plain + rows.begin * x.cols() : nullptr;
        std::optional<Scratch> decoded;
        if (!values) {
            decoded.emplace(rows.size(), x.cols());
            stored.decode(rows.begin, rows.size(), decoded->matrix().data());
            values = decoded->matrix().data();
        }
        product(x, MatrixMap(values, rows.size(), x.cols()),
                logits.middleCols(rows.begin, rows.size()), true, scale, 0, 1);
        // The largest table of many models is never in memory as a whole.
        WeightInfo part = *weights.matrix;
        part.data = table.part(rows.begin, rows.size());
        Weights::forget(part);
    };
    parallelFor(0, entries, kEntries, threads, [&](Range rows) {
        for (int64_t begin = rows.begin; begin < rows.end; begin += kEntries)
            multiply({begin, std::min(rows.end, begin + kEntries)});
    });
    if (weights.bias.size() > 0)
        logits.rowwise() += weights.bias;
    if (const float most = m_options.head.softCap; most > 0) {
        logits /= most;
        activate(Activation::Tanh, logits, threads);
        logits *= most;
    }
    return logits;
}

namespace {

/// Through the layers between the hidden states and the classifier.
Matrix pool(const HeadOptions& head, const HeadWeights& weights, const ConstMatrixRef& hidden)
{
    Matrix picked = hidden;
    weights.pickNorm.apply(picked, picked);
    if (weights.pooler.empty())
        return picked;
    Matrix x(hidden.rows(), weights.pooler.outputs());
    weights.pooler.apply(picked, x);
    activate(head.poolerActivation, x);
    weights.poolerNorm.apply(x, x);
    return x;
}

Matrix through(const Linear& linear, const ConstMatrixRef& x)
{
    Matrix y(x.rows(), linear.outputs());
    linear.apply(x, y);
    return y;
}

} // namespace

Result<Model::ClassAnswer> Model::classify(const ConstMatrixRef& read,
                                           const ConstMatrixRef& second) const
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
    ClassAnswer answer;
    const Matrix x = pool(m_options.head, weights, read);
    if (m_options.head.pools || !weights.pooler.empty())
        answer.pooled = flat(x);
    if (m_options.head.kind != HeadKind::Classifier)
        return answer;
    answer.logits = flat(through(weights.classifier, x));
    if (!weights.distillation.empty() && second.rows() > 0)
        answer.distillationLogits = flat(through(weights.distillation, second));
    return answer;
}

Result<Matrix> Model::classifyEach(const ConstMatrixRef& hidden) const
{
    const Result<const HeadWeights*> loaded = head();
    if (!loaded)
        return tl::make_unexpected(loaded.error());
    return through((*loaded)->classifier, pool(m_options.head, **loaded, hidden));
}

} // namespace engine
