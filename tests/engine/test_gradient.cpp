#include "engine/explanations/attribution.h"
#include "engine/explanations/direct.h"
#include "engine/explanations/explanationfile.h"
#include "engine/explanations/patching.h"
#include "engine/files/npy.h"
#include "engine/files/safetensors.h"
#include "engine/gradient/operations.h"
#include "engine/gradient/parameters.h"
#include "engine/gradient/tapedstack.h"
#include "engine/linear/rowback.h"
#include "engine/tracer.h"
#include "engine/transformer/head.h"
#include "tests/suite.h"

#include <cmath>
#include <filesystem>
#include <QTemporaryDir>
#include <QTest>
#include <random>

using namespace engine;
using namespace engine::gradient;
using explanations::Subject;
namespace fs = std::filesystem;

namespace {

Matrix randomMatrix(int64_t rows, int64_t columns, uint32_t seed, float size = 1)
{
    std::mt19937 random(seed);
    std::normal_distribution<float> normal(0, size);
    Matrix m(rows, columns);
    for (Eigen::Index i = 0; i < m.size(); ++i)
        m.data()[i] = normal(random);
    return m;
}

/// Largest difference between the tape's gradient of Σ w ∘ f(x) and central differences, relative
/// to the largest slope.
double differenceOf(const std::function<Variable(Tape&, Variable)>& f, const Matrix& x)
{
    const auto value = [&](const Matrix& at) {
        Tape tape(1);
        const Variable y = f(tape, tape.input(at));
        const Matrix w = randomMatrix(tape.value(y).rows(), tape.value(y).cols(), 7);
        return double(w.cast<double>().cwiseProduct(tape.value(y).cast<double>()).sum());
    };
    Tape tape(1);
    const Variable in = tape.input(x);
    const Variable y = f(tape, in);
    tape.gradient(y) = randomMatrix(tape.value(y).rows(), tape.value(y).cols(), 7);
    tape.backward();
    double worst = 0;
    double largest = 1e-3;
    for (Eigen::Index i = 0; i < x.size(); ++i) {
        constexpr float kStep = 1e-2f;
        Matrix moved = x;
        moved.data()[i] = x.data()[i] + kStep;
        const double above = value(moved);
        moved.data()[i] = x.data()[i] - kStep;
        const double slope = (above - value(moved)) / (2.0 * double(kStep));
        largest = std::fmax(largest, std::abs(slope));
        worst = std::fmax(worst, std::abs(slope - double(tape.gradient(in).data()[i])));
    }
    return worst / largest;
}

std::vector<float> values(const WeightInfo& info)
{
    std::vector<float> out(info.data.count());
    info.data.toFloat(out.data());
    return out;
}

std::vector<int64_t> integers(const Weights& golden, const char* name)
{
    std::vector<int64_t> out;
    if (const WeightInfo* info = golden.find(name))
        for (const float v : values(*info))
            out.push_back(static_cast<int64_t>(v));
    return out;
}

std::string folder(const char* below)
{
    return std::string(TEST_DATA "/") + below;
}

/// The last axes of a tensor as a file of NumPy's.
fs::path writeNpy(const fs::path& path, const WeightInfo& info, size_t rank)
{
    const std::vector<float> numbers = values(info);
    std::string shape;
    for (size_t i = info.data.shape.size() - rank; i < info.data.shape.size(); ++i)
        shape.append(std::to_string(info.data.shape[i])).append(", ");
    std::string head = "{'descr': '<f4', 'fortran_order': False, 'shape': (" + shape + "), }";
    head.resize(118, ' ');
    QFile file(QString::fromStdString(path.string()));
    if (!file.open(QIODevice::WriteOnly))
        qFatal("%s cannot be written", path.c_str());
    file.write(QByteArray("\x93NUMPY\x01\x00\x76\x00", 10));
    file.write(head.data(), qint64(head.size()));
    file.write(reinterpret_cast<const char*>(numbers.data()),
               qint64(numbers.size() * sizeof(float)));
    return path;
}

/// A run of a model on the inputs of a golden.
Result<Subject> subjectOf(Tracer& tracer, const fs::path& model, const Weights& golden,
                          const fs::path& work, const char* ids = "input_ids")
{
    ModelSource source;
    source.folder = model;
    source.inputs.tokenIds = integers(golden, ids);
    source.inputs.sourceTokenIds = integers(golden, "encoder_input_ids");
    source.inputs.targetTokenIds = integers(golden, "decoder_input_ids");
    source.inputs.tokenTypeIds = integers(golden, "token_type_ids");
    source.inputs.attentionMask = integers(golden, "attention_mask");
    const auto stored = [&](const char* name, size_t rank) -> fs::path {
        const WeightInfo* info = golden.find(name);
        return info ? writeNpy(work / (std::string(name) + ".npy"), *info, rank) : fs::path();
    };
    source.inputs.pixels = stored("pixel_values", 3);
    source.inputs.features = stored("input_features", 2);
    source.inputs.samples = stored("input_values", 1);
    TraceRequest request;
    request.source = source;
    const auto trace = tracer.trace(request, {});
    if (!trace)
        return tl::make_unexpected(trace.error());
    return Subject::of(*trace);
}

/// What relevance starts from, which would hide what was added to it.
void takeIdentityAway(const std::string& name, bool twoStacks, int64_t row, std::vector<float>& v)
{
    if (!name.starts_with("relevance."))
        return;
    if (name.ends_with(".self")) {
        const auto n = static_cast<size_t>(std::lround(std::sqrt(double(v.size()))));
        for (size_t i = 0; i < n; ++i)
            v[i * n + i] -= 1;
    } else if (name.ends_with(".row") && !(twoStacks && name.starts_with("relevance.encoder"))) {
        v[static_cast<size_t>(row)] -= 1;
    }
}

} // namespace

