#include "engine/tracer.h"
#include "models/atlas/atlasmodel.h"
#include "models/documents.h"
#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/colormap.h"
#include "views/exporter.h"
#include "views/overview/overviewview.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QFile>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using models::HeadModel;
using models::SelectionState;
using pictures::named;
using views::OverviewView;

namespace {

bool complete(const OverviewView& view)
{
    for (const int row : view.grid()->shownRows())
        if (!view.model()->thumbnail(row))
            return false;
    return true;
}

/// Layers with gaps in their numbers and heads that differ in count.
models::TracePtr ragged()
{
    auto trace = std::make_shared<engine::Trace>(*pictures::pattern("local", 12, 4, 3));
    trace->attentions[1].layer = 4;
    trace->attentions[1].heads = trace->attentions[1].keyHeads = 2;
    trace->attentions[2].layer = 11;
    return trace;
}

} // namespace

class TestOverview : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void picturesHaveTheShapeOfTheirMatrix();
    void showsEveryHead();
    void fillsItsRoom();
    void clicksSelect();
    void keysSelect();
    void raggedLayersKeepTheirNumbers();
    void aggregatesHaveRoomForTheirNames();
    void sortsAndFilters();
    void saysWhichFigureNoHeadHas();
    void clusters();
    void keepsState();
    void figuresOfAnAtlas();
    void sessionsNameTheAtlas();
    void allHeadsAtOnce();
    void exportsShapes();
    void wholeRowsWhereTheyFit();
    void toolsStayWholeInALowDock();
    void manyHeadsAreVirtual();
    void showsTheFocusOfKeys();
    void optionsByKeys();
    void looks();

private:
    std::unique_ptr<models::Document> m_document;
    std::unique_ptr<OverviewView> m_view;
};

void TestOverview::init()
{
    QApplication::setPalette(views::themePalette(false));
    m_document = std::make_unique<models::Document>();
    m_view = std::make_unique<OverviewView>(m_document.get());
    m_view->resize(460, 400);
    m_view->show();
}

void TestOverview::fillsItsRoom()
{
    m_document->setTrace(pictures::pattern("translation", 12, 4, 3));
    const auto& entries = m_view->model()->entries();
    // Encoder, decoder, cross: side by side in the dock of a small window, by short names.
    m_view->resize(330, 210);
    QTRY_COMPARE(m_view->grid()->verticalScrollBar()->maximum(), 0);
    const QRect room = m_view->grid()->viewport()->rect();
    for (int row = 0; row < int(entries.size()); ++row) {
        const QRectF cell = m_view->grid()->cellOf(row);
        QVERIFY(cell.isEmpty() || QRectF(room).contains(cell));
    }
    // In a large one they are as large as its width or height allows.
    m_view->resize(560, 300);
    QTest::qWait(20);
    QRectF all;
    for (int row = 0; row < int(entries.size()); ++row)
        all |= m_view->grid()->cellOf(row);
    QVERIFY(all.right() > 0.9 * m_view->grid()->viewport()->width() ||
            all.bottom() > 0.8 * m_view->grid()->viewport()->height());
}

void TestOverview::picturesHaveTheShapeOfTheirMatrix()
{
    auto trace = std::make_shared<engine::Trace>(*pictures::pattern("local", 24, 3, 1));
    m_document->setTrace(trace);
    QRectF cell = m_view->grid()->cellOf(0);
    QVERIFY(std::abs(cell.height() - cell.width()) < 0.01);
    // Of twice as many keys as queries, and the other way round, whatever the room.
    for (const auto& [queries, keys] : {std::pair<int64_t, int64_t>(12, 24), {24, 12}})
        for (const QSize& room : {QSize(460, 400), QSize(200, 600), QSize(900, 200)}) {
            auto other = std::make_shared<engine::Trace>(*trace);
            other->attentions.front().queries = queries;
            other->attentions.front().keys = keys;
            m_document->setTrace(other);
            m_view->resize(room);
            for (const int order : {0, 1}) {
                named<QComboBox>(*m_view, "Sorted by")->setCurrentIndex(order);
                const auto shaped = [&] {
                    cell = m_view->grid()->cellOf(0);
                    return std::abs(cell.height() * double(keys) - cell.width() * double(queries)) <
                           0.01 * cell.width() * double(queries);
                };
                QTRY_VERIFY2(shaped(), qPrintable(QStringLiteral("%1 × %2 for %3 × %4")
                                                      .arg(cell.width())
                                                      .arg(cell.height())
                                                      .arg(keys)
                                                      .arg(queries)));
            }
        }
    // A single query is still seen.
    auto pool = std::make_shared<engine::Trace>(*trace);
    pool->attentions.front().queries = 1;
    m_document->setTrace(pool);
    cell = m_view->grid()->cellOf(0);
    QVERIFY(cell.height() > cell.width() / 5);
}

