#include "engine/files/boundedjson.h"
#include "engine/tracer.h"
#include "tests/suite.h"

#include <algorithm>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <QTest>

using namespace engine;
namespace fs = std::filesystem;

/// What the card of the shipped coreference model says, on sentences of nouns that training never
/// saw together.
class TestCoreference : public QObject
{
    Q_OBJECT

private slots:
    void findsItsNoun();
};

void TestCoreference::findsItsNoun()
{
    const auto cases =
        readJsonFile(fs::path(TEST_DATA) / "examples" / "coreference.json", size_t{1} << 20);
    QVERIFY2(cases, cases ? "" : cases.error().message().c_str());
    Tracer tracer;
    int answers = 0;
    int looks = 0;
    double weight = 0;
    for (const nlohmann::json& one : *cases) {
        ModelSource source;
        source.folder = fs::path(EXAMPLES_DIR) / "models" / "coreference";
        source.inputs.text = one["text"].get<std::string>();
        const auto made = tracer.trace({source, {}}, {});
        QVERIFY2(made, made ? "" : made.error().message().c_str());
        const Trace& trace = **made;
        const auto& tokens = trace.tokens(Stack::Encoder);
        const auto at = [&](const std::string& word) {
            return std::ranges::find(tokens, word, &TraceToken::text) - tokens.begin();
        };
        const auto it = at("it");
        const auto noun = at(one["noun"].get<std::string>());
        QVERIFY(it < std::ssize(tokens) && noun < std::ssize(tokens));
        const auto logits = trace.origin->logits(
            Stack::Encoder, trace.stacks.at(Stack::Encoder).hidden.back().matrix());
        QVERIFY(logits);
        Eigen::Index best = 0;
        logits->row(it).maxCoeff(&best);
        answers += best == tokens[size_t(noun)].id ? 1 : 0;
        const Attention& last = *trace.find(Stack::Encoder, 1, Kind::Self);
        Matrix row(1, last.keys);
        fillBlock(last, 1, Quantity::Weights, {it, it + 1}, {0, last.keys}, row);
        row.row(0).maxCoeff(&best);
        looks += best == noun ? 1 : 0;
        weight += double(row(0, noun));
    }
    const auto count = int(cases->size());
    qInfo("%d of %d answers, %d of %d looks, weight %.3f", answers, count, looks, count,
          weight / count);
    QVERIFY(count >= 60);
    QVERIFY(answers >= count - 1);
    QVERIFY(looks >= count - 1);
    QVERIFY(weight > 0.95 * count);
}

SUITE(TestCoreference)
#include "test_coreference.moc"
