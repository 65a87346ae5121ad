#include "app/cli/options.h"

#include "app/cli/commandline.h"
#include "app/cli/interventions.h"
#include "app/cli/optionrules.h"
#include "app/cli/outputs.h"
#include "engine/trace/trace.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

namespace app {

namespace {

constexpr unsigned bit(Command command)
{
    return 1U << unsigned(command);
}

constexpr unsigned kTrace = bit(Command::Trace);
constexpr unsigned kRender = bit(Command::Render);
constexpr unsigned kMetrics = bit(Command::Metrics);
constexpr unsigned kPredict = bit(Command::Predict);
constexpr unsigned kInspect = bit(Command::Inspect);
constexpr unsigned kTokenize = bit(Command::Tokenize);
constexpr unsigned kExplain = bit(Command::Explain);
constexpr unsigned kPatch = bit(Command::Patch);
constexpr unsigned kSweep = bit(Command::Sweep);
constexpr unsigned kTrain = bit(Command::Train);
constexpr unsigned kTrains = kSweep | kTrain;
constexpr unsigned kSimilarity = bit(Command::Similarity);
constexpr unsigned kCircuits = bit(Command::Circuits);
constexpr unsigned kRank = bit(Command::Rank);
constexpr unsigned kAtlas = bit(Command::Atlas);
constexpr unsigned kRuns = kTrace | kRender | kMetrics | kRank;
constexpr unsigned kModels = kRuns | kPredict | kExplain | kPatch | kCircuits;

// Options whose value is a whole number, and the least that it may be.
constexpr std::pair<const char*, qint64> kNumbers[] = {
    {"seed", 0},    {"length", 1},    {"heads", 1},  {"dimension", 1}, {"layers", 1},
    {"threads", 1}, {"query", 0},     {"rows", 1},   {"generate", 0},  {"top", 1},
    {"beams", 1},   {"top-k", 0},     {"pad-to", 0}, {"position", 0},  {"token", 0},
    {"against", 0}, {"steps", 1},     {"batch", 1},  {"width", 1},     {"warm-up", 1},
    {"seeds", 1},   {"sequences", 1}, {"random", 1}, {"window", 2},    {"sample-size", 0},
    {"columns", 1}, {"pair-kinds", 1}};
constexpr qint64 kLargestNumber = std::numeric_limits<int>::max();
// The most that some may be: what is beyond is a slip, and would run for days.
constexpr std::pair<const char*, qint64> kMost[] = {{"seed", std::numeric_limits<qint64>::max()},
                                                    {"threads", 1024},
                                                    {"beams", 64},
                                                    {"steps", 1'000'000},
                                                    {"sequences", 100'000},
                                                    {"seeds", 10'000},
                                                    {"pad-to", 1 << 20}};
struct RealOption
{
    const char* name;
    double least;
    double most;
};
constexpr RealOption kReals[] = {
    {"temperature", 1e-6, 1e6}, {"top-p", 1e-6, 1},     {"sound-start", 0, 1e9},
    {"epsilon", 1e-12, 1},      {"width-mm", 10, 2000}, {"height-mm", 10, 2000},
    {"text-pt", 1, 144},        {"scale", 0.25, 8},     {"rate", 1e-9, 10}};
constexpr const char* kIdLists[] = {"token-ids",
                                    "source-token-ids",
                                    "target-token-ids",
                                    "token-type-ids",
                                    "attention-mask",
                                    "corrupted-token-ids",
                                    "cell"};

/// Lists of numbers with commas between them, how many each may be, and how many there may be.
struct NumberList
{
    const char* name;
    double least;
    double most;
    bool whole;
};
constexpr NumberList kNumberLists[] = {
    {"layer-choices", 1, 256, true},       {"head-choices", 1, 4096, true},
    {"dimension-choices", 1, 65536, true}, {"window-choices", 0, 1 << 20, true},
    {"rate-choices", 1e-9, 10, false},     {"temperature-choices", 1e-6, 1e6, false}};

// Options that take one of a few words; what they are refused for otherwise.
constexpr std::pair<const char*, const char*> kChoices[] = {
    {"stack", "encoder decoder text vision"},
    {"with-stack", "encoder decoder text vision"},
    {"kind", "self cross"},
    {"format", "table json csv"},
    {"replace", "zero mean resampled"},
    {"units", "heads all"},
    {"what", "heads composition repeated vectors feeding"},
    {"scalar", "logit loss"},
    {"family", "gpt2 llama bloom"},
    {"method", "gradient integrated attention relevance rollout direct importance ablation"},
    {"view", "heatmap flow overview distribution scene surface overlay steps metrics lens "
             "experts text compare"},
    {"preset", "column two-columns slide poster"},
    {"colormap", "viridis magma cividis greys turbo diverging"},
    {"theme", "light dark"},
    {"offsets", "bytes characters"}};

// clang-format off
constexpr Option kOptions[] = {
    {"pattern", "NAME", QT_TRANSLATE_NOOP("CommandLine", "synthetic pattern: local, global, translation, previous-token, induction, block, random or uniform"), kRuns},
    {"seed", "N", QT_TRANSLATE_NOOP("CommandLine", "seed of the pattern, of sampling or of training"), kModels | kTrains},
    {"length", "N", QT_TRANSLATE_NOOP("CommandLine", "tokens of the pattern; items of a task's sequence; random tokens that are repeated"), kRuns | kTrains | kCircuits},
    {"heads", "N", QT_TRANSLATE_NOOP("CommandLine", "heads of the pattern or of the model that is trained"), kRuns | kTrains},
    {"dimension", "N", QT_TRANSLATE_NOOP("CommandLine", "dimension of each head"), kRuns | kTrains},
    {"layers", "N", QT_TRANSLATE_NOOP("CommandLine", "layers of the pattern or of the model that is trained, or how many layers of the model to run"), kModels | kTrains},
    {"model", "DIR", QT_TRANSLATE_NOOP("CommandLine", "model folder as save_pretrained writes it, or a .gguf or other file of weights"), kModels | kTokenize | kSimilarity | kAtlas},
    {"base", "DIR", QT_TRANSLATE_NOOP("CommandLine", "folder of the model that an adapter was made for, where it is not found"), kModels | kInspect | kAtlas},
    {"ignore-unknown", nullptr, QT_TRANSLATE_NOOP("CommandLine", "open a model also where config.json has keys that may change its arithmetic and that are not known"), kModels | kInspect | kSimilarity | kAtlas},
    {"attention", "FILE", QT_TRANSLATE_NOOP("CommandLine", "attention tensors to import (.safetensors, .npy, .npz)"), kRuns},
    {"text", "T", QT_TRANSLATE_NOOP("CommandLine", "input text"), kModels | kTokenize | kSimilarity},
    {"with-text", "T", QT_TRANSLATE_NOOP("CommandLine", "text that --text is compared with"), kSimilarity},
    {"text-pair", "T", QT_TRANSLATE_NOOP("CommandLine", "second text of a pair"), kModels | kTokenize},
    {"text-file", "F", QT_TRANSLATE_NOOP("CommandLine", "file that holds the input text; - for standard input"), kModels | kTokenize},
    {"cut", nullptr, QT_TRANSLATE_NOOP("CommandLine", "cut a text that is longer than the model takes"), kModels | kSimilarity},
    {"source", "T", QT_TRANSLATE_NOOP("CommandLine", "source text of an encoder-decoder model"), kModels},
    {"target", "T", QT_TRANSLATE_NOOP("CommandLine", "target text; left out, the model writes it"), kModels & ~kExplain},
    {"source-language", "xx", QT_TRANSLATE_NOOP("CommandLine", "language of the source"), kModels | kAtlas},
    {"target-language", "yy", QT_TRANSLATE_NOOP("CommandLine", "language to translate to"), kModels | kAtlas},
    {"image", "F", QT_TRANSLATE_NOOP("CommandLine", "input image"), kModels},
    {"token-ids", "1,2,3", QT_TRANSLATE_NOOP("CommandLine", "input token ids in place of a text"), kModels},
    {"source-token-ids", "1,2,3", QT_TRANSLATE_NOOP("CommandLine", "source token ids in place of a source text"), kModels},
    {"target-token-ids", "1,2,3", QT_TRANSLATE_NOOP("CommandLine", "target token ids in place of a target text"), kModels},
    {"token-type-ids", "0,0,1", QT_TRANSLATE_NOOP("CommandLine", "segment of each token"), kModels},
    {"attention-mask", "1,1,0", QT_TRANSLATE_NOOP("CommandLine", "1 for tokens, 0 for padding"), kModels},
    {"pad-to", "N", QT_TRANSLATE_NOOP("CommandLine", "pad the input to so many tokens"), kModels},
    {"pixels", "F.npy", QT_TRANSLATE_NOOP("CommandLine", "preprocessed picture, float32 [3, height, width]"), kModels},
    {"sound", "F.wav", QT_TRANSLATE_NOOP("CommandLine", "input sound"), kModels},
    {"sound-start", "S", QT_TRANSLATE_NOOP("CommandLine", "seconds of the sound to skip"), kModels},
    {"features", "F.npy", QT_TRANSLATE_NOOP("CommandLine", "preprocessed sound, float32 [mel, frames]"), kModels},
    {"samples", "F.npy", QT_TRANSLATE_NOOP("CommandLine", "preprocessed sound, float32 [samples]"), kModels},
    {"generate", "N", QT_TRANSLATE_NOOP("CommandLine", "write up to N new tokens"), kModels},
    {"beams", "N", QT_TRANSLATE_NOOP("CommandLine", "beams of the search; 1 is greedy; as the model says where not given"), kModels},
    {"sample", nullptr, QT_TRANSLATE_NOOP("CommandLine", "sample new tokens in place of the likeliest"), kModels},
    {"temperature", "X", QT_TRANSLATE_NOOP("CommandLine", "temperature that attention's scores are divided by; with --sample, that of sampling"), kModels},
    {"top-k", "K", QT_TRANSLATE_NOOP("CommandLine", "sample among the K likeliest; 0 = all"), kModels},
    {"top-p", "P", QT_TRANSLATE_NOOP("CommandLine", "sample among the likeliest that hold P of the probability"), kModels},
    {"ablate", "L.H", QT_TRANSLATE_NOOP("CommandLine", "heads whose output becomes 0: layer.head, a layer, or decoder.cross.layer.head; several with commas"), kModels},
    {"keep", "L.H", QT_TRANSLATE_NOOP("CommandLine", "heads or layers that are kept: the others of their layer or stack become 0"), kModels},
    {"mask", "M", QT_TRANSLATE_NOOP("CommandLine", "mask in place of the model's own: none, causal, window:N or padding:N"), kModels},
    {"hard", nullptr, QT_TRANSLATE_NOOP("CommandLine", "each query looks at its best key alone"), kModels},
    {"at", "L.H", QT_TRANSLATE_NOOP("CommandLine", "where --temperature, --mask and --hard act, as for --ablate; everywhere by default"), kModels},
    {"interventions", "JSON", QT_TRANSLATE_NOOP("CommandLine", "list of interventions as trace files have it, or a file of it"), kModels},
    {"scalar", "S", QT_TRANSLATE_NOOP("CommandLine", "what is explained: logit or loss"), kExplain},
    {"position", "P", QT_TRANSLATE_NOOP("CommandLine", "position of the logit, counted from 0"), kExplain | kPatch},
    {"token", "ID", QT_TRANSLATE_NOOP("CommandLine", "token or class of the logit; the likeliest where not given"), kExplain | kPatch},
    {"against", "ID", QT_TRANSLATE_NOOP("CommandLine", "token or class whose logit is subtracted"), kExplain | kPatch},
    {"target", "T", QT_TRANSLATE_NOOP("CommandLine", "token or class that is explained, by name or number; the likeliest where not given"), kExplain},
    {"target-text", "T", QT_TRANSLATE_NOOP("CommandLine", "target text of an encoder-decoder model; left out, the model writes it"), kExplain},
    {"method", "M", QT_TRANSLATE_NOOP("CommandLine", "gradient, integrated, attention, relevance, rollout, direct, importance or ablation"), kExplain},
    {"baseline", "B", QT_TRANSLATE_NOOP("CommandLine", "what integrated gradients start from: zero, mean, or a token id"), kExplain},
    {"steps", "N", QT_TRANSLATE_NOOP("CommandLine", "steps of integrated gradients, or of training"), kExplain | kTrains},
    {"task", "NAME", QT_TRANSLATE_NOOP("CommandLine", "induction, copy, reverse, sort, addition, number-words, coreference, classification or characters"), kTrains},
    {"data", "FILE", QT_TRANSLATE_NOOP("CommandLine", "CSV of texts and labels, or text, to learn from"), kTrains},
    {"data", "FILE", QT_TRANSLATE_NOOP("CommandLine", "what the model reads: a text, a CSV or TSV, or a folder of texts or pictures"), kAtlas},
    {"column", "C", QT_TRANSLATE_NOOP("CommandLine", "column of --data that holds the text: its name or its number, from 1"), kAtlas},
    {"target-column", "C", QT_TRANSLATE_NOOP("CommandLine", "column of the targets of an encoder-decoder model, which it writes itself without"), kAtlas},
    {"rows", "N", QT_TRANSLATE_NOOP("CommandLine", "how many rows of --data are read"), kAtlas},
    {"window", "T", QT_TRANSLATE_NOOP("CommandLine", "tokens that are read at a time; 256 by default"), kAtlas},
    {"sample-size", "N", QT_TRANSLATE_NOOP("CommandLine", "positions whose vectors are kept of each head; 1,024 by default"), kAtlas},
    {"pair-kinds", "N", QT_TRANSLATE_NOOP("CommandLine", "kinds of pairs of tokens that are counted of each head; 4,096 by default"), kAtlas},
    {"seed", "N", QT_TRANSLATE_NOOP("CommandLine", "seed of the samples"), kAtlas},
    {"shard", "I/N", QT_TRANSLATE_NOOP("CommandLine", "read only part I of N parts, which --merge joins"), kAtlas},
    {"merge", nullptr, QT_TRANSLATE_NOOP("CommandLine", "join the atlases that are given into one"), kAtlas},
    {"compare", nullptr, QT_TRANSLATE_NOOP("CommandLine", "print which heads differ most between two atlases"), kAtlas},
    {"head", "L.H", QT_TRANSLATE_NOOP("CommandLine", "print what an atlas holds of one head: layer.head or decoder.cross.layer.head"), kAtlas},
    {"text-column", "C", QT_TRANSLATE_NOOP("CommandLine", "column of the texts; the first where not given"), kTrains},
    {"label-column", "C", QT_TRANSLATE_NOOP("CommandLine", "column of the labels; the last where not given"), kTrains},
    {"family", "F", QT_TRANSLATE_NOOP("CommandLine", "gpt2 (learned positions), llama (rotary positions) or bloom (ALiBi)"), kTrains},
    {"width", "N", QT_TRANSLATE_NOOP("CommandLine", "width of the model; heads x dimension where that is given"), kTrains},
    {"batch", "N", QT_TRANSLATE_NOOP("CommandLine", "sequences of a step"), kTrains},
    {"rate", "X", QT_TRANSLATE_NOOP("CommandLine", "learning rate at its highest"), kTrains},
    {"warm-up", "N", QT_TRANSLATE_NOOP("CommandLine", "steps in which the learning rate rises"), kTrains},
    {"families", "A,B", QT_TRANSLATE_NOOP("CommandLine", "families to compare"), kSweep},
    {"layer-choices", "1,2", QT_TRANSLATE_NOOP("CommandLine", "numbers of layers to compare"), kSweep},
    {"head-choices", "1,2,4", QT_TRANSLATE_NOOP("CommandLine", "numbers of heads to compare"), kSweep},
    {"temperature-choices", "0.5,1", QT_TRANSLATE_NOOP("CommandLine", "temperatures to compare, of the family llama"), kSweep},
    {"window-choices", "0,8", QT_TRANSLATE_NOOP("CommandLine", "numbers of keys that a query sees to compare, of the family llama; 0: all"), kSweep},
    {"dimension-choices", "8,16", QT_TRANSLATE_NOOP("CommandLine", "dimensions of a head to compare"), kSweep},
    {"rate-choices", "X,Y", QT_TRANSLATE_NOOP("CommandLine", "learning rates to compare"), kSweep},
    {"seeds", "N", QT_TRANSLATE_NOOP("CommandLine", "runs of each configuration"), kSweep},
    {"random", "N", QT_TRANSLATE_NOOP("CommandLine", "configurations drawn at random; all of them where not given"), kSweep},
    {"replace", "R", QT_TRANSLATE_NOOP("CommandLine", "ablation: what takes the place of what is switched off: zero, mean (over --texts) or resampled (the next of --texts)"), kExplain},
    {"units", "U", QT_TRANSLATE_NOOP("CommandLine", "ablation: heads, or all: also whole attentions, feed-forward layers and layers"), kExplain},
    {"pairs", "FILE", QT_TRANSLATE_NOOP("CommandLine", "CSV of clean and corrupted texts, and of targets where you like: mean and spread over all pairs"), kPatch},
    {"paths", nullptr, QT_TRANSLATE_NOOP("CommandLine", "patch what heads send straight to the logits, not all that they do"), kPatch},
    {"edge", "L.H.Q.K", QT_TRANSLATE_NOOP("CommandLine", "patch what key K sends to query Q in a head, such as 5.1.7.3; several with commas between them"), kPatch},
    {"end", "L.H.I", QT_TRANSLATE_NOOP("CommandLine", "patch what heads send straight to a head's query, key or value, such as 5.1.key"), kPatch},
    {"what", "W", QT_TRANSLATE_NOOP("CommandLine", "heads, composition, repeated, or of one head vectors or feeding"), kCircuits},
    {"of", "L.H", QT_TRANSLATE_NOOP("CommandLine", "the head whose singular vectors are shown, or what feeds it"), kCircuits},
    {"sequences", "N", QT_TRANSLATE_NOOP("CommandLine", "repeated: random sequences that are read"), kCircuits},
    {"by", "FORMULA", QT_TRANSLATE_NOOP("CommandLine", "what heads are ranked by: metrics, cell(q, k), score(q, k), numbers, + - * / ^"), kRank},
    {"cell", "Q,K", QT_TRANSLATE_NOOP("CommandLine", "rank by the weight of one query on one key"), kRank},
    {"other-model", "DIR", QT_TRANSLATE_NOOP("CommandLine", "rank by the difference to another checkpoint"), kRank},
    {"other-text", "T", QT_TRANSLATE_NOOP("CommandLine", "rank by the difference to another text"), kRank},
    {"other", "FILE", QT_TRANSLATE_NOOP("CommandLine", "rank by the difference to another trace"), kRank},
    {"faithful", nullptr, QT_TRANSLATE_NOOP("CommandLine", "also measure how well the explanation holds: deletion and insertion"), kExplain},
    {"corrupted-token-ids", "1,2,3", QT_TRANSLATE_NOOP("CommandLine", "ids of the corrupted input"), kExplain | kPatch},
    {"clean", "T", QT_TRANSLATE_NOOP("CommandLine", "clean text"), kPatch},
    {"corrupted", "T", QT_TRANSLATE_NOOP("CommandLine", "corrupted text with as many tokens"), kPatch},
    {"exact", nullptr, QT_TRANSLATE_NOOP("CommandLine", "also run every patch, not only its first-order estimate"), kPatch},
    {"dense", nullptr, QT_TRANSLATE_NOOP("CommandLine", "also store scores and weights; explain: write all tensors"), kTrace | kExplain},
    {"logits", nullptr, QT_TRANSLATE_NOOP("CommandLine", "also store logits"), kTrace},
    {"timing", nullptr, QT_TRANSLATE_NOOP("CommandLine", "print the time of each part as one line of JSON on standard error"), kTrace},
    {"threads", "N", QT_TRANSLATE_NOOP("CommandLine", "threads; all cores by default"), kModels | kTrains | kSimilarity | kAtlas},
    {"view", "VIEW", QT_TRANSLATE_NOOP("CommandLine", "heatmap, flow, overview, distribution, scene, surface, overlay, steps, metrics, lens, experts, text or compare"), kRender},
    {"stack", "S", QT_TRANSLATE_NOOP("CommandLine", "encoder, decoder, text or vision"), kRender},
    {"kind", "K", QT_TRANSLATE_NOOP("CommandLine", "self or cross"), kRender},
    {"layer", "L", QT_TRANSLATE_NOOP("CommandLine", "layer, counted from 0; or mean, max"), kRender},
    {"head", "H", QT_TRANSLATE_NOOP("CommandLine", "head, counted from 0; or mean, max"), kRender},
    {"query", "Q", QT_TRANSLATE_NOOP("CommandLine", "query position, counted from 0"), kRender},
    {"with", "FILE", QT_TRANSLATE_NOOP("CommandLine", "compare: trace, session, attention file or, of a model, another model's folder that the same head is compared with"), kRender},
    {"with-base", nullptr, QT_TRANSLATE_NOOP("CommandLine", "compare: the same head of the model that the adapter was made for"), kRender},
    {"with-stack", "S", QT_TRANSLATE_NOOP("CommandLine", "compare: stack of the other head, where it is called otherwise"), kRender},
    {"with-layer", "L", QT_TRANSLATE_NOOP("CommandLine", "compare: layer of the other head; or mean, max"), kRender},
    {"with-head", "H", QT_TRANSLATE_NOOP("CommandLine", "compare: the other head; or mean, max"), kRender},
    {"size", "WxH", QT_TRANSLATE_NOOP("CommandLine", "size of the picture in pixels"), kRender},
    {"preset", "NAME", QT_TRANSLATE_NOOP("CommandLine", "size and type of a figure: column (85 mm, 7 pt), two-columns, slide or poster"), kRender},
    {"width-mm", "X", QT_TRANSLATE_NOOP("CommandLine", "width of the picture in millimetres"), kRender},
    {"height-mm", "X", QT_TRANSLATE_NOOP("CommandLine", "height of the picture in millimetres"), kRender},
    {"text-pt", "X", QT_TRANSLATE_NOOP("CommandLine", "size of the labels in points"), kRender},
    {"font", "NAME", QT_TRANSLATE_NOOP("CommandLine", "family of the letters, but for tokens and numbers"), kRender},
    {"scale", "X", QT_TRANSLATE_NOOP("CommandLine", "pixels of a PNG for one point of 1/96 inch"), kRender},
    {"title", "T", QT_TRANSLATE_NOOP("CommandLine", "title above the picture"), kRender},
    {"subtitle", "T", QT_TRANSLATE_NOOP("CommandLine", "line below the title"), kRender},
    {"bar-label", "T", QT_TRANSLATE_NOOP("CommandLine", "label of the colour bar"), kRender},
    {"bare", nullptr, QT_TRANSLATE_NOOP("CommandLine", "leave out the names of layer and head"), kRender},
    {"frame", nullptr, QT_TRANSLATE_NOOP("CommandLine", "show the frame of what is selected"), kRender},
    {"sheet", "0,1,2", QT_TRANSLATE_NOOP("CommandLine", "several pictures on one sheet: heads of the attention by their numbers; all (its heads), layers (this head in each), grid (all heads of all layers) or steps (this head at every step)"), kRender},
    {"columns", "N", QT_TRANSLATE_NOOP("CommandLine", "pictures of a sheet that stand beside each other"), kRender},
    {"colormap", "NAME", QT_TRANSLATE_NOOP("CommandLine", "viridis, magma, cividis, greys, turbo or diverging"), kRender},
    {"theme", "NAME", QT_TRANSLATE_NOOP("CommandLine", "light or dark"), kRender},
    {"language", "xx", QT_TRANSLATE_NOOP("CommandLine", "language of the labels, e.g. en or zh_CN"), kRender},
    {"top", "N", QT_TRANSLATE_NOOP("CommandLine", "candidates for each position"), kPredict | kCircuits},
    {"epsilon", "X", QT_TRANSLATE_NOOP("CommandLine", "weights below it count as near zero; 1 / (10 keys) by default"), kMetrics | kRank},
    {"texts", "FILE", QT_TRANSLATE_NOOP("CommandLine", "many inputs of the model, one a line or a row of CSV or TSV: mean, standard deviation and 95 % confidence interval of each head"), kMetrics | kExplain},
    {"column", "C", QT_TRANSLATE_NOOP("CommandLine", "column of --texts that holds the text: its name or its number, from 1"), kMetrics | kExplain},
    {"rows", "N", QT_TRANSLATE_NOOP("CommandLine", "how many rows of --texts are read"), kMetrics | kExplain | kPatch},
    {"offsets", "UNIT", QT_TRANSLATE_NOOP("CommandLine", "what offsets count: bytes of UTF-8 (the default) or characters"), kTokenize},
    {"format", "F", QT_TRANSLATE_NOOP("CommandLine", "table or json (metrics, explain, patch, circuits, rank, sweep, train, similarity and atlas also csv)"), kMetrics | kPredict | kInspect | kTokenize | kExplain | kPatch | kTrains | kCircuits | kRank | kSimilarity | kAtlas},
    {"describe", nullptr, QT_TRANSLATE_NOOP("CommandLine", "write attention_visualizer.json for weights without config.json, as far as names and shapes tell"), kInspect},
    {"o", "OUT", QT_TRANSLATE_NOOP("CommandLine", "file to write; train: the folder"), kRuns | kInspect | kExplain | kPatch | kTrains | kCircuits | kSimilarity | kAtlas},
};
// clang-format on

/// Values with commas between them, of all times that an option was given.
QStringList valuesOf(const QCommandLineParser& parser, const char* name)
{
    QStringList all;
    for (const QString& value : parser.values(QLatin1String(name)))
        all += value.split(u',', Qt::SkipEmptyParts);
    return all;
}

/// The values that were given of the options that a command has.
class GivenValues
{
public:
    GivenValues(const QCommandLineParser& parser, Command command)
        : m_parser(parser), m_command(command)
    {
    }

    Command command() const { return m_command; }
    bool has(const char* name) const
    {
        const auto known = std::ranges::find_if(kOptions, [&](const Option& o) {
            return QLatin1String(o.name) == QLatin1String(name) && (o.commands & bit(m_command));
        });
        return known != std::end(kOptions) && m_parser.isSet(QLatin1String(name));
    }
    /// Empty where it was not given.
    QString text(const char* name) const
    {
        return has(name) ? m_parser.value(QLatin1String(name)) : QString();
    }
    QStringList list(const char* name) const
    {
        return has(name) ? valuesOf(m_parser, name) : QStringList();
    }

private:
    const QCommandLineParser& m_parser;
    Command m_command;
};

// Each says what is wrong with values of one kind, or nothing.

QString wrongNumber(const GivenValues& given)
{
    for (const auto& [name, least] : kNumbers) {
        if (!given.has(name))
            continue;
        const auto limit = std::ranges::find_if(kMost, [key = QLatin1String(name)](const auto& m) {
            return QLatin1String(m.first) == key;
        });
        const qint64 most = limit == std::end(kMost) ? kLargestNumber : limit->second;
        bool whole = false;
        const qint64 number = given.text(name).toLongLong(&whole);
        if (!whole || number < least || number > most)
            return CommandLine::tr("--%1 takes a whole number from %2 to %3, not “%4”.")
                .arg(QLatin1String(name), QString::number(least), QString::number(most),
                     given.text(name));
    }
    return {};
}

QString wrongReal(const GivenValues& given)
{
    for (const auto& [name, least, most] : kReals) {
        if (!given.has(name))
            continue;
        bool number = false;
        const double real = given.text(name).toDouble(&number);
        // Words for no number and for infinity are read as numbers too.
        if (!(number && real >= least && real <= most))
            return CommandLine::tr("--%1 takes a number from %2 to %3, not “%4”.")
                .arg(QLatin1String(name), QString::number(least), QString::number(most),
                     given.text(name));
    }
    return {};
}

QString wrongNumberList(const GivenValues& given)
{
    for (const auto& [name, least, most, whole] : kNumberLists)
        for (const QString& part : given.has(name) ? given.text(name).split(u',') : QStringList()) {
            bool number = false;
            const double value = part.trimmed().toDouble(&number);
            if (!number || !(value >= least && value <= most) ||
                (whole && value != std::floor(value)))
                return CommandLine::tr(
                           "--%1 takes numbers from %2 to %3 with commas between them, not “%4”.")
                    .arg(QLatin1String(name), QString::number(least), QString::number(most), part);
        }
    return {};
}

QString wrongIds(const GivenValues& given)
{
    for (const char* name : kIdLists) {
        const QString list = given.text(name);
        for (const QString& id : list.isEmpty() ? QStringList() : list.split(u',')) {
            bool whole = false;
            if (id.trimmed().toLongLong(&whole) < 0 || !whole)
                return CommandLine::tr(
                           "--%1 takes whole numbers with commas between them, not “%2”.")
                    .arg(QLatin1String(name), id);
        }
    }
    return {};
}

QString wrongChoice(const GivenValues& given)
{
    for (const auto& [name, words] : kChoices) {
        const QStringList allowed = optionChoices(name, given.command());
        if (given.has(name) && !allowed.contains(given.text(name)))
            return CommandLine::tr("--%1 is one of %2, not “%3”.")
                .arg(QLatin1String(name), allowed.join(QLatin1String(", ")), given.text(name));
    }
    return {};
}

QString wrongShard(const GivenValues& given)
{
    static const QRegularExpression part(QStringLiteral("^([1-9][0-9]{0,8})/([1-9][0-9]{0,8})$"));
    if (!given.has("shard"))
        return {};
    const QString value = given.text("shard");
    const auto shard = part.match(value);
    if (shard.hasMatch() && shard.captured(1).toInt() <= shard.captured(2).toInt())
        return {};
    return CommandLine::tr("--shard takes a part and the number of parts, such as 2/8, not “%1”.")
        .arg(value);
}

/// Of layers and heads, alone or as places of both.
QString wrongPlace(const GivenValues& given)
{
    if (given.command() == Command::Atlas) {
        const auto scope = scopeFrom(given.text("head"));
        if (given.has("head") && (!scope || !scope->head || !scope->layer))
            return CommandLine::tr("--head takes a head such as 3.0 (layer.head) or "
                                   "decoder.cross.3.0, not “%1”.")
                .arg(given.text("head"));
        return {};
    }
    for (const char* name : {"layer", "head", "with-layer", "with-head"}) {
        const QString value = given.text(name);
        bool whole = false;
        if (given.has(name) && value != QLatin1String("mean") && value != QLatin1String("max") &&
            (value.toInt(&whole) < 0 || !whole))
            return CommandLine::tr("--%1 takes a number of at least 0, mean or max, not “%2”.")
                .arg(QLatin1String(name), value);
    }
    for (const char* name : {"ablate", "keep", "at"})
        for (const QString& place : given.list(name))
            if (!scopeFrom(place))
                return CommandLine::tr(
                           "--%1 takes a place such as 3.0 (layer.head), 3 (a layer) or "
                           "decoder.cross.3.0, not “%2”.")
                    .arg(QLatin1String(name), place);
    return {};
}

QString wrongMaskOrSize(const GivenValues& given)
{
    if (given.has("mask"))
        if (QString why = wrongMask(given.text("mask")); !why.isEmpty())
            return why;
    static const QRegularExpression size(QStringLiteral("^[1-9][0-9]{0,4}x[1-9][0-9]{0,4}$"));
    if (given.has("size") && !size.match(given.text("size")).hasMatch())
        return CommandLine::tr("--size takes width x height in pixels, such as 1200x800, not “%1”.")
            .arg(given.text("size"));
    return {};
}

/// Says what is wrong with a value that was given, or nothing.
QString wrongValue(const GivenValues& given)
{
    for (const auto& wrong : {wrongNumber, wrongReal, wrongNumberList, wrongIds, wrongChoice,
                              wrongShard, wrongPlace, wrongMaskOrSize})
        if (QString why = wrong(given); !why.isEmpty())
            return why;
    return {};
}

} // namespace

void complain(const QString& message, const QString& hint)
{
    std::fprintf(stderr, "error: %s\n", qUtf8Printable(message));
    if (!hint.isEmpty())
        std::fprintf(stderr, "hint: %s\n", qUtf8Printable(hint));
}

std::span<const Option> optionTable()
{
    return kOptions;
}

QStringList optionChoices(const char* name, Command command)
{
    const auto known = std::ranges::find(kChoices, QLatin1String(name), [](const auto& choice) {
        return QLatin1String(choice.first);
    });
    if (known == std::end(kChoices))
        return {};
    QStringList words = QString::fromLatin1(known->second).split(u' ');
    if (QLatin1String(name) == QLatin1String("format") &&
        !(bit(command) &
          (kMetrics | kExplain | kPatch | kTrains | kSimilarity | kCircuits | kRank | kAtlas)))
        words.removeLast();
    return words;
}

namespace {

/// The exit code where the output would be written over an input; nothing where it would not.
std::optional<int> refusedOutput(const Options& options)
{
    const QString input = overwrittenInput(options);
    if (input.isEmpty())
        return std::nullopt;
    complain(CommandLine::tr("%1 is read as an input; writing the output there would destroy it.")
                 .arg(QDir::toNativeSeparators(input)),
             CommandLine::tr("Give another name with -o."));
    return kFailed;
}

/// What is wrong with what an atlas is to be made of; nothing where all is well.
QString wrongAtlas(const Options& options)
{
    const bool makes = options.has("model") || options.has("data");
    if (options.has("merge")) {
        if (makes || options.inputs().isEmpty())
            return CommandLine::tr("--merge joins atlases: name them, and nothing else.");
        return options.has("o") ? QString() : CommandLine::tr("Say which file to write with -o.");
    }
    if (options.has("compare"))
        return makes || options.inputs().size() != 2
                   ? CommandLine::tr("--compare takes two atlases: name both, and nothing else.")
                   : QString();
    if (!makes && options.inputs().size() == 1)
        return {};
    if (!options.inputs().isEmpty())
        return CommandLine::tr("“%1” is one argument too many.").arg(options.inputs().constLast());
    if (!options.has("model"))
        return CommandLine::tr("Give the model folder with --model.");
    if (!options.has("data"))
        return CommandLine::tr("Say what the model reads with --data.");
    if (!options.has("o"))
        return CommandLine::tr("Say which file to write with -o.");
    return {};
}

} // namespace

QString commandSummary(Command command)
{
    switch (command) {
    case Command::Trace:
        return CommandLine::tr("Computes attention and writes it as a trace.");
    case Command::Render:
        return CommandLine::tr("Paints a view of a trace, pattern or model to PNG, SVG or PDF.");
    case Command::Metrics:
        return CommandLine::tr("Prints metrics of every head.");
    case Command::Predict:
        return CommandLine::tr("Prints what a model predicts, or lets it write.");
    case Command::Inspect:
        return CommandLine::tr("Prints what a model folder or a file holds.");
    case Command::Tokenize:
        return CommandLine::tr("Prints the tokens of a text.");
    case Command::Explain:
        return CommandLine::tr("Explains a prediction: which tokens, heads and layers made it.");
    case Command::Patch:
        return CommandLine::tr("Patches activations of one input into the run of another.");
    case Command::Sweep:
        return CommandLine::tr("Trains many small models to find the best configuration.");
    case Command::Train:
        return CommandLine::tr("Trains a small model on a task and saves it as a model folder.");
    case Command::Similarity:
        return CommandLine::tr("Compares two texts, as a whole and token by token.");
    case Command::Circuits:
        return CommandLine::tr("Reads circuits from a model's weights, and tests for induction.");
    case Command::Rank:
        return CommandLine::tr("Ranks heads by a cell, a formula, or a difference.");
    case Command::Atlas:
        return CommandLine::tr("Gathers what every head does over a whole data set.");
    }
    return {};
}

QList<std::pair<QString, Command>> commands()
{
    return {{QStringLiteral("trace"), Command::Trace},
            {QStringLiteral("render"), Command::Render},
            {QStringLiteral("metrics"), Command::Metrics},
            {QStringLiteral("predict"), Command::Predict},
            {QStringLiteral("inspect"), Command::Inspect},
            {QStringLiteral("tokenize"), Command::Tokenize},
            {QStringLiteral("explain"), Command::Explain},
            {QStringLiteral("patch"), Command::Patch},
            {QStringLiteral("sweep"), Command::Sweep},
            {QStringLiteral("train"), Command::Train},
            {QStringLiteral("similarity"), Command::Similarity},
            {QStringLiteral("circuits"), Command::Circuits},
            {QStringLiteral("rank"), Command::Rank},
            {QStringLiteral("atlas"), Command::Atlas}};
}

namespace {

constexpr unsigned kReadsFiles = kRender | kMetrics | kPredict | kRank;

/// What is wrong with where a command gets its attention, model or texts from; nothing where all is
/// well.
QString wrongSource(Command command, const Options& options)
{
    const bool reads = (bit(command) & kReadsFiles) != 0;
    const QStringList positional = options.inputs();
    if (positional.size() > (reads || command == Command::Inspect ? 1 : 0))
        return CommandLine::tr("“%1” is one argument too many.").arg(positional.constLast());
    if (bit(command) & kTrains)
        return {};
    if (bit(command) & kSimilarity && !(options.has("text") && options.has("with-text")))
        return CommandLine::tr("Give the texts with --text and --with-text.");
    int sources = int(positional.size());
    if (command != Command::Inspect)
        for (const char* source : {"pattern", "model", "attention"})
            sources += options.has(source) ? 1 : 0;
    if (bit(command) & (kTokenize | kExplain | kPatch | kCircuits | kSimilarity))
        sources = options.has("model") ? 1 : 0;
    if (sources == 0)
        return command == Command::Trace
                   ? CommandLine::tr("Give one of --pattern, --model and --attention.")
               : command == Command::Inspect
                   ? CommandLine::tr("Give the path of a model folder or a file.")
               : command == Command::Predict
                   ? CommandLine::tr("Give the model folder with --model, or a trace.")
               : reads
                   ? CommandLine::tr("Give a file, or one of --pattern, --model and --attention.")
                   : CommandLine::tr("Give the model folder with --model.");
    if (sources > 1)
        return CommandLine::tr("Give only one of a file, --pattern, --model and --attention.");
    return {};
}

/// The option that a command cannot do without and that is missing; nothing where all are there.
QString missingOption(Command command, const Options& options)
{
    if (command == Command::Train && !options.has("o"))
        return CommandLine::tr("Say which folder to write with -o.");
    if ((command == Command::Trace || command == Command::Render) && !options.has("o"))
        return CommandLine::tr("Say which file to write with -o.");
    if (command == Command::Render && !options.has("view"))
        return CommandLine::tr("Say what to paint with --view.");
    return {};
}

/// What is wrong with what was given for a command; nothing where all is well.
QString wrongOptions(Command command, const Options& options)
{
    if (command == Command::Atlas) {
        const QString why = wrongAtlas(options);
        return why.isEmpty() ? wrongTogether(command, options) : why;
    }
    for (const auto& wrong : {wrongSource, missingOption, wrongTogether})
        if (QString why = wrong(command, options); !why.isEmpty())
            return why;
    return {};
}

QString commandName(Command command)
{
    for (const auto& [name, known] : commands())
        if (known == command)
            return name;
    return {};
}

} // namespace

std::optional<int> Options::parse(Command command, const QStringList& arguments, Options* options)
{
    QCommandLineParser& parser = options->m_parser;
    parser.setApplicationDescription(commandSummary(command));
    parser.setOptionsAfterPositionalArgumentsMode(QCommandLineParser::ParseAsOptions);
    for (const Option& option : kOptions) {
        if (!(option.commands & bit(command)))
            continue;
        QCommandLineOption entry(QLatin1String(option.name), CommandLine::tr(option.description));
        if (option.value)
            entry.setValueName(QLatin1String(option.value));
        parser.addOption(entry);
        options->m_known.append(QLatin1String(option.name));
    }
    parser.addOption(
        {{QStringLiteral("h"), QStringLiteral("help")}, CommandLine::tr("Shows this help.")});
    const QString name = commandName(command);
    if (bit(command) & kReadsFiles)
        parser.addPositionalArgument(QStringLiteral("INPUT"),
                                     CommandLine::tr("trace, session or attention file"),
                                     QStringLiteral("[INPUT]"));
    if (command == Command::Inspect)
        parser.addPositionalArgument(QStringLiteral("PATH"),
                                     CommandLine::tr("model folder or file"));
    if (command == Command::Atlas)
        parser.addPositionalArgument(
            QStringLiteral("ATLAS"),
            CommandLine::tr("atlas to print, or atlases to join or to compare"),
            QStringLiteral("[ATLAS…]"));

    QStringList all = arguments;
    all[0] = QStringLiteral("attention-visualizer ") + name;
    const bool understood = parser.parse(all);
    if (parser.isSet(QStringLiteral("help"))) {
        QString help = parser.helpText();
        // Qt names the path of the program alone.
        const QString program = QCoreApplication::arguments().constFirst();
        help.replace(help.indexOf(program), program.size(), all[0]);
        std::fputs(qUtf8Printable(help), stdout);
        return kDone;
    }
    QString why = understood ? wrongValue(GivenValues(parser, command)) : parser.errorText();
    if (understood && why.isEmpty())
        why = wrongOptions(command, *options);
    if (!understood || !why.isEmpty()) {
        complain(
            why,
            CommandLine::tr("“attention-visualizer %1 --help” lists what can be given.").arg(name));
        return kWrongUsage;
    }
    return refusedOutput(*options);
}

int Options::place(const char* name, int otherwise) const
{
    if (!has(name))
        return otherwise;
    const QString value = text(name);
    return value == QLatin1String("mean")  ? engine::kMeanHead
           : value == QLatin1String("max") ? engine::kMaxHead
                                           : value.toInt();
}

bool Options::has(const char* name) const
{
    return takes(name) && m_parser.isSet(QLatin1String(name));
}

bool Options::takes(const char* name) const
{
    return m_known.contains(QLatin1String(name));
}

QString Options::text(const char* name) const
{
    return has(name) ? m_parser.value(QLatin1String(name)) : QString();
}

qint64 Options::number(const char* name, qint64 otherwise) const
{
    return has(name) ? text(name).toLongLong() : otherwise;
}

QStringList Options::list(const char* name) const
{
    return has(name) ? valuesOf(m_parser, name) : QStringList();
}

QString Options::input() const
{
    return m_parser.positionalArguments().value(0);
}

QStringList Options::inputs() const
{
    return m_parser.positionalArguments();
}

} // namespace app
