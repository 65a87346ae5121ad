#pragma once

#include "engine/patterns/sentences.h"

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
};

/// Everything that a pattern is made of, before any arithmetic on inputs. Immutable.
class PatternDesign
{
public:
    explicit PatternDesign(const PatternSource& source);

    struct Weights
    {
        Matrix query, key, value; // [M, H*D]
        Matrix output;            // [H*D, M]
    };

    const PatternSource& source() const { return m_source; }
    int width() const { return m_width; }
    bool isTranslation() const { return m_source.name == "translation"; }
    Stack firstStack() const { return m_firstStack; }
    bool hasLearnedPositions() const { return m_learned; }
    const PatternText& text(Stack stack) const;

    /// X of a stack, [T, M].
    Matrix inputs(Stack stack) const;
    /// The matrices of an attention; the same at every call.
    Weights weights(Stack stack, Kind kind, int layer) const;

    static int widthFor(const PatternSource& source);

private:
    std::vector<HeadPlan> plans(Stack stack, Kind kind, bool firstLayer) const;
    /// Dimensions that induction keeps for the score of the first token.
    int spareDimensions() const;
    void rotate(Matrix& rows) const;

    PatternSource m_source;
    int m_width;
    Stack m_firstStack;
    bool m_learned;
    PatternText m_text;   // of the first stack
    PatternText m_target; // of a translation
    IntegerCode m_position;
    IntegerCode m_content;
    std::vector<float> m_signs; // [2 M]
    // Plans of encoder self (or the only stack's first layer), the same for later layers, cross.
    std::vector<HeadPlan> m_first;
    std::vector<HeadPlan> m_later;
    std::vector<HeadPlan> m_cross;
};

} // namespace engine