void TestOverview::showsEveryHead()
{
    QVERIFY(m_view->grid()->shownRows().isEmpty());
    m_document->setTrace(pictures::pattern("local", 24, 6, 3));
    QCOMPARE(m_view->grid()->shownRows().size(), 18);
    QTRY_VERIFY(complete(*m_view));
    QTest::qWait(20);
    pictures::save(*m_view, "overview-local");
    const QImage shot = m_view->grid()->viewport()->grab().toImage();
    for (const int row : m_view->grid()->shownRows()) {
        // Along the diagonal it is brighter than in the far corner.
        const QRectF cell = m_view->grid()->cellOf(row);
        const auto brightness = [&](double x, double y) {
            return qGray(shot.pixel(
                (cell.topLeft() + QPointF(cell.width() * x, cell.height() * y)).toPoint()));
        };
        QVERIFY(brightness(0.5, 0.5) > brightness(0.95, 0.05) + 8);
    }
}

void TestOverview::clicksSelect()
{
    m_document->setTrace(pictures::pattern("local", 16, 4, 2));
    auto& grid = *m_view->grid();
    const int row = m_view->model()->find({engine::Stack::Encoder, engine::Kind::Self, 1, 2});
    QVERIFY(row >= 0);
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, grid.cellOf(row).center().toPoint());
    QCOMPARE(m_document->selection().state().layer, 1);
    QCOMPARE(m_document->selection().state().head, 2);
    QCOMPARE(grid.current(), row);
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, Qt::ControlModifier,
                      grid.cellOf(row + 1).center().toPoint());
    QCOMPARE(m_document->selection().heads(), (QList<int>{2, 3}));
    QVERIFY(m_view->accessibleDescription().contains(QStringLiteral("layer 1")));
    QSignalSpy activated(m_view.get(), &OverviewView::activated);
    QTest::mouseDClick(grid.viewport(), Qt::LeftButton, {}, grid.cellOf(0).center().toPoint());
    QCOMPARE(activated.size(), 1);
    QCOMPARE(m_document->selection().state().layer, 0);
    // A change elsewhere shows here.
    m_document->selection().setHead(3);
    QCOMPARE(grid.current(), 3);
}

