#include "engine/atlas/atlas.h"

#include "engine/atlas/weightviews.h"
#include "engine/attention/random.h"
#include "engine/linear/product.h"
#include "engine/linear/threads.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace engine::atlas {

bool isPunctuation(const std::string& text)
{
    bool any = false;
    const auto* bytes = reinterpret_cast<const uint8_t*>(text.data());
    const auto length = static_cast<int32_t>(text.size());
    for (int32_t i = 0; i < length;) {
        UChar32 point = 0;
        U8_NEXT(bytes, i, length, point);
        if (point < 0 || u_isUWhiteSpace(point))
            continue;
        const auto kind = U_GET_GC_MASK(point);
        if ((kind & (U_GC_P_MASK | U_GC_S_MASK)) == 0)
            return false;
        any = true;
    }
    return any;
}

int64_t Vocabulary::total() const
{
    int64_t sum = 0;
    for (const auto& [id, entry] : entries)
        sum += entry.count;
    return sum;
}

Atlas::Atlas(Plan what) : plan(std::move(what)) {}

const HeadAtlas* Atlas::find(const HeadPlace& place) const
{
    const auto found = std::ranges::find(heads, place, &HeadAtlas::place);
    return found == heads.end() ? nullptr : &*found;
}

const WindowRecord* Atlas::window(int64_t id) const
{
    const auto found = windows.find(id);
    return found == windows.end() ? nullptr : &found->second;
}

std::string Atlas::tokenText(Stack stack, int32_t id) const
{
    const auto side = vocabulary.find(stack);
    if (side != vocabulary.end())
        if (const auto entry = side->second.entries.find(id); entry != side->second.entries.end())
            return entry->second.text;
    const auto text = writtenTexts.find(id);
    return text == writtenTexts.end() ? std::to_string(id) : text->second;
}

TraceRequest Atlas::requestOf(int64_t id) const
{
    ModelSource source = plan.model;
    ModelInputs& inputs = source.inputs;
    const WindowRecord* record = window(id);
    if (record) {
        const auto ids = [&](Stack stack) {
            const auto found = record->ids.find(stack);
            return found == record->ids.end()
                       ? std::vector<int64_t>()
                       : std::vector<int64_t>(found->second.begin(), found->second.end());
        };
        inputs.image = record->picture;
        const bool pair =
            record->ids.contains(Stack::Encoder) && record->ids.contains(Stack::Decoder);
        if (pair) {
            inputs.sourceTokenIds = ids(Stack::Encoder);
            inputs.targetTokenIds = ids(Stack::Decoder);
        } else {
            for (const Stack stack : {Stack::Encoder, Stack::Decoder, Stack::Text})
                if (inputs.tokenIds.empty())
                    inputs.tokenIds = ids(stack);
        }
    }
    TraceRequest request;
    request.source = source;
    return request;
}

Result<void> Atlas::layOut(const Trace& trace)
{
    std::vector<HeadPlace> places;
    for (const Attention& attention : trace.attentions)
        for (int head = 0; head < attention.heads; ++head)
            places.push_back({attention.stack, attention.layer, attention.kind, head});
    if (heads.empty()) {
        title = trace.title;
        family = trace.family;
        for (const HeadPlace& place : places) {
            heads.emplace_back(place, plan.sizes);
            samples.try_emplace(place.stack, static_cast<size_t>(plan.sizes.samples));
        }
        for (const auto& [stack, stream] : trace.stacks)
            if (samples.contains(stack) && !stream.hidden.empty())
                states.try_emplace(stack,
                                   States::capacity(plan.sizes.samples,
                                                    static_cast<int64_t>(stream.hidden.size()),
                                                    stream.hidden.front().extent(1)));
    }
    if (!std::ranges::equal(heads, places, {}, &HeadAtlas::place))
        return fail(translatable("Engine", "This input gives other heads than those before it."));
    return {};
}

