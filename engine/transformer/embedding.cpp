#include "engine/transformer/arena.h"
#include "engine/transformer/frames.h"
#include "engine/transformer/limits.h"
#include "engine/transformer/loader.h"
#include "engine/transformer/model.h"
#include "engine/transformer/picture.h"
#include "engine/transformer/projector.h"
#include "engine/transformer/towers.h"

#include <algorithm>

namespace engine {

namespace {

/// Adds row `index` of a table, stored as [n, width] or [1, n, width].
Result<void> addRow(const WeightInfo& table, int64_t index, float scale, Eigen::Ref<Vector> to)
{
    WeightInfo part = table;
    part.data =
        table.data.shape.size() == 3 ? table.data.slice(0).slice(index) : table.data.slice(index);
    Vector row(to.size());
    if (const Result<void> read = Weights::readFloat(part, row.data()); !read)
        return tl::make_unexpected(read.error());
    to += scale * row;
    return {};
}

} // namespace

Vector tokenFactors(const StackOptions& options, const std::vector<int64_t>& ids,
                    const std::vector<uint8_t>& shown)
{
    Vector factors = Vector::Ones(static_cast<int64_t>(ids.size()));
    if (options.droppedToken < 0)
        return factors;
    int64_t dropped = 0;
    int64_t all = 0;
    for (size_t t = 0; t < ids.size(); ++t) {
        all += shown.empty() || shown[t] != 0 ? 1 : 0;
        if (ids[t] != options.droppedToken)
            continue;
        ++dropped;
        factors[static_cast<Eigen::Index>(t)] = 0;
    }
    const double observed =
        static_cast<double>(dropped) / static_cast<double>(std::max(all, int64_t{1}));
    if (observed < 1)
        factors *=
            static_cast<float>((1 - static_cast<double>(options.dropShare)) / (1 - observed));
    return factors;
}

Result<Matrix> Model::tokenVectors(Stack stack, const std::vector<int64_t>& ids,
                                   const std::vector<int64_t>& types) const
{
    const StackOptions& o = m_options.stack(stack);
    WeightLoader loader(*m_weights, m_options, nullptr);
    const WeightInfo* table = loader.tokenTable(o);
    const int64_t entries = table->data.shape.front();
    const auto count = static_cast<int64_t>(ids.size());
    Matrix x = Matrix::Zero(count, o.embeddingSize);
    for (int64_t t = 0; t < count; ++t) {
        const int64_t id = ids[static_cast<size_t>(t)];
        if (id < 0 || id >= entries)
            return fail(translatable("Engine", "Token id %1 is outside the vocabulary of %2 "
                                               "entries."),
                        {std::to_string(id), std::to_string(entries)});
        if (const Result<void> done = addRow(*table, id, o.embeddingScale, x.row(t)); !done)
            return tl::make_unexpected(done.error());
        // The system maps whole neighbourhoods of a row: a thousand rows are a whole table. For a
        // token that is written it stays, since the head may read it next.
        constexpr int64_t kRows = 16;
        if (t % kRows == kRows - 1 || (t == count - 1 && count > 1))
            Weights::forget(*table);
    }
    const WeightInfo* typeTable = loader.typeTable(o);
    for (int64_t t = 0; typeTable && t < count; ++t) {
        const int64_t type = types.empty() ? 0 : types[static_cast<size_t>(t)];
        if (type < 0 || type >= o.types)
            return fail(translatable("Engine", "Token type %1 is outside 0 to %2."),
                        {std::to_string(type), std::to_string(o.types - 1)});
        if (const Result<void> done = addRow(*typeTable, type, 1, x.row(t)); !done)
            return tl::make_unexpected(done.error());
    }
    return x;
}

Result<void> Model::addPositions(Stack stack, const std::vector<int64_t>& ids,
                                 const std::vector<uint8_t>& shown, int64_t first,
                                 MatrixRef x) const
{
    const StackOptions& o = m_options.stack(stack);
    WeightLoader loader(*m_weights, m_options, nullptr);
    const WeightInfo* table = loader.positionTable(o);
    if (!table && o.positions.kind != PositionKind::Sinusoidal)
        return {};
    std::vector<int64_t> rows = positionRows(o.positions, ids, shown, m_options.padToken);
    for (int64_t& row : rows)
        row += row < 0 ? 0 : first;
    if (!table) {
        addSinusoids(rows, o.positions.sinusoidsToEnd, x);
        return {};
    }
    for (int64_t t = 0; t < x.rows(); ++t)
        if (const Result<void> done = addRow(*table, rows[static_cast<size_t>(t)], 1, x.row(t));
            !done)
            return tl::make_unexpected(done.error());
    return {};
}

Result<Tensor> Model::embed(Stack stack, const std::vector<int64_t>& ids,
                            const std::vector<int64_t>& types, const std::vector<uint8_t>& shown,
                            int64_t first) const
{
    const StackOptions& o = m_options.stack(stack);
    const auto count = static_cast<int64_t>(ids.size());
    if (o.positions.limit > 0 && first + count > o.positions.limit)
        return fail(kTooManyTokens,
                    {std::to_string(first + count), m_folder.filename().string(),
                     std::to_string(o.positions.limit)},
                    translatable("Engine",
                                 "Shorten the input, or let it be cut (--cut on the command "
                                 "line)."));
    Result<Matrix> x = tokenVectors(stack, ids, types);
    if (!x)
        return tl::make_unexpected(x.error());
    if (o.droppedToken >= 0)
        *x = tokenFactors(o, ids, shown).transpose().asDiagonal() * *x;
    WeightLoader loader(*m_weights, m_options, nullptr);
    const auto project = [&] {
        const Linear projection = loader.projectIn(o);
        if (loader.error())
            return;
        Matrix wide(count, o.width);
        projection.apply(*x, wide, 1);
        *x = std::move(wide);
    };
    const auto norm = [&] { loader.embeddingNorm(o).apply(*x, *x); };
    const bool projects = !o.names.projectIn.empty();
    if (projects && o.projectFirst)
        project();
    if (o.embeddingNorm && o.normBeforePositions)
        norm();
    if (const Result<void> done = addPositions(stack, ids, shown, first, *x); !done)
        return tl::make_unexpected(done.error());
    if (o.embeddingNorm && !o.normBeforePositions)
        norm();
    if (projects && !o.projectFirst)
        project();
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    float* out = nullptr;
    Tensor result = pooledTensor({count, o.width}, &out);
    Eigen::Map<Matrix>(out, count, o.width) = *x;
    return result;
}

Result<Tensor> Model::embedPicture(const Tensor& pixels, const Tensor& whole) const
{
    const StackOptions& o = *m_options.seeing();
    const Result<PatchGrid> grid = patchGrid(o, pixels, whole, m_folder.filename().string());
    if (!grid)
        return tl::make_unexpected(grid.error());
    WeightLoader loader(*m_weights, m_options, nullptr);
    Tensor embedded = engine::embedPicture(loader, o, *grid, pixels, whole);
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    return embedded;
}

Result<Tensor> Model::pictureBias(const PatchGrid& grid, int layer) const
{
    WeightLoader loader(*m_weights, m_options, nullptr);
    Tensor bias = engine::pictureBias(loader, *m_options.seeing(), grid, layer);
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    return bias;
}

Result<Tensor> Model::embedSound(const Tensor& features, int threads) const
{
    const StackOptions& o = *m_options.hearing();
    if (const auto frames = frameCount(o, features, m_folder.filename().string()); !frames)
        return tl::make_unexpected(frames.error());
    WeightLoader loader(*m_weights, m_options, nullptr);
    Tensor embedded = engine::embedSound(loader, o, features, threads);
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    return embedded;
}

Result<Matrix> Model::project(const ProjectorOptions& projector, const StackTrace& seen,
                              const PatchGrid& grid) const
{
    WeightLoader loader(*m_weights, m_options, nullptr);
    Matrix features =
        engine::project(loader, projector, *m_options.vision, m_options.decoder->width, seen, grid);
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    return features;
}

Result<Similarity> Model::compare(const StackTrace& text, const std::vector<int64_t>& ids,
                                  const StackTrace& vision) const
{
    WeightLoader loader(*m_weights, m_options, nullptr);
    Similarity result = engine::compare(loader, m_options, text, ids, vision);
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    return result;
}

Result<Matrix> Model::biasTable(Stack stack, int layer) const
{
    const StackOptions& o = m_options.stack(stack);
    if (o.positions.bias != BiasKind::Buckets)
        return Matrix();
    WeightLoader loader(*m_weights, m_options, nullptr);
    Matrix table = loader.biasTable(o, layer);
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    return table;
}

Result<Tensor> Model::memory(const Tensor& encoded) const
{
    const StackOptions& o = *m_options.decoder;
    if (o.names.memoryIn.empty())
        return encoded;
    WeightLoader loader(*m_weights, m_options, nullptr);
    const Linear projection = loader.memoryIn(o);
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    float* out = nullptr;
    Tensor projected = pooledTensor({encoded.extent(0), o.width}, &out);
    projection.apply(encoded.matrix(), Eigen::Map<Matrix>(out, encoded.extent(0), o.width));
    return projected;
}

} // namespace engine
