#include "engine/files/npy.h"
#include "engine/files/safetensors.h"
#include "engine/runners/perception.h"
#include "engine/trace/tracefile.h"
#include "engine/tracer.h"
#include "tests/suite.h"

#include <cmath>
#include <filesystem>
#include <fstream>
#include <list>
#include <nlohmann/json.hpp>
#include <QTest>

using namespace engine;
namespace fs = std::filesystem;

namespace {

struct Limits
{
    double attention = 1e-5;
    double hidden = 1e-4;
    double logits = 1e-3;
};

std::vector<float> floats(const TensorInfo& info)
{
    std::vector<float> out(info.bytes / sizeof(float));
    std::memcpy(out.data(), info.data, info.bytes);
    return out;
}

std::vector<int64_t> integers(const SafetensorsFile& golden, const std::string& name)
{
    const TensorInfo* info = golden.find(name);
    std::vector<int64_t> out(info ? info->bytes / sizeof(int64_t) : 0);
    if (info)
        std::memcpy(out.data(), info->data, info->bytes);
    return out;
}

/// A tensor of a golden as a .npy file; an empty path where there is none.
fs::path array(const SafetensorsFile& golden, const std::string& name, const fs::path& folder)
{
    const TensorInfo* info = golden.find(name);
    if (!info)
        return {};
    fs::path path = folder / (name + ".npy");
    (void)writeNpy(path, DataType::F32, info->shape, {info->data, info->bytes});
    return path;
}

/// A file that a golden holds.
fs::path stored(const SafetensorsFile& golden, const std::string& name, const fs::path& path)
{
    const TensorInfo* info = golden.find(name);
    if (!info)
        return {};
    std::ofstream(path, std::ios::binary)
        .write(reinterpret_cast<const char*>(info->data),
               static_cast<std::streamsize>(info->bytes));
    return path;
}

TraceRequest requestOf(const fs::path& folder, const SafetensorsFile& golden,
                       const fs::path& scratch)
{
    ModelSource source;
    source.folder = folder;
    ModelInputs& in = source.inputs;
    in.tokenIds = integers(golden, "input_ids");
    in.targetTokenIds = integers(golden, "decoder_input_ids");
    in.tokenTypeIds = integers(golden, "token_type_ids");
    const auto input = golden.metadata().find("input");
    if (input != golden.metadata().end()) {
        in.image = stored(golden, "image_file", scratch / "picture.png");
        in.sound = stored(golden, "sound_file", scratch / "sound.wav");
    } else {
        in.pixels = array(golden, "pixel_values", scratch);
        in.features = array(golden, "input_features", scratch);
        in.samples = array(golden, "input_values", scratch);
    }
    TraceRequest request;
    request.source = source;
    return request;
}

/// What a trace has under a name of a golden, row by row; empty where it is no such thing.
Matrix valuesOf(const Trace& trace, const std::string& name)
{
    const auto flat = [](const Tensor& tensor) {
        return tensor.empty() ? Matrix() : Matrix(MatrixMap(tensor.data(), 1, tensor.size()));
    };
    if (const auto found = trace.embeddings.find(name); found != trace.embeddings.end())
        return flat(found->second);
    if (name == "pooled")
        return flat(trace.pooled);
    if (name == "class_logits")
        return flat(trace.classLogits);
    if (name == "logits") {
        const Stack last = trace.answering();
        const auto logits =
            trace.origin->logits(last, trace.stacks.at(last).hidden.back().matrix());
        return logits ? *logits : Matrix();
    }
    const auto stack = stackNamed(name.substr(0, name.find('.')));
    if (!stack || !trace.stacks.contains(*stack))
        return {};
    const StackTrace& record = trace.stacks.at(*stack);
    const size_t hidden = name.find(".hidden.");
    if (hidden == std::string::npos)
        return {};
    const std::string which = name.substr(hidden + 8);
    const Tensor& tensor =
        which == "final_norm" ? record.finalNorm : record.hidden.at(size_t(std::stoi(which)));
    return tensor.empty() ? Matrix() : Matrix(tensor.matrix());
}

const Attention* attentionOf(const Trace& trace, const std::string& name)
{
    if (name == "vision.pool.weights")
        return trace.pooling ? &*trace.pooling : nullptr;
    const auto stack = stackNamed(name.substr(0, name.find('.')));
    const Kind kind = name.find(".self.") != std::string::npos ? Kind::Self : Kind::Cross;
    return stack ? trace.find(*stack, std::stoi(name.substr(name.find("layer.") + 6)), kind)
                 : nullptr;
}

double attentionDifference(const Attention& a, const std::vector<float>& expected)
{
    double worst = 0;
    Matrix block(a.queries, a.keys);
    for (int head = 0; head < a.heads; ++head) {
        fillBlock(a, head, Quantity::Weights, {0, a.queries}, {0, a.keys}, block);
        for (int64_t i = 0; i < block.size(); ++i)
            worst = std::fmax(worst, std::abs(double(expected[size_t(head * block.size() + i)]) -
                                              double(block.data()[i])));
    }
    return worst;
}

/// A copy of a BEiT whose layers have a bias less, which all of them share.
void shareBiases(const fs::path& from, const fs::path& to)
{
    fs::copy(from, to);
    auto config = nlohmann::json::parse(std::ifstream(from / "config.json"));
    config["use_shared_relative_position_bias"] = true;
    std::ofstream(to / "config.json") << config.dump();
    const auto file = SafetensorsFile::open(from / "model.safetensors");
    const std::string table = "relative_position_bias.relative_position_bias_table";
    const std::string first = "encoder.layer.0.attention.attention." + table;
    std::vector<float> shared;
    std::string prefix;
    for (const TensorInfo& info : (*file)->tensors())
        if (info.name.ends_with(first)) {
            shared = floats(info);
            prefix = info.name.substr(0, info.name.size() - first.size());
        }
    std::list<std::vector<float>> own;
    std::vector<TensorSource> sources;
    for (const TensorInfo& info : (*file)->tensors()) {
        std::span<const std::byte> bytes(info.data, info.bytes);
        if (info.name.ends_with(table)) {
            std::vector<float>& less = own.emplace_back(floats(info));
            for (size_t i = 0; i < less.size(); ++i)
                less[i] -= shared.at(i);
            bytes = std::as_bytes(std::span(less));
        }
        sources.push_back(TensorSource::of({info.name, info.type, info.shape}, bytes));
        if (info.name == prefix + first)
            sources.push_back(TensorSource::of({prefix + "encoder." + table, info.type, info.shape},
                                               std::as_bytes(std::span(shared))));
    }
    fs::remove(to / "model.safetensors");
    (void)writeSafetensors(to / "model.safetensors", std::move(sources), {});
}

} // namespace

