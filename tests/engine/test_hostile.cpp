#include "engine/atlas/compare.h"
#include "engine/atlas/page.h"
#include "engine/plaintext.h"
#include "engine/sound/sound.h"
#include "engine/text/textfile.h"
#include "engine/text/tokenizer.h"
#include "engine/trace/tracefile.h"
#include "engine/tracer.h"
#include "engine/vision/imagefile.h"
#include "tests/engine/hostileinputs.h"
#include "tests/suite.h"

#include <ctime>
#include <QTemporaryDir>
#include <QTest>
#include <sys/resource.h>

using namespace engine;

namespace {

constexpr uint64_t kSeed = 20261130;
constexpr int kUsual = 600;
constexpr int kTogether = 50;
constexpr qint64 kMostMilliseconds = 10'000;
constexpr size_t kMostLetters = 2000;
constexpr rlim_t kMostMemory = rlim_t(3) << 30; ///< of addresses, the program's own 1 GiB with it

/// The error of an input, if it is one.
std::optional<Error> read(const HostileInput& input)
{
    const auto errorOf = [](const auto& result) {
        return result ? std::nullopt : std::optional(result.error());
    };
    switch (input.kind) {
    case HostileInput::Kind::Trace:
        return errorOf(openTraceFile(input.path));
    case HostileInput::Kind::Model: {
        ModelSource model;
        model.folder = input.path;
        model.ignoreUnknown = true;
        model.inputs.tokenIds = {3, 5, 4, 6};
        return errorOf(Tracer().trace({model, {}}, {}));
    }
    case HostileInput::Kind::Tokenizer: {
        const auto tokenizer = text::Tokenizer::open(input.path);
        if (!tokenizer)
            return tokenizer.error();
        return errorOf(
            (*tokenizer)
                ->encode("The quick brown fox, 12.5 % of it: naïve 语言 \xF0\x9F\xA7\xA0!"));
    }
    case HostileInput::Kind::Picture:
        return errorOf(vision::readImage(input.path));
    case HostileInput::Kind::Sound:
        return errorOf(sound::readWav(input.path));
    case HostileInput::Kind::Text:
        return errorOf(text::readTextFile(input.path));
    case HostileInput::Kind::Atlas: {
        const auto opened = atlas::Atlas::load(input.path);
        if (!opened)
            return opened.error();
        for (const atlas::HeadAtlas& head : opened->heads)
            (void)atlas::pageJson(*opened, head);
        return errorOf(atlas::compareAtlases(*opened, *opened));
    }
    }
    return std::nullopt;
}

} // namespace

/// Files that somebody spoilt on purpose: no crash, no hang, no memory without bound, and a
/// sentence that is short and clean. ATTENTION_VISUALIZER_HOSTILE=10000 tries so many,
/// ATTENTION_VISUALIZER_HOSTILE_FROM=N begins with number N.
class TestHostile : public QObject
{
    Q_OBJECT

private slots:
    void endsWithASentence_data();
    void endsWithASentence();
};

void TestHostile::endsWithASentence_data()
{
    QTest::addColumn<int>("first");
    QTest::addColumn<int>("count");
    bool given = false;
    int count = qEnvironmentVariableIntValue("ATTENTION_VISUALIZER_HOSTILE", &given);
    if (!given)
        count = kUsual;
    const int from = qEnvironmentVariableIntValue("ATTENTION_VISUALIZER_HOSTILE_FROM");
    // Qt ends a test that takes five minutes.
    for (int first = from; first < from + count; first += kTogether)
        QTest::addRow("from %d", first) << first << std::min(kTogether, from + count - first);
}

void TestHostile::endsWithASentence()
{
    QFETCH(int, first);
    QFETCH(int, count);
#ifndef __SANITIZE_ADDRESS__
    rlimit before = {};
    getrlimit(RLIMIT_AS, &before);
    const rlimit bounded = {kMostMemory, before.rlim_max};
    setrlimit(RLIMIT_AS, &bounded);
#endif
    int refused = 0;
    qint64 slowest = 0;
    for (int number = first; number < first + count; ++number) {
        const QTemporaryDir folder;
        const HostileInput input =
            makeHostileInput(folder.path().toStdString(), kSeed, static_cast<uint64_t>(number));
        // Said before, so that it is known where the program ended.
        if (qEnvironmentVariableIsSet("ATTENTION_VISUALIZER_HOSTILE_TOLD")) {
            std::fprintf(stderr, "%d: %s\n", number, input.change.c_str());
        }
        // The processor's time: what else the machine does is no hang of this program.
        const std::clock_t start = std::clock();
        const std::optional<Error> error = read(input);
        const qint64 taken = qint64(std::clock() - start) * 1000 / CLOCKS_PER_SEC;
        slowest = std::max(slowest, taken);
        const QByteArray place =
            QByteArray::number(number) + ": " + QByteArray::fromStdString(input.change);
        QVERIFY2(taken < kMostMilliseconds, place + ", " + QByteArray::number(taken) + " ms");
        if (!error)
            continue;
        ++refused;
        for (const std::string& sentence : {error->message(), error->hintMessage()}) {
            QVERIFY2(sentence.size() < kMostLetters, place + ": " + sentence.c_str());
            QVERIFY2(plainText(sentence, sentence.size()) == sentence,
                     place + ": " + sentence.c_str());
        }
        QVERIFY2(!error->sentence.empty(), place);
    }
#ifndef __SANITIZE_ADDRESS__
    setrlimit(RLIMIT_AS, &before);
#endif
    rusage usage = {};
    getrusage(RUSAGE_SELF, &usage);
    qInfo("%d inputs, %d refused, the slowest %lld ms, most memory %ld MB", count, refused, slowest,
          usage.ru_maxrss / 1024);
}

SUITE(TestHostile)
#include "test_hostile.moc"
