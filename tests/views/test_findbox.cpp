#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/findbox.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using models::FindModel;
using views::FindBox;

class TestFindBox : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void findsAHead();
    void arrowsAndShift();
    void escapeGivesTheFocusBack();
    void runsCommands();
    void nothingFound();

private:
    QAbstractItemView* list() const { return m_box->findChild<QCompleter*>()->popup(); }

    std::unique_ptr<models::Document> m_document;
    std::unique_ptr<FindModel> m_model;
    std::unique_ptr<QWidget> m_window;
    QLineEdit* m_other = nullptr;
    FindBox* m_box = nullptr;
};

void TestFindBox::init()
{
    QApplication::setPalette(views::themePalette(false));
    m_document = std::make_unique<models::Document>();
    m_document->setTrace(pictures::pattern("local", 12, 4, 3));
    m_model = std::make_unique<FindModel>(m_document.get());
    m_window = std::make_unique<QWidget>();
    auto* layout = new QVBoxLayout(m_window.get());
    m_other = new QLineEdit;
    m_box = new FindBox(m_model.get());
    layout->addWidget(m_other);
    layout->addWidget(m_box);
    m_window->resize(700, 100);
    m_window->show();
    m_window->activateWindow();
    m_other->setFocus();
    QTRY_VERIFY(m_other->hasFocus());
    QCOMPARE(m_box->accessibleName(), QStringLiteral("Find"));
}

void TestFindBox::findsAHead()
{
    QSignalSpy opened(m_box, &FindBox::aboutToOpen);
    m_box->open();
    QVERIFY(m_box->hasFocus());
    QTest::keyClicks(m_box, QStringLiteral("l2h3"));
    QVERIFY(opened.size() >= 1);
    QVERIFY(list()->isVisible());
    pictures::save(*list(), "findbox");
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(m_document->selection().state().layer, 2);
    QCOMPARE(m_document->selection().state().head, 3);
    QVERIFY(!list()->isVisible());
    QVERIFY(m_box->text().isEmpty());
    QTRY_VERIFY(m_other->hasFocus());
}

void TestFindBox::arrowsAndShift()
{
    m_box->open();
    QTest::keyClicks(m_box, QStringLiteral("#7"));
    QCOMPARE(m_model->rowCount(), 1);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(m_document->selection().state().query, 7);
    m_box->open();
    QTest::keyClicks(m_box, QStringLiteral("layer 1"));
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Down);
    QTest::keyClick(list(), Qt::Key_Return);
    QCOMPARE(m_document->selection().state().layer, 1);
    QCOMPARE(m_document->selection().state().head, 2);
}

void TestFindBox::escapeGivesTheFocusBack()
{
    m_box->open();
    QTest::keyClicks(m_box, QStringLiteral("l1"));
    QTest::keyClick(list(), Qt::Key_Escape);
    QVERIFY(!list()->isVisible());
    QTest::keyClick(m_box, Qt::Key_Escape);
    QTRY_VERIFY(m_other->hasFocus());
    QVERIFY(m_box->text().isEmpty());
    QCOMPARE(m_document->selection().state().layer, 0);
}

void TestFindBox::runsCommands()
{
    bool ran = false;
    m_model->setCommands({{FindModel::Type::Command, QStringLiteral("Reset Layout"),
                           QStringLiteral("View"), [&ran] { ran = true; }}});
    m_box->open();
    QTest::keyClicks(m_box, QStringLiteral("reset"));
    QTest::mouseClick(list()->viewport(), Qt::LeftButton, {},
                      list()->visualRect(m_model->index(0, 0)).center());
    QVERIFY(ran);
}

void TestFindBox::nothingFound()
{
    m_box->open();
    QTest::keyClicks(m_box, QStringLiteral("qqqq"));
    QVERIFY(!list()->isVisible());
    QTest::keyClick(m_box, Qt::Key_Return);
    QCOMPARE(m_box->text(), QStringLiteral("qqqq"));
}

WIDGET_SUITE(TestFindBox)
#include "test_findbox.moc"
