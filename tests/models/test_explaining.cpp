#include "models/ablationmodel.h"
#include "models/circuitsmodel.h"
#include "models/directmodel.h"
#include "models/explainmodel.h"
#include "models/patchingmodel.h"
#include "models/roles.h"
#include "tests/suite.h"

#include <cmath>
#include <QAbstractItemModelTester>
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
    void patchingByItselfChangesNothing();
    void circuitsOfInduction();
    void attributionsHaveCurves();
    void patternsHaveNoExplanation();

private:
    std::unique_ptr<Document> m_document;
};

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
    model.start(Measure::Loss, engine::explanations::Replacement::Zero);
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

void TestExplaining::patchingByItselfChangesNothing()
{
    engine::TraceRequest request;
    engine::ModelSource source;
    source.folder = EXAMPLES_DIR "/models/language";
    source.inputs.text = "The cat sat on the";
    request.source = source;
    m_document->open(request);
    QTRY_VERIFY(!m_document->isBusy());
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
