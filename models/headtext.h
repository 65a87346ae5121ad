#pragma once

#include "models/selection.h"

#include <QString>

namespace models {

/// "layer 2", "mean of the layers", …; "head 3", "maximum of the heads", …: translated.
QString layerName(int layer);
QString headName(int head);
/// "Encoder" as a title, "encoder" inside a line: translated.
QString stackTitle(engine::Stack stack);
QString stackName(engine::Stack stack);
/// Stack, layer, kind and head.
QStringList headPlace(const SelectionState& state);
/// "Decoder · layer 2 · cross-attention · head 3", translated.
QString headText(const SelectionState& state);
/// The same without the head.
QString layerText(const SelectionState& state);

/// Queries by their tokens, or how many they are where they are many.
QString queriesText(const engine::Trace& trace, const engine::Attention& attention,
                    const QList<qint64>& queries);

} // namespace models
