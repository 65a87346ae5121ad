#include "models/ablationmodel.h"
#include "models/circuitsmodel.h"
#include "models/directmodel.h"
#include "models/explainmodel.h"
#include "models/patchingmodel.h"
#include "models/roles.h"
#include "tests/suite.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <QAbstractItemModelTester>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using models::Document;
using models::Measure;

namespace {

/// The shipped induction model on a text that repeats.
engine::TraceRequest induction()
{
    engine::ModelSource source;
    source.folder = EXAMPLES_DIR "/models/induction";
    source.inputs.tokenIds = {5, 9, 12, 7, 5, 9, 12};
    engine::TraceRequest request;
    request.source = source;
    return request;
}

} // namespace

/// What explains a prediction, as tables: sums that must hold, and what stops or is missing.
class TestExplaining : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_document.reset(); }
    void partsSumToTheLogit();
    void everyUnitIsSwitchedOff();
    void manyTextsHaveASpread();
    void patchingByItselfChangesNothing();
    void pairsHaveAMeanAndADeviation();
    void circuitsOfInduction();
    void attributionsHaveCurves();
    void sourcesAreExplained();
    void picturesAreExplained();
    void anyPositionIsExplained();
    void wordsOfCaptionsAreExplained();
    void edgesArePatched();
    void patternsHaveNoExplanation();

private:
    void open(const char* model, const std::function<void(engine::ModelInputs&)>& fill);
    void openLanguage(const char* text)
    {
        open("language", [text](engine::ModelInputs& inputs) { inputs.text = text; });
    }
    std::unique_ptr<Document> m_document;
};

void TestExplaining::open(const char* model, const std::function<void(engine::ModelInputs&)>& fill)
{
    engine::TraceRequest request;
    engine::ModelSource source;
    source.folder = std::string(EXAMPLES_DIR "/models/") + model;
    fill(source.inputs);
    request.source = source;
    m_document->open(request);
    QTRY_VERIFY(!m_document->isBusy());
    QVERIFY(m_document->trace());
}

void TestExplaining::init()
{
    m_document = std::make_unique<Document>();
    m_document->open(induction());
    QTRY_VERIFY(m_document->trace());
}

void TestExplaining::partsSumToTheLogit()
{
    models::DirectModel model(m_document.get());
    const QAbstractItemModelTester tester(&model);
    for (const Measure measure : {Measure::Logit, Measure::Difference})
        for (const bool heads : {true, false}) {
            model.start(measure, heads);
            QTRY_VERIFY(!model.isBusy());
            QVERIFY2(model.rowCount() > 3, qPrintable(model.reason()));
            const int last = model.rowCount() - 1;
            const double sum = model.before(last) + model.value(last);
            const auto subject = engine::explanations::Subject::of(m_document->trace());
            const double logit = *subject->value(*models::scalarFor(*subject, measure));
            QVERIFY(std::abs(sum - logit) < 1e-3 * std::max(1.0, std::abs(logit)));
            for (int row = 0; heads && row < model.rowCount(); ++row) {
                const models::NumberGrid sources = model.sources(row);
                if (sources.isEmpty())
                    continue;
                double own = 0;
                for (const float value : sources.values)
                    own += double(value);
                QVERIFY(std::abs(own - model.value(row)) < 1e-3);
            }
        }
}

void TestExplaining::everyUnitIsSwitchedOff()
{
    models::AblationModel model(m_document.get());
    const QAbstractItemModelTester tester(&model);
    model.start({.measure = Measure::Loss});
    QTRY_VERIFY(!model.isBusy());
    QVERIFY2(model.rowCount() > 4, qPrintable(model.reason()));
    int heads = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        heads +=
            model.index(row, models::AblationModel::Head).data(models::ValueRole).isValid() ? 1 : 0;
    const models::NumberGrid grid = model.grid();
    QCOMPARE(grid.rows * grid.columns, heads);
    size_t points = 0;
    for (const auto& series : model.scatter().series)
        points += series.points.size();
    QCOMPARE(points, size_t(heads));
    QVERIFY(model.place(0));
    m_document->open(induction(), true);
    QTRY_COMPARE(model.rowCount(), 0);
}

