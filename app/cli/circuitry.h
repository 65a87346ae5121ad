#pragma once

namespace app {

class Options;

/// `circuits`: what heads do, read from the weights of a model, and the repeated-random-token test.
int runCircuits(const Options& options);

} // namespace app
