#include "engine/checkpoint/families/family.h"

#include <algorithm>
#include <cmath>

namespace engine::families {

namespace {

/// rope_scaling, or one kind of layer's part of rope_parameters.
class RotaryReader
{
public:
    RotaryReader(ConfigReader& config, const nlohmann::json& values, int64_t longest)
        : m_config(config), m_values(values), m_longest(longest)
    {
    }

    double number(const char* key, double otherwise) const
    {
        const auto found = m_values.find(key);
        if (found == m_values.end() || found->is_null())
            return otherwise;
        if (found->is_number() && std::isfinite(found->get<double>()))
            return found->get<double>();
        m_config.refuse(std::string("rope_scaling: ") + key, found->dump());
        return otherwise;
    }

    double share(const char* key, double otherwise) const
    {
        const double given = number(key, otherwise);
        if (given >= 0 && given <= 1)
            return given;
        m_config.refuse(std::string("rope_scaling: ") + key, nlohmann::json(given).dump());
        return otherwise;
    }

    void read(RotaryOptions& rotary, const RotaryKeys& keys)
    {
        const std::string kind = text("rope_type").empty() ? text("type") : text("rope_type");
        if (const std::string other = text("type"); !other.empty() && other != kind)
            m_config.refuse("rope_scaling: rope_type", kind);
        if (kind.empty() || kind == "default" || kind == "mrope")
            return;
        rotary.factor = number("factor", 1);
        for (const char* key : neededOf(kind))
            if (isNothing(m_values.value(key, nlohmann::json())) && !m_values.contains("alpha"))
                m_config.refuse(std::string("rope_scaling: ") + key, "null");
        rotary.originalLength =
            number("original_max_position_embeddings", static_cast<double>(m_longest));
        if (kind == "linear")
            rotary.scaling = RotaryScaling::Linear;
        else if (kind == "dynamic")
            readDynamic(rotary);
        else if (kind == "longrope" || (keys.oldNames && (kind == "su" || kind == "yarn")))
            readLongRope(rotary, keys);
        else if (kind == "yarn")
            readYarn(rotary);
        else if (kind == "llama3")
            readLlama3(rotary);
        else
            m_config.refuse("rope_scaling", kind);
        if (!(rotary.factor > 0) || !(rotary.originalLength > 0) || !(rotary.gain > 0))
            m_config.refuse("rope_scaling", m_values.dump());
    }

private:
    /// What a kind of scaling has no usual value for. Hunyuan's dynamic kind has alpha instead.
    static std::vector<const char*> neededOf(std::string_view kind)
    {
        if (kind == "linear" || kind == "dynamic")
            return {"factor"};
        if (kind == "llama3")
            return {"factor", "low_freq_factor", "high_freq_factor",
                    "original_max_position_embeddings"};
        return {};
    }

    std::string text(const char* key) const
    {
        const auto found = m_values.find(key);
        if (found == m_values.end() || found->is_null())
            return {};
        if (found->is_string())
            return found->get<std::string>();
        m_config.refuse(std::string("rope_scaling: ") + key, found->dump());
        return {};
    }

    void readDynamic(RotaryOptions& rotary)
    {
        const auto dimensions = static_cast<double>(rotary.dimensions);
        // Hunyuan's alpha widens the base at any length.
        if (const double alpha = number("alpha", 0); alpha > 0 && dimensions > 2) {
            rotary.theta *= std::pow(alpha, dimensions / (dimensions - 2));
            return;
        }
        rotary.originalLength = static_cast<double>(m_longest);
        if (dimensions > 2)
            rotary.scaling = RotaryScaling::Dynamic;
    }

    void readLlama3(RotaryOptions& rotary)
    {
        rotary.scaling = RotaryScaling::Llama3;
        rotary.lowFactor = number("low_freq_factor", 1);
        rotary.highFactor = number("high_freq_factor", 4);
        if (!(rotary.highFactor > rotary.lowFactor))
            m_config.refuse("rope_scaling", m_values.dump());
    }

    void readYarn(RotaryOptions& rotary)
    {
        rotary.scaling = RotaryScaling::Yarn;
        if (!m_values.contains("factor"))
            rotary.factor = static_cast<double>(m_longest) / rotary.originalLength;
        const auto orDefault = [](double value, double otherwise) {
            return value != 0 ? value : otherwise;
        };
        rotary.betaFast = orDefault(number("beta_fast", 0), 32);
        rotary.betaSlow = orDefault(number("beta_slow", 0), 1);
        if (const auto truncate = m_values.find("truncate");
            truncate != m_values.end() && truncate->is_boolean())
            rotary.truncate = truncate->get<bool>();
        const auto gain = [&](double strength) {
            return rotary.factor <= 1 ? 1 : 0.1 * strength * std::log(rotary.factor) + 1;
        };
        const double strength = number("mscale", 0);
        const double overall = number("mscale_all_dim", 0);
        rotary.gain = strength != 0 && overall != 0 ? gain(strength) / gain(overall) : gain(1);
        rotary.gain = number("attention_factor", rotary.gain);
    }