/// The reverse pass: operations against finite differences, whole models against PyTorch.
class TestGradient : public QObject
{
    Q_OBJECT

private slots:
    void operationsFollowDifferences_data();
    void operationsFollowDifferences();
    void slopesAreThoseOfTorch();
    void headsFollowDifferences_data();
    void headsFollowDifferences();
    void weightsFollowDifferences();
    void partsOfTensorsFollowDifferences();
    void storedWeightsFollowDifferences_data();
    void storedWeightsFollowDifferences();
    void modelsFollowDifferences_data();
    void modelsFollowDifferences();
    void picturesAndSoundsFollowDifferences_data();
    void picturesAndSoundsFollowDifferences();
    void wholeTapesAgree_data();
    void wholeTapesAgree();
    void goldens_data();
    void goldens();
    void directPartsSumToTheLogit_data();
    void directPartsSumToTheLogit();
    void faithfulnessBeginsAndEndsWhereItShould();
    void refusesWhatHasNoLogit();
};

using Operation = std::function<Variable(Tape&, Variable)>;
Q_DECLARE_METATYPE(Operation)

void TestGradient::operationsFollowDifferences_data()
{
    QTest::addColumn<Operation>("operation");
    static const Matrix weight = randomMatrix(6, 5, 2);
    static const Linear matrix = Linear::fromInOut(weight.data(), 6, 5);
    static const Vector gain = randomMatrix(1, 6, 3).row(0);
    static const Vector bias = randomMatrix(1, 6, 4).row(0);
    static const Norm layerNorm{NormKind::Layer, 1e-5f, gain, bias};
    static const Norm rms{NormKind::Rms, 1e-6f, gain, {}};
    static const Norm perHead{NormKind::Rms, 1e-6f, Vector(gain.head(3)), {}};
    const auto row = [](const char* name, Operation operation) {
        QTest::newRow(name) << operation;
    };
    row("linear", [](Tape& t, Variable x) { return linear(t, matrix, x); });
    row("add", [](Tape& t, Variable x) { return add(t, x, scale(t, 2, x)); });
    row("scaleColumns", [](Tape& t, Variable x) { return scaleColumns(t, gain, x); });
    row("columns", [](Tape& t, Variable x) { return columns(t, x, 1, 3); });
    row("rows", [](Tape& t, Variable x) { return rows(t, x, {2, 0, 2}); });
    row("layer norm", [](Tape& t, Variable x) { return norm(t, layerNorm, x); });
    row("RMS norm", [](Tape& t, Variable x) { return norm(t, rms, x); });
    row("norm per head", [](Tape& t, Variable x) { return norm(t, perHead, x, 2); });
    row("means", [](Tape& t, Variable x) { return means(t, x, {{0, 3}, {1, 2}}); });
    row("beside", [](Tape& t, Variable x) { return beside(t, columns(t, x, 0, 2), x); });
    row("clip", [](Tape& t, Variable x) { return clip(t, 0.7f, x); });
    row("softmax", [](Tape& t, Variable x) { return softmax(t, x); });
    row("chosen", [](Tape& t, Variable x) { return choose(t, softmax(t, x), 2, true); });
    row("scaled rows", [](Tape& t, Variable x) { return scaleRows(t, columns(t, x, 0, 1), x); });
    row("visits", [](Tape& t, Variable x) {
        return addVisits(t, x, rows(t, x, {1, 3}), softmax(t, x), {1, 3}, 2);
    });
    row("soft cap", [](Tape& t, Variable x) { return softCap(t, 1.5f, x); });
    const std::pair<const char*, Activation> functions[] = {{"none", Activation::None},
                                                            {"relu", Activation::Relu},
                                                            {"gelu", Activation::Gelu},
                                                            {"gelu tanh", Activation::GeluTanh},
                                                            {"quick gelu", Activation::QuickGelu},
                                                            {"silu", Activation::Silu},
                                                            {"sigmoid", Activation::Sigmoid},
                                                            {"tanh", Activation::Tanh},
                                                            {"relu2", Activation::Relu2},
                                                            {"relu6", Activation::Relu6},
                                                            {"leaky relu", Activation::LeakyRelu},
                                                            {"mish", Activation::Mish},
                                                            {"gelu 10", Activation::GeluClipped},
                                                            {"laplace", Activation::Laplace}};
    for (const auto& [name, function] : functions) {
        row(name, [function](Tape& t, Variable x) { return activate(t, function, x); });
        row((std::string("gate ") + name).c_str(), [function](Tape& t, Variable x) {
            return gate(t, function, columns(t, x, 0, 3), columns(t, x, 3, 3));
        });
    }
}

void TestGradient::operationsFollowDifferences()
{
    QFETCH(const Operation, operation);
    // Away from 0, where relu has no slope.
    Matrix x = randomMatrix(4, 6, 1);
    x = (x.array().abs() < 0.05f).select(0.3f, x);
    const double worst = differenceOf(operation, x);
    QVERIFY2(worst < 2e-3, qPrintable(QString::number(worst)));
}

