#pragma once

#include "models/document.h"

/// What tests of pictures share: an encoder over a class token and 4 × 3 patches, two layers of two
/// heads. Head 0 of layer l looks at patch (query + l) % 12 alone, head 1 at everything equally.
inline models::TracePtr imageTrace()
{
    constexpr int64_t kPatches = 12;
    auto trace = std::make_shared<engine::Trace>();
    trace->title = "picture";
    engine::vision::Image picture{64, 48, {}};
    picture.rgb.assign(size_t(picture.width) * size_t(picture.height) * 3, 200);
    engine::Modality& modality = trace->modalities[engine::Stack::Encoder];
    modality.columns = 4;
    modality.rows = 3;
    modality.leading = 1;
    modality.picture = std::make_shared<const engine::vision::Image>(std::move(picture));
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
    trace->tokens(engine::Stack::Encoder).resize(kPatches + 1);
    for (size_t i = 0; i <= kPatches; ++i)
        trace->tokens(engine::Stack::Encoder)[i].text = i == 0 ? "[CLS]" : std::to_string(i - 1);
    trace->summariseLayers();
    return trace;
}
