#include "engine/checkpoint/adapter.h"
#include "engine/files/adapterbase.h"
#include "engine/files/safetensors.h"
#include "tests/suite.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;
using nlohmann::json;

namespace {

const std::filesystem::path kBase = TEST_DATA "/conformance/models/llama";
const std::string kModule = "model.layers.0.self_attn.q_proj";
constexpr int64_t kRank = 2;

Matrix read(const Weights& weights, const std::string& name)
{
    const WeightInfo* found = weights.find(name);
    if (!found)
        return {};
    Matrix values(found->data.shape[0], found->data.shape[1]);
    found->data.toFloat(values.data());
    return values;
}

} // namespace

/// What an adapter adds to its base, by its settings as PEFT writes and reads them.
class TestAdapter : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void scales_data();
    void scales();
    void replacesWhatWasTrainedWhole();
    void changesTheTokenTable_data();
    void changesTheTokenTable();
    void findsTheRevisionInTheCache();
    void refuses_data();
    void refuses();
    void endlessPatternsEnd();

private:
    Result<StoredModel> open(const json& settings, const std::string& surplus = {});

    std::unique_ptr<QTemporaryDir> m_folder;
    Matrix m_weight; ///< of the base
    Matrix m_down;
    Matrix m_up;
};

void TestAdapter::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const auto base = Weights::open(kBase);
    QVERIFY(base);
    m_weight = read(**base, kModule + ".weight");
    QVERIFY(m_weight.size() > 0);
    m_down = Matrix(kRank, m_weight.cols());
    m_up = Matrix(m_weight.rows(), kRank);
    for (Eigen::Index i = 0; i < m_down.size(); ++i)
        m_down.data()[i] = 0.1F * float(i % 5) - 0.2F;
    for (Eigen::Index i = 0; i < m_up.size(); ++i)
        m_up.data()[i] = 0.1F * float(i % 7) - 0.3F;
}

Result<StoredModel> TestAdapter::open(const json& settings, const std::string& surplus)
{
    const std::filesystem::path folder = m_folder->path().toStdString();
    json config = {{"peft_type", "LORA"}, {"r", kRank}, {"lora_alpha", 4}};
    config.update(settings);
    std::ofstream(folder / kAdapterConfig) << config.dump();
    const auto bytes = [](const Matrix& values) {
        return std::as_bytes(std::span(values.data(), size_t(values.size())));
    };
    const std::string name = "base_model.model." + kModule;
    std::vector<TensorSource> tensors = {
        TensorSource::of({name + ".lora_A.weight", DataType::F32, {kRank, m_down.cols()}},
                         bytes(m_down)),
        TensorSource::of({name + ".lora_B.weight", DataType::F32, {m_up.rows(), kRank}},
                         bytes(m_up))};
    const Matrix whole = Matrix::Constant(m_weight.rows(), m_weight.cols(), 0.25F);
    if (!surplus.empty())
        tensors.push_back(TensorSource::of(
            {"base_model.model." + surplus, DataType::F32, {whole.rows(), whole.cols()}},
            bytes(whole)));
    if (auto done = writeSafetensors(folder / "adapter_model.safetensors", tensors, {}); !done)
        return tl::make_unexpected(done.error());
    setAdapterBase(folder, kBase);
    return openAdapter(folder, UnknownKeys::Refuse);
}

void TestAdapter::scales_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<double>("scale");
    QTest::newRow("alpha over rank") << "{}" << 2.0;
    QTest::newRow("root of the rank") << R"({"use_rslora": true})" << 4 / std::sqrt(2.0);
    QTest::newRow("by ending") << R"({"alpha_pattern": {"q_proj": 6}})" << 3.0;
    QTest::newRow("by expression")
        << R"({"alpha_pattern": {"layers\\.[0-3]\\.self_attn\\.(q|k)_proj": 8}})" << 4.0;
    QTest::newRow("from the beginning")
        << R"({"alpha_pattern": {"^model.layers.0.self_attn.q_proj": 10}})" << 5.0;
    QTest::newRow("another module")
        << R"({"alpha_pattern": {"^layers.0.+": 10, "_proj": 7}})" << 2.0;
    QTest::newRow("rank by pattern") << R"({"r": 16, "rank_pattern": {".*q_proj": 2}})" << 2.0;
    // Only for modules that are stored the other way round, which PEFT finds out by itself.
    QTest::newRow("fan_in_fan_out") << R"({"fan_in_fan_out": true})" << 2.0;
    QTest::newRow("null is absent") << R"({"alpha_pattern": null, "use_dora": null})" << 2.0;
}

