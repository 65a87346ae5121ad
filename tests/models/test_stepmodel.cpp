#include "engine/patterns/patterns.h"
#include "models/stepmodel.h"
#include "tests/suite.h"

#include <cmath>
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QLocale>
#include <QSignalSpy>
#include <QTest>

using models::Step;
using models::StepKind;
using models::StepModel;

namespace {

using Wide = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

models::TracePtr pattern(const std::vector<engine::Intervention>& interventions = {},
                         int64_t length = 20, const char* name = "local")
{
    engine::TraceRequest request;
    engine::PatternSource source;
    source.name = name;
    source.length = length;
    request.source = source;
    request.interventions = interventions;
    return *engine::Tracer().trace(request, {});
}

Wide whole(const Step& step)
{
    engine::Matrix values(step.source->rows(), step.source->columns());
    step.source->read({0, values.rows()}, {0, values.cols()}, values);
    return values.cast<double>();
}

void compare(const StepModel& model, StepKind kind, const Wide& expected, double tolerance = 1e-4)
{
    const int row = model.find(kind);
    QVERIFY(row >= 0);
    const models::BlockSource& source = *model.steps()[size_t(row)].source;
    const Wide seen = whole(model.steps()[size_t(row)]);
    QCOMPARE(seen.rows(), expected.rows());
    QCOMPARE(seen.cols(), expected.cols());
    const double worst = (seen - expected).cwiseAbs().maxCoeff();
    QVERIFY2(worst < tolerance * std::max(1.0, expected.cwiseAbs().maxCoeff()),
             qPrintable(QStringLiteral("step %1: %2").arg(int(kind)).arg(worst)));
    const engine::Steps some(1, (source.rows() - 1) / 3, 3);
    engine::Matrix lines(some.count, source.columns());
    source.sample(some, lines);
    for (int64_t i = 0; i < some.count; ++i)
        QVERIFY((lines.row(i).cast<double>() - seen.row(some.at(i))).cwiseAbs().maxCoeff() <= 1e-5);
}

} // namespace

class TestStepModel : public QObject
{
    Q_OBJECT

private slots:
    void isAModel();
    void matricesAreThoseOfFloat64();
    void numbersOfTheSelection();
    void outputBeginsWhereItHasNumbers();
    void followsTheSelection();
    void interventionsAddSteps();
    void hardAndAblated();
    void importedTensorsSayWhatIsMissing();
    void aggregates();
    void longTracesStayBounded();
};

void TestStepModel::isAModel()
{
    models::Document document;
    StepModel model(&document);
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 0);
    document.setTrace(pattern());
    QTRY_VERIFY(model.rowCount() > 0);
    QStringList names;
    for (int row = 0; row < model.rowCount(); ++row)
        names << model.index(row).data().toString();
    QCOMPARE(names.join(u' '), QStringLiteral("X Q K V QKᵀ ÷ √d softmax · V concat → W_O"));
    QVERIFY(model.missingText().isEmpty());
    QCOMPARE(model.index(4).data(StepModel::ShapeRole).toString(), QStringLiteral("20 × 20"));
    for (int row = 0; row < model.rowCount(); ++row)
        for (const int role : {int(StepModel::FormulaRole), int(StepModel::DefinitionRole),
                               int(StepModel::CaptionRole), int(StepModel::SentenceRole),
                               int(StepModel::NumbersRole)}) {
            const QString text = model.index(row).data(role).toString();
            QVERIFY(!text.isEmpty());
            QVERIFY2(!text.contains(u'%'), qPrintable(text));
        }
}