void TestOverview::keysSelect()
{
    m_document->setTrace(pictures::pattern("local", 16, 4, 2));
    auto& grid = *m_view->grid();
    QTest::keyClick(&grid, Qt::Key_Right);
    QTest::keyClick(&grid, Qt::Key_Down);
    QCOMPARE(m_document->selection().state().layer, 1);
    QCOMPARE(m_document->selection().state().head, 1);
    QTest::keyClick(&grid, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_document->selection().heads(), (QList<int>{1, 2}));
    QTest::keyClick(&grid, Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_document->selection().heads(), (QList<int>{1, 2, 3}));
    QCOMPARE(m_document->selection().state().head, 3);
    // With Ctrl a cursor walks on and the selection stays; Ctrl and Space change it there.
    QTest::keyClick(&grid, Qt::Key_Left, Qt::ControlModifier);
    QCOMPARE(m_document->selection().state().head, 3);
    QTest::keyClick(&grid, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(m_document->selection().heads(), (QList<int>{1, 3}));
    QTest::keyClick(&grid, Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(&grid, Qt::Key_Left, Qt::ControlModifier);
    QTest::keyClick(&grid, Qt::Key_Space, Qt::ControlModifier);
    QCOMPARE(m_document->selection().heads(), (QList<int>{1, 3, 0}));
    QTest::keyClick(&grid, Qt::Key_Home);
    QCOMPARE(grid.current(), 0);
    QCOMPARE(m_document->selection().heads(), QList<int>{0});
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, Qt::ShiftModifier,
                      grid.cellOf(2).center().toPoint());
    QCOMPARE(m_document->selection().heads(), (QList<int>{0, 1, 2}));
    QCOMPARE(grid.current(), 2);
    QSignalSpy activated(m_view.get(), &OverviewView::activated);
    QTest::keyClick(&grid, Qt::Key_Return);
    QCOMPARE(activated.size(), 1);
}

void TestOverview::raggedLayersKeepTheirNumbers()
{
    m_document->setTrace(ragged());
    auto& grid = *m_view->grid();
    QCOMPARE(grid.shownRows().size(), 10);
    const int row = m_view->model()->find({engine::Stack::Encoder, engine::Kind::Self, 11, 3});
    QVERIFY(row >= 0);
    QTest::mouseClick(grid.viewport(), Qt::LeftButton, {}, grid.cellOf(row).center().toPoint());
    QCOMPARE(m_document->selection().state().layer, 11);
    QTRY_VERIFY(complete(*m_view));
    pictures::save(*m_view, "overview-ragged");
    // One below the other, column by column.
    QCOMPARE(grid.cellOf(0).left(), grid.cellOf(4).left());
    QVERIFY(grid.cellOf(4).top() > grid.cellOf(0).bottom());
}

void TestOverview::aggregatesHaveRoomForTheirNames()
{
    m_document->setTrace(pictures::pattern("random", 12, 4, 6));
    m_view->resize(300, 240);
    for (const char* name :
         {"Mean over heads and over layers", "Maximum over heads and over layers"})
        named<QCheckBox>(*m_view, name)->setChecked(true);
    const auto& grid = *m_view->grid();
    const auto center = [&](int head) {
        return grid
            .cellOf(m_view->model()->find({engine::Stack::Encoder, engine::Kind::Self, 0, head}))
            .center()
            .x();
    };
    const double between = center(engine::kMaxHead) - center(engine::kMeanHead);
    QVERIFY(between > center(2) - center(1));
    QVERIFY(between >= grid.fontMetrics().horizontalAdvance(QStringLiteral("mean")));
    // By a figure each is named by itself.
    named<QComboBox>(*m_view, "Sorted by")->setCurrentIndex(3);
    const QList<int>& shown = grid.shownRows();
    const auto pitch = [&] { return grid.cellOf(shown[1]).left() - grid.cellOf(shown[0]).left(); };
    const auto advance = [&grid](const QString& name) {
        return grid.fontMetrics().horizontalAdvance(name);
    };
    QVERIFY(pitch() >= advance(QStringLiteral("mean·max")));
    // No longer than need be: the mean over all is the mean.
    named<QCheckBox>(*m_view, "Maximum over heads and over layers")->setChecked(false);
    QVERIFY(pitch() >= advance(QStringLiteral("mean·3")));
    QVERIFY(pitch() < advance(QStringLiteral("mean·mean")));
}

void TestOverview::sortsAndFilters()
{
    m_document->setTrace(pictures::pattern("random", 20, 5, 3));
    auto* order = named<QComboBox>(*m_view, "Sorted by");
    order->setCurrentIndex(order->findData(QStringLiteral("entropy")));
    QTRY_VERIFY(m_view->model()->isMeasured());
    double before = 1e9;
    for (const int row : m_view->grid()->shownRows()) {
        const auto value = m_view->model()->entries()[size_t(row)].metrics[engine::Metric::Entropy];
        QVERIFY(value && *value <= before);
        before = *value;
    }
    auto* filter = named<QComboBox>(*m_view, "Filter");
    filter->setCurrentIndex(filter->findData(QStringLiteral("entropy")));
    const int middle = m_view->grid()->shownRows().at(7);
    const double threshold =
        *m_view->model()->entries()[size_t(middle)].metrics[engine::Metric::Entropy];
    auto* box = named<QDoubleSpinBox>(*m_view, "Filter threshold");
    const views::ValueRange range = m_view->grid()->rangeOf(int(engine::Metric::Entropy));
    QVERIFY(box->singleStep() > (range.high - range.low) / 60);
    QVERIFY(box->singleStep() < (range.high - range.low) / 4);
    QVERIFY(box->toolTip().contains(views::exactNumber(range.high, 4)));
    box->setValue(threshold - 6e-5);
    QVERIFY(m_view->grid()->shownRows().size() >= 8);
    QVERIFY(m_view->grid()->shownRows().size() < 15);
    QVERIFY(m_view->grid()->cellOf(m_view->grid()->shownRows().first()).isValid());
}

void TestOverview::saysWhichFigureNoHeadHas()
{
    m_document->setTrace(pictures::pattern("random", 12, 4, 2));
    auto* order = named<QComboBox>(*m_view, "Sorted by");
    const auto sortBy = [&](engine::Metric metric) {
        views::OverviewLook look = m_view->grid()->look();
        look.order = views::OverviewLook::Order::Metric;
        look.orderFigure = int(metric);
        m_view->grid()->setLook(look);
    };
    QVERIFY(order);
    sortBy(engine::Metric::Entropy);
    QTRY_VERIFY(m_view->model()->isMeasured());
    QVERIFY(m_view->grid()->note().isEmpty());
    QCOMPARE(m_view->grid()->legendLines(), 0);
    sortBy(engine::Metric::SpecialToken);
    QVERIFY(m_view->grid()->note().contains(
        models::HeadModel::metricName(engine::Metric::SpecialToken)));
    QCOMPARE(m_view->grid()->legendLines(), 1);
    QVERIFY(m_view->grid()->accessibleDescription().endsWith(m_view->grid()->note()));
    pictures::save(*m_view, "overview-note");
}

void TestOverview::clusters()
{
    // Heads of two kinds, mixed: neighbours in the order are of one kind.
    engine::Matrix one = engine::Matrix::Identity(16, 16);
    engine::Matrix other = engine::Matrix::Constant(16, 16, 1.0F / 16);
    std::vector<models::Thumbnail> thumbnails;
    for (int i = 0; i < 9; ++i) {
        engine::Matrix head = i % 2 == 0 ? one : other;
        head(i, 0) += 0.05F;
        thumbnails.push_back(i == 5 ? nullptr : std::make_shared<engine::Matrix>(head));
    }
    const QList<int> order = models::clustered(thumbnails);
    QCOMPARE(order.size(), 9);
    QCOMPARE(order.last(), 5);
    int changes = 0;
    for (int i = 1; i < 8; ++i)
        changes += order[i] % 2 != order[i - 1] % 2 ? 1 : 0;
    QCOMPARE(changes, 1);

    m_document->setTrace(pictures::pattern("local", 16, 4, 2));
    named<QComboBox>(*m_view, "Sorted by")->setCurrentIndex(1);
    QTRY_VERIFY(complete(*m_view));
    QCOMPARE(m_view->grid()->shownRows().size(), 8);
}

void TestOverview::keepsState()
{
    m_document->setTrace(pictures::pattern("local", 16, 4, 2));
    named<QComboBox>(*m_view, "Sorted by")->setCurrentIndex(4);
    named<QComboBox>(*m_view, "Frame colour")->setCurrentIndex(3);
    m_view->zoomIn();
    const QJsonObject state = m_view->saveState();
    OverviewView other(m_document.get());
    other.restoreState(state);
    QCOMPARE(other.saveState(), state);
    QCOMPARE(other.grid()->look(), m_view->grid()->look());
    other.restoreState({});
    other.restoreState(
        {{QStringLiteral("order"), 5}, {QStringLiteral("zoom"), QStringLiteral("x")}});
}

namespace {

const QString kAtlas = QStringLiteral(EXAMPLES_DIR "/atlases/induction.safetensors");

models::TracePtr ofInduction()
{
    engine::TraceRequest request;
    engine::ModelSource source;
    // Another name of the folder that the atlas names.
    source.folder = EXAMPLES_DIR "/atlases/../models/induction";
    source.inputs.tokenIds = {5, 6, 7, 8, 5, 6, 7, 8};
    request.source = source;
    engine::Tracer tracer;
    const auto trace = tracer.trace(request, {});
    return trace ? *trace : nullptr;
}

} // namespace

void TestOverview::figuresOfAnAtlas()
{
    models::Documents beside;
    beside.add(m_document.get());
    OverviewView view(m_document.get());
    view.resize(460, 400);
    view.show();
    const models::TracePtr trace = ofInduction();
    QVERIFY(trace);
    m_document->setTrace(trace);
    auto* source = named<QComboBox>(view, "Figures");
    auto* hue = named<QComboBox>(view, "Frame colour");
    QVERIFY(source && hue);
    QVERIFY(!source->isEnabled());
    const int effect = models::AtlasModel::measureOf("effect");
    // What only an atlas has is not there yet, and says so where a session wants it.
    QVERIFY(!(hue->model()->flags(hue->model()->index(1 + effect, 0)) & Qt::ItemIsEnabled));
    hue->setCurrentIndex(1 + effect);
    QTRY_VERIFY(view.model()->isMeasured());
    QVERIFY(view.grid()->note().contains(QStringLiteral("atlas")));
    QObject holder;
    const auto atlas = models::loadAtlas(kAtlas);
    QVERIFY(atlas);
    beside.setAtlas(&holder, {kAtlas, *atlas});
    QCOMPARE(source->count(), 2);
    QVERIFY(!view.model()->showsAtlas());
    source->setCurrentIndex(1);
    emit source->activated(1);
    QVERIFY(view.model()->showsAtlas());
    QVERIFY(view.grid()->note().isEmpty());
    QVERIFY(hue->model()->flags(hue->model()->index(1 + effect, 0)) & Qt::ItemIsEnabled);
    for (int row = 0; row < 8; ++row)
        QCOMPARE(view.model()->figure(row, effect),
                 std::optional((*atlas)->heads[size_t(row)].measures[size_t(effect)].mean));
    QVERIFY(view.accessibleDescription().contains(QStringLiteral("mean of the atlas")));
    pictures::save(view, "overview-atlas");
    // The filter and the order go by them too.
    const int induction = models::AtlasModel::measureOf("induction");
    auto* order = named<QComboBox>(view, "Sorted by");
    order->setCurrentIndex(order->findData(QStringLiteral("induction")));
    const auto of = [&](int place) {
        return *view.model()->figure(view.grid()->shownRows()[place], induction);
    };
    for (int place = 1; place < 8; ++place)
        QVERIFY(of(place) <= of(place - 1));
    // Another model has figures of its own.
    m_document->setTrace(pictures::pattern("local", 12, 4, 2));
    QVERIFY(!view.model()->showsAtlas());
    QCOMPARE(source->currentIndex(), 0);
    m_document->setTrace(trace);
    QVERIFY(view.model()->showsAtlas());
    beside.remove(m_document.get());
}

void TestOverview::sessionsNameTheAtlas()
{
    const models::TracePtr trace = ofInduction();
    QVERIFY(trace);
    const int entropy = models::AtlasModel::measureOf("entropy");
    QJsonObject state = m_view->saveState();
    state[QStringLiteral("atlas")] = kAtlas;
    state[QStringLiteral("hue")] = QStringLiteral("entropy");
    // No window shows it: it is read, before or after the trace is there.
    m_view->restoreState(state);
    m_document->setTrace(trace);
    QTRY_VERIFY(m_view->model()->showsAtlas());
    QCOMPARE(m_view->grid()->look().hue, std::optional(entropy));
    QCOMPARE(m_view->saveState().value(QStringLiteral("atlas")).toString(), kAtlas);
    // A picture waits for it.
    OverviewView other(m_document.get());
    other.restoreState(state);
    pictures::paint(other, {600, 400}, 1, "overview-atlas-session");
    QVERIFY(other.model()->showsAtlas());
    // Where it is gone the figures are of the text, and that is said.
    state[QStringLiteral("atlas")] = QStringLiteral("/nowhere/gone.safetensors");
    other.restoreState(state);
    QTRY_VERIFY(other.grid()->note().contains(QStringLiteral("gone.safetensors")));
    QVERIFY(!other.model()->showsAtlas());
}

void TestOverview::allHeadsAtOnce()
{
    m_document->setTrace(pictures::pattern("translation", 12, 4, 3));
    auto& grid = *m_view->grid();
    const auto seen = [&](int row) {
        return QRectF(grid.viewport()->rect()).contains(grid.cellOf(row));
    };
    m_view->resize(460, 400);
    QTRY_VERIFY(std::ranges::all_of(grid.shownRows(), seen));
    const double large = grid.cellOf(0).width();
    // Where not all fit, the selected section does.
    m_view->resize(380, 190);
    QTRY_VERIFY(grid.cellOf(0).width() < large);
    models::SelectionState state = m_document->selection().state();
    for (const engine::Attention& attention : m_document->trace()->attentions) {
        state.stack = attention.stack;
        state.kind = attention.kind;
        state.layer = attention.layer;
        m_document->selection().set(state);
        const auto here = [&](int row) {
            const auto& other = *m_view->model()->entries()[size_t(row)].attention;
            return other.stack != attention.stack || other.kind != attention.kind || seen(row);
        };
        QVERIFY(std::ranges::all_of(grid.shownRows(), here));
    }
}

void TestOverview::exportsShapes()
{
    m_document->setTrace(pictures::pattern("local", 12, 4, 3));
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("heads.svg"));
    views::ExportOptions options;
    options.format = views::PictureFormat::Svg;
    QVERIFY(views::exportPicture({m_view.get()}, path, options));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray svg = file.readAll();
    QVERIFY(!svg.contains("<image"));
    QVERIFY(svg.count("<rect") > 12 * 12 * 12);
}