    void readLongRope(RotaryOptions& rotary, const RotaryKeys& keys)
    {
        rotary.scaling = RotaryScaling::LongRope;
        const auto pairs = static_cast<size_t>(rotary.dimensions / 2);
        const auto divisors = [&](const char* key) {
            std::vector<double> values;
            if (const auto found = m_values.find(key); found != m_values.end() && found->is_array())
                for (const nlohmann::json& value : *found)
                    values.push_back(value.is_number() ? value.get<double>() : 0);
            if (values.size() != pairs ||
                std::ranges::any_of(values, [](double v) { return !(v > 0); })) {
                m_config.refuse(key, m_values.dump());
                values.clear();
            }
            return values;
        };
        rotary.shortDivisors = divisors("short_factor");
        rotary.longDivisors = divisors("long_factor");
        if (const int64_t original = m_config.has("original_max_position_embeddings")
                                         ? m_config.size("original_max_position_embeddings")
                                         : keys.originalLength;
            original > 0) {
            rotary.originalLength = static_cast<double>(original);
            rotary.factor = static_cast<double>(m_longest) / rotary.originalLength;
        }
        const double gain =
            rotary.factor <= 1
                ? 1
                : std::sqrt(1 + std::log(rotary.factor) / std::log(rotary.originalLength));
        rotary.gain = number("attention_factor", gain);
    }

    ConfigReader& m_config;
    const nlohmann::json& m_values;
    int64_t m_longest;
};

} // namespace

void readRotary(ConfigReader& config, StackOptions& stack, const RotaryKeys& keys)
{
    stack.positions.kind = PositionKind::Rotary;
    const int64_t longest = config.size("max_position_embeddings", keys.longest);
    double part = config.number("partial_rotary_factor", keys.part, 0, 1);
    const nlohmann::json& parameters = config.value("rope_parameters");
    const nlohmann::json& scaling = config.value("rope_scaling");
    for (const auto& [key, values] :
         {std::pair("rope_parameters", &parameters), std::pair("rope_scaling", &scaling)})
        if (!isNothing(*values) && !values->is_object())
            config.refuse(key, values->dump());
    const double theta = config.number(keys.theta, keys.thetaDefault);
    const auto fill = [&](const nlohmann::json& values, double base, bool scaled) {
        RotaryOptions rotary;
        RotaryReader reader(config, values, longest);
        rotary.theta = reader.number("rope_theta", base);
        part = reader.share("partial_rotary_factor", part);
        rotary.interleaved = keys.interleaved;
        rotary.dimensions = keys.dimensions >= 0
                                ? keys.dimensions
                                : static_cast<int64_t>(static_cast<double>(stack.headSize) * part);
        if (!(rotary.theta > 1))
            config.refuse(keys.theta, std::to_string(rotary.theta));
        if (scaled && values.is_object())
            reader.read(rotary, keys);
        return rotary;
    };
    const auto ofLayers = [&](const char* type) -> const nlohmann::json& {
        static const nlohmann::json nothing;
        if (!parameters.is_object() || !parameters.contains(type))
            return nothing;
        return parameters[type];
    };
    const nlohmann::json& full = ofLayers("full_attention");
    const nlohmann::json& sliding = ofLayers("sliding_attention");
    if (full.is_object() || sliding.is_object()) {
        stack.positions.rotary = fill(full, theta, true);
        stack.positions.localRotary = fill(sliding, keys.localThetaDefault, true);
    } else {
        const nlohmann::json& values = parameters.is_object() ? parameters : scaling;
        stack.positions.rotary = fill(values, theta, true);
        if (!keys.localTheta.empty())
            stack.positions.localRotary = fill(
                nlohmann::json(), config.number(keys.localTheta, keys.localThetaDefault), false);
        else if (keys.plainLocal)
            stack.positions.localRotary =
                fill(nlohmann::json(), stack.positions.rotary.theta, false);
    }
    if (!keys.localTheta.empty())
        config.ignore({keys.localTheta.c_str()});
}

} // namespace engine::families