void TestAdapter::scales()
{
    QFETCH(QString, settings);
    QFETCH(double, scale);
    const auto stored = open(json::parse(settings.toStdString()));
    QVERIFY2(stored, stored ? "" : stored.error().message().c_str());
    const Matrix expected = m_weight + float(scale) * m_up * m_down;
    const Matrix made = read(*stored->weights, kModule + ".weight");
    QVERIFY((made - expected).cwiseAbs().maxCoeff() < 1e-5F);
    const Matrix other = read(*stored->weights, "model.layers.1.self_attn.q_proj.weight");
    QVERIFY(other.size() > 0 && (other - expected).cwiseAbs().maxCoeff() > 1e-3F);
}

void TestAdapter::replacesWhatWasTrainedWhole()
{
    for (const char* name : {"model.layers.1.self_attn.q_proj.weight",
                             "model.layers.1.self_attn.q_proj.base_layer.weight",
                             "model.layers.1.self_attn.q_proj.modules_to_save.default.weight"}) {
        const auto stored = open(json::object(), name);
        QVERIFY2(stored, stored ? "" : stored.error().message().c_str());
        const Matrix made = read(*stored->weights, "model.layers.1.self_attn.q_proj.weight");
        QCOMPARE(made.minCoeff(), 0.25F);
        QCOMPARE(made.maxCoeff(), 0.25F);
    }
}

void TestAdapter::changesTheTokenTable_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<QStringList>("trained");
    QTest::addColumn<bool>("tied");
    QTest::newRow("low rank") << "{}" << QStringList{"lora_embedding"} << false;
    QTest::newRow("a copy") << R"({"modules_to_save": ["wte"]})" << QStringList{"wte"} << false;
    QTest::newRow("a copy for both")
        << R"({"modules_to_save": ["wte"], "ensure_weight_tying": true})" << QStringList{"wte"}
        << true;
    QTest::newRow("resized") << "{}" << QStringList{"wte"} << true;
    QTest::newRow("the head alone")
        << R"({"modules_to_save": ["lm_head"]})" << QStringList{"lm_head"} << false;
}

// GPT-2's head is its token table; PEFT changes the one that is named, and leaves the other as it
// was, unless it is told to keep them one.
void TestAdapter::changesTheTokenTable()
{
    QFETCH(QString, settings);
    QFETCH(QStringList, trained);
    QFETCH(bool, tied);
    const std::filesystem::path base = TEST_DATA "/conformance/models/gpt2";
    const std::filesystem::path folder = m_folder->path().toStdString();
    const auto weights = Weights::open(base);
    QVERIFY(weights);
    const WeightInfo* stored = nullptr;
    for (const WeightInfo& tensor : (*weights)->tensors())
        if (tensor.name.ends_with("wte.weight"))
            stored = &tensor;
    QVERIFY(stored);
    const Matrix table = read(**weights, stored->name);
    const Matrix down = Matrix::Constant(kRank, table.rows(), 0.5F);
    const Matrix up = Matrix::Random(table.cols(), kRank);
    const Matrix whole = Matrix::Random(table.rows(), table.cols());
    json config = {{"peft_type", "LORA"}, {"r", kRank}, {"lora_alpha", 4}};
    config.update(json::parse(settings.toStdString()));
    std::ofstream(folder / kAdapterConfig) << config.dump();
    std::vector<TensorSource> tensors;
    const auto add = [&](const char* name, const Matrix& values) {
        tensors.push_back(
            TensorSource::of({std::string("base_model.model.") + name,
                              DataType::F32,
                              {values.rows(), values.cols()}},
                             std::as_bytes(std::span(values.data(), size_t(values.size())))));
    };
    const bool lowRank = trained.first() == QLatin1String("lora_embedding");
    if (lowRank) {
        add("transformer.wte.lora_embedding_A", down);
        add("transformer.wte.lora_embedding_B", up);
    } else {
        add(trained.first() == QLatin1String("wte") ? "transformer.wte.weight" : "lm_head.weight",
            whole);
    }
    QVERIFY(writeSafetensors(folder / "adapter_model.safetensors", tensors, {}));
    setAdapterBase(folder, base);
    const auto model = openAdapter(folder, UnknownKeys::Refuse);
    QVERIFY2(model, model ? "" : model.error().message().c_str());
    QCOMPARE(model->options.head.tied, tied);
    const Matrix changed = lowRank ? Matrix(table + 2 * down.transpose() * up.transpose()) : whole;
    const bool headAlone = trained.first() == QLatin1String("lm_head");
    const auto differs = [](const Matrix& a, const Matrix& b) {
        return (a - b).cwiseAbs().maxCoeff() > 1e-5F;
    };
    const Matrix made = read(*model->weights, stored->name);
    QVERIFY(made.rows() == table.rows());
    QVERIFY(!differs(made, headAlone ? table : changed));
    if (tied)
        return;
    const Matrix head = read(*model->weights, "lm_head.weight");
    QVERIFY(head.rows() == table.rows());
    QVERIFY(!differs(head, headAlone ? changed : table));
}

