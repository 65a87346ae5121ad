#include "engine/patterns/design.h"

#include "engine/linear/threads.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <numbers>
#include <utility>

namespace engine {

namespace {

// Columns of the inputs before the basis is turned.
constexpr int kOne = 0;
constexpr int kGlobal = 1;    // 1 for global tokens
constexpr int kNotGlobal = 2; // 1 for the others
constexpr int kFirst = 3;     // 1 for <s>
constexpr int kPosition = 4;
constexpr int kContent = kPosition + 2 * kFrequencies;
constexpr int kSlot = kContent + 2 * kFrequencies; // the content of the token before
constexpr int kFree = kSlot + 2 * kFrequencies;    // random features, and what the heads write

/// The number of a stack in the seeds: the same in every version, wherever a stack stands in Stack.
uint64_t streamOf(Stack stack)
{
    return stack == Stack::Encoder ? 0 : 1;
}

constexpr int kSmallestWidth = 64;
constexpr int kLargestWidth = 512;
constexpr double kFeatureDeviation = 0.5;
constexpr double kWrittenDeviation = 0.25;
// Half as much again in the last layer; beyond 150, rounding keeps rows from summing to 1 ± 1e-5.
// Heads of few dimensions over many tokens see less sharply for it.
constexpr double kLargestScore = 100;
constexpr double kHalfAmplitude = 6;

enum StreamId : uint64_t { kTextStream = 1, kFeatureStream, kPlanStream, kBasisStream, kWeights };

/// Frequencies that a head with room for `pairs` uses: evenly through the list, none so high that
/// it turns by more than a quarter within `radius`, the lowest always.
std::vector<int> pickFrequencies(const IntegerCode& code, int pairs, double radius)
{
    int first = 0;
    while (first + 1 < kFrequencies &&
           code.frequencies[static_cast<size_t>(first)] * std::max(radius, 0.5) >
               std::numbers::pi / 2)
        ++first;
    const int available = kFrequencies - first;
    const int used = std::min(pairs, available);
    std::vector<int> picks;
    for (int i = 1; i <= used; ++i)
        picks.push_back(first + (i * available + used - 1) / used - 1);
    return picks;
}

/// Σ exp(−A Σ (1 − cos ωd)) over the distances in [first, last], both sides.
class Kernel
{
public:
    Kernel(const IntegerCode& code, const std::vector<int>& picks)
        : m_drop(std::max<int64_t>(1, code.count))
    {
        m_drop.setConstant(static_cast<double>(picks.size()));
        for (const int pick : picks) {
            // cos ω(d + 1) = 2 cos ω cos ωd − cos ω(d − 1)
            const double turn = std::cos(code.frequencies[static_cast<size_t>(pick)]);
            double before = turn;
            double now = 1;
            for (double& drop : m_drop) {
                drop -= now;
                before = std::exchange(now, 2 * turn * now - before);
            }
        }
    }

    double sum(double amplitude) const { return 2 * (-amplitude * m_drop).exp().sum() - 1; }

    /// The amplitude at which distances up to `radius` get `share` of the weight.
    double amplitudeFor(int radius, double share, double largest) const
    {
        double low = std::log(0.1);
        double high = std::log(largest);
        for (int step = 0; step < 24; ++step) {
            const double middle = (low + high) / 2;
            const auto weights = (-std::exp(middle) * m_drop).exp();
            const double inside = 2 * weights.head(radius + 1).sum() - 1;
            const double outside = 2 * weights.tail(m_drop.size() - radius - 1).sum();
            (inside < share * (inside + outside) ? low : high) = middle;
        }
        return std::exp(high);
    }

