#include "engine/trace/dumpmask.h"

#include "engine/trace/attentioncheck.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr int64_t kMostCells = int64_t(1) << 20; ///< that are hidden one by one
constexpr size_t kMostValues = size_t(1) << 26;  ///< of a stored mask

Result<GivenMask> readMask(const DumpArray& array)
{
    Result<TensorData> data = array.load();
    if (!data)
        return tl::make_unexpected(data.error());
    GivenMask mask;
    mask.label = array.label;
    std::vector<int64_t> shape = data->shape;
    while (shape.size() > 1 && shape.front() == 1)
        shape.erase(shape.begin());
    std::vector<float> values(data->count() <= kMostValues ? data->count() : 0);
    if (values.empty() || shape.empty() || shape.size() > 2 || !data->toFloat(values.data()))
        return fail(translatable("Engine", "%1 has the shape %2; a mask is [tokens] or [tokens, "
                                           "tokens] of ones and zeros."),
                    {array.label, shapeText(data->shape)});
    mask.rows = shape.size() == 2 ? shape[0] : 0;
    mask.columns = shape.back();
    // Added to scores, a mask is 0 where keys are seen and far below 0 where not.
    const bool added = std::ranges::any_of(values, [](float value) { return value < 0; });
    for (const float value : values)
        mask.shown.push_back(added ? value > -1 : value != 0);
    return mask;
}

void hideRow(Mask& mask, int64_t query, int64_t keys)
{
    for (int64_t key = 0; key < keys; ++key)
        mask.hiddenCells.push_back({-1, query, key});
}

void tidy(Mask& mask)
{
    std::ranges::sort(mask.hiddenCells);
    mask.hiddenCells.erase(std::ranges::unique(mask.hiddenCells).begin(), mask.hiddenCells.end());
    if (std::ranges::find(mask.hiddenKeys, uint8_t{1}) == mask.hiddenKeys.end())
        mask.hiddenKeys.clear();
}

void hideKeys(const GivenMask& given, Mask& mask)
{
    mask.hiddenKeys.resize(given.shown.size(), 0);
    for (size_t key = 0; key < given.shown.size(); ++key)
        mask.hiddenKeys[key] |= given.shown[key] ? 0 : 1;
    tidy(mask);
}

Result<void> hideCells(const GivenMask& given, Mask& mask)
{
    std::vector<HiddenCell> cells;
    for (int64_t query = 0; query < given.rows; ++query)
        for (int64_t key = 0; key < given.columns; ++key) {
            if (given.shown[static_cast<size_t>(query * given.columns + key)] ||
                mask.hides(-1, query, key))
                continue;
            if (static_cast<int64_t>(cells.size()) >= kMostCells)
                return fail(translatable("Engine", "%1 hides more than %2 single cells."),
                            {given.label, std::to_string(kMostCells)});
            cells.push_back({-1, query, key});
        }
    mask.hiddenCells.insert(mask.hiddenCells.end(), cells.begin(), cells.end());
    tidy(mask);
    return {};
}

/// Rows that see a key must have their weight on keys that they see.
Result<void> checkAgreement(const ImportedAttention& attention, const GivenMask& given)
{
    const StoredWeights& weights = attention.weights;
    constexpr int64_t kRows = 64;
    const int64_t rows = std::min(kRows, weights.queries());
    std::vector<float> row(static_cast<size_t>(weights.keys()));
    for (int64_t i = 0; i < rows; ++i) {
        const int64_t query = i * weights.queries() / rows;
        if (attention.mask.visibleCount(-1, query, weights.keys()) == 0)
            continue;
        weights.readRow(0, query, {0, weights.keys()}, row.data());
        double hidden = 0;
        for (int64_t key = 0; key < weights.keys(); ++key)
            if (attention.mask.hides(-1, query, key))
                hidden += static_cast<double>(row[static_cast<size_t>(key)]);
        if (hidden > sumTolerance(weights.type()))
            return fail(translatable("Engine", "%1 hides keys that have weight: layer %2, head 0, "
                                               "row %3."),
                        {given.label, std::to_string(attention.layer), std::to_string(query)},
                        translatable("Engine", "1 stands for tokens that may be seen, 0 for "
                                               "padding: in Python, save 1 - mask or ~mask."));
    }
    return {};
}

