#pragma once

#include "engine/trace/attentionfile.h"
#include "engine/trace/dump.h"

namespace engine {

class SeenKeys;

/// A mask as stored: which keys, or which cells, may be seen.
struct GivenMask
{
    std::string label; ///< for messages
    int64_t rows = 0;  ///< 0: of keys alone
    int64_t columns = 0;
    std::vector<uint8_t> shown; ///< 1 = may be seen
};

/// The masks that lie beside the weights of a dump.
struct GivenMasks
{
    std::optional<GivenMask> plain; ///< `attention_mask`: of the encoder, where there is one
    std::optional<GivenMask> ofSource;
    std::optional<GivenMask> ofTarget;

    /// [Tq], 1 for the queries that are padding, as far as the masks tell; else empty.
    std::vector<uint8_t> padded(Slot slot, int64_t positions) const;
};

/// Reads them: [T] or [1, T] of keys, [T, T] of cells; 1 or true = may be seen, or numbers that are
/// added to scores. Fails on other shapes.
Result<GivenMasks> readGivenMasks(const Dump& dump);

/// Hides what the masks hide. Fails where a size does not fit, or where keys that have weight would
/// be hidden.
Result<void> applyMasks(const GivenMasks& masks, std::vector<ImportedAttention>& attentions);

/// The mask that rows show: its band from `band`, and what no row sees. `emptyRows` see no key.
Mask foundMask(const SeenKeys& seen, Mask band, const std::vector<int64_t>& emptyRows,
               int64_t keys);

} // namespace engine
