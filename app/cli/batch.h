#pragma once

#include "engine/analysis/metrics.h"

namespace app {

class Options;

/// What the options say of metrics; stops with Ctrl-C.
engine::MetricOptions metricOptionsOf(const Options& options);

/// `metrics --texts`: the metrics of every head over many inputs of a model. After Ctrl-C, of those
/// that were done.
int runMetricsOfTexts(const Options& options);

} // namespace app
