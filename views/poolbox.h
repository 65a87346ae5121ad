#pragma once

#include "models/selection.h"

#include <QComboBox>

namespace views {

/// Chooses what several selected queries become: their mean or their maximum. Writes the shared
/// selection; disabled, with the reason as its tooltip, where there is nothing to choose.
class PoolBox : public QComboBox
{
    Q_OBJECT

public:
    explicit PoolBox(models::Selection* selection, QWidget* parent = nullptr);

    /// Why the choice means nothing in what is shown; empty where it does.
    void setObstacle(const QString& obstacle);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();

    models::Selection* m_selection;
    QString m_obstacle;
};

} // namespace views