/// Models that see or hear, held against the reference.
class TestPerception : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_scratch = fs::temp_directory_path() / "test_perception";
        fs::create_directories(m_scratch);
        const fs::path models = fs::path(TEST_DATA) / "perception" / "models";
        // What published models of the family have in common is what this folder says.
        fs::copy(models / "image_clip", m_scratch / "unprepared");
        fs::remove(m_scratch / "unprepared" / "preprocessor_config.json");
        shareBiases(models / "beit", m_scratch / "beit");
        for (const char* name : {"sound_wav2vec2", "blip"}) {
            fs::copy(models / name, m_scratch / name);
            auto config = nlohmann::json::parse(std::ifstream(models / name / "config.json"));
            config.erase("architectures");
            std::ofstream(m_scratch / name / "config.json") << config.dump();
        }
    }
    void cleanupTestCase() { fs::remove_all(m_scratch); }

    void golden_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("golden");
        const fs::path base = fs::path(TEST_DATA) / "perception";
        std::vector<fs::path> files;
        for (const auto& entry : fs::directory_iterator(base / "golden"))
            files.push_back(entry.path());
        std::ranges::sort(files);
        for (const fs::path& file : files) {
            // A golden belongs to the model whose name is the longest beginning of its own.
            fs::path model;
            for (const auto& entry : fs::directory_iterator(base / "models"))
                if (file.stem().string().starts_with(entry.path().filename().string()) &&
                    entry.path().string().size() > model.string().size())
                    model = entry.path();
            QTest::newRow(file.stem().c_str())
                << QString::fromStdString(model.string()) << QString::fromStdString(file.string());
        }
        const auto variant = [&](const char* name, const char* folder, const char* golden) {
            QTest::newRow(name) << QString::fromStdString((m_scratch / folder).string())
                                << QString::fromStdString((base / "golden" / golden).string());
        };
        variant("without preprocessor_config.json", "unprepared", "image_clip.safetensors");
        variant("letters without architectures", "sound_wav2vec2", "sound_wav2vec2.safetensors");
        variant("captions without architectures", "blip", "blip.safetensors");
        variant("both relative biases", "beit", "beit.safetensors");
        QTest::newRow("digits")
            << QString::fromStdString(m_digits.string())
            << QString::fromStdString(
                   (fs::path(TEST_DATA) / "examples" / "digits.safetensors").string());
    }

    void golden()
    {
        QFETCH(QString, model);
        QFETCH(QString, golden);
        const auto file = SafetensorsFile::open(golden.toStdString());
        QVERIFY(file);
        Limits limits;
        if (const auto own = (*file)->metadata().find("tolerance");
            own != (*file)->metadata().end()) {
            const auto json = nlohmann::json::parse(own->second);
            limits = {json["attention"], json["hidden"], json["logits"]};
        }
        Tracer tracer;
        const auto made =
            tracer.trace(requestOf(model.toStdString(), **file, m_scratch), TraceControl{});
        QVERIFY2(made, made ? "" : made.error().message().c_str());
        const Trace& trace = **made;
        Limits worst{0, 0, 0};
        int compared = 0;
        for (const TensorInfo& info : (*file)->tensors()) {
            const std::string& name = info.name;
            if (name == "image_positions") {
                QCOMPARE(trace.modalities.at(Stack::Decoder).positions,
                         integers(**file, "image_positions"));
                continue;
            }
            if (info.type != DataType::F32 || name.starts_with("input_") || name == "pixel_values")
                continue;
            const std::vector<float> expected = floats(info);
            ++compared;
            if (name.ends_with(".weights")) {
                const Attention* a = attentionOf(trace, name);
                QVERIFY2(a, name.c_str());
                QCOMPARE(a->heads * a->queries * a->keys, int64_t(expected.size()));
                worst.attention = std::fmax(worst.attention, attentionDifference(*a, expected));
                continue;
            }
            const Matrix actual = valuesOf(trace, name);
            QVERIFY2(actual.size() == int64_t(expected.size()), name.c_str());
            const Eigen::VectorXd e =
                Eigen::Map<const Vector>(expected.data(), actual.size()).cast<double>().transpose();
            const Eigen::VectorXd d =
                Eigen::Map<const Vector>(actual.data(), actual.size()).cast<double>().transpose() -
                e;
            if (name.find(".hidden.") != std::string::npos)
                worst.hidden = std::fmax(worst.hidden, d.norm() / (e.norm() + 1e-12));
            else
                worst.logits = std::fmax(worst.logits, d.cwiseAbs().maxCoeff());
        }
        qInfo("attention %.1e, hidden %.1e, logits %.1e over %d tensors", worst.attention,
              worst.hidden, worst.logits, compared);
        QVERIFY(compared > 0);
        QVERIFY(worst.attention <= limits.attention);
        QVERIFY(worst.hidden <= limits.hidden);
        QVERIFY(worst.logits <= limits.logits);
    }

    void keepsWhatItSaw()
    {
        const fs::path base = fs::path(TEST_DATA) / "perception";
        for (const char* name : {"llava", "image_siglip", "whisper"}) {
            const auto golden =
                SafetensorsFile::open(base / "golden" / (std::string(name) + ".safetensors"));
            QVERIFY(golden);
            Tracer tracer;
            const auto made = tracer.trace(requestOf(base / "models" / name, **golden, m_scratch),
                                           TraceControl{});
            QVERIFY2(made, made ? "" : made.error().message().c_str());
            const fs::path path = m_scratch / "kept.safetensors";
            TraceFileOptions options;
            options.logits = true;
            QVERIFY(writeTrace(path, **made, options));
            const auto read = readTrace(path);
            QVERIFY2(read, read ? "" : read.error().message().c_str());
            QCOMPARE((*read)->modalities.size(), (*made)->modalities.size());
            for (const auto& [stack, modality] : (*made)->modalities) {
                const Modality& there = (*read)->modalities.at(stack);
                QCOMPARE(there.unit, modality.unit);
                QCOMPARE(there.columns, modality.columns);
                QCOMPARE(there.rows, modality.rows);
                QCOMPARE(there.leading, modality.leading);
                QCOMPARE(there.seconds, modality.seconds);
                QCOMPARE(there.positions, modality.positions);
                QVERIFY(*there.picture == *modality.picture);
            }
            QCOMPARE((*read)->embeddings.size(), (*made)->embeddings.size());
            QCOMPARE((*read)->pooling.has_value(), (*made)->pooling.has_value());
            for (const Stack stack : kStacks)
                QCOMPARE((*read)->tokens(stack).size(), (*made)->tokens(stack).size());
        }
    }

    /// The shipped model, from recordings that it did not learn from.
    void writesDownSpokenDigits()
    {
        for (const auto& [sound, digits] :
             {std::pair("seven.wav", "seven"), std::pair("three-one.wav", "three one")}) {
            ModelSource source;
            source.folder = m_digits;
            source.inputs.sound = fs::path(EXAMPLES_DIR) / "sounds" / sound;
            TraceRequest request;
            request.source = source;
            Tracer tracer;
            const auto trace = tracer.trace(request, TraceControl{});
            QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
            QCOMPARE((*trace)->generatedText, std::string(digits));
        }
    }

    /// Transformers 5 writes both kinds of preparation into processor_config.json.
    void readsNestedProcessors()
    {
        const fs::path folder = m_scratch / "nested";
        fs::create_directories(folder);
        const auto write = [&](const char* name, const char* content) {
            std::ofstream(folder / name) << content;
        };
        ModelOptions options;
        options.family = "vit";
        options.vision.emplace();
        options.vision->image =
            ImageOptions{.height = 24, .width = 24, .patchHeight = 6, .patchWidth = 6};
        write("preprocessor_config.json", R"({"size": 11})");
        QCOMPARE(readPreprocessor(folder, options)->width, 11);
        write("processor_config.json", R"({"processor_class": "CLIPProcessor"})");
        QCOMPARE(readPreprocessor(folder, options)->width, 11);
        write("processor_config.json",
              R"({"image_processor": {"image_processor_type": "CLIPImageProcessorFast",
                                      "size": {"shortest_edge": 30}},
                  "feature_extractor": {"feature_extractor_type": "WhisperFeatureExtractor",
                                        "feature_size": 128}})");
        QCOMPARE(readPreprocessor(folder, options)->shortestEdge, 30);
        fs::remove(folder / "preprocessor_config.json");
        QCOMPARE(readPreprocessor(folder, options)->shortestEdge, 30);
        QVERIFY(readPreprocessor(folder, options)->assumed.empty());
        const auto listener = readListener(folder, {});
        QVERIFY(listener && listener->kind == sound::Listener::Kind::LogMel);
        QVERIFY(listener->assumed.empty());
        QCOMPARE(listener->mels, int64_t{128});
        write("processor_config.json", R"({"image_processor": 7})");
        QVERIFY(!readPreprocessor(folder, options));
    }

    /// A folder that does not say how inputs are prepared: as for published models, and said.
    void saysWhatItAssumes()
    {
        const fs::path folder = m_scratch / "silent";
        fs::create_directories(folder);
        const auto assumed = [&](const char* family, bool anySize) {
            ModelOptions options;
            options.family = family;
            options.vision.emplace();
            options.vision->image = ImageOptions{
                .height = 28, .width = 28, .patchHeight = 14, .patchWidth = 14, .anySize = anySize};
            return readPreprocessor(folder, options);
        };
        const auto vit = assumed("vit", false);
        QVERIFY(vit && vit->mean[0] == 0.5F && vit->width == 28);
        QCOMPARE(vit->assumed, std::string("image_mean 0.5, 0.5, 0.5"));
        const auto dino = assumed("dinov2", true);
        QVERIFY(dino && dino->shortestEdge == 256 && dino->crops && dino->cropWidth == 224);
        QCOMPARE(dino->assumed, std::string("image_mean 0.485, 0.456, 0.406"));
        QCOMPARE(assumed("clip", false)->assumed, std::string("image_mean 0.481, 0.458, 0.408"));
        QCOMPARE(assumed("qwen2_vl", true)->multiple, 14);
        QVERIFY(assumed("idefics3", true)->splits);
        sound::Listener usual;
        QVERIFY(!readListener(folder, usual)->assumed.empty());

        ModelSource source;
        source.folder = m_scratch / "unprepared";
        const auto golden = SafetensorsFile::open(fs::path(TEST_DATA) / "perception" / "golden" /
                                                  "image_clip.safetensors");
        QVERIFY(golden);
        TraceRequest request = requestOf(source.folder, **golden, m_scratch);
        const auto trace = Tracer().trace(request, TraceControl{});
        QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
        QVERIFY((*trace)->facts->contains("assumed_preparation"));
        ModelInputs& inputs = std::get<ModelSource>(request.source).inputs;
        inputs.pixels = array(**golden, "pixel_values", m_scratch);
        inputs.image.clear();
        const auto given = Tracer().trace(request, TraceControl{});
        QVERIFY(given && !(*given)->facts->contains("assumed_preparation"));
    }

private:
    fs::path m_scratch;
    const fs::path m_digits = fs::path(EXAMPLES_DIR) / "models" / "digits";
};

SUITE(TestPerception)
#include "test_perception.moc"
