#include "pictures.h"
#include "tests/suite.h"
#include "views/steps/detailview.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using views::DetailView;

class TestDetail : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void emptyStateSaysWhatToDo();
    void arrowsMoveTheCell();
    void barsAreClicked();
    void elementsAreReadOut();
    void tablesShowEveryNumber();
    void tablesFitTheirDock();
    void smallWindowsShowItWhole();
    void hiddenCellsSaySo();
    void lowDocksKeepTheirMargin();
    void hasTheGroundOfAView();
    void picture();
    void showsTheFocusOfKeys();
    void looks();

private:
    void show(const models::TracePtr& trace, qint64 query, qint64 key);

    std::unique_ptr<models::Document> m_document;
    std::unique_ptr<DetailView> m_view;
};

void TestDetail::init()
{
    QApplication::setPalette(views::themePalette(false));
    m_document = std::make_unique<models::Document>();
    m_view = std::make_unique<DetailView>(m_document.get());
    m_view->resize(640, 420);
    m_view->show();
}

void TestDetail::show(const models::TracePtr& trace, qint64 query, qint64 key)
{
    m_document->setTrace(trace);
    m_document->selection().setCell(query, key);
    m_view->model()->wait();
}

void TestDetail::emptyStateSaysWhatToDo()
{
    QCOMPARE(m_view->title(), QStringLiteral("Query–key detail"));
    QCOMPARE(m_view->id(), QStringLiteral("detail"));
    const QImage image = pictures::paint(*m_view, {640, 380}, 1, "detail-empty");
    int dark = 0;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            dark += qGray(image.pixel(x, y)) < 160 ? 1 : 0;
    QVERIFY(dark > 100);
    QTest::keyClick(m_view->canvas(), Qt::Key_Right);
    QCOMPARE(m_document->selection().state().key, -1);
}

void TestDetail::arrowsMoveTheCell()
{
    show(pictures::pattern("local", 12), 5, 6);
    auto* canvas = m_view->canvas();
    QTest::keyClick(canvas, Qt::Key_Right);
    QTest::keyClick(canvas, Qt::Key_Right);
    QTest::keyClick(canvas, Qt::Key_Down);
    QCOMPARE(m_document->selection().state().key, 8);
    QCOMPARE(m_document->selection().state().query, 6);
    QTRY_COMPARE(m_view->model()->facts().key, 8);
    for (int i = 0; i < 20; ++i)
        QTest::keyClick(canvas, Qt::Key_Left);
    QCOMPARE(m_document->selection().state().key, 0);
}

void TestDetail::barsAreClicked()
{
    show(pictures::pattern("local", 12), 5, 6);
    auto* canvas = m_view->canvas();
    const QPoint bar = canvas->keyRect(2).center().toPoint();
    QTest::mouseMove(canvas, bar);
    QTRY_COMPARE(m_document->selection().hoverKey(), 2);
    QCOMPARE(m_document->selection().hoverQuery(), 5);
    QTest::mouseClick(canvas, Qt::LeftButton, {}, bar);
    QCOMPARE(m_document->selection().state().key, 2);
    QCOMPARE(m_document->selection().state().query, 5);
}

