#include "engine/checkpoint/adapter.h"

#include "engine/files/adapterbase.h"
#include "engine/files/boundedjson.h"
#include "engine/files/modelfolder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

namespace engine {

namespace {

namespace fs = std::filesystem;
using nlohmann::json;

constexpr std::string_view kPrefix = "base_model.model.";

/// W + scale · B · A, or its transpose where the base keeps [in, out].
class AdaptedMatrix : public CodedMatrix
{
public:
    /// `down` is A [rank, in], `up` is B [out, rank].
    AdaptedMatrix(TensorData base, const Matrix& down, const Matrix& up, float scale,
                  bool transposed)
        : CodedMatrix(base.shape[0], base.shape[1]), m_base(std::move(base)),
          m_left(transposed ? Matrix(down.transpose()) : up),
          m_right(transposed ? Matrix(up.transpose()) : down), m_scale(scale)
    {
    }

    void decode(int64_t first, int64_t count, float* out) const override
    {
        m_base.part(first, count).toFloat(out);
        Eigen::Map<Matrix> values(out, count, columns());
        values.noalias() += m_scale * m_left.middleRows(first, count) * m_right;
    }
    size_t storedBytes(int64_t count) const override { return m_base.part(0, count).storedBytes(); }

private:
    TensorData m_base;
    Matrix m_left;  // [rows, rank]
    Matrix m_right; // [rank, columns]
    float m_scale;
};

/// The settings that decide what an adapter adds.
struct AdapterSettings
{
    double rank = 8;
    double alpha = 8;
    bool rootOfRank = false;
    bool transposed = false;
    json ranks, alphas; ///< by module, where they differ
};

Result<AdapterSettings> readSettings(const fs::path& folder)
{
    const Result<json> read = readJsonFile(folder / kAdapterConfig, size_t{4} << 20);
    if (!read)
        return tl::make_unexpected(read.error());
    const json& config = *read;
    const auto text = [&](const char* key) {
        const auto found = config.is_object() ? config.find(key) : config.end();
        return config.is_object() && found != config.end() && found->is_string()
                   ? found->get<std::string>()
                   : std::string();
    };
    const auto number = [&](const char* key, double otherwise) {
        const auto found = config.is_object() ? config.find(key) : config.end();
        return config.is_object() && found != config.end() && found->is_number()
                   ? found->get<double>()
                   : otherwise;
    };
    const auto flag = [&](const char* key) {
        const auto found = config.is_object() ? config.find(key) : config.end();
        return config.is_object() && found != config.end() && found->is_boolean() &&
               found->get<bool>();
    };
    if (const std::string type = text("peft_type"); type != "LORA")
        return fail(translatable("Engine", "%1 holds an adapter of the kind “%2”; LORA can be "
                                           "read."),
                    {folder.string(), type},
                    translatable("Engine", "Merge it in Python: model.merge_and_unload()"
                                           ".save_pretrained(folder)"));
    if (flag("use_dora"))
        return fail(translatable("Engine", "%1: %2 = %3 is not supported."),
                    {(folder / kAdapterConfig).string(), "use_dora", "true"},
                    translatable("Engine", "Merge it in Python: model.merge_and_unload()"
                                           ".save_pretrained(folder)"));
    AdapterSettings settings;
    settings.rank = number("r", 8);
    settings.alpha = number("lora_alpha", 8);
    settings.rootOfRank = flag("use_rslora");
    settings.transposed = flag("fan_in_fan_out");
    settings.ranks = config.value("rank_pattern", json::object());
    settings.alphas = config.value("alpha_pattern", json::object());
    if (!(settings.rank > 0) || !std::isfinite(settings.alpha))
        return fail(translatable("Engine", "%1: %2 = %3 is not supported."),
                    {(folder / kAdapterConfig).string(), "r", std::to_string(settings.rank)});
    return settings;
}

/// The tensors of an adapter by the module that they change.
struct Change
{
    const WeightInfo* down = nullptr; ///< A [rank, in]
    const WeightInfo* up = nullptr;   ///< B [out, rank]
};

Matrix valuesOf(const WeightInfo& weight)
{
    Matrix values(weight.data.shape[0], weight.data.shape[1]);
    weight.data.toFloat(values.data());
    return values;
}

/// The entry of a pattern that a module's name ends with; else the usual value.
double patterned(const json& pattern, const std::string& module, double usual)
{
    if (pattern.is_object())
        for (const auto& [key, value] : pattern.items())
            if (value.is_number() &&
                (module == key || module.ends_with(std::string(1, '.').append(key))))
                return value.get<double>();
    return usual;
}

class Adapter
{
public:
    Adapter(const Weights& weights, const Weights& base, AdapterSettings settings)
        : m_weights(weights), m_base(base), m_settings(std::move(settings))
    {
    }

