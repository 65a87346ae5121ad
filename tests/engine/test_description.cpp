#include "engine/checkpoint/description.h"
#include "engine/files/npy.h"
#include "engine/files/safetensors.h"
#include "engine/tracer.h"
#include "tests/suite.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;
namespace fs = std::filesystem;

namespace {

std::string reason(const Error& error)
{
    return error.message() + " " + error.hintMessage();
}

struct Named
{
    std::string name;
    std::vector<int64_t> shape;
    std::vector<float> values = {};
};

/// Writes tensors; without values they are a slow wave.
void write(const fs::path& path, std::vector<Named> tensors)
{
    std::vector<TensorSource> sources;
    float start = 0;
    for (Named& tensor : tensors) {
        if (tensor.values.empty())
            for (int64_t i = 0; i < *elementCount(tensor.shape); ++i)
                tensor.values.push_back(0.3f * std::sin(start += 0.37f));
        sources.push_back(TensorSource::of({tensor.name, DataType::F32, tensor.shape},
                                           std::as_bytes(std::span(tensor.values))));
    }
    const auto written = writeSafetensors(path, sources, {});
    QVERIFY2(written, written ? "" : reason(written.error()).c_str());
}

Result<Description> described(const fs::path& path)
{
    auto weights = Weights::open(path);
    if (weights)
        weights = describedWeights(**weights);
    if (!weights)
        return tl::make_unexpected(weights.error());
    return describe(**weights);
}

/// An nn.TransformerEncoder of two layers, 8 wide, with an embedding of 10 and an answer.
std::vector<Named> torchEncoder(int64_t answers)
{
    std::vector<Named> tensors = {
        {"embedding.weight", {10, 8}}, {"fc.weight", {answers, 8}}, {"fc.bias", {answers}}};
    for (const std::string layer : {"0", "1"})
        for (const Named& part : std::vector<Named>{{"self_attn.in_proj_weight", {24, 8}},
                                                    {"self_attn.in_proj_bias", {24}},
                                                    {"self_attn.out_proj.weight", {8, 8}},
                                                    {"self_attn.out_proj.bias", {8}},
                                                    {"linear1.weight", {16, 8}},
                                                    {"linear1.bias", {16}},
                                                    {"linear2.weight", {8, 16}},
                                                    {"linear2.bias", {8}},
                                                    {"norm1.weight", {8}},
                                                    {"norm1.bias", {8}},
                                                    {"norm2.weight", {8}},
                                                    {"norm2.bias", {8}}})
            tensors.push_back({"encoder.layers." + layer + "." + part.name, part.shape});
    return tensors;
}

/// The conformance set's GPT-2 under the names that nanoGPT has, with its matrices turned.
std::vector<Named> asNanoGpt(const Weights& gpt2)
{
    std::vector<Named> tensors;
    for (const WeightInfo& info : gpt2.tensors()) {
        if (info.name.ends_with(".attn.bias") || info.name.ends_with("masked_bias"))
            continue;
        Named tensor{info.name, info.data.shape, std::vector<float>(info.data.count())};
        info.data.toFloat(tensor.values.data());
        if (!tensor.name.starts_with("transformer.") && !tensor.name.starts_with("lm_head"))
            tensor.name = "transformer." + tensor.name;
        const bool turned =
            tensor.shape.size() == 2 && tensor.name.find(".h.") != std::string::npos;
        if (turned) {
            const int64_t rows = tensor.shape[0];
            const int64_t columns = tensor.shape[1];
            std::vector<float> values(tensor.values.size());
            for (int64_t r = 0; r < rows; ++r)
                for (int64_t c = 0; c < columns; ++c)
                    values[size_t(c * rows + r)] = tensor.values[size_t(r * columns + c)];
            tensor.values = std::move(values);
            tensor.shape = {columns, rows};
        }
        if (tensor.name == "transformer.wte.weight")
            tensors.push_back({"lm_head.weight", tensor.shape, tensor.values});
        if (tensor.name != "lm_head.weight")
            tensors.push_back(std::move(tensor));
    }
    return tensors;
}

Result<std::shared_ptr<const Trace>> traced(const fs::path& model)
{
    TraceRequest request;
    ModelSource source;
    source.folder = model;
    source.inputs.tokenIds = {5, 3, 8, 1, 7, 2};
    request.source = source;
    return Tracer().trace(request, TraceControl{});
}

std::vector<float> valuesOf(const WeightInfo& info)
{
    std::vector<float> values(info.data.count());
    info.data.toFloat(values.data());
    return values;
}

/// What a trace holds under the name of a golden's tensor; nothing where it does not.
std::vector<float> computed(const Trace& trace, const std::string& name)
{
    const QStringList parts = QString::fromStdString(name).split(u'.');
    const Stack stack = parts.front() == QLatin1String("encoder") ? Stack::Encoder : Stack::Decoder;
    const auto listed = [](const float* data, int64_t size) {
        return std::vector<float>(data, data + size);
    };
    if (name == "class_logits") {
        std::vector<float> logits = listed(trace.classLogits.data(), trace.classLogits.size());
        for (int64_t i = 0; i < trace.distillationLogits.size(); ++i) // the mean of two heads
            logits[size_t(i)] = (logits[size_t(i)] + trace.distillationLogits.data()[i]) / 2;
        return logits;
    }
    if (name == "logits") {
        const auto logits = trace.origin->logits(
            Stack::Decoder, trace.stacks.at(Stack::Decoder).hidden.back().matrix());
        return logits ? listed(logits->data(), logits->size()) : std::vector<float>();
    }
    if (parts.value(1) == QLatin1String("hidden")) {
        const Tensor& hidden = trace.stacks.at(stack).hidden.at(parts[2].toULong());
        return listed(hidden.data(), hidden.size());
    }
    const Kind kind = parts.value(3) == QLatin1String("cross") ? Kind::Cross : Kind::Self;
    const Attention* a = trace.find(stack, parts.value(2).toInt(), kind);
    std::vector<float> weights;
    Matrix block(a ? a->queries : 0, a ? a->keys : 0);
    for (int head = 0; a && head < a->heads; ++head) {
        fillBlock(*a, head, Quantity::Weights, {0, a->queries}, {0, a->keys}, block);
        weights.insert(weights.end(), block.data(), block.data() + block.size());
    }
    return weights;
}

} // namespace

