#include "engine/files/safetensors.h"
#include "engine/tracer.h"
#include "engine/transformer/model.h"
#include "tests/suite.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;

namespace {

const std::filesystem::path kModel = TEST_DATA "/conformance/models/t5";

} // namespace

/// T5 folders of transformers 5 say neither that the head is tied nor that it is scaled.
class TestStoredHead : public QObject
{
    Q_OBJECT

private slots:
    void decides_data();
    void decides();
    void tellsClassifiersFromMasks();
    void tablesOfAnyName_data();
    void tablesOfAnyName();
};

void TestStoredHead::decides_data()
{
    QTest::addColumn<int>("stored"); // 0: no matrix, 1: the table once more, 2: another
    QTest::newRow("no head") << 0;
    QTest::newRow("a copy of the table") << 1;
    QTest::newRow("a matrix of its own") << 2;
}

void TestStoredHead::decides()
{
    QFETCH(int, stored);
    const QTemporaryDir temporary;
    const std::filesystem::path folder = temporary.path().toStdString();
    nlohmann::json config = nlohmann::json::parse(std::ifstream(kModel / "config.json"));
    config.erase("tie_word_embeddings");
    config.erase("scale_decoder_outputs");
    config["feed_forward_proj"] = config.value("feed_forward_proj", "relu");
    std::ofstream(folder / "config.json") << config.dump();

    const auto file = SafetensorsFile::open(kModel / "model.safetensors");
    QVERIFY2(file, file ? "" : file.error().message().c_str());
    const TensorInfo* table = (*file)->find("shared.weight");
    QVERIFY(table && table->type == DataType::F32);
    std::vector<float> own(table->bytes / sizeof(float));
    std::memcpy(own.data(), table->data, table->bytes);
    if (stored == 2)
        for (size_t i = 0; i < own.size(); ++i)
            own[i] = 0.5F * own[i] + 0.01F * float(i % 7);
    std::vector<TensorSource> tensors;
    for (const TensorInfo& tensor : (*file)->tensors())
        if (tensor.name != "lm_head.weight")
            tensors.push_back(TensorSource::of({tensor.name, tensor.type, tensor.shape},
                                               {tensor.data, tensor.bytes}));
    if (stored > 0)
        tensors.push_back(TensorSource::of({"lm_head.weight", DataType::F32, table->shape},
                                           std::as_bytes(std::span(own))));
    QVERIFY(writeSafetensors(folder / "model.safetensors", std::move(tensors), {}));

    ModelSource model;
    model.folder = folder;
    model.inputs.sourceTokenIds = {5, 7, 9, 1};
    model.inputs.targetTokenIds = {0, 4, 6};
    const auto trace = Tracer().trace({model, {}}, {});
    QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
    const StackTrace& decoder = (*trace)->stacks.at(Stack::Decoder);
    const auto logits = (*trace)->origin->logits(Stack::Decoder, decoder.hidden.back().matrix());
    QVERIFY2(logits, logits ? "" : logits.error().message().c_str());

    const int64_t width = table->shape[1];
    const MatrixMap head(own.data(), table->shape[0], width);
    const float scale = stored == 2 ? 1 : 1 / std::sqrt(float(width));
    const Matrix expected = scale * decoder.finalNorm.matrix() * head.transpose();
    QCOMPARE(logits->cols(), expected.cols());
    QVERIFY((*logits - expected).cwiseAbs().maxCoeff() < 1e-4F);
}

/// The classifiers of ModernBERT have modules of its masked-language model's names.
void TestStoredHead::tellsClassifiersFromMasks()
{
    const std::filesystem::path masked = TEST_DATA "/families/models/modernbert_v5";
    const QTemporaryDir temporary;
    const std::filesystem::path folder = temporary.path().toStdString();
    nlohmann::json config = nlohmann::json::parse(std::ifstream(masked / "config.json"));
    config.erase("architectures");
    std::ofstream(folder / "config.json") << config.dump();
    const auto file = SafetensorsFile::open(masked / "model.safetensors");
    QVERIFY2(file, file ? "" : file.error().message().c_str());
    constexpr int64_t kLabels = 2;
    const auto width = config["hidden_size"].get<int64_t>();
    const std::vector<float> matrix(static_cast<size_t>(kLabels * width), 0.5F);
    const std::vector<float> bias(kLabels, 0.25F);
    std::vector<TensorSource> tensors;
    for (const TensorInfo& tensor : (*file)->tensors())
        if (!tensor.name.starts_with("decoder."))
            tensors.push_back(TensorSource::of({tensor.name, tensor.type, tensor.shape},
                                               {tensor.data, tensor.bytes}));
    tensors.push_back(TensorSource::of({"classifier.weight", DataType::F32, {kLabels, width}},
                                       std::as_bytes(std::span(matrix))));
    tensors.push_back(TensorSource::of({"classifier.bias", DataType::F32, {kLabels}},
                                       std::as_bytes(std::span(bias))));
    QVERIFY(writeSafetensors(folder / "model.safetensors", std::move(tensors), {}));
    const auto model = Model::open(folder);
    QVERIFY2(model, model ? "" : model.error().message().c_str());
    QCOMPARE((*model)->options().head.kind, HeadKind::Classifier);
    const auto other = Model::open(masked);
    QVERIFY(other && (*other)->options().head.kind == HeadKind::Vocabulary);
}

