#pragma once

namespace app {

class Options;

/// `train`: a small model learns a task and is saved as a model folder.
int runTrain(const Options& options);
/// `sweep`: many small models, to find the best configuration.
int runSweep(const Options& options);

} // namespace app
