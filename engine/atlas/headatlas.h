#pragma once

#include "engine/analysis/metrics.h"
#include "engine/atlas/accumulators.h"

namespace engine::atlas {

/// What is measured of a head in every window: the metrics of engine/analysis, then those that only
/// an atlas has.
struct Measure
{
    std::string_view id;
    std::string_view name;       ///< English, translatable
    std::string_view definition; ///< one sentence, English, translatable
    std::string_view unit;
};
const std::vector<Measure>& measures();
/// The number of a measure among measures(); none where there is no such measure.
std::optional<size_t> measureNamed(std::string_view id);

/// How much an atlas keeps.
struct Sizes
{
    int64_t strongest = 24; ///< examples of each ranking
    int64_t samples = 1024; ///< positions of a stack that are kept as a sample
    int64_t pairs = 4096;   ///< kinds of pairs of tokens

    bool operator==(const Sizes&) const = default;
};

/// A cell with less weight is no pair.
constexpr float kPairWeight = 0.05F;
/// Queries and keys from the first on whose mean weights over the windows are kept.
constexpr int64_t kPattern = 16;

/// How vectors of samples are kept.
using Half = Eigen::half;
/// Rounded to nearest; what is too large becomes the largest number.
Half halfOf(float value);

struct HeadPlace
{
    Stack stack = Stack::Encoder;
    int layer = 0;
    Kind kind = Kind::Self;
    int head = 0;

    bool operator==(const HeadPlace&) const = default;
};

/// "decoder.layer.3.self.head.0", as files name it.
std::string fileName(const HeadPlace& place);

/// What the heads of a window share.
struct WindowInput
{
    struct Side
    {
        std::vector<int32_t> ids; ///< [T]; empty where positions are no tokens of a vocabulary
        Vector punctuation;       ///< [T], 1 where the token is punctuation; empty where it has no
                                  ///< tokens
        /// Positions that the sample takes, and their slots.
        std::vector<std::pair<int64_t, size_t>> kept;
    };

    int64_t id = 0;
    const Trace* trace = nullptr;
    const HeadMeter* meter = nullptr;
    std::map<Stack, Side> sides;
};

/// What is known of one head's weights and of the logits that it helps.
struct HeadView
{
    /// [Dv, Dv]: rows of values times this have the norms and angles that they have times W_O.
    /// Empty where the model has no such matrix.
    Matrix outputs;
    /// [Tq, Dv]: a row of values times a row of this is its effect on the logit of the token that
    /// came. Empty where logits are not sums over heads.
    Matrix effects;
};

/// The head's weights on the first kPattern keys of the first kPattern queries over all windows.
struct Patterns
{
    std::vector<double> sums = std::vector<double>(size_t(kPattern * kPattern), 0);
    double squares = 0; ///< of all weights

    void merge(const Patterns& other);
    /// The share of the squared weights that their mean over the windows leaves out: 0 where the
    /// pattern is the same on every text. `rows` are windows by query; none where there is nothing.
    std::optional<double> departure(const Sums& rows) const;
    void save(ArchiveWriter& to, const std::string& name) const;
    void load(ArchiveReader& from, const std::string& name);
};

/// Everything that is gathered about one head.
class HeadAtlas
{
public:
    HeadAtlas(const HeadPlace& place, const Sizes& sizes);

    /// Adds one window. Windows must come in one order for sums to be equal to the last bit.
    void add(const WindowInput& window, const Attention& attention, const HeadView& view);
    /// What became of the slots of the samples of the head's queries and keys; null where there is
    /// no sample of its keys.
    void merge(const HeadAtlas& other, const Reservoir::Moves& queries,
               const Reservoir::Moves* keys);
    void save(ArchiveWriter& to);
    void load(ArchiveReader& from);

    HeadPlace place;
    std::vector<Moments> measures;  ///< over windows, as measures()
    Counts confidence{0, 1, 20};    ///< rows by their largest weight
    Counts weights{-20, 0, 20};     ///< cells by the base-2 logarithm of their weight
    Sums rows;                      ///< by position of the query: rows that see a key
    Sums entropy;                   ///< by position of the query, in nats
    Sums first;                     ///< by position of the query: weight on key 0
    Sums keys;                      ///< by position of the key: weight that it received
    Sums back;                      ///< by query − key ≥ 0: weight; of self-attention
    Sums ahead;                     ///< by key − query ≥ 0 (0: none): weight
    Top byWeight, byNorm, byEffect; ///< cells
    Top rowsByNorm, rowsByEffect;   ///< whole rows
    PairTable pairs;
    Patterns patterns;
    /// By slot of the sample of the queries: the row's strongest cell and vectors [slots, size]; by
    /// slot of the sample of the keys, which is the same for self-attention, the keys.
    struct Samples
    {
        std::vector<Cell> cells;
        int64_t outputSize = 0, querySize = 0;
        std::vector<Half> outputs; ///< what the head writes, in the coordinates of HeadView
        std::vector<Half> queries, keys;

        void merge(const Samples& other, const Reservoir::Moves& moved,
                   const Reservoir::Moves* movedKeys);
        void save(ArchiveWriter& to, const std::string& name) const;
        void load(ArchiveReader& from, const std::string& name);
    } samples;

private:
    struct Pass;
    void findDeparture();
    void keepVectors(const Pass& pass);
    void addTile(const WeightTile& tile, Pass& pass);
    void addRow(const WeightTile& tile, int64_t row, Pass& pass);
    void addStrongest(const WeightTile& tile, int64_t row, Pass& pass);
    void keep(int64_t query, const Cell& strongest, const float* output, Pass& pass);
};

} // namespace engine::atlas
