#include "engine/analysis/formula.h"

#include "engine/trace/counterpart.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace engine {

namespace {

constexpr size_t kLongest = 4096; // letters of a formula
constexpr int kDeepest = 64;      // parentheses within each other

constexpr std::array kPlaces = {"layer", "head", "queries", "keys"};

std::optional<double> cellOf(const HeadMetrics& head, Quantity quantity, double query, double key)
{
    const Attention& a = *head.attention;
    const bool inside = query >= 0 && key >= 0 && query < static_cast<double>(a.queries) &&
                        key < static_cast<double>(a.keys);
    if (!inside || query != std::floor(query) || key != std::floor(key))
        return {};
    const auto q = static_cast<int64_t>(query);
    const auto k = static_cast<int64_t>(key);
    Matrix one(1, 1);
    fillBlock(a, head.head, quantity, {q, q + 1}, {k, k + 1}, one);
    const auto value = static_cast<double>(one(0, 0));
    return std::isfinite(value) ? std::optional(value) : std::nullopt;
}

} // namespace

/// Recursive descent: sum → product → power → sign → atom.
class Formula::Parser
{
public:
    explicit Parser(const std::string& text) : m_text(text) {}

    Result<Formula> run()
    {
        if (m_text.size() > kLongest)
            return fail(translatable("Engine", "The formula is longer than %1 letters."),
                        {std::to_string(kLongest)});
        if (!sum() || (skip(), m_at != m_text.size()))
            return fail(translatable("Engine", "The formula is not understood at letter %1: “%2”."),
                        {std::to_string(m_at + 1), m_text.substr(std::min(m_at, m_text.size()))},
                        translatable("Engine", "Write metrics by their ids, cell(q, k) or "
                                               "score(q, k), numbers, + - * / ^ and parentheses."));
        Formula formula;
        formula.m_program = std::move(m_program);
        return formula;
    }

private:
    void skip()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
    }
    bool take(char c)
    {
        skip();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    bool add(Step step, double number = 0)
    {
        m_program.push_back({step, number});
        return true;
    }

    bool sum()
    {
        if (++m_depth > kDeepest || !product())
            return false;
        for (;;) {
            const bool plus = take('+');
            if (!plus && !take('-'))
                break;
            if (!product())
                return false;
            add(plus ? Step::Add : Step::Subtract);
        }
        --m_depth;
        return true;
    }
    bool product()
    {
        if (!sign())
            return false;
        for (;;) {
            const bool times = take('*');
            if (!times && !take('/'))
                return true;
            if (!sign())
                return false;
            add(times ? Step::Multiply : Step::Divide);
        }
    }
    bool sign()
    {
        bool negative = false;
        for (;;) {
            if (take('-'))
                negative = !negative;
            else if (!take('+'))
                break;
        }
        return power() && (!negative || add(Step::Negate));
    }
    bool power()
    {
        if (!atom())
            return false;
        if (!take('^'))
            return true;
        if (++m_depth > kDeepest || !sign())
            return false;
        --m_depth;
        return add(Step::Power);
    }
    bool atom()
    {
        if (take('('))
            return sum() && take(')');
        if (m_at < m_text.size() &&
            (std::isdigit(static_cast<unsigned char>(m_text[m_at])) != 0 || m_text[m_at] == '.'))
            return number();
        const size_t begin = m_at;
        while (m_at < m_text.size() &&
               (std::isalnum(static_cast<unsigned char>(m_text[m_at])) != 0 || m_text[m_at] == '_'))
            ++m_at;
        if (named(m_text.substr(begin, m_at - begin)))
            return true;
        m_at = std::max(begin, m_failed);
        return false;
    }
    bool number()
    {
        const char* begin = m_text.c_str() + m_at;
        char* end = nullptr;
        const double value = std::strtod(begin, &end);
        if (end == begin)
            return false;
        m_at += static_cast<size_t>(end - begin);
        return add(Step::Number, value);
    }
    bool arguments(int count)
    {
        if (!take('('))
            return false;
        for (int i = 0; i < count; ++i)
            if ((i > 0 && !take(',')) || !sum()) {
                m_failed = m_at;
                return false;
            }
        const bool closed = take(')');
        m_failed = closed ? m_failed : m_at;
        return closed;
    }
    bool named(const std::string& word)
    {
        struct Function
        {
            const char* name;
            Step step;
            int arguments;
        };
        constexpr std::array kFunctions = {
            Function{"cell", Step::Cell, 2}, Function{"score", Step::Score, 2},
            Function{"abs", Step::Abs, 1},   Function{"sqrt", Step::Sqrt, 1},
            Function{"log", Step::Log, 1},   Function{"exp", Step::Exp, 1},
            Function{"min", Step::Min, 2},   Function{"max", Step::Max, 2}};
        for (const Function& function : kFunctions)
            if (word == function.name)
                return arguments(function.arguments) && add(function.step);
        for (size_t i = 0; i < kPlaces.size(); ++i)
            if (word == kPlaces[i])
                return add(Step::Place, static_cast<double>(i));
        for (const MetricInfo& info : metricInfos())
            if (word == info.id)
                return add(Step::Metric, static_cast<double>(info.metric));
        return false;
    }

    const std::string& m_text;
    size_t m_at = 0;
    size_t m_failed = 0;
    int m_depth = 0;
    std::vector<Instruction> m_program;
};

