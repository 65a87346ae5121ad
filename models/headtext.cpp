#include "models/headtext.h"

#include <QCoreApplication>

namespace models {

namespace {

struct HeadText
{
    Q_DECLARE_TR_FUNCTIONS(HeadText)
};

} // namespace

QString headText(const SelectionState& state)
{
    const int layer = state.layer;
    const bool cross = state.kind == engine::Kind::Cross;
    const bool encoder = state.stack == engine::Stack::Encoder;
    if (state.head == engine::kMeanHead) {
        if (cross)
            return HeadText::tr("Decoder · layer %1 · cross-attention · mean of the heads")
                .arg(layer);
        return encoder ? HeadText::tr("Encoder · layer %1 · self-attention · mean of the heads")
                             .arg(layer)
                       : HeadText::tr("Decoder · layer %1 · self-attention · mean of the heads")
                             .arg(layer);
    }
    if (state.head == engine::kMaxHead) {
        if (cross)
            return HeadText::tr("Decoder · layer %1 · cross-attention · maximum of the heads")
                .arg(layer);
        return encoder ? HeadText::tr("Encoder · layer %1 · self-attention · maximum of the heads")
                             .arg(layer)
                       : HeadText::tr("Decoder · layer %1 · self-attention · maximum of the heads")
                             .arg(layer);
    }
    if (cross)
        return HeadText::tr("Decoder · layer %1 · cross-attention · head %2")
            .arg(layer)
            .arg(state.head);
    return (encoder ? HeadText::tr("Encoder · layer %1 · self-attention · head %2")
                    : HeadText::tr("Decoder · layer %1 · self-attention · head %2"))
        .arg(layer)
        .arg(state.head);
}

QString layerText(const SelectionState& state)
{
    if (state.kind == engine::Kind::Cross)
        return HeadText::tr("Decoder · layer %1 · cross-attention").arg(state.layer);
    return (state.stack == engine::Stack::Encoder
                ? HeadText::tr("Encoder · layer %1 · self-attention")
                : HeadText::tr("Decoder · layer %1 · self-attention"))
        .arg(state.layer);
}

} // namespace models
