#pragma once

#include "engine/patterns/sentences.h"

#include <algorithm>
#include <array>

namespace engine {

constexpr int kFrequencies = 8;

/// Integers 0 … count − 1 as pairs cos ωx, sin ωx at frequencies from π down to π / count.
struct IntegerCode
{
    explicit IntegerCode(int64_t count = 1);
    /// Writes 2 · kFrequencies numbers.
    void write(double x, float* out) const;

    int64_t count;
    std::array<double, kFrequencies> frequencies;
};

/// What one head of a pattern looks for.
struct HeadPlan
{
    int queryCode = -1; ///< column of the inputs where the code starts; −1 = none
    int keyCode = -1;
    std::array<double, kFrequencies> frequencies{};
    std::vector<int> picks; ///< frequencies used, a pair of head dimensions each
    double offset = 0;      ///< q·k is largest where x_k = x_q + offset
    double amplitude = 0;   ///< A, per pair
    double firstScore = 0;  ///< added to the score of the first token
    double globalScore = 0; ///< added to the score of global tokens, for queries that are not
    double noise = 0;       ///< standard deviation that random features add to the scores
    bool half = false;      ///< one dimension: the cosines alone
    bool flat = false;      ///< every key alike
    bool copies = false;    ///< the values carry the word's code into the slot of the query

    /// The score where everything fits, before firstScore and globalScore.
    double peak() const { return amplitude * static_cast<double>(picks.size()); }
};

/// Plans the heads of one attention, in their order: what head h looks for and how sharply.
class HeadPlanner
{
public:
    /// `position` counts the tokens, `content` what they say.
    HeadPlanner(const PatternSource& source, const IntegerCode& position,
                const IntegerCode& content, SeededRandom random)
        : m_source(source), m_position(position), m_content(content), m_random(random)
    {
    }

    HeadPlan plan(int head, Kind kind, bool firstLayer, const PatternText& text);

private:
    /// Heads are of four sorts; every round of them is less sharp, or looks further, than the last.
    struct Place
    {
        explicit Place(int number)
            : head(number), sort(static_cast<size_t>(number % 4)), round(number / 4)
        {
        }
        int head;
        size_t sort;
        int round;
        /// What a share becomes in this round.
        double faded(double share) const { return share * (1 - 0.05 * std::min(round, 8)); }
    };

    double share(const Place& place, double wanted);
    void local(const Place& place, HeadPlan& plan);
    /// Keeps `reserved` dimensions free.
    void previous(const Place& place, int reserved, HeadPlan& plan);
    void block(const Place& place, HeadPlan& plan);
    void global(const Place& place, const PatternText& text, HeadPlan& plan);
    void induction(const Place& place, bool firstLayer, HeadPlan& plan);
    void translation(const Place& place, HeadPlan& plan);

    const PatternSource& m_source;
    const IntegerCode& m_position;
    const IntegerCode& m_content;
    SeededRandom m_random;
};

} // namespace engine
