#include "engine/patterns/design.h"

#include "engine/linear/threads.h"
#include "engine/patterns/inputcolumns.h"

#include <bit>
#include <cmath>

namespace engine {

using namespace inputcolumns;

namespace {

/// The number of a stack in the seeds: the same in every version, wherever a stack stands in Stack.
uint64_t streamOf(Stack stack)
{
    return stack == Stack::Encoder ? 0 : 1;
}

constexpr int kSmallestWidth = 64;
constexpr int kLargestWidth = 512;
constexpr double kFeatureDeviation = 0.5;
constexpr double kWrittenDeviation = 0.25;

enum StreamId : uint64_t { kTextStream = 1, kFeatureStream, kPlanStream, kBasisStream, kWeights };

void fillNormal(SeededRandom& random, float deviation, Eigen::Ref<Matrix> rows)
{
    for (int64_t row = 0; row < rows.rows(); ++row)
        for (int64_t column = 0; column < rows.cols(); ++column)
            rows(row, column) += deviation * random.normal();
}

/// Walsh–Hadamard transform of a row whose length is a power of two, orthonormal.
void hadamard(float* row, int64_t length)
{
    for (int64_t half = 1; half < length; half *= 2)
        for (int64_t begin = 0; begin < length; begin += 2 * half)
            for (int64_t i = begin; i < begin + half; ++i) {
                const float a = row[i];
                const float b = row[i + half];
                row[i] = a + b;
                row[i + half] = a - b;
            }
    const float scale = 1 / std::sqrt(static_cast<float>(length));
    for (int64_t i = 0; i < length; ++i)
        row[i] *= scale;
}

/// What all heads of an attention share.
struct WeightScales
{
    double root;       ///< of the head dimension
    double perFeature; ///< makes the sum of the random features 1
    double sharper;    ///< by which later layers score higher
    double written;    ///< standard deviation of what a head writes
};

/// The rows of one head in the transposed matrices of an attention, [D, M] each, filled part by
/// part.
class HeadWeights
{
public:
    HeadWeights(const HeadPlan& plan, const WeightScales& scales, Eigen::Ref<Matrix> query,
                Eigen::Ref<Matrix> key, Eigen::Ref<Matrix> value, Eigen::Ref<Matrix> output)
        : m_plan(plan), m_scales(scales), m_query(query), m_key(key), m_value(value),
          m_output(output), m_gain(std::sqrt(plan.amplitude * scales.sharper * scales.root))
    {
    }

    /// Scores of the first token and of global ones, in dimensions of their own.
    void mark()
    {
        mark(kOne, kFirst, m_plan.firstScore * m_scales.sharper);
        if (m_plan.globalScore != 0)
            mark(kNotGlobal, kGlobal, m_plan.globalScore + m_plan.peak() * (m_scales.sharper - 1));
    }

    /// What the head looks for, a pair of dimensions for each frequency.
    void match()
    {
        for (const int pick : m_plan.picks) {
            const double angle = m_plan.offset * m_plan.frequencies[static_cast<size_t>(pick)];
            const auto turnCos = static_cast<float>(m_gain * std::cos(angle));
            const auto turnSin = static_cast<float>(m_gain * std::sin(angle));
            const int from = m_plan.queryCode + 2 * pick;
            const int to = m_plan.keyCode + 2 * pick;
            m_query(m_row, from) = static_cast<float>(m_gain);
            m_key(m_row, to) = turnCos;
            m_key(m_row, to + 1) = turnSin;
            ++m_row;
            if (m_plan.half)
                break;
            m_query(m_row, from + 1) = static_cast<float>(m_gain);
            m_key(m_row, to) = -turnSin;
            m_key(m_row, to + 1) = turnCos;
            ++m_row;
        }
    }

    /// Random features, as far as they move the scores by the plan's noise.
    void addNoise(SeededRandom& random)
    {
        const double perFeature = m_scales.perFeature;
        if (m_plan.flat) {
            fillNormal(random, 0.5F, m_query);
            fillNormal(random, 1, m_key.middleCols(kOne, 1));
        } else if (m_plan.picks.empty()) {
            const int64_t left = m_query.rows() - m_row;
            const double size = left > 0 ? std::sqrt(m_plan.noise * m_scales.sharper *
                                                     m_scales.root / std::sqrt(double(left)))
                                         : 0;
            fillNormal(random, float(size * perFeature), features(m_query.bottomRows(left)));
            fillNormal(random, float(size * perFeature), features(m_key.bottomRows(left)));
        } else {
            const double length =
                std::sqrt(m_gain * m_gain * static_cast<double>(m_plan.picks.size()) + m_marked);
            const double size = m_plan.noise * m_scales.root / (std::sqrt(2.0) * length);
            fillNormal(random, float(size * perFeature), features(m_query));
            fillNormal(random, float(size * perFeature), features(m_key));
        }
    }

