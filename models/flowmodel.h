#pragma once

#include "engine/explanations/edges.h"
#include "models/document.h"

#include <QAbstractTableModel>

namespace models {

/// One line of the flow: how much a query attends to a key in one head.
struct FlowLine
{
    int head = 0;
    int query = 0;
    int key = 0;
    float weight = 0;    ///< of effects: how large it is
    bool lowers = false; ///< of effects: it takes from what is explained
    /// The number with its sign.
    float value() const { return lowers ? -weight : weight; }
};

/// Which lines are worth drawing.
struct FlowFilter
{
    enum class Rule {
        Threshold, ///< weight of at least `value`
        Top,       ///< the `value` largest of each query
        Mass,      ///< of each query the largest that together hold `value` of its attention
    };
    enum class Pairs { All, AToA, AToB, BToA, BToB };

    Rule rule = Rule::Top;
    double value = 3;
    Pairs pairs = Pairs::All;
    bool hideSpecial = false;
    bool renormalise = false; ///< rows sum to 1 again after special tokens were hidden
    /// In place of weights, what each of them adds to the logit of the likeliest answer, to first
    /// order.
    bool effects = false;

    bool operator==(const FlowFilter&) const = default;
};

/// The strongest lines between a window of queries and a window of keys, as a table (head, query,
/// key, weight); found by a worker. Painters take lines().
class FlowModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Head, Query, Key, Weight, ColumnCount };
    /// No more lines than a person could tell apart; said on the screen when it cuts some off.
    static constexpr int kMostLines = 6000;

    explicit FlowModel(Document* document, QObject* parent = nullptr);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    const FlowFilter& filter() const { return m_filter; }
    void setFilter(const FlowFilter& filter);
    /// Queries and keys that can be seen; lines with an end in either are found.
    void setWindow(engine::Range queries, engine::Range keys);

    /// The same at once, on this thread: for pictures that are written to files.
    void findNow(engine::Range queries, engine::Range keys);
    bool isBusy() const { return m_job.isBusy(); }
    /// Stops what is under way; nothing is shown then.
    void cancel();

    /// Weakest first, so that the strongest are painted on top.
    const std::vector<FlowLine>& lines() const { return m_found.lines; }
    /// How many lines passed the filter before the weakest were cut off.
    qint64 passed() const { return m_found.passed; }
    const QString& explained() const { return m_found.explained; }
    const QString& reason() const { return m_found.reason; }

    /// What the worker computes; a pure function for tests.
    struct Found
    {
        std::vector<FlowLine> lines;
        qint64 passed = 0;
        QString explained; ///< what effects are effects on, with its value
        QString reason;    ///< why there are no effects; empty where there are
    };
    static Found find(const engine::Trace& trace, const engine::Attention& attention,
                      const QList<int>& heads, const FlowFilter& filter, engine::Range queries,
                      engine::Range keys, const std::stop_token& stop,
                      const engine::explanations::EdgeEffects* effects = nullptr);

signals:
    void busyChanged(bool busy);

private:
    /// Effects of the trace that was asked for last: one reverse pass for all windows of it.
    class Effects;
    static Found findEffects(Effects& effects, const TracePtr& trace,
                             const engine::Attention& attention, const QList<int>& heads,
                             const FlowFilter& filter, engine::Range queries, engine::Range keys,
                             const std::stop_token& stop);
    void reload();
    /// Heads of the selection that the attention has.
    QList<int> shownHeads() const;

    Document* m_document;
    FlowFilter m_filter;
    engine::Range m_queries{0, 64};
    engine::Range m_keys{0, 64};
    Found m_found;
    std::shared_ptr<Effects> m_effects;
    LatestJob<Found> m_job;
};

} // namespace models
