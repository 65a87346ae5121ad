// Figures as files: what they say, read back through their colour bar.
#include "models/logitlensmodel.h"
#include "models/roles.h"
#include "tests/imagetrace.h"
#include "tests/suite.h"
#include "tests/views/pictures.h"
#include "views/activations/activationsview.h"
#include "views/colormap.h"
#include "views/compare/compareview.h"
#include "views/exporter.h"
#include "views/heatmap/heatmapview.h"
#include "views/heatmap/heatmapwidget.h"
#include "views/lens/logitlensview.h"
#include "views/overlay/overlayview.h"
#include "views/overview/overviewview.h"
#include "views/scene/sceneview.h"
#include "views/text/textview.h"

#include <cmath>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QSvgRenderer>
#include <QTemporaryDir>
#include <QTest>

using views::Background;
using views::ExportOptions;
using views::PictureFormat;

namespace {

constexpr int kScale = 4; ///< pixels for one point

/// How far two colours are apart in the channel that differs most.
int distance(QRgb a, QRgb b)
{
    return std::max({std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                     std::abs(qBlue(a) - qBlue(b))});
}

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// An exported file as a person sees it, kScale pixels for a point; null where there is no program
/// that shows it.
QImage shown(const QString& path, const QSize& size)
{
    if (path.endsWith(QLatin1String(".png")))
        return QImage(path).convertToFormat(QImage::Format_RGB32);
    if (path.endsWith(QLatin1String(".svg"))) {
        QSvgRenderer renderer(path);
        QImage image(size * kScale, QImage::Format_RGB32);
        QPainter painter(&image);
        renderer.render(&painter);
        return image;
    }
    const QString program = QStandardPaths::findExecutable(QStringLiteral("pdftoppm"));
    if (program.isEmpty())
        return {};
    const QString base = path.chopped(4);
    QProcess::execute(program, {QStringLiteral("-png"), QStringLiteral("-singlefile"),
                                QStringLiteral("-r"), QString::number(96 * kScale), path, base});
    return QImage(base + QLatin1String(".png")).convertToFormat(QImage::Format_RGB32);
}

constexpr std::array kFormats = {PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf};

engine::TraceRequest languageModel()
{
    engine::ModelSource source;
    source.folder = std::filesystem::path(EXAMPLES_DIR) / "models/language";
    source.inputs.text = "It was the best of times, it was the worst of times";
    return {source, {}};
}

models::TracePtr languageTrace()
{
    const auto made = engine::Tracer().trace(languageModel(), {});
    return made ? *made : nullptr;
}

/// A view that has something to show.
struct Subject
{
    models::Document document;
    std::unique_ptr<views::View> view;
};

std::unique_ptr<Subject> subject(const QString& id)
{
    auto subject = std::make_unique<Subject>();
    models::Document* document = &subject->document;
    const auto make = [&]<class View>(View*) { subject->view = std::make_unique<View>(document); };
    if (id == QLatin1String("heatmap") || id == QLatin1String("heatmap, long"))
        make(static_cast<views::HeatmapView*>(nullptr));
    else if (id == QLatin1String("compare"))
        make(static_cast<views::CompareView*>(nullptr));
    else if (id == QLatin1String("activations"))
        make(static_cast<views::ActivationsView*>(nullptr));
    else if (id == QLatin1String("lens"))
        make(static_cast<views::LogitLensView*>(nullptr));
    else if (id == QLatin1String("overlay"))
        make(static_cast<views::OverlayView*>(nullptr));
    else if (id == QLatin1String("overview"))
        make(static_cast<views::OverviewView*>(nullptr));
    else if (id == QLatin1String("scene"))
        make(static_cast<views::SceneView*>(nullptr));
    else
        make(static_cast<views::TextView*>(nullptr));
    document->setTrace(id == QLatin1String("lens")      ? languageTrace()
                       : id == QLatin1String("overlay") ? imageTrace()
                       : id == QLatin1String("heatmap, long")
                           ? models::TracePtr(pictures::pattern("random", 130, 1, 1))
                           : models::TracePtr(pictures::pattern("random", 24, 4, 2)));
    if (id == QLatin1String("scene"))
        subject->view->restoreState({{QStringLiteral("mode"), QStringLiteral("bars")}});
    if (id == QLatin1String("overview"))
        subject->view->restoreState({{QStringLiteral("hue"), QStringLiteral("entropy")}});
    return subject;
}

/// The share along a bar whose colour is nearest: from the middle of the bar's pixels.
double shareOf(QRgb color, const QImage& image, const QRectF& bar)
{
    const int x = int(std::lround(bar.center().x() * kScale));
    const int top = int(std::lround(bar.top() * kScale));
    const int bottom = int(std::lround(bar.bottom() * kScale));
    int best = 256;
    double sum = 0;
    int count = 0;
    for (int y = top; y < bottom; ++y) {
        const int away = distance(image.pixel(x, y), color);
        if (away > best)
            continue;
        if (away < best)
            sum = count = 0;
        best = away;
        sum += 1 - (y + 0.5 - top) / (bottom - top);
        ++count;
    }
    return sum / count;
}

} // namespace

