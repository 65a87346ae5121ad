#pragma once

#include "app/viewcatalogue.h"
#include "models/document.h"
#include "views/exporter.h"
#include "views/view.h"

#include <memory>

namespace app {

/// What may stand on one sheet.
constexpr qsizetype kMostOnSheet = 144;

/// A view of several heads, layers or steps at once, each with a document of its own on the same
/// trace: what a figure with a grid is made of.
class HeadSheet
{
public:
    /// `state` is how the view is shown; each place is selected in a view of its own.
    HeadSheet(const models::TracePtr& trace, const QString& viewId, const QJsonObject& state,
              const QList<models::SelectionState>& places);

    QList<views::View*> views() const;
    /// The views of a sheet, which lives as long as they are held.
    static std::shared_ptr<QList<views::View*>> shared(const models::TracePtr& trace,
                                                       const QString& viewId,
                                                       const QJsonObject& state,
                                                       const QList<models::SelectionState>& places);

private:
    struct One
    {
        std::unique_ptr<models::Document> document;
        std::unique_ptr<QWidget> widget;
    };
    std::vector<One> m_all;
};

/// What tells places of a trace apart, and what they have in common.
views::SheetLabels labelsOf(const QList<models::SelectionState>& places,
                            const engine::Trace& trace);

/// All heads of an attention, with what is selected in it.
QList<models::SelectionState> allHeads(const models::SelectionState& at,
                                       const engine::Attention& attention);
/// One head in every layer that has it, of the stack and kind that is looked at.
QList<models::SelectionState> allLayers(const models::SelectionState& at,
                                        const engine::Trace& trace);
/// All heads of all those layers, layer by layer.
QList<models::SelectionState> allHeadsOfLayers(const models::SelectionState& at,
                                               const engine::Trace& trace);
/// Every step of a text that is read or written: its queries, but for tokens that stand for no
/// word.
QList<models::SelectionState> allSteps(const models::SelectionState& at, const engine::Trace& trace,
                                       const engine::Attention& attention);

} // namespace app
