// Traces a model folder on a text and prints where the last token looks most, layer by layer:
// trace_model FOLDER TEXT
#include <engine/tracer.h>

#include <cstdio>

int main(int argc, char** argv)
{
    if (argc != 3)
        return std::fprintf(stderr, "usage: %s FOLDER TEXT\n", argv[0]), 2;
    engine::ModelSource source{.folder = argv[1]};
    source.inputs.text = argv[2];
    const auto trace = engine::Tracer().trace({.source = source}, {});
    if (!trace)
        return std::fprintf(stderr, "error: %s\n", trace.error().message().c_str()), 1;
    for (const engine::Attention& a : (*trace)->attentions) {
        engine::Matrix row(1, a.keys);
        engine::fillBlock(a, engine::kMeanHead, engine::Quantity::Weights,
                          {a.queries - 1, a.queries}, {0, a.keys}, row);
        Eigen::Index best = 0;
        const float weight = row.row(0).maxCoeff(&best);
        std::printf("layer %d: %s %.3f\n", a.layer,
                    (*trace)->keyTokens(a)[size_t(best)].text.c_str(), weight);
    }
}
