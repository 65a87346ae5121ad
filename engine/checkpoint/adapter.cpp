#include "engine/checkpoint/adapter.h"

#include "engine/files/adapterbase.h"
#include "engine/files/boundedjson.h"
#include "engine/files/modelfolder.h"
#include "engine/text/unicode.h"
#include "engine/text/worklimit.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>

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

/// A value by the names of modules that a regular expression describes, as PEFT writes them.
using ByModule = std::vector<std::pair<text::Regex, double>>;

/// The settings that decide what an adapter adds.
struct AdapterSettings
{
    double rank = 8;
    double alpha = 8;
    bool rootOfRank = false;
    ByModule ranks, alphas;         ///< where they differ
    std::vector<std::string> whole; ///< endings of modules that have a copy of their own
    bool staysTied = false;         ///< such a copy of the token table is the head's as well
};

/// Reads adapter_config.json; a value of another kind than PEFT writes is refused by name.
class SettingsReader
{
public:
    explicit SettingsReader(fs::path folder) : m_folder(std::move(folder)) {}

    Result<AdapterSettings> read()
    {
        Result<json> config = readJsonFile(m_folder / kAdapterConfig, size_t{4} << 20);
        if (!config)
            return tl::make_unexpected(config.error());
        m_config = std::move(*config);
        if (const json type = value("peft_type"); type != "LORA")
            return fail(translatable("Engine", "%1 holds an adapter of the kind “%2”; LORA can be "
                                               "read."),
                        {m_folder.string(), type.is_string() ? type.get<std::string>() : "?"},
                        translatable("Engine", "Merge it in Python: model.merge_and_unload()"
                                               ".save_pretrained(folder)"));
        if (flag("use_dora") && !m_error)
            complain("use_dora");
        if (!value("layer_replication").is_null())
            complain("layer_replication");
        AdapterSettings settings;
        settings.rank = positive("r", 8);
        settings.alpha = positive("lora_alpha", 8);
        settings.rootOfRank = flag("use_rslora");
        settings.ranks = byModule("rank_pattern");
        settings.alphas = byModule("alpha_pattern");
        settings.staysTied = flag("ensure_weight_tying");
        if (const json modules = value("modules_to_save"); modules.is_array())
            for (const json& module : modules)
                if (module.is_string())
                    settings.whole.push_back(module.get<std::string>());
        if (m_error)
            return tl::make_unexpected(*m_error);
        return settings;
    }

private:
    /// Null where it is not there.
    json value(const char* key) const
    {
        return m_config.is_object() ? m_config.value(key, json()) : json();
    }

    double positive(const char* key, double otherwise)
    {
        const json given = value(key);
        if (given.is_null())
            return otherwise;
        const double number = given.is_number() ? given.get<double>() : 0;
        if (!(number > 0) || !std::isfinite(number))
            complain(key);
        return number;
    }

    bool flag(const char* key)
    {
        const json given = value(key);
        if (!given.is_null() && !given.is_boolean())
            complain(key);
        return given.is_boolean() && given.get<bool>();
    }

    ByModule byModule(const char* key)
    {
        ByModule values;
        const json given = value(key);
        if (!given.is_null() && !given.is_object())
            complain(key);
        if (!given.is_object())
            return values;
        for (const auto& [pattern, number] : given.items()) {
            std::string whole("^(.*\\.)?(");
            Result<text::Regex> compiled = text::Regex::compile(whole.append(pattern).append(")$"));
            if (!compiled || !number.is_number() || !(number.get<double>() > 0)) {
                complain(key);
                return values;
            }
            values.emplace_back(std::move(*compiled), number.get<double>());
        }
        return values;
    }

    void complain(const char* key)
    {
        if (m_error)
            return;
        std::string given = value(key).dump(-1, ' ', false, json::error_handler_t::replace);
        constexpr size_t kLongest = 60;
        if (given.size() > kLongest)
            given = given.substr(0, kLongest).append("…");
        m_error = fail(translatable("Engine", "%1: %2 = %3 is not supported."),
                       {(m_folder / kAdapterConfig).string(), key, given},
                       translatable("Engine", "Merge it in Python: model.merge_and_unload()"
                                              ".save_pretrained(folder)"))
                      .value();
    }

