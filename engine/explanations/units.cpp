#include "engine/explanations/units.h"

#include <algorithm>

namespace engine::explanations {

using gradient::StackHooks;

namespace {

// Where what a unit gives is kept, for each layer of a stack.
constexpr int kSelf = 0;
constexpr int kCross = 1;
constexpr int kFeed = 2;
constexpr int kLayer = 3;

/// The columns of a unit in what is kept with it.
Range columnsOf(const Unit& unit, int64_t width, int heads)
{
    if (unit.what != Unit::What::Head)
        return {0, width};
    const int64_t size = width / heads;
    return {unit.head * size, (unit.head + 1) * size};
}

} // namespace

std::string_view name(Unit::What what)
{
    switch (what) {
    case Unit::What::Head:
        return "head";
    case Unit::What::Attention:
        return "attention";
    case Unit::What::FeedForward:
        return "feed-forward";
    case Unit::What::Layer:
        break;
    }
    return "layer";
}

std::vector<Unit> unitsOf(const Subject& subject, bool headsAlone)
{
    std::vector<Unit> units;
    for (const auto& [stack, input] : subject.inputs()) {
        const StackOptions& o = subject.model().options().stack(stack);
        for (int l = 0; l < subject.run().stack(stack).layers; ++l) {
            for (const Kind kind : {Kind::Self, Kind::Cross}) {
                if (kind == Kind::Cross && !o.cross)
                    continue;
                for (int h = 0; h < o.heads; ++h)
                    units.push_back({Unit::What::Head, stack, kind, l, h});
                if (!headsAlone)
                    units.push_back({Unit::What::Attention, stack, kind, l, 0});
            }
            for (const auto what : {Unit::What::FeedForward, Unit::What::Layer})
                if (!headsAlone)
                    units.push_back({what, stack, Kind::Self, l, 0});
        }
    }
    return units;
}

Activity::Key Activity::keyOf(const Unit& unit)
{
    const int slot = unit.what == Unit::What::FeedForward ? kFeed
                     : unit.what == Unit::What::Layer     ? kLayer
                     : unit.kind == Kind::Cross           ? kCross
                                                          : kSelf;
    return {unit.stack, slot, unit.layer};
}

Result<Activity> Activity::of(const Subject& subject)
{
    Activity activity;
    std::map<Stack, Tensor> embedded;
    std::map<Stack, StackHooks> hooks;
    for (const auto& [stack, hidden] : subject.passed().hidden) {
        embedded[stack] = hidden.front();
        activity.m_headsOf[stack] = subject.model().options().stack(stack).heads;
        const Stack own = stack;
        hooks[stack] = {
            .hidden = {},
            .context =
                [&activity, own](int layer, Kind kind, MatrixRef context) {
                    activity.m_values[{own, kind == Kind::Cross ? kCross : kSelf, layer}] = context;
                },
            .feed =
                [&activity, own](int layer, MatrixRef added) {
                    activity.m_values[{own, kFeed, layer}] = added;
                }};
    }
    const Result<gradient::Forward> passed = gradient::forward(subject.run(), embedded, hooks);
    if (!passed)
        return tl::make_unexpected(passed.error());
    for (const auto& [stack, hidden] : passed->hidden)
        for (size_t l = 0; l + 1 < hidden.size(); ++l)
            activity.m_values[{stack, kLayer, static_cast<int>(l)}] =
                hidden[l + 1].matrix() - hidden[l].matrix();
    activity.addToMean(activity);
    return activity;
}

Matrix Activity::at(const Unit& unit) const
{
    const Matrix& all = m_values.at(keyOf(unit));
    const Range columns = columnsOf(unit, all.cols(), m_headsOf.at(unit.stack));
    return all.middleCols(columns.begin, columns.size());
}

void Activity::addToMean(const Activity& other)
{
    for (const auto& [key, values] : other.m_values) {
        auto& [sum, count] = m_sums[key];
        if (sum.size() == 0)
            sum.setZero(values.cols());
        sum += values.cast<double>().colwise().sum();
        count += values.rows();
    }
}

Vector Activity::mean(const Unit& unit) const
{
    const auto& [sum, count] = m_sums.at(keyOf(unit));
    const Range columns = columnsOf(unit, sum.size(), m_headsOf.at(unit.stack));
    return (sum.segment(columns.begin, columns.size()) / static_cast<double>(count)).cast<float>();
}

namespace {

/// What a unit gives instead, [T, W].
Matrix replaced(const Subject& subject, const Unit& unit, Replacement replacement,
                const Activity* source, int64_t width)
{
    const int64_t tokens = subject.tokens(unit.stack);
    Matrix values = Matrix::Zero(tokens, width);
    if (replacement == Replacement::Mean && source) {
        values.rowwise() = source->mean(unit);
    } else if (replacement == Replacement::Resampled && source) {
        const Matrix other = source->at(unit);
        for (int64_t t = 0; t < tokens; ++t)
            values.row(t) = other.row(std::min<int64_t>(t, other.rows() - 1));
    }
    return values;
}

/// Units of one layer of one stack, copy by copy.
class LayerRuns
{
public:
    LayerRuns(const Subject& subject, std::vector<Unit> units, Replacement replacement,
              const Activity* source)
        : m_subject(subject), m_units(std::move(units)), m_replacement(replacement),
          m_source(source), m_stack(m_units.front().stack),
          m_tokens(subject.tokens(m_units.front().stack)),
          m_heads(subject.model().options().stack(m_units.front().stack).heads)
    {
    }

