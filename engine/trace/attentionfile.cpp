#include "engine/trace/attentionfile.h"

#include "engine/files/modelfolder.h"
#include "engine/trace/attentioncheck.h"
#include "engine/trace/dump.h"
#include "engine/trace/dumplayers.h"
#include "engine/trace/dumpmask.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <tuple>

namespace engine {

namespace {

// Up to so many cells, every row is checked (about 20 ms); beyond, only rows of so many cells in
// all, because each that lies alone costs a page from the disk.
constexpr int64_t kCheckedCells = int64_t(1) << 24;
constexpr int64_t kSampledCells = int64_t(1) << 21;
constexpr size_t kNamesShown = 8;
constexpr int64_t kMostIds = int64_t(1) << 24;

tl::unexpected<Error> noAttention(const std::filesystem::path& path, const Dump& dump)
{
    if (belongsToModel(path))
        return fail(translatable("Engine", "%1 holds the weights of a model, not attention."),
                    {path.string()}, translatable("Engine", "Open the folder that it lies in."));
    std::string names;
    for (size_t i = 0; i < std::min(dump.arrays.size(), kNamesShown); ++i)
        names += (i ? ", " : "") + dump.arrays[i].name;
    if (dump.arrays.size() > kNamesShown)
        names += ", …";
    return fail(translatable("Engine", "%1 holds no attention weights. Its tensors: %2."),
                {path.string(), names.empty() ? "–" : names},
                translatable("Engine",
                             "Name them attentions.0, attentions.1, … (or encoder_attentions, "
                             "decoder_attentions, cross_attentions)."));
}

/// Whether an array of that shape can be attention weights.
bool attentionShaped(const TensorData& data)
{
    const std::vector<int64_t>& shape = data.shape;
    return data.type != DataType::Other && shape.size() >= 2 && shape.size() <= 5 &&
           data.count() > 0 && shape.back() > 1;
}

/// The whole as one [H, Tq, Tk], whatever its axes mean.
StoredWeights flat(TensorData data)
{
    while (data.shape.size() > 3 && data.shape.front() == 1)
        data = data.withoutAxis(0);
    while (data.shape.size() > 3)
        data = data.slice(0);
    while (data.shape.size() < 3) {
        data.shape.insert(data.shape.begin(), 1);
        data.strides.insert(data.strides.begin(), 0);
    }
    return StoredWeights(std::move(data));
}

/// The arrays that are attention weights: those with names that say so, else those that are
/// probabilities, with a word for attention in their names or without.
Result<std::vector<NamedWeights>> findWeights(const Dump& dump, const std::filesystem::path& path)
{
    std::vector<NamedWeights> found;
    std::optional<Error> refusal;
    const auto take = [&](const auto& wanted, bool probed) {
        for (const DumpArray& entry : dump.arrays) {
            const DumpName name = parseDumpName(entry.name);
            if (besideNamed(entry.name) || !wanted(name))
                continue;
            Result<TensorData> data = entry.load();
            if (!data) {
                refusal = refusal ? refusal : data.error();
                continue;
            }
            if (!probed || (attentionShaped(*data) && looksLikeProbabilities(flat(*data)))) {
                found.push_back({entry.name, entry.label, name, std::move(*data)});
                continue;
            }
            // What is wrong with the only array of a file is worth a word.
            if (attentionShaped(*data) && dump.arrays.size() == 1)
                if (const auto checked = checkWeights(flat(*data), entry.label); !checked)
                    refusal = checked.error();
        }
    };
    take([](const DumpName& name) { return name.exact; }, false);
    if (found.empty() && !refusal)
        take([](const DumpName& name) { return name.attention && !name.other; }, true);
    if (found.empty() && !refusal)
        take([](const DumpName& name) { return !name.attention && !name.other; }, true);
    if (!found.empty() && (!refusal || !found.front().parsed.exact))
        return found;
    if (refusal)
        return tl::make_unexpected(*refusal);
    return noAttention(path, dump);
}

Result<void> checkLength(size_t count, int64_t length, std::string_view sentence,
                         const std::filesystem::path& path)
{
    if (count == 0 || length < 0 || static_cast<int64_t>(count) == length)
        return {};
    return fail(sentence, {path.string(), std::to_string(count), std::to_string(length)});
}

/// Positions of the two stacks; −1 where the file has none.
struct Lengths
{
    int64_t source = -1;
    int64_t target = -1;
};

/// All attentions of a stack must speak of the same tokens.
Result<Lengths> lengthsOf(const AttentionFile& file, const std::filesystem::path& path)
{
    Lengths lengths;
    for (const ImportedAttention& attention : file.attentions) {
        int64_t& queries = attention.stack == Stack::Encoder ? lengths.source : lengths.target;
        int64_t& keys = attention.kind == Kind::Cross ? lengths.source : queries;
        const std::pair<int64_t*, int64_t> sizes[] = {{&queries, attention.queries()},
                                                      {&keys, attention.keys()}};
        for (const auto& [length, size] : sizes) {
            if (*length >= 0 && *length != size)
                return fail(
                    translatable("Engine",
                                 "The attentions in %1 do not belong together: layer %2 has %3 "
                                 "positions where the ones before it have %4."),
                    {path.string(), std::to_string(attention.layer), std::to_string(size),
                     std::to_string(*length)},
                    translatable("Engine", "Save the attentions of one run."));
            *length = size;
        }
    }
    return lengths;
}

Result<std::vector<int64_t>> idsOf(const DumpArray& array)
{
    Result<TensorData> data = array.load();
    if (!data)
        return tl::make_unexpected(data.error());
    int64_t longest = 1;
    for (const int64_t extent : data->shape)
        longest = std::max(longest, extent);
    if (longest > kMostIds || static_cast<int64_t>(data->count()) > longest)
        return fail(translatable("Engine", "%1 has the shape %2: it holds the tokens of several "
                                           "inputs; one is needed."),
                    {array.label, shapeText(data->shape)},
                    translatable("Engine", "In Python, keep the first: input_ids[0]."));
    std::vector<float> values(data->count());
    if (!data->toFloat(values.data()))
        return fail(translatable("Engine", "%1 is not a list of token ids."), {array.label});
    std::vector<int64_t> ids;
    for (const float value : values) {
        if (!(value >= 0 && value < 1e9F && value == std::floor(value)))
            return fail(translatable("Engine", "%1 is not a list of token ids."), {array.label});
        ids.push_back(static_cast<int64_t>(value));
    }
    return ids;
}

/// Whether that many tokens, whose name says no stack, are the decoder's: told by their number,
/// else as transformers means it (input_ids are the encoder's, where there is one).
bool belongsToTarget(size_t count, const Lengths& lengths, bool steps, bool preferred)
{
    const auto fits = [&](int64_t length, bool more) {
        const auto number = static_cast<int64_t>(count);
        return length >= 0 && (number == length || (more && number == length + 1));
    };
    if (lengths.source < 0 || lengths.target < 0)
        return lengths.target >= 0;
    return preferred ? fits(lengths.target, steps) || !fits(lengths.source, false)
                     : fits(lengths.target, steps) && !fits(lengths.source, false);
}

/// Puts tokens where nothing more exact was found.
template <class List>
void putTokens(List tokens, bool forTarget, bool steps, const Lengths& lengths, List& source,
               List& target)
{
    // The token that generation wrote last was never read by the model.
    if (forTarget && steps && static_cast<int64_t>(tokens.size()) == lengths.target + 1)
        tokens.pop_back();
    List& list = forTarget ? target : source;
    if (list.empty())
        list = std::move(tokens);
}

Result<void> readAllTokens(const Dump& dump, const Lengths& lengths, bool lone, bool steps,
                           const std::filesystem::path& path, AttentionFile& file)
{
    const bool both = lengths.source >= 0 && lengths.target >= 0;
    struct Use
    {
        Beside beside;
        std::optional<bool> forTarget; ///< by its name
        bool preferred;                ///< the decoder's where numbers do not tell
    };
    for (const Use& use :
         {Use{Beside::SourceTokens, false, false}, Use{Beside::TargetTokens, true, true},
          Use{Beside::SourceIds, false, false}, Use{Beside::TargetIds, true, true},
          Use{Beside::Tokens, std::nullopt, !lone}, Use{Beside::Ids, std::nullopt, !both}}) {
        const auto side = [&](size_t count) {
            return use.forTarget.value_or(belongsToTarget(count, lengths, steps, use.preferred));
        };
        if (const auto* texts = dump.text(use.beside))
            putTokens(*texts, side(texts->size()), steps, lengths, file.source.texts,
                      file.target.texts);
        const DumpArray* array = dump.array(use.beside);
        if (!array)
            continue;
        const Result<std::vector<int64_t>> ids = idsOf(*array);
        if (!ids)
            return tl::make_unexpected(ids.error());
        putTokens(*ids, side(ids->size()), steps, lengths, file.source.ids, file.target.ids);
    }
    const std::string_view sentence = translatable("Engine", "%1 has %2 tokens for %3 positions.");
    for (const auto& [count, length] : {std::pair{file.source.texts.size(), lengths.source},
                                        {file.source.ids.size(), lengths.source},
                                        {file.target.texts.size(), lengths.target},
                                        {file.target.ids.size(), lengths.target}})
        if (Result<void> done = checkLength(count, length, sentence, path); !done)
            return done;
    // The one query of a step of generation is the last of the tokens it looks at.
    if (lone && lengths.target == 1 && file.target.texts.empty() && !file.source.texts.empty())
        file.target.texts = {file.source.texts.back()};
    if (const auto* vocabulary = dump.text(Beside::Vocabulary))
        file.vocabulary = *vocabulary;
    return {};
}

/// Checks the rows and lets them tell what is hidden.
Result<void> checkRows(const std::vector<DumpedLayer>& layers, const GivenMasks& masks,
                       bool fallsShort, bool& sampled, std::vector<SeenKeys>& seen)
{
    int64_t cells = 0;
    int64_t keysOfAllHeads = 0;
    for (const DumpedLayer& layer : layers) {
        cells += layer.weights.count();
        keysOfAllHeads += layer.weights.heads() * layer.weights.keys();
    }
    sampled = cells > kCheckedCells;
    const int64_t rows = sampled ? std::max<int64_t>(2, kSampledCells / keysOfAllHeads) : 0;
    for (const DumpedLayer& layer : layers) {
        seen.emplace_back(layer.weights.queries(), layer.weights.keys());
        const CheckOptions options{rows, fallsShort, &seen.back(),
                                   masks.padded(layer.slot, layer.weights.queries())};
        if (Result<void> done = checkWeights(layer.weights, layer.label, options); !done)
            return done;
    }
    return {};
}

/// What the rows of all layers of a slot show together.
std::optional<SeenKeys> together(const std::vector<DumpedLayer>& layers,
                                 const std::vector<SeenKeys>& seen, Slot slot)
{
    std::optional<SeenKeys> all;
    const DumpedLayer* first = nullptr;
    for (size_t i = 0; i < layers.size(); ++i) {
        if (layers[i].slot != slot)
            continue;
        if (!all) {
            all = seen[i];
            first = &layers[i];
        } else if (first->weights.queries() == layers[i].weights.queries() &&
                   first->weights.keys() == layers[i].weights.keys()) {
            all->merge(seen[i]);
        }
    }
    if (all)
        all->finish();
    return all;
}

bool fallsShort(const Dump& dump)
{
    const auto note = dump.metadata.find("sinks");
    return note != dump.metadata.end() && note->second == "true";
}

/// Puts the layers in order, each with its stack, its kind and its mask.
Result<void> place(std::vector<DumpedLayer> layers, std::vector<SeenKeys> seen, bool sampled,
                   const std::filesystem::path& path, AttentionFile& file)
{
    std::map<Slot, SeenKeys> shown;
    for (const Slot slot : {Slot::Plain, Slot::Encoder, Slot::Decoder, Slot::Cross})
        if (auto all = together(layers, seen, slot))
            shown.emplace(slot, std::move(*all));
    const auto plain = shown.find(Slot::Plain);
    const bool square = std::ranges::all_of(layers, [](const DumpedLayer& layer) {
        return layer.slot != Slot::Plain || layer.weights.queries() == layer.weights.keys();
    });
    const bool longer = std::ranges::any_of(layers, [](const DumpedLayer& layer) {
        return layer.slot == Slot::Plain && layer.weights.queries() > 1;
    });
    // One token tells nothing about looking ahead; then an encoder is assumed.
    const bool decodes = shown.contains(Slot::Cross) || !square ||
                         (plain != shown.end() && longer &&
                          (!plain->second.looksAhead() || plain->second.prefix() > 0));
    for (size_t i = 0; i < layers.size(); ++i) {
        DumpedLayer& layer = layers[i];
        ImportedAttention attention;
        attention.layer = layer.layer;
        attention.kind = layer.slot == Slot::Cross || (layer.slot == Slot::Plain && !square)
                             ? Kind::Cross
                             : Kind::Self;
        attention.stack = layer.slot == Slot::Encoder || (layer.slot == Slot::Plain && !decodes)
                              ? Stack::Encoder
                              : Stack::Decoder;
        const SeenKeys& all = shown.at(layer.slot);
        const bool causal = attention.stack == Stack::Decoder && attention.kind == Kind::Self &&
                            layer.weights.queries() > 1 && (!all.looksAhead() || all.prefix() > 0);
        seen[i].finish();
        Mask band;
        if (causal)
            band.after = 0;
        const bool mayBeLocal = attention.kind == Kind::Self && !sampled &&
                                layer.weights.queries() == layer.weights.keys();
        if (const auto window = mayBeLocal ? seen[i].window(!causal) : std::nullopt) {
            band.before = window->before;
            band.after = window->after;
        } else if (mayBeLocal) {
            band.groups = all.packed();
            if (const int64_t prefix = causal ? all.prefix() : 0; prefix > 0)
                band.blocks = {{0, prefix}};
        }
        attention.mask =
            foundMask(all, std::move(band), sampled ? std::vector<int64_t>() : all.emptyRows(),
                      layer.weights.keys());
        attention.weights = std::move(layer.weights);
        file.attentions.push_back(std::move(attention));
    }
    const auto at = [](const ImportedAttention& attention) {
        return std::tuple(attention.stack, attention.layer, attention.kind);
    };
    std::ranges::sort(file.attentions, {}, at);
    const auto twice = std::ranges::adjacent_find(file.attentions, {}, at);
    if (twice != file.attentions.end())
        return fail(translatable("Engine", "%1 holds the attention of layer %2 twice."),
                    {path.string(), std::to_string(twice->layer)});
    return {};
}

} // namespace

Result<AttentionFile> openAttentionFile(const std::filesystem::path& path)
{
    Result<Dump> dump = readDump(path);
    if (!dump)
        return tl::make_unexpected(dump.error());
    const auto readLayers = [&]() -> Result<DumpLayers> {
        Result<std::vector<NamedWeights>> weights = findWeights(*dump, path);
        if (!weights)
            return tl::make_unexpected(weights.error());
        return layersOf(std::move(*weights), path);
    };
    Result<DumpLayers> layers = readLayers();
    if (!layers)
        return tl::make_unexpected(layers.error());
    const Result<GivenMasks> masks = readGivenMasks(*dump);
    if (!masks)
        return tl::make_unexpected(masks.error());
    bool sampled = false;
    std::vector<SeenKeys> seen;
    if (Result<void> done = checkRows(layers->layers, *masks, fallsShort(*dump), sampled, seen);
        !done)
        return tl::make_unexpected(done.error());
    if (dump->mapped && sampled) {
        // The rows lay all over the file and brought their neighbours into this program's memory; a
        // new mapping starts without them, and the system keeps them at hand.
        layers->layers.clear();
        dump = readDump(path);
        if (!dump)
            return tl::make_unexpected(dump.error());
        layers = readLayers();
        if (!layers)
            return tl::make_unexpected(layers.error());
    }
    AttentionFile file;
    const bool lone = std::ranges::all_of(
        layers->layers, [](const DumpedLayer& layer) { return layer.slot == Slot::Plain; });
    if (Result<void> done = place(std::move(layers->layers), std::move(seen), sampled, path, file);
        !done)
        return tl::make_unexpected(done.error());
    file.prompt = layers->prompt;
    const Result<Lengths> lengths = lengthsOf(file, path);
    if (!lengths)
        return tl::make_unexpected(lengths.error());
    if (Result<void> done = readAllTokens(*dump, *lengths, lone, layers->prompt > 0, path, file);
        !done)
        return tl::make_unexpected(done.error());
    if (Result<void> done = applyMasks(*masks, file.attentions); !done)
        return tl::make_unexpected(done.error());
    if (const DumpArray* picture = dump->array(Beside::Picture)) {
        Result<TensorData> data = picture->load();
        if (!data)
            return tl::make_unexpected(data.error());
        file.picture = std::move(*data);
    }
    file.metadata = std::move(dump->metadata);
    return file;
}

} // namespace engine
