#pragma once

#include "models/document.h"

/// What tests of pictures share: an encoder over a class token and 4 × 3 patches, two layers of two
/// heads. Head 0 of layer l looks at patch (query + l) % 12 alone, head 1 at everything equally.
inline models::TracePtr imageTrace()
{
    constexpr int64_t kPatches = 12;
    auto trace = std::make_shared<engine::Trace>();
    trace->title = "picture";
    engine::ImageFacts image;
    image.width = 64;
    image.height = 48;
    image.patchColumns = 4;
    image.patchRows = 3;
    image.leadingTokens = 1;
    image.rgb.assign(size_t(image.width) * size_t(image.height) * 3, 200);
    trace->image = image;
    for (int layer = 0; layer < 2; ++layer) {
        engine::Attention attention;
        attention.layer = layer;
        attention.heads = attention.keyHeads = 2;
        attention.queries = attention.keys = kPatches + 1;
        attention.storedWeights = [layer](int head, engine::Range queries, engine::Range keys,
                                          engine::MatrixRef out) {
            for (int64_t query = queries.begin; query < queries.end; ++query)
                for (int64_t key = keys.begin; key < keys.end; ++key) {
                    const bool one = key == 1 + (query + layer) % kPatches;
                    out(query - queries.begin, key - keys.begin) = head == 1
                                                                       ? 1 / float(kPatches + 1)
                                                                   : one ? 1.0F
                                                                         : 0.0F;
                }
        };
        trace->attentions.push_back(attention);
    }
    trace->sourceTokens.resize(kPatches + 1);
    for (size_t i = 0; i <= kPatches; ++i)
        trace->sourceTokens[i].text = i == 0 ? "[CLS]" : std::to_string(i - 1);
    trace->summariseLayers();
    return trace;
}
