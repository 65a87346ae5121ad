#pragma once

#include "engine/trace/trace.h"

#include <ostream>

/// Prints one head step by step, each with its shape: what goes in, Q, K, V, the scores, the
/// weights, the context, and what all heads of the attention add to the residual stream.
void printSteps(std::ostream& out, const engine::Trace& trace, const engine::Attention& attention,
                int head);

/// Makes the pattern, prints the head of each of its attentions' first layer, and writes the trace
/// to the path in the first argument (default `name`.safetensors). The exit code of the program.
int runExample(const engine::PatternSource& source, int head, int argc, char** argv);
