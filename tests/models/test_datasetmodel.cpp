#include "engine/analysis/metrics.h"
#include "engine/text/tokenizer.h"
#include "models/batchmetrics.h"
#include "models/datasetmodel.h"
#include "tests/suite.h"

#include <nlohmann/json.hpp>
#include <QAbstractItemModelTester>
#include <QDir>
#include <QSignalSpy>
#include <QSortFilterProxyModel>
#include <QTemporaryDir>
#include <QTest>

using models::BatchMetrics;
using models::DataSet;
using models::DatasetModel;
using models::DataSetPtr;

Q_DECLARE_METATYPE(QList<QStringList>)

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

} // namespace

class TestDatasetModel : public QObject
{
    Q_OBJECT

private slots:
    void parses_data();
    void parses();
    void guessesHeaders_data();
    void guessesHeaders();
    void asksForNamesOfAHeader();
    void refuses_data();
    void refuses();
    void refusesWhatIsNoFile();
    void columns();
    void fields_data();
    void fields();
    void survivesAFileThatShrinks();
    void stops();
    void isAModel();
    void filters();
    void putsTextIntoRequests();
    void cutsLongRows();
    void measuresABatch();
    void leavesOutWhatCannotBeRead();
    void readsLongRowsInWindows();
    void cancelsABatch();
    void readsReviews();

private:
    QString write(const QString& name, const QByteArray& bytes)
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    QTemporaryDir m_folder;
};

void TestDatasetModel::parses_data()
{
    using Rows = QList<QStringList>;
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QList<QStringList>>("rows");
    const auto s = [](const char* text) { return QString::fromUtf8(text); };
    const auto add = [&](const char* tag, const char* name, const QByteArray& bytes,
                         const Rows& rows) {
        QTest::newRow(tag) << QString::fromLatin1(name) << bytes << rows;
    };
    add("quotes", "q.csv", "text,label\n\"a, b\",1\n\"say \"\"hi\"\"\",0\n",
        {{s("a, b"), s("1")}, {s("say \"hi\""), s("0")}});
    add("newline in a field", "n.csv", "text,label\r\n\"one\r\ntwo\n\",1\r\nthree,0\r\n",
        {{s("one\r\ntwo\n"), s("1")}, {s("three"), s("0")}});
    add("no last newline", "l.csv", "text,label\na,\"1\"", {{s("a"), s("1")}});
    add("blank lines", "b.csv", "text,label\n\n\na,1\n\r\n\nb,2\n\n",
        {{s("a"), s("1")}, {s("b"), s("2")}});
    add("ragged", "r.csv", "text,label\na\nb,1,2\n,\n",
        {{s("a"), s(""), s("")}, {s("b"), s("1"), s("2")}, {s(""), s(""), s("")}});
    add("quote inside", "i.csv", "text,label\nthe 5\" disk,1\n\"\",0\n",
        {{s("the 5\" disk"), s("1")}, {s(""), s("0")}});
    add("text after a quote", "a.csv", "text,label\n\"a\"b,1\n", {{s("ab"), s("1")}});
    add("semicolons", "s.csv", "text;label\na, b;1\n", {{s("a, b"), s("1")}});
    add("old Mac", "m.csv", "text,label\ra,1\rb,0\r", {{s("a"), s("1")}, {s("b"), s("0")}});
    add("byte order mark", "bom.csv", "\xEF\xBB\xBFtext,label\n\xC3\xA9t\xC3\xA9,1\n",
        {{s("été"), s("1")}});
    add("bad UTF-8", "bad.csv",
        "text,label\na\xFF"
        "b,1\n",
        {{QStringLiteral("a\uFFFDb"), s("1")}});
    add("TSV", "t.tsv", "text\tlabel\na, b\t1\n\"c\td\"\t0\n",
        {{s("a, b"), s("1")}, {s("c\td"), s("0")}});
    add("TSV with lone quotes", "u.tsv", "text\tlabel\n\"a\t1\nb\t0\n",
        {{s("\"a"), s("1")}, {s("b"), s("0")}});
    add("tabs in a text file", "t.txt", "Go.\tVa !\nHi.\tSalut !\n",
        {{s("Go."), s("Va !")}, {s("Hi."), s("Salut !")}});
    add("plain text", "p.txt", "one, \"two\nthree\n", {{s("one, \"two")}, {s("three")}});
    add("no suffix", "plain", "a\nb\n", {{s("a")}, {s("b")}});
    add("bytes literals", "py.csv",
        "review,sentiment\n\"b\"\"It's \\xc3\\xa9t\\xc3\\xa9\\n\"\"\",1\n"
        "\"b'don\\'t \\\\ \"\"x\"\"'\",0\n",
        {{s("It's été\n"), s("1")}, {s("don't \\ \"x\""), s("0")}});
}