/// Slopes as torch.autograd gives them in float64, beyond the bends of the clipped functions too.
void TestGradient::slopesAreThoseOfTorch()
{
    const std::vector<float> x = {-4, -1, -0.25F, 0.3F, 0.8F, 2.5F, 5.9F, 7, 11};
    const std::pair<Activation, std::vector<double>> expected[] = {
        {Activation::Relu2, {0, 0, 0, 0.6, 1.6, 5, 11.8, 14, 22}},
        {Activation::Relu6, {0, 0, 0, 1, 1, 1, 1, 0, 0}},
        {Activation::LeakyRelu, {0.01, 0.01, 0.01, 1, 1, 1, 1, 1, 1}},
        {Activation::Mish,
         {-0.0537732098, 0.0592167559, 0.439815602, 0.7828273, 1.00125491, 1.04112953, 1.00016073,
          1.00002156, 1.00000001}},
        {Activation::GeluClipped,
         {-0.000503649661, -0.0833154706, 0.304626645, 0.732327767, 1.01989784, 1.03761109,
          1.00000006, 1, 0}},
        {Activation::Laplace,
         {0, 1.57890583e-08, 0.00447542264, 0.499186104, 1.339578, 2.39357318e-09, 0, 0, 0}}};
    for (const auto& [activation, slopes] : expected) {
        std::vector<float> f(x.size());
        const std::vector<float> ones(x.size(), 1);
        activateBack(activation, x.data(), ones.data(), f.data(), static_cast<int64_t>(x.size()),
                     false);
        for (size_t i = 0; i < x.size(); ++i)
            QVERIFY2(std::abs(f[i] - slopes[i]) <= 2e-6 * std::max(1.0, slopes[i]),
                     qPrintable(QString("%1 at %2: %3").arg(int(activation)).arg(x[i]).arg(f[i])));
    }
}

void TestGradient::headsFollowDifferences_data()
{
    QTest::addColumn<int>("keyHeads");
    QTest::addColumn<int>("window");
    QTest::addColumn<bool>("biased");
    QTest::addColumn<int>("sequences");
    QTest::newRow("plain") << 2 << 0 << false << 1;
    QTest::newRow("grouped keys") << 1 << 0 << false << 1;
    QTest::newRow("window") << 2 << 3 << false << 1;
    QTest::newRow("bias") << 2 << 0 << true << 1;
    QTest::newRow("sequences") << 1 << 0 << true << 3;
}

void TestGradient::headsFollowDifferences()
{
    QFETCH(const int, keyHeads);
    QFETCH(const int, window);
    QFETCH(const bool, biased);
    QFETCH(const int, sequences);
    StackOptions o;
    o.heads = 2;
    o.keyHeads = keyHeads;
    o.headSize = 4;
    o.width = 8;
    o.causal = true;
    o.scale = 0.5f;
    if (window > 0)
        o.windows = {window};
    constexpr int64_t kTokens = 6;
    Sequences all;
    all.count = sequences;
    all.length = kTokens;
    RotaryOptions turning;
    turning.dimensions = 4;
    const RotaryTable rotary(turning, kTokens);
    Tensor bias;
    if (biased) {
        float* out = nullptr;
        bias = Tensor::zeros({2, 2 * kTokens - 1}, &out);
        const Matrix random = randomMatrix(2, 2 * kTokens - 1, 5);
        std::copy_n(random.data(), random.size(), out);
    }
    const std::vector<Intervention> none;
    const int64_t keyWidth = keyHeads * 4;
    const double worst = differenceOf(
        [&](Tape& tape, Variable x) {
            const AttentionRule rule{.options = o,
                                     .queries = all,
                                     .keys = all,
                                     .interventions = none,
                                     .equip = [&](Attention& a, int64_t) {
                                         a.bias.relative = bias;
                                         a.softCap = biased ? 0 : 2;
                                     }};
            const Variable query = turn(tape, rotary, columns(tape, x, 0, 8), 4, kTokens);
            const Variable key = turn(tape, rotary, columns(tape, x, 8, keyWidth), 4, kTokens);
            return attention(tape, rule, {query}, {key}, {x, 8 + keyWidth}).context;
        },
        randomMatrix(all.rows(), 8 + 2 * keyWidth, 6));
    QVERIFY2(worst < 2e-3, qPrintable(QString::number(worst)));
}

void TestGradient::weightsFollowDifferences()
{
    const Matrix x = randomMatrix(7, 3, 1);
    const Matrix seed = randomMatrix(7, 4, 2);
    for (const bool inOut : {false, true}) {
        const auto loss = [&](const Matrix& weight, const Vector& bias) {
            const Matrix used = inOut ? weight : Matrix(weight.transpose());
            Matrix y = x * used;
            y.rowwise() += bias;
            return double(seed.cwiseProduct(y).sum());
        };
        const Matrix weight = inOut ? randomMatrix(3, 4, 3) : randomMatrix(4, 3, 3);
        const Vector bias = randomMatrix(1, 4, 4).row(0);
        Linear matrix = inOut ? Linear::fromInOut(weight.data(), 3, 4, bias.data())
                              : Linear::fromOutIn(weight.data(), 4, 3, bias.data());
        matrix.setStored({.parts = {{.weight = "w", .bias = "b", .outputs = 4}}, .inOut = inOut});
        ParameterGradients gradients;
        Tape tape(1, &gradients);
        const Variable y = linear(tape, matrix, tape.input(x));
        tape.gradient(y) = seed;
        tape.backward();
        const Matrix* own = gradients.find("w");
        QVERIFY(own && own->rows() == weight.rows() && own->cols() == weight.cols());
        for (Eigen::Index i = 0; i < weight.size(); ++i) {
            Matrix moved = weight;
            moved.data()[i] += 0.5f;
            // The loss is linear in the weights.
            QVERIFY(std::abs((loss(moved, bias) - loss(weight, bias)) / 0.5 -
                             double(own->data()[i])) < 1e-3);
        }
        QVERIFY((gradients.find("b")->row(0) - seed.colwise().sum()).cwiseAbs().maxCoeff() < 1e-4f);
    }
}

