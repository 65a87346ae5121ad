#pragma once

namespace app {

class Options;

/// Runs `atlas`: makes one, joins several or prints one; returns the exit code.
int runAtlas(const Options& options);

} // namespace app