class TestReadback : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("LC_ALL", "C.UTF-8"); }
    void numbersComeBack_data();
    void numbersComeBack();
    void formatsAgree_data();
    void formatsAgree();
    void shadesOfTextComeBack();
    void cellsOfTheLensComeBack();
    void printsEveryCell();
    void textHoldsItsTokens();

private:
    QString write(views::View& view, PictureFormat format, const QSize& size)
    {
        ExportOptions options;
        options.format = format;
        options.size = size;
        options.scale = kScale;
        options.background = Background::Theme;
        const QString path =
            m_folder.filePath(QStringLiteral("figure.") + views::formatSuffix(format));
        const auto written = views::exportPicture({&view}, path, options);
        if (!written)
            qWarning("%s", written.error().message().c_str());
        return written ? path : QString();
    }
    QTemporaryDir m_folder;
};

void TestReadback::numbersComeBack_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("format");
    const QSize sizes[] = {{420, 340}, {640, 480}, {900, 620}};
    for (const bool dark : {false, true})
        for (const QSize& size : sizes)
            for (const int length : {16, 90})
                for (const PictureFormat format : kFormats)
                    QTest::addRow("%s, %d x %d, %d tokens, %s", dark ? "dark" : "light",
                                  size.width(), size.height(), length,
                                  qPrintable(views::formatSuffix(format)))
                        << dark << size << length << int(format);
}

void TestReadback::numbersComeBack()
{
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    QFETCH(int, length);
    QFETCH(int, format);
    QApplication::setPalette(views::themePalette(dark));
    models::Document document;
    views::HeatmapView view(&document);
    views::HeatmapWidget& heatmap = *view.heatmap();
    // A figure names its colour bar, in a line of small type that the window does without.
    QFont small = heatmap.font();
    small.setPointSizeF(small.pointSizeF() * 0.9);
    const double named = QFontMetricsF(small).height() + 4;
    heatmap.resize(size.width() - int(std::lround(named)), size.height());
    document.setTrace(pictures::pattern("random", length, 1, 1));
    view.restoreState({{QStringLiteral("values"), false}, {QStringLiteral("auto_range"), true}});
    document.selection().setCell(-1, -1);
    QTRY_VERIFY(!heatmap.isBusy() && heatmap.picture().isFinal);
    const QString path = write(view, PictureFormat(format), size);
    QVERIFY(!path.isEmpty());
    const QImage image = shown(path, size);
    if (image.isNull())
        QSKIP("pdftoppm is not here");
    QCOMPARE(image.size(), size * kScale);
    const QRectF plot = heatmap.cellRect(0, 0) | heatmap.cellRect(length - 1, length - 1);
    const QRectF bar(plot.right() + 16, plot.top(), 14, std::max(plot.height(), 60.0));
    const views::ValueRange range = heatmap.picture().range;
    engine::Matrix weights(length, length);
    engine::fillBlock(*document.attention(), 0, engine::Quantity::Weights, {0, length}, {0, length},
                      weights);
    double worst = 0;
    for (int query = 0; query < length; query += 3)
        for (int key = 0; key < length; key += 2) {
            const QPointF centre = heatmap.cellRect(query, key).center() * kScale;
            const QRgb color = image.pixel(int(centre.x()), int(centre.y()));
            const double value = range.low + shareOf(color, image, bar) * (range.high - range.low);
            worst = std::max(worst, std::abs(value - double(weights(query, key))));
        }
    const double step = (range.high - range.low) / 255;
    // A colour is found in the bar to the pixel.
    const double pixel = (range.high - range.low) / (bar.height() * kScale);
    QVERIFY2(worst <= step + pixel, qPrintable(QStringLiteral("%1 steps").arg(worst / step)));
}