void TestExplaining::manyTextsHaveASpread()
{
    openLanguage("The cat sat on the");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("texts.txt"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("The cat sat on the mat.\nTo be, or not to be\nOnce more unto the breach\n");
    file.close();
    models::AblationModel model(m_document.get());
    const QAbstractItemModelTester tester(&model);
    const auto value = [&](int row, models::AblationModel::Column column) {
        return model.index(row, column).data(models::ValueRole).toDouble();
    };
    double single = 0;
    for (const auto replacement :
         {engine::explanations::Replacement::Zero, engine::explanations::Replacement::Mean,
          engine::explanations::Replacement::Resampled}) {
        model.start({.measure = Measure::Loss, .replacement = replacement, .texts = path});
        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(model.inputs(), 3);
        QVERIFY2(model.rowCount() > 4, qPrintable(model.reason()));
        using Model = models::AblationModel;
        QVERIFY(value(0, Model::Deviation) > 0);
        QVERIFY(value(0, Model::Low) < value(0, Model::Change));
        QVERIFY(value(0, Model::Change) < value(0, Model::High));
        QVERIFY(value(0, Model::Change) != single); // each replacement is one of its own
        single = value(0, Model::Change);
    }
    model.start({.measure = Measure::Loss, .texts = path, .most = 1});
    QTRY_VERIFY(!model.isBusy());
    QCOMPARE(model.inputs(), 1);
    QVERIFY(!model.index(0, models::AblationModel::Deviation).data(models::ValueRole).isValid());
    model.start({.texts = folder.filePath(QStringLiteral("none.txt"))});
    QTRY_VERIFY(!model.isBusy());
    QVERIFY(!model.reason().isEmpty() && model.rowCount() == 0);
}

void TestExplaining::pairsHaveAMeanAndADeviation()
{
    openLanguage("The cat sat on the");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("pairs.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("clean,corrupted\n\"To be or not\",\"To be and not\"\n"
               "\"To be or not\",\"To be or the\"\n");
    file.close();
    models::PatchingModel model(m_document.get());
    const QAbstractItemModelTester tester(&model);
    for (const auto what :
         {models::PatchingModel::What::Residual, models::PatchingModel::What::Heads}) {
        model.startPairs(path, what, Measure::Logit);
        QTRY_VERIFY(!model.isBusy());
        QVERIFY2(!model.grid().isEmpty(), qPrintable(model.reason()));
        QCOMPARE(model.pairs(), 2);
        QCOMPARE(model.columnCount(), 2 * model.grid().columns);
        QCOMPARE(model.deviations().size(), model.grid().values.size());
        QVERIFY(std::ranges::any_of(model.deviations(), [](float d) { return d > 0; }));
        const QModelIndex last = model.index(0, model.columnCount() - 1);
        QCOMPARE(float(last.data(models::ValueRole).toDouble()),
                 model.deviations()[size_t(model.grid().columns - 1)]);
    }
}

void TestExplaining::patchingByItselfChangesNothing()
{
    openLanguage("The cat sat on the");
    models::PatchingModel model(m_document.get());
    const QAbstractItemModelTester tester(&model);
    for (const auto what :
         {models::PatchingModel::What::Residual, models::PatchingModel::What::Heads,
          models::PatchingModel::What::Paths}) {
        model.start(QStringLiteral("The cat sat on the"), what, Measure::Logit, true);
        QTRY_VERIFY(!model.isBusy());
        QVERIFY2(!model.grid().isEmpty(), qPrintable(model.reason()));
        QCOMPARE(model.exactRows(), model.grid().rows);
        for (const float value : model.grid().values)
            QVERIFY(std::abs(value - model.grid().middle) <
                    1e-3f * std::max(1.f, std::abs(model.grid().middle)));
        QVERIFY(model.place(0, 0).layer == 0);
    }
    model.start(QStringLiteral("A much longer text than that one was before"),
                models::PatchingModel::What::Residual, Measure::Logit, false);
    QTRY_VERIFY(!model.isBusy());
    QVERIFY(!model.reason().isEmpty() && model.grid().isEmpty());
}

void TestExplaining::circuitsOfInduction()
{
    models::CircuitsModel model(m_document.get());
    const QAbstractItemModelTester tester(&model);
    model.start(true, 10, 2);
    QTRY_VERIFY(!model.isBusy());
    QCOMPARE(model.rowCount(), model.layers() * model.heads());
    QVERIFY2(model.rowCount() > 0, qPrintable(model.reason()));
    double prefix = 0;
    int best = 0;
    for (int row = 0; row < model.rowCount(); ++row) {
        const double own =
            model.index(row, models::CircuitsModel::Prefix).data(models::ValueRole).toDouble();
        if (own > prefix) {
            prefix = own;
            best = row;
        }
    }
    QVERIFY(prefix > 0.5);
    const models::NumberGrid feeding = model.feeding(best, models::CircuitsModel::Input::Key);
    QCOMPARE(feeding.rows, best / model.heads());
    QVERIFY(model.feeding(0, models::CircuitsModel::Input::Key).isEmpty());
    QVERIFY(!model.summary().isEmpty());
    model.describe(best);
    QTRY_VERIFY(!model.description().isEmpty());
}

void TestExplaining::attributionsHaveCurves()
{
    models::ExplainModel model(m_document.get());
    model.setActive(true);
    QTRY_VERIFY(!model.isBusy() && model.rowCount() > 0);
    for (const auto curve :
         {models::ExplainModel::Curve::Deletion, models::ExplainModel::Curve::Insertion}) {
        const models::PlotData plot = model.curves(curve);
        QVERIFY(plot.series.size() >= 4);
        for (const auto& series : plot.series)
            QCOMPARE(series.points.size(), size_t(model.rowCount()) + 1);
    }
}

void TestExplaining::sourcesAreExplained()
{
    open("translator", [](engine::ModelInputs& inputs) {
        inputs.source = "A man is standing on a ladder.";
        inputs.sourceLanguage = "en";
        inputs.targetLanguage = "de";
    });
    models::ExplainModel model(m_document.get());
    const QAbstractItemModelTester tester(&model);
    model.setActive(true);
    QTRY_VERIFY(!model.isBusy() && model.rowCount() > 0);
    QVERIFY2(model.reason().isEmpty(), qPrintable(model.reason()));
    QVERIFY(model.hasSource());
    QCOMPARE(model.stackOf(0), engine::Stack::Encoder);
    QCOMPARE(model.stackOf(model.rowCount() - 1), engine::Stack::Decoder);
    // What is explained to begin with is a word, not the end.
    QVERIFY(!model.targets().empty());
    QVERIFY(model.targets().front().name.contains(u"Leiter"));
    // The word that it translates adds most of all of the source.
    int best = 0;
    const int column = models::ExplainModel::columnOf(models::ExplainModel::Method::Integrated);
    const auto value = [&](int row) {
        return model.index(row, column).data(models::ValueRole).toDouble();
    };
    for (int row = 0; model.stackOf(row) == engine::Stack::Encoder; ++row)
        if (value(row) > value(best))
            best = row;
    QVERIFY2(model.index(best, 0).data().toString().contains(u"ladder"),
             qPrintable(model.index(best, 0).data().toString()));
    QVERIFY(model.mostFaithful());
}

void TestExplaining::picturesAreExplained()
{
    open("vision", [](engine::ModelInputs& inputs) {
        inputs.image = EXAMPLES_DIR "/pictures/digit-two.png";
    });
    models::ExplainModel model(m_document.get());
    model.setActive(true);
    QTRY_VERIFY(!model.isBusy() && model.rowCount() > 0);
    QVERIFY(model.modality());
    QVERIFY(model.positions().isEmpty());
    const auto cells = model.cells(models::ExplainModel::Method::GradientInput);
    QCOMPARE(cells.rows(), Eigen::Index(model.modality()->rows));
    QCOMPARE(cells.cols(), Eigen::Index(model.modality()->columns));
    // The class token stands for no patch.
    QCOMPARE(double(cells(0, 0)), model.index(1, 1).data(models::ValueRole).toDouble());
}

void TestExplaining::anyPositionIsExplained()
{
    models::ExplainModel model(m_document.get());
    model.setActive(true);
    QTRY_VERIFY(!model.isBusy() && !model.targets().empty());
    QCOMPARE(model.positions().size(), model.rowCount());
    QCOMPARE(model.position(), qint64(model.rowCount()) - 1);
    const auto last = model.targets();
    // A token that is selected anywhere is explained.
    models::SelectionState state = m_document->selection().state();
    state.query = 3;
    m_document->selection().set(state);
    QCOMPARE(model.position(), 3);
    QTRY_VERIFY(!model.isBusy() && !model.targets().empty());
    QVERIFY(model.targets() != last);
    // What comes later adds nothing to what was predicted before.
    const int column = models::ExplainModel::columnOf(models::ExplainModel::Method::GradientInput);
    QCOMPARE(model.index(5, column).data(models::ValueRole).toDouble(), 0.0);
    QVERIFY(model.index(3, column).data(models::ValueRole).toDouble() != 0.0);
}

void TestExplaining::wordsOfCaptionsAreExplained()
{
    open("captioner", [](engine::ModelInputs& inputs) {
        inputs.image = EXAMPLES_DIR "/images/green-triangle-orange-cross.png";
    });
    models::ExplainModel model(m_document.get());
    const QAbstractItemModelTester tester(&model);
    model.setActive(true);
    QTRY_VERIFY(!model.isBusy() && model.rowCount() > 0);
    QVERIFY2(model.reason().isEmpty(), qPrintable(model.reason()));
    const auto& words = m_document->trace()->tokens(engine::Stack::Decoder);
    QCOMPARE(model.positions().size(), qsizetype(words.size()));
    // The last word, not what closes the caption.
    QCOMPARE(model.position(), qint64(words.size()) - 2);
    QVERIFY(!model.targets().empty());
    QCOMPARE(model.targets().front().name,
             QString::fromStdString(words[size_t(model.position())].text));
    QVERIFY(model.modality());
    for (const models::ExplainModel::Method method : models::ExplainModel::kMethods) {
        QTRY_VERIFY(model.facts(method).known && model.facts(method).faithfulness);
        QCOMPARE(model.cells(method).size(), Eigen::Index(64));
    }
    const auto first = model.targets();
    model.setPosition(1);
    QTRY_VERIFY(!model.isBusy() && !model.targets().empty());
    QVERIFY(model.targets() != first);
}

void TestExplaining::edgesArePatched()
{
    openLanguage("The cat sat on the");
    models::PatchingModel model(m_document.get());
    const QAbstractItemModelTester tester(&model);
    models::SelectionState state = m_document->selection().state();
    state.layer = 0;
    state.head = 1;
    m_document->selection().set(state);
    const auto edge = model.edgeAt(3, 1);
    QVERIFY(edge && edge->head == 1 && edge->query == 3 && edge->key == 1);
    model.startEdges(QStringLiteral("The dog sat on the"), {*edge}, Measure::Logit);
    QTRY_VERIFY(!model.isBusy());
    QVERIFY2(model.reason().isEmpty(), qPrintable(model.reason()));
    QCOMPARE(model.grid().rows, 1);
    QCOMPARE(model.grid().columns, 2);
    QCOMPARE(model.place(0, 1).query, qint64(3));
    model.startEdges(QStringLiteral("The cat sat on the"), {*edge}, Measure::Logit);
    QTRY_VERIFY(!model.isBusy());
    for (const float value : model.grid().values) // by itself nothing changes
        QVERIFY(std::abs(value - model.grid().middle) < 1e-3f);
    state.head = engine::kMeanHead;
    m_document->selection().set(state);
    QVERIFY(!model.edgeAt(3, 1));
}

void TestExplaining::patternsHaveNoExplanation()
{
    engine::TraceRequest pattern;
    pattern.source = engine::PatternSource{};
    m_document->open(pattern);
    QTRY_VERIFY(!m_document->isBusy());
    models::DirectModel direct(m_document.get());
    direct.start(Measure::Logit, true);
    models::CircuitsModel circuits(m_document.get());
    circuits.start(false);
    QTRY_VERIFY(!direct.isBusy() && !circuits.isBusy());
    QVERIFY(!direct.reason().isEmpty() && !circuits.reason().isEmpty());
    QCOMPARE(direct.rowCount() + circuits.rowCount(), 0);
}

SUITE(TestExplaining)
#include "test_explaining.moc"
