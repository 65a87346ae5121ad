#include "pictures.h"
#include "tests/suite.h"
#include "views/steps/formula.h"
#include "views/steps/stepsview.h"
#include "views/themestyle.h"

#include <QAbstractButton>
#include <QSet>
#include <QSignalSpy>
#include <QSlider>
#include <QTest>
#include <QTranslator>

using models::StepKind;
using pictures::named;
using pictures::StillStyle;
using views::StepsView;

namespace {

/// Chinese stand-in: shows which texts follow the language.
class Marker : public QTranslator
{
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return QStringLiteral("译 ") + QString::fromUtf8(source);
    }
    bool isEmpty() const override { return false; }
};

void click(QWidget& view, const char* name)
{
    auto* button = named<QAbstractButton>(view, name);
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
}

} // namespace

class TestSteps : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void emptyStateSaysWhatToDo();
    void buttonsStep();
    void keysStep();
    void cardsAndCellsAreClicked();
    void formulasAreTypeset();
    void plays();
    void saysThatItComputes();
    void animatesUnlessMotionIsUnwanted();
    void followsTheSelection();
    void picture();
    void defaultDockShowsEveryMatrix();
    void retranslates();
    void keepsState();
    void showsTheFocusOfKeys();
    void looks();

private:
    std::unique_ptr<models::Document> m_document;
    std::unique_ptr<StepsView> m_view;
};

void TestSteps::init()
{
    QApplication::setPalette(views::themePalette(false));
    m_document = std::make_unique<models::Document>();
    m_view = std::make_unique<StepsView>(m_document.get());
    m_view->resize(640, 200);
    m_view->show();
}

void TestSteps::emptyStateSaysWhatToDo()
{
    QCOMPARE(m_view->title(), QStringLiteral("Steps"));
    QCOMPARE(m_view->id(), QStringLiteral("steps"));
    QCOMPARE(m_view->step(), -1);
    QVERIFY(!named<QAbstractButton>(*m_view, "Play")->isEnabled());
    QTest::keyClick(m_view->canvas(), Qt::Key_Right);
    const QImage image = pictures::paint(*m_view, {640, 170}, 1, "steps-empty");
    int dark = 0;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y)
            dark += qGray(image.pixel(x, y)) < 160 ? 1 : 0;
    QVERIFY(dark > 100);
}

void TestSteps::buttonsStep()
{
    m_document->setTrace(pictures::pattern("local", 12));
    m_view->model()->wait();
    QCOMPARE(m_view->step(), m_view->model()->find(StepKind::Softmax));
    click(*m_view, "First Step");
    QCOMPARE(m_view->step(), 0);
    QVERIFY(!named<QAbstractButton>(*m_view, "Step Back")->isEnabled());
    click(*m_view, "Step Forward");
    QCOMPARE(m_view->step(), 1);
    click(*m_view, "Last Step");
    QCOMPARE(m_view->step(), m_view->model()->rowCount() - 1);
    QVERIFY(!named<QAbstractButton>(*m_view, "Step Forward")->isEnabled());
    click(*m_view, "Step Back");
    QCOMPARE(m_view->step(), m_view->model()->rowCount() - 2);
    auto* slider = named<QSlider>(*m_view, "Step");
    QCOMPARE(slider->value(), m_view->step());
    slider->setValue(3);
    QCOMPARE(m_view->step(), 3);
    // A click goes there at once, and a drag may begin there.
    views::ThemeStyle style;
    slider->setStyle(&style);
    QTest::mouseClick(slider, Qt::LeftButton, {}, {slider->width() - 8, slider->height() / 2});
    QCOMPARE(m_view->step(), m_view->model()->rowCount() - 1);
    slider->setStyle(nullptr);
}

void TestSteps::keysStep()
{
    m_document->setTrace(pictures::pattern("local", 12));
    m_view->model()->wait();
    auto* canvas = m_view->canvas();
    QTest::keyClick(canvas, Qt::Key_Home);
    QCOMPARE(m_view->step(), 0);
    QTest::keyClick(canvas, Qt::Key_Right);
    QTest::keyClick(canvas, Qt::Key_Right);
    QTest::keyClick(canvas, Qt::Key_Left);
    QCOMPARE(m_view->step(), 1);
    QTest::keyClick(canvas, Qt::Key_End);
    QCOMPARE(m_view->step(), m_view->model()->rowCount() - 1);
    QTest::keyClick(canvas, Qt::Key_Down);
    QCOMPARE(m_document->selection().state().query, 1);
    m_document->selection().setKey(4);
    m_view->model()->wait();
    QTest::keyClick(canvas, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_document->selection().state().key, 5);
    QCOMPARE(m_view->step(), m_view->model()->rowCount() - 1);
    QTest::keyClick(canvas, Qt::Key_Space);
    QVERIFY(m_view->isPlaying());
    QCOMPARE(m_view->step(), 0); // from the last step it starts again
    QTest::keyClick(canvas, Qt::Key_Space);
    QVERIFY(!m_view->isPlaying());
}

