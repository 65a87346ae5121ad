#include "engine/runners/run.h"

#include "engine/runners/insertions.h"
#include "engine/transformer/projector.h"

#include <cmath>

namespace engine {

namespace {

/// What a patch or feature of a picture is called: its row and column, from 1.
std::string cellText(int64_t cell, int64_t columns)
{
    std::string place = std::to_string(cell / columns + 1);
    place += ',';
    place += std::to_string(cell % columns + 1);
    return place;
}

void setGrid(Modality& modality, const PatchGrid& grid)
{
    modality.columns = static_cast<int>(grid.columns);
    modality.rows = static_cast<int>(grid.rows);
    modality.leading = static_cast<int>(grid.leading);
    modality.pieceColumns = static_cast<int>(grid.pieceColumns);
    modality.pieceRows = static_cast<int>(grid.pieceRows);
}

/// Calls the tokens of a picture by their rows and columns; those of the whole, seen once more,
/// have a star.
void nameCells(const Modality& modality, std::vector<TraceToken>& tokens)
{
    for (int64_t cell = 0; cell < modality.cells(); ++cell)
        tokens[static_cast<size_t>(modality.position(cell))].text =
            cellText(cell, modality.columns);
    for (int64_t cell = 0; cell < modality.wholeCells(); ++cell)
        tokens[static_cast<size_t>(modality.wholePosition(cell))].text =
            cellText(cell, modality.pieceColumns).insert(0, 1, '*');
}

/// What a frame of a sound is called: when it begins; a space would be shown as part of a token.
std::string secondsText(double seconds)
{
    const auto hundredths = static_cast<int64_t>(std::lround(seconds * 100));
    std::string fraction = std::to_string(hundredths % 100);
    fraction.insert(0, 2 - fraction.size(), '0');
    return std::to_string(hundredths / 100) + '.' + fraction + "s";
}

} // namespace

void Run::noteGrid(const StackOptions& stack, const vision::PixelValues& picture)
{
    Modality& modality = m_trace->modalities[stack.stack];
    setGrid(modality, *m_grid);
    vision::Image shown = picture.shown;
    if (shown.rgb.empty()) {
        shown.width = static_cast<int>(picture.pixels.extent(2));
        shown.height = static_cast<int>(picture.pixels.extent(1));
    }
    modality.picture = std::make_shared<const vision::Image>(std::move(shown));
    std::vector<TraceToken>& tokens = m_trace->tokens(stack.stack);
    const auto add = [&](std::string words) {
        tokens.emplace_back();
        tokens.back().text = std::move(words);
        tokens.back().special = true;
    };
    if (!stack.names.classToken.empty())
        add("[CLS]");
    if (!stack.names.distillationToken.empty())
        add("[DIST]");
    for (int64_t i = 0; i < stack.image->registers; ++i)
        add("[REG" + std::to_string(i + 1) + "]");
    tokens.resize(static_cast<size_t>(m_grid->positions()));
    nameCells(modality, tokens);
}

Result<void> Run::see(const StackOptions& stack, const vision::PixelValues& picture)
{
    Result<PatchGrid> grid = patchGrid(stack, picture.pixels, picture.whole, m_trace->title);
    if (!grid)
        return tl::make_unexpected(grid.error());
    m_grid = *grid;
    Result<Tensor> embedded = m_model.embedPicture(picture.pixels, picture.whole);
    if (!embedded)
        return tl::make_unexpected(embedded.error());
    noteGrid(stack, picture);
    return runStackOf(stack.stack, std::move(*embedded), {}, nullptr);
}

Result<void> Run::hear(const HeardSound& sound)
{
    Result<Tensor> embedded = m_model.embedSound(sound.features, m_control.threads);
    if (!embedded)
        return tl::make_unexpected(embedded.error());
    const int64_t frames = embedded->extent(0);
    Modality& modality = m_trace->modalities[Stack::Encoder];
    modality.unit = Modality::Unit::Frame;
    modality.columns = static_cast<int>(frames);
    modality.rows = 1;
    modality.seconds = sound.seconds;
    vision::Image shown = sound.shown;
    if (shown.rgb.empty())
        shown = {static_cast<int>(frames), 1, {}};
    modality.picture = std::make_shared<const vision::Image>(std::move(shown));
    for (int64_t frame = 0; frame < frames; ++frame) {
        TraceToken token;
        token.text =
            secondsText(sound.seconds * static_cast<double>(frame) / static_cast<double>(frames));
        m_trace->tokens(Stack::Encoder).push_back(std::move(token));
    }
    return runStackOf(Stack::Encoder, std::move(*embedded), {}, nullptr);
}

Result<void> Run::perceive(const Perceived& perceived)
{
    if (const StackOptions* seeing = m_options.seeing()) {
        if (perceived.picture)
            return see(*seeing, *perceived.picture);
        if (seeing->stack == Stack::Encoder)
            return fail(translatable("Engine", "The model %1 needs a picture."), {m_trace->title});
    } else if (m_options.hearing()) {
        if (perceived.sound)
            return hear(*perceived.sound);
        return fail(translatable("Engine", "The model %1 needs a sound."), {m_trace->title});
    }
    return {};
}

/// The tokens and features of the picture in a decoder's sequence, where one was seen.
Result<void> Run::insertPicture(Side& side)
{
    if (!m_grid) {
        if (m_options.prefixSeesItself) {
            m_insertions.emplace();
            m_insertions->blocks = prefixBlock(side.ids, side.types);
        }
        return {};
    }
    const PatchGrid features = projectedGrid(*m_options.projector, *m_grid);
    std::vector<int64_t> from;
    const Result<std::vector<int64_t>> ids =
        withPictureTokens(m_options, m_opened.tokenizer.get(), side.ids, features, from);
    if (!ids)
        return tl::make_unexpected(ids.error());
    if (ids->size() != side.ids.size()) {
        Side longer = sideFromIds(*ids);
        for (size_t i = 0; i < from.size(); ++i)
            if (from[i] >= 0 && (*ids)[i] != m_options.imageToken)
                longer.tokens[i] = side.tokens[static_cast<size_t>(from[i])];
        if (!side.shown.empty() || !side.types.empty())
            return fail(translatable("Engine", "A mask or token types were given for a text that "
                                               "does not hold the tokens of the picture."));
        side = std::move(longer);
    }
    Result<Insertions> insertions =
        insertionsOf(m_model, m_trace->stacks.at(Stack::Vision), *m_grid, side.ids, side.types);
    if (!insertions)
        return tl::make_unexpected(insertions.error());
    m_insertions = std::move(*insertions);
    Modality& modality = m_trace->modalities[Stack::Decoder];
    modality = m_trace->modalities.at(Stack::Vision);
    setGrid(modality, features);
    modality.positions = m_insertions->positions;
    nameCells(modality, side.tokens);
    return {};
}

} // namespace engine
