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

/// Ids of a picture whose pieces are named, as the processor of Idefics 3 writes them: each piece
/// after its row and column, a line for each row, and the whole picture at the end.
Result<std::vector<int64_t>> namedPieces(const ModelOptions& options,
                                         const text::Tokenizer& tokenizer,
                                         const PatchGrid& features)
{
    const std::string around = "<fake_token_around_image>";
    std::vector<int64_t> ids;
    std::optional<Error> error;
    const auto write = [&](const std::string& words) {
        const Result<text::Encoding> encoding = tokenizer.encode(words, false);
        if (!encoding) {
            error = encoding.error();
            return;
        }
        for (const text::Token& piece : encoding->tokens)
            ids.push_back(piece.id);
    };
    const auto picture = [&] {
        ids.insert(ids.end(), static_cast<size_t>(features.piece().positions()),
                   options.imageToken);
    };
    const int64_t across = features.pieceColumns > 0 ? features.columns / features.pieceColumns : 0;
    const int64_t pieces = features.pictures() - 1;
    for (int64_t i = 0; i < pieces && !error; ++i) {
        std::string words = i > 0 && i % across == 0 ? "\n" : "";
        words += around + "<row_" + std::to_string(i / across + 1) + "_col_" +
                 std::to_string(i % across + 1) + ">";
        write(words);
        picture();
    }
    std::string words = pieces > 0 ? "\n\n" : "";
    words += around + "<global-img>";
    write(words);
    picture();
    write(around);
    if (error)
        return tl::make_unexpected(*error);
    return ids;
}

} // namespace

Result<std::vector<int64_t>> withPictureTokens(const ModelOptions& options,
                                               const text::Tokenizer* tokenizer,
                                               const std::vector<int64_t>& ids,
                                               const PatchGrid& features,
                                               std::vector<int64_t>& added)
{
    const int64_t count = features.positions();
    const auto present = std::ranges::count(ids, options.imageToken);
    std::vector<int64_t> result;
    const auto add = [&](int64_t id, int64_t from) {
        result.push_back(id);
        added.push_back(from);
    };
    if (present != 0 && present != 1 && present != count)
        return fail(translatable("Engine", "The ids hold %1 tokens of a picture, which has %2 for "
                                           "this model."),
                    {std::to_string(present), std::to_string(count)});
    std::vector<int64_t> picture(static_cast<size_t>(count), options.imageToken);
    if (present != count && options.namesPieces && tokenizer) {
        Result<std::vector<int64_t>> named = namedPieces(options, *tokenizer, features);
        if (!named)
            return named;
        picture = std::move(*named);
    } else if (present != count && options.namesPieces && features.pictures() > 1) {
        return fail(translatable("Engine", "The picture is read in %1 pieces, which the ids must "
                                           "name: the folder has no tokenizer that could."),
                    {std::to_string(features.pictures()), std::to_string(count)},
                    translatable("Engine", "Give all the ids, with %2 tokens of the picture."));
    }
    const bool beginsFirst = !ids.empty() && ids.front() == options.bosToken;
    for (size_t i = 0; i < ids.size(); ++i) {
        const auto from = static_cast<int64_t>(i);
        if (present == 0 && i == (beginsFirst ? 1 : 0)) {
            if (options.imageStart >= 0)
                add(options.imageStart, -1);
            for (const int64_t id : picture)
                add(id, -1);
            if (options.imageEnd >= 0)
                add(options.imageEnd, -1);
        }
        if (present == 1 && ids[i] == options.imageToken)
            for (const int64_t id : picture)
                add(id, id == options.imageToken ? from : -1);
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