void TestDatasetModel::parses()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QList<QStringList>, rows);
    const auto set = DataSet::open(write(name, bytes));
    QVERIFY2(set, set ? "" : set.error().message().c_str());
    QCOMPARE((*set)->rowCount(), qint64(rows.size()));
    for (qsizetype i = 0; i < rows.size(); ++i)
        QCOMPARE((*set)->row(i), rows[i]);
}

void TestDatasetModel::guessesHeaders_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("header");
    QTest::newRow("known name") << QByteArray("text,y\na,b\n") << true;
    QTest::newRow("over numbers") << QByteArray("phrase,score\nfine,1.5\nbad,-2\n") << true;
    QTest::newRow("over long texts")
        << QByteArray("a,b\nx," + QByteArray(200, 'y') + "\nz," + QByteArray(100, 'y') + "\n")
        << true;
    QTest::newRow("saved data frame") << QByteArray(",phrase\n0,fine\n1,bad\n") << false;
    QTest::newRow("saved data frame, known") << QByteArray(",text\n0,fine\n1,bad\n") << true;
    QTest::newRow("words") << QByteArray("cat,dog\nhouse,tree\n") << false;
    QTest::newRow("numbers") << QByteArray("1,2\n3,4\n") << false;
    QTest::newRow("sentences") << QByteArray("It is fine.,1\nIt is bad.,0\n") << false;
    QTest::newRow("twice the same") << QByteArray("text,text\n1,2\n") << false;
    QTest::newRow("one row") << QByteArray("text,label\n") << false;
}

void TestDatasetModel::guessesHeaders()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, header);
    const auto set = DataSet::open(write(QStringLiteral("h.csv"), bytes));
    QVERIFY(set);
    QCOMPARE((*set)->hasHeader(), header);
}

void TestDatasetModel::asksForNamesOfAHeader()
{
    const QString path = write(QStringLiteral("h.csv"), "cat,\"a \"\"dog\"\"\"\nhouse,tree\n");
    const auto header = [&path](const QStringList& asked) {
        return (*DataSet::open(path, {}, {}, asked))->header();
    };
    const QStringList names = {QStringLiteral("cat"), QStringLiteral("a \"dog\"")};
    QCOMPARE(header({}), QStringList());
    QCOMPARE(header({names[0]}), names);
    QCOMPARE(header(names), names);
    QCOMPARE(header({names[1], QStringLiteral("bird")}), QStringList());
    const QString numbers = write(QStringLiteral("n.csv"), "1,2\n3,4\n");
    QVERIFY(!(*DataSet::open(numbers, {}, {}, {QStringLiteral("2")}))->hasHeader());
}

