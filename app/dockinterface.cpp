#include "app/dockinterface.h"

#include <QAccessibleWidget>
#include <QDockWidget>

namespace app {

namespace {

class DockInterface : public QAccessibleWidget
{
public:
    explicit DockInterface(QDockWidget* dock) : QAccessibleWidget(dock, QAccessible::Window) {}

    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name ? widget()->windowTitle() : QAccessibleWidget::text(kind);
    }

    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }

    void doAction(const QString& action) override
    {
        auto* dock = static_cast<QDockWidget*>(widget());
        dock->show();
        dock->raise();
        if (action == setFocusAction() && dock->widget())
            dock->widget()->setFocus();
    }
};

QAccessibleInterface* interfaceOf(const QString& /*className*/, QObject* object)
{
    auto* dock = qobject_cast<QDockWidget*>(object);
    return dock ? new DockInterface(dock) : nullptr;
}

} // namespace

void installDockInterface()
{
    QAccessible::installFactory(interfaceOf);
}

} // namespace app
