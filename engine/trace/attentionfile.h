#pragma once

#include "engine/attention/mask.h"
#include "engine/error.h"
#include "engine/terms.h"
#include "engine/trace/storedweights.h"

#include <filesystem>
#include <map>

namespace engine {

/// The attention of one layer, as somebody else's program stored it.
struct ImportedAttention
{
    Stack stack = Stack::Encoder;
    int layer = 0; ///< as the file numbers it
    Kind kind = Kind::Self;
    StoredWeights weights; ///< [H, Tq, Tk], probabilities
    Mask mask;             ///< what the weights, or a mask beside them, show to be hidden

    int heads() const { return static_cast<int>(weights.heads()); }
    int64_t queries() const { return weights.queries(); }
    int64_t keys() const { return weights.keys(); }
};

/// What a file says of the tokens of one stack; either list, or both, may be empty.
struct ImportedTokens
{
    std::vector<std::string> texts;
    std::vector<int64_t> ids;
};

/// A file of attention weights.
struct AttentionFile
{
    std::vector<ImportedAttention>
        attentions;                      ///< by stack (encoder first), layer, kind (self first)
    ImportedTokens source;               ///< of the encoder's positions
    ImportedTokens target;               ///< of the decoder's positions
    std::vector<std::string> vocabulary; ///< texts of ids, where the file has them
    int64_t prompt = 0;                  ///< target positions before those that the model
                                         ///< wrote; 0: nothing is known to be written
    std::optional<TensorData> picture;   ///< as stored; null where there is none
    std::map<std::string, std::string> metadata; ///< of a safetensors file
};

/// Opens a dump of attention (see dump.h for the formats). Its arrays are called attentions.{l},
/// encoder_attentions.{l}, decoder_attentions.{l} or cross_attentions.{l} ([Tq, Tk], [H, Tq, Tk] or
/// [1, H, Tq, Tk]; without a number all layers at once, [L, H, Tq, Tk] or [L, 1, H, Tq, Tk]), as in
/// a trace file, as TransformerLens, PyTorch modules or people call them: any arrays whose rows are
/// probabilities are taken where none has such a name, in the order in which people count. Two
/// numbers are a step of generation and a layer: the rows of the steps, with or without a cache,
/// become one matrix. `attentions` are a decoder's if no query looks ahead or the file has
/// cross-attention, and cross-attention if there are more or fewer queries than keys. What the mask
/// hid is found from the weights (keys ahead of a decoder's queries, keys and rows without any
/// weight, sliding windows) and from an `attention_mask` beside them. Rows are checked to be
/// probabilities: all of them where they are few, evenly spaced ones in large files. Fails with
/// what is wrong: scores, transposed axes, NaN, shapes, several inputs at once, or None.
Result<AttentionFile> openAttentionFile(const std::filesystem::path& path);

} // namespace engine
