#pragma once

namespace app {

class Options;

/// `rank`: heads by a cell or a formula over metrics and cells, or by how much they differ in that
/// between two models, files or texts.
int runRank(const Options& options);

} // namespace app
