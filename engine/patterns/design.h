#pragma once

#include "engine/patterns/headplan.h"

namespace engine {

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
