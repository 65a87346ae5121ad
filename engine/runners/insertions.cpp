#include "engine/runners/insertions.h"

#include "engine/transformer/projector.h"

#include <algorithm>

namespace engine {

namespace {

/// Time, row and column of each token: those of a picture share their time (Wang et al. 2024).
TokenPlaces placesOf(const std::vector<int64_t>& ids, int64_t imageToken, const PatchGrid& grid)
{
    TokenPlaces places;
    int64_t next = 0;
    int64_t cell = 0;
    for (size_t i = 0; i < ids.size(); ++i) {
        const bool seen = ids[i] == imageToken && cell < grid.cells();
        places[0].push_back(next);
        places[1].push_back(next + (seen ? cell / grid.columns : 0));
        places[2].push_back(next + (seen ? cell % grid.columns : 0));
        if (!seen)
            ++next;
        else if (++cell == grid.cells())
            next += std::max(grid.rows, grid.columns);
    }
    return places;
}

/// Stretches of neighbours among ascending positions.
std::vector<Range> stretches(const std::vector<int64_t>& positions)
{
    std::vector<Range> result;
    for (const int64_t position : positions) {
        if (result.empty() || result.back().end != position)
            result.push_back({position, position});
        ++result.back().end;
    }
    return result;
}

} // namespace

Result<std::vector<int64_t>> withPictureTokens(const ModelOptions& options,
                                               const std::vector<int64_t>& ids, int64_t features,
                                               std::vector<int64_t>& added)
{
    const auto present = std::ranges::count(ids, options.imageToken);
    std::vector<int64_t> result;
    const auto add = [&](int64_t id, int64_t from) {
        result.push_back(id);
        added.push_back(from);
    };
    const auto addPicture = [&](int64_t from) {
        for (int64_t i = 0; i < features; ++i)
            add(options.imageToken, from);
    };
    if (present != 0 && present != 1 && present != features)
        return fail(translatable("Engine", "The ids hold %1 tokens of a picture, which has %2 for "
                                           "this model."),
                    {std::to_string(present), std::to_string(features)});
    const bool beginsFirst = !ids.empty() && ids.front() == options.bosToken;
    for (size_t i = 0; i < ids.size(); ++i) {
        const auto from = static_cast<int64_t>(i);
        if (present == 0 && i == (beginsFirst ? 1 : 0)) {
            if (options.imageStart >= 0)
                add(options.imageStart, -1);
            addPicture(-1);
            if (options.imageEnd >= 0)
                add(options.imageEnd, -1);
        }
        if (present == 1 && ids[i] == options.imageToken)
            addPicture(from);
        else
            add(ids[i], from);
    }
    return result;
}

std::vector<Range> prefixBlock(const std::vector<int64_t>& ids,
                               const std::vector<int64_t>& segments)
{
    const auto answer = std::ranges::find(segments, 1);
    const auto end = segments.empty() ? static_cast<int64_t>(ids.size())
                                      : static_cast<int64_t>(answer - segments.begin());
    return {Range{0, end}};
}

Result<Insertions> insertionsOf(const Model& model, const StackTrace& seen, const PatchGrid& grid,
                                const std::vector<int64_t>& ids,
                                const std::vector<int64_t>& segments)
{
    const ModelOptions& options = model.options();
    Insertions result;
    Result<Matrix> features = model.project(*options.projector, seen, grid);
    if (!features)
        return tl::make_unexpected(features.error());
    result.features = std::move(*features);
    for (const ProjectorOptions& projector : options.deepProjectors) {
        Result<Matrix> deep = model.project(projector, seen, grid);
        if (!deep)
            return tl::make_unexpected(deep.error());
        result.deep.push_back(std::move(*deep));
    }
    for (size_t i = 0; i < ids.size(); ++i)
        if (ids[i] == options.imageToken &&
            static_cast<int64_t>(result.positions.size()) < result.features.rows())
            result.positions.push_back(static_cast<int64_t>(i));
    if (options.picturesSeeThemselves)
        result.blocks = stretches(result.positions);
    else if (options.prefixSeesItself)
        result.blocks = prefixBlock(ids, segments);
    if (!options.rotarySections.empty())
        result.places = placesOf(ids, options.imageToken, projectedGrid(*options.projector, grid));
    return result;
}

} // namespace engine
