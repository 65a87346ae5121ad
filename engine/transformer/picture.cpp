#include "engine/transformer/picture.h"

#include "engine/transformer/arena.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace engine {

namespace {

/// Offsets between patches, and three more for the class token.
int64_t biasEntries(const PatchGrid& grid)
{
    return (2 * grid.rows - 1) * (2 * grid.columns - 1) + 3;
}

PatchGrid trainedGrid(const StackOptions& options)
{
    const ImageOptions& image = *options.image;
    return {image.height / image.patchHeight, image.width / image.patchWidth,
            leadingTokens(options)};
}

/// Of the special tokens before the patches, those that the table of positions counts: all but the
/// registers, unless its size says otherwise.
int64_t leadingPositions(const StackOptions& options)
{
    return options.positions.limit > 0 ? options.positions.limit - trainedGrid(options).cells()
                                       : leadingTokens(options) - options.image->registers;
}

double cubic(double x, double a)
{
    x = std::abs(x);
    if (x < 1)
        return ((a + 2) * x - (a + 3)) * x * x + 1;
    return x < 2 ? a * (((x - 5) * x + 8) * x - 4) : 0;
}

/// Shares of `from` old values in each of `to` new ones along one side.
Eigen::MatrixXd shares(int64_t from, int64_t to, Stretching stretching)
{
    Eigen::MatrixXd all = Eigen::MatrixXd::Zero(to, from);
    const double scale = static_cast<double>(from) / static_cast<double>(to);
    const auto clamped = [&](int64_t at) { return std::clamp<int64_t>(at, 0, from - 1); };
    for (int64_t i = 0; i < to; ++i) {
        const double centre = (static_cast<double>(i) + 0.5) * scale;
        switch (stretching) {
        case Stretching::None:
            all(i, clamped(i)) = 1;
            break;
        case Stretching::Nearest:
            all(i, i * from / to) = 1;
            break;
        case Stretching::Bilinear: {
            const double place =
                to > 1 ? static_cast<double>(i * (from - 1)) / static_cast<double>(to - 1) : 0;
            const auto low = static_cast<int64_t>(place);
            all(i, low) += 1 - (place - static_cast<double>(low));
            all(i, clamped(low + 1)) += place - static_cast<double>(low);
            break;
        }
        case Stretching::Bicubic: {
            constexpr double kSharpness = -0.75;
            const double place = centre - 0.5;
            const auto low = static_cast<int64_t>(std::floor(place));
            for (int64_t at = low - 1; at <= low + 2; ++at)
                all(i, clamped(at)) += cubic(place - static_cast<double>(at), kSharpness);
            break;
        }
        case Stretching::BicubicAntialiased: {
            constexpr double kSharpness = -0.5;
            const double widening = std::max(scale, 1.0);
            const auto first =
                std::max<int64_t>(0, static_cast<int64_t>(centre - 2 * widening + 0.5));
            const auto last =
                std::min<int64_t>(from, static_cast<int64_t>(centre + 2 * widening + 0.5));
            for (int64_t at = first; at < last; ++at)
                all(i, at) = cubic((static_cast<double>(at) - centre + 0.5) / widening, kSharpness);
            all.row(i) /= all.row(i).sum();
            break;
        }
        }
    }
    return all;
}

/// The pixels of each patch side by side, channel by channel: [patches, channels · ph · pw].
Matrix cut(const ImageOptions& image, const PatchGrid& grid, const Tensor& pixels)
{
    const int64_t height = pixels.extent(1);
    const int64_t width = pixels.extent(2);
    Matrix patches(grid.cells(), image.channels * image.patchHeight * image.patchWidth);
    for (int64_t p = 0; p < patches.rows(); ++p) {
        const int64_t top = p / grid.columns * image.patchHeight;
        const int64_t left = p % grid.columns * image.patchWidth;
        float* to = patches.row(p).data();
        for (int64_t channel = 0; channel < image.channels; ++channel)
            for (int64_t y = top; y < top + image.patchHeight; ++y)
                to = std::copy_n(pixels.data() + (channel * height + y) * width + left,
                                 image.patchWidth, to);
    }
    return patches;
}

/// A still picture stands in every frame of a patch: the frames' weights add up.
Linear projection(WeightLoader& loader, const StackOptions& options)
{
    const ImageOptions& image = *options.image;
    const int64_t area = image.patchHeight * image.patchWidth;
    std::vector<int64_t> shape = {options.width, image.channels, image.patchHeight,
                                  image.patchWidth};
    if (image.frames > 1)
        shape.insert(shape.begin() + 2, image.frames);
    const WeightInfo* weight = loader.expect({options.names.patches + ".weight"}, shape);
    Vector bias;
    if (image.patchBias)
        bias = loader.vector(loader.expect({options.names.patches + ".bias"}, {options.width}));
    const Matrix stored =
        loader.matrix(weight, options.width * image.channels, image.frames * area);
    if (loader.checks() || loader.error())
        return {};
    Matrix sum = Matrix::Zero(options.width * image.channels, area);
    for (int64_t frame = 0; frame < image.frames; ++frame)
        sum += stored.middleCols(frame * area, area);
    return Linear::fromOutIn(sum.data(), options.width, image.channels * area,
                             image.patchBias ? bias.data() : nullptr);
}

Matrix positionTable(WeightLoader& loader, const StackOptions& options)
{
    if (options.positions.kind != PositionKind::Learned)
        return {};
    const int64_t rows = leadingPositions(options) + trainedGrid(options).cells();
    return loader.matrix(loader.expect({options.names.positions}, {rows, options.width}), rows,
                         options.width);
}

/// Class, distillation and register tokens: [leading, M].
Matrix specialTokens(WeightLoader& loader, const StackOptions& options)
{
    const StackNames& names = options.names;
    Matrix tokens(leadingTokens(options), options.width);
    int64_t at = 0;
    const auto add = [&](const std::string& name, int64_t count) {
        if (name.empty() || count == 0)
            return;
        // One token may be stored with or without axes of length 1.
        const std::vector<int64_t> shape =
            count == 1 ? std::vector{options.width} : std::vector{count, options.width};
        const Matrix rows = loader.matrix(loader.expect({name}, shape), count, options.width);
        if (rows.size() > 0)
            tokens.middleRows(at, count) = rows;
        at += count;
    };
    add(names.classToken, 1);
    add(names.distillationToken, 1);
    add(names.registers, options.image->registers);
    return tokens;
}

} // namespace

