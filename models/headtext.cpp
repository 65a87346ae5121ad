#include "models/headtext.h"

#include "models/attentionmodel.h"
#include "models/defaultrow.h"

#include <QCoreApplication>
#include <QLocale>

namespace models {

namespace {

struct HeadText
{
    Q_DECLARE_TR_FUNCTIONS(HeadText)
};

} // namespace

QString layerName(int layer)
{
    switch (layer) {
    case engine::kMeanLayer:
        return HeadText::tr("mean of the layers");
    case engine::kMaxLayer:
        return HeadText::tr("maximum of the layers");
    default:
        return HeadText::tr("layer %1").arg(QLocale().toString(layer));
    }
}

QString headName(int head)
{
    switch (head) {
    case engine::kMeanHead:
        return HeadText::tr("mean of the heads");
    case engine::kMaxHead:
        return HeadText::tr("maximum of the heads");
    default:
        return HeadText::tr("head %1").arg(QLocale().toString(head));
    }
}

QString stackTitle(engine::Stack stack)
{
    switch (stack) {
    case engine::Stack::Text:
        return HeadText::tr("Text tower");
    case engine::Stack::Vision:
        return HeadText::tr("Vision tower");
    case engine::Stack::Encoder:
        return HeadText::tr("Encoder");
    case engine::Stack::Decoder:
        break;
    }
    return HeadText::tr("Decoder");
}

QString stackName(engine::Stack stack)
{
    switch (stack) {
    case engine::Stack::Text:
        return HeadText::tr("text tower");
    case engine::Stack::Vision:
        return HeadText::tr("vision tower");
    case engine::Stack::Encoder:
        return HeadText::tr("encoder");
    case engine::Stack::Decoder:
        break;
    }
    return HeadText::tr("decoder");
}

QStringList headPlace(const SelectionState& state)
{
    return {stackTitle(state.stack), layerName(state.layer),
            state.kind == engine::Kind::Self ? HeadText::tr("self-attention")
                                             : HeadText::tr("cross-attention"),
            headName(state.head)};
}

QString headText(const SelectionState& state)
{
    return headPlace(state).join(QStringLiteral(" · "));
}

QString layerText(const SelectionState& state)
{
    return headPlace(state).first(3).join(QStringLiteral(" · "));
}

QString queriesText(const engine::Trace& trace, const engine::Attention& attention,
                    const QList<qint64>& queries)
{
    constexpr qsizetype kMost = 3; // named one by one
    if (queries.size() > kMost)
        return HeadText::tr("%Ln queries", nullptr, int(queries.size()));
    const auto& tokens = trace.queryTokens(attention);
    QStringList names;
    for (const qint64 query : queries) {
        const QString text = size_t(query) < tokens.size()
                                 ? numberedToken(axisText(tokens[size_t(query)]), tokens, query)
                                 : QString();
        names << HeadText::tr("“%1”").arg(text.isEmpty() ? QLocale().toString(query) : text);
    }
    return QLocale().createSeparatedList(names);
}

} // namespace models