void TestReadback::formatsAgree_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("dark");
    for (const char* id : {"heatmap", "heatmap, long", "compare", "activations", "lens", "overlay",
                           "overview", "scene", "text"})
        for (const bool dark : {false, true})
            QTest::addRow("%s, %s", id, dark ? "dark" : "light") << QString::fromLatin1(id) << dark;
}

/// What is one colour over 3 × 3 pixels in the picture of pixels has it in the documents too.
void TestReadback::formatsAgree()
{
    QFETCH(QString, id);
    QFETCH(bool, dark);
    QApplication::setPalette(views::themePalette(dark));
    const auto one = subject(id);
    for (const QSize& size : {QSize(420, 340), QSize(640, 420), QSize(900, 620)}) {
        const QString png = write(*one->view, PictureFormat::Png, size);
        QVERIFY(!png.isEmpty());
        const QImage pixels = shown(png, size);
        for (const PictureFormat format : {PictureFormat::Svg, PictureFormat::Pdf}) {
            const QString path = write(*one->view, format, size);
            if (format == PictureFormat::Pdf)
                QVERIFY2(!bytesOf(path).contains("/DCTDecode"), "a picture became JPEG");
            const QImage image = shown(path, size);
            if (image.isNull())
                continue;
            QCOMPARE(image.size(), pixels.size());
            int flat = 0;
            int wrong = 0;
            for (int y = 2; y < pixels.height() - 2; y += 3)
                for (int x = 2; x < pixels.width() - 2; x += 3) {
                    const QRgb color = pixels.pixel(x, y);
                    bool same = true;
                    for (int dy = -2; dy <= 2 && same; ++dy)
                        for (int dx = -2; dx <= 2 && same; ++dx)
                            same = pixels.pixel(x + dx, y + dy) == color;
                    flat += same ? 1 : 0;
                    wrong += same && distance(color, image.pixel(x, y)) > 2 ? 1 : 0;
                }
            QVERIFY(flat > 1000);
            // Letters stand a fraction of a pixel elsewhere.
            QVERIFY2(wrong < flat / 100, qPrintable(QStringLiteral("%1 of %2 in %3")
                                                        .arg(wrong)
                                                        .arg(flat)
                                                        .arg(views::formatSuffix(format))));
        }
    }
}

