#pragma once

#include <initializer_list>
#include <QStringList>

class QComboBox;
class QLabel;
class QWidget;

namespace views {

/// The words beside a control, which are also its name on the accessibility bus.
void setControlName(QLabel* label, QWidget* control, const QString& name);
/// Renames the items that a box has and adds those that it has not; keeps what is chosen.
void setItemNames(QComboBox* box, const QStringList& names);
/// What does not apply is disabled and its tooltip says why.
void allow(std::initializer_list<QWidget*> widgets, bool enabled, const QString& why);

} // namespace views