void TestOverview::wholeRowsWhereTheyFit()
{
    // In the width of its dock, with more layers than its height has room for.
    m_view->resize(378, 240);
    m_document->setTrace(pictures::pattern("local", 16, 16, 12));
    QTRY_VERIFY(m_view->grid()->viewport()->width() > 300);
    QCOMPARE(m_view->grid()->horizontalScrollBar()->maximum(), 0);
    // All of them at once: of 24 layers by 16 heads none is scrolled for.
    QCOMPARE(m_view->grid()->verticalScrollBar()->maximum(), 0);
    // A single layer of many heads goes on in further lines.
    m_document->setTrace(pictures::pattern("local", 16, 48, 1));
    QTRY_COMPARE(m_view->grid()->horizontalScrollBar()->maximum(), 0);
    QCOMPARE(m_view->grid()->verticalScrollBar()->maximum(), 0);
    QVERIFY(m_view->grid()->cellOf(0).width() >= 20);
    QVERIFY(m_view->grid()->cellOf(47).top() > m_view->grid()->cellOf(0).bottom());
    // And the page of a figure is filled.
    m_document->setTrace(pictures::pattern("local", 16, 20, 1));
    const QImage page = pictures::paint(*m_view, {1200, 800}, 1, "overview-twenty");
    int rows = 0;
    for (int y = 0; y < page.height(); ++y)
        rows += pictures::count(page.copy(0, y, page.width(), 1),
                                m_view->palette().color(QPalette::Base)) < page.width() / 2
                    ? 1
                    : 0;
    QVERIFY2(rows > page.height() / 2, qPrintable(QString::number(rows)));
}

