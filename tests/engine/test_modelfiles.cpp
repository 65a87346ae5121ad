#include "engine/checkpoint/weights.h"
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

SUITE(TestModelFiles)
#include "test_modelfiles.moc"
