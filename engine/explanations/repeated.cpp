#include "engine/explanations/repeated.h"

#include "engine/explanations/direct.h"

#include <cmath>
#include <random>

namespace engine::explanations {

namespace {

/// Sums over all sequences.
class Test
{
public:
    Test(int64_t period, int64_t lead) : m_period(period), m_lead(lead) {}

    Result<void> add(const Subject& subject, const std::vector<int64_t>& ids)
    {
        if (const Result<void> read = losses(subject, ids); !read)
            return read;
        const Stack stack = subject.last();
        const int layers = subject.run().stack(stack).layers;
        const int heads = subject.model().options().stack(stack).heads;
        m_heads.resize(static_cast<size_t>(layers) * static_cast<size_t>(heads));
        for (int l = 0; l < layers; ++l) {
            const Attention* a = subject.trace().find(stack, l, Kind::Self);
            for (int h = 0; h < heads; ++h) {
                RepeatedHead& own = m_heads[static_cast<size_t>(l * heads + h)];
                own.layer = l;
                own.head = h;
                own.prefix += along(*a, h, m_period - 1);
                own.previous += along(*a, h, 1);
                own.duplicate += along(*a, h, m_period);
            }
        }
        return hasDirectAttribution(subject.model()) ? copying(subject, ids) : Result<void>();
    }

    RepeatedTest result(int sequences) const
    {
        RepeatedTest test{m_period, sequences, m_first, m_second, m_hits, m_heads};
        const auto n = static_cast<double>(sequences);
        test.firstLoss /= n;
        test.secondLoss /= n;
        test.secondAccuracy /= n;
        for (RepeatedHead& head : test.heads) {
            head.prefix /= n;
            head.previous /= n;
            head.duplicate /= n;
            if (head.copying)
                *head.copying /= n;
        }
        return test;
    }

private:
    /// Positions that predict a token of the second time that can be known.
    Range knowing() const { return {m_lead + m_period, m_lead + 2 * m_period - 1}; }

    Result<void> losses(const Subject& subject, const std::vector<int64_t>& ids)
    {
        const auto of = [&](Range rows) -> Result<double> {
            gradient::Scalar scalar;
            for (int64_t row = rows.begin; row < rows.end; ++row)
                scalar.targets.push_back({row, ids[static_cast<size_t>(row + 1)]});
            const auto read = gradient::scalarOf(subject.run(), subject.passed(), scalar);
            if (!read)
                return tl::make_unexpected(read.error());
            m_lastHits = static_cast<double>(read->hits) / static_cast<double>(rows.size());
            return read->value;
        };
        const Result<double> first = of({m_lead, m_lead + m_period - 1});
        if (!first)
            return tl::make_unexpected(first.error());
        const Result<double> second = of(knowing());
        if (!second)
            return tl::make_unexpected(second.error());
        m_first += *first;
        m_second += *second;
        m_hits += m_lastHits;
        return {};
    }

    /// The mean weight of the second time's queries on the key so far back.
    double along(const Attention& a, int head, int64_t back) const
    {
        double sum = 0;
        Matrix one(1, 1);
        const Range rows{m_lead + m_period, m_lead + 2 * m_period};
        for (int64_t row = rows.begin; row < rows.end; ++row) {
            fillBlock(a, head, Quantity::Weights, {row, row + 1}, {row - back, row - back + 1},
                      one);
            sum += static_cast<double>(one(0, 0));
        }
        return sum / static_cast<double>(rows.size());
    }

    Result<void> copying(const Subject& subject, const std::vector<int64_t>& ids)
    {
        std::vector<std::pair<int64_t, int64_t>> asked;
        const Range rows = knowing();
        for (int64_t row = rows.begin; row < rows.end; ++row)
            asked.emplace_back(row, ids[static_cast<size_t>(row + 1)]);
        const Result<Matrix> added = directOverMean(subject, asked);
        if (!added)
            return tl::make_unexpected(added.error());
        for (RepeatedHead& head : m_heads)
            head.copying =
                head.copying.value_or(0) + static_cast<double>((*added)(head.layer, head.head));
        return {};
    }

    int64_t m_period;
    int64_t m_lead; ///< tokens before the first time
    double m_first = 0;
    double m_second = 0;
    double m_hits = 0;
    double m_lastHits = 0;
    std::vector<RepeatedHead> m_heads;
};

} // namespace

int64_t startToken(const Trace& trace)
{
    const std::vector<TraceToken>& tokens = trace.tokens(trace.answering());
    return !tokens.empty() && tokens.front().special ? tokens.front().id : -1;
}

std::vector<int64_t> drawableTokens(const Trace& trace, const Model& model)
{
    const ModelOptions& o = model.options();
    std::vector<int64_t> special = o.eosTokens;
    for (const int64_t id : {o.bosToken, o.padToken, o.sepToken, o.maskToken, o.imageToken})
        special.push_back(id);
    std::vector<int64_t> tokens;
    for (int64_t id = 0; id < o.vocabulary; ++id) {
        const std::string text = trace.origin ? trace.origin->tokenText(id) : std::string();
        const bool marked = text.size() > 2 && text.front() == '<' && text.back() == '>';
        if (!text.empty() && !marked && std::ranges::find(special, id) == special.end())
            tokens.push_back(id);
    }
    return tokens;
}

Result<RepeatedTest> repeatedTest(const RunOfIds& run, const std::vector<int64_t>& tokens,
                                  int64_t start, const RepeatedOptions& options)
{
    if (tokens.size() < 2)
        return fail(translatable("Engine", "The model's vocabulary has no tokens to draw from."));
    if (options.period < 3 || options.sequences < 1)
        return fail(translatable("Engine", "Three tokens are the least that can begin again."));
    constexpr int64_t kMost = 1 << 16;
    if (options.period > kMost)
        return fail(translatable("Engine", "%1 tokens are the most that can be said twice."),
                    {std::to_string(kMost)});
    std::mt19937_64 random(options.seed);
    Test test(options.period, start >= 0 ? 1 : 0);
    for (int i = 0; i < options.sequences; ++i) {
        std::vector<int64_t> ids;
        if (start >= 0)
            ids.push_back(start);
        const size_t first = ids.size();
        for (int64_t t = 0; t < options.period; ++t)
            ids.push_back(tokens[random() % tokens.size()]);
        for (int64_t t = 0; t < options.period; ++t)
            ids.push_back(ids[first + static_cast<size_t>(t)]);
        const Result<Subject> subject = run(ids);
        if (!subject)
            return tl::make_unexpected(subject.error());
        if (const Result<gradient::Scalar> known = subject->loss(); !known)
            return tl::make_unexpected(known.error());
        if (options.stop.stop_requested())
            return stoppedError();
        if (const Result<void> added = test.add(*subject, ids); !added)
            return tl::make_unexpected(added.error());
        if (options.progress)
            options.progress(static_cast<float>(i + 1) / static_cast<float>(options.sequences));
    }
    return test.result(options.sequences);
}

} // namespace engine::explanations