/// Models without a known configuration, by what is beside their weights.
class TestDescription : public QObject
{
    Q_OBJECT

private slots:
    void asksWhatNamesDoNotTell();
    void opensWhatWasAnswered();
    void computesAsTheKnownFamily();
    void recognises_data();
    void recognises();
    void refuses_data();
    void refuses();
    void knowsChoices();
    void saysWhatIsMissing();
    void stopsAtTensorsWithoutPlace();
    void takesBiasesThatSomeNormsLack();
    void halfALayerIsNone();
    void opensAStrangersModel_data();
    void opensAStrangersModel();

private:
    fs::path path(const char* name) const { return fs::path(m_folder.path().toStdString()) / name; }
    void save(const nlohmann::json& json) const
    {
        QFile file(QString::fromStdString(path(kDescriptionName).string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(json.dump(1)));
    }

    QTemporaryDir m_folder;
};

void TestDescription::asksWhatNamesDoNotTell()
{
    write(path("own.safetensors"), torchEncoder(10));
    const auto description = described(path("own.safetensors"));
    QVERIFY2(description, description ? "" : reason(description.error()).c_str());
    const std::vector<std::string> expected = {
        "stack.heads",   "stack.causal",         "stack.preNorm",       "stack.activation",
        "stack.epsilon", "stack.embeddingScale", "stack.positions.kind"};
    QCOMPARE(description->open, expected);
    QVERIFY(description->unplaced.empty());
    const nlohmann::json json = toJson(*description);
    QVERIFY(json["stack"]["heads"].is_null());
    QCOMPARE(json["stack"]["layers"].get<int>(), 2);
    QCOMPARE(json["stack"]["feedWidth"].get<int>(), 16);
    QCOMPARE(json["stack"]["names"]["layer"]["query"].get<std::string>(),
             std::string("encoder.layers.{l}.self_attn.query"));
    QCOMPARE(json["head"]["matrix"][0].get<std::string>(), std::string("fc"));
    // What was written is read as it was meant.
    const auto again = descriptionFromJson(json);
    QVERIFY2(again, again ? "" : reason(again.error()).c_str());
    QVERIFY(toJson(*again) == json);
    save(json);
    const auto trace = traced(m_folder.path().toStdString());
    QVERIFY(!trace);
    QVERIFY(trace.error().message().find("stack.causal") != std::string::npos);
}

void TestDescription::opensWhatWasAnswered()
{
    write(path("own.safetensors"), torchEncoder(10));
    nlohmann::json json = toJson(*described(path("own.safetensors")));
    json["stack"]["heads"] = 2;
    json["stack"]["causal"] = true;
    json["stack"]["preNorm"] = false;
    json["stack"]["activation"] = "relu";
    json["stack"]["epsilon"] = 1e-5;
    json["stack"]["embeddingScale"] = 1;
    json["stack"]["positions"]["kind"] = "none";
    save(json);
    const auto trace = traced(path("own.safetensors"));
    QVERIFY2(trace, trace ? "" : reason(trace.error()).c_str());
    QCOMPARE((*trace)->attentions.size(), size_t{2});
    QCOMPARE((*trace)->attentions.front().heads, 2);
    QCOMPARE((*trace)->task, Task::CausalLanguage);
    json["stack"]["causal"] = false;
    save(json);
    const auto other = traced(path("own.safetensors"));
    QVERIFY2(other, other ? "" : reason(other.error()).c_str());
    QCOMPARE((*other)->attentions.front().stack, Stack::Encoder);
    QCOMPARE((*other)->task, Task::MaskedLanguage);
}

void TestDescription::computesAsTheKnownFamily()
{
    const fs::path known = TEST_DATA "/conformance/models/gpt2";
    const auto gpt2 = Weights::open(known);
    QVERIFY(gpt2);
    write(path("own.safetensors"), asNanoGpt(**gpt2));
    nlohmann::json json = toJson(*described(path("own.safetensors")));
    QCOMPARE(json["recognised"].get<std::string>(), std::string("nanoGPT"));
    QVERIFY(json["stack"]["epsilon"].get<double>() == 1e-5); // as people write it
    const auto expected = traced(known);
    QVERIFY2(expected, expected ? "" : reason(expected.error()).c_str());
    json["stack"]["heads"] = (*expected)->attentions.front().heads;
    json["stack"]["activation"] = "gelu_new";
    save(json);
    const auto trace = traced(m_folder.path().toStdString());
    QVERIFY2(trace, trace ? "" : reason(trace.error()).c_str());
    for (const Attention& mine : (*trace)->attentions) {
        const Attention* theirs = (*expected)->find(mine.stack, mine.layer, mine.kind);
        QVERIFY(theirs);
        Matrix a(mine.queries, mine.keys);
        Matrix b(mine.queries, mine.keys);
        for (int head = 0; head < mine.heads; ++head) {
            fillBlock(mine, head, Quantity::Weights, {0, mine.queries}, {0, mine.keys}, a);
            fillBlock(*theirs, head, Quantity::Weights, {0, mine.queries}, {0, mine.keys}, b);
            QVERIFY((a - b).cwiseAbs().maxCoeff() <= 1e-6f);
        }
    }
}

void TestDescription::recognises_data()
{
    QTest::addColumn<QStringList>("modules");
    QTest::addColumn<QString>("kind");
    QTest::newRow("minGPT") << QStringList{"blocks.0.attn.query 8 8",
                                           "blocks.0.attn.key 8 8",
                                           "blocks.0.attn.value 8 8",
                                           "blocks.0.attn.proj 8 8",
                                           "blocks.0.ln1 8",
                                           "blocks.0.ln2 8",
                                           "blocks.0.mlp.0 32 8",
                                           "blocks.0.mlp.2 8 32",
                                           "tok_emb 10 8",
                                           "ln_f 8",
                                           "head 10 8"}
                            << "minGPT";
    QTest::newRow("timm") << QStringList{"blocks.0.attn.qkv 24 8",
                                         "blocks.0.attn.proj 8 8",
                                         "blocks.0.norm1 8",
                                         "blocks.0.norm2 8",
                                         "blocks.0.mlp.fc1 32 8",
                                         "blocks.0.mlp.fc2 8 32",
                                         "patch_embed.proj 8 3 4 4",
                                         "norm 8",
                                         "head 5 8"}
                          << "timm ViT";
    QTest::newRow("fairseq") << QStringList{"layers.0.self_attn.q_proj 8 8",
                                            "layers.0.self_attn.k_proj 8 8",
                                            "layers.0.self_attn.v_proj 8 8",
                                            "layers.0.self_attn.out_proj 8 8",
                                            "layers.0.self_attn_layer_norm 8",
                                            "layers.0.fc1 16 8",
                                            "layers.0.fc2 8 16",
                                            "layers.0.final_layer_norm 8",
                                            "embed_tokens 10 8"}
                             << "fairseq";
}

void TestDescription::recognises()
{
    QFETCH(QStringList, modules);
    QFETCH(QString, kind);
    std::vector<Named> tensors;
    for (const QString& module : modules) {
        QStringList words = module.split(u' ');
        const std::string name = words.takeFirst().toStdString();
        std::vector<int64_t> shape;
        for (const QString& extent : words)
            shape.push_back(extent.toInt());
        tensors.push_back({name + ".weight", shape});
        tensors.push_back({name + ".bias", {shape.front()}});
    }
    if (kind == QLatin1String("timm ViT")) {
        tensors.push_back({"cls_token", {1, 1, 8}});
        tensors.push_back({"pos_embed", {1, 10, 8}});
    }
    write(path("own.safetensors"), tensors);
    const auto description = described(path("own.safetensors"));
    QVERIFY2(description, description ? "" : reason(description.error()).c_str());
    QCOMPARE(QString::fromStdString(description->kind), kind);
    QVERIFY(std::ranges::find(description->open, "stack.heads") != description->open.end());
    if (kind == QLatin1String("timm ViT")) {
        QVERIFY(description->options.decoder && description->options.decoder->image);
        QCOMPARE(description->options.decoder->image->height, 12);
        QCOMPARE(description->options.labels.size(), size_t{5});
    }
}

void TestDescription::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    QTest::newRow("format") << QByteArray(R"({"format": 9, "stack": {}})") << "format";
    QTest::newRow("no stack") << QByteArray(R"({"format": 1})") << "no stack";
    QTest::newRow("unknown option")
        << QByteArray(R"({"format": 1, "stack": {"headz": 2}})") << "stack.headz";
    QTest::newRow("wrong type") << QByteArray(R"({"format": 1, "stack": {"heads": "two"}})")
                                << "stack.heads";
    QTest::newRow("negative") << QByteArray(R"({"format": 1, "stack": {"heads": -2}})")
                              << "stack.heads";
    QTest::newRow("unknown name") << QByteArray(R"({"format": 1, "stack": {"activation": "gulu"}})")
                                  << "stack.activation";
    QTest::newRow("unknown key") << QByteArray(R"({"format": 1, "stack": {}, "stuck": {}})")
                                 << "stuck";
}

