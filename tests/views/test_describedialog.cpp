#include "tests/suite.h"
#include "views/panels/describedialog.h"

#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using models::DescriptionModel;

/// The dialog that asks what somebody's own weights do not tell.
class TestDescribeDialog : public QObject
{
    Q_OBJECT

private slots:
    void asksUntilEverythingIsSaid();
};

// An option counts as said once somebody chose; to look at the choices is not to choose.
void TestDescribeDialog::asksUntilEverythingIsSaid()
{
    const QTemporaryDir folder;
    const QString weights = folder.filePath(QStringLiteral("model.pth"));
    QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/own/nanogpt_nobias/model.pth"), weights));
    views::DescribeDialog dialog(weights);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    QTableView* options = nullptr;
    for (auto* table : dialog.findChildren<QTableView*>())
        if (table->accessibleName() == QLatin1String("Options"))
            options = table;
    const auto buttons = dialog.findChildren<QPushButton*>();
    QPushButton* write = nullptr;
    for (QPushButton* button : buttons)
        if (button->text().contains(QLatin1String("Write")))
            write = button;
    QVERIFY(options && write);
    QVERIFY(!write->isEnabled());
    const auto cell = [&](const char* option) {
        for (int row = 0; row < options->model()->rowCount(); ++row)
            if (options->model()->index(row, 0).data().toString() == QLatin1String(option))
                return options->model()->index(row, DescriptionModel::ValueColumn);
        return QModelIndex();
    };
    const QModelIndex activation = cell("stack.activation");
    QVERIFY(activation.isValid());
    options->setCurrentIndex(activation);
    options->edit(activation);
    auto* box = options->viewport()->findChild<QComboBox*>();
    QVERIFY(box);
    QCOMPARE(box->currentIndex(), -1);
    options->setCurrentIndex(cell("stack.heads"));
    QTRY_VERIFY(!options->viewport()->findChild<QComboBox*>());
    QVERIFY(activation.data(DescriptionModel::OpenRole).toBool());
    QCOMPARE(dialog.model()->openCount(), 2);

    options->setCurrentIndex(activation);
    box = options->viewport()->findChild<QComboBox*>();
    QVERIFY(box);
    box->setCurrentText(QStringLiteral("gelu"));
    emit box->activated(box->currentIndex());
    QCOMPARE(activation.data().toString(), QStringLiteral("gelu"));
    QVERIFY(options->model()->setData(cell("stack.heads"), 3));
    QVERIFY(write->isEnabled());
    // What is as usual is there as well, and found by its name.
    auto* search = dialog.findChild<QLineEdit*>();
    QVERIFY(search);
    search->setText(QStringLiteral("attentionScale"));
    QCOMPARE(options->model()->rowCount(), 1);
    QVERIFY(options->model()->index(0, 0).data(DescriptionModel::UsualRole).toBool());
}

WIDGET_SUITE(TestDescribeDialog)
#include "test_describedialog.moc"
