#include "engine/checkpoint/config.h"
#include "engine/files/boundedjson.h"
#include "tests/suite.h"

#include <algorithm>
#include <QTest>

using namespace engine;
using nlohmann::json;
namespace fs = std::filesystem;

namespace {

/// config.json of every small model that the repository holds.
std::vector<std::pair<std::string, json>> configs()
{
    std::vector<std::pair<std::string, json>> all;
    for (const char* set : {"conformance", "families"}) {
        const fs::path models = fs::path(TEST_DATA) / set / "models";
        if (!fs::exists(models))
            continue;
        for (const auto& entry : fs::directory_iterator(models)) {
            auto read = readJsonFile(entry.path() / "config.json", 1 << 20);
            if (read && modelOptions(*read))
                all.emplace_back(entry.path().filename().string(), std::move(*read));
        }
    }
    std::ranges::sort(all, {}, &std::pair<std::string, json>::first);
    return all;
}

json configOf(const std::string& family)
{
    for (const auto& [name, config] : configs())
        if (config.at("model_type") == family)
            return config;
    return json::object();
}

std::string complaint(const json& config)
{
    const auto options = modelOptions(config);
    return options ? std::string() : options.error().message();
}

} // namespace

class TestConfig : public QObject
{
    Q_OBJECT

private slots:
    void notesAreNamed_data();
    void notesAreNamed();
    void arithmeticIsRefused_data();
    void arithmeticIsRefused();
    void nothingIsOff();
    void layersThatSeeAllAreKnown();
    void sizesThatAreLeftOut_data();
    void sizesThatAreLeftOut();
    void foldersOfTheHub_data();
    void foldersOfTheHub();
    void headsOfQwenAreTied();
    void frequenciesOfQwen3AreInterleaved();
    void layersOfBeitAreScaled();
    void firstNamesOfStableLm();
    void windowsOfQwen2Moe();
    void adaptersOfWav2Vec2();
    void towersAlone();
    void saysWhySwinIsRefused();
    void everyNumberIsChecked();
    void wrongValues_data();
    void wrongValues();
    void innerKeysAreNamed();
    void longListsAreCut();
};

void TestConfig::notesAreNamed_data()
{
    QTest::addColumn<QString>("key");
    for (const char* key :
         {"trained_by", "creation_time", "eos_tokens", "image_token_id", "_my_own_note",
          "optimizer", "weight_decay", "learning_rate", "use_flash_attn", "attn_fp32", "base_model",
          "tags", "tokenizerVersion", "seq_length", "datasets", "created-on"})
        QTest::newRow(key) << key;
}

void TestConfig::notesAreNamed()
{
    QFETCH(QString, key);
    const std::string name = key.toStdString();
    for (const char* family : {"gpt2", "llama", "bert", "t5", "vit"}) {
        json config = configOf(family);
        QVERIFY2(!config.empty(), family);
        config[name] = 7;
        const auto options = modelOptions(config);
        QVERIFY2(options, options ? "" : options.error().message().c_str());
        QVERIFY(std::ranges::find(options->notedKeys, name) != options->notedKeys.end());
        QVERIFY(options->ignoredKeys.empty());
    }
}

void TestConfig::arithmeticIsRefused_data()
{
    QTest::addColumn<QString>("key");
    for (const char* key :
         {"attention_multiplier", "logit_scale", "final_logit_softcapping", "qk_norm", "use_alibi",
          "num_experts", "sliding_window_pattern", "residualScale", "rope_local_base_freq",
          "normalize_q", "kv_lora_rank", "mlp_multiplier", "clip_qkv", "n_shared_layers"})
        QTest::newRow(key) << key;
}

void TestConfig::arithmeticIsRefused()
{
    QFETCH(QString, key);
    const std::string name = key.toStdString();
    for (const char* family : {"gpt2", "llama", "bert", "t5", "vit"}) {
        json config = configOf(family);
        config[name] = 7;
        const auto options = modelOptions(config);
        QVERIFY(!options);
        QVERIFY(options.error().message().find(name) != std::string::npos);
        QVERIFY(options.error().hintMessage().find("--ignore-unknown") != std::string::npos);
        QVERIFY(asksToIgnoreKeys(options.error()));
        const auto opened = modelOptions(config, UnknownKeys::Ignore);
        QVERIFY(opened);
        QVERIFY(opened->ignoredKeys == std::vector<std::string>{name});
    }
}

