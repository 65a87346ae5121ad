#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/tokenstrip.h"

#include <ctime>
#include <QContextMenuEvent>
#include <QElapsedTimer>
#include <QMenu>
#include <QScrollBar>
#include <QTest>

using engine::Kind;
using engine::Stack;
using views::TokenStrip;

namespace {

/// How many pixels of a chip have about this colour: its frame and its tint.
bool framed(TokenStrip& strip, const QRect& chip, views::ColorRole role)
{
    const QImage shot = strip.viewport()->grab().toImage();
    const QColor color = views::roleColor(role);
    int near = 0;
    for (int x = chip.left() + 6; x < chip.right() - 6; ++x) {
        const QColor pixel = shot.pixelColor(x, chip.top());
        near += std::abs(pixel.red() - color.red()) + std::abs(pixel.green() - color.green()) +
                            std::abs(pixel.blue() - color.blue()) <
                        200
                    ? 1
                    : 0;
    }
    return near > (chip.width() - 12) / 3;
}

} // namespace

class TestTokenStrip : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void selectsInTwoSequences();
    void selectsInOneSequence();
    void keys();
    void menuOfAToken();
    void hovers();
    void paintsTheSelection();
    void longSequences();
    void nothingIsOpen();
    void looks();

private:
    void openCross();

    std::unique_ptr<models::Document> m_document;
    std::unique_ptr<TokenStrip> m_strip;
};

void TestTokenStrip::init()
{
    QApplication::setPalette(views::themePalette(false));
    m_document = std::make_unique<models::Document>();
    m_strip = std::make_unique<TokenStrip>(m_document.get());
    m_strip->resize(900, m_strip->sizeHint().height());
    m_strip->show();
}

void TestTokenStrip::openCross()
{
    m_document->setTrace(pictures::pattern("translation", 10));
    m_document->selection().startAt(*m_document->trace());
    QCOMPARE(m_document->selection().state().kind, Kind::Cross);
}

void TestTokenStrip::selectsInTwoSequences()
{
    openCross();
    QTest::mouseClick(m_strip->viewport(), Qt::LeftButton, {}, m_strip->queryRect(2).center());
    QTest::mouseClick(m_strip->viewport(), Qt::LeftButton, {}, m_strip->keyRect(3).center());
    QCOMPARE(m_document->selection().state().query, 2);
    QCOMPARE(m_document->selection().state().key, 3);
    QVERIFY(m_strip->accessibleDescription().contains(QStringLiteral("(2)")));
    QVERIFY(m_strip->accessibleDescription().contains(QStringLiteral("(3)")));
    // The source, which answers, stands first.
    QVERIFY(m_strip->keyRect(0).left() < m_strip->queryRect(0).left());
    // Between the chips is nothing to select.
    QTest::mouseClick(m_strip->viewport(), Qt::LeftButton, {}, QPoint(2, 10));
    QCOMPARE(m_document->selection().state().query, 2);
    // In the decoder's own attention the source says nothing.
    m_document->selection().setAttention(Stack::Decoder, Kind::Self, 0);
    if (m_document->attention())
        QCOMPARE(m_strip->keyRect(1), m_strip->queryRect(1));
}

void TestTokenStrip::selectsInOneSequence()
{
    m_document->setTrace(pictures::pattern("local", 12));
    QCOMPARE(m_strip->queryRect(4), m_strip->keyRect(4));
    QTest::mouseClick(m_strip->viewport(), Qt::LeftButton, {}, m_strip->queryRect(4).center());
    QCOMPARE(m_document->selection().state().query, 4);
    QCOMPARE(m_document->selection().state().key, -1);
    QTest::mouseClick(m_strip->viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      m_strip->queryRect(6).center());
    QCOMPARE(m_document->selection().state().query, 4);
    QCOMPARE(m_document->selection().state().key, 6);
}