void TestDescription::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    const auto description = descriptionFromJson(nlohmann::json::parse(json.toStdString()));
    QVERIFY(!description);
    QVERIFY2(description.error().message().find(says.toStdString()) != std::string::npos,
             description.error().message().c_str());
}

void TestDescription::knowsChoices()
{
    using Texts = std::vector<std::string>;
    QCOMPARE(choicesOf("stack.causal"), (Texts{"true", "false"}));
    QCOMPARE(choicesOf("head.pick"), (Texts{"first", "last", "mean"}));
    QCOMPARE(choicesOf("decoder.positions.bias"), (Texts{"none", "buckets", "alibi"}));
    QCOMPARE(choicesOf("encoder.image.patchBias"), (Texts{"true", "false"}));
    for (const char* any : {"stack.heads", "stack.names.tokens", "stack.position", "vocabulary"})
        QVERIFY(choicesOf(any).empty());
}

void TestDescription::saysWhatIsMissing()
{
    write(path("own.safetensors"), torchEncoder(10));
    QFile::remove(QString::fromStdString(path(kDescriptionName).string()));
    const auto trace = traced(m_folder.path().toStdString());
    QVERIFY(!trace);
    QVERIFY(trace.error().message().find("nn.TransformerEncoder") != std::string::npos);
    QVERIFY(trace.error().hintMessage().find("--describe") != std::string::npos);
    write(path("own.safetensors"), {{"conv.weight", {3, 3}}});
    const auto other = traced(m_folder.path().toStdString());
    QVERIFY(!other);
    QVERIFY(other.error().message().find("conv.weight [3, 3]") != std::string::npos);
}