    Result<std::vector<WeightInfo>> apply()
    {
        if (auto done = sort(); !done)
            return tl::make_unexpected(done.error());
        std::vector<WeightInfo> tensors;
        std::map<std::string, Change, std::less<>> left = m_changes;
        for (const WeightInfo& tensor : m_base.tensors()) {
            WeightInfo made = tensor;
            if (const auto whole = replacement(tensor.name))
                made = *whole;
            if (const auto found = changeOf(left, tensor.name); found != left.end()) {
                if (auto done = change(made, found->second, found->first); !done)
                    return tl::make_unexpected(done.error());
                left.erase(found);
            }
            made.name = tensor.name;
            tensors.push_back(std::move(made));
        }
        if (!left.empty())
            return fail(translatable("Engine", "The adapter %1 changes the module %2, which the "
                                               "base model does not have."),
                        {m_weights.path().string(), left.begin()->first},
                        translatable("Engine", "Is it the model that the adapter was made for?"));
        return tensors;
    }

private:
    Result<void> sort()
    {
        constexpr std::array<std::string_view, 2> kDown = {".lora_A.weight",
                                                           ".lora_A.default.weight"};
        constexpr std::array<std::string_view, 2> kUp = {".lora_B.weight",
                                                         ".lora_B.default.weight"};
        for (const WeightInfo& tensor : m_weights.tensors()) {
            std::string_view name = tensor.name;
            if (name.starts_with(kPrefix))
                name.remove_prefix(kPrefix.size());
            const auto moduleOf = [&](const auto& endings) {
                for (const std::string_view ending : endings)
                    if (name.ends_with(ending))
                        return std::string(name.substr(0, name.size() - ending.size()));
                return std::string();
            };
            if (std::string module = moduleOf(kDown); !module.empty())
                m_changes[module].down = &tensor;
            else if (module = moduleOf(kUp); !module.empty())
                m_changes[module].up = &tensor;
            else if (name.find("lora_") != std::string_view::npos)
                return fail(translatable("Engine", "The adapter %1 holds the tensor %2, which is "
                                                   "not supported."),
                            {m_weights.path().string(), tensor.name});
            else // modules that were trained as a whole
                m_whole[std::string(name)] = &tensor;
        }
        return {};
    }

    /// Names agree up to a prefix of either.
    static bool same(std::string_view a, std::string_view b)
    {
        const auto endsWithPart = [](std::string_view whole, std::string_view part) {
            return whole.size() > part.size() && whole.ends_with(part) &&
                   whole[whole.size() - part.size() - 1] == '.';
        };
        return a == b || endsWithPart(a, b) || endsWithPart(b, a);
    }

    std::map<std::string, Change, std::less<>>::iterator
    changeOf(std::map<std::string, Change, std::less<>>& changes, const std::string& name) const
    {
        return std::find_if(changes.begin(), changes.end(), [&](const auto& change) {
            return same(name, m_base.storedName(change.first + ".weight")) ||
                   same(name, change.first + ".weight");
        });
    }

    const WeightInfo* replacement(const std::string& name) const
    {
        const auto found = std::find_if(m_whole.begin(), m_whole.end(),
                                        [&](const auto& whole) { return same(name, whole.first); });
        return found == m_whole.end() ? nullptr : found->second;
    }

    Result<void> change(WeightInfo& made, const Change& with, const std::string& module) const
    {
        const auto misfit = [&] {
            return fail(translatable("Engine", "The adapter %1 does not fit the module %2 of the "
                                               "base model, which is %3."),
                        {m_weights.path().string(), module, shapeText(made.data.shape)},
                        translatable("Engine", "Is it the model that the adapter was made for?"));
        };
        if (!with.down || !with.up || with.down->data.shape.size() != 2 ||
            with.up->data.shape.size() != 2 || made.data.shape.size() != 2 ||
            !made.data.readable() || !with.down->data.readable() || !with.up->data.readable())
            return misfit();
        const std::vector<int64_t>& down = with.down->data.shape;
        const std::vector<int64_t>& up = with.up->data.shape;
        const std::vector<int64_t> plain = {up[0], down[1]};
        const std::vector<int64_t> turned = {down[1], up[0]};
        const bool transposed = m_settings.transposed && made.data.shape == turned;
        if (down[0] != up[1] || (made.data.shape != plain && !transposed))
            return misfit();
        const double rank = patterned(m_settings.ranks, module, static_cast<double>(down[0]));
        const double alpha = patterned(m_settings.alphas, module, m_settings.alpha);
        const double scale = alpha / (m_settings.rootOfRank ? std::sqrt(rank) : rank);
        made.data = TensorData::ofCoded(std::make_shared<const AdaptedMatrix>(
            made.data, valuesOf(*with.down), valuesOf(*with.up), static_cast<float>(scale),
            transposed));
        made.typeName += " + LoRA";
        return {};
    }

    const Weights& m_weights;
    const Weights& m_base;
    AdapterSettings m_settings;
    std::map<std::string, Change, std::less<>> m_changes;
    std::map<std::string, const WeightInfo*> m_whole;
};

} // namespace

Result<StoredModel> openAdapter(const fs::path& folder, UnknownKeys unknown)
{
    Result<AdapterSettings> settings = readSettings(folder);
    if (!settings)
        return tl::make_unexpected(settings.error());
    const Result<fs::path> base = findAdapterBase(folder);
    if (!base)
        return tl::make_unexpected(base.error());
    const fs::path file = isThere(folder / "adapter_model.safetensors")
                              ? folder / "adapter_model.safetensors"
                              : folder / "adapter_model.bin";
    const Result<std::shared_ptr<const Weights>> weights = Weights::open(file);
    if (!weights)
        return tl::make_unexpected(weights.error());
    Result<StoredModel> stored = openStoredModel(*base, unknown);
    if (!stored)
        return stored;
    Result<std::vector<WeightInfo>> tensors =
        Adapter(**weights, *stored->weights, std::move(*settings)).apply();
    if (!tensors)
        return tl::make_unexpected(tensors.error());
    Result<std::shared_ptr<const Weights>> adapted =
        stored->weights->replaced(folder, std::move(*tensors));
    if (!adapted)
        return tl::make_unexpected(adapted.error());
    stored->weights = std::move(*adapted);
    return stored;
}

} // namespace engine
