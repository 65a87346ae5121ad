#include "models/soundpiece.h"
#include "tests/imagetrace.h"
#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/overlay/overlayview.h"

#include <atomic>
#include <future>
#include <QCheckBox>
#include <QComboBox>
#include <QPushButton>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QToolTip>
#include <QWheelEvent>

using pictures::named;
using views::OverlayView;

class TestOverlay : public QObject
{
    Q_OBJECT

private slots:
    void init() { QApplication::setPalette(views::themePalette(false)); }
    void saysWhatToDo();
    void paintsThePatch();
    void clicksAskAndPool();
    void walksByKeys();
    void looksByKeys();
    void movesAndZooms();
    void classTokenByMouse();
    void wordByWord();
    void keepsItsState();
    void looks();
    void piecesOfSounds();
    void playsThePiece();
    void readsSoundsOnWorkers();
    void stopsThePlayer();
    void saysWhyNothingIsHeard();
};

void TestOverlay::saysWhatToDo()
{
    models::Document document;
    OverlayView view(&document);
    const QImage empty = pictures::paint(view, {400, 400}, 1, "overlay-empty");
    QVERIFY(pictures::count(empty, views::secondaryTextColor(view.palette()), 40) > 50);
}

void TestOverlay::paintsThePatch()
{
    models::Document document;
    OverlayView view(&document);
    document.setTrace(imageTrace());
    auto* map = named<QComboBox>(view, "Overlay colours");
    map->setCurrentIndex(map->findData(QStringLiteral("greys")));
    named<QCheckBox>(view, "Smooth")->setChecked(false);
    document.selection().setQuery(6);
    const auto dark = [&](const QRect& part) {
        const QImage image = pictures::paint(view, {800, 660}, 1, "overlay-patch");
        double sum = 0;
        for (int y = part.top(); y < part.bottom(); ++y)
            for (int x = part.left(); x < part.right(); ++x)
                sum += qGray(image.pixel(x, y));
        return sum / double(part.width() * part.height());
    };
    // Patch 6 is the third of the second row of four: its middle differs from its neighbour's.
    const QRect lit(400 + 60, 330, 40, 30);
    const QRect other(400 - 140, 330, 40, 30);
    QVERIFY(std::abs(dark(lit) - dark(other)) > 20);
}

void TestOverlay::clicksAskAndPool()
{
    models::Document document;
    OverlayView view(&document);
    pictures::show(view, document, {600, 600}, imageTrace());
    auto* widget = view.findChild<views::OverlayWidget*>();
    auto* model = view.findChild<models::OverlayModel*>();
    QTRY_VERIFY(model->patches().size() > 0);
    const QPoint middle = widget->rect().center() + QPoint(20, 0);
    QTest::mouseClick(widget, Qt::LeftButton, {}, middle);
    const qint64 first = document.selection().state().query;
    QVERIFY(first > 0);
    QTest::mouseClick(widget, Qt::LeftButton, Qt::ControlModifier, middle - QPoint(150, 0));
    QCOMPARE(document.selection().queries().size(), 2);
    QTRY_COMPARE(model->queries().size(), 2);
    QTest::mouseClick(widget, Qt::LeftButton, Qt::ShiftModifier, middle);
    QCOMPARE(document.selection().state().key, first);
    QCOMPARE(document.selection().queries().size(), 2);
    QTest::keyClick(widget, Qt::Key_Home);
    QCOMPARE(document.selection().queries(), QList<qint64>{0});
}

