#include "engine/transformer/arena.h"
#include "engine/transformer/loader.h"
#include "engine/transformer/model.h"

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

Result<Tensor> Model::embedPixels(const Tensor& pixels) const
{
    const StackOptions& o = *m_options.seeing();
    const ImageOptions& image = *o.image;
    if (pixels.shape() != std::vector<int64_t>{image.channels, image.height, image.width})
        return fail(translatable("Engine",
                                 "The picture is %1 × %2 × %3; the model %4 reads %5 × %6 × %7 "
                                 "(channels, height, width)."),
                    {std::to_string(pixels.extent(0)), std::to_string(pixels.extent(1)),
                     std::to_string(pixels.extent(2)), m_folder.filename().string(),
                     std::to_string(image.channels), std::to_string(image.height),
                     std::to_string(image.width)});
    WeightLoader loader(*m_weights, m_options, nullptr);
    const Linear projection = loader.patches(o);
    const int64_t patchRows = image.height / image.patchHeight;
    const int64_t patchColumns = image.width / image.patchWidth;
    Matrix patches(patchRows * patchColumns, image.channels * image.patchHeight * image.patchWidth);
    for (int64_t p = 0; p < patches.rows(); ++p) {
        const int64_t top = p / patchColumns * image.patchHeight;
        const int64_t left = p % patchColumns * image.patchWidth;
        float* to = patches.row(p).data();
        for (int64_t channel = 0; channel < image.channels; ++channel)
            for (int64_t y = top; y < top + image.patchHeight; ++y) {
                const float* from =
                    pixels.data() + (channel * image.height + y) * image.width + left;
                to = std::copy_n(from, image.patchWidth, to);
            }
    }
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    const int64_t leading = o.names.distillationToken.empty() ? 1 : 2;
    float* out = nullptr;
    Tensor result = pooledTensor({leading + patches.rows(), o.width}, &out);
    Eigen::Map<Matrix> hidden(out, leading + patches.rows(), o.width);
    hidden.row(0) = loader.vector(loader.expect({o.names.classToken}, {1, o.width}));
    if (leading == 2)
        hidden.row(1) = loader.vector(loader.expect({o.names.distillationToken}, {1, o.width}));
    projection.apply(patches, hidden.bottomRows(patches.rows()));
    const Vector positions = loader.vector(loader.positionTable(o));
    if (loader.error())
        return tl::make_unexpected(*loader.error());
    hidden += Eigen::Map<const Matrix>(positions.data(), hidden.rows(), o.width);
    return result;
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
