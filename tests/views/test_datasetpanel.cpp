#include "pictures.h"
#include "tests/suite.h"
#include "views/panels/datasetpanel.h"
#include "views/progressstrip.h"

#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

using pictures::named;
using views::DatasetPanel;

namespace {

engine::TraceRequest classifier()
{
    engine::ModelSource source;
    source.folder = TEST_DATA "/conformance/models/bert_padding";
    source.inputs.text = "a cat";
    engine::TraceRequest request;
    request.source = source;
    return request;
}

std::string shownText(const models::Document& document)
{
    const auto* source = std::get_if<engine::ModelSource>(&document.trace()->request.source);
    return source ? source->inputs.text.value_or("") : std::string();
}

} // namespace

/// Answers every string with itself in brackets.
class Brackets : public QTranslator
{
public:
    QString translate(const char*, const char* text, const char*, int) const override
    {
        return QLatin1Char('[') + QString::fromUtf8(text) + QLatin1Char(']');
    }
    bool isEmpty() const override { return false; }
};

class TestDatasetPanel : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void saysWhyControlsAreOff();
    void opensFilesWithoutBlocking();
    void saysWhatIsWrong();
    void tracesTheSelectedRow();
    void padsRows();
    void filtersRows();
    void measuresRows();
    void cancels();
    void leavesRoomForTheFilter();
    void retranslates();
    void looks();

private:
    void load();
    QString sentence() const { return named<QLabel>(*m_panel, "Result")->text(); }

    QTemporaryDir m_folder;
    std::unique_ptr<models::Document> m_document;
    std::unique_ptr<DatasetPanel> m_panel;
    QString m_path;
};

void TestDatasetPanel::init()
{
    m_document = std::make_unique<models::Document>();
    m_panel = std::make_unique<DatasetPanel>(m_document.get());
    m_panel->resize(420, 640);
    m_panel->show();
    m_path = m_folder.filePath(QStringLiteral("reviews.csv"));
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("text,label\n\"a cat, and a dog\",1\nthe dog is a cat,0\n\"b'it\\'s a dog'\",1\n");
}

void TestDatasetPanel::cleanup()
{
    m_panel.reset();
    m_document.reset();
}

