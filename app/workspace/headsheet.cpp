#include "app/workspace/headsheet.h"

#include "models/headtext.h"

#include <algorithm>

namespace app {

HeadSheet::HeadSheet(const models::TracePtr& trace, const QString& viewId, const QJsonObject& state,
                     const QList<models::SelectionState>& places)
{
    const auto entry = std::ranges::find_if(
        viewCatalogue(), [&](const ViewEntry& one) { return viewId == QLatin1String(one.id); });
    if (entry == viewCatalogue().end())
        return;
    for (const models::SelectionState& place : places) {
        One one;
        one.document = std::make_unique<models::Document>();
        one.document->setTrace(trace);
        one.document->selection().set(place);
        one.widget.reset(entry->make(one.document.get(), nullptr));
        if (auto* view = qobject_cast<views::View*>(one.widget.get()))
            view->restoreState(state);
        m_all.push_back(std::move(one));
    }
}

QList<views::View*> HeadSheet::views() const
{
    QList<views::View*> all;
    for (const One& one : m_all)
        if (auto* view = qobject_cast<views::View*>(one.widget.get()))
            all.append(view);
    return all;
}

std::shared_ptr<QList<views::View*>> HeadSheet::shared(const models::TracePtr& trace,
                                                       const QString& viewId,
                                                       const QJsonObject& state,
                                                       const QList<models::SelectionState>& places)
{
    struct Held
    {
        HeadSheet sheet;
        QList<views::View*> views;
    };
    auto held = std::make_shared<Held>(Held{HeadSheet(trace, viewId, state, places), {}});
    held->views = held->sheet.views();
    return {held, &held->views};
}

views::SheetLabels labelsOf(const QList<models::SelectionState>& places, const engine::Trace& trace)
{
    const QString separator = QStringLiteral(" · ");
    QList<QStringList> parts;
    for (const models::SelectionState& place : places)
        parts.append(models::headPlace(place));
    const auto isCommon = [&](qsizetype part) {
        return std::ranges::all_of(
            parts, [&](const QStringList& one) { return one[part] == parts.first()[part]; });
    };
    QStringList common;
    QList<qsizetype> own;
    for (qsizetype part = 0; !parts.isEmpty() && part < parts.first().size(); ++part)
        if (isCommon(part))
            common << parts.first()[part];
        else
            own << part;
    views::SheetLabels labels{common.join(separator), {}};
    for (qsizetype i = 0; i < places.size(); ++i) {
        const models::SelectionState& at = places[i];
        QStringList name;
        for (const qsizetype part : own)
            name << parts[i][part];
        const engine::Attention* attention = trace.find(at.stack, at.layer, at.kind);
        // Where they are of one head, they are its rows.
        if (own.isEmpty() && attention)
            name << models::queriesText(trace, *attention, {at.query});
        labels.names << name.join(separator);
    }
    return labels;
}

QList<models::SelectionState> allHeads(const models::SelectionState& at,
                                       const engine::Attention& attention)
{
    QList<models::SelectionState> all;
    for (int head = 0; head < attention.heads; ++head) {
        models::SelectionState one = at;
        one.head = head;
        all.append(one);
    }
    return all;
}

QList<models::SelectionState> allLayers(const models::SelectionState& at,
                                        const engine::Trace& trace)
{
    QList<models::SelectionState> all;
    for (const engine::Attention& attention : trace.attentions)
        if (attention.stack == at.stack && attention.kind == at.kind && at.head < attention.heads) {
            models::SelectionState one = at;
            one.layer = attention.layer;
            all.append(one);
        }
    return all;
}

QList<models::SelectionState> allHeadsOfLayers(const models::SelectionState& at,
                                               const engine::Trace& trace)
{
    QList<models::SelectionState> all;
    for (const engine::Attention& attention : trace.attentions)
        if (attention.stack == at.stack && attention.kind == at.kind) {
            models::SelectionState one = at;
            one.layer = attention.layer;
            all.append(allHeads(one, attention));
        }
    return all;
}

QList<models::SelectionState> allSteps(const models::SelectionState& at, const engine::Trace& trace,
                                       const engine::Attention& attention)
{
    const auto& tokens = trace.queryTokens(attention);
    QList<models::SelectionState> all;
    for (qint64 query = 0; query < attention.queries; ++query) {
        if (size_t(query) < tokens.size() && tokens[size_t(query)].special)
            continue;
        models::SelectionState one = at;
        one.query = query;
        all.append(one);
    }
    return all;
}

} // namespace app
