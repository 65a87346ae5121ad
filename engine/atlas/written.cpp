#include "engine/atlas/written.h"

#include "engine/atlas/weightviews.h"
#include "engine/linear/factors.h"
#include "engine/linear/product.h"
#include "engine/linear/threads.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace engine::atlas {

namespace {

constexpr int64_t kEntries = 512; ///< of the vocabulary that are read at a time

/// The two matrices of a head, with the gain of the norm before it.
struct Circuit
{
    Eigen::MatrixXd value;  // [M, Dv]
    Eigen::MatrixXd output; // [Dv, M]
};

/// Directions of all heads side by side.
struct Directions
{
    Matrix reads;  // [M, heads · R]
    Matrix writes; // [M, heads · R]
    std::vector<float> strengths;
};

/// Calls `body(number, circuit)` for the heads of self-attention of the decoder, those of a layer
/// at once; fails where weights cannot be read, and with an empty sentence when stopped.
Result<void> forCircuits(const Model& model, const std::vector<HeadPlace>& heads,
                         const WrittenOptions& options,
                         const std::function<void(size_t, const Circuit&)>& body)
{
    const StackOptions& o = *model.options().decoder;
    const int64_t size = o.headSize;
    const int group = std::max(1, o.heads / std::max(1, o.keyHeads));
    for (int layer = 0; layer < o.layers; ++layer) {
        std::vector<size_t> own;
        for (size_t i = 0; i < heads.size(); ++i)
            if (heads[i].stack == Stack::Decoder && heads[i].kind == Kind::Self &&
                heads[i].layer == layer)
                own.push_back(i);
        if (own.empty())
            continue;
        const Result<const LayerWeights*> loaded = model.layer(Stack::Decoder, layer);
        if (!loaded)
            return tl::make_unexpected(loaded.error());
        const LayerWeights& w = **loaded;
        Matrix joined = w.qkv.weight();
        if (w.attentionNorm.gain.size() > 0)
            joined = w.attentionNorm.gain.transpose().asDiagonal() * joined;
        const Matrix output = w.output.weight();
        const bool finished = parallelFor(
            0, static_cast<int64_t>(own.size()), 1, options.threads,
            [&](Range range) {
                for (int64_t i = range.begin; i < range.end; ++i) {
                    const size_t number = own[static_cast<size_t>(i)];
                    const int head = heads[number].head;
                    const int64_t first = (o.heads + o.keyHeads + head / group) * size;
                    body(number, {joined.middleCols(first, size).cast<double>(),
                                  output.middleRows(head * size, size).cast<double>()});
                }
            },
            options.stop);
        if (!finished)
            return fail("");
    }
    return {};
}

/// The largest singular triples of W_V W_O, through the triangles of both.
void findDirections(const Circuit& circuit, int count, int64_t first, Directions& all)
{
    const SingularVectors found =
        singularVectorsOfProduct(circuit.value, circuit.output.transpose());
    for (int64_t i = 0; i < std::min<int64_t>(count, found.values.size()); ++i) {
        all.reads.col(first + i) = found.left.col(i).cast<float>();
        all.writes.col(first + i) = found.right.col(i).cast<float>();
        all.strengths[static_cast<size_t>(first + i)] = static_cast<float>(found.values[i]);
    }
}

/// Tokens with the largest and the smallest values along one direction.
class Extremes
{
public:
    explicit Extremes(int count) : m_count(static_cast<size_t>(count)) {}

    void add(float value, int32_t token)
    {
        put(m_most, value, token);
        put(m_least, -value, token);
    }
    float most() const { return m_most.empty() ? 0 : m_most.front().first; }
    float least() const { return m_least.empty() ? 0 : -m_least.front().first; }
    /// The largest first, or where `sign` is negative the smallest; −1 where there are too few.
    std::vector<int32_t> tokens(float sign) const
    {
        std::vector<int32_t> result;
        for (const auto& [value, token] : sign < 0 ? m_least : m_most)
            result.push_back(token);
        result.resize(m_count, -1);
        return result;
    }

private:
    void put(std::vector<std::pair<float, int32_t>>& list, float value, int32_t token) const
    {
        if (list.size() == m_count && (m_count == 0 || list.back().first >= value))
            return;
        const auto place = std::ranges::upper_bound(list, value, std::greater<>(),
                                                    &std::pair<float, int32_t>::first);
        list.insert(place, {value, token});
        if (list.size() > m_count)
            list.pop_back();
    }

    size_t m_count;
    std::vector<std::pair<float, int32_t>> m_most, m_least;
};

/// Both ends of the way of every token through the heads.
class TokenPass
{
public:
    TokenPass(const Model& model, const WrittenOptions& options)
        : m_model(model), m_options(options)
    {
    }