// A tensor that nobody reads may be what makes the model's numbers; somebody has to say that it is
// not, or where it belongs.
void TestDescription::stopsAtTensorsWithoutPlace()
{
    std::vector<Named> tensors = torchEncoder(10);
    tensors.push_back({"adapter.gain", {8}});
    tensors.push_back({"final_norm.weight", {8}});
    tensors.push_back({"second_norm.weight", {8}});
    write(path("own.safetensors"), tensors);
    const auto description = described(path("own.safetensors"));
    QVERIFY2(description, description ? "" : reason(description.error()).c_str());
    const std::vector<std::string> expected = {"adapter.gain [8]", "final_norm.weight [8]",
                                               "second_norm.weight [8]"};
    QCOMPARE(description->unplaced, expected);
    nlohmann::json json = toJson(*description);
    json.merge_patch({{"stack",
                       {{"heads", 2},
                        {"causal", true},
                        {"preNorm", false},
                        {"activation", "relu"},
                        {"epsilon", 1e-5},
                        {"embeddingScale", 1},
                        {"positions", {{"kind", "none"}}}}}});
    save(json);
    const auto stopped = traced(path("own.safetensors"));
    QVERIFY(!stopped);
    for (const char* part : {"adapter.gain, final_norm.weight, second_norm.weight", "ignored"})
        QVERIFY2(reason(stopped.error()).find(part) != std::string::npos,
                 reason(stopped.error()).c_str());
    // One is given its place, another is said not to matter.
    json["stack"]["finalNorm"] = true;
    json["stack"]["names"]["finalNorm"] = "final_norm";
    json["unplaced"].erase(2);
    json["ignored"] = {"second_norm.weight [8]"};
    save(json);
    const auto still = traced(path("own.safetensors"));
    QVERIFY(!still);
    QVERIFY2(reason(still.error()).find("names: adapter.gain. ") != std::string::npos,
             reason(still.error()).c_str());
    json["ignored"].push_back("adapter.gain [8]");
    json.erase("unplaced");
    save(json);
    const auto trace = traced(path("own.safetensors"));
    QVERIFY2(trace, trace ? "" : reason(trace.error()).c_str());
    const auto again = readDescription(path(kDescriptionName));
    QVERIFY2(again, again ? "" : reason(again.error()).c_str());
    QCOMPARE(again->ignored.size(), size_t{2});
    QVERIFY(toJson(*again)["ignored"] == json["ignored"]);
}