    fs::path m_folder;
    json m_config;
    std::optional<Error> m_error;
};

/// The tensors of an adapter by the module that they change.
struct Change
{
    const WeightInfo* down = nullptr; ///< A [rank, in]
    const WeightInfo* up = nullptr;   ///< B [out, rank]
    bool table = false;               ///< of an embedding, which is stored [in, out]
};

Matrix valuesOf(const WeightInfo& weight)
{
    Matrix values(weight.data.shape[0], weight.data.shape[1]);
    weight.data.toFloat(values.data());
    return values;
}

/// The value of the first pattern that describes the module; else the usual one.
Result<double> patterned(const ByModule& patterns, const std::string& module, double usual)
{
    // An expression of a file may look for ever.
    const text::WorkLimit limit(module.size());
    for (const auto& [pattern, value] : patterns) {
        const auto found = pattern.findAll(std::u32string(module.begin(), module.end()));
        if (!found)
            return tl::make_unexpected(found.error());
        if (!found->empty())
            return value;
    }
    return usual;
}

class Adapter
{
public:
    Adapter(const Weights& weights, const Weights& base, AdapterSettings settings,
            const ModelOptions& options)
        : m_weights(weights), m_base(base), m_settings(std::move(settings)),
          m_inOut(options.decoder && options.decoder->inOut)
    {
        const HeadOptions& head = options.head;
        if (head.kind != HeadKind::Vocabulary || !head.tied || head.matrix.empty())
            return;
        m_head = head.matrix.front() + ".weight";
        for (const std::string& tokens : options.last().names.tokens)
            m_tables.push_back(tokens + ".weight");
    }

    /// Whether the head is no longer the token table: one of them alone was trained.
    bool unties() const { return m_unties; }

