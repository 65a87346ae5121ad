#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/flow/flowview.h"
#include "views/flow/flowwidget.h"
#include "views/flow/headbar.h"

#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using models::FlowModel;
using pictures::named;
using views::FlowView;

namespace {

/// How much of a picture differs from its ground.
double ink(const QImage& image, const QRect& part)
{
    double sum = 0;
    for (int y = part.top(); y <= part.bottom(); ++y)
        for (int x = part.left(); x <= part.right(); ++x)
            sum += 255 - qGray(image.pixel(x, y));
    return sum;
}

} // namespace

class TestFlow : public QObject
{
    Q_OBJECT

private slots:
    void init() { QApplication::setPalette(views::themePalette(false)); }
    void isEmptyAtFirst();
    void aTokenShowsItsLinesAlone();
    void keysPickSeveralQueries();
    void chipsChooseHeads();
    void manyChipsStandCloser();
    void clicksPickTokens();
    void linesAreCutByDragging();
    void effectsAreColouredBySign();
    void controlsAct();
    void walksByKeys();
    void linesArePicked();
    void fitsUnlessSpread();
    void followsTheSelection();
    void namesStandOutsideOfTheLines();
    void looks();
};

void TestFlow::isEmptyAtFirst()
{
    models::Document document;
    FlowView view(&document);
    const QImage image = pictures::paint(view, {600, 400}, 1, "flow-empty");
    QVERIFY(ink(image, image.rect()) > 1000);
}

void TestFlow::aTokenShowsItsLinesAlone()
{
    models::Document document;
    FlowView view(&document);
    document.setTrace(pictures::pattern("random", 12, 1));
    const QRect between(200, 40, 200, 350); // no tokens, lines alone
    const double all = ink(pictures::paint(view, {600, 400}, 1, "flow-all"), between);
    document.selection().setQuery(3);
    const double one = ink(pictures::paint(view, {600, 400}, 1, "flow-one"), between);
    document.selection().toggleQuery(8);
    const double two = ink(pictures::paint(view, {600, 400}, 1, "flow-two"), between);
    QVERIFY2(one < all && one < two && two < all,
             qPrintable(QStringLiteral("%1 %2 %3").arg(one).arg(two).arg(all)));
}

