// Attention from the words of a German sentence to the English words that they translate.
#include "steps.h"

int main(int argc, char** argv)
{
    engine::PatternSource source;
    source.name = "translation";
    source.length = 8;
    source.heads = 2;
    source.dimension = 8;
    source.layers = 2;
    return runExample(source, 0, argc, argv);
}
