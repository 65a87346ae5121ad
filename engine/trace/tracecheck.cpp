#include "engine/trace/tracecheck.h"

#include "engine/attention/blocks.h"
#include "engine/trace/attentioncheck.h"

#include <algorithm>
#include <cmath>

namespace engine {

namespace {

constexpr int64_t kCheckedCells = int64_t(1) << 24; ///< weights up to which all rows are looked at
constexpr int64_t kSampledRows = 32;                ///< of each head, beyond
constexpr size_t kCheckedBytes = size_t(64) << 20;  ///< of a tensor that are looked at at most
constexpr size_t kPieces = 64;

bool endsWith(std::string_view name, std::string_view ending)
{
    return name.ends_with(ending);
}

/// Tensors that may hold −∞, which stands for what the mask hides.
bool holdsHidden(std::string_view name)
{
    return endsWith(name, ".log_sum_exp") || endsWith(name, ".scores") || endsWith(name, "bias");
}

tl::unexpected<Error> notFinite(const SafetensorsFile& file, const std::string& name, size_t place)
{
    return fail(translatable("Engine", "The tensor %1 in %2 holds a value that is not a finite "
                                       "number (element %3)."),
                {name, file.path().string(), std::to_string(place)},
                translatable("Engine", "The file is damaged, or the model's numbers overflowed."));
}

Result<void> checkFinite(const SafetensorsFile& file, const TensorInfo& info)
{
    const TensorData data = TensorData::rowMajor(info.type, info.shape, info.data, nullptr);
    const float* values = data.floats();
    if (!values)
        return {}; // integers, or converted and checked where they are read
    const std::span<const float> all(values, data.count());
    const bool whole = info.bytes <= kCheckedBytes;
    const size_t piece =
        whole ? std::max<size_t>(all.size(), 1) : kCheckedBytes / sizeof(float) / kPieces;
    const size_t stride = whole ? piece : all.size() / kPieces;
    for (size_t begin = 0; begin < all.size(); begin += stride) {
        const std::span<const float> part = all.subspan(begin, std::min(piece, all.size() - begin));
        if (!holdsHidden(info.name)) {
            if (const auto place = firstNotFinite(part))
                return notFinite(file, info.name, begin + *place);
            continue;
        }
        for (size_t i = 0; i < part.size(); ++i)
            if (std::isnan(part[i]) || (std::isinf(part[i]) && part[i] > 0))
                return notFinite(file, info.name, begin + i);
    }
    return {};
}

/// Rows that Q, K and log_sum_exp give: the first, the last and some between.
Result<void> checkComputed(const Attention& a, const std::string& label, bool sinks)
{
    constexpr int64_t kRows = 5;
    const int64_t rows = std::min(kRows, a.queries);
    Matrix row(1, a.keys);
    for (int head = 0; head < a.heads; ++head)
        for (int64_t i = 0; i < rows; ++i) {
            const int64_t query = rows > 1 ? i * (a.queries - 1) / (rows - 1) : 0;
            fillBlock(a, head, Quantity::Weights, {query, query + 1}, {0, a.keys}, row);
            const auto sum = static_cast<double>(row.sum());
            const bool fits =
                sum == 0 || std::abs(sum - 1) <= sumTolerance(DataType::F32) || (sinks && sum < 1);
            if (!fits)
                return fail(
                    translatable("Engine", "The rows of %1 are no probabilities: head %2, "
                                           "row %3 sums to %4, not 1."),
                    {label, std::to_string(head), std::to_string(query), std::to_string(sum)},
                    translatable("Engine", "The file was changed after it was written: "
                                           "queries, keys and log_sum_exp do not belong "
                                           "together."));
        }
    return {};
}

} // namespace

Result<void> checkTrace(const SafetensorsFile& file, const Trace& trace, bool sinks)
{
    for (const TensorInfo& info : file.tensors())
        if (!endsWith(info.name, ".weights"))
            if (Result<void> done = checkFinite(file, info); !done)
                return done;
    for (const Attention& a : trace.attentions) {
        const std::string prefix = std::string(name(a.stack)) + ".layer." +
                                   std::to_string(a.layer) + "." + std::string(name(a.kind)) + ".";
        const std::string label = file.path().string() + ": " + prefix + "weights";
        const TensorInfo* stored = file.find(prefix + "weights");
        if (stored && stored->shape == std::vector<int64_t>{a.heads, a.queries, a.keys}) {
            const StoredWeights weights(
                TensorData::rowMajor(stored->type, stored->shape, stored->data, nullptr));
            const CheckOptions options{
                weights.count() <= kCheckedCells ? 0 : kSampledRows, sinks, nullptr, {}};
            if (Result<void> done = checkWeights(weights, label, options); !done)
                return done;
        }
        if (a.hasVectors())
            if (Result<void> done = checkComputed(a, label, sinks); !done)
                return done;
    }
    return {};
}

Result<void> checkUnchanged(const Trace& trace)
{
    for (const Attention& a : trace.attentions) {
        if (Result<void> done = StoredWeights::check(a.storedWeights); !done)
            return done;
        if (Result<void> done = MappedFile::checkAt(a.query.data()); !done)
            return done;
    }
    for (const auto& [stack, kept] : trace.stacks)
        for (const Tensor& hidden : kept.hidden)
            if (Result<void> done = MappedFile::checkAt(hidden.data()); !done)
                return done;
    return {};
}

Result<void> checkOverflow(const Trace& trace)
{
    const auto finite = [](const Tensor& tensor) {
        return tensor.empty() ||
               !firstNotFinite({tensor.data(), static_cast<size_t>(tensor.size())});
    };
    const auto overflows = [&](std::string_view sentence, std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), trace.title);
        return fail(sentence, std::move(arguments),
                    translatable("Engine", "Its weights are damaged, its training diverged, or an "
                                           "intervention made the scores too large."));
    };
    for (const auto& [stack, record] : trace.stacks) {
        const std::string of(name(stack));
        for (size_t l = 0; l < record.hidden.size(); ++l)
            if (!finite(record.hidden[l]))
                return l == 0
                           ? overflows(translatable("Engine",
                                                    "The numbers of %1 overflow: the embedding of "
                                                    "the %2 holds values that are not finite."),
                                       {of})
                           : overflows(translatable("Engine",
                                                    "The numbers of %1 overflow: layer %3 of the "
                                                    "%2 gives values that are not finite."),
                                       {of, std::to_string(l - 1)});
        if (!finite(record.finalNorm))
            return overflows(translatable("Engine", "The numbers of %1 overflow: the final norm of "
                                                    "the %2 gives values that are not finite."),
                             {of});
    }
    for (const Attention& a : trace.attentions) {
        const std::span<const float> sums(a.logSumExp.data(),
                                          static_cast<size_t>(a.logSumExp.size()));
        const bool finiteScores = std::ranges::all_of(sums, [](float sum) {
            return !std::isnan(sum) && !(std::isinf(sum) && sum > 0); // −∞: a row sees no key
        });
        if (!finiteScores)
            return overflows(translatable("Engine", "The numbers of %1 overflow: the scores of "
                                                    "layer %3 of the %2 are not finite."),
                             {std::string(name(a.stack)), std::to_string(a.layer)});
    }
    const auto uncertain = [](const Prediction& prediction) {
        return std::ranges::any_of(prediction.top, [](const Prediction::Candidate& candidate) {
            return !std::isfinite(candidate.probability);
        });
    };
    if (!finite(trace.classLogits) || !finite(trace.distillationLogits) || !finite(trace.pooled) ||
        std::ranges::any_of(trace.predictions, uncertain))
        return overflows(translatable("Engine", "The numbers of %1 overflow: its answer holds "
                                                "values that are not finite."),
                         {});
    return {};
}

} // namespace engine
