#include "engine/patterns/headplan.h"

#include "engine/patterns/inputcolumns.h"

#include <cmath>
#include <numbers>
#include <utility>

namespace engine {

using namespace inputcolumns;

namespace {

// Half as much again in the last layer; beyond 150, rounding keeps rows from summing to 1 ± 1e-5.
// Heads of few dimensions over many tokens see less sharply for it.
constexpr double kLargestScore = 100;
constexpr double kHalfAmplitude = 6;

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

double HeadPlanner::share(const Place& place, double wanted)
{
    return 1 - (1 - place.faded(wanted)) * m_random.between(0.8, 1.2);
}

void HeadPlanner::local(const Place& place, HeadPlan& plan)
{
    constexpr std::array<int, 4> radii{1, 2, 2, 4};
    constexpr std::array<int, 4> offsets{0, -1, 1, 0};
    match(plan, m_position, kPosition, kPosition, offsets[place.sort] * (1 + place.round),
          radii[place.sort] + place.round % 3, share(place, 0.9), m_source.dimension);
}

void HeadPlanner::previous(const Place& place, int reserved, HeadPlan& plan)
{
    constexpr std::array<double, 4> shares{0.99, 0.88, 0.75, 0.88};
    match(plan, m_position, kPosition, kPosition, place.sort == 3 ? -2 - place.round : -1, 0,
          share(place, shares[place.sort]), m_source.dimension - reserved);
}

void HeadPlanner::block(const Place& place, HeadPlan& plan)
{
    constexpr std::array<int, 4> offsets{0, 0, -1, 1};
    constexpr std::array<double, 4> shares{0.95, 0.8, 0.9, 0.9};
    match(plan, m_content, kContent, kContent, offsets[place.sort] * (1 + place.round), 0,
          share(place, shares[place.sort]), m_source.dimension);
}

void HeadPlanner::global(const Place& place, const PatternText& text, HeadPlan& plan)
{
    constexpr std::array<int, 4> radii{1, 3, 2, 5};
    constexpr std::array<double, 4> globalShares{0.5, 0.35, 0.65, 0.2};
    match(plan, m_content, kContent, kContent, 0, radii[place.sort] + place.round % 3,
          share(place, 0.9), m_source.dimension - 1);
    // As many such tokens share what the local keys leave.
    const double wanted = place.faded(globalShares[place.sort]) * m_random.between(0.85, 1.15);
    const auto globals = static_cast<double>(std::ranges::count(text.code, 1));
    const double others = Kernel(m_content, plan.picks).sum(plan.amplitude);
    plan.globalScore = plan.peak() + std::log(others * wanted / (1 - wanted) / globals);
}

void HeadPlanner::induction(const Place& place, bool firstLayer, HeadPlan& plan)
{
    // Kept for the score of the first token.
    const int spare = m_source.dimension > 2 ? 1 : 0;
    if (firstLayer) {
        previous(place, spare, plan);
        plan.copies = place.head == 0;
        return;
    }
    // The fourth head finds the word itself, the others what followed it.
    constexpr std::array<double, 4> shares{0.995, 0.98, 0.95, 0.97};
    match(plan, m_content, kContent, place.sort == 3 ? kContent : kSlot, 0, 0,
          share(place, shares[place.sort]), m_source.dimension - spare);
    // Where nothing fits, the first token takes the weight.
    if (spare > 0)
        plan.firstScore =
            plan.peak() - 0.6 * plan.amplitude * Kernel(m_content, plan.picks).smallestDrop();
}

void HeadPlanner::translation(const Place& place, HeadPlan& plan)
{
    constexpr std::array<double, 4> shares{0.95, 0.85, 0.7, 0.85};
    match(plan, m_content, kContent, kContent, place.sort == 3 ? 1 + place.round : 0, 0,
          share(place, shares[place.sort]), m_source.dimension);
}

HeadPlan HeadPlanner::plan(int head, Kind kind, bool firstLayer, const PatternText& text)
{
    const std::string& name = m_source.name;
    const Place place(head);
    HeadPlan plan;
    plan.noise = 0.15 + 0.1 * (head % 3);
    if (name == "local" || (name == "translation" && kind != Kind::Cross)) {
        local(place, plan);
    } else if (name == "previous-token") {
        previous(place, 0, plan);
    } else if (name == "block") {
        block(place, plan);
    } else if (name == "global") {
        global(place, text, plan);
    } else if (name == "induction") {
        induction(place, firstLayer, plan);
    } else if (name == "translation") {
        translation(place, plan);
    } else if (name == "random") {
        constexpr std::array<double, 4> deviations{1.5, 2.5, 1, 3.5};
        plan.noise = deviations[place.sort] * m_random.between(0.85, 1.15);
    } else {
        plan.flat = true;
    }
    return plan;
}

} // namespace engine
