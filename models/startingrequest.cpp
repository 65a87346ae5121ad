#include "models/startingrequest.h"

#include "engine/checkpoint/config.h"
#include "engine/checkpoint/description.h"
#include "engine/files/adapterbase.h"
#include "engine/files/boundedjson.h"
#include "engine/files/gguf.h"
#include "engine/files/modelfolder.h"
#include "models/examplemodel.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <QDir>
#include <QFileInfo>

namespace models {

namespace {

constexpr int64_t kTokens = 8;
constexpr int64_t kUsualWords = 100; ///< smaller ids tend to be special tokens and bytes

int64_t number(const nlohmann::json& config, std::initializer_list<const char*> keys)
{
    for (const char* key : keys)
        if (const auto found = config.find(key);
            found != config.end() && found->is_number_integer() && *found > 0)
            return found->get<int64_t>();
    return 0;
}

std::vector<int64_t> someIds(int64_t vocabulary, int64_t longest)
{
    std::vector<int64_t> ids(size_t(longest > 0 ? std::min(longest, kTokens) : kTokens));
    for (size_t i = 0; i < ids.size(); ++i)
        ids[i] = vocabulary >= 2 * kUsualWords ? kUsualWords + int64_t(i)
                 : vocabulary > 0              ? int64_t(i) % vocabulary
                                               : int64_t(i);
    return ids;
}

/// Of the files that come with the program; empty where there is none.
QString firstFile(const char* folder, const char* pattern)
{
    const QDir files(examplesFolder() + QLatin1Char('/') + QLatin1String(folder));
    const QStringList names = files.entryList({QLatin1String(pattern)}, QDir::Files);
    return names.isEmpty() ? QString() : files.filePath(names.first());
}

/// What decides which input a model gets.
struct Facts
{
    bool sees = false;
    bool hears = false;
    bool alone = false; ///< its encoder reads nothing but a picture or a sound
    bool reads = false; ///< has a tokenizer
    bool two = false;   ///< an encoder and a decoder
    int64_t vocabulary = 0;
    int64_t longest = 0;
};

Facts factsOf(const nlohmann::json& config)
{
    const auto type = config.find("model_type");
    const bool captioner = type != config.end() && type->is_string() && *type == "show_attend_tell";
    const auto flag = config.find("is_encoder_decoder");
    return {.sees = captioner,
            .alone = captioner,
            .two = flag != config.end() && *flag == true,
            .vocabulary = number(config, {"vocab_size"}),
            .longest = number(config, {"n_positions", "max_position_embeddings"})};
}

Facts factsOf(const engine::ModelOptions& options)
{
    const auto& first = options.encoder ? options.encoder : options.decoder;
    const bool sees = options.seeing();
    const bool hears = options.hearing();
    return {.sees = sees,
            .hears = hears,
            .alone = hears || (sees && !options.towers && !options.projector),
            .two = options.encoder && options.decoder,
            .vocabulary = options.vocabulary,
            .longest = first ? first->positions.limit : 0};
}

bool holdsTokenizer(const std::filesystem::path& model, const QString& folder)
{
    const auto gguf = engine::findGguf(model);
    if (gguf && *gguf) {
        const auto file = engine::GgufFile::open(**gguf);
        return file && (*file)->find("tokenizer.ggml.tokens");
    }
    return !QDir(folder)
                .entryList({QStringLiteral("tokenizer.json"), QStringLiteral("vocab.*"),
                            QStringLiteral("*.model"), QStringLiteral("*.spm")},
                           QDir::Files)
                .isEmpty();
}

/// What is said beside the weights of a model; of an adapter, beside its base's.
Facts factsOf(const std::filesystem::path& model)
{
    std::filesystem::path folder =
        std::filesystem::is_directory(model) ? model : model.parent_path();
    if (engine::isAdapter(folder))
        if (const auto base = engine::findAdapterBase(folder))
            folder = *base;
    Facts facts;
    const auto read = engine::readJsonFile(folder / "config.json", size_t{1} << 24);
    if (const auto own = engine::readDescription(folder / engine::kDescriptionName))
        facts = factsOf(own->options);
    else if (read && read->is_object())
        facts = factsOf(*read);
    if (const auto options = engine::readConfig(folder, engine::UnknownKeys::Ignore)) {
        facts.sees = options->seeing();
        facts.hears = options->hearing();
        facts.alone = factsOf(*options).alone;
    }
    facts.reads = holdsTokenizer(model, QString::fromStdString(folder.string()));
    return facts;
}

} // namespace

Senses sensesOf(const engine::Trace& trace)
{
    Senses senses;
    if (!std::holds_alternative<engine::ModelSource>(trace.request.source))
        return senses;
    const nlohmann::json facts = trace.facts ? *trace.facts : nlohmann::json();
    if (facts.is_object() && facts.contains("reads")) {
        const nlohmann::json& known = facts["reads"];
        const auto has = [&](const char* what) {
            return std::find(known.begin(), known.end(), what) != known.end();
        };
        return {has("text"), has("picture"), has("sound")};
    }
    // Traces of earlier versions and of captioners say only what was given.
    for (const auto& [stack, modality] : trace.modalities)
        (modality.unit == engine::Modality::Unit::Frame ? senses.sound : senses.picture) = true;
    senses.text = !trace.perceives() || trace.stacks.contains(engine::Stack::Vision);
    return senses;
}

engine::TraceRequest startingRequest(const QString& path)
{
    // A file of the model, or a repository in the hub's cache, stands for a folder.
    const auto found = engine::findModelFolder(path.toStdString());
    const QString folder = found ? QString::fromStdString(found->string()) : path;
    const QFileInfo info(folder);
    const ExampleModel examples(examplesFolder());
    const QString own = examples.modelFolder(info.fileName());
    if (!own.isEmpty() && QFileInfo(own).canonicalFilePath() == info.canonicalFilePath())
        if (const int row = examples.firstOf(info.fileName()); row >= 0)
            return examples.request(row);

    engine::ModelSource model;
    model.folder = info.absoluteFilePath().toStdString();
    const Facts facts = factsOf(model.folder);
    if (facts.sees)
        model.inputs.image = firstFile("images", "*.png").toStdString();
    if (facts.hears)
        model.inputs.sound = firstFile("sounds", "*.wav").toStdString();
    if (facts.alone) {
        // Its encoder reads nothing else.
    } else if (facts.reads) {
        model.inputs.text = "The quick brown fox jumps over the lazy dog.";
    } else if (facts.two) {
        model.inputs.sourceTokenIds = someIds(facts.vocabulary, facts.longest);
    } else {
        model.inputs.tokenIds = someIds(facts.vocabulary, facts.longest);
    }
    return {model, {}};
}

} // namespace models