    double smallestDrop() const
    {
        return m_drop.size() < 2 ? 0 : m_drop.tail(m_drop.size() - 1).minCoeff();
    }

private:
    Eigen::ArrayXd m_drop; ///< of a distance of 0, 1, …; 0 for the first
};

/// Lets a head match one code of the queries with one of the keys.
void match(HeadPlan& plan, const IntegerCode& code, int queryCode, int keyCode, double offset,
           int radius, double share, int dimensions)
{
    // Near is not everywhere: in a short sequence too something lies outside.
    radius = std::min(radius, static_cast<int>((code.count - 1) / 2));
    plan.queryCode = queryCode;
    plan.keyCode = keyCode;
    plan.frequencies = code.frequencies;
    plan.offset = offset;
    plan.picks = pickFrequencies(code, dimensions / 2, radius);
    if (dimensions == 1) {
        // One number cannot tell neighbours apart; it can tell one end from the other.
        plan.picks = {kFrequencies - 1};
        plan.half = true;
        plan.amplitude = kHalfAmplitude;
    }
    if (plan.picks.empty() || plan.half)
        return;
    const double largest = kLargestScore / static_cast<double>(plan.picks.size());
    plan.amplitude = Kernel(code, plan.picks).amplitudeFor(radius, share, largest);
}

double peak(const HeadPlan& plan)
{
    return plan.amplitude * static_cast<double>(plan.picks.size());
}

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

} // namespace

IntegerCode::IntegerCode(int64_t numbers) : count(numbers), frequencies()
{
    const double ratio = static_cast<double>(std::max<int64_t>(2, numbers));
    for (size_t m = 0; m < frequencies.size(); ++m)
        frequencies[m] =
            std::numbers::pi * std::pow(ratio, -static_cast<double>(m) / (kFrequencies - 1));
}

void IntegerCode::write(double x, float* out) const
{
    for (size_t m = 0; m < frequencies.size(); ++m) {
        out[2 * m] = static_cast<float>(std::cos(frequencies[m] * x));
        out[2 * m + 1] = static_cast<float>(std::sin(frequencies[m] * x));
    }
}

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

int PatternDesign::spareDimensions() const
{
    return m_source.dimension > 2 ? 1 : 0;
}

const PatternText& PatternDesign::text(Stack stack) const
{
    return isTranslation() && stack == Stack::Decoder ? m_target : m_text;
}

std::vector<HeadPlan> PatternDesign::plans(Stack stack, Kind kind, bool firstLayer) const
{
    const std::string& name = m_source.name;
    const int dimension = m_source.dimension;
    SeededRandom random(m_source.seed, {kPlanStream, streamOf(stack), static_cast<uint64_t>(kind),
                                        firstLayer ? 0U : 1U});
    const int spare = spareDimensions();
    std::vector<HeadPlan> plans(static_cast<size_t>(m_source.heads));
    for (int head = 0; head < m_source.heads; ++head) {
        HeadPlan& plan = plans[static_cast<size_t>(head)];
        const auto sort = static_cast<size_t>(head % 4);
        const int round = head / 4;
        const auto share = [&](double wanted) {
            wanted *= 1 - 0.05 * std::min(round, 8);
            return 1 - (1 - wanted) * random.between(0.8, 1.2);
        };
        plan.noise = 0.15 + 0.1 * (head % 3);

        const auto local = [&] {
            constexpr std::array<int, 4> radii{1, 2, 2, 4};
            constexpr std::array<int, 4> offsets{0, -1, 1, 0};
            match(plan, m_position, kPosition, kPosition, offsets[sort] * (1 + round),
                  radii[sort] + round % 3, share(0.9), dimension);
        };
        const auto previous = [&](int reserved) {
            constexpr std::array<double, 4> shares{0.99, 0.88, 0.75, 0.88};
            match(plan, m_position, kPosition, kPosition, sort == 3 ? -2 - round : -1, 0,
                  share(shares[sort]), dimension - reserved);
        };

        if (name == "local") {
            local();
        } else if (name == "previous-token") {
            previous(0);
        } else if (name == "block") {
            constexpr std::array<int, 4> offsets{0, 0, -1, 1};
            constexpr std::array<double, 4> shares{0.95, 0.8, 0.9, 0.9};
            match(plan, m_content, kContent, kContent, offsets[sort] * (1 + round), 0,
                  share(shares[sort]), dimension);
        } else if (name == "global") {
            constexpr std::array<int, 4> radii{1, 3, 2, 5};
            constexpr std::array<double, 4> globalShares{0.5, 0.35, 0.65, 0.2};
            match(plan, m_content, kContent, kContent, 0, radii[sort] + round % 3, share(0.9),
                  dimension - 1);
            // As many such tokens share what the local keys leave.
            const double wanted =
                globalShares[sort] * (1 - 0.05 * std::min(round, 8)) * random.between(0.85, 1.15);
            const auto globals = static_cast<double>(std::ranges::count(m_text.code, 1));
            const double others = Kernel(m_content, plan.picks).sum(plan.amplitude);
            plan.globalScore = peak(plan) + std::log(others * wanted / (1 - wanted) / globals);
        } else if (name == "induction") {
            if (firstLayer) {
                previous(spare);
                plan.copies = head == 0;
            } else {
                // The fourth head finds the word itself, the others what followed it.
                constexpr std::array<double, 4> shares{0.995, 0.98, 0.95, 0.97};
                match(plan, m_content, kContent, sort == 3 ? kContent : kSlot, 0, 0,
                      share(shares[sort]), dimension - spare);
                // Where nothing fits, the first token takes the weight.
                if (spare > 0)
                    plan.firstScore = peak(plan) - 0.6 * plan.amplitude *
                                                       Kernel(m_content, plan.picks).smallestDrop();
            }
        } else if (name == "translation") {
            if (kind == Kind::Cross) {
                constexpr std::array<double, 4> shares{0.95, 0.85, 0.7, 0.85};
                match(plan, m_content, kContent, kContent, sort == 3 ? 1 + round : 0, 0,
                      share(shares[sort]), dimension);
            } else {
                local();
            }
        } else if (name == "random") {
            constexpr std::array<double, 4> deviations{1.5, 2.5, 1, 3.5};
            plan.noise = deviations[sort] * random.between(0.85, 1.15);
        } else {
            plan.flat = true;
        }
    }
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
    const int features = m_width - kFree;
    const double root = std::sqrt(static_cast<double>(dimension));
    // Random features grow as heads write to them; what reads them is scaled down by as much.
    const int written = layer * (kind == Kind::Cross || stack == Stack::Decoder ? 2 : 1);
    const double deviation = std::sqrt(kFeatureDeviation * kFeatureDeviation +
                                       kWrittenDeviation * kWrittenDeviation * written);
    const double perFeature = 1 / (std::sqrt(static_cast<double>(features)) * deviation);
    const double sharper = 1 + 0.5 * layer / std::max(1, m_source.layers - 1);

    // Transposed, so that the rows are what is turned.
    Matrix query = Matrix::Zero(joined, m_width);
    Matrix key = Matrix::Zero(joined, m_width);
    Matrix value = Matrix::Zero(joined, m_width);
    Matrix output = Matrix::Zero(joined, m_width);

    const auto& group = kind == Kind::Cross ? m_cross : layer == 0 ? m_first : m_later;
    const auto fill = [&](int head) {
        const HeadPlan& plan = group[static_cast<size_t>(head)];
        SeededRandom random(m_source.seed,
                            {kWeights, streamOf(stack), static_cast<uint64_t>(kind),
                             static_cast<uint64_t>(layer), static_cast<uint64_t>(head)});
        auto q = query.middleRows(head * dimension, dimension);
        auto k = key.middleRows(head * dimension, dimension);
        auto v = value.middleRows(head * dimension, dimension);
        auto o = output.middleRows(head * dimension, dimension);

        int row = 0;
        double marked = 0;
        const auto mark = [&](int queryColumn, int keyColumn, double score) {
            if (score == 0)
                return;
            const double size = std::sqrt(std::abs(score) * root);
            q(row, queryColumn) = static_cast<float>(size);
            k(row, keyColumn) = static_cast<float>(std::copysign(size, score));
            marked += size * size;
            ++row;
        };
        mark(kOne, kFirst, plan.firstScore * sharper);
        if (plan.globalScore != 0)
            mark(kNotGlobal, kGlobal, plan.globalScore + peak(plan) * (sharper - 1));

        const double gain = std::sqrt(plan.amplitude * sharper * root);
        for (const int pick : plan.picks) {
            const double angle = plan.offset * plan.frequencies[static_cast<size_t>(pick)];
            const auto turnCos = static_cast<float>(gain * std::cos(angle));
            const auto turnSin = static_cast<float>(gain * std::sin(angle));
            const int from = plan.queryCode + 2 * pick;
            const int to = plan.keyCode + 2 * pick;
            q(row, from) = static_cast<float>(gain);
            k(row, to) = turnCos;
            k(row, to + 1) = turnSin;
            ++row;
            if (plan.half)
                break;
            q(row, from + 1) = static_cast<float>(gain);
            k(row, to) = -turnSin;
            k(row, to + 1) = turnCos;
            ++row;
        }

        if (plan.flat) {
            fillNormal(random, 0.5F, q);
            fillNormal(random, 1, k.middleCols(kOne, 1));
        } else if (plan.picks.empty()) {
            const int left = dimension - row;
            const double size =
                left > 0 ? std::sqrt(plan.noise * sharper * root / std::sqrt(double(left))) : 0;
            fillNormal(random, float(size * perFeature), q.bottomRows(left).rightCols(features));
            fillNormal(random, float(size * perFeature), k.bottomRows(left).rightCols(features));
        } else {
            const double length =
                std::sqrt(gain * gain * static_cast<double>(plan.picks.size()) + marked);
            const double size = plan.noise * root / (std::sqrt(2.0) * length);
            fillNormal(random, float(size * perFeature), q.rightCols(features));
            fillNormal(random, float(size * perFeature), k.rightCols(features));
        }

        // Values: half random features, half what the token is.
        const bool hasContent = m_content.count > 1;
        fillNormal(random, float(perFeature * (hasContent ? std::sqrt(0.5) : 1)),
                   v.rightCols(features));
        if (hasContent)
            fillNormal(random, float(std::sqrt(0.5 / kFrequencies)),
                       v.middleCols(kContent, 2 * kFrequencies));
        fillNormal(random, float(kWrittenDeviation / std::sqrt(static_cast<double>(joined))),
                   o.rightCols(features));
        if (plan.copies) {
            const HeadPlan& reader = m_later.front();
            const int parts = reader.half ? 1 : 2;
            int at = 0;
            for (const int pick : reader.picks)
                for (int part = 0; part < parts; ++part, ++at) {
                    v.row(at).setZero();
                    o.row(at).setZero();
                    v(at, kContent + 2 * pick + part) = 1;
                    o(at, kSlot + 2 * pick + part) = 1;
                }
        }
    };
    parallelFor(0, m_source.heads, 1, 0, [&](Range part) {
        for (int64_t head = part.begin; head < part.end; ++head)
            fill(static_cast<int>(head));
    });
    rotate(query);
    rotate(key);
    rotate(value);
    rotate(output);
    return {query.transpose(), key.transpose(), value.transpose(), std::move(output)};
}

} // namespace engine
