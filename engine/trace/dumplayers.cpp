#include "engine/trace/dumplayers.h"

#include "engine/trace/attentioncheck.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace engine {

namespace {

constexpr int64_t kMaxHeads = 65'536;
constexpr int64_t kMaxTokens = int64_t(1) << 22;

/// Where an array belongs; nothing: it holds all of them, or there is but one.
struct Place
{
    std::optional<int> layer;
    std::optional<int> head;
    std::optional<int> step;
};

/// One array's piece of a layer, [H, Tq, Tk].
struct Piece
{
    std::string label;
    int step = 0;
    int head = 0;
    TensorData data;
};

using Layers = std::map<int, std::vector<Piece>>;

/// Rank without leading axes of size 1.
size_t effectiveRank(const TensorData& data)
{
    size_t skip = 0;
    while (skip < data.shape.size() && data.shape[skip] == 1)
        ++skip;
    return data.shape.size() - skip;
}

/// The indices of those numbers in the names that count: all where the name is known, else those
/// that a word explains or that differ between the arrays.
std::vector<size_t> countingNumbers(const std::vector<NamedWeights>& arrays)
{
    std::vector<size_t> counting;
    const std::vector<DumpName::Number>& first = arrays.front().parsed.numbers;
    const bool exact =
        std::ranges::all_of(arrays, [](const NamedWeights& array) { return array.parsed.exact; });
    for (size_t i = 0; i < first.size(); ++i) {
        const bool differ = std::ranges::any_of(arrays, [&](const NamedWeights& array) {
            return array.parsed.numbers[i].value != first[i].value;
        });
        if (exact || differ || first[i].counted != Counted::Unknown)
            counting.push_back(i);
    }
    return counting;
}

/// What each of the numbers counts.
std::vector<Counted> meanings(const std::vector<NamedWeights>& arrays,
                              const std::vector<size_t>& numbers)
{
    std::vector<Counted> meaning;
    for (const size_t number : numbers)
        meaning.push_back(arrays.front().parsed.numbers[number].counted);
    const auto has = [&](Counted counted) { return std::ranges::count(meaning, counted) > 0; };
    const bool matrices = std::ranges::all_of(arrays, [&](const NamedWeights& array) {
        return effectiveRank(array.data) <= 2 && array.data.shape == arrays.front().data.shape;
    });
    for (size_t i = 0; i < meaning.size(); ++i) {
        if (meaning[i] != Counted::Unknown)
            continue;
        if (i + 1 < meaning.size()) // the first of two: as generate() returns them, steps
            meaning[i] = matrices || has(Counted::Step) ? Counted::Layer : Counted::Step;
        else
            meaning[i] = has(Counted::Layer) ? Counted::Head : Counted::Layer;
    }
    return meaning;
}

/// Places of the arrays of one slot.
std::vector<Place> placesOf(std::vector<NamedWeights>& arrays)
{
    std::ranges::stable_sort(arrays, [](const NamedWeights& a, const NamedWeights& b) {
        return naturallyBefore(a.name, b.name);
    });
    std::vector<Place> places(arrays.size());
    const size_t count = arrays.front().parsed.numbers.size();
    const bool alike = std::ranges::all_of(
        arrays, [&](const NamedWeights& array) { return array.parsed.numbers.size() == count; });
    std::vector<size_t> numbers;
    if (alike)
        numbers = countingNumbers(arrays);
    if (numbers.empty() || numbers.size() > 3) {
        for (size_t i = 0; arrays.size() > 1 && i < arrays.size(); ++i)
            places[i].layer = static_cast<int>(i);
        return places;
    }
    const std::vector<Counted> meaning = meanings(arrays, numbers);
    for (size_t i = 0; i < arrays.size(); ++i)
        for (size_t n = 0; n < numbers.size(); ++n) {
            const int value = arrays[i].parsed.numbers[numbers[n]].value;
            (meaning[n] == Counted::Layer  ? places[i].layer
             : meaning[n] == Counted::Head ? places[i].head
                                           : places[i].step) = value;
        }
    for (Place& place : places)
        if (place.head || place.step)
            place.layer = place.layer.value_or(0);
    return places;
}

tl::unexpected<Error> unexpectedShape(const NamedWeights& array, bool layerKnown)
{
    return fail(
        translatable("Engine", "%1 has the shape %2, which is not one of attention weights."),
        {array.label, shapeText(array.data.shape)},
        layerKnown ? translatable("Engine", "One layer has the shape [heads, queries, keys] "
                                            "or [1, heads, queries, keys].")
                   : translatable("Engine", "Known shapes: [queries, keys], [heads, queries, "
                                            "keys], [layers, heads, queries, keys], [layers, 1, "
                                            "heads, queries, keys]."));
}

TensorData withAxis(TensorData tensor)
{
    tensor.strides.insert(tensor.strides.begin(), tensor.shape[0] * tensor.strides[0]);
    tensor.shape.insert(tensor.shape.begin(), 1);
    return tensor;
}

/// [heads, Tq, Tk] of a self-attention whose axes stand in another order, told by the sizes; the
/// hint names the way back.
Result<void> checkAxes(const NamedWeights& array, const TensorData& layer)
{
    const std::vector<int64_t>& size = layer.shape; // [H, Tq, Tk]
    if (array.parsed.slot == Slot::Cross || size[1] == size[2] || array.data.shape.size() < 3)
        return {};
    const bool afterQueries = size[0] == size[2] && size[1] > 1;
    const bool last = size[0] == size[1] && !looksLikeProbabilities(StoredWeights(layer));
    if (!afterQueries && !last)
        return {};
    return fail(translatable("Engine", "%1 has the shape %2: in self-attention, queries and keys "
                                       "are the same tokens, so the last two sizes must be equal."),
                {array.label, shapeText(array.data.shape)},
                last ? translatable("Engine", "Do the heads come last? In Python, "
                                              "numpy.moveaxis(weights, -1, -3).")
                     : translatable("Engine", "Do the heads come after the queries? In Python, "
                                              "weights.swapaxes(-2, -3)."));
}

/// Splits an array into pieces of layers.
Result<void> addPieces(NamedWeights array, const Place& place, Layers& layers)
{
    TensorData data = std::move(array.data);
    array.data.shape = data.shape;
    const size_t rank = data.shape.size();
    if (data.type == DataType::Other)
        return fail(translatable("Engine", "%1 is of a type that cannot be read."), {array.label},
                    translatable("Engine", "Types that can: float16, bfloat16, float32, float64, "
                                           "integers, booleans."));
    if (rank < 2 || rank > (place.layer ? 4U : 5U) || data.count() == 0)
        return unexpectedShape(array, place.layer.has_value());
    if ((place.layer && rank == 4) || rank == 5) {
        const size_t batch = rank - 4;
        if (data.shape[batch] != 1)
            return fail(
                translatable("Engine", "%1 of shape %2 holds %3 inputs at once; one is needed."),
                {array.label, shapeText(data.shape), std::to_string(data.shape[batch])},
                place.step ? translatable("Engine", "Beams count as inputs: generate with "
                                                    "num_beams=1, or keep weights[0:1] of each.")
                           : translatable("Engine", "In Python, keep the first: weights[0:1] of "
                                                    "each layer."));
        data = data.withoutAxis(batch);
    }
    while (data.shape.size() < 4)
        data = withAxis(std::move(data));
    if (data.shape[0] > kMaxHeads || data.shape[1] > kMaxHeads || data.shape[2] > kMaxTokens ||
        data.shape[3] > kMaxTokens)
        return unexpectedShape(array, place.layer.has_value());
    for (int64_t layer = 0; layer < data.shape[0]; ++layer) {
        TensorData weights = data.slice(layer);
        if (Result<void> done = checkAxes(array, weights); !done)
            return done;
        layers[place.layer.value_or(static_cast<int>(layer))].push_back(
            {array.label, place.step.value_or(0), place.head.value_or(0), std::move(weights)});
    }
    return {};
}

tl::unexpected<Error> notOneRun(const Piece& piece)
{
    return fail(translatable("Engine", "%1 has the shape %2, which does not follow from the steps "
                                       "before it."),
                {piece.label, shapeText(piece.data.shape)},
                translatable("Engine", "Save the attentions of one run: with a cache, step by "
                                       "step, each with its new rows; without one, each whole."));
}

/// The steps of generation as one matrix. Without a cache the last holds all; with one each adds
/// its rows, whose keys grow (or, with a cache of fixed size, are of one number).
Result<StoredWeights> joinSteps(const std::vector<Piece>& steps, Slot slot)
{
    std::vector<TensorData> rows;
    int64_t queries = 0;
    bool whole = true;
    for (const Piece& step : steps) {
        const std::vector<int64_t>& size = step.data.shape;
        const std::vector<int64_t>& before = rows.empty() ? size : rows.back().shape;
        if (size[0] != before[0] || (slot == Slot::Cross && size[2] != before[2]))
            return notOneRun(step);
        whole = whole && size[1] > 1 - static_cast<int64_t>(rows.empty()) &&
                (rows.empty() || size[1] > before[1]) &&
                (slot == Slot::Cross || size[1] == size[2]);
        rows.push_back(step.data);
        queries += size[1];
    }
    if (whole)
        return StoredWeights(rows.back());
    const int64_t keys = rows.back().shape[2];
    if (slot == Slot::Cross)
        return StoredWeights::ofRows(std::move(rows), keys);
    const bool fixed =
        std::ranges::all_of(rows, [&](const TensorData& step) { return step.shape[2] == keys; });
    for (size_t i = 1; i < rows.size() && !fixed; ++i)
        if (rows[i].shape[2] != rows[i - 1].shape[2] + rows[i].shape[1])
            return notOneRun(steps[i]);
    if (!fixed || keys <= queries)
        return fixed && keys < queries ? Result<StoredWeights>(notOneRun(steps.back()))
                                       : StoredWeights::ofRows(std::move(rows), keys);
    // A cache of fixed size: places that were never written have no weight.
    const StoredWeights all = StoredWeights::ofRows(rows, keys);
    std::vector<float> rest(static_cast<size_t>(keys - queries));
    for (int64_t head = 0; head < all.heads(); ++head)
        for (int64_t query = 0; query < queries; ++query) {
            all.readRow(head, query, {queries, keys}, rest.data());
            if (std::ranges::any_of(rest, [](float weight) { return weight != 0; }))
                return all;
        }
    for (TensorData& step : rows)
        step.shape[2] = queries;
    return StoredWeights::ofRows(std::move(rows), queries);
}

Result<StoredWeights> join(std::vector<Piece>& pieces, Slot slot, int layer,
                           const std::filesystem::path& path)
{
    if (pieces.size() == 1)
        return StoredWeights(std::move(pieces.front().data));
    std::ranges::stable_sort(pieces, {},
                             [](const Piece& piece) { return std::pair(piece.step, piece.head); });
    const bool steps = pieces.front().step != pieces.back().step;
    const bool heads = std::ranges::any_of(
        pieces, [&](const Piece& piece) { return piece.head != pieces.front().head; });
    for (size_t i = 1; i < pieces.size(); ++i)
        if ((steps && heads) ||
            (pieces[i].step == pieces[i - 1].step && pieces[i].head == pieces[i - 1].head))
            return fail(translatable("Engine", "%1 holds the attention of layer %2 twice."),
                        {path.string(), std::to_string(layer)});
    if (steps)
        return joinSteps(pieces, slot);
    std::vector<TensorData> parts;
    for (Piece& piece : pieces) {
        if (piece.data.shape[0] != 1 || piece.data.shape != pieces.front().data.shape)
            if (piece.data.shape[0] != 1 || piece.data.shape[1] != parts.front().shape[1] ||
                piece.data.shape[2] != parts.front().shape[2])
                return fail(
                    translatable("Engine", "%1 has the shape %2, which is not one of a head."),
                    {piece.label, shapeText(piece.data.shape)});
        parts.push_back(std::move(piece.data));
    }
    return StoredWeights::ofHeads(std::move(parts));
}

} // namespace

