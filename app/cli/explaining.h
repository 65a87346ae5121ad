#pragma once

namespace app {

class Options;

/// `explain`: why a model predicts what it predicts, as a table or as dense tensors.
int runExplain(const Options& options);
/// `patch`: activations of a corrupted input patched into the run of a clean one.
int runPatch(const Options& options);

} // namespace app
