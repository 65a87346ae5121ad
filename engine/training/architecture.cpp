#include "engine/training/architecture.h"

#include <cmath>
#include <nlohmann/json.hpp>

namespace engine::training {

using nlohmann::json;

namespace {

int64_t feedWidthOf(const Architecture& a)
{
    return a.feedWidth > 0 ? a.feedWidth : 4 * a.width;
}

/// Adds a layer's matrices and norms under a family's names.
class Builder
{
public:
    explicit Builder(const Architecture& a)
        : m_inner(1 / std::sqrt(static_cast<float>(a.width))),
          // What adds to the stream of 2 L blocks begins smaller (Radford et al. 2019).
          m_outer(m_inner / std::sqrt(2 * static_cast<float>(a.layers)))
    {
    }

    void table(std::string name, int64_t rows, int64_t columns)
    {
        constexpr float kDeviation = 0.1f;
        m_tensors.push_back({std::move(name), {rows, columns}, 0, kDeviation, false});
    }
    void matrix(std::string name, int64_t rows, int64_t columns, bool outer)
    {
        m_tensors.push_back({std::move(name), {rows, columns}, 0, outer ? m_outer : m_inner, true});
    }
    void vector(std::string name, int64_t size, float mean)
    {
        m_tensors.push_back({std::move(name), {size}, mean, 0, false});
    }
    std::vector<NewTensor> take() { return std::move(m_tensors); }

private:
    std::vector<NewTensor> m_tensors;
    float m_inner;
    float m_outer;
};

std::vector<NewTensor> gpt2Tensors(const Architecture& a, int64_t vocabulary, int64_t positions)
{
    Builder b(a);
    const int64_t feed = feedWidthOf(a);
    b.table("transformer.wte.weight", vocabulary, a.width);
    b.table("transformer.wpe.weight", positions, a.width);
    const auto norm = [&](const std::string& name) {
        b.vector(name + ".weight", a.width, 1);
        b.vector(name + ".bias", a.width, 0);
    };
    const auto linear = [&](const std::string& name, int64_t in, int64_t out, bool outer) {
        b.matrix(name + ".weight", in, out, outer);
        b.vector(name + ".bias", out, 0);
    };
    for (int l = 0; l < a.layers; ++l) {
        const std::string layer = "transformer.h." + std::to_string(l) + ".";
        norm(layer + "ln_1");
        linear(layer + "attn.c_attn", a.width, 3 * a.width, false);
        linear(layer + "attn.c_proj", a.width, a.width, true);
        norm(layer + "ln_2");
        linear(layer + "mlp.c_fc", a.width, feed, false);
        linear(layer + "mlp.c_proj", feed, a.width, true);
    }
    norm("transformer.ln_f");
    return b.take();
}

std::vector<NewTensor> bloomTensors(const Architecture& a, int64_t vocabulary)
{
    Builder b(a);
    const int64_t feed = feedWidthOf(a);
    const auto norm = [&](const std::string& name) {
        b.vector(name + ".weight", a.width, 1);
        b.vector(name + ".bias", a.width, 0);
    };
    const auto linear = [&](const std::string& name, int64_t out, int64_t in, bool outer) {
        b.matrix(name + ".weight", out, in, outer);
        b.vector(name + ".bias", out, 0);
    };
    b.table("transformer.word_embeddings.weight", vocabulary, a.width);
    norm("transformer.word_embeddings_layernorm");
    for (int l = 0; l < a.layers; ++l) {
        const std::string layer = "transformer.h." + std::to_string(l) + ".";
        norm(layer + "input_layernorm");
        linear(layer + "self_attention.query_key_value", 3 * a.width, a.width, false);
        linear(layer + "self_attention.dense", a.width, a.width, true);
        norm(layer + "post_attention_layernorm");
        linear(layer + "mlp.dense_h_to_4h", feed, a.width, false);
        linear(layer + "mlp.dense_4h_to_h", a.width, feed, true);
    }
    norm("transformer.ln_f");
    return b.take();
}

std::vector<NewTensor> llamaTensors(const Architecture& a, int64_t vocabulary)
{
    Builder b(a);
    const int64_t feed = feedWidthOf(a);
    b.table("model.embed_tokens.weight", vocabulary, a.width);
    for (int l = 0; l < a.layers; ++l) {
        const std::string layer = "model.layers." + std::to_string(l) + ".";
        b.vector(layer + "input_layernorm.weight", a.width, 1);
        for (const char* part : {"q_proj", "k_proj", "v_proj"})
            b.matrix(layer + "self_attn." + part + ".weight", a.width, a.width, false);
        b.matrix(layer + "self_attn.o_proj.weight", a.width, a.width, true);
        b.vector(layer + "post_attention_layernorm.weight", a.width, 1);
        b.matrix(layer + "mlp.gate_proj.weight", feed, a.width, false);
        b.matrix(layer + "mlp.up_proj.weight", feed, a.width, false);
        b.matrix(layer + "mlp.down_proj.weight", a.width, feed, true);
    }
    b.vector("model.norm.weight", a.width, 1);
    b.matrix("lm_head.weight", vocabulary, a.width, false);
    return b.take();
}

} // namespace

namespace {

json llamaConfig(const Architecture& a, int64_t vocabulary, int64_t positions)
{
    json config = {{"model_type", "llama"},
                   {"architectures", {"LlamaForCausalLM"}},
                   {"hidden_size", a.width},
                   {"intermediate_size", feedWidthOf(a)},
                   {"num_hidden_layers", a.layers},
                   {"num_attention_heads", a.heads},
                   {"num_key_value_heads", a.heads},
                   {"hidden_act", "silu"},
                   {"max_position_embeddings", positions},
                   {"rms_norm_eps", 1e-6},
                   {"rope_theta", 10000.0},
                   {"tie_word_embeddings", false},
                   {"vocab_size", vocabulary},
                   {"bos_token_id", 0},
                   {"eos_token_id", 0},
                   {"torch_dtype", "float32"}};
    if (a.window > 0) {
        config["model_type"] = "mistral";
        config["architectures"] = {"MistralForCausalLM"};
        config["sliding_window"] = a.window;
    } else if (a.temperature != 1) {
        config["model_type"] = "granite";
        config["architectures"] = {"GraniteForCausalLM"};
        config["attention_multiplier"] =
            1 / (std::sqrt(static_cast<double>(a.width / a.heads)) * a.temperature);
    }
    return config;
}

} // namespace

bool isStandard(const Architecture& a)
{
    if (a.family == "bloom" && a.feedWidth != 0 && a.feedWidth != 4 * a.width)
        return false;
    const bool plain = a.window == 0 && a.temperature == 1;
    return plain || (a.family == "llama" && a.window >= 0 && a.temperature > 0 &&
                     (a.window == 0 || a.temperature == 1));
}

json configOf(const Architecture& a, int64_t vocabulary, int64_t positions)
{
    if (a.family == "llama")
        return llamaConfig(a, vocabulary, positions);
    if (a.family == "bloom")
        return {{"model_type", "bloom"},      {"architectures", {"BloomForCausalLM"}},
                {"hidden_size", a.width},     {"n_head", a.heads},
                {"n_layer", a.layers},        {"seq_length", positions},
                {"layer_norm_epsilon", 1e-5}, {"attention_dropout", 0.0},
                {"hidden_dropout", 0.0},      {"vocab_size", vocabulary},
                {"bos_token_id", 0},          {"eos_token_id", 0},
                {"torch_dtype", "float32"}};
    return {{"model_type", "gpt2"},
            {"architectures", {"GPT2LMHeadModel"}},
            {"activation_function", "gelu_new"},
            {"n_embd", a.width},
            {"n_head", a.heads},
            {"n_inner", feedWidthOf(a)},
            {"n_layer", a.layers},
            {"n_positions", positions},
            {"layer_norm_epsilon", 1e-5},
            {"attn_pdrop", 0.0},
            {"embd_pdrop", 0.0},
            {"resid_pdrop", 0.0},
            {"vocab_size", vocabulary},
            {"bos_token_id", 0},
            {"eos_token_id", 0},
            {"torch_dtype", "float32"}};
}

json tokenizerOf(const Task& task)
{
    json vocabulary = json::object();
    const std::vector<std::string>& words = task.vocabulary();
    for (size_t id = 0; id < words.size(); ++id)
        vocabulary[words[id]] = id;
    json added = json::array();
    for (size_t id = 0; id < 2; ++id)
        added.push_back({{"id", id},
                         {"content", words[id]},
                         {"single_word", false},
                         {"lstrip", false},
                         {"rstrip", false},
                         {"normalized", false},
                         {"special", true}});
    json cutting = {{"type", "WhitespaceSplit"}};
    if (task.characters())
        cutting = {{"type", "Split"},
                   {"pattern", {{"Regex", "(?s)."}}},
                   {"behavior", "Isolated"},
                   {"invert", false}};
    return {{"version", "1.0"},
            {"truncation", nullptr},
            {"padding", nullptr},
            {"added_tokens", added},
            {"normalizer", nullptr},
            {"pre_tokenizer", cutting},
            {"post_processor", nullptr},
            {"decoder", task.characters() ? json{{"type", "Fuse"}} : json(nullptr)},
            {"model", {{"type", "WordLevel"}, {"vocab", vocabulary}, {"unk_token", words[1]}}}};
}

std::vector<NewTensor> tensorsOf(const Architecture& a, int64_t vocabulary, int64_t positions)
{
    return a.family == "llama"   ? llamaTensors(a, vocabulary)
           : a.family == "bloom" ? bloomTensors(a, vocabulary)
                                 : gpt2Tensors(a, vocabulary, positions);
}

} // namespace engine::training