void TestDatasetModel::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("part");
    const auto add = [](const char* tag, const char* name, const QByteArray& bytes,
                        const char* part) {
        QTest::newRow(tag) << QString::fromLatin1(name) << bytes << QString::fromLatin1(part);
    };
    add("empty", "e.csv", "", "no rows");
    add("blank", "e.txt", "\n\r\n\n", "no rows");
    add("no closing quote", "o.csv", "text,label\na,1\n\"b,1\nc,0\n", "opens in row 3");
    add("no closing quote, long", "o.csv",
        "text,label\n\"" + QByteArray("word\n").repeated(400'000), "not closed within");
    add("a million columns", "c.csv", QByteArray(1'000'000, ','), "more than 1000 columns");
    add("huge field", "f.csv", "a," + QByteArray(3 << 20, 'x') + "\n", "A field in row 1");
    add("huge line", "f.txt", QByteArray(3 << 20, 'x'), "A field in row 1");
    add("huge row", "w.csv", (QByteArray(1 << 19, 'x') + ',').repeated(12), "Row 1 of");
    add("NUL", "z.csv", QByteArray("a,b\n1,\0002\n", 10), "byte 6 is zero");
    add("UTF-16", "u.csv",
        QByteArray("\xFF\xFE"
                   "a\0,\0b\0",
                   8),
        "UTF-16");
}

void TestDatasetModel::refuses()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, bytes);
    QFETCH(QString, part);
    const auto set = DataSet::open(write(name, bytes));
    QVERIFY(!set);
    const QString message = QString::fromStdString(set.error().message());
    QVERIFY2(message.contains(part), qPrintable(message));
}

void TestDatasetModel::refusesWhatIsNoFile()
{
    QVERIFY(!DataSet::open(m_folder.path()));
    QVERIFY(!DataSet::open(m_folder.filePath(QStringLiteral("absent.csv"))));
    // Its size alone decides: a sparse file takes no space.
    const QString path = m_folder.filePath(QStringLiteral("large.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QVERIFY(file.resize(DataSet::kMostBytes + 1));
    const auto large = DataSet::open(path);
    QVERIFY(!large);
    QVERIFY(QString::fromStdString(large.error().message()).contains(QStringLiteral("512 MB")));
    file.remove();
}

void TestDatasetModel::columns()
{
    QByteArray bytes = "id,stars,body\n";
    for (int i = 0; i < 50; ++i)
        bytes += QByteArray::number(i) + ',' + QByteArray::number(i % 5) +
                 ",a longer text of row " + QByteArray::number(i) + '\n';
    const auto set = DataSet::open(write(QStringLiteral("c.csv"), bytes));
    QVERIFY(set);
    QVERIFY((*set)->hasHeader());
    QCOMPARE((*set)->guessTextColumn(), 2);
    QCOMPARE((*set)->guessLabelColumn(), 1);
    const auto plain = DataSet::open(write(QStringLiteral("c.txt"), "a\nb\n"));
    QCOMPARE((*plain)->guessLabelColumn(), -1);
}

void TestDatasetModel::fields_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    const auto add = [](const char* tag, const QByteArray& bytes, const QString& text) {
        QTest::newRow(tag) << bytes << text;
    };
    add("plain", "b", QStringLiteral("b"));
    add("empty literal", "b''", QString());
    add("octal", R"(b'\101\60x')", QStringLiteral("A0x"));
    add("short octal at the end", R"(b'\1')", QStringLiteral("\x01"));
    add("bad hex", R"(b'\xg1\x4')", QStringLiteral("\\xg1\\x4"));
    add("byte of no text", R"(b'a\x85b')", QStringLiteral("a\uFFFDb"));
    add("zero byte", R"(b'a\x00b')", QStringLiteral("a\uFFFDb"));
    add("two literals", "b'a' + b'c'", QStringLiteral("b'a' + b'c'"));
    add("escaped end", R"(b'a\')", QStringLiteral("b'a\\'"));
    add("other quotes", R"(b'a")", QStringLiteral("b'a\""));
}

void TestDatasetModel::fields()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    QCOMPARE(models::fieldText(bytes), text);
}

void TestDatasetModel::survivesAFileThatShrinks()
{
    const QString path = write(QStringLiteral("shrinks.csv"), "text,label\nabc,1\ndef,0\n");
    const auto set = DataSet::open(path);
    QVERIFY(set);
    QVERIFY(QFile::resize(path, 3));
    QCOMPARE((*set)->row(1), QStringList({QString(), QString()}));
}

