#pragma once

#include "engine/trace/trace.h"
#include "engine/transformer/model.h"
#include "engine/transformer/picture.h"

#include <stop_token>

namespace engine {

/// What stands in a decoder's sequence in place of words: the features of a picture.
struct Insertions
{
    Matrix features;                ///< [N, M]
    std::vector<int64_t> positions; ///< [N], of the sequence
    std::vector<Matrix> deep;       ///< added there after layer 0, 1, … (DeepStack): [N, M] each
    std::vector<Range> blocks;      ///< of the mask: stretches that see each other
    TokenPlaces places;             ///< of the prompt; empty = 0, 1, 2, …

    /// How much nearer than its index a token after the prompt stands.
    int64_t shift() const;
};

/// What a stack reads.
struct StackInput
{
    Stack stack = Stack::Decoder;
    Tensor embedded;                        ///< [T, M], from Model::embed()
    std::vector<uint8_t> hiddenKeys;        ///< [T], 1 = padding; empty = none
    std::vector<int64_t> global;            ///< tokens as Mask::global, sorted
    Tensor memory;                          ///< [Ts, M], the encoder's output, for cross-attention
    std::vector<uint8_t> memoryHiddenKeys;  ///< [Ts]
    int layers = 0;                         ///< how many of the stack's layers run
    std::optional<PatchGrid> grid;          ///< of the picture that it reads
    const Insertions* insertions = nullptr; ///< must outlive the run; null = words alone
    /// The model that runs: queries, keys and values of self-attention are not kept but made again
    /// from the residual stream when they are asked for. Null: they are kept.
    std::shared_ptr<const Model> recompute;
};

struct RunControl
{
    int threads = 0;
    std::stop_token stop;
    std::function<void()> layerDone;
};

/// What pictures and global tokens add to the mask of self-attention.
struct MaskParts
{
    std::vector<Range> blocks;   ///< see Mask::blocks
    std::vector<int32_t> groups; ///< see Mask::groups; of the layers that have a window
    std::vector<int64_t> global; ///< see Mask::global
    bool blocksAlone = false;    ///< nothing beyond the own block is seen: pieces of a picture
};

/// One attention of a stack before anything is computed: sizes, scale, the model's mask and the
/// interventions on it.
Attention plainAttention(const StackOptions& options, int layer, Kind kind, int64_t queries,
                         int64_t keys, const std::vector<uint8_t>& hiddenKeys,
                         const std::vector<Intervention>& interventions, int64_t offset = 0,
                         const MaskParts& parts = {});

/// What the self-attentions of a stack have beside queries, keys and values: positions, biases,
/// sinks, caps. For `queries` rows that stand at `offset` and on among `keys`.
class StackPositions
{
public:
    StackPositions(const Model& model, const StackOptions& options, int64_t queries, int64_t keys,
                   int64_t offset, const std::vector<uint8_t>& hiddenKeys);

    /// Gives an attention what its layer has. Fails on weights that are not finite.
    Result<void> equip(Attention& self, const LayerWeights& weights) const;

private:
    const Model& m_model;
    const StackOptions& m_options;
    int64_t m_queries;
    int64_t m_keys;
    int64_t m_offset;
    PositionBias m_bias; ///< of all layers
    std::shared_ptr<const std::vector<int32_t>> m_distances;
};

/// Runs a stack over all its tokens at once and records every attention, the residual stream and
/// the final norm in `trace`. Where `previous` is given, a trace of the same model and input, all
/// layers below the first one whose attention is computed otherwise are taken from it; `*intact`
/// says on entry whether what the stack reads is as it was, and on return whether its output is.
/// No storage grows with T². Fails on weights that are not finite, and with an empty sentence when
/// stopped.
Result<void> runStack(const Model& model, const StackInput& input,
                      const std::vector<Intervention>& interventions, const Trace* previous,
                      bool* intact, Trace& trace, const RunControl& control);

/// Rotary positions of what a stack reads: of `tokens` tokens, between which a picture may stand,
/// or of the patches of a picture.
RotaryTables rotaryOf(const ModelOptions& model, Stack stack, const std::optional<PatchGrid>& grid,
                      const Insertions* insertions, int64_t tokens);

/// An embedding [T, M] with the features of a picture in their places.
Tensor inserted(const Tensor& embedded, const Insertions& insertions);

/// The error of a run that was stopped.
tl::unexpected<Error> stoppedError();

} // namespace engine
