#include "tests/suite.h"
#include "views/menubutton.h"

#include <QAccessible>
#include <QMenu>
#include <QTest>
#include <QTimer>
#include <QToolButton>

/// Buttons that open a menu.
class TestMenuButton : public QObject
{
    Q_OBJECT

private slots:
    void opensHoweverItIsPressed();
};

void TestMenuButton::opensHoweverItIsPressed()
{
    QToolButton button;
    button.setText(QStringLiteral("Export"));
    QMenu menu;
    menu.addAction(QStringLiteral("PDF"));
    button.setMenu(&menu);
    views::openByPress(&button);
    button.show();
    QVERIFY(QTest::qWaitForWindowExposed(&button));
    int shown = 0;
    connect(&menu, &QMenu::aboutToShow, &menu, [&] {
        ++shown;
        QTimer::singleShot(0, &menu, &QMenu::close);
    });
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&button);
    QVERIFY(interface && interface->actionInterface());
    QVERIFY(interface->actionInterface()->actionNames().contains(
        QAccessibleActionInterface::pressAction()));
    interface->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(shown, 0); // who pressed need not wait for the menu to end
    QTRY_COMPARE(shown, 1);
    QTRY_VERIFY(!menu.isVisible());
    QTest::mouseClick(&button, Qt::LeftButton);
    QTRY_COMPARE(shown, 2);
    QTRY_VERIFY(!menu.isVisible());
    QTest::keyClick(&button, Qt::Key_Space);
    QTRY_COMPARE(shown, 3);
}

WIDGET_SUITE(TestMenuButton)
#include "test_menubutton.moc"