WindowInput Atlas::describe(const WindowTrace& window, const HeadMeter& meter)
{
    const Trace& trace = *window.trace;
    WindowInput input;
    input.id = window.id;
    input.trace = &trace;
    input.meter = &meter;
    WindowRecord record;
    if (const auto* source = std::get_if<ModelSource>(&trace.request.source))
        record.picture = source->inputs.image.string();
    for (const Stack stack : kStacks) {
        const auto& tokens = trace.tokens(stack);
        if (tokens.empty())
            continue;
        progress.tokens += static_cast<int64_t>(tokens.size());
        WindowInput::Side& side = input.sides[stack];
        if (std::ranges::any_of(tokens, [](const auto& token) { return token.id < 0; }))
            continue;
        Vocabulary& known = vocabulary[stack];
        side.punctuation = Vector::Zero(static_cast<Eigen::Index>(tokens.size()));
        for (size_t i = 0; i < tokens.size(); ++i) {
            const auto id = static_cast<int32_t>(tokens[i].id);
            side.ids.push_back(id);
            Vocabulary::Entry& entry = known.entries[id];
            if (entry.count++ == 0)
                entry.text = tokens[i].text;
            side.punctuation[static_cast<Eigen::Index>(i)] =
                !tokens[i].special && isPunctuation(tokens[i].text) ? 1 : 0;
        }
        record.ids[stack] = side.ids;
    }
    for (auto& [stack, reservoir] : samples) {
        const auto attention = std::ranges::find(trace.attentions, stack, &Attention::stack);
        const auto own = states.find(stack);
        for (int64_t query = 0; query < attention->queries; ++query) {
            const uint64_t hash =
                splitMix(splitMix(splitMix(plan.seed) ^ static_cast<uint64_t>(window.id)) ^
                         (static_cast<uint64_t>(stack) << 32 | static_cast<uint64_t>(query)));
            const Reservoir::Place place{hash, window.id, query};
            if (const auto slot = reservoir.add(place))
                input.sides[stack].kept.emplace_back(query, *slot);
            if (own != states.end())
                own->second.add(place, trace.stacks.at(stack).hidden);
        }
    }
    windows[window.id] = std::move(record);
    ++progress.windows;
    return input;
}

/// What the heads of one attention share in all windows that are added at once.
struct Atlas::Shared
{
    std::vector<Matrix> directions; ///< [T, M] of each window; empty where logits are no sums
    std::vector<Matrix> effects;    ///< [Tq, H · Dv] of each window, of the attention at hand
};

Result<void> Atlas::add(std::span<const WindowTrace> added, int threads)
{
    for (const WindowTrace& window : added)
        if (const Result<void> fits = layOut(*window.trace); !fits)
            return fits;
    if (added.empty())
        return {};
    Shared shared;
    const std::shared_ptr<const Model> model = modelOf(*added.front().trace);
    for (const WindowTrace& window : added) {
        shared.directions.emplace_back();
        if (!model)
            continue;
        Result<Matrix> directions = logitDirections(*model, *window.trace);
        if (!directions)
            return tl::make_unexpected(directions.error());
        shared.directions.back() = std::move(*directions);
    }
    std::deque<HeadMeter> meters;
    std::vector<WindowInput> inputs;
    for (const WindowTrace& window : added) {
        meters.emplace_back(*window.trace);
        inputs.push_back(describe(window, meters.back()));
    }
    const auto& attentions = added.front().trace->attentions;
    size_t first = 0;
    for (size_t a = 0; a < attentions.size(); ++a) {
        const Attention& shape = attentions[a];
        const Matrix output = model ? outputMatrix(*model, shape) : Matrix();
        shared.effects.assign(added.size(), Matrix());
        for (size_t w = 0; w < added.size(); ++w) {
            const Matrix& directions = shared.directions[w];
            if (shape.stack != Stack::Decoder || directions.size() == 0 || output.size() == 0)
                continue;
            shared.effects[w].resize(directions.rows(), output.rows());
            product(directions, output, shared.effects[w], true, 1, 0, threads);
        }
        for (int head = 0; head < shape.heads; ++head)
            m_outputs.try_emplace({a, head});
        parallelFor(0, shape.heads, 1, threads, [&](Range range) {
            for (int64_t h = range.begin; h < range.end; ++h) {
                const int head = static_cast<int>(h);
                Matrix& coordinates = m_outputs.at({a, head});
                const int64_t size = shape.heads > 0 ? output.rows() / shape.heads : 0;
                if (coordinates.size() == 0 && size > 0)
                    coordinates = outputCoordinates(output.middleRows(h * size, size));
                for (size_t w = 0; w < added.size(); ++w) {
                    HeadView view;
                    view.outputs = coordinates;
                    if (shared.effects[w].size() > 0)
                        view.effects = shared.effects[w].middleCols(h * size, size);
                    heads[first + static_cast<size_t>(h)].add(inputs[w],
                                                              added[w].trace->attentions[a], view);
                }
            }
        });
        first += static_cast<size_t>(shape.heads);
    }
    pruneWindows();
    return {};
}

