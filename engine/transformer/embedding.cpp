#include "engine/transformer/arena.h"
#include "engine/transformer/frames.h"
#include "engine/transformer/loader.h"
#include "engine/transformer/model.h"
#include "engine/transformer/picture.h"

#include <algorithm>

namespace engine {

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

Result<Tensor> Model::embedPicture(const Tensor& pixels) const
{
    const StackOptions& o = *m_options.seeing();
    const Result<PatchGrid> grid = patchGrid(o, pixels, m_folder.filename().string());
    if (!grid)
        return tl::make_unexpected(grid.error());
    WeightLoader loader(*m_weights, m_options, nullptr);
    Tensor embedded = engine::embedPicture(loader, o, *grid, pixels);
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

} // namespace engine