void TestReadback::shadesOfTextComeBack()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        const auto one = subject(QStringLiteral("text"));
        one->document.selection().setCell(5, -1);
        const QString path = write(*one->view, PictureFormat::Svg, {900, 500});
        QVERIFY(!path.isEmpty());
        const QString svg = QString::fromUtf8(bytesOf(path));
        // The bar holds 256 shades, and every box has one of them: that of its share's root.
        static const QRegularExpression picture(
            QStringLiteral("data:image/png;base64,([A-Za-z0-9+/=\\s]+)\""));
        const QImage bar =
            QImage::fromData(QByteArray::fromBase64(picture.match(svg).captured(1).toLatin1()));
        QCOMPARE(bar.size(), QSize(256, 1));
        const engine::Attention& attention = *one->document.attention();
        engine::Matrix row(1, attention.keys);
        engine::fillBlock(attention, one->document.selection().state().head,
                          engine::Quantity::Weights, {5, 6}, {0, attention.keys}, row);
        const double largest = double(row.maxCoeff());
        int found = 0;
        for (int64_t key = 0; key < attention.keys; ++key) {
            const QColor ground = one->view->palette().color(QPalette::Base);
            const double part = 0.75 * std::sqrt(double(row(0, key)) / largest);
            const QColor shade = views::roleColor(views::ColorRole::Key);
            const auto mix = [part](int a, int b) { return int(std::lround(a + part * (b - a))); };
            const QColor expected(mix(ground.red(), shade.red()),
                                  mix(ground.green(), shade.green()),
                                  mix(ground.blue(), shade.blue()));
            found += svg.contains(QStringLiteral("fill=\"%1\"").arg(expected.name())) ? 1 : 0;
            // Where shades are dense, neighbours in the bar are of one colour.
            int nearest = 256;
            int first = 0;
            int last = 0;
            for (int i = 0; i < 256; ++i) {
                const int away = distance(bar.pixel(i, 0), expected.rgb());
                if (away < nearest)
                    first = i;
                if (away <= nearest)
                    last = i;
                nearest = std::min(nearest, away);
            }
            const double place = 255 * double(row(0, key)) / largest;
            QVERIFY(first - 2 < place && place < last + 2);
        }
        QCOMPARE(found, int(attention.keys));
    }
}

void TestReadback::cellsOfTheLensComeBack()
{
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        const auto one = subject(QStringLiteral("lens"));
        auto& lens = static_cast<views::LogitLensView&>(*one->view);
        // In a picture that has no room for words, too: no position is left out.
        for (const QSize& size : {QSize(1200, 500), QSize(300, 200)}) {
            const QString path = write(lens, PictureFormat::Svg, size);
            QVERIFY(!path.isEmpty());
            const QString svg = QString::fromUtf8(bytesOf(path));
            const views::ColorMap map(views::MapId::Viridis, views::ScaleId::Linear, {0, 1});
            for (int column = 0; column < lens.model()->columnCount(); ++column)
                for (int row = 0; row < lens.model()->rowCount(); ++row) {
                    const double value =
                        lens.model()->index(row, column).data(models::ValueRole).toDouble();
                    const QColor color = QColor::fromRgb(map.color(float(value)));
                    QVERIFY(svg.contains(QStringLiteral("fill=\"%1\"").arg(color.name())));
                }
            const qsizetype cells = svg.count(QLatin1String("<rect"));
            QVERIFY(cells >= qsizetype(lens.model()->columnCount()) * lens.model()->rowCount());
        }
    }
}

void TestReadback::printsEveryCell()
{
    // 85 mm, a column of a journal, at 600 dots per inch: more than 512 cells go into it.
    QApplication::setPalette(views::themePalette(false));
    models::Document document;
    views::HeatmapView view(&document);
    document.setTrace(pictures::pattern("local", 512, 1, 1));
    const QString path = write(view, PictureFormat::Pdf, {321, 330});
    QVERIFY(!path.isEmpty());
    const QByteArray pdf = bytesOf(path);
    QVERIFY(pdf.contains("/Width 512") && pdf.contains("/Height 512"));
    views::OverviewView overview(&document);
    const QByteArray heads = bytesOf(write(overview, PictureFormat::Pdf, {640, 480}));
    QVERIFY(heads.contains("/Width 512"));
}

/// Smaller letters make room for all tokens; where even the smallest do not, the picture says so.
void TestReadback::textHoldsItsTokens()
{
    QApplication::setPalette(views::themePalette(false));
    models::Document document;
    document.setTrace(pictures::pattern("random", 512, 1, 1));
    views::TextView view(&document);
    const auto texts = [&](const QSize& size) {
        return bytesOf(write(view, PictureFormat::Svg, size)).count("<text");
    };
    QVERIFY(texts({1200, 800}) >= 512);
    const QString small = write(view, PictureFormat::Svg, {200, 120});
    QVERIFY(bytesOf(small).contains("of 512 tokens"));
    QVERIFY(!bytesOf(write(view, PictureFormat::Svg, {1200, 800})).contains("of 512 tokens"));
}

WIDGET_SUITE(TestReadback)
#include "test_readback.moc"
