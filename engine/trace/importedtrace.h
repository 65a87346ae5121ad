#pragma once

#include "engine/trace/tracefile.h"

namespace engine {

/// The trace of a dump of attention (see attentionfile.h). With a picture, from the file or beside
/// it, an encoder's positions are its patches, after leading tokens that have no place. Ids are
/// named by the file's vocabulary or by a tokenizer in its folder. Fails as openAttentionFile()
/// does, and where `image` is given and the positions are no grid of patches.
Result<TraceFile> importAttention(const std::filesystem::path& path,
                                  const std::filesystem::path& image = {});

} // namespace engine
