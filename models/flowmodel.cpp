#include "models/flowmodel.h"

#include "models/attentionmodel.h"
#include "models/explained.h"
#include "models/roles.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <QLocale>

namespace models {

using engine::Attention;
using engine::Matrix;
using engine::Range;
using engine::TraceToken;
using engine::explanations::EdgeEffects;

namespace {

constexpr float kFaintest = 1e-6F; ///< below this a line is not drawn

bool pairPasses(FlowFilter::Pairs pairs, int querySegment, int keySegment)
{
    switch (pairs) {
    case FlowFilter::Pairs::All:
        return true;
    case FlowFilter::Pairs::AToA:
        return querySegment == 0 && keySegment == 0;
    case FlowFilter::Pairs::AToB:
        return querySegment == 0 && keySegment == 1;
    case FlowFilter::Pairs::BToA:
        return querySegment == 1 && keySegment == 0;
    case FlowFilter::Pairs::BToB:
        return querySegment == 1 && keySegment == 1;
    }
    return true;
}

int segmentOf(const std::vector<TraceToken>& tokens, int64_t i)
{
    return size_t(i) < tokens.size() ? tokens[size_t(i)].segment : 0;
}

bool isSpecial(const std::vector<TraceToken>& tokens, int64_t i)
{
    return size_t(i) < tokens.size() && tokens[size_t(i)].special;
}

/// Which weights of a row pass the rule: all above `least`, and of those equal to it the first
/// `ties`.
struct Bar
{
    float least = 0;
    int64_t ties = std::numeric_limits<int64_t>::max();
};

Bar barOf(const FlowFilter& filter, const engine::Vector& row, std::vector<float>& sorted)
{
    if (filter.rule == FlowFilter::Rule::Threshold)
        return {float(filter.value)};
    sorted.assign(row.data(), row.data() + row.size());
    std::ranges::sort(sorted, std::greater<>());
    size_t count = 0;
    if (filter.rule == FlowFilter::Rule::Top) {
        count = std::clamp<size_t>(size_t(std::max(filter.value, 1.0)), 1, sorted.size());
    } else {
        const double wanted = filter.value * std::accumulate(sorted.begin(), sorted.end(), 0.0);
        for (double mass = 0; count < sorted.size() && mass < wanted - 1e-6; ++count)
            mass += double(sorted[count]);
        if (count == 0)
            return {std::numeric_limits<float>::infinity()};
    }
    const float least = sorted[count - 1];
    const auto first = std::ranges::lower_bound(sorted, least, std::greater<>());
    return {least, int64_t(count) - (first - sorted.begin())};
}

} // namespace

class FlowModel::Effects
{
public:
    /// Any thread; a second one waits for the first.
    engine::Result<std::shared_ptr<const EdgeEffects>> of(const TracePtr& trace,
                                                          const std::stop_token& stop)
    {
        const std::scoped_lock lock(m_mutex);
        if (m_trace == trace && m_effects)
            return m_effects;
        auto effects = EdgeEffects::of(trace, {0, stop, {}});
        if (!effects)
            return tl::make_unexpected(effects.error());
        m_trace = trace;
        m_effects = std::make_shared<const EdgeEffects>(std::move(*effects));
        return m_effects;
    }

private:
    std::mutex m_mutex;
    TracePtr m_trace;
    std::shared_ptr<const EdgeEffects> m_effects;
};

FlowModel::FlowModel(Document* document, QObject* parent)
    : QAbstractTableModel(parent), m_document(document), m_effects(std::make_shared<Effects>()),
      m_job(this, [this](Found found) {
          beginResetModel();
          m_found = std::move(found);
          endResetModel();
      })
{
    m_job.onBusyChanged([this](bool busy) { emit busyChanged(busy); });
    connect(document, &Document::traceChanged, this, &FlowModel::reload);
    connect(&document->selection(), &Selection::headChanged, this, &FlowModel::reload);
    connect(&document->selection(), &Selection::headsChanged, this, &FlowModel::reload);
    reload();
}

void FlowModel::setFilter(const FlowFilter& filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reload();
}

void FlowModel::setWindow(Range queries, Range keys)
{
    if (queries == m_queries && keys == m_keys)
        return;
    m_queries = queries;
    m_keys = keys;
    reload();
}

FlowModel::Found FlowModel::find(const engine::Trace& trace, const Attention& attention,
                                 const QList<int>& heads, const FlowFilter& filter, Range queries,
                                 Range keys, const std::stop_token& stop,
                                 const EdgeEffects* effects)
{
    const auto& queryTokens = trace.queryTokens(attention);
    const auto& keyTokens = trace.keyTokens(attention);
    constexpr int64_t kStrip = 64;
    Matrix strip;
    engine::Vector row;
    std::vector<float> sorted;
    Found found;
    const auto stronger = [](const FlowLine& a, const FlowLine& b) {
        return std::tie(a.weight, b.head, b.query, b.key) >
               std::tie(b.weight, a.head, a.query, a.key);
    };
    const auto cut = [&] {
        if (found.lines.size() <= size_t(kMostLines))
            return;
        std::nth_element(found.lines.begin(), found.lines.begin() + kMostLines, found.lines.end(),
                         stronger);
        found.lines.resize(size_t(kMostLines));
    };
    for (const int head : heads) {
        for (int64_t begin = 0; begin < attention.queries && !stop.stop_requested();
             begin += kStrip) {
            const Range rows{begin, std::min(begin + kStrip, attention.queries)};
            strip.resize(rows.size(), attention.keys);
            if (effects)
                effects->fill(attention, head, rows, strip);
            else
                engine::fillBlock(attention, head, engine::Quantity::Weights, rows,
                                  {0, attention.keys}, strip);
            for (int64_t query = rows.begin; query < rows.end; ++query) {
                if (filter.hideSpecial && isSpecial(queryTokens, query))
                    continue;
                row = strip.row(query - rows.begin);
                if (effects)
                    row = row.cwiseAbs();
                if (filter.hideSpecial) {
                    for (int64_t key = 0; key < attention.keys; ++key)
                        if (isSpecial(keyTokens, key))
                            row[key] = 0;
                    if (const float sum = row.sum(); filter.renormalise && !effects && sum > 0)
                        row /= sum;
                }
                Bar bar = barOf(filter, row, sorted);
                const bool queryShows = query >= queries.begin && query < queries.end;
                const int querySegment = segmentOf(queryTokens, query);
                for (int64_t key = 0; key < attention.keys; ++key) {
                    if (row[key] < std::max(bar.least, kFaintest) ||
                        (row[key] == bar.least && bar.ties-- <= 0))
                        continue;
                    if (!(queryShows || (key >= keys.begin && key < keys.end)) ||
                        !pairPasses(filter.pairs, querySegment, segmentOf(keyTokens, key)))
                        continue;
                    ++found.passed;
                    found.lines.push_back(
                        {head, int(query), int(key), row[key], strip(query - rows.begin, key) < 0});
                }
                if (found.lines.size() > size_t(kMostLines) * 8)
                    cut();
            }
        }
    }
    cut();
    std::ranges::sort(found.lines,
                      [&](const FlowLine& a, const FlowLine& b) { return stronger(b, a); });
    return found;
}

FlowModel::Found FlowModel::findEffects(Effects& effects, const TracePtr& trace,
                                        const Attention& attention, const QList<int>& heads,
                                        const FlowFilter& filter, Range queries, Range keys,
                                        const std::stop_token& stop)
{
    Found found;
    const auto all = effects.of(trace, stop);
    if (!all) {
        found.reason = errorText(all.error());
        return found;
    }
    if (!(*all)->has(attention)) {
        found.reason = tr("Choose one layer: what weights add is known of single layers.");
        return found;
    }
    found = find(*trace, attention, heads, filter, queries, keys, stop, all->get());
    found.explained =
        scalarText((*all)->subject(), (*all)->scalar(), Measure::Logit, (*all)->value());
    return found;
}

void FlowModel::reload()
{
    const TracePtr trace = m_document->trace();
    const Attention* attention = m_document->attention();
    if (!attention) {
        m_job.cancel();
        beginResetModel();
        m_found = {};
        endResetModel();
        return;
    }
    m_job.start([trace, attention, heads = shownHeads(), filter = m_filter, queries = m_queries,
                 keys = m_keys, effects = m_effects](const std::stop_token& stop) {
        if (filter.effects)
            return findEffects(*effects, trace, *attention, heads, filter, queries, keys, stop);
        return find(*trace, *attention, heads, filter, queries, keys, stop);
    });
}

void FlowModel::cancel()
{
    if (!m_job.isBusy())
        return;
    m_job.cancel();
    // What was there belongs to another question.
    beginResetModel();
    m_found = {};
    endResetModel();
}

QList<int> FlowModel::shownHeads() const
{
    QList<int> heads = m_document->selection().heads();
    if (heads.isEmpty())
        heads.append(m_document->selection().state().head);
    heads.removeIf([&](int head) { return head >= m_document->attention()->heads; });
    return heads;
}

void FlowModel::findNow(Range queries, Range keys)
{
    const Attention* attention = m_document->attention();
    if (!attention)
        return;
    m_job.cancel();
    beginResetModel();
    m_queries = queries;
    m_keys = keys;
    m_found = m_filter.effects ? findEffects(*m_effects, m_document->trace(), *attention,
                                             shownHeads(), m_filter, queries, keys, {})
                               : find(*m_document->trace(), *attention, shownHeads(), m_filter,
                                      queries, keys, {});
    endResetModel();
}

int FlowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_found.lines.size());
}

int FlowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FlowModel::data(const QModelIndex& index, int role) const
{
    const Attention* attention = m_document->attention();
    if (!index.isValid() || !attention || (role != Qt::DisplayRole && role != ValueRole))
        return {};
    const FlowLine& line = m_found.lines[size_t(index.row())];
    const auto token = [](const std::vector<TraceToken>& tokens, int i) {
        return size_t(i) < tokens.size() ? axisText(tokens[size_t(i)]) : QLocale().toString(i);
    };
    switch (index.column()) {
    case Head:
        return line.head;
    case Query:
        return role == ValueRole ? QVariant(line.query)
                                 : token(m_document->trace()->queryTokens(*attention), line.query);
    case Key:
        return role == ValueRole ? QVariant(line.key)
                                 : token(m_document->trace()->keyTokens(*attention), line.key);
    case Weight: {
        const auto value = double(line.value());
        return role == ValueRole ? QVariant(value) : QLocale().toString(value, 'g', 6);
    }
    default:
        return {};
    }
}

QVariant FlowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Head:
        return tr("Head");
    case Query:
        return tr("Query");
    case Key:
        return tr("Key");
    case Weight:
        return m_filter.effects ? tr("Adds") : tr("Weight");
    default:
        return {};
    }
}

} // namespace models