void TestAdapter::findsTheRevisionInTheCache()
{
    namespace fs = std::filesystem;
    const fs::path root = m_folder->path().toStdString();
    const fs::path model = root / "cache" / "models--someone--base";
    for (const char* commit : {"aaaa", "bbbb", "cccc"}) {
        fs::create_directories(model / "snapshots" / commit);
        std::ofstream(model / "snapshots" / commit / "config.json") << "{}";
    }
    fs::create_directories(model / "refs");
    std::ofstream(model / "refs" / "main") << "bbbb";
    std::ofstream(model / "refs" / "v2") << "cccc\n";
    fs::create_directories(root / "adapter");
    const auto found = [&](const json& settings) {
        json config = {{"peft_type", "LORA"}, {"base_model_name_or_path", "someone/base"}};
        config.update(settings);
        std::ofstream(root / "adapter" / kAdapterConfig) << config.dump();
        const auto base = findAdapterBase(root / "adapter");
        return base ? base->filename().string() : std::string();
    };
    qputenv("HF_HUB_CACHE", QByteArray::fromStdString((root / "cache").string()));
    QCOMPARE(found(json::object()), std::string("bbbb"));
    QCOMPARE(found({{"revision", nullptr}}), std::string("bbbb"));
    QCOMPARE(found({{"revision", "v2"}}), std::string("cccc"));
    QCOMPARE(found({{"revision", "aaaa"}}), std::string("aaaa"));
    QCOMPARE(found({{"revision", "dddd"}}), std::string());
    qunsetenv("HF_HUB_CACHE");
    fs::create_directories(root / "home");
    fs::rename(root / "cache", root / "home" / "hub");
    qputenv("HF_HOME", QByteArray::fromStdString((root / "home").string()));
    QCOMPARE(found(json::object()), std::string("bbbb"));
    qunsetenv("HF_HOME");
}

void TestAdapter::refuses_data()
{
    QTest::addColumn<QString>("settings");
    QTest::addColumn<QString>("surplus");
    QTest::addColumn<QString>("word");
    const auto setting = [](const char* key, const char* value) {
        QTest::addRow("%s %s", key, value)
            << QStringLiteral("{\"%1\": %2}").arg(QLatin1String(key), QLatin1String(value))
            << QString() << QString::fromLatin1(key);
    };
    setting("lora_alpha", "\"16\"");
    setting("lora_alpha", "-1");
    setting("r", "[2]");
    setting("use_dora", "true");
    setting("use_dora", "1");
    setting("use_rslora", "\"yes\"");
    setting("alpha_pattern", "{\"q_proj(\": 3}");
    setting("rank_pattern", "{\"q_proj\": \"2\"}");
    setting("layer_replication", "[[0, 1]]");
    QTest::newRow("another rank") << R"({"r": 3})" << QString() << kModule.c_str();
    for (const char* name : {"score.weight", "model.layers.0.self_attn.q_proj.bias",
                             "model.embed_tokens.token_adapter.trainable_tokens_delta",
                             "model.layers.0.self_attn.q_proj.lora_magnitude_vector"})
        QTest::newRow(name) << "{}" << QString::fromLatin1(name) << QString::fromLatin1(name);
}

void TestAdapter::refuses()
{
    QFETCH(QString, settings);
    QFETCH(QString, surplus);
    QFETCH(QString, word);
    const auto stored = open(json::parse(settings.toStdString()), surplus.toStdString());
    QVERIFY(!stored);
    QVERIFY2(QString::fromStdString(stored.error().message()).contains(word),
             stored.error().message().c_str());
}

void TestAdapter::endlessPatternsEnd()
{
    const auto stored = open({{"alpha_pattern", {{"((.+)+)+[0-9]X", 3}}}});
    QVERIFY(!stored);
    QVERIFY(!stored.error().message().empty());
}

SUITE(TestAdapter)
#include "test_adapter.moc"