    /// Norms the embeddings of [begin, end) without a gain, and reads their unembeddings.
    Result<void> read(Range entries)
    {
        std::vector<int64_t> ids(static_cast<size_t>(entries.size()));
        std::iota(ids.begin(), ids.end(), entries.begin);
        auto embedded = m_model.tokenVectors(Stack::Decoder, ids, {});
        if (!embedded)
            return tl::make_unexpected(embedded.error());
        const StackOptions& o = *m_model.options().decoder;
        Norm plain;
        plain.kind = o.norm;
        plain.epsilon = o.epsilon;
        embeddings.resize(embedded->rows(), embedded->cols());
        plain.apply(*embedded, embeddings, m_options.threads);
        unembeddings.resize(entries.size(), o.width);
        for (int64_t i = 0; i < entries.size(); ++i) {
            const Result<Vector> row = unembeddingRow(m_model, entries.begin + i);
            if (!row)
                return tl::make_unexpected(row.error());
            unembeddings.row(i) = *row;
        }
        return {};
    }

    Matrix embeddings;   // [entries, M]
    Matrix unembeddings; // [entries, M]

private:
    const Model& m_model;
    const WrittenOptions& m_options;
};

void addColumns(const Matrix& values, int64_t first, std::vector<Extremes>& to)
{
    for (Eigen::Index row = 0; row < values.rows(); ++row)
        for (Eigen::Index column = 0; column < values.cols(); ++column)
            to[static_cast<size_t>(column)].add(values(row, column),
                                                static_cast<int32_t>(first + row));
}

double copyingScore(const Eigen::MatrixXd& through)
{
    double sum = 0;
    double sizes = 0;
    for (const std::complex<double>& value : eigenvalues(through)) {
        sum += value.real();
        sizes += std::abs(value);
    }
    return sizes > 0 ? sum / sizes : 0;
}

WrittenTokens::Direction describe(float strength, const Extremes& reads, const Extremes& writes)
{
    // A direction and its opposite are one; it is shown as it answers to a token most.
    const float sign = -reads.least() > reads.most() ? -1.F : 1.F;
    return {strength, reads.tokens(sign), writes.tokens(sign), writes.tokens(-sign)};
}

} // namespace

Result<std::vector<WrittenTokens>> writtenTokens(const Model& model,
                                                 const std::vector<HeadPlace>& heads,
                                                 const WrittenOptions& options)
{
    const ModelOptions& o = model.options();
    if (!addsUp(o) || o.decoder->embeddingSize != o.decoder->width)
        return std::vector<WrittenTokens>();
    const int64_t vocabulary = o.encoder ? o.targetVocabulary : o.vocabulary;
    const int each = options.directions;
    const int64_t width = o.decoder->width;
    Directions all;
    all.reads = Matrix::Zero(width, static_cast<Eigen::Index>(heads.size()) * each);
    all.writes = all.reads;
    all.strengths.resize(heads.size() * static_cast<size_t>(each), 0);
    const Result<void> found =
        forCircuits(model, heads, options, [&](size_t i, const Circuit& circuit) {
            findDirections(circuit, each, static_cast<int64_t>(i) * each, all);
        });
    if (!found)
        return tl::make_unexpected(found.error());
    TokenPass tokens(model, options);
    Matrix together = Matrix::Zero(width, width); // Σ unembedding ⊗ embedding
    std::vector<Extremes> reads(all.strengths.size(), Extremes(options.tokens));
    std::vector<Extremes> writes = reads;
    for (int64_t begin = 0; begin < vocabulary; begin += kEntries) {
        if (options.stop.stop_requested())
            return fail("");
        const Range entries{begin, std::min(begin + kEntries, vocabulary)};
        if (const Result<void> read = tokens.read(entries); !read)
            return tl::make_unexpected(read.error());
        Matrix values(entries.size(), all.reads.cols());
        product(tokens.embeddings, all.reads, values, false, 1, 0, options.threads);
        addColumns(values, begin, reads);
        product(tokens.unembeddings, all.writes, values, false, 1, 0, options.threads);
        addColumns(values, begin, writes);
        product(Matrix(tokens.unembeddings.transpose()), tokens.embeddings, together, false, 1, 1,
                options.threads);
    }
    const Eigen::MatrixXd joined = together.cast<double>();
    std::vector<WrittenTokens> result(heads.size());
    for (size_t i = 0; i < heads.size(); ++i)
        for (size_t d = i * static_cast<size_t>(each); d < (i + 1) * static_cast<size_t>(each); ++d)
            result[i].directions.push_back(describe(all.strengths[d], reads[d], writes[d]));
    const Result<void> scored =
        forCircuits(model, heads, options, [&](size_t i, const Circuit& circuit) {
            result[i].copying = copyingScore(circuit.output * joined * circuit.value);
        });
    if (!scored)
        return tl::make_unexpected(scored.error());
    return result;
}

Result<void> describeWritten(Atlas& atlas, const Model& model,
                             const std::function<std::string(int64_t)>& tokenText,
                             const WrittenOptions& options)
{
    std::vector<HeadPlace> places;
    for (const HeadAtlas& head : atlas.heads)
        places.push_back(head.place);
    Result<std::vector<WrittenTokens>> written = writtenTokens(model, places, options);
    if (!written)
        return tl::make_unexpected(written.error());
    atlas.written = std::move(*written);
    for (const WrittenTokens& head : atlas.written)
        for (const auto& direction : head.directions)
            for (const auto* side : {&direction.reads, &direction.writes, &direction.lowers})
                for (const int32_t id : *side)
                    if (id >= 0)
                        atlas.writtenTexts.try_emplace(id, tokenText(id));
    return {};
}

} // namespace engine::atlas