    /// Values: half random features, half what the token is.
    void fillValues(SeededRandom& random, bool hasContent)
    {
        fillNormal(random, float(m_scales.perFeature * (hasContent ? std::sqrt(0.5) : 1)),
                   features(m_value));
        if (hasContent)
            fillNormal(random, float(std::sqrt(0.5 / kFrequencies)),
                       m_value.middleCols(kContent, 2 * kFrequencies));
        fillNormal(random, float(m_scales.written), features(m_output));
    }

    /// Lets the values carry the word's code to where `reader` looks for it.
    void copyContent(const HeadPlan& reader)
    {
        const int parts = reader.half ? 1 : 2;
        int at = 0;
        for (const int pick : reader.picks)
            for (int part = 0; part < parts; ++part, ++at) {
                m_value.row(at).setZero();
                m_output.row(at).setZero();
                m_value(at, kContent + 2 * pick + part) = 1;
                m_output(at, kSlot + 2 * pick + part) = 1;
            }
    }

private:
    void mark(int queryColumn, int keyColumn, double score)
    {
        if (score == 0)
            return;
        const double size = std::sqrt(std::abs(score) * m_scales.root);
        m_query(m_row, queryColumn) = static_cast<float>(size);
        m_key(m_row, keyColumn) = static_cast<float>(std::copysign(size, score));
        m_marked += size * size;
        ++m_row;
    }

    static Eigen::Ref<Matrix> features(Eigen::Ref<Matrix> rows)
    {
        return rows.rightCols(rows.cols() - kFree);
    }