void TestStepModel::matricesAreThoseOfFloat64()
{
    models::Document document;
    StepModel model(&document);
    document.setTrace(pattern());
    document.selection().set({engine::Stack::Encoder, engine::Kind::Self, 1, 2, 7, 8});
    model.wait();
    const engine::Trace& trace = *document.trace();
    const engine::Attention& a = *document.attention();
    QCOMPARE(a.layer, 1);
    const auto p = *trace.origin->projections(trace, a);
    const Wide x = p.input.cast<double>();
    const int64_t size = a.query.extent(2);
    const auto part = [&](const engine::Matrix& m, int head) {
        return Wide(m.cast<double>().middleCols(head * size, size));
    };
    const auto attendHead = [&](int head, Wide* weights) {
        const Wide q = x * part(p.query, head);
        const Wide k = x * part(p.key, head);
        Wide scores = q * k.transpose() * double(a.scale);
        for (Eigen::Index r = 0; r < scores.rows(); ++r) {
            scores.row(r) = (scores.row(r).array() - scores.row(r).maxCoeff()).exp();
            scores.row(r) /= scores.row(r).sum();
        }
        if (weights)
            *weights = scores;
        return Wide(scores * (x * part(p.value, head)));
    };
    const Wide q = x * part(p.query, 2);
    const Wide k = x * part(p.key, 2);
    compare(model, StepKind::Input, x);
    compare(model, StepKind::Query, q);
    compare(model, StepKind::Key, k);
    compare(model, StepKind::Value, x * part(p.value, 2));
    compare(model, StepKind::Products, q * k.transpose());
    compare(model, StepKind::Scaled, q * k.transpose() * double(a.scale));
    Wide weights;
    compare(model, StepKind::Context, attendHead(2, &weights));
    compare(model, StepKind::Softmax, weights);
    Wide joined(20, 0);
    for (int head = 0; head < a.heads; ++head) {
        const Wide one = attendHead(head, nullptr);
        Wide more(20, joined.cols() + one.cols());
        more << joined, one;
        joined = more;
    }
    compare(model, StepKind::Concat, joined);
    compare(model, StepKind::Output, joined * p.output.cast<double>());
}

void TestStepModel::numbersOfTheSelection()
{
    models::Document document;
    StepModel model(&document);
    document.setTrace(pattern());
    document.selection().set({engine::Stack::Encoder, engine::Kind::Self, 0, 1, 5, 4});
    model.wait();
    const engine::Attention& a = *document.attention();
    const models::StepNumbers& n = model.numbers();
    QCOMPARE(n.query, 5);
    QCOMPARE(n.key, 4);
    double product = 0;
    for (int d = 0; d < a.query.extent(2); ++d)
        product += double(a.query.matrix(1)(5, d)) * double(a.key.matrix(a.keyHead(1))(4, d));
    QVERIFY(std::abs(n.product - product) < 1e-9);
    QVERIFY(std::abs(n.score - product * double(a.scale)) < 1e-9);
    QVERIFY(std::abs(n.weight - std::exp(n.score - n.logSum)) < 1e-5);
    QVERIFY(!n.queryTurned && !n.keyTurned);
    QVERIFY(n.first.weight >= n.second.weight);
    const QModelIndex softmax = model.index(model.find(StepKind::Softmax));
    const QString sentence = softmax.data(StepModel::SentenceRole).toString();
    QVERIFY(sentence.contains(n.first.text));
    QVERIFY(sentence.contains(QLocale().toString(n.first.weight, 'f', 2)));
    QVERIFY(softmax.data(StepModel::NumbersRole)
                .toString()
                .contains(QLocale().toString(n.weight, 'g', 6)));
    // The window holds the selected cell, exactly.
    const Step& step = model.steps()[size_t(softmax.row())];
    QCOMPARE(double(step.window(5 - step.rows.begin, 4 - step.columns.begin)), n.weight);
}

void TestStepModel::outputBeginsWhereItHasNumbers()
{
    models::Document document;
    StepModel model(&document);
    document.setTrace(pattern());
    QTRY_VERIFY(model.rowCount() > 0);
    const models::Step& output = model.steps()[size_t(model.find(StepKind::Output))];
    QVERIFY(output.columns.begin > 0);
    QCOMPARE(output.window.cols(), output.columns.size());
    QVERIFY(output.window.col(0).cwiseAbs().maxCoeff() > 1e-3F);
    const QModelIndex index = model.index(model.find(StepKind::Output));
    QVERIFY(index.data(StepModel::NumbersRole).toString().contains(QStringLiteral("(…; ")));
    const models::Step& input = model.steps()[size_t(model.find(StepKind::Input))];
    QCOMPARE(input.columns.begin, 0);
}

void TestStepModel::followsTheSelection()
{
    models::Document document;
    StepModel model(&document);
    document.setTrace(pattern());
    model.wait();
    QSignalSpy changed(&model, &StepModel::changed);
    QSignalSpy reset(&model, &StepModel::modelReset);
    document.selection().setCell(11, 3);
    QTRY_COMPARE(model.numbers().query, 11);
    QCOMPARE(model.numbers().key, 3);
    document.selection().setHead(3);
    QTRY_COMPARE(model.numbers().head, 3);
    QVERIFY(changed.size() >= 2);
    QCOMPARE(reset.size(), 0); // the same steps: views keep the chosen one
}