void TestDatasetModel::stops()
{
    std::stop_source source;
    source.request_stop();
    const auto set = DataSet::open(write(QStringLiteral("s.csv"), "a,b\n"), source.get_token());
    QVERIFY(!set);
    QVERIFY(set.error().sentence.empty());
}

void TestDatasetModel::isAModel()
{
    DatasetModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSortFilterProxyModel proxy;
    proxy.setSourceModel(&model);
    QSignalSpy loaded(&model, &DatasetModel::loaded);
    QSignalSpy failed(&model, &DatasetModel::failed);
    QCOMPARE(model.rowCount(), 0);
    model.open(
        write(QStringLiteral("m.csv"), "text,label\n\"a\n" + QByteArray(1000, 'x') +
                                           "\",1\n<b>bold</b> and all of the rest of the row,0\n"));
    QVERIFY(model.isBusy());
    QTRY_COMPARE(loaded.size(), 1);
    QVERIFY(!model.isBusy());
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.columnCount(), 2);
    QCOMPARE(model.textColumn(), 0);
    QCOMPARE(model.labelColumn(), 1);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(),
             QStringLiteral("label"));
    QCOMPARE(model.headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("2"));
    const QString shown = model.index(0, 0).data().toString();
    QVERIFY(shown.startsWith(QStringLiteral("a xxx")));
    QCOMPARE(shown.size(), 301);
    QCOMPARE(model.index(0, 0).data(Qt::EditRole).toString().size(), 1002);
    QCOMPARE(model.text(0).size(), 1002);
    QVERIFY(model.index(1, 0).data(Qt::ToolTipRole).toString().startsWith(QStringLiteral("<b>")));
    proxy.sort(1);
    QCOMPARE(proxy.index(0, 1).data().toString(), QStringLiteral("0"));

    model.open(write(QStringLiteral("broken.csv"), "a,\"b\n"));
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(model.rowCount(), 2);
    model.setTextColumn(1);
    QCOMPARE(model.text(1), QStringLiteral("0"));
    model.setTextColumn(9);
    QCOMPARE(model.textColumn(), 1);
}

void TestDatasetModel::filters()
{
    QByteArray bytes;
    for (int i = 0; i < 3000; ++i)
        bytes += (i % 3 == 0 ? "A Cat " : "a dog ") + QByteArray::number(i) + '\n';
    DatasetModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy loaded(&model, &DatasetModel::loaded);
    model.open(write(QStringLiteral("f.txt"), bytes));
    QTRY_COMPARE(loaded.size(), 1);
    QCOMPARE(model.rowCount(), 3000);
    model.setFilter(QStringLiteral("cAT"));
    QTRY_COMPARE(model.rowCount(), 1000);
    QCOMPARE(model.text(1), QStringLiteral("A Cat 3"));
    QCOMPARE(model.sourceRow(2), 6);
    QCOMPARE(model.sourceRows(3), (std::vector<uint32_t>{0, 3, 6}));
    QCOMPARE(model.headerData(1, Qt::Vertical, Qt::DisplayRole).toString(), QStringLiteral("4"));
    model.setFilter(QStringLiteral("no such"));
    QTRY_COMPARE(model.rowCount(), 0);
    model.setFilter({});
    QCOMPARE(model.rowCount(), 3000);
}

void TestDatasetModel::putsTextIntoRequests()
{
    engine::TraceRequest base = classifier();
    auto& inputs = std::get<engine::ModelSource>(base.source).inputs;
    inputs.tokenIds = {1, 2};
    inputs.target = "old";
    const auto read = models::withText(base, QStringLiteral("new"), false, 12);
    const auto& made = std::get<engine::ModelSource>(read.source).inputs;
    QCOMPARE(*made.text, std::string("new"));
    QVERIFY(made.tokenIds.empty() && !made.target);
    QCOMPARE(made.padTo, 12);
    inputs.text = "old"; // a model that translates would read it before its source
    const auto translated = models::withText(base, QStringLiteral("new"), true, 0);
    QCOMPARE(*std::get<engine::ModelSource>(translated.source).inputs.source, std::string("new"));
    QVERIFY(!std::get<engine::ModelSource>(translated.source).inputs.text);
}

