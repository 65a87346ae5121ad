#include "engine/trace/importedtrace.h"

#include "engine/text/tokenizer.h"
#include "engine/trace/attentionfile.h"
#include "engine/trace/tracecheck.h"
#include "engine/vision/imagefile.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace engine {

namespace {

constexpr int64_t kLargestSide = 4096;

/// Names of ids: the file's vocabulary, or a tokenizer beside the file.
class Names
{
public:
    Names(const AttentionFile& file, const std::filesystem::path& path)
        : m_vocabulary(file.vocabulary)
    {
        if (!m_vocabulary.empty() || (file.source.ids.empty() && file.target.ids.empty()))
            return;
        std::error_code ignored;
        for (const char* name : {"tokenizer.json", "vocab.json", "vocab.txt", "tokenizer.model",
                                 "spiece.model", "sentencepiece.bpe.model"})
            if (std::filesystem::exists(path.parent_path() / name, ignored)) {
                m_tokenizer = text::Tokenizer::open(path.parent_path()).value_or(nullptr);
                return;
            }
    }

    void name(TraceToken& token) const
    {
        const int64_t id = token.id;
        if (m_tokenizer) {
            token.special = m_tokenizer->isSpecial(id);
            token.text = m_tokenizer->displayText(id);
        } else if (id >= 0 && id < static_cast<int64_t>(m_vocabulary.size())) {
            token.text = m_vocabulary[static_cast<size_t>(id)];
        }
        if (token.text.empty())
            token.text = std::to_string(id);
    }

private:
    const std::vector<std::string>& m_vocabulary;
    std::shared_ptr<const text::Tokenizer> m_tokenizer;
};

std::vector<TraceToken> tokensOf(const ImportedTokens& imported, int64_t count, const Names& names)
{
    std::vector<TraceToken> tokens(static_cast<size_t>(count));
    for (size_t i = 0; i < tokens.size(); ++i) {
        TraceToken& token = tokens[i];
        if (i < imported.ids.size()) {
            token.id = imported.ids[i];
            names.name(token);
        } else {
            token.text = std::to_string(i);
        }
        if (i < imported.texts.size())
            token.text = imported.texts[i];
    }
    return tokens;
}

/// A picture from an array [height, width], [height, width, channels] or [channels, height, width],
/// with leading axes of size 1. Numbers are bytes, or from 0 to 1; normalised ones are spread over
/// what they reach from and to.
std::optional<vision::Image> pictureFrom(TensorData data)
{
    while (data.shape.size() > 3 && data.shape.front() == 1)
        data = data.withoutAxis(0);
    if (data.shape.size() == 2) {
        data.shape.push_back(1);
        data.strides.push_back(0);
    }
    const auto channels = [](int64_t count) { return count == 1 || count == 3 || count == 4; };
    if (data.shape.size() != 3 || (!channels(data.shape[0]) && !channels(data.shape[2])))
        return std::nullopt;
    const bool last = channels(data.shape[2]);
    const int64_t count = data.shape[last ? 2 : 0];
    const int64_t height = data.shape[last ? 0 : 1];
    const int64_t width = data.shape[last ? 1 : 2];
    if (height < 1 || width < 1 || height > kLargestSide || width > kLargestSide)
        return std::nullopt;
    std::vector<float> values(data.count());
    if (!data.toFloat(values.data()) || firstNotFinite(values))
        return std::nullopt;
    const auto [least, greatest] = std::ranges::minmax(values);
    const bool bytes = least >= 0 && greatest > 1 && greatest <= 255;
    const float low = least < 0 || greatest > 255 ? least : 0;
    const float reach = bytes ? 255 : least < 0 || greatest > 255 ? greatest - least : 1;
    vision::Image image{static_cast<int>(width), static_cast<int>(height), {}};
    image.rgb.reserve(static_cast<size_t>(3 * width * height));
    for (int64_t pixel = 0; pixel < width * height; ++pixel)
        for (int64_t channel = 0; channel < 3; ++channel) {
            const int64_t from = count < 3 ? 0 : channel;
            const int64_t at = last ? pixel * count + from : from * width * height + pixel;
            const float share = (values[static_cast<size_t>(at)] - low) / std::max(reach, 1e-9F);
            image.rgb.push_back(
                static_cast<uint8_t>(std::lround(std::clamp(share, 0.F, 1.F) * 255)));
        }
    return image;
}

/// The grid of square patches that covers the picture in as many pieces as there are positions
/// after the leading tokens (class, distillation, registers); else as many rows as columns.
std::optional<Modality> gridOf(const vision::Image& image, int64_t positions)
{
    constexpr std::array<int, 4> kLeading = {1, 2, 0, 5};
    Modality grid;
    grid.picture = std::make_shared<const vision::Image>(image);
    for (const int leading : kLeading)
        for (int side = 1; side <= std::min(image.width, image.height); ++side)
            if (image.width % side == 0 && image.height % side == 0 &&
                int64_t{image.width / side} * (image.height / side) == positions - leading) {
                grid.leading = leading;
                grid.columns = image.width / side;
                grid.rows = image.height / side;
                return grid;
            }
    for (const int leading : kLeading) {
        if (positions <= leading)
            continue;
        const auto side =
            static_cast<int>(std::lround(std::sqrt(static_cast<double>(positions - leading))));
        if (int64_t{side} * side == positions - leading) {
            grid.leading = leading;
            grid.columns = grid.rows = side;
            return grid;
        }
    }
    return std::nullopt;
}

/// Names positions that nobody named after the place of their patch.
void namePatches(const Modality& grid, std::vector<TraceToken>& tokens)
{
    constexpr std::array<const char*, 2> kLeading = {"[CLS]", "[DIST]"};
    for (int i = 0; i < grid.leading; ++i) {
        TraceToken& token = tokens[static_cast<size_t>(i)];
        token.special = true;
        if (i == 0 || grid.leading == 2)
            token.text = kLeading[static_cast<size_t>(i)];
        else
            token.text = "[REG" + std::to_string(i) + "]";
    }
    for (size_t i = static_cast<size_t>(grid.leading); i < tokens.size(); ++i) {
        const auto patch = static_cast<int>(i) - grid.leading;
        tokens[i].text = std::to_string(patch / grid.columns + 1) + "," +
                         std::to_string(patch % grid.columns + 1);
    }
}

Result<void> addPicture(const AttentionFile& file, const std::filesystem::path& beside,
                        Trace& trace)
{
    std::optional<vision::Image> image;
    if (!beside.empty()) {
        Result<vision::Image> read = vision::readImage(beside);
        if (!read)
            return tl::make_unexpected(read.error());
        image = std::move(*read);
    } else if (file.picture) {
        image = pictureFrom(*file.picture);
    }
    if (!image)
        return {};
    std::vector<TraceToken>& tokens = trace.tokens(Stack::Encoder);
    const size_t others = trace.tokens(Stack::Decoder).size();
    const auto positions = static_cast<int64_t>(std::max(tokens.size(), others));
    const std::optional<Modality> grid =
        others == 0 ? gridOf(*image, positions) : std::optional<Modality>();
    if (grid) {
        if (file.source.texts.empty() && file.source.ids.empty())
            namePatches(*grid, tokens);
        trace.modalities.emplace(Stack::Encoder, *grid);
    } else if (!beside.empty()) {
        return fail(translatable("Engine", "The %1 positions of this attention are no grid of "
                                           "patches of the picture %2."),
                    {std::to_string(positions), beside.string()},
                    translatable("Engine", "A picture belongs to an encoder that reads patches, "
                                           "row by row, after its class token."));
    }
    return {};
}

} // namespace

