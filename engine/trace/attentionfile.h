#pragma once

#include "engine/files/tensordata.h"
#include "engine/error.h"
#include "engine/trace/trace.h"

#include <filesystem>
#include <map>

namespace engine {

/// The attention of one layer, as somebody else's program stored it.
struct ImportedAttention
{
    Stack stack = Stack::Encoder;
    int layer = 0; ///< as the file numbers it
    Kind kind = Kind::Self;
    TensorData weights; // [H, Tq, Tk], probabilities

    int heads() const { return static_cast<int>(weights.shape[0]); }
    int64_t queries() const { return weights.shape[1]; }
    int64_t keys() const { return weights.shape[2]; }

    /// Fills blocks from the file, converting as they are read; keeps the file mapped. Any thread.
    BlockReader reader() const;
};

/// A file of attention weights.
struct AttentionFile
{
    std::vector<ImportedAttention>
        attentions; ///< by stack (encoder first), layer, kind (self first)
    std::vector<std::string>
        sourceTokens; ///< of the encoder's positions; empty if the file has none
    std::vector<std::string>
        targetTokens; ///< of the decoder's positions; empty if the file has none
    std::map<std::string, std::string> metadata; ///< of a safetensors file
};

/// Whether the file looks like one of attention tensors that someone dumped: .npy, .npz, or
/// safetensors with such names and without this program's own marks.
bool looksLikeAttentionFile(const std::filesystem::path& path);

/// Opens a safetensors or .npz file with tensors called attentions.{l}, encoder_attentions.{l},
/// decoder_attentions.{l} or cross_attentions.{l} ([T, T], [H, T, T] or [1, H, T, T]; without a
/// number, all layers at once; .npz also arr_{l}), or one .npy of rank 2 to 5 ([T, T], [H, T, T],
/// [L, H, T, T], [L, 1, H, T, T]). Names as in a trace file ({stack}.layer.{l}.{kind}.weights) are
/// taken too. Tokens come from `tokens`, `source_tokens` and `target_tokens`: JSON lists in the
/// metadata, text arrays in .npz. `attentions` are a decoder's if no query looks ahead or the file
/// has cross-attention. Rows are checked to be probabilities: all of them where they are few,
/// evenly spaced ones in large files. Fails with what is wrong: scores, transposed axes, NaN,
/// shapes, several inputs at once, or None.
Result<AttentionFile> openAttentionFile(const std::filesystem::path& path);

} // namespace engine
