#pragma once

#include "engine/analysis/metrics.h"

namespace engine {

/// A person's own figure of a head: numbers, metrics by their ids, cells of its attention and
/// scores, joined by + − * / ^, parentheses and functions. "induction - 2 * cell(7, 3)". A value.
///   metrics      entropy, previous_token, … (metricInfos())
///   cells        cell(q, k): the weight; score(q, k): before the softmax
///   places       layer, head, queries, keys
///   functions    abs, sqrt, log, exp, min(a, b), max(a, b)
class Formula
{
public:
    /// Fails with the place in the text where it is not understood.
    static Result<Formula> parse(const std::string& text);

    /// Whether any metric is asked for: cells alone cost next to nothing.
    bool usesMetrics() const;
    /// The figure of a head; absent where a part of it is, and where it is no number. Cells outside
    /// of the attention are absent.
    std::optional<double> value(const HeadMetrics& head) const;

private:
    enum class Step {
        Number,
        Metric,
        Cell,
        Score,
        Place,
        Add,
        Subtract,
        Multiply,
        Divide,
        Power,
        Negate,
        Abs,
        Sqrt,
        Log,
        Exp,
        Min,
        Max
    };
    /// In the order in which a stack machine takes them.
    struct Instruction
    {
        Step step = Step::Number;
        double number = 0; ///< of Number; of Metric and Place which one
    };
    class Parser;
    std::vector<Instruction> m_program;
};

/// A head and its figure.
struct RankedHead
{
    const Attention* attention = nullptr;
    int head = 0;
    double value = 0;
};

/// All heads of a trace that have the figure, the largest first; equal ones in their order. Fails
/// with an empty sentence when stopped.
Result<std::vector<RankedHead>> rankHeads(const Trace& trace, const Formula& formula,
                                          const MetricOptions& options = {});

/// A head of two traces and by how much its figure is larger in the first.
struct RankedDifference
{
    const Attention* attention = nullptr; ///< of the first
    int head = 0;
    double first = 0;
    double second = 0;
};

/// Heads that both traces have, the largest difference of either sign first. Fails where they have
/// none in common, and with an empty sentence when stopped.
Result<std::vector<RankedDifference>> rankDifferences(const Trace& first, const Trace& second,
                                                      const Formula& formula,
                                                      const MetricOptions& options = {});

} // namespace engine
