#include "engine/runners/sentence.h"

#include "engine/checkpoint/weights.h"
#include "engine/files/boundedjson.h"
#include "engine/plaintext.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace engine {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr size_t kLargestFile = size_t{1} << 20;

/// A kind of pooling: its key, its short name, and where it is kept.
struct Kind
{
    const char* key;
    const char* name;
    bool SentencePooling::*flag;
};

constexpr Kind kKinds[] = {
    {"pooling_mode_cls_token", "cls", &SentencePooling::first},
    {"pooling_mode_max_tokens", "max", &SentencePooling::maximum},
    {"pooling_mode_mean_tokens", "mean", &SentencePooling::mean},
    {"pooling_mode_mean_sqrt_len_tokens", "mean_sqrt_len_tokens", &SentencePooling::meanRoot},
    {"pooling_mode_weightedmean_tokens", "weightedmean", &SentencePooling::weighted},
    {"pooling_mode_lasttoken", "lasttoken", &SentencePooling::last}};

tl::unexpected<Error> notSupported(const std::string& file, const std::string& what)
{
    return fail(translatable("Engine", "%1: %2 is not supported."), {file, plainText(what, 60)});
}

Result<void> readPooling(const fs::path& path, SentencePooling& pooling)
{
    const Result<json> config = readJsonFile(path, kLargestFile);
    if (!config)
        return tl::make_unexpected(config.error());
    if (!config->is_object())
        return notSupported(path.string(), config->dump());
    const auto chosen = config->find("pooling_mode");
    for (const Kind& kind : kKinds) {
        const auto found = config->find(kind.key);
        if (found != config->end() && !found->is_boolean())
            return notSupported(path.string(), kind.key);
        pooling.*kind.flag = (found != config->end() && *found == true) ||
                             (chosen != config->end() && *chosen == kind.name);
    }
    if (pooling.name().empty())
        return notSupported(path.string(), config->dump());
    return {};
}

Result<SentencePooling::Dense> readDense(const fs::path& folder)
{
    const fs::path path = folder / "config.json";
    const Result<json> config = readJsonFile(path, kLargestFile);
    if (!config)
        return tl::make_unexpected(config.error());
    const auto size = [&](const char* key) -> int64_t {
        const auto found = config->is_object() ? config->find(key) : config->end();
        return config->is_object() && found != config->end() && found->is_number_integer() &&
                       *found > 0 && *found < (1 << 24)
                   ? found->get<int64_t>()
                   : 0;
    };
    const int64_t inputs = size("in_features");
    const int64_t outputs = size("out_features");
    if (inputs == 0 || outputs == 0)
        return notSupported(path.string(), config->dump());
    SentencePooling::Dense dense;
    const std::string activation = config->value("activation_function", "Tanh");
    if (activation.ends_with("Tanh"))
        dense.activation = Activation::Tanh;
    else if (activation.ends_with("ReLU"))
        dense.activation = Activation::Relu;
    else if (activation.ends_with("GELU"))
        dense.activation = Activation::Gelu;
    else if (!activation.ends_with("Identity"))
        return notSupported(path.string(), activation);
    const Result<std::shared_ptr<const Weights>> weights = Weights::open(folder);
    if (!weights)
        return tl::make_unexpected(weights.error());
    const WeightInfo* matrix = (*weights)->find("linear.weight");
    const WeightInfo* bias = (*weights)->find("linear.bias");
    if (!matrix || matrix->data.shape != std::vector{outputs, inputs} ||
        (bias && bias->data.shape != std::vector{outputs}))
        return notSupported(folder.string(), "linear.weight");
    Matrix values(outputs, inputs);
    Vector offsets = Vector::Zero(outputs);
    if (const Result<void> read = Weights::readFloat(*matrix, values.data()); !read)
        return tl::make_unexpected(read.error());
    if (bias)
        if (const Result<void> read = Weights::readFloat(*bias, offsets.data()); !read)
            return tl::make_unexpected(read.error());
    dense.linear = Linear::fromOutIn(values.data(), outputs, inputs, offsets.data());
    return dense;
}

