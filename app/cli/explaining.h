#pragma once

namespace app {

class Options;

/// `explain`: why a model predicts what it predicts, as a table or as dense tensors.
int runExplain(const Options& options);

} // namespace app