/// Rows that are taken in turns, a slice of several matrices, another order, a scale and a gain.
void TestGradient::partsOfTensorsFollowDifferences()
{
    const Matrix x = randomMatrix(5, 3, 1);
    const Matrix seed = randomMatrix(5, 2, 2);
    const Matrix weight = randomMatrix(2, 3, 3);
    const auto gradientOf = [&](StoredMatrix stored) {
        Linear matrix = Linear::fromOutIn(weight.data(), 2, 3);
        matrix.setStored(std::move(stored));
        ParameterGradients gradients;
        gradients.addLinear(matrix, x, seed, 1);
        return gradients;
    };
    const Matrix plain = seed.transpose() * x; // [2, 3]
    const auto turns = gradientOf(
        {.parts = {{.weight = "w", .bias = "b", .outputs = 2, .first = 1, .step = 2, .stored = 4}},
         .inOut = true});
    QVERIFY((turns.find("w")->col(1) - plain.row(0).transpose()).norm() < 1e-4f);
    QVERIFY((turns.find("w")->col(3) - plain.row(1).transpose()).norm() < 1e-4f);
    QCOMPARE(turns.find("w")->col(0).norm(), 0.f);
    QVERIFY(std::abs((*turns.find("b"))(0, 3) - seed.col(1).sum()) < 1e-4f);
    const auto slice = gradientOf(
        {.parts = {{.weight = "w", .outputs = 2, .slice = 1, .slices = 3}}, .scale = 0.5f});
    QCOMPARE(slice.find("w")->rows(), Eigen::Index(6));
    QVERIFY((slice.find("w")->middleRows(2, 2) - 0.5f * plain).norm() < 1e-4f);
    QCOMPARE(slice.find("w")->topRows(2).norm(), 0.f);
    const auto moved = gradientOf(
        {.parts = {{.weight = "w", .outputs = 2}},
         .moves = {{.file = 1, .own = 0, .count = 1}, {.file = 0, .own = 1, .count = 1}}});
    QVERIFY((moved.find("w")->row(1) - plain.row(0)).norm() < 1e-4f);
    // y = gain ∘ (x W'), W' = W / gain: ∂gain = Σ ∂y ∘ (x W').
    StoredMatrix gained{.parts = {{.weight = "w", .outputs = 2}}, .gain = "g"};
    gained.gains = randomMatrix(1, 2, 4).row(0);
    const Vector gains = gained.gains;
    const auto withGain = gradientOf(std::move(gained));
    const Matrix y = x * weight.transpose();
    for (int i = 0; i < 2; ++i) {
        const float expected = y.col(i).dot(seed.col(i)) / gains[i];
        QVERIFY(std::abs((*withGain.find("g"))(0, i) - expected) < 1e-3f * std::abs(expected));
        QVERIFY((withGain.find("w")->row(i) - gains[i] * plain.row(i)).norm() < 1e-4f);
    }
}

void TestGradient::storedWeightsFollowDifferences_data()
{
    QTest::addColumn<QString>("model");
    QTest::addColumn<QString>("tensor");
    const auto row = [](const char* model, const char* tensor) {
        QTest::newRow(
            qPrintable(QStringLiteral("%1 %2").arg(QLatin1String(model), QLatin1String(tensor))))
            << QString::fromLatin1(model) << QString::fromLatin1(tensor);
    };
    row("deberta", "rel_embeddings.weight");
    row("deberta", "pos_proj.weight");
    row("deberta", "in_proj.weight");
    row("deberta", "q_bias");
    row("deberta_v3", "rel_embeddings.weight");
    row("deberta_v3", "key_proj.weight");
    row("bert_relative_key_query", "distance_embedding.weight");
    row("esm", "word_embeddings.weight");
    row("gpt_oss", "experts.gate_up_proj");
    row("gpt_oss", "experts.down_proj");
    row("granite", "o_proj.weight");
    row("phi3_longrope", "gate_up_proj.weight");
}