void TestTokenStrip::keys()
{
    openCross();
    QTest::keyClick(m_strip.get(), Qt::Key_Right);
    QCOMPARE(m_document->selection().state().query, 0);
    QTest::keyClick(m_strip.get(), Qt::Key_Right);
    QTest::keyClick(m_strip.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_document->selection().state().query, 1);
    QCOMPARE(m_document->selection().state().key, 0);
    QTest::keyClick(m_strip.get(), Qt::Key_End);
    QCOMPARE(m_document->selection().state().query, m_document->attention()->queries - 1);
    QTest::keyClick(m_strip.get(), Qt::Key_Right);
    QCOMPARE(m_document->selection().state().query, m_document->attention()->queries - 1);
    QTest::keyClick(m_strip.get(), Qt::Key_Home);
    QTest::keyClick(m_strip.get(), Qt::Key_Left);
    QCOMPARE(m_document->selection().state().query, 0);
    // With Ctrl the arrows look on and Space adds what is looked at.
    QTest::keyClick(m_strip.get(), Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(m_strip.get(), Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(m_document->selection().state().query, 0);
    QTest::keyClick(m_strip.get(), Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(m_document->selection().queries(), (QList<qint64>{0, 2}));
    QTest::keyClick(m_strip.get(), Qt::Key_Escape);
    QCOMPARE(m_document->selection().state().query, -1);
}

void TestTokenStrip::menuOfAToken()
{
    m_document->setTrace(pictures::pattern("local", 12));
    const auto pick = [&](qint64 token, int action) {
        const QPoint at = m_strip->queryRect(token).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, m_strip->viewport()->mapToGlobal(at));
        QApplication::sendEvent(m_strip->viewport(), &event);
        auto* menu = m_strip->findChild<QMenu*>();
        QVERIFY(menu);
        menu->actions().at(action)->trigger();
        delete menu;
    };
    pick(4, 0);
    pick(6, 1);
    pick(8, 2);
    const models::Selection& selection = m_document->selection();
    QCOMPARE(selection.state().key, 6);
    QCOMPARE(selection.queries(), (QList<qint64>{4, 8}));
}

void TestTokenStrip::hovers()
{
    openCross();
    m_document->selection().setCell(1, 2);
    QTest::mouseMove(m_strip->viewport(), m_strip->queryRect(5).center());
    QTRY_COMPARE(m_document->selection().hoverQuery(), 5);
    QCOMPARE(m_document->selection().hoverKey(), 2);
    QTest::mouseMove(m_strip->viewport(), m_strip->keyRect(4).center());
    QTRY_COMPARE(m_document->selection().hoverKey(), 4);
    QCOMPARE(m_document->selection().hoverQuery(), 1);
}

void TestTokenStrip::paintsTheSelection()
{
    openCross();
    QVERIFY(!framed(*m_strip, m_strip->queryRect(2), views::ColorRole::Query));
    m_document->selection().setCell(2, 5);
    QVERIFY(framed(*m_strip, m_strip->queryRect(2), views::ColorRole::Query));
    QVERIFY(framed(*m_strip, m_strip->keyRect(5), views::ColorRole::Key));
    QVERIFY(!framed(*m_strip, m_strip->queryRect(3), views::ColorRole::Query));
}

void TestTokenStrip::longSequences()
{
    // What stands below stays where it is, whatever the length.
    m_document->setTrace(pictures::pattern("local", 3));
    const int height = m_strip->sizeHint().height();
    m_document->setTrace(pictures::pattern("local", 300));
    QVERIFY(m_strip->horizontalScrollBar()->maximum() > 0);
    QCOMPARE(m_strip->sizeHint().height(), height);
    auto trace = std::make_shared<engine::Trace>(*pictures::pattern("local", 12));
    constexpr int64_t kTokens = 16'384;
    trace->attentions.resize(1);
    trace->attentions[0].queries = trace->attentions[0].keys = kTokens;
    auto& tokens = trace->tokens(Stack::Encoder).empty() ? trace->tokens(Stack::Decoder)
                                                         : trace->tokens(Stack::Encoder);
    for (int64_t i = 0; i < kTokens; ++i) {
        engine::TraceToken token;
        token.text = " word" + std::to_string(i);
        if (i < int64_t(tokens.size()))
            tokens[size_t(i)] = token;
        else
            tokens.push_back(token);
    }
    // Processor time of this thread: other programs do not count.
    const auto milliseconds = [] {
        timespec spent = {};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &spent);
        return double(spent.tv_sec) * 1e3 + double(spent.tv_nsec) * 1e-6;
    };
    const double begun = milliseconds();
    m_document->setTrace(trace);
    const double opened = milliseconds();
    m_strip->viewport()->grab();
    qInfo("%lld tokens laid out in %.1f ms, painted in %.1f ms", qint64(kTokens), opened - begun,
          milliseconds() - opened);
    QVERIFY(opened - begun < 100);
    QVERIFY(m_strip->horizontalScrollBar()->maximum() > 100'000);
    QVERIFY(m_strip->findChildren<QWidget*>().size() < 10);
    // A click at the end that fades moves on; a chip below it is not hit.
    const QPoint end(m_strip->viewport()->width() - 4, m_strip->queryRect(0).center().y());
    QTest::mouseClick(m_strip->viewport(), Qt::LeftButton, {}, end);
    QVERIFY(m_strip->horizontalScrollBar()->value() > m_strip->viewport()->width() / 2);
    QCOMPARE(m_document->selection().state().query, -1);
    QTest::mouseClick(m_strip->viewport(), Qt::LeftButton, {}, QPoint(4, end.y()));
    QCOMPARE(m_strip->horizontalScrollBar()->value(), 0);
    // A selection made elsewhere comes into sight; the wheel goes on from there.
    m_document->selection().setQuery(kTokens - 2);
    QVERIFY(m_strip->viewport()->rect().contains(m_strip->queryRect(kTokens - 2)));
    const int before = m_strip->horizontalScrollBar()->value();
    QWheelEvent wheel({50, 10}, m_strip->mapToGlobal(QPointF(50, 10)), {}, {0, 120}, {}, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_strip->viewport(), &wheel);
    QVERIFY(m_strip->horizontalScrollBar()->value() < before);
}

void TestTokenStrip::nothingIsOpen()
{
    QTest::keyClick(m_strip.get(), Qt::Key_Right);
    QTest::mouseClick(m_strip->viewport(), Qt::LeftButton);
    m_strip->viewport()->grab();
    QVERIFY(!m_strip->accessibleDescription().isEmpty());
}

void TestTokenStrip::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        m_document->setTrace(pictures::pattern("local", 14));
        m_document->selection().setCell(3, 3);
        pictures::save(*m_strip, dark ? "tokens-one-dark" : "tokens-one");
        openCross();
        m_document->selection().setCell(3, 5);
        pictures::save(*m_strip, dark ? "tokens-dark" : "tokens");
        QVERIFY(pictures::standingOut(m_strip->grab().toImage(),
                                      m_strip->palette().color(QPalette::Base)) > 500);
    }
}

WIDGET_SUITE(TestTokenStrip)
#include "test_tokenstrip.moc"
