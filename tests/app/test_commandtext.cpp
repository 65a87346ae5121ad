#include "app/cli/commandtext.h"
#include "app/cli/options.h"
#include "engine/trace/trace.h"
#include "models/comparison.h"
#include "tests/suite.h"

#include <QProcess>
#include <QTest>

namespace {

/// The words of a command line as a shell cuts them.
QStringList words(const QString& command)
{
    QProcess shell;
    shell.start(
        QStringLiteral("/bin/sh"),
        {QStringLiteral("-c"), QStringLiteral("for word in %1; do printf '%s\\0' \"$word\"; done")
                                   .replace(QLatin1String("%1"), command)});
    shell.waitForFinished();
    QStringList all;
    for (const QByteArray& word : shell.readAllStandardOutput().split('\0'))
        all << QString::fromUtf8(word);
    all.removeLast();
    return all;
}

models::SelectionState place(int layer, int head, qint64 query = -1)
{
    models::SelectionState state;
    state.stack = engine::Stack::Decoder;
    state.layer = layer;
    state.head = head;
    state.query = query;
    return state;
}

} // namespace

Q_DECLARE_METATYPE(engine::TraceRequest)

class TestCommandText : public QObject
{
    Q_OBJECT

private slots:
    void asksForTheSame_data();
    void asksForTheSame();
    void namesWhatIsShown();
};

void TestCommandText::asksForTheSame_data()
{
    QTest::addColumn<engine::TraceRequest>("request");
    const auto row = [](const char* name, auto source) {
        QTest::newRow(name) << engine::TraceRequest{source, {}};
    };
    row("pattern", engine::PatternSource{"induction", 7, 20, 3, 8, 1});
    row("file", engine::FileSource{"/tmp/a file's.npz"});
    engine::ModelSource model;
    model.folder = "/tmp/models/it's \"mine\"";
    model.inputs.text = "A text with 'quotes', $signs, `ticks`,\nlines and \\ “others”";
    row("text", model);
    model.inputs.textPair = "";
    model.inputs.padTo = 12;
    model.layers = 2;
    row("pair", model);
    model.inputs = {};
    model.inputs.tokenIds = {5, 6, 7};
    model.inputs.attentionMask = {1, 1, 0};
    model.generation.newTokens = 9;
    model.generation.sample = true;
    model.generation.temperature = 0.7F;
    model.generation.topK = 20;
    model.generation.topP = 0.9F;
    model.generation.seed = 3;
    row("sampled", model);
    model.inputs = {};
    model.generation = {};
    model.generation.beams = 4;
    model.inputs.source = "ein Satz";
    model.inputs.target = "a sentence";
    model.inputs.sourceLanguage = "de";
    model.inputs.targetLanguage = "en";
    row("translation", model);
    model.inputs = {};
    model.inputs.image = "/tmp/a picture.png";
    row("picture", model);
    model.inputs = {};
    model.inputs.sound = "/tmp/a sound.wav";
    model.inputs.soundStart = 1.5;
    row("sound", model);
}

void TestCommandText::asksForTheSame()
{
    QFETCH(engine::TraceRequest, request);
    const QString command =
        app::commandText(request, place(1, 2, 3), QStringLiteral("heatmap"),
                         {{QStringLiteral("colormap"), QStringLiteral("magma")}});
    QStringList arguments = words(command);
    QVERIFY2(arguments.size() > 2, qPrintable(command));
    QCOMPARE(arguments.takeFirst(), QStringLiteral("attention-visualizer"));
    QCOMPARE(arguments.first(), QStringLiteral("render"));
    app::Options options;
    QVERIFY2(!app::Options::parse(app::Command::Render, arguments, &options), qPrintable(command));
    const auto asked = options.request();
    QVERIFY(asked);
    QVERIFY2(*asked == request, qPrintable(command));
    QCOMPARE(options.text("view"), QStringLiteral("heatmap"));
    QCOMPARE(options.text("stack"), QStringLiteral("decoder"));
    QCOMPARE(options.place("layer"), 1);
    QCOMPARE(options.place("head"), 2);
    QCOMPARE(options.number("query", -1), 3);
    QCOMPARE(options.text("colormap"), QStringLiteral("magma"));
}

void TestCommandText::namesWhatIsShown()
{
    const engine::TraceRequest request{engine::PatternSource{}, {}};
    const auto text = [&](const char* view, const QJsonObject& state,
                          const models::SelectionState& selection = place(0, 0)) {
        return app::commandText(request, selection, QLatin1String(view), state);
    };
    const auto says = [](const QString& line, const char* part) {
        return line.contains(QLatin1String(part));
    };
    QVERIFY(says(text("scene", {{QStringLiteral("mode"), QStringLiteral("surface")}}),
                 "--view surface"));
    QVERIFY(
        says(text("scene", {{QStringLiteral("mode"), QStringLiteral("vectors")}}), "--view scene"));
    QVERIFY(says(text("charts", {{QStringLiteral("chart"), QStringLiteral("distribution")}}),
                 "--view distribution"));
    QVERIFY(says(text("interpretability", {}), "--view metrics"));
    QVERIFY(says(text("heatmap", {}, place(engine::kMeanLayer, engine::kMaxHead)),
                 "--layer mean --head max"));
    QVERIFY(says(text("compare", {{QStringLiteral("layer"), 1}, {QStringLiteral("head"), 3}}),
                 "--with-layer 1 --with-head 3"));
    QVERIFY(says(text("compare", {{QStringLiteral("with"), int(models::Comparison::With::Base)}}),
                 "--with-base"));
    // What the command line does not paint it can compute.
    for (const char* view : {"activations", ""})
        QVERIFY(text(view, {}).startsWith(QLatin1String("attention-visualizer trace ")));
}

SUITE(TestCommandText)
#include "test_commandtext.moc"