void TestDatasetModel::cutsLongRows()
{
    engine::Tracer tracer;
    const QString text = QStringLiteral("the cat, a dog, the cat, a dog");
    const auto whole = tracer.trace(models::withText(classifier(), text, false, 0), {});
    QVERIFY(whole);
    const auto& all = (*whole)->tokens(engine::Stack::Encoder);
    QVERIFY(all.size() > 6);
    const auto cut = tracer.trace(models::withText(classifier(), text, false, 6, true), {});
    QVERIFY(cut);
    const auto& kept = (*cut)->tokens(engine::Stack::Encoder);
    QCOMPARE(kept.size(), size_t(6));
    QVERIFY(all.back().special);
    QCOMPARE(kept.back().id, all.back().id);
    for (size_t i = 0; i < 5; ++i)
        QCOMPARE(kept[i].id, all[i].id);
    // Longer than the model has positions for.
    const QString endless = QStringLiteral("the cat ").repeated(3000);
    QVERIFY(!tracer.trace(models::withText(classifier(), endless, false, 0), {}));
    QVERIFY(tracer.trace(models::withText(classifier(), endless, false, 0, true), {}));
    const auto request = models::withText(classifier(), text, false, 6, true);
    const auto back = engine::requestFromJson(engine::toJson(request));
    QVERIFY(back && *back == request);
}

void TestDatasetModel::measuresABatch()
{
    const auto set = DataSet::open(
        write(QStringLiteral("b.csv"), "text,label\n\"a cat, a dog\",1\nthe dog,0\na,0\n"));
    QVERIFY(set);
    const auto tracer = std::make_shared<engine::Tracer>();
    BatchMetrics batch(tracer);
    QSignalSpy progress(&batch, &BatchMetrics::progressChanged);
    QSignalSpy finished(&batch, &BatchMetrics::finished);
    BatchMetrics::Plan plan;
    plan.set = *set;
    plan.rows = {0, 1};
    plan.textColumn = 0;
    plan.labelColumn = 1;
    plan.request = classifier();
    plan.padTo = 16;
    plan.path = m_folder.filePath(QStringLiteral("metrics.csv"));
    batch.start(plan);
    QVERIFY(batch.isBusy());
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    const auto outcome = finished[0][0].value<BatchMetrics::Outcome>();
    QVERIFY2(!outcome.failure, outcome.failure ? outcome.failure->message().c_str() : "");
    QCOMPARE(outcome.measured, 2);
    QCOMPARE(outcome.leftOut, 0);
    QCOMPARE(progress.last()[0].toLongLong(), 2);

    // The table reads back as a data set, and its numbers are those of a trace of its own.
    const auto table = DataSet::open(plan.path);
    QVERIFY(table);
    QVERIFY((*table)->hasHeader());
    QCOMPARE((*table)->columnCount(), 10 + int(engine::kMetricCount));
    QCOMPARE((*table)->rowCount(), 3 * 4); // 2 rows and the mean, 2 layers of 2 heads
    const auto trace =
        tracer->trace(models::withText(plan.request, QStringLiteral("the dog"), false, 16), {});
    QVERIFY(trace);
    const auto heads = engine::traceMetrics(**trace);
    QVERIFY(heads);
    const qsizetype entropy = 9 + qsizetype(engine::Metric::Entropy);
    for (qint64 head = 0; head < 4; ++head) {
        const QStringList row = (*table)->row(4 + head);
        QCOMPARE(row.mid(0, 3), QStringList({QStringLiteral("2"), QStringLiteral("the dog"),
                                             QStringLiteral("0")}));
        QVERIFY(row[3].startsWith(QStringLiteral("LABEL_")));
        QVERIFY(row[4].toDouble() > 1.0 / 3 && row[4].toDouble() <= 1);
        QCOMPARE(row[6].toInt(), int(head / 2));
        QCOMPARE(row[8].toInt(), int(head % 2));
        const double expected = *(*heads)[size_t(head)][engine::Metric::Entropy];
        QVERIFY(std::abs(row[entropy].toDouble() - expected) < 1e-6);
        const QStringList mean = (*table)->row(8 + head);
        QCOMPARE(mean[0], QStringLiteral("mean"));
        const double both = (row[entropy].toDouble() + (*table)->row(head)[entropy].toDouble()) / 2;
        QVERIFY(std::abs(mean[entropy].toDouble() - both) < 1e-6);
        QVERIFY(row.last().isEmpty());
        QVERIFY(mean.last().toDouble() > 0 && mean.last().toDouble() < 1);
    }
}