void TestOverview::toolsStayWholeInALowDock()
{
    models::Document document;
    OverviewView view(&document);
    pictures::show(view, document, {310, 300}, pictures::pattern("local", 8, 4, 2));
    view.resize(310, view.minimumSizeHint().height());
    QTest::qWait(20);
    const auto* tools = view.findChild<QWidget*>(QStringLiteral("tools"));
    QVERIFY(tools->height() >= tools->heightForWidth(310));
}

void TestOverview::manyHeadsAreVirtual()
{
    // 96 × 64 heads: only what is near the screen is computed.
    auto trace = std::make_shared<engine::Trace>(*pictures::pattern("local", 16, 64, 1));
    for (int layer = 1; layer < 96; ++layer) {
        trace->attentions.push_back(trace->attentions.front());
        trace->attentions.back().layer = layer;
    }
    m_document->setTrace(trace);
    auto& grid = *m_view->grid();
    QCOMPARE(grid.shownRows().size(), 96 * 64);
    QVERIFY(grid.verticalScrollBar()->maximum() > 1000);
    const auto made = [&] {
        const auto rows = grid.shownRows();
        return std::count_if(rows.begin(), rows.end(),
                             [&](int row) { return m_view->model()->thumbnail(row) != nullptr; });
    };
    QTRY_VERIFY(made() > 64);
    QTest::qWait(100);
    QVERIFY2(made() < 96 * 64 / 2, qPrintable(QString::number(made())));
    QElapsedTimer timer;
    timer.start();
    grid.verticalScrollBar()->setValue(grid.verticalScrollBar()->maximum());
    const int last = int(m_view->model()->entries().size()) - 64;
    QTRY_VERIFY(m_view->model()->thumbnail(last));
    grid.viewport()->grab();
    qInfo("scrolled to the end and painted after %lld ms", timer.elapsed());
}

