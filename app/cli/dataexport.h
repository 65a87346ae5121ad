#pragma once

#include "models/attentionmodel.h"

#include <functional>
#include <stop_token>

namespace app {

/// Writes numbers behind the picture, by the path's suffix: .csv and .tsv (one head with its
/// tokens), .npy (one head, float32), .safetensors (the whole trace with weights and scores). Whole
/// or not at all. Any thread; fails with an empty sentence when stopped.
engine::Result<void> exportData(const QString& path, const models::TracePtr& trace,
                                const engine::Attention& attention, int head, models::Shown shown,
                                const std::stop_token& stop,
                                const std::function<void(float)>& progress = {});

} // namespace app