void TestSteps::cardsAndCellsAreClicked()
{
    m_view->resize(900, 600);
    m_document->setTrace(pictures::pattern("local", 12));
    m_view->model()->wait();
    auto* canvas = m_view->canvas();
    QTest::mouseClick(canvas, Qt::LeftButton, {}, canvas->cardRect(2).center().toPoint());
    QCOMPARE(m_view->step(), 2);
    m_view->setStep(m_view->model()->find(StepKind::Softmax));
    const QRectF cell = canvas->cellRect(5, 4);
    QVERIFY(!cell.isEmpty());
    QTest::mouseMove(canvas, cell.center().toPoint());
    QTRY_COMPARE(m_document->selection().hoverKey(), 4);
    QTest::mouseClick(canvas, Qt::LeftButton, {}, cell.center().toPoint());
    QCOMPARE(m_document->selection().state().query, 5);
    QCOMPARE(m_document->selection().state().key, 4);
}

void TestSteps::formulasAreTypeset()
{
    const QFont font = QApplication::font();
    const auto bounds = [&](const char* markup) {
        return views::Formula(QString::fromUtf8(markup)).bounds(font);
    };
    const QRectF plain = bounds("S");
    QVERIFY(bounds("S_{ij}").bottom() > plain.bottom());
    QVERIFY(bounds("S^T").top() < plain.top());
    // A fraction stands on both sides of the line of text, no wider than its longer part needs.
    const QRectF fraction = bounds("\\frac{a + b}{c}");
    QVERIFY(fraction.top() < plain.top() && fraction.bottom() > plain.bottom());
    QVERIFY(fraction.width() < bounds("a + bc").width() + bounds("c").width());
    QVERIFY(bounds("\\sqrt{d}").top() < bounds("d").top());
    // Both indices of one letter stand above each other.
    QVERIFY(bounds("x_i^2").width() <
            bounds("x_i").width() + bounds("x^2").width() - bounds("x").width());
    QCOMPARE(views::Formula(QStringLiteral("α_{ij} = \\frac{e^{s_{ij}}}{\\sqrt{d}}")).plain(),
             QStringLiteral("αij = (esij) / (√d)"));
    for (const char* broken : {"\\frac{", "_", "^{", "\\sqrt", ""})
        bounds(broken);
}

void TestSteps::saysThatItComputes()
{
    QVERIFY(m_view->canvas()->emptyText().contains(QStringLiteral("Choose a pattern")));
    m_document->setTrace(pictures::pattern("local", 12));
    QCOMPARE(m_view->canvas()->emptyText(), QStringLiteral("The steps are being computed."));
}

void TestSteps::plays()
{
    m_document->setTrace(pictures::pattern("local", 12));
    m_view->model()->wait();
    m_view->setStep(m_view->model()->rowCount() - 2);
    click(*m_view, "Play");
    QVERIFY(m_view->isPlaying());
    QVERIFY(named<QAbstractButton>(*m_view, "Pause"));
    QCOMPARE(m_view->step(), m_view->model()->rowCount() - 1);
    QTRY_VERIFY_WITH_TIMEOUT(!m_view->isPlaying(), 6000);
    QVERIFY(named<QAbstractButton>(*m_view, "Play"));
}

void TestSteps::animatesUnlessMotionIsUnwanted()
{
    m_document->setTrace(pictures::pattern("local", 12));
    m_view->model()->wait();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    StillStyle still;
    m_view->canvas()->setStyle(&still);
    m_view->setStep(0);
    QVERIFY(!m_view->canvas()->isAnimating());
    m_view->canvas()->setStyle(nullptr);
    if (m_view->canvas()->style()->styleHint(QStyle::SH_Widget_Animation_Duration) > 0) {
        m_view->setStep(1);
        QVERIFY(m_view->canvas()->isAnimating());
        QTRY_VERIFY(!m_view->canvas()->isAnimating());
    }
}

void TestSteps::followsTheSelection()
{
    m_document->setTrace(pictures::pattern("local", 12));
    m_view->model()->wait();
    m_view->setStep(m_view->model()->find(StepKind::Products));
    m_document->selection().setCell(7, 6);
    m_document->selection().setHead(2);
    QTRY_COMPARE(m_view->model()->numbers().head, 2);
    QCOMPARE(m_view->step(), m_view->model()->find(StepKind::Products));
    const QString description = m_view->canvas()->accessibleDescription();
    QVERIFY(description.contains(QLocale().toString(m_view->model()->numbers().product, 'g', 6)));
    QCOMPARE(m_view->canvas()->accessibleName(), QStringLiteral("Steps"));
}

