#include "engine/explanations/circuits.h"

#include "engine/gradient/operations.h"
#include "engine/linear/factors.h"
#include "engine/transformer/head.h"
#include "engine/transformer/stack.h"

#include <algorithm>

namespace engine::explanations {

namespace {

constexpr int64_t kRowsOfTable = 2048; // of a vocabulary, read at a time

using Double = Eigen::MatrixXd;

/// What a norm does by itself to the rows that a matrix [M, …] is multiplied with.
void fold(const Norm& norm, Matrix& reading)
{
    if (norm.gain.size() == reading.rows())
        reading = norm.gain.transpose().asDiagonal() * reading;
    if (norm.kind == NormKind::Layer)
        reading.rowwise() -= reading.colwise().mean().eval();
}

/// The same to rows [D, M] that pass through it.
template <class Rows>
void passThrough(const Norm& norm, Rows& written)
{
    if (norm.kind == NormKind::Layer)
        written.colwise() -= written.rowwise().mean().eval();
    if (norm.gain.size() == written.cols())
        written =
            written * norm.gain.transpose().template cast<typename Rows::Scalar>().asDiagonal();
}

/// What norms of queries or keys do to their columns [M, heads · D]: of each head, or of all.
void foldHeads(const Norm& norm, HeadNorm which, int64_t heads, Matrix& columns)
{
    if (which == HeadNorm::None)
        return;
    const int64_t parts = which == HeadNorm::PerHead ? heads : 1;
    const int64_t size = columns.cols() / parts;
    for (int64_t part = 0; part < parts; ++part) {
        auto own = columns.middleCols(part * size, size);
        if (norm.kind == NormKind::Layer)
            own.colwise() -= own.rowwise().mean().eval();
        const int64_t first = norm.gain.size() > size ? part * size : 0;
        if (norm.gain.size() >= first + size)
            own.array().rowwise() *= norm.gain.segment(first, size).array();
    }
}

tl::unexpected<Error> notFinite()
{
    return fail(translatable("Engine", "The head's matrices hold values that are no numbers."), {},
                translatable("Engine", "The checkpoint may be damaged: get it again."));
}

/// ‖L (W) Rᵀ‖² from the Gram matrices of L and R: tr(Wᵀ L W R).
double normThrough(const Double& left, const Double& middle, const Double& right)
{
    const double squared = (middle.transpose() * left * middle * right).trace();
    return std::sqrt(std::max(0.0, squared));
}

/// What compositions need of a head: its matrices and their Gram matrices.
struct Reader
{
    Double query, key, value, output;      // [M, D], [D, M]
    Double queries, keys, values, outputs; // [D, D]
    double scores = 0;                     ///< ‖W_Q W_Kᵀ‖
    double moves = 0;                      ///< ‖W_V W_O‖

    explicit Reader(const HeadMatrices& head)
        : query(head.query.cast<double>()), key(head.key.cast<double>()),
          value(head.value.cast<double>()), output(head.output.cast<double>()),
          queries(query.transpose() * query), keys(key.transpose() * key),
          values(value.transpose() * value)
    {
        scores = normThrough(queries, Double::Identity(query.cols(), query.cols()), keys);
        measure();
    }

