#include "views/panels/formcontrols.h"

#include <QComboBox>
#include <QLabel>

namespace views {

void setControlName(QLabel* label, QWidget* control, const QString& name)
{
    label->setText(name);
    control->setAccessibleName(name);
}

void setItemNames(QComboBox* box, const QStringList& names)
{
    for (int i = 0; i < names.size(); ++i)
        if (i < box->count())
            box->setItemText(i, names[i]);
        else
            box->addItem(names[i]);
}

void allow(std::initializer_list<QWidget*> widgets, bool enabled, const QString& why)
{
    for (QWidget* widget : widgets) {
        widget->setEnabled(enabled);
        widget->setToolTip(enabled ? QString() : why);
    }
}

} // namespace views
