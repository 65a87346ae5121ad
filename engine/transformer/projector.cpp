#include "engine/transformer/projector.h"

#include "engine/linear/rowwise.h"

namespace engine {

namespace {

struct Projector
{
    std::optional<Norm> norm;
    std::vector<Linear> linears;
};

/// Width of a feature before the first linear module.
int64_t joinedWidth(const ProjectorOptions& options, const StackOptions& tower)
{
    const auto layers = static_cast<int64_t>(std::max<size_t>(options.layers.size(), 1));
    return layers * tower.width * (options.averages ? 1 : options.block * options.block);
}

Projector read(WeightLoader& loader, const ProjectorOptions& options, const StackOptions& tower,
               int64_t width)
{
    Projector result;
    const int64_t joined = joinedWidth(options, tower);
    if (!options.norm.empty()) {
        const NormKind kind = !options.rms      ? NormKind::Layer
                              : options.plusOne ? NormKind::RmsPlusOne
                                                : NormKind::Rms;
        result.norm = loader.norm(options.norm, options.normAfterJoining ? joined : tower.width,
                                  kind, options.epsilon);
    }
    int64_t inputs = joined;
    for (size_t i = 0; i < options.linears.size(); ++i) {
        const std::string& name = options.linears[i];
        // Only the last has a fixed width; the others have what is stored.
        int64_t outputs = width;
        if (i + 1 < options.linears.size()) {
            const WeightInfo* stored = loader.find(name + ".weight");
            outputs = stored && stored->data.shape.size() == 2 ? stored->data.shape[0] : inputs;
        }
        if (options.inOut) {
            const Matrix values =
                loader.matrix(loader.expect({name}, {inputs, outputs}), inputs, outputs);
            if (values.size() > 0)
                result.linears.push_back(Linear::fromInOut(values.data(), inputs, outputs));
        } else {
            result.linears.push_back(loader.linear({{name, outputs, options.bias}}, inputs));
        }
        inputs = outputs;
    }
    return result;
}

/// What leaves the tower, of the layers that are wanted, side by side.
Matrix taken(const ProjectorOptions& options, const StackTrace& seen)
{
    if (options.finalNorm)
        return (seen.finalNorm.empty() ? seen.hidden.back() : seen.finalNorm).matrix();
    std::vector<int64_t> layers = options.layers;
    if (layers.empty())
        layers = {options.layer};
    const auto count = static_cast<int64_t>(seen.hidden.size());
    const int64_t width = seen.hidden.front().extent(1);
    Matrix joined(seen.hidden.front().extent(0), width * static_cast<int64_t>(layers.size()));
    for (size_t i = 0; i < layers.size(); ++i) {
        const int64_t at = layers[i] < 0 ? count + layers[i] : layers[i];
        joined.middleCols(static_cast<int64_t>(i) * width, width) =
            seen.hidden[static_cast<size_t>(std::clamp<int64_t>(at, 0, count - 1))].matrix();
    }
    return joined;
}

/// Squares of patches as one feature each.
Matrix joinBlocks(const ProjectorOptions& options, const PatchGrid& grid, const Matrix& patches)
{
    const int64_t side = options.block;
    if (side == 1)
        return patches;
    if (grid.pieceCells() > 0) {
        const PatchGrid piece = grid.piece();
        const int64_t features = projectedGrid(options, piece).cells();
        Matrix all;
        for (int64_t i = 0; i < grid.pictures(); ++i) {
            const Matrix one =
                joinBlocks(options, piece, patches.middleRows(i * piece.cells(), piece.cells()));
            if (all.size() == 0)
                all.resize(grid.pictures() * features, one.cols());
            all.middleRows(i * features, features) = one;
        }
        return all;
    }
    const PatchGrid to = projectedGrid(options, grid);
    const int64_t width = patches.cols();
    Matrix joined = Matrix::Zero(to.cells(), options.averages ? width : width * side * side);
    for (int64_t feature = 0; feature < to.cells(); ++feature)
        for (int64_t within = 0; within < side * side; ++within) {
            const int64_t row = feature / to.columns * side + within / side;
            const int64_t column = feature % to.columns * side + within % side;
            const auto patch = patches.row(row * grid.columns + column);
            if (options.averages)
                joined.row(feature) += patch / static_cast<float>(side * side);
            else
                joined.row(feature).segment(within * width, width) = patch;
        }
    return joined;
}

} // namespace

PatchGrid projectedGrid(const ProjectorOptions& options, const PatchGrid& grid)
{
    return {grid.rows / options.block, grid.columns / options.block,
            options.dropsLeading ? 0 : grid.leading, grid.pieceRows / options.block,
            grid.pieceColumns / options.block};
}

void expectProjector(WeightLoader& loader, const ProjectorOptions& options,
                     const StackOptions& tower, int64_t width)
{
    read(loader, options, tower, width);
}

Matrix project(WeightLoader& loader, const ProjectorOptions& options, const StackOptions& tower,
               int64_t width, const StackTrace& seen, const PatchGrid& grid)
{
    const Projector projector = read(loader, options, tower, width);
    if (loader.error())
        return {};
    Matrix x = taken(options, seen);
    if (options.dropsLeading)
        x = Matrix(x.bottomRows(grid.positions() - grid.leading));
    if (projector.norm && !options.normAfterJoining)
        projector.norm->apply(x, x, 0);
    x = joinBlocks(options, grid, x);
    if (projector.norm && options.normAfterJoining)
        projector.norm->apply(x, x, 0);
    for (size_t i = 0; i < projector.linears.size(); ++i) {
        const bool last = i + 1 == projector.linears.size();
        Matrix y(x.rows(), projector.linears[i].outputs());
        projector.linears[i].apply(x, y, 0, last ? Activation::None : options.activation);
        x = std::move(y);
    }
    return x;
}

} // namespace engine