void TestConfig::nothingIsOff()
{
    json config = configOf("llama");
    for (const json& nothing : {json(), json(false), json(""), json::array(), json::object()}) {
        config["qk_norm"] = nothing;
        const auto options = modelOptions(config);
        QVERIFY(options);
        QVERIFY(options->notedKeys.empty());
    }
}

void TestConfig::layersThatSeeAllAreKnown()
{
    for (const char* family : {"gemma", "llama", "gpt2"}) {
        json config = configOf(family);
        QVERIFY2(!config.empty(), family);
        const auto layers = config.value("num_hidden_layers", size_t{2});
        config["layer_types"] = json(std::vector<std::string>(layers, "full_attention"));
        QCOMPARE(complaint(config), std::string());
        config["layer_types"].back() = "chunked_attention";
        QVERIFY(complaint(config).find("layer_types") != std::string::npos);
    }
}

// What the arithmetic does not read, and what is about training and writing.
void TestConfig::everyNumberIsChecked()
{
    int checked = 0;
    for (const auto& [name, config] : configs()) {
        for (const auto& [key, value] : config.items()) {
            if (!value.is_number() || key.find("drop") != std::string::npos ||
                key.find("init") != std::string::npos || key.starts_with("router_") ||
                key.starts_with("sparse_pred"))
                continue;
            // Sines need no table.
            if (key == "max_position_embeddings" && config.at("model_type") == "m2m_100")
                continue;
            constexpr std::string_view kUnread[] = {"transformers_version",
                                                    "num_hidden_layers",
                                                    "n_ctx",
                                                    "n_positions",
                                                    "chunk_size_feed_forward",
                                                    "num_beams",
                                                    "max_length",
                                                    "forced_eos_token_id",
                                                    "forced_bos_token_id",
                                                    "pooler_fc_size",
                                                    "gap_size",
                                                    "down_scale_factor",
                                                    "net_structure_type",
                                                    "num_memory_blocks",
                                                    "encoder_stride",
                                                    "num_labels",
                                                    "pretraining_tp",
                                                    "pooler_output_size",
                                                    "min_length",
                                                    "no_repeat_ngram_size",
                                                    "length_penalty",
                                                    "pooler_num_attention_heads",
                                                    "pooler_num_fc_layers",
                                                    "pooler_size_per_head",
                                                    "unk_token_id",
                                                    "cls_token_id",
                                                    "summary_last_dropout"};
            const bool reads = key == "num_hidden_layers" ? !config.contains("encoder_layers")
                               : key == "n_positions"     ? config.at("model_type") == "gpt2"
                                                          : false;
            if (!reads && std::ranges::find(kUnread, key) != std::end(kUnread))
                continue;
            for (const json& wrong : {json("x"), json::array({"x"}), json(true)}) {
                json changed = config;
                changed[key] = wrong;
                const std::string why = complaint(changed);
                QVERIFY2(why.find(key) != std::string::npos,
                         (name + ": " + key + " = " + wrong.dump() + ": " + why).c_str());
                ++checked;
            }
        }
    }
    QVERIFY(checked > 100);
}

