#pragma once

namespace app {

class Options;

/// How alike two texts are to a model: the cosine of what their tokens' hidden states are pooled to
/// (as the folder of sentence-transformers says, else their mean), and that of every pair of
/// tokens. Returns the exit code.
int runSimilarity(const Options& options);

} // namespace app
