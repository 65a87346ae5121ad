#include "engine/checkpoint/weights.h"
#include "engine/files/modelfolder.h"
#include "engine/files/safetensors.h"
#include "engine/tracer.h"
#include "tests/suite.h"

#include <fstream>
#include <nlohmann/json.hpp>
#include <QTemporaryDir>
#include <QTest>

using namespace engine;
using nlohmann::json;

namespace {

const std::filesystem::path kModel = TEST_DATA "/conformance/models/gpt2";

} // namespace

/// Folders whose weights were renamed or whose configuration says another number of layers.
class TestModelFiles : public QObject
{
    Q_OBJECT

private slots:
    void wrappersAreTakenOff_data();
    void wrappersAreTakenOff();
    void layersBeyondAreTold();
    void filesThatDecide();
    void shardsOfAnotherTimeAreRead();

private:
    Result<std::shared_ptr<const Trace>> trace(const std::string& prefix,
                                               const json& changes) const;
};

/// The trace of a copy of the model with a prefix on every name and changes to its configuration.
Result<std::shared_ptr<const Trace>> TestModelFiles::trace(const std::string& prefix,
                                                           const json& changes) const
{
    const QTemporaryDir temporary;
    const std::filesystem::path folder = temporary.path().toStdString();
    json config = json::parse(std::ifstream(kModel / "config.json"));
    config.update(changes);
    std::ofstream(folder / "config.json") << config.dump();
    const auto file = SafetensorsFile::open(kModel / "model.safetensors");
    if (!file)
        return tl::make_unexpected(file.error());
    std::vector<TensorSource> tensors;
    for (const TensorInfo& tensor : (*file)->tensors())
        tensors.push_back(TensorSource::of({prefix + tensor.name, tensor.type, tensor.shape},
                                           {tensor.data, tensor.bytes}));
    if (auto done = writeSafetensors(folder / "model.safetensors", std::move(tensors), {}); !done)
        return tl::make_unexpected(done.error());
    ModelSource model;
    model.folder = folder;
    model.inputs.tokenIds = {3, 7, 1, 12, 5, 9};
    return Tracer().trace({model, {}}, {});
}

void TestModelFiles::wrappersAreTakenOff_data()
{
    QTest::addColumn<QString>("prefix");
    for (const char* prefix :
         {"module.", "_orig_mod.", "model.", "module._orig_mod.", "_orig_mod.module.",
          "model._orig_mod.", "module._orig_mod.model.", "_fsdp_wrapped_module.module."})
        QTest::newRow(prefix) << QString::fromLatin1(prefix);
}

void TestModelFiles::wrappersAreTakenOff()
{
    QFETCH(QString, prefix);
    const auto plain = trace({}, json::object());
    const auto wrapped = trace(prefix.toStdString(), json::object());
    QVERIFY2(plain, plain ? "" : plain.error().message().c_str());
    QVERIFY2(wrapped, wrapped ? "" : wrapped.error().message().c_str());
    QCOMPARE((*wrapped)->stacks.at(Stack::Decoder).hidden.back().matrix(),
             (*plain)->stacks.at(Stack::Decoder).hidden.back().matrix());
}

void TestModelFiles::layersBeyondAreTold()
{
    const auto whole = trace({}, json::object());
    QVERIFY(whole && !(*whole)->facts->contains("tensor_beyond"));
    const auto part = trace({}, {{"n_layer", 1}});
    QVERIFY2(part, part ? "" : part.error().message().c_str());
    const json& facts = *(*part)->facts;
    QVERIFY(facts.contains("tensor_beyond"));
    QVERIFY(facts["tensor_beyond"].get<std::string>().find("h.1.") != std::string::npos);
}

void TestModelFiles::filesThatDecide()
{
    namespace fs = std::filesystem;
    const QTemporaryDir temporary;
    const fs::path folder = temporary.path().toStdString();
    const auto names = [](const fs::path& path) {
        std::string all;
        for (const fs::path& file : modelFiles(path))
            all += file.filename().string() + " ";
        return all;
    };
    QCOMPARE(names(folder / "absent"), std::string());
    for (const char* name : {"config.json", "model-00001-of-00002.safetensors", "merges.txt",
                             "model-00002-of-00002.safetensors", "optimizer.pt", "README.md",
                             "trainer_state.json", ".hidden"})
        std::ofstream(folder / name) << "x";
    fs::create_directory(folder / "runs.json");
    QCOMPARE(names(folder), std::string("config.json merges.txt model-00001-of-00002.safetensors "
                                        "model-00002-of-00002.safetensors "));
    // A model in one file, or in several.
    const fs::path other = folder / "gguf";
    fs::create_directory(other);
    for (const char* name : {"a.gguf", "b-00001-of-00002.gguf", "b-00002-of-00002.gguf",
                             "c-00001-of-00002.gguf", "config.txt"})
        std::ofstream(other / name) << "x";
    QCOMPARE(names(other / "a.gguf"), std::string("a.gguf "));
    QCOMPARE(names(other / "b-00001-of-00002.gguf"),
             std::string("b-00001-of-00002.gguf b-00002-of-00002.gguf "));
}

/// Weights in a part that takes the place of another are not those that are kept in memory.
void TestModelFiles::shardsOfAnotherTimeAreRead()
{
    const QTemporaryDir temporary;
    const std::filesystem::path folder = temporary.path().toStdString();
    std::filesystem::copy_file(kModel / "config.json", folder / "config.json");
    const auto file = SafetensorsFile::open(kModel / "model.safetensors");
    QVERIFY(file);
    json index = {{"weight_map", json::object()}};
    const auto write = [&](bool zeros) -> Result<void> {
        std::vector<TensorSource> tensors;
        const std::vector<std::byte> nothing((*file)->file().bytes().size());
        for (const TensorInfo& tensor : (*file)->tensors()) {
            index["weight_map"][tensor.name] = "part.safetensors";
            const bool emptied = zeros && tensor.name.ends_with("wpe.weight");
            tensors.push_back(TensorSource::of(
                {tensor.name, tensor.type, tensor.shape},
                {emptied ? nothing.data() : tensor.data, static_cast<size_t>(tensor.bytes)}));
        }
        return writeSafetensors(folder / "part.safetensors", std::move(tensors), {});
    };
    Tracer tracer;
    ModelSource model;
    model.folder = folder;
    model.inputs.tokenIds = {3, 7, 1};
    const auto level = [&] {
        const auto trace = tracer.trace({model, {}}, {});
        if (!trace)
            qFatal("%s", trace.error().message().c_str());
        const Tensor& first = (*trace)->stacks.begin()->second.hidden.front();
        return std::vector<float>(first.data(), first.data() + first.size());
    };
    QVERIFY(write(false));
    std::ofstream(folder / "model.safetensors.index.json") << index.dump();
    const std::vector<float> before = level();
    QCOMPARE(level(), before);
    QVERIFY(write(true));
    QVERIFY(level() != before);
}

SUITE(TestModelFiles)
#include "test_modelfiles.moc"
