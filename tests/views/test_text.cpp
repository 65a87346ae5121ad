#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/text/textview.h"

#include <array>
#include <QCheckBox>
#include <QComboBox>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using pictures::named;
using views::TextView;

class TestText : public QObject
{
    Q_OBJECT

private slots:
    void init() { QApplication::setPalette(views::themePalette(false)); }
    void shadesWhatIsAttendedTo();
    void saysWhatLinesMean();
    void keysChoose();
    void clicksChoose();
    void controlsAct();
    void followsTheSelection();
    void twoTexts();
    void wordsAskTogether();
    void severalQueries();
    void aggregatesOfLayers();
    void looks();
};

void TestText::shadesWhatIsAttendedTo()
{
    models::Document document;
    TextView view(&document);
    auto* model = view.findChild<models::TokenModel*>();
    QSignalSpy resets(model, &models::TokenModel::modelReset);
    document.setTrace(pictures::pattern("previous-token", 10, 1, 1));
    document.selection().setQuery(4);
    QTRY_VERIFY(model->largest() > 0.5);
    // The token before the query is the darkest: vermilion of the largest opacity.
    QColor strongest = views::roleColor(views::ColorRole::Key);
    strongest = QColor(255 - int(0.75 * (255 - strongest.red())),
                       255 - int(0.75 * (255 - strongest.green())),
                       255 - int(0.75 * (255 - strongest.blue())));
    QVERIFY(pictures::count(pictures::paint(view, {600, 200}, 1, "text-previous"), strongest, 3) >
            80);
}

void TestText::saysWhatLinesMean()
{
    const QColor line = views::roleColor(views::ColorRole::Output);
    for (const bool written : {false, true}) {
        models::Document document;
        TextView view(&document);
        const auto trace = pictures::pattern("translation", 8, 1, 1);
        for (engine::TraceToken& token : trace->tokens(engine::Stack::Decoder))
            token.generated = written;
        pictures::show(view, document, {600, 320}, trace);
        document.selection().startAt(*document.trace());
        auto* model = view.findChild<models::TokenModel*>();
        QTRY_VERIFY(!model->others().empty());
        const QImage shot = view.findChild<views::TextWidget*>()->viewport()->grab().toImage().copy(
            300, 0, 300, 40);
        QCOMPARE(pictures::count(shot, line, 8) > 10, written);
    }
}