void TestDatasetModel::leavesOutWhatCannotBeRead()
{
    const QByteArray tooLong = QByteArray("cat ").repeated(200);
    const auto set = DataSet::open(
        write(QStringLiteral("long.txt"), "a cat\n" + tooLong + "\na dog\n" + tooLong + "\n"));
    QVERIFY(set);
    BatchMetrics batch(std::make_shared<engine::Tracer>());
    QSignalSpy finished(&batch, &BatchMetrics::finished);
    BatchMetrics::Plan plan;
    plan.set = *set;
    plan.rows = {0, 1, 2};
    plan.request = classifier();
    plan.path = m_folder.filePath(QStringLiteral("some.csv"));
    batch.start(plan);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    auto outcome = finished[0][0].value<BatchMetrics::Outcome>();
    QVERIFY(!outcome.failure);
    QCOMPARE(outcome.measured, 2);
    QCOMPARE(outcome.leftOut, 1);
    QVERIFY(outcome.why && !outcome.why->sentence.empty());

    plan.rows = {1, 3};
    plan.path = m_folder.filePath(QStringLiteral("none.csv"));
    batch.start(plan);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 60'000);
    outcome = finished[1][0].value<BatchMetrics::Outcome>();
    QVERIFY(outcome.failure);
    QVERIFY(!QFile::exists(plan.path));

    plan.rows = {0};
    plan.path = m_folder.filePath(QStringLiteral("no/such/folder.csv"));
    batch.start(plan);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 3, 60'000);
    outcome = finished[2][0].value<BatchMetrics::Outcome>();
    QVERIFY(outcome.failure);
    QVERIFY(outcome.failure->message().find("Cannot write") != std::string::npos);
}

