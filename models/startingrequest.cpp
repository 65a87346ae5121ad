#include "models/startingrequest.h"

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

std::vector<int64_t> someIds(const nlohmann::json& config)
{
    const int64_t vocabulary = number(config, {"vocab_size"});
    const int64_t longest = number(config, {"n_positions", "max_position_embeddings"});
    std::vector<int64_t> ids(size_t(longest > 0 ? std::min(longest, kTokens) : kTokens));
    for (size_t i = 0; i < ids.size(); ++i)
        ids[i] = vocabulary >= 2 * kUsualWords ? kUsualWords + int64_t(i)
                 : vocabulary > 0              ? int64_t(i) % vocabulary
                                               : int64_t(i);
    return ids;
}

} // namespace

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
    const auto read = engine::readJsonFile(model.folder / "config.json", size_t{1} << 24);
    const nlohmann::json config = read && read->is_object() ? *read : nlohmann::json::object();
    const auto type = config.find("model_type");
    const std::string family =
        type != config.end() && type->is_string() ? type->get<std::string>() : std::string();
    const auto flag = config.find("is_encoder_decoder");
    const QDir files(folder);
    const auto gguf = engine::findGguf(model.folder);
    const auto embedded = gguf && *gguf ? engine::GgufFile::open(**gguf)
                                        : engine::Result<std::shared_ptr<const engine::GgufFile>>();
    const bool tokenizer =
        (embedded && *embedded && (*embedded)->find("tokenizer.ggml.tokens")) ||
        !files
             .entryList({QStringLiteral("tokenizer.json"), QStringLiteral("vocab.*"),
                         QStringLiteral("*.model"), QStringLiteral("*.spm")},
                        QDir::Files)
             .isEmpty();
    if (family == "vit" || family == "deit" || family == "show_attend_tell") {
        const QDir pictures(examplesFolder() + QStringLiteral("/images"));
        const QStringList names = pictures.entryList({QStringLiteral("*.png")}, QDir::Files);
        if (!names.isEmpty())
            model.inputs.image = pictures.filePath(names.first()).toStdString();
    } else if (tokenizer) {
        model.inputs.text = "The quick brown fox jumps over the lazy dog.";
    } else if (flag != config.end() && *flag == true) {
        model.inputs.sourceTokenIds = someIds(config);
    } else {
        model.inputs.tokenIds = someIds(config);
    }
    return {model, {}};
}

} // namespace models