Result<DumpLayers> layersOf(std::vector<NamedWeights> arrays, const std::filesystem::path& path)
{
    std::map<Slot, std::vector<NamedWeights>> slots;
    for (NamedWeights& array : arrays) {
        const Slot slot = array.parsed.slot;
        slots[slot].push_back(std::move(array));
    }
    DumpLayers result;
    for (auto& [slot, named] : slots) {
        const std::vector<Place> places = placesOf(named);
        Layers layers;
        for (size_t i = 0; i < named.size(); ++i) {
            // np.savez(path, weights) calls its one array arr_0; it may hold all layers.
            Place place = places[i];
            if (arrays.size() == 1 && named[i].name == "arr_0")
                place.layer.reset();
            if (Result<void> done = addPieces(std::move(named[i]), place, layers); !done)
                return tl::make_unexpected(done.error());
        }
        for (auto& [layer, pieces] : layers) {
            if (layer > kMostLayers)
                return fail(
                    translatable("Engine", "%1 would be layer %2; layers are counted up to "
                                           "%3."),
                    {pieces.front().label, std::to_string(layer), std::to_string(kMostLayers)});
            const bool steps = std::ranges::any_of(
                pieces, [&](const Piece& piece) { return piece.step != pieces.front().step; });
            const int64_t first = pieces.front().data.shape[1];
            Result<StoredWeights> joined = join(pieces, slot, layer, path);
            if (!joined)
                return tl::make_unexpected(joined.error());
            if (steps && slot != Slot::Encoder && slot != Slot::Cross)
                result.prompt = first;
            result.layers.push_back({pieces.front().label, slot, layer, std::move(*joined)});
        }
    }
    return result;
}

} // namespace engine