void TestOverview::showsTheFocusOfKeys()
{
    QVERIFY(pictures::ringAppears(*m_view->grid()));
}

void TestOverview::optionsByKeys()
{
    QToolButton* options = nullptr;
    for (QToolButton* button : m_view->findChildren<QToolButton*>())
        if (button->text() == u"Options")
            options = button;
    QVERIFY(options);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QTest::keyClick(options, Qt::Key_Space);
    auto* panel = m_view->findChild<QDialog*>();
    QVERIFY(panel && panel->isVisible() && panel->focusWidget());
    const auto* dots = qobject_cast<QCheckBox*>(panel->focusWidget());
    QVERIFY(dots);
    QTest::keyClick(panel->focusWidget(), Qt::Key_Space);
    QVERIFY(dots->isChecked());
    QTest::keyClick(panel->focusWidget(), Qt::Key_Tab);
    const auto* size = qobject_cast<QComboBox*>(panel->focusWidget());
    QVERIFY(size);
    QTest::keyClick(panel->focusWidget(), Qt::Key_Tab);
    QVERIFY(qobject_cast<QComboBox*>(panel->focusWidget()) && panel->focusWidget() != size);
    QTest::keyClick(panel->focusWidget(), Qt::Key_Escape);
    QVERIFY(!panel->isVisible());
}

