#include "views/poolbox.h"

#include "views/flowlayout.h"

#include <QEvent>

namespace views {

PoolBox::PoolBox(models::Selection* selection, QWidget* parent)
    : QComboBox(parent), m_selection(selection)
{
    addItems({{}, {}});
    setSizeAdjustPolicy(QComboBox::AdjustToContents);
    connect(this, &QComboBox::activated, selection,
            [selection](int pool) { selection->setPool(models::Pool(pool)); });
    connect(selection, &models::Selection::queriesChanged, this, &PoolBox::refresh);
    refresh();
}

void PoolBox::setObstacle(const QString& obstacle)
{
    m_obstacle = obstacle;
    refresh();
}

void PoolBox::refresh()
{
    setItemText(int(models::Pool::Mean), tr("Mean of the queries"));
    setItemText(int(models::Pool::Maximum), tr("Maximum of the queries"));
    setCurrentIndex(int(m_selection->pool()));
    const bool several = m_selection->queries().size() > 1;
    setEnabled(several && m_obstacle.isEmpty());
    setToolTip(!several ? tr("Select several queries: Ctrl or Shift and a click on rows of the "
                             "heatmap or on the text, Ctrl+Space or Shift and an arrow key")
               : !m_obstacle.isEmpty()
                   ? m_obstacle
                   : tr("What the selected queries become: their mean or their maximum"));
}

void PoolBox::changeEvent(QEvent* event)
{
    QComboBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::ParentChange)
        nameBox(this, tr("Several queries"));
}

} // namespace views