int64_t leadingTokens(const StackOptions& options)
{
    return (options.names.classToken.empty() ? 0 : 1) +
           (options.names.distillationToken.empty() ? 0 : 1) + options.image->registers;
}

namespace {

/// The patches of one picture or of one that is to be cut.
Result<PatchGrid> plainGrid(const StackOptions& options, const Tensor& pixels,
                            const std::string& model)
{
    const ImageOptions& image = *options.image;
    const std::vector<int64_t>& shape = pixels.shape();
    const bool plain = shape.size() == 3 && shape[0] == image.channels;
    if (!plain || (!image.anySize && (shape[1] != image.height || shape[2] != image.width)))
        return fail(translatable("Engine",
                                 "The picture is %1; the model %2 reads %3 × %4 × %5 (channels, "
                                 "height, width)."),
                    {shapeText(shape), model, std::to_string(image.channels),
                     std::to_string(image.height), std::to_string(image.width)});
    const int64_t down = image.patchHeight * image.block;
    const int64_t across = image.patchWidth * image.block;
    const bool whole = image.block == 1 || (shape[1] % down == 0 && shape[2] % across == 0);
    if (shape[1] < down || shape[2] < across || !whole)
        return fail(translatable("Engine", "The picture's %1 × %2 pixels are not whole blocks of "
                                           "%3 × %4, which the model %5 reads."),
                    {std::to_string(shape[1]), std::to_string(shape[2]), std::to_string(down),
                     std::to_string(across), model});
    return PatchGrid{shape[1] / image.patchHeight, shape[2] / image.patchWidth,
                     leadingTokens(options)};
}

} // namespace