/// The folder of a module, which lies inside; empty where its path leads elsewhere.
fs::path folderOf(const fs::path& folder, const json& module)
{
    const fs::path inside = module.value("path", std::string());
    for (const fs::path& part : inside)
        if (part == ".." || inside.is_absolute())
            return {};
    return folder / inside;
}

} // namespace

std::string SentencePooling::name() const
{
    std::vector<std::string> names;
    for (const Kind& kind : kKinds)
        if (this->*kind.flag)
            names.emplace_back(kind.name);
    return listed(names);
}

Vector SentencePooling::embed(const ConstMatrixRef& hidden, const std::vector<uint8_t>& shown) const
{
    const auto width = static_cast<int64_t>(hidden.cols());
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(width);
    Eigen::VectorXd byPlace = sum;
    Eigen::VectorXd most = Eigen::VectorXd::Constant(width, -1e9);
    double count = 0;
    double places = 0;
    int64_t end = 0;
    for (int64_t row = 0; row < hidden.rows(); ++row) {
        if (!shown.empty() && shown[static_cast<size_t>(row)] == 0)
            continue;
        const Eigen::VectorXd state = hidden.row(row).transpose().cast<double>();
        const auto place = static_cast<double>(row + 1);
        sum += state;
        byPlace += place * state;
        most = most.cwiseMax(state);
        count += 1;
        places += place;
        end = row;
    }
    std::vector<Eigen::VectorXd> parts;
    const double least = 1e-9;
    if (first)
        parts.emplace_back(hidden.row(0).transpose().cast<double>());
    if (maximum)
        parts.push_back(most);
    if (mean)
        parts.emplace_back(sum / std::max(count, least));
    if (meanRoot)
        parts.emplace_back(sum / std::sqrt(std::max(count, least)));
    if (weighted)
        parts.emplace_back(byPlace / std::max(places, least));
    if (last)
        parts.emplace_back(hidden.row(end).transpose().cast<double>());
    Matrix joined(1, width * static_cast<int64_t>(parts.size()));
    for (size_t i = 0; i < parts.size(); ++i)
        joined.middleCols(static_cast<int64_t>(i) * width, width) =
            parts[i].transpose().cast<float>();
    for (const Dense& layer : dense) {
        if (layer.linear.inputs() != joined.cols())
            return {};
        Matrix out(1, layer.linear.outputs());
        layer.linear.apply(joined, out, 1, layer.activation);
        joined = std::move(out);
    }
    Vector result = joined.row(0);
    if (normalise)
        result /= std::max(result.norm(), 1e-12F);
    return result;
}

Result<std::optional<SentencePooling>> readSentencePooling(const fs::path& folder)
{
    const fs::path path = folder / "modules.json";
    std::error_code ignored;
    if (!fs::exists(path, ignored))
        return std::nullopt;
    const Result<json> modules = readJsonFile(path, kLargestFile);
    if (!modules)
        return tl::make_unexpected(modules.error());
    if (!modules->is_array())
        return notSupported(path.string(), modules->dump());
    SentencePooling pooling;
    for (const json& module : *modules) {
        const std::string type =
            module.is_object() && module.contains("type") && module["type"].is_string()
                ? module["type"].get<std::string>()
                : std::string();
        if (type.ends_with("Transformer"))
            continue;
        const fs::path inside = type.empty() ? fs::path() : folderOf(folder, module);
        if (inside.empty() || (pooling.normalise && !type.ends_with("Normalize")))
            return notSupported(path.string(), module.dump());
        if (type.ends_with("Pooling")) {
            if (const Result<void> read = readPooling(inside / "config.json", pooling); !read)
                return tl::make_unexpected(read.error());
        } else if (type.ends_with("Dense")) {
            Result<SentencePooling::Dense> dense = readDense(inside);
            if (!dense)
                return tl::make_unexpected(dense.error());
            pooling.dense.push_back(std::move(*dense));
        } else if (type.ends_with("Normalize")) {
            pooling.normalise = true;
        } else {
            return notSupported(path.string(), type);
        }
    }
    if (pooling.name().empty())
        return notSupported(path.string(), modules->dump());
    return pooling;
}

} // namespace engine