namespace {

/// A copy of a model folder in which one tensor was moved along a direction.
bool copyMoved(const fs::path& from, const fs::path& to, const std::string& tensor,
               const Matrix& direction, float step)
{
    std::error_code code;
    fs::remove_all(to, code);
    fs::copy(from, to, fs::copy_options::recursive, code);
    const auto weights = Weights::open(from);
    if (code || !weights)
        return false;
    std::vector<TensorSource> sources;
    std::vector<std::vector<float>> kept;
    kept.reserve((*weights)->tensors().size());
    for (const WeightInfo& info : (*weights)->tensors()) {
        kept.push_back(values(info));
        if (info.name == tensor)
            for (size_t i = 0; i < kept.back().size(); ++i)
                kept.back()[i] += step * direction.data()[i];
        sources.push_back(TensorSource::of({info.name, DataType::F32, info.data.shape},
                                           std::as_bytes(std::span(kept.back()))));
    }
    for (const auto& file : fs::directory_iterator(to))
        if (file.path().extension() == ".safetensors" || file.path().extension() == ".bin" ||
            file.path().string().ends_with(".index.json"))
            fs::remove(file.path(), code);
    return writeSafetensors(to / "model.safetensors", std::move(sources), {{"format", "pt"}})
        .has_value();
}

/// The slope of a scalar along a direction of what enters the first layers, by differences and by
/// its gradients; empty where they agree.
std::string slopeDiffers(const Subject& subject, const Scalar& scalar)
{
    const Result<Reverse> reverse = subject.reverse(scalar, {});
    if (!reverse)
        return reverse.error().message();
    double expected = 0;
    std::map<Stack, Matrix> directions;
    for (const auto& [stack, gradient] : reverse->stacks) {
        const MatrixMap own = gradient.hidden.front().matrix();
        // Along the gradient with noise: a slope that rounding cannot hide.
        const Matrix noise = randomMatrix(own.rows(), own.cols(), 11);
        directions[stack] = own / own.norm() + 0.3f * noise / noise.norm();
        expected += double(own.cwiseProduct(directions[stack]).sum());
    }
    const auto valueAt = [&](float step) {
        std::map<Stack, Tensor> entering;
        for (const auto& [stack, direction] : directions)
            entering[stack] = Tensor(
                Matrix(subject.passed().hidden.at(stack).front().matrix() + step * direction));
        const auto passed = gradient::forward(subject.run(), entering);
        return gradient::scalarOf(subject.run(), *passed, scalar)->value;
    };
    // The best of some steps: rounding spoils small ones, curvature large ones.
    const float length = subject.passed().hidden.at(subject.last()).front().matrix().norm();
    double nearest = std::numeric_limits<double>::infinity();
    for (const float share : {2e-3f, 1e-3f, 5e-4f, 2e-4f, 1e-4f}) {
        const float size = share * length;
        const double slope =
            (8 * (valueAt(size) - valueAt(-size)) - (valueAt(2 * size) - valueAt(-2 * size))) /
            (12 * double(size));
        if (std::abs(slope - expected) < std::abs(nearest - expected))
            nearest = slope;
    }
    if (std::abs(nearest - expected) < 0.01 * std::abs(expected))
        return {};
    return std::to_string(expected) + ", not " + std::to_string(nearest);
}

} // namespace

/// Gradients of tensors that are cut up, shared or scaled before they are used: the slope of a
/// logit when the file's values move along the gradient.
void TestGradient::storedWeightsFollowDifferences()
{
    QFETCH(const QString, model);
    QFETCH(const QString, tensor);
    const fs::path path = folder("families/models") + "/" + model.toStdString();
    const QTemporaryDir work;
    const auto run = [&](const fs::path& at) -> Result<Subject> {
        ModelSource source;
        source.folder = at;
        source.inputs.tokenIds = {3, 5, 7, 2, 9, 4};
        const auto opened = Model::open(at);
        if (!opened)
            return tl::make_unexpected(opened.error());
        if (const int64_t dropped = (*opened)->options().last().droppedToken; dropped >= 0)
            source.inputs.tokenIds[2] = dropped;
        TraceRequest request;
        request.source = source;
        Tracer tracer;
        const auto trace = tracer.trace(request, {});
        return trace ? Subject::of(*trace) : Result<Subject>(tl::make_unexpected(trace.error()));
    };
    const Result<Subject> subject = run(path);
    QVERIFY2(subject, subject ? "" : subject.error().message().c_str());
    const Result<Scalar> scalar = subject->logit({}, {});
    QVERIFY(scalar);
    ParameterGradients gradients;
    const auto reverse = subject->reverse(*scalar, {.parameters = &gradients});
    QVERIFY2(reverse, reverse ? "" : reverse.error().message().c_str());
    const Stack stack = subject->last();
    QVERIFY(embeddingGradient(subject->model(), stack, subject->run().sequences.at(stack),
                              subject->inputs().at(stack),
                              reverse->stacks.at(stack).hidden.front().matrix(), 1, &gradients));
    std::string found;
    for (const auto& [name, values] : gradients.all())
        if (found.empty() && name.ends_with(tensor.toStdString()))
            found = name;
    QVERIFY2(!found.empty(), qPrintable(tensor));
    const Matrix& gradient = *gradients.find(found);
    const Matrix direction = gradient / gradient.norm();
    double nearest = std::numeric_limits<double>::infinity();
    const fs::path copy = work.path().toStdString() + "/model";
    for (const float step : {1e-1f, 3e-2f, 1e-2f, 3e-3f}) {
        std::array<double, 2> values{};
        for (const int side : {0, 1}) {
            QVERIFY(copyMoved(path, copy, found, direction, side == 0 ? step : -step));
            const Result<Subject> moved = run(copy);
            QVERIFY2(moved, moved ? "" : moved.error().message().c_str());
            values[size_t(side)] = *moved->value(*scalar);
        }
        const double slope = (values[0] - values[1]) / (2 * double(step));
        if (std::abs(slope - double(gradient.norm())) < std::abs(nearest - double(gradient.norm())))
            nearest = slope;
    }
    QVERIFY2(std::abs(nearest - double(gradient.norm())) < 0.02 * double(gradient.norm()),
             qPrintable(QStringLiteral("%1: %2, not %3")
                            .arg(QString::fromStdString(found))
                            .arg(double(gradient.norm()))
                            .arg(nearest)));
}

void TestGradient::modelsFollowDifferences_data()
{
    QTest::addColumn<QString>("path");
    for (const char* place : {"conformance/models", "families/models"})
        for (const auto& entry : fs::directory_iterator(folder(place))) {
            const std::string name = entry.path().filename().string();
            QTest::newRow(name.c_str()) << QString::fromStdString(entry.path().string());
        }
}