void TestDetail::elementsAreReadOut()
{
    show(pictures::pattern("local", 12), 5, 6);
    auto* canvas = m_view->canvas();
    const models::DetailFacts& f = m_view->model()->facts();
    QCOMPARE(canvas->element(), f.strongest());
    QVERIFY(m_view->canvas()->accessibleDescription().contains(QLocale().toString(f.sum, 'g', 6)));
    canvas->setElement(3);
    QTest::keyClick(canvas, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(canvas->element(), 4);
    QVERIFY(canvas->elementText().contains(QLocale().toString(f.products[4], 'g', 6)));
    QVERIFY(canvas->accessibleDescription().contains(canvas->elementText()));
}

void TestDetail::tablesShowEveryNumber()
{
    show(pictures::pattern("local", 12), 4, 5);
    auto* elements = pictures::named<QTableView>(*m_view, "Elements");
    auto* keys = pictures::named<QTableView>(*m_view, "Keys");
    QVERIFY(!elements->isVisible());
    pictures::named<QCheckBox>(*m_view, "Tables")->setChecked(true);
    QVERIFY(elements->isVisible() && keys->isVisible());
    QCOMPARE(elements->model()->rowCount(), m_view->model()->rowCount());
    QCOMPARE(keys->model()->rowCount(), 12);
    QCOMPARE(keys->currentIndex().row(), 5);
    QCOMPARE(elements->currentIndex().row(), m_view->canvas()->element());
    QTest::keyClick(elements, Qt::Key_Home);
    QTest::keyClick(elements, Qt::Key_Down);
    QCOMPARE(m_view->canvas()->element(), elements->currentIndex().row());
    QTest::keyClick(keys, Qt::Key_Down);
    QCOMPARE(m_document->selection().state().query, 4);
    QCOMPARE(m_document->selection().state().key, 6);
    m_view->model()->wait();
    QCOMPARE(keys->currentIndex().row(), 6);
    views::DetailView other(m_document.get());
    other.restoreState(m_view->saveState());
    QCOMPARE(other.saveState(), m_view->saveState());
}

void TestDetail::tablesFitTheirDock()
{
    m_view->resize(590, 180);
    show(pictures::pattern("random", 40), 4, 5);
    pictures::named<QCheckBox>(*m_view, "Tables")->setChecked(true);
    QTest::qWait(30);
    for (const char* name : {"Elements", "Keys"}) {
        auto* table = pictures::named<QTableView>(*m_view, name);
        QVERIFY2(table->horizontalHeader()->length() <= table->viewport()->width(), name);
        for (int column = 0; column < table->model()->columnCount(); ++column)
            for (int row = 0; row < table->model()->rowCount(); ++row) {
                const QModelIndex index = table->model()->index(row, column);
                QVERIFY(table->sizeHintForIndex(index).width() <= table->columnWidth(column));
                // What is shown is rounded; the tooltip is exact.
                QCOMPARE(index.data(Qt::ToolTipRole).toString(), index.data().toString());
            }
    }
    pictures::save(*m_view, "detail-tables");
}

void TestDetail::lowDocksKeepTheirMargin()
{
    show(pictures::pattern("local", 12), 5, 6);
    for (const QSize& size : {QSize(675, 163), QSize(592, 140), QSize(592, 60), QSize(380, 120)}) {
        m_view->resize(size + QSize(0, m_view->height() - m_view->canvas()->height()));
        QTest::qWait(30);
        QVERIFY(m_view->canvas()->height() >= m_view->canvas()->minimumSizeHint().height());
        const QImage image = m_view->canvas()->grab().toImage();
        pictures::save(*m_view, ("detail-low-" + QByteArray::number(size.height()) + '-' +
                                 QByteArray::number(size.width()))
                                    .constData());
        const QColor ground = m_view->palette().color(QPalette::Base);
        for (int x = 0; x < image.width(); ++x)
            for (int y = image.height() - 4; y < image.height(); ++y)
                QCOMPARE(image.pixelColor(x, y), ground);
    }
}

void TestDetail::smallWindowsShowItWhole()
{
    // What the smallest window leaves of its dock.
    show(pictures::pattern("local", 12), 5, 6);
    m_view->resize(QSize(435, 110) + QSize(0, m_view->height() - m_view->canvas()->height()));
    QTest::qWait(30);
    QVERIFY(!m_view->findChild<QScrollArea*>()->verticalScrollBar()->isVisible());
    pictures::save(*m_view, "detail-small-window");
}

void TestDetail::hiddenCellsSaySo()
{
    engine::Intervention causal;
    causal.mask = engine::MaskChoice::Causal;
    show(pictures::pattern("local", 12, 4, 2, {causal}), 3, 8);
    QVERIFY(m_view->canvas()->lines().join(u' ').contains(QStringLiteral("mask hides")));
}

void TestDetail::hasTheGroundOfAView()
{
    qApp->setStyleSheet(views::themeStyleSheet(QApplication::palette()));
    QTest::qWait(30);
    const QImage image = m_view->canvas()->grab().toImage();
    const QColor ground = QApplication::palette().color(QPalette::Base);
    qApp->setStyleSheet({});
    QCOMPARE(image.pixelColor(image.rect().bottomRight() - QPoint(3, 3)), ground);
}

void TestDetail::picture()
{
    show(pictures::pattern("local", 12), 5, 6);
    m_view->canvas()->resize(640, 380);
    const QImage image = pictures::paint(*m_view, m_view->canvas()->size(), 1, "detail-picture");
    // The selected key's bar has the key's colour at its foot, another one has not.
    const auto foot = [&](qint64 key) {
        const QRectF bar = m_view->canvas()->keyRect(key);
        return QColor(image.pixel(int(bar.center().x()), int(bar.bottom()) - 2));
    };
    QCOMPARE(foot(6), views::roleColor(views::ColorRole::Key));
    QVERIFY(foot(5) != foot(6));
}

void TestDetail::showsTheFocusOfKeys()
{
    QVERIFY(pictures::ringAppears(*m_view->canvas()));
}

void TestDetail::looks()
{
    show(pictures::pattern("local", 12), 5, 6);
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        for (const QSize& size : {QSize(640, 420), QSize(360, 300), QSize(1400, 900)}) {
            m_view->resize(size);
            QTest::qWait(30);
            const QByteArray name =
                QByteArray("detail-") + (dark ? "dark-" : "") + QByteArray::number(size.width());
            pictures::save(*m_view, name.constData());
            QVERIFY2(pictures::standingOut(m_view->grab().toImage(),
                                           m_view->palette().color(QPalette::Base)) > 500,
                     name.constData());
        }
    }
    QApplication::setPalette(views::themePalette(false));
    show(pictures::pattern("local", 600), 300, 298);
    m_view->resize(640, 420);
    QTest::qWait(30);
    pictures::save(*m_view, "detail-long");
    // Of 600 keys none is left out: the bars reach from side to side.
    const auto* canvas = m_view->canvas();
    QVERIFY(canvas->keyRect(599).right() > canvas->keyRect(0).left());
}

WIDGET_SUITE(TestDetail)
#include "test_detail.moc"
