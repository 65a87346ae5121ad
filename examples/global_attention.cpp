// Attention to and from a few marker tokens, which every token sees and which see every token.
#include "steps.h"

int main(int argc, char** argv)
{
    engine::PatternSource source;
    source.name = "global";
    source.length = 18;
    source.heads = 2;
    source.dimension = 8;
    source.layers = 2;
    return runExample(source, 0, argc, argv);
}