void TestConfig::wrongValues_data()
{
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    const auto row = [](const char* family, const char* key, const char* value) {
        QTest::addRow("%s %s %s", family, key, value) << family << key << value;
    };
    for (const char* value : {"-1e-5", "0", "1e308", "2", "true"}) {
        row("gpt2", "layer_norm_epsilon", value);
        row("llama", "rms_norm_eps", value);
        row("bert", "layer_norm_eps", value);
        row("t5", "layer_norm_epsilon", value);
        row("vit", "layer_norm_eps", value);
    }
    for (const char* value : {"\"x\"", "-1", "1.5", "99999999999999999999", "[1]"})
        row("roberta", "pad_token_id", value);
    row("t5", "is_gated_act", "true");
    row("t5", "dense_act_fn", "\"silu\"");
    row("t5", "relative_attention_num_buckets", "1");
    row("llama", "num_key_value_heads", "3");
    row("llama", "num_attention_heads", "0");
    row("llama", "num_hidden_layers", "2147483647");
    row("llama", "rope_theta", "-1");
    row("llama", "rope_theta", "\"x\"");
    row("llama", "rope_scaling", "\"linear\"");
    row("llama", "rope_scaling", R"({"type": "linear", "factor": "x"})");
    row("llama", "rope_scaling", R"({"type": "linear", "factor": -1})");
    row("llama", "rope_scaling", R"({"type": "linear", "rope_type": "llama3", "factor": 2})");
    row("llama", "rope_scaling", R"({"rope_type": 3})");
    row("llama", "rope_scaling", R"({"type": "linear"})");
    row("llama", "rope_scaling", R"({"type": "dynamic", "factor": null})");
    row("llama", "rope_scaling", R"({"rope_type": "llama3", "factor": 8})");
    row("bert", "type_vocab_size", "0");
    row("gpt_neox", "rotary_pct", "1.5");
    for (const char* value : {"-1", "1e6", "1.5"})
        row("phi3", "partial_rotary_factor", value);
    row("gpt_neo", "attention_layers", "\"global\"");
    row("bert", "problem_type", "\"guessing\"");
    row("bert", "id2label", "[\"a\"]");
    row("bert", "architectures", "\"BertModel\"");
    row("gpt2", "eos_token_id", "[1, \"x\"]");
    row("gpt2", "mask_token_id", "\"x\"");
    row("bart", "decoder_start_token_id", "\"x\"");
}

void TestConfig::wrongValues()
{
    QFETCH(QString, family);
    QFETCH(QString, key);
    QFETCH(QString, value);
    json config = configOf(family.toStdString());
    QVERIFY(!config.empty());
    config[key.toStdString()] = json::parse(value.toStdString());
    const std::string why = complaint(config);
    QVERIFY2(why.find(key.toStdString()) != std::string::npos || key == "num_key_value_heads",
             why.c_str());
    QVERIFY(!why.empty());
}

void TestConfig::innerKeysAreNamed()
{
    const json object = {{"width", 3}, {"attn_scale", 2}, {"tags", "mine"}};
    const json config = {{"inner", object}};
    ConfigReader outer(config);
    outer.inside("inner", [](ConfigReader& inner) { QCOMPARE(inner.size("width"), int64_t{3}); });
    QVERIFY(outer.unknownKeys() == std::vector<std::string>{"inner.attn_scale"});
    QVERIFY(outer.notes() == std::vector<std::string>{"inner.tags"});
}

void TestConfig::longListsAreCut()
{
    json config = configOf("gpt2");
    for (int i = 0; i < 100000; ++i)
        config["attn_\x1b[31m" + std::to_string(i)] = 1;
    const std::string why = complaint(config);
    QVERIFY2(!why.empty() && why.size() < 2000, std::to_string(why.size()).c_str());
    QVERIFY(why.find('\x1b') == std::string::npos);
}

/// What config.json leaves out is what the family's configuration class has.
void TestConfig::sizesThatAreLeftOut_data()
{
    QTest::addColumn<QByteArray>("family");
    QTest::addColumn<QList<int>>("sizes"); // layers, heads, key heads, width, head size, feed width
    QTest::newRow("llama") << QByteArray("llama") << QList<int>{32, 32, 32, 4096, 128, 11008};
    QTest::newRow("mistral") << QByteArray("mistral") << QList<int>{32, 32, 8, 4096, 128, 14336};
    QTest::newRow("qwen3_moe") << QByteArray("qwen3_moe") << QList<int>{24, 32, 4, 2048, 64, 6144};
    QTest::newRow("gemma2") << QByteArray("gemma2") << QList<int>{26, 8, 4, 2304, 256, 9216};
    QTest::newRow("gemma3") << QByteArray("gemma3_text") << QList<int>{26, 8, 4, 2304, 256, 9216};
    QTest::newRow("glm4") << QByteArray("glm4") << QList<int>{40, 32, 2, 4096, 128, 13696};
    QTest::newRow("ernie") << QByteArray("ernie4_5") << QList<int>{18, 16, 2, 1024, 128, 3072};
    QTest::newRow("gpt_oss") << QByteArray("gpt_oss") << QList<int>{36, 64, 8, 2880, 64, 2880};
    QTest::newRow("deberta") << QByteArray("deberta-v2") << QList<int>{24, 24, 24, 1536, 64, 6144};
    QTest::newRow("dinov3") << QByteArray("dinov3_vit") << QList<int>{12, 6, 6, 384, 64, 1536};
    QTest::newRow("blenderbot") << QByteArray("blenderbot")
                                << QList<int>{24, 32, 32, 2560, 80, 10240};
    QTest::newRow("small") << QByteArray("blenderbot-small")
                           << QList<int>{8, 16, 16, 512, 32, 2048};
}