    const HeadPlan& m_plan;
    const WeightScales& m_scales;
    Eigen::Ref<Matrix> m_query;
    Eigen::Ref<Matrix> m_key;
    Eigen::Ref<Matrix> m_value;
    Eigen::Ref<Matrix> m_output;
    double m_gain;
    double m_marked = 0; ///< squared length of what mark() wrote
    int m_row = 0;       ///< the next dimension that is free
};

} // namespace

int PatternDesign::widthFor(const PatternSource& source)
{
    const int joined = std::clamp(source.heads * source.dimension, kSmallestWidth, kLargestWidth);
    return static_cast<int>(std::bit_ceil(static_cast<unsigned>(joined)));
}

PatternDesign::PatternDesign(const PatternSource& source)
    : m_source(source), m_width(widthFor(source)),
      m_firstStack(source.name == "previous-token" || source.name == "induction" ? Stack::Decoder
                                                                                 : Stack::Encoder),
      m_learned(source.name == "induction" || source.name == "translation" ||
                source.name == "random" || source.name == "block"),
      m_position(source.length)
{
    SeededRandom random(source.seed, {kTextStream});
    if (isTranslation())
        std::tie(m_text, m_target) = translatedText(source.length, random);
    else if (source.name == "global")
        m_text = markedText(source.length, random);
    else if (source.name == "block")
        m_text = blockText(source.length, random);
    else if (source.name == "induction")
        m_text = repeatedText(source.length, random);
    else
        m_text = sentenceText(source.length, random);
    m_content = source.name == "global" ? m_position : IntegerCode(m_text.codes);

    SeededRandom basis(source.seed, {kBasisStream});
    for (int i = 0; m_learned && i < 2 * m_width; ++i)
        m_signs.push_back(basis.below(2) == 0 ? -1.F : 1.F);

    m_first = plans(m_firstStack, Kind::Self, true);
    m_later = source.name == "induction" ? plans(m_firstStack, Kind::Self, false) : m_first;
    if (isTranslation())
        m_cross = plans(Stack::Decoder, Kind::Cross, true);
}

const PatternText& PatternDesign::text(Stack stack) const
{
    return isTranslation() && stack == Stack::Decoder ? m_target : m_text;
}

std::vector<HeadPlan> PatternDesign::plans(Stack stack, Kind kind, bool firstLayer) const
{
    HeadPlanner planner(
        m_source, m_position, m_content,
        SeededRandom(m_source.seed, {kPlanStream, streamOf(stack), static_cast<uint64_t>(kind),
                                     firstLayer ? 0U : 1U}));
    std::vector<HeadPlan> plans;
    for (int head = 0; head < m_source.heads; ++head)
        plans.push_back(planner.plan(head, kind, firstLayer, m_text));
    return plans;
}

void PatternDesign::rotate(Matrix& rows) const
{
    if (!m_learned)
        return;
    parallelFor(0, rows.rows(), 64, 0, [&](Range part) {
        for (int64_t row = part.begin; row < part.end; ++row)
            for (int turn = 0; turn < 2; ++turn) {
                const Eigen::Map<const Vector> signs(m_signs.data() + turn * m_width, m_width);
                rows.row(row).array() *= signs.array();
                hadamard(rows.row(row).data(), m_width);
            }
    });
}

Matrix PatternDesign::inputs(Stack stack) const
{
    const PatternText& words = text(stack);
    Matrix x = Matrix::Zero(m_source.length, m_width);
    SeededRandom random(m_source.seed, {kFeatureStream, streamOf(stack)});
    fillNormal(random, kFeatureDeviation, x.rightCols(m_width - kFree));
    for (int64_t token = 0; token < m_source.length; ++token) {
        float* row = x.row(token).data();
        const int64_t code = words.code[static_cast<size_t>(token)];
        const bool global = m_source.name == "global" && code == 1;
        row[kOne] = 1;
        row[kGlobal] = global ? 1 : 0;
        row[kNotGlobal] = global ? 0 : 1;
        row[kFirst] = token == 0 ? 1 : 0;
        m_position.write(static_cast<double>(token), row + kPosition);
        if (m_source.name == "global") {
            if (!global)
                m_content.write(static_cast<double>(token), row + kContent);
        } else if (words.codes > 1 && code != kNoCode) {
            m_content.write(static_cast<double>(code), row + kContent);
        }
    }
    rotate(x);
    return x;
}

PatternDesign::Weights PatternDesign::weights(Stack stack, Kind kind, int layer) const
{
    const int dimension = m_source.dimension;
    const int joined = m_source.heads * dimension;
    // Random features grow as heads write to them; what reads them is scaled down by as much.
    const int written = layer * (kind == Kind::Cross || stack == Stack::Decoder ? 2 : 1);
    const double deviation = std::sqrt(kFeatureDeviation * kFeatureDeviation +
                                       kWrittenDeviation * kWrittenDeviation * written);
    const WeightScales scales{
        .root = std::sqrt(static_cast<double>(dimension)),
        .perFeature = 1 / (std::sqrt(static_cast<double>(m_width - kFree)) * deviation),
        .sharper = 1 + 0.5 * layer / std::max(1, m_source.layers - 1),
        .written = kWrittenDeviation / std::sqrt(static_cast<double>(joined))};

    // Transposed, so that the rows are what is turned.
    Matrix query = Matrix::Zero(joined, m_width);
    Matrix key = Matrix::Zero(joined, m_width);
    Matrix value = Matrix::Zero(joined, m_width);
    Matrix output = Matrix::Zero(joined, m_width);

    const auto& group = kind == Kind::Cross ? m_cross : layer == 0 ? m_first : m_later;
    const auto fill = [&](int64_t head) {
        const HeadPlan& plan = group[static_cast<size_t>(head)];
        SeededRandom random(m_source.seed,
                            {kWeights, streamOf(stack), static_cast<uint64_t>(kind),
                             static_cast<uint64_t>(layer), static_cast<uint64_t>(head)});
        const int64_t first = head * dimension;
        HeadWeights weights(plan, scales, query.middleRows(first, dimension),
                            key.middleRows(first, dimension), value.middleRows(first, dimension),
                            output.middleRows(first, dimension));
        weights.mark();
        weights.match();
        weights.addNoise(random);
        weights.fillValues(random, m_content.count > 1);
        if (plan.copies)
            weights.copyContent(m_later.front());
    };
    parallelFor(0, m_source.heads, 1, 0, [&](Range part) {
        for (int64_t head = part.begin; head < part.end; ++head)
            fill(head);
    });
    rotate(query);
    rotate(key);
    rotate(value);
    rotate(output);
    return {query.transpose(), key.transpose(), value.transpose(), std::move(output)};
}

} // namespace engine