Result<Formula> Formula::parse(const std::string& text)
{
    return Parser(text).run();
}

bool Formula::usesMetrics() const
{
    return std::ranges::any_of(m_program,
                               [](const Instruction& i) { return i.step == Step::Metric; });
}

std::optional<double> Formula::value(const HeadMetrics& head) const
{
    std::vector<double> stack;
    const auto pop = [&stack] {
        const double top = stack.back();
        stack.pop_back();
        return top;
    };
    const Attention& a = *head.attention;
    const std::array<double, kPlaces.size()> places = {
        static_cast<double>(a.layer), static_cast<double>(head.head),
        static_cast<double>(a.queries), static_cast<double>(a.keys)};
    for (const Instruction& instruction : m_program) {
        std::optional<double> result;
        const Step step = instruction.step;
        if (step == Step::Number) {
            result = instruction.number;
        } else if (step == Step::Metric) {
            result = head.values[static_cast<size_t>(instruction.number)];
        } else if (step == Step::Place) {
            result = places[static_cast<size_t>(instruction.number)];
        } else if (step == Step::Negate || step == Step::Abs || step == Step::Sqrt ||
                   step == Step::Log || step == Step::Exp) {
            const double x = pop();
            result = step == Step::Negate ? -x
                     : step == Step::Abs  ? std::abs(x)
                     : step == Step::Sqrt ? std::sqrt(x)
                     : step == Step::Log  ? std::log(x)
                                          : std::exp(x);
        } else {
            const double b = pop();
            const double x = pop();
            switch (step) {
            case Step::Cell:
            case Step::Score:
                result =
                    cellOf(head, step == Step::Cell ? Quantity::Weights : Quantity::Scores, x, b);
                break;
            case Step::Add:
                result = x + b;
                break;
            case Step::Subtract:
                result = x - b;
                break;
            case Step::Multiply:
                result = x * b;
                break;
            case Step::Divide:
                result = x / b;
                break;
            case Step::Power:
                result = std::pow(x, b);
                break;
            default:
                result = step == Step::Min ? std::fmin(x, b) : std::fmax(x, b);
            }
        }
        if (!result || !std::isfinite(*result))
            return {};
        stack.push_back(*result);
    }
    return stack.back();
}

Result<std::vector<RankedHead>> rankHeads(const Trace& trace, const Formula& formula,
                                          const MetricOptions& options)
{
    std::vector<HeadMetrics> heads;
    if (formula.usesMetrics()) {
        auto measured = traceMetrics(trace, options);
        if (!measured)
            return tl::make_unexpected(measured.error());
        heads = std::move(*measured);
    } else {
        for (const Attention& attention : trace.attentions)
            for (int head = 0; head < attention.heads; ++head)
                heads.push_back({&attention, head, {}});
    }
    std::vector<RankedHead> ranked;
    for (const HeadMetrics& head : heads)
        if (const auto value = formula.value(head))
            ranked.push_back({head.attention, head.head, *value});
    std::ranges::stable_sort(
        ranked, [](const RankedHead& a, const RankedHead& b) { return a.value > b.value; });
    return ranked;
}

Result<std::vector<RankedDifference>> rankDifferences(const Trace& first, const Trace& second,
                                                      const Formula& formula,
                                                      const MetricOptions& options)
{
    const auto own = rankHeads(first, formula, options);
    if (!own)
        return tl::make_unexpected(own.error());
    const auto other = rankHeads(second, formula, options);
    if (!other)
        return tl::make_unexpected(other.error());
    std::vector<RankedDifference> differences;
    for (const RankedHead& head : *own) {
        const Attention& a = *head.attention;
        const Attention* beside = counterpart(second, a, a.layer);
        const auto same = std::ranges::find_if(*other, [&](const RankedHead& b) {
            return b.attention == beside && b.head == head.head;
        });
        if (same != other->end())
            differences.push_back({head.attention, head.head, head.value, same->value});
    }
    if (differences.empty())
        return fail(translatable("Engine", "The two have no head in common that has this figure."));
    std::ranges::stable_sort(differences, [](const auto& a, const auto& b) {
        return std::abs(a.first - a.second) > std::abs(b.first - b.second);
    });
    return differences;
}

} // namespace engine