Result<PatchGrid> patchGrid(const StackOptions& options, const Tensor& pixels, const Tensor& whole,
                            const std::string& model)
{
    Result<PatchGrid> grid = plainGrid(options, pixels, model);
    if (!grid || whole.empty())
        return grid;
    const Result<PatchGrid> piece = plainGrid(options, whole, model);
    if (!piece)
        return piece;
    const ImageOptions& image = *options.image;
    const int64_t height = piece->rows * image.patchHeight;
    const int64_t width = piece->columns * image.patchWidth;
    // Pieces of whole patches, without a rest that no patch holds.
    if (whole.extent(1) != height || whole.extent(2) != width || pixels.extent(1) % height != 0 ||
        pixels.extent(2) % width != 0 || piece->leading != 0)
        return fail(translatable("Engine", "The picture's %1 × %2 pixels are not whole blocks of "
                                           "%3 × %4, which the model %5 reads."),
                    {std::to_string(pixels.extent(1)), std::to_string(pixels.extent(2)),
                     std::to_string(whole.extent(1)), std::to_string(whole.extent(2)), model});
    grid->pieceRows = piece->rows;
    grid->pieceColumns = piece->columns;
    return grid;
}

void expectPicture(WeightLoader& loader, const StackOptions& options)
{
    projection(loader, options);
    positionTable(loader, options);
    specialTokens(loader, options);
    if (options.image->relativeBias)
        for (int layer = 0; layer < options.layers; ++layer)
            pictureBias(loader, options, trainedGrid(options), layer);
}

namespace {

/// What embedding a picture takes.
struct Embedder
{
    Linear patches;
    Matrix tokens;    // [leading, M]
    Matrix positions; // [leading positions + trained cells, M]
};

/// One picture, into its rows of the hidden state.
void embedOne(const Embedder& embedder, const StackOptions& options, const PatchGrid& grid,
              const Tensor& pixels, MatrixRef hidden)
{
    hidden.topRows(grid.leading) = embedder.tokens;
    embedder.patches.apply(cut(*options.image, grid, pixels), hidden.bottomRows(grid.cells()));
    const Matrix& positions = embedder.positions;
    if (positions.size() == 0)
        return;
    const int64_t leading = leadingPositions(options);
    hidden.topRows(leading) += positions.topRows(leading);
    hidden.bottomRows(grid.cells()) +=
        stretch(positions.bottomRows(positions.rows() - leading), trainedGrid(options), grid,
                options.image->stretching);
}

/// The pixels of a piece [channels, height, width] whose first is at (top, left).
Tensor pieceOf(const Tensor& pixels, int64_t top, int64_t left, int64_t height, int64_t width)
{
    float* out = nullptr;
    Tensor piece = Tensor::zeros({pixels.extent(0), height, width}, &out);
    for (int64_t channel = 0; channel < pixels.extent(0); ++channel)
        for (int64_t y = top; y < top + height; ++y)
            out = std::copy_n(pixels.data() + (channel * pixels.extent(1) + y) * pixels.extent(2) +
                                  left,
                              width, out);
    return piece;
}

} // namespace

Tensor embedPicture(WeightLoader& loader, const StackOptions& options, const PatchGrid& grid,
                    const Tensor& pixels, const Tensor& whole)
{
    float* out = nullptr;
    Tensor result = pooledTensor({grid.positions(), options.width}, &out);
    Eigen::Map<Matrix> hidden(out, grid.positions(), options.width);
    hidden.setZero();
    const Embedder embedder{projection(loader, options), specialTokens(loader, options),
                            positionTable(loader, options)};
    if (loader.error())
        return result;
    if (grid.pieceCells() == 0) {
        embedOne(embedder, options, grid, pixels, hidden);
    } else {
        const PatchGrid piece = grid.piece();
        const int64_t across = grid.columns / piece.columns;
        const int64_t height = piece.rows * options.image->patchHeight;
        const int64_t width = piece.columns * options.image->patchWidth;
        for (int64_t i = 0; i < grid.pictures(); ++i)
            embedOne(embedder, options, piece,
                     i + 1 == grid.pictures()
                         ? whole
                         : pieceOf(pixels, i / across * height, i % across * width, height, width),
                     hidden.middleRows(i * piece.cells(), piece.cells()));
    }
    if (options.embeddingNorm)
        loader.embeddingNorm(options).apply(hidden, hidden);
    return result;
}

std::vector<Range> pictureBlocks(const PatchGrid& grid)
{
    std::vector<Range> blocks;
    for (int64_t i = 0; i < grid.pictures() && grid.pieceCells() > 0; ++i)
        blocks.push_back({i * grid.pieceCells(), (i + 1) * grid.pieceCells()});
    return blocks;
}