/// Every option of every family in the tests' data: the slope of a logit along a random direction
/// of what enters the first layers.
void TestGradient::modelsFollowDifferences()
{
    QFETCH(const QString, path);
    ModelSource source;
    source.folder = path.toStdString();
    const auto model = Model::open(source.folder);
    if (!model || (*model)->options().head.kind == HeadKind::None ||
        (*model)->options().last().image || (*model)->options().hearing())
        QSKIP("no logits of tokens");
    source.inputs.tokenIds = {3, 5, 7, 2, 9, 4};
    if ((*model)->options().head.pick == Pick::LastEnd)
        source.inputs.tokenIds.back() = (*model)->options().eosTokens.front();
    if ((*model)->hasVocabularyHead())
        source.inputs.targetTokenIds = {2, 6, 3, 5};
    TraceRequest request;
    request.source = source;
    Tracer tracer;
    const auto trace = tracer.trace(request, {});
    QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
    const Result<Subject> subject = Subject::of(*trace);
    if (!subject && subject.error().message().find("global tokens") != std::string::npos)
        QSKIP("runs with global tokens are refused by name");
    QVERIFY2(subject, subject ? "" : subject.error().message().c_str());
    const Result<Scalar> scalar = subject->logit({}, {});
    QVERIFY(scalar);
    const std::string wrong = slopeDiffers(*subject, *scalar);
    QVERIFY2(wrong.empty(), wrong.c_str());
}