void TestDatasetModel::cancelsABatch()
{
    const auto set =
        DataSet::open(write(QStringLiteral("many.txt"), QByteArray("a cat\n").repeated(20'000)));
    QVERIFY(set);
    BatchMetrics batch(std::make_shared<engine::Tracer>());
    QSignalSpy progress(&batch, &BatchMetrics::progressChanged);
    QSignalSpy finished(&batch, &BatchMetrics::finished);
    BatchMetrics::Plan plan;
    plan.set = *set;
    for (uint32_t row = 0; row < 20'000; ++row)
        plan.rows.push_back(row);
    plan.request = classifier();
    plan.path = m_folder.filePath(QStringLiteral("cancelled.csv"));
    batch.start(plan);
    QTRY_VERIFY_WITH_TIMEOUT(!progress.isEmpty(), 60'000);
    batch.cancel();
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QVERIFY(!batch.isBusy());
    // What was done is kept, with its means.
    const auto outcome = finished[0][0].value<BatchMetrics::Outcome>();
    QVERIFY(outcome.cancelled && !outcome.failure);
    QVERIFY(outcome.measured >= progress.last()[0].toLongLong() && outcome.measured < 20'000);
    const auto table = DataSet::open(plan.path);
    QVERIFY(table);
    QCOMPARE((*table)->rowCount(), (outcome.measured + 1) * 4);
    QCOMPARE((*table)->row((*table)->rowCount() - 1)[0], QStringLiteral("mean"));
}

void TestDatasetModel::readsLongRowsInWindows()
{
    // [CLS], so many words and [SEP] at a time: three pieces of a row that a model cannot read.
    const QByteArray words = QByteArray("the cat a dog ").repeated(60);
    const auto set = DataSet::open(write(QStringLiteral("windows.txt"), words + "\na cat\n"));
    QVERIFY(set);
    const auto tracer = std::make_shared<engine::Tracer>();
    BatchMetrics batch(tracer);
    QSignalSpy finished(&batch, &BatchMetrics::finished);
    BatchMetrics::Plan plan;
    plan.set = *set;
    plan.rows = {0};
    plan.request = classifier();
    plan.padTo = 40;
    plan.path = m_folder.filePath(QStringLiteral("windows.csv"));
    batch.start(plan);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
    QVERIFY(finished[0][0].value<BatchMetrics::Outcome>().failure);
    plan.longTexts = models::LongTexts::Windows;
    batch.start(plan);
    QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 60'000);
    const auto outcome = finished[1][0].value<BatchMetrics::Outcome>();
    QVERIFY2(!outcome.failure, outcome.failure ? outcome.failure->message().c_str() : "");
    QCOMPARE(outcome.measured, 1);
    const auto table = DataSet::open(plan.path);
    QVERIFY(table);
    const auto tokenizer =
        engine::text::Tokenizer::open(std::get<engine::ModelSource>(plan.request.source).folder);
    QVERIFY(tokenizer);
    const auto encoding = (*tokenizer)->encode(words.trimmed().toStdString());
    QVERIFY(encoding && encoding->tokens.size() > 80);
    std::vector<int64_t> inner;
    for (const auto& token : encoding->tokens)
        if (!token.special)
            inner.push_back(token.id);
    double sum = 0;
    int pieces = 0;
    for (size_t from = 0; from < inner.size(); from += 38) {
        engine::TraceRequest piece = plan.request;
        auto& inputs = std::get<engine::ModelSource>(piece.source).inputs;
        inputs.text.reset();
        inputs.padTo = 40;
        inputs.tokenIds = {encoding->tokens.front().id};
        for (size_t i = from; i < std::min(inner.size(), from + 38); ++i)
            inputs.tokenIds.push_back(inner[i]);
        inputs.tokenIds.push_back(encoding->tokens.back().id);
        const auto trace = tracer->trace(piece, {});
        QVERIFY(trace);
        sum +=
            *engine::headMetrics(**trace, (*trace)->attentions.front(), 0)[engine::Metric::Entropy];
        ++pieces;
    }
    QVERIFY(pieces > 2);
    const double shown = (*table)->row(0)[9 + qsizetype(engine::Metric::Entropy)].toDouble();
    QVERIFY2(std::abs(shown - sum / pieces) < 1e-6, qPrintable(QString::number(shown)));
}

void TestDatasetModel::readsReviews()
{
    const QString path = QStringLiteral(THIRD_PARTY_DATA "/data/imdb_sample.csv");
    if (!QFile::exists(path))
        QSKIP("no IMDb sample");
    const auto set = DataSet::open(path);
    QVERIFY(set);
    QCOMPARE((*set)->header(),
             QStringList({QStringLiteral("review"), QStringLiteral("sentiment")}));
    QCOMPARE((*set)->guessTextColumn(), 0);
    QCOMPARE((*set)->guessLabelColumn(), 1);
    QVERIFY((*set)->row(0)[0].startsWith(QStringLiteral("Don't hate Heather Graham")));
    for (qint64 i = 0; i < (*set)->rowCount(); ++i) {
        const QStringList row = (*set)->row(i);
        QVERIFY(row[1] == QStringLiteral("0") || row[1] == QStringLiteral("1"));
        QVERIFY(!row[0].startsWith(QStringLiteral("b'")));
    }
}

SUITE(TestDatasetModel)
#include "test_datasetmodel.moc"