void Atlas::pruneWindows(bool now)
{
    if (!now && windows.size() < 2 * m_needed + 512)
        return;
    std::set<int64_t> needed;
    for (const auto& [stack, reservoir] : samples)
        for (const Reservoir::Place& place : reservoir.places())
            needed.insert(place.window);
    for (const auto& [stack, own] : states)
        for (const Reservoir::Place& place : own.places.places())
            needed.insert(place.window);
    for (const HeadAtlas& head : heads)
        for (const Top* top :
             {&head.byWeight, &head.byNorm, &head.byEffect, &head.rowsByNorm, &head.rowsByEffect})
            for (const Top::Item& item : top->items())
                needed.insert(item.cell.window);
    std::erase_if(windows, [&](const auto& entry) { return !needed.contains(entry.first); });
    m_needed = needed.size();
}

Result<void> Atlas::merge(const Atlas& other)
{
    const auto same = [&] {
        return plan.fingerprint == other.plan.fingerprint && plan.rows == other.plan.rows &&
               plan.window == other.plan.window && plan.seed == other.plan.seed &&
               plan.sizes == other.plan.sizes && progress.shards == other.progress.shards &&
               std::ranges::equal(heads, other.heads, {}, &HeadAtlas::place, &HeadAtlas::place);
    };
    // A part of few rows may have none.
    const bool empty = heads.empty() || other.heads.empty();
    if (!empty && !same())
        return fail(translatable("Engine", "These atlases are not parts of one whole: they differ "
                                           "in model, data set, rows, window or parts."),
                    {},
                    translatable("Engine", "Make the parts with the same command, each with its "
                                           "own --shard."));
    for (const int64_t part : other.progress.parts)
        if (!progress.parts.insert(part).second)
            return fail(translatable("Engine", "Part %1 is given twice."), {std::to_string(part)},
                        translatable("Engine", "Give each part once."));
    if (heads.empty() && !other.heads.empty()) {
        title = other.title;
        family = other.family;
        heads = other.heads;
        samples = other.samples;
        states = other.states;
    } else if (!other.heads.empty()) {
        std::map<Stack, Reservoir::Moves> moves;
        for (auto& [stack, reservoir] : samples)
            moves[stack] = reservoir.merge(other.samples.at(stack));
        for (size_t i = 0; i < heads.size(); ++i) {
            const auto keys = moves.find(keyStack(heads[i].place));
            heads[i].merge(other.heads[i], moves.at(heads[i].place.stack),
                           keys == moves.end() ? nullptr : &keys->second);
        }
        for (auto& [stack, own] : states)
            if (const auto theirs = other.states.find(stack); theirs != other.states.end())
                own.merge(theirs->second);
    }
    for (const auto& [id, record] : other.windows)
        windows.try_emplace(id, record);
    for (const auto& [stack, side] : other.vocabulary)
        for (const auto& [id, entry] : side.entries) {
            Vocabulary::Entry& own = vocabulary[stack].entries[id];
            own.count += entry.count;
            own.text = entry.text;
        }
    progress.windows += other.progress.windows;
    progress.tokens += other.progress.tokens;
    if (progress.leftOut == 0)
        progress.whyLeftOut = other.progress.whyLeftOut;
    progress.leftOut += other.progress.leftOut;
    progress.complete = progress.complete && other.progress.complete;
    if (written.empty())
        written = other.written;
    writtenTexts.insert(other.writtenTexts.begin(), other.writtenTexts.end());
    pruneWindows(true);
    return {};
}

} // namespace engine::atlas