void TestOverlay::walksByKeys()
{
    models::Document document;
    OverlayView view(&document);
    pictures::show(view, document, {600, 600}, imageTrace());
    const models::Selection& selection = document.selection();
    auto* widget = view.findChild<views::OverlayWidget*>();
    auto* model = view.findChild<models::OverlayModel*>();
    QTRY_VERIFY(model->patches().size() > 0);
    const auto columns = qint64(model->patches().cols());
    QTest::keyClick(widget, Qt::Key_Home);
    QTest::keyClick(widget, Qt::Key_Right);
    QCOMPARE(selection.state().query, 1);
    QTest::keyClick(widget, Qt::Key_Down);
    QCOMPARE(selection.state().query, 1 + columns);
    QTest::keyClick(widget, Qt::Key_Left, Qt::ShiftModifier);
    QCOMPARE(selection.queries(), (QList<qint64>{columns, 1 + columns}));
    QTest::keyClick(widget, Qt::Key_End);
    QCOMPARE(selection.queries(), QList<qint64>{document.attention()->queries - 1});
    QTest::keyClick(widget, Qt::Key_Escape);
    QCOMPARE(selection.state().query, -1);
    // Its other controls by keys.
    auto* measure = named<QComboBox>(view, "Overlay measure");
    const int before = measure->currentIndex();
    QTest::keyClick(measure, Qt::Key_Down);
    QCOMPARE(measure->currentIndex(), before + 1);
    auto* opacity = named<QSlider>(view, "Opacity");
    const QImage faint = widget->grab().toImage();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(opacity, Qt::Key_PageUp);
    QTRY_VERIFY(widget->grab().toImage() != faint);
}

