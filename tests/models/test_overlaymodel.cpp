#include "engine/patterns/patterns.h"
#include "models/overlaymodel.h"
#include "tests/imagetrace.h"
#include "tests/suite.h"

#include <QSignalSpy>
#include <QTest>

using models::OverlayModel;

class TestOverlayModel : public QObject
{
    Q_OBJECT

private slots:
    void showsWhatAQueryLooksAt();
    void poolsQueries();
    void layersAndRollout();
    void saysWhyThereIsNothing();
};

void TestOverlayModel::showsWhatAQueryLooksAt()
{
    models::Document document;
    OverlayModel model(&document);
    document.setTrace(imageTrace());
    model.computeNow();
    QVERIFY(model.reason().isEmpty());
    QCOMPARE(model.queries(), QList<qint64>{0}); // the class token
    QCOMPARE(model.patches().rows(), 3);
    QCOMPARE(model.patches().cols(), 4);
    QCOMPARE(model.patches()(0, 0), 1.0F);
    QCOMPARE(model.patches().sum(), 1.0F);
    document.selection().setQuery(6);
    QTRY_COMPARE(model.queries(), QList<qint64>{6});
    QCOMPARE(model.patches()(1, 2), 1.0F);
    document.selection().setHead(engine::kMeanHead);
    QTRY_VERIFY(model.patches()(1, 2) < 1);
    QVERIFY(std::abs(model.patches()(1, 2) - (1 + 1 / 13.0F) / 2) < 1e-6F);
}

void TestOverlayModel::poolsQueries()
{
    models::Document document;
    OverlayModel model(&document);
    document.setTrace(imageTrace());
    document.selection().setQueries({2, 5});
    model.computeNow();
    QCOMPARE(model.patches()(0, 2), 0.5F);
    QCOMPARE(model.patches()(1, 1), 0.5F);
    document.selection().setPool(models::Pool::Maximum);
    model.computeNow();
    QCOMPARE(model.patches()(0, 2), 1.0F);
    QCOMPARE(model.patches().sum(), 2.0F);
}

void TestOverlayModel::layersAndRollout()
{
    models::Document document;
    OverlayModel model(&document);
    document.setTrace(imageTrace());
    document.selection().setAttention(engine::Stack::Encoder, engine::Kind::Self,
                                      engine::kMeanLayer);
    document.selection().setQuery(6);
    model.computeNow();
    QCOMPARE(model.patches()(1, 2), 0.5F);
    QCOMPARE(model.patches()(1, 3), 0.5F);
    QSignalSpy changed(&model, &OverlayModel::changed);
    model.setMeasure(OverlayModel::Measure::Rollout);
    QVERIFY(changed.wait(60'000));
    const engine::Matrix ofAll = model.patches();
    QVERIFY(ofAll.sum() > 0.5F && ofAll.sum() <= 1 + 1e-5F);
    // Through all layers is what reaches the last one.
    document.selection().setAttention(engine::Stack::Encoder, engine::Kind::Self, 1);
    model.computeNow();
    QVERIFY((model.patches() - ofAll).cwiseAbs().maxCoeff() < 1e-6F);
}

void TestOverlayModel::saysWhyThereIsNothing()
{
    models::Document document;
    OverlayModel model(&document);
    QVERIFY(!model.reason().isEmpty());
    document.setTrace(*engine::tracePattern({}, {}));
    QVERIFY(!model.reason().isEmpty());
    QCOMPARE(model.patches().size(), 0);
}

SUITE(TestOverlayModel)
#include "test_overlaymodel.moc"