void TestFlow::keysPickSeveralQueries()
{
    models::Document document;
    FlowView view(&document);
    pictures::show(view, document, {600, 400}, pictures::pattern("random", 12, 2));
    auto* widget = view.findChild<views::FlowWidget*>();
    QVERIFY(widget);
    document.selection().setQuery(2);
    QTest::keyClick(widget, Qt::Key_Down);
    QCOMPARE(document.selection().queries(), QList<qint64>{3});
    QTest::keyClick(widget, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(document.selection().queries(), (QList<qint64>{3, 4}));
    // With Ctrl a cursor walks on and Space adds the query there.
    QTest::keyClick(widget, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(document.selection().hoverQuery(), 6);
    QTest::keyClick(widget, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(document.selection().queries(), (QList<qint64>{3, 4, 6}));
    QTest::keyClick(widget, Qt::Key_Escape);
    QVERIFY(document.selection().queries().isEmpty());
}

void TestFlow::chipsChooseHeads()
{
    models::Document document;
    FlowView view(&document);
    pictures::show(view, document, {600, 400}, pictures::pattern("random", 12, 6));
    const models::Selection& selection = document.selection();
    auto* bar = view.findChild<views::HeadBar*>();
    const auto click = [&](int head) {
        QTest::mouseClick(bar->viewport(), Qt::LeftButton, {}, bar->chipRect(head).center());
    };
    click(2);
    click(4);
    QCOMPARE(selection.heads(), (QList<int>{0, 2, 4}));
    click(2);
    QCOMPARE(selection.heads(), (QList<int>{0, 4}));
    QTest::mouseDClick(bar->viewport(), Qt::LeftButton, {}, bar->chipRect(3).center());
    QCOMPARE(selection.heads(), QList<int>{3});
    click(engine::kMeanHead);
    QCOMPARE(selection.state().head, engine::kMeanHead);
    QVERIFY(selection.heads().isEmpty());
    // The cursor begins at what is shown: the mean, the maximum, the heads.
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(bar, Qt::Key_Right);
    QTest::keyClick(bar, Qt::Key_Space);
    QCOMPARE(selection.heads(), QList<int>{1});
    QTest::keyClick(bar, Qt::Key_End);
    QTest::keyClick(bar, Qt::Key_Space);
    QCOMPARE(selection.heads(), (QList<int>{1, 5}));
    QVERIFY(bar->accessibleDescription().contains(QStringLiteral("head 5")));
    QTest::keyClick(bar, Qt::Key_Left);
    QTest::keyClick(bar, Qt::Key_Return);
    QCOMPARE(selection.heads(), QList<int>{4});
}

void TestFlow::manyChipsStandCloser()
{
    models::Document document;
    FlowView view(&document);
    pictures::show(view, document, {700, 400}, pictures::pattern("local", 8, 24));
    const auto* bar = view.findChild<views::HeadBar*>();
    QVERIFY(bar->chipRect(engine::kMeanHead).left() >= 0);
    QVERIFY(bar->chipRect(23).right() < bar->viewport()->width());
    // Where they still do not fit, the chosen one is clear of the edges.
    view.resize(360, 400);
    QTest::qWait(20);
    for (const int head : {23, 0}) {
        document.selection().setHead(head);
        QVERIFY(bar->chipRect(head).left() >= 0);
        QVERIFY(bar->chipRect(head).right() < bar->viewport()->width());
    }
}

void TestFlow::linesAreCutByDragging()
{
    models::Document document;
    FlowView view(&document);
    pictures::show(view, document, {700, 500}, pictures::pattern("random", 12, 2));
    QTRY_VERIFY(!view.model()->lines().empty());
    const models::Selection& selection = document.selection();
    QWidget* area = view.findChild<views::FlowWidget*>()->viewport();
    QSignalSpy cut(&view, &FlowView::cellCut);
    // A place where the pointer meets a line.
    QPoint at(-1, -1);
    for (int y = 40; y < area->height() && at.x() < 0; y += 2) {
        QTest::mouseMove(area, {area->width() / 2, y});
        if (selection.hoverQuery() >= 0 && selection.hoverKey() >= 0)
            at = {area->width() / 2, y};
    }
    QVERIFY(at.x() >= 0);
    const qint64 query = selection.hoverQuery();
    const qint64 key = selection.hoverKey();
    QTest::mouseClick(area, Qt::LeftButton, {}, at);
    QCOMPARE(cut.size(), 0); // a click picks it
    QCOMPARE(selection.state().query, query);
    QTest::mousePress(area, Qt::LeftButton, {}, at);
    QTest::mouseMove(area, at + QPoint(0, 60));
    QTest::mouseRelease(area, Qt::LeftButton, {}, at + QPoint(0, 60));
    QCOMPARE(cut.size(), 1);
    QCOMPARE(cut.constLast()[0].toLongLong(), query);
    QCOMPARE(cut.constLast()[1].toLongLong(), key);
    // Escape lets it go; Delete does the same for who has no mouse.
    QTest::mousePress(area, Qt::LeftButton, {}, at);
    QTest::mouseMove(area, at + QPoint(0, 60));
    QTest::keyClick(area->parentWidget(), Qt::Key_Escape);
    QTest::mouseRelease(area, Qt::LeftButton, {}, at + QPoint(0, 60));
    QCOMPARE(cut.size(), 1);
    QTest::keyClick(area->parentWidget(), Qt::Key_Delete);
    QCOMPARE(cut.size(), 2);
    // With Shift, or by P, it is taken from another text.
    QSignalSpy patched(&view, &FlowView::cellPatched);
    QTest::mousePress(area, Qt::LeftButton, Qt::ShiftModifier, at);
    QTest::mouseMove(area, at + QPoint(0, 60));
    QTest::mouseRelease(area, Qt::LeftButton, Qt::ShiftModifier, at + QPoint(0, 60));
    QCOMPARE(patched.size(), 1);
    QCOMPARE(patched.constLast()[0].toLongLong(), query);
    QCOMPARE(patched.constLast()[1].toLongLong(), key);
    QTest::keyClick(area->parentWidget(), Qt::Key_P);
    QCOMPARE(patched.size(), 2);
    QCOMPARE(cut.size(), 2);
}

void TestFlow::effectsAreColouredBySign()
{
    models::Document document;
    engine::TraceRequest request;
    engine::ModelSource source;
    source.folder = EXAMPLES_DIR "/models/induction";
    source.inputs.tokenIds = {5, 9, 12, 7, 5, 9, 12};
    request.source = source;
    document.open(request);
    QTRY_VERIFY(document.trace() && !document.isBusy());
    models::SelectionState state = document.selection().state();
    state.layer = 1;
    document.selection().set(state);
    FlowView view(&document);
    view.resize(700, 500);
    view.show();
    QTRY_VERIFY(!view.model()->lines().empty());
    view.restoreState({{"effects", true}, {"value", 3}, {"rule", 1}});
    QVERIFY(view.saveState().value(QStringLiteral("effects")).toBool());
    QTRY_VERIFY(!view.model()->explained().isEmpty());
    int red = 0;
    int blue = 0;
    const QImage picture = view.grab().toImage();
    for (int y = 0; y < picture.height(); ++y)
        for (int x = picture.width() / 3; x < picture.width() * 2 / 3; ++x) {
            const QColor color = picture.pixelColor(x, y);
            red += color.red() > color.blue() + 60 ? 1 : 0;
            blue += color.blue() > color.red() + 60 ? 1 : 0;
        }
    QVERIFY(red > 20 && blue > 20);
}

void TestFlow::clicksPickTokens()
{
    models::Document document;
    FlowView view(&document);
    pictures::show(view, document, {700, 500}, pictures::pattern("random", 12, 2));
    const models::Selection& selection = document.selection();
    auto* widget = view.findChild<views::FlowWidget*>();
    QWidget* area = widget->viewport();
    const int left = 80;
    const int right = area->width() - 80;
    // Where the pointer meets a token, as a person finds it.
    const auto find = [&](bool queries, qint64 token) {
        for (int y = 0; y < area->height(); y += 4) {
            const QPoint at(queries ? left : right, y);
            QTest::mouseMove(area, at);
            if ((queries ? selection.hoverQuery() : selection.hoverKey()) == token)
                return at;
        }
        return QPoint(-1, -1);
    };
    const auto click = [&](bool queries, qint64 token, Qt::KeyboardModifiers keys = {}) {
        const QPoint at = find(queries, token);
        QVERIFY(at.x() >= 0);
        QTest::mouseClick(area, Qt::LeftButton, keys, at);
    };
    click(true, 3);
    QCOMPARE(selection.queries(), QList<qint64>{3});
    QVERIFY(widget->accessibleDescription().contains(QStringLiteral("position 3")));
    click(false, 7);
    QCOMPARE(selection.state().query, 3);
    QCOMPARE(selection.state().key, 7);
    click(true, 6, Qt::ControlModifier);
    QCOMPARE(selection.queries(), (QList<qint64>{3, 6}));
    click(true, 8, Qt::ShiftModifier);
    QVERIFY(selection.queries().contains(7) && selection.queries().contains(8));
    // The same token again lets it go; so does a click beside the tokens.
    click(false, 7);
    QCOMPARE(selection.state().key, -1);
    click(true, 2);
    QCOMPARE(selection.queries(), QList<qint64>{2});
    QTest::mouseClick(area, Qt::RightButton, {}, find(true, 9));
    QCOMPARE(selection.queries(), QList<qint64>{2});
    QTest::mouseClick(area, Qt::LeftButton, {}, QPoint(area->width() / 2, 4));
    QCOMPARE(selection.state().query, -1);
    QEvent leave(QEvent::Leave);
    QApplication::sendEvent(area, &leave);
    QCOMPARE(selection.hoverQuery(), -1);
    // Sideways the queries stand above.
    QTest::mouseClick(named<QCheckBox>(view, "Sideways"), Qt::LeftButton, {}, QPoint(8, 8));
    QVERIFY(widget->sideways());
    int found = -1;
    for (int x = 0; x < area->width() && found != 4; x += 4) {
        QTest::mouseMove(area, QPoint(x, 60));
        found = int(selection.hoverQuery());
        if (found == 4)
            QTest::mouseClick(area, Qt::LeftButton, {}, QPoint(x, 60));
    }
    QCOMPARE(selection.state().query, 4);
}

void TestFlow::controlsAct()
{
    models::Document document;
    FlowView view(&document);
    view.resize(700, 500);
    view.show();
    auto trace = std::make_shared<engine::Trace>(*pictures::pattern("random", 12, 2));
    auto& tokens = trace->tokens(engine::Stack::Encoder).empty()
                       ? trace->tokens(engine::Stack::Decoder)
                       : trace->tokens(engine::Stack::Encoder);
    tokens.front().special = true;
    for (size_t i = 6; i < tokens.size(); ++i)
        tokens[i].segment = 1;
    document.setTrace(trace);
    const FlowModel& model = *view.model();
    using Rule = models::FlowFilter::Rule;
    auto* rule = named<QComboBox>(view, "Filter");
    auto* value = named<QDoubleSpinBox>(view, "Filter value");
    // Two or three lines a query at first: all above a small weight would be a hairball.
    QCOMPARE(model.filter().rule, Rule::Top);
    QCOMPARE(model.filter().value, 3.0);
    QTest::keyClick(rule, Qt::Key_Up);
    QCOMPARE(model.filter().rule, Rule::Threshold);
    QTest::keyClick(rule, Qt::Key_Down);
    QCOMPARE(model.filter().rule, Rule::Top);
    QTest::keyClick(value, Qt::Key_Down);
    QTest::keyClick(value, Qt::Key_Down);
    QCOMPARE(model.filter().value, 1.0);
    QTRY_COMPARE(model.rowCount(), 12); // one line for every query of the head
    QTest::keyClick(rule, Qt::Key_Down);
    QCOMPARE(model.filter().rule, Rule::Mass);
    QTest::keyClick(value, Qt::Key_Up);
    QVERIFY(std::abs(model.filter().value - 0.95) < 1e-9);
    auto* hide = named<QCheckBox>(view, "Hide special");
    auto* scale = named<QCheckBox>(view, "Renormalise");
    QVERIFY(!scale->isEnabled() && !scale->toolTip().isEmpty());
    QTest::mouseClick(hide, Qt::LeftButton, {}, QPoint(8, 8));
    QTRY_VERIFY(scale->isEnabled());
    QTest::keyClick(scale, Qt::Key_Space);
    QVERIFY(model.filter().hideSpecial && model.filter().renormalise);
    QTRY_VERIFY(model.rowCount() > 0 && std::ranges::none_of(model.lines(), [](const auto& line) {
                    return line.query == 0 || line.key == 0;
                }));
    auto* pairs = named<QComboBox>(view, "Sentence pairs");
    QVERIFY(pairs->isEnabled());
    QTest::keyClick(pairs, Qt::Key_Down);
    QTest::keyClick(pairs, Qt::Key_Down);
    QCOMPARE(model.filter().pairs, models::FlowFilter::Pairs::AToB);
    QTRY_VERIFY(model.rowCount() > 0 && std::ranges::all_of(model.lines(), [](const auto& line) {
                    return line.query < 6 && line.key >= 6;
                }));
    auto* widget = view.findChild<views::FlowWidget*>();
    QTest::keyClick(named<QCheckBox>(view, "Arrows"), Qt::Key_Space);
    QVERIFY(widget->arrows());
    // Ctrl and the wheel, the buttons and the keys zoom alike.
    const double before = widget->spacing();
    const QPointF at(300, 200);
    QWheelEvent wheel(at, widget->viewport()->mapToGlobal(at), {}, {0, 120}, Qt::NoButton,
                      Qt::ControlModifier, Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget->viewport(), &wheel);
    QVERIFY(widget->spacing() > before);
    const double wheeled = widget->spacing();
    for (QToolButton* button : view.findChildren<QToolButton*>())
        if (button->text() == QStringLiteral("Zoom Out"))
            QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(widget->spacing() < wheeled);
}

void TestFlow::walksByKeys()
{
    models::Document document;
    FlowView view(&document);
    pictures::show(view, document, {700, 500}, pictures::pattern("random", 40, 2));
    const models::SelectionState& state = document.selection().state();
    auto* widget = view.findChild<views::FlowWidget*>();
    QTest::keyClick(widget, Qt::Key_Home);
    QCOMPARE(state.query, 0);
    QTest::keyClick(widget, Qt::Key_PageDown);
    QCOMPARE(state.query, 10);
    // Across to the keys and back; each side keeps its place.
    QTest::keyClick(widget, Qt::Key_Right);
    QTest::keyClick(widget, Qt::Key_End);
    QCOMPARE(state.key, 39);
    QVERIFY(widget->verticalScrollBar()->value() > 0); // it came into sight
    QTest::keyClick(widget, Qt::Key_Up);
    QCOMPARE(state.key, 38);
    QTest::keyClick(widget, Qt::Key_Left);
    QTest::keyClick(widget, Qt::Key_Down);
    QCOMPARE(state.query, 11);
    QCOMPARE(state.key, 38);
}

void TestFlow::linesArePicked()
{
    models::Document document;
    FlowView view(&document);
    pictures::show(view, document, {700, 500}, pictures::pattern("random", 12, 1, 1));
    document.selection().setQuery(4);
    const auto& lines = view.findChild<FlowModel*>()->lines();
    QTRY_VERIFY(!lines.empty());
    auto* widget = view.findChild<views::FlowWidget*>();
    QTest::keyClick(widget, Qt::Key_F12); // what was last seen of the pointer counts no more
    // The strongest line of the query that is selected, halfway between its two tokens.
    const auto line = std::ranges::find_if(lines.rbegin(), lines.rend(),
                                           [](const auto& one) { return one.query == 4; });
    const QRect place = widget->viewport()->rect();
    const auto across = [&](double y) { return QPoint(place.width() / 2, int(std::lround(y))); };
    const auto height = [&](int token) {
        return widget->ends() - 12 + (token + 0.5) * widget->spacing();
    };
    const QPoint middle = across((height(line->query) + height(line->key)) / 2);
    QTest::mouseMove(widget->viewport(), middle);
    QTRY_COMPARE(document.selection().hoverQuery(), line->query);
    QCOMPARE(document.selection().hoverKey(), line->key);
    const int key = line->key;
    QTest::mouseClick(widget->viewport(), Qt::LeftButton, {}, middle);
    QCOMPARE(document.selection().state().query, 4);
    QCOMPARE(document.selection().state().key, key);
    // Beside all lines nothing stays selected.
    QTest::mouseClick(widget->viewport(), Qt::LeftButton, {}, across(place.height() - 3));
    QCOMPARE(document.selection().state().query, -1);
}

void TestFlow::fitsUnlessSpread()
{
    models::Document document;
    FlowView view(&document);
    pictures::show(view, document, {440, 400}, pictures::pattern("random", 15, 2, 1));
    auto* widget = view.findChild<views::FlowWidget*>();
    const auto rest = [&] { return widget->verticalScrollBar()->maximum(); };
    QVERIFY(widget->isFitted());
    QCOMPARE(rest(), 0);
    QVERIFY(!view.saveState().contains(QStringLiteral("spacing")));
    view.zoomIn();
    view.zoomIn();
    QVERIFY(!widget->isFitted() && rest() > 0);
    FlowView other(&document);
    other.restoreState(view.saveState());
    QCOMPARE(other.findChild<views::FlowWidget*>()->spacing(), widget->spacing());
    view.resetZoom();
    QCOMPARE(rest(), 0);
    // More tokens than can be read at once are scrolled.
    document.setTrace(pictures::pattern("random", 100, 2, 1));
    QVERIFY(rest() > 500);
}

void TestFlow::followsTheSelection()
{
    models::Document document;
    document.setTrace(pictures::pattern("random", 300, 1));
    document.selection().setQuery(200);
    FlowView view(&document);
    view.resize(700, 500);
    view.show();
    // What was or is selected elsewhere comes into sight.
    const auto* bar = view.findChild<views::FlowWidget*>()->verticalScrollBar();
    const int there = bar->value();
    QVERIFY(there > 2000);
    document.selection().setQuery(201);
    QVERIFY(std::abs(bar->value() - there) < 30);
    document.selection().setQuery(2);
    QVERIFY(bar->value() < 60);
}

void TestFlow::namesStandOutsideOfTheLines()
{
    models::Document document;
    FlowView view(&document);
    auto trace = std::make_shared<engine::Trace>(*pictures::pattern("uniform", 6, 1, 1));
    document.setTrace(trace);
    view.restoreState({{"sideways", true}, {"rule", 0}, {"value", 1.0}}); // no line
    const QImage image = pictures::paint(view, {600, 400}, 1, "flow-sideways");
    QCOMPARE(ink(image, QRect(0, 140, 600, 130)), 0.0);
    QVERIFY(ink(image, QRect(0, 50, 600, 80)) > 1000);
    QVERIFY(ink(image, QRect(0, 285, 600, 80)) > 1000);
}

void TestFlow::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        models::Document document;
        FlowView view(&document);
        document.setTrace(pictures::pattern("induction", 16, 4));
        document.selection().setHeads({0, 1, 2});
        document.selection().setCell(9, -1);
        const QImage image =
            pictures::paint(view, {760, 520}, 2, dark ? "flow-dark" : "flow-light");
        QVERIFY(pictures::standingOut(image, view.palette().color(QPalette::Base)) > 2000);
        // The key that the first head reads is joined to the query in that head's colour.
        QVERIFY(pictures::count(image, views::headColor(0, 4), 40) > 50);
    }
}

WIDGET_SUITE(TestFlow)
#include "test_flow.moc"