void TestOverview::looks()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        m_document->setTrace(pictures::pattern("translation", 14, 8, 3));
        named<QComboBox>(*m_view, "Frame colour")->setCurrentIndex(4);
        QTRY_VERIFY(m_view->model()->isMeasured());
        QTRY_VERIFY(complete(*m_view));
        QTest::qWait(30);
        pictures::save(*m_view, dark ? "overview-dark" : "overview");
        const QImage image = pictures::paint(*m_view, {1200, 900}, 1,
                                             dark ? "overview-export-dark" : "overview-export");
        int bright = 0;
        for (int y = 0; y < image.height(); y += 3)
            for (int x = 0; x < image.width(); x += 3)
                bright += image.pixel(x, y) == views::colorTable(views::MapId::Viridis)[0] ? 1 : 0;
        QVERIFY(bright > 500);
        named<QCheckBox>(*m_view, "Dots in place of thumbnails")->setChecked(true);
        named<QComboBox>(*m_view, "Size of dots")->setCurrentIndex(8);
        QTest::qWait(30);
        pictures::save(*m_view, dark ? "overview-dots-dark" : "overview-dots");
        named<QCheckBox>(*m_view, "Dots in place of thumbnails")->setChecked(false);
    }
}

WIDGET_SUITE(TestOverview)
#include "test_overview.moc"