    /// After a change of what is written.
    void measure()
    {
        outputs = output * output.transpose();
        moves = normThrough(values, Double::Identity(query.cols(), query.cols()), outputs);
    }
};

double share(double joined, double a, double b)
{
    return a > 0 && b > 0 ? joined / (a * b) : 0;
}

void compose(const Reader& from, const Reader& to, Composition& result)
{
    const Double query = from.output * to.query; // [D, D]
    const Double key = from.output * to.key;
    const Double value = from.output * to.value;
    result.query = share(normThrough(from.values, query, to.keys), from.moves, to.scores);
    result.key = share(normThrough(from.values, key, to.queries), from.moves, to.scores);
    result.value = share(normThrough(from.values, value, to.outputs), from.moves, to.moves);
}

} // namespace

Result<Spectrum> spectrumOf(const Matrix& a, const Matrix& b)
{
    if (!a.allFinite() || !b.allFinite())
        return notFinite();
    const Double left = a.cast<double>();
    const Double right = b.cast<double>().transpose(); // [M, D]
    const SingularVectors vectors = singularVectorsOfProduct(left, right);
    Spectrum result;
    result.singular = vectors.values.transpose().cast<float>();
    result.left = vectors.left.cast<float>();
    result.right = vectors.right.cast<float>();
    // A B and B A have the same eigenvalues but for zeros.
    result.eigenvalues = eigenvalues(right.transpose() * left);
    return result;
}

double positiveShare(const std::vector<std::complex<double>>& eigenvalues)
{
    double sum = 0;
    double size = 0;
    for (const std::complex<double>& value : eigenvalues) {
        sum += value.real();
        size += std::abs(value);
    }
    return size > 0 ? sum / size : 0;
}

Circuits::Circuits(std::shared_ptr<const Model> model, Stack stack, int threads)
    : m_model(std::move(model)), m_options(&m_model->options().stack(stack)), m_threads(threads)
{
}

Result<Circuits> Circuits::of(std::shared_ptr<const Model> model, Stack stack, int threads)
{
    if (!model->options().has(stack))
        return fail(translatable("Engine", "The model %1 has no stack “%2”."),
                    {model->folder().filename().string(), std::string(name(stack))});
    return Result<Circuits>(Circuits(std::move(model), stack, threads));
}

double Circuits::randomComposition() const
{
    return 1 / std::sqrt(static_cast<double>(m_options->width));
}

Result<const Circuits::Layer*> Circuits::layer(int index)
{
    if (index < 0 || index >= layers())
        return fail(translatable("Engine", "There is no layer %1: the stack has %2."),
                    {std::to_string(index), std::to_string(layers())});
    std::unique_ptr<const Layer>& kept = m_layers[index];
    if (kept)
        return kept.get();
    const Result<const LayerWeights*> weights = m_model->layer(m_options->stack, index);
    if (!weights)
        return tl::make_unexpected(weights.error());
    Matrix joined = (*weights)->qkv.weight();
    if (m_options->preNorm)
        fold((*weights)->attentionNorm, joined);
    auto made = std::make_unique<Layer>();
    made->query = joined.leftCols(m_options->queryWidth());
    made->key = joined.middleCols(m_options->queryWidth(), m_options->keyWidth());
    made->value = joined.rightCols(m_options->keyWidth());
    foldHeads((*weights)->queryNorm, m_options->queryNorm, m_options->heads, made->query);
    foldHeads((*weights)->keyNorm, m_options->queryNorm, m_options->keyHeads, made->key);
    made->output = (*weights)->output.weight();
    if (m_options->outputNorm)
        passThrough((*weights)->attentionOutputNorm, made->output);
    made->scale = m_options->scale / static_cast<float>(m_options->scaleByLayer ? index + 1 : 1);
    kept = std::move(made);
    return kept.get();
}

bool Circuits::normsStream() const
{
    return m_options->residualFromNorm || (!m_options->preNorm && !m_options->outputNorm);
}

template <class Rows>
Result<void> Circuits::carry(int layer, bool own, Rows& written)
{
    const Result<const LayerWeights*> weights = m_model->layer(m_options->stack, layer);
    if (!weights)
        return tl::make_unexpected(weights.error());
    const LayerWeights& w = **weights;
    if (!m_options->residualFromNorm || !own)
        passThrough(w.attentionNorm, written);
    if (m_options->cross && !m_options->residualFromNorm)
        passThrough(w.crossNorm, written);
    passThrough(m_options->sharedNorm ? w.attentionNorm : w.feedNorm, written);
    return {};
}

Result<HeadMatrices> Circuits::head(int index, int head)
{
    const Result<const Layer*> all = layer(index);
    if (!all)
        return tl::make_unexpected(all.error());
    if (head < 0 || head >= heads())
        return fail(translatable("Engine", "There is no head %1: the layers have %2."),
                    {std::to_string(head), std::to_string(heads())});
    const int64_t size = m_options->headSize;
    const int64_t keyHead = head / (m_options->heads / m_options->keyHeads);
    HeadMatrices own;
    own.query = (*all)->query.middleCols(head * size, size);
    own.key = (*all)->key.middleCols(keyHead * size, size);
    own.value = (*all)->value.middleCols(keyHead * size, size);
    own.output = (*all)->output.middleRows(head * size, size);
    own.scale = (*all)->scale;
    return own;
}

Result<Spectrum> Circuits::queryKey(int layer, int head)
{
    const Result<HeadMatrices> own = this->head(layer, head);
    if (!own)
        return tl::make_unexpected(own.error());
    return spectrumOf(own->query * own->scale, own->key.transpose());
}

Result<Spectrum> Circuits::outputValue(int layer, int head)
{
    const Result<HeadMatrices> own = this->head(layer, head);
    if (!own)
        return tl::make_unexpected(own.error());
    return spectrumOf(own->value, own->output);
}

Result<void> Circuits::openTables()
{
    if (m_embedding && m_unembedding)
        return {};
    const ModelOptions& options = m_model->options();
    const bool plain = !m_options->image && !m_options->sound &&
                       m_options->names.projectIn.empty() && m_options->names.projectOut.empty();
    if (!plain || options.head.kind != HeadKind::Vocabulary || !options.head.transform.empty() ||
        options.last().stack != m_options->stack)
        return fail(translatable("Engine", "The model %1 has no matrices from tokens to tokens."),
                    {m_model->folder().filename().string()},
                    translatable("Engine", "Choose a language model whose residual stream is as "
                                           "wide as its table of tokens."));
    const Result<const HeadWeights*> head = m_model->head();
    if (!head)
        return tl::make_unexpected(head.error());
    const Result<std::optional<Norm>> finalNorm = m_model->finalNorm(m_options->stack);
    if (!finalNorm)
        return tl::make_unexpected(finalNorm.error());
    WeightLoader loader(m_model->weights(), options, nullptr);
    m_embedding = loader.tokenTable(*m_options);
    m_unembedding = (*head)->matrix;
    m_finalGain = Vector::Ones(m_options->width);
    if (*finalNorm && (*finalNorm)->gain.size() == m_options->width)
        m_finalGain = (*finalNorm)->gain;
    m_finalMean = *finalNorm && (*finalNorm)->kind == NormKind::Layer;
    return {};
}

template <class Body>
Result<void> Circuits::overTable(const WeightInfo& table, const std::stop_token& stop,
                                 const Body& body)
{
    const int64_t entries = table.data.shape.front();
    for (int64_t first = 0; first < entries; first += kRowsOfTable) {
        if (stop.stop_requested())
            return stoppedError();
        WeightInfo part = table;
        part.data.shape[0] = std::min(kRowsOfTable, entries - first);
        part.data.data +=
            static_cast<size_t>(first * table.data.strides[0]) * sizeOf(table.data.type);
        Matrix rows(part.data.shape[0], table.data.shape[1]);
        if (const Result<void> read = Weights::readFloat(part, rows.data()); !read)
            return read;
        body(first, rows);
    }
    return {};
}

/// The sum over the vocabulary, [M, M], that stands between a head's output and what it reads.
Result<const Matrix*> Circuits::through(bool written, const std::stop_token& stop)
{
    Matrix& kept = written ? m_written : m_matched;
    if (kept.size() > 0)
        return &kept;
    if (const Result<void> opened = openTables(); !opened)
        return tl::make_unexpected(opened.error());
    Matrix sum = Matrix::Zero(m_options->width, m_options->width);
    const bool same = !written || m_embedding == m_unembedding;
    const Result<void> done = overTable(
        written ? *m_unembedding : *m_embedding, stop, [&](int64_t first, const Matrix& rows) {
            if (same) {
                gradient::addTransposedProduct(rows, rows, sum, m_threads);
                return;
            }
            WeightInfo part = *m_embedding;
            part.data.shape[0] = std::min<int64_t>(rows.rows(), part.data.shape[0] - first);
            if (part.data.shape[0] <= 0)
                return;
            part.data.data += static_cast<size_t>(first * m_embedding->data.strides[0]) *
                              sizeOf(m_embedding->data.type);
            Matrix embedded(part.data.shape[0], rows.cols());
            if (Weights::readFloat(part, embedded.data()))
                gradient::addTransposedProduct(rows.topRows(embedded.rows()), embedded, sum,
                                               m_threads);
        });
    if (!done)
        return tl::make_unexpected(done.error());
    if (written) {
        sum = m_finalGain.transpose().asDiagonal() * sum;
        if (m_finalMean)
            sum.rowwise() -= sum.colwise().mean().eval();
    }
    sum *= m_options->embeddingScale *
           (written ? m_model->options().head.scale : m_options->embeddingScale);
    kept = std::move(sum);
    return &kept;
}

Result<std::vector<std::complex<double>>> Circuits::copying(int layer, int head,
                                                            const std::stop_token& stop)
{
    const Result<HeadMatrices> own = this->head(layer, head);
    if (!own)
        return tl::make_unexpected(own.error());
    const Result<const Matrix*> between = through(true, stop);
    if (!between)
        return tl::make_unexpected(between.error());
    Matrix written = own->output;
    for (int l = layer; normsStream() && l < layers(); ++l)
        if (const Result<void> passed = carry(l, l == layer, written); !passed)
            return tl::make_unexpected(passed.error());
    const Matrix square = written * (**between * own->value);
    if (!square.allFinite())
        return notFinite();
    return eigenvalues(square.cast<double>());
}

Result<std::vector<std::complex<double>>> Circuits::matching(int layer, int head,
                                                             const std::stop_token& stop)
{
    const Result<HeadMatrices> own = this->head(layer, head);
    if (!own)
        return tl::make_unexpected(own.error());
    const Result<const Matrix*> between = through(false, stop);
    if (!between)
        return tl::make_unexpected(between.error());
    const Matrix square = own->scale * own->key.transpose() * (**between * own->query);
    if (!square.allFinite())
        return notFinite();
    return eigenvalues(square.cast<double>());
}

Result<std::vector<Composition>> Circuits::feeding(int layer, int head)
{
    const Result<HeadMatrices> own = this->head(layer, head);
    if (!own)
        return tl::make_unexpected(own.error());
    const Reader to(*own);
    std::vector<Composition> all;
    for (int l = 0; l < layer; ++l)
        for (int h = 0; h < heads(); ++h) {
            const Result<HeadMatrices> from = this->head(l, h);
            if (!from)
                return tl::make_unexpected(from.error());
            HeadMatrices arriving = *from;
            for (int k = l; normsStream() && k < layer; ++k)
                if (const Result<void> passed = carry(k, k == l, arriving.output); !passed)
                    return tl::make_unexpected(passed.error());
            all.push_back({l, h, layer, head});
            compose(Reader(arriving), to, all.back());
        }
    return all;
}

Result<std::vector<Composition>> Circuits::composition(const std::function<void(float)>& progress,
                                                       const std::stop_token& stop)
{
    std::vector<Reader> readers;
    for (int l = 0; l < layers(); ++l)
        for (int h = 0; h < heads(); ++h) {
            const Result<HeadMatrices> own = head(l, h);
            if (!own)
                return tl::make_unexpected(own.error());
            readers.emplace_back(*own);
        }
    std::vector<Composition> all;
    const auto count = static_cast<int>(readers.size());
    for (int to = 0; to < count; ++to) {
        if (stop.stop_requested())
            return stoppedError();
        const int behind = to / heads() - 1; // the layer that all before have just passed
        for (int from = 0; normsStream() && to % heads() == 0 && from < to; ++from) {
            Reader& sender = readers[static_cast<size_t>(from)];
            const Result<void> passed = carry(behind, from / heads() == behind, sender.output);
            if (!passed)
                return tl::make_unexpected(passed.error());
            sender.measure();
        }
        for (int from = 0; from < to / heads() * heads(); ++from) {
            all.push_back({from / heads(), from % heads(), to / heads(), to % heads()});
            compose(readers[static_cast<size_t>(from)], readers[static_cast<size_t>(to)],
                    all.back());
        }
        if (progress)
            progress(static_cast<float>(to + 1) / static_cast<float>(count));
    }
    return all;
}

Result<std::vector<TokenAlong>> Circuits::tokensAlong(const Vector& direction, bool written,
                                                      int count)
{
    if (const Result<void> opened = openTables(); !opened)
        return tl::make_unexpected(opened.error());
    Vector v = direction;
    if (written) {
        if (m_finalMean)
            v.array() -= v.mean();
        v = v.cwiseProduct(m_finalGain);
    }
    std::vector<TokenAlong> best;
    const auto above = [](const TokenAlong& a, const TokenAlong& b) {
        return a.value != b.value ? a.value > b.value : a.id < b.id;
    };
    const Result<void> done = overTable(
        written ? *m_unembedding : *m_embedding, {}, [&](int64_t first, const Matrix& rows) {
            const Eigen::VectorXf along = rows * v.transpose();
            for (Eigen::Index i = 0; i < along.size(); ++i)
                best.push_back({first + i, static_cast<double>(along[i])});
            const auto keep = std::min<size_t>(best.size(), static_cast<size_t>(count));
            std::ranges::partial_sort(best, best.begin() + static_cast<int64_t>(keep), above);
            best.resize(keep);
        });
    if (!done)
        return tl::make_unexpected(done.error());
    return best;
}

} // namespace engine::explanations