Matrix stretch(const Matrix& table, const PatchGrid& from, const PatchGrid& to,
               Stretching stretching)
{
    if (from.rows == to.rows && from.columns == to.columns)
        return table;
    const Eigen::MatrixXd down = shares(from.rows, to.rows, stretching);
    const Eigen::MatrixXd across = shares(from.columns, to.columns, stretching);
    Matrix result(to.cells(), table.cols());
    Eigen::RowVectorXd sum(table.cols());
    for (int64_t row = 0; row < to.rows; ++row)
        for (int64_t column = 0; column < to.columns; ++column) {
            sum.setZero();
            for (int64_t r = 0; r < from.rows; ++r)
                for (int64_t c = 0; down(row, r) != 0 && c < from.columns; ++c)
                    if (const double share = down(row, r) * across(column, c); share != 0)
                        sum += share * table.row(r * from.columns + c).cast<double>();
            result.row(row * to.columns + column) = sum.cast<float>();
        }
    return result;
}

Eigen::MatrixXd pictureAngles(const StackOptions& options, const PatchGrid& grid)
{
    const ImageOptions& image = *options.image;
    if (image.rotary == ImageOptions::Rotary::None)
        return {};
    const int64_t quarter = options.headSize / 4;
    Eigen::MatrixXd angles = Eigen::MatrixXd::Zero(grid.positions(), 2 * quarter);
    const auto place = [&](int64_t index, int64_t count) {
        if (image.rotary == ImageOptions::Rotary::Indices)
            return static_cast<double>(index);
        const double middle =
            2 * (static_cast<double>(index) + 0.5) / static_cast<double>(count) - 1;
        return 2 * std::numbers::pi * middle;
    };
    for (int64_t cell = 0; cell < grid.cells(); ++cell)
        for (int64_t k = 0; k < quarter; ++k) {
            const double frequency =
                std::pow(image.theta, -static_cast<double>(k) / static_cast<double>(quarter));
            angles(grid.leading + cell, k) = place(cell / grid.columns, grid.rows) * frequency;
            angles(grid.leading + cell, quarter + k) =
                place(cell % grid.columns, grid.columns) * frequency;
        }
    return angles;
}

std::vector<int32_t> pictureWindows(const StackOptions& options, const PatchGrid& grid)
{
    const int64_t side = options.image->window;
    if (side == 0)
        return {};
    std::vector<int32_t> windows(static_cast<size_t>(grid.positions()), 0);
    const int64_t across = (grid.columns + side - 1) / side;
    for (int64_t cell = 0; cell < grid.cells(); ++cell)
        windows[static_cast<size_t>(grid.leading + cell)] =
            static_cast<int32_t>(cell / grid.columns / side * across + cell % grid.columns / side);
    return windows;
}

Tensor pictureBias(WeightLoader& loader, const StackOptions& options, const PatchGrid& grid,
                   int layer)
{
    if (!options.image->relativeBias)
        return {};
    const int64_t entries = biasEntries(grid);
    Matrix table = Matrix::Zero(entries, options.heads);
    for (const std::string& name : {options.names.relativeBias, options.names.layer.relativeBias}) {
        if (name.empty())
            continue;
        const Matrix part = loader.matrix(
            loader.expect({WeightLoader::numbered(name, options, layer)}, {entries, options.heads}),
            entries, options.heads);
        if (part.size() == 0)
            return {};
        table += part;
    }
    const int64_t positions = grid.positions();
    float* out = nullptr;
    Tensor bias = Tensor::zeros({options.heads, positions, positions}, &out);
    const auto entry = [&](int64_t query, int64_t key) {
        if (query == 0 || key == 0)
            return entries - (query == 0 && key == 0 ? 1 : query == 0 ? 3 : 2);
        const int64_t down = (query - 1) / grid.columns - (key - 1) / grid.columns;
        const int64_t across = (query - 1) % grid.columns - (key - 1) % grid.columns;
        return (down + grid.rows - 1) * (2 * grid.columns - 1) + across + grid.columns - 1;
    };
    for (int64_t query = 0; query < positions; ++query)
        for (int64_t key = 0; key < positions; ++key)
            for (int head = 0; head < options.heads; ++head)
                out[(head * positions + query) * positions + key] = table(entry(query, key), head);
    return bias;
}

} // namespace engine
