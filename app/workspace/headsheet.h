#pragma once

#include "app/viewcatalogue.h"
#include "models/document.h"
#include "views/view.h"

#include <memory>

namespace app {

/// A view of several heads at once, each with a document of its own on the same trace: what a
/// figure with a grid of heads is made of.
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

/// All heads of an attention, with what is selected in it.
QList<models::SelectionState> allHeads(const models::SelectionState& at,
                                       const engine::Attention& attention);

} // namespace app
