#include "models/lessonplayer.h"
#include "tests/suite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using models::Lesson;
using models::LessonPlayer;

/// The views of a window as far as a lesson asks for them.
struct Views
{
    QString front;
    QJsonObject states;

    models::LessonSurroundings surroundings()
    {
        return {[this] { return front; },
                [this](const QString& id) { return states.value(id).toObject(); }};
    }
    void follow(LessonPlayer& player)
    {
        QObject::connect(&player, &LessonPlayer::viewsWanted, &player,
                         [this](const QString& view, const QStringList&) {
                             if (!view.isEmpty())
                                 front = view;
                         });
        QObject::connect(&player, &LessonPlayer::settingsWanted, &player,
                         [this](const QJsonObject& settings) {
                             for (auto one = settings.begin(); one != settings.end(); ++one)
                                 states.insert(one.key(), one.value());
                         });
        player.setSurroundings(surroundings());
    }
};

class TestLessons : public QObject
{
    Q_OBJECT

private slots:
    void areAllRead();
    void playToTheirEnd_data();
    void playToTheirEnd();
    void refuseWhatTheFormatDoesNotKnow_data();
    void refuseWhatTheFormatDoesNotKnow();
    void findTokensByWhatTheyRead();
    void goBackToWhatAStepSet();
    void keepNoKeyOfAnotherText();

private:
    static QString folder() { return QStringLiteral(PROJECT_DIR "/resources/lessons"); }
    static Lesson read(const QByteArray& steps);
};

Lesson TestLessons::read(const QByteArray& steps)
{
    static QTemporaryDir place;
    const QString path = place.filePath(QStringLiteral("one.json"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write(R"({"format": 1, "id": "one", "order": 1, "minutes": 2,
                   "title": {"en": "One"}, "summary": {"en": "Of one."}, "steps": )" +
               steps + "}");
    file.close();
    const auto lesson = models::readLesson(path);
    return lesson ? *lesson : Lesson();
}

void TestLessons::areAllRead()
{
    QList<engine::Error> failed;
    const QList<Lesson> lessons = models::readLessons(folder(), &failed);
    for (const engine::Error& error : failed)
        QFAIL(error.message().c_str());
    QCOMPARE(lessons.size(),
             QDir(folder()).entryList({QStringLiteral("*.json")}, QDir::Files).size());
    for (const Lesson& lesson : lessons)
        for (const models::LessonStep& step : lesson.steps) {
            QVERIFY2(step.text.languages.contains(QStringLiteral("zh_CN")), qPrintable(lesson.id));
            if (step.question)
                QVERIFY2(step.question->text.languages.contains(QStringLiteral("zh_CN")),
                         qPrintable(lesson.id));
        }
}

void TestLessons::playToTheirEnd_data()
{
    QTest::addColumn<QString>("path");
    const QDir dir(folder());
    for (const QString& name : dir.entryList({QStringLiteral("*.json")}, QDir::Files))
        QTest::newRow(qPrintable(name)) << dir.filePath(name);
}

void TestLessons::playToTheirEnd()
{
    QFETCH(QString, path);
    const auto lesson = models::readLesson(path);
    QVERIFY2(lesson, lesson ? "" : lesson.error().message().c_str());
    models::Document document;
    Views views;
    LessonPlayer player(&document, QStringLiteral(EXAMPLES_DIR));
    views.follow(player);
    QSignalSpy failed(&document, &models::Document::failed);
    QSignalSpy finished(&player, &LessonPlayer::finished);
    player.play(*lesson);
    for (int i = 0; i < lesson->steps.size(); ++i) {
        const QByteArray place = QStringLiteral("step %1").arg(i + 1).toUtf8();
        QCOMPARE(player.step(), i);
        QTRY_VERIFY2(player.isSettled() && !document.isBusy(), place);
        QVERIFY2(failed.isEmpty(), place);
        QVERIFY2(document.trace(), place);
        const models::SelectionState& at = document.selection().state();
        const models::LessonPlace& asked = player.current().scene.select;
        QVERIFY2(!asked.query || at.query >= 0, place);
        QVERIFY2(!asked.key || at.key >= 0, place);
        QVERIFY2(!asked.layer || at.layer == *asked.layer, place);
        if (const auto& question = player.current().question) {
            if (question->choices.isEmpty()) {
                QVERIFY2(!player.isAnswered(), place + ": answered from the start");
            } else {
                QVERIFY2(models::holds(question->condition, document, views.surroundings()),
                         place + ": the right choice is not true");
                for (int choice = 0; choice < question->choices.size(); ++choice)
                    if (choice != question->choice)
                        QVERIFY2(!player.choose(choice), place);
            }
            player.showAnswer();
            // What is in front is looked at again by who shows it.
            const auto answered = [&] {
                if (player.isSettled())
                    player.check();
                return player.isAnswered();
            };
            QTRY_VERIFY2(answered(), place);
        }
        player.go(1);
    }
    QCOMPARE(finished.size(), 1);
    QVERIFY(!player.isPlaying());
}

void TestLessons::refuseWhatTheFormatDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("steps");
    QTest::newRow("none") << QByteArray("[]");
    QTest::newRow("no text") << QByteArray(R"([{"view": "flow"}])");
    QTest::newRow("no English") << QByteArray(R"([{"text": {"zh_CN": "一"}}])");
    QTest::newRow("key") << QByteArray(R"([{"text": {"en": "a"}, "veiw": "flow"}])");
    QTest::newRow("head") << QByteArray(R"([{"text": {"en": "a"}, "select": {"head": "all"}}])");
    QTest::newRow("position") << QByteArray(R"([{"text": {"en": "a"}, "select": {"query": []}}])");
    QTest::newRow("mask") << QByteArray(R"([{"text": {"en": "a"}, "mask": "half"}])");
    QTest::newRow("window") << QByteArray(R"([{"text": {"en": "a"}, "mask": {"window": -1}}])");
    QTest::newRow("temperature") << QByteArray(R"([{"text": {"en": "a"}, "temperature": 0}])");
    QTest::newRow("opened") << QByteArray(
        R"([{"text": {"en": "a"}, "open": {"model": "language", "pattern": "local"}}])");
    QTest::newRow("condition") << QByteArray(
        R"([{"text": {"en": "a"}, "question": {"text": {"en": "b"}, "answer": {},
            "condition": {"wieght": {}}}}])");
    QTest::newRow("two conditions") << QByteArray(
        R"([{"text": {"en": "a"}, "question": {"text": {"en": "b"}, "answer": {},
            "condition": {"view": "flow", "quantity": "scores"}}}])");
    QTest::newRow("no answer") << QByteArray(
        R"([{"text": {"en": "a"}, "question": {"text": {"en": "b"},
            "condition": {"view": "flow"}}}])");
    QTest::newRow("choice") << QByteArray(
        R"([{"text": {"en": "a"}, "question": {"text": {"en": "b"}, "choice": 2,
            "choices": [{"en": "c"}, {"en": "d"}]}}])");
}

