#pragma once

#include "views/tableview.h"

#include <QSet>

namespace app {

/// The table of heads by words and numbers, and by what was picked on the scatter plot.
class HeadFilter : public views::NumberProxy
{
    Q_OBJECT

public:
    using NumberProxy::NumberProxy;

    /// Rows of the model; empty: none is picked, all are shown.
    void setPicked(const QSet<int>& rows)
    {
        m_picked = rows;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        return (m_picked.isEmpty() || m_picked.contains(row)) &&
               NumberProxy::filterAcceptsRow(row, parent);
    }

private:
    QSet<int> m_picked;
};

} // namespace app
