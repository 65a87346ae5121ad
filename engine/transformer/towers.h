#pragma once

#include "engine/trace/trace.h"
#include "engine/transformer/loader.h"

namespace engine {

/// How alike a text and a picture are.
struct Similarity
{
    Vector textPooled, imagePooled;       ///< what the towers give
    Vector textEmbedding, imageEmbedding; ///< projected, of length 1
    float logit = 0;                      ///< their scaled product
    std::optional<Attention> pooling;     ///< of the vision tower's pooling head, where it has one
};

/// Checks what compare() needs.
void expectTowers(WeightLoader& loader, const ModelOptions& options);

/// Compares what both towers of a model saw; `ids` are the text's. The loader's error() says
/// whether it could be read.
Similarity compare(WeightLoader& loader, const ModelOptions& options, const StackTrace& text,
                   const std::vector<int64_t>& ids, const StackTrace& vision);

} // namespace engine