void TestConfig::sizesThatAreLeftOut()
{
    QFETCH(QByteArray, family);
    QFETCH(QList<int>, sizes);
    const auto options = modelOptions({{"model_type", family.toStdString()}, {"vocab_size", 100}});
    QVERIFY2(options, options ? "" : options.error().message().c_str());
    const StackOptions& s = options->decoder ? *options->decoder : *options->encoder;
    QCOMPARE((QList<int>{s.layers, s.heads, s.keyHeads, int(s.width), int(s.headSize),
                         int(s.feedWidth)}),
             sizes);
}

/// The base class's value, which the whole configuration does not write, stands in text_config.
void TestConfig::headsOfQwenAreTied()
{
    json config = {
        {"model_type", "qwen2_5_vl"},
        {"text_config", {{"rope_scaling", {{"type", "mrope"}, {"mrope_section", {16, 24, 24}}}}}},
        {"vision_config", json::object()}};
    QVERIFY(!modelOptions(config)->head.tied);
    config["text_config"]["tie_word_embeddings"] = true;
    QVERIFY(modelOptions(config)->head.tied);
    config["text_config"].erase("tie_word_embeddings");
    config["tie_word_embeddings"] = true;
    QVERIFY(modelOptions(config)->head.tied);
}

void TestConfig::frequenciesOfQwen3AreInterleaved()
{
    json config = {{"model_type", "qwen3_vl"},
                   {"text_config", {{"rope_scaling", {{"rope_type", "default"}}}}},
                   {"vision_config", json::object()}};
    const auto options = modelOptions(config);
    QVERIFY2(options, options ? "" : options.error().message().c_str());
    QVERIFY(options->rotaryInterleaved);
    QVERIFY((options->rotarySections == std::vector<int64_t>{24, 20, 20}));
}

void TestConfig::layersOfBeitAreScaled()
{
    json config = {{"model_type", "beit"}};
    QVERIFY(!modelOptions(config)->encoder->names.layer.attentionScale.empty());
    for (const json& none : {json(), json(0)}) {
        config["layer_scale_init_value"] = none;
        QVERIFY(modelOptions(config)->encoder->names.layer.attentionScale.empty());
    }
}

/// Every other of the lower layers has a window, not the upper ones as in Qwen2.
void TestConfig::windowsOfQwen2Moe()
{
    json config = configOf("qwen2_moe");
    QVERIFY(!config.empty());
    config.erase("layer_types");
    config["use_sliding_window"] = true;
    config["sliding_window"] = 5;
    config["max_window_layers"] = 2;
    const auto options = modelOptions(config);
    QVERIFY2(options, options ? "" : options.error().message().c_str());
    QCOMPARE(options->decoder->windows, (std::vector<int64_t>{5, 0, 0}));
}

/// What is not computed is refused by name; what does not change the numbers is not.
void TestConfig::adaptersOfWav2Vec2()
{
    const auto tells = [](bool stable, const char* architecture, const char* key,
                          const json& value) {
        json config = {{"model_type", "wav2vec2"}, {"do_stable_layer_norm", stable}};
        config["architectures"] = {architecture};
        config["vocab_size"] = 32;
        config[key] = value;
        return complaint(config).find(key) != std::string::npos;
    };
    QVERIFY(tells(false, "Wav2Vec2ForCTC", "add_adapter", true));
    QVERIFY(!tells(false, "Wav2Vec2Model", "add_adapter", true)); // stands behind all layers
    QVERIFY(tells(true, "Wav2Vec2ForCTC", "adapter_attn_dim", 16));
    QVERIFY(!tells(false, "Wav2Vec2ForCTC", "adapter_attn_dim", 16)); // only there with norms first
    QVERIFY(!tells(false, "Wav2Vec2ForSequenceClassification", "use_weighted_layer_sum", true));
    QVERIFY(tells(true, "Wav2Vec2ForAudioFrameClassification", "use_weighted_layer_sum", true));
}