// A norm without a bias beside others that have one adds nothing; where none has any, norms are
// without.
void TestDescription::takesBiasesThatSomeNormsLack()
{
    std::vector<Named> tensors = torchEncoder(10);
    std::erase_if(tensors, [](const Named& t) {
        return t.name.ends_with("norm1.bias") || t.name.ends_with("norm2.bias");
    });
    write(path("own.safetensors"), tensors);
    const auto without = described(path("own.safetensors"));
    QVERIFY2(without, without ? "" : reason(without.error()).c_str());
    QVERIFY(!without->options.decoder->normBias);
    QVERIFY(std::ranges::find(without->open, "stack.norm") == without->open.end());
    tensors.push_back({"norm.weight", {8}});
    tensors.push_back({"norm.bias", {8}});
    write(path("own.safetensors"), tensors);
    const auto mixed = described(path("own.safetensors"));
    QVERIFY2(mixed, mixed ? "" : reason(mixed.error()).c_str());
    QVERIFY(mixed->options.decoder->normBias);
    nlohmann::json json = toJson(*mixed);
    json.merge_patch({{"stack",
                       {{"heads", 2},
                        {"causal", true},
                        {"preNorm", true},
                        {"activation", "relu"},
                        {"epsilon", 1e-5},
                        {"embeddingScale", 1},
                        {"positions", {{"kind", "none"}}}}}});
    save(json);
    const auto trace = traced(path("own.safetensors"));
    QVERIFY2(trace, trace ? "" : reason(trace.error()).c_str());
}