void TestLessons::refuseWhatTheFormatDoesNotKnow()
{
    QFETCH(QByteArray, steps);
    QVERIFY(read(steps).steps.isEmpty());
}

void TestLessons::findTokensByWhatTheyRead()
{
    std::vector<engine::TraceToken> tokens(4);
    tokens[0].text = "the";
    tokens[1].text = " cat";
    tokens[2].text = " the";
    tokens[3].text = ".";
    const auto at = [&](const char* json) {
        const QJsonArray one = QJsonDocument::fromJson(QByteArray("[") + json + "]").array();
        const auto position = models::lessonPosition(one.first(), {});
        return position ? models::indexOf(*position, tokens, 4) : -2;
    };
    QCOMPARE(at("2"), 2);
    QCOMPARE(at("-1"), 3);
    QCOMPARE(at("4"), -1);
    QCOMPARE(at("\"the\""), 0);
    QCOMPARE(at("\"cat\""), 1);
    QCOMPARE(at(R"({"token": "the", "nth": 2})"), 2);
    QCOMPARE(at(R"({"token": "the", "nth": 3})"), -1);
    QCOMPARE(at("\"The\""), -1);
    QCOMPARE(at("true"), -2);
}

void TestLessons::goBackToWhatAStepSet()
{
    const Lesson lesson = read(R"([
        {"text": {"en": "a"}, "open": {"pattern": "local", "length": 8}, "view": "heatmap",
         "select": {"layer": 1, "head": 2, "query": 3}},
        {"text": {"en": "b"}, "temperature": 4, "select": {"query": 5}},
        {"text": {"en": "c"}, "temperature": 1, "hide": [{"query": 5, "key": 4}]}])");
    QCOMPARE(lesson.steps.size(), 3);
    models::Document document;
    Views views;
    LessonPlayer player(&document, QStringLiteral(EXAMPLES_DIR));
    views.follow(player);
    player.play(lesson);
    const auto settle = [&] { return player.isSettled() && !document.isBusy(); };
    QTRY_VERIFY(settle());
    QCOMPARE(document.selection().state().query, 3);
    QCOMPARE(views.front, QStringLiteral("heatmap"));
    player.go(1);
    QTRY_VERIFY(settle());
    QCOMPARE(document.attention()->rule(2).temperature, 4.F);
    QCOMPARE(document.selection().state().query, 5);
    player.go(1);
    QTRY_VERIFY(settle());
    QCOMPARE(document.attention()->rule(2).temperature, 1.F);
    QVERIFY(document.attention()->mask.hides(2, 5, 4));
    QVERIFY(!document.attention()->mask.hides(1, 5, 4));
    player.go(-1);
    QTRY_VERIFY(settle());
    QCOMPARE(document.attention()->rule(2).temperature, 4.F);
    QVERIFY(!document.attention()->mask.hides(2, 5, 4));
    QCOMPARE(document.selection().state().layer, 1);
}

void TestLessons::keepNoKeyOfAnotherText()
{
    const Lesson lesson = read(R"([
        {"text": {"en": "a"}, "open": {"pattern": "local", "length": 8}, "view": "heatmap",
         "select": {"layer": 0, "head": 0, "query": 3}},
        {"text": {"en": "b"}, "select": {"query": 5}}])");
    models::Document document;
    engine::TraceRequest request;
    engine::PatternSource pattern;
    pattern.length = 12;
    request.source = pattern;
    document.open(request);
    QTRY_VERIFY(document.trace() && !document.isBusy());
    models::SelectionState state = document.selection().state();
    state.key = 2;
    document.selection().set(state);
    LessonPlayer player(&document, QStringLiteral(EXAMPLES_DIR));
    player.play(lesson);
    const auto settle = [&] { return player.isSettled() && !document.isBusy(); };
    QTRY_VERIFY(settle());
    QCOMPARE(document.selection().state().query, 3);
    QCOMPARE(document.selection().state().key, -1);
    // What is selected during the lesson stays.
    state = document.selection().state();
    state.key = 4;
    document.selection().set(state);
    player.go(1);
    QTRY_VERIFY(settle());
    QCOMPARE(document.selection().state().key, 4);
}

SUITE(TestLessons)
#include "test_lessons.moc"
