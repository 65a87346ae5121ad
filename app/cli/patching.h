#pragma once

namespace app {

class Options;

/// `patch`: activations or paths of a corrupted input patched into the run of a clean one, of one
/// pair of inputs or of a file of pairs.
int runPatch(const Options& options);

} // namespace app