void TestStepModel::interventionsAddSteps()
{
    engine::Intervention change;
    change.temperature = 2.0F;
    change.mask = engine::MaskChoice::Causal;
    models::Document document;
    StepModel model(&document);
    document.setTrace(pattern({change}));
    document.selection().setCell(4, 9);
    model.wait();
    QVERIFY(model.find(StepKind::Tempered) > model.find(StepKind::Scaled));
    QVERIFY(model.find(StepKind::Masked) > model.find(StepKind::Tempered));
    const models::StepNumbers& n = model.numbers();
    QVERIFY(n.hidden);
    QCOMPARE(n.visible, 5);
    QCOMPARE(n.temperature, 2.0);
    const Wide scaled = whole(model.steps()[size_t(model.find(StepKind::Scaled))]);
    const Wide tempered = whole(model.steps()[size_t(model.find(StepKind::Tempered))]);
    QVERIFY((scaled - 2 * tempered).cwiseAbs().maxCoeff() < 1e-5);
    const Wide masked = whole(model.steps()[size_t(model.find(StepKind::Masked))]);
    QVERIFY(std::isinf(masked(4, 9)));
    QVERIFY(std::abs(masked(9, 4) - tempered(9, 4)) < 1e-4);
    // What is hidden is no weight that came out as 0.
    const Wide weights = whole(model.steps()[size_t(model.find(StepKind::Softmax))]);
    QVERIFY(std::isinf(weights(4, 9)));
    QVERIFY(weights(9, 4) > 0);
    QVERIFY(model.index(model.find(StepKind::Masked))
                .data(StepModel::SentenceRole)
                .toString()
                .contains(QStringLiteral("hidden")));
}

void TestStepModel::hardAndAblated()
{
    engine::Intervention hard;
    hard.normaliser = engine::Normaliser::Hard;
    hard.ablate = true;
    models::Document document;
    StepModel model(&document);
    document.setTrace(pattern({hard}));
    model.wait();
    const int softmax = model.find(StepKind::Softmax);
    QCOMPARE(model.index(softmax).data(StepModel::FormulaRole).toString(),
             QStringLiteral("argmax"));
    QVERIFY(model.index(softmax)
                .data(StepModel::DefinitionRole)
                .toString()
                .contains(QStringLiteral("argmax")));
    QVERIFY(model.numbers().ablated);
    compare(model, StepKind::Context, Wide::Zero(20, document.attention()->value.extent(2)));
}

void TestStepModel::importedTensorsSayWhatIsMissing()
{
    auto trace = std::make_shared<engine::Trace>();
    engine::Attention attention;
    attention.heads = 2;
    attention.queries = 3;
    attention.keys = 5;
    attention.storedWeights = [](int, engine::Range queries, engine::Range keys,
                                 engine::MatrixRef out) {
        for (int64_t q = queries.begin; q < queries.end; ++q)
            for (int64_t k = keys.begin; k < keys.end; ++k)
                out(q - queries.begin, k - keys.begin) = k == q ? 0.6F : 0.1F;
    };
    trace->attentions.push_back(attention);
    models::Document document;
    StepModel model(&document);
    document.setTrace(trace);
    model.wait();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.find(StepKind::Softmax), 0);
    QVERIFY(model.missingText().contains(QStringLiteral("W_O")));
    QVERIFY(model.missingText().contains(QStringLiteral("no vectors")));
    QCOMPARE(model.numbers().first.key, 0);
}

void TestStepModel::aggregates()
{
    models::Document document;
    StepModel model(&document);
    document.setTrace(pattern());
    document.selection().setHead(engine::kMeanHead);
    model.wait();
    QCOMPARE(model.find(StepKind::Query), -1);
    QVERIFY(model.find(StepKind::Softmax) >= 0);
    QVERIFY(model.find(StepKind::Output) >= 0);
    QVERIFY(model.missingText().contains(QStringLiteral("choose one head")));
}

void TestStepModel::longTracesStayBounded()
{
    models::Document document;
    StepModel model(&document);
    document.setTrace(pattern({}, 4096));
    document.selection().setCell(3000, 3001);
    QElapsedTimer timer;
    timer.start();
    model.wait();
    qInfo("steps of 4096 tokens: %lld ms", timer.elapsed());
    for (const Step& step : model.steps()) {
        QVERIFY(step.window.size() <= 16 * 24);
        QVERIFY(step.thumbnail.size() <= StepModel::kThumbnailSide * StepModel::kThumbnailSide);
    }
    QCOMPARE(model.numbers().first.key, 3000);
}

SUITE(TestStepModel)
#include "test_stepmodel.moc"