/// A tower of CLIP or SigLIP opens from its own config.json and from that of both.
void TestConfig::towersAlone()
{
    const auto read = [](json config) {
        auto options = modelOptions(config);
        return options ? std::optional(std::move(*options)) : std::nullopt;
    };
    for (const char* type : {"clip_text_model", "siglip_text_model"}) {
        const auto alone = read({{"model_type", type}, {"vocab_size", 45}});
        QVERIFY2(alone, type);
        QVERIFY(alone->encoder && !alone->towers && !alone->text);
        QCOMPARE(alone->encoder->causal, std::string(type).starts_with("clip"));
    }
    for (const char* name : {"CLIPVisionModelWithProjection", "SiglipVisionModel"}) {
        json config = {{"model_type", *name == 'C' ? "clip" : "siglip"},
                       {"architectures", {name}},
                       {"text_config", json::object()},
                       {"vision_config", {{"vision_use_head", false}}}};
        const auto alone = read(config);
        QVERIFY2(alone, name);
        QVERIFY(alone->encoder && alone->encoder->image && !alone->towers);
        config.erase("architectures");
        QCOMPARE(read(config).has_value(), *name == 'C'); // SigLIP compares by that head
    }
}

void TestConfig::saysWhySwinIsRefused()
{
    const auto options = modelOptions({{"model_type", "swin"}});
    QVERIFY(!options);
    QVERIFY(options.error().message().find("stages") != std::string::npos);
    QVERIFY(options.error().hintMessage().find("Export") != std::string::npos);
}

/// What the first release of StableLM called otherwise.
void TestConfig::firstNamesOfStableLm()
{
    json config = {{"model_type", "stablelm_epoch"},
                   {"architectures", {"StableLMEpochForCausalLM"}},
                   {"hidden_size", 64},
                   {"num_attention_heads", 4},
                   {"num_heads", 4},
                   {"norm_eps", 3e-5},
                   {"rope_pct", 0.5},
                   {"rotary_scaling_factor", 1.0}};
    const auto options = modelOptions(config);
    QVERIFY2(options, options ? "" : options.error().message().c_str());
    QCOMPARE(options->decoder->epsilon, 3e-5F);
    QCOMPARE(options->decoder->positions.rotary.dimensions, int64_t{8});
    QVERIFY(options->head.kind == HeadKind::Vocabulary);
    // The later names win.
    config["layer_norm_eps"] = 1e-6;
    config["partial_rotary_factor"] = 0.25;
    QCOMPARE(modelOptions(config)->decoder->epsilon, 1e-6F);
    QCOMPARE(modelOptions(config)->decoder->positions.rotary.dimensions, int64_t{4});
    config["rotary_scaling_factor"] = 2.0;
    QVERIFY(!modelOptions(config));
}