// Sizes are read from shapes that such layers have; without them there is nothing to read.
void TestDescription::halfALayerIsNone()
{
    std::vector<Named> tensors = torchEncoder(10);
    std::erase_if(tensors, [](const Named& t) { return t.name.ends_with("linear1.weight"); });
    write(path("half.safetensors"), std::move(tensors));
    const auto description = described(path("half.safetensors"));
    QVERIFY(!description);
    QVERIFY2(description.error().message().find("no layers of a kind") != std::string::npos,
             description.error().message().c_str());
}

void TestDescription::opensAStrangersModel_data()
{
    QTest::addColumn<QString>("kind");
    QTest::newRow("nanogpt") << "nanoGPT";
    QTest::newRow("nanogpt_nobias") << "nanoGPT";
    QTest::newRow("tagger") << "nn.TransformerEncoder";
    QTest::newRow("translator") << "nn.TransformerDecoder + nn.TransformerEncoder";
    QTest::newRow("blocks") << "nn.MultiheadAttention";
    for (const char* vit :
         {"vit", "vit_distilled", "vit_registers", "vit_gated", "vit_patches", "vit_prenorm"})
        QTest::newRow(vit) << "timm ViT";
}

// Files that training scripts leave, made with PyTorch (make_own_models.py): described, answered,
// and held against what PyTorch computes.
void TestDescription::opensAStrangersModel()
{
    QFETCH(QString, kind);
    const fs::path folder = fs::path(TEST_DATA "/own") / QTest::currentDataTag();
    const auto description = described(folder / "model.pth");
    QVERIFY2(description, description ? "" : reason(description.error()).c_str());
    QCOMPARE(QString::fromStdString(description->kind), kind);
    nlohmann::json json = toJson(*description);
    QVERIFY2(description->unplaced.empty(), json.dump(1).c_str());
    QFile answers(QString::fromStdString((folder / "answers.json").string()));
    QVERIFY(answers.open(QIODevice::ReadOnly));
    // Everything that is open is answered, and nothing else.
    const nlohmann::json given = nlohmann::json::parse(answers.readAll().toStdString());
    const nlohmann::json options = given.flatten();
    size_t count = 0;
    for (const auto& [key, value] : options.items()) {
        std::string option = key.substr(1);
        std::ranges::replace(option, '/', '.');
        QVERIFY2(std::ranges::find(description->open, option) != description->open.end(),
                 option.c_str());
        ++count;
    }
    QCOMPARE(count, description->open.size());
    json.merge_patch(given);
    save(json);
    fs::copy_file(folder / "model.pth", path("model.pth"), fs::copy_options::overwrite_existing);

    const auto golden = Weights::open(folder / "golden.safetensors");
    QVERIFY(golden);
    TraceRequest request;
    ModelSource source;
    source.folder = path("model.pth");
    for (const auto& [name, ids] : {std::pair{"input_ids", &source.inputs.tokenIds},
                                    std::pair{"encoder_input_ids", &source.inputs.sourceTokenIds},
                                    std::pair{"decoder_input_ids", &source.inputs.targetTokenIds}})
        if (const WeightInfo* stored = (*golden)->find(name))
            for (const float id : valuesOf(*stored))
                ids->push_back(int64_t(id));
    if (const WeightInfo* pixels = (*golden)->find("pixel_values")) {
        source.inputs.pixels = path("pixels.npy");
        const std::vector<float> values = valuesOf(*pixels);
        QVERIFY(writeNpy(source.inputs.pixels, DataType::F32, pixels->data.shape,
                         std::as_bytes(std::span(values))));
    }
    request.source = source;
    const auto trace = Tracer().trace(request, TraceControl{});
    QVERIFY2(trace, trace ? "" : reason(trace.error()).c_str());
    float worst = 0;
    for (const WeightInfo& info : (*golden)->tensors()) {
        if (info.name.ends_with("input_ids") || info.name == "pixel_values")
            continue;
        const std::vector<float> expected = valuesOf(info);
        const std::vector<float> actual = computed(**trace, info.name);
        QVERIFY2(actual.size() == expected.size(), info.name.c_str());
        // Hidden states are larger than weights.
        const float share = info.name.find(".hidden.") != std::string::npos ? 0.1f : 1;
        for (size_t i = 0; i < actual.size(); ++i)
            worst = std::fmax(worst, share * std::abs(actual[i] - expected[i]));
    }
    qInfo("%.1e", double(worst));
    QVERIFY(worst <= 1e-5f);
}

SUITE(TestDescription)
#include "test_description.moc"