void TestStoredHead::tablesOfAnyName_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("architecture"); // empty: as it is
    QTest::addColumn<QString>("name");         // the only one that the table is kept under
    QTest::addColumn<bool>("opens");
    for (const char* folder : {"conformance/models/t5", "families/models/t5_encoder",
                               "families/models/umt5", "families/models/umt5_tied"})
        for (const char* architecture : {"", "EncoderModel"})
            for (const char* name : {"shared.weight", "encoder.embed_tokens.weight",
                                     "decoder.embed_tokens.weight", "lm_head.weight"}) {
                // Where the head is not tied, its matrix is not the table.
                const bool untied = std::string_view(folder).ends_with("t5_encoder");
                QTest::addRow("%s %s %s", folder, architecture, name)
                    << QString::fromLatin1(folder) << QString::fromLatin1(architecture)
                    << QString::fromLatin1(name)
                    << !(untied && std::string_view(name).starts_with("lm_head"));
            }
}

void TestStoredHead::tablesOfAnyName()
{
    QFETCH(QString, folder);
    QFETCH(QString, architecture);
    QFETCH(QString, name);
    QFETCH(bool, opens);
    const std::filesystem::path from = std::filesystem::path(TEST_DATA) / folder.toStdString();
    const QTemporaryDir temporary;
    const std::filesystem::path to = temporary.path().toStdString();
    nlohmann::json config = nlohmann::json::parse(std::ifstream(from / "config.json"));
    if (!architecture.isEmpty()) {
        const std::string type = config.at("model_type").get<std::string>();
        config["architectures"] = {(type == "t5" ? "T5" : "UMT5") + architecture.toStdString()};
    }
    std::ofstream(to / "config.json") << config.dump();
    const auto file = SafetensorsFile::open(from / "model.safetensors");
    QVERIFY2(file, file ? "" : file.error().message().c_str());
    constexpr std::array<std::string_view, 4> kNames = {
        "shared.weight", "encoder.embed_tokens.weight", "decoder.embed_tokens.weight",
        "lm_head.weight"};
    const TensorInfo* table = nullptr;
    std::vector<TensorSource> tensors;
    for (const TensorInfo& tensor : (*file)->tensors())
        if (std::ranges::find(kNames, tensor.name) == kNames.end())
            tensors.push_back(TensorSource::of({tensor.name, tensor.type, tensor.shape},
                                               {tensor.data, tensor.bytes}));
        else if (tensor.name != "lm_head.weight" || !table)
            table = &tensor;
    QVERIFY(table);
    tensors.push_back(TensorSource::of({name.toStdString(), table->type, table->shape},
                                       {table->data, table->bytes}));
    QVERIFY(writeSafetensors(to / "model.safetensors", std::move(tensors), {}));

    const auto hidden = [](const std::filesystem::path& at) {
        ModelSource model;
        model.folder = at;
        model.inputs.sourceTokenIds = {5, 7, 9, 1};
        model.inputs.targetTokenIds = {0, 4, 6};
        auto trace = Tracer().trace({model, {}}, {});
        if (!trace) { // an encoder alone reads a text
            model.inputs.tokenIds = std::exchange(model.inputs.sourceTokenIds, {});
            model.inputs.targetTokenIds.clear();
            trace = Tracer().trace({model, {}}, {});
        }
        return trace;
    };
    const auto made = hidden(to);
    QCOMPARE(made.has_value(), opens);
    if (!opens)
        return;
    const auto whole = hidden(from);
    QVERIFY2(whole, whole ? "" : whole.error().message().c_str());
    const Matrix first = (*whole)->stacks.at(Stack::Encoder).hidden.back().matrix();
    const Matrix second = (*made)->stacks.at(Stack::Encoder).hidden.back().matrix();
    QCOMPARE((first - second).cwiseAbs().maxCoeff(), 0.F);
}

SUITE(TestStoredHead)
#include "test_storedhead.moc"
