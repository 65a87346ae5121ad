#pragma once

#include "engine/trace/trace.h"
#include "engine/transformer/model.h"

#include <stop_token>

namespace engine {

/// What a stack reads.
struct StackInput
{
    Stack stack = Stack::Decoder;
    Tensor embedded;                       ///< [T, M], from Model::embed()
    std::vector<uint8_t> hiddenKeys;       ///< [T], 1 = padding; empty = none
    Tensor memory;                         ///< [Ts, M], the encoder's output, for cross-attention
    std::vector<uint8_t> memoryHiddenKeys; ///< [Ts]
    int layers = 0;                        ///< how many of the stack's layers run
};

struct RunControl
{
    int threads = 0;
    std::stop_token stop;
    std::function<void()> layerDone;
};

/// One attention of a stack before anything is computed: sizes, scale, the model's mask and the
/// interventions on it.
Attention plainAttention(const StackOptions& options, int layer, Kind kind, int64_t queries,
                         int64_t keys, const std::vector<uint8_t>& hiddenKeys,
                         const std::vector<Intervention>& interventions, int64_t offset = 0);

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

/// The error of a run that was stopped.
tl::unexpected<Error> stoppedError();

} // namespace engine