void TestOverlay::looksByKeys()
{
    models::Document document;
    OverlayView view(&document);
    pictures::show(view, document, {600, 600}, imageTrace());
    const models::Selection& selection = document.selection();
    auto* widget = view.findChild<views::OverlayWidget*>();
    auto* model = view.findChild<models::OverlayModel*>();
    QTRY_VERIFY(model->patches().size() > 0);
    const qint64 leading = document.trace()->modalities.begin()->second.leading;
    const auto columns = qint64(model->patches().cols());
    // With Ctrl a patch is looked at and nothing is selected, as by the pointer.
    QTest::keyClick(widget, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(selection.hoverKey(), leading);
    QTest::keyClick(widget, Qt::Key_Right, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Down, Qt::ControlModifier);
    const qint64 patch = leading + columns + 1;
    QCOMPARE(selection.hoverKey(), patch);
    QCOMPARE(selection.state().query, -1);
    QVERIFY(widget->accessibleDescription().contains(
        QLocale().toString(double(model->patches()(1, 1)), 'g', 6)));
    QVERIFY(QToolTip::isVisible());
    // Space does there what a click does.
    QTest::keyClick(widget, Qt::Key_Space, Qt::ShiftModifier);
    QCOMPARE(selection.state().key, patch);
    QCOMPARE(selection.state().query, -1);
    QTest::keyClick(widget, Qt::Key_Space);
    QCOMPARE(selection.state().query, patch);
    QTest::keyClick(widget, Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(selection.queries(), (QList<qint64>{patch - 1, patch}));
    QTest::keyClick(widget, Qt::Key_Up, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(selection.hoverKey(), patch - 1 - columns); // the first row is the last upwards
    QTest::keyClick(widget, Qt::Key_Escape);
    QCOMPARE(selection.hoverKey(), -1);
    QCOMPARE(selection.state().key, -1);
    QTRY_VERIFY(!QToolTip::isVisible()); // no number of what is not looked at
}

void TestOverlay::movesAndZooms()
{
    models::Document document;
    OverlayView view(&document);
    pictures::show(view, document, {600, 600}, imageTrace());
    auto* widget = view.findChild<views::OverlayWidget*>();
    QTRY_VERIFY(view.findChild<models::OverlayModel*>()->patches().size() > 0);
    const qint64 before = document.selection().state().query;
    QTest::mousePress(widget, Qt::LeftButton, {}, {200, 200});
    QMouseEvent drag(QEvent::MouseMove, QPointF(230, 220), widget->mapToGlobal(QPointF(230, 220)),
                     Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(widget, &drag);
    QTest::mouseRelease(widget, Qt::LeftButton, {}, {230, 220});
    QCOMPARE(widget->pan, QPointF(30, 20));
    QCOMPARE(document.selection().state().query, before); // a drag picks nothing
    view.resetZoom();
    QCOMPARE(widget->pan, QPointF());
    // The patch under the pointer stays there.
    const QPointF at(260, 260);
    document.selection().setHover(-1, -1);
    QTest::mouseMove(widget, at.toPoint());
    QTRY_VERIFY(document.selection().hoverKey() >= 0);
    const qint64 patch = document.selection().hoverKey();
    QWheelEvent wheel(at, widget->mapToGlobal(at), {}, {0, 600}, Qt::NoButton, {},
                      Qt::NoScrollPhase, false);
    QApplication::sendEvent(widget, &wheel);
    QVERIFY(widget->zoom > 2);
    QTest::mouseClick(widget, Qt::LeftButton, {}, at.toPoint());
    QCOMPARE(document.selection().state().query, patch);
}

void TestOverlay::classTokenByMouse()
{
    models::Document document;
    OverlayView view(&document);
    view.show();
    auto* button = named<QPushButton>(view, "Class token");
    QVERIFY(!button->isEnabled() && !button->toolTip().isEmpty());
    document.setTrace(imageTrace());
    document.selection().setQuery(5);
    QTRY_VERIFY(button->isEnabled());
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(document.selection().state().query, 0);
    QVERIFY(!named<QCheckBox>(view, "Word by word")->isEnabled());
}

void TestOverlay::wordByWord()
{
    auto trace = std::make_shared<engine::Trace>(*imageTrace());
    engine::Attention caption = trace->attentions[0];
    caption.stack = engine::Stack::Decoder;
    caption.kind = engine::Kind::Cross;
    caption.queries = 5;
    trace->attentions = {caption};
    trace->overLayers.clear();
    trace->tokens(engine::Stack::Decoder).resize(5);
    models::Document document;
    OverlayView view(&document);
    pictures::show(view, document, {700, 500}, trace);
    auto* words = named<QCheckBox>(view, "Word by word");
    QTRY_VERIFY(words->isEnabled());
    words->setChecked(true);
    auto* model = view.findChild<models::OverlayModel*>();
    QTRY_COMPARE(model->words().size(), size_t(5));
    QCOMPARE(model->words()[3](0, 3), 1.0F); // word 3 looks at patch 3
    auto* widget = view.findChild<views::OverlayWidget*>();
    QTest::mouseClick(widget, Qt::LeftButton, {},
                      widget->wordRect(widget->rect(), 3).center().toPoint());
    QCOMPARE(document.selection().state().query, 3);
    QTest::keyClick(widget, Qt::Key_Right);
    QCOMPARE(document.selection().state().query, 4);
    // Down leads to the picture below.
    document.selection().setQuery(0);
    QTest::keyClick(widget, Qt::Key_Down);
    const QRectF top = widget->wordRect(widget->rect(), 0);
    const QRectF below = widget->wordRect(widget->rect(), document.selection().state().query);
    QCOMPARE(below.left(), top.left());
    QVERIFY(below.top() > top.bottom());
    document.selection().setQuery(4);
    // Under the pointer is a number in each of the pictures.
    const QRectF third = widget->wordRect(widget->rect(), 3);
    QTest::mouseMove(widget, third.topLeft().toPoint() + QPoint(int(third.width() * 0.9), 4));
    QTRY_COMPARE(document.selection().hoverQuery(), 3);
    QCOMPARE(document.selection().hoverKey(),
             qint64(document.trace()->modalities.begin()->second.leading + 3));
    document.selection().setHover(-1, -1);
    // So they are by keys, in the picture of the selected word.
    QTest::keyClick(widget, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Home, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Right, Qt::ControlModifier);
    QCOMPARE(document.selection().state().query, 4);
    QCOMPARE(document.selection().hoverQuery(), 4);
    QCOMPARE(document.selection().hoverKey(),
             qint64(document.trace()->modalities.begin()->second.leading + 1));
    QVERIFY(widget->accessibleDescription().contains(QStringLiteral("Row 1, column 2: 0")));
    QTest::keyClick(widget, Qt::Key_Left);
    QCOMPARE(document.selection().state().query, 3);
    QCOMPARE(document.selection().hoverKey(), -1);
    document.selection().setQuery(4);
    // Queries are words here: what is looked at becomes the key.
    words->setChecked(false);
    QTRY_VERIFY(model->words().empty());
    QTest::keyClick(widget, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_End, Qt::ControlModifier);
    QTest::keyClick(widget, Qt::Key_Space);
    QCOMPARE(document.selection().state().query, 4);
    QCOMPARE(document.selection().state().key,
             document.trace()->modalities.begin()->second.leading +
                 qint64(model->patches().size()) - 1);
    words->setChecked(true);
    QTRY_COMPARE(model->words().size(), size_t(5));
    pictures::paint(view, {900, 700}, 1, "overlay-words");
}

void TestOverlay::keepsItsState()
{
    models::Document document;
    OverlayView view(&document);
    named<QCheckBox>(view, "Smooth")->setChecked(false);
    OverlayView other(&document);
    other.restoreState(view.saveState());
    QVERIFY(!named<QCheckBox>(other, "Smooth")->isChecked());
    QCOMPARE(other.saveState(), view.saveState());
}

void TestOverlay::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        models::Document document;
        OverlayView view(&document);
        document.setTrace(imageTrace());
        document.selection().setQueries({3, 6});
        const QImage image =
            pictures::paint(view, {600, 500}, 2, dark ? "overlay-dark" : "overlay-light");
        // The patches that look on are framed in the colour of queries.
        QVERIFY(pictures::count(image, views::roleColor(views::ColorRole::Query), 40) > 100);
    }
}

/// Twelve frames of 1.2 seconds at 1000 samples a second: 100 samples each.
void TestOverlay::piecesOfSounds()
{
    engine::Modality frames;
    frames.unit = engine::Modality::Unit::Frame;
    frames.columns = 12;
    frames.rows = 1;
    frames.seconds = 1.2;
    using models::soundPiece;
    using Piece = models::SoundPiece;
    QCOMPARE(soundPiece(frames, 1000, 1200, 0, 0), (Piece{0, 100}));
    QCOMPARE(soundPiece(frames, 1000, 1200, 3, 5), (Piece{300, 300}));
    QCOMPARE(soundPiece(frames, 1000, 1200, 5, 3), (Piece{300, 300}));
    QCOMPARE(soundPiece(frames, 1000, 1200, 0, 11), (Piece{0, 1200}));
    // The model's window is longer than the sound.
    QCOMPARE(soundPiece(frames, 1000, 450, 4, 6), (Piece{400, 50}));
    QCOMPARE(soundPiece(frames, 1000, 450, 7, 7), (Piece{450, 0}));
    QCOMPARE(soundPiece(frames, 44100, 52920, 1, 1), (Piece{4410, 4410}));
}

namespace {

/// A sound of 1.2 seconds, a model that heard it in twelve frames, and a player of the system's
/// name that does as a script says.
struct Heard
{
    QTemporaryDir work;
    engine::sound::Sound sound{1000, std::vector<float>(1200)};
    QString file = work.filePath(QStringLiteral("sound.wav"));
    QString kept = work.filePath(QStringLiteral("kept"));
    QByteArray path = qgetenv("PATH");
    models::Document document;
    OverlayView view{&document};
    QPushButton* play = named<QPushButton>(view, "Play");

    explicit Heard(const QByteArray& script)
    {
        QFile player(work.filePath(QStringLiteral("pw-play")));
        QVERIFY(player.open(QIODevice::WriteOnly));
        player.write("#!/bin/sh\n" + script);
        player.close();
        player.setPermissions(player.permissions() | QFileDevice::ExeOwner);
        qputenv("PATH", work.path().toLocal8Bit() + ':' + path);
        qputenv("KEPT", kept.toLocal8Bit());
        for (size_t i = 0; i < sound.samples.size(); ++i)
            sound.samples[i] = float(i) / 1200;
        QFile wav(file);
        QVERIFY(wav.open(QIODevice::WriteOnly));
        wav.write(models::wavFile(sound, {0, 1200}));
        wav.close();
    }
    ~Heard() { qputenv("PATH", path); }
    void show()
    {
        auto heard = std::make_shared<engine::Trace>(*imageTrace());
        engine::Modality& frames = heard->modalities.begin()->second;
        frames.unit = engine::Modality::Unit::Frame;
        frames.columns = 12;
        frames.rows = 1;
        frames.seconds = 1.2;
        engine::ModelSource source;
        source.inputs.sound = file.toStdString();
        heard->request.source = source;
        document.setTrace(heard);
        QTRY_VERIFY(play->isVisibleTo(&view));
        QTRY_VERIFY(play->isEnabled());
    }
};

/// Keeps what it was given.
const QByteArray kKeeps = "cp \"$1\" \"$KEPT.part\" && mv \"$KEPT.part\" \"$KEPT\"\n";

} // namespace

void TestOverlay::playsThePiece()
{
    Heard heard(kKeeps);
    const auto read = engine::sound::readWav(heard.file.toStdString());
    QVERIFY(read && read->samples.size() == 1200 && read->rate == 1000);
    QVERIFY(std::abs(read->samples[600] - 0.5F) < 1e-3F);
    heard.document.setTrace(imageTrace());
    QVERIFY(heard.play && !heard.play->isVisibleTo(&heard.view)); // a picture has no sound
    heard.show();
    heard.document.selection().setQuery(0); // the class token lasts no time
    heard.document.selection().setKey(6);   // the sixth frame, with its neighbours
    heard.play->click();
    QTRY_VERIFY(QFileInfo::exists(heard.kept));
    QFile result(heard.kept);
    QVERIFY(result.open(QIODevice::ReadOnly));
    QCOMPARE(result.readAll(), models::wavFile(*read, {400, 300}));
    QTRY_COMPARE(heard.play->text(), QStringLiteral("Play"));
    QFile::remove(heard.file);
    heard.play->click();
    QTRY_VERIFY(!heard.play->isEnabled());
    QVERIFY(heard.play->toolTip().contains(heard.file));
}

/// The window does not wait for a disk that is slow.
void TestOverlay::readsSoundsOnWorkers()
{
    Heard heard(kKeeps);
    heard.show();
    std::promise<void> gate;
    const std::shared_future<void> open = gate.get_future().share();
    std::atomic<int> held = 0;
    const int workers = 2 * QThread::idealThreadCount() + 8;
    for (int i = 0; i < workers; ++i)
        models::startOnWorker(
            [open, &held] {
                ++held;
                open.wait();
                --held;
            },
            10);
    heard.play->click();
    QCOMPARE(heard.play->text(), QStringLiteral("Stop")); // it may be stopped before it is heard
    QTest::qWait(200);
    const bool early = QFileInfo::exists(heard.kept);
    heard.play->click();
    const QString stopped = heard.play->text();
    gate.set_value();
    QTRY_COMPARE(held.load(), 0);
    QVERIFY(!early);
    QCOMPARE(stopped, QStringLiteral("Play"));
    QTest::qWait(200);
    QVERIFY(!QFileInfo::exists(heard.kept)); // what was stopped is not played later
    heard.play->click();
    QTRY_VERIFY(QFileInfo::exists(heard.kept));
}

void TestOverlay::stopsThePlayer()
{
    Heard heard("echo $$ \"$1\" > \"$KEPT.part\" && mv \"$KEPT.part\" \"$KEPT\"\nexec sleep 60\n");
    heard.show();
    heard.play->click();
    QTRY_VERIFY(QFileInfo::exists(heard.kept));
    QFile told(heard.kept);
    QVERIFY(told.open(QIODevice::ReadOnly));
    const QList<QByteArray> words = told.readAll().trimmed().split(' ');
    QCOMPARE(words.size(), 2);
    QVERIFY(QFileInfo::exists(QString::fromLocal8Bit(words[1])));
    heard.play->click();
    QCOMPARE(heard.play->text(), QStringLiteral("Play"));
    QTRY_VERIFY(!QFileInfo::exists(QStringLiteral("/proc/") + QString::fromLatin1(words[0])));
    QTRY_VERIFY(!QFileInfo::exists(QString::fromLocal8Bit(words[1])));
}

/// What the player says when it gives up stands beside the button.
void TestOverlay::saysWhyNothingIsHeard()
{
    Heard heard("echo no such device >&2\nexit 1\n");
    heard.show();
    heard.play->click();
    QTRY_COMPARE(heard.play->toolTip(), QStringLiteral("no such device"));
    QVERIFY(heard.play->isEnabled());
}

WIDGET_SUITE(TestOverlay)
#include "test_overlay.moc"
