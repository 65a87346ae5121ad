#pragma once

#include "engine/explanations/subject.h"

namespace engine::explanations {

/// A part of a model that can be switched off.
struct Unit
{
    enum class What {
        Head,
        Attention,   ///< all heads of a layer
        FeedForward, ///< experts as a whole
        Layer,       ///< what leaves it is what entered it
    };
    What what = What::Head;
    Stack stack = Stack::Decoder;
    Kind kind = Kind::Self; ///< of Head and Attention
    int layer = 0;
    int head = 0; ///< of Head

    bool operator==(const Unit&) const = default;
};
/// "head", "attention", "feed-forward", "layer".
std::string_view name(Unit::What what);

/// All units of a run, stack by stack and layer by layer; with `headsAlone` only heads.
std::vector<Unit> unitsOf(const Subject& subject, bool headsAlone = false);

/// What takes the place of what a unit gives.
enum class Replacement {
    Zero,
    Mean,      ///< its mean over all positions of some inputs
    Resampled, ///< what it gives in another input, at the same position or the last one there
};

/// What every unit of a run gives: heads' outputs side by side, what feed-forward layers and whole
/// layers add to the stream.
class Activity
{
public:
    /// Runs the subject once more. Fails like forward().
    static Result<Activity> of(const Subject& subject);

    /// [T, W] of a unit; W is a head's dimension, all heads', or the model's width.
    Matrix at(const Unit& unit) const;
    /// Adds what another run gave to the mean of several.
    void addToMean(const Activity& other);

    /// The mean over the positions of all inputs, [W].
    Vector mean(const Unit& unit) const;

private:
    /// One attention's joined heads, a feed-forward layer or a layer: key (stack, slot, layer).
    using Key = std::tuple<Stack, int, int>;
    static Key keyOf(const Unit& unit);
    std::map<Stack, int> m_headsOf;
    std::map<Key, Matrix> m_values; // [T, W]
    std::map<Key, std::pair<Eigen::RowVectorXd, int64_t>> m_sums;
};

/// The scalar of a run when each of the units in turn gives something else. `source` is what means
/// are taken from, or the other input; Replacement::Zero reads none. Fails like forward().
Result<std::vector<double>> ablateUnits(const Subject& subject, const gradient::Scalar& scalar,
                                        const std::vector<Unit>& units, Replacement replacement,
                                        const Activity* source = nullptr,
                                        const std::function<void(float)>& progress = {});

} // namespace engine::explanations
