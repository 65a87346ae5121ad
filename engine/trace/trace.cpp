#include "engine/trace/trace.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace engine {

namespace {

/// The layers of one stack and kind, read as if they were one layer.
Attention overLayersOf(const std::shared_ptr<const std::vector<Attention>>& layers, int layer)
{
    const Attention& first = layers->front();
    Attention all;
    all.stack = first.stack;
    all.layer = layer;
    all.kind = first.kind;
    all.heads = all.keyHeads = first.heads;
    all.queries = first.queries;
    all.keys = first.keys;
    // Where layers see different keys, what one hides another shows: weight 0, not hidden.
    const auto sameMask = [&](const Attention& a) { return a.mask == first.mask; };
    if (std::ranges::all_of(*layers, sameMask))
        all.mask = first.mask;
    all.storedWeights = [layers, layer](int head, Range queries, Range keys, MatrixRef out) {
        constexpr int64_t kPiece = 64; // rows that a buffer holds
        Matrix buffer(std::min(kPiece, queries.size()), keys.size());
        for (int64_t begin = queries.begin; begin < queries.end; begin += kPiece) {
            const Range rows{begin, std::min(begin + kPiece, queries.end)};
            auto sum = out.middleRows(begin - queries.begin, rows.size());
            auto one = buffer.topRows(rows.size());
            fillBlock(layers->front(), head, Quantity::Weights, rows, keys, sum);
            for (size_t i = 1; i < layers->size(); ++i) {
                fillBlock((*layers)[i], head, Quantity::Weights, rows, keys, one);
                if (layer == kMeanLayer)
                    sum += one;
                else
                    sum = sum.cwiseMax(one);
            }
            if (layer == kMeanLayer)
                sum /= static_cast<float>(layers->size());
        }
    };
    return all;
}

/// The stack whose positions are the keys.
Stack keyStack(const Attention& attention)
{
    return attention.kind == Kind::Cross ? Stack::Encoder : attention.stack;
}

} // namespace

const Attention* Trace::find(Stack stack, int layer, Kind kind) const
{
    const std::vector<Attention>& among = layer < 0 ? overLayers : attentions;
    const auto found = std::ranges::find_if(among, [&](const Attention& a) {
        return a.stack == stack && a.layer == layer && a.kind == kind;
    });
    return found == among.end() ? nullptr : &*found;
}

void Trace::summariseLayers()
{
    overLayers.clear();
    for (const Stack stack : kStacks)
        for (const Kind kind : {Kind::Self, Kind::Cross}) {
            auto layers = std::make_shared<std::vector<Attention>>();
            for (const Attention& a : attentions)
                if (a.stack == stack && a.kind == kind)
                    layers->push_back(a);
            const auto alike = [&](const Attention& a) {
                const Attention& first = layers->front();
                return a.heads == first.heads && a.queries == first.queries && a.keys == first.keys;
            };
            if (layers->size() < 2 || !std::ranges::all_of(*layers, alike))
                continue;
            for (const int layer : {kMeanLayer, kMaxLayer})
                overLayers.push_back(overLayersOf(layers, layer));
        }
}

int64_t Trace::level(const Attention& attention) const
{
    if (attention.layer < 0)
        return -1;
    std::set<int> before;
    for (const Attention& other : attentions)
        if (other.stack == attention.stack && other.layer < attention.layer)
            before.insert(other.layer);
    return static_cast<int64_t>(before.size());
}

const std::vector<TraceToken>& Trace::tokens(Stack stack) const
{
    static const std::vector<TraceToken> none;
    const auto found = m_tokens.find(stack);
    return found == m_tokens.end() ? none : found->second;
}

Stack Trace::answering() const
{
    for (const Stack stack : {Stack::Decoder, Stack::Encoder, Stack::Text})
        if (!tokens(stack).empty())
            return stack;
    return Stack::Vision;
}

const Modality* Trace::keyModality(const Attention& attention) const
{
    const auto found = modalities.find(keyStack(attention));
    return found == modalities.end() ? nullptr : &found->second;
}

const Modality* Trace::queryModality(const Attention& attention) const
{
    const auto found = modalities.find(attention.stack);
    return found == modalities.end() ? nullptr : &found->second;
}

const std::vector<TraceToken>& Trace::queryTokens(const Attention& attention) const
{
    return tokens(attention.stack);
}

const std::vector<TraceToken>& Trace::keyTokens(const Attention& attention) const
{
    return tokens(keyStack(attention));
}

int Trace::fact(const char* name, int otherwise) const
{
    if (!facts || !facts->is_object())
        return otherwise;
    const auto found = facts->find(name);
    return found != facts->end() && found->is_number_integer() ? found->get<int>() : otherwise;
}

} // namespace engine