void TestText::keysChoose()
{
    models::Document document;
    TextView view(&document);
    pictures::show(view, document, {500, 300}, pictures::pattern("local", 10, 1, 1));
    auto* widget = view.findChild<views::TextWidget*>();
    auto* model = view.findChild<models::TokenModel*>();
    const models::Selection& selection = document.selection();
    QTRY_COMPARE(model->pieces().size(), size_t(10));
    // One text: what is chosen asks.
    QTest::keyClick(widget, Qt::Key_Right);
    QTest::keyClick(widget, Qt::Key_Right);
    QCOMPARE(selection.state().query, 1);
    QTest::keyClick(widget, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(selection.queries(), (QList<qint64>{1, 2}));
    QTest::keyClick(widget, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(selection.hoverQuery(), 4);
    QTest::keyClick(widget, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(selection.queries(), (QList<qint64>{1, 2, 4}));
    named<QComboBox>(view, "Shading")->setCurrentIndex(1);
    QTest::keyClick(widget, Qt::Key_End);
    QCOMPARE(selection.state().key, 9);
    QCOMPARE(selection.state().query, 4);
    QTest::keyClick(widget, Qt::Key_Escape);
    QCOMPARE(selection.state().key, -1);
}

void TestText::clicksChoose()
{
    models::Document document;
    TextView view(&document);
    pictures::show(view, document, {600, 320}, pictures::pattern("translation", 8, 1, 1));
    document.selection().startAt(*document.trace());
    auto* model = view.findChild<models::TokenModel*>();
    const models::Selection& selection = document.selection();
    QTRY_VERIFY(!model->others().empty());
    QWidget* area = view.findChild<views::TextWidget*>()->viewport();
    // Where the pointer meets a token, as a person finds it.
    const auto find = [&](bool query, qint64 token) {
        for (int y = 0; y < area->height(); y += 6)
            for (int x = 0; x < area->width(); x += 6) {
                QTest::mouseMove(area, QPoint(x, y));
                if ((query ? selection.hoverQuery() : selection.hoverKey()) == token)
                    return QPoint(x, y);
            }
        return QPoint(-1, -1);
    };
    const auto click = [&](bool query, qint64 token, Qt::KeyboardModifiers keys = {}) {
        const QPoint at = find(query, token);
        QVERIFY(at.x() >= 0);
        QTest::mouseClick(area, Qt::LeftButton, keys, at);
    };
    click(true, 2);
    QCOMPARE(selection.queries(), QList<qint64>{2});
    // Now the piece that is attended to most is named.
    QTRY_VERIFY(view.findChild<views::TextWidget*>()->accessibleDescription().contains(
        QString::fromStdString(document.trace()->queryTokens(*document.attention())[2].text)
            .trimmed()));
    click(true, 4, Qt::ControlModifier);
    QCOMPARE(selection.queries(), (QList<qint64>{2, 4}));
    click(true, 6, Qt::ShiftModifier);
    QVERIFY(selection.queries().contains(5) && selection.queries().contains(6));
    click(false, 3);
    QCOMPARE(selection.state().key, 3);
    QVERIFY(selection.queries().contains(5)); // a key is no other question
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(area, &leave);
    QCOMPARE(selection.hoverKey(), -1);
}

void TestText::controlsAct()
{
    models::Document document;
    TextView view(&document);
    view.resize(600, 320);
    view.show();
    auto trace = std::make_shared<engine::Trace>(*pictures::pattern("local", 10, 1, 1));
    auto& tokens = trace->tokens(engine::Stack::Encoder).empty()
                       ? trace->tokens(engine::Stack::Decoder)
                       : trace->tokens(engine::Stack::Encoder);
    for (size_t i = 0; i < tokens.size(); ++i)
        tokens[i].word = int(i / 2);
    document.setTrace(trace);
    auto* model = view.findChild<models::TokenModel*>();
    auto* widget = view.findChild<views::TextWidget*>();
    QTRY_COMPARE(model->pieces().size(), size_t(10));
    QTest::mouseClick(named<QCheckBox>(view, "Whole words"), Qt::LeftButton, {}, QPoint(8, 8));
    QTRY_COMPARE(model->pieces().size(), size_t(5));
    QTest::keyClick(named<QCheckBox>(view, "Whole words"), Qt::Key_Space);
    QTRY_COMPARE(model->pieces().size(), size_t(10));
    QTest::keyClick(named<QComboBox>(view, "Shading"), Qt::Key_Down);
    QCOMPARE(model->shade(), models::TokenModel::Shade::ToKey);
    // What is chosen is a key now.
    QTest::keyClick(widget, Qt::Key_Home);
    QCOMPARE(document.selection().state().key, 0);
    QCOMPARE(document.selection().state().query, -1);
    const double before = widget->pointSize();
    const QPointF at(200, 100);
    QWheelEvent wheel(at, widget->viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget->viewport(), &wheel);
    QVERIFY(widget->pointSize() > before);
    for (QToolButton* button : view.findChildren<QToolButton*>())
        if (button->text() == QStringLiteral("Reset Zoom"))
            QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(widget->pointSize(), before);
}

void TestText::followsTheSelection()
{
    models::Document document;
    document.setTrace(pictures::pattern("local", 400, 1, 1));
    document.selection().setQuery(390);
    TextView view(&document);
    view.resize(500, 300);
    view.show();
    // What was or is selected elsewhere comes into sight.
    const auto* bar = view.findChild<views::TextWidget*>()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 500 && bar->value() > bar->maximum() / 2);
    document.selection().setQuery(0);
    QVERIFY(bar->value() < 50);
}

void TestText::twoTexts()
{
    models::Document document;
    TextView view(&document);
    pictures::show(view, document, {500, 300}, pictures::pattern("translation", 8, 1, 1));
    document.selection().startAt(*document.trace());
    auto* widget = view.findChild<views::TextWidget*>();
    auto* model = view.findChild<models::TokenModel*>();
    const models::Selection& selection = document.selection();
    QTRY_VERIFY(!model->others().empty());
    QCOMPARE(model->others().size(), size_t(document.attention()->queries));
    QCOMPARE(model->pieces().size(), size_t(document.attention()->keys));
    // The queries stand first; the text that answers is reached with Down, and a click there
    // chooses the key.
    QTest::keyClick(widget, Qt::Key_Home);
    QCOMPARE(selection.state().query, 0);
    QTest::keyClick(widget, Qt::Key_Down);
    QCOMPARE(selection.state().query, 0);
    QVERIFY(selection.state().key >= 0);
    QTest::keyClick(widget, Qt::Key_End);
    QCOMPARE(selection.state().key, document.attention()->keys - 1);
    QTest::keyClick(widget, Qt::Key_Up);
    QVERIFY(selection.state().query >= 0);
    QCOMPARE(selection.state().key, document.attention()->keys - 1);
}

void TestText::wordsAskTogether()
{
    auto trace = std::make_shared<engine::Trace>(*pictures::pattern("random", 8, 1, 1));
    auto& tokens = trace->tokens(engine::Stack::Encoder).empty()
                       ? trace->tokens(engine::Stack::Decoder)
                       : trace->tokens(engine::Stack::Encoder);
    const std::array words = {0, 1, 1, 2, 3, 3, 3, 4};
    for (size_t i = 0; i < words.size(); ++i)
        tokens[i].word = words[i];
    models::Document document;
    document.setTrace(trace);
    models::TokenModel model(&document);
    model.setWholeWords(true);
    document.selection().setCell(5, 2);
    model.finish();
    QCOMPARE(model.pieces().size(), size_t(5));
    engine::Matrix all(8, 8);
    engine::fillBlock(*document.attention(), 0, engine::Quantity::Weights, {0, 8}, {0, 8}, all);
    // The three queries of the word on average, the two keys of the other in sum.
    const double given = all.block(4, 1, 3, 2).cast<double>().sum() / 3;
    QVERIFY(std::abs(model.pieces()[1].value - given) < 1e-6);
    model.setShade(models::TokenModel::Shade::ToKey);
    model.finish();
    QVERIFY(std::abs(model.pieces()[3].value - given) < 1e-6);
}

void TestText::severalQueries()
{
    models::Document document;
    TextView view(&document);
    pictures::show(view, document, {500, 300}, pictures::pattern("previous-token", 10, 1, 1));
    auto* model = view.findChild<models::TokenModel*>();
    auto* pool = named<QComboBox>(view, "Several queries");
    QVERIFY(!pool->isEnabled());
    QVERIFY(!pool->toolTip().isEmpty());
    document.selection().setQueries({3, 7});
    QVERIFY(pool->isEnabled());
    const auto value = [&](int token) { return model->pieces()[size_t(token)].value; };
    QTRY_VERIFY(!model->pieces().empty() && value(2) > 0.4 && value(6) > 0.4);
    QVERIFY(value(2) < 0.55);
    pool->setCurrentIndex(1);
    emit pool->activated(1);
    QTRY_VERIFY(value(2) > 0.8);
    named<QComboBox>(view, "Shading")->setCurrentIndex(1);
    QVERIFY(!pool->isEnabled());
}

void TestText::aggregatesOfLayers()
{
    models::Document document;
    TextView view(&document);
    auto* model = view.findChild<models::TokenModel*>();
    document.setTrace(pictures::pattern("random", 8, 2, 3));
    document.selection().setAttention(engine::Stack::Encoder, engine::Kind::Self,
                                      engine::kMeanLayer);
    document.selection().setHead(engine::kMaxHead);
    document.selection().setQuery(5);
    engine::Matrix row(1, 8);
    engine::fillBlock(*document.attention(), engine::kMaxHead, engine::Quantity::Weights, {5, 6},
                      {0, 8}, row);
    QTRY_VERIFY(!model->pieces().empty() &&
                std::abs(model->pieces()[2].value - double(row(0, 2))) < 1e-6);
}

void TestText::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        models::Document document;
        TextView view(&document);
        document.setTrace(pictures::pattern("translation", 12, 2, 1));
        document.selection().setQueries({2, 4, 5});
        auto* model = view.findChild<models::TokenModel*>();
        QTRY_VERIFY(!model->pieces().empty());
        QTest::qWait(30);
        const QImage image =
            pictures::paint(view, {640, 220}, 2, dark ? "text-dark" : "text-light");
        QVERIFY(pictures::standingOut(image, view.palette().color(QPalette::Base)) > 500);
    }
}

WIDGET_SUITE(TestText)
#include "test_text.moc"