Result<TraceFile> importAttention(const std::filesystem::path& path,
                                  const std::filesystem::path& image)
{
    Result<AttentionFile> file = openAttentionFile(path);
    if (!file)
        return tl::make_unexpected(file.error());
    auto trace = std::make_shared<Trace>();
    trace->title = path.stem().string();
    trace->request.source = FileSource{path};
    int64_t sources = 0;
    int64_t targets = 0;
    for (const ImportedAttention& imported : file->attentions) {
        Attention a;
        a.stack = imported.stack;
        a.layer = imported.layer;
        a.kind = imported.kind;
        a.heads = a.keyHeads = static_cast<int>(imported.weights.heads());
        a.queries = imported.weights.queries();
        a.keys = imported.weights.keys();
        a.mask = imported.mask;
        a.storedWeights = imported.weights.reader();
        (a.stack == Stack::Encoder ? sources : targets) = a.queries;
        if (a.kind == Kind::Cross)
            sources = std::max(sources, a.keys);
        trace->attentions.push_back(std::move(a));
    }
    const Names names(*file, path);
    trace->tokens(Stack::Encoder) = tokensOf(file->source, sources, names);
    std::vector<TraceToken>& written = trace->tokens(Stack::Decoder);
    written = tokensOf(file->target, targets, names);
    if (file->prompt > 0)
        for (size_t i = static_cast<size_t>(file->prompt); i < written.size(); ++i)
            written[i].generated = true;
    if (Result<void> done = addPicture(*file, image, *trace); !done)
        return tl::make_unexpected(done.error());
    if (const Result<void> whole = checkUnchanged(*trace); !whole)
        return tl::make_unexpected(whole.error());
    trace->summariseLayers();
    return TraceFile{std::move(trace), {}, {}, std::move(file->metadata)};
}

} // namespace engine