void TestSteps::picture()
{
    m_document->setTrace(pictures::pattern("local", 12));
    m_document->selection().setCell(5, 5);
    const QImage image = pictures::paint(*m_view, {900, 520}, 1, "steps-picture");
    m_view->resize(900, 520);
    // The matrix of the softmax is bright on the diagonal, dark far from it.
    const auto& step = m_view->model()->steps()[size_t(m_view->step())];
    QCOMPARE(step.kind, StepKind::Softmax);
    int bright = 0;
    int low = 0;
    for (int x = 0; x < image.width(); ++x)
        for (int y = 0; y < image.height(); ++y) {
            const QColor color(image.pixel(x, y));
            bright += color.green() > 150 && color.blue() < 130 && color.saturation() > 120 ? 1 : 0;
            low += color.lightness() < 70 && color.blue() > color.green() + 30 ? 1 : 0;
        }
    QVERIFY(bright > 300);
    QVERIFY(low > 3000);
}

void TestSteps::defaultDockShowsEveryMatrix()
{
    m_document->setTrace(pictures::pattern("random", 12));
    m_view->model()->wait();
    // As the docks open at 1440 × 900, 1280 × 800 and 1024 × 700.
    for (const QSize& size : {QSize(675, 195), QSize(592, 172), QSize(435, 143)}) {
        m_view->resize(size);
        QTest::qWait(30);
        pictures::save(*m_view, ("steps-dock-" + QByteArray::number(size.width())).constData());
        const QImage image = m_view->canvas()->grab().toImage();
        for (int step = 0; step < m_view->model()->rowCount(); ++step) {
            const QRectF card = m_view->canvas()->cardRect(step);
            QVERIFY(m_view->canvas()->rect().contains(card.toRect()));
            // The upper part holds the picture: many colours, all other parts have few.
            QSet<QRgb> colors;
            for (int x = int(card.left()) + 4; x < int(card.right()) - 4; ++x)
                for (int y = int(card.top()) + 4; y < int(card.center().y()) - 6; ++y)
                    colors.insert(image.pixel(x, y));
            QVERIFY2(colors.size() > (size.width() < 500 ? 30 : 40),
                     qPrintable(QStringLiteral("%1 of step %2 at %3")
                                    .arg(colors.size())
                                    .arg(step)
                                    .arg(size.width())));
        }
    }
}

void TestSteps::retranslates()
{
    m_document->setTrace(pictures::pattern("local", 12));
    m_view->model()->wait();
    Marker marker;
    QVERIFY(QCoreApplication::installTranslator(&marker));
    QTRY_VERIFY(m_view->canvas()->accessibleName().startsWith(QStringLiteral("译")));
    QVERIFY(m_view->canvas()->accessibleDescription().contains(QStringLiteral("译 softmax")));
    QCoreApplication::removeTranslator(&marker);
    QTRY_COMPARE(m_view->canvas()->accessibleName(), QStringLiteral("Steps"));
}

void TestSteps::keepsState()
{
    m_document->setTrace(pictures::pattern("local", 12));
    m_view->model()->wait();
    m_view->setStep(m_view->model()->find(StepKind::Key));
    m_view->zoomIn();
    const QJsonObject state = m_view->saveState();
    StepsView other(m_document.get());
    other.model()->wait();
    other.restoreState(state);
    QCOMPARE(other.step(), m_view->step());
    QCOMPARE(other.canvas()->zoom(), m_view->canvas()->zoom());
}

void TestSteps::showsTheFocusOfKeys()
{
    QVERIFY(pictures::ringAppears(*m_view->canvas()));
}

void TestSteps::looks()
{
    m_document->setTrace(pictures::pattern("local", 12));
    m_document->selection().setCell(6, 5);
    m_view->model()->wait();
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        const auto shot = [&](const QSize& size, const char* name) {
            m_view->resize(size);
            QTest::qWait(30);
            pictures::save(*m_view,
                           (QByteArray("steps-") + (dark ? "dark-" : "") + name).constData());
            QVERIFY2(pictures::standingOut(m_view->grab().toImage(),
                                           m_view->palette().color(QPalette::Base)) > 500,
                     name);
        };
        shot({640, 200}, "default");
        shot({925, 200}, "wide");
        shot({900, 600}, "large");
        shot({1600, 900}, "class");
        m_view->setStep(m_view->model()->find(StepKind::Query));
        QTest::qWait(300);
        shot({900, 600}, "query");
        m_view->setStep(m_view->model()->find(StepKind::Softmax));
        QTest::qWait(300);
    }
    QApplication::setPalette(views::themePalette(false));
    engine::Intervention change;
    change.temperature = 0.5F;
    change.mask = engine::MaskChoice::Causal;
    m_document->setTrace(pictures::pattern("local", 40, 4, 2, {change}));
    m_document->selection().setCell(30, 36);
    m_view->model()->wait();
    m_view->setStep(m_view->model()->find(StepKind::Masked));
    m_view->resize(640, 200);
    QTest::qWait(300);
    pictures::save(*m_view, "steps-masked-default");
    m_view->resize(1000, 640);
    QTest::qWait(30);
    pictures::save(*m_view, "steps-masked");
    pictures::paint(*m_view, {1200, 700}, 2, "steps-export");
}

WIDGET_SUITE(TestSteps)
#include "test_steps.moc"