Result<void> apply(const GivenMask& given, ImportedAttention& attention)
{
    const bool cells = given.rows > 0;
    if (given.columns != attention.weights.keys() ||
        (cells && given.rows != attention.weights.queries()))
        return fail(translatable("Engine", "%1 is of %2 positions; layer %3 has %4 keys."),
                    {given.label, std::to_string(given.columns), std::to_string(attention.layer),
                     std::to_string(attention.weights.keys())});
    if (cells) {
        if (Result<void> done = hideCells(given, attention.mask); !done)
            return done;
    } else {
        hideKeys(given, attention.mask);
    }
    if (std::ranges::find(given.shown, 1) == given.shown.end())
        return fail(translatable("Engine", "%1 hides every token."), {given.label},
                    translatable("Engine", "1 stands for tokens that may be seen, 0 for "
                                           "padding: in Python, save 1 - mask or ~mask."));
    return checkAgreement(attention, given);
}

} // namespace

Mask foundMask(const SeenKeys& seen, Mask band, const std::vector<int64_t>& emptyRows, int64_t keys)
{
    if (seen.nothing())
        return {};
    Mask mask = std::move(band);
    mask.hiddenKeys = seen.hiddenKeys();
    if (static_cast<int64_t>(emptyRows.size()) * keys <= kMostCells)
        for (const int64_t query : emptyRows)
            if (mask.visibleCount(-1, query, keys) > 0)
                hideRow(mask, query, keys);
    tidy(mask);
    return mask;
}

std::vector<uint8_t> GivenMasks::padded(Slot slot, int64_t positions) const
{
    const auto fits = [&](const std::optional<GivenMask>& mask) {
        return mask && mask->rows == 0 && mask->columns == positions;
    };
    const std::optional<GivenMask>& own = slot == Slot::Encoder   ? ofSource
                                          : slot == Slot::Decoder ? ofTarget
                                                                  : plain;
    std::vector<uint8_t> rows;
    if (const auto& mask = fits(own) ? own : plain; slot != Slot::Cross && fits(mask))
        for (const uint8_t shown : mask->shown)
            rows.push_back(shown ? 0 : 1);
    return rows;
}

Result<GivenMasks> readGivenMasks(const Dump& dump)
{
    GivenMasks masks;
    for (const auto& [beside, mask] : {std::pair{Beside::Mask, &masks.plain},
                                       {Beside::SourceMask, &masks.ofSource},
                                       {Beside::TargetMask, &masks.ofTarget}})
        if (const DumpArray* array = dump.array(beside)) {
            Result<GivenMask> read = readMask(*array);
            if (!read)
                return tl::make_unexpected(read.error());
            *mask = std::move(*read);
        }
    return masks;
}

Result<void> applyMasks(const GivenMasks& masks, std::vector<ImportedAttention>& attentions)
{
    const auto ofSource = [](const ImportedAttention& attention) {
        return attention.stack == Stack::Encoder || attention.kind == Kind::Cross;
    };
    const bool encodes = std::ranges::any_of(attentions, ofSource);
    for (const auto& [mask, source] :
         {std::pair{&masks.plain, encodes}, {&masks.ofSource, true}, {&masks.ofTarget, false}}) {
        if (!*mask)
            continue;
        for (ImportedAttention& attention : attentions) {
            const bool otherQueries = (*mask)->rows > 0 && attention.kind == Kind::Cross &&
                                      (*mask)->rows != attention.weights.queries();
            if (ofSource(attention) != source || otherQueries)
                continue;
            if (Result<void> done = apply(**mask, attention); !done)
                return done;
        }
    }
    return {};
}

} // namespace engine