/// Keys that the first releases of a family carry and that nothing reads.
void TestConfig::foldersOfTheHub_data()
{
    QTest::addColumn<QByteArray>("family");
    QTest::addColumn<QByteArray>("keys");
    QTest::newRow("starcoder2")
        << QByteArray("starcoder2")
        << QByteArray(R"({"activation_function": "gelu", "attention_softmax_in_fp32": true,
                          "layer_norm_epsilon": 1e-05, "scale_attn_weights": true,
                          "scale_attention_softmax_in_fp32": true, "mlp_type": "default"})");
    QTest::newRow("phi4") << QByteArray("phi3")
                          << QByteArray(R"({"full_attn_mod": 1, "interpolate_factor": 1,
                                            "lm_head_bias": false, "mlp_bias": false})");
    QTest::newRow("hunyuan")
        << QByteArray("hunyuan_v1_dense")
        << QByteArray(R"({"use_qk_norm": true, "use_cla": false, "cla_share_factor": 2,
                          "attention_head_dim": 128, "norm_type": "rms", "pool_type": "last"})");
    QTest::newRow("falcon") << QByteArray("falcon") << QByteArray(R"({"ff_factor": 4})");
    QTest::newRow("modernbert") << QByteArray("modernbert")
                                << QByteArray(R"({"layer_norm_eps": 1e-05})");
    QTest::newRow("gptj") << QByteArray("gptj") << QByteArray(R"({"rotary": true})");
    QTest::newRow("galactica") << QByteArray("opt")
                               << QByteArray(R"({"learned_embeddings": true})");
    QTest::newRow("umt5") << QByteArray("umt5") << QByteArray(R"({"scalable_attention": true})");
    QTest::newRow("cohere2") << QByteArray("cohere2") << QByteArray(R"({"layer_switch": 4})");
    QTest::newRow("blenderbot") << QByteArray("blenderbot")
                                << QByteArray(R"({"do_blenderbot_90_layernorm": true})");
    QTest::newRow("registers") << QByteArray("dinov2_with_registers")
                               << QByteArray(R"({"interpolate_offset": 0.0})");
    // The first CLIP folders repeat all that the base class has.
    QTest::newRow("clip") << QByteArray("clip")
                          << QByteArray(R"({"text_config": {"tie_word_embeddings": true},
                                            "vision_config": {"tie_word_embeddings": true}})");
    // Transformers 4.52 kept what the whole configuration had said before there was text_config.
    QTest::newRow("qwen2.5-vl")
        << QByteArray("qwen2_5_vl")
        << QByteArray(R"({"hidden_size": 8192, "hidden_act": "silu", "rms_norm_eps": 1e-05,
                          "num_attention_heads": 64, "rope_theta": 1000000.0,
                          "text_config": {"rope_scaling": {"type": "default",
                                                           "mrope_section": [16, 24, 24]}},
                          "vision_config": {}})");
    QTest::newRow("gemma3") << QByteArray("gemma3")
                            << QByteArray(R"({"hidden_size": 2560, "text_config": {},
                                              "vision_config": {"image_size": 896, "patch_size": 14,
                                                                "num_positions": 256}})");
    QTest::newRow("llava") << QByteArray("llava")
                           << QByteArray(R"({"hidden_size": 4096, "text_config": {},
                                             "vision_config": {}})");
    QTest::newRow("smolvlm") << QByteArray("smolvlm")
                             << QByteArray(R"({"image_seq_len": 64, "neftune_noise_alpha": 0.0,
                                               "text_config": {}, "vision_config": {}})");
    QTest::newRow("ernie") << QByteArray("ernie4_5") << QByteArray(R"({"fuse_rms_norm": true,
                                             "weight_share_add_bias": true})");
    QTest::newRow("mpt") << QByteArray("mpt")
                         << QByteArray(R"({"ffn_config": {"ffn_type": "mptmlp"}})");
    QTest::newRow("t5 encoder") << QByteArray("t5")
                                << QByteArray(R"({"architectures": ["T5EncoderModel"],
                                                  "scale_decoder_outputs": true})");
    QTest::newRow("blip") << QByteArray("blip")
                          << QByteArray(R"({"text_config": {}, "vision_config": {}})");
    QTest::newRow("wav2vec2") << QByteArray("wav2vec2") << QByteArray("{}");
}

void TestConfig::foldersOfTheHub()
{
    QFETCH(QByteArray, family);
    QFETCH(QByteArray, keys);
    json config = configOf(family.toStdString());
    if (config.empty())
        config = {{"model_type", family.toStdString()}, {"vocab_size", 100}};
    config.update(json::parse(keys.constData()));
    QCOMPARE(complaint(config), std::string());
    // What would change the arithmetic is not taken for such a key.
    if (family == "phi3") {
        config["interpolate_factor"] = 2;
        QVERIFY(complaint(config).find("interpolate_factor") != std::string::npos);
    }
}

SUITE(TestConfig)
#include "test_config.moc"