    StackHooks hooks(int64_t begin, int64_t many) const
    {
        const int layer = m_units.front().layer;
        const auto over = [this, begin, many](const auto& body) {
            for (int64_t i = 0; i < many; ++i)
                body(m_units[static_cast<size_t>(begin + i)], i * m_tokens);
        };
        StackHooks hooks;
        hooks.context = [this, over, layer](int at, Kind kind, MatrixRef context) {
            over([&](const Unit& unit, int64_t first) {
                const bool heads =
                    unit.what == Unit::What::Head || unit.what == Unit::What::Attention;
                if (at != layer || !heads || unit.kind != kind)
                    return;
                const Range columns = columnsOf(unit, context.cols(), m_heads);
                context.block(first, columns.begin, m_tokens, columns.size()) =
                    replaced(m_subject, unit, m_replacement, m_source, columns.size());
            });
        };
        hooks.feed = [this, over, layer](int at, MatrixRef added) {
            over([&](const Unit& unit, int64_t first) {
                if (at == layer && unit.what == Unit::What::FeedForward)
                    added.middleRows(first, m_tokens) =
                        replaced(m_subject, unit, m_replacement, m_source, added.cols());
            });
        };
        hooks.hidden = [this, over, layer](int level, MatrixRef hidden) {
            over([&](const Unit& unit, int64_t first) {
                if (level != layer + 1 || unit.what != Unit::What::Layer)
                    return;
                hidden.middleRows(first, m_tokens) =
                    m_subject.passed().hidden.at(m_stack)[static_cast<size_t>(layer)].matrix() +
                    replaced(m_subject, unit, m_replacement, m_source, hidden.cols());
            });
        };
        return hooks;
    }

    const std::vector<Unit>& units() const { return m_units; }

private:
    const Subject& m_subject;
    std::vector<Unit> m_units;
    Replacement m_replacement;
    const Activity* m_source;
    Stack m_stack;
    int64_t m_tokens;
    int m_heads;
};

} // namespace

Result<std::vector<double>> ablateUnits(const Subject& subject, const gradient::Scalar& scalar,
                                        const std::vector<Unit>& units, Replacement replacement,
                                        const Activity* source,
                                        const std::function<void(float)>& progress)
{
    std::map<std::pair<Stack, int>, std::vector<size_t>> layers;
    for (size_t i = 0; i < units.size(); ++i)
        layers[{units[i].stack, units[i].layer}].push_back(i);
    std::vector<double> values(units.size());
    size_t done = 0;
    for (const auto& [place, which] : layers) {
        std::vector<Unit> own;
        for (const size_t i : which)
            own.push_back(units[i]);
        const LayerRuns runs(subject, std::move(own), replacement, source);
        const auto measured =
            valuesOf(subject, scalar,
                     {place.first, place.second, static_cast<int64_t>(which.size()),
                      [&](int64_t begin, int64_t many) { return runs.hooks(begin, many); }},
                     [&](int64_t some) {
                         if (progress)
                             progress(static_cast<float>(done + static_cast<size_t>(some)) /
                                      static_cast<float>(units.size()));
                     });
        if (!measured)
            return tl::make_unexpected(measured.error());
        for (size_t i = 0; i < which.size(); ++i)
            values[which[i]] = (*measured)[i];
        done += which.size();
    }
    return values;
}

} // namespace engine::explanations
