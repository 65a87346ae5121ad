#pragma once

#include "engine/trace/trace.h"

namespace engine {

/// Numbers from a seed, the same on every platform: SplitMix64 and arithmetic alone.
class SeededRandom
{
public:
    explicit SeededRandom(uint64_t seed) : m_state(seed) {}
    /// A stream of its own for a part of what a seed makes.
    SeededRandom(uint64_t seed, std::initializer_list<uint64_t> part);

    uint64_t next();
    int64_t below(int64_t bound); ///< 0 … bound − 1
    double uniform();             ///< [0, 1)
    double between(double low, double high) { return low + (high - low) * uniform(); }
    /// Mean 0, variance 1: the sum of four uniform numbers (Irwin–Hall), bounded by ±2√3.
    float normal();

private:
    uint64_t m_state;
};

constexpr int64_t kNoCode = -1;

/// Words of a synthetic input and the integers that its inputs carry besides the position.
struct PatternText
{
    std::vector<TraceToken> tokens;
    std::vector<int64_t> code; ///< [T] block, word, or the source position that a target word means
    int64_t codes = 0;         ///< codes lie in [0, codes), or are kNoCode
    int64_t period = 0;        ///< of a repeated sequence
};

/// English sentences.
PatternText sentenceText(int64_t length, SeededRandom& random);
/// English sentences with [CLS] first and a [SEP] now and then; code 1 = one of these.
PatternText markedText(int64_t length, SeededRandom& random);
/// Runs of words of one topic each; code = number of the run.
PatternText blockText(int64_t length, SeededRandom& random);
/// <s>, then different words, then the same words again and again; code = the word.
PatternText repeatedText(int64_t length, SeededRandom& random);
/// English and its German translation, as many words each; code of the English = position, of the
/// German = position of the English word that it translates. Every English word is meant once.
std::pair<PatternText, PatternText> translatedText(int64_t length, SeededRandom& random);

} // namespace engine