void TestGradient::picturesAndSoundsFollowDifferences_data()
{
    QTest::addColumn<QString>("model");
    for (const char* name : {"beit", "blip", "dinov2", "dinov2_with_registers", "gemma3_image",
                             "hubert", "idefics3", "llava", "paligemma_suffix", "qwen2_5_vl",
                             "qwen3_vl_v5", "vision_encoder_decoder_trocr", "whisper"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

/// Runs that read pictures or sounds, alone or within a text: slopes, and that everything that is
/// explained of others is explained of them, too.
void TestGradient::picturesAndSoundsFollowDifferences()
{
    QFETCH(const QString, model);
    const QTemporaryDir work;
    const fs::path at = work.path().toStdString();
    const auto golden =
        Weights::open(folder("perception/golden") + "/" + model.toStdString() + ".safetensors");
    QVERIFY(golden);
    Tracer tracer;
    const QString name = model == QLatin1String("paligemma_suffix") ? "paligemma" : model;
    const Result<Subject> subject =
        subjectOf(tracer, folder("perception/models") + "/" + name.toStdString(), **golden, at);
    QVERIFY2(subject, subject ? "" : subject.error().message().c_str());
    const Result<Scalar> scalar = subject->logit({}, {});
    QVERIFY(scalar);
    const std::string wrong = slopeDiffers(*subject, *scalar);
    QVERIFY2(wrong.empty(), wrong.c_str());
    const fs::path out = at / "out.safetensors";
    const auto written = explanations::writeLogitExplanation(out, *subject, *scalar);
    QVERIFY2(written, written ? "" : written.error().message().c_str());
    const Result<Scalar> loss = subject->loss();
    if (!loss)
        return;
    const auto losses = explanations::writeLossExplanation(out, *subject, *loss);
    QVERIFY2(losses, losses ? "" : losses.error().message().c_str());
    // A picture's token is never read: its row of the table has no gradient, unless the head's is
    // the same.
    const ModelOptions& options = subject->model().options();
    const auto weights = Weights::open(out);
    QVERIFY(weights);
    for (const WeightInfo& info : (*weights)->tensors()) {
        if (!info.name.ends_with("embed_tokens.weight") || options.imageToken < 0 ||
            !subject->model().weights().find("language_model.lm_head.weight"))
            continue;
        const std::vector<float> table = values(info);
        const auto width = size_t(info.data.shape.back());
        for (size_t i = 0; i < width; ++i)
            QCOMPARE(table[size_t(options.imageToken) * width + i], 0.f);
    }
}

void TestGradient::wholeTapesAgree_data()
{
    QTest::addColumn<QString>("model");
    for (const char* name : {"gpt2", "llama", "gpt_neox"})
        QTest::newRow(name) << name;
}

/// All layers on one tape give what layer by layer does.
void TestGradient::wholeTapesAgree()
{
    QFETCH(const QString, model);
    ModelSource source;
    source.folder = folder("conformance/models") + "/" + model.toStdString();
    source.inputs.tokenIds = {3, 5, 7, 2, 9, 4};
    TraceRequest request;
    request.source = source;
    Tracer tracer;
    const auto trace = tracer.trace(request, {});
    QVERIFY2(trace, trace ? "" : trace.error().message().c_str());
    const Result<Subject> subject = Subject::of(*trace);
    QVERIFY2(subject, subject ? "" : subject.error().message().c_str());
    const Result<Scalar> scalar = subject->loss();
    QVERIFY(scalar);
    ParameterGradients expected;
    const auto reverse = subject->reverse(*scalar, {.parameters = &expected});
    QVERIFY2(reverse, reverse ? "" : reverse.error().message().c_str());
    const std::vector<Tensor>& hidden = subject->passed().hidden.at(Stack::Decoder);
    const std::vector<Tensor>& gradients = reverse->stacks.at(Stack::Decoder).hidden;

    ParameterGradients own;
    TapedStack stack(subject->run().stack(Stack::Decoder), &own);
    const Result<Tensor> last = stack.forward(hidden.front().matrix());
    QVERIFY2(last, last ? "" : last.error().message().c_str());
    QVERIFY((last->matrix() - hidden.back().matrix()).norm() <=
            1e-5f * hidden.back().matrix().norm());
    QVERIFY(scalarGradient(subject->model(), *last, subject->run().sequences.at(Stack::Decoder),
                           *scalar, 1, &own));
    const Tensor first = stack.backward(gradients.back().matrix());
    QVERIFY((first.matrix() - gradients.front().matrix()).norm() <=
            1e-5f * gradients.front().matrix().norm());
    QCOMPARE(own.all().size(), expected.all().size());
    for (const auto& [name, values] : expected.all()) {
        const Matrix* found = own.find(name);
        QVERIFY2(found, name.c_str());
        QVERIFY2((*found - values).norm() <= 1e-5f * values.norm(), name.c_str());
    }
}

void TestGradient::goldens_data()
{
    QTest::addColumn<QString>("golden");
    QTest::addColumn<QString>("model");
    std::map<std::string, std::pair<fs::path, fs::path>> found;
    for (const auto& entry : fs::directory_iterator(folder("explain")))
        if (entry.path().extension() == ".safetensors")
            found[entry.path().stem().string()] = {
                entry.path(), folder("conformance/models") + "/" + entry.path().stem().string()};
    std::error_code absent;
    for (const auto& entry : fs::directory_iterator(THIRD_PARTY_DATA "/explain", absent))
        for (const char* set : {"/conformance/models/", "/conformance2/models/"}) {
            const std::string name = entry.path().stem().string();
            const fs::path model = THIRD_PARTY_DATA + std::string(set) + name;
            if (entry.path().extension() == ".safetensors" && fs::exists(model) &&
                Model::open(model))
                found.try_emplace(name, entry.path(), model);
        }
    for (const auto& [name, paths] : found)
        QTest::newRow(name.c_str()) << QString::fromStdString(paths.first.string())
                                    << QString::fromStdString(paths.second.string());
}

void TestGradient::goldens()
{
    QFETCH(const QString, golden);
    QFETCH(const QString, model);
    const auto file = SafetensorsFile::open(golden.toStdString());
    const auto weights = Weights::open(golden.toStdString());
    QVERIFY(file && weights);
    const auto& facts = (*file)->metadata();
    QTemporaryDir work;
    Tracer tracer;
    const fs::path out = fs::path(work.path().toStdString()) / "out.safetensors";
    const Result<Subject> subject =
        subjectOf(tracer, model.toStdString(), **weights, work.path().toStdString());
    QVERIFY2(subject, subject ? "" : subject.error().message().c_str());
    const auto fact = [&](const char* name) {
        const auto at = facts.find(name);
        return at == facts.end() ? std::optional<int64_t>() : std::stoll(at->second);
    };
    const Result<Scalar> logit = subject->logit(fact("position"), fact("token"));
    QVERIFY(logit);
    const Result<Scalar> usual = subject->logit({}, {});
    QVERIFY(usual);
    QCOMPARE(usual->terms.front().row, logit->terms.front().row);
    QCOMPARE(usual->terms.front().entry, logit->terms.front().entry);

    const bool twoStacks = (*weights)->find("encoder_input_ids");
    int compared = 0;
    double worst = 0;
    const auto compare = [&](const std::function<bool(const std::string&)>& wanted) {
        const auto own = Weights::open(out);
        QVERIFY(own);
        float directTop = 0;
        for (const WeightInfo& info : (*weights)->tensors())
            if (info.name.starts_with("direct."))
                for (const float v : values(info))
                    directTop = std::fmax(directTop, std::abs(v));
        for (const WeightInfo& info : (*weights)->tensors()) {
            if (!wanted(info.name))
                continue;
            const WeightInfo* mine = (*own)->find(info.name);
            QVERIFY2(mine, info.name.c_str());
            std::vector<float> expected = values(info);
            std::vector<float> actual = values(*mine);
            QCOMPARE(actual.size(), expected.size());
            const int64_t row = fact("relevance_row").value_or(0);
            takeIdentityAway(info.name, twoStacks, row, expected);
            takeIdentityAway(info.name, twoStacks, row, actual);
            float top = info.name.starts_with("direct.") ? directTop : 0;
            float difference = 0;
            for (size_t i = 0; i < expected.size(); ++i) {
                top = std::fmax(top, std::abs(expected[i]));
                difference = std::fmax(difference, std::abs(expected[i] - actual[i]));
            }
            worst = std::fmax(worst, double(difference / top));
            QVERIFY2(difference <= 1e-4f * top, info.name.c_str());
            ++compared;
        }
    };
    const auto startsWith = [](std::initializer_list<const char*> starts) {
        return [starts = std::vector<const char*>(starts)](const std::string& name) {
            return std::ranges::any_of(starts,
                                       [&](const char* start) { return name.starts_with(start); });
        };
    };
    QVERIFY(explanations::writeLogitExplanation(out, *subject, *logit));
    compare(startsWith(
        {"grad.", "attribution.", "relevance.", "head_importance.logit.", "ablate.", "direct."}));
    if (facts.contains("loss")) {
        const Result<Scalar> loss = subject->loss();
        QVERIFY(loss);
        QVERIFY(explanations::writeLossExplanation(out, *subject, *loss));
        compare(startsWith({"loss.", "head_importance.loss."}));
    }
    if ((*weights)->find("patch.input_ids")) {
        const Result<Subject> corrupted =
            subjectOf(tracer, model.toStdString(), **weights, {}, "patch.input_ids");
        QVERIFY(corrupted);
        QVERIFY(explanations::writePatching(out, *subject, *corrupted, *logit));
        compare(startsWith({"patch.clean", "patch.corrupted", "patch.resid"}));
    }
    QVERIFY(compared > 8);
    qInfo("%d tensors, largest relative difference %.1e", compared, worst);
}

void TestGradient::directPartsSumToTheLogit_data()
{
    QTest::addColumn<QString>("model");
    for (const char* name : {"conformance/models/gpt2", "families/models/gemma2",
                             "families/models/glm4", "families/models/granite"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestGradient::directPartsSumToTheLogit()
{
    QFETCH(const QString, model);
    ModelSource source;
    source.folder = folder(qPrintable(model));
    source.inputs.tokenIds = {3, 1, 4, 1, 5, 9, 2, 6};
    TraceRequest request;
    request.source = source;
    Tracer tracer;
    const auto trace = tracer.trace(request, {});
    QVERIFY(trace);
    const Result<Subject> subject = Subject::of(*trace);
    Result<Scalar> scalar = subject->logit({}, {});
    const auto term = scalar->terms.front();
    const auto direct = explanations::directAttribution(*subject, term.row, term.entry);
    QVERIFY(direct);
    QVERIFY(std::abs(double(direct->sum()) - *subject->value(*scalar)) < 1e-4);
    const auto sources = explanations::directThroughHead(*subject, *direct, 1, 2);
    QVERIFY(sources);
    QCOMPARE(sources->size(), Eigen::Index(8));
    QVERIFY(std::abs(sources->sum() - direct->heads(1, 2)) < 1e-4f);

    // Without its feed-forward layer the last layer adds what its heads do.
    const auto last = int(direct->heads.rows()) - 1;
    const auto level = size_t(last);
    const auto& hidden = subject->passed().hidden.at(Stack::Decoder);
    gradient::StackHooks hooks;
    hooks.feed = [](int, MatrixRef added) { added.setZero(); };
    const auto passed =
        gradient::forwardFrom(subject->run(), Stack::Decoder, last, hidden[level], {}, hooks, {});
    QVERIFY(passed);
    const auto& without = passed->hidden.at(Stack::Decoder).back();
    const Vector step = without.matrix().row(term.row) - hidden[level].matrix().row(term.row);
    const Result<const HeadWeights*> head = subject->model().head();
    QVERIFY(head);
    WeightInfo row = *(*head)->matrix;
    row.data = row.data.slice(term.entry);
    Vector v(row.data.shape[1]);
    QVERIFY(Weights::readFloat(row, v.data()));
    const auto norm = *subject->model().finalNorm(Stack::Decoder);
    v = v.cwiseProduct(norm->gain) * (subject->model().options().head.scale / direct->scale);
    if (norm->kind == NormKind::Layer)
        v.array() -= v.mean();
    QVERIFY(std::abs(step.dot(v) - direct->heads.row(last).sum() - direct->attentionBias[last]) <
            1e-4f);

    // A difference of two logits is the difference of their parts.
    const int64_t other = term.entry == 5 ? 6 : 5;
    scalar->terms.push_back({term.row, other, -1});
    const auto difference = explanations::directAttribution(*subject, *scalar);
    QVERIFY(difference);
    QVERIFY(std::abs(double(difference->sum()) - *subject->value(*scalar)) < 1e-4);
    const auto less = explanations::directAttribution(*subject, term.row, other);
    QVERIFY((difference->heads - (direct->heads - less->heads)).cwiseAbs().maxCoeff() < 1e-5f);
    QVERIFY(!explanations::directAttribution(*subject, *subject->loss()));
}

void TestGradient::faithfulnessBeginsAndEndsWhereItShould()
{
    ModelSource source;
    source.folder = folder("conformance/models/llama");
    source.inputs.tokenIds = {3, 1, 4, 1, 5, 9, 2, 6};
    TraceRequest request;
    request.source = source;
    Tracer tracer;
    const auto trace = tracer.trace(request, {});
    QVERIFY(trace);
    const Result<Subject> subject = Subject::of(*trace);
    const Result<Scalar> scalar = subject->logit({}, {});
    const auto integrated = explanations::integratedGradients(
        *subject, *scalar, {.steps = 16, .baseline = explanations::Baseline::Mean});
    QVERIFY(integrated);
    const auto found = explanations::faithfulness(*subject, *scalar, Stack::Decoder,
                                                  integrated->values.at(Stack::Decoder),
                                                  explanations::Baseline::Mean);
    QVERIFY(found);
    QCOMPARE(found->deletion.size(), size_t(9));
    QVERIFY(std::abs(found->deletion.front() - integrated->value) < 1e-4);
    QVERIFY(std::abs(found->deletion.back() - integrated->baselineValue) < 1e-4);
    QVERIFY(std::abs(found->insertion.front() - integrated->baselineValue) < 1e-4);
    QVERIFY(std::abs(found->insertion.back() - integrated->value) < 1e-4);
}

void TestGradient::refusesWhatHasNoLogit()
{
    TraceRequest request;
    request.source = PatternSource{};
    Tracer tracer;
    const auto pattern = tracer.trace(request, {});
    QVERIFY(pattern);
    QVERIFY(!Subject::of(*pattern));
    ModelSource source;
    source.folder = folder("families/models/gpt2_bare");
    source.inputs.tokenIds = {1, 2, 3};
    request.source = source;
    const auto bare = tracer.trace(request, {});
    QVERIFY(bare);
    QVERIFY(!Subject::of(*bare));
    source.folder = folder("conformance/models/gpt2");
    request.source = source;
    const auto trace = tracer.trace(request, {});
    QVERIFY(trace);
    const Result<Subject> subject = Subject::of(*trace);
    QVERIFY(subject);
    QVERIFY(!subject->logit(3, {}));
    const Result<Scalar> outside = subject->logit(0, int64_t{1} << 40);
    QVERIFY(outside && !subject->value(*outside));
}

SUITE(TestGradient)
#include "test_gradient.moc"