void TestDatasetPanel::load()
{
    m_document->open(classifier());
    QTRY_VERIFY_WITH_TIMEOUT(m_document->trace(), 60'000);
    QSignalSpy loaded(m_panel->model(), &models::DatasetModel::loaded);
    m_panel->openFile(m_path);
    QTRY_COMPARE(loaded.size(), 1);
}

void TestDatasetPanel::saysWhyControlsAreOff()
{
    for (const char* name : {"Filter", "Text column", "Label column", "Rows",
                             "Rows of the data set", "Batch metrics…"}) {
        const auto* control = named<QWidget>(*m_panel, name);
        QVERIFY2(!control->isEnabled(), name);
        QVERIFY2(!control->toolTip().isEmpty(), name);
    }
    QVERIFY(named<QPushButton>(*m_panel, "Open data set…")->isEnabled());
    load();
    for (const char* name : {"Filter", "Text column", "Label column", "Rows",
                             "Rows of the data set", "Batch metrics…"})
        QVERIFY2(named<QWidget>(*m_panel, name)->isEnabled(), name);
    QCOMPARE(named<QComboBox>(*m_panel, "Text column")->currentText(), QStringLiteral("text"));
    QCOMPARE(named<QComboBox>(*m_panel, "Label column")->currentText(), QStringLiteral("label"));
    QCOMPARE(named<QSpinBox>(*m_panel, "Rows")->maximum(), 3);
}

void TestDatasetPanel::opensFilesWithoutBlocking()
{
    QTest::mouseClick(named<QPushButton>(*m_panel, "Open data set…"), Qt::LeftButton);
    auto* dialog = m_panel->findChild<QFileDialog*>();
    QVERIFY(dialog);
    QSignalSpy loaded(m_panel->model(), &models::DatasetModel::loaded);
    emit dialog->fileSelected(m_path);
    dialog->reject();
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(sentence().startsWith(QStringLiteral("reviews.csv: 3 row(s), 2 column(s)")));
    // Where nothing is open, the first row is traced at once.
    QTRY_VERIFY_WITH_TIMEOUT(m_document->trace(), 60'000);
    QCOMPARE(m_panel->findChild<QTableView*>()->currentIndex().row(), 0);
    const auto& source = std::get<engine::ModelSource>(m_document->trace()->request.source);
    QCOMPARE(*source.inputs.text, std::string("a cat, and a dog"));
    const models::TracePtr open = m_document->trace();
    m_panel->openFile(m_path);
    QTRY_COMPARE(loaded.size(), 2);
    QVERIFY(!m_document->isBusy() && m_document->trace() == open);
}

void TestDatasetPanel::saysWhatIsWrong()
{
    QFile file(m_folder.filePath(QStringLiteral("broken.csv")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("a,\"b\nc,d\n");
    file.close();
    m_panel->openFile(file.fileName());
    QTRY_VERIFY(sentence().contains(QStringLiteral("never closed")));
}

void TestDatasetPanel::tracesTheSelectedRow()
{
    load();
    auto* table = named<QTableView>(*m_panel, "Rows of the data set");
    QSignalSpy traced(m_document.get(), &models::Document::traceChanged);
    const QRect cell = table->visualRect(m_panel->model()->index(1, 0));
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, cell.center());
    QTRY_COMPARE_WITH_TIMEOUT(traced.size(), 1, 60'000);
    QCOMPARE(shownText(*m_document), std::string("the dog is a cat"));
    QTest::keyClick(table, Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(traced.size(), 2, 60'000);
    QCOMPARE(shownText(*m_document), std::string("it's a dog"));
    auto* column = named<QComboBox>(*m_panel, "Text column");
    QTest::keyClick(column, Qt::Key_Down);
    QTRY_COMPARE_WITH_TIMEOUT(traced.size(), 3, 60'000);
    QCOMPARE(shownText(*m_document), std::string("1"));
    QCOMPARE(table->currentIndex().row(), 2);
    // A row is marked for as long as it is what is open.
    m_document->open(classifier());
    QVERIFY(!table->currentIndex().isValid());
    // As a table does where keys come to it: the first row is the current one, and not chosen.
    {
        const QSignalBlocker quiet(table->selectionModel());
        table->selectionModel()->setCurrentIndex(m_panel->model()->index(0, 0),
                                                 QItemSelectionModel::NoUpdate);
    }
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(*std::get<engine::ModelSource>(m_document->request().source).inputs.text,
             m_panel->model()->text(0).toStdString());
    QVERIFY(table->selectionModel()->isRowSelected(0));
}

void TestDatasetPanel::padsRows()
{
    load();
    QSignalSpy traced(m_document.get(), &models::Document::traceChanged);
    auto* table = named<QTableView>(*m_panel, "Rows of the data set");
    table->setCurrentIndex(m_panel->model()->index(0, 0));
    QTRY_COMPARE_WITH_TIMEOUT(traced.size(), 1, 60'000);
    named<QSpinBox>(*m_panel, "Pad to")->setValue(30);
    QTRY_COMPARE_WITH_TIMEOUT(traced.size(), 2, 60'000);
    const auto& tokens = m_document->trace()->tokens(engine::Stack::Encoder);
    QCOMPARE(tokens.size(), size_t(30));
    QVERIFY(QString::fromStdString(tokens.back().text)
                .contains(QStringLiteral("pad"), Qt::CaseInsensitive));
}

void TestDatasetPanel::filtersRows()
{
    load();
    auto* filter = named<QLineEdit>(*m_panel, "Filter");
    filter->setFocus();
    QTest::keyClicks(filter, QStringLiteral("IT'S"));
    QTRY_COMPARE(m_panel->model()->rowCount(), 1);
    QTest::keyClicks(filter, QStringLiteral("zzz"));
    QTest::keyClick(filter, Qt::Key_Return);
    QTRY_COMPARE(m_panel->model()->rowCount(), 0);
    QTRY_VERIFY(!named<QPushButton>(*m_panel, "Batch metrics…")->isEnabled());
    filter->clear();
    QTRY_COMPARE(m_panel->model()->rowCount(), 3);
}

void TestDatasetPanel::measuresRows()
{
    load();
    named<QSpinBox>(*m_panel, "Rows")->setValue(2);
    QTest::mouseClick(named<QPushButton>(*m_panel, "Batch metrics…"), Qt::LeftButton);
    auto* dialog = m_panel->findChild<QFileDialog*>();
    QVERIFY(dialog);
    const QString path = m_folder.filePath(QStringLiteral("out.csv"));
    emit dialog->fileSelected(path);
    dialog->reject();
    QVERIFY(!named<QPushButton>(*m_panel, "Batch metrics…")->isEnabled());
    QTRY_VERIFY_WITH_TIMEOUT(
        sentence() == QStringLiteral("Metrics of 2 row(s) of reviews.csv written to out.csv"),
        60'000);
    const auto table = models::DataSet::open(path);
    QVERIFY(table);
    QCOMPARE((*table)->rowCount(), 12);
    QVERIFY(named<QPushButton>(*m_panel, "Batch metrics…")->isEnabled());
    QVERIFY(!m_panel->findChild<views::ProgressStrip*>()->isVisible());
}

void TestDatasetPanel::cancels()
{
    QFile file(m_path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QByteArray("a cat,1\n").repeated(20'000));
    file.close();
    load();
    auto* rows = named<QSpinBox>(*m_panel, "Rows");
    rows->setValue(rows->maximum());
    const QString path = m_folder.filePath(QStringLiteral("cancelled.csv"));
    m_panel->runBatch(path);
    QTRY_VERIFY_WITH_TIMEOUT(sentence().contains(QStringLiteral("of 20,000 rows")), 60'000);
    auto* cancel = named<QToolButton>(*m_panel, "Cancel");
    QTRY_VERIFY(cancel->isVisible());
    QTest::mouseClick(cancel, Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!cancel->isVisible(), 60'000);
    QVERIFY(sentence().contains(QStringLiteral("cancelled")));
    QTest::qWait(50);
    QVERIFY(sentence().contains(QStringLiteral("cancelled")));
    // What was done is kept.
    QVERIFY(QFile::exists(path));
}

void TestDatasetPanel::leavesRoomForTheFilter()
{
    load();
    // As in a window of 1,024 × 700.
    m_panel->resize(423, 170);
    QTest::qWait(50);
    // Opening it moves nothing else in the window.
    QVERIFY2(m_panel->minimumSizeHint().height() <= 172,
             qPrintable(QString::number(m_panel->minimumSizeHint().height())));
    const auto* filter = named<QLineEdit>(*m_panel, "Filter");
    QVERIFY2(filter->width() >= 140, qPrintable(QString::number(filter->width())));
}

void TestDatasetPanel::retranslates()
{
    load();
    Brackets brackets;
    QVERIFY(QCoreApplication::installTranslator(&brackets));
    QCoreApplication::processEvents();
    QCOMPARE(named<QPushButton>(*m_panel, "[Open data set…]")->text(), QStringLiteral("[Open…]"));
    QVERIFY(named<QLabel>(*m_panel, "[Result]")->text().startsWith(QLatin1Char('[')));
    QCoreApplication::removeTranslator(&brackets);
    QCoreApplication::processEvents();
    QVERIFY(sentence().startsWith(QStringLiteral("reviews.csv: 3 row(s)")));
}

void TestDatasetPanel::looks()
{
    const QString reviews = QStringLiteral(THIRD_PARTY_DATA "/data/imdb_sample.csv");
    if (QFile::exists(reviews))
        m_path = reviews;
    load();
    const QString folder = qEnvironmentVariable("PICTURES");
    for (const bool dark : {false, true}) {
        QApplication::setPalette(views::themePalette(dark));
        QCoreApplication::processEvents();
        const QImage image = m_panel->grab().toImage();
        const QColor background = m_panel->palette().color(QPalette::Window);
        qint64 ink = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                ink += image.pixelColor(x, y) != background ? 1 : 0;
        QVERIFY(ink > 10'000);
        if (!folder.isEmpty())
            image.save(QDir(folder).filePath(dark ? QStringLiteral("dataset-dark.png")
                                                  : QStringLiteral("dataset-light.png")));
    }
}

WIDGET_SUITE(TestDatasetPanel)
#include "test_datasetpanel.moc"
