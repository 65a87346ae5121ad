// Attention to what is near: each token looks at itself and its neighbours.
#include "steps.h"

int main(int argc, char** argv)
{
    engine::PatternSource source;
    source.name = "local";
    source.length = 8;
    source.heads = 2;
    source.dimension = 8;
    source.layers = 2;
    return runExample(source, 0, argc, argv);
}