    Result<std::vector<WeightInfo>> apply()
    {
        if (auto done = sort(); !done)
            return tl::make_unexpected(done.error());
        std::vector<WeightInfo> tensors;
        std::map<std::string, Change, std::less<>> left = m_changes;
        for (const WeightInfo& tensor : m_base.tensors()) {
            WeightInfo made = tensor;
            if (const auto whole = replacement(tensor.name); whole != m_whole.end()) {
                made = *whole->second;
                if (!m_head.empty() && same(tensor.name, m_head))
                    m_unties = true;
                else if (hasCopy(whole->first))
                    keepHead(tensors, tensor);
                m_whole.erase(whole);
            }
            if (const auto found = changeOf(left, tensor.name); found != left.end()) {
                if (auto done = change(made, found->second, found->first); !done)
                    return tl::make_unexpected(done.error());
                if (found->second.table)
                    keepHead(tensors, tensor);
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
        if (const auto own = m_head.empty() ? m_whole.end() : replacement(m_head);
            own != m_whole.end()) {
            std::erase_if(tensors, [&](const WeightInfo& tensor) { return tensor.name == m_head; });
            tensors.push_back(*own->second);
            tensors.back().name = m_head;
            m_unties = true;
            m_whole.erase(own);
        }
        if (!m_whole.empty())
            return unsupported(m_whole.begin()->second->name);
        return tensors;
    }

private:
    Result<void> sort()
    {
        constexpr std::array<std::string_view, 2> kDown = {".lora_A.weight",
                                                           ".lora_A.default.weight"};
        constexpr std::array<std::string_view, 2> kUp = {".lora_B.weight",
                                                         ".lora_B.default.weight"};
        constexpr std::array<std::string_view, 2> kTableDown = {".lora_embedding_A",
                                                                ".lora_embedding_A.default"};
        constexpr std::array<std::string_view, 2> kTableUp = {".lora_embedding_B",
                                                              ".lora_embedding_B.default"};
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
            else if (module = moduleOf(kTableDown); !module.empty())
                m_changes[module] = {&tensor, m_changes[module].up, true};
            else if (module = moduleOf(kTableUp); !module.empty())
                m_changes[module] = {m_changes[module].down, &tensor, true};
            else if (name.find("lora_") != std::string_view::npos)
                return unsupported(tensor.name);
            else // modules that were trained as a whole
                m_whole[wholeName(name)] = &tensor;
        }
        return {};
    }

    tl::unexpected<Error> unsupported(const std::string& tensor) const
    {
        return fail(translatable("Engine", "The adapter %1 holds the tensor %2, which is not "
                                           "supported."),
                    {m_weights.path().string(), tensor},
                    translatable("Engine", "Merge it in Python: model.merge_and_unload()"
                                           ".save_pretrained(folder)"));
    }

    /// Without the names of PEFT's wrappers.
    static std::string wholeName(std::string_view name)
    {
        std::string plain(name);
        for (const std::string_view wrapper : {".base_layer", ".modules_to_save.default"})
            if (const size_t at = plain.find(wrapper); at != std::string::npos)
                plain.erase(at, wrapper.size());
        return plain;
    }

    /// Whether a module was trained as a copy beside the base's own.
    bool hasCopy(const std::string& tensor) const
    {
        const std::string module = tensor.substr(0, tensor.rfind('.'));
        return !m_settings.staysTied && std::ranges::any_of(m_settings.whole, [&](const auto& end) {
            return same(module, end);
        });
    }

    /// A head that is the token table keeps what the table was.
    void keepHead(std::vector<WeightInfo>& tensors, const WeightInfo& table)
    {
        if (std::ranges::none_of(m_tables,
                                 [&](const auto& name) { return same(table.name, name); }))
            return;
        const bool stored = std::ranges::any_of(
            m_base.tensors(), [&](const WeightInfo& tensor) { return same(tensor.name, m_head); });
        m_unties = true;
        if (stored)
            return;
        tensors.push_back(table);
        tensors.back().name = m_head;
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

    std::map<std::string, const WeightInfo*>::iterator replacement(const std::string& name)
    {
        return std::find_if(m_whole.begin(), m_whole.end(), [&](const auto& whole) {
            return same(name, whole.first) || same(name, m_base.storedName(whole.first));
        });
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
        const bool transposed = (m_inOut || with.table) && made.data.shape == turned;
        const Result<double> rank = patterned(m_settings.ranks, module, m_settings.rank);
        const Result<double> alpha = patterned(m_settings.alphas, module, m_settings.alpha);
        if (!rank || !alpha)
            return tl::make_unexpected(!rank ? rank.error() : alpha.error());
        if (down[0] != up[1] || static_cast<double>(down[0]) != *rank ||
            (!transposed && (with.table || made.data.shape != plain)))
            return misfit();
        const double scale = *alpha / (m_settings.rootOfRank ? std::sqrt(*rank) : *rank);
        made.data = TensorData::ofCoded(std::make_shared<const AdaptedMatrix>(
            made.data, valuesOf(*with.down), valuesOf(*with.up), static_cast<float>(scale),
            transposed));
        made.typeName += " + LoRA";
        return {};
    }

    const Weights& m_weights;
    const Weights& m_base;
    AdapterSettings m_settings;
    bool m_inOut;                      ///< the base keeps the matrices of its layers [in, out]
    std::string m_head;                ///< the head's matrix, where it is the token table
    std::vector<std::string> m_tables; ///< names of that table
    bool m_unties = false;
    std::map<std::string, Change, std::less<>> m_changes;
    std::map<std::string, const WeightInfo*> m_whole;
};

} // namespace

Result<StoredModel> openAdapter(const fs::path& folder, UnknownKeys unknown)
{
    Result<AdapterSettings> settings = SettingsReader(folder).read();
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
    ModelOptions& options = stored->options;
    Adapter adapter(**weights, *stored->weights, std::move(*settings), options);
    Result<std::vector<WeightInfo>> tensors = adapter.apply();
    if (!tensors)
        return tl::make_unexpected(tensors.error());
    if (adapter.unties()) {
        options.head.tied = false;
        options.head.storedDecides = false;
    }
    Result<std::shared_ptr<const Weights>> adapted =
        stored->weights->replaced(folder, std::move(*tensors));
    if (!adapted)
        return tl::make_unexpected(adapted.error());
    stored->weights = std::move(*adapted);
    return stored;
}

} // namespace engine
